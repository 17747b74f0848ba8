//! The house rules that a machine can hold: floors, circles, doors, captions, the map in ARCHITECTURE.md.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test that cannot read its own house fails loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Rooms by floor, from the ground up. A file may import from its own room, and from rooms on lower floors; rooms on one floor know nothing
/// of each other, but for `GROUND`, whose rooms stand in the order in which they may use each other.
const FLOORS: &[&[&str]] = &[
    &["model"],
    &["draft", "page", "bundle", "theme", "grid", "document", "sheet"],
    &["load", "check", "view", "render", "typeset", "paint", "prove", "emit", "import", "report"],
    &["order", "rules", "schema"],
    &["gather", "press"],
    &["make", "amend"],
    &["codes", "init", "intake", "mend", "translate", "lib"],
    &["cli"],
    &["main"],
];

/// The ground: each may use those before it.
const GROUND: &[&str] = &[
    "sweep", "source", "blocks", "hash", "calendar", "number", "name", "lang", "privacy", "wording", "place", "finding", "fault", "prose", "outline",
    "embedded", "crew", "archive", "xml", "symbol", "scan",
];

/// Arrows on one floor that are meant, each with its reason.
const MEANT: &[(&str, &str, &str)] = &[("codes", "lib", "`niemyet codes` reports what `check` finds; lib.rs declares the module but does not use it")];

/// Third-party crates and the one file or folder that names each.
const DOORS: &[(&str, &str)] = &[
    ("annotate_snippets", "src/report.rs"),
    ("anstream", "src/cli/speech.rs"),
    ("calamine", "src/grid/workbook.rs"),
    ("clap", "src/cli/"),
    ("csv", "src/grid/delimited.rs"),
    ("fluent_bundle", "src/view/words.rs"),
    ("fluent_syntax", "src/view/words.rs"),
    ("hayro", "src/prove/raster.rs"),
    ("image", "src/load/picture.rs"),
    ("include_dir", "src/embedded.rs"),
    ("jiff", "src/calendar.rs"),
    ("krilla", "src/paint/pdf.rs"),
    ("mimalloc", "src/main.rs"),
    ("parley", "src/typeset/text.rs"),
    ("png_codec", "src/paint/palette.rs"),
    ("pulldown_cmark", "src/load/markdown.rs"),
    ("quick_xml", "src/xml/"),
    ("qrcode", "src/symbol.rs"),
    ("rayon", "src/crew.rs"),
    ("resvg", "src/paint/png.rs"),
    ("rqrr", "src/scan.rs"),
    ("rustix", "src/emit/exchange.rs"),
    ("rust_xlsxwriter", "src/view/workbook.rs"),
    ("same_file", "src/emit/aside.rs"),
    ("serde_yaml", "src/load/yaml.rs"),
    ("sha2", "src/hash.rs"),
    ("simdutf8", "src/load/text.rs"),
    ("strsim", "src/model/id.rs"),
    ("tempfile", "src/emit/"),
    ("tera", "src/render/"),
    ("twox_hash", "src/hash.rs"),
    ("zip", "src/archive.rs"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file: path from the root, and text without its tests.
fn sources() -> BTreeMap<String, String> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                walk(&entry, out);
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                out.push(entry);
            }
        }
    }
    let mut files = Vec::new();
    walk(&root().join("src"), &mut files);
    let name = |file: &Path| file.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    let text = |file: &Path| read(file).split("#[cfg(test)]\nmod tests").next().unwrap().to_owned();
    files.iter().map(|file| (name(file), text(file))).collect()
}

#[expect(clippy::disallowed_methods, reason = "a test reads the sources it judges")]
fn read(file: &Path) -> String {
    String::from_utf8(std::fs::read(file).unwrap()).unwrap().replace("\r\n", "\n")
}

/// `src/view/plan.rs` → (`view`, `plan`); `src/lib.rs` → (`lib`, `lib`).
fn place(path: &str) -> (String, String) {
    let inner = path.strip_prefix("src/").unwrap().strip_suffix(".rs").unwrap();
    match inner.split_once('/') {
        Some((room, file)) => (room.to_owned(), file.to_owned()),
        None => (inner.to_owned(), inner.to_owned()),
    }
}

/// The modules that a text names after `crate::`, as (room, file).
fn imports(text: &str) -> BTreeSet<(String, String)> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut out = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let first = word(rest);
        let after = &rest[first.len()..];
        if let Some(list) = after.strip_prefix("::{") {
            let list = list.split('}').next().unwrap();
            out.extend(list.split(',').map(|item| (first.to_owned(), word(item.trim()).to_owned())));
        } else if first.is_empty() && rest.starts_with('{') {
            let list = rest[1..].split('}').next().unwrap();
            out.extend(list.split(',').map(|item| (word(item.trim()).to_owned(), String::new())));
        } else {
            out.insert((first.to_owned(), word(after.strip_prefix("::").unwrap_or("")).to_owned()));
        }
    }
    out
}

