//! How the targets of a campaign stand on a day, in each area and in the whole.

use super::campaign::{Campaign, Counts, Direction, Indicator, Stage};
use super::column::{Base, Column, Figures, Measure, Target};
use super::observation::{Override, Status};
use super::pace::{self, Known, Pace};
use super::series::{AllSeries, Series};
use super::window::Window;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::number::Amount;

/// A campaign with its running totals, ready to be asked.
#[derive(Debug, Clone)]
pub struct Progress<'a> {
    /// The campaign.
    pub campaign: &'a Campaign,
    /// Its running totals.
    pub series: AllSeries,
    /// The day that is asked about.
    pub today: Date,
    /// The day of the last report until then.
    pub last_report: Option<Date>,
    /// The last day before it on which a report was due that has not come.
    pub overdue: Option<Date>,
}

/// How a target stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The target as a number: of a percentage, its share of the base. Nothing where that is not known.
    pub target: Option<Amount>,
    /// The day of the last figure that counts for it.
    pub as_of: Option<Date>,
    /// What was done for it until then: within a stage, since its first day; else the running total.
    pub done: Option<Amount>,
    /// What is still to do.
    pub gap: Option<Amount>,
    /// Percent of the target that is done.
    pub share: Option<Amount>,
    /// What an even pace would have done by that day, counted as `done`.
    pub expected: Option<Amount>,
    /// What is needed each day from then on.
    pub needed_per_day: Option<Amount>,
    /// What will be done at the end if the recent pace stays, counted as `done`.
    pub projected: Option<Amount>,
    /// The day on which it will be reached at that pace.
    pub reached_on: Option<Date>,
    /// The status by the rule, or as the author sets it.
    pub status: Status,
    /// Why the author sets it.
    pub reason: Option<Localised<String>>,
}

/// A step of the staircase of targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The days of its stage.
    pub window: Window,
    /// The running total that its target asks for at the end.
    pub level: Amount,
}

/// The days, the base and the level of a target.
struct Levels {
    window: Window,
    /// The level before the window's first day.
    base: Option<Amount>,
    /// The level to be reached.
    goal: Option<Amount>,
    /// 1, or −1 for an indicator that is to go down.
    sign: i64,
    within: bool,
}

impl<'a> Progress<'a> {
    /// A campaign as it stands on a day.
    pub fn of(campaign: &'a Campaign, today: Date) -> Self {
        Self { campaign, series: AllSeries::of(campaign), today, last_report: campaign.last_report(today), overdue: campaign.overdue(today) }
    }

    /// How a target stands in an area, or in the whole. Nothing for a column that is no target.
    pub fn standing(&self, column: &Column, area: Option<usize>) -> Option<Standing> {
        let levels = self.levels(column, area)?;
        let Figures::Target(target) = &column.figures else { return None };
        let series = self.series.get(self.campaign.indicator_at(&column.indicator.value)?, area)?;
        let mut standing = self.judged(&levels, series, self.target(column, target, area));
        if let Some(set) = self.set_by_author(column, area) {
            standing.status = set.status;
            standing.reason = Some(set.reason.clone());
        }
        Some(standing)
    }

    /// The running total that a target asks for, and the last day for it. Within a stage it is the figure at its start and the target; nothing
    /// where one of the two is not known.
    pub fn goal(&self, column: &Column, area: Option<usize>) -> Option<(Date, Amount)> {
        let levels = self.levels(column, area)?;
        Some((levels.window.to, signed(levels.goal?, levels.sign)))
    }

    /// The staircase of an indicator's targets in the order of their stages. One that counts within its stage stands on the step before, the first
    /// on the last figure before its stage, or on zero where there is none. Targets that are no known number have no step.
    pub fn staircase(&self, indicator: usize, area: Option<usize>) -> Vec<Step> {
        let Some(of) = self.campaign.indicators.get(indicator) else { return Vec::new() };
        let mut steps: Vec<Step> = Vec::new();
        let mut targets: Vec<(Window, &Column, &Target)> = self
            .campaign
            .targets()
            .filter(|(column, _)| column.indicator.value == of.id.value)
            .filter_map(|(column, target)| Some((self.campaign.stage(&target.stage.value)?.window.value, column, target)))
            .collect();
        targets.sort_by_key(|(window, ..)| (window.from, window.to));
        for (window, column, target) in targets {
            let Some(amount) = self.target(column, target, area) else { continue };
            let level = if target.within_stage {
                let before = || self.series.get(indicator, area).and_then(|series| series.before(window.from)).map_or(Amount::ZERO, |point| point.total);
                let base = steps.last().map_or_else(before, |step| step.level);
                if of.direction == Direction::Down { base - amount } else { base + amount }
            } else {
                amount
            };
            steps.push(Step { window, level });
        }
        steps
    }

