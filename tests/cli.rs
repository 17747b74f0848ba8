//! The program as people run it: what it prints where, how it ends, what it leaves alone.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use support::{Site, TODAY, Tree, program, tree, unit};
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization as _;

const LEDGER: &str = "content/units/xa-mau/codes.yaml";

fn below<'a>(tree: &'a Tree, folder: &str) -> std::collections::BTreeMap<&'a str, &'a Vec<u8>> {
    tree.iter().filter(|(path, _)| path.starts_with(&format!("{folder}/"))).map(|(path, bytes)| (path.as_str(), bytes)).collect()
}

fn state(site: &Site, unit: &str) -> Option<String> {
    let record = site.record();
    let found = record["units"].as_array().unwrap().iter().find(|record| record["id"] == unit)?;
    Some(found["state"].as_str().unwrap().to_owned())
}

/// A mistake in one unit only.
fn break_unit(site: &Site, unit: &str) {
    site.edit(&format!("content/units/{unit}/unit.yaml"), "kind: commune", "kind: commune\nkindd: commune");
}

#[test]
fn a_clean_site_is_built_and_told_on_standard_error() {
    let site = Site::new();
    let run = site.run(&["build"]).ends(0);
    assert_eq!(run.out, "");
    assert!(run.err.contains("0 lỗi, 0 cảnh báo") && run.err.contains("2 đơn vị") && run.err.contains("index.html"), "{}", run.err);
    assert!(site.output().contains_key("xa-mau/index.html"));
    let again = Site::new();
    again.run(&[]).ends(0);
    assert_eq!(again.output(), site.output(), "`niemyet` is `niemyet build`");
}

#[test]
fn check_prints_findings_on_standard_output_and_writes_nothing() {
    let site = Site::new();
    let run = site.run(&["check"]).ends(0);
    assert_eq!(run.out, "");
    assert!(run.err.contains("0 lỗi"), "{}", run.err);
    assert!(!site.path("output").exists());
    break_unit(&site, "xa-hai");
    let run = site.run(&["check"]).ends(1);
    assert!(run.out.contains("F003") && run.out.contains("content/units/xa-hai/unit.yaml:2:1") && run.out.contains("kindd"), "{}", run.out);
    assert!(run.err.contains("1 lỗi"), "{}", run.err);
    assert!(!site.path("output").exists());
}

#[test]
fn json_has_one_object_a_line_with_the_documented_keys() {
    let site = Site::new();
    break_unit(&site, "xa-hai");
    site.write("content/thua.txt", "thừa");
    let run = site.run(&["check", "--format", "json"]).ends(1);
    assert_eq!(run.err, "");
    let mut codes = BTreeSet::new();
    for line in run.out.lines() {
        let finding: serde_json::Value = serde_json::from_str(line).unwrap();
        let keys: BTreeSet<&str> = finding.as_object().unwrap().keys().map(String::as_str).collect();
        let wanted = ["code", "severity", "file", "line", "column", "end_line", "end_column", "message", "help", "notes", "at", "waived"];
        assert_eq!(keys, BTreeSet::from(wanted));
        assert!(finding["line"].as_u64().unwrap() >= 1 && finding["column"].as_u64().unwrap() >= 1);
        assert!(["error", "warning", "info"].contains(&finding["severity"].as_str().unwrap()));
        codes.insert(finding["code"].as_str().unwrap().to_owned());
    }
    assert_eq!(codes, BTreeSet::from(["F003".to_owned(), "F006".to_owned()]));
}

#[test]
fn json_says_why_a_finding_is_waived() {
    let run = program(&support::repository(), &["check", "--format", "json", "--today", TODAY, "--output", "/nonexistent/output"], &[]);
    let waived: Vec<serde_json::Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).filter(|finding: &serde_json::Value| finding["code"] == "C001").collect();
    assert_eq!(waived.len(), 3);
    for finding in waived {
        let keys: Vec<&String> = finding["waived"].as_object().unwrap().keys().collect();
        assert_eq!(keys, ["reason", "until"]);
        assert!(finding["waived"]["reason"].as_str().unwrap().contains("35"), "{finding}");
    }
}

#[test]
fn messages_speak_the_language_that_is_asked_for() {
    let site = Site::new();
    break_unit(&site, "xa-hai");
    let root = site.root().to_str().unwrap();
    let say = |arguments: &[&str], environment: &[(&str, &str)]| {
        let all: Vec<&str> = ["check", "--root", root, "--today", TODAY].iter().chain(arguments).copied().collect();
        program(site.outside(), &all, environment).ends(1).err
    };
    let (vi, en) = ("1 lỗi,", "1 error,");
    for environment in [
        &[][..],
        &[("LANG", "C")],
        &[("LANG", "POSIX")],
        &[("LANG", "C.UTF-8")],
        &[("LANG", "vi_VN.UTF-8")],
        &[("LC_ALL", "vi_VN.UTF-8"), ("LANG", "en_US.UTF-8")],
    ] {
        assert!(say(&[], environment).contains(vi), "{environment:?}");
    }
    for environment in [&[("LANG", "en_US.UTF-8")][..], &[("LC_ALL", "en_GB.UTF-8"), ("LANG", "vi_VN.UTF-8")], &[("LC_MESSAGES", "en_US.UTF-8")]] {
        assert!(say(&[], environment).contains(en), "{environment:?}");
    }
    assert!(say(&["--lang", "vi"], &[("LANG", "en_US.UTF-8")]).contains(vi));
    assert!(say(&["--lang=en"], &[("LANG", "C")]).contains(en));
}

