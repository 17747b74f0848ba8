//! Holds `docs/rules.md` to the table of rules, and the table to its own order.
#![expect(clippy::disallowed_methods, reason = "the document is read and, on request, written here")]

use std::fmt::Write as _;
use std::path::Path;

use niemyet::finding::{Rule, Severity};
use niemyet::rules::RULES;

const RENEW: &str = "NIEMYET_UPDATE=1 cargo test --test docs";

#[test]
fn the_document_is_what_the_rules_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join("rules.md");
    let wanted = document();
    if std::env::var_os("NIEMYET_UPDATE").is_some_and(|value| value == "1") {
        std::fs::write(&path, &wanted).unwrap();
    }
    let have = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let first = wanted.lines().zip(have.lines().chain(std::iter::repeat(""))).find(|(wanted, have)| wanted != have);
    assert!(have == wanted, "docs/rules.md is not what src/ says (first difference: {first:?}). Renew it with:\n    {RENEW}");
}

#[test]
fn codes_are_sorted_and_each_is_used_once() {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
    let wrong: Vec<_> = codes.windows(2).filter(|pair| pair[0] >= pair[1]).collect();
    assert!(wrong.is_empty(), "not in order, or twice: {wrong:?}");
}

#[test]
fn names_are_used_once() {
    let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    let wrong: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(wrong.is_empty(), "twice: {wrong:?}");
}

#[test]
fn every_rule_is_whole() {
    let wrong: Vec<String> = RULES.iter().flat_map(|rule| faults(rule).into_iter().map(|fault| format!("{}: {fault}", rule.code))).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

fn faults(rule: &Rule) -> Vec<String> {
    let mut faults = Vec::new();
    let code =
        matches!(rule.code.as_bytes(), [letter, digits @ ..] if letter.is_ascii_uppercase() && digits.len() == 3 && digits.iter().all(u8::is_ascii_digit));
    if !code {
        faults.push("the code is no letter and three digits".to_owned());
    }
    if rule.name.is_empty() || !rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
        faults.push(format!("the name `{}` is not of small letters and hyphens", rule.name));
    }
    for (what, text) in [("summary", rule.summary), ("why", rule.why)] {
        for (lang, words) in [("vi", text.vi), ("en", text.en)] {
            if !words.ends_with('.') || words.ends_with("..") {
                faults.push(format!("{what} in {lang} is no sentence: `{words}`"));
            }
        }
        if text.vi == text.en {
            faults.push(format!("{what} is the same in both languages"));
        }
    }
    for (what, text) in [("bad", rule.bad), ("good", rule.good)] {
        if text.trim().is_empty() || text.contains("```") {
            faults.push(format!("{what} cannot be shown"));
        }
    }
    if rule.bad == rule.good {
        faults.push("the bad example is the good one".to_owned());
    }
    faults
}

/// The whole document.
fn document() -> String {
    let mut text = format!(
        "<!-- Generated from src/ by tests/docs.rs; do not edit. Renew it with: {RENEW} -->\n\n\
         # Quy tắc kiểm tra · Rules\n\n\
         `niemyet check` và `niemyet build` báo mã của quy tắc; `niemyet explain C001` in một mục dưới đây. Lỗi chặn việc đăng, cảnh báo thì không.\n\n\
         `niemyet check` and `niemyet build` name the rule by its code; `niemyet explain C001` prints an entry of this page. An error keeps \
         a unit from being published, a warning does not. Every rule has a folder in `tests/rules/` with content that breaks it and content \
         that does not.\n"
    );
    for rule in RULES {
        let (vi, en) = severity(rule.severity);
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "\n## {} {}\n\n**{vi} · {en}**\n\n{}\n{}\n\n{}\n{}\n\nSai · Wrong:\n\n```text\n{}\n```\n\nĐúng · Right:\n\n```text\n{}\n```\n",
            rule.code, rule.name, rule.summary.vi, rule.why.vi, rule.summary.en, rule.why.en, rule.bad, rule.good
        );
    }
    text
}

fn severity(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Error => ("Lỗi", "Error"),
        Severity::Warning => ("Cảnh báo", "Warning"),
        Severity::Info => ("Thông tin", "Info"),
    }
}
