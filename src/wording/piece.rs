//! The words of a text with their places, without what is written for machines: code, links, addresses, comments, keys.

use std::ops::Range;

use super::machine::{hidden, is_in, spans};
use crate::blocks::Blocks;
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
    /// What of it is written for machines: bytes of the line, in their order.
    pub(super) hidden: Vec<Range<usize>>,
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
        let mut is_data = is_yaml || text.starts_with("---\n");
        let mut blocks = Blocks::default();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end_matches('\n');
            let is_end_of_data = is_data && !is_yaml && start > 0 && bare == "---";
            let is_hidden = if is_data { is_end_of_data || bare.trim_start().starts_with('#') } else { blocks.hides(bare) };
            if !(is_hidden || waivers.contains(&start) || is_of_old_fonts(bare) || bare.trim_start().is_empty()) {
                lines.push(Line { start, text: bare, words: Vec::new(), hidden: Vec::new(), is_running: !is_data });
            }
            is_data &= !is_end_of_data;
            start += line.len();
        }
        read(&mut lines, text);
        Self { lines, small: text.to_lowercase() }
    }

    /// The lines, those of one paragraph as one: what a phrase may go on over.
    pub(super) fn paragraphs(&self, text: &'t str) -> Vec<Line<'t>> {
        let mut all: Vec<Line<'t>> = Vec::new();
        for line in &self.lines {
            match all.last_mut() {
                Some(last) if goes_on(last, line) => {
                    last.text = text.get(last.start..line.start + line.text.len()).unwrap_or_default();
                    let offset = line.start - last.start;
                    last.words.extend(&line.words);
                    last.hidden.extend(line.hidden.iter().map(|range| range.start + offset..range.end + offset));
                }
                _ => all.push(line.clone()),
            }
        }
        all
    }

    /// The line that a byte of the text stands in.
    pub(super) fn line_at(&self, at: usize) -> Option<&Line<'t>> {
        let line = self.lines.get(self.lines.partition_point(|line| line.start <= at).checked_sub(1)?)?;
        (at < line.start + line.text.len()).then_some(line)
    }

    /// All words in their order.
    pub(super) fn words(&self) -> impl Iterator<Item = &Word<'t>> {
        self.lines.iter().flat_map(|line| &line.words)
    }
}

/// Finds the words of lines, paragraph by paragraph: code may begin in one line and end in the next.
fn read(lines: &mut [Line<'_>], text: &str) {
    for paragraph in lines.chunk_by_mut(|before, line| goes_on(before, line)) {
        let begin = paragraph.first().map_or(0, |line| line.start);
        let end = paragraph.last().map_or(0, |line| line.start + line.text.len());
        let is_running = paragraph.first().is_some_and(|line| line.is_running);
        let code = if is_running { spans(text.get(begin..end).unwrap_or_default()) } else { Vec::new() };
        let mut code = code.into_iter().peekable();
        for line in paragraph {
            let (from, to) = (line.start - begin, line.start - begin + line.text.len());
            let mut here = Vec::new();
            while let Some(span) = code.peek().filter(|span| span.start < to) {
                here.push(span.start.saturating_sub(from)..span.end.min(to).saturating_sub(from));
                if span.end > to {
                    break;
                }
                code.next();
            }
            line.hidden = hidden(line.text, !line.is_running, here);
            line.words = words(line);
        }
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

    /// What stands before a place in its line, and what behind it.
    pub(super) fn around(&self, place: &Range<usize>) -> (&'t str, &'t str) {
        let (start, end) = (place.start - self.start, place.end - self.start);
        (self.text.get(..start).unwrap_or_default(), self.text.get(end..).unwrap_or_default())
    }

    /// The last word before a place.
    pub(super) fn before(&self, place: &Range<usize>) -> Option<&Word<'t>> {
        self.words.get(self.words.partition_point(|word| word.range().end <= place.start).checked_sub(1)?)
    }

    /// The first word behind a place.
    pub(super) fn behind(&self, place: &Range<usize>) -> Option<&Word<'t>> {
        self.words.get(self.words.partition_point(|word| word.start < place.end))
    }

    /// Places of words that are `phrase` in small letters, with any of some signs between them.
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
fn words<'t>(line: &Line<'t>) -> Vec<Word<'t>> {
    let text = line.text;
    let mut words = Vec::new();
    let mut from = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric() || letter == '\u{303}' || letter == '\u{306}', from) {
            (true, None) => from = Some(at),
            (false, Some(first)) => {
                if !is_in(&line.hidden, first) {
                    words.extend(text.get(first..at).map(|text| Word { start: line.start + first, text }));
                }
                from = None;
            }
            _ => {}
        }
    }
    words
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
    fn code_may_go_on_over_the_end_of_a_line() {
        assert_eq!(seen("một `mã\nmã` hai\n\n    mã\n\n- ba", false), ["một", "hai", "ba"]);
        assert_eq!(seen("một ` hai\n\nba ` bốn", false), ["một", "hai", "ba", "bốn"]);
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
        assert_eq!(pieces.lines[0].phrase_over(&["các", "đặt"], &[' ']).len(), 2);
    }
}
