//! Vietnamese letters as a base and a tone.

/// The tones by the letters that bear them, in the order: level, grave, acute, hook, tilde, dot.
const BEARERS: [&str; 12] = ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"];

/// A small letter without its tone, and which tone it has: 0 for the level one.
pub(super) fn parted(letter: char) -> (char, usize) {
    let found = BEARERS.iter().find_map(|bearers| Some((bearers.chars().next()?, bearers.chars().position(|bearer| bearer == letter)?)));
    found.unwrap_or((letter, 0))
}

/// Whether a letter is a small one of the Vietnamese alphabet.
pub(super) fn is_vietnamese(letter: char) -> bool {
    letter == 'đ' || letter.is_ascii_lowercase() && !matches!(letter, 'f' | 'j' | 'w' | 'z') || BEARERS.iter().any(|bearers| bearers.contains(letter))
}

/// A small letter with a tone.
pub(super) fn with_tone(letter: char, tone: usize) -> char {
    BEARERS.iter().find(|bearers| bearers.starts_with(letter)).and_then(|bearers| bearers.chars().nth(tone)).unwrap_or(letter)
}

/// Writes `small` as `like` is written: in capitals, with a capital first, or in small letters.
pub(super) fn cased(small: &str, like: &str) -> String {
    let letters = || like.chars().filter(|letter| letter.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        small.to_uppercase()
    } else if like.starts_with(char::is_uppercase) {
        let mut rest = small.chars();
        rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
    } else {
        small.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_parted_and_put_together() {
        assert_eq!(parted('ộ'), ('ô', 5));
        assert_eq!(parted('đ'), ('đ', 0));
        assert_eq!(with_tone('ơ', 2), 'ớ');
        assert_eq!(cased("hòa", "HOÀ"), "HÒA");
        assert_eq!(cased("hòa", "Hoà"), "Hòa");
    }
}
