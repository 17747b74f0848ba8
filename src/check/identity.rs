//! P: what tells a plan from all others – its number and day – and how it names the documents that it rests on.

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::plan::{Ground, Plan, PlanText};
use crate::prose::{self, Block};
use crate::source::{FileId, Sources, Span};

rule!(NO_IDENTITY, "P012", "plan-without-number-or-day", Error,
    "Kế hoạch không có số hoặc không có ngày ban hành.", "A plan has no number or no day of issue.",
    why: "Không ai dẫn được văn bản này, cũng không biết văn bản nào có trước.", "Nobody can cite it, or say which of two came first.",
    bad: "number: (bỏ trống)", good: "number: \"24/KH-UBND\"");
rule!(OTHER_PLAN, "P013", "appendix-of-another-plan", Error,
    "Phụ lục ghi kèm theo một văn bản có số hoặc ngày khác.", "An appendix says that it belongs to a document with another number or day.",
    why: "Người đọc không biết phụ lục thuộc văn bản nào.", "Readers cannot tell to which document the appendix belongs.",
    bad: "number: \"60/KH-UBND\"\n…\n(Ban hành kèm theo Kế hoạch số 17/KH-UBND)", good: "number: \"60/KH-UBND\"\n…\n(Ban hành kèm theo Kế hoạch số 60/KH-UBND)");
rule!(CITATION, "P014", "citation-incomplete", Warning,
    "Căn cứ dẫn một văn bản thiếu số, năm hoặc ngày.", "A ground cites a document without its number, year or day.",
    why: "Nhiều cơ quan cùng dùng một số; thiếu ngày thì không tìm lại được.", "Many offices use the same numbers; without the day it cannot be found.",
    bad: "Kế hoạch 156/KH-UBND của UBND huyện", good: "Kế hoạch số 156/KH-UBND ngày 28/10/2022 của UBND huyện");

/// Kinds of documents, and whether their symbol holds the year.
const KINDS: [(&str, bool); 9] = [
    ("Nghị định", true),
    ("Thông tư", true),
    ("Quyết định", false),
    ("Nghị quyết", false),
    ("Kế hoạch", false),
    ("Công văn", false),
    ("Chỉ thị", false),
    ("Chương trình", false),
    ("Thông báo", false),
];

/// Judges number, day, appendices and grounds.
pub(super) fn judge(plan: &Plan, found: &mut Vec<Finding>) {
    let text = plan.texts.original();
    for (key, vi, en, is_there) in [("number", "số", "number", own_number(plan).is_some()), ("date", "ngày ban hành", "day of issue", plan.date.is_some())]
    {
        if !is_there {
            let message = Words::new(format!("kế hoạch không có {vi}"), format!("the plan has no {en}"));
            let help = Words::new(
                format!("Ghi `{key}`; văn bản đã ký để trống thì ghi `waive` kèm lý do."),
                format!("Write `{key}`; where the signed document leaves it blank, write a `waive` with the reason."),
            );
            found.push(Finding::new(&NO_IDENTITY, text.span, message, help).anchored(key));
        }
    }
    appendices(plan, text, found);
    for ground in &text.grounds {
        if let Ground::Cited(words) = &ground.value {
            found.extend(citation(words, ground.span));
        }
    }
}

/// Takes away what is said of a missing number or day where one is written and was refused: that was told.
pub fn without_derived(found: &mut Vec<Finding>, sources: &Sources) {
    let is_of_key = |finding: &Finding, key: &str| {
        finding.rule.code.starts_with('F') && sources.line(finding.span.file, finding.span.start).starts_with(&format!("{key}:"))
    };
    let refused: Vec<(FileId, &str)> = ["number", "date"]
        .into_iter()
        .flat_map(|key| found.iter().filter(move |finding| is_of_key(finding, key)).map(move |finding| (finding.span.file, key)).collect::<Vec<_>>())
        .collect();
    let is_derived = |finding: &Finding| {
        let of = finding.anchor.as_deref();
        finding.rule == &NO_IDENTITY && refused.iter().any(|(file, key)| *file == finding.span.file && Some(*key) == of)
    };
    found.retain(|finding| !is_derived(finding));
}

