//! Breaks what each rule asks for in a copy of the sample site, `tests/mutations.txt`, and sees exactly that rule and no other.
//!
//! `## CODE` begins a mutation; its parts are written as in `tests/rules.rs`: `=== path edit` with pairs of `- ` and `+ ` lines that an empty
//! line ends, `=== path delete`, or `=== path` before the whole text of a new file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests read and write files")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use niemyet::calendar::Date;
use niemyet::crew::Crew;
use niemyet::order::Order;
use niemyet::rules::RULES;
use tempfile::TempDir;

/// A changed text is older than its translation, and other than it: that is told besides.
const OF_TWINS: [&str; 5] = ["T003", "T004", "T005", "T006", "W009"];

/// Rules that the sample cannot break: they need a published site, the import, a theme, a symbolic link, files that are no text, or numbers of
/// people, which tests make up at run time elsewhere.
const ELSEWHERE: &[&str] = &[
    "F001", "F012", "F013", "F017", "F020", "I001", "I002", "I003", "I004", "I005", "I006", "Q005", "Q008", "Q009", "Q010", "Q011", "R005", "X001", "X002",
    "X003", "X004", "X005", "X006", "X009",
];

/// Findings by code, file and message, with how often each was told.
type Told = BTreeMap<(String, String, String), usize>;

struct Mutation<'t> {
    code: &'t str,
    parts: Vec<Part<'t>>,
}

struct Part<'t> {
    path: &'t str,
    mode: &'t str,
    lines: Vec<&'t str>,
}

fn mutations(text: &str) -> Vec<Mutation<'_>> {
    let mut all: Vec<Mutation<'_>> = Vec::new();
    for line in text.lines() {
        if let Some(code) = line.strip_prefix("## ") {
            all.push(Mutation { code, parts: Vec::new() });
        } else if let Some(head) = line.strip_prefix("=== ") {
            let (path, mode) = ["edit", "delete"].iter().find_map(|mode| Some((head.strip_suffix(mode)?.trim_end(), *mode))).unwrap_or((head, ""));
            all.last_mut().unwrap().parts.push(Part { path, mode, lines: Vec::new() });
        } else if let Some(part) = all.last_mut().and_then(|mutation| mutation.parts.last_mut()) {
            part.lines.push(line);
        }
    }
    all
}

impl Part<'_> {
    fn apply(&self, root: &Path) -> Result<(), String> {
        let file = root.join(self.path);
        match self.mode {
            "delete" => fs::remove_file(&file).map_err(|error| format!("{}: {error}", self.path)),
            "edit" => {
                let mut text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", self.path))?;
                for pair in self.lines.split(|line| line.is_empty()).filter(|pair| !pair.is_empty()) {
                    let side = |sign: &str| {
                        pair.iter().filter_map(|line| line.strip_prefix(sign)).map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
                    };
                    let (old, new) = (side("-"), side("+"));
                    if text.matches(&old).count() != 1 {
                        return Err(format!("{}: “{old}” stands there {} times", self.path, text.matches(&old).count()));
                    }
                    text = text.replacen(&old, &new, 1);
                }
                fs::write(&file, text).map_err(|error| error.to_string())
            }
            _ => {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, format!("{}\n", self.lines.join("\n").trim_end())).map_err(|error| error.to_string())
            }
        }
    }

    /// The unit that it stands in; nothing for what all units share.
    fn unit(&self) -> Option<&str> {
        self.path.strip_prefix("content/units/")?.split('/').next()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() { copy(&entry.path(), &target) } else { fs::copy(entry.path(), target).map(drop).unwrap() }
    }
}

/// What is told of a copy of the sample with some parts changed. `units` are those that are judged; all where empty.
fn told(parts: &[Part<'_>], units: &[String]) -> Result<Told, String> {
    let site = TempDir::new().unwrap();
    copy(&support::repository().join("content"), &site.path().join("content"));
    parts.iter().try_for_each(|part| part.apply(site.path()))?;
    let today = Date::parse("2026-11-21").unwrap();
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

/// The only unit that a mutation touches; none where it touches more.
fn units(mutation: &Mutation<'_>) -> Vec<String> {
    let mut units: Vec<Option<&str>> = mutation.parts.iter().map(Part::unit).collect();
    units.dedup();
    match units.as_slice() {
        [Some(unit)] => vec![(*unit).to_owned()],
        _ => Vec::new(),
    }
}

#[test]
fn each_rule_that_is_broken_is_told_and_no_other() {
    let text = fs::read_to_string(support::repository().join("tests/mutations.txt")).unwrap();
    let all = mutations(&text);
    let mut usual = BTreeMap::new();
    for mutation in &all {
        usual.entry(units(mutation)).or_insert_with_key(|units| told(&[], units).unwrap());
    }
    let wrong: Vec<String> = Crew::of(None).map(&all, |mutation| fault(mutation, &usual)).into_iter().flatten().collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_mutation_or_a_reason() {
    let text = fs::read_to_string(support::repository().join("tests/mutations.txt")).unwrap();
    let have: Vec<&str> = mutations(&text).iter().map(|mutation| mutation.code).collect();
    let without: Vec<&str> = RULES.iter().map(|rule| rule.code).filter(|code| !have.contains(code) && !ELSEWHERE.contains(code)).collect();
    assert!(without.is_empty(), "no mutation for {without:?}");
    assert!(have.iter().all(|code| RULES.iter().any(|rule| rule.code == *code)), "an unknown rule");
}