#[test]
fn explain_knows_rules_in_any_case() {
    let anywhere = TempDir::new().unwrap();
    let run = program(anywhere.path(), &["explain", "c001"], &[]).ends(0);
    assert!(run.out.starts_with("C001 ") && run.out.contains("Tổng"), "{}", run.out);
    assert_eq!(run.err, "");
    let run = program(anywhere.path(), &["explain", "C001", "--lang", "en"], &[]).ends(0);
    assert!(run.out.contains("declared total"), "{}", run.out);
    let run = program(anywhere.path(), &["explain", "X999"], &[]).ends(2);
    assert!(run.out.is_empty() && run.err.contains("X999") && run.err.contains("C001"), "{}", run.err);
}

#[test]
fn refusals_speak_both_languages_and_guess_what_was_meant() {
    let site = Site::bare();
    let cases: [(&[&str], &str, &str); 12] = [
        (&["biuld"], "không có lệnh `biuld`; có phải là `build`?", "there is no command `biuld`; did you mean `build`?"),
        (
            &["check", "--strickt"],
            "không có tùy chọn `--strickt` ở đây; có phải là `--strict`?",
            "there is no option `--strickt` here; did you mean `--strict`?",
        ),
        (&["check", "--format", "jsn"], "`jsn` không dùng được cho `--format", "`jsn` does not fit `--format"),
        (&["build", "--jobs", "0"], "`0` không dùng được cho `--jobs", "`0` does not fit `--jobs"),
        (&["explain"], "thiếu `", "is missing"),
        (&["check", "--today"], "cần một giá trị", "needs a value"),
        (&["check", "-fix"], "có phải là `--fix`?", "did you mean `--fix`?"),
        (&["check", "–fix"], "có phải là `--fix`?", "did you mean `--fix`?"),
        (
            &["codes", "write"],
            "`write` không phải tùy chọn của lệnh này; có phải là `--write`?",
            "`write` is no option of this command; did you mean `--write`?",
        ),
        (&["import", "KH 2026.docx"], "có phải là `import plan KH 2026.docx`?", "did you mean `import plan KH 2026.docx`?"),
        (&["import", "t10.xlsx"], "có phải là `import progress t10.xlsx --campaign ID`?", "did you mean `import progress t10.xlsx --campaign ID`?"),
        (&["check", "xa-mau"], "có phải là `--unit xa-mau`?", "did you mean `--unit xa-mau`?"),
    ];
    for (arguments, vi, en) in cases {
        let run = program(site.root(), arguments, &[]).ends(2);
        assert!(run.err.contains(vi) && run.out.is_empty(), "{arguments:?}: {}", run.err);
        let english: Vec<&str> = ["--lang", "en"].iter().chain(arguments).copied().collect();
        let run = program(site.root(), &english, &[]).ends(2);
        assert!(run.err.contains(en), "{arguments:?}: {}", run.err);
    }
    let run = program(site.root(), &["--help"], &[]).ends(0);
    assert!(run.out.contains("codes") && run.err.is_empty());
    program(site.root(), &["--version"], &[]).ends(0);
}

#[test]
fn an_unknown_unit_is_a_wrong_argument_and_nothing_is_written() {
    let site = Site::new();
    let run = site.run(&["build", "--unit", "xa-ma"]).ends(2);
    assert!(run.err.contains("`xa-ma`"), "{}", run.err);
    assert!(!site.path("output").exists(), "a build for an unknown unit wrote the output");
    site.run(&["check", "--unit", "xa-ma"]).ends(2);
}

#[test]
fn days_have_to_be_real() {
    let site = Site::new();
    let root = site.root().to_str().unwrap();
    for day in ["2026-13-01", "2026-02-30", "13/5/2026", ""] {
        let run = program(site.outside(), &["build", "--no-sheets", "--root", root, "--today", day], &[]).ends(2);
        assert!(run.err.contains("--today"), "{day}: {}", run.err);
    }
    assert!(!site.path("output").exists());
}

#[test]
fn the_epoch_is_a_clock() {
    let site = Site::new();
    let root = site.root().to_str().unwrap();
    // 2026-05-13T00:00:00Z
    program(site.outside(), &["build", "--no-sheets", "--root", root], &[("SOURCE_DATE_EPOCH", "1778630400")]).ends(0);
    assert_eq!(site.record()["today"], "2026-05-13");
    program(site.outside(), &["build", "--no-sheets", "--root", root, "--today", "2026-05-14"], &[("SOURCE_DATE_EPOCH", "1778630400")]).ends(0);
    assert_eq!(site.record()["today"], "2026-05-14");
    program(site.outside(), &["build", "--no-sheets", "--root", root], &[("SOURCE_DATE_EPOCH", "hôm nay")]).ends(2);
}

