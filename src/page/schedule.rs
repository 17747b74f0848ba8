//! Schedules: the list and each one.

use serde::Serialize;

use super::frame::Link;
use super::home::Card;

/// All schedules of a unit.
#[derive(Debug, Clone, Serialize)]
pub struct Schedules {
    /// The heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// Those that are not over.
    pub current: Vec<Card>,
    /// Those that are.
    pub over: Vec<Card>,
}

/// A schedule.
#[derive(Debug, Clone, Serialize)]
pub struct Schedule {
    /// Its title.
    pub heading: String,
    /// One or two sentences.
    pub summary: String,
    /// "từ 2/11/2026 đến hết 31/12/2026".
    pub days: String,
    /// What is held next, and as of which day; nothing where it is over.
    pub next: Option<Next>,
    /// That it is over, or that no day is known.
    pub over: Option<String>,
    /// Its tables: days of the week, days to come, days that are past, without a day.
    pub tables: Vec<Table>,
    /// Days on which nothing is held, each with why.
    pub closed: Vec<String>,
    /// The document that it comes from.
    pub source: Option<String>,
    /// That document's page.
    pub plan: Option<Link>,
    /// Where the places are described.
    pub places: Option<Link>,
    /// The calendar file.
    pub calendar: Option<Link>,
}

/// What is held next.
#[derive(Debug, Clone, Serialize)]
pub struct Next {
    /// "Buổi tới, tính từ ngày 21/11/2026".
    pub heading: String,
    /// "thứ Hai, 23/11/2026".
    pub day: String,
    /// One line a session.
    pub lines: Vec<String>,
}

/// Sessions.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// "Trong tuần", "Sắp tới".
    pub heading: String,
    /// The sessions.
    pub rows: Vec<Row>,
}

/// A session.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// "Thứ Hai", "Chủ nhật, 6/12/2026", "không ghi ngày".
    pub day: String,
    /// "7:30 – 11:30".
    pub hours: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Who is there.
    pub who: Option<String>,
    /// What is done.
    pub what: Option<String>,
}
