//! The files of a theme: those built into the binary, overlaid file by file with those of the site.

use std::collections::BTreeMap;

use crate::embedded;

/// A theme's files by path: `templates/…`, `words/<lang>/…`, `style.css`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    files: BTreeMap<String, String>,
}

impl Theme {
    /// The built-in theme with the site's own files in place of its.
    pub fn with(own: BTreeMap<String, String>) -> Self {
        let built_in = embedded::theme().into_iter();
        let mut files: BTreeMap<String, String> = built_in.filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?.to_owned()))).collect();
        files.extend(own);
        Self { files }
    }

    /// A file's text.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The files below a folder, by their path inside it.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files.iter().filter_map(move |(path, text)| Some((path.strip_prefix(folder)?, text.as_str())))
    }
}
