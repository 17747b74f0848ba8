//! What is done with odd input: each target takes any bytes and must neither panic nor go on for ever. Used by `examples/fuzz.rs`, which makes
//! up input, and by `tests/fuzz.rs`, which keeps what once went wrong.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use niemyet::calendar::Date;
use niemyet::finding::{Finding, Tongue};
use niemyet::grid::{delimited, workbook};
use niemyet::model::deadline::Deadline;
use niemyet::order::Order;
use niemyet::source::{Content, Sources};
use niemyet::wording::{self, Manner};
use niemyet::{check, intake, load, number, report};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The targets by name.
pub(crate) const TARGETS: [&str; 7] = ["shared", "values", "wording", "import", "word", "book", "site"];

/// The day of all checks.
fn today() -> Date {
    Date::parse("2026-11-21").unwrap()
}

/// Gives bytes to a target. `folder` is an empty folder that it may fill.
pub(crate) fn run(target: &str, bytes: &[u8], folder: &Path) {
    match target {
        "shared" => shared(bytes),
        "values" => values(bytes),
        "wording" => words(bytes),
        "import" => import(bytes, folder),
        "word" => word(bytes, folder),
        "book" => book(bytes),
        "site" => site(bytes, folder),
        other => unreachable!("no target {other}"),
    }
}

/// A name on the first line, and what is in the file of this name.
fn named(bytes: &[u8]) -> (String, &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let name = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default()).into_owned();
    (name, bytes.get(end + 1..).unwrap_or_default())
}

fn content(bytes: &[u8]) -> Content {
    load::readable(bytes).map_or_else(|| Content::Bytes(bytes.to_vec()), Content::Text)
}

/// YAML, front matter and Markdown of a file that all units share, laid over the base.
fn shared(bytes: &[u8]) {
    let (name, bytes) = named(bytes);
    let mut files = base("content", "units/");
    files.insert(name, content(bytes));
    let mut sources = Sources::default();
    let (draft, mut found) = load::shared(files, &mut sources);
    found.extend(check::shared(draft, today()).1);
    told(&found, &sources);
}

fn told(found: &[Finding], sources: &Sources) {
    for finding in found {
        let placed = finding.place(sources);
        assert!(!report::human(&placed, Tongue::Vi).is_empty() && !report::json(&placed, Tongue::En).is_empty());
    }
}

/// Numbers, days and deadlines.
fn values(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in text.lines() {
        let _ = number::parse(line, None);
        let _ = number::parse_plain(line);
        let _ = Date::read(line);
        let _ = Date::find(line);
        // Days may be written backwards; that is told, and no reason to stop.
        let deadline = Deadline::parse(line);
        let _ = (deadline.first_day(), deadline.last_day(), deadline.kind());
    }
}

/// How words are written; what is mended stays mended.
fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for is_yaml in [false, true] {
        let manner = Manner { is_yaml, is_vietnamese: true, is_current: true };
        for hit in wording::look(&text, manner) {
            assert!(text.get(hit.start..hit.end).is_some(), "{hit:?}");
        }
        if let Some(mended) = wording::mended(&text, manner, &|_, _| false) {
            assert_eq!(mended.matches('\n').count(), text.matches('\n').count());
        }
    }
}

/// A document for `niemyet import plan`.
fn import(bytes: &[u8], folder: &Path) {
    let ending = if bytes.starts_with(b"PK") { "docx" } else { "txt" };
    let file = folder.join(format!("van-ban.{ending}"));
    fs::write(&file, bytes).unwrap();
    if let Ok(plan) = intake::plan(&file) {
        for placed in intake::findings(&plan, &file, today()) {
            assert!(!report::human(&placed, Tongue::Vi).is_empty());
        }
    }
}

/// A part of a Word file, in a file of otherwise whole parts.
fn word(bytes: &[u8], folder: &Path) {
    let (name, part) = named(bytes);
    import(&docx(&name, part), folder);
}

/// A Word file of the parts in `tests/fuzz/word/`, of which one is another.
pub(crate) fn docx(name: &str, part: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for known in ["document", "styles", "numbering", "footnotes", "comments"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fuzz/word/{known}.xml"));
        let own = if name == known { part.to_vec() } else { fs::read(file).unwrap() };
        writer.start_file(format!("word/{known}.xml"), SimpleFileOptions::default()).unwrap();
        writer.write_all(&own).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook, or values set apart by commas.
fn book(bytes: &[u8]) {
    let book = if bytes.starts_with(b"PK") { workbook::read(bytes).ok() } else { delimited::read(&String::from_utf8_lossy(bytes)).ok().map(|(book, _)| book) };
    for sheet in book.iter().flat_map(|book| &book.sheets) {
        let shown = (0..=sheet.width()).map(|column| sheet.joined(0, column).shown()).collect::<String>();
        assert!(shown.len() < 64 * 1024 * 1024);
    }
}

/// A whole small site with one file of it replaced.
fn site(bytes: &[u8], folder: &Path) {
    let (name, bytes) = named(bytes);
    let is_inside = !name.is_empty() && Path::new(&name).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    for (path, content) in base("", "-") {
        let file = folder.join(&path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let Content::Text(text) = content else { continue };
        fs::write(file, text).unwrap();
    }
    let file = folder.join(&name);
    if is_inside && file.parent().is_some_and(|parent| fs::create_dir_all(parent).is_ok()) {
        let _ = fs::write(file, bytes);
    }
    let order = Order { root: folder.to_owned(), output: folder.join("output"), today: today(), units: Vec::new(), jobs: Some(1), sheets: false };
    if let Ok(outcome) = niemyet::check(&order) {
        for placed in &outcome.findings {
            assert!(!report::human(placed, Tongue::Vi).is_empty());
        }
    }
}

/// The files of the rules' base site below `part`, without those whose path begins with `without`.
pub(crate) fn base(part: &str, without: &str) -> BTreeMap<String, Content> {
    fn walk(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Content>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), files);
            } else {
                files.insert(name, content(&fs::read(entry.path()).unwrap()));
            }
        }
    }
    let mut files = BTreeMap::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/base").join(part), "", &mut files);
    files.retain(|path, _| !path.starts_with(without));
    files
}
