//! P: deadlines of a plan beside its own day and the calendar.

use super::{passage, tomorrow};
use crate::calendar::{Date, Numbers};
use crate::finding::{Finding, Rule, Words, rule};
use crate::model::deadline::Deadline;
use crate::model::label::Label;
use crate::model::period::{self, NoSuch};
use crate::model::plan::{Plan, Task};
use crate::model::recurrence;
use crate::model::when::When;
use crate::source::{At, Span};

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

rule!(DONE, "P015", "done-among-tasks", Warning,
    "Việc đã xong trước ngày của kế hoạch lại nằm trong những việc phải làm.", "What was done before the plan stands among the things to do.",
    why: "Người đọc không biết còn phải làm gì nữa.", "Readers cannot tell what is left to do.",
    bad: "not_before: 2023-03-20\n…\n- Vận động người thân làm thẻ (đã hoàn thành trước 01/11/2022).", good: "- Vận động người thân làm thẻ.");
rule!(LABEL, "P017", "deadline-and-label-differ", Warning,
    "Nhãn của thời hạn không hợp với thời hạn.", "The label of a deadline does not fit the deadline.",
    why: "“Hoàn thành” là có lúc xong; việc “thường xuyên” thì không.", "What is “completed” has an end; what goes on “all the time” has none.",
    bad: "Thời gian hoàn thành: Trong quý I/2023 và duy trì thường xuyên.", good: "Thời gian thực hiện: Từ quý I/2023, duy trì thường xuyên.");
rule!(CONDITION, "P018", "deadline-waits-for-event", Info,
    "Thời hạn chờ một sự kiện.", "A deadline waits for an event.",
    why: "Khi sự kiện xảy ra, ai đó phải nhớ ghi ngày; lịch không nhắc được.", "When it comes, somebody has to remember; no calendar can tell.",
    bad: "Thời gian thực hiện: Sau khi có văn bản hướng dẫn.", good: "Thời gian thực hiện: Trong tháng 6/2023.");

rule!(FAR, "P050", "deadline-far-away", Warning,
    "Thời hạn của một nhiệm vụ quá mười năm sau ngày ký kế hoạch.", "The deadline of a task is more than ten years after the plan was signed.",
    why: "Thường là gõ nhầm năm; lịch và trang nhiệm vụ xếp việc ấy xuống cuối.", "The year is often a slip; calendars and lists put the task last.",
    bad: "date: 2026-04-07\n…\nThời gian hoàn thành: Trước ngày 30/6/2062.", good: "date: 2026-04-07\n…\nThời gian hoàn thành: Trước ngày 30/6/2026.");

/// So many days a task of a commune can take.
const LONGEST: i64 = 3653;
/// So many deadlines before the day of the plan, if they are most of all, say that this day is wrong.
const MANY: usize = 3;
/// So many times more tasks have one label than another that is told as odd.
const RARE: usize = 4;

/// Judges the deadlines of a plan's tasks.
pub(super) fn judge(plan: &Plan, today: Date, found: &mut Vec<Finding>) {
    let misdated = misdated(plan, today);
    let is_misdated = misdated.is_some();
    found.extend(misdated);
    for task in plan.texts.original().tasks() {
        let Some(deadline) = &task.deadline else { continue };
        if let Some(signed) = plan.date.filter(|_| !deadline.value.is_done && !is_misdated) {
            found.extend(before(task, deadline, signed));
            found.extend(far(task, deadline, signed));
        }
        found.extend(day_off(task, deadline));
        found.extend(condition(task, deadline));
    }
    labels(plan, found);
    if !is_misdated {
        done(plan, found);
    }
}

/// A plan whose day is still to come, or comes after most of its deadlines: the day is wrong, and what else stands before it is not told.
pub(super) fn misdated(plan: &Plan, today: Date) -> Option<Finding> {
    if let Some(to_come) = tomorrow::plan(plan, today) {
        return Some(to_come);
    }
    let (signed, span) = plan.date.zip(plan.dated_at)?;
    let deadlines = plan.texts.original().tasks().filter_map(|task| task.deadline.as_ref()).filter(|deadline| !deadline.value.is_done);
    let last: Vec<Date> = deadlines.filter_map(|deadline| deadline.value.last_day()).collect();
    let (many, all) = (last.iter().filter(|last| **last < signed).count(), last.len());
    if many < MANY || many * 2 <= all {
        return None;
    }
    let message = Words::new(
        format!("kế hoạch ghi ký ngày {signed}, mà {many} trong {all} thời hạn đã qua trước ngày ấy"),
        format!("the plan says that it was signed on {signed}, but {many} of its {all} deadlines were over before"),
    );
    let help = Words::new(
        "Sửa `date`, xem lại cả năm; nếu ngày ấy đúng thì sửa các thời hạn, văn bản đã ký thì ghi `waive` kèm lý do.",
        "Correct `date`, and look at its year; where it is right, correct the deadlines, or of a signed document write a `waive` with the reason.",
    );
    Some(Finding::new(&BEFORE_PLAN, span, message, help).anchored("date"))
}

