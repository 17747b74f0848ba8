//! Articles: a title, a sentence and a text. Notices and the statement are made of them.

use super::id::Id;
use crate::prose::Block;
use crate::source::{At, Span};

/// The words of a notice or of the statement in one language.
#[derive(Debug, Clone)]
pub struct Article {
    /// Where the file begins.
    pub span: Span,
    /// Title.
    pub title: String,
    /// Last part of the page's address.
    pub slug: At<Id>,
    /// One sentence.
    pub summary: String,
    /// The text.
    pub body: Vec<Block>,
}
