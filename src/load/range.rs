//! What stands around the cells that a campaign names: rows of areas beyond them, figures under another heading, cells that are joined.

use super::area::Areas;
use super::fields::Reader;
use super::head::{Columns, HEADING, is_row};
use super::rules;
use super::shape;
use super::table::Table;
use crate::finding::{Finding, Words};
use crate::grid::book::{self, Area, Cell};
use crate::name;
use crate::source::Span;

/// Looks at and around the cells of a table; gives the rows with figures. Where something is wrong the figures are not all there, or not what they
/// seem.
pub(super) fn judge(reader: &mut Reader<'_>, table: &Table, columns: &Columns<'_>, areas: &mut Areas<'_>) -> Vec<usize> {
    let before = reader.found.len();
    left_out(reader, table, columns, areas);
    headings(reader, table, columns);
    joined(reader, table, columns);
    let rows = shape::rows(reader, table, columns, areas);
    areas.is_whole &= reader.found.len() == before;
    rows
}

/// Rows that touch the range and name an area, or a day where there are no areas.
fn left_out(reader: &mut Reader<'_>, table: &Table, columns: &Columns<'_>, areas: &Areas<'_>) {
    let (sheet, area) = (table.sheet(), table.area);
    let is_row = |row: usize| is_row(table, columns, areas, row);
    let above = (0..area.top).rev().take_while(|row| is_row(*row)).count();
    let below = (area.bottom + 1..sheet.rows.len()).take_while(|row| is_row(*row)).count();
    if above + below == 0 {
        return;
    }
    let finding = match &table.range {
        Some(range) => beyond(range.span, area, above, below),
        None => Finding::new(
            &rules::LEFT_OUT,
            table.row_span(0),
            Words::new(
                "dòng đầu của tệp CSV phải là tiêu đề, nhưng ở đây là số liệu nên bị bỏ qua",
                "the first line of a CSV file is its heading, but here it holds figures, which are lost",
            ),
            Words::new("Thêm một dòng tiêu đề phía trên.", "Put a line with headings above it."),
        ),
    };
    reader.found.push(finding);
}

fn beyond(span: Span, area: Area, above: usize, below: usize) -> Finding {
    let wider = Area { top: area.top - above, bottom: area.bottom + below, ..area };
    let count = above + below;
    let (rows, are) = if count == 1 { ("row", "is") } else { ("rows", "are") };
    let side = |above_word: &str, both: &str, below_word: &str| match (above, below) {
        (_, 0) => above_word.to_owned(),
        (0, _) => below_word.to_owned(),
        _ => both.to_owned(),
    };
    Finding::new(
        &rules::LEFT_OUT,
        span,
        Words::new(
            format!("ngay {} vùng ô còn {count} dòng số liệu không được đọc", side("trên", "trên và dưới", "dưới")),
            format!("{count} {rows} of figures directly {} the range {are} not read", side("above", "above and below", "below")),
        ),
        Words::new(format!("Ghi `range: {wider}`."), format!("Write `range: {wider}`.")),
    )
}

/// A column that was moved, or one that was put in between: its own heading stands above another column. One finding, at the first: the others
/// follow from it.
fn headings(reader: &mut Reader<'_>, table: &Table, columns: &Columns<'_>) {
    let (sheet, area) = (table.sheet(), table.area);
    let rows = area.top.saturating_sub(HEADING)..area.top;
    let headed = |column: usize| rows.clone().map(move |row| sheet.joined(row, column)).filter(|cell| !cell.is_empty());
    for figure in &columns.figures {
        let names: Vec<Vec<String>> = figure.names.iter().map(|text| name::words(text)).collect();
        let is_own = |column: &usize| headed(*column).any(|cell| names.contains(&name::words(&cell.shown())));
        let own = area.left + figure.at;
        if is_own(&own) {
            continue;
        }
        let mut others = (0..sheet.width()).filter(is_own);
        let (Some(other), None) = (others.next(), others.next()) else { continue };
        let heading = headed(other).map(Cell::shown).find(|text| names.contains(&name::words(text))).unwrap_or_default();
        let (id, here, there) = (&figure.id.value, book::letter(own), book::letter(other));
        return reader.found.push(Finding::new(
            &rules::OTHER_HEADING,
            figure.id.span,
            Words::new(
                format!("`{id}` đọc ở cột {here}, nhưng tiêu đề “{heading}” nằm trên cột {there}"),
                format!("`{id}` is read from column {here}, but the heading “{heading}” stands above column {there}"),
            ),
            Words::new(
                "Có cột được chèn hay đổi chỗ: sửa `range` và `columns` cho khớp, cột không dùng ghi `skip`.",
                "A column was put in or moved: make `range` and `columns` fit, with `skip` for one that is not used.",
            ),
        ));
    }
}

/// A figure that stands in several joined cells belongs to several areas or columns at once.
fn joined(reader: &mut Reader<'_>, table: &Table, columns: &Columns<'_>) {
    let area = table.area;
    for cells in table.sheet().merged.iter().filter(|cells| (area.top..=area.bottom).contains(&cells.top)) {
        let Some(figure) = columns.figures.iter().find(|figure| cells.has(cells.top, area.left + figure.at)) else { continue };
        let help = Words::new("Bỏ gộp ô, rồi ghi số của từng ô.", "Split the cells and write the figure of each.");
        let (vi, en) =
            (format!("các ô {cells} gộp làm một, không biết số ấy của ai"), format!("the cells {cells} are joined, so nobody knows whose figure it is"));
        reader.found.push(table.spot(cells.top, figure.at).finding(&vi, &en, help));
    }
}
