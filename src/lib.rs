//! niemyet turns a folder of Markdown and YAML into the public site of Vietnamese communes.
//!
//! The whole story is in [`build`]: content is read from disk ([`load`]) to drafts ([`draft`]) with holes; checking ([`mod@check`]) makes
//! them whole ([`model`]) or tells the author why not ([`finding`]); the view ([`view`]) words every page ([`page`]) in every language;
//! rendering ([`render`]) prints it through the theme's templates; emission ([`emit`]) exchanges the finished folder with the last one.
//! What all units share goes through once; every unit goes through alone and leaves a small digest ([`bundle`]).

mod amend;
pub mod bundle;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod codes;
pub mod draft;
pub mod embedded;
pub mod emit;
pub mod fault;
pub mod finding;
mod gather;
pub mod hash;
pub mod init;
pub mod lang;
pub mod load;
mod make;
pub mod model;
pub mod number;
pub mod order;
pub mod outline;
pub mod page;
mod press;
pub mod privacy;
pub mod prose;
pub mod render;
pub mod report;
pub mod rules;
pub mod schema;
pub mod source;
pub mod theme;
pub mod translate;
pub mod view;

use emit::previous::Previous;
use emit::stage::{Published, Stage};
use fault::Fault;
use finding::{Placed, sorted};
use gather::Gathered;
use make::Made;
use order::{Order, Outcome};

/// Builds the site.
///
/// # Errors
/// Only where the world fails: unreadable content, a full disk, a foreign output folder. What is wrong in content is in the outcome.
pub fn build(order: &Order) -> Result<Outcome, Fault> {
    load::disk::refuse_inside(&order.root, &order.output)?;
    let previous = Previous::read(&order.output)?;
    let site = Gathered::read(order, &previous.published())?;
    let Some(shared) = site.publishable() else {
        return Ok(outcome(&site, make::judge_all(&site, order)?, None));
    };
    let press = match press::read(&shared.site, &order.root)? {
        Ok(press) => press,
        Err(placed) => return Ok(with(outcome(&site, make::judge_all(&site, order)?, None), *placed)),
    };
    let stage = Stage::open(&order.output, &previous)?;
    let made = make::make_all(&site, order, &press, &stage, &previous)?;
    // A theme that cannot print one unit's page is wrong for all: nothing is published.
    if made.iter().any(Made::met_broken_theme) {
        return Ok(outcome(&site, made, None));
    }
    match make::publish(&site, order, &press, stage, &previous, &made)? {
        Ok(published) => Ok(outcome(&site, made, Some(published))),
        Err(placed) => Ok(with(outcome(&site, made, None), *placed)),
    }
}

/// Finds everything that [`build`] would find, but for faults of a custom theme that show only when a page is printed, and writes nothing.
///
/// # Errors
/// As for [`build`].
pub fn check(order: &Order) -> Result<Outcome, Fault> {
    let published = Previous::read(&order.output).map(|previous| previous.published()).unwrap_or_default();
    let site = Gathered::read(order, &published)?;
    let made = make::judge_all(&site, order)?;
    let theme = match site.publishable() {
        Some(shared) => press::read(&shared.site, &order.root)?.err(),
        None => None,
    };
    let outcome = outcome(&site, made, None);
    Ok(match theme {
        Some(placed) => with(outcome, *placed),
        None => outcome,
    })
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
