//! Who took over from a unit that has ended.

use super::scene::Scene;
use crate::calendar::Date;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::model::unit::Successor;
use crate::page::frame::Link;
use crate::page::home::{self, Successors};

/// Who took over from a unit, for its home page.
pub(super) fn successors(scene: &Scene<'_>, route: &Route) -> Option<Successors> {
    let head = &scene.unit.head;
    if head.successors.is_empty() {
        return None;
    }
    let next = head.life.to.map_or(scene.today, Date::next);
    Some(Successors {
        heading: if head.life.is_certain {
            scene.words.with("successors-heading", [("date", (&scene.words.date(next)).into())])
        } else {
            scene.words.say("successors-heading-undated")
        },
        units: head.successors.iter().map(|successor| self::successor(scene, route, successor)).collect(),
        source: scene
            .unit
            .profile
            .lineage_source
            .as_ref()
            .map(|source| Link { text: scene.words.with("lineage-source", [("source", source.trim_start_matches("https://").into())]), href: source.clone() }),
    })
}

fn successor(scene: &Scene<'_>, route: &Route, successor: &Successor) -> home::Successor {
    let note = successor.note.as_ref().map(|note| note.text(scene.lang).clone());
    let part = successor.part.then(|| scene.words.say("successor-part"));
    home::Successor {
        name: successor.name.text(scene.lang).clone(),
        code: successor.code.as_ref().map(|code| scene.words.with("successor-code", [("code", code.into())])),
        href: successor_href(scene, route, successor),
        note: match (part, note) {
            (Some(part), Some(note)) => Some(format!("{part}; {note}")),
            (part, note) => part.or(note),
        },
    }
}

fn successor_href(scene: &Scene<'_>, route: &Route, successor: &Successor) -> Option<String> {
    let head = scene.heads.get(&successor.unit.as_ref()?.value)?;
    let both_within = scene.unit.head.within_site && head.within_site;
    if !both_within {
        return head.address.as_ref().map(ToString::to_string);
    }
    let primary = &scene.shared.site.languages.primary;
    Some(route.href(&Route::new(&head.path.value, &Target::Home, scene.lang, primary, None)))
}

/// Links to successors that have a page in this site.
pub(super) fn successor_links(scene: &Scene<'_>, route: &Route) -> Vec<Link> {
    let head = &scene.unit.head;
    let own_home = scene.href(route, &Target::Home);
    let mut links: Vec<Link> = head
        .successors
        .iter()
        .filter_map(|successor| Some(Link { text: successor.name.text(scene.lang).clone(), href: successor_href(scene, route, successor)? }))
        .collect();
    if links.is_empty() && !head.successors.is_empty() {
        links.extend(own_home.map(|href| Link { text: scene.words.say("successors-link"), href: format!("{href}#successors") }));
    }
    links
}
