//! The figures of a campaign as a workbook, with real numbers and days. The only file that knows the library that writes workbooks.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::export::{Sheet, Value};
use crate::calendar::Date;

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
}

/// Headings for people, below them those for machines, then the rows.
fn fill(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    for (column, (id, name)) in (0_u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, name, &looks.head)?;
        page.write_string(1, column, id)?;
        page.set_column_width(column, 16)?;
    }
    page.set_freeze_panes(2, 0)?;
    for (row, values) in (2_u32..).zip(&sheet.rows) {
        for (column, value) in (0_u16..).zip(values) {
            match value {
                Value::Nothing => {}
                Value::Text(text) => {
                    page.write_string(row, column, text)?;
                }
                Value::Number(amount) => {
                    page.write_number_with_format(row, column, amount.as_f64(), if amount.as_whole().is_some() { &looks.whole } else { &looks.number })?;
                }
                Value::Percent(amount) => {
                    page.write_number_with_format(row, column, amount.as_f64() / 100.0, &looks.percent)?;
                }
                Value::Day(date) => {
                    page.write_datetime_with_format(row, column, day(*date)?, &looks.day)?;
                }
            }
        }
    }
    Ok(())
}

fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1900).max(1900), date.month().unsigned_abs(), date.day().unsigned_abs())
}
