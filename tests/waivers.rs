//! Waivers in every file that people write: they hold, they are found where they hold nothing, and they are no fault themselves.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::fs;
use std::path::Path;

use niemyet::finding::Placed;
use niemyet::report;
use support::{order, repository};
use tempfile::TempDir;

/// Where the name of the app is written wrongly, which any file can do; files that the base does not have are given whole.
const FILES: &[(&str, &str, &str)] = &[
    ("content/site.yaml", "Trang xã Mẫu", ""),
    ("content/laws.yaml", "Bỏ sổ hộ khẩu giấy", ""),
    ("content/glossary.yaml", "Thẻ chứng minh bạn là ai.", ""),
    ("content/guides/kich-hoat/vi.md", "Mở ứng dụng.", ""),
    ("content/guides/kich-hoat/en.md", "Open the app.", ""),
    ("content/methods/vi.md", "title: ", ""),
    ("content/methods/vneid/vi.md", "title: ", ""),
    (
        "content/statement/vi.md",
        "Trang dễ đọc.",
        "---\ntitle: Cam kết\nsummary: Trang dễ đọc.\ntranslate: none\nlegal: []\nreviewed: 2026-11-01\nreview_by: 2027-03-31\n---\n\nMột đoạn.\n",
    ),
    ("content/units/xa/unit.yaml", "role: {vi: Công an xã", ""),
    ("content/units/xa/plans/ke-hoach-2026/vi.md", "Giúp từng nhà.", ""),
    (
        "content/units/xa/plans/ke-hoach-2026/tasks.yaml",
        "Hai thôn",
        "as_of: 2026-06-30\ntasks:\n  - {task: \"1.1\", status: done, date: 2026-05-31, note: {vi: Hai thôn, en: Two villages}}\n  - {task: \"1.2\", status: done}\n",
    ),
    ("content/units/xa/progress/dinh-danh.yaml", "Số thẻ và tài khoản của xã.", ""),
    (
        "content/units/xa/schedules/truc.yaml",
        "Ai trực.",
        "title: {vi: Lịch trực, en: Roster}\nsummary: {vi: Ai trực., en: Who is there.}\nfrom: 2026-11-02\nto: 2026-12-31\nweekly: [{on: monday, hours: \"07:30-11:30\", place: nha-van-hoa}]\n",
    ),
    (
        "content/units/xa/notices/nghi-le/vi.md",
        "Nghỉ một ngày.",
        "---\ntitle: Nghỉ lễ\nsummary: Nghỉ một ngày.\ntranslate: fallback\npublished: 2026-11-20\n---\n\nTrung tâm nghỉ ngày thứ Hai.\n",
    ),
];

const WAIVER: &str = "waive:\n  - {code: W001, at: \"VneID\", reason: \"Biển cũ ghi VneID.\"}\n";

