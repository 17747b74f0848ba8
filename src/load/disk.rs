//! The content folder on disk: lists it once, reads what is asked for. The only file that reads content.
#![expect(clippy::disallowed_methods, reason = "this is the door to the content")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;
use walkdir::WalkDir;

use crate::fault::Fault;
use crate::finding::{Finding, Words};
use crate::load::rules;
use crate::source::{Sources, Span};

/// Files above this are not read: 8 MB.
const LIMIT: u64 = 8_000_000;

/// A file of the content folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path below `content/`, NFC, with `/`.
    pub path: String,
    /// Where it is.
    pub file: PathBuf,
    /// What it is.
    pub kind: EntryKind,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A file to read.
    File,
    /// A file that is too big, with its size in bytes.
    TooBig(u64),
    /// A link that leads out of the folder or in a circle.
    Outside,
}

/// The names of all files, by where they belong.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// What all units share.
    pub shared: Vec<Entry>,
    /// The files of each unit by the name of its folder, with paths below that folder.
    pub units: BTreeMap<String, Vec<Entry>>,
}

/// Files that were read: path below their part of the content folder, and bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Lists `ROOT/content`. Files whose names begin with a dot, and what editors leave behind, are passed over.
pub fn list(root: &Path) -> Result<Tree, Fault> {
    let content = root.join("content");
    let real = content.canonicalize().map_err(|error| Fault::reading(&content, &error))?;
    let mut tree = Tree::default();
    let walk = WalkDir::new(&content).follow_links(true).sort_by_file_name().into_iter();
    for item in walk.filter_entry(|item| item.depth() == 0 || !is_debris(&item.file_name().to_string_lossy())) {
        match item {
            Ok(item) if item.file_type().is_file() => tree.add(&content, item.path(), kind_of(&item, &real)),
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(&content).to_owned();
                // What editors leave behind may be a link to nowhere.
                let debris = path.file_name().is_some_and(|name| is_debris(&name.to_string_lossy()));
                let is_link = path.symlink_metadata().is_ok_and(|meta| meta.is_symlink());
                match (error.loop_ancestor(), is_link) {
                    _ if debris => {}
                    (Some(_), _) | (None, true) => tree.add(&content, &path, EntryKind::Outside),
                    (None, false) => return Err(Fault::reading(&path, &error.into())),
                }
            }
        }
    }
    Ok(tree)
}

fn is_debris(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || name == "Thumbs.db" || name == "desktop.ini"
}

fn kind_of(item: &walkdir::DirEntry, content: &Path) -> EntryKind {
    let inside = item.path().canonicalize().is_ok_and(|real| real.starts_with(content));
    let size = item.metadata().map_or(0, |meta| meta.len());
    match (inside, size) {
        (false, _) => EntryKind::Outside,
        (true, size) if size > LIMIT => EntryKind::TooBig(size),
        (true, _) => EntryKind::File,
    }
}

impl Tree {
    fn add(&mut self, content: &Path, file: &Path, kind: EntryKind) {
        let below = file.strip_prefix(content).unwrap_or(file);
        let parts: Vec<String> = below.components().map(|part| part.as_os_str().to_string_lossy().nfc().collect()).collect();
        let entry = |path: &[String]| Entry { path: path.join("/"), file: file.to_owned(), kind };
        match parts.as_slice() {
            [units, unit, rest @ ..] if units == "units" && !rest.is_empty() => self.units.entry(unit.clone()).or_default().push(entry(rest)),
            all => self.shared.push(entry(all)),
        }
    }
}

/// Reads files. `prefix` is their folder as findings name it. What is not read leaves a finding.
pub fn read(entries: &[Entry], prefix: &str, sources: &mut Sources, found: &mut Vec<Finding>) -> Result<Files, Fault> {
    let mut files = Files::new();
    for entry in entries {
        match entry.kind {
            EntryKind::File => {
                let bytes = std::fs::read(&entry.file).map_err(|error| Fault::reading(&entry.file, &error))?;
                files.insert(entry.path.clone(), bytes);
            }
            EntryKind::TooBig(size) => found.push(unread(entry, prefix, sources, &rules::TOO_BIG, too_big(size))),
            EntryKind::Outside => found.push(unread(entry, prefix, sources, &rules::OUTSIDE, outside())),
        }
    }
    Ok(files)
}

/// Whether there is content, and the output lies elsewhere: one below `content/` would be read as content by the next run.
pub fn apart(root: &Path, output: &Path) -> Result<(), Fault> {
    let content = root.join("content");
    let content = content.canonicalize().map_err(|error| Fault::reading(&content, &error))?;
    let above = output.ancestors().find_map(|folder| folder.canonicalize().ok());
    match above {
        Some(above) if above.starts_with(&content) => Err(Fault::new(
            output,
            Words::new(
                "nằm trong content/; trang phải ghi ra ngoài, hãy chọn thư mục khác bằng --output",
                "lies below content/; the site must be written elsewhere, choose another folder with --output",
            ),
        )),
        _ => Ok(()),
    }
}

/// The files of the site's own theme by path below its folder; none where it has none.
pub fn theme(root: &Path, theme: &str) -> Result<BTreeMap<String, String>, Fault> {
    let folder = root.join("themes").join(theme);
    let mut files = BTreeMap::new();
    for item in WalkDir::new(&folder).sort_by_file_name() {
        let item = item.map_err(|error| Fault::reading(&folder, &error.into()))?;
        if item.file_type().is_file() && !is_debris(&item.file_name().to_string_lossy()) {
            let below = item.path().strip_prefix(&folder).unwrap_or(item.path());
            let parts: Vec<String> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            let text = std::fs::read_to_string(item.path()).map_err(|error| Fault::reading(item.path(), &error))?;
            files.insert(parts.join("/"), text.replace("\r\n", "\n"));
        }
    }
    Ok(files)
}

fn unread(entry: &Entry, prefix: &str, sources: &mut Sources, rule: &'static crate::finding::Rule, words: (Words, Words)) -> Finding {
    let id = sources.add(format!("{prefix}{}", entry.path), String::new());
    Finding::new(rule, Span::start_of(id), words.0, words.1)
}

fn too_big(size: u64) -> (Words, Words) {
    let mb = size / 1_000_000;
    (
        Words::new(format!("tệp lớn {mb} MB, mức đọc được là 8 MB"), format!("the file has {mb} MB, the limit is 8 MB")),
        Words::new("Chia nhỏ tệp (hình thì thu nhỏ), hoặc bỏ tệp khỏi `content/`.", "Split it (scale a picture down), or take it out of `content/`."),
    )
}

fn outside() -> (Words, Words) {
    (
        Words::new("lối tắt dẫn ra ngoài `content/` hoặc đi vòng", "the link leads out of `content/` or in a circle"),
        Words::new("Chép tệp thật vào `content/`.", "Copy the real file into `content/`."),
    )
}
