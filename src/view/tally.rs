//! How many areas or units stand how, in a bar and in words.

use super::label;
use super::letter_case::in_sentence;
use super::scene::Scene;
use super::standing;
use super::svg::{Anchor, Svg};
use super::words::Words;
use crate::model::observation::Status;
use crate::model::standing::Progress;
use crate::page::campaign::{Count, Tally};

/// Height of the bar in pixels.
const HEIGHT: f64 = 28.0;
/// How wide a part of the bar has to be for its number, in percent: some 40 of the 280 pixels of a small phone.
const ROOM: f64 = 15.0;

/// The areas of the target that people ask about; nothing where areas have none, or none has a figure. `id` is its own on the page.
pub(super) fn of(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, id: &str) -> Option<Tally> {
    let column = progress.focus(at).filter(|column| column.is_by_area())?;
    let goal = standing::goals(progress, at).into_iter().find(|goal| std::ptr::eq(goal.column, column))?;
    let areas = 0..progress.campaign.areas.len();
    let all: Vec<Status> =
        areas.filter_map(|area| progress.standing(column, Some(area))).filter(|standing| standing.target.is_some()).map(|standing| standing.status).collect();
    let (name, stage) = (goal.indicator.name.text(scene.lang), in_sentence(goal.stage.name.text(scene.lang)));
    let heading = scene.words.with("tally-heading", [("name", name.into()), ("stage", (&stage).into())]);
    draw(scene.words, heading, "tally-areas", id, &all)
}

/// A tally of statuses; nothing where none has a figure. `counted` words how many have one status.
pub(super) fn draw(words: &Words, heading: String, counted: &str, id: &str, all: &[Status]) -> Option<Tally> {
    let counts: Vec<(Status, usize)> =
        Status::ALL.into_iter().map(|status| (status, all.iter().filter(|have| **have == status).count())).filter(|(_, count)| *count > 0).collect();
    let listed: Vec<Count> = counts
        .iter()
        .map(|(status, count)| Count { status: label::status(words, *status, None), count: words.with(counted, [("count", (*count).into())]) })
        .collect();
    let said: Vec<String> = listed.iter().map(|count| format!("{}: {}", count.status.text, count.count)).collect();
    let mut svg = Svg::new(id, "chart tally", 28, &heading, &said.join("; "));
    let mut x = 0.0;
    for (status, count) in &counts {
        let width = part(*count, all.len());
        svg.bar(label::look(*status).0, (x, 0.0), (width, HEIGHT));
        if width >= ROOM {
            let look = if matches!(status, Status::NotStarted | Status::NoData) { "count pale" } else { "count" };
            svg.text(look, x + width / 2.0, HEIGHT - 8.0, Anchor::Middle, &format!("{} {count}", label::sign(*status)));
        }
        x += width;
    }
    Some(Tally { heading, chart_html: svg.done(), counts: listed }).filter(|_| counts.iter().any(|(status, _)| *status != Status::NoData))
}

#[expect(clippy::cast_precision_loss, reason = "areas are far fewer than 2^52")]
fn part(count: usize, of: usize) -> f64 {
    100.0 * count as f64 / of.max(1) as f64
}
