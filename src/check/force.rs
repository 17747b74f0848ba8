//! L: whether what current pages rest on is in force on the day of the build.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::calendar::Date;
use crate::check::wording;
use crate::finding::{Finding, Words, rule};
use crate::model::id::Id;
use crate::model::law::{Citation, Force, Law};
use crate::model::law_number;
use crate::model::plan::{Plan, PlanState};
use crate::source::{At, Content, Sources, Span};
use crate::wording::{is_of_the_past, told_as_past, waivers};

rule!(RESTS_ON_ENDED, "L004", "rests-on-ended-law", Warning,
    "Trang hiện hành dựa vào một văn bản đã hết hiệu lực.", "A current page rests on a law that is no longer in force.",
    why: "Cán bộ làm theo sẽ làm sai luật.", "Officers who follow it would break the law.",
    bad: "legal: [{law: nd-62-2021}] (ended: 2025-01-10)", good: "legal: [{law: nd-154-2024}]");
rule!(RESTS_ON_FUTURE, "L005", "rests-on-future-law", Warning,
    "Trang hiện hành dựa vào một văn bản chưa có hiệu lực.", "A current page rests on a law that is not yet in force.",
    why: "Người dân đòi điều chưa được hưởng, hoặc lo điều chưa phải làm.", "People ask for what they are not yet owed, or fear what is not yet asked.",
    bad: "legal: [{law: luat-116-2025}] (in_force: 2027-01-01)", good: "(đăng trang từ ngày văn bản có hiệu lực)");
rule!(NAMES_ENDED, "L007", "names-ended-law", Warning,
    "Bài hiện hành nêu số một văn bản đã hết hiệu lực mà không nói là cũ.", "A current text names an ended law without saying that it is old.",
    why: "Người đọc tra theo số ấy và làm theo quy định cũ.", "Readers look the number up and follow old rules.",
    bad: "Theo Nghị định 62/2021/NĐ-CP, bạn nộp…", good: "Theo Nghị định 154/2024/NĐ-CP (thay thế Nghị định 62/2021/NĐ-CP), bạn nộp…");
rule!(NAMES_UNKNOWN, "L008", "names-unknown-law", Info,
    "Bài nêu số một văn bản mà sổ văn bản không có.", "A text names a law that the register does not have.",
    why: "Không ai được báo khi văn bản ấy hết hiệu lực.", "Nobody is told when that law ends.",
    bad: "Theo Thông tư 99/2020/TT-BCA, …", good: "(thêm văn bản vào content/laws.yaml)");

/// Laws that a page names as its basis.
pub fn citations(legal: &[At<Citation>], laws: &BTreeMap<Id, Law>, today: Date, found: &mut Vec<Finding>) {
    for citation in legal {
        let Some(law) = laws.get(&citation.value.law) else { continue };
        let number = &law.number;
        match law.force(today) {
            Force::Ended(day) => {
                let finding = Finding::new(
                    &RESTS_ON_ENDED,
                    citation.span,
                    no_longer(law, laws, day),
                    Words::new(
                        "Đọc lại trang theo văn bản thay thế, rồi sửa `legal`; trang không còn đúng thì bỏ.",
                        "Read the page against what replaced it, then correct `legal`; take a page that is wrong away.",
                    ),
                );
                found.push(finding.anchored(law.id.as_str()));
            }
            Force::Future(day) => {
                let finding = Finding::new(
                    &RESTS_ON_FUTURE,
                    citation.span,
                    Words::new(
                        format!("`{number}` chỉ có hiệu lực từ {day}, hôm nay là {today}"),
                        format!("`{number}` is in force only from {day}, today is {today}"),
                    ),
                    Words::new(
                        "Nói rõ ngày ấy trong bài và chờ đến ngày mới ghi vào `legal`.",
                        "Say the day in the text, and cite it under `legal` only from then on.",
                    ),
                );
                found.push(finding.anchored(law.id.as_str()));
            }
            Force::Current | Force::Unknown => {}
        }
    }
}

/// Laws on which a plan that is being carried out rests. An archived one is a document of its day, and its page says so.
pub fn plan(plan: &Plan, laws: &BTreeMap<Id, Law>, today: Date, found: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    for named in plan.registered().filter(|law| plan.state == PlanState::Current && told.insert(law.value.clone())) {
        let Some(law) = laws.get(&named.value) else { continue };
        let Force::Ended(day) = law.force(today) else { continue };
        let help = Words::new(
            "Xem lại kế hoạch theo văn bản thay thế; kế hoạch đã xong thì ghi `state: archived`.",
            "Read the plan against what replaced it; write `state: archived` where the plan is over.",
        );
        found.push(Finding::new(&RESTS_ON_ENDED, named.span, no_longer(law, laws, day), help).anchored(law.id.as_str()));
    }
}

