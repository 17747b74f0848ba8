//! C: the days of stages and of reports, which have to fit each other and the campaign's.

use crate::check::advice::or_waive_issued;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::{Campaign, Every, Indicator, Rhythm, Stage};
use crate::model::window::Window;
use crate::source::Span;

rule!(OVERLAP, "C003", "stages-overlap", Error,
    "Hai giai đoạn có ngày chung.", "Two stages share days.",
    why: "Không biết kết quả của ngày ấy tính cho giai đoạn nào.", "Nobody knows to which of them that day's work belongs.",
    bad: "đợt 1 đến 2023-04-30 — đợt 2 từ 2023-04-30", good: "đợt 1 đến 2023-04-29 — đợt 2 từ 2023-04-30");
rule!(OUTSIDE, "C013", "outside-the-campaign", Error,
    "Giai đoạn hay kỳ báo cáo nằm ngoài thời gian của đợt.", "A stage or reporting period lies outside of the campaign's days.",
    why: "Báo cáo trước khi kế hoạch có hiệu lực là nhầm ngày.", "To report before a plan begins is a mistaken date.",
    bad: "kế hoạch từ 2023-04-11 — báo cáo từ 2023-04-05", good: "kế hoạch từ 2023-04-11 — báo cáo từ 2023-04-15");
rule!(UNREPORTED, "C022", "stage-without-reports", Warning,
    "Có giai đoạn mà kỳ báo cáo không phủ hết.", "Reports do not cover a stage to its end.",
    why: "Không ai báo cáo phần còn lại của giai đoạn ấy.", "Nobody reports on the rest of that stage.",
    bad: "báo cáo đến 2023-06-15 — đợt 3 đến 2023-11-15", good: "báo cáo đến 2023-11-15 — đợt 3 đến 2023-11-15");
rule!(DOUBLE, "C023", "two-rhythms", Warning,
    "Hai kỳ báo cáo cùng chạy trong một thời gian.", "Two reporting rhythms run at the same time.",
    why: "Người báo cáo không biết theo kỳ nào.", "Those who report do not know which of them holds.",
    bad: "every: day và every: week cùng lúc", good: "every: day");
rule!(GAP, "C024", "gap-between-stages", Warning,
    "Giữa hai giai đoạn có những ngày không thuộc giai đoạn nào.", "Between two stages there are days that belong to neither.",
    why: "Kết quả của những ngày ấy không tính vào đâu.", "The work of those days counts nowhere.",
    bad: "đợt 1 đến 2023-04-28 — đợt 2 từ 2023-04-30", good: "đợt 1 đến 2023-04-29 — đợt 2 từ 2023-04-30");

/// The days of a campaign. Windows that end before they begin are reported as such and left out here.
pub(super) fn judge(campaign: &Campaign, found: &mut Vec<Finding>) {
    neighbours(campaign, found);
    outside(campaign, found);
    reports(campaign, found);
}

/// Stages of one indicator's targets follow each other; what different indicators have to reach may run side by side.
fn neighbours(campaign: &Campaign, found: &mut Vec<Finding>) {
    let of = |indicator: &Indicator| -> Vec<&Stage> {
        let targets = campaign.targets().filter(|(column, _)| column.indicator.value == indicator.id.value);
        targets.filter_map(|(_, target)| campaign.stage(&target.stage.value)).collect()
    };
    let groups: Vec<Vec<&Stage>> = campaign.indicators.iter().map(of).collect();
    let without = campaign.stages.iter().filter(|stage| !groups.iter().flatten().any(|used| used.id.value == stage.id.value)).collect();
    let mut pairs: Vec<(&Stage, &Stage)> = groups.into_iter().chain([without]).flat_map(in_order).collect();
    pairs.sort_by_key(|(one, next)| (one.window.value.from, next.window.value.from, &one.id.value, &next.id.value));
    pairs.dedup_by_key(|(one, next)| (&one.id.value, &next.id.value));
    for (one, next) in pairs {
        let (before, after) = (one.window.value, next.window.value);
        let (name, next_name) = (one.name.original(), next.name.original());
        let finding = if after.from <= before.to {
            let last = before.to.min(after.to);
            let days = if after.from == last { last.to_string() } else { format!("{} – {last}", after.from) };
            Finding::new(
                &OVERLAP,
                next.window.span,
                Words::new(format!("“{name}” và “{next_name}” cùng có ngày {days}"), format!("“{name}” and “{next_name}” both have the day {days}")),
                Words::new(
                    "Cho giai đoạn sau bắt đầu một ngày sau khi giai đoạn trước kết thúc.",
                    "Let the later stage begin the day after the earlier one ends.",
                ),
            )
        } else if before.to.next() < after.from {
            let (from, to) = (before.to.next(), after.from.plus(-1));
            Finding::new(
                &GAP,
                next.window.span,
                Words::new(format!("từ {from} đến {to} không thuộc giai đoạn nào"), format!("the days from {from} to {to} belong to no stage")),
                Words::new("Nối liền hai giai đoạn, hoặc ghi `waive` kèm lý do.", "Join the two stages, or write a `waive` with the reason."),
            )
        } else {
            continue;
        };
        found
            .push(finding.note(one.window.span, Words::new("giai đoạn trước ở đây", "the stage before is here")).anchored(format!("stages.{}", next.id.value)));
    }
}

