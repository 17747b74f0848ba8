//! Text without its disguises: plain digits, letters without marks, nothing invisible, each with the place that it came from.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The zeros of the scripts of the world whose digits compatibility decomposition leaves alone; nine more follow each.
const ZEROS: [u32; 60] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0,
    0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0,
    0x16B50, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950,
];

/// The ones of rows of ringed digits; eight more follow each.
const RINGED: [u32; 4] = [0x24F5, 0x2776, 0x2780, 0x278A];

/// Characters that show nothing, as first and last.
const INVISIBLE: [(u32, u32); 14] = [
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE0FFF),
];

/// Characters that HTML writes as names.
const NAMED: [(&str, char); 11] = [
    ("&nbsp;", ' '),
    ("&ensp;", ' '),
    ("&emsp;", ' '),
    ("&thinsp;", ' '),
    ("&shy;", '\u{ad}'),
    ("&zwj;", '\u{200d}'),
    ("&zwnj;", '\u{200c}'),
    ("&commat;", '@'),
    ("&period;", '.'),
    ("&sol;", '/'),
    ("&lowbar;", '_'),
];

/// How far around a character is looked, so that a file of one line costs no more than another.
pub(super) const REACH: usize = 2000;

/// A text as it is searched, character by character.
pub(super) struct Folded {
    /// Small letters without marks, digits `0`–`9`, `-` for every dash, ` ` for every space; the rest as it was.
    pub(super) chars: Vec<char>,
    /// First byte of each character's origin, and the one after it.
    origins: Vec<(usize, usize)>,
    /// The lines that are rows of tables.
    rows: Vec<Row>,
}

/// A line whose cells a sign parts.
struct Row {
    start: usize,
    sign: char,
    /// The first line of the table.
    head: usize,
}

