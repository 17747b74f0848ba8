//! Whole documents through `niemyet import plan`: the five real plans where `NIEMYET_CORPUS` names their folder, and imitations of how they are
//! written, which are ours. What has to come out of each is data in `tests/corpus/`: figures, and no sentences.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests read and write files")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use niemyet::calendar::Date;
use niemyet::finding::Placed;
use niemyet::import::assignment::Task;
use niemyet::import::body::Part;
use niemyet::import::plan::Plan;
use niemyet::import::written;
use niemyet::intake;
use serde_json::{Value, json};

/// Words that programs left behind; they are told as debris.
const DEBRIS: [&str; 5] = ["bookmark", "_GoBack", "Signature", "bu", "ch"];

/// The text files of a folder, by name.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    files
}

/// The imitations, and the real documents where they are there: each with the file of what has to come out of it.
fn documents() -> Vec<(PathBuf, PathBuf)> {
    let data = support::repository().join("tests/corpus");
    let expected = |file: &Path| data.join(file.file_stem().unwrap()).with_extension("json");
    let mut all: Vec<(PathBuf, PathBuf)> = texts(&data.join("imitations")).into_iter().map(|file| (file.clone(), expected(&file))).collect();
    if let Some(folder) = std::env::var_os("NIEMYET_CORPUS") {
        let real = texts(Path::new(&folder));
        assert_eq!(real.len(), 5, "the collection has five documents");
        all.extend(real.into_iter().map(|file| (file.clone(), expected(&file))));
    }
    all
}

fn read(file: &Path) -> Plan {
    intake::plan(file).unwrap_or_else(|fault| panic!("{}: {}", file.display(), fault.message.en))
}

fn tasks(plan: &Plan) -> Vec<&Task> {
    plan.parts().filter_map(|part| if let Part::Task(task) = part { Some(task) } else { None }).collect()
}

/// What came out of a document, in figures.
fn figures(plan: &Plan) -> Value {
    let words = |text: &str| text.split_whitespace().count();
    let sections = plan.parts().filter_map(|part| if let Part::Section(section) = part { Some(section) } else { None });
    let sections: Vec<String> = sections.map(|section| format!("{} level {} of {} words", section.numeral, section.level, words(&section.title))).collect();
    let tasks = tasks(plan).into_iter().map(|task| {
        let deadline = task.deadline.as_ref().map_or_else(String::new, |deadline| {
            let day = |day: Option<niemyet::calendar::Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
            format!("{} {} {}", deadline.kind(), day(deadline.first_day()), day(deadline.last_day()))
        });
        let (lead, support, watch) = (task.lead.len(), task.support.len(), task.watch.len());
        format!("{} part {} of {} words: lead {lead}, support {support}, watch {watch}, {deadline}", task.id, task.part, words(&task.text.join(" ")))
    });
    let tables = plan.parts().filter_map(|part| if let Part::Table(table) = part { Some(table) } else { None });
    let tables = tables.map(|table| {
        let digits: String = table.rows.iter().flatten().flat_map(|cell| cell.chars()).filter(char::is_ascii_digit).collect();
        let sum: u32 = digits.chars().filter_map(|digit| digit.to_digit(10)).sum();
        format!("{} rows of {}, digits {sum}, title of {} words", table.rows.len(), table.header.len(), table.title.as_deref().map_or(0, words))
    });
    json!({
        "number": plan.number,
        "date": plan.date.map(|date| date.to_string()),
        "issuer_words": plan.issuer.as_deref().map(words),
        "kind": plan.kind,
        "subject_words": plan.subject.as_deref().map(words),
        "grounds": plan.grounds.len(),
        "sections": sections,
        "tasks": tasks.collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
        "recipients": plan.recipients.len(),
        "signed": plan.signed_by.is_some(),
    })
}

#[test]
fn documents_have_the_structure_that_they_have_on_paper() {
    for (file, data) in documents() {
        let seen = figures(&read(&file));
        if std::env::var_os("NIEMYET_UPDATE").is_some_and(|value| value == "1") {
            fs::write(&data, format!("{seen:#}\n")).unwrap();
        }
        let wanted: Value = serde_json::from_slice(&fs::read(&data).unwrap()).unwrap();
        assert_eq!(format!("{seen:#}"), format!("{wanted:#}"), "{}", file.display());
    }
}

/// What is known of the real documents from counting them by hand.
#[test]
fn the_plan_of_45_tasks_has_them_all() {
    let Some(folder) = std::env::var_os("NIEMYET_CORPUS") else { return };
    let file = Path::new(&folder).join("chu-rang-2023.txt");
    let plan = read(&file);
    let tasks = tasks(&plan);
    let numbered: std::collections::BTreeSet<&str> = tasks.iter().map(|task| task.id.as_str()).filter(|id| id.contains('.')).collect();
    assert_eq!(numbered.len(), 45);
    assert_eq!(tasks.iter().filter(|task| !task.lead.is_empty()).count(), 48, "with the three of 3.4 and the one of block 2");
    assert_eq!(tasks.iter().filter(|task| !task.support.is_empty()).count(), 36);
    assert_eq!(tasks.iter().filter(|task| !task.watch.is_empty()).count(), 2);
    let says = |words: &str| tasks.iter().flat_map(|task| &task.lines).filter(|line| line.text.starts_with(words)).count();
    assert_eq!((says("Thời gian hoàn thành"), says("Thời gian thực hiện")), (20, 28));
    assert!(tasks.iter().all(|task| task.deadline.is_some()));
}

/// The words of a text.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect()
}

