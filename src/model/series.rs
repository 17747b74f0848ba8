//! Running totals of what was observed, corrected as their author says, and sums of them.

use super::campaign::{Campaign, Counts};
use super::column::Figures;
use super::observation::Observation;
use crate::calendar::Date;
use crate::number::Amount;

/// A total on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The day up to which it counts.
    pub date: Date,
    /// The total with corrections.
    pub total: Amount,
    /// The figure as it was reported; of a sum, the sum of what each area last reported.
    pub reported: Amount,
}

/// Totals in the order of their days, one a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Series {
    points: Vec<Point>,
}

/// What has to be added to figures that were reported wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amendment {
    /// The first report that was wrong.
    pub from: Date,
    /// The report that was right again.
    pub on: Date,
    /// What to add.
    pub by: Amount,
}

/// Series of all indicators of a campaign.
#[derive(Debug, Clone)]
pub struct AllSeries {
    /// By indicator and area.
    pub by_area: Vec<Vec<Series>>,
    /// By indicator: the sum over areas, or what was observed of the whole where there are no areas.
    pub whole: Vec<Series>,
}

impl Series {
    /// The running totals of what was observed, given in any order; of several figures of one day the last one given counts.
    ///
    /// - Running totals: total(d) = reported(d) + Σ by of the amendments with from ≤ d < on.
    /// - Amounts per period: total(d) = Σ reported up to d + Σ by of the amendments with from ≤ d.
    pub fn of(seen: impl IntoIterator<Item = (Date, Amount)>, counts: Counts, amendments: &[Amendment]) -> Self {
        let mut by_day: Vec<(Date, Amount)> = seen.into_iter().collect();
        by_day.sort_by_key(|(date, _)| *date);
        let mut so_far = Amount::ZERO;
        let points = by_day.chunk_by(|(one, _), (other, _)| one == other).filter_map(<[_]>::last).map(|&(date, reported)| {
            so_far = so_far + reported;
            let amended = |until_corrected: bool| -> Amount {
                amendments.iter().filter(|one| one.from <= date && (!until_corrected || date < one.on)).map(|one| one.by).sum()
            };
            let total = match counts {
                Counts::RunningTotal => reported + amended(true),
                Counts::PerPeriod => so_far + amended(false),
            };
            Point { date, total, reported }
        });
        Self { points: points.collect() }
    }

    /// The sum of several: on each day on which any of them has a figure, Σ of the last figure of each. One that has none yet adds nothing.
    pub fn sum<'s>(all: impl IntoIterator<Item = &'s Self>) -> Self {
        let mut changes: Vec<Point> = Vec::new();
        for series in all {
            let mut before = (Amount::ZERO, Amount::ZERO);
            for point in &series.points {
                changes.push(Point { date: point.date, total: point.total - before.0, reported: point.reported - before.1 });
                before = (point.total, point.reported);
            }
        }
        changes.sort_by_key(|change| change.date);
        let mut so_far = (Amount::ZERO, Amount::ZERO);
        let points = changes.chunk_by(|one, other| one.date == other.date).filter_map(|day| {
            so_far = day.iter().fold(so_far, |so_far, change| (so_far.0 + change.total, so_far.1 + change.reported));
            Some(Point { date: day.first()?.date, total: so_far.0, reported: so_far.1 })
        });
        Self { points: points.collect() }
    }

    /// All points in the order of their days.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The last point up to and with `day`.
    pub fn at(&self, day: Date) -> Option<Point> {
        let after = self.points.partition_point(|point| point.date <= day);
        self.points.get(after.checked_sub(1)?).copied()
    }

    /// The last point before `day`.
    pub fn before(&self, day: Date) -> Option<Point> {
        let after = self.points.partition_point(|point| point.date < day);
        self.points.get(after.checked_sub(1)?).copied()
    }

    /// Days on which the total is below the one before, each with both.
    pub fn falls(&self) -> impl Iterator<Item = (Point, Point)> {
        self.points.iter().zip(self.points.iter().skip(1)).filter(|(before, after)| after.total < before.total).map(|(before, after)| (*before, *after))
    }

    /// Whether nothing was observed.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

impl AllSeries {
    /// The series of a campaign: dated columns of its table and its reports.
    pub fn of(campaign: &Campaign) -> Self {
        let areas = campaign.areas.len();
        let mut seen: Vec<Vec<Vec<(Date, Amount)>>> = vec![vec![Vec::new(); areas + 1]; campaign.indicators.len()];
        for (indicator, area, date, amount) in table(campaign).chain(reports(campaign)) {
            if let Some(cell) = seen.get_mut(indicator).and_then(|by_area| by_area.get_mut(area.unwrap_or(areas))) {
                cell.push((date, amount));
            }
        }
        let mut all = Self { by_area: Vec::with_capacity(seen.len()), whole: Vec::with_capacity(seen.len()) };
        for (indicator, by_area) in campaign.indicators.iter().zip(seen) {
            let mut series: Vec<Series> = by_area
                .into_iter()
                .enumerate()
                .map(|(area, seen)| {
                    Series::of(seen, indicator.counts, &amendments(campaign, &indicator.id.value, campaign.areas.get(area).map(|id| &id.value)))
                })
                .collect();
            let whole = series.pop().unwrap_or_default();
            all.whole.push(if series.iter().all(Series::is_empty) { whole } else { Series::sum(&series) });
            all.by_area.push(series);
        }
        all
    }

    /// The series of an indicator in an area, or in the whole unit.
    pub fn get(&self, indicator: usize, area: Option<usize>) -> Option<&Series> {
        match area {
            Some(area) => self.by_area.get(indicator)?.get(area),
            None => self.whole.get(indicator),
        }
    }
}

/// Indicator, area, day and figure of what the table says was observed on a known day.
fn table(campaign: &Campaign) -> impl Iterator<Item = (usize, Option<usize>, Date, Amount)> {
    campaign
        .columns
        .iter()
        .filter_map(|column| match column.figures {
            Figures::Observed(Some(date)) => Some((campaign.indicator_at(&column.indicator.value)?, column, date)),
            Figures::Observed(None) | Figures::Target(_) => None,
        })
        .flat_map(|(indicator, column, date)| {
            let cells = column.cells.iter().enumerate().filter_map(|(area, cell)| Some((Some(area), (*cell)?)));
            let whole = column.whole.into_iter().map(|figure| (None, figure));
            cells.chain(whole).map(move |(area, figure)| (indicator, area, date, figure.amount))
        })
}

fn reports(campaign: &Campaign) -> impl Iterator<Item = (usize, Option<usize>, Date, Amount)> {
    let known = |seen: &Observation| Some((seen.indicator, seen.area, seen.date, seen.amount?));
    campaign.observations.iter().filter_map(known)
}

fn amendments(campaign: &Campaign, indicator: &super::id::Id, area: Option<&super::id::Id>) -> Vec<Amendment> {
    let own = campaign.corrections.iter().filter(|one| one.indicator.value == *indicator && one.area.as_ref().map(|area| &area.value) == area);
    own.map(|one| Amendment { from: one.from, on: one.on, by: one.by }).collect()
}