#[test]
fn no_content_no_site() {
    let empty = TempDir::new().unwrap();
    let run = program(empty.path(), &["build"], &[]).ends(2);
    assert!(run.err.contains("content/site.yaml"), "{}", run.err);
    let root = empty.path().join("khong-co");
    let said = |command: &str, root: &std::path::Path| program(empty.path(), &[command, "--root", root.to_str().unwrap()], &[]).ends(2).err;
    for command in ["build", "check", "codes"] {
        assert!(said(command, &root).contains("không có thư mục `") && said(command, &root).contains("khong-co`"), "{}", said(command, &root));
        assert!(said(command, empty.path()).contains("không có content/site.yaml; ghi sau --root"), "{}", said(command, empty.path()));
    }
    let site = Site::bare();
    let inside = said("check", &site.path("content"));
    assert!(inside.contains("là thư mục content/ của trang; ghi thư mục chứa nó: --root"), "{inside}");
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0, "something was written");
}

#[test]
fn the_nearest_folder_above_is_the_root() {
    let site = Site::new();
    program(&site.path("content/units/xa-mau"), &["build", "--no-sheets", "--today", TODAY], &[]).ends(0);
    assert!(site.path("output/index.html").is_file());
    site.remove("output");
    program(site.root(), &["build", "--no-sheets", "--today", TODAY], &[]).ends(0);
    assert!(site.path("output/index.html").is_file());
    site.remove("output");
    program(site.outside(), &["build", "--no-sheets", "--today", TODAY, "--root", "trang"], &[]).ends(0);
    assert!(site.path("output/index.html").is_file(), "a relative root");
    program(site.root(), &["build", "--no-sheets", "--today", TODAY, "--output", "khac"], &[]).ends(0);
    assert!(site.path("khac/index.html").is_file(), "a relative output");
}

#[test]
fn a_foreign_folder_is_refused_and_untouched() {
    for name in ["anh.jpg", "build.json"] {
        let site = Site::new();
        site.write(&format!("output/{name}"), "{\"name\": \"khác\"}");
        let before = site.output();
        let run = site.run(&["build"]).ends(2);
        assert!(run.err.contains("output"), "{}", run.err);
        assert_eq!(site.output(), before);
        let beside: Vec<_> = fs::read_dir(site.root()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(beside.len(), 2, "{beside:?}");
    }
    let site = Site::new();
    site.write("output", "một tệp");
    site.run(&["build"]).ends(2);
    assert_eq!(site.read("output"), "một tệp");
}

#[test]
fn names_with_a_dot_in_the_output_stay() {
    let site = Site::new();
    site.write("output/.nojekyll", "");
    site.write("output/.git/HEAD", "ref: refs/heads/main\n");
    site.write("output/.git/objects/aa/bb", "vật");
    let kept = site.output();
    for day in ["2026-11-21", "2026-11-22"] {
        let root = site.root().to_str().unwrap();
        program(site.outside(), &["build", "--no-sheets", "--root", root, "--today", day], &[]).ends(0);
        let output = site.output();
        assert!(output.contains_key("index.html"));
        for (path, bytes) in &kept {
            assert_eq!(output.get(path), Some(bytes), "{path} after {day}");
        }
    }
}

#[test]
fn an_error_in_shared_content_leaves_the_output_as_it_was() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    for (file, old, new) in [
        ("content/laws.yaml", "kind: decree", "kind: decre"),
        ("content/guides/kich-hoat/vi.md", "order: 1\n", ""),
        ("content/site.yaml", "languages:", "langs:"),
    ] {
        let text = site.read(file);
        site.edit(file, old, new);
        // The units change as well; none of it may come out.
        site.edit("content/units/xa-mau/unit.yaml", "Đầu thôn", "Cuối thôn");
        let run = site.run(&["build"]).ends(1);
        assert!(run.err.contains("giữ nguyên"), "{}", run.err);
        assert_eq!(site.output(), before, "{file}");
        site.write(file, &text);
        site.edit("content/units/xa-mau/unit.yaml", "Cuối thôn", "Đầu thôn");
    }
    site.run(&["build"]).ends(0);
    assert_eq!(site.output(), before);
}

#[test]
fn an_error_in_a_unit_keeps_its_pages_and_publishes_the_others() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    break_unit(&site, "xa-mau");
    site.edit("content/units/xa-hai/unit.yaml", "Đầu thôn", "Cuối thôn");
    let run = site.run(&["build"]).ends(1);
    assert!(run.err.contains("giữ trang cũ") && run.err.contains("xa-mau"), "{}", run.err);
    let after = site.output();
    assert_eq!(below(&after, "xa-mau"), below(&before, "xa-mau"));
    assert_ne!(below(&after, "xa-hai"), below(&before, "xa-hai"));
    assert_eq!((state(&site, "xa-mau").as_deref(), state(&site, "xa-hai").as_deref()), (Some("kept"), Some("built")));
    let listed = |key: &str| site.record()[key].to_string();
    assert!(listed("files").contains("xa-mau/index.html") && listed("pages").contains("xa-mau/index.html") && listed("codes").contains("/xa-mau/q/"));
    let index = String::from_utf8(after["index.html"].clone()).unwrap();
    assert!(index.contains("xa-mau/index.html") && index.contains("xa-hai/index.html"), "{index}");
    // Again and again: the pages stay.
    site.run(&["build"]).ends(1);
    assert_eq!(below(&site.output(), "xa-mau"), below(&before, "xa-mau"));
}

