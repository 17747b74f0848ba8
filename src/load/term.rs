//! Reads `glossary.yaml`.

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::load::fields::Reader;
use crate::load::node::{Kind, Node};
use crate::model::id::Id;
use crate::model::term::{Term, Wording};
use crate::source::At;

const WORDINGS: [(&str, Wording); 2] = [("published", Wording::Published), ("own", Wording::Own)];

/// A term, with its id even where the rest is broken.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node) -> Option<(At<Id>, Option<Term>)> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let id = fields.required(reader, "id", Reader::id);
    let term = fields.required(reader, "term", Reader::words);
    let also = fields.optional(reader, "also", also).unwrap_or_default();
    let is_compared = fields.optional(reader, "compare", Reader::yes_no).unwrap_or(true);
    let wording = fields.optional(reader, "wording", |reader, node| reader.one_of(node, &WORDINGS));
    let meaning = fields.required(reader, "meaning", Reader::words);
    let since = fields.optional(reader, "since", Reader::date);
    let until = fields.optional(reader, "until", Reader::date);
    fields.finish(reader);
    let id = id?;
    let whole = match (term, meaning) {
        (Some(term), Some(meaning)) => Some(Term { id: id.value.clone(), span, term, also, is_compared, wording, meaning, since, until }),
        _ => None,
    };
    Some((id, whole))
}

/// Other names by language, in as many languages as have some.
fn also(reader: &mut Reader<'_>, node: &Node) -> Option<BTreeMap<Lang, Vec<String>>> {
    let Kind::Map(entries) = &node.kind else {
        return reader.wrong(node, "các cách gọi khác theo ngôn ngữ: {en: [“…”]}", "other names by language: {en: [“…”]}");
    };
    let languages = reader.languages;
    let codes: Vec<&str> = languages.iter().map(Lang::as_str).collect();
    let mut all = BTreeMap::new();
    for (key, value) in entries {
        match languages.iter().find(|lang| lang.as_str() == key.value) {
            Some(lang) => drop(all.insert(lang.clone(), reader.texts(value)?)),
            None => reader.unknown_key(key, &codes),
        }
    }
    Some(all)
}
