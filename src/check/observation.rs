//! C: what was reported, which says of which day it is.

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::{Campaign, Indicator};
use crate::model::column::Figures;
use crate::number::Amount;
use crate::source::Span;

rule!(SMALL, "C015", "small-cell", Warning,
    "Một ô đếm dưới 5 người.", "A figure counts fewer than 5 people.",
    why: "Ở một thôn nhỏ, ai cũng biết đó là ai.", "In a small village everybody knows who they are.",
    bad: "thon-1: 3", good: "thon-1: 31");
rule!(FUTURE, "C018", "report-of-tomorrow", Warning,
    "Báo cáo ghi ngày chưa đến.", "A report is dated after today.",
    why: "Số của ngày chưa đến không được tính.", "Figures of days to come do not count.",
    bad: "date: 2062-09-11", good: "date: 2026-09-11");
rule!(IDLE, "C019", "correction-of-nothing", Warning,
    "Đính chính không trúng báo cáo nào.", "A correction touches no report.",
    why: "Số sai vẫn còn đó.", "The wrong figure is still there.",
    bad: "from: 2026-09-12 (không có báo cáo nào)", good: "from: 2026-09-11");
rule!(UNDATED, "C020", "figure-without-a-day", Warning,
    "Số liệu không ghi tính đến ngày nào.", "A figure does not say up to which day it counts.",
    why: "Không biết số ấy còn đúng không.", "Nobody knows whether it is still right.",
    bad: "observed: unknown", good: "observed: 2023-04-10");

rule!(PART, "C028", "part-of-a-person", Error,
    "Một số đếm người, thẻ hay tài khoản không phải số nguyên.", "A count of people is not a whole number.",
    why: "Không có nửa người; thường là dấu chấm hàng nghìn đọc thành dấu thập phân.", "There are no half people; often a thousands separator was taken for a decimal sign.",
    bad: "thon-1: 1.5", good: "thon-1: 1500");
rule!(OTHER_YEAR, "C029", "report-of-another-year", Warning,
    "Báo cáo ghi ngày của năm khác, ngoài thời gian của đợt.", "A report is dated in another year, outside of the campaign.",
    why: "Ghi nhầm năm là số của báo cáo ấy đứng sai chỗ và không được tính.", "With a wrong year its figures stand in the wrong place and do not count.",
    bad: "date: 2025-11-13   (đợt từ 2026-09-01 đến 2026-12-31)", good: "date: 2026-11-13");

/// People below this number are a small cell.
const SMALLEST: i64 = 5;

/// The reports of a campaign as they stand today.
pub(super) fn judge(campaign: &Campaign, today: Date, found: &mut Vec<Finding>) {
    for (at, indicator) in campaign.indicators.iter().enumerate() {
        small(campaign, at, indicator, found);
        parts(campaign, at, indicator, found);
    }
    other_year(campaign, today, found);
    corrections(campaign, found);
    if let Some(seen) = campaign.observations.iter().find(|seen| seen.date > today) {
        let date = seen.date;
        let message = Words::new(format!("báo cáo ghi ngày {date} nhưng hôm nay là {today}"), format!("the report is dated {date}, but today is {today}"));
        found.push(Finding::new(&FUTURE, seen.span, message, Words::new("Sửa ngày của báo cáo.", "Correct the day of the report.")));
    }
    for column in campaign.columns.iter().filter(|column| matches!(column.figures, Figures::Observed(None))) {
        let head = column.head.original();
        let finding = Finding::new(
            &UNDATED,
            column.id.span,
            Words::new(format!("“{head}” không ghi tính đến ngày nào"), format!("“{head}” does not say up to which day it counts")),
            Words::new(
                "Ghi ngày vào `observed`; văn bản không ghi thì `waive` kèm lý do.",
                "Write the day into `observed`; where the document names none, `waive` it with the reason.",
            ),
        );
        found.push(finding.anchored(format!("columns.{}", column.id.value)));
    }
}

