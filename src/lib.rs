//! niemyet turns a folder of Markdown and YAML into the public site of Vietnamese communes.
//!
//! The whole story is in [`build`]: content is read from disk ([`load`]) to drafts ([`draft`]) with holes; checking ([`check`]) makes
//! them whole ([`model`]) or tells the author why not ([`finding`]); the view ([`view`]) words every page ([`page`]) in every language;
//! rendering ([`render`]) prints it through the theme's templates; emission ([`emit`]) exchanges the finished folder with the last one.
//! What all units share goes through once; every unit goes through alone and leaves a small digest ([`bundle`]).

pub mod bundle;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod codes;
pub mod draft;
pub mod emit;
pub mod fault;
pub mod finding;
pub mod hash;
pub mod lang;
pub mod load;
pub mod model;
pub mod number;
pub mod page;
pub mod prose;
pub mod render;
pub mod report;
pub mod rules;
pub mod source;
pub mod theme;
pub mod view;
mod work;

use std::path::PathBuf;

use calendar::Date;
use emit::previous::Previous;
use emit::stage::{Published, Stage};
use fault::Fault;
use finding::{Placed, Severity, sorted};
use work::{Gathered, Made};

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

/// Builds the site.
///
/// # Errors
/// Only where the world fails: unreadable content, a full disk, a foreign output folder. What is wrong in content is in the outcome.
pub fn build(order: &Order) -> Result<Outcome, Fault> {
    let previous = Previous::read(&order.output)?;
    let site = Gathered::read(order, &previous.published())?;
    if site.is_shared_broken() {
        return Ok(outcome(&site, site.judge_all(order)?, None));
    }
    let press = match site.press(&order.root)? {
        Ok(press) => press,
        Err(placed) => return Ok(with(outcome(&site, site.judge_all(order)?, None), *placed)),
    };
    let stage = Stage::open(&order.output, &previous)?;
    let made = site.make_all(order, &press, &stage, &previous)?;
    match site.publish(order, &press, stage, &previous, &made)? {
        Ok(published) => Ok(outcome(&site, made, Some(published))),
        Err(placed) => Ok(with(outcome(&site, made, None), *placed)),
    }
}

/// Finds everything that [`build`] would find, and writes nothing.
///
/// # Errors
/// As for [`build`].
pub fn check(order: &Order) -> Result<Outcome, Fault> {
    let published = Previous::read(&order.output).map(|previous| previous.published()).unwrap_or_default();
    let site = Gathered::read(order, &published)?;
    let made = site.judge_all(order)?;
    let theme = if site.is_shared_broken() { None } else { site.press(&order.root)?.err() };
    let outcome = outcome(&site, made, None);
    Ok(match theme {
        Some(placed) => with(outcome, *placed),
        None => outcome,
    })
}

impl Outcome {
    /// How many findings count as errors and as warnings.
    pub fn counts(&self) -> (usize, usize) {
        let of = |severity: Severity| self.findings.iter().filter(|finding| finding.counts_as() == Some(severity)).count();
        (of(Severity::Error), of(Severity::Warning))
    }
}

fn outcome(site: &Gathered, made: Vec<Made>, published: Option<Published>) -> Outcome {
    let mut findings = site.found().to_vec();
    let mut units = Vec::new();
    for unit in made {
        let (outcome, found) = unit.into_parts();
        units.push(outcome);
        findings.extend(found);
    }
    units.sort_by(|a, b| a.id.cmp(&b.id));
    Outcome { findings: sorted(findings), units, published }
}

fn with(mut outcome: Outcome, placed: Placed) -> Outcome {
    outcome.findings.push(placed);
    outcome.findings = sorted(outcome.findings);
    outcome
}
