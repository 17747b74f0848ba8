//! Terms of the glossary.

use super::id::Id;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::Span;

/// A term.
#[derive(Debug, Clone)]
pub struct Term {
    /// What texts link to.
    pub id: Id,
    /// Where it stands.
    pub span: Span,
    /// The term.
    pub term: Localised<String>,
    /// What it means.
    pub meaning: Localised<String>,
    /// First day of its use.
    pub since: Option<Date>,
    /// Last day of its use.
    pub until: Option<Date>,
}
