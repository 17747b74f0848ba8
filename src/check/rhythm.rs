//! C: reports, which come when they are due, and figures, which are explained where they are missing.

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::model::observation::Observation;
use crate::source::{At, Span};

rule!(LATE, "C010", "report-late", Warning,
    "Báo cáo gần nhất cũ hơn kỳ báo cáo đã hẹn.", "The last report is older than the reporting rhythm promises.",
    why: "Trang vẫn hiện số cũ và nói rõ là cũ.", "The page still shows the old figures, and says so.",
    bad: "every: week — báo cáo gần nhất cách đây ba tuần", good: "(có báo cáo tuần này)");
rule!(UNEXPLAINED, "C016", "missing-without-reason", Warning,
    "Thiếu số liệu hay báo cáo mà không nói vì sao.", "A figure or report is missing without a reason.",
    why: "“Chưa có số liệu” cần một lời giải thích.", "“No figure yet” needs a word of explanation.",
    bad: "- {area: thon-1, the: none}", good: "missing: [{of: the, area: thon-1, reason: …}]");

/// The reports of a campaign as they are due until today.
pub(super) fn judge(campaign: &Campaign, today: Date, found: &mut Vec<Finding>) {
    late(campaign, today, found);
    unexplained(campaign, found);
}

/// In between two due days there is a report, or a reason why not.
fn late(campaign: &Campaign, today: Date, found: &mut Vec<Finding>) {
    let last = campaign.last_report(today);
    for rhythm in &campaign.reporting {
        let (before, after): (Vec<Date>, Vec<Date>) = campaign.unreported(rhythm, today).into_iter().partition(|due| last.is_some_and(|last| *due < last));
        if let Some(due) = after.last() {
            found.push(match campaign.unfilled.first() {
                Some(table) => unfilled_finding(table, *due, today),
                None => late_finding(rhythm.span, last, *due, today),
            });
        }
        if let Some(due) = before.first() {
            let count = before.len();
            let finding = Finding::new(
                &UNEXPLAINED,
                rhythm.span,
                Words::new(format!("thiếu báo cáo của kỳ hạn {due} ({count} kỳ như vậy)"), format!("the report due on {due} is missing ({count} such)")),
                Words::new(
                    "Thêm báo cáo, hoặc ghi `missing` với `from`, `to` và lý do.",
                    "Add the report, or write `missing` with `from`, `to` and the reason.",
                ),
            );
            found.push(finding.anchored("reporting.missing"));
        }
    }
}

fn late_finding(span: Span, last: Option<Date>, due: Date, today: Date) -> Finding {
    let (vi, en) = match last {
        Some(last) => (format!("báo cáo gần nhất là ngày {last}"), format!("the last report is of {last}")),
        None => ("chưa có báo cáo nào".to_owned(), "there is no report yet".to_owned()),
    };
    Finding::new(
        &LATE,
        span,
        Words::new(format!("{vi}, nhưng đã đến hạn ngày {due} (hôm nay {today})"), format!("{en}, but one was due on {due} (today is {today})")),
        Words::new("Thêm báo cáo mới, hoặc ghi `missing` với lý do.", "Add the new report, or write `missing` with the reason."),
    )
    .anchored("reporting.late")
}

/// A table from which the reports should come, and which has a heading only.
fn unfilled_finding(table: &At<String>, due: Date, today: Date) -> Finding {
    let name = &table.value;
    Finding::new(
        &LATE,
        table.span,
        Words::new(
            format!("`{name}` chỉ có tiêu đề, không có báo cáo nào, nhưng đã đến hạn ngày {due} (hôm nay {today})"),
            format!("`{name}` has a heading and no report, but one was due on {due} (today is {today})"),
        ),
        Words::new(
            "Nếu số liệu bị xóa thì lấy lại bản trước của tệp; nếu không thì thêm báo cáo, hoặc ghi `missing` với lý do.",
            "If the figures were deleted, take an earlier copy of the file; else add the reports, or write `missing` with the reason.",
        ),
    )
    .anchored("reporting.late")
}

/// Figures that are `none` have a reason.
fn unexplained(campaign: &Campaign, found: &mut Vec<Finding>) {
    let id = |area: Option<usize>| area.and_then(|area| campaign.areas.get(area)).map(|area| &area.value);
    for column in campaign.columns.iter().filter(|column| column.whole.is_none()) {
        let own = [&column.id.value, &column.indicator.value];
        let empty: Vec<usize> = column
            .cells
            .iter()
            .enumerate()
            .filter(|(area, cell)| cell.is_none() && !campaign.is_explained(&own, id(Some(*area)), None))
            .map(|(area, _)| area)
            .collect();
        if let Some(area) = empty.first().and_then(|area| campaign.areas.get(*area)) {
            found.push(empty_cell(area.span, column.head.original(), area.value.as_str(), empty.len()).anchored(format!("missing.{}", column.id.value)));
        }
    }
    if campaign.reporting.is_empty()
        && let Some(table) = campaign.unfilled.first()
    {
        found.push(empty_table(table));
    }
    for (at, indicator) in campaign.indicators.iter().enumerate() {
        let is_silent = |seen: &&Observation| !campaign.is_explained(&[&indicator.id.value], id(seen.area), Some(seen.date));
        let empty: Vec<&Observation> = campaign.observations.iter().filter(|seen| seen.indicator == at && seen.amount.is_none()).filter(is_silent).collect();
        if let Some(first) = empty.first() {
            let name = id(first.area).map_or("", Id::as_str);
            found.push(empty_cell(first.span, indicator.name.original(), name, empty.len()).anchored(format!("missing.{}", indicator.id.value)));
        }
    }
}

/// A table of reports with a heading only, where no day is named on which one is due.
fn empty_table(table: &At<String>) -> Finding {
    let name = &table.value;
    Finding::new(
        &UNEXPLAINED,
        table.span,
        Words::new(format!("`{name}` chỉ có tiêu đề, không có báo cáo nào"), format!("`{name}` has a heading and no report")),
        Words::new("Lấy lại bản trước của tệp, hoặc thêm báo cáo.", "Take an earlier copy of the file, or add the reports."),
    )
    .anchored("reports.table")
}

fn empty_cell(span: Span, head: &str, area: &str, count: usize) -> Finding {
    Finding::new(
        &UNEXPLAINED,
        span,
        Words::new(
            format!("“{head}” của `{area}` chưa có số liệu mà không nói vì sao ({count} ô như vậy)"),
            format!("“{head}” of `{area}` has no figure and no reason ({count} such)"),
        ),
        Words::new("Thêm vào `missing` một mục có `reason`.", "Add an entry with a `reason` to `missing`."),
    )
}
