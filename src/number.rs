//! Numbers as people write them, read and written: exact to a thousandth.

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// Parts of one in an [`Amount`].
const PARTS: i64 = 1000;

/// The largest whole number that data may hold; sums of thousands of them still fit.
pub const LARGEST: i64 = 1_000_000_000_000;

/// A number that is exact to a thousandth, so that sums come out as on paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i64);

/// How a file writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `1.234.567,8`
    Vietnamese,
    /// `1,234,567.8`
    English,
}

/// Why words are no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// They are none in any way of writing.
    NoNumber,
    /// They are two numbers, as one writes in Vietnam and as one writes in English.
    Ambiguous {
        /// `1.234` as a thousand two hundred and thirty-four.
        vietnamese: Amount,
        /// `1.234` as one and a bit.
        english: Amount,
    },
    /// Above [`LARGEST`], or finer than a thousandth.
    OutOfRange,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A whole number; one above [`LARGEST`] gives nothing.
    pub fn whole(number: i64) -> Option<Self> {
        (number.abs() <= LARGEST).then(|| Self(number * PARTS))
    }

    /// A number by its thousandths.
    pub const fn of_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// The number in thousandths.
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// The nearest thousandth to what a cell of a workbook holds; nothing where it is no number or above [`LARGEST`].
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "the bound is checked before, and thousandths of it are exact")]
    pub fn of_cell(number: f64) -> Option<Self> {
        (number.is_finite() && number.abs() <= LARGEST as f64).then(|| Self((number * PARTS as f64).round() as i64))
    }

    /// The number as cells of workbooks and coordinates of charts hold it.
    #[expect(clippy::cast_precision_loss, reason = "sums of data stay far below 2^53 thousandths")]
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / PARTS as f64
    }

    /// The number where it is whole.
    pub fn as_whole(self) -> Option<i64> {
        (self.0 % PARTS == 0).then_some(self.0 / PARTS)
    }

    /// The number where it is above zero, else zero.
    #[must_use]
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// `self × times ÷ by`, rounded up to the next whole number, so that a share of people is never reached by a part of one. Nothing for
    /// a zero divisor.
    pub fn share_up(self, times: i64, by: i64) -> Option<Self> {
        let whole = i128::from(PARTS);
        let (top, bottom) = (i128::from(self.0) * i128::from(times), i128::from(by) * whole);
        let up = top.checked_div(bottom)? + i128::from(top % bottom != 0 && (top < 0) == (bottom < 0));
        i64::try_from(up * whole).ok().map(Self)
    }

    /// `self × times ÷ by`, rounded to the nearest thousandth. Nothing for a zero divisor.
    pub fn share(self, times: i64, by: i64) -> Option<Self> {
        let (top, bottom) = (i128::from(self.0) * i128::from(times), i128::from(by));
        let half = bottom.abs() / 2 * if top < 0 { -1 } else { 1 };
        i64::try_from((top + half).checked_div(bottom)?).ok().map(Self)
    }

    /// Writes the number: `written(".", ",")` gives `1.234,5`. A minus is U+2212; zeros at the end of a part are left out.
    pub fn written(self, group: &str, decimal: &str) -> String {
        let mut out = grouped(self.0 / PARTS, group);
        if self.0 < 0 && self.0 > -PARTS {
            out.insert(0, MINUS);
        }
        let rest = format!("{:03}", (self.0 % PARTS).abs());
        let rest = rest.trim_end_matches('0');
        if !rest.is_empty() {
            out.push_str(decimal);
            out.push_str(rest);
        }
        out
    }

    /// Writes the number as data files hold it: `-1234.5`.
    pub fn plain(self) -> String {
        self.as_whole().map_or_else(|| self.written("", ".").replace(MINUS, "-"), |whole| whole.to_string())
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Amount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Amount {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

const MINUS: char = '\u{2212}';

/// Writes a number with its thousands set apart: `grouped(1234567, ".")` is `1.234.567`. A minus is U+2212.
pub fn grouped(number: i64, separator: &str) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 8);
    if number < 0 {
        out.push(MINUS);
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// Reads a whole number as data files hold it: digits only, an optional minus, at most [`LARGEST`]. `1.234` is not one: it has two readings.
pub fn parse_plain(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok().filter(|number: &i64| number.abs() <= LARGEST) } else { None }
}

/// Reads a number in whatever way people write it: `1.234.567,8`, `1234567.8`, `1 234`. Where no `format` is known, `1.234` has two readings.
pub fn parse(text: &str, format: Option<Format>) -> Result<Amount, Unread> {
    // Digits alone are the same in every way of writing; most figures are such.
    if let Some(whole) = parse_plain(text).filter(|whole| *whole >= 0) {
        return Ok(Amount(whole * PARTS));
    }
    let bare: String = text.trim().chars().filter(|c| !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}')).collect();
    let unsigned = bare.trim_start_matches(['-', MINUS]).trim_start();
    let signs = bare.chars().count() - bare.trim_start_matches(['-', MINUS]).chars().count();
    let fits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    if signs > 1 || unsigned.is_empty() || !unsigned.chars().all(fits) {
        return Err(Unread::NoNumber);
    }
    let signed = |amount: Amount| if signs == 1 { -amount } else { amount };
    let read = |format: Format| in_format(unsigned, format).map(|amount| amount.map(signed));
    let chosen = match format {
        Some(format) => read(format),
        None => match (read(Format::Vietnamese), read(Format::English)) {
            (Some(Some(vietnamese)), Some(Some(english))) if vietnamese != english => return Err(Unread::Ambiguous { vietnamese, english }),
            (Some(Some(amount)), _) | (_, Some(Some(amount))) => Some(Some(amount)),
            (Some(None), _) | (_, Some(None)) => Some(None),
            (None, None) => None,
        },
    };
    match chosen {
        Some(Some(amount)) => Ok(amount),
        Some(None) => Err(Unread::OutOfRange),
        None => Err(Unread::NoNumber),
    }
}

/// The number in one way of writing: the outer is nothing where it is not written so, the inner where it does not fit.
#[expect(clippy::option_option, reason = "not a number is told otherwise than one that is too big")]
fn in_format(text: &str, format: Format) -> Option<Option<Amount>> {
    let (group, decimal) = match format {
        Format::Vietnamese => ('.', ','),
        Format::English => (',', '.'),
    };
    let (whole, part) = match text.split_once(decimal) {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let digits = ungrouped(whole, group).or_else(|| ungrouped(whole, ' '))?;
    if part.is_some_and(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let part = part.unwrap_or_default().trim_end_matches('0');
    let whole = parse_plain(&digits);
    let thousandths = format!("{part:0<3}").parse::<i64>().ok().filter(|_| part.len() <= 3);
    Some(whole.zip(thousandths).map(|(whole, part)| Amount(whole * PARTS + part)))
}

/// The digits of a whole number whose thousands are set apart, or that is written without a break.
fn ungrouped(text: &str, group: char) -> Option<String> {
    let mut groups = text.split(group);
    let first = groups.next().filter(|first| !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit()))?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3 && !first.starts_with('0');
    let threes = rest.iter().all(|three| three.len() == 3 && three.bytes().all(|b| b.is_ascii_digit()));
    (grouped && threes).then(|| text.replace(group, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thousandths(text: &str, format: Option<Format>) -> Result<i64, Unread> {
        parse(text, format).map(Amount::thousandths)
    }

    #[test]
    fn groups_of_three() {
        assert_eq!(grouped(0, "."), "0");
        assert_eq!(grouped(999, "."), "999");
        assert_eq!(grouped(213_541, "."), "213.541");
        assert_eq!(grouped(-1_500, ","), "\u{2212}1,500");
    }

    #[test]
    fn plain_numbers_only() {
        assert_eq!(parse_plain("1500"), Some(1500));
        assert_eq!(parse_plain("-3"), Some(-3));
        for bad in ["1.500", "1 500", "", "-", "12a", "١٢", "9223372036854775807"] {
            assert_eq!(parse_plain(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_that_can_be_read_in_one_way_only() {
        for (text, value) in [
            ("1.234.567,8", 1_234_567_800),
            ("1,234,567.8", 1_234_567_800),
            ("1234567.8", 1_234_567_800),
            ("1234567,8", 1_234_567_800),
            ("5,5", 5_500),
            ("0,125", 125),
            ("0.125", 125),
            ("1234.567", 1_234_567),
            ("1 234 567", 1_234_567_000),
            ("1\u{a0}234", 1_234_000),
            ("−1.500.000", -1_500_000_000),
            ("-12", -12_000),
            ("1.500,0", 1_500_000),
        ] {
            assert_eq!(thousandths(text, None), Ok(value), "{text}");
        }
    }

    #[test]
    fn a_thousand_or_one_and_a_bit() {
        let both = Unread::Ambiguous { vietnamese: Amount::of_thousandths(1_234_000), english: Amount::of_thousandths(1_234) };
        assert_eq!(parse("1.234", None), Err(both));
        assert_eq!(thousandths("1.234", Some(Format::Vietnamese)), Ok(1_234_000));
        assert_eq!(thousandths("1.234", Some(Format::English)), Ok(1_234));
        assert_eq!(thousandths("225.208", Some(Format::Vietnamese)), Ok(225_208_000));
        assert_eq!(thousandths("225,208", Some(Format::Vietnamese)), Ok(225_208));
        assert!(matches!(parse("-225.208", None), Err(Unread::Ambiguous { vietnamese, .. }) if vietnamese.thousandths() == -225_208_000));
    }

    #[test]
    fn what_is_no_number() {
        for bad in ["", " ", "-", "--5", "1.2.3", "1,23,456", "1..2", "12a", "1.234,5,6", ".5", "5.", "1e3", "0x10", "٣", "12.34.567", "1.234.567.8"] {
            assert_eq!(parse(bad, None), Err(Unread::NoNumber), "{bad}");
        }
        assert_eq!(parse("1,2345", None), Err(Unread::OutOfRange));
        assert_eq!(parse("9999999999999", None), Err(Unread::OutOfRange));
        assert_eq!(parse("1.2345,5", Some(Format::Vietnamese)), Err(Unread::NoNumber));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for value in [0, 1, -1, 999, 1_000, 1_500, -1_234_567, 225_208_000, 1_234_567_891, -500] {
            let amount = Amount::of_thousandths(value);
            assert_eq!(parse(&amount.written(".", ","), Some(Format::Vietnamese)), Ok(amount));
            assert_eq!(parse(&amount.written(",", "."), Some(Format::English)), Ok(amount));
            assert_eq!(parse(&amount.plain(), Some(Format::English)), Ok(amount));
        }
        assert_eq!(Amount::of_thousandths(1_234_567_800).written(".", ","), "1.234.567,8");
        assert_eq!(Amount::of_thousandths(-500).written(".", ","), "\u{2212}0,5");
    }

    #[test]
    fn shares_are_rounded_as_told() {
        let amount = |whole| Amount::whole(whole).unwrap();
        assert_eq!(amount(101).share_up(50, 100), Some(amount(51)));
        assert_eq!(amount(100).share_up(50, 100), Some(amount(50)));
        assert_eq!(amount(0).share_up(50, 100), Some(amount(0)));
        assert_eq!(amount(1).share(1, 3), Some(Amount::of_thousandths(333)));
        assert_eq!(amount(2).share(1, 3), Some(Amount::of_thousandths(667)));
        assert_eq!(amount(-2).share(1, 3), Some(Amount::of_thousandths(-667)));
        assert_eq!(amount(1).share(1, 0), None);
        assert_eq!(Amount::of_cell(0.1 + 0.2), Some(Amount::of_thousandths(300)));
        assert_eq!(Amount::of_cell(f64::NAN), None);
    }
}
