//! Where the table of a sheet stands: title rows, one to four rows of headings, a row an area, and a row of totals.

use crate::calendar::Date;
use crate::grid::book::{Cell, Sheet};
use crate::name::{self, Match, Names};

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
    /// The heading of each column, from top to bottom.
    pub headings: Vec<Vec<String>>,
    /// The row right above the figures in which the headings end.
    pub heading_row: usize,
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

/// The table of a sheet whose rows name some of these areas; nothing where none does.
pub fn find(sheet: &Sheet, areas: &Names) -> Option<Layout> {
    let area_column = area_column(sheet, areas)?;
    let meaning = |row: usize| areas.find(&label(sheet.cell(row, area_column)));
    let is_area = |row: &usize| meaning(*row) != Match::Nobody && !is_total(sheet, *row, area_column) && !is_column_numbers(sheet, *row);
    let known: Vec<usize> = (0..sheet.rows.len()).filter(is_area).collect();
    let (first, last) = (*known.first()?, *known.last()?);
    let totals = (0..sheet.rows.len()).find(|row| is_total(sheet, *row, area_column) && has_figures(sheet, *row, area_column));
    let end = last + 1 + (last + 1..sheet.rows.len()).take_while(|row| Some(*row) != totals && has_figures(sheet, *row, area_column)).count();
    let rows = (first..end).filter(|row| Some(*row) != totals && has_figures(sheet, *row, area_column) || known.contains(row));
    let rows = rows.map(|row| Row { row, name: label(sheet.cell(row, area_column)).trim().to_owned(), meaning: meaning(row) }).collect();
    let below = totals.filter(|row| *row < first).unwrap_or(first);
    let (top, bottom) = headings_above(sheet, below)?;
    let headings = (0..sheet.width().min(WIDTH)).map(|column| heading(sheet, top, bottom, column)).collect();
    Some(Layout { area_column, rows, totals, headings, heading_row: bottom.saturating_sub(1) })
}

/// The column in which most areas are named; of several, the one furthest to the right, since numbers of rows stand to the left of names.
fn area_column(sheet: &Sheet, areas: &Names) -> Option<usize> {
    let count = |column: usize| {
        let mut places: Vec<usize> = (0..sheet.rows.len())
            .filter_map(|row| match sheet.cell(row, column) {
                Cell::Text(text) => match areas.find(text) {
                    Match::One(place) => Some(place),
                    Match::Several(_) | Match::Nobody => None,
                },
                Cell::Empty | Cell::Number { .. } | Cell::Date(_) | Cell::Error(_) => None,
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        places.len()
    };
    let best = (0..sheet.width().min(WIDTH)).map(|column| (count(column), column)).max()?;
    (best.0 > 0).then_some(best.1)
}

/// Whether a row holds totals: "Tổng", "Tổng cộng", "Cộng", "Toàn xã" in the column of areas or to the left of it.
fn is_total(sheet: &Sheet, row: usize, area_column: usize) -> bool {
    (0..=area_column).any(|column| {
        let words = name::words(&label(sheet.joined(row, column)));
        matches!(words.first().map(String::as_str), Some("tong" | "cong" | "toan" | "total")) && words.len() <= 4
    })
}

fn has_figures(sheet: &Sheet, row: usize, area_column: usize) -> bool {
    sheet.rows.get(row).into_iter().flatten().skip(area_column + 1).any(|cell| !cell.is_empty())
}

/// Whether a row only counts the columns: "(1) (2) (3)", "A B 1 2". The rows of areas "1", "2", "3" are not of that kind.
fn is_column_numbers(sheet: &Sheet, row: usize) -> bool {
    let cells = sheet.rows.get(row).into_iter().flatten().map(label);
    let texts: Vec<String> = cells.map(|text| text.trim_matches(|c: char| "()[] -".contains(c)).to_owned()).filter(|text| !text.is_empty()).collect();
    let letters = texts.iter().take_while(|text| text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase())).count();
    let numbers: Option<Vec<usize>> = texts.iter().skip(letters).map(|text| text.parse().ok()).collect();
    let counts = |numbers: Vec<usize>| matches!(numbers.first(), Some(1..=2)) && numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| one + 1 == *next);
    texts.len() >= 3 && numbers.is_some_and(counts)
}

/// The rows of headings above a row: those with at least two values, without the line of column numbers.
fn headings_above(sheet: &Sheet, below: usize) -> Option<(usize, usize)> {
    let values = |row: usize| -> Vec<String> {
        let mut values: Vec<String> =
            (0..sheet.width().min(WIDTH)).map(|column| label(sheet.joined(row, column))).filter(|text| !text.trim().is_empty()).collect();
        values.dedup();
        values
    };
    let mut bottom = below;
    while bottom > 0 && (values(bottom - 1).is_empty() || is_column_numbers(sheet, bottom - 1)) {
        bottom -= 1;
    }
    let count = (0..bottom).rev().take(HEADINGS).take_while(|row| values(*row).len() >= 2).count();
    (count > 0).then_some((bottom - count, bottom))
}

fn heading(sheet: &Sheet, top: usize, bottom: usize, column: usize) -> Vec<String> {
    let mut parts: Vec<String> =
        (top..bottom).map(|row| label(sheet.joined(row, column)).split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty()).collect();
    parts.dedup();
    parts
}

/// The words of a cell.
fn label(cell: &Cell) -> String {
    cell.shown()
}

/// The day up to which the sheet says that it counts: "(Số liệu đến ngày 20/3/2025)" wherever it stands outside of the rows, also in headings.
/// Of a text with several days the last one.
pub fn as_of(sheet: &Sheet, layout: &Layout) -> Option<Date> {
    let is_data = |row: usize| layout.rows.iter().any(|data| data.row == row) || layout.totals == Some(row);
    let texts = sheet.rows.iter().enumerate().filter(|(row, _)| !is_data(*row)).flat_map(|(_, cells)| cells);
    let mut dated: Vec<(u8, Date)> = Vec::new();
    for cell in texts {
        let Cell::Text(text) = cell else { continue };
        let words = name::words(text).join(" ");
        let rank = [words.contains("so lieu"), words.contains("tinh den") || words.contains("den het"), words.contains("den ngay"), words.contains("den")];
        let Some(rank) = rank.iter().position(|fits| *fits).and_then(|rank| u8::try_from(rank).ok()) else { continue };
        dated.extend(Date::find(text).last().map(|(_, date)| (rank, *date)));
    }
    dated.into_iter().min_by_key(|(rank, _)| *rank).map(|(_, date)| date)
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
        assert_eq!((layout.area_column, layout.totals, layout.heading_row), (1, Some(9), 3));
        assert_eq!(
            layout.rows.iter().map(|row| (row.row, row.meaning.clone())).collect::<Vec<_>>(),
            [(5, Match::One(0)), (6, Match::One(1)), (7, Match::One(2)), (8, Match::Nobody)]
        );
        assert_eq!(layout.headings, [vec!["STT"], vec!["Thôn"], vec!["Tài khoản", "Mức 1"], vec!["Tài khoản", "Mức 2"]]);
        assert_eq!(as_of(&sheet, &layout), Date::parse("2025-03-20"));
    }

    #[test]
    fn a_sheet_without_areas_has_no_table() {
        assert_eq!(find(&sheet(&[&["Thôn", "Thẻ"], &["Thôn 9", "3"]]), &areas()), None);
        assert_eq!(find(&Sheet::default(), &areas()), None);
    }
}
