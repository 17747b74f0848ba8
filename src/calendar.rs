//! Calendar days.

use std::fmt;

use jiff::civil;

/// A day of the Gregorian calendar, without time or zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(civil::Date);

impl Date {
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
}
