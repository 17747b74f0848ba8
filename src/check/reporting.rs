//! P: what a plan asks to be reported, and the stages that its text names.

use super::due;
use super::passage::{self, Passage};
use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::deadline::Deadline;
use crate::model::plan::Plan;
use crate::model::recurrence::Recurrence;
use crate::model::when::When;
use crate::model::window::Window;
use crate::source::Span;

rule!(NO_END, "P016", "report-without-end", Warning,
    "Báo cáo định kỳ không ghi đến bao giờ.", "A regular report has no last day.",
    why: "Người báo cáo không biết khi nào được thôi, người nhận không biết khi nào thiếu.", "Nobody knows when it may stop, or when one is missing.",
    bad: "Báo cáo kết quả trước ngày 12 hàng tháng.", good: "Báo cáo kết quả trước ngày 12 hàng tháng, đến hết ngày 31/12/2026.");
rule!(BEFORE_PLAN, "P019", "report-before-plan", Error,
    "Việc báo cáo bắt đầu trước ngày ký kế hoạch.", "Reports begin before the plan was signed.",
    why: "Không ai báo cáo được theo một văn bản chưa có.", "Nobody can report by a document that is not there yet.",
    bad: "date: 2023-04-11\n…\nBáo cáo trước 17h hàng ngày, từ ngày 05/4/2023 đến ngày 15/6/2023.", good: "date: 2023-04-11\n…\nBáo cáo trước 17h hàng ngày, từ ngày 15/4/2023 đến ngày 15/6/2023.");
rule!(TOO_EARLY, "P020", "report-before-stage-ends", Error,
    "Báo cáo cuối giai đoạn phải nộp khi giai đoạn chưa hết.", "The report on a stage is due before the stage is over.",
    why: "Chưa hết giai đoạn thì chưa có kết quả của giai đoạn.", "A stage has no result before it is over.",
    bad: "- Giai đoạn 1: từ ngày 15/4/2023 đến ngày 30/4/2023.\n- Hết mỗi giai đoạn, báo cáo trước ngày 30/4/2023.", good: "- Giai đoạn 1: từ ngày 15/4/2023 đến ngày 30/4/2023.\n- Hết mỗi giai đoạn, báo cáo trước ngày 05/5/2023.");
rule!(OVERLAP, "P022", "stages-overlap-in-text", Error,
    "Hai giai đoạn trong kế hoạch chồng lên nhau.", "Two stages of a plan overlap.",
    why: "Kết quả của ngày chung không biết tính cho giai đoạn nào.", "Nobody knows to which of them the days that they share belong.",
    bad: "- Giai đoạn 1: từ ngày 15/4/2023 đến ngày 30/4/2023.\n- Giai đoạn 2: từ ngày 30/4/2023 đến ngày 15/6/2023.", good: "- Giai đoạn 1: từ ngày 15/4/2023 đến ngày 30/4/2023.\n- Giai đoạn 2: từ ngày 01/5/2023 đến ngày 15/6/2023.");

/// Judges the text of a plan.
pub(super) fn judge(plan: &Plan, today: Date, found: &mut Vec<Finding>) {
    let passages = passage::all(plan.texts.original().running());
    // Where the day of the plan is wrong, nothing can be measured by it.
    let signed = plan.date.filter(|_| due::misdated(plan, today).is_none());
    let stages: Vec<(Window, Span)> = passages.iter().flat_map(stages_of).collect();
    for passage in &passages {
        for sentence in passage.sentences().filter(|sentence| sentence.to_lowercase().contains("báo cáo")) {
            found.extend(recurring(plan, signed, sentence, passage.span));
            found.extend(early(sentence, passage.span, &stages));
        }
    }
    // Where there is a campaign, its stages are judged.
    if plan.campaign.is_none() {
        overlap(&stages, found);
    }
}

