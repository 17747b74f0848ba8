//! Reads the Vietnamese words of a time: "trong quý I, II năm 2023", "từ tháng 3 đến hết tháng 6/2023", "6 tháng đầu năm 2023".

use super::when::When;
use crate::calendar::Date;

/// What a beginning or an end opens with: "từ tháng 3", but "từ nguồn …".
const OPENINGS: [&str; 4] = ["ngày ", MONTH, QUARTER, YEAR];
const MONTH: &str = "tháng ";
const QUARTER: &str = "quý ";
const YEAR: &str = "năm ";
/// How many months "6 tháng đầu năm" and its like have.
const STRETCHES: [(&str, i8); 6] = [("3", 3), ("ba", 3), ("6", 6), ("sáu", 6), ("9", 9), ("chín", 9)];

/// A part that no year has, as the words name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSuch {
    /// "13".
    Month(String),
    /// "V".
    Quarter(String),
}

/// Months or quarters of one year.
struct Parts {
    first: i8,
    last: i8,
    year: i16,
}

/// What words in small letters say; nothing where they name no time, or two that make no whole.
pub fn read(low: &str) -> Option<When> {
    span(low).or_else(|| days(low)).or_else(|| period(low))
}

/// The month or quarter that words in small letters name and no year has: "tháng 13/2023", "quý V năm 2023".
pub fn no_such(low: &str) -> Option<NoSuch> {
    let named = |unit: &str| {
        let after = low.split_once(unit)?.1.replace(" năm ", "/");
        let (name, rest) = after.split_once('/')?;
        year_at(rest).map(|_| name.trim().to_owned())
    };
    let is_number = |name: &String| !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_digit());
    let month = named(MONTH).filter(|name| is_number(name) && month_number(name).is_none());
    let is_roman = |name: &String| !name.is_empty() && name.bytes().all(|letter| matches!(letter, b'i' | b'v' | b'x'));
    let quarter = || named(QUARTER).filter(|name| (is_number(name) || is_roman(name)) && quarter_number(name).is_none());
    month.map(NoSuch::Month).or_else(|| quarter().map(|name| NoSuch::Quarter(name.to_uppercase())))
}

/// The two days of words in small letters of which the second comes first: "từ ngày 25/11/2027 đến ngày 31/3/2027".
pub fn backwards(low: &str) -> Option<(Date, Date)> {
    let found = Date::find(low);
    let [(first_at, first), (second_at, second)] = found.as_slice() else { return None };
    let before = low.get(..first_at.start)?.trim_end().trim_end_matches("ngày").trim_end();
    let between = low.get(first_at.end..second_at.start)?;
    (before.ends_with("từ") && between.contains("đến") && second < first).then_some((*first, *second))
}

/// "từ tháng 3 đến hết tháng 6/2023", "từ quý II đến quý IV năm 2023", "từ 15/4 đến 30/4/2023".
fn span(low: &str) -> Option<When> {
    let begin = low.match_indices("từ ").map(|(at, word)| (at, at + word.len())).find(|(at, _)| !low.get(..*at).is_some_and(ends_in_letter))?.1;
    let (left, right) = low.get(begin..)?.split_once(" đến ")?;
    let right = ["hết ", "cuối "].iter().find_map(|word| right.strip_prefix(word)).unwrap_or(right);
    let opens = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit()) || OPENINGS.iter().any(|word| text.starts_with(word));
    if !opens(left) || !opens(right) {
        return None;
    }
    let unit = OPENINGS.iter().find(|word| left.starts_with(**word)).copied().unwrap_or_default();
    let end = one(right).or_else(|| one(&format!("{unit}{right}")))?;
    let last = end.last_day()?;
    let begin = one(left).or_else(|| one(&format!("{left}/{}", last.year())))?;
    let first = begin.first_day().or_else(|| begin.last_day()).filter(|first| *first <= last)?;
    Some(match (begin, end) {
        (When::Quarter { year, first, .. }, When::Quarter { year: same, last, .. }) if year == same => When::Quarter { year, first, last },
        _ => When::Days(first, last),
    })
}