    /// The target column that people ask about now: of the indicator's, that of the last stage that has begun and has a figure to be judged by;
    /// where none has, of the last that has begun; else the first.
    pub fn focus(&self, indicator: usize) -> Option<&'a Column> {
        let of = self.campaign.indicators.get(indicator)?;
        let own = || self.campaign.targets().filter(|(column, _)| column.indicator.value == of.id.value);
        let window = |target: &Target| self.campaign.stage(&target.stage.value).map(|stage| stage.window.value);
        let begun = own().filter(|(_, target)| window(target).is_some_and(|window| window.from <= self.today));
        let is_known = |column: &Column| self.standing(column, None).is_some_and(|standing| standing.done.is_some());
        let last_begun = begun.max_by_key(|(column, target)| (is_known(column), window(target).map(|window| (window.from, window.to))));
        last_begun.or_else(|| own().min_by_key(|(_, target)| window(target).map(|window| (window.from, window.to)))).map(|(column, _)| column)
    }

    /// The target as a number. The whole's is Σ of the areas', where each has one; else what is stated of the whole.
    pub fn target(&self, column: &Column, target: &Target, area: Option<usize>) -> Option<Amount> {
        let Some(area) = area else {
            if column.cells.is_empty() || column.cells.iter().all(Option::is_none) {
                return self.as_number(column.whole?.amount, target, None);
            }
            return (0..column.cells.len())
                .filter(|area| column.cells.get(*area).is_some_and(Option::is_some))
                .map(|area| self.target(column, target, Some(area)))
                .sum();
        };
        self.as_number((*column.cells.get(area)?)?.amount, target, Some(area))
    }

    /// A percentage of the base, rounded up to the next whole number.
    fn as_number(&self, amount: Amount, target: &Target, area: Option<usize>) -> Option<Amount> {
        match &target.measure {
            Measure::Count => Some(amount),
            Measure::Percent(Base::Indicator(base)) => {
                let of = self.latest(self.campaign.indicator_at(&base.value)?, area)?;
                of.share_up(amount.thousandths(), 100_000)
            }
            Measure::Percent(Base::Words(_) | Base::Unstated) => None,
        }
    }

    /// The last figure of an indicator up to the day, dated or not.
    pub fn latest(&self, indicator: usize, area: Option<usize>) -> Option<Amount> {
        if let Some(point) = self.series.get(indicator, area).and_then(|series| series.at(self.today)) {
            return Some(point.total);
        }
        let undated = self.campaign.columns.iter().filter(|column| matches!(column.figures, Figures::Observed(None)));
        let mut own = undated.filter(|column| self.campaign.indicator_at(&column.indicator.value) == Some(indicator));
        own.find_map(|column| match area {
            Some(area) => column.cells.get(area).copied().flatten().map(|figure| figure.amount),
            None if column.cells.iter().any(Option::is_some) => Some(column.sum()),
            None => column.whole.map(|figure| figure.amount),
        })
    }

    /// How many areas have a figure of an indicator up to the day.
    pub fn reporting_areas(&self, indicator: usize) -> usize {
        self.series.by_area.get(indicator).map_or(0, |areas| areas.iter().filter(|series| series.at(self.today).is_some()).count())
    }

    /// Whether each area with figures has one of before the window, so that what was done within it can be told of the whole.
    fn has_start_everywhere(&self, indicator: usize, window: Window) -> bool {
        let is_known = self.campaign.indicators.get(indicator).is_some_and(|of| of.starts_at_zero || of.counts == Counts::PerPeriod);
        is_known || self.series.by_area.get(indicator).is_none_or(|areas| areas.iter().all(|series| series.is_empty() || series.before(window.from).is_some()))
    }

    /// The days, the base and the level of a target. What was done in the whole within a stage is known only where each area's start is.
    fn levels(&self, column: &Column, area: Option<usize>) -> Option<Levels> {
        let Figures::Target(target) = &column.figures else { return None };
        let stage = self.campaign.stage(&target.stage.value)?;
        let at = self.campaign.indicator_at(&column.indicator.value)?;
        let (indicator, series) = (self.campaign.indicators.get(at)?, self.series.get(at, area)?);
        let levels = levels(indicator, series, target, stage, self.target(column, target, area));
        let is_known = area.is_some() || !levels.within || self.has_start_everywhere(at, levels.window);
        Some(if is_known { levels } else { Levels { base: None, goal: None, ..levels } })
    }

    fn judged(&self, levels: &Levels, series: &Series, target: Option<Amount>) -> Standing {
        let Levels { window, base, goal, sign, .. } = *levels;
        let day = self.today.min(window.to);
        let last = series.at(day).map(|point| (point.date, signed(point.total, sign)));
        let in_window = last.filter(|(date, _)| *date >= window.from || !levels.within);
        let (date, level) = in_window.unzip();
        let expected = date.zip(base).zip(goal).and_then(|((date, base), goal)| pace::expected(base, goal, window, date));
        let is_nothing = target == Some(Amount::ZERO) && (sign > 0 || levels.within);
        let status = pace::status(&Known { window, is_nothing, goal, last: in_window, expected }, self.today);
        let done = level.and_then(|level| levels.done(level));
        let gap = goal.zip(level).map(|(goal, level)| pace::gap(goal, level));
        let is_over = self.today > window.to;
        let open_gap = gap.filter(|gap| *gap > Amount::ZERO && !is_over && window.from <= self.today);
        let recent = date.and_then(|date| pace::recent(series, date)).map(|pace| Pace { rise: signed(pace.rise, sign), ..pace });
        let ahead = open_gap.zip(recent).zip(date).zip(level);
        let projected = ahead.and_then(|(((_, recent), date), level)| levels.done(pace::projected(level, recent, window, date)?));
        let reached_on = ahead.and_then(|(((gap, recent), date), _)| pace::reached_on(gap, recent, date));
        Standing {
            target,
            as_of: date,
            done,
            gap,
            share: done.zip(target).filter(|_| sign > 0 || levels.within).and_then(|(done, target)| pace::share(done, target)),
            expected: expected.and_then(|expected| levels.done(expected)),
            needed_per_day: open_gap.and_then(|gap| pace::needed_per_day(gap, window, self.today)),
            projected,
            reached_on,
            status,
            reason: None,
        }
    }

    fn set_by_author(&self, column: &Column, area: Option<usize>) -> Option<&Override> {
        let area = area.and_then(|area| self.campaign.areas.get(area)).map(|area| &area.value);
        self.campaign.overrides.iter().find(|set| set.column.value == column.id.value && set.area.as_ref().map(|area| &area.value) == area)
    }
}

