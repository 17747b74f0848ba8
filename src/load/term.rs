//! Reads `glossary.yaml`.

use crate::load::fields::Reader;
use crate::load::yaml::Node;
use crate::model::id::Id;
use crate::model::term::Term;
use crate::source::At;

/// A term, with its id even where the rest is broken.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node) -> Option<(At<Id>, Option<Term>)> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let id = fields.required(reader, "id", Reader::id);
    let term = fields.required(reader, "term", Reader::words);
    let meaning = fields.required(reader, "meaning", Reader::words);
    let since = fields.optional(reader, "since", Reader::date);
    let until = fields.optional(reader, "until", Reader::date);
    fields.finish(reader);
    let id = id?;
    let whole = match (term, meaning) {
        (Some(term), Some(meaning)) => Some(Term { id: id.value.clone(), span, term, meaning, since, until }),
        _ => None,
    };
    Some((id, whole))
}
