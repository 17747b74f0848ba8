//! Takes what labels and columns say of a task.

use crate::model::deadline::Deadline;
use crate::model::label::{self, Label};
use crate::model::plan::Task;
use crate::prose::Inline;
use crate::source::{At, Span};

/// A task of which only number and words are known.
pub(super) fn empty(number: &str, text: Vec<Inline>, span: Span) -> Task {
    let (lead, support, watch) = (Vec::new(), Vec::new(), Vec::new());
    Task { span, number: number.to_owned(), part: 1, is_told: false, text, lead, support, watch, deadline: None, labels: Vec::new() }
}

impl Task {
    /// Takes what a label or a column says, on which line; more words of a deadline go on with those before.
    pub(super) fn take(&mut self, label: Label, value: &str, line: Span) {
        match label {
            Label::Lead => self.lead.extend(label::units(value)),
            Label::Support => self.support.extend(label::units(value)),
            Label::Watch => self.watch.extend(label::units(value)),
            Label::Deadline => {
                let before = self.deadline.take();
                let span = before.as_ref().map_or(line, |before| Span { start: before.span.start, ..line });
                let words = before.map(|before| format!("{} ", before.value.text)).unwrap_or_default();
                self.deadline = Some(At { value: Deadline::parse(&format!("{words}{value}")), span });
            }
        }
    }
}
