//! Workbooks of Excel and LibreOffice. The only file that knows the library that reads them.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, OdsError, Reader as _, SheetVisible, Xlsx};

use super::book::{Area, Book, Cell, Sheet, Unreadable};
use super::open_document::{self, Marks};
use crate::archive::{Archive, Closed, compound_holds, is_compound};
use crate::calendar::Date;

/// What a workbook may unpack to, in bytes.
const UNPACKED: u64 = 100_000_000;
/// Cells of a sheet that are read.
const CELLS: usize = 2_000_000;

/// A workbook: `.xlsx`, `.xlsm` or `.ods` by what is in it, whatever its name.
pub fn read(bytes: &[u8]) -> Result<Book, Unreadable> {
    if is_compound(bytes) {
        return Err(compound(bytes));
    }
    let mut archive = Archive::open(bytes, UNPACKED)?;
    archive.judge_all()?;
    if archive.holds("encrypted-package") {
        return Err(Unreadable::Locked);
    }
    match archive.part("content.xml")? {
        Some(content) => open_document(bytes, &String::from_utf8_lossy(&content)),
        None => excel(bytes),
    }
}

/// What a compound file holds: Office locks workbooks with a password into one, and Excel 97–2003 wrote nothing else.
fn compound(bytes: &[u8]) -> Unreadable {
    if compound_holds(bytes, "EncryptedPackage") {
        Unreadable::Locked
    } else if compound_holds(bytes, "Workbook") || compound_holds(bytes, "Book") {
        Unreadable::OldExcel
    } else {
        Unreadable::Broken("compound file".to_owned())
    }
}

impl From<Closed> for Unreadable {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::Broken(error) => Self::Broken(error),
            Closed::TooBig => Self::TooBig,
            Closed::Locked => Self::Locked,
        }
    }
}

fn excel(bytes: &[u8]) -> Result<Book, Unreadable> {
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = Vec::new();
    for meta in book.sheets_metadata().to_vec() {
        let is_hidden = meta.visible != SheetVisible::Visible;
        // A sheet of charts has no cells.
        let Ok(merged) = book.merge_cells_by_sheet_name(&meta.name) else { continue };
        let mut sheet = Sheet { name: meta.name.clone(), is_hidden, merged: merged.iter().map(area).collect(), ..Sheet::default() };
        with_cells(&mut book, &mut sheet)?;
        without_result(&mut book, &mut sheet);
        sheets.push(sheet);
    }
    Ok(Book { sheets })
}

fn with_cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &mut Sheet) -> Result<(), Unreadable> {
    let mut reader = book.worksheet_cells_reader(&sheet.name).map_err(broken)?;
    let percents: Vec<bool> = reader.styles().iter().map(|style| style.number_format.as_ref().is_some_and(|format| is_percent(&format.format_code))).collect();
    let mut count = 0;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(broken)? {
        let (row, column) = cell.get_position();
        let value = of_excel(cell.get_value(), percents.get(style).copied().unwrap_or(false));
        if value != Cell::Empty {
            put(sheet, row as usize, column as usize, value, &mut count)?;
        }
    }
    Ok(())
}

/// A formula whose result was never stored is a fault, not an empty cell: only a program that computes it could tell.
fn without_result(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &mut Sheet) {
    let Ok(formulas) = book.worksheet_formula(&sheet.name) else { return };
    let (top, left) = formulas.start().unwrap_or_default();
    for (row, column, formula) in formulas.used_cells() {
        let (row, column) = (row + top as usize, column + left as usize);
        if *sheet.cell(row, column) == Cell::Empty && !formula.is_empty() {
            let mut count = 0;
            // A cell out of bounds was refused before.
            let _ = put(sheet, row, column, Cell::Error(format!("={formula}")), &mut count);
        }
    }
}

