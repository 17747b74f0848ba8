//! Numbers of laws in running text: `104/2022/NĐ-CP`.

use std::ops::Range;

/// What the letters of a number begin with where more follow behind a dash: decree, circular, decision, resolution, directive.
const KINDS: [&str; 5] = ["NĐ", "TT", "QĐ", "NQ", "CT"];

/// Whether two numbers are of one law: kinds of dashes, spaces around them and small letters make no other.
pub fn is_same(one: &str, other: &str) -> bool {
    even(one) == even(other)
}

/// A number in small letters, with hyphens and without spaces, to be compared.
pub fn even(number: &str) -> String {
    let signs = number.chars().filter(|sign| !sign.is_whitespace()).map(|sign| if is_dash(sign) { '-' } else { sign });
    signs.flat_map(char::to_lowercase).collect()
}

/// Where a text has numbers of laws: figures, a year, and letters of which the first are capitals or the kind of the law.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('/') {
        let year = text.get(at + 1..at + 5).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
        let Some(rest) = year.and_then(|_| text.get(at + 5..)?.strip_prefix('/')) else { continue };
        let before = text.get(..at).unwrap_or_default();
        let figures = before.len() - before.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == '.').trim_end_matches('.').len();
        let start = at - figures;
        // Paths of addresses have such numbers as well.
        let is_joined = text.get(..start).is_some_and(|before| before.ends_with(|last: char| last.is_alphanumeric() || last == '/' || last == '-'));
        let symbol = symbol(rest);
        let capitals = symbol.chars().take_while(|letter| letter.is_uppercase()).count();
        if (1..=6).contains(&figures) && (capitals > 1 || has_kind(symbol)) && !is_joined {
            found.push(start..at + 6 + symbol.len());
        }
    }
    found
}

/// The letters that a text begins with: "NĐ-CP", "QH14", "NĐ - CP".
fn symbol(text: &str) -> &str {
    let symbol = letters(text);
    let is_kind = KINDS.contains(&symbol.to_uppercase().as_str());
    let rest = text.get(symbol.len()..).unwrap_or_default();
    let behind = rest.trim_start_matches(' ').strip_prefix(is_dash).map(|rest| rest.trim_start_matches(' '));
    let Some(behind) = behind.filter(|_| is_kind) else { return symbol };
    let more = letters(behind);
    let is_issuer = more.chars().take_while(|letter| letter.is_uppercase()).count() > 1;
    if is_issuer { text.get(..text.len() - behind.len() + more.len()).unwrap_or(symbol) } else { symbol }
}

fn letters(text: &str) -> &str {
    let is_symbol = |letter: char| letter.is_alphanumeric() || is_dash(letter) || letter == '.';
    let length = text.find(|letter| !is_symbol(letter)).unwrap_or(text.len());
    text.get(..length).unwrap_or_default().trim_end_matches(|sign| is_dash(sign) || sign == '.')
}

/// "nđ-cp": a kind, a dash, and whose it is.
fn has_kind(symbol: &str) -> bool {
    symbol.split_once(is_dash).is_some_and(|(kind, rest)| KINDS.contains(&kind.to_uppercase().as_str()) && !rest.is_empty())
}

/// Hyphens and dashes as word processors set them.
fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2014}')
}

#[cfg(test)]
mod tests {
    use super::{find, is_same};

    fn numbers(text: &str) -> Vec<&str> {
        find(text).into_iter().filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn numbers_of_laws() {
        assert_eq!(numbers("Nghị định 104/2022/NĐ-CP, Luật 68/2020/QH14. 59/2021/TT-BCA"), ["104/2022/NĐ-CP", "68/2020/QH14", "59/2021/TT-BCA"]);
        assert_eq!(numbers("66.7/2025/NQ-CP; 19/2025/QĐ-TTg, số 59/2022/NĐ–CP."), ["66.7/2025/NQ-CP", "19/2025/QĐ-TTg", "59/2022/NĐ–CP"]);
        assert!(numbers("ngày 21/11/2026, 24/KH-UBND, https://a.vn/1/2022/ABC, 30/4/2023").is_empty());
    }

    #[test]
    fn numbers_as_hands_write_them() {
        let written = ["104/2022/NĐ\u{2011}CP", "104/2022/NĐ - CP", "104/2022/nđ-cp", "104/2022/NĐ –CP"];
        for number in written {
            assert_eq!(numbers(&format!("Theo {number}, bạn nộp")), [number]);
            assert!(is_same("104/2022/NĐ-CP", number), "{number}");
        }
        assert_eq!(numbers("Luật 68/2020/QH14 - UBND xã; Nghị định 104/2022/NĐ - Chính phủ"), ["68/2020/QH14", "104/2022/NĐ"]);
        assert!(numbers("https://a.vn/tin/12/2022/tt-bca, trang 3/2022/tt").is_empty());
        assert!(!is_same("104/2022/NĐ-CP", "104/2022/ND-CP"));
    }
}
