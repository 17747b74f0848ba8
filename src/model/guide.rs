//! Guides, the 7 ways and their overview.

use super::id::Id;
use super::law::Citation;
use super::picture::Album;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::prose::Block;
use crate::source::{At, Span};

/// What the absence of a translation means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translate {
    /// It is an error.
    Required,
    /// The page shows the original, marked as such.
    Fallback,
    /// The page does not exist in that language.
    None,
}

/// A guide, or one of the 7 ways.
#[derive(Debug, Clone)]
pub struct Guide {
    /// Folder name.
    pub id: Id,
    /// Place in lists; the number of a way.
    pub order: At<i64>,
    /// Basis and dates.
    pub facts: Facts,
    /// What it says, by language.
    pub texts: Localised<GuideText>,
    /// The pictures that its texts show.
    pub pictures: Album,
}

/// What a page of guidance rests on; the same in every language.
#[derive(Debug, Clone)]
pub struct Facts {
    /// What a missing translation means.
    pub translate: Translate,
    /// Whether the standing warning about accounts and OTP is shown.
    pub scam_warning: bool,
    /// Day of the last review.
    pub reviewed: At<Date>,
    /// Day of the next.
    pub review_by: At<Date>,
    /// Laws it rests on.
    pub legal: Vec<At<Citation>>,
    /// Other sources.
    pub sources: Vec<WebSource>,
    /// Version of VNeID whose screens are described.
    pub app_version: Option<String>,
}

/// A source on the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebSource {
    /// Its address.
    pub address: String,
    /// Day on which it was read.
    pub checked: At<Date>,
}

/// The words of a guide in one language.
#[derive(Debug, Clone)]
pub struct GuideText {
    /// Where the file begins.
    pub span: Span,
    /// Title.
    pub title: String,
    /// Last part of the page's address.
    pub slug: At<Id>,
    /// One sentence.
    pub summary: String,
    /// What a sign at a place says where the guide is explained.
    pub sign: Option<String>,
    /// For whom.
    pub audience: String,
    /// What it costs.
    pub cost: String,
    /// How long it takes.
    pub time: String,
    /// What to bring.
    pub bring: Vec<String>,
    /// Ways for people without a phone.
    pub other_ways: Vec<String>,
    /// What a way proves; empty in a guide that is no way.
    pub proves: String,
    /// The text.
    pub body: Vec<Block>,
}

/// The overview of the 7 ways.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Basis and dates.
    pub facts: Facts,
    /// What it says, by language.
    pub texts: Localised<OverviewText>,
    /// The pictures that its texts show.
    pub pictures: Album,
}

/// The words of the overview in one language.
#[derive(Debug, Clone)]
pub struct OverviewText {
    /// Where the file begins.
    pub span: Span,
    /// Title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Questions that help choose.
    pub choose: Vec<Question>,
    /// The counter card.
    pub counter: CounterCard,
    /// The text.
    pub body: Vec<Block>,
}

/// A question with its answers.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub question: String,
    /// Its answers.
    pub options: Vec<Choice>,
}

/// An answer and the ways that fit it.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The answer.
    pub answer: String,
    /// Ids of ways.
    pub methods: Vec<At<Id>>,
    /// A remark.
    pub note: Option<String>,
}

/// What an officer does, in the decree's order.
#[derive(Debug, Clone)]
pub struct CounterCard {
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub intro: String,
    /// Steps.
    pub steps: Vec<CounterStep>,
    /// What the officer does not do.
    pub never: Vec<String>,
}

/// A step of the counter card.
#[derive(Debug, Clone)]
pub struct CounterStep {
    /// Title.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Ids of ways.
    pub methods: Vec<At<Id>>,
}
