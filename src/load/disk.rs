//! The content folder on disk: lists it once, reads what is asked for. The only file that reads content.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;
use walkdir::WalkDir;

use crate::fault::Fault;
use crate::finding::{Finding, Words};
use crate::load::{rules, text};
use crate::source::{Content, Sources, Span};

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
    /// A link that leads out of the folder or in a circle.
    Outside,
}

/// The names of all files that units share, and the folders of the units.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// What all units share.
    pub shared: Vec<Entry>,
    /// The folder of each unit, by its name.
    pub units: BTreeMap<String, PathBuf>,
    /// `content/` without links.
    real: PathBuf,
}

/// Files that were read: path below their part of the content folder, and what is in them.
pub type Files = BTreeMap<String, Content>;

/// Lists `ROOT/content`, but not what is inside the folders of units. Files whose names begin with a dot, and what editors leave behind, are
/// passed over.
pub fn list(root: &Path) -> Result<Tree, Fault> {
    let content = root.join("content");
    let real = content.canonicalize().map_err(|error| Fault::reading(&content, &error))?;
    let units = content.join("units");
    let mut tree = Tree { real, ..Tree::default() };
    tree.shared = walk(&content, &tree.real, &|item| !(item.depth() == 2 && item.path().parent() == Some(&units) && item.file_type().is_dir()))?;
    let is_linked = is_outside(&units, &tree.real);
    for item in WalkDir::new(&units).min_depth(1).max_depth(1).follow_links(true).into_iter().flatten() {
        let name = nfc(&item.file_name().to_string_lossy());
        if item.file_type().is_dir() && !is_debris(&name) {
            if is_linked || item.path_is_symlink() && is_outside(item.path(), &tree.real) {
                tree.shared.push(Entry { path: format!("units/{name}"), file: item.path().to_owned(), kind: EntryKind::Outside });
            } else if item.path().join("unit.yaml").exists() || !walk(item.path(), &tree.real, &|_| true)?.is_empty() {
                tree.units.insert(name, item.into_path());
            }
        }
    }
    Ok(tree)
}

impl Tree {
    /// Lists the folder of one unit. Paths are below that folder.
    pub fn unit(&self, name: &str) -> Result<Vec<Entry>, Fault> {
        let Some(folder) = self.units.get(name) else { return Ok(Vec::new()) };
        walk(folder, &self.real, &|_| true)
    }

    /// Lists some files of one unit, those that there are.
    pub fn some(&self, unit: &str, names: &[&str]) -> Vec<Entry> {
        let Some(folder) = self.units.get(unit) else { return Vec::new() };
        let entry = |name: &&str| {
            let file = folder.join(name);
            let meta = file.symlink_metadata().ok()?;
            let outside = meta.is_symlink() && is_outside(&file, &self.real);
            let there = outside || file.is_file();
            there.then(|| Entry { path: (*name).to_owned(), file, kind: if outside { EntryKind::Outside } else { EntryKind::File } })
        };
        names.iter().filter_map(entry).collect()
    }
}

/// All files below a folder that `goes_in` lets in. `real` is the content folder without links.
fn walk(folder: &Path, real: &Path, goes_in: &dyn Fn(&walkdir::DirEntry) -> bool) -> Result<Vec<Entry>, Fault> {
    let mut entries = Vec::new();
    // How deep the folder lies that was entered through a link: what is below it may lie elsewhere.
    let mut link: Option<usize> = None;
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    for item in walk.filter_entry(|item| item.depth() == 0 || !is_debris(&item.file_name().to_string_lossy()) && goes_in(item)) {
        let item = match item {
            Ok(item) => item,
            Err(error) => {
                entries.extend(refused(folder, error)?);
                continue;
            }
        };
        link = link.filter(|depth| *depth < item.depth());
        if item.path_is_symlink() && item.depth() > 0 && item.file_type().is_dir() {
            link = link.or(Some(item.depth()));
        }
        if item.file_type().is_file() {
            let outside = (link.is_some() || item.path_is_symlink()) && is_outside(item.path(), real);
            entries.push(entry(folder, item.path(), if outside { EntryKind::Outside } else { EntryKind::File }));
        }
    }
    Ok(entries)
}

/// What cannot be entered: a link that leads nowhere or in a circle is told to the author, what editors leave behind is passed over.
fn refused(folder: &Path, error: walkdir::Error) -> Result<Option<Entry>, Fault> {
    let path = error.path().unwrap_or(folder).to_owned();
    // What editors leave behind may be a link to nowhere.
    if path.file_name().is_some_and(|name| is_debris(&name.to_string_lossy())) {
        return Ok(None);
    }
    let is_link = path.symlink_metadata().is_ok_and(|meta| meta.is_symlink());
    if error.loop_ancestor().is_some() || is_link {
        return Ok(Some(entry(folder, &path, EntryKind::Outside)));
    }
    Err(Fault::reading(&path, &error.into()))
}

fn entry(folder: &Path, file: &Path, kind: EntryKind) -> Entry {
    let below = file.strip_prefix(folder).unwrap_or(file);
    let parts: Vec<String> = below.components().map(|part| nfc(&part.as_os_str().to_string_lossy())).collect();
    Entry { path: parts.join("/"), file: file.to_owned(), kind }
}

/// Whether a path leads out of the content folder, or to a folder in which it lies itself.
fn is_outside(path: &Path, content: &Path) -> bool {
    let own = path.parent().and_then(|folder| folder.canonicalize().ok());
    !path.canonicalize().is_ok_and(|target| target.starts_with(content) && own.is_none_or(|own| !own.starts_with(&target)))
}

fn nfc(name: &str) -> String {
    if name.is_ascii() { name.to_owned() } else { name.nfc().collect() }
}

fn is_debris(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || name == "Thumbs.db" || name == "desktop.ini"
}

/// Reads files. `prefix` is their folder as findings name it. What is not read leaves a finding.
pub fn read(entries: &[Entry], prefix: &str, sources: &mut Sources, found: &mut Vec<Finding>) -> Result<Files, Fault> {
    let mut files = Files::new();
    for entry in entries {
        let unread = match entry.kind {
            EntryKind::File => match read_one(&entry.file)? {
                Ok(bytes) => {
                    files.insert(entry.path.clone(), text::opened(bytes));
                    continue;
                }
                Err(size) => (&rules::TOO_BIG, too_big(size)),
            },
            EntryKind::Outside => (&rules::OUTSIDE, outside()),
        };
        let id = sources.add(format!("{prefix}{}", entry.path), String::new());
        let (rule, (message, help)) = unread;
        found.push(Finding::new(rule, Span::start_of(id), message, help));
    }
    Ok(files)
}

/// The bytes of a file, or its size where that is too big. A file that grows while it is read is no reason to read on.
fn read_one(path: &Path) -> Result<Result<Vec<u8>, u64>, Fault> {
    let fault = |error: std::io::Error| Fault::reading(path, &error);
    let file = File::open(path).map_err(fault)?;
    let size = file.metadata().map_err(fault)?.len();
    if size > LIMIT {
        return Ok(Err(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(fault)?;
    let size = bytes.len() as u64;
    Ok(if size > LIMIT { Err(size) } else { Ok(bytes) })
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

/// The names of the site's own themes.
pub fn themes(root: &Path) -> Vec<String> {
    let folders = WalkDir::new(root.join("themes")).min_depth(1).max_depth(1).follow_links(true).sort_by_file_name().into_iter().flatten();
    folders.filter(|item| item.file_type().is_dir()).map(|item| item.file_name().to_string_lossy().into_owned()).collect()
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
