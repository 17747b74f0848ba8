//! W: terms of the glossary beside what translations make of them.

use std::collections::BTreeMap;

use crate::draft::Twin;
use crate::finding::{Finding, Words, rule};
use crate::model::id::Id;
use crate::model::term::Term;
use crate::outline::Section;
use crate::source::without;
use crate::wording::even;

rule!(OTHERWISE, "W009", "term-translated-otherwise", Warning,
    "Bản dịch không dùng cách dịch của bảng thuật ngữ.", "A translation does not render a term as the glossary does.",
    why: "Một thứ mang hai tên trong tiếng Anh thì người đọc tưởng là hai thứ, và không tra được trong bảng thuật ngữ.",
    "One thing with two names is taken for two things, and the glossary does not know the second.",
    bad: "family ledger (bảng thuật ngữ: household registration book)", good: "household registration book");

/// Words that may be missing between those that make a term.
const SMALL: [&str; 20] = ["a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "by", "with", "at", "s", "your", "his", "her", "their", "its", "one"];
/// So many words may stand between those of a term: "post these numbers and addresses in public".
const GAP: usize = 6;

/// Judges what translations call the terms that their originals use.
pub fn judge(twins: &[Twin], terms: &BTreeMap<Id, Term>, found: &mut Vec<Finding>) {
    if twins.is_empty() {
        return;
    }
    let known = Known::of(terms);
    for twin in twins.iter().filter(|twin| !twin.is_summary) {
        let texts: Vec<String> = twin.translation.sections.iter().map(|section| seen(section.text()).to_lowercase()).collect();
        let translation: Vec<&str> = texts.iter().flat_map(|text| words(text)).collect();
        for (id, at) in known.used_in(&twin.original.sections) {
            let renderings: Vec<String> = terms.get(id).into_iter().flat_map(|term| term.names(&twin.lang)).collect();
            // A name may be quoted as it is: what a publisher is called in the app store.
            let quoted = terms.get(id).into_iter().flat_map(Term::original_names);
            if !renderings.is_empty() && !renderings.iter().cloned().chain(quoted).any(|name| holds(&translation, &name)) {
                found.extend(terms.get(id).and_then(|term| otherwise(term, &renderings, twin, at)));
            }
        }
    }
}

/// Names of terms in the language of originals, by their first words, longest first.
struct Known<'t>(BTreeMap<String, Vec<Name<'t>>>);

/// A name after its first word.
struct Name<'t> {
    rest: Vec<String>,
    /// Whether it is written with a capital: "cán bộ Công an" is no Bộ Công an.
    has_capital: bool,
    id: &'t Id,
}

impl<'t> Known<'t> {
    fn of(terms: &'t BTreeMap<Id, Term>) -> Self {
        let mut known: BTreeMap<String, Vec<Name<'_>>> = BTreeMap::new();
        for term in terms.values().filter(|term| term.is_compared) {
            for name in term.original_names() {
                let has_capital = name.starts_with(char::is_uppercase);
                let mut words = tokens(&name).map(even);
                if let Some(first) = words.next() {
                    known.entry(first).or_default().push(Name { rest: words.collect(), has_capital, id: &term.id });
                }
            }
        }
        for names in known.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.rest.len()));
        }
        Self(known)
    }

    /// The terms of a text, each with the first section that has it, whatever the habit of its tone marks. A term within a longer one does not
    /// count.
    fn used_in(&self, sections: &[Section]) -> BTreeMap<&'t Id, usize> {
        let mut used = BTreeMap::new();
        for (at, section) in sections.iter().enumerate() {
            let text = seen(section.text());
            let words: Vec<(String, bool)> = tokens(&text).map(|word| (even(word), word.starts_with(char::is_uppercase))).collect();
            let mut rest = words.as_slice();
            while let Some(((first, is_capital), behind)) = rest.split_first() {
                let stands = |name: &&Name<'_>| {
                    (*is_capital || !name.has_capital) && behind.len() >= name.rest.len() && name.rest.iter().zip(behind).all(|(one, (other, _))| one == other)
                };
                let name = self.0.get(first).and_then(|names| names.iter().find(stands));
                if let Some(name) = name {
                    used.entry(name.id).or_insert(at);
                }
                rest = behind.get(name.map_or(0, |name| name.rest.len())..).unwrap_or_default();
            }
        }
        used
    }
}

