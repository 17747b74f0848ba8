//! The tasks of a plan put in groups: as the document numbers them, by unit, by deadline, by how far they are; and in parts, where they are many.

use super::deadline::Deadline;
use super::plan::{Plan, PlanText, Task};
use super::recurrence::Recurrence;
use super::tracking::{TaskStatus, Tracked};
use super::when::When;
use crate::calendar::Date;

/// In which groups tasks stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskView {
    /// In one, as the document numbers them.
    Number,
    /// By the units that do them.
    Unit,
    /// By when they are due, the first first.
    Deadline,
    /// By how far they are, what is late first.
    Status,
}

/// How a task stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// Said to be late, or due and not said to be done.
    Late,
    /// Begun.
    InProgress,
    /// Not begun.
    NotStarted,
    /// Nothing was said of it.
    Untold,
    /// Done.
    Done,
}

/// What the tasks of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Nothing.
    All,
    /// A unit, as the plan names it.
    Unit(String),
    /// When they are due; nothing where the plan does not say.
    Due(Option<When>),
    /// How they stand.
    Stand(Stand),
}

/// Tasks that have something in common.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// What it is.
    pub key: Key,
    /// The tasks, in the order of the plan.
    pub tasks: Vec<&'a Task>,
    /// Tasks that the unit only helps with or watches.
    pub helps: Vec<&'a Task>,
}

/// Tasks on one page.
pub const PART: usize = 120;

impl Stand {
    /// Every stand, in the order in which people ask.
    pub const ALL: [Self; 5] = [Self::Late, Self::InProgress, Self::NotStarted, Self::Untold, Self::Done];
}

impl Plan {
    /// The views that a plan has. Without a word on how far its tasks are there is nothing to show by status.
    pub fn task_views(&self) -> impl Iterator<Item = TaskView> {
        let by_status = self.tracking.is_some().then_some(TaskView::Status);
        let has_tasks = self.texts.original().tasks().next().is_some();
        [TaskView::Number, TaskView::Unit, TaskView::Deadline].into_iter().chain(by_status).filter(move |_| has_tasks)
    }

    /// What was written down of a task.
    pub fn tracked(&self, task: &Task) -> Option<&Tracked> {
        self.tracking.as_ref()?.of(&task.name())
    }

    /// How a task stands on a day.
    pub fn stand(&self, task: &Task, today: Date) -> Stand {
        let is_over = self.is_over(task, today);
        match self.tracked(task).map(|tracked| tracked.status) {
            Some(TaskStatus::Done) => Stand::Done,
            Some(TaskStatus::Late) => Stand::Late,
            Some(TaskStatus::InProgress | TaskStatus::NotStarted) if is_over => Stand::Late,
            Some(TaskStatus::InProgress) => Stand::InProgress,
            Some(TaskStatus::NotStarted) => Stand::NotStarted,
            None if self.deadline(task).is_some_and(|deadline| deadline.is_done) => Stand::Done,
            None if is_over => Stand::Late,
            None => Stand::Untold,
        }
    }

    /// Whether the last day of a task has passed.
    pub fn is_over(&self, task: &Task, today: Date) -> bool {
        self.deadline(task).filter(|deadline| !matches!(deadline.when, When::Recurring(_))).and_then(Deadline::last_day).is_some_and(|last| last < today)
    }

