//! Outlines of a document and its translations, and the record of what a translation was made from.

use std::collections::BTreeMap;

use super::fields::Reader;
use super::markdown::{Document, Translations};
use super::node::{Kind, Node};
use super::yaml;
use crate::draft::Twin;
use crate::outline::{HEAD, Outline, Section};
use crate::source::{At, FileId, Sources, Span, front_matter};

/// Key of the record in a translation's front matter.
pub(super) const RECORD: &str = "translated_from";
/// Keys of the front matter that say nothing of what a page says.
const NO_WORDS: [&str; 3] = [RECORD, "slug", "waive"];
/// Key by which a document says what it leaves out.
const EXCERPT: &str = "excerpt";

/// What can be compared of each translation and its original. The record is taken out of the front matter, which decoders read next.
pub(super) fn twins(documents: &mut Translations, sources: &Sources, skip: fn(&str) -> bool, reader: &mut Reader<'_>) -> Vec<Twin> {
    let (_, file, original) = &documents.original;
    let mut twins = Vec::new();
    for (lang, other, translation) in &mut documents.others {
        let record = take_record(reader, &mut translation.head);
        let keys = keys(&translation.head);
        twins.push(Twin {
            file: sources.path(*other).to_owned(),
            span: Span::start_of(*other),
            lang: lang.clone(),
            original: outline(original, *file, sources, &keys, skip),
            translation: outline(translation, *other, sources, &keys, skip),
            is_summary: has_excerpt(&translation.head) && !has_excerpt(&original.head),
            record,
        });
    }
    twins
}

fn take_record(reader: &mut Reader<'_>, head: &mut Node) -> Option<At<BTreeMap<String, String>>> {
    let Kind::Map(entries) = &mut head.kind else { return None };
    let at = entries.iter().position(|(key, _)| key.value == RECORD)?;
    let (key, node) = entries.remove(at);
    let Kind::Map(lines) = &node.kind else {
        return reader.wrong(&node, "các dòng do `niemyet translate --accept` ghi", "the lines that `niemyet translate --accept` writes");
    };
    let prints = lines.iter().filter_map(|(key, print)| match &print.kind {
        Kind::Scalar(print) => Some((key.value.clone(), print.clone())),
        Kind::Null | Kind::List(_) | Kind::Map(_) => None,
    });
    // The library's span of a map ends with its first line.
    let end = lines.last().map_or(node.span.end, |(_, print)| print.span.end);
    Some(At { value: prints.collect(), span: Span { end, ..key.span } })
}

/// Whether a document says what it leaves out.
fn has_excerpt(head: &Node) -> bool {
    matches!(&head.kind, Kind::Map(entries) if entries.iter().any(|(key, _)| key.value == EXCERPT))
}

fn keys(head: &Node) -> Vec<String> {
    let Kind::Map(entries) = &head.kind else { return Vec::new() };
    entries.iter().map(|(key, _)| key.value.clone()).filter(|key| !NO_WORDS.contains(&key.as_str())).collect()
}

/// The outline of a document: the words of its front matter under `keys`, then its text.
fn outline(document: &Document, file: FileId, sources: &Sources, keys: &[String], skip: fn(&str) -> bool) -> Outline {
    let start = Span::start_of(file);
    let text = sources.get(file).map(|source| source.text.as_str()).unwrap_or_default();
    let mut words = Vec::new();
    if let Kind::Map(entries) = &document.head.kind {
        for key in keys {
            entries.iter().filter(|(have, _)| have.value == *key).for_each(|(_, value)| collect(value, &mut words));
        }
    }
    let mut outline = Outline::of(&document.body, text, document.body_at, start, skip);
    outline.sections.insert(0, Section::new(HEAD, "", start, &words.join("\n"), skip));
    outline
}

fn collect(node: &Node, words: &mut Vec<String>) {
    match &node.kind {
        Kind::Null => {}
        Kind::Scalar(text) => words.push(text.clone()),
        Kind::List(items) => items.iter().for_each(|item| collect(item, words)),
        Kind::Map(entries) => entries.iter().for_each(|(_, value)| collect(value, words)),
    }
}

/// For documents whose translations repeat every line.
pub(super) fn repeats_all(_: &str) -> bool {
    false
}

/// A translation's text with the record of its original as it is now: in the place of the old record, else at the end of the front matter.
/// Nothing where the text has no front matter, or one that cannot take the lines as it is written.
pub fn with_record(text: &str, twin: &Twin) -> Option<String> {
    let prints = twin.original.sections.iter().map(|section| format!("  {}: \"{}\"\n", section.key, section.print()));
    let lines = format!("{RECORD}:\n{}", prints.collect::<String>());
    let (range, _) = front_matter(text)?;
    let (from, to) = match &twin.record {
        // The end of the record's last line is written anew.
        Some(record) => {
            (record.span.start as usize, text.get(record.span.end as usize..)?.find('\n').map_or(text.len(), |end| record.span.end as usize + end + 1))
        }
        None => (range.end, range.end),
    };
    let new = format!("{}{lines}{}", text.get(..from)?, text.get(to..)?);
    holds_record(&new, twin).then_some(new)
}

/// Whether a text has the record of its original as it is now.
fn holds_record(text: &str, twin: &Twin) -> bool {
    let head = front_matter(text).and_then(|(range, _)| Some((text.get(range.clone())?, range.start)));
    let Some(Ok(Node { kind: Kind::Map(entries), .. })) = head.map(|(head, start)| yaml::parse(head, twin.span.file, start)) else { return false };
    let is_print = |section: &Section, lines: &[(At<String>, Node)]| {
        lines.iter().any(|(key, print)| key.value == section.key && matches!(&print.kind, Kind::Scalar(print) if *print == section.print()))
    };
    entries.iter().any(|(key, node)| match &node.kind {
        Kind::Map(lines) if key.value == RECORD => twin.original.sections.iter().all(|section| is_print(section, lines)),
        Kind::Map(_) | Kind::Null | Kind::Scalar(_) | Kind::List(_) => false,
    })
}
