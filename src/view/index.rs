//! Everything of a unit from A to Z: its pages and the terms of the glossary.

use super::alphabet::{by_letter, sort_key};
use super::frame::{self, About};
use super::letter_case::capitalised;
use super::scene::Scene;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::frame::Link;
use crate::page::index::{Entry, Index, Letter};
use crate::page::{Body, Page};

/// The index.
pub(super) fn page(scene: &Scene<'_>, route: &Route) -> Page {
    let mut entries: Vec<(Target, String)> = targets(scene).into_iter().map(|target| (target.clone(), capitalised(&scene.title(&target)))).collect();
    entries.sort_by_cached_key(|(target, title)| (sort_key(title), target.clone()));
    let entries: Vec<Entry> = entries.into_iter().filter_map(|(target, title)| entry(scene, route, &target, title)).collect();
    let heading = scene.title(&Target::Index);
    let summary = scene.words.with("index-summary", [("count", entries.len().into())]);
    let initials = by_letter(entries, |entry| &entry.link.text);
    let letters = initials.into_iter().map(|initial| Letter { letter: initial.letter, anchor: initial.anchor, entries: initial.things }).collect();
    let about = About::of(&Target::Index, &heading, &summary);
    let body = Index { heading: heading.clone(), summary: summary.clone(), letters };
    frame::page(scene, route, about, Body::Index(body))
}

/// What people may look for: pages about something, and words.
fn targets(scene: &Scene<'_>) -> Vec<Target> {
    let pages = scene.unit.routes.iter().filter(|(_, lang, _)| *lang == scene.lang).map(|(target, ..)| target.clone());
    let mut targets: Vec<Target> = pages.filter(|target| kind(target).is_some()).collect();
    if scene.unit.routes.get(&Target::Glossary, scene.lang).is_some() {
        targets.extend(scene.shared.terms.keys().map(|id| Target::Term(id.clone())));
    }
    targets
}

fn entry(scene: &Scene<'_>, route: &Route, target: &Target, title: String) -> Option<Entry> {
    Some(Entry { link: Link { text: title, href: scene.href(route, target)? }, kind: scene.words.say(kind(target)?), lang: scene.content_lang(target) })
}

/// What a page is, for those that stand in the index.
fn kind(target: &Target) -> Option<&'static str> {
    match target {
        Target::Guide(_) => Some("index-guide"),
        Target::Methods | Target::Method(_) | Target::CounterCard => Some("index-way"),
        Target::Plan(_) => Some("index-plan"),
        Target::Campaign(_) | Target::Progress => Some("index-campaign"),
        Target::Notice(_) => Some("index-notice"),
        Target::Schedule(_) => Some("index-schedule"),
        Target::Term(_) => Some("index-term"),
        Target::Guides | Target::Places | Target::Laws | Target::Glossary | Target::Notices | Target::Schedules | Target::Sheets | Target::Statement => {
            Some("index-page")
        }
        Target::Home
        | Target::Law(_)
        | Target::Index
        | Target::Tasks(..)
        | Target::Area(..)
        | Target::Figures(..)
        | Target::Gone(..)
        | Target::NotFound
        | Target::Sheet(_)
        | Target::Landing(_) => None,
    }
}
