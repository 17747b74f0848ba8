//! Reads `waive:`, by which an author lets findings in an issued document stand.

use super::fields::Reader;
use super::node::{Kind, Node};
use crate::finding::{Waived, Waiver};

/// `waive:`, findings that the author lets stand.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<Waiver>> {
    reader.list(node, |reader, item| {
        let mut fields = reader.fields(item)?;
        let code = fields.required(reader, "code", |reader, node| reader.at(node, Reader::text));
        let at = fields.required(reader, "at", Reader::text);
        let reason = fields.required(reader, "reason", reason);
        let until = fields.optional(reader, "until", Reader::date);
        fields.finish(reader);
        Some(Waiver { code: code?, at: at?, waived: Waived { reason: reason?, until } })
    })
}

/// A reason is read by authors; where it is given by language, the primary one counts.
fn reason(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    match &node.kind {
        Kind::Map(_) => reader.words(node).map(|words| words.original().clone()),
        Kind::Null | Kind::Scalar(_) | Kind::List(_) => reader.text(node),
    }
}
