//! A line of a YAML text that cannot be read, and a slip in it.

use std::ops::Range;

use crate::finding::Words;

/// A slip: where it is, what it is, what to do.
pub(super) struct Misprint {
    /// Bytes of the text.
    pub(super) at: Range<usize>,
    pub(super) message: Words,
    pub(super) help: Words,
}

/// A line of data.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    /// Its first byte.
    pub(super) start: usize,
    /// All of it.
    pub(super) text: &'t str,
}

impl Line<'_> {
    /// How many spaces it begins with.
    pub(super) fn indent(self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// The bytes of it without its indent.
    pub(super) fn words(self) -> Range<usize> {
        self.start + self.indent()..self.start + self.text.trim_end().len()
    }

    /// The bytes that stand outside of quotes, with their places in the line.
    pub(super) fn open(self) -> Vec<(usize, char)> {
        let mut quote = None;
        let mut open = Vec::new();
        for (at, letter) in self.text.char_indices() {
            match (quote, letter) {
                (None, '"' | '\'')
                    if self.text.get(..at).is_some_and(|before| before.trim_end().ends_with([':', '{', '[', ',', '-']) || before.trim().is_empty()) =>
                {
                    quote = Some(letter);
                }
                (Some(mark), letter) if mark == letter => quote = None,
                (None, letter) => open.push((at, letter)),
                _ => {}
            }
        }
        open
    }
}

/// A slip in both languages.
pub(super) fn says(at: Range<usize>, message: (&str, &str), help: (&str, &str)) -> Misprint {
    Misprint { at, message: Words::new(message.0, message.1), help: Words::new(help.0, help.1) }
}
