//! Slips of a table: what is wrong in the same way in many cells of a column is told once, at the first of them.

use std::collections::BTreeMap;

use super::day::Manner;
use super::fields::Reader;
use crate::finding::{Finding, Words};

/// In what way a cell cannot be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// It is no figure, or none that fits.
    Figure,
    /// A figure that has two readings.
    Readings,
    /// It is no day as days are read.
    Day(Manner),
}

/// A cell that cannot be understood: in what way, and what is told of it.
pub(super) struct Slip {
    pub(super) kind: Kind,
    pub(super) finding: Finding,
}

/// The first slip of each column and kind, and how many there are.
#[derive(Default)]
pub(super) struct Slips(BTreeMap<(usize, Kind), (Finding, usize)>);

impl Slips {
    /// What a cell of a column holds; a slip is kept, and gives nothing.
    pub(super) fn take<T>(&mut self, column: usize, read: Result<T, Box<Slip>>) -> Option<T> {
        read.map_err(|slip| self.0.entry((column, slip.kind)).or_insert((slip.finding, 0)).1 += 1).ok()
    }

    /// Tells what there was.
    pub(super) fn tell(self, reader: &mut Reader<'_>) {
        for (finding, count) in self.0.into_values() {
            let Words { vi, en } = finding.message;
            let message = match count {
                0 | 1 => Words { vi, en },
                2 => Words::new(format!("{vi}; 1 ô nữa của cột này cũng vậy"), format!("{en}; so is 1 more cell of this column")),
                _ => {
                    let more = count - 1;
                    Words::new(format!("{vi}; {more} ô nữa của cột này cũng vậy"), format!("{en}; so are {more} more cells of this column"))
                }
            };
            reader.found.push(Finding { message, ..finding });
        }
    }
}
