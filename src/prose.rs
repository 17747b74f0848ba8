//! Running text as a tree: what Markdown means, without Markdown.

use crate::source::{At, Span};

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 2–6; a page's title is its only heading of level 1.
        level: u8,
        /// Fragment of the page, unique in its text.
        anchor: String,
        /// Its words.
        text: Vec<Inline>,
        /// Where it stands.
        span: Span,
    },
    /// A paragraph.
    Paragraph(At<Vec<Inline>>),
    /// A list.
    List {
        /// First number of a numbered list; none for bullets.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A remark set apart.
    Alert(AlertKind, Vec<Block>),
    /// A table.
    Table {
        /// Cells of the heading row.
        head: Vec<Vec<Inline>>,
        /// Cells of the other rows, each row with its place.
        rows: Vec<At<Vec<Vec<Inline>>>>,
    },
    /// A picture of the text's own folder.
    Figure {
        /// Its file name, as the author wrote it.
        picture: At<String>,
        /// What it shows, for those who do not see it.
        alt: String,
    },
    /// Text shown letter by letter.
    Code(String),
    /// A rule between parts.
    Rule,
}

/// What a remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    /// Danger.
    Warning,
    /// Worth knowing.
    Note,
    /// Helpful.
    Tip,
}

/// A piece of text in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words with stress.
    Emphasis(Vec<Inline>),
    /// Words with strong stress.
    Strong(Vec<Inline>),
    /// Letter by letter.
    Code(String),
    /// A link.
    Link {
        /// As the author wrote it: `guide:…`, `https://…`, `#…`.
        to: At<String>,
        /// Its words.
        text: Vec<Inline>,
    },
    /// The end of a line in the author's file, and where; a space on the page. What goes on stands right behind it.
    SoftBreak(Span),
    /// The end of a line on the page, and where.
    HardBreak(Span),
}

/// The words of a line of text, without marks.
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => out.push_str(&plain(inner)),
            Inline::SoftBreak(_) | Inline::HardBreak(_) => out.push(' '),
        }
    }
    out
}

/// Calls `see` for every link of a text.
pub fn links<'a>(blocks: &'a [Block], see: &mut impl FnMut(&'a At<String>)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(At { value: text, .. }) => inline_links(text, see),
            Block::List { items, .. } => items.iter().for_each(|item| links(item, see)),
            Block::Quote(inner) | Block::Alert(_, inner) => links(inner, see),
            Block::Table { head, rows } => head.iter().chain(rows.iter().flat_map(|row| &row.value)).for_each(|cell| inline_links(cell, see)),
            Block::Figure { .. } | Block::Code(_) | Block::Rule => {}
        }
    }
}

/// Calls `see` with the file name and the words of every picture of a text, in their order.
pub fn figures<'a>(blocks: impl IntoIterator<Item = &'a Block>, see: &mut dyn FnMut(&'a At<String>, &'a str)) {
    for block in blocks {
        match block {
            Block::Figure { picture, alt } => see(picture, alt),
            Block::List { items, .. } => items.iter().for_each(|item| figures(item.iter(), see)),
            Block::Quote(inner) | Block::Alert(_, inner) => figures(inner.iter(), see),
            Block::Heading { .. } | Block::Paragraph(_) | Block::Table { .. } | Block::Code(_) | Block::Rule => {}
        }
    }
}

fn inline_links<'a>(inlines: &'a [Inline], see: &mut impl FnMut(&'a At<String>)) {
    for inline in inlines {
        match inline {
            Inline::Link { to, text } => {
                see(to);
                inline_links(text, see);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => inline_links(inner, see),
            Inline::Text(_) | Inline::Code(_) | Inline::SoftBreak(_) | Inline::HardBreak(_) => {}
        }
    }
}
