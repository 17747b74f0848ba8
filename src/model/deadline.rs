//! Deadlines of tasks: what the words of a plan mean.

use crate::calendar::Date;

/// When a task is due, with the document's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The words, without the closing full stop.
    pub text: String,
    /// What they mean.
    pub when: When,
    /// Whether the task goes on after that: "và duy trì thường xuyên".
    pub then_ongoing: bool,
    /// Whether the words only aim at it: "Phấn đấu …".
    pub aimed: bool,
}

/// What the words of a deadline mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Until and with a day.
    Day(Date),
    /// In a month.
    Month {
        /// Year.
        year: i16,
        /// 1–12.
        month: i8,
    },
    /// In one quarter, or from one to another of the same year.
    Quarter {
        /// Year.
        year: i16,
        /// First quarter, 1–4.
        first: i8,
        /// Last quarter, 1–4.
        last: i8,
    },
    /// All the time.
    Ongoing,
    /// All the time, by a road map.
    Roadmap,
    /// After something has happened; the words say what.
    After,
    /// Not understood; the words are shown as they are.
    Unknown,
}

impl Deadline {
    /// Reads the Vietnamese words of a deadline. Words that it does not know give [`When::Unknown`] and stay as they are.
    pub fn parse(words: &str) -> Self {
        let text = words.trim().trim_end_matches('.').trim_end().to_owned();
        let low = text.to_lowercase();
        let dated = day(&low).or_else(|| quarter(&low)).or_else(|| month(&low));
        let ongoing = low.contains("thường xuyên");
        let when = match dated {
            _ if low.starts_with("sau khi") => When::After,
            Some(when) => when,
            None if low.contains("lộ trình") => When::Roadmap,
            None if ongoing => When::Ongoing,
            None => When::Unknown,
        };
        Self { then_ongoing: dated.is_some() && ongoing, aimed: low.contains("phấn đấu"), text, when }
    }

    /// The last day, where there is one.
    pub fn last_day(&self) -> Option<Date> {
        match self.when {
            When::Day(day) => Some(day),
            When::Month { year, month } => Date::last_of_month(year, month),
            When::Quarter { year, last, .. } => Date::last_of_month(year, last * 3),
            When::Ongoing | When::Roadmap | When::After | When::Unknown => None,
        }
    }
}

/// "ngày 30/4/2023", "trước ngày 01/11/2022".
fn day(low: &str) -> Option<When> {
    let after = low.split("ngày ").nth(1)?;
    let mut numbers = after.split(|c: char| !c.is_ascii_digit() && c != '/').next()?.split('/');
    let (day, month, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    Date::from_parts(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).map(When::Day)
}

/// "trong tháng 3/2023", "tháng 3 năm 2023".
fn month(low: &str) -> Option<When> {
    let after = low.split("tháng ").nth(1)?.replace(" năm ", "/");
    let mut numbers = after.split(|c: char| !c.is_ascii_digit() && c != '/').next()?.split('/');
    let month: i8 = numbers.next()?.parse().ok()?;
    let year: i16 = numbers.next()?.parse().ok()?;
    (1..=12).contains(&month).then_some(When::Month { year, month })
}

/// "trong quý I/2023", "trong quý I, II năm 2023".
fn quarter(low: &str) -> Option<When> {
    let after = low.split("quý ").nth(1)?.replace(" năm ", "/");
    let (names, rest) = after.split_once('/')?;
    let year: i16 = rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
    let mut numbers = names.split([',', '-', ' ', '–']).filter(|name| !name.is_empty() && *name != "và").map(roman);
    let first = numbers.next()??;
    let last = numbers.next_back().unwrap_or(Some(first))?;
    (first <= last).then_some(When::Quarter { year, first, last })
}

/// I–IV and 1–4, in small letters.
fn roman(name: &str) -> Option<i8> {
    match name {
        "i" | "1" => Some(1),
        "ii" | "2" => Some(2),
        "iii" | "3" => Some(3),
        "iv" | "4" => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(words: &str) -> Option<String> {
        Deadline::parse(words).last_day().map(|day| day.to_string())
    }

    #[test]
    fn months_quarters_and_days_have_a_last_day() {
        assert_eq!(last("Trong tháng 3/2023.").as_deref(), Some("2023-03-31"));
        assert_eq!(last("Tháng 2 năm 2024").as_deref(), Some("2024-02-29"));
        assert_eq!(last("Trong quý I/2023.").as_deref(), Some("2023-03-31"));
        assert_eq!(last("trong quý I, II năm 2023 và duy trì thường xuyên").as_deref(), Some("2023-06-30"));
        assert_eq!(last("Trước ngày 01/11/2022").as_deref(), Some("2022-11-01"));
    }

    #[test]
    fn kinds_without_a_day() {
        assert_eq!(Deadline::parse("Thường xuyên.").when, When::Ongoing);
        assert_eq!(Deadline::parse("Thực hiện thường xuyên theo lộ trình.").when, When::Roadmap);
        assert_eq!(Deadline::parse("Sau khi Chính phủ ban hành Nghị định.").when, When::After);
        assert_eq!(Deadline::parse("Khi có điều kiện").when, When::Unknown);
        assert_eq!(Deadline::parse("Trong tháng 13/2023").when, When::Unknown);
        assert_eq!(Deadline::parse("Trong quý V/2023").when, When::Unknown);
    }

    #[test]
    fn a_dated_task_can_go_on() {
        let deadline = Deadline::parse("Trong quý I/2023 và duy trì thường xuyên trong những năm tiếp theo.");
        assert!(deadline.then_ongoing);
        assert_eq!(deadline.when, When::Quarter { year: 2023, first: 1, last: 1 });
        assert!(!deadline.text.ends_with('.') && !deadline.aimed);
        assert!(Deadline::parse("Phấn đấu hoàn thành trong quý II/2023").aimed);
    }
}
