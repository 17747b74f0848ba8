//! Quotation marks of two kinds in one text.

use super::hit::{Hit, Kind};
use super::machine::is_in;
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
    let length = |straight: bool| if straight { 1 } else { '“'.len_utf8() };
    let hits = lines.iter().flat_map(|(line, marks)| marks.iter().filter(|(_, straight)| *straight == rare).map(|(at, _)| line.start + at));
    hits.map(|at| Hit::of(at..at + length(rare), Kind::Quote)).collect()
}

/// The marks of a line that are meant for people: none of code, links and addresses, and no inches.
fn marks(line: &Line<'_>) -> Marks {
    let is_seen = |at: usize| !is_in(&line.hidden, at) && !line.text.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    line.text.char_indices().filter(|(at, letter)| matches!(letter, '"' | '“' | '”') && is_seen(*at)).map(|(at, letter)| (at, letter == '"')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarer_kind_is_told() {
        let found = |text: &str, is_yaml: bool| {
            find(&Pieces::of(text, is_yaml)).into_iter().map(|hit| text.get(hit.start..hit.end).unwrap_or_default()).collect::<String>()
        };
        assert_eq!(found("“a” và “b”\n\n\"c\"", false), "\"\"");
        assert_eq!(found("\"a\" và \"b\"\n\n“c”", false), "“”");
        for right in ["\"a\" và `“b”`", "“a”, màn hình 15.6\"", "“a” [b](https://a.vn \"c\")", "---\ntitle: \"a\"\n---\n\n“b”"] {
            assert_eq!(found(right, false), "", "{right}");
        }
        assert_eq!(found("name: \"“a”\"", true), "");
    }
}
