//! How targets stand, worked out anew from published totals by the rules that the pages print. Nothing here calls the program.

use crate::data::{Data, Indicator, Row, Step, WHOLE, last};
use crate::log::Log;
use crate::numbers::{Amount, Day};

/// How a target stands. Levels are counted so that more is better: those of what is to go down bear a minus.
#[derive(Debug, PartialEq)]
pub(crate) struct Standing {
    pub(crate) as_of: Option<Day>,
    pub(crate) done: Option<Amount>,
    pub(crate) gap: Option<Amount>,
    pub(crate) share: Option<Amount>,
    pub(crate) expected: Option<Amount>,
    pub(crate) status: &'static str,
    pub(crate) needed_per_day: Option<Amount>,
    /// The day on which the recent pace reaches it, if that is in time.
    pub(crate) reached_on: Option<Day>,
    /// What the recent pace brings by the last day, in whole numbers.
    pub(crate) projected: Option<Amount>,
}

/// Days of a stage, and where it begins and ends.
struct Way {
    from: Day,
    to: Day,
    sign: i64,
    is_within: bool,
    base: Option<Amount>,
    goal: Option<Amount>,
}

/// How a target stands on the day of the build.
pub(crate) fn of(data: &Data, row: &Row) -> Standing {
    let indicator = data.indicator(&row.indicator);
    let series = data.series(&row.indicator, &row.area);
    let way = way(data, row, indicator, series);
    let level = |total: Amount| Amount(total.0 * way.sign);
    let as_done = |level: Amount| if way.is_within { way.base.map(|base| level - base) } else { Some(Amount(level.0 * way.sign)) };
    let seen = last(series, data.today.min(way.to)).filter(|(day, _)| !way.is_within || *day >= way.from);
    let (as_of, at) = (seen.map(|(day, _)| day), seen.map(|(_, total)| level(total)));
    let expected = as_of.zip(way.base).zip(way.goal).map(|((day, base), goal)| base + up((goal - base).0 * passed(&way, day), days(&way)));
    let gap = way.goal.zip(at).map(|(goal, at)| (goal - at).max(Amount::ZERO));
    let done = at.and_then(as_done);
    let is_open = way.from <= data.today && data.today <= way.to;
    let open = gap.filter(|gap| is_open && *gap > Amount::ZERO);
    let (reached_on, projected) = open.zip(seen).map_or((None, None), |(gap, seen)| outlook(&way, series, seen, gap));
    let left = days(&way) - passed(&way, data.today);
    Standing {
        as_of,
        done,
        gap: done.and(gap),
        share: done.zip(row.target).filter(|(_, target)| *target != Amount::ZERO && (way.sign > 0 || way.is_within)).map(|(done, target)| share(done, target)),
        expected: expected.and_then(as_done),
        status: status(data, row, &way, seen.map(|(day, total)| (day, level(total))), expected),
        needed_per_day: open.filter(|_| left > 0).map(|gap| up(gap.0, left)),
        reached_on,
        projected: projected.filter(|_| reached_on.is_none()).and_then(as_done).map(|amount| Amount(amount.0 / 1000 * 1000)),
    }
}

/// A target within a stage begins on the last total before it. Of the whole that is known where it is known of every area with figures.
fn way(data: &Data, row: &Row, indicator: &Indicator, series: &[(Day, Amount)]) -> Way {
    let (from, to) = (row.from.unwrap(), row.to.unwrap());
    let sign = if indicator.is_down { -1 } else { 1 };
    let before = |series: &[(Day, Amount)]| last(series, from.plus(-1)).map(|(_, total)| total).or(indicator.begins_with_nothing().then_some(Amount::ZERO));
    let areas = data.areas.iter().map(|area| data.series(&row.indicator, area));
    let is_known = row.area != WHOLE || !row.is_within || areas.filter(|series| !series.is_empty()).all(|series| before(series).is_some());
    let base = before(series).filter(|_| is_known).map(|base| Amount(base.0 * sign));
    let goal = match (row.is_within, row.target) {
        (true, Some(target)) => base.map(|base| base + target),
        (false, Some(target)) => Some(Amount(target.0 * sign)),
        (_, None) => None,
    };
    Way { from, to, sign, is_within: row.is_within, base, goal }
}

fn days(way: &Way) -> i64 {
    way.to.0 - way.from.0 + 1
}

fn passed(way: &Way, day: Day) -> i64 {
    (day.0 - way.from.0 + 1).clamp(0, days(way))
}

/// A quotient in thousandths, up to the next whole number.
fn up(thousandths: i64, by: i64) -> Amount {
    let by = by * 1000;
    Amount((thousandths.div_euclid(by) + i64::from(thousandths.rem_euclid(by) != 0)) * 1000)
}

/// Percent with one decimal, the rest cut off.
fn share(done: Amount, target: Amount) -> Amount {
    Amount(done.0 * 1000 / target.0 * 100)
}

