//! The passages of a text: its paragraphs, also those of lists and quotations, and the sentences in them. What an editor remarks is none.

use crate::model::plan::{Part, PlanText};
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

/// The passages of a plan, those of its tasks among them.
pub(super) fn of_plan(text: &PlanText) -> Vec<Passage> {
    let mut found = Vec::new();
    for part in &text.parts {
        match part {
            Part::Text(block) => add(block, &mut found),
            Part::Task(task) if !task.is_told => found.push(Passage { words: prose::plain(&task.text), span: task.span }),
            Part::Task(_) => {}
            Part::Table(table) => found.extend(table.rows.iter().flatten().map(|task| Passage { words: prose::plain(&task.text), span: task.span })),
        }
    }
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
        sentences(&self.words)
    }
}

/// The sentences of some words and their parts.
pub(super) fn sentences(words: &str) -> impl Iterator<Item = &str> {
    words.split([';', '\n']).flat_map(|part| part.split(". ")).map(str::trim).filter(|sentence| !sentence.is_empty())
}
