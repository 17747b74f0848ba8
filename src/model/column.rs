//! The table of a campaign: its columns, what their figures are, and totals that a document states.

use super::id::Id;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::number::Amount;
use crate::source::{At, Span};

/// A column of figures.
#[derive(Debug, Clone)]
pub struct Column {
    /// What rows and totals name.
    pub id: At<Id>,
    /// Its heading.
    pub head: Localised<String>,
    /// What offices call it in the headings of their sheets.
    pub in_sheets: Vec<String>,
    /// What is counted.
    pub indicator: At<Id>,
    /// Whether the figures were observed or are to be reached.
    pub figures: Figures,
    /// The figure of each area, by its place among the campaign's areas; none is "chưa có số liệu".
    pub cells: Vec<Option<Figure>>,
    /// The figure of the whole unit, where the document has none by area.
    pub whole: Option<Figure>,
}

/// A figure of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The figure; of a range, its lower end.
    pub amount: Amount,
    /// The upper end of a range.
    pub most: Option<Amount>,
    /// Where it stands.
    pub span: Span,
}

/// What the figures of a column are.
#[derive(Debug, Clone)]
pub enum Figures {
    /// Observed on a day; none where the document names no day.
    Observed(Option<Date>),
    /// To be reached in a stage.
    Target(Target),
}

/// How the figures of a column are to be reached.
#[derive(Debug, Clone)]
pub struct Target {
    /// The stage.
    pub stage: At<Id>,
    /// Whether the target counts from the stage's own zero, or is a running total.
    pub within_stage: bool,
    /// Whether the document says "at least".
    pub at_least: bool,
    /// Whether it is a number or a share.
    pub measure: Measure,
}

/// Whether a target is a number or a share.
#[derive(Debug, Clone)]
pub enum Measure {
    /// A number.
    Count,
    /// Percent of a base.
    Percent(Base),
}

/// What a percentage is a share of.
#[derive(Debug, Clone)]
pub enum Base {
    /// Of an indicator, as it was last observed.
    Indicator(At<Id>),
    /// Of something that no figure is known of.
    Words(Localised<String>),
    /// Nobody says of what.
    Unstated,
}

/// A total of a column as the document states it.
#[derive(Debug, Clone)]
pub struct Declared {
    /// The column.
    pub column: At<Id>,
    /// The total.
    pub value: At<Amount>,
}

/// Totals as another place of the document states them.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Where it stands.
    pub span: Span,
    /// The place: "mục I.6".
    pub place: Localised<String>,
    /// What that place says it counts, where it uses other words than the table.
    pub metric: Option<Localised<String>>,
    /// The totals.
    pub totals: Vec<Declared>,
}

impl Column {
    /// The sum over all areas that have a figure: Σ figures.
    pub fn sum(&self) -> Amount {
        self.cells.iter().flatten().map(|figure| figure.amount).sum()
    }

    /// How many areas have no figure.
    pub fn missing(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_none()).count()
    }

    /// Whether areas have figures, so that the whole is their sum.
    pub fn is_by_area(&self) -> bool {
        self.cells.iter().any(Option::is_some)
    }

    /// Whether nothing can be added up: percentages of different bases.
    pub fn is_percent(&self) -> bool {
        matches!(self.figures, Figures::Target(Target { measure: Measure::Percent(_), .. }))
    }
}