#[test]
fn a_unit_at_the_root_keeps_its_pages_whatever_its_file_says() {
    let site = Site::new();
    site.edit("content/units/xa-mau/unit.yaml", "kind: commune", "kind: commune\npath: \"\"");
    site.run(&["build"]).ends(0);
    let before = site.output();
    let unit = site.read("content/units/xa-mau/unit.yaml");
    // A file that cannot be read at all, and one with a mistake that no longer asks for the root.
    for broken in [format!("{unit}name: x: y\n"), unit.replace("path: \"\"", "path: khac\nkindd: commune")] {
        site.write("content/units/xa-mau/unit.yaml", &broken);
        let run = site.run(&["build"]).ends(1);
        assert!(run.err.contains("giữ trang cũ") && run.err.contains("xa-mau"), "{}", run.err);
        let after = site.output();
        assert_eq!(after["index.html"], before["index.html"]);
        assert!(String::from_utf8_lossy(&after["units.html"]).contains("xa-hai/index.html"));
        assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    }
    site.write("content/units/xa-mau/unit.yaml", &unit);
    site.run(&["build"]).ends(0);
    assert_eq!(site.output(), before);
}

#[test]
fn a_unit_with_errors_and_no_pages_is_absent() {
    let site = Site::new();
    break_unit(&site, "xa-mau");
    let run = site.run(&["build"]).ends(1);
    assert!(run.err.contains("chưa có trang") && run.err.contains("xa-mau"), "{}", run.err);
    let output = site.output();
    assert!(below(&output, "xa-mau").is_empty());
    assert!(output.contains_key("xa-hai/index.html"));
    assert_eq!(state(&site, "xa-mau"), None);
    assert!(!String::from_utf8_lossy(&output["index.html"]).contains("xa-mau/"));
}

#[test]
fn one_unit_is_rebuilt_and_the_others_are_carried_over() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    site.edit("content/units/xa-mau/unit.yaml", "Đầu thôn", "Cuối thôn");
    site.edit("content/units/xa-hai/unit.yaml", "Đầu thôn", "Cuối thôn");
    let run = site.run(&["build", "--unit", "xa-mau"]).ends(0);
    assert!(run.err.contains("không làm lần này") && run.err.contains("xa-hai"), "{}", run.err);
    let after = site.output();
    assert_eq!(below(&after, "xa-hai"), below(&before, "xa-hai"));
    assert_ne!(below(&after, "xa-mau"), below(&before, "xa-mau"));
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    assert_eq!(site.record()["codes"].as_array().unwrap().len(), 4);
}

#[test]
fn a_mistake_elsewhere_does_not_hinder_the_unit_that_is_asked_for() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    break_unit(&site, "xa-hai");
    site.edit("content/units/xa-mau/unit.yaml", "Đầu thôn", "Cuối thôn");
    site.run(&["build", "--unit", "xa-mau"]);
    let after = site.output();
    assert_eq!(below(&after, "xa-hai"), below(&before, "xa-hai"));
    assert_ne!(below(&after, "xa-mau"), below(&before, "xa-mau"));
}

#[test]
fn without_sheets_there_are_landing_pages_only() {
    let site = Site::new();
    site.run(&["build", "--no-sheets"]).ends(0);
    let output = site.output();
    assert!(!output.keys().any(|path| path.contains("/sheets/")));
    for code in site.codes("xa-mau") {
        assert!(output.contains_key(&format!("xa-mau/q/{code}/index.html")));
    }
    assert!(site.record()["codes"].as_array().unwrap().iter().all(|code| code["sheets"].as_array().unwrap().is_empty()));
    site.print(&["build"]).ends(0);
    assert!(site.output().keys().any(|path| path.contains("/sheets/")));
}

#[test]
fn strict_counts_warnings() {
    let site = Site::bare();
    for command in ["build", "check"] {
        let run = site.run(&[command]).ends(0);
        assert!(format!("{}{}", run.out, run.err).contains("Q001"));
        site.run(&[command, "--strict"]).ends(1);
    }
    assert!(site.output().contains_key("xa-mau/index.html"), "warnings do not hinder publishing");
}

#[test]
fn codes_are_shown_then_written_then_left_alone() {
    let site = Site::bare();
    let before = site.content();
    let shown = site.run(&["codes"]).ends(0);
    assert_eq!(shown.out.lines().count(), 4, "{}", shown.out);
    assert_eq!(site.content(), before, "`codes` wrote something");
    let written = site.run(&["codes", "--write"]).ends(0);
    assert_eq!(written.out, shown.out);
    assert_eq!(site.codes("xa-mau").len(), 2);
    let content = site.content();
    let again = site.run(&["codes", "--write"]).ends(0);
    assert_eq!(again.out, "");
    assert_eq!(site.content(), content, "a second run issued something");
    site.run(&["check", "--strict"]).ends(0);
}

#[test]
fn codes_are_appended_and_nothing_else_is_touched() {
    let site = Site::new();
    let ledger = site.read(LEDGER).replace("codes:\n", "codes:   # nhận xét của tôi\n") + "  # hết\n";
    site.write(LEDGER, &ledger);
    site.edit("content/units/xa-mau/unit.yaml", "page:home]", "page:home, page:places]");
    site.run(&["codes", "--write"]).ends(0);
    let after = site.read(LEDGER);
    assert!(after.starts_with(&ledger), "{after}");
    assert_eq!(after.lines().count(), ledger.lines().count() + 1);
    site.run(&["check", "--strict"]).ends(0);
}

