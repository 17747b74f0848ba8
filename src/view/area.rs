//! An area of a campaign: its own figures, for its own cultural house.

use super::figures::{self, plain};
use super::frame::{self, About};
use super::label;
use super::letter_case::capitalised;
use super::remarks;
use super::scene::Scene;
use super::staircase;
use super::standing::{self, Goal};
use crate::model::id::Id;
use crate::model::route::Route;
use crate::model::standing::{Progress, Standing};
use crate::model::target::Target;
use crate::number::Amount;
use crate::page::campaign::{Area, Cell, Column, Indicator, Row, Table};
use crate::page::{Body, Page};

/// Days of reports that a page lists; the files have them all.
const DAYS: usize = 60;

/// The page of an area.
pub(super) fn page(scene: &Scene<'_>, route: &Route, id: &Id, area: &Id) -> Option<Page> {
    let progress = scene.progress.get(id)?;
    let campaign = progress.campaign;
    let at = campaign.area_at(area)?;
    let name = capitalised(&scene.area_name(campaign, Some(at)));
    let target = Target::Area(id.clone(), area.clone());
    let title = scene.title(&target);
    let parents = [Target::Progress, Target::Campaign(id.clone())];
    let indicators = indicators(scene, progress, at);
    let description = indicators.iter().flat_map(|one| &one.sentences).next().map(|sentence| sentence.text.clone()).unwrap_or_default();
    let about = About { parents: &parents, ..About::of(&target, &title, &description) };
    let body = Area {
        heading: name,
        summary: campaign.title.text(scene.lang).clone(),
        late: standing::late(scene, progress),
        indicators,
        targets: targets(scene, progress, at),
        reports: reports(scene, progress, at),
        campaign: scene.link(route, &Target::Campaign(id.clone()))?,
        about: remarks::of(scene, progress, route),
    };
    Some(frame::page(scene, route, about, Body::Area(Box::new(body))))
}

fn indicators(scene: &Scene<'_>, progress: &Progress<'_>, area: usize) -> Vec<Indicator> {
    let all = progress.campaign.indicators.iter().enumerate();
    all.filter(|(at, _)| {
        progress.latest(*at, Some(area)).is_some() || standing::goals(progress, *at).iter().any(|goal| goal.column.cells.get(area).copied().flatten().is_some())
    })
    .map(|(at, indicator)| Indicator {
        heading: indicator.name.text(scene.lang).clone(),
        sentences: standing::sentences(scene, progress, at, Some(area)),
        charts: staircase::chart(scene, progress, at, Some(area), &format!("c{at}")).into_iter().collect(),
        multiples: Vec::new(),
    })
    .collect()
}

/// How each target of the area stands.
fn targets(scene: &Scene<'_>, progress: &Progress<'_>, area: usize) -> Option<Table> {
    let words = scene.words;
    let goals = (0..progress.campaign.indicators.len()).flat_map(|at| standing::goals(progress, at));
    let rows: Vec<Row> = goals.filter_map(|goal| row(scene, progress, goal, area)).collect();
    let heads = ["figures-until", "figures-target", "figures-done", "figures-share", "figures-gap", "figures-expected", "figures-needed", "figures-status"];
    (!rows.is_empty()).then(|| Table {
        caption: words.say("area-targets"),
        first: words.say("figures-goal"),
        columns: heads.iter().map(|head| Column { head: words.say(head), note: String::new() }).collect(),
        rows,
        totals: Vec::new(),
    })
}

fn row(scene: &Scene<'_>, progress: &Progress<'_>, goal: Goal<'_>, area: usize) -> Option<Row> {
    let standing = progress.standing(goal.column, Some(area))?;
    let figure = goal.column.cells.get(area).copied().flatten()?;
    let words = scene.words;
    let target = match standing.target {
        Some(target) => plain(words.amount(target)),
        None => figures::figure(scene, goal.column, Some(figure)),
    };
    let is_open = |standing: &Standing| standing.done.is_some();
    let amount = |amount: Option<Amount>| plain(amount.map_or_else(|| words.say("dash"), |amount| words.amount(amount)));
    let share = standing.share.map_or_else(|| words.say("dash"), |share| words.with("percent", [("percent", (&words.amount(share)).into())]));
    let reason = standing.reason.as_ref().map(|reason| reason.text(scene.lang).clone());
    let status = label::status(scene.words, standing.status, reason);
    let done = match standing.done.zip(standing.as_of) {
        Some((done, date)) => {
            Cell { text: words.amount(done), note: Some(words.with("campaign-note-observed", [("date", (&words.date(date)).into())])), kind: None }
        }
        None => plain(words.say("campaign-missing-figure")),
    };
    Some(Row {
        name: goal.column.head.text(scene.lang).clone(),
        href: None,
        cells: vec![
            plain(words.date(goal.stage.window.value.to)),
            target,
            done,
            plain(share),
            amount(standing.gap.filter(|_| is_open(&standing))),
            amount(standing.expected),
            amount(standing.needed_per_day),
            Cell { text: status.text, note: status.reason, kind: Some(status.kind) },
        ],
    })
}

/// What was reported of the area, newest first.
fn reports(scene: &Scene<'_>, progress: &Progress<'_>, area: usize) -> Option<Table> {
    let words = scene.words;
    let campaign = progress.campaign;
    let own = |at: &usize| campaign.seen(*at, Some(area)).iter().filter(|seen| seen.date <= progress.today);
    let counted: Vec<usize> = (0..campaign.indicators.len()).filter(|at| own(at).next().is_some()).collect();
    let mut days: Vec<_> = counted.iter().flat_map(own).map(|seen| seen.date).collect();
    days.sort_unstable();
    days.dedup();
    let rows = days.iter().rev().take(DAYS).map(|day| Row {
        name: words.date(*day),
        href: None,
        cells: counted.iter().map(|at| reported(scene, progress, *at, area, *day)).collect(),
    });
    let rows: Vec<Row> = rows.collect();
    let caption = if days.len() > DAYS { words.with("area-reports-last", [("count", DAYS.into())]) } else { words.say("area-reports") };
    let column = |at: &usize| campaign.indicators.get(*at).map(|indicator| indicator.name.text(scene.lang).clone()).unwrap_or_default();
    (!rows.is_empty()).then(|| Table {
        caption,
        first: words.say("figures-day"),
        columns: counted.iter().map(|at| Column { head: column(at), note: String::new() }).collect(),
        rows,
        totals: Vec::new(),
    })
}

/// A figure as it was reported, and what it is with corrections.
fn reported(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, area: usize, day: crate::calendar::Date) -> Cell {
    let words = scene.words;
    let point = progress.series.get(at, Some(area)).and_then(|series| series.at(day)).filter(|point| point.date == day);
    let Some(point) = point else { return plain(words.say("campaign-missing-figure")) };
    let is_running = progress.campaign.indicators.get(at).is_some_and(|indicator| indicator.counts == crate::model::campaign::Counts::RunningTotal);
    let corrected = (is_running && point.total != point.reported).then(|| words.with("corrected", [("amount", (&words.amount(point.total)).into())]));
    Cell { text: words.amount(point.reported), note: corrected, kind: None }
}
