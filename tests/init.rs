//! A newcomer's first commands: `niemyet init`, what it leaves, and `niemyet schema`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use niemyet::schema::json;
use niemyet::schema::kind::KINDS;
use serde_json::Value;
use support::{Run, TODAY, Tree, is_html, program, repository, tree};
use tempfile::TempDir;

const UNIT: &str = "content/units/xa-cua-toi/unit.yaml";

/// An empty folder and what `init` made of `site` below it.
fn started(arguments: &[&str]) -> (TempDir, Run) {
    let folder = TempDir::new().unwrap();
    let all: Vec<&str> = ["init", "site"].iter().chain(arguments).copied().collect();
    let run = program(folder.path(), &all, &[]).ends(0);
    (folder, run)
}

fn findings(site: &Path) -> Vec<Value> {
    let run = program(site, &["check", "--format", "json", "--today", TODAY], &[]).ends(0);
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text(tree: &Tree, path: &str) -> String {
    String::from_utf8(tree.get(path).unwrap_or_else(|| panic!("{path} is missing")).clone()).unwrap()
}

/// Puts words that could be true in the place of every placeholder of a text.
fn filled(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = ["\"[điền", "\"[fill in"].iter().filter_map(|mark| rest.find(mark)).min() {
        out.push_str(&rest[..=at]);
        out.push_str(if rest[..at].ends_with("phone: ") { "0000 000 000" } else { "Pờ Tó 1" });
        rest = &rest[at + rest[at..].find(']').unwrap() + 1..];
    }
    out.push_str(rest);
    out.replace("https://dien-ten-mien.example/", "https://poto.gialai.gov.vn/")
}

#[test]
fn a_new_site_is_whole_and_says_what_is_next() {
    let (folder, run) = started(&[]);
    assert_eq!(run.err, "");
    for words in ["site", UNIT, "cd site", "niemyet check", "niemyet codes --write", "niemyet build"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let site = folder.path().join("site");
    let files = tree(&site);
    for path in ["DOC-TRUOC.txt", ".gitignore", ".vscode/settings.json", ".vscode/extensions.json", "content/site.yaml", UNIT] {
        assert!(!text(&files, path).contains('\r') && !text(&files, path).contains("{{"), "{path}");
    }
    let build = program(&site, &["build", "--no-sheets", "--today", TODAY], &[]).ends(0);
    assert!(build.err.contains("0 lỗi"), "{}", build.err);
    let output = tree(&site.join("output"));
    let home = text(&output, "index.html");
    assert!(home.contains("MẪU") && home.contains("[điền tên"), "{home}");
    assert!(output.contains_key("huong-dan/kich-hoat-vneid.html"), "{:?}", output.keys());
}

#[test]
fn the_shared_content_is_all_there_and_nothing_of_the_sample() {
    let (folder, _) = started(&[]);
    let have = tree(&folder.path().join("site/content"));
    let ours = tree(&repository().join("content"));
    let shared = |path: &&String| !path.starts_with("units/") && !["site.yaml", "gone.yaml"].contains(&path.as_str()) && !path.starts_with('.');
    let wanted: BTreeSet<String> = ours.keys().filter(shared).cloned().chain(["site.yaml".into(), "units/xa-cua-toi/unit.yaml".into()]).collect();
    assert_eq!(have.keys().cloned().collect::<BTreeSet<_>>(), wanted);
    for (path, bytes) in ours.iter().filter(|(path, _)| shared(path)) {
        let plain = String::from_utf8(bytes.clone()).map_or(bytes.clone(), |text| text.replace("\r\n", "\n").into_bytes());
        assert_eq!(have[path], plain, "{path}");
    }
}

#[test]
fn check_names_each_placeholder_and_is_silent_once_all_are_filled() {
    for kind in ["commune", "ward", "special_zone"] {
        let (folder, _) = started(&["--kind", kind]);
        let site = folder.path().join("site");
        let mut wanted = BTreeSet::new();
        for file in ["content/site.yaml", UNIT] {
            for (index, line) in fs::read_to_string(site.join(file)).unwrap().lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#')) {
                let marks = ["\"[điền ", "\"[fill in ", "https://dien-"].iter().flat_map(|mark| line.match_indices(mark));
                wanted.extend(marks.map(|(at, _)| (file.to_owned(), index as u64 + 1, line[..at].chars().count() as u64 + 1)));
            }
        }
        assert!(wanted.len() > 15, "{wanted:?}");
        let place = |finding: &Value| (finding["file"].as_str().unwrap().to_owned(), finding["line"].as_u64().unwrap(), finding["column"].as_u64().unwrap());
        let have: BTreeSet<_> = findings(&site).iter().filter(|finding| finding["code"] == "U005").map(place).collect();
        assert_eq!(have, wanted, "{kind}");
        for file in ["content/site.yaml", UNIT] {
            let text = fs::read_to_string(site.join(file)).unwrap();
            fs::write(site.join(file), filled(&text)).unwrap();
        }
        program(&site, &["codes", "--write", "--today", TODAY], &[]).ends(0);
        assert_eq!(findings(&site), Vec::<Value>::new(), "{kind}");
        let unit = fs::read_to_string(site.join(UNIT)).unwrap();
        fs::write(site.join(UNIT), unit.replace("\nsample: yes\n", "\n")).unwrap();
        program(&site, &["build", "--no-sheets", "--strict", "--today", TODAY], &[]).ends(0);
        let output = tree(&site.join("output"));
        assert!(output.iter().all(|(path, page)| !is_html(path) || !String::from_utf8_lossy(page).contains("MẪU")), "{kind}");
    }
}

#[test]
fn a_placeholder_without_the_mark_of_a_sample_is_still_told() {
    let (folder, _) = started(&[]);
    let site = folder.path().join("site");
    let before = findings(&site).len();
    let unit = fs::read_to_string(site.join(UNIT)).unwrap();
    fs::write(site.join(UNIT), unit.replace("\nsample: yes\n", "\n\n")).unwrap();
    assert_eq!(findings(&site).iter().filter(|finding| finding["code"] == "U005").count(), before - 1);
}

#[test]
fn every_key_of_the_unit_and_the_site_is_explained_and_can_be_switched_on() {
    let (folder, _) = started(&[]);
    let site = folder.path().join("site");
    for (name, file) in [("unit", UNIT), ("site", "content/site.yaml")] {
        let text = fs::read_to_string(site.join(file)).unwrap();
        let schema = json::value(niemyet::schema::kind::find(name).unwrap());
        for key in schema["properties"].as_object().unwrap().keys() {
            let line = text.lines().position(|line| line.starts_with(&format!("{key}:")) || line.starts_with(&format!("# {key}: ")));
            let line = line.unwrap_or_else(|| panic!("{file} does not name `{key}`"));
            assert!(text.lines().nth(line - 1).unwrap().starts_with("# "), "{file}: `{key}` is not explained");
        }
        // An example line is `# key: …`; so is a remark inside a list.
        let on: Vec<String> = text.lines().map(|line| if is_example(line) { line.replacen("# ", "", 1) } else { line.to_owned() }).collect();
        let on = on.join("\n") + "\n";
        assert_ne!(on, text);
        fs::write(site.join(file), on.replace("theme: giao-dien-tinh\n", "")).unwrap();
    }
    let broken: Vec<Value> = findings(&site).into_iter().filter(|finding| finding["severity"] == "error").collect();
    assert_eq!(broken, Vec::<Value>::new());
}

fn is_example(line: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix("# ") else { return false };
    let rest = rest.trim_start().trim_start_matches("- ");
    // A list of words about a key is no example of it.
    let is_told = line.starts_with("# - ") || line.starts_with("#   ");
    !is_told && rest.split_once(": ").is_some_and(|(key, _)| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
}

#[test]
fn a_full_folder_is_refused_and_nothing_changes() {
    let (folder, _) = started(&[]);
    let before = tree(folder.path());
    for (language, words) in [("vi", "chưa ghi gì"), ("en", "nothing was written")] {
        let run = program(folder.path(), &["init", "site", "--lang", language], &[]).ends(2);
        assert!(run.err.contains(words) && run.err.contains("DOC-TRUOC.txt") && run.out.is_empty(), "{}", run.err);
        assert_eq!(tree(folder.path()), before);
    }
    fs::write(folder.path().join("tep"), "của tôi").unwrap();
    program(folder.path(), &["init", "tep"], &[]).ends(2);
    program(folder.path(), &["init", "tep/trong"], &[]).ends(2);
    let inside = program(&folder.path().join("site/content/units"), &["init", "xa-moi"], &[]).ends(2);
    assert!(inside.err.contains("content/ của một trang khác"), "{}", inside.err);
    assert!(!folder.path().join("site/content/units/xa-moi").exists());
    assert_eq!(fs::read_to_string(folder.path().join("tep")).unwrap(), "của tôi");
}

#[test]
fn what_begins_with_a_dot_stays_as_it_is() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    fs::write(folder.path().join(".git/HEAD"), "ref").unwrap();
    fs::write(folder.path().join(".gitignore"), "của tôi\n").unwrap();
    let run = program(folder.path(), &["init", "."], &[]).ends(0);
    assert!(run.err.contains(".gitignore") && !run.out.contains("cd "), "{}{}", run.out, run.err);
    let files = tree(folder.path());
    assert_eq!((text(&files, ".gitignore").as_str(), text(&files, ".git/HEAD").as_str()), ("của tôi\n", "ref"));
    assert!(files.contains_key(UNIT));
}

#[test]
fn missing_folders_above_are_made_whatever_their_names() {
    let folder = TempDir::new().unwrap();
    let run = program(folder.path(), &["init", "tỉnh Gia Lai/xã Pờ Tó", "--unit", "xa-po-to", "--lang", "en"], &[]).ends(0);
    assert!(run.out.contains("cd \"tỉnh Gia Lai/xã Pờ Tó\"") && run.out.contains("content/units/xa-po-to/unit.yaml"), "{}", run.out);
    let site = folder.path().join("tỉnh Gia Lai/xã Pờ Tó");
    program(&site, &["build", "--no-sheets", "--today", TODAY], &[]).ends(0);
    assert!(text(&tree(&site), "DOC-TRUOC.txt").contains("content/units/xa-po-to/unit.yaml"));
    program(folder.path(), &["--unit", "xa-mot", "init", "khac"], &[]).ends(0);
    assert!(folder.path().join("khac/content/units/xa-mot/unit.yaml").is_file(), "an option before the command");
}

#[test]
fn a_failed_start_leaves_nothing_behind() {
    let folder = TempDir::new().unwrap();
    // A file where a folder has to be.
    fs::write(folder.path().join(".vscode"), "").unwrap();
    let run = program(folder.path(), &["init", "."], &[]).ends(2);
    assert!(run.err.contains("không ghi được"), "{}", run.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn wrong_arguments_write_nothing() {
    let folder = TempDir::new().unwrap();
    let cases: [(&[&str], &str); 5] = [
        (&["init"], "thiếu `"),
        (&["init", ""], "cần một giá trị"),
        (&["init", "site", "--unit", "Xã Pờ Tó"], "--unit xa-po-to"),
        (&["init", "site", "--unit", "../ngoai"], "--unit ngoai"),
        (&["init", "site", "--kind", "district"], "commune, ward, special_zone"),
    ];
    for (arguments, words) in cases {
        let run = program(folder.path(), arguments, &[]).ends(2);
        assert!(run.err.contains(words), "{arguments:?}: {}", run.err);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn names_are_legal_on_every_system() {
    let (folder, _) = started(&[]);
    for path in tree(&folder.path().join("site")).keys() {
        for name in path.split('/') {
            let legal = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) && !name.ends_with('.');
            assert!(legal && path.len() < 120, "{path}");
        }
    }
}

#[test]
fn the_editor_finds_a_schema_for_every_file_of_data() {
    let (folder, _) = started(&[]);
    let files = tree(&folder.path().join("site"));
    let settings: Value = serde_json::from_str(&text(&files, ".vscode/settings.json")).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    assert_eq!(schemas.len(), KINDS.iter().filter(|kind| !kind.is_front_matter).count());
    for (schema, patterns) in schemas {
        let path = schema.strip_prefix("./").unwrap();
        serde_json::from_str::<Value>(&text(&files, path)).unwrap();
        let kind = KINDS.iter().find(|kind| path == format!("schemas/{}.schema.json", kind.name)).unwrap();
        assert_eq!(*patterns, Value::from(kind.files));
    }
    let recommended: Value = serde_json::from_str(&text(&files, ".vscode/extensions.json")).unwrap();
    assert_eq!(recommended["recommendations"][0], "redhat.vscode-yaml");
    let printed = program(folder.path(), &["schema", "unit"], &[]).ends(0);
    assert_eq!(printed.out, text(&files, "schemas/unit.schema.json"));
}

#[test]
fn schemas_are_printed_and_listed_anywhere() {
    let anywhere = TempDir::new().unwrap();
    let run = program(anywhere.path(), &["schema"], &[]).ends(0);
    assert_eq!(run.out.lines().count(), KINDS.len());
    for (line, kind) in run.out.lines().zip(KINDS) {
        assert!(line.starts_with(kind.name) && line.contains(kind.about) && line.contains("Markdown") == kind.is_front_matter, "{line}");
        let run = program(anywhere.path(), &["schema", kind.name], &[]).ends(0);
        let schema: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(schema["type"], "object");
        assert!(run.err.is_empty());
    }
    let run = program(anywhere.path(), &["schema", "unti"], &[]).ends(2);
    assert!(run.err.contains("có phải là `unit`?") && run.out.is_empty(), "{}", run.err);
    let run = program(anywhere.path(), &["schema", "unti", "--lang", "en"], &[]).ends(2);
    assert!(run.err.contains("did you mean `unit`?"), "{}", run.err);
}
