//! Reads `waive:`, by which the author of a file lets findings stand.

use super::fields::{Fields, Reader};
use super::node::{Kind, Node};
use super::yaml;
use crate::finding::{Waived, Waiver};
use crate::model::site::Languages;
use crate::source::{FileId, front_matter};

/// The entries of a file's topmost map, in which its author may let findings stand.
pub(super) fn file<'n>(reader: &mut Reader<'_>, node: &'n Node) -> Option<Fields<'n>> {
    let mut fields = reader.fields(node)?;
    let waivers = fields.many(reader, "waive", waiver);
    reader.waivers.extend(waivers);
    Some(fields)
}

/// What a text lets stand; nothing where its data cannot be read, so that nobody knows.
pub(super) fn of_text(text: &str, is_yaml: bool, languages: &Languages) -> Option<Vec<Waiver>> {
    let range = if is_yaml { 0..text.len() } else { front_matter(text)?.0 };
    let node = yaml::parse(text.get(range)?, FileId::default(), 0).ok()?;
    let mut reader = Reader::new(languages);
    file(&mut reader, &node)?;
    Some(reader.waivers)
}

/// An entry: a finding that the author lets stand.
fn waiver(reader: &mut Reader<'_>, node: &Node) -> Option<Waiver> {
    let mut fields = reader.fields(node)?;
    let code = fields.required(reader, "code", |reader, node| reader.at(node, code));
    let at = fields.required(reader, "at", Reader::text);
    let reason = fields.required(reader, "reason", reason);
    let until = fields.optional(reader, "until", Reader::date);
    fields.finish(reader);
    Some(Waiver { code: code?, at: at?, waived: Waived { reason: reason?, until } })
}

/// A letter and three digits.
fn code(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let word = reader.word(node)?;
    let (letter, digits) = word.split_at_checked(1).unwrap_or_default();
    if letter.bytes().all(|byte| byte.is_ascii_uppercase()) && digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(word);
    }
    reader.wrong(node, "mã của một quy tắc như `C001`", "the code of a rule like `C001`")
}

/// A reason is read by authors; where it is given by language, the primary one counts.
fn reason(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    match &node.kind {
        Kind::Scalar(text) if text.trim_matches(['…', '.', ' ']).is_empty() => reader.wrong(node, "lý do thật, thay cho “…”", "the reason in place of “…”"),
        Kind::Map(_) => reader.words(node).map(|words| words.original().clone()),
        Kind::Null | Kind::Scalar(_) | Kind::List(_) => reader.text(node),
    }
}
