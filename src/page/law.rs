//! The legal register.

use serde::Serialize;

use super::frame::Link;
use super::guide::Fact;

/// The legal register.
#[derive(Debug, Clone, Serialize)]
pub struct Laws {
    /// The heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// In force, not yet in force, ended; the newest first in each.
    pub groups: Vec<LawGroup>,
}

/// Laws of one state.
#[derive(Debug, Clone, Serialize)]
pub struct LawGroup {
    /// "Đang có hiệu lực".
    pub heading: String,
    /// Fragment of the page.
    pub anchor: &'static str,
    /// The laws.
    pub laws: Vec<Law>,
}

/// An entry of the register.
#[derive(Debug, Clone, Serialize)]
pub struct Law {
    /// Fragment of the page.
    pub anchor: String,
    /// "Nghị định 104/2022/NĐ-CP".
    pub name: String,
    /// Its title.
    pub title: String,
    /// Issuer, dates, what replaced it: label and text.
    pub facts: Vec<Fact>,
    /// "Đang có hiệu lực", "Hết hiệu lực từ …", "Chưa có hiệu lực".
    pub state: String,
    /// `current`, `ended`, `future` or `unknown`: the name of the state's look.
    pub state_kind: &'static str,
    /// What is still to be confirmed.
    pub to_confirm: Option<String>,
    /// What later laws did to it, and what it did to earlier ones; all in this register.
    pub changes: Vec<Change>,
    /// Where the text was read.
    pub source: Link,
}

/// One line of what laws did to each other.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// "Bị thay thế bởi", "Thay thế".
    pub how: String,
    /// The other law.
    pub law: Link,
    /// "từ 1/7/2026, tại Điều 90; phần bị thay: Điều 1 và Điều 2", or nothing.
    pub details: Option<String>,
}
