//! C: running totals, which may not fall.

use std::collections::BTreeMap;

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::{Campaign, Counts, Direction, Indicator};
use crate::model::observation::Observation;
use crate::model::series::{AllSeries, Point, Series};
use crate::number::Amount;

rule!(FALL, "C009", "total-falls", Error,
    "Số cộng dồn giảm mà không có đính chính.", "A running total falls without a correction.",
    why: "Số đã làm không thể ít đi; một trong hai số sai.", "What was done cannot become less; one of the two figures is wrong.",
    bad: "2026-09-11: 130 — 2026-09-18: 121", good: "corrections: [{indicator: the, area: thon-1, from: 2026-09-11, on: 2026-09-18, by: -9, reason: …}]");
/// A fall of a total, with the observations where they are told of these days.
struct Fall<'c> {
    area: Option<usize>,
    before: (Point, Option<&'c Observation>),
    after: (Point, &'c Observation),
}

/// Judges running totals. Says whether a whole report seems to bear a wrong day, so that nobody knows which day is without one.
pub(super) fn judge(campaign: &Campaign, series: &AllSeries, found: &mut Vec<Finding>) -> bool {
    let mut has_wrong_day = false;
    for (at, indicator) in campaign.indicators.iter().enumerate() {
        if indicator.counts == Counts::PerPeriod || indicator.direction == Direction::Down {
            continue;
        }
        let mut by_days: BTreeMap<(Date, Date), Vec<Fall<'_>>> = BTreeMap::new();
        for fall in falls(campaign, at, series) {
            by_days.entry((fall.before.0.date, fall.after.0.date)).or_default().push(fall);
        }
        for ((_, day), falls) in by_days {
            let reported = campaign.seen_in_areas(at).iter().filter(|seen| seen.date == day && seen.amount.is_some()).count();
            if falls.len() > 1 && 2 * falls.len() > reported {
                has_wrong_day = true;
                found.extend(report(campaign, indicator, &falls));
            } else {
                found.extend(falls.iter().map(|fall| single(campaign, indicator, fall)));
            }
        }
    }
    has_wrong_day
}

/// All falls of an indicator. A fall of the whole is that of its areas, unless it has none.
fn falls<'c>(campaign: &'c Campaign, at: usize, series: &AllSeries) -> Vec<Fall<'c>> {
    let mut all = Vec::new();
    for area in (0..campaign.areas.len()).map(Some).chain([None]) {
        let own = |date: Date| campaign.seen(at, area).iter().find(|seen| seen.date == date);
        for (before, after) in series.get(at, area).into_iter().flat_map(Series::falls) {
            all.extend(own(after.date).map(|seen| Fall { area, before: (before, own(before.date)), after: (after, seen) }));
        }
    }
    all
}

fn single(campaign: &Campaign, indicator: &Indicator, fall: &Fall<'_>) -> Finding {
    let (name, (before, _), (after, seen)) = (area_name(campaign, fall.area), fall.before, fall.after);
    let finding = Finding::new(
        &FALL,
        seen.span,
        Words::new(
            format!("{name}“{}” giảm từ {} ({}) xuống {} ({})", indicator.name.original(), vi(before.total), before.date, vi(after.total), after.date),
            format!("{name}“{}” falls from {} ({}) to {} ({})", indicator.name.original(), en(before.total), before.date, en(after.total), after.date),
        ),
        Words::new("Sửa số sai, hoặc ghi `corrections` kèm lý do.", "Correct the wrong figure, or write `corrections` with the reason."),
    );
    match fall.before.1 {
        Some(seen) => finding.note(seen.span, Words::new("số trước ở đây", "the figure before is here")),
        None => finding,
    }
}

/// Most areas fall from one report to the next: one of the two probably bears a wrong day. It is the one that stands out of order in the file.
fn report(campaign: &Campaign, indicator: &Indicator, falls: &[Fall<'_>]) -> Option<Finding> {
    let first = falls.first()?;
    let ((before, earlier), (after, later), count) = (first.before, first.after, falls.len());
    let name = indicator.name.original();
    let area = first.area.and_then(|area| campaign.areas.get(area)).map(|area| &area.value)?;
    let (wrong, other) = match earlier {
        Some(earlier) if earlier.span.file == later.span.file && earlier.span.start > later.span.start => (earlier, Some(later)),
        Some(_) | None => (later, earlier),
    };
    let finding = Finding::new(
        &FALL,
        wrong.span,
        Words::new(
            format!("“{name}” giảm ở {count} địa bàn từ {} sang {}, như `{area}` từ {} xuống {}", before.date, after.date, vi(before.total), vi(after.total)),
            format!("“{name}” falls in {count} areas from {} to {}, as `{area}` from {} to {}", before.date, after.date, en(before.total), en(after.total)),
        ),
        Words::new(
            format!("Nếu báo cáo ngày {} ghi nhầm ngày thì sửa `date`; nếu không thì sửa số sai, hoặc ghi `corrections` kèm lý do.", wrong.date),
            format!(
                "If the report of {} bears a wrong day, correct `date`; else correct the wrong figures, or write `corrections` with the reason.",
                wrong.date
            ),
        ),
    );
    let note = |other: &Observation| (other.span, Words::new(format!("báo cáo ngày {} ở đây", other.date), format!("the report of {} is here", other.date)));
    Some(match other.map(note) {
        Some((span, words)) => finding.note(span, words),
        None => finding,
    })
}

fn area_name(campaign: &Campaign, area: Option<usize>) -> String {
    area.and_then(|area| campaign.areas.get(area)).map_or_else(String::new, |area| format!("`{}`: ", area.value))
}

fn vi(amount: Amount) -> String {
    amount.written(".", ",")
}

fn en(amount: Amount) -> String {
    amount.written(",", ".")
}
