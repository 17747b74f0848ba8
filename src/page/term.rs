//! The glossary.

use serde::Serialize;

/// The glossary.
#[derive(Debug, Clone, Serialize)]
pub struct Glossary {
    /// The heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// Terms by their first letter, in the order of the alphabet.
    pub letters: Vec<TermLetter>,
}

/// Terms that begin with one letter.
#[derive(Debug, Clone, Serialize)]
pub struct TermLetter {
    /// "Đ".
    pub letter: String,
    /// Fragment of the page.
    pub anchor: String,
    /// Its terms.
    pub terms: Vec<Term>,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// Fragment of the page.
    pub anchor: String,
    /// The term.
    pub term: String,
    /// The term in the site's other languages, with their codes.
    pub others: Vec<OtherTerm>,
    /// Whether its renderings are the site's own and not from a published translation.
    pub own_wording: bool,
    /// What it means.
    pub meaning: String,
    /// "cũng gọi là thẻ căn cước công dân", or nothing.
    pub also: Option<String>,
    /// "dùng từ 1/7/2024", or nothing.
    pub period: Option<String>,
}

/// A term in another language.
#[derive(Debug, Clone, Serialize)]
pub struct OtherTerm {
    /// Language code.
    pub lang: String,
    /// The term.
    pub term: String,
}
