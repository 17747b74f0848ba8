//! G: guides, the 7 ways and their overview.

use std::collections::BTreeMap;

use super::tomorrow;
use crate::calendar::Date;
use crate::draft::Set;
use crate::finding::{Finding, Words, rule};
use crate::model::guide::{Facts, Guide, Overview};
use crate::model::id::Id;
use crate::source::At;

rule!(REVIEW_DUE, "G001", "review-due", Warning,
    "Trang đã quá hạn rà soát.", "A page is past its review.",
    why: "Quy định có thể đã đổi; người dân đọc điều cũ.", "The rules may have changed; people read the old ones.",
    bad: "review_by: 2025-01-31", good: "review_by: 2027-03-31");
rule!(REVIEW_ORDER, "G002", "review-order", Error,
    "Hạn rà soát không sau ngày đã rà soát.", "The next review is not after the last.",
    why: "Một trong hai ngày bị ghi nhầm.", "One of the two days is wrong.",
    bad: "reviewed: 2026-11-21\nreview_by: 2026-03-31", good: "reviewed: 2026-11-21\nreview_by: 2027-03-31");
rule!(NUMBERS, "G003", "way-numbers", Error,
    "Số thứ tự của các phương thức không phải là 1 đến 7, mỗi số một lần.", "The ways are not numbered 1 to 7, each once.",
    why: "Cán bộ và người dân gọi các phương thức bằng số.", "Officers and citizens call the ways by their numbers.",
    bad: "order: 8", good: "order: 7");
rule!(UNKNOWN_WAY, "G004", "unknown-way", Error,
    "Trang tổng quan nhắc đến một phương thức không có.", "The overview names a way that does not exist.",
    why: "Người đọc được chỉ đến một trang không có.", "Readers would be sent to a page that is not there.",
    bad: "methods: [vnied]", good: "methods: [vneid]");

/// The dates of a page of guidance.
pub fn reviewed(facts: &Facts, today: Date, found: &mut Vec<Finding>) {
    if tomorrow::guide(facts, today, found) {
        return;
    }
    let (reviewed, by) = (facts.reviewed.value, facts.review_by.value);
    if by <= reviewed {
        found.push(Finding::new(
            &REVIEW_ORDER,
            facts.review_by.span,
            Words::new(format!("hạn rà soát {by} không sau ngày rà soát {reviewed}"), format!("the next review, {by}, is not after the last, {reviewed}")),
            Words::new("Ghi một hạn sau ngày rà soát.", "Write a later day."),
        ));
    } else if by < today {
        let finding = Finding::new(
            &REVIEW_DUE,
            facts.review_by.span,
            Words::new(format!("hạn rà soát là {by}, hôm nay là {today}"), format!("the review was due on {by}, today is {today}")),
            Words::new(
                "Đọc lại trang theo quy định hiện hành, rồi sửa `reviewed` và `review_by`.",
                "Read the page against the law in force, then correct `reviewed` and `review_by`.",
            ),
        );
        found.push(finding.anchored("review_by"));
    }
}

/// The ways together: numbered 1 to 7, each once.
pub fn methods(methods: &Set<Guide>, found: &mut Vec<Finding>) {
    let before = found.len();
    let mut seen: BTreeMap<i64, &Guide> = BTreeMap::new();
    for way in methods.whole.values() {
        let number = way.order.value;
        if !(1..=7).contains(&number) {
            found.push(numbers(
                way,
                Words::new(format!("số thứ tự là {number}, nhưng chỉ có phương thức 1 đến 7"), format!("the number is {number}, but the ways are 1 to 7")),
            ));
        }
        if let Some(other) = seen.insert(number, way) {
            let finding = numbers(
                way,
                Words::new(
                    format!("`{}` và `{}` cùng mang số {number}", other.id, way.id),
                    format!("`{}` and `{}` both have the number {number}", other.id, way.id),
                ),
            );
            found.push(finding.note(other.order.span, Words::new("số ấy đã có ở đây", "the number is used here")));
        }
    }
    let missing = (1..=7).find(|number| !seen.contains_key(number));
    if let (Some(missing), Some(last), true) = (missing, seen.values().last(), found.len() == before && methods.broken.is_empty()) {
        found.push(numbers(last, Words::new(format!("thiếu phương thức số {missing}"), format!("there is no way number {missing}"))));
    }
}

fn numbers(way: &Guide, message: Words) -> Finding {
    Finding::new(&NUMBERS, way.order.span, message, Words::new("Sửa `order`, hoặc thêm phương thức còn thiếu.", "Correct `order`, or add the missing way."))
}

/// The overview: the ways that it names exist.
pub fn overview(overview: &Overview, methods: &Set<Guide>, found: &mut Vec<Finding>) {
    for (_, text) in overview.texts.iter() {
        let chosen = text.choose.iter().flat_map(|question| &question.options).flat_map(|choice| &choice.methods);
        for id in chosen.chain(text.counter.steps.iter().flat_map(|step| &step.methods)) {
            known_way(id, methods, found);
        }
    }
}

fn known_way(id: &At<Id>, methods: &Set<Guide>, found: &mut Vec<Finding>) {
    if !methods.has(&id.value) {
        let all = methods.whole.keys().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        found.push(Finding::new(
            &UNKNOWN_WAY,
            id.span,
            Words::new(format!("không có phương thức `{}`", id.value), format!("there is no way `{}`", id.value)),
            Words::new(format!("Dùng một trong: {all}."), format!("Use one of: {all}.")),
        ));
    }
}
