//! Finished files on their way to the disk, and what the record of a build says of them.

use std::collections::BTreeMap;

use crate::hash::sha256_hex;

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path below `output/`, with `/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What `build.json` says of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct FileRecord {
    /// Path below `output/`.
    pub path: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
}

impl FileRecord {
    /// What the record says of a file.
    pub fn of(path: String, bytes: &[u8]) -> Self {
        Self { path, sha256: sha256_hex(bytes), bytes: bytes.len() as u64 }
    }
}

/// What `build.json` says of a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct PageRecord {
    /// Path below `output/`.
    pub url: String,
    /// Language.
    pub lang: String,
    /// The same page in the site's other languages.
    pub alternates: Vec<AlternateRecord>,
    /// The file or folder of content that it was made from, from the site's root.
    pub source: String,
}

/// A twin of a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct AlternateRecord {
    /// Language.
    pub lang: String,
    /// Path below `output/`.
    pub url: String,
}

/// What `build.json` says of a code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct CodeRecord {
    /// The code.
    pub code: String,
    /// The address in its symbol; nothing where the unit has none.
    pub address: Option<String>,
    /// Path of the page that it leads to, below `output/`; nothing where it is gone.
    pub target: Option<String>,
    /// Paths of its sheets.
    pub sheets: Vec<String>,
}

/// What `build.json` says of a unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct UnitRecord {
    /// Its id.
    pub id: String,
    /// Its folder below `output/`.
    pub path: String,
    /// `built`, or `kept` where the pages of an earlier build stand because this one found errors or did not ask for the unit.
    pub state: String,
}

/// What a campaign of a unit brings to a roll-up. Amounts are in thousandths, days `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contribution {
    /// Id of the roll-up.
    pub roll_up: String,
    /// Id of the unit.
    pub unit: String,
    /// Paths of the campaign's pages by language, below `output/`.
    pub pages: BTreeMap<String, String>,
    /// The day on which a report was due that has not come.
    pub overdue: Option<String>,
    /// One an indicator.
    pub figures: Vec<Contributed>,
}

impl Contribution {
    /// The file below `output/` in which a unit keeps what it brings to roll-ups, for builds that do not make the unit anew.
    pub fn file(unit_path: &str) -> String {
        // No campaign can have this name: its own files begin with its id.
        let name = "data/all.roll-ups.json";
        if unit_path.is_empty() { name.to_owned() } else { format!("{unit_path}/{name}") }
    }
}

/// What a unit has of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contributed {
    /// Id of the indicator.
    pub indicator: String,
    /// Its name by language.
    pub name: BTreeMap<String, String>,
    /// Its unit of measure by language.
    pub measure: BTreeMap<String, String>,
    /// Whether it is to go down.
    pub is_down: bool,
    /// The last running total, and its day.
    pub total: Option<(String, i64)>,
    /// The running total that has to be reached by the end of the present stage, and the last day of that.
    pub goal: Option<(String, i64)>,
    /// `reached`, `on_course` …; nothing where there is no target.
    pub status: Option<String>,
}

/// Everything that a unit leaves behind when its memory is given back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Digest {
    /// Its files.
    pub files: Vec<FileRecord>,
    /// Its pages.
    pub pages: Vec<PageRecord>,
    /// Its codes.
    pub codes: Vec<CodeRecord>,
}

/// A code that the last build published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedCode {
    /// The code.
    pub code: String,
    /// Id of its unit.
    pub unit: String,
    /// The address in its symbol, where the unit had one.
    pub address: Option<String>,
}
