//! People who are named in rosters.

use memchr::{memchr, memrchr};

use super::hit::{Hit, Kind};
use crate::sweep;

const HONORIFICS: [&str; 15] = ["ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "đồng chí", "đ/c", "mr.", "mrs.", "ms.", "mr"];

/// Words before a name that make it one of a place or of somebody in history.
const NAMED_AFTER: &str = " xã phường đường phố trường huyện thôn tổ chợ khu cầu quận tỉnh thcs thpt tiểu học non ấp buôn làng vườn viên hội bệnh viện tp thành \
                           chủ tịch tịch tưởng danh phong giải quỹ bia đài tượng đền miếu đình chùa lăng mộ dinh bến đập lộ ngõ hẻm tàng tích trang hóa \
                           sân hồ kênh ";

/// Offices, which also begin with a capital letter.
const TITLES: [&str; 9] = ["phó", "chủ", "bí", "trưởng", "tổ", "giám", "thủ", "bộ", "ủy"];

/// What follows the English name of such a place.
const PLACES: [&str; 16] = [
    "commune", "ward", "street", "road", "school", "district", "township", "province", "city", "village", "memorial", "temple", "park", "square", "bridge",
    "hospital",
];

/// Named people in what looks like a roster: a table, a list, a line with a colon or with several of them. Lines of more than `longest` bytes are
/// passed over.
pub(super) fn named(text: &str, longest: usize) -> Vec<Hit> {
    let mut hits = Vec::new();
    // The byte after the line that was looked at last, and whether it was one of a roster.
    let mut last = (0, false);
    for capital in capitals(text) {
        if capital < last.0 || !may_end_name(text, capital) {
            continue;
        }
        let start = memrchr(b'\n', text.as_bytes().get(..capital).unwrap_or_default()).map_or(0, |newline| newline + 1);
        let rest = text.get(start..).unwrap_or_default();
        let line = rest.get(..=memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())).unwrap_or(rest);
        let in_roster = last == (start, true);
        let before = hits.len();
        if line.len() <= longest {
            in_line(line, start, in_roster, &mut hits);
        }
        last = (start + line.len(), hits.len() > before);
    }
    hits
}

/// Where a word behind a space begins with a large letter.
fn capitals(text: &str) -> Vec<usize> {
    let mut all = Vec::new();
    sweep::each(text.as_bytes(), |space, one, two| (space == b' ') & may_be_large(one, two), |at| all.push(at + 1));
    all.retain(|at| text.get(*at..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase));
    all
}

/// Whether the letter that two bytes begin may be a large one: small ones of ASCII are none, and few of those that Vietnamese words begin with.
#[expect(clippy::needless_bitwise_bool, reason = "lazy operators keep the processor from taking many bytes at once")]
#[inline]
fn may_be_large(one: u8, two: u8) -> bool {
    let small = (one == 0xC3) & (two >= 0xA0) | (one == 0xC4) & (two == 0x91) | (one == 0xE1) & (two != 0xBA) & (two != 0xBB) | (one == 0xE2);
    one.is_ascii_uppercase() | (one >= 0x80) & !small
}

/// The people whom a line names, below a line of a roster or not.
fn in_line(line: &str, at: usize, in_roster: bool, hits: &mut Vec<Hit>) {
    let words = words(line);
    let small: Vec<String> = words.iter().map(|(_, word)| word.to_lowercase()).collect();
    let mut people: Vec<(usize, usize, bool)> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        if let Some((next, person)) = person(line, &words, &small, index) {
            people.push(person);
            index = next;
        } else {
            index += 1;
        }
    }
    let several = people.len() > 1;
    let mut roster = false;
    for (start, end, honoured) in people {
        let name = line.get(start..end).unwrap_or_default();
        // A name that fills a line below one of a roster is the second of its cell.
        roster |= in_roster && line.trim() == name || is_roster(line, start, several, honoured);
        if roster {
            hits.push(Hit { start: at + start, end: at + end, kind: Kind::Person, key: name.to_owned() });
        }
    }
}

