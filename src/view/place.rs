//! Places, and the landing pages of codes.

use super::frame::{self, About};
use super::letter_case::capitalised;
use super::lineage;
use super::scene::Scene;
use crate::model::guide::Guide;
use crate::model::ledger::Issued;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::model::unit::{self as model, PlaceKind};
use crate::page::frame::Link;
use crate::page::gone::Gone;
use crate::page::place::{Landing, Place, Places, Post};
use crate::page::{Body, Page};

/// The places of a unit.
pub(super) fn list(scene: &Scene<'_>, route: &Route) -> Page {
    let places = &scene.unit.profile.places;
    let heading = scene.title(&Target::Places);
    let summary = scene.words.with("places-summary", [("count", places.len().into())]);
    let about = About::of(&Target::Places, &heading, &summary);
    let body = Places {
        heading: heading.clone(),
        summary: summary.clone(),
        areas: areas(scene),
        places: places.iter().map(|place| self::place(scene, route, place)).collect(),
        sheets: scene.href(route, &Target::Sheets).map(|href| Link { text: scene.title(&Target::Sheets), href }),
    };
    frame::page(scene, route, about, Body::Places(body))
}

/// Each area with a place, in the unit's order; leads to the first place there.
fn areas(scene: &Scene<'_>) -> Vec<Link> {
    let profile = &scene.unit.profile;
    let first = |area: &model::Area| profile.places.iter().find(|place| place.area.as_ref().is_some_and(|id| id.value == area.id.value));
    let areas = profile.areas.iter().filter_map(|area| Some((area, first(area)?)));
    areas.map(|(area, place)| Link { text: capitalised(area.name.text(scene.lang)), href: format!("#{}", place.id.value) }).collect()
}

fn place(scene: &Scene<'_>, route: &Route, place: &model::Place) -> Place {
    let lang = scene.lang;
    let area = place.area.as_ref().and_then(|id| scene.unit.profile.areas.iter().find(|area| area.id.value == id.value));
    Place {
        name: capitalised(place.name.text(lang)),
        anchor: place.id.value.to_string(),
        kind: scene.words.say(kind(place.kind)),
        address: place.address.text(lang).clone(),
        hours: place.hours.as_ref().map(|hours| hours.text(lang).clone()),
        area: area.map(|area| area.name.text(lang).clone()),
        posts: place
            .posts
            .iter()
            .filter_map(|post| {
                let issued = scene.unit.issued(&place.id.value, &post.value);
                Some(Post { page: scene.link(route, &post.value)?, sheet: issued.and_then(|issued| sheet_link(scene, route, issued)) })
            })
            .collect(),
    }
}

fn sheet_link(scene: &Scene<'_>, route: &Route, issued: &Issued) -> Option<Link> {
    let code = &issued.code.value;
    Some(Link { text: scene.words.with("place-sheet", [("code", code.as_str().into())]), href: scene.href(route, &Target::Sheet(code.clone()))? })
}

fn kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::CulturalHouse => "place-kind-cultural-house",
        PlaceKind::OneStopOffice => "place-kind-one-stop-office",
        PlaceKind::PublicServiceCentre => "place-kind-public-service-centre",
        PlaceKind::PolicePost => "place-kind-police-post",
        PlaceKind::School => "place-kind-school",
        PlaceKind::Market => "place-kind-market",
        PlaceKind::HealthStation => "place-kind-health-station",
        PlaceKind::Other => "place-kind-other",
    }
}

pub(super) fn place_name(scene: &Scene<'_>, issued: &Issued) -> String {
    let place = scene.unit.profile.places.iter().find(|place| place.id.value == issued.place.value);
    place.map_or_else(|| issued.place.value.to_string(), |place| place.name.text(scene.lang).clone())
}

/// The landing page of a code: where it hangs, who issued it, and at once what it is about.
pub(super) fn landing(scene: &Scene<'_>, route: &Route, issued: &Issued) -> Option<Page> {
    let words = scene.words;
    let place = words.with("landing-place", [("place", (&place_name(scene, issued)).into())]);
    let own = Target::Landing(issued.code.value.clone());
    let target = issued.leads_to().map(|target| &target.value).filter(|target| scene.unit.has_page(target));
    let heading = target.map_or_else(|| words.say("gone-heading"), |target| scene.title(target));
    let title = words.with("landing-title", [("page", (&heading).into()), ("code", issued.code.value.as_str().into())]);
    let body = match target {
        Some(target) => Body::Landing(Box::new(content(scene, route, target, &place)?)),
        None => Body::Gone(gone(scene, route, issued, place)?),
    };
    let guide = target.and_then(|target| guide_of(scene, target));
    let about = About {
        fallback: target.and_then(|target| scene.written_in(target, scene.lang)).filter(|lang| *lang != scene.lang),
        canonical: target,
        notices: guide.map(|guide| super::guide::review_notice(scene, &guide.facts)).unwrap_or_default(),
        ..About::of(&own, &title, &heading)
    };
    Some(frame::page(scene, route, about, body))
}

/// The guide or way that a code leads to.
fn guide_of<'a>(scene: &Scene<'a>, target: &Target) -> Option<&'a Guide> {
    if let Target::Guide(id) = target {
        scene.unit.guides.get(id)
    } else if let Target::Method(id) = target {
        scene.shared.methods.get(id)
    } else {
        None
    }
}

fn content(scene: &Scene<'_>, route: &Route, target: &Target, place: &str) -> Option<Landing> {
    let guide = guide_of(scene, target);
    Some(Landing {
        heading: scene.title(target),
        place: place.to_owned(),
        issuer: scene.unit.profile.issuer.text(scene.lang).clone(),
        pasted_over: pasted_over(scene),
        phone: scene.unit.profile.contacts.iter().find_map(|contact| contact.phone.as_deref()).map(frame::phone),
        guide: guide.map(|guide| super::guide::content(scene, route, guide)),
        target: scene.link(route, target)?,
        summary: scene.summary(target),
    })
}

fn pasted_over(scene: &Scene<'_>) -> String {
    let contacts = &scene.unit.profile.contacts;
    let role = |contact: &model::Contact| contact.role.text(scene.lang).clone();
    if let Some((role, phone)) = contacts.iter().find_map(|contact| Some((role(contact), contact.phone.as_ref()?))) {
        scene.words.with("landing-pasted", [("role", (&role).into()), ("phone", phone.into())])
    } else {
        let role = contacts.first().map(role).unwrap_or_default();
        scene.words.with("landing-pasted-no-phone", [("role", (&role).into())])
    }
}

fn gone(scene: &Scene<'_>, route: &Route, issued: &Issued, place: String) -> Option<Gone> {
    let words = scene.words;
    let ended = scene.unit.head.life.to.map(|last| {
        let name = capitalised(scene.unit.head.name.text(scene.lang));
        words.with(
            if scene.unit.head.life.is_certain { "gone-archive" } else { "gone-archive-undated" },
            [("unit", (&name).into()), ("date", (&words.date(last)).into())],
        )
    });
    let text = issued.gone.as_ref().map(|gone| gone.text(scene.lang).clone());
    Some(Gone {
        heading: words.say("gone-heading"),
        text: text.or(ended).unwrap_or_default(),
        was: place,
        instead: lineage::successor_links(scene, route).into_iter().next().or_else(|| scene.link(route, &Target::Home))?,
        cards: super::gone::usual(scene, route),
    })
}
