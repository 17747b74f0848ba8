//! C: targets, which have to say what they are of and from where they count.

use crate::check::advice::or_waive_issued;
use crate::check::phrase;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::{Campaign, Counts, Direction, Indicator};
use crate::model::column::{Base, Column, Measure, Target};
use crate::model::series::AllSeries;
use crate::number::Amount;

rule!(NO_BASE, "C011", "percent-of-what", Warning,
    "Tỷ lệ phần trăm không nói của cái gì.", "A percentage does not say of what.",
    why: "50 % của cái gì thì không ai tính được.", "Nobody can work out 50 % of an unknown.",
    bad: "measure: percent", good: "measure: percent, of: the");
rule!(RANGE, "C012", "minimum-as-range", Warning,
    "Một mức tối thiểu ghi thành khoảng.", "A minimum is given as a range.",
    why: "Không ai biết “tối thiểu 50–60 %” là 50 hay 60.", "Nobody knows whether “at least 50–60 %” is 50 or 60.",
    bad: "at_least: yes — 50-60%", good: "at_least: yes — 50%");
rule!(NO_START, "C017", "start-unknown", Warning,
    "Chỉ tiêu tính trong giai đoạn nhưng không có số lúc bắt đầu.", "A target counts from the stage's own zero, but nobody knows the figure on that day.",
    why: "Không có số lúc bắt đầu thì không biết đã làm thêm bao nhiêu.", "Without the figure at the start nobody knows how much was done since.",
    bad: "counts: within_stage (chưa có báo cáo nào trước giai đoạn)", good: "starts_at_zero: yes");
rule!(EVERYTHING, "C021", "at-least-everything", Warning,
    "“Ít nhất 100 %” không thể vượt được.", "“At least 100 %” cannot be exceeded.",
    why: "Ghi “100 %” là đủ; “ít nhất” làm người đọc bối rối.", "“100 %” says it; “at least” only confuses.",
    bad: "at_least: yes — 100%", good: "100%");

/// The targets of a campaign.
pub(super) fn judge(campaign: &Campaign, series: &AllSeries, found: &mut Vec<Finding>) {
    for (column, target) in campaign.targets() {
        one(column, target, found);
    }
    for text in campaign.notes.iter().chain([&campaign.summary]) {
        let vague = text.value.iter().find_map(|(_, words)| phrase::vague_minimum(words));
        found.extend(vague.map(|range| range_finding(text.span, range).anchored("minimum")));
    }
    for indicator in &campaign.indicators {
        start(campaign, indicator, series, found);
    }
}

fn one(column: &Column, target: &Target, found: &mut Vec<Finding>) {
    let anchor = || format!("columns.{}", column.id.value);
    if matches!(target.measure, Measure::Percent(Base::Unstated)) {
        let finding = Finding::new(
            &NO_BASE,
            column.id.span,
            Words::new(
                format!("“{}” là tỷ lệ phần trăm nhưng không nói của cái gì", column.head.original()),
                format!("“{}” is a percentage but does not say of what", column.head.original()),
            ),
            Words::new("Thêm `of: …`: mã của chỉ số, hoặc lời.", "Add `of: …`: the id of an indicator, or words."),
        );
        found.push(finding.anchored(anchor()));
    }
    let figures = || column.whole.iter().chain(column.cells.iter().flatten());
    if let Some((figure, most)) = figures().find_map(|figure| Some((figure, figure.most?))).filter(|_| target.at_least) {
        let range = format!("{}–{}", figure.amount.plain(), most.plain());
        found.push(range_finding(figure.span, &range).anchored(anchor()));
    }
    let all = Amount::whole(100);
    let is_percent = matches!(target.measure, Measure::Percent(_));
    if let Some(figure) = figures().find(|figure| Some(figure.amount) >= all).filter(|_| is_percent && target.at_least) {
        let finding = Finding::new(
            &EVERYTHING,
            figure.span,
            Words::new("“ít nhất 100 %” không thể vượt được", "“at least 100 %” cannot be exceeded"),
            Words::new("Bỏ `at_least`, hoặc ghi `waive` kèm lý do.", "Leave out `at_least`, or write a `waive` with the reason."),
        );
        found.push(finding.anchored(anchor()));
    }
}

fn range_finding(span: crate::source::Span, range: &str) -> Finding {
    Finding::new(
        &RANGE,
        span,
        Words::new(format!("mức tối thiểu ghi thành khoảng: {range}"), format!("a minimum is given as a range: {range}")),
        or_waive_issued("Ghi một số", "Give one number"),
    )
}

/// A target that counts from its stage's zero needs the running total on the day before. One finding an indicator, at its first such target.
fn start(campaign: &Campaign, indicator: &Indicator, series: &AllSeries, found: &mut Vec<Finding>) {
    if indicator.starts_at_zero || indicator.counts == Counts::PerPeriod {
        return;
    }
    let Some(at) = campaign.indicator_at(&indicator.id.value) else { return };
    let unknown = campaign.targets().filter(|(column, target)| column.indicator.value == indicator.id.value && target.within_stage).find(|(_, target)| {
        let from = campaign.stage(&target.stage.value).map(|stage| stage.window.value.from);
        from.is_some_and(|from| series.get(at, None).is_none_or(|series| series.before(from).is_none()))
    });
    if let Some((column, _)) = unknown {
        let (vi, en) = match indicator.direction {
            Direction::Up => ("ghi `starts_at_zero: yes` nếu bắt đầu từ 0", "write `starts_at_zero: yes` if counting began at zero"),
            Direction::Down => ("thêm báo cáo của ngày trước giai đoạn", "add a report of the day before the stage"),
        };
        found.push(
            Finding::new(
                &NO_START,
                column.id.span,
                Words::new(
                    format!("“{}” tính trong giai đoạn nhưng không biết “{}” có bao nhiêu lúc bắt đầu", column.head.original(), indicator.name.original()),
                    format!("“{}” counts from the stage's zero, but nobody knows “{}” on that day", column.head.original(), indicator.name.original()),
                ),
                Words::new(format!("Thêm báo cáo của ngày trước giai đoạn, hoặc {vi}."), format!("Add a report of the day before the stage, or {en}.")),
            )
            .anchored(format!("start.{}", indicator.id.value)),
        );
    }
}
