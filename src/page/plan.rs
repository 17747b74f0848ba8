//! A plan: the document, its tasks and their deadlines.

use serde::Serialize;

use super::frame::Link;
use super::guide::Citation;
use super::html::Html;

/// A plan.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// "Kế hoạch".
    pub kind: String,
    /// The subject, which is the page's heading.
    pub heading: String,
    /// "24/KH-UBND".
    pub number: String,
    /// "Chư Răng, ngày 07 tháng 4 năm 2023" or "7 April 2023".
    pub date: String,
    /// Who issued it.
    pub issuer: String,
    /// "Bản lưu trữ" or "Đang thực hiện".
    pub state: String,
    /// What is left out.
    pub excerpt: Option<String>,
    /// Language of the content where it is not the page's own.
    pub content_lang: Option<String>,
    /// How far its tasks are, in a sentence.
    pub tracking: Option<String>,
    /// Its tasks in each view.
    pub views: Vec<Link>,
    /// Its deadlines as a calendar file.
    pub calendar: Option<Link>,
    /// On what it rests.
    pub grounds: Vec<Ground>,
    /// Entries of the register that it cites.
    pub laws: Vec<Citation>,
    /// Sections, paragraphs and tasks in the order of the document.
    pub blocks: Vec<Block>,
    /// What has to be reported, and when.
    pub reports: Vec<Report>,
    /// What belongs to it.
    pub attachments: Vec<Attachment>,
    /// Recipients.
    pub recipients: Vec<String>,
    /// Office that signed.
    pub signed_by: Option<String>,
    /// The campaign that shows its progress.
    pub campaign: Option<Link>,
}

/// What a plan rests on.
#[derive(Debug, Clone, Serialize)]
pub struct Ground {
    /// Its words.
    pub text: String,
    /// Where the register has it; its words are the page's then, and not the document's.
    pub href: Option<String>,
}

/// Something that has to be reported.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Who reports what to whom.
    pub what: String,
    /// When, in the page's language.
    pub when: String,
    /// The words of the document where the page's language is another.
    pub original: Option<Original>,
}

/// What belongs to a plan.
#[derive(Debug, Clone, Serialize)]
pub struct Attachment {
    /// Its title.
    pub text: String,
    /// Where it stands on the page; nothing where it is not shown.
    pub href: Option<String>,
}

/// A part of the document; exactly one field is there.
#[derive(Debug, Clone, Serialize)]
pub struct Block {
    /// Running text.
    pub text_html: Option<Html>,
    /// A task.
    pub task: Option<Task>,
}

/// A task where it stands in the document.
#[derive(Debug, Clone, Serialize)]
pub struct Task {
    /// "1.1".
    pub id: String,
    /// Fragment of the page: `task-1-1`.
    pub anchor: String,
    /// What is to be done; nothing where the text before it says so.
    pub text_html: Option<Html>,
    /// Who and when: label and text.
    pub lines: Vec<super::guide::Fact>,
}

/// Words of the document in its own language.
#[derive(Debug, Clone, Serialize)]
pub struct Original {
    /// Language code.
    pub lang: String,
    /// The words.
    pub text: String,
}