/// The modules that a text names after `super::`.
fn siblings(text: &str) -> BTreeSet<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let one = |rest: &str| -> Vec<String> {
        if let Some(list) = rest.strip_prefix('{') {
            return list.split('}').next().unwrap().split(',').map(|item| word(item.trim()).to_owned()).collect();
        }
        vec![word(rest).to_owned()]
    };
    code.split("super::").skip(1).flat_map(one).collect()
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

#[test]
fn every_room_has_its_floor() {
    let rooms: BTreeSet<String> = sources().keys().map(|path| place(path).0).collect();
    let unknown: Vec<&String> = rooms.iter().filter(|room| floor(room).is_none() && !GROUND.contains(&room.as_str())).collect();
    assert!(unknown.is_empty(), "rooms without a floor in tests/architecture.rs: {unknown:?}");
}

#[test]
fn no_arrow_runs_up_or_sideways() {
    let rooms: BTreeSet<String> = sources().keys().map(|path| place(path).0).collect();
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let (from, _) = place(&path);
        // lib.rs declares every module; what it uses it names without `crate::`.
        for (to, _) in imports(&text).into_iter().filter(|(to, _)| *to != from) {
            let to = if rooms.contains(&to) { to } else { "lib".to_owned() };
            if to != from && !goes_down(&from, &to) && !MEANT.iter().any(|(a, b, _)| *a == from && *b == to) {
                wrong.push(format!("{path} -> {to}"));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that do not run down:\n{}", wrong.join("\n"));
}

fn goes_down(from: &str, to: &str) -> bool {
    let ground = |room: &str| GROUND.iter().position(|have| *have == room);
    match (floor(from), floor(to)) {
        (Some(from), Some(to)) => to < from,
        (Some(_), None) => true,
        (None, Some(_)) => false,
        (None, None) => ground(to) < ground(from),
    }
}

#[test]
fn no_circle_inside_a_room() {
    let sources = sources();
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut parents = Vec::new();
    for (path, text) in &sources {
        let (room, file) = place(path);
        let in_room = |other: &str| sources.contains_key(&format!("src/{room}/{other}.rs"));
        let own: BTreeSet<String> = siblings(text)
            .into_iter()
            .chain(imports(text).into_iter().filter(|(to, _)| *to == room).map(|(_, file)| file))
            .filter(|other| *other != file)
            .collect();
        if file != "mod" && path.matches('/').count() == 2 {
            parents.extend(own.iter().filter(|other| !in_room(other)).map(|other| format!("{path} takes `{other}` from its parent")));
        }
        arrows.insert(format!("{room}/{file}"), own.into_iter().filter(|other| in_room(other)).map(|other| format!("{room}/{other}")).collect());
    }
    assert!(parents.is_empty(), "a child never imports its parent:\n{}", parents.join("\n"));
    let circles: Vec<&String> = arrows.keys().filter(|start| reaches(&arrows, start)).collect();
    assert!(circles.is_empty(), "files in a circle: {circles:?}");
}

/// Whether a file leads back to itself.
fn reaches(arrows: &BTreeMap<String, BTreeSet<String>>, start: &String) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&String> = arrows[start].iter().collect();
    while let Some(next) = open.pop() {
        if next == start {
            return true;
        }
        if seen.insert(next) {
            open.extend(arrows.get(next).into_iter().flatten());
        }
    }
    false
}

#[test]
fn one_door_to_every_crate() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for (name, door) in DOORS {
            let names_it = text.contains(&format!("{name}::")) || text.contains(&format!("use {name};"));
            if names_it && !path.starts_with(door) {
                wrong.push(format!("{path} names {name}, whose door is {door}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_dependency_has_a_door() {
    let manifest = read(&root().join("Cargo.toml"));
    let dependencies = manifest.split("[dependencies]\n").nth(1).unwrap().split("\n[dev-dependencies]").next().unwrap();
    // serde is on pages and records; the Unicode tables are used wherever letters are compared; walkdir reads content and keeps dotfiles;
    // serde_json words the record, JSON findings and schemas; memchr finds bytes wherever texts are searched.
    let everywhere = ["memchr", "serde", "serde_json", "unicode_normalization", "walkdir"];
    let names = dependencies.lines().filter(|line| line.contains(" = ") && !line.starts_with('[')).map(|line| word(&line.replace('-', "_")).to_owned());
    let without: Vec<String> = names.filter(|name| !DOORS.iter().any(|(door, _)| door == name) && !everywhere.contains(&name.as_str())).collect();
    assert!(without.is_empty(), "dependencies without a door in tests/architecture.rs: {without:?}");
}

#[test]
fn html_is_made_at_its_doors_only() {
    let wrong: Vec<String> = sources()
        .into_iter()
        .filter(|(path, text)| text.contains("Html::trusted(") && !["src/view/html.rs", "src/view/symbol.rs", "src/view/svg.rs"].contains(&path.as_str()))
        .map(|(path, _)| path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_world_is_touched_at_its_doors_only() {
    // amend.rs changes content, init.rs fills an empty folder: each on the explicit wish of the author.
    let doors = ["src/load/disk.rs", "src/emit/", "src/cli/", "src/amend.rs", "src/init.rs", "src/main.rs"];
    let touches = ["std::fs", "std::env", "std::process", "SystemTime", "println!", "eprintln!", "std::io::stdout", "std::io::stderr"];
    let mut wrong = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !doors.iter().any(|door| path.starts_with(door))) {
        wrong.extend(touches.iter().filter(|touch| text.contains(*touch)).map(|touch| format!("{path} uses {touch}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rooms in the order in which the story is told, each with its heading in the map.
const CHAPTERS: &[(&str, &[&str])] = &[
    (
        "The door and the contents",
        &["main", "cli", "lib", "gather", "press", "make", "codes", "init", "intake", "mend", "translate", "amend", "order", "rules", "schema"],
    ),
    ("Load", &["load"]),
    ("Draft", &["draft"]),
    ("Grid and document", &["grid", "document"]),
    ("Check", &["check"]),
    ("Import", &["import"]),
    ("Model", &["model"]),
    ("View", &["view"]),
    ("Page", &["page"]),
    ("Printed sheets", &["sheet", "typeset", "paint", "prove"]),
    ("Render, emit, report", &["render", "emit", "report", "bundle", "theme"]),
    ("The ground", GROUND),
];

/// `docs/code-map.md`: every file with its caption, in reading order.
fn code_map() -> String {
    let captions: BTreeMap<String, String> =
        sources().into_iter().map(|(path, text)| (path, text.lines().next().unwrap_or_default().strip_prefix("//! ").unwrap_or_default().to_owned())).collect();
    let mut map =
        "# The code map\n\nEvery file of `src/` with its first line, in reading order. Made by `NIEMYET_UPDATE=1 cargo test --test architecture`.\n".to_owned();
    for (heading, rooms) in CHAPTERS {
        let _ = write!(map, "\n## {heading}\n");
        for room in *rooms {
            let mut files: Vec<_> = captions.iter().filter(|(path, _)| place(path).0 == *room).collect();
            files.sort_by_key(|(path, _)| (!path.ends_with("/mod.rs"), path.as_str()));
            for (path, caption) in files {
                let _ = writeln!(map, "- `{}` {caption}", path.strip_prefix("src/").unwrap());
            }
        }
    }
    map
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the map is written here on request")]
fn files_have_captions_and_the_map_repeats_them() {
    let without: Vec<String> = sources().into_iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(path, _)| path).collect();
    assert!(without.is_empty(), "files without a `//!` caption: {without:?}");
    let told: BTreeSet<&str> = CHAPTERS.iter().flat_map(|(_, rooms)| rooms.iter().copied()).collect();
    let untold: BTreeSet<String> = sources().keys().map(|path| place(path).0).filter(|room| !told.contains(room.as_str())).collect();
    assert!(untold.is_empty(), "rooms in no chapter of the map: {untold:?}");
    let (path, wanted) = (root().join("docs/code-map.md"), code_map());
    if std::env::var_os("NIEMYET_UPDATE").is_some_and(|value| value == "1") {
        std::fs::write(&path, &wanted).unwrap();
    }
    assert!(
        path.is_file() && read(&path) == wanted,
        "docs/code-map.md is not what src/ says. Renew it with:\n    NIEMYET_UPDATE=1 cargo test --test architecture"
    );
    let lines = read(&root().join("ARCHITECTURE.md")).lines().count();
    assert!(lines <= 150, "ARCHITECTURE.md has {lines} lines; 150 are the limit");
}

#[test]
fn files_stay_short_and_have_honest_names() {
    let long: Vec<String> =
        sources().iter().filter(|(_, text)| text.lines().count() > 300).map(|(path, text)| format!("{path}: {}", text.lines().count())).collect();
    assert!(long.is_empty(), "files over 300 lines: {long:?}");
    let drawers = ["util", "utils", "helper", "helpers", "common", "misc", "types", "manager", "context", "prelude"];
    let named: Vec<String> = sources().into_keys().filter(|path| drawers.contains(&place(path).1.as_str())).collect();
    assert!(named.is_empty(), "{named:?}");
}

#[test]
fn nothing_is_left_unfinished() {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("unimpl", "emented!"), concat!("#[ig", "nore")];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        wrong.extend(marks.iter().filter(|mark| text.contains(*mark)).map(|mark| format!("{path}: {mark}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
