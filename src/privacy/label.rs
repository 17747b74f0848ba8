//! What the words around a number say of it: a label, a unit of measure, the head of its column, the address of a source.

use super::fold::{Folded, REACH};

/// Words that announce the number of a person, folded.
const IDENTITY: [&str; 22] = [
    "cccd",
    "cmnd",
    "cmtnd",
    "cmt",
    "ddcn",
    "can cuoc",
    "chung minh",
    "so dinh danh",
    "ma dinh danh",
    "dinh danh ca nhan",
    "identity number",
    "identity card",
    "identification number",
    "citizen number",
    "citizen identification",
    "citizen id",
    "personal number",
    "personal id",
    "national id",
    "id number",
    "id card",
    "id no",
];

/// Words that may stand between such a label and its number.
const BETWEEN: &str = " so la ma ca nhan cong dan cua toi minh chung ong ba anh chi em co chu moi cu gan chip dien tu 12 9 number numbers no nr of is was \
                       card cards the hoac or va and can cuoc cccd cmnd cmtnd dinh danh giay to vi en value khong ghi nhu sau ten tren my her his code id \
                       citizen citizens identity identification personal duoc cap mang ban goc ";

/// Labels of cards that are counted as well; beside them one of the words below tells a number from figures of a table.
const COUNTED: [&str; 2] = ["cccd", "can cuoc"];

/// Words and signs that announce a number.
const NUMBERED: [&str; 8] = [" so ", " ma ", " number ", " no ", " id ", ":", "=", "#"];

/// Words after a figure that say what was counted, as they are written.
const UNITS: [&str; 42] = [
    "đồng",
    "đ",
    "vnđ",
    "vnd",
    "usd",
    "nghìn",
    "ngàn",
    "triệu",
    "tỷ",
    "tỉ",
    "người",
    "hộ",
    "thẻ",
    "tài khoản",
    "hồ sơ",
    "lượt",
    "công dân",
    "trường hợp",
    "nhân khẩu",
    "thành viên",
    "m²",
    "m2",
    "m³",
    "km",
    "kg",
    "ha",
    "tấn",
    "lít",
    "%",
    "bản",
    "trẻ",
    "people",
    "persons",
    "residents",
    "households",
    "cards",
    "accounts",
    "million",
    "billion",
    "visits",
    "files",
    "dong",
];

/// Words before a figure that say the same.
const AMOUNTS: [&str; 14] =
    ["tổng", "cộng", "kinh phí", "số tiền", "dự toán", "ngân sách", "vốn", "doanh thu", "giá", "lệ phí", "total", "budget", "amount", "sum"];

/// Keys below which sources are declared.
const SOURCE_KEYS: [&str; 4] = ["address:", "source:", "url:", "link:"];

/// How surely words name the number of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// Nothing does.
    None,
    /// A label stands in the same line.
    Near,
    /// The label belongs to this number.
    Own,
    /// The same, and says that a number follows.
    Numbered,
}

/// An address on the web in which a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// None.
    None,
    /// One that readers follow.
    Running,
    /// The path of one that the author declares as a source; article numbers stand there.
    Source,
}

/// What labels a stretch of digits.
pub(super) fn identity(folded: &Folded, from: usize, to: usize) -> Label {
    let before = spaced(folded.slice(from.saturating_sub(64), from));
    if let Some((at, word)) = last(&before, &IDENTITY) {
        let rest = before.get(at + word.len()..).unwrap_or_default();
        let words = rest.replace([':', '=', '(', ')', '#', '|', '[', ']', ',', '?', '&', '>', '<'], " ");
        if !rest.contains("\n\n") && words.split_whitespace().all(|word| BETWEEN.contains(&format!(" {word} "))) {
            let start = if before.is_char_boundary(at.saturating_sub(4)) { at.saturating_sub(4) } else { at };
            let all = format!(" {} ", before.get(start..).unwrap_or_default()).replace('(', " ");
            return if !COUNTED.contains(&word) || NUMBERED.iter().any(|word| all.contains(word)) { Label::Numbered } else { Label::Own };
        }
    }
    if folded.column(from).is_some_and(|head| last(&spaced(head), &IDENTITY).is_some()) {
        return Label::Numbered;
    }
    let (start, end) = folded.line(from);
    let near = [folded.slice(start.max(from.saturating_sub(60)), from), folded.slice(to, end.min(to + 30))];
    if near.iter().any(|words| last(&spaced(words), &IDENTITY).is_some()) { Label::Near } else { Label::None }
}

