//! What the columns of a table are for, and which of its rows name an area or a day.

use super::area::Areas;
use super::table::Table;
use crate::calendar::Date;
use crate::grid::book::Cell;
use crate::lang::Localised;
use crate::model::id::Id;
use crate::source::At;

/// How many rows above the figures headings may take.
pub(super) const HEADING: usize = 4;

/// What the columns of a table are for.
pub(super) struct Columns<'n> {
    /// The column with areas, and that with days.
    pub(super) keys: [Option<usize>; 2],
    /// Columns of figures.
    pub(super) figures: Vec<Named<'n>>,
}

/// A column of figures.
pub(super) struct Named<'n> {
    /// Counted from the left of the range.
    pub(super) at: usize,
    /// What the campaign calls it, where it says which column that is.
    pub(super) id: &'n At<String>,
    /// What its heading may be.
    pub(super) names: Vec<&'n str>,
}

impl<'n> Named<'n> {
    /// A column of figures whose heading may be its id, its name or what offices call it.
    pub(super) fn of(at: usize, heads: &'n [Option<At<String>>], id: &'n Id, name: &'n Localised<String>, in_sheets: &'n [String]) -> Option<Self> {
        let names = std::iter::once(id.as_str()).chain(name.iter().map(|(_, text)| text.as_str())).chain(in_sheets.iter().map(String::as_str));
        Some(Self { at, id: heads.get(at)?.as_ref()?, names: names.collect() })
    }
}

/// Whether a row names an area, or a day where there are no areas.
pub(super) fn is_row(table: &Table, columns: &Columns<'_>, areas: &Areas<'_>, row: usize) -> bool {
    let (sheet, left) = (table.sheet(), table.area.left);
    match columns.keys {
        [Some(at), _] => areas.has(sheet.cell(row, left + at)),
        [None, Some(at)] => day_of(sheet.cell(row, left + at)),
        [None, None] => false,
    }
}

/// Whether a cell holds a day.
pub(super) fn day_of(cell: &Cell) -> bool {
    match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => Date::read(text).is_some(),
        Cell::Empty | Cell::Number { .. } | Cell::Error(_) => false,
    }
}
