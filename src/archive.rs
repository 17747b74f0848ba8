//! Files that hold other files: zip archives within bounds, and what a compound file says that it is. The only file that knows the library that unpacks.

use std::io::{Cursor, Read as _};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

/// How compound files begin.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A zip archive of which no more is unpacked than was allowed. Its parts are read to memory by their exact names; nothing is ever put on a disk.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

/// Why an archive, or a part of it, could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closed {
    /// It is no archive, or broken; in the words of the library.
    Broken(String),
    /// It unpacks to more than was allowed.
    TooBig,
    /// It opens with a password only.
    Locked,
}

impl<'a> Archive<'a> {
    /// An archive that may unpack to `bound` bytes in all; what it says itself of its sizes is not believed.
    pub fn open(bytes: &'a [u8], bound: u64) -> Result<Self, Closed> {
        Ok(Self { zip: ZipArchive::new(Cursor::new(bytes)).map_err(closed)?, left: bound })
    }

    /// The names of all parts.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.zip.file_names().filter_map(|name| Some(name.ok()?.into_owned()))
    }

    /// Whether a part of this very name is there.
    pub fn holds(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// A part of this very name; none where there is none. Its bytes count against the bound.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Closed> {
        let Some(index) = self.zip.index_for_name(name) else { return Ok(None) };
        let entry = self.zip.by_index(index).map_err(closed)?;
        let mut bytes = Vec::new();
        let size = entry.take(self.left + 1).read_to_end(&mut bytes).map_err(broken)?;
        self.left = self.left.checked_sub(size as u64).ok_or(Closed::TooBig)?;
        Ok(Some(bytes))
    }

    /// Whether all its parts together unpack within the bound, for a library that unpacks on its own.
    pub fn judge_all(&mut self) -> Result<(), Closed> {
        let mut left = self.left;
        for index in 0..self.zip.len() {
            let entry = self.zip.by_index(index).map_err(closed)?;
            let size = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink()).map_err(broken)?;
            left = left.checked_sub(size).ok_or(Closed::TooBig)?;
        }
        Ok(())
    }
}

/// Whether it is a compound file, as Office wrote all documents until 2003, and writes those with a password.
pub fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND)
}

/// Whether a compound file has a part of this name; there names are UTF-16.
pub fn compound_holds(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    memmem::find(bytes, &name).is_some()
}

fn closed(error: ZipError) -> Closed {
    if matches!(error, ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) { Closed::Locked } else { broken(error) }
}

fn broken(error: impl std::fmt::Display) -> Closed {
    Closed::Broken(error.to_string())
}
