//! Content files that a command changes on the author's explicit wish: read as they are, replaced in one step.
#![expect(clippy::disallowed_methods, reason = "these files are the only content that is ever changed")]

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::Path;

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

/// Writes beside a file and then takes its place, so that nobody ever finds half of it.
///
/// # Errors
/// Where the folder cannot be written; the file is then as it was.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Fault> {
    let mut beside = OsString::from(path);
    beside.push(".new");
    let beside = Path::new(&beside);
    std::fs::write(beside, text).map_err(|error| Fault::writing(beside, &error))?;
    std::fs::rename(beside, path).map_err(|error| Fault::writing(path, &error))
}

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
