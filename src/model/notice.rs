//! Notices: what a unit tells people for a while.

use super::article::Article;
use super::guide::Translate;
use super::id::Id;
use super::picture::Album;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::At;

/// A notice.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Folder name.
    pub id: Id,
    /// What a missing translation means.
    pub translate: Translate,
    /// Day of publication.
    pub published: At<Date>,
    /// Last day on which it matters.
    pub until: Option<At<Date>>,
    /// What it says, by language.
    pub texts: Localised<Article>,
    /// The pictures that its texts show.
    pub pictures: Album,
}

impl Notice {
    /// Whether it no longer matters on `day`.
    pub fn is_over(&self, day: Date) -> bool {
        self.until.as_ref().is_some_and(|until| until.value < day)
    }
}
