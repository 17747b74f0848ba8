//! What the last build left: its record, `build.json`.
#![expect(clippy::disallowed_methods, reason = "this is the door to the output")]

use std::path::Path;

use crate::bundle::{CodeRecord, Digest, FileRecord, PageRecord, UnitRecord, is_below};
use crate::emit::record::Record;
use crate::fault::Fault;
use crate::finding::Words;

/// The record of the build that now stands in a folder.
#[derive(Debug, Clone, Default)]
pub struct Previous {
    record: Option<Record>,
}

impl Previous {
    /// Looks into `output`. A folder that is neither ours nor empty is refused, whatever is to be done with it.
    pub fn read(output: &Path) -> Result<Self, Fault> {
        match std::fs::read(output.join("build.json")) {
            Ok(bytes) => match serde_json::from_slice(&bytes) {
                Ok(record) => Ok(Self { record: Some(record) }),
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

    /// Its units.
    pub fn units(&self) -> &[UnitRecord] {
        self.record.as_ref().map_or(&[], |record| &record.units)
    }

    /// What it has of a unit; nothing where it has not the unit.
    pub fn unit(&self, id: &str) -> Option<(UnitRecord, Digest)> {
        let record = self.record.as_ref()?;
        let unit = record.units.iter().find(|unit| unit.id == id)?;
        let others: Vec<&str> =
            record.units.iter().filter(|other| other.id != id && is_below(&other.path, &unit.path)).map(|other| other.path.as_str()).collect();
        let mine = |path: &str| is_below(path, &unit.path) && !others.iter().any(|other| is_below(path, other)) && !record.is_cross_unit(path);
        let files: Vec<FileRecord> = record.files.iter().filter(|file| mine(&file.path)).cloned().collect();
        let pages: Vec<PageRecord> = record.pages.iter().filter(|page| mine(&page.url)).cloned().collect();
        let has_code = |code: &CodeRecord| files.iter().any(|file| file.path.ends_with(&format!("q/{}/index.html", code.code)));
        let codes = record.codes.iter().filter(|code| has_code(code)).cloned().collect();
        Some((unit.clone(), Digest { files, pages, codes }))
    }

    /// Every published code with the id of its unit.
    pub fn published(&self) -> Vec<(String, String)> {
        let units = self.units().iter().filter_map(|unit| self.unit(&unit.id));
        units.flat_map(|(unit, digest)| digest.codes.into_iter().map(move |code| (code.code, unit.id.clone()))).collect()
    }
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
