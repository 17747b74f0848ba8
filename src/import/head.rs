//! What the head of a document lacks, or says otherwise than it should (Nghị định 30/2020/NĐ-CP, Phụ lục I).

use super::frame::{self, Head};
use super::note::Note;
use super::rules;
use crate::finding::Words;

/// The motto, letter by letter.
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// How the national name begins, in both ways of placing the tone mark.
const NATION: [&str; 2] = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"];

/// What of issuer, kind and subject is missing: the key, and its names.
const PARTS: [(&str, &str, &str); 3] = [
    ("issuer", "tên cơ quan ban hành", "issuer"),
    ("kind", "dòng tên loại như KẾ HOẠCH", "line with its kind, such as KẾ HOẠCH"),
    ("subject", "trích yếu", "subject"),
];

/// Judges a head; `first` is the line on which the document begins.
pub(super) fn judge(head: &Head, first: usize) -> Vec<Note> {
    let told = [head.issuer.is_some(), head.kind.is_some(), head.subject.is_some()];
    let mut notes: Vec<Note> = told.into_iter().zip(PARTS).filter(|(is_told, _)| !is_told).map(|(_, part)| missing(part, first)).collect();
    notes.extend(nation(head, first));
    notes.extend(motto(head));
    notes.extend(head.lines.iter().find(|(text, _)| frame::has_number_and_day(text)).map(|(_, line)| one_line(*line)));
    notes
}

fn missing((key, vi, en): (&str, &str, &str), line: usize) -> Note {
    Note {
        rule: &rules::HEAD,
        line,
        message: Words::new(format!("đầu văn bản không có {vi}"), format!("the head has no {en}")),
        help: Words::new(format!("Điền vào `{key}`."), format!("Fill in `{key}`.")),
    }
}

fn nation(head: &Head, line: usize) -> Option<Note> {
    let has_name = head.lines.iter().any(|(text, _)| NATION.iter().any(|name| text.contains(name)));
    let (vi, en) = match (has_name, motto_line(head).is_some()) {
        (true, true) => return None,
        (true, false) => ("Tiêu ngữ", "motto"),
        (false, true) => ("Quốc hiệu", "national name"),
        (false, false) => ("cả Quốc hiệu và Tiêu ngữ", "national name and no motto"),
    };
    Some(Note {
        rule: &rules::MOTTO_MISSING,
        line,
        message: Words::new(format!("đầu văn bản thiếu {vi}"), format!("the head has no {en}")),
        help: Words::new("Xem bản đã ký; trang không cần thêm gì.", "Look at the signed document; the page needs nothing more."),
    })
}

/// The words of the motto, in whatever spelling, and their line.
fn motto_line(head: &Head) -> Option<(String, usize)> {
    head.lines.iter().find_map(|(text, line)| {
        let low = text.to_lowercase();
        let at = low.find("độc lập").filter(|_| low.contains("tự do"))?;
        let own = text.get(at..).filter(|own| own.to_lowercase().starts_with("độc lập"))?;
        let plain = own.split_whitespace().collect::<Vec<_>>().join(" ");
        Some((plain.trim_end_matches(|letter: char| !letter.is_alphabetic()).to_owned(), *line))
    })
}

fn motto(head: &Head) -> Option<Note> {
    let (words, line) = motto_line(head).filter(|(words, _)| words != MOTTO)?;
    Some(Note {
        rule: &rules::MOTTO,
        line,
        message: Words::new(format!("tiêu ngữ ghi “{words}”, đúng phải là “{MOTTO}”"), format!("the motto reads “{words}”, it has to be “{MOTTO}”")),
        help: Words::new("Sửa ở văn bản sau; trang không in lại dòng này.", "Correct it in the next document; the page does not repeat the line."),
    })
}

fn one_line(line: usize) -> Note {
    Note {
        rule: &rules::ONE_LINE,
        line,
        message: Words::new("số, ký hiệu và ngày tháng nằm chung một dòng", "number and day stand on one line"),
        help: Words::new("Xem `number` và `date` có đúng không.", "Look whether `number` and `date` are right."),
    }
}
