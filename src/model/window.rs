//! A first and a last day.

use crate::calendar::Date;

/// First and last day of something; both belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Window {
    /// How many days it has; none where it ends before it begins.
    pub fn days(self) -> i64 {
        (self.from.days_until(self.to) + 1).max(0)
    }

    /// How many of its days are over at the end of `day`.
    pub fn passed(self, day: Date) -> i64 {
        (self.from.days_until(day) + 1).clamp(0, self.days())
    }

    /// Whether a day belongs to it.
    pub fn has(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}
