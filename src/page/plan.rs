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
    /// On what it rests.
    pub grounds: Vec<String>,
    /// Those of the grounds that the register holds.
    pub laws: Vec<Citation>,
    /// Sections, paragraphs and tasks in the order of the document.
    pub blocks: Vec<Block>,
    /// All tasks as a table.
    pub tasks: Vec<TaskRow>,
    /// Recipients.
    pub recipients: Vec<String>,
    /// Office that signed.
    pub signed_by: Option<String>,
    /// The campaign that shows its progress.
    pub campaign: Option<Link>,
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

/// A task in the table.
#[derive(Debug, Clone, Serialize)]
pub struct TaskRow {
    /// "1.1".
    pub id: String,
    /// Fragment of the task in the document.
    pub href: String,
    /// The first sentence of the task.
    pub text: String,
    /// Lead units.
    pub lead: String,
    /// Supporting units, or a dash in words.
    pub support: String,
    /// The deadline in the page's language.
    pub deadline: String,
    /// The words of the document where the page's language is another.
    pub original: Option<Original>,
}

/// Words of the document in its own language.
#[derive(Debug, Clone, Serialize)]
pub struct Original {
    /// Language code.
    pub lang: String,
    /// The words.
    pub text: String,
}
