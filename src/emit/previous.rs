//! What the last build left: its record, `build.json`.
#![expect(clippy::disallowed_methods, reason = "this is the door to the output")]

use std::collections::BTreeMap;
use std::path::Path;

use crate::bundle::{CodeRecord, Digest, FileRecord, PublishedCode, UnitRecord};
use crate::emit::record::Record;
use crate::fault::Fault;
use crate::finding::Words;

/// The record of the build that now stands in a folder, and what of it belongs to each unit.
#[derive(Debug, Clone, Default)]
pub struct Previous {
    record: Option<Record>,
    units: BTreeMap<String, (UnitRecord, Digest)>,
}

impl Previous {
    /// Looks into `output`. A folder that is neither ours nor empty is refused, whatever is to be done with it.
    pub fn read(output: &Path) -> Result<Self, Fault> {
        match std::fs::read(output.join("build.json")) {
            Ok(bytes) => match serde_json::from_slice::<Record>(&bytes) {
                Ok(record) => Ok(Self { units: by_unit(&record), record: Some(record) }),
                Err(_) => Err(foreign(output)),
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if is_empty(output)? {
                    Ok(Self::default())
                } else {
                    Err(foreign(output))
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => Err(foreign(output)),
            Err(error) => Err(Fault::reading(output, &error)),
        }
    }

    /// Its files.
    pub fn files(&self) -> &[FileRecord] {
        self.record.as_ref().map_or(&[], |record| &record.files)
    }

    /// The record as it stands.
    pub fn record(&self) -> Option<&Record> {
        self.record.as_ref()
    }

    /// Its units, each with what it has there.
    pub fn units(&self) -> impl Iterator<Item = &(UnitRecord, Digest)> {
        self.units.values()
    }

    /// What it has of a unit; nothing where it has not the unit.
    pub fn unit(&self, id: &str) -> Option<&(UnitRecord, Digest)> {
        self.units.get(id)
    }

    /// Every published code.
    pub fn published(&self) -> Vec<PublishedCode> {
        let of = |unit: &UnitRecord, code: &CodeRecord| PublishedCode { code: code.code.clone(), unit: unit.id.clone(), address: code.address.clone() };
        self.units().flat_map(|(unit, digest)| digest.codes.iter().map(move |code| of(unit, code))).collect()
    }
}

/// Files and pages belong to the unit in whose folder they lie, codes to the unit that has their landing page.
fn by_unit(record: &Record) -> BTreeMap<String, (UnitRecord, Digest)> {
    let folders: BTreeMap<&str, &str> = record.units.iter().map(|unit| (unit.path.as_str(), unit.id.as_str())).collect();
    let mut units: BTreeMap<String, (UnitRecord, Digest)> = record.units.iter().map(|unit| (unit.id.clone(), (unit.clone(), Digest::default()))).collect();
    let mut landings: BTreeMap<&str, &str> = BTreeMap::new();
    let shared = record.cross_unit_pages();
    for file in record.files.iter().filter(|file| !record.is_cross_unit(&file.path, &shared)) {
        let Some(owner) = owner(&file.path, &folders) else { continue };
        if let Some((_, digest)) = units.get_mut(owner) {
            digest.files.push(file.clone());
        }
        landings.extend(code_of(&file.path).map(|code| (code, owner)));
    }
    for page in record.pages.iter().filter(|page| !shared.contains(page.url.as_str())) {
        if let Some((_, digest)) = owner(&page.url, &folders).and_then(|owner| units.get_mut(owner)) {
            digest.pages.push(page.clone());
        }
    }
    for code in &record.codes {
        if let Some((_, digest)) = landings.get(code.code.as_str()).and_then(|owner| units.get_mut(*owner)) {
            digest.codes.push(code.clone());
        }
    }
    units
}

/// The unit in whose folder a path lies: the deepest folder that is one, else the unit at the root.
fn owner<'r>(path: &str, folders: &BTreeMap<&'r str, &'r str>) -> Option<&'r str> {
    let above = path.rmatch_indices('/').filter_map(|(end, _)| path.get(..end));
    above.chain([""]).find_map(|folder| folders.get(folder).copied())
}

/// The code whose landing page a path is: `…/q/<code>/index.html`.
fn code_of(path: &str) -> Option<&str> {
    let folder = path.strip_suffix("/index.html")?;
    let (above, code) = folder.rsplit_once('/')?;
    (above == "q" || above.ends_with("/q")).then_some(code)
}

fn is_empty(output: &Path) -> Result<bool, Fault> {
    match std::fs::read_dir(output) {
        Ok(entries) => Ok(entries.flatten().all(|entry| entry.file_name().to_string_lossy().starts_with('.'))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(Fault::reading(output, &error)),
    }
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
