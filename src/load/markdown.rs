//! Markdown read to prose, and the front matter before it. The only file that knows the Markdown library.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::finding::Finding;
use crate::lang::Lang;
use crate::load::node::Node;
use crate::load::refusal;
use crate::load::yaml;
use crate::model::id;
use crate::model::picture::Album;
use crate::prose::{self, AlertKind, Block, Inline};
use crate::source::{At, FileId, Span, front_matter};

/// A Markdown file: its front matter and its text.
pub(super) struct Document {
    /// The data between the two lines `---`.
    pub head: Node,
    /// The text after them.
    pub body: Vec<Block>,
    /// The byte of the file at which the text begins.
    pub body_at: usize,
}

/// A document in the language it was written in, and its translations.
pub(super) struct Translations {
    /// In the language it was written in.
    pub(super) original: (Lang, FileId, Document),
    /// In the others that it was translated to.
    pub(super) others: Vec<(Lang, FileId, Document)>,
    /// Whether a translation could not be read; its findings are made.
    pub(super) broken: bool,
    /// The pictures that they name.
    pub(super) pictures: Album,
}

/// Reads a file. Without front matter that can be read there is no document; the text's own findings are reported all the same.
pub(super) fn parse(text: &str, file: FileId, found: &mut Vec<Finding>) -> Option<Document> {
    let Some((yaml, body_at)) = front_matter(text) else {
        found.push(refusal::no_data(text, file));
        return None;
    };
    let body = Builder::read(text.get(body_at..).unwrap_or_default(), file, body_at, found);
    let head = text.get(yaml.clone()).unwrap_or_default();
    match yaml::parse(head, file, yaml.start) {
        Ok(head) => Some(Document { head, body, body_at }),
        Err(finding) => {
            found.push(*finding);
            None
        }
    }
}

/// Levels of blocks and stress inside each other; no page needs more, and what reads them goes into each.
const DEEPEST: usize = 48;
/// Fragments that pages have besides those of their headings.
const TAKEN: [&str; 3] = ["content", "tasks", "successors"];

/// A part of the tree that is not closed yet.
enum Open {
    Heading(u8, Span),
    Paragraph(Span),
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Span),
    Quote(Option<AlertKind>),
    Table(Vec<Vec<Inline>>, Vec<At<Vec<Vec<Inline>>>>),
    Row(bool, Vec<Vec<Inline>>),
    Cell,
    Emphasis,
    Strong,
    Link(At<String>),
    Picture(At<String>),
    Code,
    /// Something that is not shown; its finding is made already.
    Refused,
}

struct Builder<'a> {
    text: &'a str,
    file: FileId,
    offset: usize,
    found: &'a mut Vec<Finding>,
    anchors: BTreeSet<String>,
    open: Vec<(Open, Vec<Block>, Vec<Inline>)>,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
}

