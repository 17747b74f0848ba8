//! How far the tasks of a plan are, as somebody wrote it down.

use super::task_name::TaskName;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::{At, Span};

/// What was written down of a plan's tasks on a day.
#[derive(Debug, Clone)]
pub struct Tracking {
    /// Where the file begins.
    pub span: Span,
    /// The day for which it holds.
    pub as_of: At<Date>,
    /// One entry a task; tasks without one were not told of.
    pub tasks: Vec<Tracked>,
}

/// How far a task is.
#[derive(Debug, Clone)]
pub struct Tracked {
    /// Which task.
    pub task: At<TaskName>,
    /// How far it is.
    pub status: TaskStatus,
    /// The day on which it was done, or on which this was said.
    pub date: Option<At<Date>>,
    /// What is to be said of it.
    pub note: Option<Localised<String>>,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskStatus {
    /// Finished.
    Done,
    /// Begun.
    InProgress,
    /// Behind its time.
    Late,
    /// Not begun.
    NotStarted,
}

impl Tracking {
    /// The entry of a task.
    pub fn of(&self, name: &TaskName) -> Option<&Tracked> {
        self.tasks.iter().find(|tracked| tracked.task.value == *name)
    }
}
