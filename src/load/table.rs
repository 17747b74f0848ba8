//! Tables beside a campaign: CSV files and workbooks, of which a file names a sheet and a range.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::fields::Reader;
use super::folder::Folder;
use super::node::Node;
use super::rules;
use crate::finding::{Finding, Words};
use crate::grid::book::{Area, Book, Cell, Sheet, Unreadable};
use crate::grid::{book, delimited, workbook};
use crate::source::{At, Content, FileId, Span};

/// The tables of a folder, opened when a campaign names them.
pub(super) struct Tables<'t, 'f> {
    pub(super) folder: &'t mut Folder<'f>,
    /// Those that are open, by name; nothing for one that cannot be read.
    open: BTreeMap<String, Option<Rc<Open>>>,
}

/// A file that was read: its sheets, and of a CSV file its text and where its rows stand.
struct Open {
    book: Book,
    text: Option<(FileId, Vec<(usize, usize)>)>,
}

/// Which cells of which file.
pub(super) struct Wanted {
    file: At<String>,
    sheet: Option<At<String>>,
    range: Option<At<Area>>,
    /// What the columns of the range hold; nothing for one that is passed over.
    pub(super) columns: Vec<Option<At<String>>>,
}

/// Rows of a table.
pub(super) struct Table {
    /// The file, as the campaign names it.
    pub(super) name: At<String>,
    open: Rc<Open>,
    sheet: usize,
    /// The text in which its places are, and those of its rows.
    file: FileId,
    rows: Vec<(usize, usize)>,
    /// The range in its words; nothing for all rows below the first.
    pub(super) range: Option<At<Area>>,
    /// Which cells are read.
    pub(super) area: Area,
}

/// A cell of a table.
#[derive(Clone, Copy)]
pub(super) struct Spot<'t> {
    table: &'t Table,
    row: usize,
    /// Counted from the left of the range.
    column: usize,
}

/// The keys that name a table.
pub(super) fn wanted(reader: &mut Reader<'_>, node: &Node) -> Option<Wanted> {
    let mut fields = reader.fields(node)?;
    let text = |reader: &mut Reader<'_>, node: &Node| reader.at(node, Reader::word);
    let file = fields.required(reader, "table", text);
    let sheet = fields.optional(reader, "sheet", text);
    let range = fields.optional(reader, "range", |reader, node| reader.at(node, range));
    let columns = fields.required(reader, "columns", |reader, node| reader.list(node, |reader, node| reader.at(node, Reader::word)));
    fields.finish(reader);
    let columns = columns?.into_iter().map(|name| Some(name).filter(|name| name.value != "skip")).collect();
    Some(Wanted { file: file?, sheet, range, columns })
}

fn range(reader: &mut Reader<'_>, node: &Node) -> Option<Area> {
    let text = reader.word(node)?;
    Area::parse(&text).or_else(|| reader.wrong(node, "một vùng ô như B5:G39", "a range of cells like B5:G39"))
}

impl<'t, 'f> Tables<'t, 'f> {
    pub(super) fn new(folder: &'t mut Folder<'f>) -> Self {
        Self { folder, open: BTreeMap::new() }
    }

    /// The rows that are wanted. What cannot be found leaves its finding.
    pub(super) fn get(&mut self, reader: &mut Reader<'_>, wanted: &Wanted) -> Option<Table> {
        let open = self.opened(reader, &wanted.file)?;
        let index = match &wanted.sheet {
            Some(name) => open.book.sheets.iter().position(|sheet| sheet.name == name.value).or_else(|| no_sheet(reader, name, &open.book)),
            None if open.book.sheets.len() == 1 => Some(0),
            None => no_name(reader, &wanted.file, &open.book),
        }?;
        let sheet = open.book.sheets.get(index)?;
        let area = match &wanted.range {
            Some(range) => range.value,
            None => Area { top: 1, left: 0, bottom: sheet.rows.len().saturating_sub(1), right: wanted.columns.len().saturating_sub(1) },
        };
        if area.right - area.left + 1 != wanted.columns.len() {
            let (have, named) = (area.right - area.left + 1, wanted.columns.len());
            let span = wanted.range.as_ref().map_or(wanted.file.span, |range| range.span);
            reader.found.push(Finding::new(
                &rules::TABLE,
                span,
                Words::new(format!("vùng ô có {have} cột nhưng `columns` kể {named}"), format!("the range has {have} columns, but `columns` names {named}")),
                Words::new(
                    "Kể đủ các cột từ trái sang phải; cột không dùng ghi `skip`.",
                    "Name every column from left to right; write `skip` for one that is not used.",
                ),
            ));
            return None;
        }
        let (file, rows) = self.places(&open, sheet, &wanted.file.value);
        Some(Table { name: wanted.file.clone(), open: Rc::clone(&open), sheet: index, file, rows, range: wanted.range.clone(), area })
    }

