//! The chart of areas beside each other: what each has done, against its target.

use super::letter_case::{capitalised, in_sentence};
use super::scale::Scale;
use super::scene::Scene;
use super::standing::{self, Goal};
use super::svg::{Anchor, Svg};
use crate::model::campaign::Direction;
use crate::model::standing::Progress;
use crate::number::Amount;
use crate::page::campaign::{Chart, Key};

/// Height of an area, and of its bar, in pixels.
const ROW: f64 = 46.0;
const BAR: f64 = 14.0;
/// The width of the longest bar in percent; what is left keeps its end away from the edge.
const FULL: f64 = 98.0;

/// The stages of targets are drawn in these looks, one after the other.
const STAGES: [&str; 4] = ["stage-1", "stage-2", "stage-3", "stage-4"];

/// An area, or a unit.
pub(super) struct Bar {
    pub(super) name: String,
    /// "412 / 1.000".
    pub(super) words: String,
    /// Lengths one after the other, each with its look.
    pub(super) parts: Vec<(&'static str, Amount)>,
    /// What they are measured against.
    pub(super) mark: Option<Amount>,
}

/// Areas against the target of the stage that people ask about; where nothing was observed, their targets against what the indicator is counted
/// among. Nothing where areas have no targets.
pub(super) fn chart(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, id: &str) -> Option<Chart> {
    let goals: Vec<Goal<'_>> = standing::goals(progress, at).into_iter().filter(|goal| goal.column.is_by_area()).collect();
    let focus = progress.focus(at)?;
    let goal = goals.iter().find(|goal| std::ptr::eq(goal.column, focus))?;
    let done = bars(progress, |area| done(scene, progress, goal, area));
    let is_measured =
        progress.campaign.areas.iter().enumerate().any(|(area, _)| progress.standing(goal.column, Some(area)).is_some_and(|standing| standing.done.is_some()));
    let (name, stage) = (goal.indicator.name.text(scene.lang), in_sentence(goal.stage.name.text(scene.lang)));
    let words = scene.words;
    if is_measured {
        let title = words.with("chart-areas", [("name", name.into()), ("stage", (&stage).into())]);
        let legend = legend(scene, progress, at, goal);
        return Some(draw(&title, &words.say("chart-areas-text"), id, &done, legend));
    }
    let among = goal.indicator.base.as_ref().and_then(|base| progress.campaign.indicator_at(&base.value));
    let stacked = bars(progress, |area| targets(scene, progress, &goals, among, area));
    let mut legend: Vec<Key> = STAGES.iter().zip(&goals).map(|(kind, goal)| Key { kind, text: goal.column.head.text(scene.lang).clone() }).collect();
    if let Some(of) = among.and_then(|at| progress.campaign.indicators.get(at)) {
        legend.push(Key { kind: "goal", text: of.name.text(scene.lang).clone() });
    }
    let title = words.with("chart-targets", [("name", name.into())]);
    Some(draw(&title, &words.say(if among.is_some() { "chart-targets-base-text" } else { "chart-targets-text" }), id, &stacked, legend))
}

/// What the bars are counted from and until when, and what the marks are.
fn legend(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, goal: &Goal<'_>) -> Vec<Key> {
    let words = scene.words;
    let last = progress.series.get(at, None).and_then(|series| series.at(progress.today)).map_or(progress.today, |point| point.date);
    let (done, mark) = match (goal.indicator.direction, goal.target.within_stage) {
        (Direction::Down, _) => ("chart-left", "chart-ceiling-of-area"),
        (Direction::Up, true) => ("chart-done-within", "chart-target-of-area"),
        (Direction::Up, false) => ("chart-done", "chart-target-of-area"),
    };
    let stage = in_sentence(goal.stage.name.text(scene.lang));
    let done = words.with(done, [("stage", (&stage).into()), ("date", (&words.date(last)).into())]);
    let mark = words.with(mark, [("date", (&words.date(goal.stage.window.value.to)).into())]);
    vec![Key { kind: "bar-done", text: done }, Key { kind: "goal", text: mark }]
}

fn bars(progress: &Progress<'_>, one: impl Fn(usize) -> Option<Bar>) -> Vec<Bar> {
    (0..progress.campaign.areas.len()).filter_map(one).collect()
}

fn done(scene: &Scene<'_>, progress: &Progress<'_>, goal: &Goal<'_>, area: usize) -> Option<Bar> {
    let standing = progress.standing(goal.column, Some(area))?;
    let target = standing.target?;
    let words = scene.words;
    let shown = words.amount(target);
    let text = match standing.done {
        Some(done) => words.with("chart-of", [("done", (&words.amount(done)).into()), ("target", (&shown).into())]),
        None => words.with("chart-no-data", [("target", (&shown).into())]),
    };
    Some(Bar {
        name: capitalised(&scene.area_name(progress.campaign, Some(area))),
        words: text,
        parts: standing.done.map(|done| ("bar-done", done.or_zero())).into_iter().collect(),
        mark: Some(target),
    })
}

fn targets(scene: &Scene<'_>, progress: &Progress<'_>, goals: &[Goal<'_>], among: Option<usize>, area: usize) -> Option<Bar> {
    let words = scene.words;
    let amounts = goals.iter().filter_map(|goal| progress.target(goal.column, goal.target, Some(area)).map(|amount| (goal.target.within_stage, amount)));
    let mut parts: Vec<(&'static str, Amount)> = Vec::new();
    let mut sum = Amount::ZERO;
    for ((within, amount), look) in amounts.zip(STAGES.iter().cycle()) {
        // Of running totals a stage adds what is above the one before.
        let part = if within { amount } else { (amount - sum).or_zero() };
        parts.push((look, part));
        sum = sum + part;
    }
    let mark = among.and_then(|at| progress.latest(at, Some(area)));
    let shown = words.amount(sum);
    let text = mark.map_or(shown.clone(), |mark| words.with("chart-of", [("done", (&shown).into()), ("target", (&words.amount(mark)).into())]));
    (!parts.is_empty()).then(|| Bar { name: capitalised(&scene.area_name(progress.campaign, Some(area))), words: text, parts, mark })
}

/// A chart of bars below each other.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a chart has at most some hundred rows")]
pub(super) fn draw(title: &str, description: &str, id: &str, bars: &[Bar], legend: Vec<Key>) -> Chart {
    let longest = bars.iter().flat_map(|bar| [bar.parts.iter().map(|(_, part)| *part).sum(), bar.mark.unwrap_or_default()]).max().unwrap_or_default();
    let scale = Scale::to(longest);
    let mut svg = Svg::new(id, "chart bars", (ROW * bars.len() as f64).ceil() as usize, title, description);
    for (row, bar) in bars.iter().enumerate() {
        let top = ROW * row as f64;
        svg.text("name", 0.0, top + 16.0, Anchor::Start, &bar.name);
        svg.text("of", 100.0, top + 16.0, Anchor::End, &bar.words);
        let y = top + 23.0;
        let mut x = 0.0;
        for (look, part) in &bar.parts {
            let width = FULL * scale.part(*part);
            svg.bar(look, (x, y), (width, BAR));
            x += width;
        }
        if let Some(mark) = bar.mark {
            svg.upright("goal", FULL * scale.part(mark), y - 3.0, y + BAR + 3.0);
        }
    }
    Chart { caption: title.to_owned(), chart_html: svg.done(), legend }
}
