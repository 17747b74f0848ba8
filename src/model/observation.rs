//! What was reported of a campaign, what of it was wrong or is missing, and what became of its targets.

use std::collections::BTreeSet;

use super::id::Id;
use super::window::Window;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::number::Amount;
use crate::source::{At, Span};

/// A figure that was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation {
    /// Place of the indicator among the campaign's.
    pub indicator: usize,
    /// Place of the area among the campaign's; nothing for a figure of the whole unit.
    pub area: Option<usize>,
    /// The day up to which it counts.
    pub date: Date,
    /// The figure; none is "chưa có số liệu".
    pub amount: Option<Amount>,
    /// Where it stands.
    pub span: Span,
}

/// A day of which something was reported a second time; what the second report says of it is not counted.
#[derive(Debug, Clone)]
pub struct ReportedTwice {
    /// The day.
    pub date: Date,
    /// Whose figures there are two of: places of areas among the campaign's; nothing for figures of the whole unit.
    pub areas: BTreeSet<Option<usize>>,
    /// The first report, or its row.
    pub first: Span,
    /// The second one.
    pub again: Span,
}

/// A total as a report states it.
#[derive(Debug, Clone)]
pub struct ReportedTotal {
    /// Place of the indicator.
    pub indicator: usize,
    /// The day of the report.
    pub date: Date,
    /// The total.
    pub value: At<Amount>,
}

/// What was reported wrongly, and by how much.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Where it stands.
    pub span: Span,
    /// The indicator.
    pub indicator: At<Id>,
    /// The area; nothing for a figure of the whole unit.
    pub area: Option<At<Id>>,
    /// The first report that was wrong.
    pub from: Date,
    /// The report that was right again.
    pub on: Date,
    /// What has to be added to the wrong figures: below zero where too many were reported.
    pub by: Amount,
    /// Why.
    pub reason: Localised<String>,
}

/// Why figures are missing.
#[derive(Debug, Clone)]
pub struct Missing {
    /// Where it stands.
    pub span: Span,
    /// The column or indicator; nothing for all.
    pub of: Option<At<Id>>,
    /// The area; nothing for all.
    pub area: Option<At<Id>>,
    /// The days without reports; nothing for figures that the document leaves out.
    pub window: Option<Window>,
    /// Why.
    pub reason: Localised<String>,
}

/// A status that the author sets against the rule.
#[derive(Debug, Clone)]
pub struct Override {
    /// The target's column.
    pub column: At<Id>,
    /// The area; nothing for the whole.
    pub area: Option<At<Id>>,
    /// What it is.
    pub status: Status,
    /// Why.
    pub reason: Localised<String>,
}

/// How a target stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// The target is reached.
    Reached,
    /// At least what an even pace asks for by the day of the last figure.
    OnCourse,
    /// Less than that.
    Behind,
    /// The last day is over and the target was not reached.
    Missed,
    /// The first day is still to come.
    NotStarted,
    /// There is no figure to judge by.
    NoData,
}

impl Status {
    /// All, in the order in which pages list them.
    pub const ALL: [Self; 6] = [Self::Reached, Self::OnCourse, Self::Behind, Self::Missed, Self::NotStarted, Self::NoData];

    /// The name of it in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::OnCourse => "on_course",
            Self::Behind => "behind",
            Self::Missed => "missed",
            Self::NotStarted => "not_started",
            Self::NoData => "no_data",
        }
    }
}
