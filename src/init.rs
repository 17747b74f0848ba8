//! Writes a new commune's own site into an empty folder: shared content, one unit to fill in, and what editors need to help.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::embedded;
use crate::fault::Fault;
use crate::finding::Words;
use crate::model::id::Id;
use crate::schema::json;
use crate::schema::kind::KINDS;

/// What kind of unit the site is for; other kinds are archives and begin no site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Đặc khu.
    SpecialZone,
}

/// What was written.
#[derive(Debug)]
pub struct Started {
    /// The unit's file to fill in, by its path below the folder.
    pub unit: String,
    /// Files that were there already and were left as they are.
    pub kept: Vec<String>,
}

const SITE: &str = include_str!("starter/site.yaml");
const UNIT: &str = include_str!("starter/unit.yaml");
const READ_ME: &str = include_str!("starter/DOC-TRUOC.txt");
const IGNORED: &str = include_str!("starter/gitignore");

/// Starts a site in `folder`, which must hold nothing but names that begin with a dot; folders above it are made. Files that are there already
/// stay as they are. Where writing fails, what was written before is taken away again.
pub fn init(folder: &Path, unit: &Id, kind: UnitKind) -> Result<Started, Fault> {
    refuse_inside(folder)?;
    refuse_full(folder)?;
    let mut made = Vec::new();
    let mut kept = Vec::new();
    for (path, bytes) in files(unit, kind) {
        match write(folder, &path, &bytes, &mut made) {
            Ok(true) => {}
            Ok(false) => kept.push(path),
            Err(fault) => {
                take_back(&made);
                return Err(fault);
            }
        }
    }
    Ok(Started { unit: unit_file(unit), kept })
}

/// The files of a new site by path with `/`.
pub fn files(unit: &Id, kind: UnitKind) -> BTreeMap<String, Vec<u8>> {
    let text = |template: &str| fill(template, unit, kind).into_bytes();
    let mut files: BTreeMap<String, Vec<u8>> = embedded::content().into_iter().map(|(path, bytes)| (format!("content/{path}"), bytes.to_vec())).collect();
    files.insert("content/site.yaml".into(), text(SITE));
    files.insert(unit_file(unit), text(UNIT));
    files.insert("DOC-TRUOC.txt".into(), text(READ_ME));
    files.insert(".gitignore".into(), text(IGNORED));
    files.insert(".vscode/settings.json".into(), settings().into_bytes());
    files.insert(".vscode/extensions.json".into(), format!("{:#}\n", json!({"recommendations": ["redhat.vscode-yaml"]})).into_bytes());
    files.extend(KINDS.iter().map(|kind| (schema_file(kind.name), json::text(kind).into_bytes())));
    files
}

fn unit_file(unit: &Id) -> String {
    format!("content/units/{unit}/unit.yaml")
}

fn schema_file(kind: &str) -> String {
    format!("schemas/{kind}.schema.json")
}

/// Settings of the editor: which schema a file has, and nothing that asks the network.
fn settings() -> String {
    let data = KINDS.iter().filter(|kind| !kind.is_front_matter);
    let schemas: BTreeMap<String, &[&str]> = data.map(|kind| (format!("./{}", schema_file(kind.name)), kind.files)).collect();
    let settings = json!({
        "files.encoding": "utf8",
        "files.eol": "\n",
        "redhat.telemetry.enabled": false,
        "yaml.schemaStore.enable": false,
        "yaml.schemas": schemas,
    });
    format!("{settings:#}\n")
}

/// A template with the words of the unit's kind, with line ends `\n`.
fn fill(template: &str, unit: &Id, kind: UnitKind) -> String {
    let words = match kind {
        UnitKind::Commune => ["commune", "xã", "XÃ", "Commune", "thôn, làng, ấp, bản", "thôn", "Village", "thon"],
        UnitKind::Ward => ["ward", "phường", "PHƯỜNG", "Ward", "tổ dân phố, khu phố", "tổ dân phố", "Residential Group", "to"],
        UnitKind::SpecialZone => ["special_zone", "đặc khu", "ĐẶC KHU", "Special Zone", "thôn, khu, tổ dân phố", "thôn", "Village", "thon"],
    };
    let names = ["kind", "loại", "LOẠI", "Kind", "địa bàn", "thôn", "Village", "mã"];
    let text = template.replace("\r\n", "\n").replace("{{unit}}", unit.as_str());
    names.iter().zip(words).fold(text, |text, (name, word)| text.replace(&format!("{{{{{name}}}}}"), word))
}

/// A site inside the content of another would be read as its content.
fn refuse_inside(folder: &Path) -> Result<(), Fault> {
    let whole = std::path::absolute(folder).map_err(|error| Fault::reading(folder, &error))?;
    let is_content = |above: &Path| above.ends_with("content") && above.join("site.yaml").is_file();
    if whole.ancestors().any(is_content) {
        return Err(Fault::new(
            folder,
            Words::new(
                "nằm trong content/ của một trang khác, nên chưa ghi gì cả; hãy chọn thư mục ở ngoài",
                "lies inside content/ of another site, so nothing was written; choose a folder outside of it",
            ),
        ));
    }
    Ok(())
}

/// Only a folder without anything of its own may become a site.
fn refuse_full(folder: &Path) -> Result<(), Fault> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(_) if folder.is_file() => return Err(full(folder, folder)),
        Err(error) => return Err(Fault::reading(folder, &error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.map_err(|error| Fault::reading(folder, &error))?.file_name());
    }
    names.sort();
    match names.iter().find(|name| !name.to_string_lossy().starts_with('.')) {
        Some(name) => Err(full(folder, Path::new(name))),
        None => Ok(()),
    }
}

fn full(folder: &Path, name: &Path) -> Fault {
    let name = name.display();
    Fault::new(
        folder,
        Words::new(
            format!("chỗ này đã có `{name}`, nên chưa ghi gì cả; hãy chọn một thư mục trống hoặc chưa có"),
            format!("`{name}` is there already, so nothing was written; choose a folder that is empty or does not exist yet"),
        ),
    )
}

/// Writes one file and the folders above it, and notes what it made. Gives `false` where the file is there already.
fn write(folder: &Path, path: &str, bytes: &[u8], made: &mut Vec<PathBuf>) -> Result<bool, Fault> {
    let file = path.split('/').fold(folder.to_owned(), |folder, part| folder.join(part));
    if let Some(parent) = file.parent() {
        let missing: Vec<&Path> = parent.ancestors().take_while(|above| !above.as_os_str().is_empty() && !above.exists()).collect();
        for above in missing.into_iter().rev() {
            fs::create_dir(above).map_err(|error| Fault::writing(above, &error))?;
            made.push(above.to_owned());
        }
    }
    let mut handle = match OpenOptions::new().write(true).create_new(true).open(&file) {
        Ok(handle) => handle,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(Fault::writing(&file, &error)),
    };
    made.push(file.clone());
    handle.write_all(bytes).map_err(|error| Fault::writing(&file, &error))?;
    Ok(true)
}

/// Takes away what was made, the last first. What cannot be taken away stays; the fault that led here is what is told.
fn take_back(made: &[PathBuf]) {
    for path in made.iter().rev() {
        let _ = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
    }
}