#[test]
fn a_ledger_that_windows_saved_can_be_appended_to() {
    let site = Site::new();
    let windows = format!("\u{feff}{}", site.read(LEDGER).replace('\n', "\r\n"));
    site.write(LEDGER, &windows);
    site.edit("content/units/xa-mau/unit.yaml", "page:home]", "page:home, page:places]");
    site.run(&["codes", "--write"]).ends(0);
    assert!(site.read(LEDGER).starts_with(&windows));
    site.run(&["check", "--strict"]).ends(0);
}

#[test]
fn a_code_cannot_be_given_another_page() {
    let site = Site::new();
    site.edit(LEDGER, "target: \"page:home\"", "target: \"page:laws\"");
    let run = site.run(&["check"]).ends(1);
    assert!(run.out.contains("Q003"), "{}", run.out);
}

/// The lines of a run that tell a finding of a rule.
fn told<'a>(run: &'a support::Run, code: &str) -> Vec<&'a str> {
    run.out.lines().filter(|line| line.contains(&format!("[{code}]"))).collect()
}

#[test]
fn a_copied_folder_or_ledger_is_one_finding_that_names_whose_it_is() {
    let site = Site::new();
    let other = site.read("content/units/xa-hai/codes.yaml");
    let own = site.read(LEDGER);
    site.write(LEDGER, &other);
    let run = site.run(&["check"]).ends(1);
    assert_eq!((told(&run, "Q003").len(), told(&run, "Q004").len()), (1, 0), "{}", run.out);
    assert!(run.out.contains("2 mã trong sổ này là của thư mục `xa-hai`") && run.out.contains("Xóa `content/units/xa-mau/codes.yaml`"), "{}", run.out);
    // Entries of both: those of the other folder are told once, and only they are to go.
    let line = other.lines().next_back().unwrap();
    site.write(LEDGER, &format!("{own}{line}\n"));
    let run = site.run(&["check"]).ends(1);
    assert_eq!((told(&run, "Q003").len(), told(&run, "Q004").len()), (1, 0), "{}", run.out);
    assert!(run.out.contains("1 mã trong sổ này là của thư mục `xa-hai`") && run.out.contains("Xóa các mục ấy"), "{}", run.out);
    // A copy that comes before its original in the alphabet does not blame it.
    site.write(LEDGER, &own);
    site.write("content/units/xa-ban-sao/unit.yaml", &unit("Bản Sao"));
    site.write("content/units/xa-ban-sao/codes.yaml", &own);
    let run = site.run(&["check"]).ends(1);
    let places: Vec<&str> = run.out.lines().filter(|line| line.contains("--> ")).collect();
    assert!(!places.is_empty() && places.iter().all(|line| line.contains("xa-ban-sao")), "{}", run.out);
}

#[test]
fn a_renamed_folder_is_one_finding() {
    let site = Site::new();
    let rename = |from: &str, to: &str| fs::rename(site.path(&format!("content/units/{from}")), site.path(&format!("content/units/{to}"))).unwrap();
    rename("xa-mau", "xa-moi");
    let run = site.run(&["check"]).ends(1);
    assert_eq!(told(&run, "Q003").len(), 1, "{}", run.out);
    assert!(run.out.contains("không mã nào trong 2 mã của sổ này được cấp cho thư mục `xa-moi`"), "{}", run.out);
    // Where there is a build, it knows the name.
    rename("xa-moi", "xa-mau");
    site.run(&["build"]).ends(0);
    rename("xa-mau", "xa-moi");
    let run = site.run(&["check"]).ends(1);
    assert_eq!(told(&run, "Q003").len(), 1, "{}", run.out);
    assert!(run.out.contains("2 mã đã cấp cho thư mục `xa-mau`") && run.out.contains("Đổi tên thư mục lại thành `xa-mau`"), "{}", run.out);
    rename("xa-moi", "xa-mau");
    site.run(&["check"]).ends(0);
}

/// A guide that only one commune has, printed there.
fn own_guide(site: &Site) -> String {
    for lang in ["vi", "en"] {
        let text = site.read(&format!("content/guides/kich-hoat/{lang}.md")).replace("VNeID", "ABC").replace("slug: activate", "slug: own");
        site.write(&format!("content/units/xa-mau/guides/rieng/{lang}.md"), &text);
    }
    site.edit("content/units/xa-mau/unit.yaml", "page:home]", "page:home, guide:rieng]");
    site.run(&["codes", "--write"]).ends(0);
    site.codes("xa-mau").pop().unwrap()
}