/// Text in which what joins words in names and keys is a space.
pub(super) fn spaced(text: &[u8]) -> String {
    text.iter().map(|c| if b"_-\"'/.+\t".contains(c) { ' ' } else { char::from(*c) }).collect()
}

/// The last of several words in a text, whole.
pub(super) fn last<'w>(text: &str, words: &[&'w str]) -> Option<(usize, &'w str)> {
    let whole = |at: usize, word: &str| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let before = text.get(..at).unwrap_or_default();
        let glued = letter(before.chars().next_back()) && !before.ends_with("so");
        !glued && !letter(text.get(at + word.len()..).unwrap_or_default().chars().next())
    };
    let places = |word: &&'w str| text.rmatch_indices(*word).map(|(at, _)| at).find(|at| whole(*at, word)).map(|at| (at, *word));
    words.iter().filter_map(places).max_by_key(|(at, word)| (at + word.len(), word.len()))
}

/// Whether words around a figure say that something was counted or paid. `text` is the whole text as it is written.
pub(super) fn counts(text: &str, start: usize, end: usize) -> bool {
    is_followed_by_unit(text, end) || {
        let before = text.get(..start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default().to_lowercase();
        let near: String = line.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
        AMOUNTS.iter().any(|word| near.contains(word))
    }
}

/// Whether what was counted follows.
pub(super) fn is_followed_by_unit(text: &str, end: usize) -> bool {
    let after: String = text.get(end..).unwrap_or_default().chars().take(16).collect::<String>().to_lowercase();
    let after = after.trim_start_matches([' ', '\u{a0}', '*', '_']);
    UNITS.iter().any(|unit| after.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// The web address in which a character stands. `head` is the part of the text that is YAML, as a number of bytes.
pub(super) fn link(folded: &Folded, index: usize, head: usize) -> Link {
    let part = |c: &u8| !c.is_ascii_whitespace() && !b"\"'<>()[]{}|".contains(c);
    let first = index.saturating_sub(REACH);
    let start = folded.slice(first, index).iter().rposition(|c| !part(c)).map_or(first, |at| first + at + 1);
    let address = folded.text(start, index);
    if !address.contains("://") {
        return Link::None;
    }
    let (line, _) = folded.line(start);
    let before = folded.text(line, start);
    let key = before.trim_end_matches([' ', '"', '\'', '<']);
    let listed = key.trim() == "-" && is_below_sources(folded, line);
    let declared = folded.origin(index, index + 1).0 < head && (listed || SOURCE_KEYS.iter().any(|word| key.ends_with(word)));
    if declared && !address.contains('?') { Link::Source } else { Link::Running }
}

/// Whether the items above a line of a list belong to `sources:`.
fn is_below_sources(folded: &Folded, mut line: usize) -> bool {
    while let Some(last) = line.checked_sub(1) {
        let (from, to) = folded.line(last);
        let row = folded.text(from, to);
        if !row.trim_start().starts_with('-') {
            return row.trim_end().ends_with("sources:");
        }
        line = from;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Label {
        let mut folded = Folded::of(text);
        folded.find_rows();
        let at = folded.bytes.iter().position(|c| *c == b'7').unwrap();
        identity(&folded, at, at + 1)
    }

    #[test]
    fn labels_are_told_from_words_about_cards() {
        for own in
            ["Số CCCD: 7", "cccd=7", "so_cccd_7", "căn cước công dân gắn chip số 7", "socmnd: 7", "Identity card number is 7", "số định danh cá nhân (12 số) 7"]
        {
            assert_eq!(label(own), Label::Numbered, "{own}");
        }
        assert_eq!(label("| Tên | CCCD |\n|---|---|\n| A | 7 |"), Label::Numbered);
        assert_eq!(label("thẻ căn cước 7"), Label::Own);
        assert_eq!(label("cấp CCCD gắn chip đến ngày 7"), Label::Near);
        assert_eq!(label("tài khoản định danh điện tử: 7"), Label::None);
    }

    #[test]
    fn addresses_of_sources_are_told_from_links() {
        let text = "---\nsources:\n  - https://a.vn/x-7.htm\n---\n[b](https://a.vn/x-8.htm?so=9)";
        let folded = Folded::of(text);
        let of = |c: u8| link(&folded, folded.bytes.iter().position(|have| *have == c).unwrap(), 40);
        assert_eq!([of(b'7'), of(b'8'), of(b'9'), of(b'b')], [Link::Source, Link::Running, Link::Running, Link::None]);
    }
}
