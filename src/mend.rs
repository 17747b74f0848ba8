//! Puts right what needs no asking: names, spellings, tone marks and spaces in files that speak of today. What was issued, and archives, stay.

use std::path::{Path, PathBuf};

use crate::amend;
use crate::check::wording;
use crate::crew::Crew;
use crate::fault::Fault;
use crate::finding::Words;
use crate::gather::Gathered;
use crate::load::{self, disk};
use crate::order::Order;
use crate::wording::hit::Hit;
use crate::wording::{Manner, mended};

/// A file that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The file, from the site's root.
    pub file: String,
    /// Lines that changed.
    pub lines: Vec<Line>,
}

/// What was put right, and what was passed over although it could have been.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mending {
    /// Files that were put right.
    pub done: Vec<Mended>,
    /// Files and folders that were passed over, from the site's root, each with the reason.
    pub passed: Vec<(String, Words)>,
}

/// What became of a file.
enum Outcome {
    Right,
    Mended(Mended),
    Passed(Words),
}

/// A line that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// As it was.
    pub was: String,
    /// As it is.
    pub is: String,
}

/// Puts all files of the chosen units right; without chosen units those that all share as well. Comments and layout stay as they are.
///
/// # Errors
/// Where content cannot be read or written.
pub fn mend(order: &Order) -> Result<Mending, Fault> {
    let gathered = Gathered::read(order, &Crew::of(order.jobs), &[])?;
    let tree = disk::list(&order.root)?;
    let mut mending = Mending::default();
    if order.units.is_empty() {
        for entry in &tree.shared {
            mending.add("content/", entry, of_file(&order.root, "content/", entry)?);
        }
    }
    for id in gathered.chosen(order) {
        let prefix = format!("content/units/{id}/");
        match gathered.heads().get(&id) {
            // Of a unit whose head cannot be read nobody knows whether it is an archive.
            None => {
                let why = Words::new("`unit.yaml` hoặc `site.yaml` còn lỗi; sửa lỗi ấy trước", "`unit.yaml` or `site.yaml` has errors; correct them first");
                mending.passed.push((prefix, why));
            }
            Some(head) if head.life.is_over(order.today) => {}
            Some(_) => {
                for entry in tree.unit(id.as_str())? {
                    mending.add(&prefix, &entry, of_file(&order.root, &prefix, &entry)?);
                }
            }
        }
    }
    Ok(mending)
}

impl Mending {
    fn add(&mut self, prefix: &str, entry: &disk::Entry, outcome: Outcome) {
        match outcome {
            Outcome::Right => {}
            Outcome::Mended(mended) => self.done.push(mended),
            Outcome::Passed(why) => self.passed.push((format!("{prefix}{}", entry.path), why)),
        }
    }
}

fn of_file(root: &Path, prefix: &str, entry: &disk::Entry) -> Result<Outcome, Fault> {
    // What is no text of today, the register and the ledger are records.
    let Some(manner) = wording::manner(&entry.path, false).filter(|manner| manner.is_current) else { return Ok(Outcome::Right) };
    if entry.kind != disk::EntryKind::File || entry.path == "site.yaml" {
        return Ok(Outcome::Right);
    }
    let path: PathBuf = root.join(format!("{prefix}{}", entry.path));
    let Some(bytes) = amend::read(&path)? else { return Ok(Outcome::Right) };
    Ok(match put_right(&bytes, manner) {
        Ok(None) => Outcome::Right,
        Ok(Some((text, lines))) => {
            amend::replace(&path, &text)?;
            Outcome::Mended(Mended { file: format!("{prefix}{}", entry.path), lines })
        }
        Err(why) => Outcome::Passed(why),
    })
}

