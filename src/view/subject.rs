//! A unit and how its campaigns stand, worked out once for all that is made of it.

use std::collections::BTreeMap;

use crate::calendar::Date;
use crate::model::id::Id;
use crate::model::standing::Progress;
use crate::model::unit::Unit;

/// What pages and files are about.
pub struct Subject<'a> {
    /// The unit.
    pub(super) unit: &'a Unit,
    /// Its campaigns with their running totals.
    pub(super) progress: BTreeMap<&'a Id, Progress<'a>>,
}

impl<'a> Subject<'a> {
    /// A unit on a day.
    pub fn of(unit: &'a Unit, today: Date) -> Self {
        Self { unit, progress: unit.campaigns.iter().map(|(id, campaign)| (id, Progress::of(campaign, today))).collect() }
    }
}
