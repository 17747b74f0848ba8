//! The words of a text with their places, without what is written for machines: code, links, addresses, comments, keys.

use std::ops::Range;

use crate::source::front_matter;

/// A word: letters and digits side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Its first byte.
    pub(super) start: usize,
    /// Its letters.
    pub(super) text: &'t str,
}

/// A line's worth of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Its first byte.
    pub(super) start: usize,
    /// All of it.
    pub(super) text: &'t str,
    /// Its words that are meant for people.
    pub(super) words: Vec<Word<'t>>,
    /// Whether it is running text and no data.
    pub(super) is_running: bool,
}

/// A text in lines and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pieces<'t> {
    /// The lines that are meant for people.
    pub(super) lines: Vec<Line<'t>>,
    /// All of the text in small letters: what does not stand there need not be looked for in lines.
    pub(super) small: String,
}

impl<'t> Pieces<'t> {
    pub(super) fn of(text: &'t str, is_yaml: bool) -> Self {
        let mut lines = Vec::new();
        let waivers = waivers(text, is_yaml);
        let (mut is_data, mut is_code, mut is_comment) = (is_yaml || text.starts_with("---\n"), false, false);
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end_matches('\n');
            let trimmed = bare.trim_start();
            let is_end_of_data = is_data && !is_yaml && start > 0 && bare == "---";
            let is_fence = !is_data && trimmed.starts_with("```");
            if is_fence {
                is_code = !is_code;
            }
            is_comment |= !is_data && trimmed.starts_with("<!--");
            let is_seen = !(waivers.contains(&start)
                || is_of_old_fonts(bare)
                || is_end_of_data
                || is_fence
                || is_code
                || is_comment
                || (is_data && trimmed.starts_with('#'))
                || trimmed.is_empty());
            if is_seen {
                lines.push(Line { start, text: bare, words: words(bare, start, is_data), is_running: !is_data });
            }
            if is_comment && bare.contains("-->") {
                is_comment = false;
            }
            if is_end_of_data {
                is_data = false;
            }
            start += line.len();
        }
        Self { lines, small: text.to_lowercase() }
    }

    /// The lines, those of one paragraph as one: what a phrase may go on over.
    pub(super) fn paragraphs(&self, text: &'t str) -> Vec<Line<'t>> {
        let mut all: Vec<Line<'t>> = Vec::new();
        for line in &self.lines {
            match all.last_mut() {
                Some(last) if goes_on(last, line) => {
                    last.text = text.get(last.start..line.start + line.text.len()).unwrap_or_default();
                    last.words.extend(&line.words);
                }
                _ => all.push(line.clone()),
            }
        }
        all
    }

    /// All words in their order.
    pub(super) fn words(&self) -> impl Iterator<Item = &Word<'t>> {
        self.lines.iter().flat_map(|line| &line.words)
    }
}

/// Whether a line goes on with the paragraph that stands right before it. Headings, items, rows and quotations are for themselves.
fn goes_on(before: &Line<'_>, line: &Line<'_>) -> bool {
    let is_next = before.start + before.text.len() + 1 == line.start;
    let begin = line.text.trim_start();
    let first = before.text.trim_start();
    let is_number = |text: &str| {
        text.trim_start_matches(|letter: char| letter.is_ascii_digit()).starts_with(['.', ')']) && text.starts_with(|letter: char| letter.is_ascii_digit())
    };
    let begins_anew = begin.starts_with(['#', '|', '>', '+', '-']) || begin.starts_with("* ") || is_number(begin);
    is_next && before.is_running && line.is_running && !begins_anew && !first.starts_with(['#', '|', '>'])
}

/// Whether a line was typed for a font of before Unicode (`C«ng an, ®Þnh danh`): its words have other letters than stand there.
fn is_of_old_fonts(line: &str) -> bool {
    let is_sign = |c: char| matches!(c, '¨' | '©' | '«' | '¬' | '\u{ad}' | 'µ' | '¶' | '¸' | '¹' | '»' | '¼' | '½' | '¾' | '®' | '§');
    if !line.contains(is_sign) {
        return false;
    }
    let letters: Vec<char> = line.chars().collect();
    let inside = letters.windows(3).filter(|three| matches!(three, [one, two, three] if one.is_alphabetic() && is_sign(*two) && three.is_alphabetic()));
    inside.take(2).count() == 2
}

