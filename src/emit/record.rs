//! `build.json`: what a build consists of, as text that is put together from what each unit says of itself.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::bundle::{CodeRecord, Digest, FileRecord, PageRecord, UnitRecord};

/// The lists of the record, in their order.
pub const LISTS: [&str; 3] = ["files", "pages", "codes"];

/// What stands between two entries of a list.
pub const BETWEEN: &str = ",\n";

/// What the record says first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Name of the site.
    pub site: String,
    /// The day that the pages speak of.
    pub today: String,
    /// Its units, by id.
    pub units: Vec<UnitRecord>,
}

/// Where the entries of one unit stand in each list of a text, in bytes; nothing of a unit stands elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// First byte and the one after the last, a list each.
    pub lists: [Range<usize>; 3],
}

/// A record as it is read, in whatever form.
#[derive(Debug, serde::Deserialize)]
pub struct Record {
    site: String,
    today: String,
    units: Vec<UnitRecord>,
    files: Vec<FileRecord>,
    pages: Vec<PageRecord>,
    codes: Vec<CodeRecord>,
}

/// The entries of a digest as text, a list each.
pub fn lists(digest: &Digest) -> [String; 3] {
    [lines(&digest.files), lines(&digest.pages), lines(&digest.codes)]
}

fn lines<T: Serialize>(entries: &[T]) -> String {
    let mut out = Vec::with_capacity(entries.len() * 192);
    for entry in entries {
        if !out.is_empty() {
            out.extend_from_slice(BETWEEN.as_bytes());
        }
        serde_json::to_writer(&mut out, entry).unwrap_or_else(|error| unreachable!("a record holds only text and numbers: {error}"));
    }
    String::from_utf8(out).unwrap_or_else(|error| unreachable!("JSON is text: {error}"))
}

/// The entries that stand in a piece of a list; nothing where it is no such piece.
pub fn entries<T: DeserializeOwned>(piece: &str) -> Option<Vec<T>> {
    serde_json::from_str(&format!("[{piece}]")).ok()
}

/// The text up to the entries of a list; the first is preceded by what the record says first.
pub fn opening(heading: &Heading, list: usize) -> String {
    let name = LISTS.get(list).copied().unwrap_or_default();
    if list > 0 {
        return format!("\n],\n\"{name}\": [\n");
    }
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    format!("{{\n\"site\": {},\n\"today\": {},\n\"units\": [\n{}\n],\n\"{name}\": [\n", quoted(&heading.site), quoted(&heading.today), lines(&heading.units))
}

/// The text behind the last list.
pub const CLOSING: &str = "\n]\n}\n";

impl Record {
    /// What it says first.
    pub fn heading(&self) -> Heading {
        Heading { site: self.site.clone(), today: self.today.clone(), units: self.units.clone() }
    }

    /// What belongs to each unit, by its id, and what to none. Files and pages belong to the unit in whose folder they lie, codes to the unit
    /// that has their landing page.
    pub fn by_unit(self) -> (BTreeMap<String, Digest>, Digest) {
        let folders: BTreeMap<&str, &str> = self.units.iter().map(|unit| (unit.path.as_str(), unit.id.as_str())).collect();
        let mut units: BTreeMap<String, Digest> = self.units.iter().map(|unit| (unit.id.clone(), Digest::default())).collect();
        let mut site = Digest::default();
        let mut landings: BTreeMap<String, &str> = BTreeMap::new();
        let of_site: BTreeSet<String> = self.pages.iter().filter(|page| page.source == "content/site.yaml").map(|page| page.url.clone()).collect();
        let has_root_unit = folders.contains_key("");
        let is_of_site = |path: &str| {
            let for_engines = ["robots.txt", "sitemap-index.xml", "sitemap-site.xml"].contains(&path);
            for_engines || (path.starts_with("assets/") && !has_root_unit) || of_site.contains(path)
        };
        let owner = |path: &str| owner(path, &folders).filter(|_| !is_of_site(path));
        for file in self.files {
            let owner = owner(&file.path);
            landings.extend(code_of(&file.path).zip(owner).map(|(code, owner)| (code.to_owned(), owner)));
            owner.and_then(|owner| units.get_mut(owner)).unwrap_or(&mut site).files.push(file);
        }
        for page in self.pages {
            owner(&page.url).and_then(|owner| units.get_mut(owner)).unwrap_or(&mut site).pages.push(page);
        }
        for code in self.codes {
            landings.get(code.code.as_str()).and_then(|owner| units.get_mut(*owner)).unwrap_or(&mut site).codes.push(code);
        }
        (units, site)
    }
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
