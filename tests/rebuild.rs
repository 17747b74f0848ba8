//! What a build takes over from the last: whatever was edited, the output is what a build from nothing makes.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

use support::{Site, TODAY, Tree, program, tree};

/// A site with something of every kind: an own guide and a notice in one unit, a theme, codes.
fn site() -> Site {
    let site = Site::new();
    let guide = |lang: &str| fs::read_to_string(site.path(&format!("content/guides/kich-hoat/{lang}.md"))).unwrap();
    for lang in ["vi", "en"] {
        site.write(&format!("content/units/xa-mau/guides/rieng/{lang}.md"), &without_slug(&guide(lang)));
        site.write(&format!("content/guides/chung/{lang}.md"), &without_slug(&guide(lang)));
    }
    site.edit("content/site.yaml", "languages", "theme: rieng\nlanguages");
    site.write("themes/rieng/style.css", "p { color: black }\n");
    site
}

fn without_slug(text: &str) -> String {
    text.lines().filter(|line| !line.starts_with("slug:")).collect::<Vec<_>>().join("\n") + "\n"
}

/// What a build from nothing makes.
fn afresh(site: &Site, today: &str) -> Tree {
    let output = site.path("afresh");
    let said = build_on(site, "afresh", today);
    assert!(output.is_dir(), "{said}");
    let made = tree(&output);
    fs::remove_dir_all(output).unwrap();
    made
}

/// A build of a day into a folder of the site.
fn build_on(site: &Site, output: &str, today: &str) -> String {
    let (root, output) = (site.path(""), site.path(output));
    program(site.outside(), &["build", "--no-sheets", "--root", root.to_str().unwrap(), "--output", output.to_str().unwrap(), "--today", today], &[]).err
}

fn times(site: &Site) -> BTreeMap<std::path::PathBuf, SystemTime> {
    let files = walkdir::WalkDir::new(site.path("output")).into_iter().map(Result::unwrap);
    files.map(|item| (item.path().to_owned(), item.metadata().unwrap().modified().unwrap())).collect()
}

fn changed(said: &str) -> usize {
    let line = said.lines().find(|line| line.contains("tệp mới hoặc đổi")).unwrap_or_else(|| panic!("{said}"));
    line.rsplit_once(" tệp mới").unwrap().0.rsplit(' ').next().unwrap().parse().unwrap()
}

#[test]
fn whatever_is_edited_the_output_is_what_a_build_from_nothing_makes() {
    let site = site();
    site.run(&["build"]).ends(0);
    let edits: [(&str, &str, &str); 9] = [
        ("content/guides/kich-hoat/vi.md", "title: ", "title: Mới "),
        ("content/guides/chung/en.md", "## ", "## New "),
        ("content/units/xa-mau/guides/rieng/vi.md", "title: ", "title: Khác "),
        ("content/units/xa-hai/unit.yaml", "kind: commune", "kind: commune\nhours: {vi: Sáng, en: Morning}"),
        ("content/units/xa-hai/unit.yaml", "xã Hai", "xã Hai Mới"),
        ("content/laws.yaml", "number: ", "number: X"),
        ("content/site.yaml", "Trang thử", "Trang khác"),
        ("themes/rieng/style.css", "black", "navy"),
        ("content/units/xa-mau/unit.yaml", "kind: commune", "kind: commune\nvalid_to: 2025-06-30"),
    ];
    for (file, from, to) in edits {
        let before = site.output();
        site.edit(file, from, to);
        let run = site.run(&["build"]);
        let after = site.output();
        assert!(after == afresh(&site, TODAY), "after {file}: {from} → {to}");
        assert!(changed(&run.err) > 0 && after != before, "{file} changed nothing");
    }
    build_on(&site, "output", "2026-12-24");
    assert!(site.output() == afresh(&site, "2026-12-24"), "on another day");
    fs::remove_dir_all(site.path("content/guides/chung")).unwrap();
    site.run(&["build"]);
    assert!(site.output() == afresh(&site, TODAY), "without a guide");
}

#[test]
fn where_nothing_changed_nothing_is_written_and_findings_are_told_again() {
    let site = site();
    site.write("content/units/xa-hai/notices/thua/thua.txt", "không ai đọc");
    let first = site.run(&["build"]).ends(0);
    assert!(first.err.contains("F006"), "{}", first.err);
    let (before, when) = (site.output(), times(&site));
    for _ in 0..2 {
        let again = site.run(&["build"]).ends(0);
        assert_eq!(changed(&again.err), 0);
        let findings = |said: &str| said.split("0 lỗi").next().unwrap().to_owned();
        assert_eq!(findings(&again.err), findings(&first.err), "the same findings");
        assert!(site.output() == before && times(&site) == when, "something was written");
        // What is remembered may be deleted at any time.
        fs::remove_dir_all(site.path(".niemyet")).unwrap();
    }
}

#[test]
fn only_the_pages_of_an_edited_guide_are_written() {
    let site = site();
    site.run(&["build"]).ends(0);
    let when = times(&site);
    site.edit("content/units/xa-mau/guides/rieng/vi.md", "## ", "## Đã sửa ");
    let run = site.run(&["build"]).ends(0);
    let written: Vec<_> = times(&site).into_iter().filter(|(path, time)| path.is_file() && when.get(path) != Some(time)).map(|(path, _)| path).collect();
    assert_eq!(written.len(), 2, "{written:?}");
    assert!(written.iter().all(|path| path.ends_with("huong-dan/rieng.html") || path.ends_with("build.json")), "{written:?}");
    assert_eq!(changed(&run.err), 1);
}

#[test]
fn what_another_build_remembers_is_not_believed() {
    let (one, two) = (site(), site());
    two.edit("content/guides/kich-hoat/vi.md", "title: ", "title: Mới ");
    let output = one.path("output").to_str().unwrap().to_owned();
    let of_two = afresh(&two, TODAY);
    for _ in 0..2 {
        one.run(&["build"]).ends(0);
        two.run(&["build", "--output", &output]).ends(0);
        assert!(one.output() == of_two, "pages of the other site were taken for its own");
    }
}
