//! Days as texts name them, whether a calendar has them or not: "thứ Sáu, ngày 27/11/2026", "27 tháng 11", "Friday, 27 November 2026".

use std::ops::Range;

use super::recurrence::WEEKDAYS;
use crate::calendar::Date;

/// A day that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDay {
    /// The bytes of its numbers.
    pub at: Range<usize>,
    /// Day of the month.
    pub day: i8,
    /// Month.
    pub month: i8,
    /// Year, where it is said.
    pub year: Option<i16>,
    /// The weekday that is said of it, 1 for Monday to 7 for Sunday, and the byte where that stands.
    pub weekday: Option<(i8, usize)>,
}

/// What stands before a day without its year; a fraction has none of these.
const OPENINGS: [&str; 6] = ["ngày", "sáng", "trưa", "chiều", "tối", "đêm"];
const MONTHS: [&str; 12] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const ENGLISH: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Words before "thứ hai" that make it the second of something.
const COUNTED: [&str; 7] = ["lần", "đợt", "kỳ", "phiên", "vòng", "khóa", "buổi"];

/// The numbers at the start of a text, and how many bytes they have.
struct Numbers {
    length: usize,
    day: i8,
    month: i8,
    year: Option<i16>,
    /// Whether the month is a number behind a stroke or behind "tháng".
    is_bare: bool,
}

/// The days that words in small letters name, the day first. Days written year first are data, and read elsewhere.
pub fn find(low: &str) -> Vec<NamedDay> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = low.get(from..).and_then(|rest| rest.find(|letter: char| letter.is_ascii_digit())).map(|at| from + at) {
        let rest = low.get(start..).unwrap_or_default();
        let before = low.get(..start).unwrap_or_default();
        // "nq-66-7-2025" is an id.
        let is_id = before.strip_suffix('-').is_some_and(|before| before.ends_with(char::is_alphabetic));
        let is_apart = !is_id && !before.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '.' | ','));
        let Some(numbers) = numbers(rest).filter(|_| is_apart) else {
            from = start + rest.bytes().take_while(u8::is_ascii_digit).count();
            continue;
        };
        from = start + numbers.length;
        let weekday = weekday(before);
        let opens = OPENINGS.iter().any(|word| before.trim_end_matches([' ', ',']).ends_with(word));
        if weekday.is_some() || opens || numbers.year.is_some() || !numbers.is_bare {
            let Numbers { day, month, year, .. } = numbers;
            found.push(NamedDay { at: start..from, day, month, year, weekday });
        }
    }
    found
}

fn numbers(text: &str) -> Option<Numbers> {
    let (day, rest) = figures(text, 2)?;
    let (month, rest, is_bare) = month(rest)?;
    let year = ["/", "-", " năm ", ", năm ", " "].iter().find_map(|sign| figures(rest.strip_prefix(sign)?, 4));
    let year = year.and_then(|(year, rest)| Some((year.parse::<i16>().ok().filter(|year| Date::YEARS.contains(year))?, rest)));
    let (year, rest) = year.map_or((None, rest), |(year, rest)| (Some(year), rest));
    // "31/13/2026/NĐ-CP" is the number of a law, "5/2023-KH" one as well.
    let goes_on = rest.starts_with('/') || rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    (!goes_on).then_some(Numbers { length: text.len() - rest.len(), day: day.parse().ok()?, month, year, is_bare })
}

/// The month behind a day, what follows it, and whether it is a number.
fn month(rest: &str) -> Option<(i8, &str, bool)> {
    if let Some(after) = ["/", " tháng "].iter().find_map(|sign| rest.strip_prefix(sign)) {
        let (month, rest) = figures(after, 2)?;
        return Some((month.parse().ok()?, rest, true));
    }
    if let Some((month, rest)) = rest.strip_prefix('-').and_then(|after| figures(after, 2)) {
        // "22-11-2026" is a day, "22-11" from one number to another.
        let is_dated = rest.strip_prefix('-').and_then(|rest| figures(rest, 4)).is_some();
        return is_dated.then_some((month.parse().ok()?, rest, true));
    }
    let after = rest.strip_prefix(' ')?;
    let (number, name) = (1..).zip(MONTHS).find(|(_, name)| after.starts_with(name))?;
    let rest = after.get(name.len()..)?;
    (!rest.starts_with(char::is_alphabetic)).then_some((number, rest, false))
}

/// So many figures at the start of a text, or fewer of a day or month, and what follows; nothing where there are more.
fn figures(text: &str, most: usize) -> Option<(&str, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let fits = if most == 4 { length == 4 } else { (1..=most).contains(&length) };
    fits.then(|| text.split_at_checked(length)).flatten()
}

/// The weekday at the end of a text, but for what may stand between it and a day, and the byte where it begins.
fn weekday(before: &str) -> Option<(i8, usize)> {
    let trimmed = before.trim_end_matches([' ', ',', '(', '*', '_']);
    let trimmed = trimmed.strip_suffix("ngày").unwrap_or(trimmed).trim_end_matches([' ', ',', '(', '*', '_']);
    let named = |names: &[&str]| names.iter().find_map(|name| trimmed.strip_suffix(name)).filter(|rest| !rest.ends_with(char::is_alphanumeric));
    let vietnamese = (1..).zip(WEEKDAYS).find_map(|(number, names)| Some((number, named(names)?)));
    let is_counted = |rest: &str| COUNTED.iter().any(|word| rest.trim_end().ends_with(word));
    let vietnamese = vietnamese.filter(|(_, rest)| !is_counted(rest));
    let (number, rest) = vietnamese.or_else(|| (1..).zip(ENGLISH).find_map(|(number, name)| Some((number, named(&[name])?))))?;
    Some((number, rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_and_without_year_and_weekday() {
        let told = |low: &str| -> Vec<(i8, i8, Option<i16>, Option<i8>)> {
            find(low).into_iter().map(|day| (day.day, day.month, day.year, day.weekday.map(|(weekday, _)| weekday))).collect()
        };
        assert_eq!(told("thứ sáu, ngày 27/11/2026"), [(27, 11, Some(2026), Some(5))]);
        assert_eq!(told("**chủ nhật** (22-11-2026)"), [(22, 11, Some(2026), Some(7))]);
        assert_eq!(told("ngày 31 tháng 11, sáng 5/12"), [(31, 11, None, None), (5, 12, None, None)]);
        assert_eq!(told("friday, 27 november 2026"), [(27, 11, Some(2026), Some(5))]);
        for none in ["1/2 số hộ", "7/12", "3 tháng 15 ngày", "104/2022/nđ-cp", "22-11", "5 mayors", "2026-11-31", "1.5/2", "law:nq-66-7-2025"] {
            assert_eq!(told(none), [], "{none}");
        }
    }
}
