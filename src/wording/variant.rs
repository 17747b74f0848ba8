//! Words that one text writes in two ways.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fold::cased;
use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces, Word};
use super::plain::{JOINS, begins, is_plain, joined_before, joined_behind};

/// Ways to write one thing, the usual one first. A star stands for 1 or 2.
const GROUPS: &[&[&[&str]]] = &[
    &[&["chíp"], &["chip"]],
    &[&["mức", "độ", "*"], &["mức", "*"]],
    &[&["chiến", "sĩ"], &["chiến", "sỹ"]],
    &[&["bác", "sĩ"], &["bác", "sỹ"]],
    &[&["công", "ty"], &["công", "ti"]],
    &[&["đăng", "ký"], &["đăng", "kí"]],
    &[&["xử", "lý"], &["xử", "lí"]],
    &[&["quản", "lý"], &["quản", "lí"]],
    &[&["địa", "lý"], &["địa", "lí"]],
    &[&["kỹ", "thuật"], &["kĩ", "thuật"]],
    &[&["kỷ", "luật"], &["kỉ", "luật"]],
    &[&["mã", "qr"], &["mã", "qrcode"], &["mã", "qr", "code"], &["qrcode"], &["qr", "code"]],
];

/// What makes a number after `mức` one of something else.
const UNITS: [&str; 40] = [
    "triệu", "nghìn", "ngàn", "tỷ", "tỉ", "trăm", "đồng", "đ", "vnđ", "số", "tháng", "năm", "lần", "giờ", "ngày", "tuần", "phút", "m", "m2", "m²", "m3", "m³",
    "mét", "km", "cm", "mm", "kg", "g", "tấn", "tạ", "lít", "ha", "bát", "suất", "người", "hộ", "điểm", "bậc", "phần", "độ",
];

/// Words before `mức` that make it one of danger: `báo động mức 2`.
const DANGERS: [&str; 6] = ["động", "báo", "cháy", "ro", "dịch", "lũ"];

/// What a line speaks of whose `mức 2` is one of an account.
const ACCOUNTS: [&str; 5] = ["tài khoản", "định danh", "vneid", "kích hoạt", "đdđt"];

/// The rarer ways of each word that a text writes in several; where two are as frequent, the less usual one.
pub(super) fn find(pieces: &Pieces<'_>, text: &str) -> Vec<Hit> {
    let may_stand = |words: &&&[&str]| words.iter().all(|word| *word == "*" || pieces.small.contains(word));
    let groups: Vec<_> = GROUPS.iter().filter(|ways| ways.iter().filter(may_stand).count() > 1).collect();
    let lines = if groups.is_empty() { Vec::new() } else { pieces.paragraphs(text) };
    groups.into_iter().flat_map(|ways| of_group(&lines, ways)).collect()
}