    /// The tasks of a text in the groups of a view.
    pub fn groups<'a>(&self, text: &'a PlanText, view: TaskView, today: Date) -> Vec<Group<'a>> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        match view {
            TaskView::Number => groups.push(Group { tasks: text.tasks().collect(), ..Group::of(Key::All) }),
            TaskView::Unit => by_unit(text, &mut groups),
            TaskView::Deadline => {
                for task in text.tasks() {
                    group(&mut groups, Key::Due(self.deadline(task).map(bare))).tasks.push(task);
                }
                groups.sort_by_key(|group| if let Key::Due(when) = &group.key { place(when.as_ref()) } else { place(None) });
            }
            TaskView::Status => {
                for stand in Stand::ALL {
                    let tasks: Vec<&Task> = text.tasks().filter(|task| self.stand(task, today) == stand).collect();
                    groups.push(Group { tasks, ..Group::of(Key::Stand(stand)) });
                }
                groups.retain(|group| !group.tasks.is_empty());
            }
        }
        groups
    }

    /// On how many pages the tasks of a text stand in a view.
    pub fn parts(text: &PlanText, view: TaskView) -> usize {
        let rows = match view {
            TaskView::Unit => {
                let mut groups = Vec::new();
                by_unit(text, &mut groups);
                groups.iter().map(Group::rows).sum()
            }
            TaskView::Number | TaskView::Deadline | TaskView::Status => text.tasks().count(),
        };
        rows.div_ceil(PART).max(1)
    }
}

impl Group<'_> {
    fn of(key: Key) -> Self {
        Self { key, tasks: Vec::new(), helps: Vec::new() }
    }

    /// Rows that it takes: one a task, and at least one.
    fn rows(&self) -> usize {
        self.tasks.len().max(1)
    }

    /// A part of some groups, counted from 1. A group that reaches over several pages stands on each of them; what it only helps with, on its
    /// first.
    pub fn part(groups: &[Self], part: usize) -> Vec<Self> {
        let (from, to) = ((part - 1) * PART, part * PART);
        let mut at = 0;
        let mut shown = Vec::new();
        for group in groups {
            let (start, end) = (at, at + group.rows());
            at = end;
            if start < to && end > from {
                let (skip, take) = (from.saturating_sub(start), to.min(end) - from.max(start));
                let helps = if start >= from { group.helps.clone() } else { Vec::new() };
                shown.push(Self { key: group.key.clone(), tasks: group.tasks.iter().skip(skip).take(take).copied().collect(), helps });
            }
        }
        shown
    }
}

/// Units in the order in which the plan first names them as those that do something, then those that only help.
fn by_unit<'a>(text: &'a PlanText, groups: &mut Vec<Group<'a>>) {
    for task in text.tasks() {
        for unit in &task.lead {
            group(groups, Key::Unit(unit.clone())).tasks.push(task);
        }
    }
    for task in text.tasks() {
        for unit in task.support.iter().chain(&task.watch) {
            let helps = &mut group(groups, Key::Unit(unit.clone())).helps;
            if helps.last().is_none_or(|last| !std::ptr::eq(*last, task)) {
                helps.push(task);
            }
        }
    }
}

/// The group of a key; units that are told apart by capitals only are one.
fn group<'g, 'a>(groups: &'g mut Vec<Group<'a>>, key: Key) -> &'g mut Group<'a> {
    let is_same = |other: &Key| match (other, &key) {
        (Key::Unit(other), Key::Unit(unit)) => other.to_lowercase() == unit.to_lowercase(),
        (other, key) => other == key,
    };
    let at = groups.iter().position(|group| is_same(&group.key)).unwrap_or(groups.len());
    if at == groups.len() {
        groups.push(Group::of(key));
    }
    groups.get_mut(at).unwrap_or_else(|| unreachable!("it was put there if it was not"))
}

/// When a task is due; what comes again, in whatever rhythm, is one.
fn bare(deadline: &Deadline) -> When {
    if let When::Recurring(_) = deadline.when { When::Recurring(Recurrence::default()) } else { deadline.when.clone() }
}

/// The place of a deadline among others: by its last day, then by its first; what has none comes after them.
fn place(when: Option<&When>) -> (u8, Option<Date>, Option<Date>) {
    match when {
        Some(when @ (When::Day(_) | When::Days(..) | When::Month { .. } | When::Quarter { .. } | When::Year(_))) => (0, when.last_day(), when.first_day()),
        Some(When::Since(day)) => (1, Some(*day), None),
        Some(When::After) => (2, None, None),
        Some(When::Roadmap) => (3, None, None),
        Some(When::Recurring(_)) => (4, None, None),
        Some(When::Ongoing) => (5, None, None),
        Some(When::Unknown) => (6, None, None),
        None => (7, None, None),
    }
}
