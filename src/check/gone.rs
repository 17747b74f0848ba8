//! R: pages that are gone lead to pages that exist.

use crate::calendar::Date;
use crate::draft;
use crate::finding::Finding;
use crate::model::unit::Unit;

use super::around::Around;
use super::hole::Holes;
use super::link::{dead, in_draft};
use super::tomorrow;

/// What replaced a shared page.
pub fn shared(draft: &draft::Shared, today: Date, found: &mut Vec<Finding>) {
    draft.gone.whole.values().for_each(|gone| tomorrow::gone(gone, today, found));
    let instead = draft.gone.whole.values().filter_map(|gone| gone.instead.as_ref());
    found.extend(instead.filter(|target| !in_draft(&target.value, draft)).map(|target| dead(&target.clone().map(|target| target.to_string()), None)));
}

/// What replaced a page of a unit, by its own entries: a shared one leads home where the unit has no such page. An archive has lost its guides
/// on purpose, and then the page leads home as well.
pub fn unit(unit: &Unit, around: &Around<'_>, holes: &Holes, found: &mut Vec<Finding>) {
    let own = unit.gone.values().filter(|gone| !around.shared.lost(gone));
    own.clone().for_each(|gone| tomorrow::gone(gone, around.today, found));
    let own = own.filter_map(|gone| gone.instead.as_ref());
    let lost = own.filter(|target| !unit.has_page(&target.value) && !holes.explain(&target.value) && (!unit.archive || target.value.stays_in_archive()));
    found.extend(lost.map(|target| dead(&target.clone().map(|target| target.to_string()), None)));
}