    /// Where the rows of a sheet stand: in the CSV file itself, or in a text that is made of the sheet, a line a row.
    fn places(&mut self, open: &Open, sheet: &Sheet, name: &str) -> (FileId, Vec<(usize, usize)>) {
        if let Some((file, rows)) = &open.text {
            return (*file, rows.clone());
        }
        let text = sheet.as_text();
        let mut start = 0;
        let rows = text.split_inclusive('\n').map(|line| {
            let place = (start, start + line.trim_end_matches('\n').len());
            start += line.len();
            place
        });
        let rows = rows.collect();
        (self.folder.sources.add(format!("{}progress/{name}", self.folder.prefix), text), rows)
    }

    fn opened(&mut self, reader: &mut Reader<'_>, name: &At<String>) -> Option<Rc<Open>> {
        if let Some(known) = self.open.get(&name.value) {
            return known.clone();
        }
        let open = self.read(reader, name).map(Rc::new);
        self.open.insert(name.value.clone(), open.clone());
        open
    }

    fn read(&mut self, reader: &mut Reader<'_>, name: &At<String>) -> Option<Open> {
        let path = format!("progress/{}", name.value);
        if name.value.contains(['/', '\\']) || !self.folder.files.contains_key(&path) {
            reader.found.push(Finding::new(
                &rules::TABLE,
                name.span,
                Words::new(format!("không có tệp `{}` bên cạnh tệp này", name.value), format!("there is no file `{}` beside this one", name.value)),
                Words::new("Chép tệp vào thư mục `progress/`, hoặc sửa tên.", "Copy the file into the folder `progress/`, or correct the name."),
            ));
            return None;
        }
        if self.folder.files.get(&path).is_some_and(is_blank) {
            self.folder.files.remove(&path);
            reader.found.push(Finding::new(
                &rules::TABLE,
                name.span,
                Words::new(format!("tệp `{}` trống", name.value), format!("the file `{}` is empty", name.value)),
                Words::new(
                    "Lấy lại bản trước của tệp; bảng có một dòng tiêu đề, rồi mỗi địa bàn một dòng.",
                    "Take an earlier copy; a table has a line of headings, and then one an area.",
                ),
            ));
            return None;
        }
        let mut place = name.span;
        let ending = name.value.rsplit('.').next().unwrap_or_default().to_lowercase();
        let read = if matches!(ending.as_str(), "csv" | "tsv") {
            let file = self.folder.text(&path)?;
            let text = self.folder.sources.get(file).map(|source| source.text.as_str()).unwrap_or_default();
            let read = delimited::read(text);
            if let Err(Unreadable::OpenQuote { at, .. }) = read {
                place = Span::new(file, at, at + 1);
            }
            read.map(|(book, rows)| Open { book, text: Some((file, rows)) })
        } else {
            match self.folder.files.remove(&path)? {
                Content::Bytes(bytes) => workbook::read(&bytes).map(|book| Open { book, text: None }),
                Content::Text(_) => Err(Unreadable::Broken("text".to_owned())),
            }
        };
        read.map_err(|why| reader.found.push(unreadable(&name.value, place, &why))).ok()
    }
}

