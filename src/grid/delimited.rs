//! CSV files, with whatever stands between their values. The only file that knows the CSV library.

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::book::{Book, Cell, Sheet, Unreadable};

/// So many lines a value may have before its quote counts as one that was never closed.
const LINES: usize = 20;
/// In so many lines the separator is sought.
const FIRST: usize = 10;

/// A CSV file, and where each row begins and ends in it, in bytes. Values are words; who needs a number reads one.
pub fn read(text: &str) -> Result<(Book, Vec<(usize, usize)>), Unreadable> {
    let (separator, skipped) = said(text).unwrap_or_else(|| (separator(text), 0));
    let body = text.get(skipped..).unwrap_or_default();
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(body.as_bytes());
    let mut sheet = Sheet::default();
    let mut places = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| Unreadable::Broken(error.to_string()))? {
        let start = skipped + record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default());
        let rest = text.get(start..).unwrap_or_default();
        // The library passes over empty lines; to Excel they are rows.
        let empty = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        for _ in 0..rest.get(..empty).map_or(0, |lines| lines.matches('\n').count()) {
            sheet.rows.push(Vec::new());
            places.push((start, start));
        }
        let start = start + empty;
        let end = usize::try_from(reader.position().byte()).map_or(text.len(), |end| skipped + end);
        open_quote(text, start, end)?;
        sheet.rows.push(record.iter().map(|value| if value.is_empty() { Cell::Empty } else { Cell::Text(value.to_owned()) }).collect());
        places.push((start, text.get(start..end).map_or(end, |row| start + row.trim_end().len())));
    }
    Ok((Book { sheets: vec![sheet] }, places))
}

/// Writes a CSV file (RFC 4180: lines end in CR LF, quotes where they are needed), row by row.
pub struct Writer(csv::Writer<Vec<u8>>);

impl Writer {
    /// A file whose values stand apart by `separator`.
    pub fn new(separator: u8) -> Self {
        Self(WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    /// A row; all rows of a file have as many values.
    pub fn row(&mut self, values: impl Iterator<Item: AsRef<str>>) {
        let written = values.into_iter().try_for_each(|value| self.0.write_field(value.as_ref())).and_then(|()| self.0.write_record(None::<&[u8]>));
        written.unwrap_or_else(|error| unreachable!("rows of one length in memory cannot fail: {error}"));
    }

    /// The bytes of the file.
    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_else(|error| unreachable!("memory cannot fail: {error}"))
    }
}

/// A row that goes on for lines because a quote in it is never closed: the rest of the file would be one value.
fn open_quote(text: &str, start: usize, end: usize) -> Result<(), Unreadable> {
    let row = text.get(start..end).unwrap_or_default().trim_end();
    let quotes = |words: &str| words.bytes().filter(|byte| *byte == b'"').count();
    let is_whole = !row.contains('\n') || quotes(row).is_multiple_of(2) && row.lines().count() <= LINES;
    if is_whole {
        return Ok(());
    }
    let mut at = start;
    for line in row.split_inclusive('\n') {
        if let Some(quote) = line.rfind('"').filter(|_| !quotes(line).is_multiple_of(2)) {
            at += quote;
            break;
        }
        at += line.len();
    }
    let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
    Err(Unreadable::OpenQuote { line, at })
}

/// The separator that the file itself names in its first line, which is no row then, and the bytes of that line: `sep=;`, as Excel writes it.
fn said(text: &str) -> Option<(u8, usize)> {
    let first = text.split_inclusive('\n').next()?;
    let (key, sign) = first.trim_matches(['"', '\n', ' ']).split_once('=')?;
    let sign = if sign == "\t" { b'\t' } else { *sign.as_bytes().first()? };
    (key.eq_ignore_ascii_case("sep") && matches!(sign, b';' | b',' | b'\t' | b'|')).then_some((sign, first.len()))
}

/// What stands between the values: the sign among `;`, `,` and tab that the heading has most of. Excel writes `;` where the comma is in numbers.
fn separator(text: &str) -> u8 {
    let count = |line: &str, sign: u8| line.bytes().filter(|byte| *byte == sign).count();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(FIRST).collect();
    // A title above the heading has no separator, or a comma or two of its own.
    let is_title = |(line, next): &(&str, &str)| {
        let commas = count(line, b',');
        count(line, b';') + count(line, b'\t') == 0 && (commas == 0 || count(next, b';').max(count(next, b'\t')) > commas)
    };
    let titles = lines.iter().copied().zip(lines.iter().copied().skip(1)).take_while(is_title).count();
    let heading = lines.get(titles).copied().unwrap_or_default();
    [b';', b'\t', b','].into_iter().rev().max_by_key(|sign| count(heading, *sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let (book, _) = read(text).unwrap();
        book.sheets.into_iter().flat_map(|sheet| sheet.rows).map(|row| row.iter().map(Cell::shown).collect()).collect()
    }

    #[test]
    fn the_separator_is_found() {
        assert_eq!(rows("a;b\n1,5;2\n"), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(rows("a,b\n\"1,5\",2\n"), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(rows("a\tb\n1\t2"), [["a", "b"], ["1", "2"]]);
        assert_eq!(rows("sep=,\na,b;c\n1,2\n"), [["a", "b;c"], ["1", "2"]]);
        assert_eq!(rows("Báo cáo tuần, tháng 3\n\na;b;c\n1;2;3,5\n").last().unwrap(), &["1", "2", "3,5"]);
        assert_eq!(rows("Báo cáo\na,b\n1,2\n").last().unwrap(), &["1", "2"]);
    }

    #[test]
    fn a_quote_that_stays_open_is_told_and_one_over_two_lines_is_none() {
        assert_eq!(read("a;b\n1;\"x\n2;y\n"), Err(Unreadable::OpenQuote { line: 2, at: 6 }));
        assert_eq!(read("sep=;\na;b\n\"đầu\";\"x;1\n2;\"y\"\n3;z\n"), Err(Unreadable::OpenQuote { line: 3, at: 19 }));
        let long = "x\n".repeat(LINES + 1);
        assert_eq!(read(&format!("a;b\n1;\"{long}\";3\n")), Err(Unreadable::OpenQuote { line: 2, at: 6 }));
        assert_eq!(rows("a;b\n\"hai\ndòng\";2\n"), [["a", "b"], ["hai\ndòng", "2"]]);
    }

    #[test]
    fn rows_know_where_they_stand() {
        let text = "a;b\n\n\"hai\ndòng\";2\nx;3\n";
        let (book, places) = read(text).unwrap();
        let stands: Vec<&str> = places.iter().map(|(start, end)| text.get(*start..*end).unwrap()).collect();
        assert_eq!(stands.first(), Some(&"a;b"));
        assert!(stands.contains(&"x;3") && stands.contains(&"\"hai\ndòng\";2"), "{stands:?}");
        assert_eq!(book.sheets.first().unwrap().rows.len(), places.len());
    }
}
