//! Where the table of a sheet stands: title rows, one to four rows of headings, a row an area, rows of groups, and a row of totals.

use super::row::{self, Kind};
use crate::grid::book::{Cell, Sheet};
use crate::name::{Match, Names};

/// Rows of headings that a table may have.
const HEADINGS: usize = 4;
/// Columns that are looked at.
const WIDTH: usize = 200;

/// The table of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The column that names areas.
    pub area_column: usize,
    /// The rows of areas: those that are known, and those with figures whose name is not.
    pub rows: Vec<Row>,
    /// The row of totals.
    pub totals: Option<usize>,
    /// Rows that add up a part of the areas.
    pub groups: Vec<usize>,
    /// The heading of each column.
    pub headings: Vec<Heading>,
}

/// A row of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 0.
    pub row: usize,
    /// The name as it stands there.
    pub name: String,
    /// What it means.
    pub meaning: Match,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// Its words from top to bottom.
    pub parts: Vec<String>,
    /// The lowest row in which it has any.
    pub row: usize,
}

/// The table of a sheet whose rows name some of these areas; nothing where none does.
pub fn find(sheet: &Sheet, areas: &Names) -> Option<Layout> {
    let area_column = area_column(sheet, areas)?;
    // To the left stand the numbers of rows, unless there is nothing to the right.
    let right = area_column + 1;
    let first_figure = if (0..sheet.rows.len()).any(|row| row::has_figures(sheet, row, right)) { right } else { 0 };
    let kinds: Vec<Kind> = (0..sheet.rows.len()).map(|row| row::kind(sheet, row, area_column, first_figure, areas)).collect();
    let is_area = |kind: &Kind| matches!(kind, Kind::Area(_));
    // A title may name an area as well, but nothing stands beside it.
    let is_alone = |row: usize| sheet.rows.get(row).into_iter().flatten().filter(|cell| !cell.is_empty()).count() < 2;
    let first = kinds.iter().enumerate().position(|(row, kind)| is_area(kind) && !is_alone(row)).or_else(|| kinds.iter().position(is_area))?;
    let above = kinds.get(..first)?.iter().rev().take_while(|kind| !matches!(kind, Kind::Other | Kind::Unnamed)).count();
    let top = first - above;
    let data = || kinds.iter().enumerate().skip(top);
    let row = |row: usize, meaning: Match| Row { row, name: sheet.cell(row, area_column).shown().trim().to_owned(), meaning };
    let rows = data().filter_map(|(at, kind)| match kind {
        Kind::Area(meaning) => Some(row(at, meaning.clone())),
        Kind::Unnamed => Some(row(at, Match::Nobody)),
        Kind::Total(_) | Kind::Group | Kind::Other => None,
    });
    let rows = rows.collect();
    let (totals, groups) = totals(data());
    let (heads, bottom) = headings_above(sheet, top)?;
    let headings = (0..width(sheet)).map(|column| heading(sheet, heads, bottom, column)).collect();
    Some(Layout { area_column, rows, totals, groups, headings })
}

fn width(sheet: &Sheet) -> usize {
    sheet.width().min(WIDTH)
}

/// The row of totals, which is the one that says so most clearly, and all other rows that add something up. Where two say it alike, nobody can
/// tell and neither is taken for it.
fn totals<'k>(data: impl Iterator<Item = (usize, &'k Kind)>) -> (Option<usize>, Vec<usize>) {
    let (mut totals, mut groups) = (Vec::new(), Vec::new());
    for (row, kind) in data {
        match kind {
            Kind::Total(clear) => totals.push((*clear, row)),
            Kind::Group => groups.push(row),
            Kind::Area(_) | Kind::Unnamed | Kind::Other => {}
        }
    }
    totals.sort_by_key(|(clear, _)| std::cmp::Reverse(*clear));
    let total = match totals.as_slice() {
        [(_, row)] => Some(*row),
        [(best, row), (next, _), ..] if best > next => Some(*row),
        _ => None,
    };
    groups.extend(totals.iter().map(|(_, row)| *row).filter(|row| Some(*row) != total));
    groups.sort_unstable();
    (total, groups)
}

