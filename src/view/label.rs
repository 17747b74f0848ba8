//! What statuses and orders of tables are called, and how statuses look.

use super::words::Words;
use crate::model::observation::Status;
use crate::model::target::Order;
use crate::model::task_view::{Stand, TaskView};
use crate::page::campaign as page;

/// A status in words.
pub(super) fn status(words: &Words, status: Status, reason: Option<String>) -> page::Status {
    let (kind, id) = look(status);
    page::Status { kind, text: words.say(id), reason }
}

/// The look of a status, and its words.
pub(super) fn look(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Reached => ("reached", "status-reached"),
        Status::OnCourse => ("on-course", "status-on-course"),
        Status::Behind => ("behind", "status-behind"),
        Status::Missed => ("missed", "status-missed"),
        Status::NotStarted => ("not-started", "status-not-started"),
        Status::NoData => ("no-data", "status-no-data"),
    }
}

/// What tells a status apart where there is no colour; the stylesheet puts the same before its words.
pub(super) fn sign(status: Status) -> char {
    match status {
        Status::Reached => '✓',
        Status::OnCourse => '●',
        Status::Behind => '▼',
        Status::Missed => '✕',
        Status::NotStarted => '○',
        Status::NoData => '–',
    }
}

/// The name of an order of tables.
pub(super) fn order(words: &Words, order: Order) -> String {
    words.say(match order {
        Order::Document => "order-document",
        Order::Name => "order-name",
        Order::Share => "order-share",
        Order::Gap => "order-gap",
    })
}

/// The look of how a task stands, and its words.
pub(super) fn stand(stand: Stand) -> (&'static str, &'static str) {
    match stand {
        Stand::Late => ("behind", "stand-late"),
        Stand::InProgress => ("on-course", "stand-in-progress"),
        Stand::NotStarted => ("not-started", "stand-not-started"),
        Stand::Untold => ("no-data", "stand-untold"),
        Stand::Done => ("reached", "stand-done"),
    }
}

/// The name of a view of tasks.
pub(super) fn task_view(words: &Words, view: TaskView) -> String {
    words.say(match view {
        TaskView::Number => "tasks-by-number",
        TaskView::Unit => "tasks-by-unit",
        TaskView::Deadline => "tasks-by-deadline",
        TaskView::Status => "tasks-by-status",
    })
}
