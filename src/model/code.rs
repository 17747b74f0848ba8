//! Codes: the short permanent ids inside printed symbols, and the ledger that remembers them.

use std::fmt;

use super::id::Id;
use super::route::Target;
use crate::calendar::Date;
use crate::hash::sha256;
use crate::lang::Localised;
use crate::source::{At, Span};

/// Letters of a code: no vowels (no words arise), none that is read as another (0 o, 1 l i, y v).
const ALPHABET: &[u8; 27] = b"23456789bcdfghjkmnpqrstvwxz";
/// Weights of the check letter; they and their neighbours' differences share no factor with 27, so that one wrong letter and two swapped
/// neighbours are always seen.
const WEIGHTS: [usize; 5] = [1, 2, 4, 5, 7];
/// How many codes are tried before a place and target are given up; each try is a new draw among 14 million.
const TRIES: u8 = 32;

/// A code: five letters and a check letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(String);

/// An entry of the ledger. It is never changed once printed; only `redirect` or `gone` is added.
#[derive(Debug, Clone)]
pub struct Issued {
    /// Where it stands.
    pub span: Span,
    /// The code.
    pub code: At<Code>,
    /// The place it was printed for.
    pub place: At<Id>,
    /// What it was printed for.
    pub target: At<Target>,
    /// Day of issue.
    pub issued: Date,
    /// Where it leads instead.
    pub redirect: Option<At<Target>>,
    /// Why it leads nowhere any more.
    pub gone: Option<Localised<String>>,
}

impl Code {
    /// Reads a code; wrong letters, a wrong length or a wrong check letter give nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: Vec<usize> = text.bytes().map(|b| ALPHABET.iter().position(|letter| *letter == b)).collect::<Option<_>>()?;
        let (check, data) = letters.split_last()?;
        (data.len() == WEIGHTS.len() && *check == check_letter(data)).then(|| Self(text.to_owned()))
    }

    /// The codes that a place and target may get, in the order in which they are tried. They follow from the names alone, so that an entry
    /// that was edited by hand is recognised.
    pub fn candidates<'a>(unit: &'a Id, place: &'a Id, target: &'a Target) -> impl Iterator<Item = Self> + 'a {
        (0..TRIES).map(move |salt| {
            let print = sha256(format!("niemyet code 1\n{unit}\n{place}\n{target}\n{salt}").as_bytes());
            let mut number = print.iter().take(8).fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte));
            let mut letters = Vec::with_capacity(WEIGHTS.len() + 1);
            for _ in WEIGHTS {
                letters.push(usize::try_from(number % 27).unwrap_or(0));
                number /= 27;
            }
            letters.push(check_letter(&letters));
            Self(letters.iter().filter_map(|letter| ALPHABET.get(*letter)).map(|b| char::from(*b)).collect())
        })
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Issued {
    /// Whether the entry is as `niemyet codes` wrote it: its code follows from its unit, place and target.
    pub fn is_untouched(&self, unit: &Id) -> bool {
        Code::candidates(unit, &self.place.value, &self.target.value).any(|code| code == self.code.value)
    }

    /// Where the code leads today; nothing when it is gone.
    pub fn leads_to(&self) -> Option<&At<Target>> {
        if self.gone.is_some() { None } else { Some(self.redirect.as_ref().unwrap_or(&self.target)) }
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
        let unit = Id::parse("xa-mau").unwrap();
        let place = Id::parse("nha-van-hoa").unwrap();
        Code::candidates(&unit, &place, &Target::Home).next().unwrap()
    }

    #[test]
    fn every_candidate_reads_back() {
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
