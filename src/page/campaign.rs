//! A campaign: what was to be reached, what was counted, and whether the totals add up.

use serde::Serialize;

use super::frame::Link;

/// A campaign.
#[derive(Debug, Clone, Serialize)]
pub struct Campaign {
    /// Title.
    pub heading: String,
    /// One or two sentences.
    pub summary: String,
    /// One sentence an indicator or target that says it all.
    pub sentences: Vec<String>,
    /// The stages with their days.
    pub stages: Vec<Stage>,
    /// Heading of the first column: "Đơn vị".
    pub area_head: String,
    /// Caption of the table.
    pub caption: String,
    /// The columns after the first.
    pub columns: Vec<Column>,
    /// One row an area.
    pub rows: Vec<Row>,
    /// Sums computed from the rows, one a column.
    pub sums: Vec<String>,
    /// Totals as the document states them, one a column; empty where it states none.
    pub declared: Vec<Declared>,
    /// Sentences on every total that differs: both figures and the difference.
    pub differences: Vec<String>,
    /// Editor's notes.
    pub notes: Vec<String>,
    /// The document that the figures come from.
    pub source: String,
    /// That document's page.
    pub plan: Option<Link>,
}

/// A stage.
#[derive(Debug, Clone, Serialize)]
pub struct Stage {
    /// "Giai đoạn 1".
    pub name: String,
    /// "từ 15/4/2023 đến 30/4/2023".
    pub days: String,
    /// The total of its targets, in words with unit.
    pub target: String,
}

/// A column of the table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Its heading.
    pub head: String,
    /// "đến ngày 10/4/2023", "không ghi ngày", "chỉ tiêu trong giai đoạn".
    pub note: String,
}

/// A row of the table.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The area.
    pub area: String,
    /// Fragment of the row.
    pub anchor: String,
    /// Worded numbers, one a column.
    pub cells: Vec<String>,
}

/// A total as the document states it.
#[derive(Debug, Clone, Serialize)]
pub struct Declared {
    /// The worded number.
    pub value: String,
    /// "kém tổng 1.500" where it differs from the sum.
    pub difference: Option<String>,
}
