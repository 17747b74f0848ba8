//! The figures of a campaign as a workbook, with real numbers and days. The only file that knows the library that writes workbooks.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::export::{Sheet, Value};
use crate::calendar::Date;

/// How hard workbooks are packed, 1–9. The library's own 6 takes twice as long for a file that is a tenth smaller.
const PACKING: u8 = 4;

/// A workbook of named sheets, and one of words. `made` is the day that it says it was made on.
pub(super) fn of(sheets: &[(&str, &Sheet)], words: (&str, &str), title: &str, made: Date) -> Vec<u8> {
    write(sheets, words, title, made).unwrap_or_else(|error| unreachable!("a workbook in memory with short names cannot fail: {error}"))
}

fn write(sheets: &[(&str, &Sheet)], (name, words): (&str, &str), title: &str, made: Date) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&day(made)?));
    let looks = Looks::new();
    for (name, sheet) in sheets {
        let page = book.add_worksheet();
        page.set_name(*name)?;
        fill(page, sheet, &looks)?;
    }
    let page = book.add_worksheet();
    page.set_name(name)?;
    page.set_column_width(0, 110)?;
    for (row, line) in (0_u32..).zip(words.lines()) {
        page.write_string(row, 0, line)?;
    }
    book.set_zip_compression_level(PACKING);
    book.save_to_buffer()
}

/// How cells look.
struct Looks {
    head: Format,
    whole: Format,
    number: Format,
    percent: Format,
    day: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            head: Format::new().set_bold().set_text_wrap(),
            whole: Format::new().set_num_format("#,##0"),
            number: Format::new().set_num_format("#,##0.###"),
            percent: Format::new().set_num_format("0.0%"),
            day: Format::new().set_num_format("dd/mm/yyyy"),
        }
    }

    /// The look of a value; words and empty cells have none.
    fn of(&self, value: &Value) -> Option<&Format> {
        match value {
            Value::Nothing | Value::Text(_) => None,
            Value::Number(amount) => Some(if amount.as_whole().is_some() { &self.whole } else { &self.number }),
            Value::Percent(_) => Some(&self.percent),
            Value::Day(_) => Some(&self.day),
        }
    }

    /// The look that all values of a column have, where it is one.
    fn of_column<'v>(&self, values: impl Iterator<Item = &'v Value>) -> Option<&Format> {
        let mut looks = values.filter_map(|value| self.of(value));
        let first = looks.next()?;
        looks.all(|look| std::ptr::eq(look, first)).then_some(first)
    }
}

/// Headings for people, below them those for machines, then the rows.
fn fill(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    for (column, (id, name)) in (0_u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, name, &looks.head)?;
        page.write_string(1, column, id)?;
        page.set_column_width(column, 16)?;
    }
    page.set_freeze_panes(2, 0)?;
    // One look for a whole column is much quicker than one a cell.
    let common: Vec<Option<&Format>> = (0..sheet.heads.len()).map(|at| looks.of_column(sheet.rows.iter().filter_map(|row| row.get(at)))).collect();
    for (column, look) in (0_u16..).zip(&common) {
        if let Some(look) = look {
            page.set_column_format(column, look)?;
        }
    }
    for (row, values) in (2_u32..).zip(&sheet.rows) {
        for ((column, common), value) in (0_u16..).zip(&common).zip(values) {
            put(page, (row, column), value, looks.of(value).filter(|_| common.is_none()))?;
        }
    }
    Ok(())
}

/// Writes a value as what it is; in `look`, or in that of its column.
fn put(page: &mut Worksheet, (row, column): (u32, u16), value: &Value, look: Option<&Format>) -> Result<(), XlsxError> {
    let number = match value {
        Value::Nothing => return Ok(()),
        Value::Text(text) => return page.write_string(row, column, text).map(drop),
        Value::Number(amount) => amount.as_f64(),
        Value::Percent(amount) => amount.as_f64() / 100.0,
        Value::Day(date) => day(*date)?.to_excel(),
    };
    match look {
        Some(look) => page.write_number_with_format(row, column, number, look).map(drop),
        None => page.write_number(row, column, number).map(drop),
    }
}

fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1900).max(1900), date.month().unsigned_abs(), date.day().unsigned_abs())
}