/// The words of a Markdown text that readers see: no comments, code, targets of links and addresses.
fn seen(text: &str) -> String {
    let text = [("<!--", "-->"), ("](", ")"), ("`", "`")].iter().fold(text.to_owned(), |text, (begin, end)| without(&text, begin, end, " | "));
    let words = text.split(' ').map(|word| if word.contains("://") { "|" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

/// Runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Words with what is joined to them by `/` and `-` – "24/KH-UBND" speaks of no UBND – and the signs that no name goes across.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |letter: char| matches!(letter, '.' | ':' | ';' | '|' | '?' | '!');
    let parts = text.split_inclusive(is_end).flat_map(move |part| {
        let end = part.trim_end_matches(is_end).len();
        let (words, sign) = part.split_at(end);
        words.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '/' | '-'))).chain([sign])
    });
    parts.filter(|word| !word.is_empty())
}

/// Whether a text has the words of a name near each other, in whatever order and form: "a notification of lodging" is a lodging notification.
fn holds(text: &[&str], name: &str) -> bool {
    let name = name.to_lowercase();
    let wanted: Vec<&str> = words(&name).filter(|word| !SMALL.contains(word)).collect();
    let is_any = |word: &&str| wanted.iter().any(|wanted| is_like(word, wanted));
    let mut starts = text.iter().enumerate().filter(|(_, word)| is_any(word)).map(|(at, _)| at);
    let holds_at = |at: usize| {
        let near = text.get(at..).unwrap_or_default();
        let near = near.get(..wanted.len() + GAP).unwrap_or(near);
        wanted.iter().all(|wanted| near.iter().any(|word| is_like(word, wanted)))
    };
    starts.any(holds_at)
}

/// Whether two words are forms of one: card, cards; activate, activation.
fn is_like(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let longer = one.chars().count().max(other.chars().count());
    same == longer || (same >= 4 && longer - same <= 3)
}

fn otherwise(term: &Term, renderings: &[String], twin: &Twin, at: usize) -> Option<Finding> {
    let from = twin.original.sections.get(at)?;
    let is_parallel = twin.original.sections.len() == twin.translation.sections.len();
    let span = twin.translation.sections.get(at).filter(|_| is_parallel).map_or(twin.span, |section| section.span);
    let (name, should) = (term.term.original(), renderings.first()?);
    let all = renderings.iter().map(|rendering| format!("“{rendering}”")).collect::<Vec<_>>().join(", ");
    let message = Words::new(
        format!("bản gốc có “{name}”, nhưng bản dịch không có cách dịch nào của từ ấy: {all}"),
        format!("the original has “{name}”, but the translation has none of its renderings: {all}"),
    );
    let help = Words::new(
        format!("Dịch là “{should}”; cách dịch khác cũng đúng thì ghi vào `also` của mục `{}` trong `content/glossary.yaml`.", term.id),
        format!("Write “{should}”; add another rendering that is right as well to `also` of `{}` in `content/glossary.yaml`.", term.id),
    );
    let finding = Finding::new(&OTHERWISE, span, message, help).anchored(term.id.as_str());
    Some(finding.note(from.span, Words::new("mục của bản gốc có từ ấy", "the original's section with the term")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(text: &str, name: &str) -> bool {
        let text = text.to_lowercase();
        holds(&words(&text).collect::<Vec<_>>(), name)
    }

    #[test]
    fn a_name_is_known_in_other_forms_and_orders() {
        assert!(has("How to activate your own account", "activate an account"));
        assert!(has("Activation of accounts", "activate an account"));
        assert!(has("a notification of lodging", "lodging notification"));
        assert!(has("Households' old registration books", "household registration book"));
        assert!(!has("your household book", "household registration book"));
        assert!(!has("You activated the account long before you first came to the same office", "activated office"));
        assert!(!has("identify the card", "identity certificate"));
        assert!(!has("", "identity card"));
    }

    #[test]
    fn a_term_is_known_in_both_habits_of_tone_marks() {
        let known = |name: &str, text: &str| {
            let id = Id::parse("a").unwrap_or_else(|| unreachable!("this is an id"));
            let words: Vec<String> = tokens(name).map(even).collect();
            let (first, rest) = words.split_first().unwrap();
            let known = Known(BTreeMap::from([(first.clone(), vec![Name { rest: rest.to_vec(), has_capital: false, id: &id }])]));
            let section = Section::new("a", "", crate::source::Span::start_of(crate::source::FileId::default()), text, |_| false);
            known.used_in(&[section]).len()
        };
        assert_eq!((known("ủy quyền", "Giấy uỷ quyền"), known("số hoá hồ sơ", "SỐ HÓA hồ sơ"), known("ủy quyền", "quyền")), (1, 1, 0));
    }

    #[test]
    fn symbols_and_words_of_other_names_are_no_terms() {
        assert_eq!(tokens("Kế hoạch 24/KH-UBND, xã. Sổ").collect::<Vec<_>>(), ["Kế", "hoạch", "24/KH-UBND", "xã", ".", "Sổ"]);
        assert_eq!(seen("a <!-- sổ --> [b](term:so) `mã` https://x.vn/y c"), "a  |  [b |   |  | c");
    }
}
