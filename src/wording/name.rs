//! The name of the app: VNeID, as its makers write it.

use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces, Word};
use super::safe::shows_wrong;

const NAME: &str = "VNeID";

/// Words before a quotation by which it is the name of a sender, which stands there as the sender writes it.
const SENDERS: [&str; 14] = [
    "đầu số",
    "người gửi",
    "nơi gửi",
    "bên gửi",
    "tên gửi",
    "gửi từ",
    "nhắn từ",
    "nhắn của",
    "mang tên",
    "tên định danh",
    "brandname",
    "sender",
    "from",
    "sent by",
];
/// Words of messages that are written without marks.
const UNMARKED: [&str; 22] = [
    "cua", "tai", "khoan", "ung", "dung", "dang", "ky", "thong", "bao", "dinh", "danh", "cong", "dan", "nghi", "hoac", "khong", "de", "da", "duoc", "vui",
    "long", "kich",
];
/// So many bytes before and behind a word a quotation is looked for.
const NEAR: usize = 400;

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in pieces.lines.iter().filter(|line| !shows_wrong(line)) {
        let is_loud = line.words.iter().filter(|word| word.text.chars().count() > 1).all(|word| !word.text.chars().any(char::is_lowercase));
        for word in &line.words {
            let is_it = word.text.eq_ignore_ascii_case(NAME);
            // Ids are in small letters, and headings in capitals.
            let is_right = word.text == NAME || word.text == "vneid" && !line.is_running || is_loud && word.text == "VNEID";
            if is_it && !is_right && !is_code(line, word) && !is_cited(line, word) {
                hits.push(Hit::of(word.range(), Kind::Name).better(NAME, true));
            }
        }
        for place in line.phrase_over(&["vn", "eid"], &[' ', '\u{a0}', '\n']) {
            hits.push(Hit::of(place, Kind::Name).better(NAME, true));
        }
    }
    hits
}

/// Whether a word is a part of what is no name: a tag, the number of a form (`VNEID-01`), a setting (`VNEID=1`).
fn is_code(line: &Line<'_>, word: &Word<'_>) -> bool {
    let (before, behind) = line.around(&word.range());
    let mut next = behind.chars();
    let is_number = next.next() == Some('-') && next.next().is_some_and(|sign| sign.is_ascii_digit());
    before.ends_with(['#', '=']) || behind.starts_with('=') || is_number
}

/// Whether a word stands in what somebody else wrote: the name of a sender in quotation marks, or a message without marks.
fn is_cited(line: &Line<'_>, word: &Word<'_>) -> bool {
    let at = word.start - line.start;
    let end = at + word.text.len();
    let before = line.text.get(line.text.floor_char_boundary(at.saturating_sub(NEAR))..at).unwrap_or_default();
    let behind = line.text.get(end..line.text.ceil_char_boundary(end + NEAR)).unwrap_or_default();
    let is_of_message = |text: &str| {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        text.is_ascii() && words.filter(|word| UNMARKED.contains(&word.to_lowercase().as_str())).take(4).count() == 4
    };
    if line.is_running && line.text.trim_start().starts_with('>') && is_of_message(&line.text.replace('…', "")) {
        return true;
    }
    let lead = before.to_lowercase();
    if word.text.chars().all(char::is_uppercase) && SENDERS.iter().any(|sender| lead.trim_end().ends_with(sender) && *sender != "from") {
        return true;
    }
    let quotation = before.rfind(['“', '"']).zip(behind.find(['”', '"'])).filter(|_| line.is_running || before.contains('“'));
    quotation.is_some_and(|(open, close)| {
        let lead = before.get(..open).unwrap_or_default().to_lowercase();
        let (head, tail) = (before.get(open..).unwrap_or_default().trim_start_matches(['“', '"']), behind.get(..close).unwrap_or_default());
        let is_sender = head.trim().is_empty() && tail.trim().is_empty() && SENDERS.iter().any(|sender| ends_soon(&lead, sender));
        !head.contains('”') && (is_sender || is_of_message(&[head, word.text, tail].concat().replace('…', "")))
    })
}

/// Whether a text ends with some words, or with two more behind them.
fn ends_soon(text: &str, words: &str) -> bool {
    text.rfind(words).is_some_and(|at| text.get(at + words.len()..).unwrap_or_default().split_whitespace().count() <= 2)
}

#[cfg(test)]
mod tests {
    use crate::wording::piece::Pieces;

    #[test]
    fn other_ways_to_write_it() {
        let found = |text: &str| super::find(&Pieces::of(text, false)).len();
        for wrong in
            ["Gõ “VneID” vào ô tìm.", "mục \"VNEID\"", "Từ đầu số 1900, mở ứng dụng “VneID”", "Mở VneID.", "mở vneid", "VNeid", "VN eID", "Mở VNEID ra"]
        {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
        for right in [
            "Tin thật do đầu số “VNEID” gửi.",
            "Tin nhắn có người gửi là \"VNEID\".",
            "A message from “VNEID” is real.",
            "Tin ghi: “Tai khoan dinh danh VNEID cua ong/ba da duoc kich hoat”.",
            "Tin nhắn có người gửi VNEID là thật.",
            "Điền mẫu VNEID-01, đặt VNEID=1.",
            "Chữ VN**eID** trong bài.",
            "Ứng dụng giả hay mang tên gần giống: VneID, VNelD, VN-eID.",
            "> Cuc C06 thong bao: Ho so … da duoc duyet. De nghi truy cap VNEID de kich hoat.",
        ] {
            assert_eq!(found(right), 0, "{right}");
        }
        for right in ["Mở VNeID.", "[mở](method:vneid)", "MỞ VNEID RA", "https://vneid.gov.vn/", "mo-vneid"] {
            assert_eq!(found(right), 0, "{right}");
        }
    }
}