/// A deadline that is not understood; of a time that cannot be, why.
pub(super) fn not_understood(rule: &'static Rule, task: &Task, deadline: &At<Deadline>) -> Finding {
    let (number, words) = (&task.number, &deadline.value.text);
    if let Some(finding) = impossible(rule, &Words::new(format!("nhiệm vụ {number}"), format!("task {number}")), deadline) {
        return finding;
    }
    let message =
        Words::new(format!("không hiểu thời hạn “{words}” của nhiệm vụ {number}"), format!("the deadline “{words}” of task {number} is not understood"));
    let help = Words::new(
        "Viết một thời hạn như “Trong tháng 3/2023”, “Trong quý I/2023”, “Trước ngày 30/6/2023”, “Từ tháng 3 đến tháng 6/2023”, “Thường xuyên”, “Sau khi …”.",
        "Write one time like “Trong tháng 3/2023”, “Trong quý I/2023”, “Trước ngày 30/6/2023”, “Từ tháng 3 đến tháng 6/2023”, “Thường xuyên”, “Sau khi …”.",
    );
    Finding::new(rule, deadline.span, message, help)
}

/// A deadline whose words name a time that cannot be; `of` says what is due.
pub(super) fn impossible(rule: &'static Rule, of: &Words, deadline: &At<Deadline>) -> Option<Finding> {
    let (words, low) = (&deadline.value.text, deadline.value.text.to_lowercase());
    if let Some(day) = Date::missing(&low) {
        return Some(no_day(rule, of, deadline.span, day));
    }
    let (vi, en, help) = if let Some((from, to)) = period::backwards(&low) {
        let help = Words::new("Sửa ngày đầu hoặc ngày cuối.", "Correct the first or the last day.");
        (format!("ngày cuối {to} trước ngày đầu {from}"), format!("it ends on {to}, before it begins on {from}"), help)
    } else if let Some(day) = recurrence::no_such_day(&low) {
        (format!("không tháng nào có ngày {day}"), format!("no month has a day {day}"), Words::new("Viết ngày từ 1 đến 31.", "Write a day from 1 to 31."))
    } else {
        match period::no_such(&low)? {
            NoSuch::Month(month) => {
                let help = Words::new("Viết tháng từ 1 đến 12.", "Write a month from 1 to 12.");
                (format!("không năm nào có tháng {month}"), format!("no year has a month {month}"), help)
            }
            NoSuch::Quarter(quarter) => {
                let help = Words::new("Viết quý từ I đến IV.", "Write a quarter from I to IV.");
                (format!("không năm nào có quý {quarter}"), format!("no year has a quarter {quarter}"), help)
            }
        }
    };
    let message = Words::new(format!("thời hạn “{words}” của {}: {vi}", of.vi), format!("the deadline “{words}” of {}: {en}", of.en));
    Some(Finding::new(rule, deadline.span, message, help))
}

/// A deadline on a day that no calendar has.
fn no_day(rule: &'static Rule, of: &Words, span: Span, Numbers { day, month, year }: Numbers) -> Finding {
    let last = Date::last_of_month(year, month);
    let (vi, en) = last.map_or_else(
        || ("một năm có 12 tháng".to_owned(), "a year has 12 months".to_owned()),
        |last| (format!("tháng {month}/{year} có {} ngày", last.day()), format!("month {month}/{year} has {} days", last.day())),
    );
    let message = Words::new(
        format!("thời hạn của {} là ngày {day}/{month}/{year}, không có ngày ấy: {vi}", of.vi),
        format!("{} is due on {day}/{month}/{year}, which is no day: {en}", of.en),
    );
    let help = last.map_or_else(
        || Words::new("Viết một ngày có thật.", "Write a day that exists."),
        |last| {
            let last = format!("{}/{month}/{year}", last.day());
            Words::new(format!("Viết một ngày có thật; ngày cuối tháng ấy là {last}."), format!("Write a day that exists; the last of that month is {last}."))
        },
    );
    Finding::new(rule, span, message, help)
}

