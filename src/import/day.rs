//! The day up to which a sheet counts, as the sheet says it: "(Số liệu đến ngày 20/3/2025)".

use super::layout::{self, Heading, Layout};
use crate::calendar::Date;
use crate::grid::book::{Cell, Sheet};
use crate::name;

/// A day, and where the sheet says it: row and column, or its name.
pub(super) type Said = (Date, Option<(usize, usize)>);

/// The days that a sheet names as the end of its figures; of several ways to say it only the clearest. Two different days are for people to
/// choose from.
pub(super) fn find(sheet: &Sheet, layout: &Layout) -> Vec<Said> {
    let first = layout.rows.first().map_or(0, |row| row.row);
    let is_data = |row: usize| layout.rows.iter().any(|data| data.row == row) || layout.totals == Some(row) || layout.groups.contains(&row);
    let mut said: Vec<(u8, Said)> = Vec::new();
    for (row, cells) in sheet.rows.iter().enumerate().filter(|(row, _)| !is_data(*row)) {
        for (column, cell) in cells.iter().enumerate() {
            let Cell::Text(text) = cell else { continue };
            let Some(rank) = rank(text) else { continue };
            // What stands above the figures is about them more than what stands below, and more than the heading of one column.
            let distance = match (row > first, is_heading(layout, cell)) {
                (true, _) => 20,
                (false, true) => 10,
                (false, false) => 0,
            };
            said.extend(day(text, sheet.cell(row, column + 1)).map(|date| (rank + distance, (date, Some((row, column))))));
        }
    }
    said.extend(Date::find(&sheet.name).first().map(|(_, date)| (30, (*date, None))));
    let best = said.iter().map(|(rank, _)| *rank).min();
    let mut days: Vec<Said> = said.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, said)| said).collect();
    days.sort_unstable();
    days.dedup_by_key(|(date, _)| *date);
    days
}

/// Whether a cell is the heading of a column.
fn is_heading(layout: &Layout, cell: &Cell) -> bool {
    let words = layout::spaced(cell);
    layout.headings.iter().any(|heading| heading.parts.contains(&words))
}

/// Whether a day is said of all these columns: somewhere outside of headings, or in the heading of each.
pub(super) fn is_of_all((date, place): Said, sheet: &Sheet, layout: &Layout, columns: impl Iterator<Item = usize>) -> bool {
    let says_it = |heading: &Heading| heading.parts.iter().any(|part| day(part, &Cell::Empty) == Some(date));
    let mut headings = columns.filter_map(|column| layout.headings.get(column));
    place.is_none_or(|(row, column)| !is_heading(layout, sheet.cell(row, column))) || headings.all(says_it)
}

/// How clearly a text says that it names the end of the figures; the smaller the clearer.
fn rank(text: &str) -> Option<u8> {
    let words = name::words(text);
    let has = |word: &str| words.iter().any(|have| have == word);
    let figures = words.windows(2).any(|pair| pair == ["so", "lieu"]);
    match (figures, has("den")) {
        (true, true) => Some(0),
        (false, true) => Some(1),
        (true, false) => Some(2),
        (false, false) => None,
    }
}

/// The day of a text, or of the cell beside one that ends before it. Of several days the one after "đến".
fn day(text: &str, beside: &Cell) -> Option<Date> {
    let dates = Date::find(text);
    let mut from = 0;
    let after = dates.iter().find(|(place, _)| {
        let before = text.get(from..place.start).unwrap_or_default();
        from = place.end;
        name::words(before).iter().any(|word| word == "den")
    });
    match (after.or_else(|| dates.last()), beside) {
        (Some((_, date)), _) | (None, Cell::Date(date)) => Some(*date),
        (None, Cell::Text(text)) => Date::read(text),
        (None, Cell::Empty | Cell::Number { .. } | Cell::Error(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_after_den_is_meant() {
        for (text, wanted) in [
            ("(Số liệu từ 1/3/2025 đến ngày 20/3/2025)", "2025-03-20"),
            ("Số liệu đến 16 giờ 00 ngày 20/3/2025 (kèm Báo cáo số 12 ngày 25/3/2025)", "2025-03-20"),
            ("Tính đến hết ngày 20 tháng 3 năm 2025", "2025-03-20"),
            ("Số liệu ngày 20.3.2025", "2025-03-20"),
        ] {
            assert_eq!(day(text, &Cell::Empty), Date::parse(wanted), "{text}");
        }
        assert_eq!(day("Số liệu đến ngày:", &Cell::Date(Date::parse("2025-03-20").unwrap())), Date::parse("2025-03-20"));
        assert_eq!(day("Số liệu đến ngày 20/3", &Cell::Empty), None);
        assert_eq!(rank("Mẫu, ngày 25 tháng 3 năm 2025"), None);
    }
}