impl<'a> Builder<'a> {
    fn read(text: &'a str, file: FileId, offset: usize, found: &'a mut Vec<Finding>) -> Vec<Block> {
        let mut builder = Self { text, file, offset, found, anchors: BTreeSet::new(), open: Vec::new(), blocks: Vec::new(), inlines: Vec::new() };
        for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_GFM).into_offset_iter() {
            builder.event(event, range);
        }
        builder.blocks
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start, self.offset + range.end)
    }

    /// The end of a line, with the spaces by which the next one is indented.
    fn break_at(&self, range: &Range<usize>) -> Span {
        let next = self.text.get(range.end..).unwrap_or_default();
        self.span(&(range.start..range.end + next.len() - next.trim_start_matches([' ', '\t']).len()))
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(end) => self.end(end, &range),
            // Mathematics and footnotes are switched off in the options above; should they come, their words are kept.
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.push_text(&text),
            Event::Code(code) => self.inlines.push(Inline::Code(code.into_string())),
            Event::InlineHtml(_) => {
                self.refuse_html(&range);
            }
            Event::SoftBreak => self.inlines.push(Inline::SoftBreak(self.break_at(&range))),
            Event::HardBreak => self.inlines.push(Inline::HardBreak(self.break_at(&range))),
            Event::Rule => self.blocks.push(Block::Rule),
            // The block that holds HTML was refused as a whole; task lists are switched off.
            Event::Html(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn push_text(&mut self, text: &str) {
        if let Some(Inline::Text(before)) = self.inlines.last_mut() {
            before.push_str(text);
        } else {
            self.inlines.push(Inline::Text(text.to_owned()));
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        let span = self.span(range);
        if self.open.len() == DEEPEST {
            self.found.push(refusal::depth(span, DEEPEST));
        }
        let is_block = !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. });
        if is_block && !self.inlines.is_empty() {
            // The words of a tight item come without a paragraph; they end where a block begins.
            let words = std::mem::take(&mut self.inlines);
            self.blocks.push(Block::Paragraph(At { value: words, span }));
        }
        let open = match tag {
            _ if self.open.len() >= DEEPEST => Open::Refused,
            Tag::Paragraph => Open::Paragraph(span),
            Tag::Heading { level, .. } => self.heading(level, span),
            Tag::BlockQuote(kind) => Open::Quote(kind.map(alert)),
            Tag::List(start) => Open::List(start, Vec::new()),
            Tag::Item => Open::Item(span),
            Tag::Table(_) => Open::Table(Vec::new(), Vec::new()),
            Tag::TableHead => Open::Row(true, Vec::new()),
            Tag::TableRow => Open::Row(false, Vec::new()),
            Tag::TableCell => Open::Cell,
            Tag::Emphasis => Open::Emphasis,
            Tag::Strong => Open::Strong,
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => Open::Link(At { value: format!("mailto:{dest_url}"), span }),
            Tag::Link { dest_url, .. } => Open::Link(At { value: dest_url.into_string(), span }),
            // What authors note for themselves is not published.
            Tag::HtmlBlock if self.text.get(range.clone()).is_some_and(refusal::is_comment) => Open::Refused,
            Tag::HtmlBlock => self.refuse_html(range),
            Tag::CodeBlock(_) => Open::Code,
            Tag::Image { dest_url, title, .. } => self.picture(&dest_url, &title, range),
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => Open::Refused,
        };
        self.open.push((open, std::mem::take(&mut self.blocks), std::mem::take(&mut self.inlines)));
    }

    fn heading(&mut self, level: HeadingLevel, span: Span) -> Open {
        if level == HeadingLevel::H1 {
            self.found.push(refusal::title(span));
        }
        Open::Heading((level as u8).max(2), span)
    }

    fn refuse_html(&mut self, range: &Range<usize>) -> Open {
        self.found.push(refusal::html(self.span(range)));
        Open::Refused
    }

    /// A picture may stand alone in its paragraph or item, with nothing before or behind it.
    fn picture(&mut self, address: &str, title: &str, range: &Range<usize>) -> Open {
        let around = match self.open.last() {
            Some((Open::Paragraph(around) | Open::Item(around), ..)) => (around.end as usize).checked_sub(self.offset),
            _ => None,
        };
        let behind = around.and_then(|end| self.text.get(range.end..end));
        let is_alone = self.inlines.is_empty() && self.blocks.is_empty() && behind.is_some_and(|words| words.trim().is_empty());
        let span = self.span(range);
        match refusal::picture(span, is_alone, address, title) {
            Some(finding) => self.found.push(finding),
            None => return Open::Picture(At { value: address.to_owned(), span }),
        }
        Open::Refused
    }

    fn end(&mut self, _: TagEnd, range: &Range<usize>) {
        let Some((open, outer_blocks, outer_inlines)) = self.open.pop() else { return };
        let inner_blocks = std::mem::replace(&mut self.blocks, outer_blocks);
        let inner_inlines = std::mem::replace(&mut self.inlines, outer_inlines);
        if matches!(open, Open::Paragraph(_) | Open::Item(_))
            && let Some(at) = refusal::typed_picture(&inner_inlines, self.text.get(range.clone()).unwrap_or_default())
        {
            self.found.push(refusal::picture_with_space(self.span(&(range.start + at.start..range.start + at.end))));
        }
        match open {
            Open::Heading(level, span) => {
                let anchor = self.anchor(&prose::plain(&inner_inlines));
                self.blocks.push(Block::Heading { level, anchor, text: inner_inlines, span });
            }
            // The picture that it is made of.
            Open::Paragraph(_) if !inner_blocks.is_empty() => self.blocks.extend(inner_blocks),
            Open::Paragraph(span) => self.blocks.push(Block::Paragraph(At { value: inner_inlines, span })),
            Open::List(start, items) => self.blocks.push(Block::List { start, items }),
            Open::Item(_) => self.close_item(inner_blocks, inner_inlines, range),
            Open::Quote(None) => self.blocks.push(Block::Quote(inner_blocks)),
            Open::Quote(Some(kind)) => self.blocks.push(Block::Alert(kind, inner_blocks)),
            Open::Table(head, rows) => self.blocks.push(Block::Table { head, rows }),
            Open::Row(head, cells) => self.close_row(head, cells, range),
            Open::Cell => {
                if let Some((Open::Row(_, cells), ..)) = self.open.last_mut() {
                    cells.push(inner_inlines);
                }
            }
            Open::Emphasis => self.inlines.push(Inline::Emphasis(inner_inlines)),
            Open::Strong => self.inlines.push(Inline::Strong(inner_inlines)),
            Open::Link(to) => self.inlines.push(Inline::Link { to, text: inner_inlines }),
            Open::Picture(picture) => self.blocks.push(Block::Figure { picture, alt: prose::plain(&inner_inlines).trim().to_owned() }),
            Open::Code => self.blocks.push(Block::Code(prose::plain(&inner_inlines))),
            Open::Refused => {}
        }
    }

    /// The words of a tight list come without a paragraph of their own; they get one here.
    fn close_item(&mut self, mut blocks: Vec<Block>, inlines: Vec<Inline>, range: &Range<usize>) {
        if !inlines.is_empty() {
            blocks.push(Block::Paragraph(At { value: inlines, span: self.span(range) }));
        }
        if let Some((Open::List(_, items), ..)) = self.open.last_mut() {
            items.push(blocks);
        }
    }

    fn close_row(&mut self, is_head: bool, cells: Vec<Vec<Inline>>, range: &Range<usize>) {
        let span = self.span(range);
        if let Some((Open::Table(head, rows), ..)) = self.open.last_mut() {
            if is_head {
                *head = cells;
            } else {
                rows.push(At { value: cells, span });
            }
        }
    }

    fn anchor(&mut self, words: &str) -> String {
        let base = match id::suggest(words) {
            empty if empty.is_empty() => "muc".to_owned(),
            word => word,
        };
        let numbered = (2..).map(|count| format!("{base}-{count}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|anchor| !TAKEN.contains(&anchor.as_str()) && !self.anchors.contains(anchor));
        let anchor = free.unwrap_or(base);
        self.anchors.insert(anchor.clone());
        anchor
    }
}

fn alert(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Warning | BlockQuoteKind::Caution => AlertKind::Warning,
        BlockQuoteKind::Note | BlockQuoteKind::Important => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Vec<Block>, Vec<Finding>) {
        let file = Sources::default().add("a.md".into(), text.into());
        let mut found = Vec::new();
        let document = parse(text, file, &mut found);
        (document.map(|document| document.body).unwrap_or_default(), found)
    }

    #[test]
    fn a_tight_list_with_a_list_inside() {
        let (blocks, found) = read("---\na: 1\n---\n1. một\n   - con\n2. hai\n");
        assert!(found.is_empty());
        let Some(Block::List { start: Some(1), items }) = blocks.first() else { panic!("{blocks:?}") };
        assert_eq!(items.len(), 2);
        assert!(matches!(items[0].as_slice(), [Block::Paragraph(_), Block::List { start: None, .. }]), "{items:?}");
    }

    #[test]
    fn html_pictures_and_second_titles_are_refused_each_at_its_place() {
        let text = "---\na: 1\n---\n# Hai\n\n<b>x</b> ![](a.png)\n";
        let (_, found) = read(text);
        let codes: Vec<&str> = found.iter().map(|finding| finding.rule.code).collect();
        assert_eq!(codes, ["F010", "F009", "F009", "F011"]);
        assert_eq!(found[0].span.start as usize, text.find("# Hai").unwrap());
    }

    #[test]
    fn a_picture_alone_is_a_figure_wherever_blocks_may_stand() {
        let (blocks, found) =
            read("---\na: 1\n---\n![Nút *Mở*](a.png)  \n\n1. Mở.\n\n   ![Hai](b.png)\n\n2. ![Ba\nba](c.png)\n\n> ![Bốn](d.png)\n\n- ![Năm](e.png)\n");
        assert!(found.is_empty(), "{found:?}");
        let mut seen = Vec::new();
        prose::figures(&blocks, &mut |picture, alt| seen.push(format!("{}: {alt}", picture.value)));
        assert_eq!(seen, ["a.png: Nút Mở", "b.png: Hai", "c.png: Ba ba", "d.png: Bốn", "e.png: Năm"]);
    }

    #[test]
    fn pictures_elsewhere_are_refused() {
        for text in
            ["![a](a.png) ![b](b.png)", "# x ![a](a.png)", "[![a](a.png)](guide:x)", "- x\n  ![a](a.png)", "![a](https://a.vn/a.png)", "![a](a.png \"b\")"]
        {
            let (blocks, found) = read(&format!("---\na: 1\n---\n{text}\n"));
            assert!(found.iter().any(|finding| finding.rule.code == "F011"), "{text}");
            prose::figures(&blocks, &mut |picture, _| panic!("{text}: {picture:?}"));
        }
    }

    #[test]
    fn equal_headings_get_their_own_anchors() {
        let (blocks, _) = read("---\na: 1\n---\n## Bước\n\n## Bước\n");
        let anchors: Vec<&str> =
            blocks.iter().filter_map(|block| if let Block::Heading { anchor, .. } = block { Some(anchor.as_str()) } else { None }).collect();
        assert_eq!(anchors, ["buoc", "buoc-2"]);
    }

    #[test]
    fn front_matter_may_end_the_file() {
        assert!(front_matter("---\na: 1\n---").is_some());
        assert!(front_matter("a: 1\n").is_none());
    }
}
