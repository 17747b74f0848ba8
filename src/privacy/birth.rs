//! Dates of birth: a day that words say somebody was born on.

use super::fold::Folded;
use super::hit::{Hit, Kind};
use super::label::{last, spaced};
use super::run::{Gap, Group, Runs, is_year};

const LABELS: [&str; 16] = [
    "sinh ngay",
    "ngay sinh",
    "ngay thang nam sinh",
    "nam sinh",
    "sinh",
    "ns",
    "sn",
    "dob",
    "d o b",
    "date of birth",
    "birth date",
    "birthdate",
    "birthday",
    "born on",
    "born",
    "ngay thang sinh",
];

/// Words that may stand between a label and its day.
const BETWEEN: &str = " ngay thang nam la vao ngay: on is was the of vi en value of: ";

/// Syllables before `sinh` with which it means something else.
const OTHER: [&str; 26] = [
    "khai", "hoc", "ve", "hy", "hi", "tuyen", "phat", "thi", "tai", "dan", "an", "giang", "y", "ky", "sinh", "san", "moi", "so", "hoi", "mon", "nu", "tro",
    "cuu", "phuc", "sat", "tiet",
];

/// What follows a day from which a rule counts.
const RULE: [&str; 9] = ["tro ve", "tro di", "tro lai", "den", "or later", "or before", "or after", "and later", "onwards"];

const MONTHS: [&str; 12] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// How many characters before a day a label may begin.
const BEFORE: usize = 48;

/// How many characters before its first digits a day may begin: `February 1, 1990`.
const AMERICAN: usize = 10;

/// No label is longer.
const LONGEST: usize = 20;

/// Dates of birth in a text.
pub(super) fn find(folded: &Folded, runs: &Runs) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for index in 0..runs.groups.len() {
        let Some((from, to)) = day(folded, runs, index) else { continue };
        let (start, end) = folded.origin(from, to);
        if hits.last().is_none_or(|hit| hit.end <= start) && is_birth(folded, from, to) {
            hits.push(Hit { start, end, kind: Kind::Birth, key: folded.text(from, to).to_owned() });
        }
    }
    hits
}

/// A whole day that begins at a group: `1/2/1990`, `1990-02-01`, `01021990`, `01 tháng 02 năm 1990`, `1 February 1990`, `February 1, 1990`.
fn day(folded: &Folded, runs: &Runs, index: usize) -> Option<(usize, usize)> {
    let group = |offset: usize| runs.groups.get(index + offset).copied();
    let first = group(0)?;
    let word = |group: Group| folded.text(group.from, group.to);
    let whole = word(first);
    if whole.len() == 8 && (whole.get(4..).is_some_and(is_year) || whole.get(..4).is_some_and(is_year)) {
        return Some((first.from, first.to));
    }
    let second = group(1)?;
    let between = folded.text(first.to, second.from);
    let month = MONTHS.iter().any(|month| between.trim_matches([' ', ',']) == *month || between.trim().get(..3) == month.get(..3) && between.len() < 7);
    if month && whole.len() <= 2 && is_year(word(second)) {
        return Some((first.from, second.to));
    }
    let before = folded.text(first.from.saturating_sub(AMERICAN), first.from);
    let american = MONTHS.iter().find(|month| before.trim_end().ends_with(**month));
    if let Some(month) = american
        && is_year(word(second))
        && between.trim() == ","
    {
        return Some((first.from - (before.len() - before.trim_end().len()) - month.len(), second.to));
    }
    let third = group(2)?;
    let years = is_year(word(third)) && whole.len() <= 2 || is_year(whole) && word(third).len() <= 2;
    let near = |from: usize, to: usize, word: &str| {
        let text = folded.text(from, to);
        text.trim() == word || matches!(text.trim(), "/" | "-" | "." | "\\") || first.dated && from + 1 == to
    };
    let joined = near(first.to, second.from, "thang") && near(second.to, third.from, "nam") || spaced_out(runs, index);
    (years && word(second).len() <= 2 && joined).then_some((first.from, third.to))
}

fn spaced_out(runs: &Runs, index: usize) -> bool {
    matches!((runs.gap(index), runs.gap(index + 1)), (Gap::Space, Gap::Space) | (Gap::Under, Gap::Under))
}

