//! YAML read to nodes that keep their places. The only file that knows the YAML library.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use crate::finding::{Finding, Words};
use crate::load::misprint;
use crate::load::node::{Kind, Node};
use crate::load::plain_yaml;
use crate::load::rules;
use crate::source::{At, FileId, Span};

/// Reads a YAML text that stands at byte `offset` of its file. What is no YAML gives the one finding that the parser can make.
pub(super) fn parse(text: &str, file: FileId, offset: usize) -> Result<Node, Box<Finding>> {
    plain_yaml::parse(text, file, offset).map_or_else(|| by_library(text, file, offset), Ok)
}

/// Reads any YAML.
pub(super) fn by_library(text: &str, file: FileId, offset: usize) -> Result<Node, Box<Finding>> {
    let place = Place { text, file, offset };
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! { max_depth: 32, max_nodes: 2_000_000, max_events: 6_000_000, max_anchors: 0, max_aliases: 0 },
        with_snippet: false,
    };
    match serde_yaml::from_str_with_options::<Raw>(text, options) {
        Ok(raw) => Ok(place.node(raw)),
        Err(error) => Err(Box::new(place.refuse(&error))),
    }
}

/// A node as the library gives it.
struct Raw(Spanned<RawKind>);

enum RawKind {
    Null,
    /// A plain scalar that the library took for a number or a truth value: its words are in the text.
    Plain,
    Text(String),
    List(Vec<Raw>),
    Map(Vec<(Spanned<String>, Raw)>),
}

struct Place<'a> {
    text: &'a str,
    file: FileId,
    offset: usize,
}

impl Place<'_> {
    fn node(&self, raw: Raw) -> Node {
        let span = self.span(raw.0.referenced);
        let kind = match raw.0.value {
            RawKind::Null => Kind::Null,
            RawKind::Plain => Kind::Scalar(self.slice(span).to_owned()),
            RawKind::Text(text) => Kind::Scalar(text),
            RawKind::List(items) => Kind::List(items.into_iter().map(|item| self.node(item)).collect()),
            RawKind::Map(entries) => Kind::Map(entries.into_iter().map(|(key, value)| (self.key(key), self.node(value))).collect()),
        };
        Node { span, kind }
    }

    fn key(&self, key: Spanned<String>) -> At<String> {
        At { span: self.span(key.referenced), value: key.value }
    }

    fn slice(&self, span: Span) -> &str {
        let start = (span.start as usize).saturating_sub(self.offset);
        let end = (span.end as usize).saturating_sub(self.offset);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Byte offsets where the library knows them; syntax errors carry only line and column.
    fn span(&self, location: serde_yaml::Location) -> Span {
        let span = location.span();
        let (start, length) = match (span.byte_offset(), span.byte_len()) {
            (Some(start), Some(length)) => (index(start), index(length)),
            _ => (self.byte_at(index(location.line()), index(location.column())), 0),
        };
        let start = start.min(self.text.len());
        let end = (start + length).min(self.text.len());
        let end = start + self.text.get(start..end).map_or(0, |words| words.trim_end().len());
        Span::new(self.file, self.offset + start, self.offset + end)
    }

    fn byte_at(&self, line: usize, column: usize) -> usize {
        let mut start = 0;
        for text in self.text.split('\n').take(line.saturating_sub(1)) {
            start += text.len() + 1;
        }
        let in_line = self.text.get(start..).unwrap_or_default();
        start + in_line.char_indices().nth(column.saturating_sub(1)).map_or(0, |(byte, _)| byte)
    }

    fn refuse(&self, error: &serde_yaml::Error) -> Finding {
        let span = error.location().map_or(Span::new(self.file, self.offset, self.offset), |location| self.span(location));
        let said = error.without_snippet().to_string();
        let cause = said.split(" at line ").next().unwrap_or(&said).to_owned();
        // The library stops where the words before a tab began.
        let from = (span.start as usize).saturating_sub(self.offset);
        let tab = self.text.get(from..).and_then(|rest| rest.find("\n\t")).filter(|_| cause.contains("found a tab"));
        let span = tab.map_or(span, |tab| Span::new(self.file, self.offset + from + tab + 1, self.offset + from + tab + 2));
        let is_plain = ["duplicate", "tab", "budget"].iter().any(|word| cause.contains(word));
        if let Some(slip) = misprint::find(self.text, from).filter(|_| !is_plain) {
            let at = Span::new(self.file, self.offset + slip.at.start, self.offset + slip.at.end);
            return Finding::new(&rules::YAML, at, slip.message, slip.help);
        }
        let (vi, en, help) = explain(&cause);
        Finding::new(&rules::YAML, span, Words::new(vi, en), help)
    }
}

