//! What a build remembers for the next one, in `ROOT/.niemyet/`: from what each unit was made, and what was found in it. It may be deleted.
#![expect(clippy::disallowed_methods, reason = "this is the door to the output")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::bundle::UnitRecord;
use crate::emit::record::Part;
use crate::hash::sha256_hex;

/// What a build remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Memo {
    /// Fingerprint of the `build.json` that it speaks of; with any other in the output nothing of it holds.
    pub build: String,
    /// Units, in the order of the record.
    pub units: Vec<Unit>,
    /// Where the record speaks of what belongs to no unit.
    pub site: Part,
}

/// What a build remembers of a unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Unit {
    /// What the record says of it.
    pub record: UnitRecord,
    /// Where the record speaks of it.
    pub part: Part,
    /// Fingerprint of all that its pages were made from; nothing where they were not made by that build.
    pub key: Option<String>,
    /// What was found in it.
    pub found: Vec<Seen>,
    /// Its printed sheets by path. Each was proved before it was written.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub printed: BTreeMap<String, Printed>,
}

/// What a build remembers of a file of a printed sheet.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Printed {
    /// Fingerprint of all that it was made from.
    pub key: String,
    /// What the report says of it.
    pub report: String,
}

/// A finding, in words that outlive the run.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Seen {
    /// Code of its rule.
    pub code: String,
    /// Where it is.
    pub place: Spot,
    /// What is wrong, in the two languages of messages.
    pub message: [String; 2],
    /// What to do.
    pub help: [String; 2],
    /// Remarks at other places.
    pub notes: Vec<(Spot, [String; 2])>,
    /// What a waiver of it says in `at`.
    pub at: Option<String>,
    /// Why it does not count, and the last day of that as `YYYY-MM-DD`.
    pub waived: Option<(String, Option<String>)>,
}

/// A place: file, first line and column, last line and column, the first line's words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Spot(pub String, pub [u32; 5], pub String);

impl Memo {
    /// What the last build of `root` into `output` remembers; nothing where that cannot be read.
    pub fn read(root: &Path, output: &Path) -> Self {
        let bytes = std::fs::read(file(root, output)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Remembers. What cannot be written costs time in the next build, and nothing else.
    pub fn write(&self, root: &Path, output: &Path) {
        let file = file(root, output);
        let Some(folder) = file.parent() else { return };
        let bytes = serde_json::to_vec(self).unwrap_or_else(|error| unreachable!("a memo holds only text and numbers: {error}"));
        if std::fs::create_dir_all(folder).is_ok()
            && let Ok(mut next) = tempfile::NamedTempFile::new_in(folder)
            && std::io::Write::write_all(&mut next, &bytes).is_ok()
        {
            let _ = next.persist(&file);
        }
    }

    /// What it remembers of a unit.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        let at = self.units.binary_search_by(|unit| unit.record.id.as_str().cmp(id)).ok()?;
        self.units.get(at)
    }
}

/// One file an output, so that two outputs of one site do not forget each other.
fn file(root: &Path, output: &Path) -> PathBuf {
    let output = output.canonicalize().unwrap_or_else(|_| std::path::absolute(output).unwrap_or_else(|_| output.to_owned()));
    let name = sha256_hex(output.to_string_lossy().as_bytes());
    root.join(".niemyet").join(format!("build-{}.json", name.get(..16).unwrap_or_default()))
}
