//! P: how far the tasks of a plan are, as `tasks.yaml` says.

use std::collections::BTreeMap;

use super::{due, unnumbered};
use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::deadline::Deadline;
use crate::model::plan::{Plan, PlanState, Task};
use crate::model::task_name::TaskName;
use crate::model::tracking::{TaskStatus, Tracking};
use crate::source::Span;

rule!(UNKNOWN_TASK, "P021", "unknown-or-repeated-task", Error,
    "`tasks.yaml` ghi một nhiệm vụ không có trong kế hoạch, hoặc ghi hai lần.", "`tasks.yaml` names a task that the plan has not, or names one twice.",
    why: "Tình trạng của nhiệm vụ sẽ không hiện đúng chỗ.", "How far the task is would be shown nowhere, or wrongly.",
    bad: "- {task: \"9.9\", status: done}", good: "- {task: \"1.1\", status: done}");
rule!(IMPOSSIBLE_DAY, "P047", "impossible-day-of-a-task", Warning,
    "Ngày ghi trong `tasks.yaml` không thể đúng.", "A day in `tasks.yaml` cannot be right.",
    why: "Người đọc sẽ thấy một việc xong trước khi được giao, hoặc trong tương lai.", "Readers would see a task done before it was given, or in the future.",
    bad: "as_of: 2026-11-20\ntasks:\n  - {task: \"1.1\", status: done, date: 2026-11-25}", good: "as_of: 2026-11-25\ntasks:\n  - {task: \"1.1\", status: done, date: 2026-11-20}");
rule!(PAST, "P048", "task-past-its-deadline", Warning,
    "Nhiệm vụ đã quá hạn mà chưa ghi là xong.", "A task is past its deadline and is not said to be done.",
    why: "Trang kế hoạch ghi nhiệm vụ ấy là quá hạn.", "The plan's page shows it as past its deadline.",
    bad: "- {task: \"1.1\", status: in_progress}   (hạn: tháng 11/2026, hôm nay 01/12/2026)", good: "- {task: \"1.1\", status: late, note: …}");

/// Judges what is written beside a plan, on a day.
pub(super) fn judge(plan: &Plan, today: Date, found: &mut Vec<Finding>) {
    let Some(tracking) = &plan.tracking else { return };
    let tasks: BTreeMap<TaskName, &Task> = plan.texts.original().tasks().map(|task| (task.name(), task)).collect();
    let mut seen: BTreeMap<&TaskName, Span> = BTreeMap::new();
    // A task that is taken for text is told at its own line, and not as unknown here.
    let is_whole = !unnumbered::has_some(plan.texts.original());
    for tracked in &tracking.tasks {
        let (name, span) = (&tracked.task.value, tracked.task.span);
        if let Some(first) = seen.insert(name, span) {
            let message = Words::new(format!("nhiệm vụ {name} đã ghi ở trên"), format!("task {name} stands above already"));
            let help = Words::new("Giữ một mục, bỏ mục kia.", "Keep one entry and remove the other.");
            found.push(Finding::new(&UNKNOWN_TASK, span, message, help).note(first, Words::new("mục trước ở đây", "it stands here")));
        } else if is_whole && !tasks.contains_key(name) {
            let message = Words::new(format!("kế hoạch không có nhiệm vụ {name}"), format!("the plan has no task {name}"));
            let help = Words::new("Sửa số cho đúng với kế hoạch.", "Correct the number as the plan has it.");
            found.push(Finding::new(&UNKNOWN_TASK, span, message, help));
        }
    }
    days(plan, tracking, today, found);
    if plan.state == PlanState::Current {
        past(plan, tracking, &tasks, today, found);
    }
}

fn days(plan: &Plan, tracking: &Tracking, today: Date, found: &mut Vec<Finding>) {
    let help = || Words::new("Sửa ngày.", "Correct the day.");
    let as_of = tracking.as_of.value;
    if as_of > today {
        let message = Words::new(format!("`as_of` là {as_of}, nhưng hôm nay mới {today}"), format!("`as_of` is {as_of}, but today is {today}"));
        found.push(Finding::new(&IMPOSSIBLE_DAY, tracking.as_of.span, message, help()).anchored("as_of"));
    }
    // Where the day of the plan is wrong, nothing can be measured by it.
    let signed = plan.date.filter(|_| due::misdated(plan, today).is_none());
    for tracked in &tracking.tasks {
        let Some(day) = &tracked.date else { continue };
        let (date, name) = (day.value, &tracked.task.value);
        let message = match signed.filter(|signed| date < *signed) {
            Some(signed) => Words::new(
                format!("nhiệm vụ {name} ghi ngày {date}, trước ngày ký kế hoạch {signed}"),
                format!("task {name} bears {date}, before the plan was signed on {signed}"),
            ),
            None if date > as_of => {
                Words::new(format!("nhiệm vụ {name} ghi ngày {date}, sau `as_of` {as_of}"), format!("task {name} bears {date}, after `as_of` {as_of}"))
            }
            None => continue,
        };
        found.push(Finding::new(&IMPOSSIBLE_DAY, day.span, message, help()).anchored(name.to_string()));
    }
}

/// Tasks that are due, in words or in silence; one that is said to be late is told already.
fn past(plan: &Plan, tracking: &Tracking, tasks: &BTreeMap<TaskName, &Task>, today: Date, found: &mut Vec<Finding>) {
    for (name, task) in tasks.iter().filter(|(_, task)| plan.is_over(task, today)) {
        let tracked = tracking.of(name);
        let (span, vi, en) = match tracked.map(|tracked| tracked.status) {
            Some(TaskStatus::Done | TaskStatus::Late) => continue,
            Some(TaskStatus::InProgress | TaskStatus::NotStarted) => {
                (tracked.map_or(tracking.span, |tracked| tracked.task.span), "chưa ghi là xong", "is not said to be done")
            }
            None if plan.deadline(task).is_some_and(|deadline| deadline.is_done) => continue,
            None => (tracking.span, "không có tin gì", "is not told of"),
        };
        let last = plan.deadline(task).and_then(Deadline::last_day).map(|day| day.to_string()).unwrap_or_default();
        let message = Words::new(format!("nhiệm vụ {name} đến hạn ngày {last} mà {vi}"), format!("task {name} was due on {last} and {en}"));
        let help = Words::new(
            "Ghi `status: done` kèm ngày, hoặc `status: late` kèm lý do trong `note`.",
            "Write `status: done` with the day, or `status: late` with the reason in `note`.",
        );
        found.push(Finding::new(&PAST, span, message, help).anchored(name.to_string()));
    }
}