/// The library gives the values; what it leaves out of cells is read from the text itself.
fn open_document(bytes: &[u8], content: &str) -> Result<Book, Unreadable> {
    let mut book: Ods<_> =
        Ods::new(Cursor::new(bytes)).map_err(|error| if matches!(error, OdsError::Password) { Unreadable::Locked } else { broken(error) })?;
    let marks = open_document::marks(content);
    let mut sheets = Vec::new();
    for meta in book.sheets_metadata().to_vec() {
        let range = book.worksheet_range(&meta.name).map_err(broken)?;
        let (top, left) = range.start().unwrap_or_default();
        let none = Marks::default();
        let marks = marks.get(&meta.name).unwrap_or(&none);
        let mut sheet = Sheet { name: meta.name, is_hidden: meta.visible != SheetVisible::Visible, merged: marks.merged.clone(), ..Sheet::default() };
        let mut count = 0;
        for (row, column, value) in range.used_cells() {
            let (row, column) = (row + top as usize, column + left as usize);
            put(&mut sheet, row, column, of_open_document(value, marks, row, column), &mut count)?;
        }
        for (row, column, formula) in &marks.without_result {
            put(&mut sheet, *row, *column, Cell::Error(formula.clone()), &mut count)?;
        }
        sheets.push(sheet);
    }
    Ok(Book { sheets })
}

/// Puts a cell where it belongs; a sheet of too many, with the empty ones between them, is refused.
fn put(sheet: &mut Sheet, row: usize, column: usize, cell: Cell, count: &mut usize) -> Result<(), Unreadable> {
    let rows = (row + 1).saturating_sub(sheet.rows.len());
    let have = sheet.rows.get(row).map_or(0, Vec::len);
    *count += rows + (column + 1).saturating_sub(have);
    if *count > CELLS {
        return Err(Unreadable::TooBig);
    }
    sheet.rows.resize_with(sheet.rows.len() + rows, Vec::new);
    if let Some(cells) = sheet.rows.get_mut(row) {
        cells.resize(cells.len().max(column + 1), Cell::Empty);
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
    }
    Ok(())
}

fn of_excel(value: &DataRef<'_>, is_percent: bool) -> Cell {
    match value {
        DataRef::Int(number) => number_of(&number.to_string(), is_percent),
        DataRef::Float(value) => Cell::Number { value: *value, is_percent },
        DataRef::String(text) => text_of(text),
        DataRef::SharedString(text) => text_of(text),
        DataRef::Bool(is_true) => Cell::Text(is_true.to_string()),
        DataRef::DateTime(moment) => day(*moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso(text),
        DataRef::Error(error) => Cell::Error(error.to_string()),
        DataRef::Empty => Cell::Empty,
    }
}

fn of_open_document(value: &Data, marks: &Marks, row: usize, column: usize) -> Cell {
    match value {
        Data::Int(number) => number_of(&number.to_string(), false),
        Data::Float(value) => Cell::Number { value: *value, is_percent: marks.percents.contains(&(row, column)) },
        Data::String(text) if marks.errors.contains(&(row, column)) => Cell::Error(text.clone()),
        Data::String(text) => text_of(text),
        Data::Bool(is_true) => Cell::Text(is_true.to_string()),
        Data::DateTime(moment) => day(*moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso(text),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::Empty => Cell::Empty,
    }
}

fn number_of(text: &str, is_percent: bool) -> Cell {
    text.parse().map_or_else(|_| text_of(text), |value| Cell::Number { value, is_percent })
}

/// Words; without any they are the result of a formula, and so no cell whose result was never stored.
fn text_of(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A day of a workbook; a length of time is words.
fn day(moment: ExcelDateTime) -> Cell {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let parts = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
    let date = parts.filter(|_| moment.is_datetime()).and_then(|((year, month), day)| Date::from_parts(year, month, day));
    date.map_or_else(|| Cell::Text(moment.as_f64().to_string()), Cell::Date)
}

/// `2025-03-20T00:00:00`
fn iso(text: &str) -> Cell {
    text.get(..10).and_then(Date::parse).map_or_else(|| Cell::Text(text.to_owned()), Cell::Date)
}

/// Whether a number format shows percent: `0%`, `0.0 %`; not a quoted one.
fn is_percent(format: &str) -> bool {
    format.split('"').step_by(2).any(|part| part.contains('%'))
}

fn area(dimensions: &calamine::Dimensions) -> Area {
    let place = |number: u32| number as usize;
    Area { top: place(dimensions.start.0), left: place(dimensions.start.1), bottom: place(dimensions.end.0), right: place(dimensions.end.1) }
}

fn broken(error: impl std::fmt::Display) -> Unreadable {
    Unreadable::Broken(error.to_string())
}
