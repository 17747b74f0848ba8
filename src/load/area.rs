//! The areas of a campaign while its file is read: each one's place, whoever names it first.

use std::collections::BTreeMap;

use super::fields::Reader;
use super::table::Spot;
use crate::finding::Words;
use crate::grid::book::Cell;
use crate::model::campaign::Repeated;
use crate::model::id::Id;
use crate::model::unit::Area;
use crate::name::{Match, Names};
use crate::source::{At, Span};

/// So many letters of a name that nobody knows are shown.
const SHOWN: usize = 60;

/// Areas that were named so far.
pub(super) struct Areas<'u> {
    /// Those of the unit.
    own: &'u [Area],
    /// In the order in which they were named.
    pub(super) list: Vec<At<Id>>,
    /// Those that were named twice where once is right.
    pub(super) repeated: Vec<Repeated>,
    /// Whether every name in tables was understood, and no row or column of them is in doubt.
    pub(super) is_whole: bool,
    places: BTreeMap<String, usize>,
    /// What was understood of the names in tables.
    names: BTreeMap<String, Option<usize>>,
}

impl<'u> Areas<'u> {
    pub(super) fn of(own: &'u [Area]) -> Self {
        Self { own, list: Vec::new(), repeated: Vec::new(), is_whole: true, places: BTreeMap::new(), names: BTreeMap::new() }
    }

    /// The place of an area.
    pub(super) fn at(&mut self, id: At<Id>) -> usize {
        if let Some(place) = self.places.get(id.value.as_str()) {
            return *place;
        }
        let place = self.list.len();
        self.places.insert(id.value.to_string(), place);
        self.list.push(id);
        place
    }

    /// Whether a cell names an area of the unit.
    pub(super) fn has(&self, cell: &Cell) -> bool {
        let Cell::Text(text) = cell else { return false };
        let by_name = || Names::of(self.own.iter().map(|area| area.name.original().as_str())).find(text);
        self.own.iter().any(|area| area.id.value.as_str() == text.trim()) || matches!(by_name(), Match::One(_))
    }

    /// The id of the area that a name means, where it is the name of one.
    pub(super) fn meant(&self, text: &str) -> Option<&'u Id> {
        match Names::of(self.own.iter().map(|area| area.name.original().as_str())).find(text) {
            Match::One(index) => self.own.get(index).map(|area| &area.id.value),
            Match::Several(_) | Match::Nobody => None,
        }
    }

    /// The place of the area that a cell names by its id or as people write it.
    pub(super) fn named(&mut self, reader: &mut Reader<'_>, spot: Spot<'_>) -> Option<usize> {
        let text = match spot.shown() {
            Cell::Text(text) => text.trim().to_owned(),
            cell @ (Cell::Empty | Cell::Number { .. } | Cell::Date(_) | Cell::Error(_)) => cell.shown(),
        };
        if let Some(known) = self.names.get(&text) {
            return *known;
        }
        let place = self.find(&text, spot.span()).map_err(|(vi, en)| {
            self.is_whole = false;
            let help = Words::new("Sửa tên cho khớp `areas` trong `unit.yaml`.", "Make the name match one of `areas` in `unit.yaml`.");
            reader.found.push(spot.finding(&vi, &en, help));
        });
        self.names.insert(text, place.ok());
        place.ok()
    }

    fn find(&mut self, text: &str, span: Span) -> Result<usize, (String, String)> {
        let own = self.own;
        let by_id = own.iter().find(|area| area.id.value.as_str() == text);
        if let Some(area) = by_id {
            return Ok(self.at(At { value: area.id.value.clone(), span }));
        }
        match Names::of(own.iter().map(|area| area.name.original().as_str())).find(text) {
            Match::One(index) => own.get(index).map(|area| self.at(At { value: area.id.value.clone(), span })).ok_or_else(Default::default),
            Match::Several(several) => {
                let names: Vec<&str> = several.iter().filter_map(|index| own.get(*index)).map(|area| area.name.original().as_str()).collect();
                Err((format!("`{text}` có thể là {}", names.join(" hoặc ")), format!("`{text}` may be {}", names.join(" or "))))
            }
            Match::Nobody => {
                let name = short(text);
                Err((format!("không có địa bàn nào tên `{name}`"), format!("no area is called `{name}`")))
            }
        }
    }
}

/// The first line of a name, where it is long only the beginning: a cell may hold half a file by mistake.
fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.len() == text.len() && line.chars().count() <= SHOWN { line.to_owned() } else { format!("{} …", line.chars().take(SHOWN).collect::<String>()) }
}
