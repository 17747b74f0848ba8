//! The accessibility and privacy statement.

use serde::Serialize;

use super::guide::Basis;
use super::html::Html;

/// The accessibility and privacy statement.
#[derive(Debug, Clone, Serialize)]
pub struct Statement {
    /// Its title.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// The language of its words, where that is not the page's own.
    pub content_lang: Option<String>,
    /// Its text.
    pub body_html: Html,
    /// What it rests on.
    pub basis: Basis,
}
