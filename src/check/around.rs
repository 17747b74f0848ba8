//! What judging a unit needs besides the unit.

use crate::calendar::Date;
use crate::model::site::Shared;

/// What judging a unit needs besides the unit.
pub struct Around<'a> {
    /// What all units share.
    pub shared: &'a Shared,
    /// The day of the build.
    pub today: Date,
    /// Whether printed sheets are made.
    pub sheets: bool,
}
