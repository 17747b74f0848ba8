//! A sentence in words, with the days that it names and the laws that it calls by their titles.

use std::ops::Range;

/// A word of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// Its first byte in the line.
    pub(super) start: usize,
    /// The byte behind its last.
    pub(super) end: usize,
    /// Its letters in small.
    small: String,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spoken<'t> {
    line: &'t str,
    /// Its bytes in the line.
    pub(super) place: Range<usize>,
    /// Its words, without the targets of links.
    pub(super) words: Vec<Said>,
}

/// The last year in which something ended that has ended: later days are deadlines.
const LAST_YEAR: u32 = 2025;

/// Words behind which a day says until when something was.
pub(super) const DAYS: &[&str] = &[
    "trước",
    "đến",
    "tới",
    "hết",
    "kết thúc",
    "chấm dứt",
    "giải thể",
    "ngừng",
    "ngưng",
    "dừng",
    "until",
    "till",
    "before",
    "up to",
    "closed",
    "ended",
    "stopped",
    "ceased",
    "abolished",
    "dissolved",
];

/// Words of a day, before its year.
const OF_DAYS: &[&str] = &[
    "ngày",
    "tháng",
    "năm",
    "quý",
    "thời",
    "điểm",
    "mốc",
    "vào",
    "lúc",
    "hết",
    "cuối",
    "đầu",
    "từ",
    "kể",
    "hoạt",
    "động",
    "nhiệm",
    "vụ",
    "the",
    "end",
    "of",
    "on",
    "in",
    "at",
    "from",
    "midnight",
    "day",
    "year",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words between the number of a law and its title.
const OF_LAWS: &[&str] =
    &["ngày", "tháng", "năm", "của", "chính", "phủ", "bộ", "trưởng", "thủ", "tướng", "quốc", "hội", "of", "the", "dated", "government", "minister"];

/// Words before the number of a law.
const LAWS: &[&str] = &["định", "tư", "luật", "quyết", "số", "decree", "circular", "law", "decision", "resolution", "no"];

impl<'t> Spoken<'t> {
    /// The sentence of a line around a byte.
    pub(super) fn of(line: &'t str, at: usize) -> Self {
        let place = sentence(line, at);
        Self { words: words(line, place.clone()), line, place }
    }

    /// The sentence of a text around a byte, as far as a reader would look for what is said of a word.
    pub(super) fn around(text: &'t str, at: usize) -> Self {
        const REACH: usize = 600;
        let (low, high) = (text.floor_char_boundary(at.saturating_sub(REACH)), text.ceil_char_boundary((at + REACH).min(text.len())));
        let is_end = |newline: &usize| {
            let (before, behind) = text.split_at_checked(*newline).unwrap_or_default();
            let first = before.get(before.rfind('\n').map_or(0, |start| start + 1)..).unwrap_or_default();
            first.trim_start().starts_with(['#', '|', '>']) || begins_anew(behind)
        };
        let (before, behind) = (text.get(low..at).unwrap_or_default(), text.get(at..high).unwrap_or_default());
        let start = before.rmatch_indices('\n').map(|(newline, _)| low + newline).find(is_end).map_or(low, |newline| newline + 1);
        let end = behind.match_indices('\n').map(|(newline, _)| at + newline).find(is_end).unwrap_or(high);
        let near = text.get(start..end).unwrap_or_default();
        let within = sentence(near, at - start);
        let place = start + within.start..start + within.end;
        Self { words: words(text, place.clone()), line: text, place }
    }

    /// The words that stand in some bytes of the line.
    pub(super) fn within(&self, bytes: &Range<usize>) -> Range<usize> {
        self.words.partition_point(|word| word.end <= bytes.start)..self.words.partition_point(|word| word.start < bytes.end)
    }

    /// Whether a word is one in small letters.
    pub(super) fn is_at(&self, at: usize, wanted: &str) -> bool {
        self.words.get(at).is_some_and(|word| word.small == wanted)
    }

    /// Whether a word is one of some.
    pub(super) fn is_one(&self, at: usize, wanted: &[&str]) -> bool {
        wanted.iter().any(|wanted| self.is_at(at, wanted))
    }

    /// Whether the word before one is one of some.
    pub(super) fn is_one_before(&self, at: usize, wanted: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_one(before, wanted))
    }

    /// Whether some words begin at one.
    pub(super) fn begins(&self, at: usize, wanted: &str) -> bool {
        // Most words differ from the first.
        self.words.get(at).is_some_and(|word| wanted.starts_with(&word.small)) && (at..).zip(wanted.split(' ')).all(|(at, wanted)| self.is_at(at, wanted))
    }

    /// Whether any of some words begin at one.
    pub(super) fn begins_any(&self, at: usize, wanted: &[&str]) -> bool {
        wanted.iter().any(|wanted| self.begins(at, wanted))
    }

    /// Whether some words stand right before one, with no sign between.
    pub(super) fn ends(&self, at: usize, wanted: &str) -> bool {
        let length = wanted.split(' ').count();
        at.checked_sub(length).is_some_and(|first| self.begins(first, wanted) && (first + 1..=at).all(|at| self.is_joined(at)))
    }

    /// What stands before a word, behind the one before it.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        let start = at.checked_sub(1).and_then(|before| self.words.get(before)).map_or(self.place.start, |word| word.end);
        self.line.get(start..self.words.get(at).map_or(self.place.end, |word| word.start)).unwrap_or_default()
    }

    /// Whether a word goes on with the one before it.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        !self.gap(at).contains([',', ';', ':', ')', '|', '–', '—'])
    }

    /// Whether a word begins with a capital, or has figures.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let word = self.words.get(at).and_then(|word| self.line.get(word.start..word.end));
        word.is_some_and(|word| word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()))
    }

    /// Whether a day begins at a word that is over for good: its year says so. The number of a law has a year as well, and a stroke behind it.
    pub(super) fn is_old_day(&self, at: usize) -> bool {
        let mut figures = 0;
        for next in at..at + 10 {
            let Some(word) = self.words.get(next) else { return false };
            let number = word.small.parse::<u32>().ok().filter(|_| word.small.len() <= 4);
            let is_stroke = |at: usize| matches!(self.gap(at), "/" | "-" | "." | "–");
            match number {
                Some(year @ 1900..2100) => {
                    // `before 2025`, but `đến 2025 hộ`.
                    let is_day = next > at || at.checked_sub(1).and_then(|at| self.words.get(at)).is_some_and(|word| word.small.is_ascii());
                    return year <= LAST_YEAR && is_day && !(next + 1 < self.words.len() && self.gap(next + 1).starts_with('/'));
                }
                Some(year) if figures == 2 && is_stroke(next) && word.small.len() == 2 => return year + 2000 <= LAST_YEAR,
                Some(_) if word.small.len() <= 2 => figures = if figures > 0 && is_stroke(next) { figures + 1 } else { 1 },
                None if OF_DAYS.contains(&word.small.as_str()) => {}
                Some(_) | None => return false,
            }
        }
        false
    }

    /// Whether a word stands in the title of a law of the time since the district level ended: titles say what they say.
    pub(super) fn is_title(&self, at: usize) -> bool {
        for next in (at.saturating_sub(60)..at).rev() {
            if self.gap(next + 1).contains([',', ';', '?', '!']) && !self.begins(next + 1, "một cửa liên thông") {
                return false;
            }
            if let Some(behind) = self.number(next).filter(|behind| *behind <= at) {
                let is_within = |at: &usize| self.is_capital(*at) || self.is_one(*at, OF_LAWS);
                let title = (behind..at).find(|at| !is_within(at) || self.gap(*at).contains(['“', '"'])).unwrap_or(at);
                let is_title = self.is_one(title, &["về", "quy", "hướng", "sửa", "on", "concerning"]);
                return is_title || self.gap(title).contains(['“', '"']);
            }
        }
        false
    }

    /// The word behind the number of a law whose year is at a word, if the law is of the time since the district level ended.
    fn number(&self, year: usize) -> Option<usize> {
        let figures = year.checked_sub(1)?;
        let is_year = self.words.get(year)?.small.parse::<u32>().is_ok_and(|year| (LAST_YEAR..2100).contains(&year));
        let is_law = self.is_one_before(figures, LAWS);
        (is_year && is_law && self.gap(year) == "/").then_some(year + 1)
    }
}

