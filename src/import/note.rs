//! What the author of a document is told about it, line by line.

use crate::document::Debris;
use crate::finding::{Severity, Words};

/// Something in a document that its author has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is, for programs: "number-blank".
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The line of the text, or which paragraph of the Word file it is; counted from 1.
    pub line: usize,
    /// What it is, and what to do.
    pub message: Words,
}

impl Note {
    /// A warning about a line.
    pub(super) fn warning(code: &'static str, line: usize, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { code, severity: Severity::Warning, line, message: Words::new(vi, en) }
    }

    /// Something that a program left in the words and that is left out.
    pub(super) fn debris(debris: &Debris) -> Self {
        let text = &debris.text;
        let message = Words::new(
            format!("bỏ `{text}`: dấu vết của phần mềm, không phải chữ của văn bản"),
            format!("`{text}` is left out: a program's trace, not a word of the document"),
        );
        Self { code: "debris", severity: Severity::Info, line: debris.line, message }
    }
}