fn ends_in_letter(text: &str) -> bool {
    text.ends_with(char::is_alphabetic)
}

/// One day, or one period.
fn one(low: &str) -> Option<When> {
    Date::find(low).first().map(|(_, day)| When::Day(*day)).or_else(|| period(low))
}

/// "ngày 30/4/2023", "trước 01/11/2022", "từ ngày 15/4/2023 đến ngày 30/4/2023".
fn days(low: &str) -> Option<When> {
    let found = Date::find(low);
    let (at, first) = found.first().map(|(range, date)| (range.start, *date))?;
    let before = low.get(..at).unwrap_or_default();
    let is_from = before.trim_end().trim_end_matches("ngày").trim_end().ends_with("từ");
    match found.get(1) {
        Some((_, last)) if is_from && first <= *last => Some(When::Days(first, *last)),
        _ if is_from => Some(When::Since(first)),
        _ => Some(When::Day(first)),
    }
}

fn period(low: &str) -> Option<When> {
    quarters(low).or_else(|| months(low)).or_else(|| stretch(low)).or_else(|| years(low))
}

/// "trong quý I/2023", "trong quý I, II năm 2023"; "trước quý II/2023" ends with the quarter before.
fn quarters(low: &str) -> Option<When> {
    let Parts { first, last, year } = parts(low, QUARTER, quarter_number)?;
    let when = When::Quarter { year, first, last };
    Some(if is_before(low, QUARTER) { When::Day(eve(when.first_day()?)) } else { when })
}

/// "trong tháng 3/2023", "tháng 3 năm 2023", "tháng 3, 4/2023"; "trước tháng 6/2023" ends with May.
fn months(low: &str) -> Option<When> {
    let Parts { first, last, year } = parts(low, MONTH, month_number)?;
    let begin = Date::from_parts(year, first, 1)?;
    Some(match () {
        () if is_before(low, MONTH) => When::Day(eve(begin)),
        () if first == last => When::Month { year, month: first },
        () => When::Days(begin, Date::last_of_month(year, last)?),
    })
}

/// "6 tháng đầu năm 2023", "sáu tháng cuối năm 2023".
fn stretch(low: &str) -> Option<When> {
    let of = |middle: &str| {
        let (before, after) = low.split_once(middle)?;
        let word = before.rsplit(' ').next()?;
        let months = STRETCHES.iter().find(|(name, _)| *name == word)?.1;
        Some((months / 3, year_at(after)?))
    };
    let start = of(" tháng đầu năm ").map(|(count, year)| When::Quarter { year, first: 1, last: count });
    start.or_else(|| of(" tháng cuối năm ").map(|(count, year)| When::Quarter { year, first: 5 - count, last: 4 }))
}

/// "trong năm 2026", "hết năm 2026", "năm 2026-2028"; "trước năm 2027" ends with 2026.
fn years(low: &str) -> Option<When> {
    let (before, after) = low.split_once(YEAR)?;
    let first = year_at(after).filter(|_| !before.contains("tháng") && !before.contains("quý") && !is_part(before))?;
    let begin = Date::from_parts(first, 1, 1)?;
    let mut rest = after.get(4..)?;
    let mut last = first;
    while let Some(next) = joined(rest).filter(|rest| year_at(rest).is_some_and(|year| year > last)) {
        (last, rest) = (year_at(next)?, next.get(4..)?);
    }
    Some(match () {
        () if is_before(low, YEAR) => When::Day(eve(begin)),
        () if first == last => When::Year(first),
        () => When::Days(begin, Date::last_of_month(last, 12)?),
    })
}

/// What follows a sign or word that joins two years: "-2028", " đến năm 2028".
fn joined(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    let after = ["-", "–", ",", "và ", "đến "].iter().find_map(|sign| rest.strip_prefix(sign))?.trim_start();
    Some(after.strip_prefix(YEAR).unwrap_or(after))
}

