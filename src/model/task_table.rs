//! Tables that list tasks: STT | Nội dung | Chủ trì | Phối hợp | Thời hạn. A new name of a column is a new line here or in `label.rs`.

use std::collections::BTreeSet;

use super::label::{self, Label};
use super::numeral::{self, Rank};

/// Headings of the column that says what is to be done, in small letters.
const CONTENTS: [&str; 13] = [
    "nội dung",
    "nội dung công việc",
    "nội dung nhiệm vụ",
    "nội dung, công việc",
    "nội dung thực hiện",
    "nội dung, nhiệm vụ",
    "nhiệm vụ",
    "nhiệm vụ cụ thể",
    "công việc",
    "tên nhiệm vụ",
    "tên công việc",
    "task",
    "work",
];
/// Headings of the column of numbers.
const NUMBERS: [&str; 6] = ["stt", "tt", "số tt", "s t t", "no.", "no"];
/// Headings that say something of a task in a table only.
const SHORT: [(&str, Label); 5] = [
    ("thời gian", Label::Deadline),
    ("thời hạn, tiến độ", Label::Deadline),
    ("người thực hiện", Label::Lead),
    ("đơn vị", Label::Lead),
    ("đơn vị theo dõi, kiểm tra", Label::Watch),
];

/// The columns of a table that lists tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The column of numbers.
    number: Option<usize>,
    /// The column that says what is to be done.
    content: usize,
    /// Columns that say who does it until when.
    labels: Vec<(usize, Label)>,
}

/// A row of a table that lists tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'t> {
    /// "3", as the table numbers it, or the place of the row where it does not.
    pub number: String,
    /// What each column says of it, empty ones left out.
    pub says: Vec<(Label, &'t str)>,
}

impl Columns {
    /// The columns by their headings; nothing where no column says what is to be done, or none who does it.
    pub fn of<'t>(head: impl Iterator<Item = &'t str>) -> Option<Self> {
        let names: Vec<String> = head.map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ").replace(['/', '–'], ", ").to_lowercase()).collect();
        let names: Vec<String> = names.iter().map(|name| name.replace(" ,", ",").replace(",  ", ", ")).collect();
        let place = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let content = place(&CONTENTS)?;
        let short = |name: &str| SHORT.iter().find(|(short, _)| *short == name).map(|(_, label)| *label);
        let labels: Vec<(usize, Label)> = names.iter().enumerate().filter_map(|(at, name)| Some((at, label::of(name).or_else(|| short(name))?))).collect();
        labels.iter().any(|(_, label)| *label == Label::Lead).then(|| Self { number: place(&NUMBERS), content, labels })
    }

    /// The column that says what is to be done.
    pub fn content(&self) -> usize {
        self.content
    }

    /// The columns that say who does it until when.
    pub fn told(&self) -> impl Iterator<Item = usize> {
        self.labels.iter().map(|(column, _)| *column)
    }

    /// The rows that are tasks, one a row of the table: nothing for a row without words, or one that only names those below it. `seen` are the
    /// numbers that tasks before the table have; where it begins to count anew, the numeral of its section stands before its own.
    pub fn rows<'t>(&self, rows: &'t [Vec<String>], section: Option<&str>, seen: &mut BTreeSet<String>) -> Vec<Option<Row<'t>>> {
        let mut found: Vec<Option<Row<'t>>> = rows.iter().enumerate().map(|(at, row)| self.row(at, row)).collect();
        let is_taken = found.iter().flatten().any(|row| seen.contains(&row.number));
        for row in found.iter_mut().flatten() {
            if let Some(section) = section.filter(|_| is_taken) {
                row.number = format!("{section}.{}", row.number);
            }
            seen.insert(row.number.clone());
        }
        found
    }

    fn row<'t>(&self, at: usize, row: &'t [String]) -> Option<Row<'t>> {
        let cell = |column: usize| row.get(column).map(|text| text.trim()).filter(|text| !text.is_empty());
        cell(self.content)?;
        let says: Vec<(Label, &str)> = self.labels.iter().filter_map(|(column, label)| Some((*label, cell(*column)?))).collect();
        let number = self.number.and_then(cell).map(|number| number.trim_end_matches('.'));
        let is_figure = number.is_some_and(|number| {
            numeral::at_start(&format!("{number}. x")).is_some_and(|numeral| matches!(numeral.rank, Rank::Arabic(_)))
                || number.bytes().all(|byte| byte.is_ascii_digit())
        });
        let names_others = says.is_empty() && self.number.is_some() && !is_figure;
        (!names_others).then(|| Row { number: number.map_or_else(|| (at + 1).to_string(), str::to_owned), says })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[[&str; 4]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn columns_are_known_by_what_offices_call_them() {
        assert!(Columns::of(["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"].into_iter()).is_some());
        let columns = Columns::of(["TT", "Nhiệm vụ", "Cơ quan/đơn vị chủ trì", "Thời gian"].into_iter()).unwrap();
        assert_eq!(columns.labels, [(2, Label::Lead), (3, Label::Deadline)]);
        assert_eq!(Columns::of(["Thôn", "Ban Chỉ đạo", "Hội viên", "Thời gian"].into_iter()), None);
        assert_eq!(Columns::of(["STT", "Nội dung", "Thời hạn"].into_iter()), None);
    }

    #[test]
    fn rows_that_name_others_are_no_tasks_and_numbers_stay_apart() {
        let columns = Columns::of(["STT", "Nội dung", "Chủ trì", "Thời hạn"].into_iter()).unwrap();
        let rows = table(&[["I", "Tuyên truyền", "", ""], ["1", "Treo áp phích", "Văn phòng", "Tháng 6/2026"], ["2.", "Nói chuyện", "", ""], ["", "", "", ""]]);
        let mut seen = BTreeSet::new();
        let numbers = |rows: &[Option<Row<'_>>]| rows.iter().map(|row| row.as_ref().map(|row| row.number.clone()).unwrap_or_default()).collect::<Vec<_>>();
        assert_eq!(numbers(&columns.rows(&rows, Some("II"), &mut seen)), ["", "1", "2", ""]);
        assert_eq!(numbers(&columns.rows(&rows, Some("III"), &mut seen)), ["", "III.1", "III.2", ""]);
        let row = columns.row(1, &rows[1]).unwrap();
        assert_eq!(row.says, [(Label::Lead, "Văn phòng"), (Label::Deadline, "Tháng 6/2026")]);
    }
}
