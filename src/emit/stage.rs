//! A build that is put together aside, and takes the output's place when it is whole.
#![expect(clippy::disallowed_methods, reason = "this is the door to the output")]

use std::fs::File as Disk;
use std::io::{BufWriter, Read as _, Seek as _, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::bundle::{Digest, FileRecord};
use crate::emit::aside::{Aside, Lock};
use crate::emit::exchange;
use crate::emit::previous::Previous;
use crate::emit::record::{self, BETWEEN, CLOSING, Heading, LISTS, Part};
use crate::fault::Fault;
use crate::finding::Words;
use crate::hash::Hasher;

/// A build that is not published yet. Dropping it removes everything that it wrote.
pub struct Stage {
    lock: Lock,
}

/// What publishing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Files in the output.
    pub files: usize,
    /// Files that are new or differ.
    pub changed: usize,
}

/// What a unit has in the new build, or what belongs to none.
#[derive(Debug, Clone)]
pub struct Share {
    /// Where its entries of the record are.
    pub at: Shelf,
    /// How many files it has.
    pub files: usize,
    /// How many of them are new or differ.
    pub fresh: usize,
    /// Files of the last build that stand as they are, by path.
    pub kept: Vec<String>,
}

/// Where entries of the record are.
#[derive(Debug, Clone)]
pub enum Shelf {
    /// In the record of the last build.
    Previous(Part),
    /// In a file that lies aside.
    Aside(PathBuf, Part),
}

/// The new record as it is written.
struct Written {
    sha256: String,
    /// Where each share stands in it.
    parts: Vec<Part>,
}

impl Stage {
    /// Takes the output for a build: nobody else may build into it until this is published or dropped. What a killed build left is put in order.
    pub fn open(output: &Path) -> Result<Self, Fault> {
        let aside = Aside::of(output);
        let lock = Lock::take(&aside)?;
        exchange::settle(&aside)?;
        Ok(Self { lock })
    }

    fn aside(&self) -> &Aside {
        self.lock.aside()
    }

    /// Begins the files of a unit, or those that belong to none. `before` are the ones that it had in the last build, by path.
    pub fn files<'a>(&'a self, before: &'a [FileRecord], previous: &'a Previous) -> Files<'a> {
        Files { stage: self, before, previous, records: Vec::with_capacity(before.len()), kept: Vec::new() }
    }

    fn write_new(&self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        let place = self.aside().new_site().join(path);
        let create = || Disk::options().write(true).create_new(true).open(&place);
        let opened = create().or_else(|error| {
            if error.kind() == std::io::ErrorKind::NotFound && place.parent().is_some_and(|folder| std::fs::create_dir_all(folder).is_ok()) {
                create()
            } else {
                Err(error)
            }
        });
        match opened.and_then(|mut file| file.write_all(bytes)) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(twice(&self.aside().output().join(path))),
            Err(error) => Err(Fault::writing(&place, &error)),
        }
    }

    /// Puts what some units say of themselves on a shelf, so that it takes no memory. `name` is that of the first.
    pub fn shelve(&self, name: &str, digests: &[&Digest]) -> Result<Vec<Shelf>, Fault> {
        let folder = self.aside().parts();
        let file = folder.join(name);
        let mut text = String::new();
        let parts: Vec<Part> = digests
            .iter()
            .map(|digest| {
                let lists = record::lists(digest).map(|entries| {
                    let start = text.len();
                    text.push_str(&entries);
                    start..text.len()
                });
                Part { lists }
            })
            .collect();
        std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, text)).map_err(|error| Fault::writing(&file, &error))?;
        Ok(parts.into_iter().map(|part| Shelf::Aside(file.clone(), part)).collect())
    }

    /// Writes the record; says whether publishing would change anything.
    pub fn write_record(&self, heading: &Heading, shares: &[Share], previous: &Previous) -> Result<(Ready, bool), Fault> {
        let path = self.aside().new_site().join("build.json");
        let written = std::fs::create_dir_all(self.aside().new_site())
            .and_then(|()| Disk::create(&path))
            .and_then(|file| write_record(BufWriter::with_capacity(1 << 16, file), heading, shares, previous))
            .map_err(|error| Fault::writing(&path, &error))?;
        let changed = shares.iter().map(|share| share.fresh).sum();
        let files = shares.iter().map(|share| share.files).sum();
        let is_new = changed > 0 || !previous.is(&written.sha256);
        Ok((Ready { published: Published { files, changed }, build: written.sha256, parts: written.parts }, is_new))
    }

    /// Links files of the last build into this one.
    pub fn link(&self, paths: &[String]) -> Result<(), Fault> {
        let new = self.aside().new_site();
        for path in paths {
            let (from, to) = (self.aside().output().join(path), new.join(path));
            if std::fs::hard_link(&from, &to).is_err() {
                let folder = to.parent().unwrap_or(&new);
                std::fs::create_dir_all(folder).map_err(|error| Fault::writing(folder, &error))?;
                exchange::link_or_copy(&from, &to)?;
            }
        }
        Ok(())
    }

    /// Puts the build in the place of the output.
    pub fn publish(self) -> Result<(), Fault> {
        exchange::keep_dotfiles(self.aside().output(), &self.aside().new_site())?;
        exchange::publish(self.aside())
    }
}

