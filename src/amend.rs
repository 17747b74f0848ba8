//! Content files that a command changes on the author's explicit wish: read as they are, replaced in one step.
#![expect(clippy::disallowed_methods, reason = "these files are the only content that is ever changed")]

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// The bytes of a file; nothing where there is none.
///
/// # Errors
/// Where the file is there but cannot be read.
pub(crate) fn read(path: &Path) -> Result<Option<Vec<u8>>, Fault> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Fault::reading(path, &error)),
    }
}

/// Writes beside a file and then takes its place, so that nobody ever finds half of it. Who may read the file stays as it was.
///
/// # Errors
/// Where the folder cannot be written; the file is then as it was.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Fault> {
    let (beside, mut file) = new_beside(path)?;
    let fault = |error: &std::io::Error| Fault::writing(&beside, error);
    file.write_all(text.as_bytes()).map_err(|error| fault(&error))?;
    if let Ok(about) = std::fs::metadata(path) {
        file.set_permissions(about.permissions()).map_err(|error| fault(&error))?;
    }
    drop(file);
    std::fs::rename(&beside, path).map_err(|error| Fault::writing(path, &error))
}

/// A new file beside another, under a name that no file has.
fn new_beside(path: &Path) -> Result<(PathBuf, File), Fault> {
    let mut number = 0_u32;
    loop {
        let mut beside = OsString::from(path);
        beside.push(if number == 0 { ".new".to_owned() } else { format!(".new{number}") });
        let beside = PathBuf::from(beside);
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < MOST_BESIDE => number += 1,
            Err(error) => return Err(Fault::writing(&beside, &error)),
        }
    }
}

/// So many files of stopped runs may lie beside a file.
const MOST_BESIDE: u32 = 99;

/// How many bytes a file has; none where there is none.
pub(crate) fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

/// Writes a file that is not there yet, and the folders above it; says whether it did.
///
/// # Errors
/// Where the folder cannot be written.
pub(crate) fn create(path: &Path, text: &str) -> Result<bool, Fault> {
    if path.exists() {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Fault::writing(folder, &error))?;
    }
    replace(path, text)?;
    Ok(true)
}
