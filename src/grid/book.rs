//! Sheets and cells, and how cells are named.

use std::fmt::{self, Write as _};

use crate::calendar::Date;
use crate::finding::Words;

/// The sheets of a file. A CSV file has one, without a name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    /// In the order of the file.
    pub sheets: Vec<Sheet>,
}

/// A sheet: rows of cells from A1 on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether people do not see it.
    pub is_hidden: bool,
    /// Rows, each with its cells; those at the end that are empty are left out.
    pub rows: Vec<Vec<Cell>>,
    /// Areas of cells that are joined to one; the value stands in the first.
    pub merged: Vec<Area>,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, also numbers that were typed as words.
    Text(String),
    /// A number; `is_percent` where it is shown as percent, so that 0.5 is 50 %.
    Number {
        /// The number.
        value: f64,
        /// Whether it is shown as percent.
        is_percent: bool,
    },
    /// A day.
    Date(Date),
    /// What a program shows for a fault: `#REF!`.
    Error(String),
}

/// Rows and columns from the first to the last, both of which belong to it; counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// First row.
    pub top: usize,
    /// First column.
    pub left: usize,
    /// Last row.
    pub bottom: usize,
    /// Last column.
    pub right: usize,
}

/// Why a file could not be read as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no such file, or broken; in the words of the library.
    Broken(String),
    /// It unpacks to more than this program takes.
    TooBig,
    /// It opens with a password only.
    Locked,
    /// It is a workbook of Excel 97–2003.
    OldExcel,
    /// In a CSV file a quote is never closed.
    OpenQuote {
        /// Its line, from 1.
        line: usize,
        /// Its byte.
        at: usize,
    },
}

impl Unreadable {
    /// What is wrong with the file, and what to do.
    pub fn told(&self) -> (Words, Words) {
        let save = |vi: &str, en: &str| Words::new(format!("{vi}, lưu lại thành .xlsx hoặc .csv (UTF-8)."), format!("{en} again as .xlsx or .csv (UTF-8)."));
        match self {
            Self::Broken(_) => (
                Words::new("không mở được như một bảng tính, có thể tệp hỏng hoặc chép dở", "cannot be opened as a table; it may be broken or half copied"),
                save("Mở tệp bằng Excel", "Open it in Excel and save it"),
            ),
            Self::TooBig => (
                Words::new("quá lớn khi mở ra", "is too big when it is opened"),
                Words::new("Chép riêng trang có số liệu sang một tệp mới.", "Copy the sheet with the figures into a new file."),
            ),
            Self::Locked => (
                Words::new("có mật khẩu nên không đọc được", "has a password and cannot be read"),
                save(
                    "Mở tệp bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc)",
                    "Open it, remove the password (File › Info › Protect Workbook) and save it",
                ),
            ),
            Self::OldExcel => (
                Words::new("là tệp Excel 97–2003 (.xls), chưa đọc được", "is a file of Excel 97–2003 (.xls), which is not read"),
                save("Mở tệp bằng Excel", "Open it in Excel and save it"),
            ),
            Self::OpenQuote { line, .. } => (
                Words::new(format!("có ngoặc kép mở ở dòng {line} mà không đóng"), format!("has a quote in line {line} that is never closed")),
                Words::new("Xóa dấu \" ấy, hoặc thêm dấu \" đóng sau chữ.", "Delete that \", or close it behind the words."),
            ),
        }
    }
}

impl Book {
    /// A sheet by name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}

impl Sheet {
    /// A cell; outside of the sheet it is empty.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(NOTHING)
    }

    /// A cell, or the first of those that it is joined with.
    pub fn joined(&self, row: usize, column: usize) -> &Cell {
        let area = self.merged.iter().find(|area| area.has(row, column));
        area.map_or_else(|| self.cell(row, column), |area| self.cell(area.top, area.left))
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The sheet as text: a line a row, tabs between the cells.
    pub fn as_text(&self) -> String {
        let mut out = String::new();
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(|cell| cell.shown().replace(['\t', '\n', '\r'], " ")).collect();
            out.push_str(&cells.join("\t"));
            out.push('\n');
        }
        out
    }
}

impl Cell {
    /// What people see, nearly.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number { value, is_percent: true } => format!("{} %", value * 100.0),
            Self::Number { value, is_percent: false } => value.to_string(),
            Self::Date(date) => date.to_string(),
        }
    }

    /// Whether nothing stands in it, or only spaces.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number { .. } | Self::Date(_) | Self::Error(_) => false,
        }
    }
}

impl Area {
    /// Whether a cell belongs to it.
    pub fn has(&self, row: usize, column: usize) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }

    /// Reads `B5:G39`; columns from A to XFD, rows from 1.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':')?;
        let ((top, left), (bottom, right)) = (address(first)?, address(last)?);
        (top <= bottom && left <= right).then_some(Self { top, left, bottom, right })
    }
}

/// Row and column of `C7`, counted from 0.
fn address(text: &str) -> Option<(usize, usize)> {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let (column, row) = text.split_at_checked(letters)?;
    if column.is_empty() || column.len() > 3 || !row.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1);
    let row: usize = row.parse().ok().filter(|row| (1..=1_048_576).contains(row))?;
    Some((row - 1, column - 1))
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", name(self.top, self.left), name(self.bottom, self.right))
    }
}

/// The name of a column: `C`. It is counted from 0.
pub fn letter(column: usize) -> String {
    name(0, column).trim_end_matches('1').to_owned()
}

/// The name of a cell as programs show it: `C7`. Row and column are counted from 0.
pub fn name(row: usize, column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    let _ = write!(letters, "{}", row + 1);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells_are_read_and_written() {
        for (text, row, column) in [("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1", 0, 16383)] {
            assert_eq!(address(text), Some((row, column)));
            assert_eq!(name(row, column), text);
        }
        let area = Area { top: 4, left: 1, bottom: 38, right: 6 };
        assert_eq!((Area::parse("B5:G39"), area.to_string().as_str(), letter(27).as_str()), (Some(area), "B5:G39", "AB"));
        for bad in ["B5", "G39:B5", "5:9", "B0:C1", "b5:g39", "ABCD1:ABCD2", "B5:G", ":"] {
            assert_eq!(Area::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn joined_cells_have_one_value() {
        let text = |words: &str| Cell::Text(words.to_owned());
        let sheet = Sheet {
            rows: vec![vec![text("Chỉ tiêu"), Cell::Empty], vec![text("đợt 1"), text("đợt 2")]],
            merged: vec![Area { top: 0, left: 0, bottom: 0, right: 1 }],
            ..Sheet::default()
        };
        assert_eq!(sheet.joined(0, 1), &text("Chỉ tiêu"));
        assert_eq!(sheet.joined(1, 1), &text("đợt 2"));
        assert_eq!(sheet.joined(9, 9), &Cell::Empty);
        assert_eq!(sheet.as_text(), "Chỉ tiêu\t\nđợt 1\tđợt 2\n");
    }
}