fn of_group(lines: &[Line<'_>], ways: &[&[&str]]) -> Vec<Hit> {
    // By place, so that "mã QR code" is not "mã QR" and "QR code" as well: the longest way at a place counts.
    let mut at: BTreeMap<usize, (Range<usize>, usize, &Line<'_>)> = BTreeMap::new();
    for line in lines {
        for (way, words) in ways.iter().enumerate() {
            for place in places(line, words) {
                // Those that are known do not overlap, so that only the last before and the first behind matter.
                let is_known = at.range(..=place.start).next_back().is_some_and(|(_, (range, ..))| place.end <= range.end);
                if !is_known {
                    let inside: Vec<usize> = at.range(place.start..place.end).map(|(start, _)| *start).collect();
                    for start in inside {
                        at.remove(&start);
                    }
                    at.insert(place.start, (place, way, line));
                }
            }
        }
    }
    let count = |wanted: usize| at.values().filter(|(_, way, _)| *way == wanted).count();
    let used: Vec<usize> = (0..ways.len()).filter(|way| count(*way) > 0).collect();
    // The first of those that are most frequent.
    let Some(usual) = used.iter().copied().max_by_key(|way| (count(*way), ways.len() - way)) else { return Vec::new() };
    let Some(written) = ways.get(usual) else { return Vec::new() };
    let rare = at.into_values().filter(|(_, way, _)| *way != usual);
    rare.map(|(range, _, line)| {
        let written_here = line.text.get(range.start - line.start..range.end - line.start).unwrap_or_default();
        let number = written_here.chars().last().filter(char::is_ascii_digit).map(String::from);
        let better = written.iter().map(|word| if *word == "*" { number.clone().unwrap_or_default() } else { (*word).to_owned() });
        let better = better.collect::<Vec<_>>().join(" ");
        // What begins with an abbreviation says nothing of capitals.
        let is_abbreviated = written_here.get(..2).is_some_and(|first| first.eq_ignore_ascii_case("qr"));
        let better = if is_abbreviated { better } else { cased(&better, written_here) }.replace("qr", "QR");
        let is_safe = usual == 0 && number.is_none() && !is_abbreviated && is_safe(line, &range);
        Hit::of(range, Kind::Variant).better(better, is_safe)
    })
    .collect()
}

/// Whether nothing but the way changes where a piece is written in the usual one: no name, no address of a heading.
fn is_safe(line: &Line<'_>, place: &Range<usize>) -> bool {
    let piece = line.text.get(place.start - line.start..place.end - line.start).unwrap_or_default();
    // `QR Code` has its capitals everywhere.
    let words = || piece.split(' ').filter(|word| !matches!(word.to_lowercase().as_str(), "qr" | "qrcode" | "code"));
    let capitals = words().flat_map(str::chars).filter(|letter| letter.is_uppercase()).count();
    let is_first = piece.starts_with(char::is_uppercase) && begins(line, place);
    is_plain(piece)
        && !line.text.trim_start().starts_with('#')
        && !joined_behind(line, place).is_some_and(Word::is_capital)
        && (capitals == 0 || capitals == 1 && is_first)
}

fn places(line: &Line<'_>, words: &[&str]) -> Vec<Range<usize>> {
    let Some(fixed) = words.strip_suffix(&["*"]) else { return line.phrase_over(words, &JOINS) };
    let mut places: Vec<Range<usize>> = ["1", "2"].into_iter().flat_map(|number| line.phrase_over(&[fixed, &[number]].concat(), &JOINS)).collect();
    places.retain(|place| !is_amount(line, place));
    if fixed == ["mức"] && !places.is_empty() {
        let small = line.text.to_lowercase();
        let is_danger = |place: &Range<usize>| joined_before(line, place).is_some_and(|before| DANGERS.contains(&before.as_str()));
        let is_of_accounts = ACCOUNTS.iter().any(|account| small.contains(account));
        places.retain(|place| is_of_accounts && !is_danger(place));
    }
    places
}

/// Whether a number is one of money, of a share or of anything else that can be counted.
fn is_amount(line: &Line<'_>, place: &Range<usize>) -> bool {
    let rest = line.text.get(place.end - line.start..).unwrap_or_default();
    let is_part = rest.starts_with([',', '.']) && rest.get(1..2).is_some_and(|next| next.bytes().all(|byte| byte.is_ascii_digit()));
    let is_share = rest.trim_start_matches(JOINS).starts_with(['%', '‰']);
    is_part || is_share || line.behind(place).is_some_and(|next| UNITS.contains(&next.small().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find(&Pieces::of(text, false), text).into_iter().filter_map(|hit| hit.better).collect()
    }

    #[test]
    fn the_rarer_way_is_told() {
        assert_eq!(found("gắn chíp, chíp và chip"), ["chíp"]);
        assert_eq!(found("tài khoản mức độ 2, mức 1"), ["mức độ 1"]);
        assert_eq!(found("mã QR, mã QR, quét QRcode"), ["mã QR"]);
        assert_eq!(found("Mã QRCode và mã QR"), ["Mã QR"]);
    }

    #[test]
    fn one_way_is_left_alone() {
        for text in ["chip và chip", "mức 1 và mức 2", "mức độ 2 và mức 2 triệu đồng", "mã QR", "mức độ 2; mức 1,5"] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn levels_are_those_of_accounts() {
        for text in [
            "mức độ 2; vay với mức 2% tháng; tài khoản trả mức 2 %",
            "tài khoản mức độ 2; nước dâng quá mức 1 m",
            "tài khoản mức độ 2; báo động mức 2",
            "mức độ 2\n\nnguy cơ ở mức 2, đã kiểm tra",
            "tài khoản mức độ 2, mức 2 bát gạo",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
        assert_eq!(found("tài khoản\nmức độ 2, còn lại\nmức 1"), ["mức độ 1"]);
        assert_eq!(found("Mức độ 2. Kích hoạt VNeID mức 1"), ["mức độ 1"]);
    }

    #[test]
    fn only_what_changes_nothing_else_is_safe() {
        for (text, safe) in [
            ("xử lý, xử lý và xử lí rác", true),
            ("xử lý, xử lý. Xử lí rác", true),
            ("- xử lý, xử lý\n- Xử lí rác", true),
            ("mã QR, mã QR, mã QRCode", true),
            ("mã QR, mã QR: Mã QRcode", true),
            ("mã QR, mã QR, mã QR Code", true),
            ("xử lý, xử lý ở Xử Lí Nước", false),
            ("xử lý, xử lý ở công ty Xử lí rác", false),
            ("xử lý, xử lý. XỬ LÍ RÁC", false),
            ("xử lý, xử lý và xử lí Nước", false),
            ("## Xử lí rác\n\nxử lý, xử lý", false),
            ("mã QR, mã QR, QR code", false),
            ("mã QR, mã QR, QRcode", false),
            ("mã QR, mã QR, mã QR Code Scanner", false),
            ("xử lý, xử lý và xử *lí* rác", false),
            ("xử lý, xử lý và xử\nlí rác", false),
            ("xử lý, xử lý và xử\u{a0}lí rác", false),
            ("xử lý, xử lý và xử  lí rác", false),
        ] {
            let hits = find(&Pieces::of(text, false), text);
            assert_eq!(hits.iter().map(|hit| hit.is_safe).collect::<Vec<_>>(), [safe], "{text}");
        }
        assert_eq!(found("mã QR, mã QR, mã\nQR code"), ["mã QR"]);
    }
}
