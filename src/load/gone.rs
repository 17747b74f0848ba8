//! Reads `gone.yaml`: pages that once existed.

use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::unit::target;
use crate::model::gone::Gone;
use crate::model::id::Id;
use crate::model::target::Was;
use crate::source::At;

const KINDS: [(&str, Was); 4] = [("guide", Was::Guide), ("plan", Was::Plan), ("campaign", Was::Campaign), ("notice", Was::Notice)];

/// An entry, with its id even where the rest is broken.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node) -> Option<(At<Id>, Option<Gone>)> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let was = fields.required(reader, "was", |reader, node| reader.one_of(node, &KINDS));
    let slug = fields.required(reader, "slug", |reader, node| reader.localised(node, Reader::id));
    let title = fields.required(reader, "title", Reader::words);
    let since = fields.required(reader, "since", |reader, node| reader.at(node, Reader::date));
    let why = fields.required(reader, "why", Reader::words);
    let instead = fields.optional(reader, "instead", target);
    fields.finish(reader);
    let id = id?;
    let whole = || Some(Gone { id: id.clone(), was: was?, slug: slug?, title: title?, since: since?, why: why?, instead });
    let whole = whole();
    Some((id, whole))
}
