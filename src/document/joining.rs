//! The cells of a Word table: which go on with the one above or to their left, and rows of as many cells.

use std::collections::BTreeSet;

use super::block::{Cell, Joined};
use super::style::value;
use crate::xml::read::Element;

/// Columns that a cell or a gap may be wide; Word takes no more than 63.
const COLUMNS: usize = 1000;

/// What a cell says of its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// How many columns it is wide.
    pub(super) columns: usize,
    /// Whether it goes on with a cell: one above, one to its left.
    down: Join,
    right: Join,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    No,
    Begins,
    GoesOn,
}

/// The rows of a table, as far as they are read.
#[derive(Debug, Default)]
pub(super) struct Rows {
    cells: Vec<Vec<Cell>>,
    /// Columns of the last row in which a cell begins that may go on below.
    open: BTreeSet<usize>,
    width: usize,
}

impl Span {
    /// What `tc` says.
    pub(super) fn of(cell: Element<'_>) -> Self {
        let properties = cell.child("tcPr");
        let join = |name: &str| match properties.and_then(|properties| properties.child(name)) {
            None => Join::No,
            Some(said) if said.attribute("val").is_some_and(|value| value == "restart") => Join::Begins,
            Some(_) => Join::GoesOn,
        };
        Self { columns: columns(properties, "gridSpan").max(1), down: join("vMerge"), right: join("hMerge") }
    }
}

/// Columns that a row leaves out before or after its cells.
pub(super) fn gap(row: Element<'_>, name: &str) -> usize {
    columns(row.child("trPr"), name)
}

fn columns(properties: Option<Element<'_>>, name: &str) -> usize {
    properties.and_then(|properties| value(properties, name)).and_then(|text| text.parse().ok()).unwrap_or(0).min(COLUMNS)
}

impl Rows {
    /// Adds a row: empty cells before, cells with their paragraphs, empty cells after. Gives back the words of cells that go on with another and
    /// so are not shown.
    pub(super) fn add(&mut self, before: usize, cells: Vec<(Span, Vec<String>)>, after: usize) -> Vec<String> {
        let (mut row, mut open, mut unseen) = (vec![Cell::default(); before], BTreeSet::new(), Vec::new());
        let mut may_go_right = false;
        for (span, paragraphs) in cells {
            let column = row.len();
            let down = (span.down == Join::GoesOn && self.open.contains(&column)).then_some(Joined::Above);
            let joined = down.or_else(|| (span.right == Join::GoesOn && may_go_right).then_some(Joined::Left));
            if span.down != Join::No {
                open.insert(column);
            }
            may_go_right = span.right != Join::No;
            let paragraphs = if joined.is_some() {
                unseen.extend(paragraphs);
                Vec::new()
            } else {
                paragraphs
            };
            row.push(Cell { paragraphs, joined });
            row.extend(std::iter::repeat_n(Cell { joined: joined.or(Some(Joined::Left)), ..Cell::default() }, span.columns - 1));
        }
        row.resize(row.len() + after, Cell::default());
        self.width = self.width.max(row.len());
        self.open = open;
        self.cells.push(row);
        unseen
    }

    /// How many cells are missing in rows that are shorter than others.
    pub(super) fn missing(&self) -> usize {
        self.cells.iter().map(|row| self.width - row.len()).sum()
    }

    /// The rows, each with as many cells.
    pub(super) fn whole(mut self) -> Vec<Vec<Cell>> {
        for row in &mut self.cells {
            row.resize(self.width, Cell::default());
        }
        self.cells
    }
}
