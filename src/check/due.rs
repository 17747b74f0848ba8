//! P: deadlines of a plan beside its own day and the calendar.

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::deadline::{Deadline, When};
use crate::model::plan::{Plan, Task};
use crate::source::At;

rule!(BEFORE_PLAN, "P006", "deadline-before-plan", Error,
    "Thời hạn của một nhiệm vụ đã qua trước ngày ký kế hoạch.", "The deadline of a task was over before the plan was signed.",
    why: "Không ai làm kịp một việc đã hết hạn khi được giao.", "Nobody can be in time for what was over when it was given.",
    bad: "date: 2023-04-07\n…\nThời gian hoàn thành: Trong tháng 3/2023.", good: "date: 2023-04-07\n…\nThời gian hoàn thành: Trong tháng 5/2023.");
rule!(PARTLY_BEFORE, "P007", "deadline-partly-before-plan", Warning,
    "Một phần thời gian của nhiệm vụ đã qua trước ngày ký kế hoạch.", "A part of the time for a task was over before the plan was signed.",
    why: "Người được giao có ít thời gian hơn văn bản viết.", "Who has to do it has less time than the words say.",
    bad: "date: 2023-04-07\n…\nThời gian thực hiện: Trong quý I, II năm 2023.", good: "date: 2023-04-07\n…\nThời gian thực hiện: Trong quý II, III năm 2023.");
rule!(DAY_OFF, "P008", "deadline-on-day-off", Warning,
    "Thời hạn rơi vào thứ bảy hoặc chủ nhật.", "A deadline falls on a Saturday or Sunday.",
    why: "Ngày ấy không ai tiếp nhận; thực ra phải xong trước đó.", "Nobody takes it in that day; in truth it has to be done before.",
    bad: "Thời hạn: trước ngày 15/4/2023.", good: "Thời hạn: trước ngày 14/4/2023.");

/// Judges the deadlines of a plan's tasks.
pub(super) fn judge(plan: &Plan, found: &mut Vec<Finding>) {
    for task in plan.texts.original().tasks() {
        let Some(deadline) = &task.deadline else { continue };
        if let Some(signed) = plan.date.filter(|_| !deadline.value.is_done) {
            found.extend(before(task, deadline, signed));
        }
        found.extend(day_off(task, deadline));
    }
}

fn before(task: &Task, deadline: &At<Deadline>, signed: Date) -> Option<Finding> {
    let number = &task.number;
    let words = &deadline.value.text;
    let last = deadline.value.last_day()?;
    if last < signed {
        let message = Words::new(
            format!("nhiệm vụ {number} có hạn “{words}” (đến {last}), nhưng kế hoạch ký ngày {signed}"),
            format!("task {number} is due “{words}” (until {last}), but the plan was signed on {signed}"),
        );
        return Some(Finding::new(&BEFORE_PLAN, deadline.span, message, help()).anchored(number));
    }
    let When::Quarter { year, first, last: end } = deadline.value.when.clone() else { return None };
    let over = Date::last_of_month(year, first * 3).filter(|over| first < end && *over < signed)?;
    let message = Words::new(
        format!("nhiệm vụ {number} có hạn “{words}”, nhưng quý {first} hết ngày {over}, trước ngày ký {signed}"),
        format!("task {number} is due “{words}”, but quarter {first} ended on {over}, before the plan was signed on {signed}"),
    );
    Some(Finding::new(&PARTLY_BEFORE, deadline.span, message, help()).anchored(number))
}

fn day_off(task: &Task, deadline: &At<Deadline>) -> Option<Finding> {
    let (When::Day(day) | When::Days(_, day)) = &deadline.value.when else { return None };
    let (vi, en) = match day.weekday() {
        6 => ("thứ bảy", "a Saturday"),
        7 => ("chủ nhật", "a Sunday"),
        _ => return None,
    };
    let number = &task.number;
    let message = Words::new(format!("hạn {day} của nhiệm vụ {number} là {vi}"), format!("the deadline {day} of task {number} is {en}"));
    let help = Words::new(
        "Ghi ngày làm việc trước đó; văn bản đã ký thì ghi `waive` kèm lý do.",
        "Write the working day before; of a signed document write a `waive` with the reason.",
    );
    Some(Finding::new(&DAY_OFF, deadline.span, message, help).anchored(number))
}

fn help() -> Words {
    Words::new(
        "Sửa thời hạn, hoặc sửa ngày ký; văn bản đã ký thì ghi `waive` kèm lý do.",
        "Correct the deadline or the day; of a signed document write a `waive` with the reason.",
    )
}
