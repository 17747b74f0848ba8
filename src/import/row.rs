//! What a row of a sheet is: an area, a total, the total of a group, or none of the table's rows.

use crate::grid::book::{Cell, Sheet};
use crate::grid::total;
use crate::name::{self, Match, Names};

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// That of an area; nobody where it has figures but no name that is known.
    Area(Match),
    /// One that adds up, and how clearly it says that it adds up everything.
    Total(u8),
    /// One that adds up a group, by its number: "I", "II", "A".
    Group,
    /// One with figures and no name: a heading above the areas, a riddle below.
    Unnamed,
    /// Titles, headings, signatures, nothing.
    Other,
}

/// Words of headings of the column of areas.
const OF_AREAS: &[&str] =
    &["ten", "dia", "ban", "don", "vi", "thon", "xa", "phuong", "to", "dan", "pho", "khu", "xom", "ap", "buon", "lang", "thi", "tran", "tdp", "hanh", "chinh"];

/// What a row is. Figures stand in the columns from `first_figure` on.
pub(super) fn kind(sheet: &Sheet, row: usize, area_column: usize, first_figure: usize, areas: &Names) -> Kind {
    if is_column_numbers(sheet, row) {
        return Kind::Other;
    }
    let label = sheet.cell(row, area_column).shown();
    match areas.find(&label) {
        Match::Nobody => {}
        known @ (Match::One(_) | Match::Several(_)) => return Kind::Area(known),
    }
    if !has_figures(sheet, row, first_figure) {
        return Kind::Other;
    }
    let left = (0..=area_column).map(|column| sheet.joined(row, column).shown());
    if let Some(clear) = left.filter_map(|text| total::clear(&text)).max() {
        return Kind::Total(clear);
    }
    let is_group = (0..area_column).any(|column| is_number_of_group(&sheet.cell(row, column).shown()));
    if is_group {
        Kind::Group
    } else if label.trim().is_empty() || names_areas(&label) {
        Kind::Unnamed
    } else {
        Kind::Area(Match::Nobody)
    }
}

fn is_number_of_group(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')']);
    let is_roman = text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    !text.is_empty() && (is_roman || text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Whether a text heads a column of areas: "Thôn", "Tên thôn/tổ dân phố", "Đơn vị".
pub(super) fn names_areas(text: &str) -> bool {
    let words = name::words(text);
    !words.is_empty() && words.iter().all(|word| OF_AREAS.contains(&word.as_str()))
}

/// Whether figures stand in a row from a column on.
pub(super) fn has_figures(sheet: &Sheet, row: usize, first: usize) -> bool {
    sheet.rows.get(row).into_iter().flatten().skip(first).any(|cell| match cell {
        Cell::Number { .. } | Cell::Error(_) => true,
        Cell::Text(text) => is_number(text),
        Cell::Empty | Cell::Date(_) => false,
    })
}

/// Whether a text is a number in some way of writing, also as percent.
pub(super) fn is_number(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit()) && text.trim().chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '%' | '-' | '−'))
}

/// Whether a row only counts the columns: "(1) (2) (3)", "A B 1 2 3=2/1". The rows of areas "1", "2", "3" are not of that kind.
pub(super) fn is_column_numbers(sheet: &Sheet, row: usize) -> bool {
    let cells = sheet.rows.get(row).into_iter().flatten().map(Cell::shown);
    // "5=4/3" tells how the column is computed.
    let number = |text: String| text.split(['=', ':']).next().unwrap_or_default().trim_matches(|c: char| "()[] -".contains(c)).to_owned();
    let texts: Vec<String> = cells.map(number).filter(|text| !text.is_empty()).collect();
    let letters = texts.iter().take_while(|text| text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase())).count();
    let numbers: Option<Vec<usize>> = texts.iter().skip(letters).map(|text| text.parse().ok()).collect();
    let counts = |numbers: Vec<usize>| matches!(numbers.first(), Some(1..=2)) && numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| one + 1 == *next);
    texts.len() >= 3 && numbers.is_some_and(counts)
}
