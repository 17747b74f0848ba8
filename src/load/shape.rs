//! Rows of a table that hold no figures of their own: titles above its heading, totals below its figures, and lines of a CSV file that are cut into
//! more or fewer cells than its heading.

use super::area::Areas;
use super::fields::Reader;
use super::head::{Columns, HEADING, day_of, is_row};
use super::rules;
use super::table::Table;
use crate::finding::{Finding, Words};
use crate::grid::book::{Area, Cell};
use crate::grid::total;
use crate::number;

/// So many lines above the figures may be titles and headings.
const TITLES: usize = 10;

/// The rows with figures. What else stands among them is told, each kind once.
pub(super) fn rows(reader: &mut Reader<'_>, table: &Table, columns: &Columns<'_>, areas: &Areas<'_>) -> Vec<usize> {
    let mut all: Vec<usize> = table.rows().collect();
    if let Some(finding) = begins_later(table, columns, areas, &all) {
        reader.found.push(finding);
        return Vec::new();
    }
    let sums: Vec<usize> = all.iter().copied().filter(|row| total_of(table, columns, areas, *row).is_some()).collect();
    all.retain(|row| !sums.contains(row));
    reader.found.extend(totals(table, columns, areas, &sums, all.last().copied()));
    for (cut, finding) in [too_many(table, &all), too_few(table, columns, &all)].into_iter().flatten() {
        all.retain(|row| !cut.contains(row));
        reader.found.push(finding);
    }
    all
}

/// Without a range figures begin in the second row. A title or an empty line above the heading pushes the heading among them.
fn begins_later(table: &Table, columns: &Columns<'_>, areas: &Areas<'_>, all: &[usize]) -> Option<Finding> {
    let (sheet, area) = (table.sheet(), table.area);
    let first = *all.iter().take(TITLES + 1).find(|row| is_row(table, columns, areas, **row))?;
    let above: Vec<usize> = all.iter().copied().take_while(|row| *row < first).collect();
    let is_day = |row: usize| columns.keys.last().copied().flatten().is_some_and(|at| day_of(sheet.cell(row, area.left + at)));
    let has_figure = |row: usize| columns.figures.iter().any(|figure| is_number(sheet.cell(row, area.left + figure.at)));
    if table.range.is_some() || above.is_empty() || above.iter().any(|row| is_day(*row) || has_figure(*row)) {
        return None;
    }
    let last = all.iter().copied().rfind(|row| is_row(table, columns, areas, *row)).unwrap_or(first);
    let (range, begin, much) = (Area { top: first, bottom: last, ..area }, first + 1, first - 1);
    let (lines, are) = if much == 1 { ("the first line", "it is") } else { ("the first lines", "they are") };
    Some(Finding::new(
        &rules::TABLE,
        table.row_span(0),
        Words::new(
            format!("số liệu bắt đầu ở dòng {begin}, nhưng không ghi `range` thì phải bắt đầu ở dòng 2, ngay dưới tiêu đề"),
            format!("the figures begin in line {begin}, but without `range` they have to begin in line 2, right below the heading"),
        ),
        Words::new(
            format!("Xóa {much} dòng đầu nếu là tên bảng hay dòng trống, hoặc ghi `range: {range}` cạnh `table`."),
            format!("Delete {lines} ({much}) where {are} empty or a title, or write `range: {range}` beside `table`."),
        ),
    ))
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number { .. } => true,
        Cell::Text(text) => !matches!(number::parse(text, None), Err(number::Unread::NoNumber)),
        Cell::Empty | Cell::Date(_) | Cell::Error(_) => false,
    }
}

/// The word by which a row says that it adds others up: in any column that holds no figures.
fn total_of(table: &Table, columns: &Columns<'_>, areas: &Areas<'_>, row: usize) -> Option<String> {
    let of_figures = |at: &usize| columns.figures.iter().any(|figure| figure.at == *at);
    let mut words = (0..=table.area.right - table.area.left).filter(|at| !of_figures(at)).map(|at| table.spot(row, at).shown());
    let word = words.find(|cell| matches!(cell, Cell::Text(text) if total::clear(text).is_some()))?;
    (!is_row(table, columns, areas, row)).then(|| word.shown())
}

/// One finding for all rows of totals, at the first.
fn totals(table: &Table, columns: &Columns<'_>, areas: &Areas<'_>, sums: &[usize], last: Option<usize>) -> Option<Finding> {
    let (first, last) = (*sums.first()?, last?);
    let word = total_of(table, columns, areas, first)?;
    let number = first + 1;
    let (more_vi, more_en) = more(sums.len());
    let range = Area { bottom: last, ..table.area };
    // A report of a table has no `declared` of its own.
    let (sum_vi, sum_en) = if columns.keys.last().copied().flatten().is_some() {
        Default::default()
    } else {
        ("; tổng thì ghi vào `declared`", "; totals go into `declared`")
    };
    let help = match (table.range.is_some(), last < first) {
        (true, true) => {
            Words::new(format!("Ghi `range: {range}`, dừng trước dòng cộng{sum_vi}."), format!("Write `range: {range}`, which ends above it{sum_en}."))
        }
        (false, true) => Words::new(
            format!("Xóa dòng ấy, hoặc ghi `range: {range}` cạnh `table`{sum_vi}."),
            format!("Delete that row, or write `range: {range}` beside `table`{sum_en}."),
        ),
        (_, false) => Words::new(format!("Xóa dòng ấy{sum_vi}."), format!("Delete that row{sum_en}.")),
    };
    let (in_vi, in_en) = if table.range.is_some() { ("nằm trong vùng ô", "within the range") } else { ("nằm giữa số liệu", "among the figures") };
    let message = Words::new(
        format!("dòng {number}, `{word}`, là dòng cộng mà {in_vi}{more_vi}"),
        format!("row {number}, `{word}`, adds others up, but stands {in_en}{more_en}"),
    );
    Some(Finding::new(&rules::TABLE_CELL, table.row_span(first), message, help))
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
