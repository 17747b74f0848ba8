//! P: signs, spaces and abbreviations in the text of a plan, and words of another level of government.

use std::collections::BTreeMap;

use super::advice::or_waive;
use super::passage::{self, Passage};
use crate::finding::{Finding, Words, rule};
use crate::model::plan::{Plan, PlanText};
use crate::prose::{self, Block};
use crate::source::Span;

rule!(SPACES, "P040", "space-misplaced", Warning,
    "Dấu cách thừa hoặc thiếu cạnh dấu câu hay số thứ tự.", "A space is missing or too many beside a sign or a numeral.",
    why: "Dấu câu đứng liền chữ trước; máy tìm và trình đọc màn hình dựa vào đó.", "Signs stand right behind the word before; searches and screen readers rely on it.",
    bad: "Công an xã , Văn phòng ( có phân công)", good: "Công an xã, Văn phòng (có phân công)");
rule!(SIGNS, "P041", "sign-misplaced", Warning,
    "Dấu câu lặp, ngoặc không đóng, hoặc ngoặc kép mở một kiểu đóng một kiểu.", "A sign is doubled, a bracket is not closed, or quotation marks do not match.",
    why: "Người đọc không biết câu hết ở đâu.", "Readers cannot tell where a sentence ends.",
    bad: "Làm đúng quy định..", good: "Làm đúng quy định.");
rule!(DEBRIS, "P042", "debris-in-text", Warning,
    "Dấu vết của phần mềm còn trong bài.", "A program's traces are left in the text.",
    why: "Người đọc thấy những chữ không ai viết.", "Readers see words that nobody wrote.",
    bad: "[Signature]", good: "(bỏ đi)");
rule!(ABBREVIATION, "P044", "abbreviation-not-explained", Warning,
    "Chữ viết tắt chưa được giải thích.", "An abbreviation is not explained before it is used.",
    why: "Người dân không biết “ĐDĐT” là gì.", "Citizens do not know what it stands for.",
    bad: "kích hoạt ĐDĐT cho người dân", good: "kích hoạt định danh điện tử (sau đây viết tắt là ĐDĐT) cho người dân");
rule!(LEVEL, "P045", "words-of-another-level", Warning,
    "Kế hoạch nói như của một cấp khác.", "A plan speaks like one of another level of government.",
    why: "Câu chép từ văn bản cấp trên không ai trong xã thực hiện được.", "What was copied from the level above nobody here can do.",
    bad: "issuer: UBND xã Mẫu\n…\nĐề nghị UBND xã bố trí kinh phí.", good: "issuer: UBND xã Mẫu\n…\nUBND xã bố trí kinh phí.");

/// Traces that converters leave.
const TRACES: [&str; 5] = ["[bookmark:", "[signature", "[chữ ký", "_goback", "[image"];
/// Abbreviations that offices and citizens know, and names.
const COMMON: [&str; 44] = [
    "UBND", "HĐND", "MTTQ", "CCCD", "CMND", "TTHC", "DVC", "DVCTT", "DVCQG", "CNTT", "CSDL", "QR", "OTP", "NFC", "VNEID", "KH", "QĐ", "CT", "NQ", "TB", "CV",
    "BC", "TTG", "CP", "NĐ", "TT", "BCA", "QH", "TW", "VT", "VP", "STT", "TT", "BHYT", "BHXH", "SMS", "PDF", "USB", "ID", "A06", "C06", "ĐTN", "KT", "TM",
];
/// Words that explain an abbreviation after them.
const EXPLAINS: [&str; 5] = ["viết tắt là", "viết tắt", "gọi tắt là", "gọi tắt", "tắt là"];
/// Sentences that a commune's own plan cannot say: words of the plural of its own level.
const PLURAL: [&str; 4] = ["Công an các xã", "UBND các xã", "Ủy ban nhân dân các xã", "Đảng ủy các xã"];

/// Judges a plan.
pub(super) fn judge(plan: &Plan, found: &mut Vec<Finding>) {
    let text = plan.texts.original();
    let passages = passage::of_plan(text);
    for passage in &passages {
        found.extend(space(&passage.words).map(|piece| spaced(passage.span, &piece)));
        found.extend(sign(&passage.words).map(|(piece, vi, en)| signed(passage.span, &piece, vi, en)));
        found.extend(trace(&passage.words).map(|piece| traced(passage.span, piece)));
    }
    for block in text.running() {
        let Block::Heading { text: words, span, .. } = block else { continue };
        found.extend(glued(&prose::plain(words)).map(|piece| spaced(*span, &piece)));
    }
    abbreviations(text, &passages, found);
    level(text, &passages, found);
}

