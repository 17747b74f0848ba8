//! Runs of digits in folded text, and what stands between them; dates and spans of years are no part of a number.

use memchr::memchr_iter;

use super::fold::Folded;

/// Digits that follow each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// First character.
    pub(super) from: usize,
    /// The one after the last.
    pub(super) to: usize,
    /// Whether it is part of a date.
    pub(super) dated: bool,
}

/// Digits of the shortest number of a person.
pub(super) const SHORTEST: usize = 9;

/// What stands between two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// One space.
    Space,
    /// More than one space, as between columns.
    Wide,
    Dot,
    Hyphen,
    Under,
    Slash,
    /// The end of a line, with or without a hyphen.
    Line,
    /// Brackets and a plus, as in `+84 (0)`.
    Bracket,
    /// Words, commas, cells: two numbers.
    Wall,
}

/// All groups of a text. The gap after each is under the same index; after the last stands a wall.
pub(super) struct Runs {
    pub(super) groups: Vec<Group>,
    pub(super) gaps: Vec<Gap>,
}

impl Runs {
    pub(super) fn of(folded: &Folded) -> Self {
        let groups: Vec<Group> = folded.digits.iter().map(|(from, to)| Group { from: *from, to: *to, dated: false }).collect();
        let mut gaps: Vec<Gap> = groups.iter().zip(groups.iter().skip(1)).map(|(one, next)| gap(folded.slice(one.to, next.from))).collect();
        gaps.push(Gap::Wall);
        let mut runs = Self { groups, gaps };
        runs.take_out_dates(folded);
        runs
    }

    pub(super) fn gap(&self, index: usize) -> Gap {
        self.gaps.get(index).copied().unwrap_or(Gap::Wall)
    }

    /// Whether somewhere as many digits as the shortest number of a person has follow each other, dates among them: what [`Self::are_long`] may
    /// be true of.
    pub(super) fn may_be_long(folded: &Folded) -> bool {
        let mut length = 0;
        let mut last = None;
        folded.digits.iter().any(|(from, to)| {
            if last.is_none_or(|last| gap(folded.slice(last, *from)) == Gap::Wall) {
                length = 0;
            }
            last = Some(*to);
            length += to - from;
            length >= SHORTEST
        })
    }

    /// Whether somewhere as many digits follow each other as the shortest number of a person has.
    pub(super) fn are_long(&self) -> bool {
        (0..self.groups.len()).any(|first| self.digits_from(first) >= SHORTEST)
    }

    /// How many digits stand from a group to the next date or wall.
    pub(super) fn digits_from(&self, first: usize) -> usize {
        let mut length = 0;
        for (group, gap) in self.groups.iter().zip(&self.gaps).skip(first).take_while(|(group, _)| !group.dated) {
            length += group.to - group.from;
            if *gap == Gap::Wall || length > 14 {
                break;
            }
        }
        length
    }

    /// The gap before a group.
    pub(super) fn gap_before(&self, index: usize) -> Gap {
        index.checked_sub(1).map_or(Gap::Wall, |index| self.gap(index))
    }

    fn take_out_dates(&mut self, folded: &Folded) {
        for index in 0..self.groups.len() {
            let sign = self.gap(index);
            if !matches!(sign, Gap::Dot | Gap::Hyphen | Gap::Slash) || self.gap_before(index) == sign {
                continue;
            }
            let parts = self.gaps.iter().skip(index).take_while(|gap| **gap == sign).count() + 1;
            let words: Vec<&str> = self.groups.iter().skip(index).take(parts).map(|group| folded.text(group.from, group.to)).collect();
            if is_date(&words, sign) {
                self.groups.iter_mut().skip(index).take(parts).for_each(|group| group.dated = true);
            }
        }
        for index in 0..self.groups.len() {
            let dated = |at: usize| self.groups.get(at).is_some_and(|group| group.dated);
            if dated(index) || dated(index + 1) {
                self.gaps.get_mut(index).into_iter().for_each(|gap| *gap = Gap::Wall);
            }
        }
    }
}

fn gap(between: &[u8]) -> Gap {
    // Most gaps are sentences: two numbers.
    if !between.iter().all(|c| b" +-_/\\.()\n>#".contains(c)) {
        return Gap::Wall;
    }
    let has = |signs: &[u8]| between.iter().any(|c| signs.contains(c));
    let only = |signs: &[u8]| between.iter().all(|c| signs.contains(c));
    let lines = memchr_iter(b'\n', between).count();
    if lines > 0 {
        let after = between.iter().rposition(|c| *c == b'\n').and_then(|newline| between.get(newline + 1..)).unwrap_or_default();
        let mut before = between.iter().take_while(|c| **c != b'\n');
        let broken = lines == 1 && before.all(|c| b" -".contains(c)) && after.iter().all(|c| b" >#".contains(c));
        return if broken { Gap::Line } else { Gap::Wall };
    }
    match between.len() {
        _ if only(b" +") => {
            if between.len() == 1 {
                Gap::Space
            } else if has(b"+") {
                Gap::Wall
            } else {
                Gap::Wide
            }
        }
        1..=3 if only(b" -") => Gap::Hyphen,
        1..=3 if only(b"_") => Gap::Under,
        1..=3 if only(b" /\\") => Gap::Slash,
        1..=3 if only(b".") => Gap::Dot,
        3 if between == b" . " => Gap::Dot,
        1..=4 if only(b" ()-.+") && has(b"()") => Gap::Bracket,
        _ => Gap::Wall,
    }
}

/// Day, month and year in any order that is used, a month of a year, a day of a month, or a span of years.
fn is_date(words: &[&str], sign: Gap) -> bool {
    let small = |word: &str, most: u32| word.len() <= 2 && word.parse().is_ok_and(|value: u32| (1..=most).contains(&value));
    match words {
        [day, month, year] if is_year(year) => small(day, 31) && small(month, 12) || small(day, 12) && small(month, 31),
        [year, month, day] => is_year(year) && small(month, 12) && small(day, 31),
        [one, two] if is_year(two) => small(one, 12) || is_year(one),
        [one, two] if sign == Gap::Slash => small(one, 31) && small(two, 12),
        [year, month] => is_year(year) && small(month, 12),
        _ => false,
    }
}

/// Whether digits are a year of the last or this century.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_tells_numbers_apart() {
        let gap = |text: &str| gap(Folded::of(text).slice(0, usize::MAX));
        assert_eq!(gap(" "), Gap::Space);
        assert_eq!(gap("   "), Gap::Wide);
        assert_eq!(gap(" - "), Gap::Hyphen);
        assert_eq!(gap("-\n  "), Gap::Line);
        assert_eq!(gap(") "), Gap::Bracket);
        for wall in ["\n\n", "\n- ", " | ", ", ", ";", "\t", ". ", " và "] {
            assert_eq!(gap(wall), Gap::Wall, "{wall:?}");
        }
    }

    #[test]
    fn dates_are_taken_out_and_what_is_longer_is_not() {
        let dated = |text: &str| Runs::of(&Folded::of(text)).groups.iter().map(|group| group.dated).collect::<Vec<_>>();
        assert_eq!(dated("1/7/2025 và 2022 - 2025"), [true; 5]);
        assert_eq!(dated("2026-11-21, 03/2023, 30/4"), [true; 7]);
        assert_eq!(dated("01-02-2003-4"), [false; 4]);
    }
}
