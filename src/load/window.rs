//! Reads the first and last day of something.

use super::fields::{Fields, Reader};
use super::node::Node;
use crate::model::window::Window;
use crate::source::{At, Span};

/// `from` and `to`, which belong together; their place reaches from one to the other.
pub(super) fn window(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> Option<At<Window>> {
    let day = |reader: &mut Reader<'_>, node: &Node| reader.at(node, Reader::date);
    let from = fields.required(reader, "from", day);
    let to = fields.required(reader, "to", day);
    let (from, to) = (from?, to?);
    let span = Span { start: from.span.start.min(to.span.start), end: from.span.end.max(to.span.end), ..to.span };
    Some(At { value: Window { from: from.value, to: to.value }, span })
}
