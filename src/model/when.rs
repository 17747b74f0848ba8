//! When something is due: a day, a month, quarters, all the time.

use super::recurrence::Recurrence;
use crate::calendar::Date;

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
