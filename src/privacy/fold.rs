//! Text without its disguises: plain digits, letters without marks, nothing invisible, each with the place that it came from.

use memchr::memchr_iter;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::escape::escaped;
use super::letter::{digit, is_invisible, letter, plain, plain_byte};
use super::stretch::{STEP, Stretch};
use crate::sweep;

/// How far around a character is looked, so that a file of one line costs no more than another.
pub(super) const REACH: usize = 2000;

/// The first letters of what is looked for in every text.
pub(super) const STARTS: [[u8; 3]; 5] = [*b"sac", *b"bao", *b"soa", *b"lay", *b"lis"];

/// What stands for a character that is none of ASCII and has no letter of it below its marks.
const OTHER: u8 = 0x1A;

/// A text as it is searched, character by character.
#[derive(Default)]
pub(super) struct Folded {
    /// Small letters without marks, digits `0`–`9`, `-` for every dash, ` ` for every space, all of it ASCII.
    pub(super) bytes: Vec<u8>,
    /// Digits that follow each other: the first character and the one after the last.
    pub(super) digits: Vec<(usize, usize)>,
    /// Where `@` is, and brackets before an `a`, and spaces around one.
    pub(super) signs: Vec<usize>,
    /// Where words begin, or parts of words, that begin with one of [`STARTS`].
    pub(super) words: Vec<usize>,
    /// First byte of each character's origin, and the one after it.
    origins: Vec<(u32, u32)>,
    /// The lines that are rows of tables.
    rows: Vec<Row>,
}

/// A line whose cells a sign parts.
struct Row {
    start: usize,
    sign: u8,
    /// The first line of the table.
    head: usize,
}

