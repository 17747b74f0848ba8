//! Reads `glossary.yaml`.

use crate::load::fields::Reader;
use crate::load::node::Node;
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
    let wording = fields.optional(reader, "wording", |reader, node| reader.one_of(node, &WORDINGS));
    let meaning = fields.required(reader, "meaning", Reader::words);
    let since = fields.optional(reader, "since", Reader::date);
    let until = fields.optional(reader, "until", Reader::date);
    fields.finish(reader);
    let id = id?;
    let whole = match (term, meaning) {
        (Some(term), Some(meaning)) => Some(Term { id: id.value.clone(), span, term, wording, meaning, since, until }),
        _ => None,
    };
    Some((id, whole))
}