/// Signs between cells, the surest first.
const CELLS: [char; 4] = ['|', '\t', ';', ','];

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { chars: Vec::with_capacity(text.len()), origins: Vec::with_capacity(text.len()), rows: Vec::new() };
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let (c, length) = escaped(rest).unwrap_or_else(|| rest.chars().next().map_or(('\0', 1), |c| (c, c.len_utf8())));
            folded.push(c, (at, at + length));
            at += length;
        }
        folded.find_rows();
        folded
    }

    /// The character at an index; nothing stands before the first and after the last.
    pub(super) fn at(&self, index: usize) -> char {
        self.chars.get(index).copied().unwrap_or('\0')
    }

    /// The character before an index.
    pub(super) fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |index| self.at(index))
    }

    /// The characters from one index to the one before another.
    pub(super) fn slice(&self, from: usize, to: usize) -> &[char] {
        self.chars.get(from..to.min(self.chars.len())).unwrap_or_default()
    }

    /// The same as text.
    pub(super) fn text(&self, from: usize, to: usize) -> String {
        self.slice(from, to).iter().collect()
    }

    /// The bytes from which the characters of a stretch came.
    pub(super) fn origin(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.origins.get(from).map_or(0, |origin| origin.0);
        let end = to.checked_sub(1).and_then(|last| self.origins.get(last)).map_or(start, |origin| origin.1);
        (start, end)
    }

    /// The line in which a character stands, as first index and the one after its last; of a longer line what is nearer than [`REACH`].
    pub(super) fn line(&self, index: usize) -> (usize, usize) {
        let (first, last) = (index.saturating_sub(REACH), (index + REACH).min(self.chars.len()));
        let start = self.slice(first, index).iter().rposition(|c| *c == '\n').map_or(first, |newline| first + newline + 1);
        let end = self.slice(index, last).iter().position(|c| *c == '\n').map_or(last, |length| index + length);
        (start, end)
    }

    /// The head of the column in which a character stands, where its line is a row of a table.
    pub(super) fn column(&self, index: usize) -> Option<String> {
        let row = self.rows.get(self.rows.partition_point(|row| row.start <= index).checked_sub(1)?)?;
        let before = self.slice(row.start, index);
        if row.head == row.start || before.contains(&'\n') {
            return None;
        }
        let cell = before.iter().filter(|c| **c == row.sign).count();
        let (_, end) = self.line(row.head);
        self.slice(row.head, end).split(|c| *c == row.sign).nth(cell).map(|cell| cell.iter().collect())
    }

    fn find_rows(&mut self) {
        let mut start = 0;
        let mut above: Option<(char, usize)> = None;
        for line in self.chars.split(|c| *c == '\n') {
            let sign = CELLS.into_iter().find(|sign| line.contains(sign));
            above = sign.map(|sign| (sign, above.filter(|(above, _)| *above == sign).map_or(start, |(_, head)| head)));
            self.rows.extend(above.map(|(sign, head)| Row { start, sign, head }));
            start += line.len() + 1;
        }
    }

    fn push(&mut self, c: char, origin: (usize, usize)) {
        let mut keep = |c: char| {
            self.chars.push(c);
            self.origins.push(origin);
        };
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

fn plain(c: char) -> char {
    match c {
        '\u{2044}' | '\u{2215}' => '/',
        '‐' | '–' | '—' | '−' => '-',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

fn is_invisible(c: char) -> bool {
    let code = c as u32;
    c.is_control() || is_combining_mark(c) || INVISIBLE.iter().any(|(first, last)| (*first..=*last).contains(&code))
}

fn digit(c: char) -> Option<char> {
    let code = c as u32;
    let row = |zero: &u32| code.checked_sub(*zero).filter(|value| *value < 10);
    let ring = |one: &u32| code.checked_sub(*one).filter(|value| *value < 9).map(|value| value + 1);
    let value = ZEROS.iter().find_map(row).or_else(|| RINGED.iter().find_map(ring)).or((code == 0x24FF).then_some(0))?;
    char::from_digit(value, 10)
}

/// A character that is written otherwise – `%30`, `&#48;`, `\u0030`, `\-` – and the bytes that this takes.
fn escaped(rest: &str) -> Option<(char, usize)> {
    match rest.as_bytes().first()? {
        b'%' => percent(rest),
        b'&' => entity(rest),
        b'\\' => backslash(rest),
        _ => None,
    }
}

fn percent(rest: &str) -> Option<(char, usize)> {
    let (first, mut length) = percent_byte(rest)?;
    let more = match first {
        0x20..=0x7F => 0,
        0xC2..=0xDF => 1,
        0xE0..=0xEF => 2,
        0xF0..=0xF4 => 3,
        _ => return None,
    };
    let mut bytes = vec![first];
    for _ in 0..more {
        let (byte, used) = percent_byte(rest.get(length..)?)?;
        bytes.push(byte);
        length += used;
    }
    Some((std::str::from_utf8(&bytes).ok()?.chars().next()?, length))
}

/// One byte; `%2530` is `%30` escaped once more.
fn percent_byte(rest: &str) -> Option<(u8, usize)> {
    let mut start = 1;
    rest.strip_prefix('%')?;
    while rest.get(start..start + 2) == Some("25") && hex(rest.get(start + 2..start + 4)).is_some() {
        start += 2;
    }
    Some((u8::try_from(hex(rest.get(start..start + 2))?).ok()?, start + 2))
}

fn entity(rest: &str) -> Option<(char, usize)> {
    if let Some((name, c)) = NAMED.iter().find(|(name, _)| rest.starts_with(name)) {
        return Some((*c, name.len()));
    }
    let inner = rest.strip_prefix("&#")?.split(';').next().filter(|inner| inner.len() < 9 && rest.len() > inner.len() + 2)?;
    let code = match inner.strip_prefix(['x', 'X']) {
        Some(digits) => hex(Some(digits))?,
        None => inner.parse().ok()?,
    };
    Some((char::from_u32(code)?, inner.len() + 3))
}

/// Escapes of quoted YAML, and a backslash before a sign in Markdown.
fn backslash(rest: &str) -> Option<(char, usize)> {
    let next = rest.chars().nth(1)?;
    let width = match next {
        'u' => 4,
        'x' => 2,
        'U' => 8,
        '_' => return Some(('_', 2)),
        'n' | '\n' => return Some(('\n', 2)),
        _ if next.is_ascii_punctuation() => return Some((next, 2)),
        _ => return None,
    };
    Some((char::from_u32(hex(rest.get(2..2 + width))?)?, 2 + width))
}

fn hex(digits: Option<&str>) -> Option<u32> {
    let digits = digits.filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        Folded::of(text).chars.iter().collect()
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
