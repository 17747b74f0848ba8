//! Findings as people and programs read them: with an excerpt, or one JSON object a line.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;

use crate::finding::{Place, Placed, Severity, Tongue};

/// A finding for people: code, message, place with excerpt, remarks, what to do.
pub fn human(placed: &Placed, tongue: Tongue) -> String {
    let level = match (placed.waived.is_some(), placed.rule.severity) {
        (true, _) => Level::NOTE.with_name(tongue.pick("đã chấp nhận", "waived")),
        (false, Severity::Error) => Level::ERROR.with_name(tongue.pick("lỗi", "error")),
        (false, Severity::Warning) => Level::WARNING.with_name(tongue.pick("cảnh báo", "warning")),
        (false, Severity::Info) => Level::INFO.with_name(tongue.pick("thông tin", "info")),
    };
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
    if let Some(waived) = &placed.waived {
        group = group.element(Level::NOTE.with_name(tongue.pick("lý do", "reason")).message(waived.reason.as_str()));
    }
    let group = group.element(Level::HELP.with_name(tongue.pick("cách sửa", "help")).message(placed.help.get(tongue)));
    Renderer::plain().render(&[group])
}

/// The first line of the place with carets; a place that goes on for more lines is marked to the end of its first.
fn snippet(place: &Place, kind: AnnotationKind) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let byte = |column: u32| place.excerpt.char_indices().nth(column as usize - 1).map_or(place.excerpt.len(), |(byte, _)| byte);
    let start = byte(place.column.max(1));
    let end = if place.end_line == place.line { byte(place.end_column.max(1)) } else { place.excerpt.len() };
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
        "waived": waived,
    })
    .to_string()
}