/// The whole new text, with the marks and ends of lines that the file had, and its lines that changed; nothing where all is right. What could
/// be put right only at the risk of harm is left, with the reason.
fn put_right(bytes: &[u8], manner: Manner) -> Result<Option<(String, Vec<Line>)>, Words> {
    let Some(was) = load::readable(bytes) else { return Ok(None) };
    if mended(&was, manner, &|_, _| false).is_none() {
        return Ok(None);
    }
    let Some(waivers) = load::waivers(&was, manner.is_yaml) else {
        return Err(Words::new("phần dữ liệu của tệp còn lỗi; sửa lỗi ấy trước", "the data of the file has errors; correct them first"));
    };
    let is_waived = |hit: &Hit, piece: &str| {
        let (code, at) = wording::named(hit, piece);
        waivers.iter().any(|waiver| waiver.code.value == code && waiver.at == at)
    };
    let Some(is) = mended(&was, manner, &is_waived) else { return Ok(None) };
    let Ok(raw) = std::str::from_utf8(bytes) else {
        return Err(Words::new("tệp lưu bằng UTF-16; lưu lại với mã hóa UTF-8 trước", "the file is UTF-16; save it as UTF-8 first"));
    };
    let changed = was.lines().zip(is.lines()).enumerate().filter(|(_, (was, is))| was != is);
    let lines: Vec<Line> = changed.map(|(at, (was, is))| Line { number: at + 1, was: was.to_owned(), is: is.to_owned() }).collect();
    let odd =
        || Words::new("tệp xuống dòng theo cách không sửa máy được; hãy sửa tay", "the file ends its lines in a way that cannot be mended; correct it by hand");
    Ok(Some((with_lines(raw, &lines).ok_or_else(odd)?, lines)))
}

/// A file with some lines changed, and all else as it was, letter by letter; nothing where its lines are not those that were read.
fn with_lines(raw: &str, lines: &[Line]) -> Option<String> {
    let mut out = String::with_capacity(raw.len());
    let mut changed = lines.iter().peekable();
    let (mut rest, mut number) = (raw.strip_prefix('\u{feff}').unwrap_or(raw), 0);
    out.push_str(raw.get(..raw.len() - rest.len())?);
    while !rest.is_empty() {
        number += 1;
        let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let (line, behind) = rest.split_at_checked(length)?;
        let end = if behind.starts_with("\r\n") { 2 } else { behind.len().min(1) };
        match changed.next_if(|line| line.number == number) {
            Some(Line { was, is, .. }) if load::readable(line.as_bytes())? == *was => out.push_str(is),
            Some(_) => return None,
            None => out.push_str(line),
        }
        out.push_str(behind.get(..end)?);
        rest = behind.get(end..)?;
    }
    changed.peek().is_none().then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_ends_of_lines_stay() {
        let manner = Manner { is_yaml: false, is_vietnamese: true, is_current: true };
        let (text, lines) = put_right("\u{feff}---\r\na: 1\r\n---\r\nMở VneID.\r\n".as_bytes(), manner).unwrap().unwrap();
        assert_eq!(text, "\u{feff}---\r\na: 1\r\n---\r\nMở VNeID.\r\n");
        assert_eq!(lines, [Line { number: 4, was: "Mở VneID.".to_owned(), is: "Mở VNeID.".to_owned() }]);
        assert_eq!(put_right("Mở VNeID.".as_bytes(), manner), Ok(None));
        // Letters in two parts, and ends of lines of several kinds, are no business of wording.
        let odd = "---\r\na: 1\n---\nXa\u{303} Mẫu\r\nMở VneID.\nHai\rba VneID";
        assert_eq!(put_right(odd.as_bytes(), manner).unwrap().unwrap().0, "---\r\na: 1\n---\nXa\u{303} Mẫu\r\nMở VNeID.\nHai\rba VNeID");
    }

    #[test]
    fn what_is_waived_stays_and_what_cannot_be_known_is_left() {
        let manner = Manner { is_yaml: false, is_vietnamese: true, is_current: true };
        let waived = "---\nwaive: [{code: W001, at: \"VneID\", reason: Biển cũ}]\n---\nBiển ghi VneID, xã  Mẫu.\n";
        let (text, _) = put_right(waived.as_bytes(), manner).unwrap().unwrap();
        assert!(text.ends_with("Biển ghi VneID, xã Mẫu.\n"), "{text}");
        assert!(put_right("---\na: [\n---\nMở VneID.\n".as_bytes(), manner).is_err());
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain("---\na: 1\n---\nVneID\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert!(put_right(&wide, manner).is_err());
    }
}
