//! Reads `codes.yaml`, the ledger of issued codes.

use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::unit::target;
use crate::model::code::Code;
use crate::model::ledger::Issued;
use crate::source::At;

/// The ledger from its file. An entry that cannot be read leaves its finding; the others stay.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node) -> Vec<Issued> {
    let Some(mut fields) = reader.fields(node) else { return Vec::new() };
    let codes = fields.required(reader, "codes", |reader, node| reader.list(node, |reader, node| Some(issued(reader, node))));
    fields.finish(reader);
    codes.unwrap_or_default().into_iter().flatten().collect()
}

fn issued(reader: &mut Reader<'_>, node: &Node) -> Option<Issued> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let code = fields.required(reader, "code", code);
    let place = fields.required(reader, "place", Reader::id);
    let to = fields.required(reader, "target", target);
    let issued = fields.required(reader, "issued", Reader::date);
    let redirect = fields.optional(reader, "redirect", target);
    let gone = fields.optional(reader, "gone", Reader::words);
    fields.finish(reader);
    Some(Issued { span, code: code?, place: place?, target: to?, issued: issued?, redirect, gone })
}

fn code(reader: &mut Reader<'_>, node: &Node) -> Option<At<Code>> {
    let text = reader.word(node)?;
    match Code::parse(&text) {
        Some(value) => Some(At { value, span: node.span }),
        None => reader.wrong(node, "một mã sáu ký tự do `niemyet codes --write` cấp", "a code of six letters issued by `niemyet codes --write`"),
    }
}
