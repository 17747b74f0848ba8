//! Numbers of people: the 12 digits of a citizen, the 9 digits of an older identity card, private telephones.
//!
//! A citizen's number begins with 0, the rest of a province's code, and a digit for sex and century; no amount begins so, and therefore it is
//! found whatever stands between its digits. Nine digits have little shape of their own: with a label they are always found; without one they
//! are passed over where they look like an amount (threes with dots or spaces, three zeros at the end, a unit after them, a word for money
//! before, a comma beside), like a range, or begin as no card did (not 01–38). Not found at all: digits written as words or with letters in
//! their place; numbers parted by commas, semicolons, tabs or cells of a table; without a label, a citizen's number in groups of which the
//! first, among spaces, is a lone 0, as in a row of figures; landlines.

use std::collections::BTreeMap;

use super::fold::Folded;
use super::hit::{Hit, Kind};
use super::label::{self, Label, Link};
use super::run::{Gap, Runs, is_year};
use super::window::{Window, windows};

/// Codes of provinces in citizens' numbers.
const PROVINCES: &str = "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 \
                         049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096";

/// How private telephones begin, after the 0.
const MOBILE: &str = "32 33 34 35 36 37 38 39 52 55 56 58 59 70 76 77 78 79 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99";

/// Numbers of people in a text, of which the first `head` bytes are YAML.
pub(super) fn find(text: &str, folded: &Folded, runs: &Runs, head: usize) -> Vec<Hit> {
    let mut all: Vec<(Kind, Window<'_>)> = Vec::new();
    for first in 0..runs.groups.len() {
        for window in windows(text, folded, runs, first) {
            let window = Window { link: label::link(folded, window.from, head), ..window };
            all.extend(window.kind().map(|kind| (kind, window)));
        }
    }
    // Of two that overlap the longer one is meant.
    all.sort_by_key(|(_, window)| (std::cmp::Reverse(window.digits.len()), window.from));
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut hits = Vec::new();
    for (kind, window) in all {
        if taken.range(..window.to).next_back().is_none_or(|(_, to)| *to <= window.from) {
            taken.insert(window.from, window.to);
            let (start, end) = folded.origin(window.from, window.to);
            let key = if kind == Kind::Phone { phone_key(&window.digits) } else { window.digits };
            hits.push(Hit { start, end, kind, key });
        }
    }
    hits
}

/// The telephone numbers of a declared contact, of whatever kind.
pub(super) fn declared(text: &str) -> Vec<String> {
    let digits: Vec<String> = text.split([',', ';', '/', '–', '-']).map(|part| part.chars().filter(char::is_ascii_digit).collect()).collect();
    let whole: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.into_iter().chain([whole]).filter(|digits| digits.len() >= 8).map(|digits| phone_key(&digits)).collect()
}

/// One form for the ways in which a telephone is written.
fn phone_key(digits: &str) -> String {
    let home = digits.strip_prefix("0084").or_else(|| digits.strip_prefix("84").filter(|rest| rest.len() >= 9));
    home.map_or_else(|| digits.to_owned(), |rest| format!("0{}", rest.trim_start_matches('0')))
}

impl Window<'_> {
    fn kind(&self) -> Option<Kind> {
        if self.is_part_of_hash()
            || self.is_cut_out()
            || self.digits.starts_with("000")
            || self.digits.bytes().all(|b| self.digits.as_bytes().first() == Some(&b))
        {
            return None;
        }
        if self.is_decimal() && !(self.has_plus() && self.is_phone()) && label::identity(self.folded, self.from, self.to) < Label::Own {
            return None;
        }
        if self.is_phone() {
            return Some(Kind::Phone);
        }
        match self.digits.len() {
            12 if self.is_citizen() => Some(Kind::Citizen),
            9 if self.is_card() => Some(Kind::Card),
            _ => None,
        }
    }

    fn is_citizen(&self) -> bool {
        let label = label::identity(self.folded, self.from, self.to);
        let zero = self.digits.starts_with('0');
        if label >= Label::Own && (zero || self.is_one() || label == Label::Numbered && self.is_even() && self.is_alone()) {
            return true;
        }
        if !zero || self.link == Link::Source {
            return false;
        }
        let province = self.digits.get(..3).is_some_and(|code| PROVINCES.contains(code));
        let living = self.digits.as_bytes().get(3).is_some_and(|sex| *sex <= b'3');
        if self.is_one() {
            return !self.is_glued() || province && living;
        }
        if self.has(Gap::Bracket) || self.is_counting() || !self.fits_lines() || !province {
            return false;
        }
        let long = self.first().len() > 2;
        if !self.is_alone() {
            return long && living && (self.sign() == Some(Gap::Space) || self.words.len() > 2);
        }
        // A zero alone among spaces is a cell of a table.
        let cell = self.first().len() == 1 && (self.has(Gap::Space) || self.has(Gap::Wide)) && self.words.iter().any(|word| word.len() > 3);
        living && !cell || long && !self.has(Gap::Wide)
    }

    fn is_card(&self) -> bool {
        let label = label::identity(self.folded, self.from, self.to);
        let (start, end) = self.folded.origin(self.from, self.to);
        let counted = label::is_followed_by_unit(self.text, end);
        if label >= Label::Own && (self.is_one() || self.is_alone() && !counted && (label == Label::Numbered || self.is_even())) {
            return true;
        }
        let known = self.digits.get(..2).and_then(|code| code.parse().ok()).is_some_and(|code: u32| (1..=38).contains(&code));
        let figure = self.digits.ends_with("000") || counted || label::counts(self.text, start, end) && label == Label::None;
        if figure || self.link == Link::Source || !(known || label >= Label::Near) {
            return false;
        }
        if self.is_one() {
            return !self.is_glued() && !self.is_fraction();
        }
        let shaped = !self.is_alone() || !self.fits_lines() || self.has(Gap::Bracket) || self.has(Gap::Wide) || self.is_counting() || self.has_year();
        !shaped && (label == Label::Near && !self.is_amount() || self.is_disguised_card())
    }

    /// Nine digits without a label that are written as no figure, code or range is.
    fn is_disguised_card(&self) -> bool {
        let zero = self.first().starts_with('0') && self.first().len() > 1;
        let ones = self.words.iter().all(|word| word.len() == 1);
        let second = self.words.get(1).map_or(0, String::len);
        match self.sign() {
            Some(Gap::Space) => zero || ones,
            Some(Gap::Dot) => !self.is_amount() && !self.is_machine(),
            Some(Gap::Hyphen) => zero || self.words.len() > 2 || second < self.first().len(),
            Some(Gap::Slash) => zero || self.words.len() > 2,
            Some(Gap::Under) => zero || self.first().len() < 8,
            Some(Gap::Line) => zero || self.is_in_prose(),
            None => zero || self.has(Gap::Hyphen) || self.has(Gap::Under) || self.has(Gap::Slash),
            Some(Gap::Wide | Gap::Bracket | Gap::Wall) => false,
        }
    }

    fn is_phone(&self) -> bool {
        let Some(home) = self.home() else { return false };
        let short = self.first().len() < 3 && self.words.len() > 1 && !self.first().starts_with("84");
        let joined = if short { self.is_alone() } else { self.is_alone() || self.sign() == Some(Gap::Space) };
        let years = self.words.iter().filter(|word| is_year(word)).count();
        let mobile = home.get(..2).is_some_and(|start| MOBILE.split(' ').any(|code| code == start));
        mobile
            && joined
            && self.link != Link::Source
            && !self.is_counting()
            && self.fits_lines()
            && years < 2
            && self.has_brackets_in_front()
            && !(self.has(Gap::Wide) && short)
    }

    /// `(0912) 345`, `+84 (0) 912`: no bracket stands further back in a telephone.
    fn has_brackets_in_front(&self) -> bool {
        let zero = self.words.get(1).is_some_and(|word| word == "0");
        self.gaps.iter().enumerate().all(|(index, gap)| *gap != Gap::Bracket || index == 0 && self.first().len() < 6 || index == 1 && zero)
    }

    /// The nine digits of a telephone after `0`, `+84`, `84` or `0084`.
    fn home(&self) -> Option<&str> {
        let home = match self.digits.len() {
            10 => self.digits.strip_prefix('0')?,
            11 => self.digits.strip_prefix("84").filter(|_| self.has_plus() || self.is_written_abroad())?,
            12 => self.digits.strip_prefix("840").filter(|_| self.has_plus())?,
            13 => self.digits.strip_prefix("0084")?,
            14 => self.digits.strip_prefix("00840")?,
            _ => return None,
        };
        (home.len() == 9).then_some(home)
    }

    fn has_plus(&self) -> bool {
        let sign = self.folded.before(self.from);
        sign == '+' || sign == '(' && self.from.checked_sub(1).is_some_and(|bracket| self.folded.before(bracket) == '+')
    }

    /// `84912…` or `84 912 …` without a plus is no amount.
    fn is_written_abroad(&self) -> bool {
        let (start, end) = self.folded.origin(self.from, self.to);
        let apart = self.is_one() || self.first() == "84";
        apart && !self.is_amount() && !self.digits.ends_with("000") && !label::counts(self.text, start, end)
    }
}
