//! The order of the Vietnamese alphabet.

use unicode_normalization::UnicodeNormalization as _;

/// What words are sorted by: a ă â b c d đ e ê …, marks of tone after the letters. Good for English too.
pub(super) fn sort_key(words: &str) -> (Vec<(char, u8)>, String) {
    let mut letters: Vec<(char, u8)> = Vec::new();
    for c in words.to_lowercase().nfd() {
        match c {
            '\u{302}' => shape(&mut letters, 2),
            '\u{306}' => shape(&mut letters, 1),
            '\u{31b}' => shape(&mut letters, 3),
            'đ' => letters.push(('d', 1)),
            '\u{300}'..='\u{36f}' => {}
            c => letters.push((c, 0)),
        }
    }
    (letters, words.to_lowercase())
}

fn shape(letters: &mut [(char, u8)], rank: u8) {
    if let Some((_, last)) = letters.last_mut() {
        *last = rank;
    }
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn the_vietnamese_alphabet() {
        let mut words = ["đăng", "duyên", "ân", "an", "ăn", "ơn", "ôn", "on", "ưng", "ung"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["an", "ăn", "ân", "duyên", "đăng", "on", "ôn", "ơn", "ung", "ưng"]);
    }
}
