//! Numbers and days as pages and files write them, read back exactly and in one way only.

use std::fmt::{Debug, Formatter, Result as Written};
use std::ops::{Add, Neg, Sub};
use std::sync::LazyLock;

use regex_lite::Regex;

/// A number in thousandths: no figure is finer.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Amount(pub(crate) i64);

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(pub(crate) i64);

/// A number of a sentence, a cell or a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Said {
    Number(Amount),
    Percent(Amount),
}

impl Amount {
    pub(crate) const ZERO: Self = Self(0);

    /// What data files hold: `-1234.5`.
    pub(crate) fn plain(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        (is_number(whole) && is_number(part) && part.len() <= 3)
            .then(|| Self(sign * (whole.parse::<i64>().unwrap() * 1000 + format!("{part:0<3}").parse::<i64>().unwrap())))
    }

    /// What people read: `1.234,5` in Vietnamese, `1,234.5` in English, and nothing else: `1234` is refused.
    pub(crate) fn spoken(text: &str, lang: &str) -> Option<Self> {
        let (group, decimal) = separators(lang);
        let amount = Self::plain(&text.replace(group, "").replace(decimal, ".").replace('\u{2212}', "-"))?;
        (amount.words(lang) == text).then_some(amount)
    }

    /// The number as people of a language write it.
    pub(crate) fn words(self, lang: &str) -> String {
        let (group, decimal) = separators(lang);
        let mut whole = (self.0.abs() / 1000).to_string();
        for at in (1..whole.len()).rev().filter(|at| (whole.len() - at).is_multiple_of(3)).collect::<Vec<_>>() {
            whole.insert_str(at, group);
        }
        let part = format!("{:03}", self.0.abs() % 1000);
        let part = part.trim_end_matches('0');
        format!("{}{whole}{}{part}", if self.0 < 0 { "\u{2212}" } else { "" }, if part.is_empty() { "" } else { decimal })
    }

    /// The number as a place in a chart.
    #[expect(clippy::cast_precision_loss, reason = "figures are far below 2^53 thousandths")]
    pub(crate) fn as_f64(self) -> f64 {
        self.0 as f64 / 1000.0
    }
}

fn separators(lang: &str) -> (&'static str, &'static str) {
    match lang {
        "vi" => (".", ","),
        "en" => (",", "."),
        other => panic!("how numbers are written in {other} has to be said here"),
    }
}

impl Day {
    /// `2026-11-20`.
    pub(crate) fn iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse::<i64>().ok());
        let day = Self::of(parts.next()??, parts.next()??, parts.next()??);
        (day.to_string() == text).then_some(day)
    }

    /// The day of a year, a month and a day, by the rule of leap years.
    pub(crate) fn of(year: i64, month: i64, day: i64) -> Self {
        // Years begin in March here, so that the day that some lack is their last.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        Self(365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 + day - 719_469)
    }

    fn parts(self) -> (i64, i64, i64) {
        let mut year = 1970 + self.0.div_euclid(366);
        while Self::of(year + 1, 1, 1) <= self {
            year += 1;
        }
        let month = (1..=12).rev().find(|month| Self::of(year, *month, 1) <= self).unwrap();
        (year, month, self.0 - Self::of(year, month, 1).0 + 1)
    }

    /// The day as people of a language write it, with its year or without.
    pub(crate) fn words(self, lang: &str, has_year: bool) -> String {
        let (year, month, day) = self.parts();
        let name = MONTHS[usize::try_from(month - 1).unwrap()];
        match (lang, has_year) {
            ("vi", true) => format!("{day}/{month}/{year}"),
            ("vi", false) => format!("{day}/{month}"),
            ("en", true) => format!("{day} {name} {year}"),
            ("en", false) => format!("{day} {}", name.get(..3).unwrap()),
            (other, _) => panic!("how days are written in {other} has to be said here"),
        }
    }

    pub(crate) fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }
}

const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

static VIETNAMESE_DAY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+/\d+/\d{4}").unwrap());
static ENGLISH_DAY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+ [A-Z][a-z]+ \d{4}").unwrap());
static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new("\u{2212}?\\d[\\d.,]*").unwrap());

/// The numbers and the days that words tell, each in the order in which they stand. Names hold digits that are no figures ("đợt 2"): those in
/// `names` are passed over. A number that is written in no right way is a fault.
pub(crate) fn told(words: &str, lang: &str, names: &[String]) -> Result<(Vec<Said>, Vec<Day>), String> {
    if !words.contains(|c: char| c.is_ascii_digit()) {
        return Ok((Vec::new(), Vec::new()));
    }
    // Few names stand in a sentence; their first letter may be a capital or not.
    let behind_first = |name: &str| name.chars().next().and_then(|first| name.get(first.len_utf8()..).map(str::to_owned)).unwrap_or_default();
    let names: Vec<&String> = names.iter().filter(|name| words.contains(&behind_first(name))).collect();
    let is_worded = |name: &&&String| name.contains(char::is_alphabetic);
    let mut left = names.iter().filter(is_worded).fold(words.to_owned(), |left, name| without(&left, name));
    let dates = if lang == "vi" { &*VIETNAMESE_DAY } else { &*ENGLISH_DAY };
    let mut days = Vec::new();
    for date in dates.find_iter(&left.clone()) {
        days.push(day(date.as_str(), lang).ok_or_else(|| format!("{} is no day", date.as_str()))?);
        left = left.replacen(date.as_str(), "…", 1);
    }
    left = names.iter().filter(|name| !is_worded(name)).fold(left, |left, name| without(&left, name));
    let mut said = Vec::new();
    for number in NUMBER.find_iter(&left) {
        let digits = number.as_str().trim_end_matches(['.', ',']);
        let amount = Amount::spoken(digits, lang).ok_or_else(|| format!("“{digits}” is no number of the language {lang}"))?;
        let behind = left.get(number.start() + digits.len()..).unwrap().trim_start();
        said.push(if behind.starts_with('%') { Said::Percent(amount) } else { Said::Number(amount) });
    }
    Ok((said, days))
}

fn day(text: &str, lang: &str) -> Option<Day> {
    let parts: Vec<&str> = text.split(['/', ' ']).collect();
    let month = if lang == "vi" { parts[1].parse().ok()? } else { i64::try_from(MONTHS.iter().position(|month| *month == parts[1])?).ok()? + 1 };
    let day = Day::of(parts[2].parse().ok()?, month, parts[0].parse().ok()?);
    (day.words(lang, true) == text).then_some(day)
}

/// The words without a name, which may begin with a capital or a small letter, where it stands by itself.
fn without(words: &str, name: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    let small: String = name.chars().take(1).flat_map(char::to_lowercase).chain(name.chars().skip(1)).collect();
    while let Some((at, found)) = [name, &small].into_iter().filter_map(|form| Some((rest.find(form)?, form))).min().filter(|(_, found)| !found.is_empty()) {
        let (before, after) = (rest.get(..at).unwrap(), rest.get(at + found.len()..).unwrap());
        let is_apart = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if is_apart { "…" } else { found });
        rest = after;
    }
    out + rest
}

impl Debug for Amount {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str(&self.words("en").replace(',', "").replace('\u{2212}', "-"))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Debug for Day {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        write!(f, "{self}")
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Amount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Amount {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}
