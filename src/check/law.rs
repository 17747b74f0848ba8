//! L: laws that are cited, and the register itself.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::did_you_mean;
use super::tomorrow;
use crate::calendar::Date;
use crate::draft::Set;
use crate::finding::{Finding, Words, rule};
use crate::model::id::Id;
use crate::model::law::{Citation, Law};
use crate::model::law_number;
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
rule!(TWICE, "L009", "law-twice", Warning,
    "Một văn bản có hai mục trong sổ văn bản.", "A law has two entries in the register.",
    why: "Sửa mục này thì mục kia vẫn nói điều cũ, và người đọc thấy một văn bản hai lần.", "Who corrects one leaves the other wrong, and readers see one law twice.",
    bad: "- {id: nd-154-2024, number: \"154/2024/NĐ-CP\"}\n- {id: nghi-dinh-154, number: \"154/2024/NĐ-CP\"}", good: "- {id: nd-154-2024, number: \"154/2024/NĐ-CP\"}");
rule!(CIRCLE, "L010", "replaced-in-a-circle", Warning,
    "Một văn bản bị thay bằng chính nó, hoặc vòng lại chính nó.", "A law is replaced by itself, or by what it replaced.",
    why: "Trang chỉ người đọc sang văn bản thay thế, và ở đó lại chỉ về.", "The page sends readers to what replaced it, and from there they are sent back.",
    bad: "id: nd-62-2021\nreplaced_by: [{law: nd-62-2021}]", good: "id: nd-62-2021\nreplaced_by: [{law: nd-154-2024}]");

/// The register: every law once, successors that exist, days in order.
pub fn register(laws: &Set<Law>, today: Date, found: &mut Vec<Finding>) {
    doubles(&laws.whole, found);
    for law in laws.whole.values() {
        let is_to_come = tomorrow::law(law, today, found);
        for change in law.replaced_by.iter().chain(&law.amended_by) {
            known(&change.law, &laws.whole, &laws.broken, found);
        }
        found.extend(still_open(law));
        found.extend(backwards(law).filter(|_| !is_to_come));
        found.extend(circle(law, &laws.whole));
    }
}

/// Entries for what another entry has: the same number, of the same issuer. Two provinces may number alike.
fn doubles(laws: &BTreeMap<Id, Law>, found: &mut Vec<Finding>) {
    let mut in_order: Vec<&Law> = laws.values().collect();
    in_order.sort_by_key(|law| law.span.start);
    let mut known: BTreeMap<(String, String), &Law> = BTreeMap::new();
    for law in in_order {
        let key = (law_number::even(&law.number), law.issuer.original().to_lowercase());
        let first = *known.entry(key).or_insert(law);
        if first.id == law.id {
            continue;
        }
        let message = Words::new(
            format!("`{}` và `{}` cùng là văn bản {}", first.id, law.id, law.number),
            format!("`{}` and `{}` are both the law {}", first.id, law.id, law.number),
        );
        let help = Words::new("Sửa `number`, hoặc bỏ một mục và dẫn mục kia.", "Correct `number`, or remove one and cite the other.");
        let finding = Finding::new(&TWICE, law.span, message, help).note(first.span, Words::new("văn bản ấy đã có ở đây", "it is here already"));
        found.push(finding.anchored(law.id.as_str()));
    }
}

/// Replaced as a whole, without a last day.
fn still_open(law: &Law) -> Option<Finding> {
    if !law.is_replaced() || law.ended.is_some() {
        return None;
    }
    let message = Words::new(
        format!("văn bản `{}` đã bị thay thế toàn bộ, nhưng không có ngày hết hiệu lực", law.id),
        format!("the law `{}` was replaced as a whole, but no day says when it ended", law.id),
    );
    let help = Words::new(
        "Thêm `ended: năm-tháng-ngày`; nếu chỉ thay một phần, ghi phần ấy vào `provisions`.",
        "Add `ended: year-month-day`; where only a part was replaced, name it in `provisions`.",
    );
    Some(Finding::new(&STILL_OPEN, law.span, message, help).anchored(law.id.as_str()))
}

/// Issued, in force, ended: the first two of these days that are in the wrong order.
fn backwards(law: &Law) -> Option<Finding> {
    let days = [
        (law.issued(), "issued", "ban hành", "was issued"),
        (law.in_force, "in_force", "có hiệu lực từ", "is in force from"),
        (law.ended, "ended", "hết hiệu lực", "ended"),
    ];
    let said: Vec<_> = days.into_iter().filter_map(|(day, key, vi, en)| Some((day?, key, vi, en))).collect();
    let (early, late) = said.iter().zip(said.iter().skip(1)).find(|(early, late)| early.0 > late.0 || (late.1 == "ended" && early.0 == late.0))?;
    let message = Words::new(
        format!("văn bản `{}` {} {} nhưng {} {}", law.id, late.2, late.0, early.2, early.0),
        format!("the law `{}` {} on {}, but {} on {}", law.id, late.3, late.0, early.3, early.0),
    );
    let (early, late) = (early.1, late.1);
    let help = Words::new(format!("Sửa `{early}` hoặc `{late}`."), format!("Correct `{early}` or `{late}`."));
    Some(Finding::new(&DATES, law.span, message, help).anchored(law.id.as_str()))
}

/// A law whose successors lead back to it, told at the first of the circle in the order of ids.
fn circle(law: &Law, laws: &BTreeMap<Id, Law>) -> Option<Finding> {
    let ahead = all_after(law, laws);
    let is_first = || ahead.iter().all(|id| **id >= law.id || laws.get(*id).is_none_or(|other| !all_after(other, laws).contains(&law.id)));
    let change = law.successors().next().filter(|_| ahead.contains(&law.id) && is_first())?;
    let (this, next) = (&law.id, &change.law.value);
    let message = if this == next {
        Words::new(format!("văn bản `{this}` được ghi là bị thay bằng chính nó"), format!("the law `{this}` is said to be replaced by itself"))
    } else {
        Words::new(
            format!("văn bản `{this}` bị thay bằng `{next}`, mà từ đó lại dẫn về `{this}`"),
            format!("the law `{this}` is replaced by `{next}`, from which it leads back to `{this}`"),
        )
    };
    let help = Words::new("Ghi mã của văn bản mới thay nó.", "Write the id of the later law that took its place.");
    Some(Finding::new(&CIRCLE, change.law.span, message, help).anchored(this.as_str()))
}

/// What replaced a law as a whole, what replaced that, and so on.
fn all_after<'l>(law: &'l Law, laws: &'l BTreeMap<Id, Law>) -> BTreeSet<&'l Id> {
    let (mut seen, mut ahead) = (BTreeSet::new(), vec![law]);
    while let Some(law) = ahead.pop() {
        for change in law.successors() {
            if seen.insert(&change.law.value) {
                ahead.extend(laws.get(&change.law.value));
            }
        }
    }
    seen
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
