//! F: days on which something was done, and that are still to come.

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::gone::Gone;
use crate::model::guide::Facts;
use crate::model::law::Law;
use crate::model::plan::Plan;
use crate::source::At;

rule!(DONE_TOMORROW, "F028", "done-tomorrow", Warning,
    "Ngày của một việc đã làm lại là ngày chưa đến.", "Something was done on a day that is still to come.",
    why: "Thường là gõ nhầm năm; trang ghi cho người đọc một ngày không thể tin.", "The year is often a slip; the page tells its readers a day that nobody can believe.",
    bad: "reviewed: 2027-11-21", good: "reviewed: 2026-11-21");

/// Days of a page of guidance. Whether that of its review is still to come.
pub(super) fn guide(facts: &Facts, today: Date, found: &mut Vec<Finding>) -> bool {
    for source in &facts.sources {
        found.extend(judge(&source.checked, "checked", today, &read()));
    }
    let reviewed = judge(&facts.reviewed, "reviewed", today, &Words::new("trang được rà soát", "the page was reviewed"));
    let is_to_come = reviewed.is_some();
    found.extend(reviewed);
    is_to_come
}

/// Days of an entry of the register. Whether that of its issue is still to come.
pub(super) fn law(law: &Law, today: Date, found: &mut Vec<Finding>) -> bool {
    found.extend(judge(&law.checked, "checked", today, &read()));
    let issued = Words::new(format!("văn bản `{}` được ban hành", law.id), format!("the law `{}` was issued", law.id));
    let issued = law.issued.as_ref().and_then(|day| judge(day, "issued", today, &issued));
    let is_to_come = issued.is_some();
    found.extend(issued);
    is_to_come
}

/// The day of a page that is gone.
pub(super) fn gone(gone: &Gone, today: Date, found: &mut Vec<Finding>) {
    found.extend(judge(&gone.since, "since", today, &Words::new("trang đã bỏ", "the page went")));
}

/// The day of a plan.
pub(super) fn plan(plan: &Plan, today: Date) -> Option<Finding> {
    let (value, span) = plan.date.zip(plan.dated_at)?;
    judge(&At { value, span }, "date", today, &Words::new("kế hoạch được ký", "the plan was signed"))
}

fn read() -> Words {
    Words::new("nguồn được đọc", "the source was read")
}

/// `what` was done on `day`, which the file calls `key`.
fn judge(day: &At<Date>, key: &str, today: Date, what: &Words) -> Option<Finding> {
    // The clock of a machine elsewhere may be a day behind.
    if day.value <= today.next() {
        return None;
    }
    let message =
        Words::new(format!("{} ngày {}, nhưng hôm nay mới {today}", what.vi, day.value), format!("{} on {}, but today is {today}", what.en, day.value));
    let help = Words::new(format!("Sửa `{key}` thành ngày đã làm."), format!("Make `{key}` the day on which it was done."));
    Some(Finding::new(&DONE_TOMORROW, day.span, message, help).anchored(key))
}