#[test]
fn a_printed_code_may_not_lose_its_page() {
    let site = Site::new();
    let code = own_guide(&site);
    site.run(&["build"]).ends(0);
    let landing = format!("xa-mau/q/{code}/index.html");
    let before = site.output();
    site.remove("content/units/xa-mau/guides");
    site.edit("content/units/xa-mau/unit.yaml", ", guide:rieng]", "]");
    let run = site.run(&["build"]).ends(1);
    assert!(run.err.contains("Q002") && run.err.contains(&code), "{}", run.err);
    assert_eq!(below(&site.output(), "xa-mau"), below(&before, "xa-mau"), "the pages of the last build stand");
    // A redirect heals it.
    let ledger = site.read(LEDGER);
    let entry = ledger.lines().find(|line| line.contains(&code)).unwrap();
    site.edit(LEDGER, entry, &entry.replace('}', ", redirect: guide:kich-hoat}"));
    site.run(&["build"]).ends(0);
    let page = String::from_utf8(site.output()[&landing].clone()).unwrap();
    assert!(page.contains("Kích hoạt tài khoản VNeID") && !page.contains("ABC"), "{page}");
    // So does a farewell.
    site.write(LEDGER, &ledger.replace(entry, &entry.replace('}', ", gone: {vi: \"Nay làm ở xã Khác.\", en: \"Now done elsewhere.\"}}")));
    site.run(&["build"]).ends(0);
    let output = site.output();
    assert!(String::from_utf8_lossy(&output[&landing]).contains("Nay làm ở xã Khác."));
    assert!(String::from_utf8_lossy(&output[&format!("xa-mau/en/q/{code}/index.html")]).contains("Now done elsewhere."));
    assert!(!output.contains_key(&format!("xa-mau/sheets/{code}.html")), "nothing is printed for what is gone");
}

#[test]
fn deleting_a_shared_guide_stops_the_units_that_printed_it() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    site.remove("content/guides/kich-hoat");
    let run = site.run(&["build"]).ends(1);
    assert!(run.err.contains("Q002"), "{}", run.err);
    for code in site.codes("xa-mau") {
        let path = format!("xa-mau/q/{code}/index.html");
        assert_eq!(site.output()[&path], before[&path]);
    }
}

#[test]
fn a_published_code_may_not_vanish_from_the_ledger() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    let ledger = site.read(LEDGER);
    let last = ledger.lines().last().unwrap();
    site.write(LEDGER, &ledger.replace(&format!("{last}\n"), ""));
    for command in ["check", "build"] {
        let run = site.run(&[command]).ends(1);
        assert!(format!("{}{}", run.out, run.err).contains("Q005"), "{}{}", run.out, run.err);
        assert_eq!(below(&site.output(), "xa-mau"), below(&before, "xa-mau"));
    }
    // A second build does not forget it.
    site.run(&["build"]).ends(1);
    site.remove(LEDGER);
    let run = site.run(&["build"]).ends(1);
    assert_eq!(run.err.matches("Q005").count(), 2, "{}", run.err);
    site.write(LEDGER, &ledger);
    site.run(&["build"]).ends(0);
    assert_eq!(site.output(), before);
}

#[test]
fn a_unit_that_printed_codes_may_not_vanish() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    site.remove("content/units/xa-mau");
    let run = site.run(&["build"]).ends(1);
    assert!(run.err.contains("Q005"), "{}", run.err);
    let landing = |tree: &Tree| tree.keys().filter(|path| path.starts_with("xa-mau/q/")).cloned().collect::<Vec<_>>();
    assert_eq!(landing(&site.output()), landing(&before), "printed codes lead nowhere");
}

#[test]
fn nothing_below_content_is_ever_written() {
    let site = Site::bare();
    site.write("content/thua.txt", "thừa");
    break_unit(&site, "xa-hai");
    let before = site.content();
    for arguments in [&["build"][..], &["check"], &["build", "--strict", "--no-sheets"], &["codes"], &["explain", "C001"], &["build", "--unit", "xa-mau"]] {
        site.run(arguments);
        assert_eq!(site.content(), before, "{arguments:?}");
    }
}

/// Every text file of the content, rewritten.
fn disguised(disguise: impl Fn(&str) -> Vec<u8>) -> Tree {
    let site = Site::new();
    for (path, bytes) in site.content() {
        let text = String::from_utf8(bytes).unwrap();
        site.write_bytes(&format!("content/{path}"), &disguise(&text));
    }
    site.run(&["build"]).ends(0);
    site.output()
}

#[test]
fn one_site_in_many_disguises() {
    let plain = disguised(|text| text.as_bytes().to_vec());
    assert!(String::from_utf8_lossy(&plain["xa-mau/index.html"]).contains("xã Mẫu"));
    let little = |text: &str| [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
    assert_eq!(disguised(|text| format!("\u{feff}{text}").into_bytes()), plain, "BOM");
    assert_eq!(disguised(|text| text.replace('\n', "\r\n").into_bytes()), plain, "CRLF");
    assert_eq!(disguised(windows), plain, "BOM and CRLF");
    assert_eq!(disguised(little), plain, "UTF-16LE");
    assert_eq!(disguised(|text| text.nfd().collect::<String>().into_bytes()), plain, "NFD");
}

#[test]
fn spaces_and_vietnamese_letters_in_paths() {
    let plain = Site::new();
    plain.run(&["build"]).ends(0);
    let site = Site::at("Trang của xã Mẫu (bản 2)");
    site.run(&["codes", "--write"]).ends(0);
    let output = site.outside().join("Ổ đĩa USB").join("kết quả");
    let run = site.run(&["build", "--output", output.to_str().unwrap()]).ends(0);
    assert!(run.err.contains("kết quả/index.html"), "{}", run.err);
    assert_eq!(tree(&output), plain.output());
    site.run(&["build", "--output", output.to_str().unwrap()]).ends(0);
    assert_eq!(tree(&output), plain.output());
}

#[test]
fn a_name_with_marks_is_an_error_that_names_its_cure() {
    let site = Site::new();
    site.write("content/units/xa-mau/plans/Kế hoạch số 1/vi.md", "---\n---\n");
    let run = site.run(&["check"]).ends(1);
    assert!(run.out.contains("F007") && run.out.contains("ke-hoach-so-1"), "{}", run.out);
}

#[test]
fn a_unit_that_is_new_is_published_beside_the_old() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    site.write("content/units/xa-ba/unit.yaml", &unit("Ba"));
    site.run(&["build", "--unit", "xa-ba"]).ends(0);
    let after = site.output();
    assert!(after.contains_key("xa-ba/index.html"));
    assert_eq!(below(&after, "xa-mau"), below(&before, "xa-mau"));
    assert!(String::from_utf8_lossy(&after["index.html"]).contains("xa-ba/index.html"));
}

