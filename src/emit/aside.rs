//! The folder beside the output in which a build puts things aside, and the lock that lets one build at a time use it.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use same_file::Handle;

use crate::fault::Fault;
use crate::finding::Words;

/// Another build may remove the folder between our making it and our taking the lock in it; so often is it made again.
const ATTEMPTS: usize = 100;

/// Where a build puts things aside: `.niemyet-<name of the output>` in the same folder as the output, so that both lie on one disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    output: PathBuf,
    folder: PathBuf,
}

/// The right to build into an output. It ends with the process, however that ends; dropping it removes what was put aside.
#[derive(Debug)]
pub struct Lock {
    aside: Aside,
    /// Open as long as the lock is held; nothing where the file system knows no locks.
    _file: Option<File>,
}

impl Aside {
    /// The folder beside `output`. Where that is a link, its target is what a build replaces.
    pub fn of(output: &Path) -> Self {
        let output = output.canonicalize().unwrap_or_else(|_| std::path::absolute(output).unwrap_or_else(|_| output.to_owned()));
        let name = output.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = output.with_file_name(format!(".niemyet-{name}"));
        Self { output, folder }
    }

    /// The output itself.
    pub fn output(&self) -> &Path {
        &self.output
    }

    /// The site that is being put together; once published, for a moment the old one.
    pub fn new_site(&self) -> PathBuf {
        self.folder.join("new")
    }

    /// The old site while the new one takes its place in two steps.
    pub fn old_site(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Says that `new_site` is whole and on its way.
    pub fn journal(&self) -> PathBuf {
        self.folder.join("journal")
    }

    /// What each unit says of itself in the record, until that is written.
    pub fn parts(&self) -> PathBuf {
        self.folder.join("parts")
    }

    fn lock(&self) -> PathBuf {
        self.folder.join("lock")
    }

    /// Removes what an earlier build left here. There must be no journal, and the caller must hold the lock.
    pub fn clear(&self) -> Result<(), Fault> {
        for folder in [self.new_site(), self.old_site(), self.parts()] {
            match std::fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Fault::writing(&folder, &error)),
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }
}

impl Lock {
    /// Takes the lock; a build that runs on the same output is a fault.
    pub fn take(aside: &Aside) -> Result<Self, Fault> {
        for _ in 0..ATTEMPTS {
            std::fs::create_dir_all(&aside.folder).map_err(|error| Fault::writing(&aside.folder, &error))?;
            let file = match File::options().create(true).truncate(false).write(true).open(aside.lock()) {
                Ok(file) => file,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                Err(error) => return Err(Fault::writing(&aside.lock(), &error)),
            };
            match file.try_lock() {
                Ok(()) if is_at(&file, &aside.lock()) => return Ok(Self { aside: aside.clone(), _file: Some(file) }),
                // The build that held it has removed the file since; a lock on it binds nobody.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(busy(&aside.output)),
                // A file system without locks: a build is worth more than the certainty that it is alone.
                Err(TryLockError::Error(_)) => return Ok(Self { aside: aside.clone(), _file: None }),
            }
        }
        Err(busy(&aside.output))
    }

    /// Where things are put aside.
    pub fn aside(&self) -> &Aside {
        &self.aside
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What a journal speaks of is completed by the next run.
        if !self.aside.journal().exists() {
            let _ = self.aside.clear();
        }
        // In this order, and while the lock is held: who comes next makes a new folder with a new lock. A folder that is not empty stays.
        if std::fs::read_dir(&self.aside.folder).is_ok_and(|entries| entries.count() == 1) {
            let _ = std::fs::remove_file(self.aside.lock());
        }
        let _ = std::fs::remove_dir(&self.aside.folder);
    }
}

/// Whether an open file still stands at a path.
fn is_at(file: &File, path: &Path) -> bool {
    let open = file.try_clone().and_then(Handle::from_file);
    let there = Handle::from_path(path);
    matches!((open, there), (Ok(open), Ok(there)) if open == there)
}

fn busy(output: &Path) -> Fault {
    Fault::new(
        output,
        Words::new(
            "một lần dựng khác đang ghi vào thư mục này; hãy đợi nó xong rồi chạy lại",
            "another build is writing to this folder; wait until it has finished, then run again",
        ),
    )
}

#[allow(clippy::disallowed_methods, reason = "tests lay out what they look at")]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_build_at_a_time_and_nothing_left_behind() {
        let root = tempfile::TempDir::new().unwrap();
        let aside = Aside::of(&root.path().join("output"));
        let first = Lock::take(&aside).unwrap();
        assert!(Lock::take(&aside).unwrap_err().message.en.contains("another build"));
        assert!(Lock::take(&Aside::of(&root.path().join("other"))).is_ok());
        std::fs::create_dir_all(aside.new_site().join("x")).unwrap();
        drop(first);
        drop(Lock::take(&aside).unwrap());
        assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_a_journal_speaks_of_stays() {
        let root = tempfile::TempDir::new().unwrap();
        let aside = Aside::of(&root.path().join("output"));
        let lock = Lock::take(&aside).unwrap();
        std::fs::create_dir_all(aside.new_site()).unwrap();
        std::fs::write(aside.journal(), "").unwrap();
        drop(lock);
        assert!(aside.new_site().exists() && aside.journal().exists());
    }
}