/// A space before a sign, after an opening bracket or before a closing one.
fn space(words: &str) -> Option<String> {
    let letters: Vec<char> = words.chars().collect();
    let at = letters.windows(3).position(|three| match three {
        [before, ' ', ',' | ';' | ')' | '.' | ':'] => before.is_alphanumeric() || matches!(before, ')' | '”' | ','),
        ['(', ' ', after] => after.is_alphanumeric(),
        _ => false,
    })?;
    let next = letters.get(at + 3);
    let is_dots = letters.get(at + 2) == Some(&'.') && next == Some(&'.');
    let is_time = letters.get(at + 2) == Some(&':') && letters.get(at).is_some_and(char::is_ascii_digit);
    (!is_dots && !is_time).then(|| around(&letters, at))
}

/// "III.TỔ CHỨC".
fn glued(words: &str) -> Option<String> {
    let (numeral, rest) = words.split_once('.')?;
    let is_numeral = !numeral.is_empty() && numeral.len() <= 5 && numeral.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    (is_numeral && rest.starts_with(char::is_alphabetic)).then(|| words.chars().take(12).collect())
}

/// What is wrong with the signs of a passage, and where.
fn sign(words: &str) -> Option<(String, &'static str, &'static str)> {
    let letters: Vec<char> = words.chars().collect();
    let doubled = letters.windows(3).position(|three| matches!(three, [before, '.', '.'] if before.is_alphanumeric()));
    if let Some(at) = doubled.filter(|at| !matches!(letters.get(at + 3), Some('.' | '…'))) {
        return Some((around(&letters, at), "có hai dấu chấm", "has two full stops"));
    }
    let (mut open, mut quoted) = (None, None);
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            '(' => open = Some(at),
            ')' => open = None,
            '“' => quoted = Some(at),
            '”' => quoted = None,
            '"' if quoted.is_some() => return Some((around(&letters, at), "mở bằng “ mà đóng bằng \"", "opens with “ and closes with \"")),
            _ => {}
        }
    }
    open.map(|at| (around(&letters, at), "mở ngoặc mà không đóng", "opens a bracket and does not close it"))
}

fn trace(words: &str) -> Option<&'static str> {
    let low = words.to_lowercase();
    TRACES.into_iter().find(|trace| low.contains(trace))
}

/// Some letters around a place.
fn around(letters: &[char], at: usize) -> String {
    letters.iter().skip(at.saturating_sub(10)).take(22).collect::<String>().trim().to_owned()
}

/// The piece as authors can write it between quotation marks.
fn anchor(piece: &str) -> String {
    piece.replace(['"', '\\'], "")
}

fn spaced(span: Span, piece: &str) -> Finding {
    let message = Words::new(format!("dấu cách sai chỗ: “{piece}”"), format!("a space is misplaced: “{piece}”"));
    Finding::new(&SPACES, span, message, or_waive("Sửa dấu cách", "Correct the space")).anchored(anchor(piece))
}

fn signed(span: Span, piece: &str, vi: &str, en: &str) -> Finding {
    let message = Words::new(format!("“{piece}” {vi}"), format!("“{piece}” {en}"));
    Finding::new(&SIGNS, span, message, or_waive("Sửa dấu câu", "Correct the sign")).anchored(anchor(piece))
}

fn traced(span: Span, piece: &str) -> Finding {
    let message = Words::new(format!("còn “{piece}” trong bài"), format!("“{piece}” is left in the text"));
    Finding::new(&DEBRIS, span, message, Words::new("Bỏ những chữ ấy.", "Take these words out.")).anchored(piece)
}

/// Each abbreviation that nobody explains, at its first place.
fn abbreviations(text: &PlanText, passages: &[Passage], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    let mut explained: Vec<String> = Vec::new();
    let heads = [&text.subject, &text.issuer].map(|words| Passage { words: words.clone(), span: text.span });
    let units = text.tasks().map(|task| Passage { words: [task.lead.join("; "), task.support.join("; ")].join("; "), span: task.span });
    let recipients = text.recipients.iter().map(|line| Passage { words: line.value.clone(), span: line.span });
    let lists: Vec<Passage> = units.chain(recipients).collect();
    for passage in heads.iter().chain(passages).chain(&lists) {
        for (word, before) in abbreviated(&passage.words) {
            let is_here = EXPLAINS.iter().any(|words| before.to_lowercase().ends_with(words)) || before.ends_with('(');
            if is_here {
                explained.push(word);
            } else if !explained.contains(&word) && !COMMON.contains(&word.to_uppercase().as_str()) {
                seen.entry(word).or_insert((0, passage.span)).0 += 1;
            }
        }
    }
    for (word, (count, span)) in seen {
        let message = Words::new(format!("“{word}” chưa được giải thích ({count} lần)"), format!("“{word}” is not explained ({count} times)"));
        let help = or_waive("Viết đủ chữ ở lần đầu, rồi “(sau đây viết tắt là …)”", "Write it in full the first time, then “(sau đây viết tắt là …)”");
        found.push(Finding::new(&ABBREVIATION, span, message, help).anchored(word));
    }
}

