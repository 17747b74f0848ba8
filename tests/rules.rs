//! Holds every rule to its two examples in `tests/rules/<CODE>/`: `bad.txt` has exactly the findings it marks, `good.txt` has none.
//! `tests/causes/` holds mistakes that bring one finding for one cause.
//!
//! An example is the site `tests/rules/base/` with a few files laid over it, as `tests/support/overlay.rs` tells.
#![expect(clippy::disallowed_methods, reason = "examples are read and written here, outside of every phase")]

#[path = "support/overlay.rs"]
mod overlay;
#[path = "support/people.rs"]
mod people;

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use niemyet::calendar::Date;
use niemyet::finding::{Placed, Words};
use niemyet::order::Order;
use niemyet::rules::RULES;
use overlay::{Mark, Result, TODAY, copy, filled, parse};
use tempfile::TempDir;

/// Examples change one language of the base and leave the other alone; only these rules' own examples speak of that.
const OF_TWINS: [&str; 3] = ["T004", "T005", "T006"];
/// No content brings these about: they are mistakes of ours, which `src/prove/` has tests for.
const OF_OURS: [&str; 1] = ["Q011"];

/// An example that was checked.
struct Example {
    code: &'static str,
    name: &'static str,
    outcome: Result<Option<Checked>>,
}

/// What an example marks and what was found in it.
struct Checked {
    marks: Vec<Mark>,
    findings: Vec<Placed>,
}

static EXAMPLES: LazyLock<Vec<Example>> = LazyLock::new(|| {
    let both = |code: &'static str| ["bad.txt", "good.txt"].map(|name| Example { code, name, outcome: check_example(&folder(code).join(name)) });
    with_examples().flat_map(both).collect()
});

/// The rules that have examples.
fn with_examples() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.code).filter(|code| !OF_OURS.contains(code))
}

#[test]
fn every_folder_is_a_rule_and_every_rule_has_its_examples() {
    let mut wrong = Vec::new();
    let codes: BTreeSet<&str> = with_examples().collect();
    for entry in fs::read_dir(folder("")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        if name != "base" && !codes.contains(name.as_str()) {
            wrong.push(format!("tests/rules/{name} belongs to no rule"));
        }
    }
    for code in codes {
        let missing = ["bad.txt", "good.txt"].into_iter().filter(|name| !folder(code).join(name).is_file());
        wrong.extend(missing.map(|name| format!("{code}: tests/rules/{code}/{name} is missing")));
    }
    none(&wrong);
}

#[test]
fn the_base_has_no_finding() {
    let site = site().unwrap();
    let findings = findings(site.path(), TODAY, false).unwrap();
    none(&findings.iter().map(|finding| format!("base: {} {}", mark(finding), finding.message.en)).collect::<Vec<_>>());
}

#[test]
fn bad_examples_have_exactly_the_findings_that_they_mark() {
    let own = |checked: &Checked, code: &str| checked.marks.iter().any(|mark| mark.code == code && !mark.waived);
    judge_all("bad.txt", |code, checked| (!own(checked, code)).then(|| format!("no finding of {code} is marked")));
}

#[test]
fn good_examples_have_no_finding() {
    let stands = |mark: &&Mark| !mark.waived;
    judge_all("good.txt", |_, checked| checked.marks.iter().find(stands).map(|mark| format!("a good example marks the finding {mark}")));
}

