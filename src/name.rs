//! Names of places as people type them: the same whatever the style of tone marks, the case, the form of Unicode or the kind before it.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

/// What stands before a name and is left out by some, and what it is in full: "xã Hòa Bình", "TT Hưng Hà", "TDP 3". Longer ones first.
const KINDS: &[(&str, &str)] = &[
    ("tổ dân phố", "tổ dân phố"),
    ("khu dân cư", "khu dân cư"),
    ("khối phố", "khối phố"),
    ("tiểu khu", "tiểu khu"),
    ("thị trấn", "thị trấn"),
    ("đặc khu", "đặc khu"),
    ("khu phố", "khu phố"),
    ("tổ dp", "tổ dân phố"),
    ("phường", "phường"),
    ("thôn", "thôn"),
    ("buôn", "buôn"),
    ("làng", "làng"),
    ("khối", "khối phố"),
    ("khóm", "khóm"),
    ("xóm", "xóm"),
    ("bản", "bản"),
    ("tdp", "tổ dân phố"),
    ("kdc", "khu dân cư"),
    ("khu", "khu"),
    ("tổ", "tổ dân phố"),
    ("ấp", "ấp"),
    ("xã", "xã"),
    ("tt", "thị trấn"),
    ("kp", "khu phố"),
    ("p", "phường"),
    ("x", "xã"),
];

/// What a name means among those that it may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// One of them, by its place.
    One(usize),
    /// Several, so that nobody can tell.
    Several(Vec<usize>),
    /// None.
    Nobody,
}

/// Names that another one may mean.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Their places by each key, the strictest first.
    by_key: [BTreeMap<String, Vec<usize>>; 4],
}

/// What names are compared by, one after the other.
const KEYS: [fn(&str) -> String; 4] = [whole, with_kind, without_kind, bare];

impl Names {
    /// Names in the order in which their places are counted.
    pub fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut all = Self::default();
        for (place, name) in names.into_iter().enumerate() {
            for (map, key) in all.by_key.iter_mut().zip(KEYS) {
                map.entry(key(name)).or_default().push(place);
            }
        }
        all
    }

    /// Finds a name. First it is compared as it is written, but for case, spaces and the style of tone marks ("Hoà" is "Hòa"); then with
    /// its kind in full ("TDP 3"); then without its kind; then without any marks. The first of these that fits anything decides.
    pub fn find(&self, name: &str) -> Match {
        // A keyboard without marks leaves them out of the kind as well: "To dan pho 3".
        let without_marks = words(name);
        let kind = KINDS.iter().map(|(short, _)| words(short)).find(|kind| name.is_ascii() && without_marks.starts_with(kind));
        let typed_bare = kind.and_then(|kind| Some(without_marks.get(kind.len()..)?.concat()));
        let keys = self.by_key.iter().zip(KEYS).map(|(map, key)| (map, key(name)));
        let last = self.by_key.last().zip(typed_bare);
        let mut found = keys.chain(last).filter(|(_, key)| !key.is_empty()).filter_map(|(map, key)| map.get(&key));
        match found.next().map(Vec::as_slice) {
            None | Some([]) => Match::Nobody,
            Some([one]) => Match::One(*one),
            Some(several) => Match::Several(several.to_vec()),
        }
    }
}

/// The words of a heading without marks, in small letters: what headings are compared by.
pub fn words(text: &str) -> Vec<String> {
    syllables(text).into_iter().map(|word| without_marks(&word)).collect()
}

/// The name with each syllable's tone after its letters, in small letters, without spaces and signs: "Hoà" and "Hòa" are both `hoa` and a
/// grave.
pub fn whole(name: &str) -> String {
    syllables(name).concat()
}

/// The kind of a name in full, where it has one, and the syllables after it: "TDP số 3" is a "tổ dân phố" and `3`.
fn taken_apart(name: &str) -> (&'static str, Vec<String>) {
    let mut all = syllables(name);
    let before = |(short, _): &&(&str, &str)| {
        let kind = syllables(short);
        all.len() > kind.len() && all.starts_with(&kind)
    };
    let Some((short, full)) = KINDS.iter().find(before) else { return ("", all) };
    let mut rest = all.split_off(syllables(short).len());
    if rest.len() > 1 && rest.first().is_some_and(|word| *word == whole("số")) {
        rest.remove(0);
    }
    (full, rest)
}

fn with_kind(name: &str) -> String {
    let (kind, rest) = taken_apart(name);
    whole(kind) + &rest.concat()
}

fn without_kind(name: &str) -> String {
    taken_apart(name).1.concat()
}

/// Whether two names are the same with all their marks, whatever kind stands before them, or one of them was typed without any.
pub fn agree(one: &str, other: &str) -> bool {
    one.is_ascii() || other.is_ascii() || without_kind(one) == without_kind(other)
}

