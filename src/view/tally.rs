//! How many areas stand how, in a bar and in words.

use super::letter_case::in_sentence;
use super::scene::Scene;
use super::standing::{self, STATUSES};
use super::svg::Svg;
use crate::model::observation::Status;
use crate::model::standing::Progress;
use crate::page::campaign::{Count, Tally};

/// The areas of the target that people ask about; nothing where areas have none, or none has a figure. `id` is its own on the page.
pub(super) fn of(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, id: &str) -> Option<Tally> {
    let column = progress.focus(at).filter(|column| column.is_by_area())?;
    let goal = standing::goals(progress, at).into_iter().find(|goal| std::ptr::eq(goal.column, column))?;
    let areas = 0..progress.campaign.areas.len();
    let all: Vec<Status> =
        areas.filter_map(|area| progress.standing(column, Some(area))).filter(|standing| standing.target.is_some()).map(|standing| standing.status).collect();
    let counts: Vec<(Status, usize)> =
        STATUSES.into_iter().map(|status| (status, all.iter().filter(|have| **have == status).count())).filter(|(_, count)| *count > 0).collect();
    let words = scene.words;
    let (name, stage) = (goal.indicator.name.text(scene.lang), in_sentence(goal.stage.name.text(scene.lang)));
    let heading = words.with("tally-heading", [("name", name.into()), ("stage", (&stage).into())]);
    let counted =
        |status: Status, count: usize| Count { status: standing::status(scene, status, None), count: words.with("tally-areas", [("count", count.into())]) };
    let listed: Vec<Count> = counts.iter().map(|(status, count)| counted(*status, *count)).collect();
    let said: Vec<String> = listed.iter().map(|count| format!("{}: {}", count.status.text, count.count)).collect();
    let mut svg = Svg::new(id, "chart tally", 22, &heading, &said.join("; "));
    let mut x = 0.0;
    for (status, count) in &counts {
        let width = part(*count, all.len());
        svg.bar(standing::look(*status).0, (x, 0.0), (width, 22.0));
        x += width;
    }
    Some(Tally { heading, chart_html: svg.done(), counts: listed }).filter(|_| counts.iter().any(|(status, _)| *status != Status::NoData))
}

#[expect(clippy::cast_precision_loss, reason = "areas are far fewer than 2^52")]
fn part(count: usize, of: usize) -> f64 {
    100.0 * count as f64 / of.max(1) as f64
}
