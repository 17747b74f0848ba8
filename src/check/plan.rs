//! P: plans.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::{did_you_mean, or_waive_issued};
use super::twin::Side;
use super::{citing, due, frame, identity, law, lettering, numeral, reporting, structure, unnumbered};
use crate::calendar::Date;
use crate::draft::{Set, Twin};
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::model::law::Law;
use crate::model::plan::{Plan, PlanText, Task};
use crate::model::task_name::TaskName;
use crate::model::when::When;
use crate::source::Span;

rule!(DEADLINE, "P001", "deadline-not-understood", Warning,
    "Thời hạn của một nhiệm vụ không hiểu được, hoặc thời hạn của một báo cáo không có thật.", "The deadline of a task is not understood, or that of a report cannot be.",
    why: "Nhiệm vụ không vào được lịch, và bản tiếng Anh chỉ lặp lại chữ gốc.", "The task is in no calendar, and other languages can only repeat the words.",
    bad: "Thời gian hoàn thành: Trong tháng 13/2023.", good: "Thời gian hoàn thành: Trong tháng 12/2023.");
rule!(TASK, "P002", "task-incomplete", Warning,
    "Nhiệm vụ thiếu đơn vị thực hiện hoặc thời hạn.", "A task has no lead unit or no deadline.",
    why: "Không ai biết việc này của ai, đến bao giờ.", "Nobody knows whose it is and until when.",
    bad: "1.1. Lập danh mục.\nĐơn vị phối hợp: Công an xã.", good: "1.1. Lập danh mục.\nĐơn vị thực hiện: Văn phòng.\nThời gian hoàn thành: Trong tháng 6/2023.");
rule!(NUMBER_TWICE, "P003", "task-number-twice", Error,
    "Hai nhiệm vụ mang cùng số.", "Two tasks have the same number.",
    why: "Liên kết và báo cáo gọi nhiệm vụ bằng số.", "Links and reports call tasks by their numbers.",
    bad: "1.1. …\n1.1. …", good: "1.1. …\n1.2. …");
rule!(TASKS_DIFFER, "P004", "translated-tasks-differ", Error,
    "Bản dịch không có đúng các nhiệm vụ của bản gốc.", "A translation does not have the same tasks as the original.",
    why: "Thời hạn ở bản dịch lấy từ nhiệm vụ cùng số của bản gốc.", "The deadlines of a translation come from the tasks of the same number.",
    bad: "vi.md: 1.1, 1.2 — en.md: 1.1", good: "vi.md: 1.1, 1.2 — en.md: 1.1, 1.2");
rule!(UNKNOWN_CAMPAIGN, "P005", "unknown-campaign", Error,
    "Kế hoạch nhắc đến một đợt vận động không có.", "A plan names a campaign that does not exist.",
    why: "Trang kế hoạch sẽ dẫn đến một trang không có.", "Its page would link to nothing.",
    bad: "campaign: dinh-danh-2032", good: "campaign: dinh-danh-2023");

rule!(NO_SUPPORT, "P011", "task-without-support", Warning,
    "Nhiệm vụ không có đơn vị phối hợp.", "A task has no supporting unit.",
    why: "Kế hoạch khác thường ghi cả đơn vị phối hợp; có thể dòng ấy bị sót.", "Other tasks of the plan have one; the line may be missing.",
    bad: "1.1. …\nĐơn vị thực hiện: A.\nĐơn vị phối hợp: B.\n\n1.2. …\nĐơn vị thực hiện: A.", good: "1.1. …\nĐơn vị thực hiện: A.\nĐơn vị phối hợp: B.");

/// A plan.
pub fn judge(plan: &Plan, campaigns: &Set<Campaign>, laws: &BTreeMap<Id, Law>, today: Date, found: &mut Vec<Finding>) {
    for id in plan.registered() {
        law::known(&id, laws, &BTreeSet::new(), found);
    }
    if let Some(id) = &plan.campaign
        && !campaigns.has(&id.value)
    {
        found.push(Finding::new(
            &UNKNOWN_CAMPAIGN,
            id.span,
            Words::new(format!("đơn vị này không có `progress/{}.yaml`", id.value), format!("this unit has no `progress/{}.yaml`", id.value)),
            did_you_mean(
                id.value.as_str(),
                campaigns.whole.keys().map(Id::as_str),
                &Words::new("Sửa mã, hoặc bỏ khóa `campaign`.", "Correct the id, or remove `campaign`."),
            ),
        ));
    }
    let original = plan.texts.original();
    numbers(original, found);
    for (_, text) in plan.texts.iter() {
        unnumbered::judge(text, found);
    }
    for task in original.tasks() {
        complete(task, found);
    }
    for report in &plan.reports {
        let of = Words::new("một báo cáo", "a report");
        found.extend(due::impossible(&DEADLINE, &of, &report.when).map(|finding| finding.anchored("reports")));
    }
    supported(original, found);
    identity::judge(plan, found);
    due::judge(plan, today, found);
    reporting::judge(plan, today, found);
    citing::judge(plan, found);
    frame::judge(plan, found);
    structure::judge(plan, found);
    lettering::judge(plan, found);
    numeral::judge(original, found);
}

