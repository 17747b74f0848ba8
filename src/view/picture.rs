//! Pictures: how a page shows one, and the files of a unit's pages.

use std::collections::BTreeMap;

use super::html::Image;
use super::scene::Scene;
use crate::bundle::File;
use crate::model::picture::Album;
use crate::model::route::Route;
use crate::model::site::Shared;
use crate::model::target::Target;
use crate::model::unit::Unit;

/// A picture of an album on a page, by the name that texts use.
pub(super) fn image(scene: &Scene<'_>, route: &Route, album: &Album, name: &str) -> Option<Image> {
    let picture = album.get(name)?;
    let file = Route::picture(&scene.unit.head.path.value, album.folder(), &picture.name);
    Some(Image { src: route.href(&file), width: picture.width, height: picture.height })
}

/// The pictures of the pages that a unit has, each once.
pub(super) fn of_unit(unit: &Unit, shared: &Shared) -> Vec<File> {
    let albums: BTreeMap<&str, &Album> =
        unit.routes.iter().filter_map(|(target, ..)| album(unit, shared, target)).map(|album| (album.folder(), album)).collect();
    let path = |album: &Album, name: &str| Route::picture(&unit.head.path.value, album.folder(), name).path();
    let files = albums.values().flat_map(|album| album.iter().map(move |picture| (album, picture)));
    files.map(|(album, picture)| File { path: path(album, &picture.name), bytes: picture.bytes.clone() }).collect()
}

/// The album of the document that a page is made of.
fn album<'a>(unit: &'a Unit, shared: &'a Shared, target: &Target) -> Option<&'a Album> {
    match target {
        Target::Guide(id) => unit.guides.get(id).map(|guide| &guide.pictures),
        Target::Methods => shared.overview.as_ref().map(|overview| &overview.pictures),
        Target::Method(id) => shared.methods.get(id).map(|way| &way.pictures),
        Target::Plan(id) => unit.plans.get(id).map(|plan| &plan.pictures),
        Target::Notice(id) => unit.notices.get(id).map(|notice| &notice.pictures),
        Target::Statement => shared.statement.as_ref().map(|statement| &statement.pictures),
        Target::Home
        | Target::Guides
        | Target::CounterCard
        | Target::Tasks(..)
        | Target::Campaign(_)
        | Target::Area(..)
        | Target::Figures(..)
        | Target::Progress
        | Target::Places
        | Target::Sheets
        | Target::Laws
        | Target::Law(_)
        | Target::Glossary
        | Target::Term(_)
        | Target::Schedules
        | Target::Schedule(_)
        | Target::Notices
        | Target::Index
        | Target::Gone(..)
        | Target::NotFound
        | Target::Sheet(_)
        // It shows a guide that has a page of its own.
        | Target::Landing(_) => None,
    }
}
