//! The printed sheets of a code, and all of a unit.

use serde::Serialize;

use super::frame::Link;
use super::html::Html;

/// What is printed of a code: its designs, each on several papers.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// What the code leads to.
    pub heading: String,
    /// Where it hangs.
    pub place: String,
    /// "Mã k7m2pd, cấp ngày 21/11/2026".
    pub issued: String,
    /// The address as phones show it.
    pub address: String,
    /// The symbol with its quiet zone, as inline SVG.
    pub symbol_html: Html,
    /// Why the sheets are marked MẪU, if they are.
    pub sample: Option<String>,
    /// The designs, what hangs on walls first.
    pub designs: Vec<Design>,
    /// How to post it: height, left of the entrance, monthly check.
    pub posting: Vec<String>,
    /// Landing page of the code.
    pub landing: Link,
    /// All sheets of the unit.
    pub all: Option<Link>,
}

/// A design of a code.
#[derive(Debug, Clone, Serialize)]
pub struct Design {
    /// "Áp phích".
    pub name: String,
    /// What it is for.
    pub hint: String,
    /// A small picture of it.
    pub preview: Option<Preview>,
    /// Its files by language and toner.
    pub groups: Vec<Group>,
}

/// A small picture of a sheet.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    /// Its address.
    pub src: String,
    /// What it shows.
    pub alt: String,
    /// Width in dots.
    pub width: u32,
    /// Height in dots.
    pub height: u32,
}

/// Files of a design in one toner and set of languages.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// "Tiếng Việt, in màu".
    pub label: String,
    /// The files.
    pub files: Vec<File>,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct File {
    /// "PDF A4".
    pub text: String,
    /// Its address.
    pub href: String,
    /// The name under which it is saved.
    pub name: String,
    /// What the link says to those who hear it alone.
    pub label: String,
}

/// All printed sheets of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Sheets {
    /// The heading.
    pub heading: String,
    /// One or two sentences.
    pub summary: String,
    /// Why the sheets are marked MẪU, if they are.
    pub sample: Option<String>,
    /// All sheets in one file.
    pub booklet: Option<File>,
    /// Sizes and reading distances of all files.
    pub report: Option<File>,
    /// How to post sheets.
    pub posting: Vec<String>,
    /// What hangs where.
    pub places: Vec<Place>,
}

/// A place with what hangs there.
#[derive(Debug, Clone, Serialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// The sheets: what each is about, and its code.
    pub sheets: Vec<Post>,
}

/// A code at a place.
#[derive(Debug, Clone, Serialize)]
pub struct Post {
    /// The page of its sheets.
    pub link: Link,
    /// The code.
    pub code: String,
    /// What it is printed as.
    pub designs: String,
}
