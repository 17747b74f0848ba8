//! Campaigns as their authors state them: indicators, stages, targets, observations, declared totals.

use std::collections::BTreeSet;

use super::column::{Column, Declared, Figures, Statement, Target};
use super::id::Id;
use super::observation::{Correction, Missing, Observation, Override, ReportedTotal, ReportedTwice};
use super::window::Window;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::number::{Amount, Format};
use crate::source::{At, Span};

/// A campaign.
#[derive(Debug, Clone)]
pub struct Campaign {
    /// File name.
    pub id: Id,
    /// Where its file begins.
    pub span: Span,
    /// Title.
    pub title: Localised<String>,
    /// One or two sentences.
    pub summary: At<Localised<String>>,
    /// Last part of the page's address, by language.
    pub slug: Localised<At<Id>>,
    /// The document that the figures come from.
    pub source: Localised<String>,
    /// That document's plan.
    pub plan: Option<At<Id>>,
    /// Name under which campaigns of several units are added up.
    pub joins: Option<At<Id>>,
    /// How its files write numbers, where they say so.
    pub numbers: Option<Format>,
    /// First and last day.
    pub window: At<Window>,
    /// When reports are due; empty where the author says that there are none.
    pub reporting: Vec<Rhythm>,
    /// Stages in order.
    pub stages: Vec<Stage>,
    /// Indicators.
    pub indicators: Vec<Indicator>,
    /// Every area with figures: in the order of the table, then of the reports. Cells and observations name areas by their place here.
    pub areas: Vec<At<Id>>,
    /// Areas that have a second row in the table.
    pub repeated: Vec<Repeated>,
    /// Days of which areas have a second figure in the reports.
    pub reported_twice: Vec<ReportedTwice>,
    /// Columns of the table, in order.
    pub columns: Vec<Column>,
    /// Totals of columns as the document states them below its table.
    pub declared: Vec<Declared>,
    /// Totals of columns as other places of the document state them.
    pub stated: Vec<Statement>,
    /// What was reported, sorted by indicator, area and day; figures of the whole unit come before those of areas.
    pub observations: Vec<Observation>,
    /// Totals as reports state them.
    pub reported_totals: Vec<ReportedTotal>,
    /// Tables of reports that hold a heading and no report yet, by name.
    pub unfilled: Vec<At<String>>,
    /// Corrections of observations.
    pub corrections: Vec<Correction>,
    /// Why figures are missing.
    pub missing: Vec<Missing>,
    /// Statuses that the author sets against the rule.
    pub overrides: Vec<Override>,
    /// Editor's notes.
    pub notes: Vec<At<Localised<String>>>,
}

/// When reports are due.
#[derive(Debug, Clone)]
pub struct Rhythm {
    /// Where it stands.
    pub span: Span,
    /// How often.
    pub every: Every,
    /// In which days.
    pub window: Window,
}

/// How often reports are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Each day.
    Day,
    /// On a day of each week, 1 for Monday to 7 for Sunday.
    Week(i8),
    /// On a day of each month, 1–31; in shorter months on their last.
    Month(i8),
}

/// A stage.
#[derive(Debug, Clone)]
pub struct Stage {
    /// What targets name.
    pub id: At<Id>,
    /// Its name.
    pub name: Localised<String>,
    /// Its days.
    pub window: At<Window>,
}

/// What is counted.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// What columns name.
    pub id: At<Id>,
    /// Its name.
    pub name: Localised<String>,
    /// What one of it is called: "thẻ".
    pub unit: Localised<String>,
    /// Whether more is better.
    pub direction: Direction,
    /// How its observations count.
    pub counts: Counts,
    /// Whether each one of it is a person.
    pub is_people: bool,
    /// Whether it was zero when the campaign began.
    pub starts_at_zero: bool,
    /// The indicator that it is counted among, so that it cannot be above it.
    pub base: Option<At<Id>>,
    /// The indicators that add up to it.
    pub parts: Vec<At<Id>>,
    /// What offices call it in the headings of their sheets.
    pub in_sheets: Vec<String>,
}

/// Whether more or less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better: what is counted is what was done.
    Up,
    /// Less is better: what is counted is what is left to do.
    Down,
}

/// How observations of an indicator count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Each is the total so far.
    RunningTotal,
    /// Each is the amount of its period.
    PerPeriod,
}

/// An area that is named twice where once is right.
#[derive(Debug, Clone)]
pub struct Repeated {
    /// The area.
    pub area: Id,
    /// The first place.
    pub first: Span,
    /// The second one.
    pub again: Span,
}

impl Campaign {
    /// By how much the declared total of a column is above the sum of its parts; nothing where none is declared, or where a part is missing, so
    /// that the two cannot be compared.
    pub fn difference(&self, column: &Column) -> Option<Amount> {
        let declared = self.declared(&column.id.value)?;
        (!column.is_percent() && !column.cells.is_empty() && column.missing() == 0).then(|| declared.value.value - column.sum())
    }

    /// The total of a column as the table states it: the declared one, or that of the whole, or the sum.
    pub fn of_table(&self, column: &Column) -> Amount {
        let declared = self.declared(&column.id.value).map(|declared| declared.value.value);
        declared.or(column.whole.map(|whole| whole.amount)).unwrap_or_else(|| column.sum())
    }

