//! The table of a campaign: what the document says of each area, what was observed, and how the target stands; whole, in parts, and in other
//! orders.

use super::alphabet::sort_key;
use super::frame::{self, About};
use super::label;
use super::scene::Scene;
use super::standing;
use crate::model::campaign::Campaign;
use crate::model::column::{Column, Figure, Figures};
use crate::model::id::Id;
use crate::model::listing;
use crate::model::route::Route;
use crate::model::standing::{Progress, Standing};
use crate::model::target::{Order, Target};
use crate::number::Amount;
use crate::page::campaign::{self as page, Cell, Row, Table, View, Views};
use crate::page::{Body, Page};

/// A column of the table.
#[derive(Clone, Copy)]
enum Head<'a> {
    /// One of the document's.
    Document(&'a Column),
    /// The last total of an indicator.
    Latest(usize),
    /// What is done of a target in percent.
    Share(&'a Column),
    /// What is still to do.
    Gap(&'a Column),
    /// How it stands.
    Status(&'a Column),
}

/// A page of a part of the table.
pub(super) fn page(scene: &Scene<'_>, route: &Route, id: &Id, order: Order, part: usize) -> Option<Page> {
    let progress = scene.progress.get(id)?;
    let campaign = progress.campaign;
    let target = Target::Figures(id.clone(), order, part);
    let all = ordered(scene, progress, order);
    let shown = self::part(&all, part, campaign);
    let first = (part - 1) * listing::PART + 1;
    let words = scene.words;
    let heading = scene.title(&target);
    let summary = words.with(
        "figures-summary",
        [
            ("title", campaign.title.text(scene.lang).into()),
            ("from", (&words.number(count(first))).into()),
            ("to", (&words.number(count(first + shown.len()) - 1)).into()),
            ("all", (&words.number(count(all.len()))).into()),
        ],
    );
    let parents = [Target::Progress, Target::Campaign(id.clone())];
    let about = About { parents: &parents, unlisted: true, ..About::of(&target, &heading, &summary) };
    let body = page::Figures {
        heading: heading.clone(),
        summary: summary.clone(),
        table: table(scene, progress, route, &shown),
        views: views(scene, progress, route, Some((order, part))),
        campaign: scene.link(route, &Target::Campaign(id.clone()))?,
    };
    Some(frame::page(scene, route, about, Body::Figures(Box::new(body))))
}

/// The areas that stand on a part.
fn part(all: &[usize], part: usize, campaign: &Campaign) -> Vec<usize> {
    if listing::parts(campaign) == 1 { all.to_vec() } else { all.iter().skip((part - 1) * listing::PART).take(listing::PART).copied().collect() }
}

/// The areas in an order. Those that have nothing to be ordered by come last.
pub(super) fn ordered(scene: &Scene<'_>, progress: &Progress<'_>, order: Order) -> Vec<usize> {
    let mut all: Vec<usize> = (0..progress.campaign.areas.len()).collect();
    let focus = (0..progress.campaign.indicators.len()).find_map(|at| progress.focus(at));
    let standing = |area: usize| focus.and_then(|column| progress.standing(column, Some(area)));
    match order {
        Order::Document => {}
        Order::Name => all.sort_by_cached_key(|area| sort_key(&scene.area_name(progress.campaign, Some(*area)))),
        Order::Share => all.sort_by_cached_key(|area| {
            let share = standing(*area).and_then(|standing| standing.share);
            (share.is_none(), share)
        }),
        Order::Gap => all.sort_by_cached_key(|area| {
            let gap = standing(*area).filter(|standing| standing.done.is_some()).and_then(|standing| standing.gap);
            (gap.is_none(), gap.map(std::cmp::Reverse))
        }),
    }
    all
}

/// The table of some areas, with the totals of all.
pub(super) fn table(scene: &Scene<'_>, progress: &Progress<'_>, route: &Route, areas: &[usize]) -> Table {
    let campaign = progress.campaign;
    let words = scene.words;
    let heads = heads(progress);
    let row = |area: &usize| {
        let id = campaign.areas.get(*area).map(|area| area.value.clone());
        let target = id.map(|area| Target::Area(campaign.id.clone(), area));
        Row {
            name: scene.area_name(campaign, Some(*area)),
            href: target.and_then(|target| scene.href(route, &target)),
            cells: heads.iter().map(|head| cell(scene, progress, *head, *area)).collect(),
        }
    };
    Table {
        caption: words.with("campaign-caption", [("title", campaign.title.text(scene.lang).into()), ("count", campaign.areas.len().into())]),
        first: words.say("campaign-area"),
        columns: heads.iter().map(|head| column(scene, progress, *head)).collect(),
        rows: areas.iter().map(row).collect(),
        totals: totals(scene, progress, &heads),
    }
}

fn heads<'a>(progress: &Progress<'a>) -> Vec<Head<'a>> {
    let campaign = progress.campaign;
    let mut heads: Vec<Head<'a>> = campaign.columns.iter().filter(|column| column.is_by_area()).map(Head::Document).collect();
    for at in 0..campaign.indicators.len() {
        let is_reported = !campaign.seen_in_areas(at).is_empty();
        if is_reported {
            heads.push(Head::Latest(at));
        }
        if let Some(column) = progress.focus(at).filter(|column| is_reported && column.is_by_area()) {
            heads.extend([Head::Share(column), Head::Gap(column), Head::Status(column)]);
        }
    }
    heads
}

fn column(scene: &Scene<'_>, progress: &Progress<'_>, head: Head<'_>) -> page::Column {
    let words = scene.words;
    let stage = |column: &Column| column.head.text(scene.lang).clone();
    match head {
        Head::Document(column) => page::Column { head: column.head.text(scene.lang).clone(), note: note(scene, column) },
        Head::Latest(at) => {
            let name = progress.campaign.indicators.get(at).map(|indicator| indicator.name.text(scene.lang).clone()).unwrap_or_default();
            let last = progress.series.whole.get(at).and_then(|series| series.at(progress.today));
            let note = last.map(|point| words.with("campaign-note-observed", [("date", (&words.date(point.date)).into())])).unwrap_or_default();
            page::Column { head: name, note }
        }
        Head::Share(column) => page::Column { head: words.say("figures-share"), note: stage(column) },
        Head::Gap(column) => page::Column { head: words.say("figures-gap"), note: stage(column) },
        Head::Status(column) => page::Column { head: words.say("figures-status"), note: stage(column) },
    }
}

fn note(scene: &Scene<'_>, column: &Column) -> String {
    let words = scene.words;
    match &column.figures {
        Figures::Observed(Some(date)) => words.with("campaign-note-observed", [("date", (&words.date(*date)).into())]),
        Figures::Observed(None) => words.say("campaign-note-undated"),
        Figures::Target(target) if target.within_stage => words.say("campaign-note-within"),
        Figures::Target(_) => words.say("campaign-note-running"),
    }
}

fn cell(scene: &Scene<'_>, progress: &Progress<'_>, head: Head<'_>, area: usize) -> Cell {
    match head {
        Head::Document(column) => figure(scene, column, column.cells.get(area).copied().flatten()),
        Head::Latest(at) => latest(scene, progress, at, Some(area)),
        Head::Share(column) | Head::Gap(column) | Head::Status(column) => standing_cell(scene, head, progress.standing(column, Some(area))),
    }
}

fn latest(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, area: Option<usize>) -> Cell {
    let point = progress.series.get(at, area).and_then(|series| series.at(progress.today));
    let last = progress.series.whole.get(at).and_then(|series| series.at(progress.today)).map(|point| point.date);
    let Some(point) = point else { return plain(scene.words.say("campaign-missing-figure")) };
    // A figure that is older than the column says tells its day.
    let note = (Some(point.date) != last).then(|| scene.words.with("campaign-note-observed", [("date", (&scene.words.date(point.date)).into())]));
    Cell { text: scene.words.amount(point.total), note, kind: None }
}

fn standing_cell(scene: &Scene<'_>, head: Head<'_>, standing: Option<Standing>) -> Cell {
    let words = scene.words;
    let Some(standing) = standing else { return plain(words.say("dash")) };
    let known = |amount: Option<Amount>| amount.filter(|_| standing.done.is_some());
    match head {
        Head::Share(_) => {
            plain(known(standing.share).map_or_else(|| words.say("dash"), |share| words.with("percent", [("percent", (&words.amount(share)).into())])))
        }
        Head::Gap(_) => plain(known(standing.gap).map_or_else(|| words.say("dash"), |gap| words.amount(gap))),
        Head::Document(_) | Head::Latest(_) | Head::Status(_) => {
            let reason = standing.reason.as_ref().map(|reason| reason.text(scene.lang).clone());
            let status = label::status(scene.words, standing.status, reason);
            Cell { text: status.text, note: status.reason, kind: Some(status.kind) }
        }
    }
}

/// A figure of a document: a number, or percent.
pub(super) fn figure(scene: &Scene<'_>, column: &Column, figure: Option<Figure>) -> Cell {
    let Some(figure) = figure else { return plain(scene.words.say("campaign-missing-figure")) };
    if column.is_percent() {
        return plain(scene.words.with("percent", [("percent", (&standing::percent(scene, figure)).into())]));
    }
    plain(scene.words.amount(figure.amount))
}

/// The sums are ours, the row below is the document's: both are shown, and where they differ the cell says by how much.
fn totals(scene: &Scene<'_>, progress: &Progress<'_>, heads: &[Head<'_>]) -> Vec<Row> {
    let words = scene.words;
    let campaign = progress.campaign;
    let sum = |head: &Head<'_>| match *head {
        Head::Document(column) if column.is_percent() => plain(words.say("dash")),
        Head::Document(column) => plain(words.amount(column.sum())),
        Head::Latest(at) => latest(scene, progress, at, None),
        Head::Share(column) | Head::Gap(column) | Head::Status(column) => standing_cell(scene, *head, progress.standing(column, None)),
    };
    let declared = |head: &Head<'_>| {
        let Head::Document(column) = head else { return plain(words.say("dash")) };
        let Some(declared) = campaign.declared(&column.id.value) else { return plain(words.say("dash")) };
        let off = campaign.difference(column).filter(|off| *off != Amount::ZERO);
        let note = off.map(|off| words.with("campaign-difference-short", [("difference", (&words.amount(off)).into())]));
        Cell { text: words.amount(declared.value.value), note, kind: None }
    };
    let row = |name: &str, cells: Vec<Cell>| Row { name: words.say(name), href: None, cells };
    let mut rows = vec![row("computed-sum", heads.iter().map(sum).collect())];
    if !campaign.declared.is_empty() {
        rows.push(row("declared-total", heads.iter().map(declared).collect()));
    }
    rows
}

