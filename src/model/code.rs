//! Codes: the short permanent ids inside printed symbols.

use std::fmt;

use crate::hash::sha256;

/// Letters of a code: no vowels (no words arise), none that is read as another (0 o, 1 l i, y v).
const ALPHABET: &[u8; 27] = b"23456789bcdfghjkmnpqrstvwxz";
/// Weights of the check letter; they and their neighbours' differences share no factor with 27, so that one wrong letter and two swapped
/// neighbours are always seen.
const WEIGHTS: [usize; 5] = [1, 2, 4, 5, 7];
/// A code: five letters and a check letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(String);

impl Code {
    /// Reads a code; wrong letters, a wrong length or a wrong check letter give nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: Vec<usize> = text.bytes().map(|b| ALPHABET.iter().position(|letter| *letter == b)).collect::<Option<_>>()?;
        let (check, data) = letters.split_last()?;
        (data.len() == WEIGHTS.len() && *check == check_letter(data)).then(|| Self(text.to_owned()))
    }

    /// The code that some words stand for.
    pub fn of_words(words: &str) -> Self {
        let mut number = sha256(words.as_bytes()).iter().take(8).fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte));
        let mut letters = Vec::with_capacity(WEIGHTS.len() + 1);
        for _ in WEIGHTS {
            letters.push(usize::try_from(number % 27).unwrap_or(0));
            number /= 27;
        }
        letters.push(check_letter(&letters));
        Self(letters.iter().filter_map(|letter| ALPHABET.get(*letter)).map(|b| char::from(*b)).collect())
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn check_letter(data: &[usize]) -> usize {
    data.iter().zip(WEIGHTS).map(|(letter, weight)| letter * weight).sum::<usize>() % ALPHABET.len()
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Code {
        Code::of_words("một điểm và một trang")
    }

    #[test]
    fn every_code_reads_back() {
        assert_eq!(Code::parse(some().as_str()), Some(some()));
    }

    #[test]
    fn one_wrong_letter_or_two_swapped_are_never_a_code() {
        let code = some().0;
        for (index, _) in code.char_indices() {
            for letter in ALPHABET {
                let mut wrong = code.clone().into_bytes();
                if wrong[index] == *letter {
                    continue;
                }
                wrong[index] = *letter;
                assert_eq!(Code::parse(std::str::from_utf8(&wrong).unwrap()), None);
            }
        }
        for index in 0..4 {
            let mut swapped = code.clone().into_bytes();
            swapped.swap(index, index + 1);
            let swapped = String::from_utf8(swapped).unwrap();
            assert!(swapped == code || Code::parse(&swapped).is_none());
        }
    }
}
