//! What judging a unit needs besides the unit.

use super::waiver::Excused;
use crate::calendar::Date;
use crate::model::site::Shared;

/// What judging a unit needs besides the unit.
pub struct Around<'a> {
    /// What all units share.
    pub shared: &'a Shared,
    /// The day of the build.
    pub today: Date,
    /// The codes of all rules.
    pub codes: &'a [&'static str],
    /// Whether nothing in it is wrong; else what is missing there is not reported again for every unit.
    pub is_shared_right: bool,
    /// Whether printed sheets are made.
    pub sheets: bool,
    /// What the waivers of `unit.yaml` let stand already.
    pub excused: Excused,
}
