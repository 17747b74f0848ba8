//! Whole things to pages: everything is worded here, nothing can be missing.

mod alphabet;
mod campaign;
mod frame;
mod guide;
mod home;
mod html;
mod law;
mod lineage;
mod place;
mod plan;
pub mod scene;
pub mod symbol;
pub mod words;

use crate::model::route::{Route, Target};
use crate::model::unit::Unit;
use crate::page::Page;
use scene::{Scene, Setting, index_route, stylesheet};

/// All pages of a unit, in all languages.
pub fn unit(unit: &Unit, setting: &Setting<'_>) -> Vec<Page> {
    let css = stylesheet(&unit.head.path.value, setting.css);
    let mut pages = Vec::new();
    for lang in setting.shared.site.languages.iter() {
        let Some(words) = setting.words.get(lang) else { continue };
        let index = index_route(setting, lang);
        let scene = Scene {
            shared: setting.shared,
            heads: setting.heads,
            all_words: setting.words,
            today: setting.today,
            unit,
            lang,
            words,
            css: &css,
            index: (unit.head.within_site && setting.heads.len() > 1).then_some(&index),
        };
        let routes = unit.routes.iter().filter(|(_, have, _)| *have == lang);
        pages.extend(routes.filter_map(|(target, _, route)| page(&scene, target, route)));
    }
    pages
}

/// The index of units in every language.
pub fn index(setting: &Setting<'_>) -> Vec<Page> {
    let languages = setting.shared.site.languages.iter();
    languages.filter_map(|lang| Some(home::index(setting, lang, setting.words.get(lang)?))).collect()
}

/// The page of a target.
fn page(scene: &Scene<'_>, target: &Target, route: &Route) -> Option<Page> {
    match target {
        Target::Home => Some(home::home(scene, route)),
        Target::Guides => Some(guide::list(scene, route)),
        Target::Guide(id) => Some(guide::page(scene, route, scene.unit.guides.get(id)?)),
        Target::Methods => Some(guide::overview(scene, route, scene.shared.overview.as_ref()?)),
        Target::Method(id) => Some(guide::method(scene, route, scene.shared.methods.get(id)?)),
        Target::CounterCard => Some(guide::counter_card(scene, route, scene.shared.overview.as_ref()?)),
        Target::Plan(id) => Some(plan::page(scene, route, scene.unit.plans.get(id)?)),
        Target::Campaign(id) => Some(campaign::page(scene, route, scene.unit.campaigns.get(id)?)),
        Target::Places => Some(place::list(scene, route)),
        Target::Laws => Some(law::register(scene, route)),
        Target::Glossary => Some(law::glossary(scene, route)),
        Target::Sheet(code) => place::sheet(scene, route, scene.unit.ledger.iter().find(|issued| issued.code.value == *code)?),
        Target::Landing(code) => place::landing(scene, route, scene.unit.ledger.iter().find(|issued| issued.code.value == *code)?),
        // They stand on the register and the glossary and have no page of their own.
        Target::Law(_) | Target::Term(_) => None,
    }
}
