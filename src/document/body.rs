//! The body of a Word document to paragraphs and tables, in its order.

use std::collections::BTreeMap;

use super::block::{Block, Debris, Document, Paragraph, Table, Unreadable};
use super::joining::{Rows, Span, gap};
use super::line::{Line, alternative, is_blank, words};
use super::numbering::Numbering;
use super::style::{Place, Styles, value};
use crate::xml::read::Element;

/// Paragraphs and cells of a document that are read.
const PIECES: usize = 500_000;

/// A body while it is read.
pub(super) struct Body<'t> {
    styles: Styles,
    numbering: Numbering,
    /// What is noted on the margin, by id.
    comments: BTreeMap<String, String>,
    debris: Vec<Debris>,
    /// Paragraphs so far.
    line: usize,
    /// Paragraphs and cells so far.
    pieces: usize,
    /// Words of a paragraph whose end was deleted, which stand with those of the next.
    carried: Option<Line<'t>>,
}

impl<'t> Body<'t> {
    /// A body of which nothing is read yet.
    pub(super) fn new(styles: Styles, numbering: Numbering, comments: BTreeMap<String, String>) -> Self {
        Self { styles, numbering, comments, debris: Vec::new(), line: 0, pieces: 0, carried: None }
    }

    /// The document, of these blocks.
    pub(super) fn document(self, blocks: Vec<Block>) -> Document {
        let unseen = self.comments.into_values().map(|text| Debris { text, line: self.line.max(1) });
        Document { blocks, debris: self.debris.into_iter().chain(unseen).collect(), cuts: Vec::new() }
    }

    /// Reads the paragraphs and tables in an element.
    pub(super) fn blocks(&mut self, element: Element<'t>, out: &mut Vec<Block>) -> Result<(), Unreadable> {
        for child in element.children() {
            match child.name() {
                "p" => self.paragraph(child, out)?,
                "tbl" => self.table(child, out)?,
                "AlternateContent" => {
                    if let Some(branch) = alternative(child) {
                        self.blocks(branch, out)?;
                    }
                }
                "del" => self.leave(words(child)),
                "sdt" if is_blank(child) => self.leave(words(child)),
                // Another file stands here whole, which Word reads when it opens this one.
                "altChunk" => self.leave(Some("w:altChunk".to_owned())),
                "moveFrom" | "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "tblPr" | "tcPr" | "sectPr" => {}
                _ => self.blocks(child, out)?,
            }
        }
        self.end_carried(out)
    }

    fn paragraph(&mut self, element: Element<'t>, out: &mut Vec<Block>) -> Result<(), Unreadable> {
        self.more(1)?;
        self.line += 1;
        let number = self.line;
        let properties = element.child("pPr");
        let style = self.styles.of_paragraph(properties.and_then(|properties| value(properties, "pStyle")));
        let mut line = self.carried.take().unwrap_or_default();
        line.gather(element, style.as_deref(), &self.styles);
        for text in std::mem::take(&mut line.debris) {
            self.leave(Some(text));
        }
        for comment in std::mem::take(&mut line.comments) {
            let text = self.comments.remove(&comment);
            self.leave(text);
        }
        if properties.is_some_and(is_end_deleted) {
            self.carried = Some(line).filter(|line| line.has_words() || !line.boxes.is_empty());
            return Ok(());
        }
        let label = self.numbering.label(properties.map(Place::of).unwrap_or_default(), style.as_deref(), &self.styles);
        self.finish(line, label, number, out)
    }

    /// Puts a paragraph down, and after it the boxes that are fastened to it.
    fn finish(&mut self, line: Line<'t>, label: Option<String>, number: usize, out: &mut Vec<Block>) -> Result<(), Unreadable> {
        let words = line.text();
        let text = match label {
            Some(label) if line.has_words() => format!("{label} {words}"),
            Some(label) => label,
            None => words,
        };
        out.push(Block::Paragraph(Paragraph { text, is_bold: line.is_bold(), line: number }));
        line.boxes.into_iter().try_for_each(|inside| self.blocks(inside, out))
    }

    fn end_carried(&mut self, out: &mut Vec<Block>) -> Result<(), Unreadable> {
        let Some(line) = self.carried.take() else { return Ok(()) };
        self.finish(line, None, self.line, out)
    }

    fn table(&mut self, element: Element<'t>, out: &mut Vec<Block>) -> Result<(), Unreadable> {
        self.end_carried(out)?;
        let (line, mut rows) = (self.line + 1, Rows::default());
        for row in parts(element, "tr") {
            if row.child("trPr").is_some_and(|properties| properties.child("del").is_some()) {
                self.leave(words(row));
                continue;
            }
            let (before, after) = (gap(row, "gridBefore"), gap(row, "gridAfter"));
            self.more(before + after)?;
            let mut cells = Vec::new();
            for cell in parts(row, "tc") {
                let span = Span::of(cell);
                self.more(span.columns)?;
                cells.push((span, self.cell(cell)?));
            }
            for text in rows.add(before, cells, after) {
                self.leave(Some(text).filter(|text| !text.trim().is_empty()));
            }
        }
        self.more(rows.missing())?;
        out.push(Block::Table(Table { rows: rows.whole(), line }));
        Ok(())
    }

    /// The paragraphs of a cell, with those of tables in it; none if there are no words.
    fn cell(&mut self, element: Element<'t>) -> Result<Vec<String>, Unreadable> {
        let mut blocks = Vec::new();
        self.blocks(element, &mut blocks)?;
        let mut texts = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => texts.push(paragraph.text),
                Block::Table(table) => texts.extend(table.rows.into_iter().flatten().flat_map(|cell| cell.paragraphs)),
            }
        }
        Ok(if texts.iter().all(|text| text.trim().is_empty()) { Vec::new() } else { texts })
    }

    fn leave(&mut self, text: Option<String>) {
        let line = self.line.max(1);
        self.debris.extend(text.map(|text| Debris { text, line }));
    }

    fn more(&mut self, pieces: usize) -> Result<(), Unreadable> {
        self.pieces = self.pieces.saturating_add(pieces);
        if self.pieces > PIECES { Err(Unreadable::TooBig) } else { Ok(()) }
    }
}

/// Whether the end of a paragraph was deleted, so that its words stand with those of the next.
fn is_end_deleted(properties: Element<'_>) -> bool {
    properties.child("rPr").is_some_and(|mark| mark.child("del").is_some() || mark.child("moveFrom").is_some())
}

/// The rows of a table or the cells of a row, also where something is wrapped around them.
fn parts<'t>(element: Element<'t>, name: &str) -> Vec<Element<'t>> {
    let mut found = Vec::new();
    for child in element.children() {
        match child.name() {
            have if have == name => found.push(child),
            "AlternateContent" => found.extend(alternative(child).into_iter().flat_map(|branch| parts(branch, name))),
            "p" | "tbl" | "tr" | "tc" => {}
            _ => found.extend(parts(child, name)),
        }
    }
    found
}
