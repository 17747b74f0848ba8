//! Guides, the 7 ways, their overview and the counter card.

use super::frame::{self, About};
use super::html::Writer;
use super::law::citation;
use super::picture::image;
use super::scene::Scene;
use super::symbol;
use crate::model::guide as model;
use crate::model::id::Id;
use crate::model::ledger::Issued;
use crate::model::picture::Album;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::frame::{Link, Notice};
use crate::page::guide::{Basis, Choice, CounterCard, CounterStep, Fact, Guide, Guides, Method, Methods, Question, Short, SourceLine, WayCard};
use crate::page::{Body, Page};
use crate::prose::{Block, plain};
use crate::source::At;

/// The list of guides.
pub(super) fn list(scene: &Scene<'_>, route: &Route) -> Page {
    let guides = &scene.guides;
    let heading = scene.title(&Target::Guides);
    let summary = scene.summary(&Target::Guides);
    let cards = guides.iter().filter_map(|guide| super::home::card(scene, route, &Target::Guide(guide.id.clone()))).collect();
    let about = About::of(&Target::Guides, &heading, &summary);
    let body = Guides { heading: heading.clone(), summary: summary.clone(), cards };
    frame::page(scene, route, about, Body::Guides(body))
}

/// A guide.
pub(super) fn page(scene: &Scene<'_>, route: &Route, guide: &model::Guide) -> Page {
    let (lang, text) = guide.texts.pick(scene.lang);
    let target = Target::Guide(guide.id.clone());
    let about = About {
        parents: &[Target::Guides],
        fallback: (lang != scene.lang).then_some(lang),
        notices: review_notice(scene, &guide.facts),
        ..About::of(&target, &text.title, &text.summary)
    };
    let body = Guide { short: short(scene, &target), ..content(scene, route, guide) };
    frame::page(scene, route, about, Body::Guide(Box::new(body)))
}

/// A guide's content, on its own page or on the landing page of a code.
pub(super) fn content(scene: &Scene<'_>, route: &Route, guide: &model::Guide) -> Guide {
    let (lang, text) = guide.texts.pick(scene.lang);
    let fact = |label: &str, text: &str| Fact { label: scene.words.say(label), text: text.to_owned() };
    Guide {
        heading: text.title.clone(),
        summary: text.summary.clone(),
        content_lang: scene.other(lang),
        facts: vec![fact("fact-audience", &text.audience), fact("fact-cost", &text.cost), fact("fact-time", &text.time)],
        bring: text.bring.clone(),
        other_ways: text.other_ways.clone(),
        scam_warning: guide.facts.scam_warning,
        contents: contents(&text.body),
        body_html: html(scene, route, &guide.pictures, &text.body),
        basis: basis(scene, route, &guide.facts),
        next: next(scene, route, guide),
        short: None,
    }
}

/// The code that leads to a page from paper: the first that was issued for it and still does.
fn short(scene: &Scene<'_>, target: &Target) -> Option<Short> {
    let leads_here = |issued: &&Issued| issued.redirect.is_none() && issued.leads_to().is_some_and(|at| at.value == *target);
    let issued = scene.unit.ledger.iter().find(leads_here)?;
    let symbol = symbol::of_code(scene.unit, &scene.shared.site.languages, &issued.code.value)?;
    Some(Short { symbol_html: symbol::svg(&symbol), address: symbol.address().to_owned() })
}

/// Fewer headings than this are seen without a list of them.
const JUMPS: usize = 3;

/// The headings of a text, to jump to.
pub(super) fn contents(blocks: &[Block]) -> Vec<Link> {
    let heading = |block: &Block| {
        if let Block::Heading { level: 2, anchor, text, .. } = block { Some(Link { text: plain(text), href: format!("#{anchor}") }) } else { None }
    };
    let all: Vec<Link> = blocks.iter().filter_map(heading).collect();
    if all.len() < JUMPS { Vec::new() } else { all }
}

/// After a guide the next one in their order, after the last the 7 ways.
fn next(scene: &Scene<'_>, route: &Route, guide: &model::Guide) -> Option<Link> {
    let following = scene.guides.iter().skip_while(|other| other.id != guide.id).nth(1);
    match following {
        Some(following) => scene.link(route, &Target::Guide(following.id.clone())),
        None => scene.href(route, &Target::Methods).map(|href| Link { text: scene.words.say("next-methods"), href }),
    }
}

/// One of the 7 ways.
pub(super) fn method(scene: &Scene<'_>, route: &Route, way: &model::Guide) -> Page {
    let (lang, text) = way.texts.pick(scene.lang);
    let target = Target::Method(way.id.clone());
    let guide = Guide { next: None, short: short(scene, &target), ..content(scene, route, way) };
    let around = [way.order.value - 1, way.order.value + 1];
    let neighbours = around.iter().filter_map(|number| scene.shared.methods.values().find(|other| other.order.value == *number));
    let body = Method {
        number: scene.words.with("way-number", [("number", way.order.value.into())]),
        proves: text.proves.clone(),
        guide,
        neighbours: neighbours.filter_map(|other| way_link(scene, route, other)).collect(),
        overview: scene.link(route, &Target::Methods).unwrap_or_else(|| unreachable!("ways have pages only beside their overview")),
    };
    let about = About {
        parents: &[Target::Methods],
        fallback: (lang != scene.lang).then_some(lang),
        notices: review_notice(scene, &way.facts),
        ..About::of(&target, &text.title, &text.summary)
    };
    frame::page(scene, route, about, Body::Method(Box::new(body)))
}

