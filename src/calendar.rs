//! Calendar days.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil;

/// A day of the Gregorian calendar, without time or zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(civil::Date);

impl Date {
    /// Years that content can speak of; any other is a slip of the finger.
    pub const YEARS: RangeInclusive<i16> = 1945..=2099;

    /// Reads `YYYY-MM-DD`; a day that does not exist gives nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = text.len() == 10 && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        if shape { text.parse().ok().map(Self) } else { None }
    }

    /// A day from its numbers; one that does not exist gives nothing.
    pub fn from_parts(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The UTC day of a number of seconds since 1970, as `SOURCE_DATE_EPOCH` gives it.
    pub fn from_epoch_seconds(seconds: i64) -> Option<Self> {
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Self(moment.to_zoned(jiff::tz::TimeZone::UTC).date()))
    }

    /// The day, in the zone of this machine, of a number of seconds since 1970. Only the command line asks for it.
    pub fn local_from_epoch_seconds(seconds: i64) -> Option<Self> {
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Self(moment.to_zoned(jiff::tz::TimeZone::system()).date()))
    }

    /// The last day of a month.
    pub fn last_of_month(year: i16, month: i8) -> Option<Self> {
        civil::Date::new(year, month, 1).ok().map(|first| Self(first.last_of_month()))
    }

    /// The day after; the last day that can be written stays.
    #[must_use]
    pub fn next(self) -> Self {
        self.0.tomorrow().map_or(self, Self)
    }

    /// The day so many days later, or earlier where `days` is negative; the first and the last day that can be written stay.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let limit = if days < 0 { civil::Date::MIN } else { civil::Date::MAX };
        Self(self.0.checked_add(jiff::Span::new().try_days(days).unwrap_or_default()).unwrap_or(limit))
    }

    /// Days from this one to another; negative where that is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        self.0.until(other.0).map_or(0, |span| i64::from(span.get_days()))
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_one_offset()
    }

    /// The days that a text names: `20/3/2025`, `20-3-2025`, `20.3.2025`, `2025-03-20`, "ngày 05 tháng 7 năm 2023", each with the bytes
    /// where it stands. The day comes first, as everywhere in Vietnam.
    pub fn find(text: &str) -> Vec<(std::ops::Range<usize>, Self)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|offset| at + offset) {
            let rest = text.get(start..).unwrap_or_default();
            if let Some((length, date)) = date_at_start(rest) {
                found.push((start..start + length, date));
                at = start + length;
            } else {
                at = start + rest.bytes().take_while(u8::is_ascii_digit).count();
            }
        }
        found
    }

    /// Reads a text that is one day and nothing else, in any of the ways of [`Date::find`].
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("ngày").or_else(|| text.strip_prefix("Ngày")).unwrap_or(text).trim_start();
        date_at_start(text).filter(|(length, _)| *length == text.len()).map(|(_, date)| date)
    }

    /// The first day that a text names and no calendar has: `31/11/2026`, `29/2/2026`, `1/13/2026`.
    pub fn missing(text: &str) -> Option<Numbers> {
        let mut at = 0;
        while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|offset| at + offset) {
            let rest = text.get(start..).unwrap_or_default();
            let (length, numbers) = numbers_at_start(rest).unzip();
            if let Some(numbers) = numbers.filter(|numbers| Self::from_parts(numbers.year, numbers.month, numbers.day).is_none()) {
                return Some(numbers);
            }
            at = start + length.unwrap_or_else(|| rest.bytes().take_while(u8::is_ascii_digit).count());
        }
        None
    }

    /// Year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, 1–12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, 1–31.
    pub fn day(self) -> i8 {
        self.0.day()
    }
}

/// The numbers of a day, which may not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// Day of the month.
    pub day: i8,
    /// Month.
    pub month: i8,
    /// Year.
    pub year: i16,
}

/// A day at the very start of a text, and how many bytes it takes.
fn date_at_start(text: &str) -> Option<(usize, Date)> {
    let (length, Numbers { day, month, year }) = numbers_at_start(text)?;
    Date::from_parts(year, month, day).map(|date| (length, date))
}

