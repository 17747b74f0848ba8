//! A value of a YAML file, with its place.

use crate::source::{At, Span};

/// A value of a YAML file and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a value is. Numbers, dates and `yes` are words here; who needs a number reads one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Null,
    /// Words, as written, without quotes.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values in their order.
    Map(Vec<(At<String>, Node)>),
}

impl Node {
    /// What stands here, in Vietnamese and English.
    pub(super) fn describe(&self) -> (String, String) {
        match &self.kind {
            Kind::Null => ("chỗ trống".into(), "empty".into()),
            Kind::Scalar(text) => (format!("`{text}`"), format!("`{text}`")),
            Kind::List(_) => ("một danh sách".into(), "a list".into()),
            Kind::Map(_) => ("các dòng `khóa: giá trị`".into(), "lines of `key: value`".into()),
        }
    }
}