/// The numbers behind a word, and their year: "quý I, II năm 2023", "tháng 3 và tháng 4/2023", "tháng 3 - 6/2023". Nothing where the numbers
/// leave one out, where another follows behind the year, and for "đầu tháng 6/2023", which ends nobody knows when.
fn parts(low: &str, unit: &str, number: fn(&str) -> Option<i8>) -> Option<Parts> {
    let (before, after) = low.split_once(unit)?;
    let after = after.replace(" năm ", "/");
    let (names, rest) = after.split_once('/')?;
    let year = year_at(rest)?;
    let names = names.replace(unit, "");
    let signs = [',', '-', '–', ' '];
    let numbers: Vec<i8> = names.split(signs).filter(|name| !name.is_empty() && *name != "và").map(number).collect::<Option<_>>()?;
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let is_span = numbers.len() == 2 && names.contains(['-', '–']);
    let is_whole = if is_span { first < last } else { numbers.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next)) };
    let follows = rest.split(unit).skip(1).any(|more| more.split([' ', ',', '/', ';']).next().and_then(number).is_some());
    (is_whole && !follows && !is_part(before)).then_some(Parts { first, last, year })
}

/// Whether only the beginning or middle of what comes is meant.
fn is_part(before: &str) -> bool {
    ["đầu", "giữa", "nửa"].iter().any(|word| before.trim_end().ends_with(word))
}

fn is_before(low: &str, unit: &str) -> bool {
    low.split_once(unit).is_some_and(|(before, _)| before.trim_end().ends_with("trước"))
}

/// The day before.
fn eve(day: Date) -> Date {
    day.plus(-1)
}

/// The year of four digits that a text begins with.
fn year_at(text: &str) -> Option<i16> {
    let digits = text.trim_start().split(|letter: char| !letter.is_ascii_digit()).next().filter(|digits| digits.len() == 4)?;
    digits.parse().ok().filter(|year| Date::YEARS.contains(year))
}

fn month_number(name: &str) -> Option<i8> {
    name.parse().ok().filter(|month| (1..=12).contains(month))
}

