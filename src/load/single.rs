//! What of a unit is one file each: schedules, and campaigns with the tables beside them.

use std::collections::BTreeMap;

use super::fields::Reader;
use super::folder::Folder;
use super::table::Tables;
use super::{campaign, schedule};
use crate::draft::Set;
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::model::schedule::Schedule;
use crate::model::site::Languages;
use crate::model::unit::Area;

/// `schedules/<id>.yaml`.
pub(super) fn schedules(folder: &mut Folder<'_>, languages: &Languages) -> Set<Schedule> {
    let mut set = Set::default();
    for (path, name) in files_of(folder, "schedules/") {
        let Some(id) = Id::parse(&name) else {
            folder.refuse_name(&path, &name);
            continue;
        };
        let mut reader = Reader::new(languages);
        let schedule = folder.yaml(&path).and_then(|node| schedule::read(&mut reader, &id, &node));
        folder.close(reader);
        set.put(id, schedule);
    }
    set
}

/// The YAML files right below a folder, each with its name.
fn files_of(folder: &Folder<'_>, prefix: &str) -> BTreeMap<String, String> {
    folder.files.keys().filter_map(|path| Some((path.clone(), path.strip_prefix(prefix)?.strip_suffix(".yaml")?.to_owned()))).collect()
}

/// `progress/<id>.yaml`, and the tables beside them. `areas` are those of the unit.
pub(super) fn campaigns(folder: &mut Folder<'_>, languages: &Languages, areas: &[Area]) -> Set<Campaign> {
    let mut set = Set::default();
    let names = files_of(folder, "progress/");
    let mut tables = Tables::new(folder);
    for (path, name) in names {
        let folder = &mut *tables.folder;
        let Some(id) = Id::parse(&name) else {
            folder.refuse_name(&path, &name);
            continue;
        };
        let mut reader = Reader::new(languages);
        let campaign = folder.yaml(&path).and_then(|node| campaign::read(&mut reader, &id, &node, areas, &mut tables));
        tables.folder.close(reader);
        set.put(id, campaign);
    }
    set
}
