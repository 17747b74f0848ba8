//! Plans: administrative documents with sections and tasks.

use super::deadline::Deadline;
use super::guide::Translate;
use super::id::Id;
use super::label::Label;
use super::picture::Album;
use super::task_name::TaskName;
use super::tracking::Tracking;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::prose::{Block, Inline};
use crate::source::{At, Span};

/// Whether a plan is carried out or kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanState {
    /// Published as it was issued; nothing in it can be changed.
    Archived,
    /// In force.
    Current,
}

/// A plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Folder name.
    pub id: Id,
    /// Document number: "24/KH-UBND"; nothing where the document leaves it blank.
    pub number: Option<String>,
    /// Day of issue; nothing where the document leaves it blank.
    pub date: Option<Date>,
    /// Where that day stands.
    pub dated_at: Option<Span>,
    /// The day that an undated document cannot be older than: that of the latest text it cites.
    pub not_before: Option<Date>,
    /// State.
    pub state: PlanState,
    /// What a missing translation means.
    pub translate: Translate,
    /// Laws of the register that it rests on.
    pub laws: Vec<At<Id>>,
    /// The campaign that shows its progress.
    pub campaign: Option<At<Id>>,
    /// What has to be reported again and again, or on a day.
    pub reports: Vec<ReportDue>,
    /// How far its tasks are; nothing where nobody wrote that down.
    pub tracking: Option<Tracking>,
    /// What it says, by language.
    pub texts: Localised<PlanText>,
    /// The pictures that its texts show.
    pub pictures: Album,
}

/// Something that has to be reported.
#[derive(Debug, Clone)]
pub struct ReportDue {
    /// Who reports what to whom.
    pub what: Localised<String>,
    /// When, in the words of the document.
    pub when: At<Deadline>,
}

/// What a plan rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// A document, as the plan cites it.
    Cited(String),
    /// An entry of the register.
    Registered(Id),
}

/// The words of a plan in one language.
#[derive(Debug, Clone)]
pub struct PlanText {
    /// Where the file begins.
    pub span: Span,
    /// Last part of the page's address.
    pub slug: At<Id>,
    /// "Kế hoạch".
    pub kind: String,
    /// Who issued it.
    pub issuer: String,
    /// Subject.
    pub subject: String,
    /// On what it rests.
    pub grounds: Vec<At<Ground>>,
    /// Who receives it.
    pub recipients: Vec<At<String>>,
    /// What belongs to it: appendices, lists, schedules.
    pub attachments: Vec<At<String>>,
    /// Office that signed.
    pub signed_by: Option<At<String>>,
    /// What is left out.
    pub excerpt: Option<String>,
    /// The document, in its order.
    pub parts: Vec<Part>,
}

/// A part of the document.
#[derive(Debug, Clone)]
pub enum Part {
    /// Running text and headings.
    Text(Block),
    /// A task.
    Task(Task),
    /// A table that lists tasks.
    Table(TaskTable),
}

/// A table that lists tasks.
#[derive(Debug, Clone)]
pub struct TaskTable {
    /// The table as it stands.
    pub block: Block,
    /// What each of its rows asks for; nothing for a row that only names those below it.
    pub rows: Vec<Option<Task>>,
}

/// A task.
#[derive(Debug, Clone)]
pub struct Task {
    /// Where it stands.
    pub span: Span,
    /// Its number: "1.1".
    pub number: String,
    /// 1, or which of several tasks with that number it is.
    pub part: usize,
    /// Whether its words stand in the running text before it.
    pub is_told: bool,
    /// What is to be done.
    pub text: Vec<Inline>,
    /// Units that do it, as written.
    pub lead: Vec<String>,
    /// Units that help.
    pub support: Vec<String>,
    /// Units that watch.
    pub watch: Vec<String>,
    /// When; a translation has none of its own.
    pub deadline: Option<At<Deadline>>,
    /// The labels that say so, in their order and words; none in a table.
    pub labels: Vec<(Label, String)>,
}

impl Task {
    /// Its name among all tasks of the plan.
    pub fn name(&self) -> TaskName {
        TaskName { number: self.number.clone(), part: self.part }
    }
}

impl Plan {
    /// The laws of the register on which it rests, where it names them.
    pub fn registered(&self) -> impl Iterator<Item = At<Id>> {
        let grounds = self.texts.iter().flat_map(|(_, text)| &text.grounds).filter_map(|ground| match &ground.value {
            Ground::Registered(id) => Some(At { value: id.clone(), span: ground.span }),
            Ground::Cited(_) => None,
        });
        self.laws.iter().cloned().chain(grounds)
    }

    /// The deadline of a task. It stands in the original; a translation has the task of the same name.
    pub fn deadline(&self, task: &Task) -> Option<&Deadline> {
        let original = self.texts.original().tasks().find(|other| other.number == task.number && other.part == task.part)?;
        original.deadline.as_ref().map(|deadline| &deadline.value)
    }
}

impl Part {
    fn tasks(&self) -> impl Iterator<Item = &Task> {
        let (one, rows): (&[Task], &[Option<Task>]) = match self {
            Self::Task(task) => (std::slice::from_ref(task), &[]),
            Self::Table(table) => (&[], &table.rows),
            Self::Text(_) => (&[], &[]),
        };
        one.iter().chain(rows.iter().flatten())
    }
}

impl PlanText {
    /// The tasks, in their order.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.parts.iter().flat_map(Part::tasks)
    }

    /// The text around the tasks and the tables that list them, in their order.
    pub fn running(&self) -> impl Iterator<Item = &Block> {
        self.parts.iter().filter_map(|part| match part {
            Part::Text(block) => Some(block),
            Part::Table(table) => Some(&table.block),
            Part::Task(_) => None,
        })
    }
}