/// The column in which most areas are named in words. Only where there is none, areas may be called by their numbers alone, in a column whose
/// heading says that it names areas: numbers are also those of rows, and figures.
fn area_column(sheet: &Sheet, areas: &Names) -> Option<usize> {
    let count = |column: usize, in_words: bool| {
        let named = |row: usize| {
            let text = sheet.cell(row, column).shown();
            let fits = row::is_number(&text) != in_words;
            match areas.find(&text) {
                Match::One(place) if fits => Some(place),
                Match::One(_) | Match::Several(_) | Match::Nobody => None,
            }
        };
        let places: std::collections::BTreeSet<usize> = (0..sheet.rows.len()).filter_map(named).collect();
        places.len()
    };
    let best = |in_words: bool, columns: &mut dyn Iterator<Item = usize>| {
        columns.map(|column| (count(column, in_words), std::cmp::Reverse(column))).max().filter(|(count, _)| *count > 0).map(|(_, column)| column.0)
    };
    let names_areas = |column: &usize| (0..sheet.rows.len()).any(|row| row::names_areas(&sheet.cell(row, *column).shown()));
    best(true, &mut (0..width(sheet))).or_else(|| best(false, &mut (0..width(sheet)).filter(names_areas)))
}

/// The rows of headings above a row: those with at least two values, without the line of column numbers.
fn headings_above(sheet: &Sheet, below: usize) -> Option<(usize, usize)> {
    let values = |row: usize| -> Vec<String> {
        let mut values: Vec<String> = (0..width(sheet)).map(|column| sheet.joined(row, column).shown()).filter(|text| !text.trim().is_empty()).collect();
        values.dedup();
        values
    };
    let mut bottom = below;
    while bottom > 0 && (values(bottom - 1).is_empty() || row::is_column_numbers(sheet, bottom - 1)) {
        bottom -= 1;
    }
    let count = (0..bottom).rev().take(HEADINGS).take_while(|row| values(*row).len() >= 2).count();
    (count > 0).then_some((bottom - count, bottom))
}

fn heading(sheet: &Sheet, top: usize, bottom: usize, column: usize) -> Heading {
    let mut parts: Vec<(usize, String)> = (top..bottom).map(|row| (row, spaced(sheet.joined(row, column)))).filter(|(_, text)| !text.is_empty()).collect();
    parts.dedup_by(|(_, next), (_, text)| next == text);
    let row = parts.last().map_or(bottom.saturating_sub(1), |(row, _)| *row);
    Heading { parts: parts.into_iter().map(|(_, text)| text).collect(), row }
}

