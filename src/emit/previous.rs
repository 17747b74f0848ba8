//! What the last build left: its record, `build.json`, and the files that it speaks of.
#![expect(clippy::disallowed_methods, reason = "this is the door to the output")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::bundle::{CodeRecord, Contribution, Digest, FileRecord, PublishedCode, UnitRecord};
use crate::emit::memo::Memo;
use crate::emit::record::{self, Part, Record};
use crate::fault::Fault;
use crate::finding::Words;
use crate::hash::sha256_hex;

/// The record of the build that now stands in a folder, and what of it belongs to each unit.
#[derive(Debug, Clone, Default)]
pub struct Previous {
    output: PathBuf,
    /// The record's text, or the same in our own form where it had another.
    text: String,
    units: BTreeMap<String, (UnitRecord, Part)>,
    site: Part,
    /// Fingerprint of `build.json` as it stands.
    sha256: Option<String>,
    /// When `build.json` was written, as the last file of its build.
    written: Option<SystemTime>,
}

impl Previous {
    /// Looks into `output`. A folder that is neither ours nor empty is refused, whatever is to be done with it. Where `memo` speaks of this very
    /// build, its record is not taken apart.
    pub fn read(output: &Path, memo: &Memo) -> Result<Self, Fault> {
        let file = output.join("build.json");
        match std::fs::read(&file) {
            Ok(bytes) => {
                let sha256 = sha256_hex(&bytes);
                let text = String::from_utf8(bytes).map_err(|_| foreign(output))?;
                let mut previous = if memo.build == sha256 { Self::remembered(text, memo) } else { Self::taken_apart(&text).ok_or_else(|| foreign(output))? };
                previous.sha256 = Some(sha256);
                previous.written = file.metadata().and_then(|meta| meta.modified()).ok();
                output.clone_into(&mut previous.output);
                Ok(previous)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if is_empty(output)? {
                    Ok(Self { output: output.to_owned(), ..Self::default() })
                } else {
                    Err(foreign(output))
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => Err(foreign(output)),
            Err(error) => Err(Fault::reading(output, &error)),
        }
    }

    fn remembered(text: String, memo: &Memo) -> Self {
        let units = memo.units.iter().map(|unit| (unit.record.id.clone(), (unit.record.clone(), unit.part.clone())));
        Self { units: units.collect(), site: memo.site.clone(), text, ..Self::default() }
    }

    /// Reads a record in any form, and writes each unit's entries beside each other.
    fn taken_apart(text: &str) -> Option<Self> {
        let record: Record = serde_json::from_str(text).ok()?;
        let heads = record.heading().units;
        let (mut digests, site) = record.by_unit();
        let mut previous = Self::default();
        for head in heads {
            let digest = digests.remove(&head.id).unwrap_or_default();
            let part = previous.append(&digest);
            previous.units.insert(head.id.clone(), (head, part));
        }
        previous.site = previous.append(&site);
        Some(previous)
    }

    fn append(&mut self, digest: &Digest) -> Part {
        let lists = record::lists(digest).map(|entries| {
            let start = self.text.len();
            self.text.push_str(&entries);
            start..self.text.len()
        });
        Part { lists }
    }

    /// Where it stands.
    pub fn output(&self) -> &Path {
        &self.output
    }

    /// Its units, by id.
    pub fn units(&self) -> impl Iterator<Item = &UnitRecord> {
        self.units.values().map(|(record, _)| record)
    }

    /// What it says of a unit; nothing where it has not the unit.
    pub fn unit(&self, id: &str) -> Option<&UnitRecord> {
        self.units.get(id).map(|(record, _)| record)
    }

    /// Where its record speaks of a unit.
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.units.get(id).map(|(_, part)| part)
    }

    /// The entries of a part in one list, as text.
    pub fn piece(&self, part: &Part, list: usize) -> &str {
        part.lists.get(list).and_then(|range| self.text.get(range.clone())).unwrap_or_default()
    }

    /// What it has of a unit.
    pub fn digest(&self, id: &str) -> Digest {
        self.part(id).map(|part| self.digest_of(part)).unwrap_or_default()
    }

    /// What it has that belongs to no unit.
    pub fn of_site(&self) -> Digest {
        self.digest_of(&self.site)
    }

    fn digest_of(&self, part: &Part) -> Digest {
        Digest {
            files: record::entries(self.piece(part, 0)).unwrap_or_default(),
            pages: record::entries(self.piece(part, 1)).unwrap_or_default(),
            codes: record::entries(self.piece(part, 2)).unwrap_or_default(),
        }
    }

    /// Every published code.
    pub fn published(&self) -> Vec<PublishedCode> {
        let of = |(unit, part): &(UnitRecord, Part)| {
            let codes: Vec<CodeRecord> = record::entries(self.piece(part, 2)).unwrap_or_default();
            let id = unit.id.clone();
            codes.into_iter().map(move |code| PublishedCode { code: code.code, unit: id.clone(), address: code.address })
        };
        self.units.values().flat_map(of).collect()
    }

    /// Whether a record has this fingerprint, so that nothing in it is new.
    pub fn is(&self, sha256: &str) -> bool {
        self.sha256.as_deref() == Some(sha256)
    }

    /// Whether a file still is what the record says. One that has its size and is no younger than the record is taken for untouched; any other
    /// is read.
    pub fn stands(&self, file: &FileRecord) -> bool {
        let path = self.output.join(&file.path);
        let Ok(meta) = path.metadata() else { return false };
        if !meta.is_file() || meta.len() != file.bytes {
            return false;
        }
        let is_old = meta.modified().ok().zip(self.written).is_some_and(|(modified, written)| modified <= written);
        is_old || std::fs::read(&path).is_ok_and(|bytes| sha256_hex(&bytes) == file.sha256)
    }

    /// What a unit of the last build brings to roll-ups, as it wrote it beside its pages.
    pub fn contributions(&self, unit: &UnitRecord) -> Vec<Contribution> {
        let bytes = std::fs::read(self.output.join(Contribution::file(&unit.path))).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// A file that is taken over whatever it is, with what is true of it now.
    pub fn as_it_stands(&self, file: &FileRecord) -> Result<FileRecord, Fault> {
        if self.stands(file) {
            return Ok(file.clone());
        }
        let path = self.output.join(&file.path);
        let is_missing = |error: &std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
        let bytes = std::fs::read(&path).map_err(|error| if is_missing(&error) { missing(&path) } else { Fault::reading(&path, &error) })?;
        Ok(FileRecord::of(file.path.clone(), &bytes))
    }
}

fn is_empty(output: &Path) -> Result<bool, Fault> {
    match std::fs::read_dir(output) {
        Ok(entries) => Ok(entries.flatten().all(|entry| entry.file_name().to_string_lossy().starts_with('.'))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Fault::reading(output, &error)),
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

fn foreign(output: &Path) -> Fault {
    Fault::new(
        output,
        Words::new(
            "không phải thư mục do niemyet dựng (không có build.json đúng); không ghi gì vào đó. Hãy chọn thư mục khác bằng --output",
            "was not made by niemyet (there is no right build.json); nothing was written there. Choose another folder with --output",
        ),
    )
}