/// Signs between cells, the surest first.
const CELLS: [u8; 4] = [b'|', b'\t', b';', b','];

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self::default();
        folded.fill(text);
        folded
    }

    /// The same in the place of the text before.
    pub(super) fn fill(&mut self, text: &str) {
        self.clear(text.len());
        self.origins.reserve(text.len());
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            at = match plain_byte(*byte) {
                Some(plain) => {
                    self.keep::<true>(plain, at, at + 1);
                    at + 1
                }
                None => self.push_at::<true>(text, at),
            };
        }
        self.note();
    }

    /// The same without places: enough to see whether anything is to be found at all.
    pub(super) fn fill_without_places(&mut self, text: &str) {
        self.clear(text.len());
        let mut at = 0;
        while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
            let stretch = Stretch::of(rest);
            let start = at;
            while let Some(plain) = stretch.take(at - start, &mut self.bytes) {
                at += plain;
                if plain < STEP && at - start < stretch.length {
                    at = self.push_at::<false>(text, at);
                }
            }
        }
        self.note();
    }

    /// Notes where digits, signs and the first letters of words are.
    fn note(&mut self) {
        let Self { bytes, digits, signs, words, .. } = self;
        sweep::each(bytes, is_looked_for, |at| match bytes.get(at) {
            Some(b'0'..=b'9') => match digits.last_mut().filter(|(_, end)| *end == at) {
                Some((_, end)) => *end = at + 1,
                None => digits.push((at, at + 1)),
            },
            Some(b'a'..=b'z') => words.push(at),
            _ => signs.push(at),
        });
    }

    fn clear(&mut self, length: usize) {
        self.bytes.clear();
        self.digits.clear();
        self.signs.clear();
        self.words.clear();
        self.origins.clear();
        self.rows.clear();
        self.bytes.reserve(length);
    }

    /// The character at an index; nothing stands before the first and after the last.
    pub(super) fn at(&self, index: usize) -> char {
        self.bytes.get(index).map_or('\0', |byte| char::from(*byte))
    }

    /// The character before an index.
    pub(super) fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |index| self.at(index))
    }

    /// The characters from one index to the one before another.
    pub(super) fn slice(&self, from: usize, to: usize) -> &[u8] {
        self.bytes.get(from..to.min(self.bytes.len())).unwrap_or_default()
    }

    /// The same as text.
    pub(super) fn text(&self, from: usize, to: usize) -> &str {
        std::str::from_utf8(self.slice(from, to)).unwrap_or_default()
    }

    /// All of it in one line, with a question mark for what has no letter.
    pub(super) fn flat(&self) -> String {
        let shown = |byte: &u8| match *byte {
            b'\n' => ' ',
            OTHER => '?',
            byte => char::from(byte),
        };
        self.bytes.iter().map(shown).collect()
    }

    /// The bytes from which the characters of a stretch came.
    pub(super) fn origin(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.origins.get(from).map_or(0, |origin| origin.0);
        let end = to.checked_sub(1).and_then(|last| self.origins.get(last)).map_or(start, |origin| origin.1);
        (start as usize, end as usize)
    }

    /// The line in which a character stands, as first index and the one after its last; of a longer line what is nearer than [`REACH`].
    pub(super) fn line(&self, index: usize) -> (usize, usize) {
        let (first, last) = (index.saturating_sub(REACH), (index + REACH).min(self.bytes.len()));
        let start = self.slice(first, index).iter().rposition(|c| *c == b'\n').map_or(first, |newline| first + newline + 1);
        let end = self.slice(index, last).iter().position(|c| *c == b'\n').map_or(last, |length| index + length);
        (start, end)
    }

    /// Where the table begins that a character's line may be a row of: above it stand only lines without cells. Looks no further up than `bound`.
    pub(super) fn top(&self, index: usize, bound: usize) -> usize {
        let newline = |before: usize| self.slice(bound, before).iter().rposition(|c| *c == b'\n').map(|newline| bound + newline);
        let mut top = newline(index);
        while let Some(end) = top {
            let above = newline(end);
            if !self.slice(above.unwrap_or(bound), end).iter().any(|c| CELLS.contains(c)) {
                return end;
            }
            top = above;
        }
        bound.min(index)
    }

    /// The head of the column in which a character stands, where its line is a row of a table.
    pub(super) fn column(&self, index: usize) -> Option<&[u8]> {
        let row = self.rows.get(self.rows.partition_point(|row| row.start <= index).checked_sub(1)?)?;
        let before = self.slice(row.start, index);
        if row.head == row.start || before.contains(&b'\n') {
            return None;
        }
        let cell = memchr_iter(row.sign, before).count();
        let (_, end) = self.line(row.head);
        self.slice(row.head, end).split(|c| *c == row.sign).nth(cell)
    }

    /// Finds the rows of tables, before [`Self::column`] is asked.
    pub(super) fn find_rows(&mut self) {
        let mut start = 0;
        let mut above: Option<(u8, usize)> = None;
        for line in self.bytes.split(|c| *c == b'\n') {
            let rank = |c: &u8| CELLS.iter().position(|sign| sign == c);
            let sign = line.iter().filter_map(rank).min().and_then(|rank| CELLS.get(rank).copied());
            above = sign.map(|sign| (sign, above.filter(|(above, _)| *above == sign).map_or(start, |(_, head)| head)));
            self.rows.extend(above.map(|(sign, head)| Row { start, sign, head }));
            start += line.len() + 1;
        }
    }

    fn keep<const PLACES: bool>(&mut self, plain: u8, from: usize, to: usize) {
        self.bytes.push(plain);
        if PLACES {
            self.origins.push((place(from), place(to)));
        }
    }

    /// Adds the character at a byte, whatever it is; gives the first byte after it.
    fn push_at<const PLACES: bool>(&mut self, text: &str, at: usize) -> usize {
        if let Some((plain, length)) = letter(text.as_bytes(), at) {
            self.keep::<PLACES>(plain, at, at + length);
            return at + length;
        }
        let rest = text.get(at..).unwrap_or_default();
        let (c, length) = escaped(rest).unwrap_or_else(|| rest.chars().next().map_or(('\0', 1), |c| (c, c.len_utf8())));
        self.push::<PLACES>(c, at, at + length);
        at + length
    }

    fn push<const PLACES: bool>(&mut self, c: char, from: usize, to: usize) {
        let mut keep = |c: char| self.keep::<PLACES>(u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(OTHER), from, to);
        match c {
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => keep('\n'),
            '\t' => keep('\t'),
            'A'..='Z' => keep(c.to_ascii_lowercase()),
            // Emphasis and code marks of Markdown stand between digits without being seen.
            '*' | '`' => {}
            ' '..='~' => keep(c),
            'đ' | 'Đ' => keep('d'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' => keep('-'),
            '·' | '•' | '∙' | '‧' | '・' => keep('.'),
            '\u{2800}' => keep(' '),
            _ if is_invisible(c) => {}
            _ if c.is_whitespace() => keep(' '),
            _ if digit(c).is_some() => keep(digit(c).unwrap_or(c)),
            _ => {
                // A raised number after a letter (m²) is a unit, not a digit of what follows.
                let raised = matches!(c, '²' | '³' | '¹');
                for part in std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
                    keep(if raised { '^' } else { plain(part) });
                }
            }
        }
    }
}