    /// The declared total of a column, where the document states one.
    pub fn declared(&self, column: &Id) -> Option<&Declared> {
        self.declared.iter().find(|declared| declared.column.value == *column)
    }

    /// A column by id.
    pub fn column(&self, id: &Id) -> Option<&Column> {
        self.columns.iter().find(|column| column.id.value == *id)
    }

    /// An indicator by id.
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id.value == *id)
    }

    /// The place of an indicator among the campaign's.
    pub fn indicator_at(&self, id: &Id) -> Option<usize> {
        self.indicators.iter().position(|indicator| indicator.id.value == *id)
    }

    /// The place of an area among the campaign's.
    pub fn area_at(&self, id: &Id) -> Option<usize> {
        self.areas.iter().position(|area| area.value == *id)
    }

    /// A stage by id.
    pub fn stage(&self, id: &Id) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id.value == *id)
    }

    /// The columns whose figures are to be reached, with how.
    pub fn targets(&self) -> impl Iterator<Item = (&Column, &Target)> {
        self.columns.iter().filter_map(|column| match &column.figures {
            Figures::Target(target) => Some((column, target)),
            Figures::Observed(_) => None,
        })
    }

    /// What was reported of an indicator in an area, or of the whole unit, by day.
    pub fn seen(&self, indicator: usize, area: Option<usize>) -> &[Observation] {
        self.between((indicator, area), (indicator, Some(area.map_or(0, |area| area + 1))))
    }

    /// What was reported of an indicator in any area.
    pub fn seen_in_areas(&self, indicator: usize) -> &[Observation] {
        self.between((indicator, Some(0)), (indicator + 1, None))
    }

    fn between(&self, first: (usize, Option<usize>), after: (usize, Option<usize>)) -> &[Observation] {
        let at = |key: (usize, Option<usize>)| self.observations.partition_point(|seen| (seen.indicator, seen.area) < key);
        self.observations.get(at(first)..at(after)).unwrap_or_default()
    }

    /// The days before `today` on which reports were due by a rhythm, but none came since the one before, and nobody says why.
    pub fn unreported(&self, rhythm: &Rhythm, today: Date) -> Vec<Date> {
        let mut days: Vec<Date> = self.observations.iter().filter(|seen| seen.amount.is_some()).map(|seen| seen.date).collect();
        days.sort_unstable();
        let days: BTreeSet<Date> = days.into_iter().collect();
        let due = rhythm.due(today.plus(-1));
        let before = std::iter::once(rhythm.window.from.plus(-1)).chain(due.iter().copied());
        let is_open = |(after, until): &(Date, Date)| days.range(after.next()..=*until).next().is_none() && !self.explains(*until);
        before.zip(due.iter().copied()).filter(is_open).map(|(_, until)| until).collect()
    }

    /// Whether the author says why a figure is missing: of a column or an indicator under any of these ids, in an area, on a day where it is one
    /// of a report.
    pub fn is_explained(&self, of: &[&Id], area: Option<&Id>, date: Option<Date>) -> bool {
        self.missing.iter().any(|one| {
            one.of.as_ref().is_none_or(|id| of.contains(&&id.value))
                && one.area.as_ref().is_none_or(|id| area == Some(&id.value))
                && one.window.is_none_or(|window| date.is_some_and(|date| window.has(date)))
        })
    }

    /// Whether the author says why there is no report of a day.
    fn explains(&self, day: Date) -> bool {
        self.missing.iter().any(|one| one.of.is_none() && one.area.is_none() && one.window.is_some_and(|window| window.has(day)))
    }

    /// The last day before `today` on which a report was due that is later than the last report.
    pub fn overdue(&self, today: Date) -> Option<Date> {
        let last = self.last_report(today);
        let due = self.reporting.iter().filter_map(|rhythm| self.unreported(rhythm, today).last().copied());
        due.filter(|due| last.is_none_or(|last| last < *due)).max()
    }

    /// Whether reports are made on a day: in the campaign's days, shortly before they begin, where its first figures are from, or shortly after
    /// they end.
    pub fn may_report(&self, day: Date) -> bool {
        const MARGIN: i64 = 31;
        let Window { from, to } = self.window.value;
        from.plus(-MARGIN) <= day && day <= to.plus(MARGIN)
    }

    /// The day of the last report up to `today`.
    pub fn last_report(&self, today: Date) -> Option<Date> {
        self.observations.iter().filter(|seen| seen.amount.is_some()).map(|seen| seen.date).filter(|date| *date <= today).max()
    }
}

impl Rhythm {
    /// The days on which reports are due, in order, up to and with `until`.
    pub fn due(&self, until: Date) -> Vec<Date> {
        let last = self.window.to.min(until);
        let days = (0..=self.window.from.days_until(last)).map(|days| self.window.from.plus(days));
        days.filter(|day| match self.every {
            Every::Day => true,
            Every::Week(on) => day.weekday() == on,
            Every::Month(on) => day.day() == on || day.day() < on && day.next().day() == 1,
        })
        .collect()
    }
}