fn bare(name: &str) -> String {
    without_marks(&without_kind(name))
}

fn without_marks(word: &str) -> String {
    word.chars().map(|c| if c == 'đ' { 'd' } else { c }).filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

/// Syllables in small letters, shapes of letters kept, the tone moved to the end; numbers without zeros before them.
fn syllables(name: &str) -> Vec<String> {
    let spaced = spaced(name);
    let words = spaced.split(|c: char| !c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c)).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let decomposed = || word.chars().flat_map(char::to_lowercase).nfd();
            let letters = decomposed().filter(|c| !is_tone(*c));
            let syllable: String = letters.chain(decomposed().filter(|c| is_tone(*c))).collect();
            let number = syllable.bytes().all(|b| b.is_ascii_digit());
            if number { syllable.trim_start_matches('0').to_owned() } else { syllable }
        })
        .collect()
}

/// Grave, acute, tilde, hook, dot below.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// `TTHưng Nhân` and `TDP3` are "TT Hưng Nhân" and "TDP 3" with a space left out.
fn spaced(name: &str) -> String {
    let chars: Vec<char> = name.nfc().collect();
    let mut out = String::with_capacity(name.len() + 2);
    for (index, c) in chars.iter().enumerate() {
        let is = |offset: usize, test: fn(char) -> bool| chars.get(offset).is_some_and(|c| test(*c));
        let upper: fn(char) -> bool = char::is_uppercase;
        let begins = index >= 2 && c.is_uppercase() && is(index - 1, upper) && is(index - 2, upper) && is(index + 1, char::is_lowercase);
        let counts = index >= 1 && c.is_ascii_digit() && is(index - 1, char::is_alphabetic);
        if begins || counts {
            out.push(' ');
        }
        out.push(*c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREAS: [&str; 7] = ["xã Hòa Bình", "xã Hòa Tiến", "thị trấn Hưng Nhân", "thôn 1", "thôn 11", "xã Thụy Hà", "xã Chí Hòa"];

    fn found(name: &str) -> Option<&'static str> {
        match Names::of(AREAS).find(name) {
            Match::One(index) => AREAS.get(index).copied(),
            Match::Several(_) | Match::Nobody => None,
        }
    }

    #[test]
    fn both_styles_of_tone_marks_and_both_forms_of_unicode() {
        for name in ["Hoà Bình", "Hòa Bình", "XÃ HOÀ BÌNH", " hòa  bình ", "Hoa Binh", "x. Hòa Bình"] {
            assert_eq!(found(name), Some("xã Hòa Bình"), "{name}");
            assert_eq!(found(&name.nfd().collect::<String>()), Some("xã Hòa Bình"), "{name} decomposed");
        }
        assert_eq!(found("Thuỵ Hà"), Some("xã Thụy Hà"));
        assert_eq!(found("TTHưng Nhân"), Some("thị trấn Hưng Nhân"));
        assert_eq!(found("TT. Hưng Nhân"), Some("thị trấn Hưng Nhân"));
        assert_eq!(found("Thôn 01"), Some("thôn 1"));
        assert_eq!(found("Thôn1"), Some("thôn 1"));
        assert_eq!(found("Thôn số 11"), Some("thôn 11"));
        assert_eq!(found("11"), Some("thôn 11"));
    }

    #[test]
    fn kinds_are_told_apart_where_both_are_there() {
        let names = Names::of(["tổ dân phố 3", "thôn 3", "khu phố 3"]);
        for (name, place) in [("TDP 3", 0), ("Tổ 3", 0), ("TDP3", 0), ("Tổ DP số 03", 0), ("Thôn 3", 1), ("KP. 3", 2)] {
            assert_eq!(names.find(name), Match::One(place), "{name}");
        }
        assert_eq!(names.find("3"), Match::Several(vec![0, 1, 2]));
    }

    #[test]
    fn other_marks_are_told_from_none() {
        assert!(agree("Khe Mẫu", "thôn Khe Mẫu") && agree("Khe Mau", "thôn Khe Mẫu") && agree("Hoà", "xã Hòa"));
        assert!(!agree("Khê Mẫu", "thôn Khe Mẫu"));
    }

    #[test]
    fn a_stranger_is_nobody_and_twins_are_told() {
        assert_eq!(Names::of(AREAS).find("Bình Hòa"), Match::Nobody);
        assert_eq!(Names::of(AREAS).find(""), Match::Nobody);
        assert_eq!(Names::of(["xã Văn Lang", "xã Văn Lăng"]).find("Van Lang"), Match::Several(vec![0, 1]));
        assert_eq!(Names::of(["xã Văn Lang", "xã Văn Lăng"]).find("Văn Lăng"), Match::One(1));
    }
}