fn condition(task: &Task, deadline: &At<Deadline>) -> Option<Finding> {
    if deadline.value.when != When::After {
        return None;
    }
    let (name, words) = (task.name(), &deadline.value.text);
    let message = Words::new(format!("nhiệm vụ {name} chờ: “{words}”"), format!("task {name} waits: “{words}”"));
    let help = Words::new("Khi việc ấy xảy ra, ghi thời hạn có ngày.", "When that has happened, write a deadline with a day.");
    Some(Finding::new(&CONDITION, deadline.span, message, help).anchored(name.to_string()))
}

/// "Hoàn thành" for what goes on, and "thực hiện" for what has an end in a plan that says "hoàn thành" of nearly all that has one.
fn labels(plan: &Plan, found: &mut Vec<Finding>) {
    let said = |task: &Task, word: &str| task.labels.iter().any(|(label, words)| *label == Label::Deadline && words.to_lowercase().contains(word));
    let has_end = |deadline: &Deadline| deadline.last_day().is_some() && !matches!(deadline.when, When::Recurring(_));
    let tasks = plan.texts.original().tasks().filter_map(|task| Some((task, task.deadline.as_ref()?)));
    let (mut complete, mut carry_out) = (0_usize, Vec::new());
    for (task, deadline) in tasks {
        let goes_on = deadline.value.then_ongoing || matches!(deadline.value.when, When::Ongoing | When::Roadmap);
        if said(task, "hoàn thành") && goes_on {
            found.push(label(task, deadline, "hoàn thành"));
        } else if has_end(&deadline.value) && said(task, "hoàn thành") {
            complete += 1;
        } else if has_end(&deadline.value) && said(task, "thực hiện") {
            carry_out.push((task, deadline));
        }
    }
    if complete >= RARE * carry_out.len() {
        found.extend(carry_out.into_iter().map(|(task, deadline)| label(task, deadline, "thực hiện")));
    }
}

fn label(task: &Task, deadline: &At<Deadline>, word: &str) -> Finding {
    let (name, words) = (task.name(), &deadline.value.text);
    let message = Words::new(
        format!("nhiệm vụ {name} ghi nhãn “{word}” cho thời hạn “{words}”"),
        format!("task {name} has the label “{word}” for the deadline “{words}”"),
    );
    let help = Words::new("Đổi nhãn; văn bản đã ký thì ghi `waive` kèm lý do.", "Change the label; of a signed document write a `waive` with the reason.");
    Finding::new(&LABEL, deadline.span, message, help).anchored(name.to_string())
}

/// "(đã hoàn thành trước 01/11/2022)" in a plan that is younger.
fn done(plan: &Plan, found: &mut Vec<Finding>) {
    let Some(signed) = plan.date.or(plan.not_before) else { return };
    let text = plan.texts.original();
    let told = |day: Date, span: Span| {
        let message = Words::new(
            format!("“đã hoàn thành” trước ngày {day}, mà kế hoạch không sớm hơn {signed}"),
            format!("“done” before {day}, but the plan is not older than {signed}"),
        );
        let help = Words::new(
            "Bỏ việc đã xong; văn bản đã ký thì ghi `waive` kèm lý do.",
            "Take out what is done; of a signed document write a `waive` with the reason.",
        );
        Finding::new(&DONE, span, message, help).anchored(day.to_string())
    };
    for passage in passage::all(text.running()) {
        let low = passage.words.to_lowercase();
        let day = low.find("đã hoàn thành").and_then(|at| Date::find(low.get(at..)?).first().map(|(_, day)| *day));
        found.extend(day.filter(|day| *day < signed).map(|day| told(day, passage.span)));
    }
    for deadline in text.tasks().filter_map(|task| task.deadline.as_ref()).filter(|deadline| deadline.value.is_done) {
        found.extend(deadline.value.last_day().filter(|day| *day < signed).map(|day| told(day, deadline.span)));
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

fn far(task: &Task, deadline: &At<Deadline>, signed: Date) -> Option<Finding> {
    let (number, words) = (&task.number, &deadline.value.text);
    let last = deadline.value.last_day().filter(|last| signed.days_until(*last) > LONGEST)?;
    let message = Words::new(
        format!("nhiệm vụ {number} có hạn “{words}” (đến {last}), hơn mười năm sau ngày ký {signed}"),
        format!("task {number} is due “{words}” (until {last}), more than ten years after the plan was signed on {signed}"),
    );
    Some(Finding::new(&FAR, deadline.span, message, help()).anchored(number))
}

fn day_off(task: &Task, deadline: &At<Deadline>) -> Option<Finding> {
    let (When::Day(day) | When::Days(_, day)) = &deadline.value.when else { return None };
    // The last day of a month is nobody's choice where only the month is named.
    if !Date::find(&deadline.value.text).iter().any(|(_, named)| named == day) {
        return None;
    }
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
