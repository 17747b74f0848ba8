//! Lines of a Markdown text, and what is wrong in them.

use std::ops::Range;

/// A mark that was seen: where, what is wrong, what to do.
pub(super) struct Mark {
    /// Bytes of the text.
    pub(super) at: Range<usize>,
    /// The fact, in both languages.
    pub(super) message: (&'static str, &'static str),
    /// What to do, in both languages.
    pub(super) help: (&'static str, &'static str),
}

/// A line of the text below the data.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    /// The byte of the text at which it begins.
    pub(super) start: usize,
    /// Its words.
    pub(super) text: &'t str,
}

impl Line<'_> {
    /// All of it without the spaces around it.
    pub(super) fn whole(self) -> Range<usize> {
        let indent = self.text.len() - self.text.trim_start().len();
        self.start + indent..self.start + self.text.trim_end().len()
    }
}
