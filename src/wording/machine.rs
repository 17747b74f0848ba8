//! What of a line is written for machines: code, comments, addresses, targets of links, ids, keys of data.

use std::ops::Range;

/// Spans of code in a paragraph: what stands between two runs of as many backticks.
pub(super) fn spans(paragraph: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in paragraph.match_indices('`') {
        let is_escaped = paragraph.get(..at).is_some_and(|before| before.ends_with('\\'));
        match runs.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ if is_escaped => {}
            _ => runs.push(at..at + 1),
        }
    }
    let mut spans = Vec::new();
    let mut runs = runs.as_slice();
    while let [first, rest @ ..] = runs {
        let end = rest.iter().position(|run| run.len() == first.len());
        let close = end.and_then(|end| rest.get(end));
        spans.extend(close.map(|close| first.start..close.end));
        runs = end.and_then(|end| rest.get(end + 1..)).unwrap_or(rest);
    }
    spans
}

/// Whether a byte is in one of some ranges, which are in order.
pub(super) fn is_in(ranges: &[Range<usize>], at: usize) -> bool {
    let before = ranges.partition_point(|range| range.start <= at);
    before.checked_sub(1).and_then(|last| ranges.get(last)).is_some_and(|range| at < range.end)
}

/// What of a line is written for machines, in its order; no two of these overlap. `code` are the spans of code in it.
pub(super) fn hidden(line: &str, is_data: bool, code: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut hidden = code;
    if is_data {
        hidden.extend(key(line));
        hidden.extend(comment(line).map(|at| at..line.len()));
    } else {
        hidden.extend(line.match_indices("<!--").map(|(at, _)| at..line.get(at..).and_then(|rest| rest.find("-->")).map_or(line.len(), |end| at + end)));
    }
    hidden.extend(targets(line));
    hidden.extend(addresses(line));
    hidden.extend(tokens(line));
    hidden.sort_by_key(|range| range.start);
    hidden.into_iter().fold(Vec::new(), |mut all: Vec<Range<usize>>, range| {
        match all.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => all.push(range),
        }
        all
    })
}

/// `key:` at the beginning of a line of data.
fn key(line: &str) -> Option<Range<usize>> {
    let key = line.trim_start_matches([' ', '-']);
    let indent = line.len() - key.len();
    let end = key.find(':').filter(|end| key.get(..*end).is_some_and(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-\"".contains(&byte))))?;
    Some(indent..indent + end)
}

/// Where the comment of a line of data begins: a sharp sign behind a blank that stands in no quotation marks.
fn comment(line: &str) -> Option<usize> {
    let mut open = None;
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        match (open, letter) {
            (None, '#') if before == ' ' || before == '\t' => return Some(at),
            // Within a word a quotation mark is an apostrophe.
            (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | ':' | '(') => open = Some(letter),
            (Some(mark), letter) if mark == letter && before != '\\' => open = None,
            _ => {}
        }
        before = letter;
    }
    None
}

/// `](target)`, without its closing bracket: brackets may stand in pairs within.
fn targets(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = line.get(from..).and_then(|rest| rest.find("](")).map(|at| from + at) {
        let target = line.get(start + 2..).unwrap_or_default();
        // One that is not closed takes the rest of the line with it.
        let length = if target.starts_with('<') { target.find('>') } else { closing(target) }.unwrap_or(target.len());
        from = start + 2 + length;
        found.push(start..from);
    }
    found
}

/// Where the bracket is closed that is open at the beginning of a text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, sign) in text.match_indices(['(', ')']) {
        depth = match (sign, depth) {
            ("(", _) => depth + 1,
            (_, 0) => return Some(at),
            (_, _) => depth - 1,
        };
    }
    None
}

/// Addresses with a scheme: to the next blank, whatever signs they hold.
fn addresses(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in line.match_indices("://") {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let before = line.get(..at).unwrap_or_default();
        let start = before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric()).len();
        let end = line.get(at..).and_then(|rest| rest.find(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '<' | '>' | '|' | '“' | '”')));
        found.push(start..end.map_or(line.len(), |end| at + end));
    }
    found
}

/// Paths, addresses without a scheme, ids: what is joined by signs that no sentence has without a blank.
fn tokens(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for token in line.split([' ', '"', '\'', '“', '”', '(', ')', '[', ']', '{', '}', ',', ';', '|']) {
        let bare = token.trim_end_matches(['.', ':', '!', '?', '…', '*', '_']);
        let is_joined = bare.contains('@') || bare.contains('_') || has_inner(bare, &[':', '.', '#', '/']) && bare.is_ascii();
        if is_joined || is_id(bare) {
            found.push(from..from + token.len());
        }
        from += token.len();
        from += line.get(from..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    found
}

/// Whether one of some signs stands between two letters.
fn has_inner(token: &str, signs: &[char]) -> bool {
    token.char_indices().any(|(at, sign)| signs.contains(&sign) && at > 0 && at + 1 < token.len())
}

/// `kich-hoat-vneid`: small letters and hyphens of ASCII.
fn is_id(token: &str) -> bool {
    token.trim_matches('-').contains('-') && token.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, is_data: bool) -> String {
        let hidden = hidden(line, is_data, spans(line));
        line.char_indices().filter(|(at, _)| !is_in(&hidden, *at)).map(|(_, letter)| letter).collect()
    }

    #[test]
    fn comments_within_a_line_are_hidden() {
        assert_eq!(shown("a <!-- b --> c", false), "a --> c");
    }

    #[test]
    fn spans_have_as_many_backticks_at_both_ends() {
        assert_eq!(shown("a `b` c ``d ` e`` f", false), "a  c  f");
        assert_eq!(shown("a ` b", false), "a ` b");
        assert_eq!(shown(r"a \` b `c`", false), r"a \` b ");
        assert_eq!(shown("a `b\nc` d", false), "a  d");
    }

    #[test]
    fn addresses_and_targets_end_where_they_end() {
        assert_eq!(shown("a https://x.gov.vn/b,C,1.aspx;D(E) f", false), "a  f");
        assert_eq!(shown("[a](https://x.vn/b(c)/D-E) f", false), "[a f");
        assert_eq!(shown("[a](<https://x.vn/b (c) D> \"e\") f", false), "[a> \"e\") f");
        assert_eq!(shown("(https://x.vn) a", false), "( a");
        assert_eq!(shown("a mo-vneid b/c.md d", false), "a   d");
    }

    #[test]
    fn comments_of_data_stand_in_no_quotation_marks() {
        assert_eq!(shown("summary: \"Bước # một\" # hai", true), ": \"Bước # một\" ");
        assert_eq!(shown("en: People's # hai", true), ": People's ");
        assert_eq!(shown("a: 'b # c' # d", true), ": 'b # c' ");
    }
}
