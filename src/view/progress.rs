//! All campaigns of a unit on one page.

use super::campaign::multiples;
use super::frame::{self, About};
use super::scene::Scene;
use super::{standing, tally};
use crate::model::column::Column;
use crate::model::route::Route;
use crate::model::standing::Progress;
use crate::model::target::Target;
use crate::page::campaign::{Overview, Summary};
use crate::page::{Body, Page};

/// The overview.
pub(super) fn page(scene: &Scene<'_>, route: &Route) -> Page {
    let heading = scene.title(&Target::Progress);
    let summary = scene.summary(&Target::Progress);
    let all = scene.progress.values().enumerate();
    let body = Overview {
        heading: heading.clone(),
        summary: summary.clone(),
        campaigns: all.filter_map(|(index, progress)| one(scene, route, progress, index)).collect(),
    };
    frame::page(scene, route, About::of(&Target::Progress, &heading, &summary), Body::Progress(Box::new(body)))
}

/// A campaign: what its focus says of each indicator, and how its areas stand.
fn one(scene: &Scene<'_>, route: &Route, progress: &Progress<'_>, index: usize) -> Option<Summary> {
    let campaign = progress.campaign;
    let counted = 0..campaign.indicators.len();
    let sentences = counted.clone().filter_map(|at| match progress.focus(at) {
        Some(column) => {
            let goal = standing::goals(progress, at).into_iter().find(|goal| std::ptr::eq(goal.column, column))?;
            standing::sentence(scene, progress, goal, None)
        }
        None => standing::total(scene, progress, at, None),
    });
    let focus = counted.clone().find(|at| progress.focus(*at).is_some_and(Column::is_by_area)).filter(|_| campaign.areas.len() > 1);
    Some(Summary {
        link: scene.link(route, &Target::Campaign(campaign.id.clone()))?,
        sentences: sentences.collect(),
        tally: focus.and_then(|at| tally::of(scene, progress, at, &format!("t{index}"))),
        multiples: focus.map(|at| multiples(scene, progress, route, at, &format!("m{index}-"))).unwrap_or_default(),
    })
}
