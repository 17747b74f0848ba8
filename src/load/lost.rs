//! Vietnamese letters that a program without them saved as question marks: `Trung t?m`, `Th? ?i?n`.

use memchr::memchr_iter;

/// So many question marks within words are no slip.
const MANY: usize = 2;

/// The byte of the first question mark in the place of a letter; nothing where a text has too few of them to say.
pub(super) fn find(text: &str) -> Option<usize> {
    let marks = |is: fn(&str, usize) -> bool| memchr_iter(b'?', text.as_bytes()).filter(move |at| is(text, *at));
    let mut inner = marks(is_inside);
    let first = inner.next()?;
    let end = marks(is_end).next();
    (inner.count() + 1 >= MANY || end.is_some()).then(|| end.map_or(first, |end| end.min(first)))
}

/// Letters that a syllable may end with behind a lost vowel.
fn is_tail(letter: char) -> bool {
    matches!(letter, 'c' | 'h' | 'm' | 'n' | 'g' | 'p' | 't' | 'i' | 'o' | 'u' | 'y' | 'a')
}

/// Whether a mark stands within a word, or begins one: `t?m`, `Tr??ng`, `?i?n`. A question that goes on without a space has a whole word behind
/// its mark, an address more than letters around it.
fn is_inside(text: &str, at: usize) -> bool {
    let (before, after) = around(text, at);
    let word = || before.trim_start_matches('?').chars().chain(after.chars());
    if !word().all(|sign| sign.is_alphabetic() || sign == '?') || word().all(|sign| sign == '?') {
        return false;
    }
    let behind = after.trim_start_matches('?');
    let tail = behind.split('?').next().unwrap_or_default();
    let is_short = (1..=2).contains(&tail.chars().count()) && tail.chars().all(is_tail);
    // Behind the first letter of a word that was lost, anything may stand.
    let begins = before.is_empty() && after.contains('?') && tail.chars().all(char::is_lowercase) && !tail.is_empty();
    before.chars().any(char::is_alphabetic) && is_short || begins
}

/// Whether a mark ends a word that has no vowel: `Th?`, `ngh?`; abbreviations in capitals are none.
fn is_end(text: &str, at: usize) -> bool {
    let (before, after) = around(text, at);
    let is_vowel = |letter: char| "aeiouyăâêôơư".contains(letter);
    let letters = before.chars().count();
    after.is_empty()
        && (2..=3).contains(&letters)
        && before.chars().all(|letter| letter.is_ascii_alphabetic() && !is_vowel(letter.to_ascii_lowercase()))
        && before.ends_with(|letter: char| letter.is_lowercase())
}

/// What of the word around a mark stands before it and behind it.
fn around(text: &str, at: usize) -> (&str, &str) {
    let is_cut = |sign: char| sign.is_whitespace() || matches!(sign, '"' | '“' | '”' | '(' | ')' | '[' | ']' | ',' | ';' | '*' | '_' | '{' | '}' | '–');
    let before = text.get(..at).and_then(|before| before.rsplit(is_cut).next()).unwrap_or_default();
    let after = text.get(at + 1..).and_then(|after| after.split(is_cut).next()).unwrap_or_default();
    (before, after.trim_end_matches(['.', ':', '!']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_letters_and_real_questions() {
        assert_eq!(find("Trung t?m ngh? s?ng th? S?u"), Some(7));
        for lost in ["name: {vi: \"Ch? M?u\", en: x}", "?i?n tho?i", "Th? ?i?n t?.", "xã M?u, thôn M?u", "Tr??ng h?c", "**?ang** ký c?n c??c"] {
            assert!(find(lost).is_some(), "{lost}");
        }
        for fine in [
            "Có mất tiền không? Không. Ai làm được? Mọi người. Why? Who?",
            "https://a.gov.vn/x?a=b&c=d và https://b.gov.vn/?an=in, a?b=c",
            "Có mất tiền không?nếu có thì bao nhiêu?nhiều không",
            "Cần CCCD? Mất bao nhiêu kg? “Gì?” (?) ??? hả??",
            "M?u",
        ] {
            assert_eq!(find(fine), None, "{fine}");
        }
    }
}
