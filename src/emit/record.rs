//! `build.json`: what a build consists of.

use std::collections::BTreeSet;

use crate::bundle::{CodeRecord, FileRecord, PageRecord, UnitRecord};

/// The record of a build; everything in it is sorted.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Record {
    /// Name of the site.
    pub site: String,
    /// The day that the pages speak of.
    pub today: String,
    /// Units.
    pub units: Vec<UnitRecord>,
    /// Files, without `build.json`.
    pub files: Vec<FileRecord>,
    /// Pages.
    pub pages: Vec<PageRecord>,
    /// Codes.
    pub codes: Vec<CodeRecord>,
}

impl Record {
    /// The same with everything in its order.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.units.sort();
        self.files.sort();
        self.pages.sort();
        self.codes.sort();
        self
    }

    /// The file's bytes.
    pub fn to_json(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_else(|error| unreachable!("a record holds only text and numbers: {error}"));
        bytes.push(b'\n');
        bytes
    }

    /// The pages that no unit owns: those whose source is `content/site.yaml`.
    pub fn cross_unit_pages(&self) -> BTreeSet<&str> {
        self.pages.iter().filter(|page| page.source == "content/site.yaml").map(|page| page.url.as_str()).collect()
    }

    /// Whether a path is one of these pages, their stylesheet, which a unit at the root shares, or what search engines are told of the site.
    pub fn is_cross_unit(&self, path: &str, pages: &BTreeSet<&str>) -> bool {
        let root_unit = self.units.iter().any(|unit| unit.path.is_empty());
        let of_site = ["robots.txt", "sitemap-index.xml", "sitemap-site.xml"].contains(&path);
        of_site || (path.starts_with("assets/") && !root_unit) || pages.contains(path)
    }
}
