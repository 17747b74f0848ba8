//! Tables in text files: cells set apart by tabs in a row, a cell a line with a tab before it, or by upright strokes.

use super::block::{Cell, Joined, Table};
use super::text_line::Line;

/// A table among lines, and how many lines it takes; nothing where none begins at the first of them.
pub(super) fn at_start(lines: &[Line]) -> Option<(Table, usize)> {
    in_rows(lines).or_else(|| in_lines(lines)).or_else(|| with_strokes(lines))
}

/// Each line a row, its cells set apart by tabs.
fn in_rows(lines: &[Line]) -> Option<(Table, usize)> {
    let is_row = |line: &&Line| line.text.trim_end().matches('\t').count() >= 2 || line.text.matches('\t').count() >= 3;
    let rows: Vec<&Line> = lines.iter().take_while(is_row).collect();
    (rows.len() >= 2).then(|| (table(&rows, |row| row.text.split('\t').map(str::to_owned).collect()), rows.len()))
}

/// Each cell begins with a tab on a line of its own, further lines of it follow without one; an empty line ends the row.
fn in_lines(lines: &[Line]) -> Option<(Table, usize)> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut taken = 0;
    for line in lines {
        let cell = line.text.strip_prefix('\t');
        match (cell, rows.last_mut()) {
            (Some(cell), Some(row)) if !line.after_blank => row.push(cell.trim().to_owned()),
            (Some(cell), _) => rows.push(vec![cell.trim().to_owned()]),
            (None, Some(row)) if !line.after_blank => {
                if let Some(last) = row.last_mut() {
                    last.push('\n');
                    last.push_str(line.text.trim());
                }
            }
            (None, _) => break,
        }
        taken += 1;
    }
    let is_table = rows.iter().filter(|row| row.len() >= 3).count() >= 2;
    let line = lines.first()?.number;
    is_table.then(|| (shaped(rows, line), taken))
}

/// The tables of Markdown.
fn with_strokes(lines: &[Line]) -> Option<(Table, usize)> {
    let is_row = |line: &&Line| line.text.trim_start().starts_with('|') && line.text.trim_end().ends_with('|');
    let rows: Vec<&Line> = lines.iter().take_while(is_row).collect();
    let is_rule = |line: &Line| line.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    if !rows.get(1).is_some_and(|line| is_rule(line)) {
        return None;
    }
    let told: Vec<&Line> = rows.iter().filter(|line| !is_rule(line)).copied().collect();
    let cells = |line: &Line| line.text.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    Some((table(&told, cells), rows.len()))
}

fn table(rows: &[&Line], cells: impl Fn(&Line) -> Vec<String>) -> Table {
    shaped(rows.iter().map(|row| cells(row)).collect(), rows.first().map_or(1, |row| row.number))
}

/// Rows of one width; in the heading it is found which cells are joined.
fn shaped(rows: Vec<Vec<String>>, line: usize) -> Table {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut rows: Vec<Vec<Cell>> = rows.into_iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect();
    let below = rows.get(1).filter(|row| row.len() == width && has_two_rows(row)).cloned();
    if let (Some(below), Some(first)) = (below, rows.first_mut()) {
        join(first, &below);
        if let Some(second) = rows.get_mut(1) {
            second.iter_mut().filter(|cell| cell.paragraphs.is_empty()).for_each(|cell| cell.joined = Some(Joined::Above));
        }
    }
    for row in &mut rows {
        row.resize(width, Cell::default());
    }
    Table { rows, line }
}

fn cell(text: &str) -> Cell {
    Cell { paragraphs: text.split('\n').map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect(), joined: None }
}

/// Whether a second row goes on with the heading: its first cell is empty, others are not.
fn has_two_rows(second: &[Cell]) -> bool {
    second.first().is_some_and(|cell| cell.paragraphs.is_empty()) && second.iter().any(|cell| !cell.paragraphs.is_empty())
}

/// Cells of the first row reach over those of the second that stand side by side with words.
fn join(first: &mut Vec<Cell>, below: &[Cell]) {
    let has = |at: usize| below.get(at).is_some_and(|cell| !cell.paragraphs.is_empty());
    if first.len() < below.len() {
        let mut own = std::mem::take(first).into_iter();
        for at in 0..below.len() {
            let goes_on = at > 0 && has(at) && has(at - 1);
            first.push(if goes_on { Cell { paragraphs: Vec::new(), joined: Some(Joined::Left) } } else { own.next().unwrap_or_default() });
        }
        return;
    }
    for (at, cell) in first.iter_mut().enumerate().skip(1) {
        cell.joined = (cell.paragraphs.is_empty() && has(at) && has(at - 1)).then_some(Joined::Left);
    }
}

#[cfg(test)]
mod tests {
    use super::super::text_line;
    use super::*;

    fn shown(text: &str) -> Option<Vec<String>> {
        let (lines, _) = text_line::of(text);
        let (table, taken) = at_start(&lines)?;
        assert!(taken <= lines.len());
        let shown = |cell: &Cell| if cell.is_joined() { "^".to_owned() } else { cell.paragraphs.join("/") };
        Some(table.rows.iter().map(|row| row.iter().map(shown).collect::<Vec<_>>().join(" | ")).collect())
    }

    #[test]
    fn rows_with_tabs() {
        let text = "STT\tĐơn vị\tNhân khẩu\tChỉ tiêu\t\n\t\t\tĐợt 1\tĐợt 2\n1.\tThôn A\t100\t10\t20\nTổng\t\t100\t10\t20\nSau bảng.";
        assert_eq!(
            shown(text).unwrap(),
            ["STT | Đơn vị | Nhân khẩu | Chỉ tiêu | ^", "^ | ^ | ^ | Đợt 1 | Đợt 2", "1. | Thôn A | 100 | 10 | 20", "Tổng |  | 100 | 10 | 20"]
        );
    }

    #[test]
    fn a_cell_a_line() {
        let text = "\tThôn\n\tPhụ trách\n\tGhi chú\n\n\t\n\tBan chỉ đạo\n\tHội viên\n\t\n\n\tThôn A\n\tTổ trưởng\nTổ phó\n\t2 người\n\t\n\nII. SAU";
        assert_eq!(shown(text).unwrap(), ["Thôn | Phụ trách | ^ | Ghi chú", "^ | Ban chỉ đạo | Hội viên | ^", "Thôn A | Tổ trưởng/Tổ phó | 2 người | "]);
    }

    #[test]
    fn two_columns_of_a_header_are_no_table() {
        assert_eq!(shown("\tỦY BAN NHÂN DÂN\nXÃ A\n\nSố: 1/KH-UBND\n\n\tCỘNG HÒA"), None);
        assert_eq!(shown("| a | b |\n|---|---|\n| 1 | 2 |").unwrap(), ["a | b", "1 | 2"]);
    }
}
