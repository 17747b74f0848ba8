//! Tables of a plan: what their columns are called, and the tasks that they list.

use super::assignment::Task;
use crate::document::{self, Cell};
use crate::model::label::{self, Label};

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands above it.
    pub title: Option<String>,
    /// The name of each column; where cells are joined over several, with theirs before it: "Chỉ tiêu: đợt 1".
    pub header: Vec<String>,
    /// All other rows, totals with them; lines of a cell are set apart by `\n`.
    pub rows: Vec<Vec<String>>,
    /// Where it begins.
    pub line: usize,
}

/// Headings of the column that says what is to be done, in small letters.
const CONTENTS: [&str; 8] =
    ["nội dung", "nội dung công việc", "nội dung nhiệm vụ", "nhiệm vụ", "công việc", "tên nhiệm vụ", "nội dung thực hiện", "nội dung, nhiệm vụ"];

/// A table of a document with its heading understood.
pub(super) fn understand(table: &document::Table, title: Option<String>) -> Table {
    let heads = head_rows(&table.rows);
    let (head, rows) = table.rows.split_at(heads.min(table.rows.len()));
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let header = (0..width).map(|column| name_of(head, column)).collect();
    let rows = rows.iter().map(|row| row.iter().map(|cell| cell.paragraphs.join("\n")).collect()).collect();
    Table { title, header, rows, line: table.line }
}

/// The tasks of a table that has a column of units and one of what they do; none for another table.
pub(super) fn tasks(table: &Table) -> Vec<Task> {
    let labels: Vec<Option<Label>> = table.header.iter().map(|name| label::of(name)).collect();
    let named = |names: &[&str]| table.header.iter().position(|name| names.contains(&name.trim().to_lowercase().as_str()));
    let (Some(content), true) = (named(&CONTENTS), labels.contains(&Some(Label::Lead))) else { return Vec::new() };
    let number = named(&["stt", "tt", "số tt", "s t t"]);
    let rows = table.rows.iter().enumerate().filter(|(_, row)| row.get(content).is_some_and(|text| !text.is_empty()));
    rows.map(|(at, row)| {
        let id = number.and_then(|number| row.get(number)).map(|id| id.trim().trim_end_matches('.').to_owned()).filter(|id| !id.is_empty());
        let mut task = Task::of(id.unwrap_or_else(|| (at + 1).to_string()), row.get(content).into_iter().cloned().collect(), table.line);
        for (label, value) in labels.iter().zip(row).filter_map(|(label, value)| Some(((*label)?, value))) {
            task.take(label, &value.replace('\n', "; "));
        }
        task
    })
    .collect()
}

/// Rows of the heading: the first, and the next while cells of it are joined.
fn head_rows(rows: &[Vec<Cell>]) -> usize {
    let is_joined = |row: &&Vec<Cell>| row.iter().any(|cell| cell.is_joined);
    1 + usize::from(rows.first().as_ref().is_some_and(is_joined) && rows.get(1).is_some()).min(rows.len().saturating_sub(1))
}

/// The name of a column: the words above it from the top down.
fn name_of(head: &[Vec<Cell>], column: usize) -> String {
    let words = head.iter().filter_map(|row| {
        let own = row.get(column)?;
        // A cell that goes on with those to its left is named by them.
        let cell = if own.is_joined && own.paragraphs.is_empty() {
            row.get(..column)?.iter().rev().find(|cell| !cell.is_joined).filter(|_| is_across(head, row, column))
        } else {
            Some(own)
        };
        cell.map(|cell| cell.paragraphs.join(" ")).filter(|text| !text.is_empty())
    });
    words.collect::<Vec<_>>().join(": ")
}

/// Whether a joined cell goes on to the right rather than down: the one above it, if any, has other words below.
fn is_across(head: &[Vec<Cell>], row: &[Cell], column: usize) -> bool {
    let is_first = head.first().is_some_and(|first| std::ptr::eq(first.as_slice(), row));
    is_first && head.get(1).is_none_or(|below| below.get(column).is_some_and(|cell| !cell.is_joined))
}
