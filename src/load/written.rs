//! In which languages the documents that all units share are written, and which of them is the original, whatever `languages` says.

use std::collections::{BTreeMap, BTreeSet};

use super::disk::Files;
use super::rules;
use crate::finding::{Finding, Words};
use crate::lang::Lang;
use crate::model::site::Languages;
use crate::source::{At, Content, front_matter};

/// A key that the front matter of an original has and that of a translation has not.
const OF_ORIGINALS: &str = "translate:";

/// What was counted.
pub(super) struct Written {
    /// Documents, each in one language or more.
    documents: usize,
    /// How many of them are there in a language.
    texts: BTreeMap<Lang, usize>,
    /// Languages of originals, and of how many.
    originals: BTreeMap<Lang, usize>,
}

impl Written {
    /// Looks at the files of what all units share.
    pub(super) fn of(files: &Files) -> Self {
        let (mut texts, mut originals, mut folders) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for (path, content) in files {
            let Some((folder, lang)) = document(path) else { continue };
            folders.insert(folder);
            if is_original(content) {
                *originals.entry(lang.clone()).or_default() += 1;
            }
            *texts.entry(lang).or_default() += 1;
        }
        Self { documents: folders.len(), texts, originals }
    }

    /// The languages that a site has: those that `languages` says, unless most documents are written in another as well, or no original is in
    /// the first of them. That is told once; everything else is read as it was meant.
    pub(super) fn languages(&self, said: &At<Languages>, found: &mut Vec<Finding>) -> Languages {
        let most = self.originals.iter().max_by_key(|(_, count)| **count).map(|(lang, _)| lang);
        let primary = most.filter(|_| !self.originals.contains_key(&said.value.primary)).unwrap_or(&said.value.primary);
        let unsaid = self.texts.iter().filter(|(_, count)| **count * 2 > self.documents).map(|(lang, _)| lang);
        let unsaid = unsaid.filter(|lang| !said.value.iter().any(|have| have == *lang));
        let others: Vec<Lang> = said.value.iter().chain(unsaid).filter(|lang| *lang != primary).cloned().collect();
        let meant = Languages { primary: primary.clone(), others };
        if meant == said.value {
            return meant;
        }
        let list = |languages: &Languages| format!("[{}]", languages.iter().map(Lang::as_str).collect::<Vec<_>>().join(", "));
        let (have, wanted, originals) = (list(&said.value), list(&meant), &meant.primary);
        let translations = |lang: &Lang| self.texts.get(lang).filter(|_| lang != originals).map(|count| (lang.clone(), *count));
        let translations: Vec<(Lang, usize)> = meant.iter().filter_map(translations).collect();
        let told = |word: &str| translations.iter().map(|(lang, count)| format!(", {count} {word} `{lang}`")).collect::<Vec<_>>().concat();
        let count = self.texts.get(originals).copied().unwrap_or_default();
        found.push(Finding::new(
            &rules::LANGUAGES,
            said.span,
            Words::new(
                format!("`languages` là {have}, nhưng các trang chung có {count} bản gốc `{originals}`{}", told("bản dịch")),
                format!("`languages` is {have}, but the shared pages have {count} originals in `{originals}`{}", told("translations in")),
            ),
            Words::new(
                format!("Ghi `languages: {wanted}`; muốn bỏ hẳn một ngôn ngữ thì xóa mọi tệp và mọi chữ của ngôn ngữ ấy."),
                format!("Write `languages: {wanted}`; to give a language up, remove all files and words in it."),
            ),
        ));
        meant
    }
}

/// The folder and the language of `guides/<id>/vi.md`, `methods/vi.md`, `statement/vi.md`. Codes of countries, which some take for languages,
/// are told elsewhere.
fn document(path: &str) -> Option<(&str, Lang)> {
    let (folder, name) = path.rsplit_once('/')?;
    let is_of_documents = ["guides", "methods", "statement"].contains(&folder.split('/').next()?);
    let lang = name.strip_suffix(".md").filter(|code| is_of_documents && meant(code).is_none()).and_then(Lang::parse)?;
    Some((folder, lang))
}

fn is_original(content: &Content) -> bool {
    match content {
        Content::Text(text) => {
            front_matter(text).and_then(|(head, _)| text.get(head)).is_some_and(|head| head.lines().any(|line| line.starts_with(OF_ORIGINALS)))
        }
        Content::Bytes(_) => false,
    }
}

/// The language that was meant by the code of a country, which is none.
pub(super) fn meant(code: &str) -> Option<&'static str> {
    let known = [("vn", "vi"), ("us", "en"), ("eng", "en"), ("gb", "en"), ("cn", "zh"), ("jp", "ja"), ("kr", "ko"), ("kh", "km")];
    known.iter().find(|(wrong, _)| *wrong == code).map(|(_, meant)| *meant)
}
