//! Tone marks of one text: `hòa` or `hoà`, `thủy` or `thuỷ`, but one of the two.

use super::fold::{cased, parted, with_tone};
use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces, Word};

/// Pairs of vowels at the end of a syllable whose tone mark stands on the first by the older habit and on the second by the newer.
const PAIRS: [(char, char); 3] = [('o', 'a'), ('o', 'e'), ('u', 'y')];

/// Two words, by the older habit, that are no name whatever their capitals: a single capital begins the name of an office, and headings are
/// in capitals throughout.
const COMMON: [(&str, &str); 17] = [
    ("ủy", "ban"),
    ("ủy", "viên"),
    ("ủy", "quyền"),
    ("tòa", "án"),
    ("tòa", "nhà"),
    ("hòa", "giải"),
    ("văn", "hóa"),
    ("hội", "hóa"),
    ("đại", "hóa"),
    ("số", "hóa"),
    ("hóa", "đơn"),
    ("sức", "khỏe"),
    ("thủy", "lợi"),
    ("thủy", "sản"),
    ("thủy", "điện"),
    ("cộng", "hòa"),
    ("hủy", "bỏ"),
];

/// Where the mark of a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Habit {
    First,
    Second,
}

/// The words that follow the rarer habit of a text; where both are as frequent, the newer one. Names are written as those who bear them write
/// them, and say nothing of the text's habit.
pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let common = pieces.lines.iter().flat_map(|line| {
        let words = line.words.iter().enumerate().filter(|(_, word)| !word.text.is_ascii());
        words.filter_map(|(at, word)| habit(&word.small()).map(|(habit, other)| (at, word, habit, other))).filter(|(at, ..)| !is_name(line, *at))
    });
    let all: Vec<(&Word<'_>, Habit, String)> = common.map(|(_, word, habit, other)| (word, habit, other)).collect();
    let count = |wanted: Habit| all.iter().filter(|(_, habit, _)| *habit == wanted).count();
    let (first, second) = (count(Habit::First), count(Habit::Second));
    if first == 0 || second == 0 {
        return Vec::new();
    }
    let rare = if second <= first { Habit::Second } else { Habit::First };
    let rare = all.into_iter().filter(|(_, habit, _)| *habit == rare);
    // What begins with a capital may be a name after all.
    rare.map(|(word, _, other)| Hit::of(word.range(), Kind::Tone).better(cased(&other, word.text), !word.is_capital())).collect()
}

/// A word in small letters with its mark where the older habit has it: `hoá` and `HÓA` are both `hóa`.
pub(super) fn even(word: &str) -> String {
    let small = word.to_lowercase();
    match habit(&small) {
        Some((Habit::Second, other)) => other,
        Some((Habit::First, _)) | None => small,
    }
}

/// Whether a word of a line is a name, or a part of one: `Hoà Vang`, `bà Thuỵ`. A capital at the beginning of a sentence says nothing, unless
/// the next word has one too.
fn is_name(line: &Line<'_>, at: usize) -> bool {
    let Some(word) = line.words.get(at).filter(|word| word.is_capital()) else { return false };
    let before = at.checked_sub(1).and_then(|at| line.words.get(at));
    let joined = before.filter(|before| is_join(line.between(before, word)));
    let behind = line.words.get(at + 1).filter(|behind| is_join(line.between(word, behind)));
    let is_loud = word.text.chars().nth(1).is_some_and(char::is_uppercase);
    let is_pair = |one: Option<&Word<'_>>, other: Option<&Word<'_>>| {
        one.zip(other).is_some_and(|(one, other)| {
            let (one, other) = (even(one.text), even(other.text));
            COMMON.iter().any(|(common, next)| *common == one && *next == other)
        })
    };
    let begins = is_pair(Some(word), behind);
    if is_loud {
        return !begins && !is_pair(joined, Some(word));
    }
    // `Hoà Bình` and `Cộng Hoà`, but `Uỷ ban`.
    behind.is_some_and(Word::is_capital) || !begins && before.is_some_and(|before| !is_end(line.between(before, word)))
}

/// Whether what stands between two words lets them be one name.
fn is_join(between: &str) -> bool {
    between.chars().all(|sign| matches!(sign, ' ' | '\u{a0}' | '-' | '–' | '\'' | '’'))
}

/// Whether a sentence or a phrase of its own begins behind what stands between two words.
fn is_end(between: &str) -> bool {
    between.contains(|sign: char| !matches!(sign, ' ' | '\u{a0}' | '-' | '–' | ',' | '/' | '(' | '_'))
}

/// Where the mark of a word in small letters stands, and the word in the other way.
fn habit(small: &str) -> Option<(Habit, String)> {
    let letters: Vec<char> = small.chars().collect();
    let [before @ .., one, two] = letters.as_slice() else { return None };
    let ((first, of_first), (second, of_second)) = (parted(*one), parted(*two));
    // In `quý` the u belongs to the consonant.
    let is_pair = PAIRS.contains(&(first, second)) && !(first == 'u' && before.last() == Some(&'q'));
    if !is_pair {
        return None;
    }
    let head: String = before.iter().collect();
    match (of_first, of_second) {
        (tone @ 1.., 0) => Some((Habit::First, format!("{head}{first}{}", with_tone(second, tone)))),
        (0, tone @ 1..) => Some((Habit::Second, format!("{head}{}{second}", with_tone(first, tone)))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find(&Pieces::of(text, false)).into_iter().filter_map(|hit| hit.better).collect()
    }

    #[test]
    fn the_rarer_habit_is_told() {
        assert_eq!(found("xã hội hóa, tỏa sáng, văn hoá"), ["hóa"]);
        assert_eq!(found("khoẻ, thuỷ, hoà và hòa"), ["hoà"]);
        assert_eq!(found("HOÀ GIẢI Ở CƠ SỞ\n\nvăn hóa, tỏa sáng"), ["HÒA"]);
        assert_eq!(found("Nộp tại Uỷ ban nhân dân xã; số hóa, văn hóa"), ["Ủy"]);
        assert_eq!(found("Hoà giải trước. Toả đi từng nhà; số hóa, văn hóa, ủy quyền"), ["Hòa", "Tỏa"]);
    }

    #[test]
    fn names_keep_their_own_way_and_say_nothing_of_the_text() {
        for text in [
            "Người dân xã Hoà Vang làm thủ tục ở Trung tâm Văn hóa",
            "Hoà Bình là xã mới. Xã Hoà Bình, xã Hoà Tiến, xã Hoà Phong: văn hóa",
            "Bà Thuỵ trực sáng thứ hai; ông Hoà trực chiều; số hóa giấy tờ",
            "Thôn Thuận Hoà, thôn Phú Thuỵ, thôn Khoẻ; xã hội hóa",
            "XÃ HOÀ VANG\n\nvăn hóa",
            "| Cộng Hoà | 12 |\n| Văn Hoá | 3 |\n\nvăn hóa",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn one_habit_and_words_without_a_choice_are_left_alone() {
        for text in ["hòa, tỏa, khỏe", "hoà, toả", "quý, quỳ và hòa", "hoàn toàn và hòa", "loại, ngoài, hòa"] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
