//! The folder beside the output in which a build is put together.
#![expect(clippy::disallowed_methods, reason = "this is the door to the output")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::bundle::{File, FileRecord};
use crate::emit::exchange;
use crate::emit::previous::Previous;
use crate::emit::record::Record;
use crate::fault::Fault;
use crate::finding::Words;
use crate::hash::sha256_hex;

/// A build that is not published yet. Dropping it removes everything that it wrote.
pub struct Stage {
    output: PathBuf,
    folder: tempfile::TempDir,
    before: BTreeMap<String, FileRecord>,
}

/// What publishing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Files in the output.
    pub files: usize,
    /// Files that are new or differ.
    pub changed: usize,
}

impl Stage {
    /// Opens a folder beside `output`.
    pub fn open(output: &Path, previous: &Previous) -> Result<Self, Fault> {
        let parent = match output.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        std::fs::create_dir_all(parent).map_err(|error| Fault::writing(parent, &error))?;
        let folder = tempfile::Builder::new().prefix(".niemyet-").tempdir_in(parent).map_err(|error| Fault::writing(parent, &error))?;
        exchange::open_to_readers(folder.path())?;
        Ok(Self { output: output.to_owned(), folder, before: previous.files().iter().map(|file| (file.path.clone(), file.clone())).collect() })
    }

    /// Writes a file; one that stands unchanged in the output is linked. Says whether it was written.
    pub fn write(&self, file: &File) -> Result<(FileRecord, bool), Fault> {
        let record = FileRecord { path: file.path.clone(), sha256: sha256_hex(&file.bytes), bytes: file.bytes.len() as u64 };
        if self.before.get(&file.path) == Some(&record) && self.link(&file.path) {
            return Ok((record, false));
        }
        let path = self.place(&file.path)?;
        // A link to the live site may stand here; it must not be written through.
        let _ = std::fs::remove_file(&path);
        std::fs::write(&path, &file.bytes).map_err(|error| Fault::writing(&path, &error))?;
        Ok((record, true))
    }

    /// Takes a file over from the output, as it stands there now.
    pub fn keep(&self, record: &FileRecord) -> Result<FileRecord, Fault> {
        let from = self.output.join(&record.path);
        let is_missing = |error: &std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
        let bytes = std::fs::read(&from).map_err(|error| if is_missing(&error) { missing(&from) } else { Fault::reading(&from, &error) })?;
        exchange::link_or_copy(&from, &self.place(&record.path)?)?;
        Ok(FileRecord { path: record.path.clone(), sha256: sha256_hex(&bytes), bytes: bytes.len() as u64 })
    }

    /// Puts the build in the place of the output, `fresh` files of which were written. Where nothing differs, the output is left alone.
    pub fn publish(self, record: &Record, previous: &Previous, fresh: usize) -> Result<Published, Fault> {
        let published = Published { files: record.files.len(), changed: fresh };
        if fresh == 0 && previous.record() == Some(record) {
            return Ok(published);
        }
        let path = self.folder.path().join("build.json");
        std::fs::write(&path, record.to_json()).map_err(|error| Fault::writing(&path, &error))?;
        exchange::keep_dotfiles(&self.output, self.folder.path())?;
        exchange::swap(self.folder, &self.output)?;
        Ok(published)
    }

    /// Two units that want one file: where earlier pages of one unit stand in the folder that another now asks for.
    pub fn no_file_twice(&self, record: &Record) -> Result<(), Fault> {
        let twice = record.files.iter().zip(record.files.iter().skip(1)).find(|(one, next)| one.path == next.path);
        match twice.map(|(one, _)| one) {
            None => Ok(()),
            Some(twice) => Err(Fault::new(
                &self.output.join(&twice.path),
                Words::new(
                    "hai đơn vị cùng ghi tệp này: trang cũ của một đơn vị còn ở thư mục mà đơn vị khác vừa chọn; hãy đổi `path`, hoặc sửa lỗi của đơn vị kia",
                    "two units write this file: earlier pages of one stand in the folder that another now takes; change `path`, or mend the other unit",
                ),
            )),
        }
    }

    /// A link to the file of the last build, if it still is what the record says.
    fn link(&self, path: &str) -> bool {
        let from = self.output.join(path);
        let same = self.before.get(path).zip(std::fs::read(&from).ok()).is_some_and(|(record, bytes)| record.sha256 == sha256_hex(&bytes));
        same && self.place(path).is_ok_and(|to| to.exists() || std::fs::hard_link(&from, to).is_ok())
    }

    fn place(&self, path: &str) -> Result<PathBuf, Fault> {
        let place = self.folder.path().join(path);
        if let Some(parent) = place.parent() {
            std::fs::create_dir_all(parent).map_err(|error| Fault::writing(parent, &error))?;
        }
        Ok(place)
    }
}

fn missing(file: &Path) -> Fault {
    Fault::new(
        file,
        Words::new(
            "tệp của lần dựng trước không còn; hãy dựng lại tất cả đơn vị (bỏ --unit), hoặc xóa thư mục output/ rồi dựng",
            "this file of the last build is gone; build all units (without --unit), or delete output/ and build",
        ),
    )
}