/// The translations of a plan beside it. `twins` are those of its unit.
pub fn translated(plan: &Plan, twins: &[Twin], found: &mut Vec<Finding>) {
    for (_, translation) in plan.texts.iter().skip(1) {
        let twin = twins.iter().find(|twin| twin.span.file == translation.span.file);
        same_tasks(plan.texts.original(), translation, &twin.map_or(Side::Unknown, Side::of), found);
    }
}

/// Where most tasks of a plan have a supporting unit, those without are told.
fn supported(text: &PlanText, found: &mut Vec<Finding>) {
    let (with, without): (Vec<&Task>, Vec<&Task>) = text.tasks().partition(|task| !task.support.is_empty());
    if with.len() <= without.len() {
        return;
    }
    for task in without {
        let number = task.name();
        let have = with.len();
        let finding = Finding::new(
            &NO_SUPPORT,
            task.span,
            Words::new(
                format!("nhiệm vụ {number} không có đơn vị phối hợp, {have} nhiệm vụ khác thì có"),
                format!("task {number} has no supporting unit, {have} others have one"),
            ),
            Words::new(
                "Thêm dòng `Đơn vị phối hợp:` nếu có; không có thì ghi `waive` kèm lý do.",
                "Add the line `Đơn vị phối hợp:` where there is one, or write a `waive` with the reason.",
            ),
        );
        found.push(finding.anchored(&task.number));
    }
}

fn numbers(text: &PlanText, found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, &Task> = BTreeMap::new();
    // One number may carry several tasks below each other.
    for task in text.tasks().filter(|task| task.part == 1) {
        let number = task.number.as_str();
        if let Some(first) = seen.insert(number, task) {
            let finding = Finding::new(
                &NUMBER_TWICE,
                task.span,
                Words::new(format!("số {number} đã dùng cho một nhiệm vụ khác"), format!("the number {number} is used for another task")),
                Words::new("Sửa số của một trong hai nhiệm vụ.", "Correct one of the two numbers."),
            );
            found.push(finding.anchored(number).note(first.span, Words::new("số ấy có ở đây", "it is used here")));
        }
    }
}

fn complete(task: &Task, found: &mut Vec<Finding>) {
    let number = &task.number;
    if task.lead.is_empty() || task.deadline.is_none() {
        let (vi, en) = match (task.lead.is_empty(), task.deadline.is_none()) {
            (true, true) => ("đơn vị thực hiện và thời hạn", "lead unit and no deadline"),
            (true, false) => ("đơn vị thực hiện", "lead unit"),
            (false, _) => ("thời hạn", "deadline"),
        };
        let finding = Finding::new(
            &TASK,
            task.span,
            Words::new(format!("nhiệm vụ {number} không có {vi}"), format!("task {number} has no {en}")),
            or_waive_issued("Thêm dòng còn thiếu", "Add the line"),
        );
        found.push(finding.anchored(number));
    }
    if let Some(deadline) = task.deadline.as_ref().filter(|deadline| deadline.value.when == When::Unknown) {
        found.push(due::not_understood(&DEADLINE, task, deadline).anchored(number));
    }
}

fn same_tasks(original: &PlanText, translation: &PlanText, side: &Side, found: &mut Vec<Finding>) {
    let have: BTreeSet<TaskName> = translation.tasks().map(Task::name).collect();
    let want: BTreeSet<TaskName> = original.tasks().map(Task::name).collect();
    // A task that is taken for text is told at its own line.
    if have == want || unnumbered::has_some(original) || unnumbered::has_some(translation) {
        return;
    }
    let list = |names: Vec<&TaskName>| if names.is_empty() { "–".to_owned() } else { names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ") };
    let (missing, more) = (list(want.difference(&have).collect()), list(have.difference(&want).collect()));
    let message = Words::new(
        format!("bản gốc có {} nhiệm vụ, bản dịch có {}; thiếu: {missing}; thừa: {more}", want.len(), have.len()),
        format!("the original has {} tasks, the translation {}; missing: {missing}; too many: {more}", want.len(), have.len()),
    );
    let (span, from) = differ(original, translation, &have, &want);
    let help = side.help(Words::new("Dịch đủ các nhiệm vụ, giữ nguyên số.", "Translate every task and keep its number."));
    let finding = Finding::new(&TASKS_DIFFER, span, side.after(&message), help);
    found.push(finding.note(from, Words::new("bản gốc", "the original")));
}

/// Where a translation has a task too many, or the one behind which a task is missing; and where the original has the missing one, or stands
/// without.
fn differ(original: &PlanText, translation: &PlanText, have: &BTreeSet<TaskName>, want: &BTreeSet<TaskName>) -> (Span, Span) {
    let missing = original.tasks().position(|task| !have.contains(&task.name()));
    let more = translation.tasks().find(|task| !want.contains(&task.name()));
    let before = original.tasks().take(missing.unwrap_or_default()).filter_map(|task| translation.tasks().find(|other| other.name() == task.name()));
    let span = more.or(before.last()).map_or(translation.span, |task| task.span);
    let from = missing.and_then(|at| original.tasks().nth(at)).map_or(original.span, |task| task.span);
    (span, from)
}