impl Levels {
    /// What was done when a level was reached: within a stage, what came since its first day; else the running total.
    fn done(&self, level: Amount) -> Option<Amount> {
        if self.within { Some(level - self.base?) } else { Some(signed(level, self.sign)) }
    }
}

fn signed(amount: Amount, sign: i64) -> Amount {
    if sign < 0 { -amount } else { amount }
}

/// The base of a stage is the last figure before its first day; where there is none, zero if the author says that counting began there, or if
/// amounts per period are counted, which begin at nothing.
fn levels(indicator: &Indicator, series: &Series, target: &Target, stage: &Stage, amount: Option<Amount>) -> Levels {
    let sign = if indicator.direction == Direction::Down { -1 } else { 1 };
    let window = stage.window.value;
    let from_zero = indicator.starts_at_zero || indicator.counts == Counts::PerPeriod;
    let before = series.before(window.from).map(|point| point.total).or(from_zero.then_some(Amount::ZERO));
    let base = before.map(|base| signed(base, sign));
    let goal = match (target.within_stage, amount) {
        (true, Some(amount)) => base.map(|base| base + amount),
        (false, Some(amount)) => Some(signed(amount, sign)),
        (_, None) => None,
    };
    Levels { window, base, goal, sign, within: target.within_stage }
}