/// One finding an indicator, at its first small cell: in the first weeks there may be many.
fn small(campaign: &Campaign, at: usize, indicator: &Indicator, found: &mut Vec<Finding>) {
    if !indicator.is_people {
        return;
    }
    let bound = Amount::whole(SMALLEST).unwrap_or_default();
    let is_small = |amount: Amount| Amount::ZERO < amount && amount < bound;
    let columns = campaign.columns.iter().filter(|column| column.indicator.value == indicator.id.value && matches!(column.figures, Figures::Observed(_)));
    let cells = columns.flat_map(|column| column.cells.iter().flatten()).map(|figure| (figure.amount, figure.span));
    let reported = campaign.seen_in_areas(at).iter().filter_map(|seen| Some((seen.amount?, seen.span)));
    let small: Vec<(Amount, Span)> = cells.chain(reported).filter(|(amount, _)| is_small(*amount)).collect();
    if let Some((amount, span)) = small.first() {
        let (count, head) = (small.len(), indicator.name.original());
        let finding = Finding::new(
            &SMALL,
            *span,
            Words::new(
                format!("“{head}”: {} người trong một địa bàn có thể nhận ra được ({count} ô như vậy)", vi(*amount)),
                format!("“{head}”: {} people of one area may be recognised ({count} such figures)", en(*amount)),
            ),
            Words::new(
                "Gộp địa bàn hoặc báo cáo thưa hơn; cố ý thì ghi `waive` kèm lý do.",
                "Join areas or report less often; if it is meant, write a `waive` with the reason.",
            ),
        );
        found.push(finding.anchored(format!("small.{}", indicator.id.value)));
    }
}

/// One finding an indicator of people, at its first figure that is not whole.
fn parts(campaign: &Campaign, at: usize, indicator: &Indicator, found: &mut Vec<Finding>) {
    if !indicator.is_people {
        return;
    }
    let columns = campaign.columns.iter().filter(|column| column.indicator.value == indicator.id.value && !column.is_percent());
    let cells = columns.flat_map(|column| column.whole.iter().chain(column.cells.iter().flatten())).map(|figure| (figure.amount, figure.span));
    let reported = campaign.observations.iter().filter(|seen| seen.indicator == at).filter_map(|seen| Some((seen.amount?, seen.span)));
    let Some((amount, span)) = cells.chain(reported).find(|(amount, _)| amount.as_whole().is_none()) else { return };
    let head = indicator.name.original();
    let message = Words::new(format!("“{head}” đếm người, nhưng ở đây là {}", vi(amount)), format!("“{head}” counts people, but this is {}", en(amount)));
    let help = Words::new("Ghi số nguyên viết liền, như 1500.", "Write a whole number without separators, like 1500.");
    found.push(Finding::new(&PART, span, message, help).anchored(format!("people.{}", indicator.id.value)));
}

/// A day that lies within the campaign when its year is taken for the one before or after. One finding, at the first.
fn other_year(campaign: &Campaign, today: Date, found: &mut Vec<Finding>) {
    let all = campaign.window.value;
    let meant = |date: Date| {
        let years = [1, -1].into_iter().filter_map(|by| Date::from_parts(date.year() + by, date.month(), date.day()));
        years.filter(|_| !campaign.may_report(date)).find(|day| all.has(*day) && *day <= today)
    };
    if let Some((seen, day)) = campaign.observations.iter().find_map(|seen| Some((seen, meant(seen.date)?))) {
        let date = seen.date;
        let message = Words::new(
            format!("báo cáo ghi ngày {date}, nhưng đợt này từ {} đến {}", all.from, all.to),
            format!("the report is dated {date}, but the campaign is from {} to {}", all.from, all.to),
        );
        let help = Words::new(
            format!("Nếu nhầm năm thì sửa thành {day}; nếu đúng thì ghi `waive` kèm lý do."),
            format!("If the year is wrong, write {day}; if it is right, write a `waive` with the reason."),
        );
        found.push(Finding::new(&OTHER_YEAR, seen.span, message, help).anchored("reports.year"));
    }
}

fn corrections(campaign: &Campaign, found: &mut Vec<Finding>) {
    for one in &campaign.corrections {
        let Some(indicator) = campaign.indicator_at(&one.indicator.value) else { continue };
        // One without an area corrects reports of the whole unit; where areas report, there are none.
        let reports = match &one.area {
            Some(area) => campaign.area_at(&area.value).map(|area| campaign.seen(indicator, Some(area))).unwrap_or_default(),
            None => campaign.seen(indicator, None),
        };
        if !reports.iter().any(|seen| one.from <= seen.date && seen.date < one.on) {
            found.push(Finding::new(
                &IDLE,
                one.span,
                Words::new(
                    format!("không có báo cáo nào từ {} đến trước {} để đính chính", one.from, one.on),
                    format!("there is no report from {} until before {} to correct", one.from, one.on),
                ),
                Words::new("Sửa `from`, `on`, `area` hoặc `indicator`.", "Correct `from`, `on`, `area` or `indicator`."),
            ));
        }
    }
}

fn vi(amount: Amount) -> String {
    amount.written(".", ",")
}

fn en(amount: Amount) -> String {
    amount.written(",", ".")
}
