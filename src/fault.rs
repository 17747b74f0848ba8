//! What the world got wrong: a folder that cannot be read, a disk that is full.

use std::path::{Path, PathBuf};

use crate::finding::Words;

/// A failure that no author's text explains. The command ends with status 2 and nothing published has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file or folder.
    pub path: PathBuf,
    /// What went wrong and what to do.
    pub message: Words,
}

impl Fault {
    /// A fault with its own words.
    pub fn new(path: &Path, message: Words) -> Self {
        Self { path: path.to_owned(), message }
    }

    /// A failed read.
    pub fn reading(path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            path,
            Words::new(
                format!("không đọc được ({error}); hãy kiểm tra quyền đọc và ổ đĩa"),
                format!("cannot be read ({error}); check permissions and the disk"),
            ),
        )
    }

    /// A failed write.
    pub fn writing(path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            path,
            Words::new(
                format!("không ghi được ({error}); hãy kiểm tra quyền ghi và chỗ trống trên ổ đĩa"),
                format!("cannot be written ({error}); check permissions and free space"),
            ),
        )
    }
}
