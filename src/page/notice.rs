//! Notices: the list and each one.

use serde::Serialize;

use super::frame::Link;
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
