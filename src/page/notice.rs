//! Notices, the statement, the index from A to Z, pages that are gone, and what a server shows where there is no page.

use serde::Serialize;

use super::frame::Link;
use super::guide::Basis;
use super::home::Card;
use super::html::Html;

/// The list of notices.
#[derive(Debug, Clone, Serialize)]
pub struct Notices {
    /// The heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// Those that matter today, newest first.
    pub current: Vec<NoticeCard>,
    /// Those that are over, newest first.
    pub over: Vec<NoticeCard>,
    /// The Atom feed, where the unit has an address.
    pub feed: Option<Link>,
}

/// A notice in a list.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeCard {
    /// Its title and page.
    pub link: Link,
    /// One sentence.
    pub summary: String,
    /// "Đăng ngày 12/11/2026, đến hết 30/11/2026".
    pub dates: String,
    /// The language of its words, where that is not the page's own.
    pub lang: Option<String>,
}

/// A notice.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    /// Its title.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// "Đăng ngày 12/11/2026, đến hết 30/11/2026".
    pub dates: String,
    /// The language of its words, where that is not the page's own.
    pub content_lang: Option<String>,
    /// Its text.
    pub body_html: Html,
    /// All notices.
    pub all: Link,
}

/// The accessibility and privacy statement.
#[derive(Debug, Clone, Serialize)]
pub struct Statement {
    /// Its title.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// The language of its words, where that is not the page's own.
    pub content_lang: Option<String>,
    /// Its text.
    pub body_html: Html,
    /// What it rests on.
    pub basis: Basis,
}

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

/// A page that once existed, or a printed code that leads nowhere any more.
#[derive(Debug, Clone, Serialize)]
pub struct Gone {
    /// The heading.
    pub heading: String,
    /// Why, in the author's words.
    pub text: String,
    /// What it was: "Mã này dán tại …", "Hướng dẫn: …, bỏ từ ngày …".
    pub was: String,
    /// Where to go instead.
    pub instead: Link,
    /// Where people mostly want to go.
    pub cards: Vec<Card>,
}

/// What a server shows where there is no page.
#[derive(Debug, Clone, Serialize)]
pub struct NotFound {
    /// The heading.
    pub heading: String,
    /// One or two sentences.
    pub text: String,
    /// The home page.
    pub home: Link,
    /// Where people mostly want to go.
    pub cards: Vec<Card>,
}