/// The bytes of `waive:` and its entries, which repeat the words that they let stand.
pub(super) fn waivers(text: &str, is_yaml: bool) -> Range<usize> {
    let data = if is_yaml { 0..text.len() } else { front_matter(text).map_or(0..0, |(data, _)| data) };
    let words = text.get(data.clone()).unwrap_or_default();
    if !words.contains(WAIVE) {
        return 0..0;
    }
    let mut at = data.start;
    let lines = words.split_inclusive('\n').map(|line| {
        at += line.len();
        (at - line.len(), line)
    });
    let lines: Vec<(usize, &str)> = lines.collect();
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let is_empty = |line: &str| line.trim_start().is_empty() || line.trim_start().starts_with('#');
    let outermost = lines.iter().find(|(_, line)| !is_empty(line) && line.trim() != "---").map_or(0, |(_, line)| indent(line));
    let Some(first) = lines.iter().position(|(_, line)| indent(line) == outermost && is_waive(line)) else { return 0..0 };
    let is_next_key = |line: &str| !is_empty(line) && indent(line) <= outermost && !line.trim_start().starts_with(['-', ']', '}']);
    let end = lines.iter().skip(first + 1).find(|(_, line)| is_next_key(line)).map_or(data.end, |(at, _)| *at);
    lines.get(first).map_or(0..0, |(start, _)| *start..end)
}

/// Whether a line begins with the key `waive`, in quotation marks or not: `waive:`, `"waive" :`.
fn is_waive(line: &str) -> bool {
    let line = line.trim_start();
    let quoted = ['"', '\''].into_iter().find_map(|quote| line.strip_prefix(quote)?.strip_prefix(WAIVE)?.strip_prefix(quote));
    let behind = quoted.or_else(|| line.strip_prefix(WAIVE)).and_then(|rest| rest.trim_start().strip_prefix(':'));
    behind.is_some_and(|value| value.is_empty() || value.starts_with([' ', '\t', '\n', '[']))
}

/// The key by which an author lets findings stand.
const WAIVE: &str = "waive";

impl Word<'_> {
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Its letters in small.
    pub(super) fn small(&self) -> String {
        self.text.to_lowercase()
    }

    /// Whether it begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

impl<'t> Line<'t> {
    /// What stands between two neighbouring words.
    pub(super) fn between(&self, one: &Word<'t>, next: &Word<'t>) -> &'t str {
        self.text.get(one.range().end - self.start..next.start - self.start).unwrap_or_default()
    }

    /// The last word before a place.
    pub(super) fn before(&self, place: &Range<usize>) -> Option<&Word<'t>> {
        self.words.get(self.words.partition_point(|word| word.range().end <= place.start).checked_sub(1)?)
    }

    /// The first word behind a place.
    pub(super) fn behind(&self, place: &Range<usize>) -> Option<&Word<'t>> {
        self.words.get(self.words.partition_point(|word| word.start < place.end))
    }

    /// Places of words that are `phrase` in small letters, with single spaces between.
    pub(super) fn phrase(&self, phrase: &[&str]) -> Vec<Range<usize>> {
        self.phrase_over(phrase, &['*', '_', ' ', '\u{a0}'])
    }

    /// The same with any of some signs between the words.
    pub(super) fn phrase_over(&self, phrase: &[&str], signs: &[char]) -> Vec<Range<usize>> {
        let is_it = |some: &[Word<'t>]| {
            some.iter().zip(phrase).all(|(word, wanted)| word.text.chars().count() == wanted.chars().count() && word.small() == **wanted)
                && some.iter().zip(some.iter().skip(1)).all(|(one, next)| self.between(one, next).trim_matches(signs).is_empty())
        };
        let found = self.words.windows(phrase.len()).filter(|some| is_it(some));
        found.filter_map(|some| Some(some.first()?.start..some.last()?.range().end)).collect()
    }
}

