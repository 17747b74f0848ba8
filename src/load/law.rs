//! Reads `laws.yaml` and the citations of laws in other files.

use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::site::web;
use crate::model::id::Id;
use crate::model::law::{Change, Citation, Law, LawKind};
use crate::source::At;

const KINDS: [(&str, LawKind); 6] = [
    ("law", LawKind::Law),
    ("decree", LawKind::Decree),
    ("circular", LawKind::Circular),
    ("resolution", LawKind::Resolution),
    ("decision", LawKind::Decision),
    ("directive", LawKind::Directive),
];

/// An entry of the register, with its id even where the rest is broken.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node) -> Option<(At<Id>, Option<Law>)> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let id = fields.required(reader, "id", Reader::id);
    let kind = fields.required(reader, "kind", |reader, node| reader.one_of(node, &KINDS));
    let number = fields.required(reader, "number", Reader::text);
    let by = fields.required(reader, "issuer", Reader::words);
    let title = fields.required(reader, "title", Reader::words);
    let issued = fields.optional(reader, "issued", |reader, node| reader.at(node, Reader::date));
    let in_force = fields.optional(reader, "in_force", Reader::date);
    let ended = fields.optional(reader, "ended", Reader::date);
    let replaced_by = fields.optional(reader, "replaced_by", |reader, node| reader.list(node, change)).unwrap_or_default();
    let amended_by = fields.optional(reader, "amended_by", |reader, node| reader.list(node, change)).unwrap_or_default();
    let source = fields.required(reader, "source", web);
    let checked = fields.required(reader, "checked", |reader, node| reader.at(node, Reader::date));
    let to_confirm = fields.optional(reader, "to_confirm", Reader::words);
    fields.finish(reader);
    let id = id?;
    let law = || {
        Some(Law {
            id: id.value.clone(),
            span,
            kind: kind?,
            number: number?,
            issuer: by?,
            title: title?,
            issued,
            in_force,
            ended,
            replaced_by,
            amended_by,
            source: source?,
            checked: checked?,
            to_confirm,
        })
    };
    let law = law();
    Some((id, law))
}

/// What a later law did: `{law: nd-69-2024, article: "41", from: 2024-07-01, provisions: {vi: …}, note: {vi: …}}`.
fn change(reader: &mut Reader<'_>, node: &Node) -> Option<Change> {
    let mut fields = reader.fields(node)?;
    let law = fields.required(reader, "law", Reader::id);
    let article = fields.optional(reader, "article", Reader::text);
    let from = fields.optional(reader, "from", Reader::date);
    let provisions = fields.optional(reader, "provisions", Reader::words);
    let remark = fields.optional(reader, "note", Reader::words);
    fields.finish(reader);
    Some(Change { law: law?, article, from, provisions, note: remark })
}

/// A citation: `{law: nd-104-2022, article: 14, clause: 1, point: a}`.
pub(super) fn citation(reader: &mut Reader<'_>, node: &Node) -> Option<At<Citation>> {
    let mut fields = reader.fields(node)?;
    let law = fields.required(reader, "law", Reader::id);
    let article = fields.optional(reader, "article", Reader::number);
    let clause = fields.optional(reader, "clause", Reader::number);
    let point = fields.optional(reader, "point", Reader::text);
    fields.finish(reader);
    let law = law?;
    Some(At { span: law.span, value: Citation { law: law.value, article, clause, point } })
}