#[test]
fn a_page_that_was_changed_by_hand_is_made_again() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let before = site.output();
    fs::remove_file(site.path("output/xa-mau/index.html")).unwrap();
    site.write("output/xa-hai/index.html", "sửa tay");
    site.run(&["build"]).ends(0);
    assert_eq!(site.output(), before);
}

#[test]
fn codes_for_an_unknown_unit_are_a_wrong_argument() {
    let site = Site::bare();
    let before = site.content();
    let run = site.run(&["codes", "--write", "--unit", "xa-ma"]).ends(2);
    assert!(run.err.contains("`xa-ma`"), "{}", run.err);
    assert_eq!(site.content(), before);
}

#[test]
fn no_codes_are_issued_for_a_unit_with_errors() {
    let site = Site::bare();
    break_unit(&site, "xa-mau");
    let run = site.run(&["codes", "--write"]).ends(1);
    assert!(run.err.contains("F003") && !run.out.contains("xa-mau"), "{}{}", run.out, run.err);
    assert!(!site.path(LEDGER).exists());
    assert_eq!(site.codes("xa-hai").len(), 2);
}

#[test]
fn a_ledger_in_utf_16_is_not_harmed() {
    let site = Site::new();
    let bytes: Vec<u8> = [0xFF, 0xFE].into_iter().chain(site.read(LEDGER).encode_utf16().flat_map(u16::to_le_bytes)).collect();
    site.write_bytes(LEDGER, &bytes);
    site.run(&["check", "--strict"]).ends(0);
    site.edit("content/units/xa-mau/unit.yaml", "page:home]", "page:home, page:places]");
    let run = site.run(&["codes", "--write"]);
    site.run(&["check"]).ends(0);
    // Either it was appended to, or it was refused with words that an author understands.
    assert!(run.status == 0 || (run.status == 2 && run.err.contains("UTF-8") && fs::read(site.path(LEDGER)).unwrap() == bytes), "{}", run.err);
}

#[test]
fn the_record_is_true_of_what_was_carried_over() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    site.write("output/xa-hai/index.html", "sửa tay");
    site.edit("content/units/xa-mau/unit.yaml", "Đầu thôn", "Cuối thôn");
    site.run(&["build", "--unit", "xa-mau"]);
    let record = site.record();
    let listed = record["files"].as_array().unwrap().iter().find(|file| file["path"] == "xa-hai/index.html").unwrap();
    let there = fs::read(site.path("output/xa-hai/index.html")).unwrap();
    assert_eq!(listed["bytes"].as_u64().unwrap(), there.len() as u64, "build.json says something else than the disk");
}

#[test]
fn a_carried_page_that_is_gone_is_named() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    fs::remove_file(site.path("output/xa-hai/index.html")).unwrap();
    let before = site.output();
    site.edit("content/units/xa-mau/unit.yaml", "Đầu thôn", "Cuối thôn");
    let run = site.run(&["build", "--unit", "xa-mau"]).ends(2);
    assert!(run.err.contains("xa-hai/index.html"), "{}", run.err);
    assert_eq!(site.output(), before);
    site.run(&["build"]).ends(0);
    assert!(site.path("output/xa-hai/index.html").is_file(), "a whole build heals it");
}

#[test]
fn an_unknown_language_of_messages_is_refused() {
    let site = Site::bare();
    let run = program(site.root(), &["check", "--lang", "fr"], &[]).ends(2);
    assert!(run.err.contains("`fr`") && run.err.contains("vi, en"), "{}", run.err);
}

#[test]
fn the_index_leads_to_the_pages_that_stand() {
    for arguments in [&["build"][..], &["build", "--unit", "xa-hai"]] {
        let site = Site::new();
        site.run(&["build"]).ends(0);
        site.edit("content/units/xa-mau/unit.yaml", "kind: commune", "kind: commune\npath: ten-moi");
        // A mistake that leaves `unit.yaml` right: the unit is kept, or not asked for, at its old path.
        site.write("content/units/xa-mau/plans/hong/vi.md", "---\nnumber: 1\n---\n");
        site.run(arguments);
        let output = site.output();
        assert!(output.contains_key("xa-mau/index.html"), "{arguments:?}");
        let index = support::Page::read(&output["index.html"]);
        for href in index.all("a").filter_map(|a| a.get("href")).filter(|href| !href.starts_with('#') && !href.contains(':')) {
            assert!(output.contains_key(href), "{arguments:?}: the index leads to {href}, which is not there");
        }
    }
}

