//! How sheets look: sizes, weights and colours, as the theme's `sheets.yaml` says.

use std::collections::BTreeMap;

use super::path::Step;

/// How large the letters of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// Read from some metres.
    Poster,
    /// Read on a desk or at a door.
    Card,
    /// Read in the hand.
    Label,
}

/// What words on a sheet are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// The one message.
    Title,
    /// The same in another language.
    Twin,
    /// One sentence below it.
    Lead,
    /// A heading further down.
    Section,
    /// What is read.
    Body,
    /// What is read first of it.
    Strong,
    /// The address of a symbol.
    Address,
    /// A warning.
    Warning,
    /// Cells of a table.
    Cell,
    /// Heads of its columns.
    Head,
    /// Who issued the sheet, in the band.
    Issuer,
    /// Where and when it was issued.
    Note,
    /// A figure that is the message.
    Figure,
    /// The word across a sample.
    Mark,
}

/// The ground of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// A light ground.
    Soft,
    /// A line around.
    Framed,
    /// A strong line at the left.
    Warning,
}

/// What a sheet is printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// Colours.
    Colour,
    /// Black toner only.
    Black,
}

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// Letters.
    Ink,
    /// Titles.
    Accent,
    /// The band across the top.
    Band,
    /// Letters on it.
    OnBand,
    /// The line below it.
    Trim,
    /// Grounds of boxes.
    Soft,
    /// Lines.
    Line,
    /// Warnings.
    Warning,
    /// What is full of a bar.
    Full,
    /// The word across a sample.
    Mark,
}

/// Red, green and blue, each from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The paper, and the white of symbols.
pub const WHITE: Colour = Colour(255, 255, 255);
/// The black of symbols.
pub const BLACK: Colour = Colour(0, 0, 0);

/// Weight of letters: one face of the family each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
    /// 800.
    ExtraBold,
}

/// Where lines stand in their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Align {
    /// At its left.
    Start,
    /// In its middle.
    Middle,
}

/// How words of a style are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextLook {
    /// Size on A4 in points where there is room.
    pub size: f32,
    /// The least size on A4.
    pub least: f32,
    /// Weight.
    pub weight: Weight,
    /// From one line to the next, in sizes.
    pub line: f32,
    /// Room below, in sizes.
    pub after: f32,
    /// Colour.
    pub colour: Use,
    /// Where lines stand.
    pub align: Align,
}

/// How the words of one scale are set.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// By style.
    pub styles: BTreeMap<Style, TextLook>,
    /// White at the edges of A4, in millimetres.
    pub margin: f32,
}

/// A drawing of the theme in a square of 24 by 24.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictogram {
    /// Steps of its path.
    pub steps: Vec<Step>,
}

/// How sheets look.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Letters by scale.
    pub scales: BTreeMap<Scale, Setting>,
    /// Colours by ink and use.
    pub inks: BTreeMap<Ink, BTreeMap<Use, Colour>>,
    /// Drawings by name.
    pub pictograms: BTreeMap<String, Pictogram>,
    /// Compounds, in small letters, that are not broken at the end of a line.
    pub together: Vec<String>,
    /// Small words, in small letters, with which no line of a title ends.
    pub leading: Vec<String>,
}

impl Scale {
    /// All of them with their names in `sheets.yaml`.
    pub const ALL: [(&'static str, Self); 3] = [("poster", Self::Poster), ("card", Self::Card), ("label", Self::Label)];
}

impl Style {
    /// All of them with their names in `sheets.yaml`.
    pub const ALL: [(&'static str, Self); 14] = [
        ("title", Self::Title),
        ("twin", Self::Twin),
        ("lead", Self::Lead),
        ("section", Self::Section),
        ("body", Self::Body),
        ("strong", Self::Strong),
        ("address", Self::Address),
        ("warning", Self::Warning),
        ("cell", Self::Cell),
        ("head", Self::Head),
        ("issuer", Self::Issuer),
        ("note", Self::Note),
        ("figure", Self::Figure),
        ("mark", Self::Mark),
    ];
}

impl Ink {
    /// Both of them with their names in `sheets.yaml`.
    pub const ALL: [(&'static str, Self); 2] = [("colour", Self::Colour), ("black", Self::Black)];
}

impl Use {
    /// All that a theme decides on, with their names in `sheets.yaml`. Symbols are black on white in every theme.
    pub const ALL: [(&'static str, Self); 10] = [
        ("ink", Self::Ink),
        ("accent", Self::Accent),
        ("band", Self::Band),
        ("on_band", Self::OnBand),
        ("trim", Self::Trim),
        ("soft", Self::Soft),
        ("line", Self::Line),
        ("warning", Self::Warning),
        ("full", Self::Full),
        ("mark", Self::Mark),
    ];
}

impl Weight {
    /// All of them with their numbers.
    pub const ALL: [(u16, Self); 3] = [(400, Self::Regular), (600, Self::SemiBold), (800, Self::ExtraBold)];

    /// Its number, as fonts have it.
    pub fn number(self) -> u16 {
        Self::ALL.iter().find(|(_, weight)| *weight == self).map_or(400, |(number, _)| *number)
    }
}

impl Look {
    /// The colour of something.
    pub fn colour(&self, ink: Ink, of: Use) -> Colour {
        self.inks.get(&ink).and_then(|inks| inks.get(&of)).copied().unwrap_or(BLACK)
    }
}
