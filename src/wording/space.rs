//! Spaces that nobody sees or that are too many, and tabs within lines.

use std::ops::Range;

use super::hit::{Hit, Kind};
use super::machine::is_in;
use super::piece::{Line, Pieces};

/// Characters without a width; some come with text that was copied from a web page.
const UNSEEN: [char; 5] = ['\u{200b}', '\u{200c}', '\u{2060}', '\u{feff}', '\u{ad}'];

/// Signs that stand right behind a word.
const SIGNS: [char; 7] = [',', ';', '.', '?', '!', ':', ')'];

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    pieces.lines.iter().flat_map(of_line).collect()
}

fn of_line(line: &Line<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let at = |from: usize, to: usize| line.start + from..line.start + to;
    for (from, letter) in line.text.char_indices().filter(|(from, letter)| UNSEEN.contains(letter) && !is_in(&line.hidden, *from)) {
        hits.push(Hit::of(at(from, from + letter.len_utf8()), Kind::Space).better("", true));
    }
    // Rows of tables and examples are lined up with spaces, and data is indented.
    if !line.is_running || line.text.contains('|') {
        return hits;
    }
    let indent = line.text.len() - line.text.trim_start().len();
    let end = line.text.trim_end().len();
    let inner = line.text.get(indent..end).unwrap_or_default();
    // Behind a list's mark several are allowed.
    let marks = indent + marks(inner);
    let mut blank: Option<usize> = None;
    for (from, letter) in inner.char_indices().chain([(inner.len(), '-')]) {
        let from = indent + from;
        match (matches!(letter, ' ' | '\t'), blank) {
            (true, None) => blank = Some(from),
            (false, Some(first)) => {
                blank = None;
                let Some(hit) = of_blanks(line, first..from).filter(|_| marks < first && !is_in(&line.hidden, first)) else { continue };
                let is_table = !hit.is_safe;
                hits.push(hit);
                // Columns that were pasted: one of them says it for the line.
                if is_table {
                    return hits;
                }
            }
            _ => {}
        }
    }
    hits
}

/// What is wrong with some blanks within a line.
fn of_blanks(line: &Line<'_>, blanks: Range<usize>) -> Option<Hit> {
    let text = line.text.get(blanks.clone())?;
    let (before, behind) = (line.text.get(..blanks.start)?, line.text.get(blanks.end..)?);
    let hit = Hit::of(line.start + blanks.start..line.start + blanks.end, Kind::Space);
    // What a tab is meant to be only the author knows.
    if text.contains('\t') {
        return Some(hit.better(" ", false));
    }
    // A sign that ends something has nothing but a blank or another sign behind it: no `.docx`, no `:)`.
    let mut signs = behind.chars();
    let is_sign = signs.next().is_some_and(|sign| SIGNS.contains(&sign)) && signs.next().is_none_or(|next| matches!(next, ' ' | ',' | ';' | '.'));
    let is_dots = behind.starts_with("..");
    if is_sign && !is_dots || before.ends_with('(') {
        return Some(hit.better("", true));
    }
    (text.len() > 1).then(|| hit.better(" ", true))
}

/// How far the marks of lists, headings and quotations reach with which a line begins, in bytes.
fn marks(text: &str) -> usize {
    let of_list = |word: &str| {
        let label = word.trim_start_matches('(').strip_suffix(['.', ')']);
        label.is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()) && !label.is_empty() || label.chars().count() == 1)
    };
    let is_mark = |word: &str| matches!(word, "-" | "*" | "+" | ">" | "[" | "]" | "[x]") || word.bytes().all(|byte| byte == b'#') || of_list(word);
    let mut end = 0;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let word = rest.trim_start();
        let length = word.find(char::is_whitespace).unwrap_or(word.len());
        match word.get(..length).filter(|word| !word.is_empty() && is_mark(word)) {
            Some(_) => end += rest.len() - word.len() + length,
            None => return end,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::wording::{Manner, look, mended};

    const TEXT: Manner = Manner { is_yaml: false, is_vietnamese: true, is_current: false };

    #[test]
    fn spaces_are_put_right() {
        let mended = |text: &str| mended(text, TEXT, &|_, _| false);
        assert_eq!(mended("Công an xã , Văn  phòng và\u{200b} dân").as_deref(), Some("Công an xã, Văn phòng và dân"));
        assert_eq!(mended("Tiếp tục . Cần gì ? ( ĐDĐT ) hai  ; xong !").as_deref(), Some("Tiếp tục. Cần gì? (ĐDĐT) hai; xong!"));
        assert_eq!(mended("`a\u{200b}  , b` và https://a.vn/\u{200b}b"), None);
        // What a tab stands for only its author knows.
        assert_eq!(mended("Ngày\tGiờ\tNơi"), None);
        assert_eq!(look("Ngày\tGiờ\tNơi", TEXT).len(), 1);
        for right in [
            "- một\n  - hai",
            "1.  một",
            "| a  | b |",
            "    mã",
            "Một.  ",
            "a – b",
            "1)  Mở",
            "> -  Gạch",
            "- [ ]  Việc",
            "a)  Điểm",
            "gửi `TRA  MST  123`",
            "a  | b",
            "lưu thành .docx",
            "hay lắm :)",
            "và nhiều nữa ...",
        ] {
            assert!(look(right, TEXT).is_empty(), "{right:?}: {:?}", look(right, TEXT));
        }
    }
}
