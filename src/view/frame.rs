//! The frame of every page: title, twins, breadcrumbs, notices, menu, contacts.

use std::sync::Arc;

use super::letter_case::capitalised;
use super::lineage;
use super::scene::Scene;
use crate::lang::Lang;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::model::unit::Contact;
use crate::page::frame::{self, Alternate, Common, Crumb, Feed, Frame, LanguageLink, Link, Notice, Phone, Publisher};
use crate::page::{Body, Page, Twin};

/// What a page says of itself to its frame.
pub(super) struct About<'a> {
    /// The page.
    pub target: &'a Target,
    /// Its title, without the unit.
    pub title: &'a str,
    /// One sentence.
    pub description: &'a str,
    /// Pages between home and this page.
    pub parents: &'a [Target],
    /// The language that its content is in, where that is not the page's own.
    pub fallback: Option<&'a Lang>,
    /// The page that search engines should list instead.
    pub canonical: Option<&'a Target>,
    /// Whether search engines should pass it over.
    pub unlisted: bool,
    /// Notices of this page alone.
    pub notices: Vec<Notice>,
}

impl<'a> About<'a> {
    /// A page right below the home page, written in its own language, with nothing to note.
    pub(super) fn of(target: &'a Target, title: &'a str, description: &'a str) -> Self {
        Self { target, title, description, parents: &[], fallback: None, canonical: None, unlisted: false, notices: Vec::new() }
    }
}

/// A page with its frame.
pub(super) fn page(scene: &Scene<'_>, route: &Route, about: About<'_>, body: Body) -> Page {
    let twins = twins(scene, about.target);
    Page { route: route.clone(), source: scene.source(about.target), twins, common: common(scene, route), frame: of(scene, route, about), body }
}

fn twins(scene: &Scene<'_>, target: &Target) -> Vec<Twin> {
    let languages = scene.unit.routes.languages(target, scene.shared.site.languages.iter());
    let others = languages.filter(|lang| *lang != scene.lang);
    others.filter_map(|lang| Some(Twin { lang: lang.to_string(), path: scene.unit.routes.get(target, lang)?.path() })).collect()
}

fn of(scene: &Scene<'_>, route: &Route, about: About<'_>) -> Frame {
    let unit = scene.unit;
    let words = scene.words;
    let name = unit.head.name.text(scene.lang);
    let mut notices = standing(scene, route);
    notices.extend(about.fallback.map(|_| fallback(scene)));
    notices.extend(stale(scene, route, about.target));
    let canonical = canonical(scene, &about);
    let mut crumbs = ancestors(scene, route, &about);
    crumbs.push(Crumb { text: about.title.to_owned(), href: None });
    let title = if about.target == &Target::Home { name.clone() } else { words.with("title-of", [("page", about.title.into()), ("unit", name.into())]) };
    notices.extend(about.notices);
    Frame {
        title,
        description: about.description.to_owned(),
        canonical,
        alternates: if about.fallback.is_some() { Vec::new() } else { alternates(scene, about.target) },
        unlisted: about.unlisted,
        languages: languages(scene, route, about.target),
        crumbs,
        notices,
        address: unit.head.address.as_ref().map(|address| route.address(address)),
    }
}

/// What the pages of each folder have in common, by one of them.
pub(super) fn commons<'a>(scene: &Scene<'a>) -> Vec<(&'a Route, Arc<Common>)> {
    let mut all: Vec<(&Route, Arc<Common>)> = Vec::new();
    for (_, _, route) in scene.unit.routes.iter().filter(|(_, lang, _)| *lang == scene.lang) {
        if !all.iter().any(|(have, _)| have.is_beside(route)) {
            all.push((route, Arc::new(make_common(scene, route))));
        }
    }
    all
}

/// What a page has in common with those beside it.
fn common(scene: &Scene<'_>, route: &Route) -> Arc<Common> {
    let known = scene.common.iter().find(|(have, _)| have.is_beside(route));
    known.map_or_else(|| Arc::new(make_common(scene, route)), |(_, common)| Arc::clone(common))
}

fn make_common(scene: &Scene<'_>, route: &Route) -> Common {
    let unit = scene.unit;
    Common {
        lang: scene.lang.to_string(),
        css: route.href(scene.css),
        origin: route.origin(),
        feed: feed(scene, route),
        publisher: Publisher {
            name: unit.head.name.text(scene.lang).clone(),
            issuer: Some(unit.profile.issuer.text(scene.lang).clone()),
            home: scene.href(route, &Target::Home).unwrap_or_default(),
            sample: unit.head.sample,
            phone: unit.profile.contacts.iter().find_map(|contact| contact.phone.as_deref()).map(phone),
        },
        menu: menu(scene, route),
        contacts: unit.profile.contacts.iter().map(|contact| self::contact(contact, scene.lang)).collect(),
        as_of: scene.words.with("as-of", [("date", (&scene.words.date(scene.today)).into())]),
    }
}

/// Name of the feed, in the folder of the notices.
pub(super) const FEED: &str = "feed.xml";

/// The Atom feed of a unit's notices in this language, where it has one: a feed is read away from its site and needs an address.
pub(super) fn feed(scene: &Scene<'_>, route: &Route) -> Option<Feed> {
    let list = scene.unit.routes.get(&Target::Notices, scene.lang)?;
    scene.unit.head.address.as_ref()?;
    let title = scene.words.with("title-of", [("page", (&scene.title(&Target::Notices)).into()), ("unit", scene.unit.head.name.text(scene.lang).into())]);
    Some(Feed { href: route.href(&list.sibling(FEED)), title })
}