/// Words of capital letters with what stands before each; parts of documents' symbols, Roman numerals and headings in capitals are none.
fn abbreviated(words: &str) -> Vec<(String, String)> {
    let is_capital = |token: &&str| {
        let letters = token.chars().filter(|letter| letter.is_alphabetic()).count();
        letters > 1 && token.chars().filter(|letter| letter.is_uppercase()).count() == letters
    };
    let tokens: Vec<(usize, &str)> = tokens(words);
    let mut found = Vec::new();
    for (at, (start, token)) in tokens.iter().enumerate() {
        let bare = token.trim_matches(|letter: char| !letter.is_alphanumeric());
        let letters = bare.chars().filter(|letter| letter.is_alphabetic()).count();
        let upper = bare.chars().filter(|letter| letter.is_uppercase()).count();
        let is_symbol = token.contains(['/', '-']) || bare.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
        let beside = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|(_, token)| *token).as_ref().is_some_and(is_capital);
        // Several in a row are words of a title or a sign, "NƠI HƯỚNG DẪN".
        let is_title = is_capital(token) && (beside(at.checked_sub(1)) || beside(Some(at + 1)));
        if !is_symbol && !is_title && (2..=8).contains(&letters) && upper >= 2 && upper + 1 >= letters && bare.chars().all(char::is_alphabetic) {
            let opening = token.find(char::is_alphanumeric).unwrap_or(0);
            found.push((bare.to_owned(), words.get(..start + opening).unwrap_or_default().trim_end().to_owned()));
        }
    }
    found
}

/// The words of a text, each with the byte where it begins.
fn tokens(words: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    for token in words.split([' ', ',', ';', ':', '“', '”', '"', '–']) {
        if !token.is_empty() {
            found.push((at, token));
        }
        at += token.len();
        at += words.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    found
}

/// What the level of the issuer cannot say.
fn level(text: &PlanText, passages: &[Passage], found: &mut Vec<Finding>) {
    let issuer = text.issuer.to_lowercase();
    let is_commune = ["xã", "phường", "thị trấn", "đặc khu"].iter().any(|kind| issuer.split_whitespace().any(|word| kind.split(' ').next() == Some(word)));
    if !is_commune || issuer.contains("huyện") {
        return;
    }
    let asks_itself = ["đề nghị ubnd xã", "đề nghị ubnd phường", "đề nghị ủy ban nhân dân xã", "đề nghị ủy ban nhân dân phường"];
    for passage in passages {
        let low = passage.words.to_lowercase();
        let said = PLURAL.iter().find(|words| passage.words.contains(*words)).map(|words| (*words).to_owned());
        let asked = asks_itself.iter().find(|words| low.contains(*words) && issuer.starts_with(words.trim_start_matches("đề nghị ")));
        if let Some(words) = said {
            let message = Words::new(format!("kế hoạch của “{}” viết “{words}”", text.issuer), format!("the plan of “{}” says “{words}”", text.issuer));
            found.push(Finding::new(&LEVEL, passage.span, message, or_waive("Viết cho đúng cấp", "Write it for the right level")).anchored(words));
        } else if let Some(words) = asked {
            let message = Words::new(format!("“{}” ban hành mà tự “{words}”", text.issuer), format!("“{}” asks itself: “{words}”", text.issuer));
            found.push(Finding::new(&LEVEL, passage.span, message, or_waive("Viết ai làm, không đề nghị", "Write who does it")).anchored(*words));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_beside_signs() {
        for bad in ["Công an xã , Văn phòng", "kích hoạt ( ĐDĐT)", "điện tử .", "giải quyết )", "“a” , b"] {
            assert!(space(bad).is_some(), "{bad}");
        }
        for good in ["a, b", "đi lại ...", "8 : 30", "kinh phí .......... triệu", "a – b", "(b)", "theo lộ trình:"] {
            assert_eq!(space(good), None, "{good}");
        }
        assert!(glued("III.TỔ CHỨC THỰC HIỆN").is_some() && glued("III. TỔ CHỨC").is_none() && glued("I.e").is_some());
    }

    #[test]
    fn signs_that_are_doubled_or_open() {
        for bad in ["quy định..", "mở ngoặc (a", "mở “a\" rồi"] {
            assert!(sign(bad).is_some(), "{bad}");
        }
        for good in ["đi lại, giao dịch....", "vân vân...", "(a) và (b)", "“a” và \"b\"", "Từ ngày .... đến"] {
            assert!(sign(good).is_none(), "{good}");
        }
    }

    #[test]
    fn abbreviations_of_a_text() {
        let words = |text: &str| abbreviated(text).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
        assert_eq!(words("kích hoạt ĐDĐT cho CAX theo 59/NĐ-CP, mức II, TTr và VNeID"), ["ĐDĐT", "CAX", "TTr", "VNeID"]);
        assert!(words("I. MỤC ĐÍCH, YÊU CẦU").is_empty());
        assert_eq!(abbreviated("định danh (viết tắt là ĐDĐT)").first().map(|(_, before)| before.ends_with("viết tắt là")), Some(true));
    }
}
