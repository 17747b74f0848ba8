//! Holds the sample content to plain language and to its sources.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use support::repository;

fn content() -> PathBuf {
    repository().join("content")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).replace("\r\n", "\n")
}

/// The lines of a list in `tests/language/`, without remarks and what stands behind an arrow.
fn list(name: &str) -> Vec<String> {
    let text = read(&repository().join("tests/language").join(name));
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| line.split('→').next().unwrap().trim().to_owned()).collect()
}

/// All Vietnamese originals below a folder of `content/`, by path from `content/`.
fn originals(folder: &str) -> BTreeMap<String, String> {
    let files = support::tree(&content());
    let own = files.into_iter().filter(|(path, _)| path.starts_with(folder) && path.ends_with("/vi.md"));
    own.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap().replace("\r\n", "\n"))).collect()
}

/// The front matter and the text.
fn halves(document: &str) -> (&str, &str) {
    document.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap()
}

/// Words that readers see of a line of Markdown: no marks, no addresses of links.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out.replace(['*', '[', ']', '`', '!'], "")
}

/// Sentences of a text: a paragraph, item or cell ends one, and so does a full stop before a space.
fn sentences(text: &str) -> Vec<String> {
    let is_text = |line: &&str| !line.starts_with('#') && !line.starts_with("> [!") && !line.starts_with("![") && !line.trim().is_empty();
    let lines = text.lines().filter(is_text).map(|line| plain(line.trim_start_matches(['>', ' ', '-'])));
    // A stop inside a number or an address has no blank behind it and ends no sentence.
    let ends = [". ", "? ", "; ", ": ", "|"];
    let cut = |line: String| ends.iter().fold(line, |line, end| line.replace(end, "\n"));
    let mut all: Vec<String> = lines.flat_map(|line| cut(line).split('\n').map(str::to_owned).collect::<Vec<_>>()).collect();
    all.retain(|sentence| syllables(sentence) > 1);
    all
}

fn syllables(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[track_caller]
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn guides_are_written_in_short_sentences() {
    let mut wrong = Vec::new();
    for (path, document) in originals("guides/") {
        let sentences = sentences(halves(&document).1);
        let words: usize = sentences.iter().map(|sentence| syllables(sentence)).sum();
        // In tenths, so that no rounding hides anything. Syllables are counted, of which a Vietnamese word has one or two.
        let tenths = words * 10 / sentences.len();
        println!("{path}: {}.{} syllables a sentence, {} sentences", tenths / 10, tenths % 10, sentences.len());
        if tenths > 150 {
            wrong.push(format!("{path}: {}.{} syllables a sentence", tenths / 10, tenths % 10));
        }
        wrong.extend(sentences.iter().filter(|sentence| syllables(sentence) > 28).map(|sentence| format!("{path}: too long: {sentence}")));
    }
    none(&wrong);
}

#[test]
fn every_step_begins_with_a_verb() {
    let verbs = list("verbs.txt");
    let mut wrong = Vec::new();
    let mut steps = 0;
    for (path, document) in originals("guides/").into_iter().chain(originals("methods/")) {
        for line in halves(&document).1.lines() {
            let Some((number, step)) = line.trim_start().split_once(". ") else { continue };
            if number.is_empty() || !number.chars().all(|c| c.is_ascii_digit()) {
                continue;
            }
            steps += 1;
            let step = plain(step);
            if !verbs.iter().any(|verb| step.strip_prefix(verb.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))) {
                wrong.push(format!("{path}: {step}"));
            }
        }
    }
    assert!(steps > 200, "only {steps} steps were seen");
    none(&wrong);
}

#[test]
fn guides_do_not_speak_like_officials() {
    let phrases = list("officialese.txt");
    let mut wrong = Vec::new();
    for (path, document) in originals("guides/").into_iter().chain(originals("methods/")).chain(originals("statement/")) {
        for line in document.lines() {
            // Names of laws and of offices are what they are.
            let words = format!(" {} ", plain(line).to_lowercase().replace([',', '.', ';', ':', '(', ')', '"', '“', '”'], " "));
            let found = phrases.iter().filter(|phrase| words.contains(&format!(" {phrase} ")));
            wrong.extend(found.map(|phrase| format!("{path}: “{phrase}”: {line}")));
        }
    }
    none(&wrong);
}

/// A row of `docs/facts-used.md`.
struct Row {
    page: String,
    words: String,
    source: String,
    mark: String,
}

fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    let mut page = String::new();
    for line in read(&repository().join("docs/facts-used.md")).lines() {
        if let Some(name) = line.strip_prefix("## `") {
            name.trim_end_matches('`').clone_into(&mut page);
        } else if let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")).filter(|_| !page.is_empty()) {
            let cells: Vec<&str> = cells.split(" | ").collect();
            if let [words, source, mark, _] = cells.as_slice()
                && *words != "statement"
            {
                rows.push(Row { page: page.clone(), words: words.replace("\\|", "|"), source: (*source).to_owned(), mark: (*mark).to_owned() });
            }
        }
    }
    rows
}

#[test]
fn every_listed_fact_stands_on_its_page() {
    let rows = rows();
    assert!(rows.len() > 400, "only {} rows were read", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let text = fs::read_to_string(content().join(&row.page)).unwrap_or_default();
        if !text.contains(&row.words) {
            wrong.push(format!("{}: not there any more: {}", row.page, row.words));
        }
        if !["S", "F", "F2"].contains(&row.mark.as_str()) || row.source.trim().is_empty() {
            wrong.push(format!("{}: no right mark or source: {}", row.page, row.words));
        }
    }
    none(&wrong);
}

#[test]
fn every_page_that_states_facts_is_listed() {
    let listed: BTreeSet<String> = rows().into_iter().map(|row| row.page).collect();
    let archives = originals("units/").into_iter().filter(|(_, document)| document.contains("\nstate: archived\n"));
    let pages = originals("guides/").into_iter().chain(originals("methods/")).chain(originals("statement/")).chain(archives);
    none(&pages.map(|(path, _)| path).filter(|path| !listed.contains(path)).collect::<Vec<_>>());
}

#[test]
fn what_only_copies_say_is_worded_with_care() {
    let careful = list("careful.txt");
    let mut wrong = Vec::new();
    for row in rows().iter().filter(|row| row.mark == "F2") {
        let text = read(&content().join(&row.page));
        // The words of care stand in the same section.
        let section = text.split("\n## ").find(|section| section.contains(&row.words)).unwrap_or_default().to_lowercase();
        if !careful.iter().any(|word| section.contains(&word.to_lowercase())) {
            wrong.push(format!("{}: {}", row.page, row.words));
        }
    }
    none(&wrong);
}
