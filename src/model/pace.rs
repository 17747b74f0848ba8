//! The arithmetic of targets. Every function states its formula; none knows where its numbers come from.
//!
//! Levels are running totals; of an indicator that is to go down they are taken with a minus, so that more is better everywhere.

use super::observation::Status;
use super::series::Series;
use super::window::Window;
use crate::calendar::Date;
use crate::number::Amount;

/// Days over which the recent pace is taken.
pub const RECENT_DAYS: i64 = 28;

/// How fast a total rose: so much in so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The rise.
    pub rise: Amount,
    /// In how many days; at least one.
    pub days: i64,
}

/// What is still to do: max(0, goal − level).
pub fn gap(goal: Amount, level: Amount) -> Amount {
    (goal - level).or_zero()
}

/// The share that is done, in percent with one decimal cut off below, so that only what is done is 100 %: done ÷ target × 100. A target of
/// zero has none.
pub fn share(done: Amount, target: Amount) -> Option<Amount> {
    let tenths = i128::from(done.thousandths()) * 1000;
    let tenths = tenths.checked_div(i128::from(target.thousandths()))?;
    i64::try_from(tenths * 100).ok().map(Amount::of_thousandths)
}

/// The level that an even pace has at the end of `day`: base + (goal − base) × days passed ÷ days of the window, what was added rounded up to the
/// next whole number.
pub fn expected(base: Amount, goal: Amount, window: Window, day: Date) -> Option<Amount> {
    Some(base + (goal - base).share_up(window.passed(day), window.days())?)
}

/// What has to be done each day from the day after `day` to the last: gap ÷ days left, rounded up to a whole number. Nothing where no day is
/// left.
pub fn needed_per_day(gap: Amount, window: Window, day: Date) -> Option<Amount> {
    let left = window.days() - window.passed(day);
    if left > 0 { gap.share_up(1, left) } else { None }
}

/// The recent pace at `day`: the rise from the last figure that is at least [`RECENT_DAYS`] old, or from the first there is, to the last
/// figure. Nothing where there are not two figures.
pub fn recent(series: &Series, day: Date) -> Option<Pace> {
    let last = series.at(day)?;
    let long_ago = last.date.plus(-RECENT_DAYS);
    let first = series.at(long_ago).or_else(|| series.points().first().copied())?;
    let days = first.date.days_until(last.date);
    (days > 0).then(|| Pace { rise: last.total - first.total, days })
}

/// The level at the end of the window if the pace stays: level + rise × days left ÷ days of the pace.
pub fn projected(level: Amount, pace: Pace, window: Window, day: Date) -> Option<Amount> {
    let left = day.days_until(window.to).max(0);
    Some(level + pace.rise.share(left, pace.days)?)
}

/// The day on which the goal is reached if the pace stays: day + ⌈gap × days of the pace ÷ rise⌉. Nothing where nothing rises, or only in
/// more than a hundred years.
pub fn reached_on(gap: Amount, pace: Pace, day: Date) -> Option<Date> {
    if pace.rise <= Amount::ZERO {
        return None;
    }
    let (top, bottom) = (i128::from(gap.thousandths()) * i128::from(pace.days), i128::from(pace.rise.thousandths()));
    let days = i64::try_from(top.div_euclid(bottom) + i128::from(top.rem_euclid(bottom) != 0)).ok()?;
    (days <= 36_525).then(|| day.plus(days))
}

/// What is known of a target when its status is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Its days.
    pub window: Window,
    /// Whether there is nothing to be done, because the target is zero.
    pub is_nothing: bool,
    /// The goal, where it is known.
    pub goal: Option<Amount>,
    /// The last figure up to the window's end: its day and level.
    pub last: Option<(Date, Amount)>,
    /// The level of an even pace on that day.
    pub expected: Option<Amount>,
}

/// The status on `today`, the first of these that holds:
///
/// 1. not started: today is before the first day, and the goal is not reached;
/// 2. reached: the target is zero, or the last figure is at least the goal;
/// 3. no data: there is no goal, or no figure of the window's own days;
/// 4. missed: the last day is over;
/// 5. on course: the last figure is at least what an even pace has on its day; behind: it is less;
/// 6. no data: nobody knows where the even pace begins.
pub fn status(known: &Known, today: Date) -> Status {
    let is_reached = known.goal.zip(known.last).is_some_and(|(goal, (_, level))| level >= goal);
    let is_open = known.window.from <= today;
    let Some((date, level)) = known.last.filter(|_| known.goal.is_some() && !known.is_nothing) else {
        return match (is_open, known.is_nothing) {
            (false, _) => Status::NotStarted,
            (true, true) => Status::Reached,
            (true, false) => Status::NoData,
        };
    };
    match known.expected {
        _ if is_reached => Status::Reached,
        _ if !is_open => Status::NotStarted,
        _ if date < known.window.from => Status::NoData,
        _ if known.window.to < today => Status::Missed,
        Some(expected) if level >= expected => Status::OnCourse,
        Some(_) => Status::Behind,
        None => Status::NoData,
    }
}
