//! Puts right what needs no asking: names, spellings, tone marks and spaces in files that speak of today. What was issued, and archives, stay.

use std::path::{Path, PathBuf};

use crate::amend;
use crate::check::wording;
use crate::crew::Crew;
use crate::fault::Fault;
use crate::gather::Gathered;
use crate::load::{self, disk};
use crate::order::Order;
use crate::wording::{Manner, mended};

/// A file that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The file, from the site's root.
    pub file: String,
    /// Lines that changed.
    pub lines: Vec<Line>,
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

/// The mark that Windows editors put before UTF-8.
const MARK: &[u8] = &[0xEF, 0xBB, 0xBF];

/// Puts all files of the chosen units right; without chosen units those that all share as well. Comments and layout stay as they are.
///
/// # Errors
/// Where content cannot be read or written.
pub fn mend(order: &Order) -> Result<Vec<Mended>, Fault> {
    let gathered = Gathered::read(order, &Crew::of(order.jobs), &[])?;
    let tree = disk::list(&order.root)?;
    let mut done = Vec::new();
    if order.units.is_empty() {
        for entry in &tree.shared {
            done.extend(of_file(&order.root, "content/", entry)?);
        }
    }
    for id in gathered.chosen(order) {
        // Of a unit whose head cannot be read nobody knows whether it is an archive.
        let is_living = gathered.heads().get(&id).is_some_and(|head| !head.life.is_over(order.today));
        for entry in if is_living { tree.unit(id.as_str())? } else { Vec::new() } {
            done.extend(of_file(&order.root, &format!("content/units/{id}/"), &entry)?);
        }
    }
    Ok(done)
}

fn of_file(root: &Path, prefix: &str, entry: &disk::Entry) -> Result<Option<Mended>, Fault> {
    // What is no text of today, the register and the ledger are records.
    let Some(manner) = wording::manner(&entry.path, false).filter(|manner| manner.is_current) else { return Ok(None) };
    if entry.kind != disk::EntryKind::File || entry.path == "site.yaml" {
        return Ok(None);
    }
    let path: PathBuf = root.join(format!("{prefix}{}", entry.path));
    let Some(bytes) = amend::read(&path)? else { return Ok(None) };
    let Some((text, lines)) = put_right(&bytes, manner) else { return Ok(None) };
    amend::replace(&path, &text)?;
    Ok(Some(Mended { file: format!("{prefix}{}", entry.path), lines }))
}

/// The whole new text, with the marks and ends of lines that the file had, and its lines that changed.
fn put_right(bytes: &[u8], manner: Manner) -> Option<(String, Vec<Line>)> {
    let was = std::str::from_utf8(bytes).ok().and_then(|_| load::readable(bytes))?;
    let is = mended(&was, manner)?;
    let changed = was.lines().zip(is.lines()).enumerate().filter(|(_, (was, is))| was != is);
    let lines = changed.map(|(at, (was, is))| Line { number: at + 1, was: was.to_owned(), is: is.to_owned() }).collect();
    let is = if bytes.windows(2).any(|pair| pair == b"\r\n") { is.replace('\n', "\r\n") } else { is };
    Some((if bytes.starts_with(MARK) { format!("\u{feff}{is}") } else { is }, lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_ends_of_lines_stay() {
        let manner = Manner { is_yaml: false, is_vietnamese: true, is_current: true };
        let (text, lines) = put_right("\u{feff}Mở VneID.\r\nXong.\r\n".as_bytes(), manner).unwrap();
        assert_eq!(text, "\u{feff}Mở VNeID.\r\nXong.\r\n");
        assert_eq!(lines, [Line { number: 1, was: "Mở VneID.".to_owned(), is: "Mở VNeID.".to_owned() }]);
        assert_eq!(put_right("Mở VNeID.".as_bytes(), manner), None);
    }
}
