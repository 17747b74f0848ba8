//! Breaks what each rule asks for in a copy of the sample site, `tests/mutations.txt`, and sees exactly that rule and no other.
//!
//! `## CODE` begins a mutation; what follows is laid over the sample as `tests/support/overlay.rs` tells. Nothing is marked in it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests read and write files")]

#[path = "support/overlay.rs"]
mod overlay;
#[path = "support/people.rs"]
mod people;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use niemyet::calendar::Date;
use niemyet::crew::Crew;
use niemyet::order::Order;
use niemyet::rules::RULES;
use overlay::{Overlay, TODAY, copy, filled, parse};
use tempfile::TempDir;

/// A changed text is older than its translation, and other than it: that is told besides. Where the change brings a term of the glossary that
/// the translation has not (P017, P026, P029, X002), W009 is right as well; to change both languages would make those examples of two files.
const OF_TWINS: [&str; 5] = ["T003", "T004", "T005", "T006", "W009"];

/// Rules that no change of content brings about: of documents that are imported, and of sheets, which only a build sets.
const ELSEWHERE: &[&str] = &["I001", "I002", "I003", "I004", "I005", "I006", "Q009", "Q010", "Q011"];

/// Findings by code, file and message, with how often each was told.
type Told = BTreeMap<(String, String, String), usize>;

struct Mutation<'t> {
    code: &'t str,
    parts: Vec<Overlay<'t>>,
}

fn text() -> String {
    filled(&fs::read_to_string(repository().join("tests/mutations.txt")).unwrap())
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn mutations(text: &str) -> Vec<Mutation<'_>> {
    let sections = text.split("\n## ").skip(1);
    sections
        .map(|section| {
            let (code, rest) = section.split_once('\n').unwrap();
            let (_, _, parts) = parse(rest).unwrap_or_else(|error| panic!("{code}: {error}"));
            Mutation { code, parts }
        })
        .collect()
}

/// The unit that a file stands in; nothing for what all units share.
fn unit_of<'p>(part: &Overlay<'p>) -> Option<&'p str> {
    part.path.strip_prefix("content/units/")?.split('/').next()
}

/// The only unit that a mutation touches; none where it touches more.
fn units(mutation: &Mutation<'_>) -> Vec<String> {
    let mut units: Vec<Option<&str>> = mutation.parts.iter().map(unit_of).collect();
    units.dedup();
    match units.as_slice() {
        [Some(unit)] => vec![(*unit).to_owned()],
        _ => Vec::new(),
    }
}

/// What is told of a copy of the sample with some parts changed. `units` are those that are judged; all where empty.
fn told(parts: &[Overlay<'_>], units: &[String]) -> Result<Told, String> {
    let site = TempDir::new().unwrap();
    copy(&repository().join("content"), &site.path().join("content")).unwrap();
    for part in parts {
        part.lay(site.path()).map_err(|error| format!("{}: {error}", part.path))?;
    }
    let today = Date::parse(TODAY).unwrap();
    let order = Order { root: site.path().to_owned(), output: site.path().join("output"), today, units: units.to_vec(), jobs: Some(1), sheets: false };
    let mut told = Told::new();
    for finding in niemyet::check(&order).map_err(|fault| fault.message.en)?.findings.into_iter().filter(|finding| finding.waived.is_none()) {
        *told.entry((finding.rule.code.to_owned(), finding.place.file, finding.message.en)).or_default() += 1;
    }
    Ok(told)
}

/// What is wrong with a mutation; nothing where it brings its own rule and no other.
fn fault(mutation: &Mutation<'_>, usual: &BTreeMap<Vec<String>, Told>) -> Option<String> {
    let units = units(mutation);
    let now = match told(&mutation.parts, &units) {
        Ok(now) => now,
        Err(error) => return Some(format!("{}: {error}", mutation.code)),
    };
    let before = usual.get(&units).unwrap();
    let is_new = |(finding, count): &(&(String, String, String), &usize)| **count > before.get(*finding).copied().unwrap_or(0);
    let new: Vec<&(String, String, String)> = now.iter().filter(is_new).map(|(finding, _)| finding).collect();
    let own = new.iter().any(|(code, ..)| code == mutation.code);
    let other = new.iter().find(|(code, ..)| code != mutation.code && !OF_TWINS.contains(&code.as_str()));
    match (own, other) {
        (true, None) => None,
        (false, _) => Some(format!("{}: not found; found instead: {new:?}", mutation.code)),
        (true, Some(other)) => Some(format!("{}: found, and {other:?} as well", mutation.code)),
    }
}

#[test]
fn each_rule_that_is_broken_is_told_and_no_other() {
    let text = text();
    let mut all = mutations(&text);
    all.retain(|mutation| !cfg!(windows) || mutation.parts.iter().all(|part| part.mode != "link"));
    let mut usual = BTreeMap::new();
    for mutation in &all {
        usual.entry(units(mutation)).or_insert_with_key(|units| told(&[], units).unwrap());
    }
    let wrong: Vec<String> = Crew::of(None).map(&all, |mutation| fault(mutation, &usual)).into_iter().flatten().collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_mutation_or_a_reason() {
    let text = text();
    let have: Vec<&str> = mutations(&text).iter().map(|mutation| mutation.code).collect();
    let without: Vec<&str> = RULES.iter().map(|rule| rule.code).filter(|code| !have.contains(code) && !ELSEWHERE.contains(code)).collect();
    assert!(without.is_empty(), "no mutation for {without:?}");
    assert!(have.iter().all(|code| RULES.iter().any(|rule| rule.code == *code)), "an unknown rule");
}
