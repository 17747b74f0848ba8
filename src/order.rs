//! What the pipeline is asked to do, and what came of it.

use std::path::PathBuf;

use crate::calendar::Date;
use crate::emit::stage::Published;
use crate::finding::{Placed, Severity};

/// What is to be done.
#[derive(Debug, Clone)]
pub struct Order {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// Where the site is written.
    pub output: PathBuf,
    /// The day that pages speak of.
    pub today: Date,
    /// Units to work on; all where empty.
    pub units: Vec<String>,
    /// Threads; as many as the machine has where none are named.
    pub jobs: Option<usize>,
    /// Whether printed sheets are made.
    pub sheets: bool,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// All findings, sorted, each once.
    pub findings: Vec<Placed>,
    /// What became of each unit.
    pub units: Vec<UnitOutcome>,
    /// What was published; nothing where an error in shared content or in the theme left the output alone.
    pub published: Option<Published>,
}

/// What became of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitOutcome {
    /// Its id.
    pub id: String,
    /// What became of it.
    pub state: UnitState,
}

/// What can become of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitState {
    /// Its pages are new, or it was found right.
    Built,
    /// It has errors; its pages of the last build stand.
    Kept,
    /// It has errors and no earlier pages.
    Failed,
    /// It was not asked for.
    Untouched,
}

impl Outcome {
    /// How many findings count as errors and as warnings.
    pub fn counts(&self) -> (usize, usize) {
        let of = |severity: Severity| self.findings.iter().filter(|finding| finding.counts_as() == Some(severity)).count();
        (of(Severity::Error), of(Severity::Warning))
    }
}