/// When the rise of the last 28 days reaches the goal in time, and where it leads by the last day.
fn outlook(way: &Way, series: &[(Day, Amount)], (day, total): (Day, Amount), gap: Amount) -> (Option<Day>, Option<Amount>) {
    let Some((first, before)) = last(series, day.plus(-28)).or(series.first().copied()) else { return (None, None) };
    let (rise, days) = ((total - before).0 * way.sign, day.0 - first.0);
    if days <= 0 {
        return (None, None);
    }
    let reached = (rise > 0).then(|| day.plus((gap.0 * days).div_euclid(rise) + i64::from((gap.0 * days).rem_euclid(rise) != 0)));
    let ahead = rise * (way.to.0 - day.0).max(0);
    let half = days / 2 * ahead.signum();
    (reached.filter(|reached| *reached <= way.to), Some(Amount(total.0 * way.sign + (ahead + half) / days)))
}

/// The first that holds of what the pages print below their figures.
fn status(data: &Data, row: &Row, way: &Way, seen: Option<(Day, Amount)>, expected: Option<Amount>) -> &'static str {
    let is_nothing = row.target == Some(Amount::ZERO) && (way.sign > 0 || way.is_within);
    let is_reached = way.goal.zip(seen).is_some_and(|(goal, (_, level))| level >= goal);
    let has_begun = way.from <= data.today;
    if is_nothing {
        return if has_begun { "reached" } else { "not_started" };
    }
    let Some((day, level)) = seen.filter(|_| way.goal.is_some()) else { return if has_begun { "no_data" } else { "not_started" } };
    match expected {
        _ if is_reached => "reached",
        _ if !has_begun => "not_started",
        _ if day < way.from => "no_data",
        _ if data.today > way.to => "missed",
        Some(expected) if level >= expected => "on_course",
        Some(_) => "behind",
        None => "no_data",
    }
}

/// The staircase of an indicator: each step is its target, or stands on the one before where the target counts within its stage.
pub(crate) fn staircase(data: &Data, indicator: &str, area: &str) -> Vec<Step> {
    let series = data.series(indicator, area);
    let sign = if data.indicator(indicator).is_down { -1 } else { 1 };
    let mut steps: Vec<Step> = Vec::new();
    for row in data.targets(indicator, area) {
        let (Some(from), Some(to), Some(target)) = (row.from, row.to, row.target) else { continue };
        let ground = || last(series, from.plus(-1)).map_or(Amount::ZERO, |(_, total)| total);
        let base = if row.is_within { steps.last().map_or_else(ground, |step| step.level) } else { Amount::ZERO };
        let level = if row.is_within { base + Amount(target.0 * sign) } else { target };
        steps.push(Step { from, to, level });
    }
    steps
}

/// Holds what the files say of each target, of running totals and of sums against what follows from their own reports. `is_set` tells whether
/// a page gives a reason why the status of a target is not that of the rule.
pub(crate) fn follow(log: &mut Log, data: &Data, is_set: &dyn Fn(&Row) -> bool) {
    let place = format!("{}.json", data.stem);
    for row in data.rows.iter().filter(|row| row.is_target && row.area != crate::data::DECLARED) {
        let own = of(data, row);
        let what = |name: &str| format!("{name} of {} in {}", row.column, row.area);
        log.same("standing", &place, &what("as_of"), &row.as_of, &own.as_of);
        log.same("standing", &place, &what("done"), &row.done, &own.done);
        log.same("standing", &place, &what("gap"), &row.gap, &own.gap);
        log.same("standing", &place, &what("share"), &row.share, &own.share);
        log.same("standing", &place, &what("expected"), &row.expected, &own.expected);
        if row.status.as_deref() == Some(own.status) || !is_set(row) {
            log.same("status", &place, &what("status"), &row.status.as_deref(), &Some(own.status));
        }
    }
    for indicator in &data.indicators {
        let series = data.series(&indicator.id, WHOLE);
        log.same("total", &place, &format!("totals of {}", indicator.id), &indicator.totals.len(), &series.len());
        for (total, own) in indicator.totals.iter().zip(series) {
            log.same("total", &place, &format!("a total of {}", indicator.id), total, own);
        }
        log.same("step", &place, &format!("targets of {}", indicator.id), &indicator.steps, &staircase(data, &indicator.id, WHOLE));
    }
    sums(log, data, &place);
}

/// A column that areas have numbers in is Σ of them in the whole, its target as well.
fn sums(log: &mut Log, data: &Data, place: &str) {
    for column in data.columns().into_iter().filter(|column| data.is_by_area(column)) {
        let parts: Vec<&Row> = data.areas.iter().filter_map(|area| data.row(column, area)).collect();
        let whole = data.row(column, WHOLE).unwrap();
        if parts.iter().all(|row| row.percent.is_none()) {
            log.same("sum", place, &format!("the sum of {column}"), &whole.value, &Some(parts.iter().filter_map(|row| row.value).sum()));
            let stated: Vec<&&Row> = parts.iter().filter(|row| row.is_target && row.is_stated()).collect();
            let each: Vec<Option<Amount>> = stated.iter().map(|row| row.value).collect();
            log.same("sum", place, &format!("the targets of {column}"), &stated.iter().map(|row| row.target).collect(), &each);
        }
        if whole.is_target {
            let targets: Option<Amount> = parts.iter().filter(|row| row.is_stated()).map(|row| row.target).sum();
            log.same("sum", place, &format!("the target of {column}"), &whole.target, &targets);
        }
    }
}
