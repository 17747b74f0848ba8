//! `niemyet check --fix`: what needs no asking is put right, line by line; comments, layout, issued documents and archives stay.
#![allow(clippy::unwrap_used, reason = "this is a test")]
#![allow(dead_code, reason = "each test uses a part of what they share")]

mod support;

use support::Site;

const GUIDE: &str = "content/guides/kich-hoat/vi.md";

/// A site with mistakes in a guide, in a plan and in the unit's own file.
fn wrong() -> Site {
    let site = Site::new();
    site.edit(GUIDE, "1. Mở ứng dụng.", "1. Mở ứng dụng VneID , hướng dẩn  xong.\n   <!-- VneID giữ nguyên -->\n\n`VneID` cũng vậy; hai chỗ hóa, toả, tỏa.");
    site.edit(GUIDE, "order: 1", "# VneID trong lời ghi chú\norder: 1");
    site
}

#[test]
fn lines_are_put_right_and_shown() {
    let site = wrong();
    let run = site.run(&["check", "--fix", "--lang", "en"]).ends(0);
    let text = site.read(GUIDE);
    assert!(text.contains("1. Mở ứng dụng VNeID, hướng dẫn xong.\n   <!-- VneID giữ nguyên -->"), "{text}");
    assert!(text.contains("`VneID` cũng vậy; hai chỗ hóa, tỏa, tỏa.") && text.contains("# VneID trong lời ghi chú\n"), "{text}");
    assert!(run.out.contains("- 1. Mở ứng dụng VneID , hướng dẩn  xong.\n+ 1. Mở ứng dụng VNeID, hướng dẫn xong."), "{}", run.out);
    assert!(run.err.contains("2 lines of 1 files were put right"), "{}", run.err);
    let again = site.run(&["check", "--fix", "--lang", "en"]).ends(0);
    assert!(again.err.contains("0 lines") && site.read(GUIDE) == text, "{}", again.err);
}

#[test]
fn without_the_option_nothing_is_written_and_programs_get_findings_alone() {
    let site = wrong();
    let before = site.content();
    let run = site.run(&["check", "--format", "json"]).ends(0);
    assert!(run.out.contains("W001") && site.content() == before);
    let run = site.run(&["check", "--fix", "--format", "json"]).ends(0);
    assert!(run.out.lines().all(|line| line.starts_with('{')) && !run.out.contains("W001"), "{}", run.out);
}

#[test]
fn issued_documents_and_archives_stay() {
    let site = Site::new();
    let notice = "---\ntitle: Mở VneID\nsummary: Các đặt VneID.\ntranslate: fallback\npublished: 2026-11-20\n---\n\nMở VneID.\n";
    for unit in ["xa-mau", "xa-hai"] {
        site.write(&format!("content/units/{unit}/notices/mo/vi.md"), notice);
        site.write(&format!("content/units/{unit}/plans/mo/vi.md"), &notice.replace("published", "date"));
    }
    site.edit("content/units/xa-hai/unit.yaml", "kind: commune\n", "kind: commune\nvalid_to: 2025-06-30\n");
    let before = site.content();
    site.run(&["check", "--fix"]);
    let changed: Vec<String> = site.content().into_iter().filter(|(path, bytes)| before.get(path) != Some(bytes)).map(|(path, _)| path).collect();
    assert_eq!(changed, ["units/xa-mau/notices/mo/vi.md"]);
}
