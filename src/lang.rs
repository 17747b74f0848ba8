//! Languages of pages, and values that exist in several of them.

use std::fmt;

/// A language code as in `lang="…"`: `vi`, `en`, `jra`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lang(String);

impl Lang {
    /// Reads a code: two or three small letters, further parts after hyphens. Anything else gives nothing.
    pub fn parse(code: &str) -> Option<Self> {
        let mut parts = code.split('-');
        let first = parts.next()?;
        let head = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
        let tail = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        (head && tail).then(|| Self(code.to_owned()))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value in one or more languages; the first is the one it was written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localised<T> {
    first: (Lang, T),
    others: Vec<(Lang, T)>,
}

impl<T> Localised<T> {
    /// A value in its own language.
    pub fn new(lang: Lang, value: T) -> Self {
        Self { first: (lang, value), others: Vec::new() }
    }

    /// Adds a translation.
    pub fn add(&mut self, lang: Lang, value: T) {
        self.others.push((lang, value));
    }

    /// The value in `lang`, where there is one.
    pub fn get(&self, lang: &Lang) -> Option<&T> {
        self.iter().find(|(have, _)| *have == lang).map(|(_, value)| value)
    }

    /// The value in `lang`, else in the language it was written in, with that language.
    pub fn pick(&self, lang: &Lang) -> (&Lang, &T) {
        self.iter().find(|(have, _)| *have == lang).unwrap_or((&self.first.0, &self.first.1))
    }

    /// The value in `lang`, else in the language it was written in.
    pub fn text(&self, lang: &Lang) -> &T {
        self.pick(lang).1
    }

    /// The value as it was first written.
    pub fn original(&self) -> &T {
        &self.first.1
    }

    /// All languages and values, the original first.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &T)> {
        std::iter::once(&self.first).chain(&self.others).map(|(lang, value)| (lang, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        for good in ["vi", "en", "jra", "zh-Hant"] {
            assert!(Lang::parse(good).is_some(), "{good}");
        }
        for bad in ["", "v", "VI", "tiếng", "vi-", "en_US"] {
            assert!(Lang::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_missing_language_falls_back_to_the_original() {
        let vi = Lang::parse("vi").unwrap();
        let en = Lang::parse("en").unwrap();
        let name = Localised::new(vi.clone(), "xã");
        assert_eq!(name.pick(&en), (&vi, &"xã"));
    }
}
