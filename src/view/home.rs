//! The home page of a unit.

use super::frame::{self, About};
use super::letter_case::capitalised;
use super::lineage;
use super::scene::Scene;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::home::{Card, CardGroup, Home};
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
        contact: unit.profile.contacts.iter().find(|contact| contact.phone.is_some()).map(|contact| frame::contact(contact, scene.lang)),
        hours: unit.profile.hours.as_ref().map(|hours| hours.text(scene.lang).clone()),
    };
    let about = About::of(&Target::Home, &name, &summary);
    frame::page(scene, route, about, Body::Home(body))
}

/// Notices on the home page; the others are on their own list.
const SHOWN: usize = 3;

fn first(scene: &Scene<'_>, route: &Route) -> Vec<Card> {
    let guides = &scene.guides;
    let mut targets: Vec<Target> = guides.first().map(|guide| Target::Guide(guide.id.clone())).into_iter().collect();
    targets.push(Target::Methods);
    targets.extend(guides.iter().skip(1).take(2).map(|guide| Target::Guide(guide.id.clone())));
    targets.push(Target::Places);
    targets.iter().filter_map(|target| card(scene, route, target)).collect()
}

fn sections(scene: &Scene<'_>, route: &Route) -> Vec<CardGroup> {
    let unit_is_archive = scene.unit.archive;
    let campaigns = scene.unit.campaigns.keys().map(|id| Target::Campaign(id.clone()));
    let campaigns = campaigns.chain((scene.unit.campaigns.len() > 1).then_some(Target::Progress)).collect();
    let plans = scene.unit.plans.keys().map(|id| Target::Plan(id.clone())).collect();
    let notices = scene.notices().into_iter().filter(|notice| !notice.is_over(scene.today)).take(SHOWN).map(|notice| Target::Notice(notice.id.clone()));
    let schedules = scene.unit.schedules.values().filter(|schedule| unit_is_archive || !schedule.is_over(scene.today));
    let schedules = schedules.map(|schedule| Target::Schedule(schedule.id.clone())).collect();
    let more = vec![Target::Notices, Target::Guides, Target::CounterCard, Target::Index, Target::Laws, Target::Glossary, Target::Statement];
    [("home-notices", notices.collect()), ("home-schedules", schedules), ("home-campaigns", campaigns), ("home-plans", plans), ("home-more", more)]
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
    Some(Card { title: scene.title(target), text, href: scene.href(route, target)?, kind: kind(target), lang: scene.content_lang(target) })
}

/// The look of a card.
fn kind(target: &Target) -> &'static str {
    match target {
        Target::Guide(_) | Target::Guides => "guide",
        Target::Methods | Target::Method(_) | Target::CounterCard => "ways",
        Target::Places => "places",
        Target::Notice(_) | Target::Notices | Target::Schedule(_) | Target::Schedules => "notice",
        Target::Plan(_) | Target::Tasks(..) => "plan",
        Target::Campaign(_) | Target::Area(..) | Target::Figures(..) | Target::Progress => "campaign",
        Target::Home
        | Target::Laws
        | Target::Law(_)
        | Target::Glossary
        | Target::Term(_)
        | Target::Index
        | Target::Statement
        | Target::Gone(..)
        | Target::NotFound
        | Target::Sheets
        | Target::Sheet(_)
        | Target::Landing(_) => "look-up",
    }
}
