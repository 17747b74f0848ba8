//! Pages that are gone, and what a server shows where there is no page.

use super::frame::{self, About};
use super::home::card;
use super::scene::Scene;
use crate::model::gone as model;
use crate::model::route::Route;
use crate::model::target::{Target, Was};
use crate::page::gone::{Gone, NotFound};
use crate::page::home::Card;
use crate::page::{Body, Page};

/// A page that once existed: what it was, why it is gone, what replaced it.
pub(super) fn page(scene: &Scene<'_>, route: &Route, gone: &model::Gone) -> Option<Page> {
    let (words, lang) = (scene.words, scene.lang);
    let target = Target::Gone(gone.was, gone.id.value.clone());
    let title = gone.title.text(lang);
    let id = match gone.was {
        Was::Guide => "gone-guide",
        Was::Plan => "gone-plan",
        Was::Campaign => "gone-campaign",
        Was::Notice => "gone-notice",
    };
    let instead = gone.instead.as_ref().filter(|instead| scene.unit.has_page(&instead.value));
    let body = Gone {
        heading: words.say("gone-heading"),
        text: gone.why.text(lang).clone(),
        was: words.with(id, [("title", title.into()), ("date", (&words.date(gone.since.value)).into())]),
        instead: instead.and_then(|instead| scene.link(route, &instead.value)).or_else(|| scene.link(route, &Target::Home))?,
        cards: usual(scene, route),
    };
    let about = About { unlisted: true, canonical: instead.map(|instead| &instead.value), ..About::of(&target, title, gone.why.text(lang)) };
    Some(frame::page(scene, route, about, Body::Gone(body)))
}

/// Where people mostly want to go.
pub(super) fn usual(scene: &Scene<'_>, route: &Route) -> Vec<Card> {
    [Target::Guides, Target::Methods, Target::Places, Target::Index].iter().filter_map(|target| card(scene, route, target)).collect()
}

/// What a server shows where there is no page. It is served at any depth, so that all its links are absolute.
pub(super) fn not_found(scene: &Scene<'_>, route: &Route) -> Option<Page> {
    let route = route.clone().anywhere_below(scene.unit.head.address.as_ref()?);
    let (heading, text) = (scene.words.say("not-found-heading"), scene.words.say("not-found-text"));
    let body = NotFound { heading: heading.clone(), text: text.clone(), home: scene.link(&route, &Target::Home)?, cards: usual(scene, &route) };
    let about = About { unlisted: true, ..About::of(&Target::NotFound, &heading, &text) };
    Some(frame::page(scene, &route, about, Body::NotFound(body)))
}
