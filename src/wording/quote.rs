//! Quotation marks of two kinds in one text.

use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces};

/// Marks of one kind in a line: where each begins, and whether it is straight.
type Marks = Vec<(usize, bool)>;

/// The marks of the rarer kind; where both are as frequent, the straight ones.
pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    if !pieces.small.contains(['“', '”']) || !pieces.small.contains('"') {
        return Vec::new();
    }
    let lines: Vec<(&Line<'_>, Marks)> = pieces.lines.iter().filter(|line| line.is_running).map(|line| (line, marks(line))).collect();
    let count = |straight: bool| lines.iter().flat_map(|(_, marks)| marks).filter(|(_, is_straight)| *is_straight == straight).count();
    let (straight, curly) = (count(true), count(false));
    if straight == 0 || curly == 0 {
        return Vec::new();
    }
    let rare = straight <= curly;
    lines.iter().flat_map(|(line, marks)| of_line(line, marks, rare)).collect()
}

/// The marks of a line, without code.
fn marks(line: &Line<'_>) -> Marks {
    let mut is_code = false;
    let mut marks = Marks::new();
    for (at, letter) in line.text.char_indices() {
        is_code ^= letter == '`';
        if !is_code && matches!(letter, '"' | '“' | '”') {
            marks.push((at, letter == '"'));
        }
    }
    marks
}

/// Marks that stand in pairs are put right two by two; one that is alone is left to its author.
fn of_line(line: &Line<'_>, marks: &Marks, straight: bool) -> Vec<Hit> {
    let rare: Vec<usize> = marks.iter().filter(|(_, is_straight)| *is_straight == straight).map(|(at, _)| *at).collect();
    let is_paired = rare.len().is_multiple_of(2) && rare.len() == marks.len();
    let better = |index: usize| match (straight, index % 2) {
        (false, _) => "\"",
        (true, 0) => "“",
        (true, _) => "”",
    };
    let hit = |(index, at): (usize, usize)| {
        let length = if straight { 1 } else { '“'.len_utf8() };
        Hit::of(line.start + at..line.start + at + length, Kind::Quote).better(better(index), is_paired)
    };
    rare.into_iter().enumerate().map(hit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let hits = find(&Pieces::of(text, false));
        let mut out = text.to_owned();
        for hit in hits.iter().rev().filter(|hit| hit.is_safe) {
            out.replace_range(hit.start..hit.end, hit.better.as_deref().unwrap_or_default());
        }
        out
    }

    #[test]
    fn the_rarer_kind_is_told_and_put_right_in_pairs() {
        assert_eq!(mended("“a” và “b”\n\n\"c\""), "“a” và “b”\n\n“c”");
        assert_eq!(mended("\"a\" và \"b\"\n\n“c”"), "\"a\" và \"b\"\n\n\"c\"");
        assert_eq!(mended("“a”\n\n\"b\""), "“a”\n\n“b”");
        assert_eq!(mended("“a” “b”\n\nmàn hình 5\""), "“a” “b”\n\nmàn hình 5\"");
        assert!(find(&Pieces::of("\"a\" và `“b”`", false)).is_empty());
        assert!(find(&Pieces::of("---\ntitle: \"a\"\n---\n\n“b”", false)).is_empty());
        assert!(find(&Pieces::of("name: \"“a”\"", true)).is_empty());
    }
}
