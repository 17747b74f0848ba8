//! Guides, the 7 ways and the counter card.

use serde::Serialize;

use super::frame::Link;
use super::home::Card;
use super::html::Html;

/// The list of guides.
#[derive(Debug, Clone, Serialize)]
pub struct Guides {
    /// The heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// The guides in their order.
    pub cards: Vec<Card>,
}

/// One guide.
#[derive(Debug, Clone, Serialize)]
pub struct Guide {
    /// Title.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// Language of the content where it is not the page's own (a fallback page).
    pub content_lang: Option<String>,
    /// For whom, cost, time: label and text.
    pub facts: Vec<Fact>,
    /// What to bring.
    pub bring: Vec<String>,
    /// Ways for people without a phone.
    pub other_ways: Vec<String>,
    /// Whether the standing warning about accounts and OTP is shown.
    pub scam_warning: bool,
    /// The headings of the text, to jump to; empty where there are few.
    pub contents: Vec<Link>,
    /// The text with its steps.
    pub body_html: Html,
    /// Basis and dates.
    pub basis: Basis,
    /// "Bước tiếp theo": where to go from here.
    pub next: Option<Link>,
    /// What leads here from paper; nothing where no code does.
    pub short: Option<Short>,
}

/// A short address with its symbol, for pages on paper.
#[derive(Debug, Clone, Serialize)]
pub struct Short {
    /// The symbol with its quiet zone, as inline SVG.
    pub symbol_html: Html,
    /// The address.
    pub address: String,
}

/// A short fact with its label.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// "Chi phí".
    pub label: String,
    /// "Không mất tiền".
    pub text: String,
}

/// On what a page rests and how fresh it is.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Basis {
    /// Cited laws.
    pub laws: Vec<Citation>,
    /// Other sources.
    pub sources: Vec<SourceLine>,
    /// "Đã rà soát ngày 21/11/2026; rà soát lại trước ngày 31/3/2027".
    pub reviewed: String,
    /// "Theo màn hình VNeID phiên bản 2.2.6", or nothing.
    pub app_version: Option<String>,
}

/// A cited law.
#[derive(Debug, Clone, Serialize)]
pub struct Citation {
    /// "Nghị định 104/2022/NĐ-CP, Điều 14".
    pub text: String,
    /// Entry of the legal register, where it is known there.
    pub href: Option<String>,
    /// "còn phải xác nhận", "hết hiệu lực từ …", or nothing.
    pub note: Option<String>,
}

/// A source that is not a law.
#[derive(Debug, Clone, Serialize)]
pub struct SourceLine {
    /// The address in words, without the scheme.
    pub text: String,
    /// The address.
    pub href: String,
    /// "xem ngày 21/11/2026".
    pub checked: String,
}

/// One of the 7 ways.
#[derive(Debug, Clone, Serialize)]
pub struct Method {
    /// "Cách 5 trong 7".
    pub number: String,
    /// What it proves, one sentence.
    pub proves: String,
    /// The rest, as for a guide.
    pub guide: Guide,
    /// The way before and the way after.
    pub neighbours: Vec<Link>,
    /// The overview.
    pub overview: Link,
}

/// The overview of the 7 ways.
#[derive(Debug, Clone, Serialize)]
pub struct Methods {
    /// Title.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// Language of the content where it is not the page's own.
    pub content_lang: Option<String>,
    /// Questions that help choose.
    pub questions: Vec<Question>,
    /// All ways in order.
    pub ways: Vec<WayCard>,
    /// The text.
    pub body_html: Html,
    /// Whether the standing warning about accounts and OTP is shown.
    pub scam_warning: bool,
    /// The counter card.
    pub counter_card: Link,
    /// Basis and dates.
    pub basis: Basis,
}

/// A question of the chooser.
#[derive(Debug, Clone, Serialize)]
pub struct Question {
    /// "Bạn có gì trong tay?"
    pub question: String,
    /// Its answers.
    pub options: Vec<Choice>,
}

/// An answer of the chooser.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// "Thẻ căn cước còn hạn".
    pub answer: String,
    /// The ways that fit.
    pub ways: Vec<Link>,
    /// A remark.
    pub note: Option<String>,
}

/// A way in a list.
#[derive(Debug, Clone, Serialize)]
pub struct WayCard {
    /// 1–7.
    pub number: u8,
    /// Title and page.
    pub link: Link,
    /// What it proves.
    pub proves: String,
}

/// The counter card: what an officer does, in the decree's order; made to be printed on one A4 page.
#[derive(Debug, Clone, Serialize)]
pub struct CounterCard {
    /// Title.
    pub heading: String,
    /// One or two sentences.
    pub intro: String,
    /// Language of the content where it is not the page's own.
    pub content_lang: Option<String>,
    /// The steps in order.
    pub steps: Vec<CounterStep>,
    /// What the officer does not ask for.
    pub never: Vec<String>,
    /// Basis and dates.
    pub basis: Basis,
}

/// A step of the counter card.
#[derive(Debug, Clone, Serialize)]
pub struct CounterStep {
    /// "Tra cứu trước".
    pub title: String,
    /// What to do.
    pub text: String,
    /// The ways it uses.
    pub ways: Vec<Link>,
}