/// The numbers of a day at the very start of a text, whether it exists or not, and how many bytes they take.
fn numbers_at_start(text: &str) -> Option<(usize, Numbers)> {
    let (first, rest) = figures(text)?;
    let (numbers, rest) = if let Some(rest) = word(rest, "tháng") {
        let (month, rest) = figures(rest)?;
        let (year, rest) = figures(word(rest, "năm")?)?;
        ([first, month, year], rest)
    } else {
        let sign = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
        let (second, rest) = figures(rest.strip_prefix(sign)?)?;
        let (third, rest) = figures(rest.strip_prefix(sign)?)?;
        (if first.len() == 4 { [third, second, first] } else { [first, second, third] }, rest)
    };
    let [day, month, year] = numbers;
    let fits = year.len() == 4 && day.len() <= 2 && month.len() <= 2 && !rest.starts_with(|c: char| c.is_ascii_digit());
    let numbers = Numbers { day: day.parse().ok()?, month: month.parse().ok()?, year: year.parse().ok()? };
    fits.then_some((text.len() - rest.len(), numbers))
}

/// Figures at the start of a text, and what follows.
fn figures(text: &str) -> Option<(&str, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    (length > 0).then(|| text.split_at_checked(length)).flatten()
}

/// What follows a word that spaces may surround.
fn word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.trim_start().strip_prefix(word).map(str::trim_start)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_in_iso_form() {
        assert!(Date::parse("2023-04-07").is_some());
        for bad in ["2023-02-30", "2023-4-7", "07/4/2023", "2023-04-07T00", "20230407"] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
        assert_eq!(Date::last_of_month(2024, 2).unwrap().to_string(), "2024-02-29");
        assert_eq!(Date::from_epoch_seconds(0).unwrap().to_string(), "1970-01-01");
    }

    #[test]
    fn days_are_counted() {
        let day = |text| Date::parse(text).unwrap();
        assert_eq!(day("2024-02-28").days_until(day("2024-03-01")), 2);
        assert_eq!(day("2024-03-01").days_until(day("2023-03-01")), -366);
        assert_eq!(day("2024-12-31").plus(1), day("2025-01-01"));
        assert_eq!(day("2025-01-01").plus(-1), day("2024-12-31"));
        assert_eq!(day("9999-12-31").plus(1), day("9999-12-31"));
        assert_eq!((day("2026-11-23").weekday(), day("2026-11-22").weekday()), (1, 7));
    }

    #[test]
    fn days_as_documents_write_them() {
        let day = Date::parse("2023-07-05");
        for text in ["ngày 05 tháng 7 năm 2023", "05 tháng 07 năm 2023", "Ngày 5/7/2023", "05/07/2023", "5-7-2023", "5.7.2023", "2023-07-05"] {
            assert_eq!(Date::read(text), day, "{text}");
        }
        for text in ["31/2/2023", "5/13/2026", "5/7/23", "5/7", "5/7/20233", "5/7/2023 x", "ngày 5 tháng 7"] {
            assert_eq!(Date::read(text), None, "{text}");
        }
        let numbers = |text: &str| Date::missing(text).map(|numbers| (numbers.day, numbers.month, numbers.year));
        assert_eq!(numbers("từ 30/11/2026 đến 31/11/2026"), Some((31, 11, 2026)));
        assert_eq!(numbers("ngày 29 tháng 2 năm 2026"), Some((29, 2, 2026)));
        assert_eq!(numbers("từ 30/11/2026, số 24/KH-UBND, 5/13, tháng 11/2026"), None);
        let text = "(Số liệu đến ngày 20/3/2025, so với 31/02/2025 và ngày 05 tháng 7 năm 2023; 12 hộ)";
        let found: Vec<(&str, String)> = Date::find(text).into_iter().map(|(range, date)| (text.get(range).unwrap(), date.to_string())).collect();
        assert_eq!(found, [("20/3/2025", "2025-03-20".to_owned()), ("05 tháng 7 năm 2023", "2023-07-05".to_owned())]);
    }
}