/// I–IV and 1–4, in small letters.
fn quarter_number(name: &str) -> Option<i8> {
    match name {
        "i" | "1" | "01" => Some(1),
        "ii" | "2" | "02" => Some(2),
        "iii" | "3" | "03" => Some(3),
        "iv" | "4" | "04" => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> String {
        let when = read(&words.to_lowercase());
        when.map_or("?".to_owned(), |when| {
            let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
            format!("{}..{}", day(when.first_day()), day(when.last_day()))
        })
    }

    #[test]
    fn one_period() {
        for (words, wanted) in [
            ("Trong tháng 3/2023", "2023-03-01..2023-03-31"),
            ("Trong tháng 03, năm 2023", "2023-03-01..2023-03-31"),
            ("Tháng 2 năm 2024", "2024-02-01..2024-02-29"),
            ("cuối tháng 6/2023", "2023-06-01..2023-06-30"),
            ("Trong quý 2/2023", "2023-04-01..2023-06-30"),
            ("trong quý I, II năm 2023 và duy trì", "2023-01-01..2023-06-30"),
            ("trong năm 2026", "2026-01-01..2026-12-31"),
            ("6 tháng đầu năm 2023", "2023-01-01..2023-06-30"),
            ("trong sáu tháng cuối năm 2023", "2023-07-01..2023-12-31"),
            ("9 tháng đầu năm 2023", "2023-01-01..2023-09-30"),
            ("trong 3 tháng cuối năm 2023", "2023-10-01..2023-12-31"),
        ] {
            assert_eq!(told(words), wanted, "{words}");
        }
    }

    #[test]
    fn from_one_to_another() {
        for (words, wanted) in [
            ("Từ tháng 3/2023 đến tháng 6/2023", "2023-03-01..2023-06-30"),
            ("từ tháng 3 đến hết tháng 6 năm 2023", "2023-03-01..2023-06-30"),
            ("Từ tháng 3 đến 6/2023", "2023-03-01..2023-06-30"),
            ("Từ tháng 11/2023 đến tháng 2/2024", "2023-11-01..2024-02-29"),
            ("từ quý II đến quý IV năm 2023", "2023-04-01..2023-12-31"),
            ("từ quý IV/2023 đến hết quý I/2024", "2023-10-01..2024-03-31"),
            ("từ ngày 15/3/2023 đến hết tháng 6/2023", "2023-03-15..2023-06-30"),
            ("Từ 15/4 đến 30/4/2023", "2023-04-15..2023-04-30"),
            ("từ năm 2023 đến năm 2025", "2023-01-01..2025-12-31"),
            ("Trong các năm 2023, 2024 và 2025", "2023-01-01..2025-12-31"),
            ("năm 2023-2025", "2023-01-01..2025-12-31"),
            ("tháng 3, 4/2023", "2023-03-01..2023-04-30"),
            ("Trong tháng 3 và tháng 4/2023", "2023-03-01..2023-04-30"),
            ("tháng 3 - 6/2023", "2023-03-01..2023-06-30"),
            ("từ nay đến hết tháng 6/2023", "2023-06-01..2023-06-30"),
            ("từ nay đến 30/6/2023", "..2023-06-30"),
            ("từ 1/6/2023 đến khi xong", "2023-06-01.."),
            ("từ nguồn năm 2023 đến hết quý II/2024", "2024-04-01..2024-06-30"),
        ] {
            assert_eq!(told(words), wanted, "{words}");
        }
    }

    #[test]
    fn before_a_period() {
        assert_eq!(told("trước tháng 6/2023"), "..2023-05-31");
        assert_eq!(told("Hoàn thành trước quý II năm 2023"), "..2023-03-31");
        assert_eq!(told("trước năm 2025"), "..2024-12-31");
    }

    #[test]
    fn what_is_no_one_time() {
        for words in [
            "tháng 3, 6 và 9/2023",
            "quý I và quý III năm 2023",
            "tháng 3/2023 và tháng 6/2023",
            "quý I/2023 và quý III/2023",
            "đầu tháng 6/2023",
            "giữa năm 2023",
            "tháng 3/23",
            "tháng 6 - 3/2023",
            "tháng 13/2023",
            "trong 30 ngày",
        ] {
            assert_eq!(told(words), "?", "{words}");
        }
    }

    #[test]
    fn days_that_go_backwards() {
        let told = |low: &str| backwards(low).map(|(from, to)| format!("{from}..{to}"));
        assert_eq!(told("từ ngày 25/11/2027 đến ngày 31/3/2027").as_deref(), Some("2027-11-25..2027-03-31"));
        for words in ["từ ngày 25/11/2026 đến ngày 31/3/2027", "trước 5/4/2023 (thay cho ngày 1/4/2023)", "từ 5/4/2023"] {
            assert_eq!(told(words), None, "{words}");
        }
    }

    #[test]
    fn parts_that_no_year_has() {
        assert_eq!(no_such("trong tháng 13/2023"), Some(NoSuch::Month("13".to_owned())));
        assert_eq!(no_such("tháng 0 năm 2023"), Some(NoSuch::Month("0".to_owned())));
        assert_eq!(no_such("trong quý v/2023"), Some(NoSuch::Quarter("V".to_owned())));
        assert_eq!(no_such("quý 5 năm 2023"), Some(NoSuch::Quarter("5".to_owned())));
        for words in ["tháng 3/2023", "quý iv/2023", "trong 3 tháng 15 ngày", "khi có điều kiện", "tháng 3, 6/2023"] {
            assert_eq!(no_such(words), None, "{words}");
        }
    }
}
