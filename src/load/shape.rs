//! Rows of a table that hold no figures of their own: lines of a CSV file that are cut into more or fewer cells than its heading.

use super::fields::Reader;
use super::range::Columns;
use super::rules;
use super::table::Table;
use crate::finding::{Finding, Words};

/// How many rows above the figures headings may take.
pub(super) const HEADING: usize = 4;

/// The rows with figures. What else stands among them is told, each kind once.
pub(super) fn rows(reader: &mut Reader<'_>, table: &Table, columns: &Columns<'_>) -> Vec<usize> {
    let mut all: Vec<usize> = table.rows().collect();
    for (cut, finding) in [too_many(table, &all), too_few(table, columns, &all)].into_iter().flatten() {
        all.retain(|row| !cut.contains(row));
        reader.found.push(finding);
    }
    all
}

/// Rows of a CSV file that have cells beyond its heading: a comma too many moves figures to other columns.
fn too_many(table: &Table, all: &[usize]) -> Option<(Vec<usize>, Finding)> {
    let rows = table.is_delimited().then(|| &table.sheet().rows)?;
    let width = |row: usize| rows.get(row).and_then(|cells| cells.iter().rposition(|cell| !cell.is_empty())).map_or(0, |last| last + 1);
    let heading = (table.area.top.saturating_sub(HEADING)..table.area.top).map(width).max().unwrap_or(0);
    let most = heading.max(table.area.right + 1);
    let long: Vec<usize> = all.iter().copied().filter(|row| width(*row) > most).collect();
    let first = *long.first()?;
    let help = Words::new(
        "Xóa dấu thừa; tên hay số có dấu phẩy thì đặt trong ngoặc kép \" \"; cột ghi chú thì thêm tiêu đề.",
        "Delete the sign too many; put a name or number with a comma into double quotes; give a column of remarks a heading.",
    );
    let finding = cut(table, (first, width(first)), (heading, most), ("thừa", "too many"), long.len(), help);
    Some((long, finding))
}

/// A row of a CSV file that has fewer cells than are read, between rows that have them: a comma that is missing joins two figures. Where many rows
/// are so, a program has left empty cells at the end away.
fn too_few(table: &Table, columns: &Columns<'_>, all: &[usize]) -> Option<(Vec<usize>, Finding)> {
    let rows = table.is_delimited().then(|| &table.sheet().rows)?;
    let needed = columns.figures.iter().map(|figure| figure.at).chain(columns.keys.into_iter().flatten()).max()? + table.area.left + 1;
    let have = |row: usize| rows.get(row).map_or(0, Vec::len);
    let is_short = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|row| have(*row) < needed);
    let is_alone = |at: usize| is_short(Some(at)) && !is_short(at.checked_sub(1)) && !is_short(Some(at + 1));
    let short: Vec<usize> = all.iter().enumerate().filter(|(at, _)| is_alone(*at)).map(|(_, row)| *row).collect();
    let first = *short.first()?;
    let heading = table.area.top.checked_sub(1).map_or(0, have);
    let help = Words::new("Thêm dấu còn thiếu; số chưa có thì ghi `-`.", "Add the sign that is missing; write `-` for a figure that nobody has.");
    let finding = cut(table, (first, have(first)), (heading, needed), ("thiếu", "missing"), short.len(), help);
    Some((short, finding))
}

/// A row that is cut into another number of cells than its heading, or than are read where the heading is shorter.
fn cut(table: &Table, (row, have): (usize, usize), (heading, wanted): (usize, usize), (vi, en): (&str, &str), count: usize, help: Words) -> Finding {
    let (of_vi, of_en, wanted) = if heading >= wanted { ("tiêu đề", "the heading", heading) } else { ("`columns`", "`columns`", wanted) };
    let (number, (more_vi, more_en)) = (row + 1, more(count));
    let message = Words::new(
        format!("dòng {number} có {have} ô, {of_vi} có {wanted}: {vi} dấu phẩy hoặc chấm phẩy{more_vi}"),
        format!("row {number} has {have} cells, {of_en} {wanted}: a comma or semicolon is {en}{more_en}"),
    );
    Finding::new(&rules::TABLE_CELL, table.row_span(row), message, help)
}

/// How many rows there are besides the first.
fn more(count: usize) -> (String, String) {
    match count.saturating_sub(1) {
        0 => Default::default(),
        1 => ("; 1 dòng nữa cũng vậy".to_owned(), "; so is 1 more row".to_owned()),
        more => (format!("; {more} dòng nữa cũng vậy"), format!("; so are {more} more rows")),
    }
}