/// Whether something else begins with the line behind an end of line: an item, a heading, a row, a key.
fn begins_anew(behind: &str) -> bool {
    let line = behind.trim_start_matches('\n').split('\n').next().unwrap_or_default().trim_start();
    let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_number = number.len() < line.len() && (number.starts_with(". ") || number.starts_with(") "));
    let is_key = line.split_once(':').is_some_and(|(key, _)| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-\"".contains(&byte)));
    behind.starts_with("\n\n") || line.is_empty() || line.starts_with(['#', '|', '>', '+', '-']) || line.starts_with("* ") || is_number || is_key
}

/// The part of a line that says something for itself, around a byte.
fn sentence(line: &str, at: usize) -> Range<usize> {
    const SIGNS: [char; 4] = [';', '.', '?', '!'];
    let is_end = |text: &str, end: usize| text.get(end + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\n']));
    let (before, behind) = (line.get(..at).unwrap_or_default(), line.get(at..).unwrap_or_default());
    let start = before.rmatch_indices(SIGNS).map(|(end, _)| end).find(|end| is_end(before, *end)).map_or(0, |end| end + 1);
    let end = behind.match_indices(SIGNS).map(|(end, _)| end).find(|end| is_end(behind, *end)).map_or(line.len(), |end| at + end);
    start..end
}

/// The words of some bytes of a line. `don't` is one.
fn words(line: &str, place: Range<usize>) -> Vec<Said> {
    let mut words: Vec<Said> = Vec::new();
    let text = line.get(place.clone()).unwrap_or_default();
    let (mut target, mut is_open) = (false, false);
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let at = place.start + at;
        target = (target || before == ']' && letter == '(') && letter != ')';
        let is_inner = matches!(letter, '\'' | '’') && is_open && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !target && (letter.is_alphanumeric() || is_inner) {
            if !is_open {
                words.push(Said { start: at, end: at, small: String::new() });
            }
            if let Some(word) = words.last_mut() {
                word.end = at + letter.len_utf8();
                if is_inner {
                    word.small.push('\'');
                } else {
                    word.small.extend(letter.to_lowercase());
                }
            }
        }
        is_open = !target && (letter.is_alphanumeric() || is_inner);
        before = letter;
    }
    words
}