fn is_birth(folded: &Folded, from: usize, to: usize) -> bool {
    let after = folded.text(to, to + 16);
    if RULE.iter().any(|word| after.trim_start().starts_with(word)) {
        return false;
    }
    let before = folded.slice(from.saturating_sub(BEFORE), from);
    let before = spaced(before);
    let own = last(&before, &LABELS).is_some_and(|(at, word)| {
        let gap = before.get(at + word.len()..).unwrap_or_default().replace([':', '=', '(', ')', ',', '|', '?'], " ");
        let closes = gap.split_whitespace().all(|word| BETWEEN.contains(&format!(" {word} ")));
        let earlier = before.get(..at).unwrap_or_default();
        let previous = earlier.trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
        closes && !(word.starts_with("sinh") && OTHER.contains(&previous))
    });
    own || folded.column(from).is_some_and(|head| {
        let head = spaced(head);
        last(&head, &LABELS).is_some_and(|(_, word)| word.len() > 2 && word != "sinh" && word != "nam sinh")
    })
}

/// Whether one of [`LABELS`] may stand before a day or above it; in most texts none does.
pub(super) fn may_be_in(folded: &Folded) -> bool {
    let mut seen: usize = 0;
    let mut years = folded.digits.iter().enumerate().filter(|(_, (from, to))| to - from == 8 || is_year(folded.text(*from, *to)));
    years.any(|(index, (_, to))| {
        // A day is written in three groups at most.
        let first = folded.digits.get(index.saturating_sub(2)).map_or(0, |(from, _)| *from);
        let from = folded.top(first, seen).min(first.saturating_sub(BEFORE + AMERICAN)).max(seen.saturating_sub(LONGEST));
        seen = *to;
        (from..*to).any(|at| may_begin_label(folded, at))
    })
}

fn may_begin_label(folded: &Folded, at: usize) -> bool {
    let stands = |word: &str| folded.slice(at, usize::MAX).starts_with(word.as_bytes());
    let alone = || !folded.before(at).is_ascii_alphabetic() || folded.slice(0, at).ends_with(b"so");
    let short = |word: &str| stands(word) && alone() && !folded.at(at + word.len()).is_ascii_alphabetic();
    let sign = |at: usize| !folded.at(at).is_ascii_alphanumeric();
    match folded.at(at) {
        's' => stands("sinh") || short("sn"),
        'n' => short("ns"),
        'b' => stands("birth") || stands("born"),
        // `d o b`, with any sign between.
        'd' => stands("dob") || sign(at + 1) && folded.at(at + 2) == 'o' && sign(at + 3) && folded.at(at + 4) == 'b' && alone(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        let mut folded = Folded::of(text);
        folded.find_rows();
        find(&folded, &Runs::of(&folded)).len()
    }

    #[test]
    fn days_of_birth() {
        let days = ["sinh ngày 1/2/1990", "ngày sinh: 01-02-1990", "sinh 1.2.1990", "DOB: 1990-02-01", "born on 1 February 1990", "born February 1, 1990"];
        let more = ["sinh ngày 01 tháng 02 năm 1990", "date_of_birth: 01/02/1990", "ngay_sinh=01021990", "| Tên | Ngày sinh |\n|---|---|\n| A | 1/2/1990 |"];
        for text in days.iter().chain(&more) {
            assert_eq!(count(text), 1, "{text}");
        }
    }

    #[test]
    fn every_label_has_letters_that_are_looked_for() {
        assert!(LABELS.iter().all(|label| label.len() < LONGEST && may_be_in(&Folded::of(&format!("{label} 1/2/1990")))));
    }

    #[test]
    fn other_days() {
        let days = ["khai sinh ngày 1/2/2023", "vệ sinh ngày 15/3/2023", "học sinh: 1/2/2023", "sinh ngày 1/1/2008 trở về sau", "sinh từ ngày 1/1/2008"];
        for text in days.iter().chain(&["sinh hoạt ngày 20/10/2023", "ngày sinh hoạt 20/10/2023", "sinh năm 1990", "ngày 1/2/1990"]) {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
