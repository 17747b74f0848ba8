//! What lies between and around the words of a piece: whether they are one phrase, and whether a better one can take its place unasked.

use std::ops::Range;

use super::piece::{Line, Word};

/// What may stand between the words of a phrase: emphasis, blanks, the end of a line of one paragraph.
pub(super) const JOINS: [char; 6] = ['*', '_', ' ', '\u{a0}', '\u{202f}', '\n'];

/// Whether what stands between two words lets them be one phrase. Two blanks before its end make a line stand for itself.
pub(super) fn is_join(between: &str) -> bool {
    between.trim_matches(JOINS).is_empty() && between.contains(char::is_whitespace) && !between.contains("  \n")
}

/// The word right before a place, in small letters; nothing where a sign stands between.
pub(super) fn joined_before(line: &Line<'_>, place: &Range<usize>) -> Option<String> {
    let before = line.before(place)?;
    line.text.get(before.range().end - line.start..place.start - line.start).filter(|between| is_join(between)).map(|_| before.small())
}

/// The word right behind a place; nothing where a sign stands between.
pub(super) fn joined_behind<'l, 't>(line: &'l Line<'t>, place: &Range<usize>) -> Option<&'l Word<'t>> {
    let behind = line.behind(place)?;
    line.text.get(place.end - line.start..behind.start - line.start).filter(|between| is_join(between)).map(|_| behind)
}

/// Whether a line, a sentence or a quotation begins at a place.
pub(super) fn begins(line: &Line<'_>, place: &Range<usize>) -> bool {
    let is_end = |between: &str| between.contains(|sign: char| !matches!(sign, '*' | '_' | ' ' | '\u{a0}' | '\u{202f}' | '-' | '–' | ',' | '/' | '('));
    line.before(place).is_none_or(|before| line.text.get(before.range().end - line.start..place.start - line.start).is_some_and(is_end))
}

/// Whether a piece is words and single blanks, so that nothing else is lost with it.
pub(super) fn is_plain(piece: &str) -> bool {
    piece.chars().all(|letter| letter.is_alphanumeric() || letter == ' ') && !piece.contains("  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::piece::Pieces;

    #[test]
    fn words_are_joined_by_blanks_and_emphasis() {
        for joined in [" ", "  ", "\u{a0}", "** ", " *", "\n", "\n  ", "** \n"] {
            assert!(is_join(joined), "{joined:?}");
        }
        for apart in ["", "*", ", ", "  \n", "\\\n", " - ", " | ", " ("] {
            assert!(!is_join(apart), "{apart:?}");
        }
    }

    #[test]
    fn places_know_what_is_around_them() {
        let pieces = Pieces::of("- Mở **Trang**, rồi: “Xem”", false);
        let line = &pieces.lines[0];
        let begins: Vec<bool> = line.words.iter().map(|word| begins(line, &word.range())).collect();
        assert_eq!(begins, [true, false, false, true]);
        assert_eq!(joined_before(line, &line.words[1].range()).as_deref(), Some("mở"));
        assert_eq!(joined_before(line, &line.words[2].range()), None);
        assert_eq!(joined_behind(line, &line.words[0].range()).map(|word| word.text), Some("Trang"));
        assert!(is_plain("mã QR 2") && !is_plain("mã  QR") && !is_plain("mã *QR") && !is_plain("mã\u{a0}QR"));
    }
}