fn way_link(scene: &Scene<'_>, route: &Route, way: &model::Guide) -> Option<Link> {
    let title = &way.texts.text(scene.lang).title;
    Some(Link {
        text: scene.words.with("way-neighbour", [("number", way.order.value.into()), ("title", title.into())]),
        href: scene.href(route, &Target::Method(way.id.clone()))?,
    })
}

fn way_links(scene: &Scene<'_>, route: &Route, ids: &[At<Id>]) -> Vec<Link> {
    ids.iter().filter_map(|id| way_link(scene, route, scene.shared.methods.get(&id.value)?)).collect()
}

/// The overview of the 7 ways.
pub(super) fn overview(scene: &Scene<'_>, route: &Route, overview: &model::Overview) -> Page {
    let (lang, text) = overview.texts.pick(scene.lang);
    let mut ways: Vec<_> = scene.shared.methods.values().collect();
    ways.sort_by_key(|way| way.order.value);
    let body = Methods {
        heading: text.title.clone(),
        summary: text.summary.clone(),
        content_lang: scene.other(lang),
        questions: text.choose.iter().map(|question| self::question(scene, route, question)).collect(),
        ways: ways.iter().filter_map(|way| way_card(scene, route, way)).collect(),
        body_html: html(scene, route, &overview.pictures, &text.body),
        scam_warning: overview.facts.scam_warning,
        counter_card: Link { text: text.counter.title.clone(), href: scene.href(route, &Target::CounterCard).unwrap_or_default() },
        basis: basis(scene, route, &overview.facts),
    };
    let about = About {
        fallback: (lang != scene.lang).then_some(lang),
        notices: review_notice(scene, &overview.facts),
        ..About::of(&Target::Methods, &text.title, &text.summary)
    };
    frame::page(scene, route, about, Body::Methods(Box::new(body)))
}

fn way_card(scene: &Scene<'_>, route: &Route, way: &model::Guide) -> Option<WayCard> {
    let text = way.texts.text(scene.lang);
    Some(WayCard {
        number: u8::try_from(way.order.value).unwrap_or_default(),
        link: scene.link(route, &Target::Method(way.id.clone()))?,
        proves: text.proves.clone(),
    })
}

fn question(scene: &Scene<'_>, route: &Route, question: &model::Question) -> Question {
    Question {
        question: question.question.clone(),
        options: question
            .options
            .iter()
            .map(|choice| Choice { answer: choice.answer.clone(), ways: way_links(scene, route, &choice.methods), note: choice.note.clone() })
            .collect(),
    }
}

/// The counter card.
pub(super) fn counter_card(scene: &Scene<'_>, route: &Route, overview: &model::Overview) -> Page {
    let (lang, text) = overview.texts.pick(scene.lang);
    let card = &text.counter;
    let steps = card.steps.iter().map(|step| CounterStep { title: step.title.clone(), text: step.text.clone(), ways: way_links(scene, route, &step.methods) });
    let body = CounterCard {
        heading: card.title.clone(),
        intro: card.intro.clone(),
        content_lang: scene.other(lang),
        steps: steps.collect(),
        never: card.never.clone(),
        basis: basis(scene, route, &overview.facts),
    };
    let about = About {
        parents: &[Target::Methods],
        fallback: (lang != scene.lang).then_some(lang),
        notices: review_notice(scene, &overview.facts),
        ..About::of(&Target::CounterCard, &card.title, &card.intro)
    };
    frame::page(scene, route, about, Body::CounterCard(body))
}

/// What a page of guidance rests on.
pub(super) fn basis(scene: &Scene<'_>, route: &Route, facts: &model::Facts) -> Basis {
    let words = scene.words;
    Basis {
        laws: facts.legal.iter().map(|cited| citation(scene, route, &cited.value)).collect(),
        sources: facts
            .sources
            .iter()
            .map(|source| SourceLine {
                text: source.address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned(),
                href: source.address.clone(),
                checked: words.with("checked", [("date", (&words.date(source.checked.value)).into())]),
            })
            .collect(),
        reviewed: words.with("reviewed", [("reviewed", (&words.date(facts.reviewed.value)).into()), ("by", (&words.date(facts.review_by.value)).into())]),
        app_version: facts.app_version.as_ref().map(|version| words.with("app-version", [("version", version.into())])),
    }
}

/// The banner of a page past its review.
pub(super) fn review_notice(scene: &Scene<'_>, facts: &model::Facts) -> Vec<Notice> {
    if facts.review_by.value >= scene.today {
        return Vec::new();
    }
    let date = scene.words.date(facts.review_by.value);
    vec![Notice {
        kind: "review",
        heading: scene.words.say("notice-review-heading"),
        text: scene.words.with("notice-review-text", [("date", (&date).into())]),
        links: Vec::new(),
    }]
}

/// Prose of a page as HTML, with the pictures of `album`.
pub(super) fn html(scene: &Scene<'_>, route: &Route, album: &Album, blocks: &[Block]) -> crate::page::html::Html {
    let resolve = |link: &str| scene.resolve(route, link);
    let picture = |name: &str| image(scene, route, album, name);
    Writer { words: scene.words, resolve: &resolve, picture: &picture }.blocks(blocks)
}