/// Each stage with the one after it.
fn in_order(mut stages: Vec<&Stage>) -> Vec<(&Stage, &Stage)> {
    stages.retain(|stage| stage.window.value.days() > 0);
    stages.sort_by_key(|stage| (stage.window.value.from, stage.window.value.to, &stage.id.value));
    stages.dedup_by_key(|stage| &stage.id.value);
    stages.iter().copied().zip(stages.iter().copied().skip(1)).collect()
}

fn outside(campaign: &Campaign, found: &mut Vec<Finding>) {
    let all = campaign.window.value;
    let stages = campaign.stages.iter().map(|stage| (stage.window.value, stage.window.span, format!("stages.{}", stage.id.value)));
    let reports = campaign.reporting.iter().map(|rhythm| (rhythm.window, rhythm.span, "reporting".to_owned()));
    for (window, span, anchor) in stages.chain(reports).filter(|(window, ..)| window.days() > 0 && all.days() > 0) {
        let off = [(window.from, window.from < all.from || all.to < window.from), (window.to, window.to > all.to || window.to < all.from)];
        let Some((day, _)) = off.into_iter().find(|(_, is_off)| *is_off) else { continue };
        let finding = Finding::new(
            &OUTSIDE,
            span,
            Words::new(
                format!("ngày {day} nằm ngoài thời gian của đợt, {} – {}", all.from, all.to),
                format!("{day} lies outside of the campaign's days, {} – {}", all.from, all.to),
            ),
            or_waive_issued("Sửa ngày", "Correct the day"),
        );
        found.push(finding.note(campaign.window.span, Words::new("thời gian của đợt ở đây", "the campaign's days are here")).anchored(anchor));
    }
}

fn reports(campaign: &Campaign, found: &mut Vec<Finding>) {
    let rhythms = &campaign.reporting;
    for (index, rhythm) in rhythms.iter().enumerate() {
        let other = rhythms.iter().take(index).find(|other| other.every != rhythm.every && share_days(other.window, rhythm.window));
        if let Some(other) = other {
            let finding = Finding::new(
                &DOUBLE,
                rhythm.span,
                Words::new(
                    format!("vừa {} vừa {} trong cùng thời gian", vietnamese(other), vietnamese(rhythm)),
                    format!("reports are due both {} and {} at the same time", english(other), english(rhythm)),
                ),
                Words::new("Giữ một kỳ báo cáo, hoặc ghi `waive` kèm lý do.", "Keep one of them, or write a `waive` with the reason."),
            );
            found.push(finding.note(other.span, Words::new("kỳ kia ở đây", "the other is here")).anchored("reporting.double"));
        }
    }
    let Some(last) = rhythms.iter().map(|rhythm| rhythm.window.to).max() else { return };
    for stage in campaign.stages.iter().filter(|stage| stage.window.value.to > last) {
        found.push(unreported(stage.window.span, stage.name.original(), last, stage.window.value).anchored(format!("reporting.{}", stage.id.value)));
    }
}

fn unreported(span: Span, name: &str, last: crate::calendar::Date, window: Window) -> Finding {
    Finding::new(
        &UNREPORTED,
        span,
        Words::new(
            format!("“{name}” đến {} nhưng kỳ báo cáo hết ngày {last}", window.to),
            format!("“{name}” goes on until {} but reports end on {last}", window.to),
        ),
        Words::new("Kéo dài kỳ báo cáo, hoặc ghi `waive` kèm lý do.", "Let reports go on, or write a `waive` with the reason."),
    )
}

fn share_days(one: Window, other: Window) -> bool {
    one.from <= other.to && other.from <= one.to
}

fn vietnamese(rhythm: &Rhythm) -> &'static str {
    match rhythm.every {
        Every::Day => "hằng ngày",
        Every::Week(_) => "hằng tuần",
        Every::Month(_) => "hằng tháng",
    }
}

fn english(rhythm: &Rhythm) -> &'static str {
    match rhythm.every {
        Every::Day => "every day",
        Every::Week(_) => "every week",
        Every::Month(_) => "every month",
    }
}
