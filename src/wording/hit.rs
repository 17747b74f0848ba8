//! What is found in a text.

use std::ops::Range;

/// What is wrong with a piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The name of the app is written otherwise.
    Name,
    /// One word is written in two ways.
    Variant,
    /// Tone marks of one text stand on different letters.
    Tone,
    /// A word stands in for another one that sounds or looks alike.
    Slip,
    /// No Vietnamese syllable.
    NoSyllable,
    /// A word stands twice.
    Twice,
    /// A quotation mark of another kind than the others.
    Quote,
    /// A space too many, or one that nobody sees.
    Space,
    /// The motto or the country's name is written wrongly.
    Motto,
    /// A word for what there is no longer.
    Ended,
}

/// A piece of a text that should be written otherwise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// First byte.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
    /// What is wrong.
    pub kind: Kind,
    /// What should stand there; nothing where only a person can tell.
    pub better: Option<String>,
    /// Whether the better words can be put there without asking.
    pub is_safe: bool,
}

impl Hit {
    pub(super) fn of(range: Range<usize>, kind: Kind) -> Self {
        Self { start: range.start, end: range.end, kind, better: None, is_safe: false }
    }

    pub(super) fn better(mut self, better: impl Into<String>, is_safe: bool) -> Self {
        (self.better, self.is_safe) = (Some(better.into()), is_safe);
        self
    }
}
