//! What the author of a sheet is told about it, cell by cell.

use crate::finding::{Rule, Severity, Words};
use crate::grid::book;

/// The rules that findings of sheets are named after.
pub struct Rules {
    /// A number with two readings.
    pub ambiguous: &'static Rule,
    /// A cell that is not understood.
    pub cell: &'static Rule,
    /// An area that is unknown, or named twice.
    pub area: &'static Rule,
    /// A total that is not the sum.
    pub total: &'static Rule,
}

/// Something in a sheet that its author has to look at.
#[derive(Debug, Clone)]
pub struct Remark {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is.
    pub severity: Severity,
    /// The cell: "C7"; nothing for the whole sheet.
    pub cell: Option<String>,
    /// What it is, and what to do.
    pub message: Words,
}

impl Remark {
    /// A remark about a cell, by row and column, or about the whole sheet.
    pub fn new(rule: &'static Rule, severity: Severity, cell: Option<(usize, usize)>, message: Words) -> Self {
        Self { rule, severity, cell: cell.map(|(row, column)| book::name(row, column)), message }
    }
}
