//! Days that are written otherwise than they are read: what was probably meant, and what program writes them so.

use crate::calendar::Date;

/// How a day is written that cannot be read as it stands. Excel writes days in the first, second and fourth way by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Manner {
    /// `9/22/2026`.
    MonthFirst,
    /// `22-Sep-26`, `Sep 22, 2026`.
    MonthName,
    /// `22/9/26`.
    ShortYear,
    /// `46287`: days since the beginning of 1900.
    Serial,
    /// Nothing.
    Empty,
    /// Anything else.
    Unknown,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// Serial numbers of Excel that are days of this century: 1/1/2000 and 31/12/2099.
const SERIALS: std::ops::RangeInclusive<i64> = 36_526..=73_050;

/// How a text is written that is no day as it stands, and the day that was probably meant.
pub(super) fn meant(text: &str) -> (Manner, Option<Date>) {
    let text = text.trim();
    if text.is_empty() {
        return (Manner::Empty, None);
    }
    if let Some(date) = text.parse().ok().filter(|serial| SERIALS.contains(serial)).and_then(of_serial) {
        return (Manner::Serial, Some(date));
    }
    let parts: Vec<&str> = text.split(|c: char| matches!(c, '/' | '-' | '.' | ',') || c.is_whitespace()).filter(|part| !part.is_empty()).collect();
    let [one, two, three] = parts.as_slice() else { return (Manner::Unknown, None) };
    let by_name = month(two).map(|month| (one, month)).or_else(|| month(one).map(|month| (two, month)));
    let (manner, date) = match by_name {
        Some((day, month)) => (Manner::MonthName, of_parts(three, month, day)),
        None if three.len() == 2 => (Manner::ShortYear, two.parse().ok().and_then(|month| of_parts(three, month, one))),
        None => (Manner::MonthFirst, one.parse().ok().and_then(|month| of_parts(three, month, two))),
    };
    if date.is_some() { (manner, date) } else { (Manner::Unknown, None) }
}

/// A day as people here write it: `22/9/2026`.
pub(super) fn written(date: Date) -> String {
    format!("{}/{}/{}", date.day(), date.month(), date.year())
}

/// Excel counts a 29 February 1900 that there never was, so that its first day is 30 December 1899 for all days of this century.
fn of_serial(serial: i64) -> Option<Date> {
    Date::from_parts(1899, 12, 30).map(|first| first.plus(serial))
}

fn month(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let at = MONTHS.iter().position(|month| name.starts_with(month) && name.chars().all(char::is_alphabetic))?;
    i8::try_from(at + 1).ok()
}

/// A year of two figures is one of this century.
fn of_parts(year: &str, month: i8, day: &str) -> Option<Date> {
    let number: i16 = year.parse().ok()?;
    let year = match year.len() {
        2 => number + 2000,
        4 => number,
        _ => return None,
    };
    Date::from_parts(year, month, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        for (text, manner, day) in [
            ("9/22/2026", Manner::MonthFirst, "22/9/2026"),
            ("22-Sep-26", Manner::MonthName, "22/9/2026"),
            ("22 September 2026", Manner::MonthName, "22/9/2026"),
            ("Sep 22, 2026", Manner::MonthName, "22/9/2026"),
            ("22/9/26", Manner::ShortYear, "22/9/2026"),
            ("46287", Manner::Serial, "22/9/2026"),
            ("36526", Manner::Serial, "1/1/2000"),
        ] {
            let (had, date) = meant(text);
            assert_eq!((had, date.map(written).as_deref()), (manner, Some(day)), "{text}");
        }
        assert_eq!(meant(" ").0, Manner::Empty);
        for text in ["31/2/2026", "22-Sept-", "1500", "46287.5", "hôm qua", "22-Foo-26"] {
            assert_eq!(meant(text), (Manner::Unknown, None), "{text}");
        }
    }
}
