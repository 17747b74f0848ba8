//! Where lines do not end: within compounds, before numbers, behind small words in titles, at hyphens.

use std::ops::Range;

/// Ranges of bytes of `words` that stay on one line where there is room. `together` holds compounds, `leading` words that stay with the word
/// behind, both in small letters.
pub(super) fn held(words: &str, together: &[String], leading: Option<&Vec<String>>) -> Vec<Range<usize>> {
    let small = words.to_lowercase();
    let mut held = Vec::new();
    // Where small letters have other lengths, places in them say nothing. No Vietnamese letter is such a one.
    if small.len() == words.len() {
        held.extend(together.iter().flat_map(|compound| places(&small, compound)));
    }
    let is_leading = |word: &str| leading.is_some_and(|leading| leading.contains(&word.to_lowercase()));
    held.extend(pairs(words, is_leading));
    held.extend(hyphens(words));
    held
}

/// Where a compound stands, as words of its own.
fn places<'a>(small: &'a str, compound: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    small.match_indices(compound).map(|(at, found)| at..at + found.len()).filter(move |place| {
        let (before, after) = (small.get(..place.start).unwrap_or_default(), small.get(place.end..).unwrap_or_default());
        !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
    })
}

/// `bước 3`, `7 giờ 30 –`: a number stays with the word before it, an hour with the number before it, a dash with what it follows.
fn pairs(words: &str, is_leading: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut pieces = Vec::new();
    for piece in words.split(' ') {
        pieces.push(at..at + piece.len());
        at += piece.len() + 1;
    }
    let text = |range: &Range<usize>| words.get(range.clone()).unwrap_or_default();
    let pairs = pieces.iter().zip(pieces.iter().skip(1));
    let is_held = |one: &str, next: &str| {
        let is_number = next.starts_with(|first: char| first.is_ascii_digit()) && one.ends_with(char::is_alphanumeric);
        is_number || next == "–" || (next == "giờ" && one.ends_with(|last: char| last.is_ascii_digit())) || is_leading(one)
    };
    pairs.filter(|(one, next)| is_held(text(one), text(next))).map(|(one, next)| one.start..next.end).collect()
}

/// Hyphens between letters with a letter on each side: whoever types what was broken there leaves the hyphen out.
fn hyphens(words: &str) -> Vec<Range<usize>> {
    let letters: Vec<(usize, char)> = words.char_indices().collect();
    let around = letters.iter().zip(letters.iter().skip(1)).zip(letters.iter().skip(2));
    let held = around.filter(|((before, middle), after)| middle.1 == '-' && before.1.is_alphanumeric() && after.1.is_alphanumeric());
    held.map(|((before, _), after)| before.0..after.0 + after.1.len_utf8()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'w>(words: &'w str, together: &[&str]) -> Vec<&'w str> {
        let together: Vec<String> = together.iter().map(|compound| (*compound).to_owned()).collect();
        held(words, &together, Some(&vec!["và".to_owned()])).into_iter().filter_map(|range| words.get(range)).collect()
    }

    #[test]
    fn compounds_are_held_whatever_their_letters() {
        assert_eq!(texts("KÍCH HOẠT ĐỊNH DANH", &["định danh"]), ["ĐỊNH DANH"]);
        assert!(texts("tin báo", &["in bá"]).is_empty());
    }

    #[test]
    fn numbers_stay_with_their_words() {
        assert_eq!(texts("thứ Sáu, 7 giờ 30 – 11 giờ", &[]), ["7 giờ", "giờ 30", "30 –", "11 giờ"]);
        assert_eq!(texts("thử bước 1 đến 3.", &[]), ["bước 1", "đến 3."]);
        assert_eq!(texts("Gọi 0000 000 001", &[]), ["Gọi 0000", "0000 000", "000 001"]);
    }

    #[test]
    fn small_words_stay_with_what_they_lead() {
        assert_eq!(texts("Thẻ căn cước và VNeID", &[]), ["và VNeID"]);
    }

    #[test]
    fn addresses_are_not_broken_at_hyphens() {
        assert_eq!(texts("https://a-b.vn/xa-mau/", &[]), ["a-b", "a-m"]);
    }
}
