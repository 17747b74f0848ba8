//! Words that one text writes in two ways.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fold::cased;
use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces};

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
const UNITS: [&str; 9] = ["triệu", "nghìn", "ngàn", "tỷ", "đồng", "số", "tháng", "năm", "lần"];

/// The rarer ways of each word that a text writes in several; where two are as frequent, the less usual one.
pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let may_stand = |words: &&&[&str]| words.iter().all(|word| *word == "*" || pieces.small.contains(word));
    GROUPS.iter().filter(|ways| ways.iter().filter(may_stand).count() > 1).flat_map(|ways| of_group(pieces, ways)).collect()
}

fn of_group(pieces: &Pieces<'_>, ways: &[&[&str]]) -> Vec<Hit> {
    // By place, so that "mã QR code" is not "mã QR" and "QR code" as well: the longest way at a place counts.
    let mut at: BTreeMap<usize, (Range<usize>, usize, &Line<'_>)> = BTreeMap::new();
    for line in &pieces.lines {
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
        Hit::of(range, Kind::Variant).better(better, usual == 0 && number.is_none())
    })
    .collect()
}

fn places(line: &Line<'_>, words: &[&str]) -> Vec<Range<usize>> {
    let Some(fixed) = words.strip_suffix(&["*"]) else { return line.phrase(words) };
    let longer = ["1", "2"].into_iter().flat_map(|number| line.phrase(&[fixed, &[number]].concat()));
    longer
        .filter(|place| {
            let next = line.behind(place);
            !next.is_some_and(|next| UNITS.contains(&next.small().as_str()))
                && !line
                    .text
                    .get(place.end - line.start..)
                    .is_some_and(|rest| rest.starts_with([',', '.']) && rest.get(1..2).is_some_and(|next| next.bytes().all(|byte| byte.is_ascii_digit())))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find(&Pieces::of(text, false)).into_iter().filter_map(|hit| hit.better).collect()
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
}
