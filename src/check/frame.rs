//! P: the frame of a plan – subject, grounds, recipients, signature – as Nghị định 30/2020/NĐ-CP wants it.

use super::advice::or_waive;
use crate::finding::{Finding, Words, rule};
use crate::model::plan::{Ground, Plan};
use crate::source::At;

rule!(SUBJECT, "P030", "subject-begins-with-vv", Warning,
    "Trích yếu dưới tên loại bắt đầu bằng “V/v”.", "The subject below the kind begins with “V/v”.",
    why: "“V/v” chỉ dùng cho công văn, là văn bản không có tên loại.", "“V/v” belongs to official letters, which have no kind.",
    bad: "kind: Kế hoạch\nsubject: V/v đẩy mạnh cấp thẻ", good: "kind: Kế hoạch\nsubject: Đẩy mạnh cấp thẻ");
rule!(ON_BEHALF, "P031", "on-behalf-wrongly-written", Warning,
    "“Thay mặt”, “ký thay” viết tắt sai.", "“On behalf” is abbreviated wrongly.",
    why: "Nghị định 30/2020/NĐ-CP viết “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”.", "Decree 30/2020 writes “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”.",
    bad: "signed_by: T/M ỦY BAN NHÂN DÂN", good: "signed_by: TM. ỦY BAN NHÂN DÂN");
rule!(RECIPIENTS, "P032", "recipients-not-in-form", Warning,
    "Nơi nhận viết chưa đúng thể thức.", "The recipients are not written in their form.",
    why: "Mỗi nơi một dòng hết bằng “;”, dòng cuối là “Lưu: VT, …” hết bằng “.”.", "Each ends with “;”, and the last is “Lưu: VT, …” with “.”.",
    bad: "recipients: [\"UBND huyện.\", \"Lưu: VP.\"]", good: "recipients: [\"UBND huyện;\", \"Lưu: VT, VP.\"]");
rule!(GROUNDS, "P033", "grounds-not-in-form", Warning,
    "Căn cứ không hết bằng dấu chấm phẩy.", "A ground does not end with a semicolon.",
    why: "Mỗi căn cứ một dòng, hết bằng “;”, căn cứ cuối hết bằng “.”.", "Each ground ends with “;”, the last with “.”.",
    bad: "grounds: [\"Thực hiện Kế hoạch số 16-KH/TU ngày 02/6/2026,\"]", good: "grounds: [\"Thực hiện Kế hoạch số 16-KH/TU ngày 02/6/2026;\"]");

/// Wrong abbreviations, and the right ones.
const WRONG: [(&str, &str); 4] = [("T/M", "TM."), ("K/T", "KT."), ("T.M", "TM."), ("K.T", "KT.")];

/// Judges the frame of a plan.
pub(super) fn judge(plan: &Plan, found: &mut Vec<Finding>) {
    let text = plan.texts.original();
    if text.subject.trim_start().to_lowercase().starts_with("v/v") && !text.kind.to_lowercase().contains("công văn") {
        let message = Words::new(
            format!("“{}” là tên loại, mà trích yếu bắt đầu bằng “V/v”", text.kind),
            format!("the kind is “{}”, but the subject begins with “V/v”", text.kind),
        );
        found.push(Finding::new(&SUBJECT, text.span, message, or_waive("Bỏ “V/v”", "Take “V/v” out")).anchored("subject"));
    }
    if let Some(office) = &text.signed_by
        && let Some((wrong, right)) = WRONG.iter().find(|(wrong, _)| office.value.starts_with(wrong))
    {
        let message = Words::new(format!("ghi “{wrong}”, đúng phải là “{right}”"), format!("reads “{wrong}”, it has to be “{right}”"));
        found.push(Finding::new(&ON_BEHALF, office.span, message, or_waive("Sửa chữ viết tắt", "Correct the abbreviation")).anchored("signed_by"));
    }
    found.extend(recipients(&text.recipients));
    let grounds = text.grounds.iter().filter_map(|ground| if let Ground::Cited(words) = &ground.value { Some((words, ground.span)) } else { None });
    if let Some((words, span)) = grounds.into_iter().find(|(words, _)| words.trim_end().ends_with(',')) {
        let begin = words.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        let message = Words::new(format!("căn cứ “{begin} …” hết bằng dấu phẩy"), format!("the ground “{begin} …” ends with a comma"));
        found.push(Finding::new(&GROUNDS, span, message, or_waive("Thay bằng dấu chấm phẩy", "Write a semicolon")).anchored("grounds"));
    }
}

/// The first thing that is not in its form.
fn recipients(all: &[At<String>]) -> Option<Finding> {
    let told = |line: &At<String>, vi: &str, en: &str| {
        let words = &line.value;
        let message = Words::new(format!("nơi nhận “{words}” {vi}"), format!("the recipient “{words}” {en}"));
        Finding::new(&RECIPIENTS, line.span, message, or_waive("Sửa dòng này", "Correct the line")).anchored("recipients")
    };
    if let Some(kept) = all.iter().find(|line| line.value.starts_with("Lưu") && !line.value.contains("VT")) {
        return Some(told(kept, "không có “VT” (văn thư)", "lacks “VT” (the registry)"));
    }
    let (last, others) = all.split_last()?;
    let has_signs = all.iter().any(|line| line.value.ends_with([';', '.']));
    let without = others.iter().find(|line| has_signs && !line.value.trim_end().ends_with(';'));
    if let Some(line) = without {
        return Some(told(line, "không hết bằng “;”", "does not end with “;”"));
    }
    (has_signs && !last.value.trim_end().ends_with(['.', '/']))
        .then(|| told(last, "là dòng cuối mà không hết bằng “.”", "is the last and does not end with “.”"))
}
