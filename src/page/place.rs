//! Places, the printed sheet of a code and its landing page.

use serde::Serialize;

use super::frame::{Link, Phone};
use super::guide::Guide;
use super::html::Html;

/// The places of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Places {
    /// The heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// Areas that have a place, to jump to.
    pub areas: Vec<Link>,
    /// The places in the author's order.
    pub places: Vec<Place>,
}

/// A place where help is given and sheets hang.
#[derive(Debug, Clone, Serialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Fragment of the page.
    pub anchor: String,
    /// "Nhà văn hóa".
    pub kind: String,
    /// Where it is.
    pub address: String,
    /// When it is open.
    pub hours: Option<String>,
    /// The area it belongs to.
    pub area: Option<String>,
    /// What hangs there: the page it leads to.
    pub posts: Vec<Post>,
}

/// What hangs at a place.
#[derive(Debug, Clone, Serialize)]
pub struct Post {
    /// The page that the code leads to.
    pub page: Link,
    /// The sheet to print; none where no code is issued or sheets are not built.
    pub sheet: Option<Link>,
}

/// A printed sheet: A4, one symbol, its address in words.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// The topic in large letters.
    pub heading: String,
    /// `short`, `long`, `longer` or `longest`: the name of the size in which the heading fits the sheet.
    pub heading_size: &'static str,
    /// One sentence.
    pub summary: String,
    /// The QR symbol with its quiet zone, as inline SVG.
    pub symbol_html: Html,
    /// The address as the phone will show it.
    pub address: String,
    /// The place.
    pub place: String,
    /// Who issued it.
    pub issuer: String,
    /// The unit's phone.
    pub phone: Option<Phone>,
    /// Office hours.
    pub hours: Option<String>,
    /// "Mã k7m2p, cấp ngày 21/11/2026".
    pub issued: String,
    /// "Đọc được từ khoảng 1,1 m".
    pub reading_distance: String,
    /// Whether the sheet carries the watermark MẪU.
    pub watermark: bool,
    /// How to post it: height, left of the entrance, monthly check. Not printed.
    pub posting: Vec<String>,
    /// Landing page of the code.
    pub landing: Link,
}

/// The landing page of a code.
#[derive(Debug, Clone, Serialize)]
pub struct Landing {
    /// The topic.
    pub heading: String,
    /// "Mã này dán tại nhà văn hóa thôn 1".
    pub place: String,
    /// Who issued it.
    pub issuer: String,
    /// What to do when the code is pasted over.
    pub pasted_over: String,
    /// The phone to call then.
    pub phone: Option<Phone>,
    /// The guide itself, where the code leads to one.
    pub guide: Option<Guide>,
    /// The page that the code leads to.
    pub target: Link,
    /// One sentence on that page, where no guide is shown.
    pub summary: String,
}