/// Whether the word before another – one space between, both written like names – is a surname, or stands behind an honorific: no person is
/// named otherwise. The other begins at `capital`.
fn may_end_name(text: &str, capital: usize) -> bool {
    let before = capital.checked_sub(1).and_then(|space| text.get(..space)).unwrap_or_default();
    if is_small_word(before.as_bytes()) {
        return false;
    }
    let after = text.get(capital..).unwrap_or_default();
    let first = before.rsplit(is_cut).next().unwrap_or_default();
    is_name(first) && is_name(after.split(is_cut).next().unwrap_or_default()) && {
        let line = before.rsplit('\n').next().unwrap_or_default();
        let honour = line.rsplit(is_cut).skip(1).find(|word| !word.is_empty()).unwrap_or_default();
        is_surname(&first.to_lowercase()) || !honour.is_empty() && ends_honorific(&honour.to_lowercase())
    }
}

/// Whether a text ends with a word of ASCII that begins with a small letter; of others that is not said.
fn is_small_word(text: &[u8]) -> bool {
    let letters = text.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = text.len() - letters;
    let before = start.checked_sub(1).and_then(|before| text.get(before)).copied().unwrap_or(b' ');
    text.get(start).is_some_and(u8::is_ascii_lowercase) && (before == b' ' || before == b'\n')
}

/// Whether a word in small letters is a surname.
fn is_surname(word: &str) -> bool {
    matches!(
        word,
        "nguyễn"
            | "trần"
            | "lê"
            | "phạm"
            | "hoàng"
            | "huỳnh"
            | "phan"
            | "vũ"
            | "võ"
            | "đặng"
            | "bùi"
            | "đỗ"
            | "hồ"
            | "ngô"
            | "dương"
            | "lý"
            | "đinh"
            | "đoàn"
            | "lâm"
            | "mai"
            | "trịnh"
            | "đào"
            | "cao"
            | "lương"
            | "hà"
            | "tạ"
            | "vương"
            | "trương"
            | "văn"
            | "thái"
            | "châu"
            | "tô"
            | "rơ"
            | "kpă"
            | "ksor"
            | "siu"
            | "rah"
            | "nay"
            | "rcom"
            | "rmah"
    )
}

/// Whether a word in small letters ends an honorific.
fn ends_honorific(word: &str) -> bool {
    HONORIFICS.iter().any(|known| known.strip_suffix(word).is_some_and(|before| before.is_empty() || before.ends_with(' ')))
}

/// Whether a character stands between words.
fn is_cut(c: char) -> bool {
    let sign = matches!(c, '|' | ';' | ',' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' | '“' | '”' | '*' | '_' | '–' | '<' | '>');
    sign || c.is_whitespace()
}

/// The words of a line: first byte and text, without the punctuation around them.
fn words(line: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        match (is_cut(c), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                out.extend(line.get(from..at).map(|word| (from, word)));
                start = None;
            }
            _ => {}
        }
    }
    out
}

/// A person's name that begins at a word, with or without an honorific: the next word, and first byte, the one after the last, whether honoured.
fn person(line: &str, words: &[(usize, &str)], small: &[String], index: usize) -> Option<(usize, (usize, usize, bool))> {
    let at = |index: usize| words.get(index).map_or("", |(_, word)| *word);
    let small = |index: usize| small.get(index).map_or("", String::as_str);
    let pair = |honour: &&str| honour.split_once(' ').is_some_and(|(one, two)| small(index) == one && small(index + 1) == two);
    let skip = if HONORIFICS.iter().any(pair) { 2 } else { usize::from(HONORIFICS.contains(&small(index))) };
    let first = index + skip;
    if !is_name(at(first)) {
        return None;
    }
    let length = (first..words.len()).take_while(|index| is_name(at(*index)) && (*index == first || follows(line, words, *index))).take(5).count();
    let before = index.checked_sub(1).map_or("", small);
    let beside = index.checked_sub(1).is_some_and(|one| follows(line, words, one + 1));
    let place = beside && NAMED_AFTER.contains(&format!(" {} ", before.trim_matches('.'))) || PLACES.contains(&small(first + length.saturating_sub(1)));
    let known = is_surname(small(first));
    let fits = match skip {
        0 => known && (3..=4).contains(&length) && !place && small(first + 1) != "chí",
        _ => (2..=4).contains(&length) && (known || length < 4) && !TITLES.contains(&small(first)),
    };
    let last = words.get((first + length).checked_sub(1)?)?;
    let start = words.get(index)?.0;
    fits.then(|| (first + length, (start, last.0 + last.1.trim_end_matches('.').len(), skip > 0)))
}