/// Whether three bytes are a digit, a sign or the start of a word that [`Folded`] notes.
#[expect(clippy::needless_bitwise_bool, reason = "lazy operators keep the processor from taking many bytes at once: a third more time")]
#[inline]
fn is_looked_for(one: u8, two: u8, three: u8) -> bool {
    let bracket = (one == b'(') | (one == b'[') | (one == b'{') | (one == b'<');
    let sign = (one == b'@') | (two == b'a') & (bracket | (one == b' ') & (three == b' '));
    let word = STARTS.iter().fold(false, |any, [a, b, c]| any | (one == *a) & (two == *b) & (three == *c));
    one.is_ascii_digit() | sign | word
}

/// Texts are limited to far less than 4 GiB when they are read.
fn place(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::letter::is_plain;
    use super::*;

    fn fold(text: &str) -> String {
        let folded = Folded::of(text);
        folded.text(0, folded.bytes.len()).to_owned()
    }

    #[test]
    fn the_short_way_leads_where_the_long_one_does() {
        for c in '\0'..='\u{2000}' {
            let mut long = Folded::of("");
            long.push::<true>(c, 0, c.len_utf8());
            if let Some((letter, length)) = letter(c.to_string().as_bytes(), 0) {
                assert_eq!((long.bytes.as_slice(), c.len_utf8()), ([letter].as_slice(), length), "{c}");
            }
            if let Some(letter) = u8::try_from(c).ok().filter(u8::is_ascii).and_then(plain_byte) {
                assert_eq!(long.bytes, [letter], "{c}");
            }
        }
        for byte in 0..=0xFF {
            assert_eq!(is_plain(byte), plain_byte(byte).is_some(), "{byte}");
            assert!(plain_byte(byte).is_none_or(|plain| plain == byte.to_ascii_lowercase()), "{byte}");
        }
        assert!(["ạ", "Ặ", "ễ", "ỹ", "ơ", "Ư", "đ", "Đ", "í"].iter().all(|c| letter(c.as_bytes(), 0).is_some()));
    }

    #[test]
    fn what_is_looked_for_first_is_noted() {
        let folded = Folded::of(&format!("{} đ @ １2%33 4 [a a sách", "x".repeat(60)));
        assert_eq!((folded.digits, folded.signs, folded.words), (vec![(65, 68), (69, 70)], vec![63, 71, 73], vec![76]));
    }

    #[test]
    fn disguises_fall() {
        assert_eq!(fold("Số １２ ٣٤ ५६ ①❷ 7\u{200b}8\u{ad}9 Đ Ế"), "so 12 34 56 12 789 d e");
        assert_eq!(fold("%30%31 %2532 %EF%BC%93 &#52;&#x35; \\u0036 7\\-8 9\u{a0}0 **1**2"), "01 2 3 45 6 7-8 9 0 12");
        assert_eq!(fold("100% – 50 m² & \\ C:"), "100% - 50 m^ & \\ c:");
    }

    #[test]
    fn every_character_knows_where_it_came_from() {
        let text = "é %30\u{200b}１";
        let folded = Folded::of(text);
        let (start, end) = folded.origin(2, 4);
        assert_eq!(text.get(start..end), Some("%30\u{200b}１"));
    }
}
