//! Reads `sheets:` of `site.yaml` and `unit.yaml`: on which papers, with which toner and in which languages sheets are printed.

use crate::load::fields::Reader;
use crate::load::node::{Kind, Node};
use crate::model::printing::{Paper, Printing, Toner, Tongues};

const TONERS: [(&str, Toner); 2] = [("colour", Toner::Colour), ("black", Toner::Black)];
const TONGUES: [(&str, Tongues); 2] = [("one", Tongues::One), ("two", Tongues::Two)];

/// What is printed; what is left out is as usual.
pub(super) fn printing(reader: &mut Reader<'_>, node: &Node) -> Option<Printing> {
    let usual = Printing::default();
    let mut fields = reader.fields(node)?;
    let papers = fields.optional(reader, "papers", |reader, node| some_of(reader, node, &Paper::ALL));
    let toners = fields.optional(reader, "toners", |reader, node| some_of(reader, node, &TONERS));
    let tongues = fields.optional(reader, "languages", |reader, node| some_of(reader, node, &TONGUES));
    fields.finish(reader);
    Some(Printing { papers: papers.unwrap_or(usual.papers), toners: toners.unwrap_or(usual.toners), tongues: tongues.unwrap_or(usual.tongues) })
}

/// A list of at least one of several words, each once, in the order in which they are known.
fn some_of<T: Copy + Ord>(reader: &mut Reader<'_>, node: &Node, words: &[(&str, T)]) -> Option<Vec<T>> {
    if let Kind::List(items) = &node.kind
        && items.is_empty()
    {
        return reader.wrong(node, "ít nhất một mục", "at least one item");
    }
    let mut all = reader.list(node, |reader, node| reader.one_of(node, words))?;
    all.sort_unstable();
    all.dedup();
    Some(all)
}
