//! CSV files, with whatever stands between their values. The only file that knows the CSV library.

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::book::{Book, Cell, Sheet, Unreadable};

/// A CSV file, and where each row begins and ends in it, in bytes. Values are words; who needs a number reads one.
pub fn read(text: &str) -> Result<(Book, Vec<(usize, usize)>), Unreadable> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(text)).from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut places = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| Unreadable::Broken(error.to_string()))? {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default());
        let rest = text.get(start..).unwrap_or_default();
        // The library passes over empty lines; to Excel they are rows.
        let empty = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        for _ in 0..rest.get(..empty).map_or(0, |lines| lines.matches('\n').count()) {
            sheet.rows.push(Vec::new());
            places.push((start, start));
        }
        let start = start + empty;
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
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

/// What stands between the values: the sign among `;`, `,` and tab that the first line has most of. Excel writes `;` where the comma is in
/// numbers.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    [b';', b'\t', b','].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
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
