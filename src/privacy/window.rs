//! Groups of digits tried as one number, and the shapes of such a number.

use super::fold::Folded;
use super::label::Link;
use super::run::{Gap, Runs, SHORTEST, is_year};

/// Groups of digits that follow each other, tried as one number.
pub(super) struct Window<'t> {
    pub(super) text: &'t str,
    pub(super) folded: &'t Folded,
    /// First character and the one after the last.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) words: Vec<String>,
    pub(super) digits: String,
    pub(super) gaps: Vec<Gap>,
    pub(super) before: Gap,
    pub(super) after: Gap,
    pub(super) link: Link,
}

/// The windows of 9 to 14 digits that begin at a group.
pub(super) fn windows<'t>(text: &'t str, folded: &'t Folded, runs: &Runs, first: usize) -> Vec<Window<'t>> {
    let mut out = Vec::new();
    let (mut words, mut gaps, mut length) = (Vec::new(), Vec::new(), 0);
    let Some(from) = runs.groups.get(first).map(|group| group.from) else { return out };
    if runs.digits_from(first) < SHORTEST {
        return out;
    }
    for (index, group) in runs.groups.iter().enumerate().skip(first) {
        length += group.to - group.from;
        if group.dated || length > 14 {
            break;
        }
        words.push(folded.text(group.from, group.to).to_owned());
        let after = runs.gap(index);
        if length >= SHORTEST {
            let (words, gaps) = (words.clone(), Vec::clone(&gaps));
            let digits = words.concat();
            let before = runs.gap_before(first);
            out.push(Window { text, folded, from, to: group.to, words, digits, gaps, before, after, link: Link::None });
        }
        if after == Gap::Wall {
            break;
        }
        gaps.push(after);
    }
    out
}

impl Window<'_> {
    /// Whether the digits are written together.
    pub(super) fn is_one(&self) -> bool {
        self.gaps.is_empty()
    }

    pub(super) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    /// The one sign between all groups; the end of a line may stand between any.
    pub(super) fn sign(&self) -> Option<Gap> {
        let mut signs = self.gaps.iter().filter(|gap| **gap != Gap::Line);
        let first = *signs.next().unwrap_or(&Gap::Line);
        signs.all(|gap| *gap == first).then_some(first)
    }

    /// Whether no further group belongs to the number.
    pub(super) fn is_alone(&self) -> bool {
        let joins = |gap: Gap| gap != Gap::Wall && self.sign().map_or(gap != Gap::Line, |sign| sign == gap);
        self.is_one() || (!joins(self.before) && !joins(self.after))
    }

    /// Whether groups would be taken out of an amount or a code with dots.
    pub(super) fn is_cut_out(&self) -> bool {
        !self.is_one() && (self.before == Gap::Dot || self.after == Gap::Dot)
    }

    /// `0.5`, `108.25`: one dot, and no long number before it.
    pub(super) fn is_decimal(&self) -> bool {
        self.words.len() == 2 && self.sign() == Some(Gap::Dot) && (self.first().len() == 1 || !self.first().starts_with('0'))
    }

    /// Whether the groups, if they are split over lines, are split in a way that no column of figures is.
    pub(super) fn fits_lines(&self) -> bool {
        let cell = |sign: char, next: char| matches!(sign, '|' | ';' | '\t') || sign == ',' && next != ' ';
        let in_cells = cell(self.folded.before(self.from), '0') || cell(self.folded.at(self.to), self.folded.at(self.to + 1));
        let lines = self.gaps.iter().filter(|gap| **gap == Gap::Line).count();
        lines == 0 || !in_cells && (lines == 1 || self.words.iter().all(|word| word.len() > 2))
    }

    pub(super) fn has(&self, gap: Gap) -> bool {
        self.gaps.contains(&gap)
    }

    /// `1 2 3`, `10 20 30`: counted, not a number.
    pub(super) fn is_counting(&self) -> bool {
        let values: Vec<i64> = self.words.iter().filter_map(|word| word.parse().ok()).collect();
        let steps: Vec<i64> = values.iter().zip(values.iter().skip(1)).map(|(one, next)| next - one).collect();
        let round = self.words.iter().all(|word| word.len() <= 2) || self.words.iter().all(|word| word.ends_with('0'));
        steps.len() > 1 && round && steps.iter().all(|step| steps.first() == Some(step))
    }

    /// Whether a year stands among the groups.
    pub(super) fn has_year(&self) -> bool {
        !self.is_one() && self.words.iter().any(|word| is_year(word))
    }

    pub(super) fn letters_around(&self) -> (String, String) {
        let letter = |c: &char| c.is_ascii_alphanumeric();
        let before: String = self.folded.slice(self.from.saturating_sub(64), self.from).iter().rev().map(|c| char::from(*c)).take_while(letter).collect();
        let after: String = self.folded.slice(self.to, self.to + 64).iter().map(|c| char::from(*c)).take_while(letter).collect();
        (before.chars().rev().collect(), after)
    }

    pub(super) fn is_glued(&self) -> bool {
        let (before, after) = self.letters_around();
        !before.is_empty() || !after.is_empty()
    }

    /// Whether letters and digits of base 16 go on around: a hash, a universal identifier.
    pub(super) fn is_part_of_hash(&self) -> bool {
        let (before, after) = self.letters_around();
        // The label itself is made of letters of base 16.
        let hex = |word: &str| word != "cccd" && word.bytes().all(|b| b.is_ascii_hexdigit());
        let part = |c: &char| c.is_ascii_hexdigit() || *c == '-';
        let first = self.from - self.folded.slice(self.from.saturating_sub(36), self.from).iter().rev().map(|c| char::from(*c)).take_while(part).count();
        let token: String = self.folded.slice(first, first + 37).iter().map(|c| char::from(*c)).take_while(part).collect();
        let universal = token.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
        universal || self.is_one() && self.is_glued() && hex(&before) && hex(&after)
    }

    /// Groups of one length, as a person writes a long number, but not two, as a table does.
    pub(super) fn is_even(&self) -> bool {
        self.words.len() > 2 && self.words.iter().all(|word| word.len() == self.first().len()) && !self.has(Gap::Wide)
    }

    /// `1.234.567`: groups of three after the first.
    pub(super) fn is_amount(&self) -> bool {
        !self.first().starts_with('0') && self.first().len() <= 3 && self.words.iter().skip(1).all(|word| word.len() == 3) && self.sign() == Some(Gap::Dot)
    }

    /// The address of a machine.
    pub(super) fn is_machine(&self) -> bool {
        self.words.len() == 4 && self.words.iter().all(|word| word.parse().is_ok_and(|part: u32| part < 256))
    }

    /// Digits behind a decimal sign, or before one.
    pub(super) fn is_fraction(&self) -> bool {
        let near = |sign: char, digit: char| matches!(sign, '.' | ',') && digit.is_ascii_digit();
        let one_before = self.from.checked_sub(2).is_some_and(|index| near(self.folded.at(index + 1), self.folded.at(index)));
        one_before || near(self.folded.at(self.to), self.folded.at(self.to + 1)) || self.before == Gap::Dot || self.after == Gap::Dot
    }

    /// Whether words stand in both lines over which the number is split.
    pub(super) fn is_in_prose(&self) -> bool {
        let worded = |index: usize| {
            let (from, to) = self.folded.line(index);
            self.folded.slice(from, to).iter().filter(|c| c.is_ascii_lowercase()).count() > 2
        };
        self.words.len() == 2 && worded(self.from) && worded(self.to.saturating_sub(1))
    }
}