/// `tests/causes/`: mistakes that could bring many findings, each with exactly the few that say what to do.
#[test]
fn one_cause_is_one_finding() {
    let mut wrong = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/causes");
    for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        match check_example(&path) {
            Err(error) => wrong.push(format!("{name}: {error}")),
            Ok(None) => {}
            Ok(Some(checked)) => {
                wrong.extend(differences(&checked).into_iter().map(|difference| format!("{name}: {difference}")));
                let notes = |finding: &Placed| finding.notes.iter().map(|(_, words)| words.clone()).collect::<Vec<_>>();
                for words in checked.findings.iter().flat_map(|finding| [finding.message.clone(), finding.help.clone()].into_iter().chain(notes(finding))) {
                    wrong.extend(badly_worded(&words).map(|why| format!("{name}: {why}: {words:?}")));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn findings_are_worded_in_both_languages() {
    let mut wrong = Vec::new();
    for (example, checked) in checked() {
        for finding in &checked.findings {
            let notes = finding.notes.iter().map(|(_, words)| words);
            for words in [&finding.message, &finding.help].into_iter().chain(notes) {
                wrong.extend(badly_worded(words).map(|why| format!("{}/{}: {}: {why}: {words:?}", example.code, example.name, mark(finding))));
            }
        }
    }
    none(&wrong);
}

fn badly_worded(words: &Words) -> Option<&'static str> {
    let any = |is: fn(&str) -> bool| is(&words.vi) || is(&words.en);
    [
        (any(|text| text.trim().is_empty()), "empty words"),
        (words.vi == words.en, "both languages say the same"),
        (any(|text| text.ends_with("..")), "two full stops"),
        (any(|text| text.contains('⟦')), "a missing word"),
    ]
    .into_iter()
    .find_map(|(is, why)| is.then_some(why))
}

/// Compares marks and findings of all examples of a name; `also` may object to more.
fn judge_all(name: &str, also: impl Fn(&str, &Checked) -> Option<String>) {
    let mut wrong = Vec::new();
    for Example { code, outcome, .. } in EXAMPLES.iter().filter(|example| example.name == name) {
        match outcome {
            Err(error) => wrong.push(format!("{code}/{name}: {error}")),
            Ok(None) => {}
            Ok(Some(checked)) => {
                let list = |differences: Vec<String>| format!("{code}/{name}:\n    {}", differences.join("\n    "));
                let differences: Vec<String> = differences(checked).into_iter().chain(also(code, checked)).collect();
                wrong.extend((!differences.is_empty()).then(|| list(differences)));
            }
        }
    }
    none(&wrong);
}

/// What is marked and not found, and the other way round; equal ones cancel each other one by one.
fn differences(checked: &Checked) -> Vec<String> {
    let mut missing = checked.marks.clone();
    let mut out = Vec::new();
    for finding in &checked.findings {
        let found = mark(finding);
        match missing.iter().position(|mark| *mark == found) {
            Some(index) => drop(missing.remove(index)),
            None => out.push(format!("found, not marked: {found}  {}", finding.message.en)),
        }
    }
    missing.iter().map(|mark| format!("marked, not found: {mark}")).chain(out).collect()
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn checked() -> impl Iterator<Item = (&'static Example, &'static Checked)> {
    EXAMPLES.iter().filter_map(|example| Some((example, example.outcome.as_ref().ok()?.as_ref()?)))
}

/// A finding the way examples mark it.
fn mark(finding: &Placed) -> Mark {
    let place = &finding.place;
    let start = place.column as usize;
    let end = if place.end_line == place.line { place.end_column as usize } else { place.excerpt.chars().count() + 1 };
    Mark {
        file: place.file.clone(),
        line: place.line as usize,
        columns: (start, end.max(start + 1)),
        code: finding.rule.code.to_owned(),
        waived: finding.waived.is_some(),
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, columns: (from, to), code, waived } = self;
        write!(f, "{code}{} {file}:{line}:{from}-{to}", if *waived { " waived" } else { "" })
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("rules").join(name)
}

/// Lays an example over the base and checks it; nothing where this machine cannot make it.
fn check_example(path: &Path) -> Result<Option<Checked>> {
    let text = filled(&fs::read_to_string(path).map_err(|error| error.to_string())?);
    let (today, is_built, overlays) = parse(&text)?;
    if cfg!(windows) && overlays.iter().any(|overlay| overlay.mode == "link") {
        return Ok(None);
    }
    let site = site()?;
    let mut marks = Vec::new();
    for overlay in &overlays {
        marks.extend(overlay.lay(site.path()).map_err(|error| format!("{}: {error}", overlay.path))?);
    }
    let mut findings = findings(site.path(), today, is_built)?;
    for overlay in overlays.iter().filter(|overlay| overlay.mode == "import") {
        findings.extend(imported(site.path(), overlay.path, today)?);
    }
    let laid = |finding: &Placed| overlays.iter().any(|overlay| overlay.path == finding.place.file);
    findings.retain(|finding| !OF_TWINS.contains(&finding.rule.code) || (path.starts_with(folder(finding.rule.code)) && laid(finding)));
    Ok(Some(Checked { marks, findings }))
}

/// What the import says of a document.
fn imported(root: &Path, path: &str, today: &str) -> Result<Vec<Placed>> {
    let today = day(today)?;
    let plan = niemyet::intake::plan(&root.join(path)).map_err(|fault| fault.message.en)?;
    Ok(niemyet::intake::findings(&plan, Path::new(path), today))
}

fn day(today: &str) -> Result<Date> {
    Date::parse(today).ok_or_else(|| format!("`{today}` is no day"))
}

fn findings(root: &Path, today: &str, is_built: bool) -> Result<Vec<Placed>> {
    let today = day(today)?;
    let order = Order { root: root.to_owned(), output: root.join("output"), today, units: Vec::new(), jobs: Some(1), sheets: true };
    let judged = if is_built { niemyet::build(&order) } else { niemyet::check(&order) };
    judged.map(|outcome| outcome.findings).map_err(|fault| format!("{}: {}", fault.path.display(), fault.message.en))
}

/// A fresh copy of the base.
fn site() -> Result<TempDir> {
    let site = TempDir::new().map_err(|error| error.to_string())?;
    copy(&folder("base"), site.path()).map_err(|error| format!("the base cannot be copied: {error}"))?;
    Ok(site)
}
