//! The front matter of the accessibility and privacy statement.

use super::guide::{APP_VERSION, LEGAL, REVIEW_BY, REVIEWED, SLUG, SOURCES, SUMMARY, TITLE, TRANSLATE};
use super::shape::Key;
use super::waiver::WAIVE;

/// The keys of the statement.
pub(super) const KEYS: &[Key] = &[TITLE, SLUG, SUMMARY, TRANSLATE, LEGAL, SOURCES, REVIEWED, REVIEW_BY, APP_VERSION, WAIVE];
