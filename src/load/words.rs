//! Words by language as values of keys.

use crate::finding::{Finding, Words};
use crate::lang::{Lang, Localised};
use crate::load::fields::Reader;
use crate::load::node::{Kind, Node};
use crate::load::rules;
use crate::model::id::nearest;
use crate::source::{At, Span};

impl Reader<'_> {
    /// Words in every language of the site: `{vi: …, en: …}`.
    pub(super) fn words(&mut self, node: &Node) -> Option<Localised<String>> {
        self.localised(node, Self::text)
    }

    /// Anything in every language of the site.
    pub(super) fn localised<T>(&mut self, node: &Node, mut read: impl FnMut(&mut Self, &Node) -> Option<T>) -> Option<Localised<T>> {
        let Kind::Map(entries) = &node.kind else {
            let primary = self.languages.primary.clone();
            return self.wrong(node, &format!("chữ theo từng ngôn ngữ: {{{primary}: …}}"), &format!("words by language: {{{primary}: …}}"));
        };
        let mut out: Option<Localised<T>> = None;
        let languages = self.languages;
        for lang in languages.iter() {
            let Some((_, value)) = entries.iter().find(|(key, _)| key.value == lang.as_str()) else {
                self.missing_language(node.span, lang);
                continue;
            };
            if let Some(value) = read(self, value) {
                match &mut out {
                    Some(have) => have.add(lang.clone(), value),
                    None => out = Some(Localised::new(lang.clone(), value)),
                }
            }
        }
        for (key, _) in entries.iter().filter(|(key, _)| !languages.iter().any(|lang| lang.as_str() == key.value)) {
            self.unknown_language(key);
        }
        out
    }

    /// A finding that words are in a language that the site has not; of each language once, for one that is anywhere in a file is everywhere.
    fn unknown_language(&mut self, key: &At<String>) {
        let name = &key.value;
        let codes: Vec<&str> = self.languages.iter().map(Lang::as_str).collect();
        if Lang::parse(name).is_none() || nearest(name, &codes).is_some() {
            return self.unknown_key(key, &codes);
        }
        let all = codes.join(", ");
        let message = Words::new(
            format!("ở đây có chữ `{name}`, nhưng `languages` trong site.yaml chỉ có {all}"),
            format!("there are words in `{name}` here, but `languages` in site.yaml has only {all}"),
        );
        if self.found.iter().any(|finding| finding.rule == &rules::UNKNOWN_KEY && finding.message == message) {
            return;
        }
        let help = Words::new(
            format!("Xóa các chữ `{name}` trong tệp này, hoặc thêm `{name}` vào `languages`."),
            format!("Remove the words in `{name}` from this file, or add `{name}` to `languages`."),
        );
        self.found.push(Finding::new(&rules::UNKNOWN_KEY, key.span, message, help));
    }

    fn missing_language(&mut self, span: Span, lang: &Lang) {
        self.found.push(Finding::new(
            &rules::MISSING_LANGUAGE,
            span,
            Words::new(
                format!("trang có ngôn ngữ `{lang}` nhưng ở đây thiếu chữ `{lang}`"),
                format!("the site has the language `{lang}`, but there are no words in `{lang}` here"),
            ),
            Words::new(format!("Thêm `{lang}: …`."), format!("Add `{lang}: …`.")),
        ));
    }
}
