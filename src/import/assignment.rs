//! A task of a plan: who does what until when.

use crate::document::Paragraph;
use crate::model::deadline::Deadline;
use crate::model::label::{self, Label};

/// A task, or one of several that one number carries.
#[derive(Debug, Clone)]
pub struct Task {
    /// "3.4".
    pub id: String,
    /// 1, or which of several with that number it is.
    pub part: usize,
    /// What is to be done: the paragraphs since the number, or since the part before; the number itself is left out.
    pub text: Vec<String>,
    /// Units that do it, as written.
    pub lead: Vec<String>,
    /// Units that help.
    pub support: Vec<String>,
    /// Units that watch.
    pub watch: Vec<String>,
    /// When.
    pub deadline: Option<Deadline>,
    /// The lines that say so, as they stand; none for the row of a table.
    pub lines: Vec<Paragraph>,
    /// Where they stand.
    pub line: usize,
}

impl Task {
    /// The first task of a number, before it is known whose it is.
    pub(super) fn of(id: String, text: Vec<String>, line: usize) -> Self {
        let (lead, support, watch, lines) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { id, part: 1, text, lead, support, watch, deadline: None, lines, line }
    }

    /// Takes what a label or a column says.
    pub(super) fn take(&mut self, label: Label, value: &str) {
        match label {
            Label::Lead => self.lead.extend(label::units(value)),
            Label::Support => self.support.extend(label::units(value)),
            Label::Watch => self.watch.extend(label::units(value)),
            Label::Deadline => self.deadline = Some(Deadline::parse(value)).filter(|deadline| !deadline.text.is_empty()),
        }
    }
}
