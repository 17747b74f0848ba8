//! The home page of a unit and the index of units.

use super::alphabet::sort_key;
use super::frame::{self, About, capitalised};
use super::lineage;
use super::scene::{Scene, Setting, index_route, stylesheet};
use super::words::Words;
use crate::lang::Lang;
use crate::model::route::{Route, Target};
use crate::model::unit::Head;
use crate::page::frame::{Frame, LanguageLink, Link, Publisher};
use crate::page::home::{Card, CardGroup, Home, UnitEntry, UnitGroup, Units};
use crate::page::{Body, Page};

/// The home page: what people come for first, then the rest.
pub(super) fn home(scene: &Scene<'_>, route: &Route) -> Page {
    let unit = scene.unit;
    let name = capitalised(unit.head.name.text(scene.lang));
    let summary =
        if unit.archive { scene.words.with("home-summary-archive", [("unit", unit.head.name.text(scene.lang).into())]) } else { scene.summary(&Target::Home) };
    let body = Home {
        heading: name.clone(),
        summary: summary.clone(),
        first: first(scene, route),
        sections: sections(scene, route),
        successors: lineage::successors(scene, route),
        hours: unit.profile.hours.as_ref().map(|hours| hours.text(scene.lang).clone()),
    };
    let about = About::of(&Target::Home, &name, &summary);
    frame::page(scene, route, about, Body::Home(body))
}

fn first(scene: &Scene<'_>, route: &Route) -> Vec<Card> {
    let guides = scene.guides();
    let mut targets: Vec<Target> = guides.first().map(|guide| Target::Guide(guide.id.clone())).into_iter().collect();
    targets.push(Target::Methods);
    targets.extend(guides.iter().skip(1).take(2).map(|guide| Target::Guide(guide.id.clone())));
    targets.push(Target::Places);
    targets.iter().filter_map(|target| card(scene, route, target)).collect()
}

fn sections(scene: &Scene<'_>, route: &Route) -> Vec<CardGroup> {
    let campaigns = scene.unit.campaigns.keys().map(|id| Target::Campaign(id.clone())).collect();
    let plans = scene.unit.plans.keys().map(|id| Target::Plan(id.clone())).collect();
    let more = vec![Target::Guides, Target::CounterCard, Target::Laws, Target::Glossary];
    [("home-campaigns", campaigns), ("home-plans", plans), ("home-more", more)]
        .into_iter()
        .map(|(heading, targets): (&str, Vec<Target>)| CardGroup {
            heading: scene.words.say(heading),
            cards: targets.iter().filter_map(|target| card(scene, route, target)).collect(),
        })
        .filter(|group| !group.cards.is_empty())
        .collect()
}

/// A card that leads to a page, where this unit has it.
pub(super) fn card(scene: &Scene<'_>, route: &Route, target: &Target) -> Option<Card> {
    scene.unit.routes.get(target, scene.lang)?;
    let text = if *target == Target::Methods { scene.words.say("home-methods-text") } else { scene.summary(target) };
    Some(Card { title: scene.title(target), text, href: scene.href(route, target)?, lang: scene.content_lang(target) })
}

/// The index of units: the living by province, then the archives.
pub(super) fn index(setting: &Setting<'_>, lang: &Lang, words: &Words) -> Page {
    let route = index_route(setting, lang);
    let site = &setting.shared.site;
    let mut heads: Vec<&Head> = setting.heads.values().collect();
    heads.sort_by_cached_key(|head| (sort_key(head.name.text(lang)), head.id.clone()));
    let (archives, living): (Vec<&Head>, Vec<&Head>) = heads.into_iter().partition(|head| head.life.is_over(setting.today));
    let mut groups: Vec<UnitGroup> = Vec::new();
    for head in &living {
        let province = capitalised(head.province.text(lang));
        match groups.iter_mut().find(|group| group.heading == province) {
            Some(group) => group.units.push(entry(setting, &route, head, lang, words)),
            None => groups.push(UnitGroup { heading: province, units: vec![entry(setting, &route, head, lang, words)] }),
        }
    }
    groups.sort_by_cached_key(|group| sort_key(&group.heading));
    if !archives.is_empty() {
        groups.push(UnitGroup { heading: words.say("units-archives"), units: archives.iter().map(|head| entry(setting, &route, head, lang, words)).collect() });
    }
    let summary = words.with("units-summary", [("count", setting.heads.len().into()), ("archives", archives.len().into())]);
    let heading = site.name.text(lang).clone();
    let frame = index_frame(setting, lang, &route, &heading, &summary, words);
    Page { route, source: "content/site.yaml".to_owned(), frame, body: Body::Units(Units { heading, summary, groups }) }
}

fn entry(setting: &Setting<'_>, route: &Route, head: &Head, lang: &Lang, words: &Words) -> UnitEntry {
    let primary = &setting.shared.site.languages.primary;
    let relative = route.href(&Route::new(&head.path.value, &Target::Home, lang, primary, None));
    let href = if head.within_site { relative } else { head.address.as_ref().map_or(relative, ToString::to_string) };
    let note = head.life.to.filter(|_| head.life.is_over(setting.today)).map(|last| {
        let names: Vec<&str> = head.successors.iter().map(|successor| successor.name.text(lang).as_str()).collect();
        let date = words.date(last);
        if names.is_empty() {
            words.with("units-note-ended-only", [("date", (&date).into())])
        } else {
            words.with("units-note-ended", [("date", (&date).into()), ("successors", (&names.join(", ")).into())])
        }
    });
    UnitEntry { link: Link { text: capitalised(head.name.text(lang)), href }, note }
}

fn index_frame(setting: &Setting<'_>, lang: &Lang, route: &Route, heading: &str, summary: &str, words: &Words) -> Frame {
    let site = &setting.shared.site;
    let languages: Vec<LanguageLink> = site
        .languages
        .iter()
        .map(|other| LanguageLink {
            lang: other.to_string(),
            name: setting.words.get(other).map(|words| words.say("language-name")).unwrap_or_default(),
            href: route.href(&index_route(setting, other)),
            current: other == lang,
        })
        .collect();
    let address = site.address.as_ref();
    let alternates = address.into_iter().filter(|_| languages.len() > 1).flat_map(|address| {
        site.languages.iter().map(|other| crate::page::frame::Alternate { lang: other.to_string(), href: index_route(setting, other).address(address) })
    });
    Frame {
        lang: lang.to_string(),
        title: heading.to_owned(),
        description: summary.to_owned(),
        css: route.href(&stylesheet("", setting.css)),
        canonical: address.map(|address| route.address(address)),
        alternates: alternates.collect(),
        languages: if languages.len() > 1 { languages } else { Vec::new() },
        crumbs: Vec::new(),
        publisher: Publisher { name: heading.to_owned(), issuer: None, home: route.href(route), sample: false, phone: None },
        notices: Vec::new(),
        menu: Vec::new(),
        contacts: Vec::new(),
        address: address.map(|address| route.address(address)),
        as_of: words.with("as-of", [("date", (&words.date(setting.today)).into())]),
    }
}
