//! Printed sheets at the boundary: what is painted for a code, what is kept, what is refused.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

mod support;

use std::collections::BTreeMap;

use support::{Site, Tree};

/// A site that prints little, so that the tests end soon.
fn site(printing: &str) -> Site {
    let site = Site::bare();
    site.edit("content/site.yaml", LITTLE, printing);
    site.edit("content/units/xa-mau/unit.yaml", "posts: [guide:kich-hoat, page:home]", "posts: [guide:kich-hoat]");
    site.edit("content/units/xa-hai/unit.yaml", "posts: [guide:kich-hoat, page:home]", "posts: []");
    site.run(&["codes", "--write"]).ends(0);
    site
}

const LITTLE: &str = "{papers: [a4], toners: [black], languages: [one]}";

/// The printed files of a build by name.
fn printed(output: &Tree) -> BTreeMap<&str, &Vec<u8>> {
    let sheets = output.iter().filter(|(path, _)| path.contains("/sheets/") && !support::is_html(path));
    sheets.map(|(path, bytes)| (path.split_once("/sheets/").unwrap().1, bytes)).collect()
}

#[test]
fn every_file_of_a_code_is_there_and_listed() {
    let site = site("{papers: [a4, a5], toners: [colour, black], languages: [one, two]}");
    site.print(&["build"]).ends(0);
    let code = site.codes("xa-mau").remove(0);
    let output = site.output();
    let names: Vec<&str> = printed(&output).into_keys().collect();
    for name in ["poster-a4-vi.pdf", "poster-a5-vi-en-black.pdf", "poster-a4-vi.png", "poster-a4-vi-en.svg", "tent-card-a5-vi.pdf", "labels-45x30-a4-vi.pdf"] {
        assert!(names.contains(&format!("{code}/{name}").as_str()), "{name} is not among {names:?}");
    }
    for name in ["all-a4-vi.pdf", "report.csv"] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
    let record = site.record();
    let listed: Vec<&str> = record["codes"][0]["sheets"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    assert!(listed.iter().all(|path| output.contains_key(*path)));
    let own = output.keys().filter(|path| path.contains(&format!("/sheets/{code}/")) && !path.ends_with(".small.png")).count();
    assert_eq!(listed.len(), own);
    for (name, bytes) in printed(&output) {
        match name.rsplit_once('.').unwrap().1 {
            "pdf" => assert!(bytes.starts_with(b"%PDF-1.7"), "{name}"),
            "png" => assert!(bytes.starts_with(b"\x89PNG"), "{name}"),
            "svg" => assert!(std::str::from_utf8(bytes).unwrap().contains("<text "), "{name}"),
            _ => {}
        }
    }
    let report = String::from_utf8(output["xa-mau/sheets/report.csv"].clone()).unwrap();
    for line in report.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let (symbol, module, distance): (f32, f32, f32) = (cells[2].parse().unwrap(), cells[3].parse().unwrap(), cells[4].parse().unwrap());
        let least = if line.contains("/labels-") { 0.5 } else { 1.0 };
        assert!(module >= least, "a module of {module} mm: {line}");
        assert!((distance - symbol / 100.0).abs() < 0.06, "ten times the symbol's width: {line}");
    }
}

#[test]
fn what_is_unchanged_is_kept_and_the_same_bytes_come_again() {
    let one = site(LITTLE);
    one.print(&["build"]).ends(0);
    let first = one.output();
    let run = one.print(&["build"]).ends(0);
    assert!(run.err.contains("0 tệp mới hoặc đổi"), "{}", run.err);
    // Another guide is edited: the unit is made anew, and its sheets stand.
    one.edit("content/units/xa-mau/unit.yaml", "areas:", "lineage_source: https://a.gov.vn/\nareas:");
    one.print(&["build"]).ends(0);
    assert_eq!(printed(&one.output()), printed(&first));
    let other = site(LITTLE);
    other.print(&["build", "--jobs", "1"]).ends(0);
    assert_eq!(printed(&other.output()), printed(&first), "the same input, other bytes");
}

#[test]
fn a_title_fits_or_is_told_by_how_much_it_does_not() {
    let site = site(LITTLE);
    let mut outcomes = Vec::new();
    let mut title = "Kích hoạt".to_owned();
    site.edit("content/guides/kich-hoat/vi.md", "title: \"Kích hoạt tài khoản VNeID\"", "title: \"Kích hoạt\"");
    for length in [10, 60, 120, 400] {
        let longer: String = "Đăng ký nghĩa vụ, quyền lợi ễ Ặ ỹ ".chars().cycle().take(length).collect::<String>().trim().to_owned();
        site.edit("content/guides/kich-hoat/vi.md", &format!("title: \"{title}\""), &format!("title: \"{longer}\""));
        title = longer;
        let run = site.print(&["build"]);
        let refused = run.err.contains("Q009");
        assert_eq!(run.status, i32::from(refused), "{}", run.err);
        assert!(!refused || run.err.contains(" mm"), "{}", run.err);
        outcomes.push(refused);
    }
    assert_eq!(outcomes, [false, false, true, true], "60 letters fit; 120 are told, not cut");
    let run = site.print(&["build", "--lang", "en"]).ends(1);
    assert!(run.err.contains("mm higher than A4"), "{}", run.err);
}

#[test]
fn a_letter_that_no_font_has_is_named() {
    let site = site(LITTLE);
    site.edit("content/guides/kich-hoat/vi.md", "title: \"Kích hoạt tài khoản VNeID\"", "title: \"Kích hoạt ☎ VNeID\"");
    let run = site.print(&["build"]).ends(1);
    assert!(run.err.contains("Q010") && run.err.contains("“☎” (U+260E)"), "{}", run.err);
    let left: Vec<String> = site.output().into_keys().filter(|path| path.starts_with("xa-mau/")).collect();
    assert!(left.is_empty(), "of a unit with errors that had no pages something is published: {left:?}");
}

#[test]
fn a_unit_may_print_less_than_the_site() {
    let site = site(LITTLE);
    site.edit("content/units/xa-mau/unit.yaml", "areas:", "sheets: {papers: [a3], toners: [colour], languages: [one]}\nareas:");
    site.print(&["build"]).ends(0);
    let output = site.output();
    let names: Vec<&str> = printed(&output).into_keys().filter(|name| name.contains("/poster")).collect();
    assert!(
        names.iter().any(|name| name.ends_with("poster-a3-vi.pdf")) && !names.iter().any(|name| name.contains("black") || name.contains("a4-vi.pdf")),
        "{names:?}"
    );
}
