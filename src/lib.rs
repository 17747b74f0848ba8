//! niemyet turns a folder of Markdown and YAML into the public site of Vietnamese communes.
//!
//! The whole story is in [`build`]: content is read from disk ([`load`]) to drafts ([`draft`]) with holes; checking ([`mod@check`]) makes
//! them whole ([`model`]) or tells the author why not ([`finding`]); the view ([`view`]) words every page ([`page`]) in every language;
//! rendering ([`render`]) prints it through the theme's templates; emission ([`emit`]) exchanges the finished folder with the last one.
//! What all units share goes through once; every unit goes through alone and leaves a small digest ([`bundle`]).

mod amend;
pub mod archive;
mod blocks;
pub mod bundle;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod codes;
pub mod crew;
pub mod document;
pub mod draft;
pub mod embedded;
pub mod emit;
pub mod fault;
pub mod finding;
mod gather;
pub mod grid;
pub mod hash;
pub mod import;
pub mod init;
pub mod intake;
pub mod lang;
pub mod load;
mod make;
pub mod mend;
pub mod model;
pub mod name;
pub mod number;
pub mod order;
pub mod outline;
pub mod page;
pub mod paint;
pub mod place;
mod press;
pub mod privacy;
pub mod prose;
pub mod prove;
pub mod render;
pub mod report;
pub mod rules;
pub mod scan;
pub mod schema;
pub mod sheet;
pub mod source;
pub mod sweep;
pub mod symbol;
pub mod theme;
pub mod translate;
pub mod typeset;
pub mod view;
pub mod wording;
pub mod xml;

use crew::Crew;
use emit::aside::{Aside, Lock};
use emit::exchange;
use emit::memo::Memo;
use emit::previous::Previous;
use emit::stage::{Published, Stage};
use fault::Fault;
use finding::{Placed, sorted};
use gather::Gathered;
use make::shop::Workshop;
use make::unit::Made;
use order::{Order, Outcome};

/// Builds the site.
///
/// # Errors
/// Only where the world fails: unreadable content, a full disk, a foreign output folder, another build at work. What is wrong in content is
/// in the outcome.
pub fn build(order: &Order) -> Result<Outcome, Fault> {
    load::disk::apart(&order.root, &order.output)?;
    let crew = Crew::of(order.jobs);
    let stage = Stage::open(&order.output)?;
    let memo = Memo::read(&order.root, &order.output);
    let previous = Previous::read(&order.output, &memo)?;
    // What it remembers of another build says nothing of the pages that stand there now.
    let memo = if previous.is(&memo.build) { memo } else { Memo::default() };
    let site = Gathered::read(order, &crew, &previous.published())?;
    let Some(shared) = site.publishable() else {
        return Ok(outcome(&site, make::unit::judge_all(&site, order, &crew)?, None));
    };
    let press = match press::read(&shared.site, &order.root)? {
        Ok(press) => press,
        Err(placed) => return Ok(with(outcome(&site, make::unit::judge_all(&site, order, &crew)?, None), *placed)),
    };
    let shop = Workshop { site: &site, order, press: &press, stage: &stage, previous: &previous, memo: &memo, crew: &crew };
    let mut made = make::unit::make_all(&shop, shared)?;
    // A theme that cannot print one unit's page is wrong for all: nothing is published.
    if made.iter().any(Made::met_broken_theme) {
        return Ok(outcome(&site, made, None));
    }
    match make::site::complete(&shop, shared, &mut made)? {
        Ok(whole) => {
            let (published, next) = whole.publish(stage, &crew)?;
            if next != memo {
                next.write(&order.root, &order.output);
            }
            Ok(outcome(&site, made, Some(published)))
        }
        Err(placed) => Ok(with(outcome(&site, made, None), *placed)),
    }
}

/// Finds everything that [`build`] would find, but for faults of a custom theme that show only when a page is printed, and writes nothing.
///
/// # Errors
/// As for [`build`].
pub fn check(order: &Order) -> Result<Outcome, Fault> {
    let crew = Crew::of(order.jobs);
    let memo = Memo::read(&order.root, &order.output);
    let published = Previous::read(&order.output, &memo).map(|previous| previous.published()).unwrap_or_default();
    let site = Gathered::read(order, &crew, &published)?;
    let made = make::unit::judge_all(&site, order, &crew)?;
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

/// Puts an output in order that a killed build left between its old site and its new one; nothing is done where a build is at work.
///
/// # Errors
/// Where the output cannot be written.
pub fn settle(output: &std::path::Path) -> Result<(), Fault> {
    let aside = Aside::of(output);
    if !aside.journal().exists() {
        return Ok(());
    }
    match Lock::take(&aside) {
        Ok(_lock) => exchange::settle(&aside),
        Err(_) => Ok(()),
    }
}

fn outcome(site: &Gathered, made: Vec<Made>, published: Option<Published>) -> Outcome {
    let mut findings = site.found().to_vec();
    let mut units = Vec::new();
    for unit in made {
        units.push(unit.outcome);
        findings.extend(unit.found);
    }
    units.sort_by(|a, b| a.id.cmp(&b.id));
    Outcome { findings: sorted(findings), units, published }
}

fn with(mut outcome: Outcome, placed: Placed) -> Outcome {
    outcome.findings.push(placed);
    outcome.findings = sorted(outcome.findings);
    outcome
}