/// The ways to other orders and parts; nothing where there are none.
pub(super) fn views(scene: &Scene<'_>, progress: &Progress<'_>, route: &Route, shown: Option<(Order, usize)>) -> Option<Views> {
    let campaign = progress.campaign;
    let words = scene.words;
    let mut orders: Vec<View> = Vec::new();
    let own = |order: Order, part: usize| Target::Figures(campaign.id.clone(), order, part);
    if listing::parts(campaign) == 1 && shown.is_some() {
        orders.push(View {
            text: label::order(words, Order::Document),
            href: scene.href(route, &Target::Campaign(campaign.id.clone())).map(|href| format!("{href}#figures")),
        });
    }
    for order in listing::orders(campaign) {
        let is_shown = shown.is_some_and(|(have, _)| have == order);
        orders.push(View { text: label::order(words, order), href: if is_shown { None } else { scene.href(route, &own(order, 1)) } });
    }
    let count = listing::parts(campaign);
    let order = shown.map_or(Order::Document, |(order, _)| order);
    let part = |part: usize| View {
        text: words.number(self::count(part)),
        href: if shown.is_some_and(|(_, have)| have == part) { None } else { scene.href(route, &own(order, part)) },
    };
    let sentence = words.with(
        "figures-split",
        [
            ("areas", (&words.number(self::count(campaign.areas.len()))).into()),
            ("parts", (&words.number(self::count(count))).into()),
            ("each", (&words.number(self::count(listing::PART))).into()),
        ],
    );
    let views = Views { sentence: (count > 1).then_some(sentence), orders, parts: if count > 1 { (1..=count).map(part).collect() } else { Vec::new() } };
    (views.orders.len() + views.parts.len() > 1 || views.orders.iter().any(|view| view.href.is_some())).then_some(views)
}

pub(super) fn plain(text: String) -> Cell {
    Cell { text, note: None, kind: None }
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
