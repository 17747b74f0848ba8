//! Vietnamese typed for the fonts of before Unicode (TCVN3 of .VnTime, VNI): how it looks when it is read as what it is not.

use memchr::{memchr_iter, memchr2_iter};

use crate::sweep;

/// An encoding of before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Legacy {
    /// TCVN 5712, also ABC, for fonts whose names begin with .Vn.
    Tcvn3,
    /// VNI, for fonts whose names begin with VNI-.
    Vni,
    /// UTF-8 that was read as an encoding of Western Europe and saved again.
    Twice,
}

/// So many letters of VNI make a text one of before Unicode; fewer are names of other languages.
const LETTERS: usize = 4;
/// No language has the signs of TCVN3 inside words.
const SIGNS: usize = 2;

impl Legacy {
    /// Its name as converters list it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
            Self::Twice => "UTF-8",
        }
    }

    /// What bytes that are no UTF-8 look like.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        find(&text).map(|(legacy, _)| legacy)
    }
}

/// The encoding that the letters of a text were meant for, and the byte of the first that shows it; nothing in text of today.
pub(super) fn find(text: &str) -> Option<(Legacy, usize)> {
    let bytes = text.as_bytes();
    let signs = || enough(memchr2_iter(0xC2, 0xC3, bytes).filter(|at| is_tcvn3(text, *at)), SIGNS);
    let marks = || enough(memchr_iter(0xC3, bytes).filter(|at| is_vni(text, *at)), LETTERS);
    let twice = || enough(memchr_iter(0xC3, bytes).filter(|at| is_twice(text, *at)), SIGNS);
    // Signs of TCVN3 begin with the first of these bytes, but for two; no text in VNI is without one of the letters. Most texts have neither.
    let has_signs = memchr_iter(0xC2, bytes).nth(1).is_some();
    let has_letters = sweep::any(bytes, is_letter);
    if has_signs && let Some(at) = twice() {
        return Some((Legacy::Twice, at));
    }
    let tcvn3 = has_signs.then(signs).flatten().map(|at| (Legacy::Tcvn3, at));
    tcvn3.or_else(|| has_letters.then(marks).flatten().map(|at| (Legacy::Vni, at)))
}

/// Whether two bytes are one of `ñ ö ï ø û`.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "as `sweep` wants it")]
fn is_letter(one: u8, two: u8, _: u8) -> bool {
    (one == 0xC3) & ((two == 0xB1) | (two == 0xB6) | (two == 0xAF) | (two == 0xB8) | (two == 0xBB))
}

/// The first of many places.
fn enough(mut places: impl Iterator<Item = usize>, many: usize) -> Option<usize> {
    let first = places.next()?;
    places.nth(many - 2).map(|_| first)
}

/// Whether two letters are the first bytes of a Vietnamese one: `chá»£`, `áº£nh`.
fn is_twice(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with("á»") || rest.starts_with("áº"))
}

/// Whether a sign that no language writes inside a word stands inside one, or the `®` that is a small đ before one: `c«ng`, `®Þnh`.
fn is_tcvn3(text: &str, at: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let (before, rest) = (text.get(..at).unwrap_or_default().chars().next_back(), text.get(at..).unwrap_or_default());
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (Some('¨' | '©' | '«' | '¬' | '\u{ad}' | 'µ' | '¶' | '¸' | '¹' | '»' | '¼' | '½' | '¾' | '×' | '÷'), next) => {
            letter(before) && letter(next)
        }
        (Some('®' | '§'), next) => !letter(before) && next.is_some_and(|c| c.is_alphabetic() || "¨©ª«¬\u{ad}µ¶·¸¹".contains(c)),
        _ => false,
    }
}

/// Whether a letter that VNI takes for a mark stands behind a vowel as in no language of today: `coâng`, `ñieän`.
fn is_vni(text: &str, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| text.as_bytes().get(at)).map_or(0, u8::to_ascii_lowercase);
    let Some(mark) = text.get(at..).and_then(|rest| rest.chars().next()).and_then(|c| c.to_lowercase().next()) else { return false };
    match before {
        b'a' => "ùøûõïâêåäë".contains(mark),
        b'e' => "âùøûïäá".contains(mark),
        b'o' => "âùøûïäå".contains(mark),
        b'u' => "ùøûï".contains(mark),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_encodings_are_known_and_languages_of_today_are_none() {
        let tcvn3 = "C¨n c\u{ad}íc c«ng d©n, ®Þnh danh ®iÖn tö, h\u{ad}íng dÉn ng\u{ad}êi d©n";
        assert_eq!(find(tcvn3), Some((Legacy::Tcvn3, 1)));
        assert_eq!(find("Caên cöôùc coâng daân, ñònh danh ñieän töû, höôùng daãn ngöôøi daân").map(|(legacy, _)| legacy), Some(Legacy::Vni));
        for today in [
            "Căn cước công dân; định danh điện tử; hướng dẫn người dân; hoá, quá, tuân, khoẻ, thuý, quỹ; m², 5 µm, © 2026, ® và § 1",
            "naïf, maïs, égoïste, Noël, Citroën, für Größe, Øre, blåbær, São João, mañana, coração, Zoë",
            "Plei Ku, Đăk Lăk, Rơ Châm, Ƀon, Kpă, Ksor, H'Ƀlă, Čư Kty",
        ] {
            assert_eq!(find(today), None, "{today}");
        }
        assert_eq!(Legacy::of_bytes(b"C\xa8n c\xad\xedc c\xabng d\xa9n, ng\xad\xeai"), Some(Legacy::Tcvn3));
        assert_eq!(Legacy::of_bytes(b"ten: X\xb5"), None);
        assert_eq!(find("Ä‘i chá»£, tháº» cÄƒn cÆ°á»›c").map(|(legacy, _)| legacy), Some(Legacy::Twice));
        assert_eq!(find("Ng\u{ad}êi trùc lµ ®oµn viªn").map(|(legacy, _)| legacy), Some(Legacy::Tcvn3));
    }
}
