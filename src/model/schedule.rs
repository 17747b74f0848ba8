//! Schedules: who is on duty on which days of the week, and what is held on which days.

use super::id::Id;
use super::window::Window;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::{At, Span};

/// A schedule.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// File name.
    pub id: Id,
    /// Where its file begins.
    pub span: Span,
    /// Title.
    pub title: Localised<String>,
    /// One or two sentences.
    pub summary: Localised<String>,
    /// Last part of the page's address, by language.
    pub slug: Localised<At<Id>>,
    /// First and last day.
    pub window: At<Window>,
    /// The document that it comes from.
    pub source: Option<Localised<String>>,
    /// That document's plan.
    pub plan: Option<At<Id>>,
    /// What is in it, in the author's order.
    pub duties: Vec<Duty>,
    /// Days on which nothing of it is held.
    pub closed: Vec<Closed>,
}

/// Something that is held.
#[derive(Debug, Clone)]
pub struct Duty {
    /// Where it stands.
    pub span: Span,
    /// When.
    pub day: Day,
    /// From when to when.
    pub hours: Option<At<Hours>>,
    /// At which place of the unit.
    pub place: Option<At<Id>>,
    /// In or for which area.
    pub area: Option<At<Id>>,
    /// Who is there: roles, never names.
    pub who: Option<Localised<String>>,
    /// What is done.
    pub what: Option<Localised<String>>,
}

/// When something is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Day {
    /// Every week on a day from 1 for Monday to 7 for Sunday.
    Weekly(i8),
    /// On a day.
    On(Date),
    /// The document does not say.
    Unsaid,
}

/// From one time of a day to another, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    /// First minute.
    pub from: i16,
    /// Last minute.
    pub to: i16,
}

/// Days on which nothing is held.
#[derive(Debug, Clone)]
pub struct Closed {
    /// First and last of them.
    pub window: At<Window>,
    /// Why.
    pub why: Localised<String>,
}

/// A duty on a day.
#[derive(Debug, Clone, Copy)]
pub struct Next<'a> {
    /// The day.
    pub date: Date,
    /// What is held then.
    pub duty: &'a Duty,
}

/// Days ahead in which the next duty is looked for.
const AHEAD: i64 = 400;

impl Hours {
    /// Reads "07:30-11:30" or "7h30 – 11h30".
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(['-', '–'])?;
        let (from, to) = (minute(from.trim())?, minute(to.trim())?);
        Some(Self { from, to })
    }

    /// Hour and minute of its beginning.
    pub fn start(self) -> (i8, i8) {
        parts(self.from)
    }

    /// Hour and minute of its end.
    pub fn end(self) -> (i8, i8) {
        parts(self.to)
    }

    /// Whether some of it is some of the other.
    pub fn meets(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

fn minute(text: &str) -> Option<i16> {
    let (hour, minute) = text.split_once([':', 'h'])?;
    let minute: i16 = if minute.is_empty() { 0 } else { minute.parse().ok()? };
    let hour: i16 = hour.parse().ok()?;
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 60 + minute)
}

fn parts(minutes: i16) -> (i8, i8) {
    let part = |number: i16| i8::try_from(number).unwrap_or_default();
    (part(minutes / 60), part(minutes % 60))
}

impl Schedule {
    /// Whether it is one of days of the week.
    pub fn is_weekly(&self) -> bool {
        self.duties.iter().any(|duty| matches!(duty.day, Day::Weekly(_)))
    }

    /// Whether it is over on a day.
    pub fn is_over(&self, today: Date) -> bool {
        self.window.value.to < today
    }

    /// Why nothing is held on a day.
    pub fn closed_on(&self, day: Date) -> Option<&Closed> {
        self.closed.iter().find(|closed| closed.window.value.has(day))
    }

    /// What is held on a day, the earliest first.
    pub fn on(&self, date: Date) -> Vec<&Duty> {
        let is_held = |duty: &&Duty| match duty.day {
            Day::Weekly(weekday) => date.weekday() == weekday,
            Day::On(day) => day == date,
            Day::Unsaid => false,
        };
        if !self.window.value.has(date) || self.closed_on(date).is_some() {
            return Vec::new();
        }
        let mut held: Vec<&Duty> = self.duties.iter().filter(is_held).collect();
        held.sort_by_key(|duty| duty.hours.as_ref().map(|hours| hours.value));
        held
    }

    /// The next day from today on on which something is held, and what.
    pub fn next(&self, today: Date) -> Vec<Next<'_>> {
        let first = today.max(self.window.value.from);
        let day = (0..AHEAD).map(|days| first.plus(days)).take_while(|day| *day <= self.window.value.to).find(|day| !self.on(*day).is_empty());
        day.map(|date| self.on(date).into_iter().map(|duty| Next { date, duty }).collect()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        assert_eq!(Hours::parse("07:30-11:30"), Some(Hours { from: 450, to: 690 }));
        assert_eq!(Hours::parse("7h30 – 11h"), Some(Hours { from: 450, to: 660 }));
        for bad in ["7", "25:00-26:00", "07:60-08:00", "sáng"] {
            assert_eq!(Hours::parse(bad), None, "{bad}");
        }
        assert!(Hours { from: 450, to: 690 }.meets(Hours { from: 600, to: 700 }) && !Hours { from: 450, to: 690 }.meets(Hours { from: 690, to: 700 }));
    }
}