/// What the parser says, and the same in the author's words: what is wrong in both languages, what to do in both.
const KNOWN: [(&str, &str, &str, &str, &str); 8] = [
    (
        "duplicate mapping key",
        "một khóa được ghi hai lần trong cùng một mục",
        "a key is written twice in the same place",
        "Xóa bớt một khóa; nếu ở đây bắt đầu một mục mới thì thêm `- ` trước khóa đầu của mục ấy.",
        "Remove one of the two keys; where a new item begins here, put `- ` before its first key.",
    ),
    (
        "found a tab",
        "có ký tự Tab ở đầu dòng; YAML chỉ nhận dấu cách",
        "there is a tab at the start of a line; YAML takes spaces only",
        "Thay Tab bằng hai dấu cách.",
        "Replace the tab by two spaces.",
    ),
    (
        "tabs disallowed",
        "có ký tự Tab ở đầu dòng; YAML chỉ nhận dấu cách",
        "there is a tab at the start of a line; YAML takes spaces only",
        "Thay Tab bằng hai dấu cách.",
        "Replace the tab by two spaces.",
    ),
    (
        "mapping values are not allowed",
        "dấu hai chấm thứ hai trong một dòng không có ngoặc kép",
        "there is a second colon in a line without quotes",
        "Đặt phần chữ trong ngoặc kép \"…\".",
        "Put the words in double quotes \"…\".",
    ),
    ("unclosed", "ngoặc mở mà không đóng", "a bracket or quote is opened and never closed", "Thêm ngoặc đóng.", "Add the closing one."),
    (
        "quoted scalar",
        "ngoặc kép mở mà không đóng",
        "a quote is opened and never closed",
        "Thêm ngoặc kép đóng ở cuối phần chữ.",
        "Add the closing quote at the end of the words.",
    ),
    (
        "budget",
        "tệp quá lớn, quá sâu hoặc dùng neo (&, *)",
        "the file is too big, too deep, or uses anchors (&, *)",
        "Chia nhỏ tệp; viết thẳng giá trị thay cho neo.",
        "Split the file; write values instead of anchors.",
    ),
    ("anchor", "tệp dùng neo (&, *), công cụ không nhận", "the file uses anchors (&, *), which are not read", "Viết thẳng giá trị.", "Write the value itself."),
];

/// The parser's words in the author's: what is wrong and what to do.
fn explain(cause: &str) -> (String, String, Words) {
    let found = KNOWN.iter().find(|(sign, ..)| cause.contains(sign));
    match found {
        Some((_, vi, en, help_vi, help_en)) => ((*vi).to_owned(), (*en).to_owned(), Words::new(*help_vi, *help_en)),
        None => (
            "dòng này không đọc được: không phải YAML đúng".to_owned(),
            format!("this is not YAML: {cause}"),
            Words::new(
                "Xem dòng này và dòng trước: thụt lề bằng dấu cách, sau dấu hai chấm có một dấu cách, chữ có dấu : hoặc # thì đặt trong ngoặc kép.",
                "Look at this line and the one before: indent with spaces, put a space after each colon, quote words that hold : or #.",
            ),
        ),
    }
}

fn index(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for RawKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyKind)
    }
}

struct AnyKind;

impl<'de> Visitor<'de> for AnyKind {
    type Value = RawKind;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<RawKind, E> {
        Ok(RawKind::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<RawKind, E> {
        Ok(RawKind::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<RawKind, E> {
        Ok(RawKind::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<RawKind, E> {
        Ok(RawKind::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<RawKind, E> {
        Ok(RawKind::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<RawKind, E> {
        Ok(RawKind::Plain)
    }

    fn visit_str<E>(self, text: &str) -> Result<RawKind, E> {
        Ok(RawKind::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<RawKind, E> {
        Ok(RawKind::Null)
    }

    fn visit_none<E>(self) -> Result<RawKind, E> {
        Ok(RawKind::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawKind, D::Error> {
        RawKind::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<RawKind, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(RawKind::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawKind, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(RawKind::Map(entries))
    }
}