fn canonical(scene: &Scene<'_>, about: &About<'_>) -> Option<String> {
    let target = about.canonical.unwrap_or(about.target);
    let lang = about.fallback.unwrap_or(scene.lang);
    let route = scene.unit.routes.get(target, lang)?;
    Some(route.address(scene.unit.head.address.as_ref()?))
}

/// The page in every language that it is written in; a fallback page is none of them.
fn alternates(scene: &Scene<'_>, target: &Target) -> Vec<Alternate> {
    let Some(address) = &scene.unit.head.address else { return Vec::new() };
    let languages = scene.unit.routes.languages(target, scene.shared.site.languages.iter());
    let own = |lang: &&Lang| scene.written_in(target, lang).is_none_or(|written| written == *lang);
    let all: Vec<Alternate> = languages
        .filter(own)
        .filter_map(|lang| {
            let route = scene.unit.routes.get(target, lang)?;
            Some(Alternate { lang: lang.to_string(), href: route.address(address) })
        })
        .collect();
    if all.len() > 1 { all } else { Vec::new() }
}

/// The switch lists only languages in which this page exists; with one language there is none.
fn languages(scene: &Scene<'_>, route: &Route, target: &Target) -> Vec<LanguageLink> {
    let languages = scene.unit.routes.languages(target, scene.shared.site.languages.iter());
    let all: Vec<LanguageLink> = languages
        .filter_map(|lang| {
            let twin = scene.unit.routes.get(target, lang)?;
            Some(LanguageLink { lang: lang.to_string(), name: scene.name_of(lang), href: route.href(twin), current: lang == scene.lang })
        })
        .collect();
    if all.len() > 1 { all } else { Vec::new() }
}

fn ancestors(scene: &Scene<'_>, route: &Route, about: &About<'_>) -> Vec<Crumb> {
    let mut crumbs = Vec::new();
    if let Some(index) = scene.index {
        crumbs.push(Crumb { text: scene.shared.site.name.text(scene.lang).clone(), href: Some(route.href(index)) });
    }
    if about.target != &Target::Home {
        crumbs.push(Crumb { text: scene.unit.head.name.text(scene.lang).clone(), href: scene.href(route, &Target::Home) });
    }
    for parent in about.parents {
        crumbs.push(Crumb { text: scene.title(parent), href: scene.href(route, parent) });
    }
    crumbs
}

/// Notices that every page of a unit bears.
fn standing(scene: &Scene<'_>, route: &Route) -> Vec<Notice> {
    let words = scene.words;
    let mut notices = Vec::new();
    if scene.unit.head.sample {
        notices.push(Notice { kind: "sample", heading: words.say("notice-sample-heading"), text: words.say("notice-sample-text"), links: Vec::new() });
    }
    if let (true, Some(last)) = (scene.unit.archive, scene.unit.head.life.to) {
        notices.push(Notice {
            kind: "archive",
            heading: words.say("notice-archive-heading"),
            text: words.with(
                if scene.unit.head.life.is_certain { "notice-archive-text" } else { "notice-archive-text-undated" },
                [("unit", (&capitalised(scene.unit.head.name.text(scene.lang))).into()), ("date", (&words.date(last)).into())],
            ),
            links: lineage::successor_links(scene, route),
        });
    }
    notices
}

/// That the original of a translated page has changed since, with the way to it.
fn stale(scene: &Scene<'_>, route: &Route, target: &Target) -> Option<Notice> {
    let file = scene.source(target);
    let parts = scene.unit.stale.get(&file).or_else(|| scene.shared.stale.get(&file))?;
    let primary = &scene.shared.site.languages.primary;
    let words = scene.words;
    let text = if parts.is_empty() { words.say("notice-stale-text") } else { words.with("notice-stale-parts", [("parts", (&parts.join("; ")).into())]) };
    let original = scene
        .unit
        .routes
        .get(target, primary)
        .map(|twin| Link { text: words.with("notice-stale-original", [("language", (&scene.name_of(primary)).into())]), href: route.href(twin) });
    Some(Notice { kind: "stale", heading: words.say("notice-stale-heading"), text, links: original.into_iter().collect() })
}

fn fallback(scene: &Scene<'_>) -> Notice {
    Notice {
        kind: "fallback",
        heading: scene.words.say("notice-fallback-heading"),
        text: scene.words.with("notice-fallback-text", [("language", (&scene.words.say("language-name")).into())]),
        links: Vec::new(),
    }
}

fn menu(scene: &Scene<'_>, route: &Route) -> Vec<Link> {
    [
        Target::Home,
        Target::Guides,
        Target::Methods,
        Target::Progress,
        Target::Places,
        Target::Schedules,
        Target::Notices,
        Target::Index,
        Target::Laws,
        Target::Glossary,
        Target::Statement,
    ]
    .iter()
    .filter_map(|target| Some(Link { text: scene.title(target), href: scene.href(route, target)? }))
    .collect()
}

/// A contact as pages show it.
pub(super) fn contact(contact: &Contact, lang: &Lang) -> frame::Contact {
    frame::Contact {
        role: contact.role.text(lang).clone(),
        phone: contact.phone.as_deref().map(phone),
        email: contact.email.clone(),
        address: contact.address.as_ref().map(|address| address.text(lang).clone()),
        hours: contact.hours.as_ref().map(|hours| hours.text(lang).clone()),
    }
}

/// A phone number to read and to call.
pub(super) fn phone(number: &str) -> Phone {
    // What follows the first number (an extension, a second number) is read by people only.
    let first = number.split(|c: char| c.is_alphabetic() || c == ';' || c == ',' || c == '/').next().unwrap_or(number);
    let digits: String = first.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    Phone { text: number.to_owned(), href: format!("tel:{digits}") }
}
