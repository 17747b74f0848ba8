//! Campaigns: sentences, charts and table from the same numbers, sums beside declared totals.

use super::figures;
use super::frame::{self, About};
use super::remarks;
use super::scene::Scene;
use super::{bars, staircase, standing, tally};
use crate::model::campaign as model;
use crate::model::column::{Column, Figures};
use crate::model::id::Id;
use crate::model::listing;
use crate::model::route::Route;
use crate::model::standing::Progress;
use crate::model::target::{Order, Target};
use crate::number::Amount;
use crate::page::campaign::{Campaign, Indicator, Multiple, Stage};
use crate::page::frame::Link;
use crate::page::{Body, Page};

/// Areas up to which each one has a small chart.
const MULTIPLES: usize = 12;

/// A campaign.
pub(super) fn page(scene: &Scene<'_>, route: &Route, id: &Id) -> Option<Page> {
    let progress = scene.progress.get(id)?;
    let campaign = progress.campaign;
    let title = campaign.title.text(scene.lang);
    let summary = campaign.summary.value.text(scene.lang);
    let target = Target::Campaign(id.clone());
    let about = About { parents: &[Target::Progress], ..About::of(&target, title, summary) };
    let columns = || campaign.columns.iter();
    let is_whole = listing::parts(campaign) == 1;
    let focus = (0..campaign.indicators.len()).find(|at| progress.focus(*at).is_some_and(Column::is_by_area));
    let body = Campaign {
        heading: title.clone(),
        summary: summary.clone(),
        late: standing::late(scene, progress),
        indicators: indicators(scene, progress, route, is_whole),
        tally: focus.filter(|_| campaign.areas.len() > 1).and_then(|at| tally::of(scene, progress, at, "tally")),
        differences: columns().filter_map(|column| difference(scene, campaign, column)).chain(stated(scene, campaign)).collect(),
        table: (is_whole && !campaign.areas.is_empty()).then(|| figures::table(scene, progress, route, &figures::ordered(scene, progress, Order::Document))),
        views: figures::views(scene, progress, route, None),
        stages: campaign.stages.iter().map(|stage| self::stage(scene, progress, stage)).collect(),
        about: remarks::of(scene, progress, route),
    };
    Some(frame::page(scene, route, about, Body::Campaign(Box::new(body))))
}

/// What is counted, each with its charts; what has targets comes first. Where the table is split, bars of all areas would be as long: they stand in no chart then.
fn indicators(scene: &Scene<'_>, progress: &Progress<'_>, route: &Route, is_whole: bool) -> Vec<Indicator> {
    let mut indicators: Vec<(usize, &model::Indicator)> = progress.campaign.indicators.iter().enumerate().collect();
    indicators.sort_by_key(|(at, _)| progress.focus(*at).is_none());
    let first = (0..progress.campaign.indicators.len()).find(|at| progress.focus(*at).is_some());
    indicators
        .into_iter()
        .map(|(at, indicator)| {
            let line = staircase::chart(scene, progress, at, None, &format!("c{at}"));
            let by_area = if is_whole { bars::chart(scene, progress, at, &format!("b{at}")) } else { None };
            Indicator {
                heading: indicator.name.text(scene.lang).clone(),
                sentences: standing::sentences(scene, progress, at, None),
                charts: line.into_iter().chain(by_area).collect(),
                multiples: if first == Some(at) { multiples(scene, progress, route, at, "m") } else { Vec::new() },
            }
        })
        .collect()
}

/// A small chart of each area, where it has figures of its own.
pub(super) fn multiples(scene: &Scene<'_>, progress: &Progress<'_>, route: &Route, at: usize, prefix: &str) -> Vec<Multiple> {
    let campaign = progress.campaign;
    let is_reported = !campaign.seen_in_areas(at).is_empty();
    if !is_reported || campaign.areas.len() > MULTIPLES {
        return Vec::new();
    }
    let areas = campaign.areas.iter().enumerate();
    areas
        .filter_map(|(area, id)| {
            let total = progress.series.get(at, Some(area)).and_then(|series| series.at(progress.today));
            let goal = progress.focus(at).and_then(|column| progress.standing(column, Some(area))).and_then(|standing| standing.target);
            let done = total.map_or_else(|| scene.words.say("campaign-missing-figure"), |point| scene.words.amount(point.total));
            let running = progress.focus(at).is_some_and(|column| matches!(&column.figures, Figures::Target(target) if !target.within_stage));
            let value = goal
                .filter(|_| total.is_some() && running)
                .map_or(done.clone(), |goal| scene.words.with("chart-of", [("done", (&done).into()), ("target", (&scene.words.amount(goal)).into())]));
            Some(Multiple {
                link: Link { text: scene.area_name(campaign, Some(area)), href: scene.href(route, &Target::Area(campaign.id.clone(), id.value.clone()))? },
                value,
                chart_html: staircase::small(scene, progress, at, area, &format!("{prefix}{at}-{area}"))?,
            })
        })
        .collect()
}

fn stage(scene: &Scene<'_>, progress: &Progress<'_>, stage: &model::Stage) -> Stage {
    let words = scene.words;
    let goals = (0..progress.campaign.indicators.len()).flat_map(|at| standing::goals(progress, at));
    let targets = goals.filter(|goal| goal.stage.id.value == stage.id.value).filter_map(|goal| {
        let standing = progress.standing(goal.column, None)?;
        let asked = standing::asked(scene, &goal, &standing, goal.column.whole);
        let name = goal.indicator.name.text(scene.lang);
        (!asked.is_empty()).then(|| words.with("campaign-stage-target", [("name", name.into()), ("target", (&asked).into())]))
    });
    let window = stage.window.value;
    Stage {
        name: stage.name.text(scene.lang).clone(),
        days: words.with("campaign-stage-days", [("from", (&words.date(window.from)).into()), ("to", (&words.date(window.to)).into())]),
        targets: targets.collect(),
    }
}

/// The sentence on a total that differs: both figures and the difference.
fn difference(scene: &Scene<'_>, campaign: &model::Campaign, column: &Column) -> Option<String> {
    let words = scene.words;
    let declared = campaign.declared(&column.id.value)?.value.value;
    let off = campaign.difference(column).filter(|off| *off != Amount::ZERO)?;
    Some(words.with(
        "campaign-difference",
        [
            ("column", column.head.text(scene.lang).into()),
            ("declared", (&words.amount(declared)).into()),
            ("sum", (&words.amount(column.sum())).into()),
            ("difference", (&words.amount(off)).into()),
        ],
    ))
}

/// Totals that another place of the document states otherwise than the table.
fn stated(scene: &Scene<'_>, campaign: &model::Campaign) -> Vec<String> {
    let words = scene.words;
    let totals = campaign.stated.iter().flat_map(|statement| statement.totals.iter().map(move |total| (statement, total)));
    totals
        .filter_map(|(statement, total)| {
            let column = campaign.column(&total.column.value)?;
            let of_table = campaign.of_table(column);
            (total.value.value != of_table).then(|| {
                words.with(
                    "campaign-stated",
                    [
                        ("column", column.head.text(scene.lang).into()),
                        ("place", statement.place.text(scene.lang).into()),
                        ("stated", (&words.amount(total.value.value)).into()),
                        ("table", (&words.amount(of_table)).into()),
                    ],
                )
            })
        })
        .collect()
}