/// The number with its figures; "…/KH-UBND" is none.
fn own_number(plan: &Plan) -> Option<&str> {
    plan.number.as_deref().filter(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// "(Ban hành kèm theo Kế hoạch số 17/KH-UBND, ngày 17/4/2023 …)" beside the plan's own number and day.
fn appendices(plan: &Plan, text: &PlanText, found: &mut Vec<Finding>) {
    for block in text.running() {
        let Block::Paragraph(paragraph) = block else { continue };
        let words = prose::plain(&paragraph.value);
        let Some(after) = words.find("kèm theo").and_then(|at| words.get(at..)).filter(|_| words.starts_with('(')) else { continue };
        let named = after.split_once("số ").and_then(|(_, rest)| rest.split([' ', ',', ';', ')']).next());
        let day = Date::find(after).first().map(|(_, date)| *date);
        let is_other = named.zip(own_number(plan)).is_some_and(|(named, own)| named != own) || day.zip(plan.date).is_some_and(|(day, own)| day != own);
        if is_other {
            let both = |number: Option<&str>, date: Option<Date>| {
                let parts = [number.map(str::to_owned), date.map(|date| date.to_string())];
                parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
            };
            let (there, own) = (both(named, day), both(own_number(plan), plan.date));
            let message = Words::new(
                format!("phụ lục ghi kèm theo “{there}”, nhưng kế hoạch là “{own}”"),
                format!("the appendix names “{there}”, but the plan is “{own}”"),
            );
            let help = Words::new(
                "Sửa chỗ sai; văn bản đã ký thì ghi `waive` kèm lý do.",
                "Correct the place that is wrong; of a signed document write a `waive` with the reason.",
            );
            found.push(Finding::new(&OTHER_PLAN, paragraph.span, message, help).anchored(named.unwrap_or("date")));
        }
    }
}

/// The first document that a ground names, where something of it is missing.
fn citation(ground: &str, span: Span) -> Option<Finding> {
    let named = KINDS.iter().filter_map(|(kind, has_year)| Some((ground.find(kind)?, *kind, *has_year))).min();
    let (at, kind, has_year) = named?;
    let rest = ground.get(at + kind.len()..)?.trim_start();
    let (has_word, number) = match rest.strip_prefix("số ") {
        Some(number) => (true, number),
        None => (false, rest),
    };
    // "39 - KH/ĐU" is written with spaces, and whole.
    let is_apart = number.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start().starts_with(['-', '/']);
    let number = number.split([' ', ',', ';']).next().filter(|number| number.starts_with(|c: char| c.is_ascii_digit()))?;
    let has_year_part = number.split('/').nth(1).is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    let is_dated = !Date::find(rest).is_empty();
    let lacks = [
        (!has_word, "chữ “số”", "the word “số”"),
        (!number.contains(['/', '-']) && !is_apart, "ký hiệu", "its symbol"),
        (has_year && !has_year_part, "năm trong số hiệu", "the year in its number"),
        (!has_year && !is_dated, "ngày", "its day"),
    ];
    let (vi, en): (Vec<&str>, Vec<&str>) = lacks.into_iter().filter(|(lacks, ..)| *lacks).map(|(_, vi, en)| (vi, en)).unzip();
    if vi.is_empty() {
        return None;
    }
    let message = Words::new(format!("“{kind} {number}” thiếu {}", vi.join(", ")), format!("“{kind} {number}” lacks {}", en.join(", ")));
    let help = Words::new(
        "Ghi đủ: loại, số, ký hiệu, ngày; văn bản đã ký thì ghi `waive` kèm lý do.",
        "Write kind, number, symbol and day; of a signed document write a `waive` with the reason.",
    );
    Some(Finding::new(&CITATION, span, message, help).anchored(number))
}
