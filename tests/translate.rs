//! `niemyet translate`: what a translation was made from is written down, and its readers are told when that has changed.
#![allow(clippy::unwrap_used, reason = "this is a test")]
#![allow(dead_code, reason = "each test uses a part of what they share")]

mod support;

use support::Site;

const GUIDE: &str = "content/guides/kich-hoat";

fn english() -> String {
    format!("{GUIDE}/en.md")
}

fn accepted() -> Site {
    let site = Site::new();
    site.run(&["translate", "--accept", "content"]).ends(0);
    site
}

#[test]
fn what_matches_is_recorded_once_and_then_left_alone() {
    let site = accepted();
    let once = site.read(&english());
    assert!(once.contains("translated_from:\n  _head: \""), "{once}");
    let run = site.run(&["translate", "--accept", "content", "--lang", "en"]).ends(0);
    assert!(run.err.contains("Nothing to write"), "{}", run.err);
    assert_eq!(site.read(&english()), once);
    assert!(!site.run(&["translate", "--lang", "en"]).ends(0).out.contains("stale"));
}

#[test]
fn a_changed_section_is_named_to_the_author_and_to_readers() {
    let site = accepted();
    site.edit(&format!("{GUIDE}/vi.md"), "1. Mở ứng dụng.", "1. Mở ứng dụng mới.");
    let run = site.run(&["check", "--lang", "en", "--format", "json"]).ends(0);
    let stale: Vec<&str> = run.out.lines().filter(|line| line.contains("T003")).collect();
    assert_eq!(stale.len(), 1, "{}", run.out);
    assert!(stale[0].contains("niemyet translate --accept content/guides/kich-hoat/en.md"), "{}", stale[0]);
    site.run(&["build", "--lang", "en"]).ends(0);
    let output = site.output();
    let page = |path: &str| String::from_utf8(output[path].clone()).unwrap();
    assert!(page("xa-mau/en/guides/activate.html").contains("This translation is older than its original"));
    assert!(!page("xa-mau/huong-dan/kich-hoat.html").contains("cũ hơn bản gốc"));
}

/// The line of `check` that has a code.
fn line_of(site: &Site, code: &str) -> String {
    let run = site.run(&["check", "--lang", "en", "--format", "json"]);
    let lines: Vec<&str> = run.out.lines().filter(|line| line.contains(&format!("\"code\":\"{code}\""))).collect();
    assert_eq!(lines.len(), 1, "{code}: {}", run.out);
    (*lines.first().unwrap()).to_owned()
}

const PLAN: &str = "content/units/xa-mau/plans/ke-hoach-2026";

/// A site with a plan in both languages, all of it recorded.
fn with_plan() -> Site {
    let site = Site::new();
    let task = |number: &str, lead: &str, more: &str| format!("{number}. Việc.\n{lead}: A.\n{more}\n");
    let tasks = |lead: &str, more: &str| format!("## I. A\n\n{}{}", task("1.1", lead, more), task("1.2", lead, more));
    let of_both = "issuer: UBND xã\nsubject: Làm việc\ngrounds: []\n";
    let original = "number: 24/KH-UBND\ndate: 2026-01-05\nkind: Kế hoạch\nslug: ke-hoach-2026\nstate: current\ntranslate: required\n";
    let vi = tasks("Đơn vị thực hiện", "Thời hạn: Trong tháng 3/2026.\n");
    site.write(&format!("{PLAN}/vi.md"), &format!("---\n{original}{of_both}---\n{vi}"));
    site.write(&format!("{PLAN}/en.md"), &format!("---\nkind: Plan\nslug: plan-2026\n{of_both}---\n{}", tasks("Lead unit", "")));
    site.run(&["translate", "--accept", "content"]).ends(0);
    site
}

#[test]
fn what_differs_says_which_side_changed_and_points_to_both() {
    let (of_guide, of_plan) = (|name: &str| format!("{GUIDE}/{name}.md"), |name: &str| format!("{PLAN}/{name}.md"));
    let (original, translation) = ("; the original has changed since", "; the original is what was recorded");
    for (code, file, old, new, told) in [
        ("T004", of_guide("vi"), "2. Bấm **Kích hoạt**.", "2. Bấm **Kích hoạt**.\n3. Chờ.", original),
        ("T004", of_guide("en"), "2. Press **Activate**.", "2. Press **Activate**.\n3. Wait.", translation),
        ("P004", of_plan("vi"), "1.2. Việc.", "1.3. Việc.", original),
        ("P004", of_plan("en"), "1.2. Việc.", "1.3. Việc.", translation),
    ] {
        let site = with_plan();
        site.edit(&file, old, new);
        let line = line_of(&site, code);
        assert!(line.contains(told), "{line}");
        let folder = file.rsplit_once('/').unwrap().0;
        assert!(line.contains(&format!("{folder}/en.md")) && line.contains(&format!("{folder}/vi.md")), "{line}");
    }
}

#[test]
fn accepting_again_replaces_the_record_and_nothing_else() {
    let site = accepted();
    let before = site.read(&english());
    site.edit(&format!("{GUIDE}/vi.md"), "1. Mở ứng dụng.", "1. Mở ứng dụng mới.");
    site.run(&["translate", "--accept", "guide:kich-hoat"]).ends(0);
    let after = site.read(&english());
    assert_eq!(after.matches("translated_from:").count(), 1, "{after}");
    let changed: Vec<_> = before.lines().zip(after.lines()).filter(|(old, new)| old != new).collect();
    assert_eq!((before.lines().count(), changed.len()), (after.lines().count(), 1), "{changed:?}");
    assert!(!site.run(&["check"]).ends(0).out.contains("T003"));
}

#[test]
fn line_ends_of_windows_stay() {
    let site = Site::new();
    let text = site.read(&english()).replace('\n', "\r\n");
    site.write(&english(), &text);
    site.run(&["translate", "--accept", &english()]).ends(0);
    let after = site.read(&english());
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{after:?}");
    assert!(after.contains("translated_from:\r\n"));
}

#[test]
fn a_page_that_is_no_translation_is_a_wrong_argument() {
    let site = Site::new();
    let before = site.content();
    let run = site.run(&["translate", "--accept", "content/guides/kich-hoat/vi.md", "--lang", "en"]).ends(2);
    assert!(run.err.contains("content/guides/kich-hoat/vi.md") && run.err.contains("niemyet translate"), "{}", run.err);
    assert!(site.content() == before, "nothing was written");
}

#[test]
fn a_file_that_cannot_take_the_record_stays_as_it_is() {
    let plain = Site::new().read(&english());
    let record = |lines: &str| plain.replace("slug: activate\n", &format!("{lines}slug: activate\n"));
    let flow = || {
        let body = plain.split_once("\n---\n").unwrap().1;
        format!("---\n{{title: \"A\", slug: a, summary: \"S\", audience: \"A\", cost: \"C\", time: \"T\", bring: [], other_ways: []}}\n---\n{body}")
    };
    let shapes = [
        ("nothing", record("translated_from:\n")),
        ("a word", record("translated_from: vi.md\n")),
        ("a list", record("translated_from:\n  - vi.md\n")),
        ("braces over lines", record("translated_from: {_head: a,\n  x: b\n  }\n")),
        ("all in braces", flow()),
    ];
    for (name, text) in shapes {
        let site = Site::new();
        site.write(&english(), &text);
        let run = site.run(&["translate", "--accept", &english(), "--lang", "en"]).ends(2);
        assert!(run.err.contains("kich-hoat/en.md") && run.err.contains("translated_from"), "{name}: {}", run.err);
        assert_eq!(site.read(&english()), text, "{name}");
    }
}
