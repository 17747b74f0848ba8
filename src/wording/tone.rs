//! Tone marks of one text: `hòa` or `hoà`, `thủy` or `thuỷ`, but one of the two.

use super::fold::{cased, parted, with_tone};
use super::hit::{Hit, Kind};
use super::piece::{Pieces, Word};

/// Pairs of vowels at the end of a syllable whose tone mark stands on the first by the older habit and on the second by the newer.
const PAIRS: [(char, char); 3] = [('o', 'a'), ('o', 'e'), ('u', 'y')];

/// Where the mark of a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Habit {
    First,
    Second,
}

/// The words that follow the rarer habit of a text; where both are as frequent, the newer one.
pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let all: Vec<(&Word<'_>, Habit, String)> = pieces.words().filter_map(|word| habit(word).map(|(habit, other)| (word, habit, other))).collect();
    let count = |wanted: Habit| all.iter().filter(|(_, habit, _)| *habit == wanted).count();
    let (first, second) = (count(Habit::First), count(Habit::Second));
    if first == 0 || second == 0 {
        return Vec::new();
    }
    let rare = if second <= first { Habit::Second } else { Habit::First };
    let rare = all.into_iter().filter(|(_, habit, _)| *habit == rare);
    // Names are written as those who bear them write them.
    rare.map(|(word, _, other)| Hit::of(word.range(), Kind::Tone).better(cased(&other, word.text), !word.is_capital())).collect()
}

/// Where the mark of a word stands, and the word in the other way.
fn habit(word: &Word<'_>) -> Option<(Habit, String)> {
    if word.text.is_ascii() {
        return None;
    }
    let small = word.small();
    let letters: Vec<char> = small.chars().collect();
    let [before @ .., one, two] = letters.as_slice() else { return None };
    let ((first, of_first), (second, of_second)) = (parted(*one), parted(*two));
    // In `quý` the u belongs to the consonant.
    let is_pair = PAIRS.contains(&(first, second)) && !(first == 'u' && before.last() == Some(&'q'));
    if !is_pair || before.is_empty() {
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
        assert_eq!(found("HOÀ BÌNH, hóa, tỏa"), ["HÒA"]);
    }

    #[test]
    fn one_habit_and_words_without_a_choice_are_left_alone() {
        for text in ["hòa, tỏa, khỏe", "hoà, toả", "quý, quỳ và hòa", "hoàn toàn và hòa", "loại, ngoài, hòa"] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
