//! Terms of the glossary.

use super::id::Id;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::Span;

/// Where the renderings of a term in other languages come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// A published translation uses them.
    Published,
    /// They are the site's own.
    Own,
}

/// A term.
#[derive(Debug, Clone)]
pub struct Term {
    /// What texts link to.
    pub id: Id,
    /// Where it stands.
    pub span: Span,
    /// The term.
    pub term: Localised<String>,
    /// Where its renderings in other languages come from, where that is known.
    pub wording: Option<Wording>,
    /// What it means.
    pub meaning: Localised<String>,
    /// First day of its use.
    pub since: Option<Date>,
    /// Last day of its use.
    pub until: Option<Date>,
}
