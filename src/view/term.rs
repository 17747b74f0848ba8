//! The glossary.

use super::alphabet::{by_letter, sort_key};
use super::frame::{self, About};
use super::scene::Scene;
use crate::calendar::Date;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::model::term::{Term, Wording};
use crate::page::term::{self as page, Glossary, OtherTerm, TermLetter};
use crate::page::{Body, Page};

/// The glossary, in alphabetical order.
pub(super) fn glossary(scene: &Scene<'_>, route: &Route) -> Page {
    let mut terms: Vec<&Term> = scene.shared.terms.values().collect();
    terms.sort_by_key(|term| sort_key(term.term.text(scene.lang)));
    let heading = scene.title(&Target::Glossary);
    let summary = scene.words.with("glossary-summary", [("count", terms.len().into())]);
    let about = About::of(&Target::Glossary, &heading, &summary);
    let initials = by_letter(terms.into_iter().map(|term| self::term(scene, term)), |term| &term.term);
    let letters = initials.into_iter().map(|initial| TermLetter { letter: initial.letter, anchor: initial.anchor, terms: initial.things }).collect();
    let body = Glossary { heading: heading.clone(), summary: summary.clone(), letters };
    frame::page(scene, route, about, Body::Glossary(body))
}

fn term(scene: &Scene<'_>, term: &Term) -> page::Term {
    let words = scene.words;
    let date = |date: Option<Date>| date.map(|date| words.date(date));
    let period = match (date(term.since), date(term.until)) {
        (Some(from), Some(to)) => Some(words.with("term-between", [("from", (&from).into()), ("to", (&to).into())])),
        (Some(from), None) => Some(words.with("term-since", [("date", (&from).into())])),
        (None, Some(to)) => Some(words.with("term-until", [("date", (&to).into())])),
        (None, None) => None,
    };
    let also = term.also.get(scene.lang).filter(|names| !names.is_empty());
    let also = also.map(|names| words.with("term-also", [("names", (&names.join(", ")).into())]));
    let others = term.term.iter().filter(|(lang, _)| *lang != scene.lang);
    page::Term {
        anchor: term.id.to_string(),
        term: term.term.text(scene.lang).clone(),
        others: others.map(|(lang, text)| OtherTerm { lang: lang.to_string(), term: text.clone() }).collect(),
        own_wording: term.wording == Some(Wording::Own),
        meaning: term.meaning.text(scene.lang).clone(),
        also,
        period,
    }
}
