//! Reads the rows of tables that list tasks.

use std::collections::BTreeSet;

use super::assignment::empty;
use crate::model::numeral;
use crate::model::plan::Task;
use crate::model::task_table::{Columns, Row};
use crate::prose::{self, Block, Inline};
use crate::source::Span;

/// Where in the document a table stands.
pub(super) struct Place {
    /// The numeral of its section.
    section: Option<String>,
    /// Numbers of the tasks before it.
    numbers: BTreeSet<String>,
}

impl Place {
    /// The place where the text begins.
    pub(super) fn at_start() -> Self {
        Self { section: None, numbers: BTreeSet::new() }
    }

    /// Takes note of a task.
    pub(super) fn know(&mut self, task: Option<&Task>) {
        self.numbers.extend(task.map(|task| task.number.clone()));
    }

    /// Takes note of what stands before the next table.
    pub(super) fn follow(&mut self, block: &Block) {
        if let Block::Heading { text, .. } = block {
            self.section = numeral::at_start(&prose::plain(text)).map(|numeral| numeral.id.to_owned()).or_else(|| self.section.take());
        }
    }

    /// What each row of a table asks for; nothing for another block, or a table that lists no tasks.
    pub(super) fn rows(&mut self, block: &Block) -> Option<Vec<Option<Task>>> {
        let Block::Table { head, rows } = block else { return None };
        let names: Vec<String> = head.iter().map(|cell| prose::plain(cell)).collect();
        let columns = Columns::of(names.iter().map(String::as_str))?;
        let words: Vec<Vec<String>> = rows.iter().map(|row| row.value.iter().map(|cell| prose::plain(cell)).collect()).collect();
        let told = columns.rows(&words, self.section.as_deref(), &mut self.numbers);
        let content = |row: &[Vec<Inline>]| row.get(columns.content()).cloned().unwrap_or_default();
        Some(told.into_iter().zip(rows).map(|(told, row)| told.map(|told| of_row(&told, content(&row.value), row.span))).collect())
    }
}

fn of_row(row: &Row<'_>, text: Vec<Inline>, span: Span) -> Task {
    let mut task = empty(&row.number, text, span);
    for (label, value) in &row.says {
        task.take(*label, value, span);
    }
    task
}
