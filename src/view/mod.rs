//! Whole things to pages: everything is worded here, nothing can be missing.

mod alphabet;
mod area;
mod bars;
mod board;
mod campaign;
mod contribution;
mod deadline;
mod download;
mod due;
mod export;
mod feed;
mod figures;
mod frame;
mod gone;
mod guide;
mod home;
mod html;
mod ics;
mod index;
mod json;
mod label;
mod law;
mod letter_case;
mod lineage;
mod notice;
mod picture;
mod place;
mod plan;
mod plan_name;
mod progress;
mod remarks;
mod rollup;
mod rollup_files;
mod rollup_table;
mod scale;
pub mod scene;
mod schedule;
pub mod sheet;
mod sitemap;
mod staircase;
mod standing;
mod statement;
pub mod subject;
mod svg;
mod symbol;
mod tally;
mod task;
mod term;
mod time_line;
mod units;
pub mod words;
mod workbook;

use crate::bundle::{Contribution, File};
use crate::crew::Crew;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::Page;
use scene::{Scene, Setting, scenes};
use subject::Subject;

/// All pages of a unit, in all languages, and its other files: pictures, figures, feeds of its notices, the list of its pages for search
/// engines.
pub fn unit(subject: &Subject<'_>, setting: &Setting<'_>, crew: &Crew) -> (Vec<Page>, Vec<File>) {
    let (mut files, pages) = crew.both(|| download::of_unit(subject, setting, crew), || pages(subject, setting, crew));
    files.extend(feed::of_unit(subject, setting));
    files.extend(due::of_unit(subject, setting));
    files.extend(schedule::of_unit(subject, setting));
    files.extend(sitemap::of_unit(&subject.unit.head, &pages));
    files.extend(picture::of_unit(subject.unit, setting.shared));
    (pages, files)
}

fn pages(subject: &Subject<'_>, setting: &Setting<'_>, crew: &Crew) -> Vec<Page> {
    let pages = scenes(subject, setting, &mut |scene| {
        let scene = Scene { common: frame::commons(&scene), ..scene };
        let routes: Vec<(&Target, &Route)> =
            subject.unit.routes.iter().filter(|(_, have, _)| *have == scene.lang).map(|(target, _, route)| (target, route)).collect();
        crew.map(&routes, |(target, route)| page(&scene, target, route))
    });
    pages.into_iter().flatten().flatten().collect()
}

/// What the campaigns of a unit bring to roll-ups.
pub fn contributions(subject: &Subject<'_>, setting: &Setting<'_>) -> Vec<Contribution> {
    contribution::of_unit(subject, setting)
}

/// The pages that no unit owns, in every language.
pub fn index(setting: &Setting<'_>, contributions: &[&Contribution]) -> Vec<Page> {
    let languages = setting.shared.site.languages.iter().filter_map(|lang| Some((lang, setting.words.get(lang)?)));
    let pages = languages.flat_map(|(lang, words)| {
        let index = std::iter::once(units::index(setting, lang, words)).chain(units::not_found(setting, lang, words));
        index.chain(rollup::pages(setting, lang, words, contributions))
    });
    pages.collect()
}

/// The files that no unit owns and that are no pages. `is_there` says whether a unit has written a file.
pub fn site_files(setting: &Setting<'_>, pages: &[Page], contributions: &[&Contribution], is_there: &dyn Fn(&str) -> bool) -> Vec<File> {
    let mut files = sitemap::of_site(setting, pages, is_there);
    files.extend(rollup_files::of_site(setting, contributions));
    files
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
        Target::Tasks(id, view, part) => Some(task::page(scene, route, scene.unit.plans.get(id)?, *view, *part)),
        Target::Campaign(id) => campaign::page(scene, route, id),
        Target::Area(id, area) => area::page(scene, route, id, area),
        Target::Figures(id, order, part) => figures::page(scene, route, id, *order, *part),
        Target::Progress => Some(progress::page(scene, route)),
        Target::Places => Some(place::list(scene, route)),
        Target::Laws => Some(law::register(scene, route)),
        Target::Glossary => Some(term::glossary(scene, route)),
        Target::Sheets => Some(sheet::page::of_unit(scene, route)),
        Target::Sheet(code) => sheet::page::of_code(scene, route, scene.unit.ledger.iter().find(|issued| issued.code.value == *code)?),
        Target::Landing(code) => place::landing(scene, route, scene.unit.ledger.iter().find(|issued| issued.code.value == *code)?),
        Target::Schedules => Some(schedule::list(scene, route)),
        Target::Schedule(id) => Some(schedule::page(scene, route, scene.unit.schedules.get(id)?)),
        Target::Notices => Some(notice::list(scene, route)),
        Target::Notice(id) => Some(notice::page(scene, route, scene.unit.notices.get(id)?)),
        Target::Index => Some(index::page(scene, route)),
        Target::Statement => Some(statement::page(scene, route, scene.shared.statement.as_ref()?)),
        Target::Gone(was, id) => gone::page(scene, route, scene.unit.gone.get(&(*was, id.clone()))?),
        Target::NotFound => gone::not_found(scene, route),
        // They stand on the register and the glossary and have no page of their own.
        Target::Law(_) | Target::Term(_) => None,
    }
}
