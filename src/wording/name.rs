//! The name of the app: VNeID, as its makers write it.

use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces, Word};

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
    for line in &pieces.lines {
        let is_loud = line.words.iter().filter(|word| word.text.chars().count() > 1).all(|word| !word.text.chars().any(char::is_lowercase));
        for word in &line.words {
            let is_it = word.text.eq_ignore_ascii_case(NAME);
            // Ids are in small letters, and headings in capitals.
            let is_right = word.text == NAME || word.text == "vneid" && !line.is_running || is_loud && word.text == "VNEID";
            let is_tag = line.text.get(..word.start - line.start).is_some_and(|before| before.ends_with('#'));
            if is_it && !is_right && !is_tag && !is_cited(line, word) {
                hits.push(Hit::of(word.range(), Kind::Name).better(NAME, true));
            }
        }
        for place in ["vn", "eid"].windows(2).flat_map(|two| line.phrase(two)) {
            hits.push(Hit::of(place, Kind::Name).better(NAME, true));
        }
    }
    hits
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
            "> Cuc C06 thong bao: Ho so … da duoc duyet. De nghi truy cap VNEID de kich hoat.",
        ] {
            assert_eq!(found(right), 0, "{right}");
        }
        for right in ["Mở VNeID.", "[mở](method:vneid)", "MỞ VNEID RA", "https://vneid.gov.vn/", "mo-vneid"] {
            assert_eq!(found(right), 0, "{right}");
        }
    }
}
