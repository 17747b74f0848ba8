//! On which papers, with which toner and in how many languages sheets are printed.

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// 297 × 420 mm.
    A3,
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

/// What a sheet is printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Toner {
    /// Colours.
    Colour,
    /// Black alone.
    Black,
}

/// In which languages a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tongues {
    /// The site's first alone.
    One,
    /// The first two side by side.
    Two,
}

/// What the author wants printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printing {
    /// Sizes of paper; never empty.
    pub papers: Vec<Paper>,
    /// Toners; never empty.
    pub toners: Vec<Toner>,
    /// Languages; never empty.
    pub tongues: Vec<Tongues>,
}

impl Default for Printing {
    fn default() -> Self {
        Self { papers: Paper::ALL.map(|(_, paper)| paper).to_vec(), toners: vec![Toner::Colour, Toner::Black], tongues: vec![Tongues::One, Tongues::Two] }
    }
}

impl Paper {
    /// All of them with their names.
    pub const ALL: [(&'static str, Self); 3] = [("a3", Self::A3), ("a4", Self::A4), ("a5", Self::A5)];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, paper)| *paper == self).map_or("a4", |(name, _)| name)
    }

    /// Width and height in millimetres (ISO 216).
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A3 => (297.0, 420.0),
            Self::A4 => (210.0, 297.0),
            Self::A5 => (148.0, 210.0),
        }
    }
}
