//! C: areas, none of which a table or a report may leave out in silence.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::model::unit::Area;
use crate::source::Span;

rule!(LEFT_OUT, "C026", "area-left-out", Warning,
    "Bảng hay báo cáo bỏ sót địa bàn mà không nói vì sao.", "A table or report leaves out an area without a reason.",
    why: "Số của địa bàn ấy mất mà tổng vẫn như đủ.", "The area's figures are lost, while the total looks whole.",
    bad: "date: 2026-09-18, the: {thon-1: 12}   (thon-2 đã báo cáo kỳ trước)", good: "date: 2026-09-18, the: {thon-1: 12, thon-2: none}");

/// How many areas a finding names.
const NAMED: usize = 5;

/// The table and the reports of a campaign in a unit with these areas.
pub(super) fn judge(campaign: &Campaign, areas: &[Area], found: &mut Vec<Finding>) {
    table(campaign, areas, found);
    for at in 0..campaign.indicators.len() {
        reports(campaign, at, found);
    }
}

/// A table that has most areas of the unit should have them all; a campaign in a few of them has its reasons.
fn table(campaign: &Campaign, areas: &[Area], found: &mut Vec<Finding>) {
    let rows = campaign.columns.iter().map(|column| column.cells.len()).max().unwrap_or(0);
    let named = campaign.areas.get(..rows).unwrap_or_default();
    let of: Vec<&Id> = campaign.columns.iter().flat_map(|column| [&column.id.value, &column.indicator.value]).collect();
    let is_silent = |id: &&Id| !named.iter().any(|have| have.value == **id) && !campaign.is_explained(&of, Some(id), None);
    let left_out: Vec<&Id> = areas.iter().map(|area| &area.id.value).filter(is_silent).collect();
    let Some(last) = named.last().filter(|_| !left_out.is_empty() && 2 * (areas.len() - left_out.len()) > areas.len()) else { return };
    let (count, (vi, en)) = (left_out.len(), list(&left_out));
    let message = Words::new(format!("bảng thiếu {count} địa bàn của `unit.yaml`: {vi}"), format!("the table lacks {count} of the areas of `unit.yaml`: {en}"));
    found.push(Finding::new(&LEFT_OUT, last.span, message, help()).anchored("rows"));
}

/// A report that most areas are in should have all that report at other times. One finding an indicator, at the first such report.
fn reports(campaign: &Campaign, at: usize, found: &mut Vec<Finding>) {
    let Some(indicator) = campaign.indicators.get(at) else { return };
    let mut by_day: BTreeMap<Date, (BTreeSet<usize>, Option<Span>)> = BTreeMap::new();
    let mut all: BTreeSet<usize> = BTreeSet::new();
    for seen in campaign.seen_in_areas(at) {
        let (areas, last) = by_day.entry(seen.date).or_default();
        areas.extend(seen.area);
        all.extend(seen.area);
        *last = Some(seen.span);
    }
    let lacking = |date: Date, areas: &BTreeSet<usize>| -> Vec<&Id> {
        let ids = all.difference(areas).filter_map(|area| campaign.areas.get(*area)).map(|area| &area.value);
        ids.filter(|id| !campaign.is_explained(&[&indicator.id.value], Some(id), Some(date))).collect()
    };
    let mut days = by_day.iter().filter(|(_, (areas, _))| areas.len() > 1 && 2 * areas.len() > all.len()).filter_map(|(date, (areas, last))| {
        let lacking = lacking(*date, areas);
        (!lacking.is_empty()).then_some((*date, (*last)?, lacking))
    });
    let Some((date, span, lacking)) = days.next() else { return };
    let (more, (vi, en), name) = (days.count(), list(&lacking), indicator.name.original());
    let (more_vi, more_en) =
        if more == 0 { Default::default() } else { (format!(" (còn {more} báo cáo như vậy)"), format!(" ({more} more such reports)")) };
    let message = Words::new(
        format!("“{name}” ngày {date}: báo cáo thiếu địa bàn {vi}{more_vi}"),
        format!("“{name}” of {date}: the report lacks the areas {en}{more_en}"),
    );
    found.push(Finding::new(&LEFT_OUT, span, message, help()).anchored(format!("reports.{}", indicator.id.value)));
}

/// The first few, and how many there are beyond.
fn list(ids: &[&Id]) -> (String, String) {
    let named = ids.iter().take(NAMED).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    match ids.len().saturating_sub(NAMED) {
        0 => (named.clone(), named),
        more => (format!("{named} và {more} địa bàn nữa"), format!("{named} and {more} more")),
    }
}

fn help() -> Words {
    Words::new("Thêm số, hoặc ghi `none` và nói vì sao trong `missing`.", "Add the figure, or write `none` and say why under `missing`.")
}
