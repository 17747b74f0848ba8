//! The order of the Vietnamese alphabet.

use unicode_normalization::char::decompose_canonical;

/// What stands under one letter of a page.
pub(super) struct Initial<T> {
    /// "Đ".
    pub letter: String,
    /// Fragment of the page.
    pub anchor: String,
    /// In the order in which it was given.
    pub things: Vec<T>,
}

/// Things under the letters that their words begin with. They have to come in the order of [`sort_key`] of the same words.
pub(super) fn by_letter<T>(things: impl IntoIterator<Item = T>, words: impl Fn(&T) -> &str) -> Vec<Initial<T>> {
    let mut initials: Vec<Initial<T>> = Vec::new();
    for thing in things {
        let letter = first_letter(words(&thing));
        match initials.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.things.push(thing),
            None => initials.push(Initial { anchor: format!("muc-{}", initials.len() + 1), letter, things: vec![thing] }),
        }
    }
    initials
}

/// What words are sorted by: a ă â b c d đ e ê …, marks of tone after the letters. Good for English too.
pub(super) fn sort_key(words: &str) -> (Vec<(char, u8)>, String) {
    let mut letters: Vec<(char, u8)> = Vec::new();
    let mut push = |c: char| match c {
        '\u{302}' => shape(&mut letters, 2),
        '\u{306}' => shape(&mut letters, 1),
        '\u{31b}' => shape(&mut letters, 3),
        'đ' => letters.push(('d', 1)),
        '\u{300}'..='\u{36f}' => {}
        c => letters.push((c, 0)),
    };
    let small = words.to_lowercase();
    let skipped = small.len() - small.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    // A quotation mark or a sign before the first word is no letter of it.
    for c in small.get(skipped..).filter(|bare| !bare.is_empty()).unwrap_or(&small).chars() {
        if c.is_ascii() { push(c) } else { decompose_canonical(c, &mut push) }
    }
    (letters, small)
}

/// The letter under which words stand: "Đ" for "đăng ký", "0–9" for figures.
fn first_letter(words: &str) -> String {
    let Some(&(letter, shape)) = sort_key(words).0.iter().find(|(c, _)| c.is_alphanumeric()) else { return "#".to_owned() };
    let whole = match (letter, shape) {
        ('d', 1) => 'Đ',
        ('a', 1) => 'Ă',
        ('a', 2) => 'Â',
        ('e', 2) => 'Ê',
        ('o', 2) => 'Ô',
        ('o', 3) => 'Ơ',
        ('u', 3) => 'Ư',
        ('0'..='9', _) => return "0–9".to_owned(),
        (plain, _) => return plain.to_uppercase().collect(),
    };
    whole.to_string()
}

fn shape(letters: &mut [(char, u8)], rank: u8) {
    if let Some((_, last)) = letters.last_mut() {
        *last = rank;
    }
}

#[cfg(test)]
mod tests {
    use super::{first_letter, sort_key};

    #[test]
    fn words_stand_under_their_own_letter() {
        let letters = ["đăng ký", "Ủy ban", "ưng", "Ổ", "7 cách", "“Ảnh”"].map(first_letter);
        assert_eq!(letters, ["Đ", "U", "Ư", "Ô", "0–9", "A"]);
    }

    #[test]
    fn a_sign_before_the_first_word_does_not_part_a_letter() {
        let mut words = ["Vui", "“Anh” và em", "<b>", "☺ Vẽ", "Bé", "Ánh", "!!!", "8 cách", "(Bà)"];
        words.sort_by_cached_key(|word| sort_key(word));
        assert_eq!(words, ["!!!", "8 cách", "Ánh", "“Anh” và em", "<b>", "(Bà)", "Bé", "☺ Vẽ", "Vui"]);
    }

    #[test]
    fn the_vietnamese_alphabet() {
        let mut words = ["đăng", "duyên", "ân", "an", "ăn", "ơn", "ôn", "on", "ưng", "ung"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["an", "ăn", "ân", "duyên", "đăng", "on", "ôn", "ơn", "ung", "ưng"]);
    }
}
