//! Terms of the glossary.

use std::collections::BTreeMap;

use super::id::Id;
use crate::calendar::Date;
use crate::lang::{Lang, Localised};
use crate::source::Span;

/// Where the renderings of a term in other languages come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// A published translation uses them.
    Published,
    /// They are the site's own.
    Own,
}

/// A term.
#[derive(Debug, Clone)]
pub struct Term {
    /// What texts link to.
    pub id: Id,
    /// Where it stands.
    pub span: Span,
    /// The term.
    pub term: Localised<String>,
    /// Other names for it that texts may use as well, by language.
    pub also: BTreeMap<Lang, Vec<String>>,
    /// Whether translations are compared with it; not where its words mean other things as well.
    pub is_compared: bool,
    /// Where its renderings in other languages come from, where that is known.
    pub wording: Option<Wording>,
    /// What it means.
    pub meaning: Localised<String>,
    /// First day of its use.
    pub since: Option<Date>,
    /// Last day of its use.
    pub until: Option<Date>,
}

impl Term {
    /// Every name of it in a language: the term, what stands in brackets in it, and what may be said as well. None where it has no words there.
    pub fn names(&self, lang: &Lang) -> Vec<String> {
        self.term.get(lang).map(|term| self.with_others(lang, term)).unwrap_or_default()
    }

    /// Every name of it in the language of originals.
    pub fn original_names(&self) -> Vec<String> {
        self.term.iter().next().map(|(lang, term)| self.with_others(lang, term)).unwrap_or_default()
    }

    fn with_others(&self, lang: &Lang, term: &str) -> Vec<String> {
        let mut names: Vec<String> = term.split(';').flat_map(name_and_short).collect();
        names.extend(self.also.get(lang).into_iter().flatten().cloned());
        names
    }
}

/// A name without what stands in brackets in it, and that where it is short for it: "Ủy ban nhân dân (UBND)".
fn name_and_short(name: &str) -> Vec<String> {
    let Some((before, (inside, after))) = name.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?))) else {
        return vec![name.trim().to_owned()];
    };
    let is_short = inside.len() > 1 && inside.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit());
    let bare = format!("{} {}", before.trim(), after.trim()).trim().to_owned();
    if is_short { vec![bare, inside.to_owned()] } else { vec![bare] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};

    #[test]
    fn names_of_a_term() {
        let lang = |code: &str| Lang::parse(code).unwrap_or_else(|| unreachable!("this is a code"));
        let mut term = Localised::new(lang("vi"), "thẻ căn cước công dân (CCCD) gắn chíp".to_owned());
        term.add(lang("en"), "progress; schedule".to_owned());
        let also = BTreeMap::from([(lang("en"), vec!["headway".to_owned()])]);
        let (id, meaning) = (Id::parse("the").unwrap_or_else(|| unreachable!("this is an id")), term.clone());
        let span = Span::start_of(FileId::default());
        let term = Term { id, span, term, also, is_compared: true, wording: None, meaning, since: None, until: None };
        assert_eq!(term.original_names(), ["thẻ căn cước công dân gắn chíp", "CCCD"]);
        assert_eq!(term.names(&lang("en")), ["progress", "schedule", "headway"]);
        assert!(term.names(&lang("fr")).is_empty());
    }
}
