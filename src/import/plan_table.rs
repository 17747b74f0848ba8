//! Tables of a plan: what their columns are called, and the tasks that they list.

use std::collections::BTreeSet;

use super::assignment::Task;
use crate::document::{self, Cell, Joined};
use crate::model::task_table::Columns;

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

/// A table of a document with its heading understood.
pub(super) fn understand(table: &document::Table, title: Option<String>) -> Table {
    let heads = head_rows(&table.rows);
    let (head, rows) = table.rows.split_at(heads.min(table.rows.len()));
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let header: Vec<String> = (0..width).map(|column| name_of(head, column)).collect();
    let mut rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| cell.paragraphs.join("\n")).collect()).collect();
    if let Some(columns) = Columns::of(header.iter().map(String::as_str)) {
        fill_down(&mut rows, table.rows.get(heads..).unwrap_or_default(), &columns);
    }
    Table { title, header, rows, line: table.line }
}

/// A unit or a deadline whose cell reaches over several tasks holds for each of them.
fn fill_down(rows: &mut [Vec<String>], cells: &[Vec<Cell>], columns: &Columns) {
    for column in columns.told() {
        let mut above = String::new();
        for (row, cells) in rows.iter_mut().zip(cells) {
            let Some(text) = row.get_mut(column) else { continue };
            if cells.get(column).is_some_and(|cell| cell.joined == Some(Joined::Above)) {
                text.clone_from(&above);
            }
            above.clone_from(text);
        }
    }
}

/// The tasks of a table that lists tasks; none for another table. `section` is the numeral of the section it stands in, `seen` are the numbers
/// that tasks before it have.
pub(super) fn tasks(table: &Table, section: Option<&str>, seen: &mut BTreeSet<String>) -> Vec<Task> {
    let Some(columns) = Columns::of(table.header.iter().map(String::as_str)) else { return Vec::new() };
    let told = columns.rows(&table.rows, section, seen);
    let rows = told.into_iter().zip(&table.rows).filter_map(|(told, row)| Some((told?, row.get(columns.content())?)));
    rows.map(|(told, text)| {
        let mut task = Task::of(told.number, text.lines().map(str::to_owned).collect(), table.line);
        told.says.iter().for_each(|(label, value)| task.take(*label, &value.replace('\n', "; ")));
        task
    })
    .collect()
}

/// Rows of the heading: the first, and the next while cells of it are joined.
fn head_rows(rows: &[Vec<Cell>]) -> usize {
    let is_joined = |row: &&Vec<Cell>| row.iter().any(Cell::is_joined);
    1 + usize::from(rows.first().as_ref().is_some_and(is_joined) && rows.get(1).is_some()).min(rows.len().saturating_sub(1))
}

/// The name of a column: the words above it from the top down.
fn name_of(head: &[Vec<Cell>], column: usize) -> String {
    let words = head.iter().filter_map(|row| {
        let own = row.get(column)?;
        // A cell that goes on with those to its left is named by them.
        let cell = if own.is_joined() && own.paragraphs.is_empty() {
            row.get(..column)?.iter().rev().find(|cell| !cell.is_joined()).filter(|_| is_across(head, row, column))
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
    is_first && head.get(1).is_none_or(|below| below.get(column).is_some_and(|cell| !cell.is_joined()))
}