fn site() -> TempDir {
    let site = TempDir::new().unwrap();
    for (path, bytes) in support::tree(&repository().join("tests/rules/base")) {
        let file = site.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    site
}

/// What is found in one file that is there with these words.
fn found(path: &str, text: &str) -> Vec<Placed> {
    let site = site();
    put(site.path(), path, text);
    of_file(site.path(), path)
}

fn put(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn of_file(root: &Path, path: &str) -> Vec<Placed> {
    let outcome = niemyet::check(&order(root, &root.join("output"))).unwrap();
    outcome.findings.into_iter().filter(|finding| finding.place.file == path && !finding.rule.code.starts_with('T')).collect()
}

fn codes(found: &[Placed]) -> Vec<(&str, bool)> {
    found.iter().map(|finding| (finding.rule.code, finding.waived.is_some())).collect()
}

fn with_waiver(text: &str) -> String {
    text.strip_prefix("---\n").map_or_else(|| format!("{WAIVER}{text}"), |rest| format!("---\n{WAIVER}{rest}"))
}

#[test]
fn every_file_that_people_write_can_let_a_finding_stand() {
    for (path, right, whole) in FILES {
        let text = if whole.is_empty() { fs::read_to_string(repository().join("tests/rules/base").join(path)).unwrap() } else { (*whole).to_owned() };
        let wrong = text.replacen(right, &format!("{right} VneID "), 1).replace("vi: VneID", "vi:");
        assert_eq!(codes(&found(path, &text)), [], "{path} is right");
        assert_eq!(codes(&found(path, &wrong)), [("W001", false)], "{path}:\n{wrong}");
        assert_eq!(codes(&found(path, &with_waiver(&wrong))), [("W001", true)], "{path}");
        assert_eq!(codes(&found(path, &with_waiver(&text))), [("F015", false)], "{path}");
    }
    // An empty one holds no words that could be wrong.
    assert_eq!(codes(&found("content/gone.yaml", &with_waiver("gone: []\n"))), [("F015", false)]);
}

#[test]
fn what_is_printed_can_be_copied() {
    let path = "content/guides/kich-hoat/vi.md";
    let text = fs::read_to_string(repository().join("tests/rules/base").join(path)).unwrap();
    let wrong = text.replacen("Mở ứng dụng.", "Mở của của bạn, gõ \"VneID\" và nhắnn tin, xem [đây](https://la.com).", 1);
    let told = found(path, &wrong);
    assert_eq!(codes(&told), [("W006", false), ("W001", false), ("W005", false), ("R006", false)]);
    let mut waived = "waive:\n".to_owned();
    for finding in &told {
        let human = report::human(finding, niemyet::finding::Tongue::Vi);
        waived += human.lines().find_map(|line| line.split_once("để nguyên: ")).unwrap().1;
        waived += "\n";
    }
    let let_stand = found(path, &wrong.replacen("---\n", &format!("---\n{}", waived.replace('…', "Tên riêng")), 1));
    assert!(let_stand.len() == 4 && let_stand.iter().all(|finding| finding.waived.is_some()), "{let_stand:#?}");
}

#[test]
fn a_waiver_in_the_wrong_place_says_what_is_there() {
    let path = "content/guides/kich-hoat/vi.md";
    let text = fs::read_to_string(repository().join("tests/rules/base").join(path)).unwrap();
    let wrong = text.replacen("Mở ứng dụng.", "Mở VneID.", 1);
    let told = found(path, &with_waiver(&wrong).replacen("at: \"VneID\"", "at: \"Vneid\"", 1));
    assert_eq!(codes(&told), [("F015", false), ("W001", false)]);
    assert_eq!(told[0].help.vi, "Sửa `at`: ở đây W001 có `VneID`.");
    let broken = text.replacen("law: nd-104-2022", "law: nd-1-2022", 1);
    let told = found(path, &with_waiver(&broken).replacen("W001", "L001", 1));
    assert_eq!(codes(&told), [("F015", false), ("L001", false)]);
    assert!(told[0].help.vi.starts_with("L001 không để nguyên được"), "{}", told[0].help.vi);
    let told = found(path, &with_waiver(&text).replacen("W001", "W1", 1));
    assert_eq!(codes(&told), [("F005", false)]);
}

/// What is wrong in `unit.yaml` is found before the unit is read whole.
#[test]
fn a_waiver_of_the_head_holds_and_is_not_idle() {
    let path = "content/units/xa/unit.yaml";
    let text = fs::read_to_string(repository().join("tests/rules/base").join(path)).unwrap();
    let named = text.replacen("role: {vi: Công an xã", "role: {vi: \"Trưởng thôn: ông Nguyễn Văn A\"", 1);
    let told = found(path, &named);
    assert_eq!(codes(&told), [("X007", false)]);
    let at = told[0].at.clone().unwrap();
    let waiver = format!("waive: [{{code: X007, at: \"{at}\", reason: \"Người ấy đã đồng ý.\"}}]\n");
    assert_eq!(codes(&found(path, &format!("{waiver}{named}"))), [("X007", true)]);
    assert_eq!(codes(&found(path, &format!("{waiver}{text}"))), [("F015", false)]);
}

#[test]
fn a_waiver_in_one_file_does_not_hold_in_another() {
    let site = site();
    let path = "content/guides/kich-hoat/vi.md";
    let text = site.path().join(path);
    let wrong = fs::read_to_string(&text).unwrap().replacen("Mở ứng dụng.", "Mở VneID.", 1);
    put(site.path(), path, &wrong);
    let other = "content/site.yaml";
    let own = fs::read_to_string(site.path().join(other)).unwrap();
    put(site.path(), other, &with_waiver(&own));
    assert_eq!(codes(&of_file(site.path(), path)), [("W001", false)]);
    assert_eq!(codes(&of_file(site.path(), other)), [("F015", false)]);
}