/// Whether only a space stands before a word and after the one before it.
fn follows(line: &str, words: &[(usize, &str)], index: usize) -> bool {
    let pair = index.checked_sub(1).and_then(|before| words.get(before).zip(words.get(index)));
    pair.is_some_and(|(a, b)| line.get(a.0 + a.1.len()..b.0) == Some(" "))
}

/// One capital letter, then small ones.
fn is_name(word: &str) -> bool {
    let mut letters = word.trim_end_matches('.').chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|c| c.is_lowercase() || c == '\'') && !word.contains("..")
}

fn is_roster(line: &str, start: usize, several: bool, honoured: bool) -> bool {
    let before = line.get(..start).unwrap_or_default();
    let lead = before.trim_start();
    let item = ["- ", "* ", "+ ", "|"].iter().any(|sign| lead.starts_with(sign))
        || lead.split_once('.').is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    let row = line.contains('|') || line.trim_end().contains('\t') || before.ends_with('(');
    let opens = lead.is_empty() || lead.trim_matches(['-', '*', '+', ' ', '|']).is_empty();
    let list = row || several || before.trim_end().ends_with(':');
    if honoured { list || item || before.contains(':') } else { list || item && opens }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        named(text, 1000).into_iter().map(|hit| hit.key).collect()
    }

    #[test]
    fn people_in_rosters() {
        assert_eq!(names("| Thứ 2 | Ông Nguyễn Văn A | bà Lê Thị Mẫu |"), ["Ông Nguyễn Văn A", "bà Lê Thị Mẫu"]);
        assert_eq!(names("Phụ trách: đồng chí Trần Mẫu"), ["đồng chí Trần Mẫu"]);
        assert_eq!(names("- Nguyễn Thị Thử Mẫu, trưởng thôn"), ["Nguyễn Thị Thử Mẫu"]);
        // The second name of a cell, and a name by itself.
        assert_eq!(names("| Ông Nguyễn Văn A |\nTrần Thị Mẫu\n"), ["Ông Nguyễn Văn A", "Trần Thị Mẫu"]);
        assert_eq!(names("| Thứ Hai |\nTrần Thị Mẫu\n"), [""; 0]);
        assert_eq!(names("Công chức Văn phòng (Phạm Thị Mẫu) tổng hợp"), ["Phạm Thị Mẫu"]);
    }

    #[test]
    fn names_of_places_and_running_text() {
        for text in [
            "| xã Lê Quý Đôn | 12 |",
            "- Thành phố Hồ Chí Minh",
            "- {vi: \"xã Hồng Minh\", en: \"Lê Quý Đôn Commune\"}",
            "Chủ tịch Nguyễn Văn A ký.",
            "| Bà con Thôn Một |",
            "| Nhà bia Trần Hưng Đạo | 7/12 |",
            "| Đền thờ và tượng đài Trần Hưng Đạo |",
            "| Nhà văn hóa Nguyễn Văn Trỗi | 8/12 |",
            "| Trần Hưng Đạo Memorial | 7 December |",
        ] {
            assert_eq!(names(text), [""; 0], "{text}");
        }
    }
}