impl Table {
    /// The numbers of the rows with anything in them.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        (self.area.top..=self.area.bottom).filter(|row| (0..=self.area.right - self.area.left).any(|column| !self.cell(*row, column).is_empty()))
    }

    /// Whether it stands in a CSV file.
    pub(super) fn is_delimited(&self) -> bool {
        self.open.text.is_some()
    }

    /// The cell of a row in a column of the range.
    pub(super) fn spot(&self, row: usize, column: usize) -> Spot<'_> {
        Spot { table: self, row, column }
    }

    /// The sheet in which they stand.
    pub(super) fn sheet(&self) -> &Sheet {
        const NOTHING: &Sheet = &Sheet { name: String::new(), is_hidden: false, rows: Vec::new(), merged: Vec::new() };
        self.open.book.sheets.get(self.sheet).unwrap_or(NOTHING)
    }

    /// Where a row stands.
    pub(super) fn row_span(&self, row: usize) -> Span {
        let (start, end) = self.rows.get(row).copied().unwrap_or_default();
        Span::new(self.file, start, end)
    }

    fn cell(&self, row: usize, column: usize) -> &Cell {
        self.sheet().cell(row, self.area.left + column)
    }
}

impl<'t> Spot<'t> {
    /// What stands there.
    pub(super) fn cell(self) -> &'t Cell {
        self.table.cell(self.row, self.column)
    }

    /// What people see there: of joined cells, what stands in the first.
    pub(super) fn shown(self) -> &'t Cell {
        self.table.sheet().joined(self.row, self.table.area.left + self.column)
    }

    /// The row in which it stands.
    pub(super) fn span(self) -> Span {
        self.table.row_span(self.row)
    }

    /// "trang 'Tháng 3', ô C7", in Vietnamese and English.
    pub(super) fn words(self) -> (String, String) {
        let cell = book::name(self.row, self.table.area.left + self.column);
        let name = self.table.open.book.sheets.get(self.table.sheet).map(|sheet| sheet.name.as_str()).filter(|name| !name.is_empty());
        match name {
            Some(name) => (format!("trang '{name}', ô {cell}"), format!("sheet '{name}', cell {cell}")),
            None => (format!("ô {cell}"), format!("cell {cell}")),
        }
    }

    /// A finding about what stands there.
    pub(super) fn finding(self, vi: &str, en: &str, help: Words) -> Finding {
        let (at_vi, at_en) = self.words();
        Finding::new(&rules::TABLE_CELL, self.span(), Words::new(format!("{at_vi}: {vi}"), format!("{at_en}: {en}")), help)
    }
}

/// Whether there is nothing in a file but blanks.
fn is_blank(content: &Content) -> bool {
    match content {
        Content::Text(text) => text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ',')).is_empty(),
        Content::Bytes(bytes) => bytes.is_empty(),
    }
}

fn no_sheet<T>(reader: &mut Reader<'_>, name: &At<String>, book: &Book) -> Option<T> {
    let all = names(book);
    reader.found.push(Finding::new(
        &rules::TABLE,
        name.span,
        Words::new(
            format!("bảng tính không có trang '{}'; các trang: {all}", name.value),
            format!("the workbook has no sheet '{}'; its sheets are {all}", name.value),
        ),
        Words::new("Sửa tên trang cho khớp.", "Correct the name of the sheet."),
    ));
    None
}

fn no_name<T>(reader: &mut Reader<'_>, file: &At<String>, book: &Book) -> Option<T> {
    let all = names(book);
    reader.found.push(Finding::new(
        &rules::TABLE,
        file.span,
        Words::new(format!("bảng tính có nhiều trang: {all}"), format!("the workbook has several sheets: {all}")),
        Words::new("Thêm `sheet: …` để nói rõ trang nào.", "Add `sheet: …` to say which."),
    ));
    None
}

fn names(book: &Book) -> String {
    book.sheets.iter().map(|sheet| format!("'{}'", sheet.name)).collect::<Vec<_>>().join(", ")
}

fn unreadable(name: &str, place: Span, why: &Unreadable) -> Finding {
    let (what, help) = why.told();
    let message = Words::new(format!("`{name}` {}", what.vi), format!("`{name}` {}", what.en));
    Finding::new(&rules::TABLE, place, message, help)
}
