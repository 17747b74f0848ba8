//! Places, and the landing pages of codes.

use serde::Serialize;

use super::frame::{Link, Phone};
use super::guide::Guide;

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
    /// All printed sheets of the unit.
    pub sheets: Option<Link>,
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