/// The length of the longest row of words that stand in both, in the same order.
fn in_order(one: &[&str], other: &[&str]) -> usize {
    let mut above = vec![0_usize; other.len() + 1];
    for word in one {
        let mut row = vec![0; other.len() + 1];
        for (at, with) in other.iter().enumerate() {
            row[at + 1] = if word == with { above[at] + 1 } else { row[at].max(above[at + 1]) };
        }
        above = row;
    }
    *above.last().unwrap()
}

#[test]
fn no_word_is_lost_and_all_stay_in_their_order() {
    for (file, _) in documents() {
        let text = fs::read_to_string(&file).unwrap();
        let plan = read(&file);
        let out = written::markdown(&plan).text();
        let source: Vec<&str> = words(&text).into_iter().filter(|word| !DEBRIS.contains(word)).collect();
        let mut left: BTreeMap<&str, usize> = BTreeMap::new();
        for word in words(&out) {
            *left.entry(word).or_default() += 1;
        }
        let lost: Vec<&str> =
            source.iter().copied().filter(|word| left.get_mut(word).and_then(|count| count.checked_sub(1).map(|less| *count = less)).is_none()).collect();
        assert!(lost.is_empty(), "{}: lost {lost:?}", file.display());
        // The two rows of a table's heading are written column by column: these words alone may change places.
        let tables = plan.parts().filter(|part| matches!(part, Part::Table(_))).count();
        let (kept, all) = (in_order(&source, &words(&out)), source.len());
        assert!(kept + 8 * tables >= all, "{}: {kept} of {all} words in their order", file.display());
        assert!(kept * 1000 >= all * if all > 1000 { 995 } else { 980 }, "{}: {kept} of {all} words in their order", file.display());
    }
}

/// The day of the imports: later than all of the documents.
fn today() -> Date {
    Date::parse("2026-11-21").unwrap()
}

/// What the import says of a document: each finding as "line code at", the line that of the document itself.
fn told(plan: &Plan, file: &Path) -> Vec<String> {
    let findings = intake::findings(plan, file, today());
    findings.iter().map(|found| format!("{} {} {}", found.place.line, found.rule.code, found.at.as_deref().unwrap_or("-"))).collect()
}

#[test]
fn what_is_wrong_is_told_with_the_line_of_the_document() {
    for (file, data) in documents() {
        let (seen, data) = (told(&read(&file), &file), data.with_extension("rules.json"));
        if std::env::var_os("NIEMYET_UPDATE").is_some_and(|value| value == "1") {
            fs::write(&data, format!("{:#}\n", json!(seen))).unwrap();
        }
        let wanted: Vec<String> = serde_json::from_slice(&fs::read(&data).unwrap()).unwrap();
        assert_eq!(seen, wanted, "{}", file.display());
    }
}

/// Rules of plans, in the imported files: each finding as "line code at".
fn rules_of(findings: &[Placed], name: &str) -> Vec<String> {
    let own = findings.iter().filter(|placed| placed.rule.code.starts_with(['P', 'W']) && placed.place.file.ends_with(&format!("/plans/{name}/vi.md")));
    own.map(|placed| format!("{} {} {}", placed.place.line, placed.rule.code, placed.at.as_deref().unwrap_or("-"))).collect()
}

/// Lets the findings stand, as whoever publishes a signed document has to.
fn waive(file: &Path, rules: &[String]) {
    let text = fs::read_to_string(file).unwrap();
    let waivers: std::collections::BTreeSet<String> = rules
        .iter()
        .map(|rule| {
            let mut parts = rule.splitn(3, ' ').skip(1);
            format!("  - {{code: {}, at: \"{}\", reason: \"Văn bản đã ký ghi như vậy.\"}}\n", parts.next().unwrap(), parts.next().unwrap())
        })
        .collect();
    if !waivers.is_empty() {
        let (head, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
        fs::write(file, format!("---\n{head}\nwaive:\n{}---\n{body}", waivers.into_iter().collect::<String>())).unwrap();
    }
}

#[test]
fn what_was_imported_is_judged_and_built_with_every_task() {
    let work = tempfile::TempDir::new().unwrap();
    support::program(work.path(), &["init", "site", "--unit", "xa"], &[]).ends(0);
    let site = work.path().join("site");
    let name = |file: &Path| file.file_stem().unwrap().to_str().unwrap().to_owned();
    let plans: Vec<(String, PathBuf, Plan)> = documents().into_iter().map(|(file, _)| (name(&file), file.clone(), read(&file))).collect();
    let folder = |name: &str| site.join("content/units/xa/plans").join(name);
    for (name, _, plan) in &plans {
        intake::write(plan, &folder(name)).unwrap();
    }
    let judged = niemyet::check(&support::order(&site, &work.path().join("output"))).unwrap();
    // The line of a finding is another in the file that was written; rule and anchor are the same.
    let without_line = |all: Vec<String>| -> Vec<String> {
        let mut all: Vec<String> = all.iter().filter_map(|one| one.split_once(' ')).map(|(_, rest)| rest.to_owned()).collect();
        all.retain(|one| one.starts_with('P'));
        all.sort();
        all
    };
    for (name, file, plan) in &plans {
        let seen = rules_of(&judged.findings, name);
        assert_eq!(without_line(seen.clone()), without_line(told(plan, file)), "{name}");
        waive(&folder(name).join("vi.md"), &seen);
    }
    let built = support::built(&site);
    for (name, _, plan) in &plans {
        let page = &built.pages[&format!("ke-hoach/{name}.html")];
        let anchors = page.ids().iter().filter(|id| id.starts_with("task-")).count();
        assert_eq!(anchors, tasks(plan).len(), "{name}");
    }
}
