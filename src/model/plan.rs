//! Plans: administrative documents with sections and tasks.

use super::deadline::Deadline;
use super::guide::Translate;
use super::id::Id;
use super::picture::Album;
use crate::calendar::Date;
use crate::finding::Waiver;
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
    /// Findings that the author lets stand.
    pub waivers: Vec<Waiver>,
    /// What it says, by language.
    pub texts: Localised<PlanText>,
    /// The pictures that its texts show.
    pub pictures: Album,
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
    pub grounds: Vec<At<String>>,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// Office that signed.
    pub signed_by: Option<String>,
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
}

impl PlanText {
    /// The tasks, in their order.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.parts.iter().filter_map(|part| match part {
            Part::Task(task) => Some(task),
            Part::Text(_) => None,
        })
    }

    /// The text around the tasks, in its order.
    pub fn running(&self) -> impl Iterator<Item = &Block> {
        self.parts.iter().filter_map(|part| match part {
            Part::Text(block) => Some(block),
            Part::Task(_) => None,
        })
    }
}
