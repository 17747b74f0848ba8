//! The tasks of a plan in a view.

use serde::Serialize;

use super::campaign::{Status, Views};
use super::frame::Link;
use super::html::Html;
use super::plan::Original;

/// A part of a plan's tasks in a view.
#[derive(Debug, Clone, Serialize)]
pub struct Tasks {
    /// "Kế hoạch 24/KH-UBND".
    pub eyebrow: String,
    /// Subject of the plan.
    pub subject: String,
    /// "Nhiệm vụ theo đơn vị".
    pub heading: String,
    /// How many tasks it has, how far they are, and for which day this holds.
    pub summary: String,
    /// The other views, and other parts of this one.
    pub views: Option<Views>,
    /// Language of the content where it is not the page's own.
    pub content_lang: Option<String>,
    /// How many tasks stand how.
    pub counts: Vec<Count>,
    /// When they are due, as a picture.
    pub time_line: Option<TimeLine>,
    /// Whether the tasks stand in one table.
    pub is_table: bool,
    /// The tasks in groups.
    pub groups: Vec<Group>,
    /// The plan.
    pub plan: Link,
    /// The deadlines as a calendar file.
    pub calendar: Option<Link>,
    /// The campaign that shows progress in figures.
    pub campaign: Option<Link>,
}

/// How many tasks stand so.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    /// How they stand.
    pub status: Status,
    /// "3 nhiệm vụ".
    pub count: String,
    /// Fragment of their group, where this page has it.
    pub href: Option<String>,
}

/// When tasks are due, as a picture.
#[derive(Debug, Clone, Serialize)]
pub struct TimeLine {
    /// What it shows.
    pub caption: String,
    /// The picture.
    pub chart_html: Html,
}

/// Tasks that have something in common.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// What it is.
    pub heading: String,
    /// Whether the heading is in the language of the content.
    pub is_content: bool,
    /// Its fragment.
    pub anchor: String,
    /// "12 nhiệm vụ".
    pub count: String,
    /// The look of a status, where that is what they have in common.
    pub kind: Option<&'static str>,
    /// The tasks.
    pub tasks: Vec<Task>,
    /// Tasks that the unit only helps with or watches.
    pub helps: Vec<Link>,
}

/// A task.
#[derive(Debug, Clone, Serialize)]
pub struct Task {
    /// "1.1".
    pub id: String,
    /// Where it stands in the document.
    pub href: String,
    /// The first sentence of the task.
    pub text: String,
    /// Units that do it; nothing where the group says so.
    pub lead: Option<String>,
    /// Units that help.
    pub support: Option<String>,
    /// Units that watch.
    pub watch: Option<String>,
    /// The deadline in the page's language; nothing where the group says so in the document's own words.
    pub deadline: Option<String>,
    /// The words of the document where the page's language is another.
    pub original: Option<Original>,
    /// How it stands; nothing where nobody wrote that down for the plan, or where the group says so.
    pub status: Option<Status>,
    /// What was written down of it: "xong ngày 12/12/2026: …".
    pub told: Option<String>,
}