/// The words of a line that are meant for people.
fn words(line: &str, start: usize, is_data: bool) -> Vec<Word<'_>> {
    let hidden = hidden(line, is_data);
    let mut words = Vec::new();
    let mut from = None;
    for (at, letter) in line.char_indices().chain([(line.len(), ' ')]) {
        match (letter.is_alphanumeric() || letter == '\u{303}' || letter == '\u{306}', from) {
            (true, None) => from = Some(at),
            (false, Some(first)) => {
                if !is_hidden(&hidden, first) {
                    words.extend(line.get(first..at).map(|text| Word { start: start + first, text }));
                }
                from = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether a byte of a line is written for machines.
pub(super) fn is_hidden(hidden: &[Range<usize>], at: usize) -> bool {
    let before = hidden.partition_point(|range| range.start <= at);
    before.checked_sub(1).and_then(|last| hidden.get(last)).is_some_and(|range| at < range.end)
}

/// What of a line is written for machines, in its order; no two of these overlap.
pub(super) fn hidden(line: &str, is_data: bool) -> Vec<Range<usize>> {
    let mut hidden = Vec::new();
    // `key:` at the beginning of a line of data, and ids anywhere in it.
    if is_data {
        let key = line.trim_start_matches([' ', '-']);
        let indent = line.len() - key.len();
        let end =
            key.find(':').filter(|end| key.get(..*end).is_some_and(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-\"".contains(&byte))));
        hidden.extend(end.map(|end| indent..indent + end));
        hidden.extend(line.find(" # ").map(|at| at..line.len()));
    }
    // `code`
    let ticks: Vec<usize> = line.match_indices('`').map(|(at, _)| at).collect();
    hidden.extend(ticks.chunks_exact(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?)));
    // ](target)
    hidden.extend(line.match_indices("](").map(|(at, _)| at..line.get(at..).and_then(|rest| rest.find(')')).map_or(line.len(), |end| at + end)));
    // Addresses, paths, ids: what is joined by signs that no sentence has without a blank.
    let mut from = 0;
    for token in line.split([' ', '"', '\'', '“', '”', '(', ')', '[', ']', '{', '}', ',', ';', '|']) {
        let bare = token.trim_end_matches(['.', ':', '!', '?', '…', '*', '_']);
        let is_joined = bare.contains("://") || bare.contains('@') || bare.contains('_') || has_inner(bare, &[':', '.', '#', '/']) && bare.is_ascii();
        if is_joined || is_id(bare) {
            hidden.push(from..from + token.len());
        }
        from += token.len();
        from += line.get(from..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    hidden.sort_by_key(|range| range.start);
    hidden.into_iter().fold(Vec::new(), |mut all: Vec<Range<usize>>, range| {
        match all.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => all.push(range),
        }
        all
    })
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

    fn seen(text: &str, is_yaml: bool) -> Vec<&str> {
        Pieces::of(text, is_yaml).words().map(|word| word.text).collect()
    }

    #[test]
    fn only_words_for_people_are_seen() {
        let text = "---\ntitle: \"Mở VNeID\"\nslug: mo-vneid\n# ghi chú\nlegal: [{law: nd-104-2022}]\n---\n\nBấm [vào đây](guide:mo) hay `mã` ở https://a.vn/b.\n```\nmã\n```\n<!-- ghi -->\nXong.";
        assert_eq!(seen(text, false), ["Mở", "VNeID", "law", "Bấm", "vào", "đây", "hay", "ở", "Xong"]);
        assert_eq!(seen("name: {vi: \"xã Mẫu\", en: \"Mẫu\"} # lời\n", true), ["vi", "xã", "Mẫu", "en", "Mẫu"]);
    }

    #[test]
    fn letters_of_old_fonts_are_not_words() {
        assert_eq!(seen("C«ng an th«ng b¸o\n\nMở VNeID, 5 µm, từ\u{ad}ng", false), ["Mở", "VNeID", "5", "µm", "từ", "ng"]);
        assert_eq!(seen("Ng\u{ad}êi trùc lµ ®oµn viªn", false), [""; 0]);
    }

    #[test]
    fn waivers_repeat_what_they_let_stand() {
        let text = "---\ntitle: Mở\nwaive:\n  - {code: W005, at: gứn, reason: Tên}\n\n- {code: W005, at: gừm, reason: Tên}\nslug: mo\n---\n\nwaive: gứn";
        assert_eq!(seen(text, false), ["Mở", "mo", "waive", "gứn"]);
        assert_eq!(seen("waive: [{code: W005,\n  at: gứn}\n]\nname: Mở\n", true), ["Mở"]);
        assert_eq!(seen("name: Mở\nwaive:\n- {at: gứn}", true), ["Mở"]);
        for key in ["\"waive\":", "'waive':", "waive :", "\"waive\"  :", "waive:  # để nguyên"] {
            assert_eq!(seen(&format!("name: Mở\n{key}\n  - {{code: W005, at: gứn}}\n\nslug: mo\n"), true), ["Mở", "mo"], "{key}");
            assert_eq!(seen(&format!("---\nname: Mở\n{key}\n- {{at: gứn}}\n---\n\nXong"), false), ["Mở", "Xong"], "{key}");
        }
        assert_eq!(seen("  name: Mở\n  \"waive\": [{at: gứn}]\n  slug: mo\n", true), ["Mở", "mo"]);
        assert_eq!(seen("waiver: gứn\n", true), ["gứn"]);
        assert_eq!(seen("name:\n  waive: gứn\n", true), ["gứn"]);
    }

    #[test]
    fn lines_of_one_paragraph_are_read_as_one() {
        let text = "## Đầu\nmột\nhai\n- ba\n  bốn\n- năm\n\nsáu\n> bảy\n| tám |";
        let paragraphs = Pieces::of(text, false).paragraphs(text);
        let words: Vec<String> = paragraphs.iter().map(|line| line.words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(words, ["Đầu", "một hai", "ba bốn", "năm", "sáu", "bảy", "tám"]);
    }

    #[test]
    fn phrases_are_found_whatever_their_letters() {
        let pieces = Pieces::of("Các đặt và CÁC ĐẶT, các, đặt", false);
        assert_eq!(pieces.lines[0].phrase(&["các", "đặt"]).len(), 2);
    }
}
