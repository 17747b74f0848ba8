//! What the head of a table or the line above a list says of the words below: that they are of what was.

use std::ops::Range;

use super::past::What;
use super::said::Spoken;

/// Words of a column of what was.
const OLD: &[&str] = &["cũ", "trước", "xưa", "before", "old", "former"];

/// The bytes of a text that a head or a line above them says to be of what was, in their order.
pub(super) fn told(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut columns: Option<Vec<bool>> = None;
    let mut list: Option<usize> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let indent = line.len() - line.trim_start().len();
        if bare.starts_with('|') {
            let columns = columns.get_or_insert_with(|| cells(line).map(|cell| is_old(line.get(cell).unwrap_or_default())).collect());
            let old = cells(line).zip(columns.iter()).filter(|(_, is_old)| **is_old);
            all.extend(old.map(|(cell, _)| start + cell.start..start + cell.end));
        } else {
            columns = None;
        }
        let is_item = bare.starts_with(['-', '*', '+']) || bare.trim_start_matches(|letter: char| letter.is_ascii_digit()).starts_with(['.', ')']);
        let goes_on = list.is_some_and(|from| bare.is_empty() || indent >= from && (is_item || indent > from));
        if goes_on && !bare.is_empty() {
            all.push(start..start + line.len());
        } else if !goes_on {
            list = is_intro(bare).then_some(if is_item { indent + 1 } else { indent });
        }
        start += line.len();
    }
    all
}

/// The cells of a row.
fn cells(row: &str) -> impl Iterator<Item = Range<usize>> {
    let is_bar = |at: usize| !row.get(..at).is_some_and(|before| before.ends_with('\\'));
    let mut from = row.find('|').map_or(row.len(), |bar| bar + 1);
    let ends: Vec<usize> = row.match_indices('|').map(|(at, _)| at).skip(1).filter(|at| is_bar(*at)).collect();
    ends.into_iter().map(move |end| std::mem::replace(&mut from, end + 1)..end)
}

fn is_old(cell: &str) -> bool {
    let said = Spoken::of(cell, 0);
    said.last_sign(What::Place).is_some() || OLD.iter().any(|word| said.ends(said.words.len(), word)) || said.is_one(0, &["before", "old", "former"])
}

/// Whether a line such as `Trước đây:` begins a list of what was.
fn is_intro(line: &str) -> bool {
    let bare = line.trim_end_matches(['*', '_', ' ']);
    if !bare.ends_with(':') || bare.starts_with(['#', '|', '>']) {
        return false;
    }
    let said = Spoken::of(bare, bare.len());
    let is_now = (0..said.words.len()).any(|at| said.is_one(at, &["nay", "now"]));
    (said.last_sign(What::Place).is_some() || said.begins(0, "before")) && !is_now
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_items_of_what_was_are_told() {
        let found = |text: &'static str| told(text).into_iter().filter_map(|range| Some(text.get(range)?.trim())).collect::<Vec<_>>();
        assert_eq!(found("| Văn bản cũ | Văn bản mới |\n|---|---|\n| 62/2021/NĐ-CP | 154/2024/NĐ-CP |"), ["Văn bản cũ", "---", "62/2021/NĐ-CP"]);
        assert_eq!(found("| | Before | Now |\n|---|---|---|\n| a \\| b | c | d |\n\n| e |"), ["Before", "---", "c"]);
        assert_eq!(found("| Từ 1/7/2025 | Trước 1/7/2025 |\n| a | b |"), ["Trước 1/7/2025", "b"]);
        assert_eq!(found("Trước đây:\n- a\n  b\n\n1. c\n\nd\n- e"), ["- a", "b", "1. c"]);
        for right in ["Khác với trước đây, nay bạn nộp tại:\n- a", "Nộp trước ngày 30/11:\n- a", "Trước đây.\n- a", "| Thẻ | Nơi |\n| a | b |"]
        {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }
}