/// The files of a unit on their way to the disk.
pub struct Files<'a> {
    stage: &'a Stage,
    before: &'a [FileRecord],
    previous: &'a Previous,
    /// What the record says of each.
    pub records: Vec<FileRecord>,
    /// Those of the last build that stand as they are, by path.
    pub kept: Vec<String>,
}

impl Files<'_> {
    /// A file of the last build, where it stands as it was.
    pub fn standing(&self, path: &str) -> Option<&FileRecord> {
        let at = self.before.binary_search_by(|have| have.path.as_str().cmp(path)).ok()?;
        self.before.get(at).filter(|file| self.previous.stands(file))
    }

    /// Keeps such a file; one that does not stand is passed over.
    pub fn keep(&mut self, path: &str) {
        if let Some(record) = self.standing(path).cloned() {
            self.kept.push(record.path.clone());
            self.records.push(record);
        }
    }

    /// Takes back what was written, for a unit that turned out to be wrong: nothing of it may be published.
    pub fn withdraw(self) -> Result<(), Fault> {
        let written = self.records.iter().filter(|record| !self.kept.contains(&record.path));
        written
            .map(|record| self.stage.aside().new_site().join(&record.path))
            .try_for_each(|place| std::fs::remove_file(&place).map_err(|error| Fault::writing(&place, &error)))
    }

    /// Writes a file. One that stands in the output as it is here is not written, but kept.
    pub fn put(&mut self, path: String, bytes: &[u8]) -> Result<(), Fault> {
        let record = FileRecord::of(path, bytes);
        if self.standing(&record.path).is_some_and(|same| *same == record) {
            self.kept.push(record.path.clone());
        } else {
            self.stage.write_new(&record.path, bytes)?;
        }
        self.records.push(record);
        Ok(())
    }
}

/// A build that is whole.
#[derive(Debug)]
pub struct Ready {
    /// What publishing changes.
    pub published: Published,
    /// Fingerprint of its record.
    pub build: String,
    /// Where the record speaks of each share, in their order.
    pub parts: Vec<Part>,
}

fn write_record(mut out: impl Write, heading: &Heading, shares: &[Share], previous: &Previous) -> std::io::Result<Written> {
    let (mut hasher, mut at) = (Hasher::default(), 0);
    let mut parts = vec![Part::default(); shares.len()];
    let mut put = |text: &str| {
        hasher.add(text.as_bytes());
        at += text.len();
        out.write_all(text.as_bytes()).map(|()| at)
    };
    for list in 0..LISTS.len() {
        let mut end = put(&record::opening(heading, list))?;
        let mut is_first = true;
        for (share, part) in shares.iter().zip(&mut parts) {
            let piece = share.at.piece(list, previous)?;
            if !piece.is_empty() && !is_first {
                end = put(BETWEEN)?;
            }
            is_first &= piece.is_empty();
            let start = end;
            end = put(&piece)?;
            if let Some(range) = part.lists.get_mut(list) {
                *range = start..end;
            }
        }
    }
    put(CLOSING)?;
    out.flush()?;
    Ok(Written { sha256: hasher.hex(), parts })
}

impl Shelf {
    /// Whether a file is among the entries.
    pub fn has(&self, path: &str, previous: &Previous) -> bool {
        let entry = format!("{{\"path\":\"{path}\"");
        self.piece(0, previous).is_ok_and(|files| files.contains(&entry))
    }

    /// The entries in one list, as text.
    fn piece<'a>(&self, list: usize, previous: &'a Previous) -> std::io::Result<std::borrow::Cow<'a, str>> {
        match self {
            Self::Previous(part) => Ok(previous.piece(part, list).into()),
            Self::Aside(file, part) => {
                let range = part.lists.get(list).cloned().unwrap_or_default();
                let mut text = String::with_capacity(range.len());
                if !range.is_empty() {
                    let mut file = Disk::open(file)?;
                    file.seek(SeekFrom::Start(range.start as u64))?;
                    file.take(range.len() as u64).read_to_string(&mut text)?;
                }
                Ok(text.into())
            }
        }
    }
}

fn twice(path: &Path) -> Fault {
    Fault::new(
        path,
        Words::new(
            "hai đơn vị cùng ghi tệp này: trang cũ của một đơn vị còn ở thư mục mà đơn vị khác vừa chọn; hãy đổi `path`, hoặc sửa lỗi của đơn vị kia",
            "two units write this file: earlier pages of one stand in the folder that another now takes; change `path`, or mend the other unit",
        ),
    )
}
