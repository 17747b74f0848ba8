//! What is told of reports that hold no figures.

use super::rules;
use crate::calendar::Date;
use crate::finding::{Finding, Words};
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
