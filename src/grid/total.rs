//! What offices call a row that adds others up.

use crate::name;

/// Words that say of a total what it is a total of: the whole.
const OF_ALL: &[&str] =
    &["tong", "cong", "so", "toan", "xa", "phuong", "dac", "khu", "huyen", "thi", "tran", "dia", "ban", "don", "vi", "total", "luy", "ke", "chung", "bo"];
/// Words that say that it is the total of a part.
const OF_PART: &[&str] = &["cum", "khoi", "nhom", "vung", "muc", "phan", "i", "ii", "iii", "iv", "v", "vi", "a", "b", "c"];
/// "Tổng cộng" says most clearly that it is the total of everything, "Cộng" less, "Cộng cụm 1" not at all.
pub fn clear(text: &str) -> Option<u8> {
    let words = name::words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let begins = matches!(words.first(), Some(&("tong" | "cong" | "total"))) || matches!(words.as_slice(), ["toan", next, ..] if OF_ALL.contains(next));
    let is_part = |word: &str| OF_PART.contains(&word) || word.bytes().any(|b| b.is_ascii_digit());
    let goes_on = words.get(1).is_none_or(|word| OF_ALL.contains(word) || is_part(word));
    if !begins || !goes_on {
        return None;
    }
    let of_part = words.iter().enumerate().any(|(at, word)| is_part(word) && words.get(at.wrapping_sub(1)) != Some(&"don"));
    Some(match words.as_slice() {
        _ if of_part => 0,
        ["cong", ..] => 1,
        ["tong"] => 2,
        _ => 3,
    })
}

#[cfg(test)]
mod tests {
    use super::clear;

    #[test]
    fn totals_are_told_from_names() {
        for (text, how) in [("Cộng", Some(1)), ("TỔNG CỘNG", Some(3)), ("Toàn xã", Some(3)), ("Cộng cụm 1", Some(0)), ("Tổng", Some(2)), ("Total", Some(3))]
        {
            assert_eq!(clear(text), how, "{text}");
        }
        for name in ["Cộng Hòa", "thôn 1", "", "Công an xã"] {
            assert_eq!(clear(name), None, "{name}");
        }
    }
}
