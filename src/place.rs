//! Places as people and editors name them, and what is shown of their lines: of a very long one what stands around the place.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::privacy::veil;
use crate::source::{FileId, Ruler, Sources, Span, line_at};

/// Lines of so many bytes are shown whole.
const WHOLE: usize = 2_000;
/// Of a longer one, so many bytes before and behind a place are.
const SHOWN: usize = 200;
/// So many more are looked at for personal data.
const BESIDE: usize = 400;

/// A place as people and editors name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path from the site's root.
    pub file: String,
    /// First line, from 1.
    pub line: u32,
    /// First column, in characters, from 1.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// First column after the end.
    pub end_column: u32,
    /// The column of the excerpt's first character: 1, but in a very long line.
    pub first_column: u32,
    /// The first line's words, of a very long one those around the place; personal data covered.
    pub excerpt: String,
}

/// Texts that were measured, so that each is once, however many places in it are looked up.
pub type Rulers = BTreeMap<FileId, Ruler>;

impl Place {
    /// Looks a span up.
    pub fn of(span: Span, sources: &Sources, rulers: &mut Rulers) -> Self {
        let text = sources.get(span.file).map_or("", |source| source.text.as_str());
        let ruler = rulers.entry(span.file).or_insert_with(|| Ruler::of(text));
        let (start, end) = (ruler.position(text, span.start), ruler.position(text, span.end.max(span.start)));
        let at = (span.start as usize).min(text.len());
        let line = line_at(text, at);
        let (before, excerpt) = excerpt(text.get(line.clone()).unwrap_or_default(), at - line.start);
        Self {
            file: sources.path(span.file).to_owned(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            first_column: before.map_or(1, |before| start.column.saturating_sub(before)),
            excerpt,
        }
    }
}

/// The words of a line around a byte, and how many characters of them stand before it where the line is too long to be shown whole. Personal
/// data is looked for beyond what is shown, so that none is cut to something else.
fn excerpt(line: &str, at: usize) -> (Option<u32>, String) {
    if line.len() <= WHOLE {
        return (None, veil(line));
    }
    let around = |bytes: usize| line.floor_char_boundary(at.saturating_sub(bytes))..line.ceil_char_boundary(at + bytes);
    let (shown, seen) = (around(SHOWN), around(SHOWN + BESIDE));
    let characters = |range: Range<usize>| line.get(range).unwrap_or_default().chars().count();
    let veiled = veil(line.get(seen.clone()).unwrap_or_default());
    let words: String = veiled.chars().skip(characters(seen.start..shown.start)).take(characters(shown.clone())).collect();
    let (begin, end) = (if shown.start > 0 { "…" } else { "" }, if shown.end < line.len() { "…" } else { "" });
    let before = characters(shown.start..at) + begin.chars().count();
    (u32::try_from(before).ok(), format!("{begin}{words}{end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_line_is_cut_on_both_sides() {
        let line = format!("{}giữa{}", "đầu ".repeat(1_000), " cuối".repeat(1_000));
        let shown = |at: usize| excerpt(&line, at);
        let (before, words) = shown(line.find("giữa").unwrap());
        assert_eq!(words.chars().skip(before.unwrap() as usize).take(4).collect::<String>(), "giữa");
        assert!(words.starts_with('…') && words.ends_with('…') && words.len() < 2 * SHOWN + 16, "{words}");
        assert!(shown(0).1.starts_with("đầu") && shown(line.len()).1.ends_with("cuối"));
        assert_eq!(excerpt("một hai", 5), (None, "một hai".to_owned()));
    }

    #[test]
    fn personal_data_at_the_edge_is_covered() {
        let email = ["nguoi.dan", "vi-du.vn"].join("@");
        for space in 0..60 {
            let before = format!("{}{email} {}", "a ".repeat(2_000), "b".repeat(SHOWN - 30 + space));
            let (_, words) = excerpt(&format!("{before}x{}", " c".repeat(2_000)), before.len());
            assert!(!words.contains("dan@") && !words.contains("du.vn"), "{words}");
        }
    }
}
