//! Deadlines of tasks: what the words of a plan mean.

use super::period;
use super::recurrence::{self, Recurrence};
use super::when::When;
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

impl Deadline {
    /// Reads the Vietnamese words of a deadline. Words that it does not know give [`When::Unknown`] and stay as they are.
    pub fn parse(words: &str) -> Self {
        let text = words.trim().trim_end_matches('.').trim_end().to_owned();
        let low = text.to_lowercase();
        let is_no_day = Date::missing(&low).is_some() || period::backwards(&low).is_some() || recurrence::no_such_day(&low).is_some();
        let dated = period::read(&low);
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
        assert_eq!(Deadline::parse("Từ ngày 1/12/2026 đến ngày 30/11/2026").when, When::Unknown);
        assert_eq!(Deadline::parse("trước ngày 35 hàng tháng").when, When::Unknown);
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