fn recurring(plan: &Plan, signed: Option<Date>, sentence: &str, span: Span) -> Option<Finding> {
    let low = sentence.to_lowercase();
    let recurrence = Recurrence::parse(&low).filter(|recurrence| !recurrence.beats.is_empty())?;
    let begin = sentence.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    if let Some((from, signed)) = recurrence.from.zip(signed).filter(|(from, signed)| from < signed) {
        let message = Words::new(
            format!("báo cáo từ ngày {from}, nhưng kế hoạch ký ngày {signed}: “{begin} …”"),
            format!("reports begin on {from}, but the plan was signed on {signed}: “{begin} …”"),
        );
        return Some(Finding::new(&BEFORE_PLAN, span, message, help()).anchored(from.to_string()));
    }
    let is_said = plan.reports.iter().any(|report| {
        // One that cannot be is told at its own place.
        report.when.value.when == When::Unknown
            || matches!(&report.when.value.when, When::Recurring(said) if said.until.is_some() && said.beats.iter().any(|beat| recurrence.beats.contains(beat)))
    });
    if recurrence.until.is_some() || is_said {
        return None;
    }
    let message = Words::new(format!("báo cáo định kỳ không ghi đến ngày nào: “{begin} …”"), format!("a regular report without a last day: “{begin} …”"));
    Some(Finding::new(&NO_END, span, message, help()).anchored("report"))
}

/// A report on stages that is due on or before the last day of one.
fn early(sentence: &str, span: Span, stages: &[(Window, Span)]) -> Option<Finding> {
    let low = sentence.to_lowercase();
    if !low.contains("giai đoạn") || !low.contains("trước ngày") {
        return None;
    }
    let due: Vec<Date> = Date::find(&low).into_iter().map(|(_, day)| day).collect();
    let (stage, stands) = stages.iter().find(|(stage, _)| due.contains(&stage.to))?;
    let day = stage.to;
    let message = Words::new(
        format!("báo cáo phải nộp trước ngày {day}, mà giai đoạn đến hết ngày {day} mới xong"),
        format!("the report is due before {day}, but the stage ends on {day}"),
    );
    let note = Words::new("giai đoạn ghi ở đây", "the stage stands here");
    Some(Finding::new(&TOO_EARLY, span, message, help()).anchored(day.to_string()).note(*stands, note))
}

/// "Giai đoạn 1: từ ngày 15/4/2023 đến ngày 30/4/2023".
fn stages_of(passage: &Passage) -> Vec<(Window, Span)> {
    let window = |sentence: &str| {
        let When::Days(from, to) = Deadline::parse(sentence).when else { return None };
        // "Giai đoạn 2022 - 2025" is in the name of many a scheme, and two schemes may overlap.
        let has_days = Date::find(sentence).len() > 1;
        (has_days && sentence.to_lowercase().contains("giai đoạn")).then_some(Window { from, to })
    };
    passage.sentences().filter_map(window).map(|window| (window, passage.span)).collect()
}

fn overlap(stages: &[(Window, Span)], found: &mut Vec<Finding>) {
    let mut told = Vec::new();
    for pair in stages.windows(2) {
        let [(first, stands), (second, span)] = pair else { continue };
        if first.from < second.from && second.from <= first.to && !told.contains(&second.from) {
            told.push(second.from);
            let (end, begin) = (first.to, second.from);
            let message = Words::new(
                format!("giai đoạn sau bắt đầu ngày {begin}, giai đoạn trước đến ngày {end} mới hết"),
                format!("a stage begins on {begin}, the one before it ends on {end}"),
            );
            let note = Words::new("giai đoạn trước ở đây", "the stage before stands here");
            found.push(Finding::new(&OVERLAP, *span, message, help()).anchored(begin.to_string()).note(*stands, note));
        }
    }
}

fn help() -> Words {
    Words::new("Sửa ngày; văn bản đã ký thì ghi `waive` kèm lý do.", "Correct the day; of a signed document write a `waive` with the reason.")
}