/// "`62/2021/NĐ-CP` đã hết hiệu lực từ 10/1/2025, thay bằng `154/2024/NĐ-CP`".
fn no_longer(law: &Law, laws: &BTreeMap<Id, Law>, day: Date) -> Words {
    let (number, (vi, en)) = (&law.number, successors(law, laws));
    Words::new(format!("`{number}` đã hết hiệu lực từ {day}{vi}"), format!("`{number}` has not been in force since {day}{en}"))
}

/// ", thay bằng `154/2024/NĐ-CP`": what took the place of a law, as far as the register knows.
fn successors(law: &Law, laws: &BTreeMap<Id, Law>) -> (String, String) {
    let numbers: Vec<String> = law.replaced_by.iter().filter_map(|change| Some(format!("`{}`", laws.get(&change.law.value)?.number))).collect();
    if numbers.is_empty() {
        return (String::new(), String::new());
    }
    let numbers = numbers.join(", ");
    (format!(", thay bằng {numbers}"), format!(", replaced by {numbers}"))
}

/// Numbers of laws in a file, before its text goes to be read.
pub struct Named {
    path: String,
    text: String,
    places: Vec<(Range<usize>, bool)>,
}

/// Looks for numbers of laws in the files below `prefix` that speak of today.
pub fn look(prefix: &str, files: &BTreeMap<String, Content>, is_archive: bool) -> Vec<Named> {
    let mut all = Vec::new();
    for (path, content) in files {
        let Content::Text(text) = content else { continue };
        let Some(manner) = wording::manner(path, is_archive).filter(|manner| manner.is_current) else { continue };
        let waivers = waivers(text, manner.is_yaml);
        let numbers = law_number::find(text).into_iter().filter(|range| !waivers.contains(&range.start));
        let mut old = None;
        let mut is_past =
            |at: usize| is_of_the_past(text, at) || old.get_or_insert_with(|| told_as_past(text)).iter().any(|range: &Range<usize>| range.contains(&at));
        let places: Vec<(Range<usize>, bool)> = numbers.map(|range| (range.clone(), is_past(range.start))).collect();
        if !places.is_empty() {
            all.push(Named { path: format!("{prefix}{path}"), text: text.clone(), places });
        }
    }
    all
}

/// The findings of what was named.
pub fn named(named: Vec<Named>, laws: &BTreeMap<Id, Law>, today: Date, sources: &mut Sources) -> Vec<Finding> {
    let mut found = Vec::new();
    for Named { path, text, places } in named {
        let pieces: Vec<(Range<usize>, bool, String)> =
            places.into_iter().map(|(range, is_past)| (range.clone(), is_past, text.get(range).unwrap_or_default().to_owned())).collect();
        let file = sources.find(&path, &text).unwrap_or_else(|| sources.add(path, text));
        for (range, is_past, number) in pieces {
            let span = Span::new(file, range.start, range.end);
            let law = laws.values().find(|law| law_number::is_same(&law.number, &number));
            found.extend(match law.map(|law| (law, law.force(today))) {
                None => Some(unknown(&number, span)),
                Some((law, Force::Ended(day))) if !is_past => Some(ended(law, laws, day, span)),
                Some(_) => None,
            });
        }
    }
    found
}

fn unknown(number: &str, span: Span) -> Finding {
    let message = Words::new(format!("sổ văn bản không có `{number}`"), format!("the register does not have `{number}`"));
    let help = Words::new("Sửa số, hoặc thêm văn bản vào `content/laws.yaml`.", "Correct the number, or add the law to `content/laws.yaml`.");
    Finding::new(&NAMES_UNKNOWN, span, message, help).anchored(number)
}

fn ended(law: &Law, laws: &BTreeMap<Id, Law>, day: Date, span: Span) -> Finding {
    let help = Words::new(
        "Nêu văn bản thay thế; nếu kể chuyện cũ thì nói rõ “trước đây”, “đã thay thế”.",
        "Name what replaced it; where it tells of the past, say so: “trước đây”, “replaced”.",
    );
    Finding::new(&NAMES_ENDED, span, no_longer(law, laws, day), help).anchored(law.number.as_str())
}
