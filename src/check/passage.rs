//! The passages of a text: its paragraphs, also those of lists and quotations, and the sentences in them. What an editor remarks is none.

use crate::prose::{self, Block};
use crate::source::Span;

/// A paragraph in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Passage {
    /// Its words.
    pub(super) words: String,
    /// Where it stands.
    pub(super) span: Span,
}

/// The passages of some blocks, in their order.
pub(super) fn all<'b>(blocks: impl Iterator<Item = &'b Block>) -> Vec<Passage> {
    let mut found = Vec::new();
    blocks.for_each(|block| add(block, &mut found));
    found
}

fn add(block: &Block, found: &mut Vec<Passage>) {
    match block {
        Block::Paragraph(paragraph) => found.push(Passage { words: prose::plain(&paragraph.value), span: paragraph.span }),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| add(block, found)),
        Block::Quote(inner) => inner.iter().for_each(|block| add(block, found)),
        Block::Alert(..) | Block::Heading { .. } | Block::Table { .. } | Block::Figure { .. } | Block::Code(_) | Block::Rule => {}
    }
}

impl Passage {
    /// Its sentences and their parts: what a full stop or a semicolon sets apart.
    pub(super) fn sentences(&self) -> impl Iterator<Item = &str> {
        self.words.split([';', '\n']).flat_map(|part| part.split(". ")).map(str::trim).filter(|sentence| !sentence.is_empty())
    }
}
