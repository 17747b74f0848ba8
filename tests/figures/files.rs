//! The downloads of a campaign beside each other: the same cells in the same order, each kind of file in its own way of writing.

use std::io::Cursor;

use calamine::{Data as Cell, DataType as _, Reader as _, Xlsx};
use serde_json::Value;

use crate::log::Log;
use crate::numbers::{Amount, Day};
use crate::support::Tree;

/// What stands in a cell, however it is written.
#[derive(Debug, Clone, PartialEq)]
enum Is {
    Nothing,
    Text(String),
    Number(Amount),
    Day(Day),
}

/// Headings and rows.
type Sheet = (Vec<String>, Vec<Vec<Is>>);

/// Holds the CSV files and the workbook against the JSON file.
pub(crate) fn agree(log: &mut Log, tree: &Tree, stem: &str) {
    let json: Value = serde_json::from_slice(&tree[&format!("{stem}.json")]).unwrap();
    for (key, end, sheet) in [("figures", "", 0), ("reports", ".reports", 1)] {
        let records = json[key].as_array().unwrap();
        let (plain, excel) = (format!("{stem}{end}.csv"), format!("{stem}{end}.excel.csv"));
        if records.is_empty() {
            log.same("missing file", &plain, "is there although there is nothing to tell", &tree.contains_key(&plain), &false);
            log.same("missing file", &excel, "is there although there is nothing to tell", &tree.contains_key(&excel), &false);
            continue;
        }
        let (Some(csv), Some(semicolons)) = (tree.get(&plain), tree.get(&excel)) else {
            log.fault(&plain, "this file or its twin for Excel was not written");
            continue;
        };
        let wanted = of_records(records, &heads(csv));
        compare(log, &plain, &of_csv(csv, b',', '.', &wanted), &wanted);
        let marked = semicolons.strip_prefix(b"\xef\xbb\xbf".as_slice());
        log.same("byte order mark", &excel, "begins with the mark of Unicode", &marked.is_some(), &true);
        let (people, rows) = of_csv(marked.unwrap_or(semicolons), b';', ',', &wanted);
        compare(log, &excel, &(wanted.0.clone(), rows), &wanted);
        of_workbook(log, &tree[&format!("{stem}.xlsx")], (&format!("{stem}.xlsx, sheet {}", sheet + 1), sheet), &people, &wanted);
    }
}

fn compare(log: &mut Log, place: &str, (heads, rows): &Sheet, (wanted_heads, wanted): &Sheet) {
    log.same("heading", place, "headings", heads, wanted_heads);
    log.same("row", place, "number of rows", &rows.len(), &wanted.len());
    for (at, (row, wanted)) in rows.iter().zip(wanted).enumerate() {
        log.same("row", place, &format!("cells of row {}", at + 1), &row.len(), &wanted.len());
        for ((head, cell), wanted) in wanted_heads.iter().zip(row).zip(wanted) {
            log.same("cell", place, &format!("row {}, {head}", at + 1), cell, wanted);
        }
    }
}

fn heads(csv: &[u8]) -> Vec<String> {
    csv::ReaderBuilder::new().from_reader(csv).headers().unwrap().iter().map(str::to_owned).collect()
}

/// JSON has its keys in the order of the alphabet; it has them all, and no others, in every record.
fn of_records(records: &[Value], heads: &[String]) -> Sheet {
    let mut sorted = heads.to_vec();
    sorted.sort_unstable();
    let rows = records.iter().map(|record| {
        let record = record.as_object().unwrap();
        let mut keys: Vec<String> = record.keys().cloned().collect();
        keys.sort_unstable();
        assert_eq!(keys, sorted, "the columns of JSON and CSV");
        heads.iter().map(|head| of_json(&record[head])).collect()
    });
    (heads.to_vec(), rows.collect())
}

fn of_json(value: &Value) -> Is {
    match value {
        Value::Null => Is::Nothing,
        Value::Number(number) => Is::Number(Amount::plain(&number.to_string()).unwrap()),
        Value::String(text) => Day::iso(text).map_or_else(|| Is::Text(text.clone()), Is::Day),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => panic!("{value} is no cell"),
    }
}

/// A CSV file has no types: a cell is read as what it has to be. One that cannot be read so stays words, and differs.
fn of_csv(bytes: &[u8], separator: u8, decimal: char, (_, wanted): &Sheet) -> Sheet {
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(bytes);
    let heads = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let cell = |text: &str, wanted: Option<&Is>| match wanted {
        _ if text.is_empty() => Is::Nothing,
        Some(Is::Number(_)) if decimal == '.' || !text.contains('.') => {
            Amount::plain(&text.replace(decimal, ".")).map_or_else(|| Is::Text(text.to_owned()), Is::Number)
        }
        Some(Is::Day(_)) => Day::iso(text).map_or_else(|| Is::Text(text.to_owned()), Is::Day),
        _ => Is::Text(text.to_owned()),
    };
    let rows = reader.records().enumerate().map(|(at, record)| {
        let record = record.unwrap();
        record.iter().enumerate().map(|(column, text)| cell(text, wanted.get(at).and_then(|row| row.get(column)))).collect()
    });
    (heads, rows.collect())
}

/// A workbook has headings for people above those for machines, numbers that are numbers, days that are days, and percent as parts of one.
fn of_workbook(log: &mut Log, bytes: &[u8], (place, sheet): (&str, usize), people: &[String], wanted: &Sheet) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(sheet).unwrap().unwrap();
    let mut lines = range.rows();
    let words = |line: Option<&[Cell]>| -> Vec<String> { line.unwrap().iter().map(|cell| cell.get_string().unwrap_or_default().to_owned()).collect() };
    log.same("heading", place, "headings for people", &words(lines.next()), &people.to_vec());
    let heads = words(lines.next());
    let is_share = |at: usize| ["share", "percent", "percent_most"].contains(&heads[at].as_str());
    let rows = lines.map(|line| line.iter().enumerate().map(|(at, cell)| of_cell(cell, is_share(at))).collect()).collect();
    compare(log, place, &(heads.clone(), rows), wanted);
}

#[expect(clippy::cast_possible_truncation, reason = "figures are far below 2^53 thousandths")]
fn of_cell(cell: &Cell, is_share: bool) -> Is {
    match cell {
        Cell::Empty => Is::Nothing,
        Cell::String(text) => Is::Text(text.clone()),
        Cell::Int(number) => Is::Number(Amount(number * if is_share { 100_000 } else { 1000 })),
        Cell::Float(number) => Is::Number(Amount((number * if is_share { 100_000.0 } else { 1000.0 }).round() as i64)),
        // Excel counts days from the last but one of the year 1899.
        Cell::DateTime(day) => Is::Day(Day::of(1899, 12, 30).plus(day.as_f64().round() as i64)),
        Cell::Bool(_) | Cell::DateTimeIso(_) | Cell::DurationIso(_) | Cell::Error(_) => panic!("{cell:?} is no cell of figures"),
    }
}