/// The words of a cell, with single spaces between them.
pub(super) fn spaced(cell: &Cell) -> String {
    cell.shown().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::book::Area;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let cell = |text: &&str| match text.parse::<f64>() {
            Ok(value) => Cell::Number { value, is_percent: false },
            Err(_) if text.is_empty() => Cell::Empty,
            Err(_) => Cell::Text((*text).to_owned()),
        };
        Sheet { rows: rows.iter().map(|row| row.iter().map(cell).collect()).collect(), ..Sheet::default() }
    }

    fn areas() -> Names {
        Names::of(["thôn 1", "thôn 2", "xã Hòa Bình"])
    }

    #[test]
    fn titles_two_rows_of_headings_numbers_of_rows_and_totals() {
        let mut sheet = sheet(&[
            &["BÁO CÁO TIẾN ĐỘ", "", "", ""],
            &["(Số liệu từ 1/3/2025 đến ngày 20/3/2025)", "", "", ""],
            &["STT", "Thôn", "Tài khoản", ""],
            &["", "", "Mức 1", "Mức 2"],
            &["(1)", "(2)", "(3)", "(4)"],
            &["1", "Thôn 1", "12", "3"],
            &["2", "Thôn 2", "8", "1"],
            &["3", "Hoà Bình", "5", "0"],
            &["4", "Thôn 9", "5", "0"],
            &["", "Tổng cộng", "25", "4"],
            &["", "Người lập biểu", "", ""],
        ]);
        sheet.merged =
            vec![Area { top: 2, left: 2, bottom: 2, right: 3 }, Area { top: 2, left: 0, bottom: 3, right: 0 }, Area { top: 2, left: 1, bottom: 3, right: 1 }];
        let layout = find(&sheet, &areas()).unwrap();
        assert_eq!((layout.area_column, layout.totals), (1, Some(9)));
        assert_eq!(
            layout.rows.iter().map(|row| (row.row, row.meaning.clone())).collect::<Vec<_>>(),
            [(5, Match::One(0)), (6, Match::One(1)), (7, Match::One(2)), (8, Match::Nobody)]
        );
        let headings: Vec<_> = layout.headings.iter().map(|heading| (heading.parts.join(" / "), heading.row)).collect();
        let wanted = [("STT", 2), ("Thôn", 2), ("Tài khoản / Mức 1", 3), ("Tài khoản / Mức 2", 3)];
        assert_eq!(headings, wanted.map(|(words, row)| (words.to_owned(), row)));
    }

    #[test]
    fn numbers_of_rows_and_figures_are_no_names_of_areas() {
        let rows: [&[&str]; 3] = [&["STT", "Thôn", "Lượt"], &["2", "Thôn 1", "1"], &["1", "Thôn 2", "2"]];
        assert_eq!(find(&sheet(&rows), &areas()).unwrap().area_column, 1);
        let rows: [&[&str]; 3] = [&["Lượt", "Tổ dân phố", "Thẻ"], &["2", "1", "3"], &["1", "2", "4"]];
        assert_eq!(find(&sheet(&rows), &areas()).unwrap().area_column, 1);
        let rows: [&[&str]; 3] = [&["STT", "Họ tên", "Thẻ"], &["1", "Tổ trưởng", "3"], &["2", "Tổ phó", "4"]];
        assert_eq!(find(&sheet(&rows), &areas()), None);
    }

    #[test]
    fn totals_of_groups_are_not_the_total() {
        let rows: [&[&str]; 8] = [
            &["STT", "Thôn", "Thẻ"],
            &["I", "Khu vực trung tâm", "5"],
            &["1", "Thôn 1", "5"],
            &["", "Cộng", "5"],
            &["2", "Thôn 2", "4"],
            &["", "Cộng", "4"],
            &["", "Tổng cộng", "9"],
            &["", "Cộng Hòa", "9"],
        ];
        let layout = find(&sheet(&rows), &areas()).unwrap();
        assert_eq!((layout.totals, layout.groups), (Some(6), vec![1, 3, 5]));
        assert_eq!(layout.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 4, 7], "a stranger whose name begins like a total is told");
    }

    #[test]
    fn figures_may_stand_to_the_left() {
        let rows: [&[&str]; 3] = [&["Thẻ", "Thôn"], &["5", "Thôn 1"], &["4", "Thôn Hai"]];
        let layout = find(&sheet(&rows), &areas()).unwrap();
        assert_eq!(layout.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_first_area_that_is_misspelled_is_no_heading() {
        let rows: [&[&str]; 3] = [&["Thôn", "Năm 2025"], &["Thôn Một", "5"], &["Thôn 2", "4"]];
        let layout = find(&sheet(&rows), &areas()).unwrap();
        assert_eq!(layout.rows.first().map(|row| (row.row, row.meaning.clone())), Some((1, Match::Nobody)));
    }

    #[test]
    fn a_sheet_without_areas_has_no_table() {
        assert_eq!(find(&sheet(&[&["Thôn", "Thẻ"], &["Thôn 9", "3"]]), &areas()), None);
        assert_eq!(find(&Sheet::default(), &areas()), None);
    }
}
