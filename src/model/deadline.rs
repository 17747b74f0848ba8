//! Deadlines of tasks: what the words of a plan mean.

use super::recurrence::Recurrence;
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
    /// Whether the words say that it was done by then: "đã hoàn thành trước …".
    pub is_done: bool,
}

/// What the words of a deadline mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// Until and with a day: "trước ngày 30/6/2023".
    Day(Date),
    /// From one day to another.
    Days(Date, Date),
    /// From a day on, without an end.
    Since(Date),
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
    /// In a year.
    Year(i16),
    /// Again and again: "trước ngày 12 hàng tháng".
    Recurring(Recurrence),
    /// All the time.
    Ongoing,
    /// All the time, by a road map.
    Roadmap,
    /// After something has happened; the words say what.
    After,
    /// Not understood, or a day that does not exist; the words are shown as they are.
    Unknown,
}

impl Deadline {
    /// Reads the Vietnamese words of a deadline. Words that it does not know give [`When::Unknown`] and stay as they are.
    pub fn parse(words: &str) -> Self {
        let text = words.trim().trim_end_matches('.').trim_end().to_owned();
        let low = text.to_lowercase();
        let is_no_day = Date::missing(&low).is_some();
        let dated = days(&low).or_else(|| quarter(&low)).or_else(|| month(&low)).or_else(|| year(&low));
        let ongoing = low.contains("thường xuyên");
        let recurrence = Recurrence::parse(&low);
        let mut is_dated = false;
        let when = match dated {
            _ if is_no_day => When::Unknown,
            _ if low.starts_with("sau khi") || low.starts_with("ngay sau khi") => When::After,
            _ if recurrence.is_some() => recurrence.map_or(When::Unknown, When::Recurring),
            Some(when) => {
                is_dated = true;
                when
            }
            None if low.contains("lộ trình") => When::Roadmap,
            None if ongoing => When::Ongoing,
            None => When::Unknown,
        };
        Self { then_ongoing: is_dated && ongoing, aimed: low.contains("phấn đấu"), is_done: is_dated && low.contains("đã hoàn thành"), text, when }
    }

    /// The first day, where the words name one.
    pub fn first_day(&self) -> Option<Date> {
        self.when.first_day()
    }

    /// The last day, where there is one.
    pub fn last_day(&self) -> Option<Date> {
        self.when.last_day()
    }

    /// The name of what the words mean, in data: "month".
    pub fn kind(&self) -> &'static str {
        match &self.when {
            When::Day(_) => "day",
            When::Days(..) => "days",
            When::Since(_) => "since",
            When::Month { .. } => "month",
            When::Quarter { .. } => "quarter",
            When::Year(_) => "year",
            When::Recurring(_) => "recurring",
            When::Ongoing => "ongoing",
            When::Roadmap => "roadmap",
            When::After => "after",
            When::Unknown => "unknown",
        }
    }
}

impl When {
    /// The first day, where the words name one.
    pub fn first_day(&self) -> Option<Date> {
        match self {
            When::Days(first, _) | When::Since(first) => Some(*first),
            When::Month { year, month } => Date::from_parts(*year, *month, 1),
            When::Quarter { year, first, .. } => Date::from_parts(*year, first * 3 - 2, 1),
            When::Year(year) => Date::from_parts(*year, 1, 1),
            When::Recurring(recurrence) => recurrence.from,
            When::Day(_) | When::Ongoing | When::Roadmap | When::After | When::Unknown => None,
        }
    }

    /// The last day, where there is one.
    pub fn last_day(&self) -> Option<Date> {
        match self {
            When::Day(day) | When::Days(_, day) => Some(*day),
            When::Month { year, month } => Date::last_of_month(*year, *month),
            When::Quarter { year, last, .. } => Date::last_of_month(*year, last * 3),
            When::Year(year) => Date::last_of_month(*year, 12),
            When::Recurring(recurrence) => recurrence.until,
            When::Since(_) | When::Ongoing | When::Roadmap | When::After | When::Unknown => None,
        }
    }
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

/// "trong năm 2026", "hết năm 2026".
fn year(low: &str) -> Option<When> {
    let after = low.split("năm ").nth(1)?;
    let digits = after.split(|c: char| !c.is_ascii_digit()).next()?;
    let before = low.split("năm ").next()?;
    let is_alone = !before.contains("tháng") && !before.contains("quý");
    (digits.len() == 4 && is_alone).then(|| digits.parse().ok().map(When::Year))?
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
        assert_eq!(Deadline::parse("trước ngày 12 hàng tháng").kind(), "recurring");
        assert_eq!(Deadline::parse("trước 17h hàng ngày và thứ 6 hàng tuần").kind(), "recurring");
        assert_eq!(Deadline::parse("vào sáng thứ năm hàng tuần").kind(), "recurring");
        assert_eq!(Deadline::parse("Trong tháng 13/2023").when, When::Unknown);
        assert_eq!(Deadline::parse("Trong quý V/2023").when, When::Unknown);
        assert_eq!(Deadline::parse("Trước ngày 31 tháng 11 năm 2026").when, When::Unknown);
        assert_eq!(Deadline::parse("Từ 1/11/2026 đến 31/11/2026").when, When::Unknown);
    }

    #[test]
    fn a_dated_task_can_go_on() {
        let deadline = Deadline::parse("Trong quý I/2023 và duy trì thường xuyên trong những năm tiếp theo.");
        assert!(deadline.then_ongoing);
        assert_eq!(deadline.when, When::Quarter { year: 2023, first: 1, last: 1 });
        assert!(!deadline.text.ends_with('.') && !deadline.aimed);
        assert!(Deadline::parse("Phấn đấu hoàn thành trong quý II/2023").aimed);
    }

    #[test]
    fn days_with_and_without_a_beginning() {
        let day = |text: &str| Date::parse(text).unwrap();
        let deadline = Deadline::parse("Từ ngày 15/4/2023 đến 30/4/2023");
        assert_eq!(deadline.when, When::Days(day("2023-04-15"), day("2023-04-30")));
        assert_eq!((deadline.first_day(), deadline.last_day()), (Some(day("2023-04-15")), Some(day("2023-04-30"))));
        assert_eq!(Deadline::parse("từ ngày 01/6/2023").when, When::Since(day("2023-06-01")));
        assert_eq!(last("Hoàn thành trước 15/5/2023").as_deref(), Some("2023-05-15"));
        assert_eq!(Deadline::parse("trong năm 2026").when, When::Year(2026));
        let done = Deadline::parse("đã hoàn thành trước 01/11/2022");
        assert!(done.is_done && done.when == When::Day(day("2022-11-01")));
        assert_eq!(Deadline::parse("Trong quý I/2023").first_day(), Some(day("2023-01-01")));
    }
}
