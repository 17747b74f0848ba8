//! Pages that are gone, and what a server shows where there is no page.

use serde::Serialize;

use super::frame::Link;
use super::home::Card;

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
