//! L: laws that are cited, and the register itself.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::did_you_mean;
use crate::draft::Set;
use crate::finding::{Finding, Words, rule};
use crate::model::id::Id;
use crate::model::law::{Citation, Law};
use crate::source::At;

rule!(UNKNOWN_LAW, "L001", "unknown-law", Warning,
    "Một văn bản được dẫn mà sổ văn bản không có.", "A cited law is not in the register.",
    why: "Người đọc không tra được căn cứ, công cụ không biết văn bản còn hiệu lực không.", "Readers cannot look the basis up, and nobody notices when it is repealed.",
    bad: "legal: [{law: nd-104-2023}]", good: "legal: [{law: nd-104-2022, article: 14}]");
rule!(DATES, "L002", "law-dates", Warning,
    "Ngày của một văn bản ngược nhau.", "The dates of a law are in the wrong order.",
    why: "Trang sẽ ghi sai văn bản còn hay hết hiệu lực.", "The page would state wrongly whether it is in force.",
    bad: "in_force: 2024-07-01\nended: 2023-01-01", good: "in_force: 2023-01-01\nended: 2024-07-01");

rule!(STILL_OPEN, "L003", "replaced-without-end", Warning,
    "Một văn bản đã bị thay thế toàn bộ nhưng không ghi ngày hết hiệu lực.", "A law that was replaced as a whole has no last day.",
    why: "Trang sẽ ghi văn bản ấy đang có hiệu lực.", "The page would call it in force.",
    bad: "replaced_by: [{law: nd-69-2024}]", good: "ended: 2024-07-01\nreplaced_by: [{law: nd-69-2024}]");

/// The register: successors that exist, dates in order.
pub fn register(laws: &Set<Law>, found: &mut Vec<Finding>) {
    for law in laws.whole.values() {
        for change in law.replaced_by.iter().chain(&law.amended_by) {
            known(&change.law, &laws.whole, &laws.broken, found);
        }
        if law.is_replaced() && law.ended.is_none() {
            let finding = Finding::new(
                &STILL_OPEN,
                law.span,
                Words::new(
                    format!("văn bản `{}` đã bị thay thế toàn bộ, nhưng không có ngày hết hiệu lực", law.id),
                    format!("the law `{}` was replaced as a whole, but no day says when it ended", law.id),
                ),
                Words::new(
                    "Thêm `ended: năm-tháng-ngày`; nếu chỉ thay một phần, ghi phần ấy vào `provisions`.",
                    "Add `ended: year-month-day`; where only a part was replaced, name it in `provisions`.",
                ),
            );
            found.push(finding.anchored(law.id.as_str()));
        }
        if let (Some(from), Some(ended)) = (law.in_force, law.ended)
            && ended <= from
        {
            found.push(Finding::new(
                &DATES,
                law.span,
                Words::new(
                    format!("văn bản `{}` hết hiệu lực {ended} nhưng có hiệu lực từ {from}", law.id),
                    format!("the law `{}` ended on {ended} but was in force from {from}", law.id),
                ),
                Words::new("Sửa `in_force` hoặc `ended`.", "Correct `in_force` or `ended`."),
            ));
        }
    }
}

/// Citations of guides.
pub fn citations(legal: &[At<Citation>], laws: &BTreeMap<Id, Law>, broken: &BTreeSet<Id>, found: &mut Vec<Finding>) {
    for citation in legal {
        known(&citation.clone().map(|citation| citation.law), laws, broken, found);
    }
}

/// One citation.
pub fn known(id: &At<Id>, laws: &BTreeMap<Id, Law>, broken: &BTreeSet<Id>, found: &mut Vec<Finding>) {
    let law = &id.value;
    if !laws.contains_key(law) && !broken.contains(law) {
        found.push(Finding::new(
            &UNKNOWN_LAW,
            id.span,
            Words::new(format!("dẫn văn bản `{law}`, nhưng `laws.yaml` không có mã ấy"), format!("cites the law `{law}`, but `laws.yaml` has no such id")),
            did_you_mean(
                law.as_str(),
                laws.keys().map(Id::as_str),
                &Words::new("Sửa mã, hoặc thêm văn bản vào `content/laws.yaml`.", "Correct the id, or add the law to `content/laws.yaml`."),
            ),
        ));
    }
}
