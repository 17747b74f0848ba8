//! Campaigns: indicators, stages, targets, figures and declared totals.

use super::id::Id;
use crate::calendar::Date;
use crate::finding::Waiver;
use crate::lang::Localised;
use crate::source::{At, Span};

/// A campaign.
#[derive(Debug, Clone)]
pub struct Campaign {
    /// File name.
    pub id: Id,
    /// Where its file begins.
    pub span: Span,
    /// Title.
    pub title: Localised<String>,
    /// One or two sentences.
    pub summary: Localised<String>,
    /// Last part of the page's address, by language.
    pub slug: Localised<At<Id>>,
    /// The document that the figures come from.
    pub source: Localised<String>,
    /// That document's plan.
    pub plan: Option<At<Id>>,
    /// Stages in order.
    pub stages: Vec<Stage>,
    /// Indicators.
    pub indicators: Vec<Indicator>,
    /// Columns of the table, in order.
    pub columns: Vec<Column>,
    /// Rows of the table, in order.
    pub rows: Vec<Row>,
    /// Totals as the document states them.
    pub declared: Vec<Declared>,
    /// Editor's notes.
    pub notes: Vec<Localised<String>>,
    /// Findings that the author lets stand.
    pub waivers: Vec<Waiver>,
}

/// A stage; both days belong to it.
#[derive(Debug, Clone)]
pub struct Stage {
    /// What targets name.
    pub id: At<Id>,
    /// Its name.
    pub name: Localised<String>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: At<Date>,
}

/// What is counted.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// What columns name.
    pub id: At<Id>,
    /// Its name.
    pub name: Localised<String>,
    /// What one of it is called: "thẻ".
    pub unit: Localised<String>,
    /// Whether more is better.
    pub direction: Direction,
    /// How its observations count.
    pub counts: Counts,
}

/// Whether more or less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// How observations of an indicator count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Each is the total so far.
    RunningTotal,
    /// Each is the amount of its period.
    PerPeriod,
}

/// A column of figures.
#[derive(Debug, Clone)]
pub struct Column {
    /// What rows and totals name.
    pub id: At<Id>,
    /// Its heading.
    pub head: Localised<String>,
    /// What is counted.
    pub indicator: At<Id>,
    /// Whether the figures were observed or are to be reached.
    pub figures: Figures,
}

/// What the figures of a column are.
#[derive(Debug, Clone)]
pub enum Figures {
    /// Observed on a day; none where the document names no day.
    Observed(Option<Date>),
    /// To be reached in a stage.
    Target {
        /// The stage.
        stage: At<Id>,
        /// Whether the target counts from the stage's own zero or as a running total.
        within_stage: bool,
        /// Whether the document says "at least".
        at_least: bool,
    },
}

/// The figures of an area.
#[derive(Debug, Clone)]
pub struct Row {
    /// The area.
    pub area: At<Id>,
    /// One figure a column, in the order of the columns; none is "chưa có số liệu".
    pub figures: Vec<Option<i64>>,
}

/// A total as the document states it.
#[derive(Debug, Clone)]
pub struct Declared {
    /// The column.
    pub column: At<Id>,
    /// The total.
    pub value: At<i64>,
}

impl Campaign {
    /// The sum of a column over all areas that have a figure: Σ figures. An index of no column gives 0.
    pub fn sum(&self, column: usize) -> i64 {
        self.rows.iter().filter_map(|row| row.figures.get(column).copied().flatten()).sum()
    }

    /// How many areas have no figure in a column.
    pub fn missing(&self, column: usize) -> usize {
        self.rows.iter().filter(|row| row.figures.get(column).copied().flatten().is_none()).count()
    }

    /// By how much the declared total of a column is above the sum of its parts; nothing where none is declared, or where a part is missing, so
    /// that the two cannot be compared.
    pub fn difference(&self, index: usize, column: &Id) -> Option<i64> {
        let declared = self.declared(column)?;
        (self.missing(index) == 0).then(|| declared.value.value - self.sum(index))
    }

    /// The declared total of a column, where the document states one.
    pub fn declared(&self, column: &Id) -> Option<&Declared> {
        self.declared.iter().find(|declared| declared.column.value == *column)
    }

    /// An indicator by id.
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id.value == *id)
    }

    /// A stage by id.
    pub fn stage(&self, id: &Id) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id.value == *id)
    }
}
