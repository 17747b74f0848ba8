//! The files of a theme: those built into the binary, overlaid file by file with those of the site.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

const BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme's files by path: `templates/…`, `words/<lang>/…`, `style.css`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    files: BTreeMap<String, String>,
}

impl Theme {
    /// The built-in theme with the site's own files in place of its.
    pub fn with(own: BTreeMap<String, String>) -> Self {
        let mut files = BTreeMap::new();
        collect(&BUILT_IN, &mut files);
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

fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(path.replace('\\', "/"), text.to_owned());
        }
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}
