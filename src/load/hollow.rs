//! What is told of reports that hold no figures, and of figures of an indicator that there is none of.

use super::rules;
use crate::calendar::Date;
use crate::finding::{Finding, Words};
use crate::model::id::Id;
use crate::source::At;

/// A report that has a day and nothing else.
pub(super) fn without_figures(date: &At<Date>) -> Finding {
    let day = date.value;
    Finding::new(
        &rules::MISSING_KEY,
        date.span,
        Words::new(format!("báo cáo ngày {day} không có số liệu nào"), format!("the report of {day} has no figures")),
        Words::new(
            "Ghi số của từng chỉ số, ví dụ `accounts: {thon-1: 12}`; chưa có thì xóa báo cáo này.",
            "Write the figures of each indicator, like `accounts: {thon-1: 12}`; where there are none, delete this report.",
        ),
    )
}

/// Figures of an indicator without any area.
pub(super) fn without_areas(key: &At<String>) -> Finding {
    let name = &key.value;
    Finding::new(
        &rules::WRONG_VALUE,
        key.span,
        Words::new(format!("`{name}` không có số của địa bàn nào"), format!("`{name}` has no figure of any area")),
        Words::new(
            "Ghi số của từng địa bàn, ví dụ `{thon-1: 12}`; chưa có số thì xóa khóa này.",
            "Write the figure of each area, like `{thon-1: 12}`; where there is none, delete this key.",
        ),
    )
}

/// An indicator that reports name otherwise than `indicators`.
pub(super) fn other_name(key: &At<String>, count: usize, indicator: &At<Id>) -> Finding {
    let (old, new, more) = (&key.value, &indicator.value, count - 1);
    let finding = Finding::new(
        &rules::UNKNOWN_KEY,
        key.span,
        Words::new(format!("không có chỉ số `{old}`; {more} chỗ nữa cũng ghi như vậy"), format!("there is no indicator `{old}`, as {more} more places say")),
        Words::new(
            format!("Đã đổi tên `{old}` thành `{new}`? Ghi lại `id: {old}`, hoặc đổi cả ở mọi báo cáo, cột, đính chính."),
            format!("Was `{old}` renamed to `{new}`? Write `id: {old}` again, or rename it in all reports, columns and corrections."),
        ),
    );
    let note = Words::new(format!("không báo cáo nào có số của `{new}`"), format!("no report has figures of `{new}`"));
    finding.note(indicator.span, note)
}
