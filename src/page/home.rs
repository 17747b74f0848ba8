//! The index of units and the home page of a unit.

use serde::Serialize;

use super::frame::{Contact, Link};

/// The index of all units.
#[derive(Debug, Clone, Serialize)]
pub struct Units {
    /// The site's name.
    pub heading: String,
    /// "3 đơn vị, trong đó 2 bản lưu trữ".
    pub summary: String,
    /// Living units first, then archives, by province.
    pub groups: Vec<UnitGroup>,
}

/// Units under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct UnitGroup {
    /// The province, or "Lưu trữ".
    pub heading: String,
    /// Fragment of the page.
    pub anchor: String,
    /// Its units in the alphabetical order of their language.
    pub units: Vec<UnitEntry>,
}

/// One unit of the index.
#[derive(Debug, Clone, Serialize)]
pub struct UnitEntry {
    /// Name and home page.
    pub link: Link,
    /// "Đến hết ngày 30/6/2025; nay là xã Pờ Tó", or nothing.
    pub note: Option<String>,
}

/// The home page of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// The unit's name.
    pub heading: String,
    /// One sentence: what is here.
    pub summary: String,
    /// What people come for first; never empty in a living unit.
    pub first: Vec<Card>,
    /// What else there is, under headings (progress, plans, more).
    pub sections: Vec<CardGroup>,
    /// Who took over, for an archive.
    pub successors: Option<Successors>,
    /// The first office with a phone.
    pub contact: Option<Contact>,
    /// Office hours of the unit.
    pub hours: Option<String>,
}

/// Cards under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct CardGroup {
    /// The heading.
    pub heading: String,
    /// The cards; never empty.
    pub cards: Vec<Card>,
}

/// A way into a page.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// Title of the page.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// Its address.
    pub href: String,
    /// `guide`, `ways`, `places`, `notice`, `plan`, `campaign` or `look-up`: the name of its look.
    pub kind: &'static str,
    /// Language of title and text where it is not the page's own.
    pub lang: Option<String>,
}

/// Who took over from a unit that has ended.
#[derive(Debug, Clone, Serialize)]
pub struct Successors {
    /// "Từ ngày 1/7/2025, địa bàn này thuộc:".
    pub heading: String,
    /// The units, with a link where they are of this site.
    pub units: Vec<Successor>,
    /// Where this was read.
    pub source: Option<Link>,
}

/// A unit that took over.
#[derive(Debug, Clone, Serialize)]
pub struct Successor {
    /// "xã Pờ Tó".
    pub name: String,
    /// "mã 24013".
    pub code: Option<String>,
    /// Its home page, where it is of this site.
    pub href: Option<String>,
    /// "một phần", or a remark.
    pub note: Option<String>,
}
