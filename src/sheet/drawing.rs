//! A sheet whose every letter and line has its place: what painters paint. Lengths are points on A4 (1/72 inch), from the top left corner.

use super::look::{Colour, Weight};
use super::path::Step;
use crate::calendar::Date;
use crate::symbol::{QUIET, Symbol};

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// Width and height of A4 upright.
pub const A4: (f32, f32) = (210.0 * MM, 297.0 * MM);

/// A sheet that is set.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Title of the document.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// The day it speaks of.
    pub issued: Date,
    /// Its pages.
    pub leaves: Vec<Leaf>,
    /// What is what, for people who cannot see it, in the order in which it is read.
    pub tags: Vec<Tag>,
    /// Headings for the outline: their words, page and height on it.
    pub outline: Vec<(String, usize, f32)>,
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What is on it, from the ground up.
    pub items: Vec<Item>,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it belongs to; nothing for what is only decoration.
    pub tag: Option<usize>,
    /// Whether it stands on its head: the page turned by half a circle.
    pub is_turned: bool,
    /// What it is.
    pub shape: Shape,
}

/// What is on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line of letters.
    Run(Run),
    /// An area or a line.
    Path(Path),
    /// A symbol with its quiet zone.
    Symbol(Square),
    /// A place that leads to a page of the document: left, top, right, bottom, and the page.
    Link([f32; 4], usize),
}

/// A symbol in its place: a white square with black modules in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Square {
    /// The symbol.
    pub symbol: Symbol,
    /// Left edge of its quiet zone.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width and height with the quiet zone.
    pub width: f32,
}

/// A line of letters of one size, weight and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Left end.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
    /// Size.
    pub size: f32,
    /// Weight.
    pub weight: Weight,
    /// Colour.
    pub colour: Colour,
    /// The words.
    pub text: String,
    /// Their glyphs.
    pub glyphs: Vec<Glyph>,
    /// Width without blanks at the end.
    pub width: f32,
    /// By how many degrees it is turned around its left end, against the clock.
    pub angle: f32,
}

/// A glyph of the face of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// How far the next one is, in sizes.
    pub advance: f32,
    /// How far it is moved to the right, in sizes.
    pub x: f32,
    /// How far it is moved up, in sizes.
    pub y: f32,
    /// First byte of the words that it shows.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
}

/// An area or a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Its steps.
    pub steps: Vec<Step>,
    /// Colour of the area.
    pub fill: Option<Colour>,
    /// Colour and width of the line.
    pub stroke: Option<(Colour, f32)>,
}

/// What a part of a sheet is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// What.
    pub kind: TagKind,
    /// The tag that it is inside of.
    pub parent: Option<usize>,
    /// Language, where it is another one than the document's.
    pub lang: Option<String>,
}

/// Kinds of parts (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TagKind {
    /// A heading of a level from 1, with its words.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list; whether it is numbered.
    List(bool),
    /// An item of it.
    Item,
    /// The number or mark of an item.
    Label,
    /// What an item says.
    ItemBody,
    /// A table, with what it holds in a few words.
    Table(String),
    /// A row.
    Row,
    /// A head of a column.
    ColumnHead,
    /// A head of a row.
    RowHead,
    /// A cell.
    Cell,
    /// A picture, with what it shows.
    Figure(String),
    /// A table of contents.
    Contents,
    /// An entry of it.
    Entry,
    /// A link, with where it leads.
    Link(String),
}

impl Shape {
    /// Moves it.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Self::Run(run) => {
                run.x += dx;
                run.y += dy;
            }
            Self::Symbol(square) => {
                square.x += dx;
                square.y += dy;
            }
            Self::Path(path) => path.steps.iter_mut().for_each(|step| *step = step.shifted(dx, dy)),
            Self::Link([left, top, right, bottom], _) => {
                *left += dx;
                *right += dx;
                *top += dy;
                *bottom += dy;
            }
        }
    }
}

impl Square {
    /// Width of a module.
    pub fn module(&self) -> f32 {
        self.width / count(self.symbol.side())
    }

    /// Width without the quiet zone.
    pub fn inner(&self) -> f32 {
        self.width - count(2 * QUIET) * self.module()
    }

    /// The dark modules as rectangles: left, top, width and height.
    pub fn modules(&self) -> impl Iterator<Item = [f32; 4]> {
        let module = self.module();
        let at = move |modules: usize| count(modules) * module;
        self.symbol.stretches().into_iter().map(move |dark| [self.x + at(dark.x), self.y + at(dark.y), at(dark.length), module])
    }
}

impl Leaf {
    /// Its symbols.
    pub fn symbols(&self) -> impl Iterator<Item = &Square> {
        self.items.iter().filter_map(|item| if let Shape::Symbol(square) = &item.shape { Some(square) } else { None })
    }

    /// Where its symbols are, with their quiet zones: left, top and width in shares of the page's width.
    pub fn places(&self) -> Vec<[f32; 3]> {
        let place = |item: &Item| {
            let Shape::Symbol(square) = &item.shape else { return None };
            let (x, y) = if item.is_turned { (self.width - square.x - square.width, self.height - square.y - square.width) } else { (square.x, square.y) };
            Some([x / self.width, y / self.width, square.width / self.width])
        };
        self.items.iter().filter_map(place).collect()
    }
}

/// A count of modules as a factor.
fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
