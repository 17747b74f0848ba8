//! Pages that once existed: their address still answers, and says what replaced them.

use super::id::Id;
use super::target::{Target, Was};
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::At;

/// A page that is gone.
#[derive(Debug, Clone)]
pub struct Gone {
    /// Its id, unique among the pages that are gone.
    pub id: At<Id>,
    /// What it was.
    pub was: Was,
    /// Last part of its address, by language.
    pub slug: Localised<At<Id>>,
    /// Its title.
    pub title: Localised<String>,
    /// Since when.
    pub since: At<Date>,
    /// Why.
    pub why: Localised<String>,
    /// What replaced it.
    pub instead: Option<At<Target>>,
}