/// The theme of the site breaks one page after the others were printed.
#[test]
fn a_page_that_cannot_be_printed_leaves_the_live_site_whole() {
    let site = Site::new();
    let yaml = site.read("content/site.yaml");
    site.write("content/site.yaml", &format!("{yaml}theme: rieng\n"));
    site.write("themes/rieng/style.css", "body{color:#000}\n");
    site.run(&["build"]).ends(0);
    let before = site.output();
    site.write("themes/rieng/templates/guides.html", "{{ page.khong_co.chu }}\n");
    let run = site.run(&["build"]).ends(1);
    assert!(run.err.contains("F017"), "{}", run.err);
    let after = site.output();
    assert_eq!(after, before, "a broken theme changes nothing");
}

#[test]
fn a_mistyped_key_does_not_claim_that_codes_vanished() {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    site.edit("content/units/xa-mau/unit.yaml", "kind: commune", "kind: comune");
    let run = site.run(&["check"]).ends(1);
    assert!(run.out.contains("F005") && !run.out.contains("Q005"), "{}", run.out);
}

#[test]
fn output_below_content_is_refused() {
    let site = Site::new();
    let before = site.content();
    let inside = site.root().join("content").join("out");
    site.run(&["build", "--output", inside.to_str().unwrap()]).ends(2);
    assert_eq!(site.content(), before);
}

#[test]
fn options_may_stand_before_the_command() {
    let site = Site::new();
    site.edit("content/units/xa-mau/unit.yaml", "page:home]", "page:home, page:places]");
    site.run(&["check"]).ends(0);
    site.run(&["--strict", "check"]).ends(1);
    let json = site.run(&["--format", "json", "check"]).ends(0);
    assert!(json.out.starts_with('{'), "{}", json.out);
}

#[test]
fn a_flow_ledger_is_left_alone_with_advice() {
    let site = Site::new();
    let flow = "codes: [{code: 222222, place: a, target: \"page:home\", issued: 2026-01-01}]\n";
    site.write(LEDGER, flow);
    site.run(&["codes", "--write"]);
    assert_eq!(site.read(LEDGER), flow);
}

#[test]
fn a_missing_way_is_noticed() {
    let site = Site::new();
    for (path, bytes) in tree(&support::repository().join("tests/rules/base/content/methods")) {
        if !path.starts_with("xac-nhan/") {
            site.write_bytes(&format!("content/methods/{path}"), &bytes);
        }
    }
    let run = site.run(&["check"]).ends(1);
    assert!(run.out.contains("G003") && run.out.contains("thiếu phương thức số 6"), "{}", run.out);
}

#[test]
fn github_gets_commands_and_waivers_are_notices() {
    let site = Site::new();
    site.edit("content/units/xa-mau/unit.yaml", "kind: commune", "kind: comune");
    let run = site.run(&["check", "--format", "github", "--lang", "en"]).ends(1);
    let line = run.out.lines().find(|line| line.contains("F005")).unwrap();
    assert!(line.starts_with("::error file=content/units/xa-mau/unit.yaml,line="), "{line}");
    assert!(line.contains(",title=F005::"), "{line}");
}

#[test]
fn sarif_is_one_log_with_rules_places_and_suppressions() {
    let sample = support::repository();
    let run = program(&sample, &["check", "--format", "sarif", "--lang", "en", "--today", TODAY], &[]).ends(0);
    let log: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(sarif_faults(&log), [""; 0]);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let waived: Vec<_> = results.iter().filter(|result| result["suppressions"][0].is_object()).collect();
    assert_eq!(waived.iter().filter(|result| result["ruleId"] == "C001").count(), 3);
    for result in waived {
        assert_eq!(result["suppressions"][0]["kind"], "inSource");
        // What a plan does not say has no line of its own.
        let line = result["locations"][0]["physicalLocation"]["region"]["startLine"].as_u64().unwrap();
        assert!(line > 1 || result["ruleId"] == "P012", "{result}");
    }
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == "C001"));
}

/// What of a log does not fit the schema of the standard (OASIS, SARIF 2.1.0 errata 01).
fn sarif_faults(log: &serde_json::Value) -> Vec<String> {
    let schema: serde_json::Value = serde_json::from_str(include_str!("sarif/sarif-schema-2.1.0.json")).unwrap();
    let validator = jsonschema::draft4::new(&schema).unwrap();
    validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn sarif_of_odd_findings_fits_the_schema_of_the_standard() {
    let site = Site::new();
    site.write("content/units/xa-mau/plans/thử nghiệm/vi.md", "---\n---\n");
    site.write_bytes("content/laws.yaml", &[0x61, 0xb5, 0xff]);
    site.edit("content/units/xa-mau/unit.yaml", "kind: commune", "kind: comune\nadress: x");
    for lang in ["vi", "en"] {
        let run = site.run(&["check", "--format", "sarif", "--lang", lang]).ends(1);
        let log: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(sarif_faults(&log), [""; 0]);
        assert!(log["runs"][0]["results"].as_array().unwrap().len() > 3, "{log}");
    }
    let empty: serde_json::Value = serde_json::from_str(&niemyet::report::sarif(&[], niemyet::finding::Tongue::Vi)).unwrap();
    assert_eq!(sarif_faults(&empty), [""; 0]);
    assert!(!sarif_faults(&serde_json::json!({"version": "2.1.0", "runs": [{"results": [{"level": "fatal"}]}]})).is_empty());
}
