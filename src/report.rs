//! Findings as people and programs read them: with an excerpt, as JSON, for GitHub, as SARIF.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;

use crate::finding::{Placed, Rule, Severity, Tongue};
use crate::place::Place;

/// A finding for people: code, message, place with excerpt, remarks, what to do.
pub fn human(placed: &Placed, tongue: Tongue) -> String {
    drawn(placed, tongue, &Renderer::plain())
}

/// The same with the colours of terminals.
pub fn coloured(placed: &Placed, tongue: Tongue) -> String {
    drawn(placed, tongue, &Renderer::styled())
}

fn drawn(placed: &Placed, tongue: Tongue, renderer: &Renderer) -> String {
    if let Some(waived) = &placed.waived {
        return let_stand(placed, &waived.reason, tongue);
    }
    let level = match placed.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let level = level.with_name(severity(placed.rule.severity, tongue));
    let mut group =
        Group::with_title(level.primary_title(placed.message.get(tongue)).id(placed.rule.code)).element(snippet(&placed.place, AnnotationKind::Primary));
    for (place, words) in &placed.notes {
        group = group.element(Level::NOTE.with_name(tongue.pick("xem", "see")).message(format!(
            "{}:{}:{}: {}",
            place.file,
            place.line,
            place.column,
            words.get(tongue)
        )));
    }
    group = group.element(Level::HELP.with_name(tongue.pick("cách sửa", "help")).message(placed.help.get(tongue)));
    if let Some(at) = &placed.at {
        group = group.element(Level::NOTE.with_name(tongue.pick("để nguyên", "to waive")).message(waiver(placed.rule.code, at)));
    }
    renderer.render(&[group])
}

/// How much a finding weighs, for people.
pub fn severity(severity: Severity, tongue: Tongue) -> &'static str {
    match severity {
        Severity::Error => tongue.pick("lỗi", "error"),
        Severity::Warning => tongue.pick("cảnh báo", "warning"),
        Severity::Info => tongue.pick("thông tin", "info"),
    }
}

/// What was decided already takes three short lines, so that what is still to be done is seen between.
fn let_stand(placed: &Placed, reason: &str, tongue: Tongue) -> String {
    let (word, code, message, place) = (tongue.pick("đã chấp nhận", "waived"), placed.rule.code, placed.message.get(tongue), &placed.place);
    format!("{word}[{code}]: {message}\n  --> {}:{}:{}\n   = {}: {reason}", place.file, place.line, place.column, tongue.pick("lý do", "reason"))
}

/// The entry of `waive:` by which an author lets a finding stand, as it can be copied.
fn waiver(code: &str, at: &str) -> String {
    let at = at.replace('\\', "\\\\").replace('"', "\\\"");
    format!("- {{code: {code}, at: \"{at}\", reason: \"…\"}}")
}

/// The first line of the place with carets; a place that goes on for more lines is marked to the end of its first.
fn snippet(place: &Place, kind: AnnotationKind) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let byte = |column: u32| {
        let nth = column.saturating_sub(place.first_column) as usize;
        place.excerpt.char_indices().nth(nth).map_or(place.excerpt.len(), |(byte, _)| byte)
    };
    let start = byte(place.column);
    let end = if place.end_line == place.line { byte(place.end_column) } else { place.excerpt.len() };
    Snippet::source(place.excerpt.as_str()).path(place.file.as_str()).line_start(place.line as usize).annotation(kind.span(start..end.max(start)))
}

/// A finding for programs. Keys and codes are English; the message is in the user's language.
pub fn json(placed: &Placed, tongue: Tongue) -> String {
    let notes: Vec<_> = placed
        .notes
        .iter()
        .map(|(place, words)| json!({"file": place.file, "line": place.line, "column": place.column, "message": words.get(tongue)}))
        .collect();
    let waived = placed.waived.as_ref().map(|waived| json!({"reason": waived.reason, "until": waived.until.map(|until| until.to_string())}));
    json!({
        "code": placed.rule.code,
        "severity": placed.rule.severity.key(),
        "file": placed.place.file,
        "line": placed.place.line,
        "column": placed.place.column,
        "end_line": placed.place.end_line,
        "end_column": placed.place.end_column,
        "message": placed.message.get(tongue),
        "help": placed.help.get(tongue),
        "notes": notes,
        "at": placed.at,
        "waived": waived,
    })
    .to_string()
}

/// A finding as a workflow command that GitHub shows beside the line. A waived one is a notice.
pub fn github(placed: &Placed, tongue: Tongue) -> String {
    let level = match placed.counts_as() {
        Some(Severity::Error) => "error",
        Some(Severity::Warning) => "warning",
        Some(Severity::Info) | None => "notice",
    };
    let place = &placed.place;
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    format!(
        "::{level} file={},line={},col={},endLine={},endColumn={},title={}::{}",
        property(&place.file),
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        placed.rule.code,
        data(&format!("{}. {}", placed.message.get(tongue), placed.help.get(tongue)))
    )
}

/// Text of a workflow command, escaped as the runner unescapes it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// All findings as one SARIF 2.1.0 log. Columns count characters (Unicode code points); a waived finding is suppressed in its source.
pub fn sarif(findings: &[Placed], tongue: Tongue) -> String {
    let rules: BTreeMap<&str, &Rule> = findings.iter().map(|finding| (finding.rule.code, finding.rule)).collect();
    let rules: Vec<_> = rules
        .values()
        .map(|rule| {
            json!({
                "id": rule.code,
                "name": rule.name,
                "shortDescription": {"text": rule.summary.get(tongue)},
                "fullDescription": {"text": rule.why.get(tongue)},
                "defaultConfiguration": {"level": level(rule.severity)},
            })
        })
        .collect();
    let results: Vec<_> = findings.iter().map(|finding| result(finding, tongue)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "niemyet", "version": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
    .to_string()
}

fn result(finding: &Placed, tongue: Tongue) -> serde_json::Value {
    let suppressions: Vec<_> = finding.waived.iter().map(|waived| json!({"kind": "inSource", "justification": waived.reason})).collect();
    let related: Vec<_> = finding.notes.iter().map(|(place, words)| location(place, Some(words.get(tongue)))).collect();
    json!({
        "ruleId": finding.rule.code,
        "level": level(finding.rule.severity),
        "message": {"text": format!("{}. {}", finding.message.get(tongue), finding.help.get(tongue))},
        "locations": [location(&finding.place, None)],
        "relatedLocations": related,
        "suppressions": suppressions,
    })
}

fn location(place: &Place, message: Option<&str>) -> serde_json::Value {
    let region = json!({"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column});
    let mut location = json!({"physicalLocation": {"artifactLocation": {"uri": as_uri(&place.file)}, "region": region}});
    if let (Some(message), Some(fields)) = (message, location.as_object_mut()) {
        fields.insert("message".to_owned(), json!({"text": message}));
    }
    location
}

/// A path as a relative URI: what is neither letter, digit, mark nor slash is written in bytes.
fn as_uri(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}
