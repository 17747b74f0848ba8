//! What a printed sheet says: finished words and figures as blocks, before anything has a place on paper.

pub mod dots;
pub mod drawing;
pub mod look;
pub mod path;

use crate::calendar::Date;
use crate::symbol::Symbol;
use look::{Scale, Style, Tone};

/// A printed sheet: one page, or the pages of a booklet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Title of the document.
    pub title: String,
    /// Language of the document, `vi`.
    pub lang: String,
    /// The day it speaks of: that of the issue of its code.
    pub issued: Date,
    /// What its pages say.
    pub leaves: Vec<Leaf>,
    /// The word that lies across every page of a sample.
    pub mark: Option<Text>,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// What stands in the band across the top, if there is one.
    pub band: Vec<Block>,
    /// What stands below it; its springs share what is left of the height.
    pub body: Vec<Block>,
    /// What stands at the bottom.
    pub foot: Vec<Block>,
    /// How it is repeated on paper.
    pub form: Form,
    /// How large its letters are.
    pub scale: Scale,
    /// Whether it is wider than high.
    pub is_landscape: bool,
}

/// How a page is put on paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Once, on the whole paper.
    Whole,
    /// In each half of the paper, the upper one upside down, with marks where it is folded: a tent. What the upper half says, where it is not
    /// the same.
    Tent(Option<Box<Leaf>>),
    /// As often as it fits on the paper, with marks where it is cut. Width and height in millimetres.
    Labels(f32, f32),
}

/// Words of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words, in NFC.
    pub words: String,
    /// Their language, where it is not that of the sheet.
    pub lang: Option<String>,
}

/// What a text is to people who cannot see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A heading of a level from 1.
    Heading(u16),
    /// Anything else.
    Paragraph,
}

/// A piece of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Words.
    Text(Role, Style, Text),
    /// A list, numbered from a number or with marks.
    List(Style, Option<usize>, Vec<Text>),
    /// A symbol, from the most to the least width of its picture in millimetres of A4.
    Symbol(Box<Symbol>, Text, f32, f32),
    /// A table: shares of the width, heads of columns, rows.
    Table(Vec<f32>, Vec<Text>, Vec<Vec<Text>>),
    /// A line across.
    Rule,
    /// Blocks on a ground of their own.
    Boxed(Tone, Vec<Block>),
    /// A small drawing of the theme that only repeats what the words say; its size in millimetres.
    Pictogram(&'static str, f32),
    /// Columns side by side.
    Columns(Vec<Column>),
    /// A bar of which a share from 0 to 1 is full; what it shows.
    Bar(f32, Text),
    /// Room that grows: its share of what is left of the height.
    Spring(f32),
    /// Room in millimetres.
    Gap(f32),
    /// Words that lead to another page of the same document, with its number at the end of the line.
    Entry(Style, Text, usize),
}

/// One of several columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its share of the width; nothing for one that is as wide as its symbol or pictogram.
    pub share: Option<f32>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Text {
    /// Words in the language of the sheet.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), lang: None }
    }
}

impl Leaf {
    /// An upright page of one block after the other.
    pub fn of(scale: Scale, band: Vec<Block>, body: Vec<Block>, foot: Vec<Block>) -> Self {
        Self { band, body, foot, form: Form::Whole, scale, is_landscape: false }
    }
}
