//! What the author of a document is told about it, line by line.

use super::rules;
use crate::document::{Cut, Debris};
use crate::finding::{Rule, Words};

/// Something in a document that its author has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The rule.
    pub rule: &'static Rule,
    /// The line of the text, or which paragraph of the Word file it is; counted from 1.
    pub line: usize,
    /// The fact.
    pub message: Words,
    /// What to do.
    pub help: Words,
}

impl Note {
    /// A symbol that was put together again.
    pub(super) fn cut(cut: &Cut) -> Self {
        let text = &cut.text;
        Self {
            rule: &rules::CUT,
            line: cut.line,
            message: Words::new(format!("`{text}` bị ngắt dòng, đã nối lại"), format!("`{text}` was cut by the end of a line and put together again")),
            help: Words::new("Xem ký hiệu có đúng không.", "Look whether the symbol is right."),
        }
    }

    /// Something that a program left in the words and that is left out.
    pub(super) fn debris(debris: &Debris) -> Self {
        let text = &debris.text;
        Self {
            rule: &rules::DEBRIS,
            line: debris.line,
            message: Words::new(
                format!("bỏ `{text}`: dấu vết của phần mềm, không phải chữ của văn bản"),
                format!("`{text}` is left out: a program's trace, not a word of the document"),
            ),
            help: Words::new("Nếu đó là chữ của văn bản thì tự thêm lại.", "Put it back where it is a word of the document."),
        }
    }
}
