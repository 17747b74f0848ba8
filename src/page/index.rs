//! Everything of a unit from A to Z.

use serde::Serialize;

use super::frame::Link;

/// Everything of a unit, from A to Z.
#[derive(Debug, Clone, Serialize)]
pub struct Index {
    /// The heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// The letters that something begins with, in the order of the alphabet.
    pub letters: Vec<Letter>,
}

/// What begins with one letter.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    /// "Đ"; "0–9" for figures.
    pub letter: String,
    /// Fragment of the page.
    pub anchor: String,
    /// In the order of the alphabet.
    pub entries: Vec<Entry>,
}

/// A line of the index.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Title and page.
    pub link: Link,
    /// What it is: "hướng dẫn", "từ ngữ".
    pub kind: String,
    /// The language of its words, where that is not the page's own.
    pub lang: Option<String>,
}
