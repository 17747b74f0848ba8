//! `niemyet import plan`, as an official runs it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests write the files of an office")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use niemyet::document::plain;
use niemyet::import::plan::understand;
use niemyet::import::written::markdown;
use serde_json::Value;
use support::{Run, program};
use tempfile::TempDir;

const TASKS: &str = "ỦY BAN NHÂN DÂN\nXÃ THÔNG MẪU\n\nSố: 7/KH-UBND\n\nThông Mẫu, ngày 05 tháng 7 năm 2026\n\nKẾ HOẠCH\nThực hiện chuyển đổi số năm 2026 trên địa bàn xã Thông Mẫu\n\nCăn cứ Quyết định số 3/QĐ-UBND ngày 02/01/2026 của cơ quan cấp trên về việc chuyển đổi số trong năm 2026 trên địa bàn toàn tỉnh;\n\nI. NHIỆM VỤ\n\nSTT\tNội dung\tChủ trì\tPhối hợp\tThời hạn\n1\tLập danh mục thủ tục\tVăn phòng; Công an xã\tCác thôn\tTrong tháng 8/2026\n2\tMở lớp tập huấn\tĐoàn thanh niên\t\tQuý III/2026\n3\tTrực tại thôn\tCông an xã\tTrạm Y tế\tvào sáng thứ năm hàng tuần\n";

fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn import(folder: &Path, arguments: &[&str]) -> Run {
    program(folder, &[&["import", "plan"], arguments].concat(), &[("LANG", "vi_VN.UTF-8")])
}

#[test]
fn it_needs_no_site_prints_the_file_and_says_what_to_look_at() {
    let work = TempDir::new().unwrap();
    let text = TASKS.replace("Số: 7/KH-UBND", "Số:       /KH-UBND");
    let run = import(work.path(), &[&file(work.path(), "ke-hoach.txt", text)]).ends(1);
    assert!(run.out.starts_with("---\n") && run.out.contains("kind: \"KẾ HOẠCH\""), "{}", run.out);
    assert!(!run.out.contains("number:"), "a number that is blank is not made up: {}", run.out);
    assert!(run.err.contains("lỗi[P012]") && run.err.contains(":4:"), "{}", run.err);
    assert!(run.err.contains("1 mục, 3 phân công, 1 bảng"), "{}", run.err);
}

#[test]
fn a_deadline_that_no_calendar_has_is_told_with_what_it_has() {
    let work = TempDir::new().unwrap();
    for (wrong, told) in [
        ("Trong tháng 13/2026", "thời hạn “Trong tháng 13/2026” của nhiệm vụ 1: không năm nào có tháng 13"),
        ("Quý V/2026", "thời hạn “Quý V/2026” của nhiệm vụ 1: không năm nào có quý V"),
        ("Trước ngày 31/9/2026", "thời hạn của nhiệm vụ 1 là ngày 31/9/2026, không có ngày ấy: tháng 9/2026 có 30 ngày"),
        ("Tháng 8/2026 và tháng 11/2026", "không hiểu thời hạn “Tháng 8/2026 và tháng 11/2026” của nhiệm vụ 1"),
    ] {
        let run = import(work.path(), &[&file(work.path(), "ke-hoach.txt", TASKS.replace("Trong tháng 8/2026", wrong))]).ends(1);
        assert!(run.err.contains("cảnh báo[P001]") && run.err.contains(told), "{wrong}: {}", run.err);
    }
}

#[test]
fn json_has_the_promised_shape() {
    let work = TempDir::new().unwrap();
    let run = import(work.path(), &[&file(work.path(), "ke-hoach.txt", TASKS), "--format", "json"]).ends(1);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    for key in ["number", "date", "issuer", "kind", "subject", "sections", "tasks", "tables", "recipients", "findings"] {
        assert!(told.get(key).is_some(), "{key}");
    }
    assert_eq!(told["number"], "7/KH-UBND");
    assert_eq!(told["date"], "2026-07-05");
    assert_eq!(told["subject"], "Thực hiện chuyển đổi số năm 2026 trên địa bàn xã Thông Mẫu");
    assert_eq!(told["sections"], serde_json::json!([{"numeral": "I", "title": "NHIỆM VỤ", "level": 1}]));
    let task = &told["tasks"][0];
    assert_eq!(task["lead"], serde_json::json!(["Văn phòng", "Công an xã"]));
    assert_eq!(task["deadline"], serde_json::json!({"kind": "month", "from": "2026-08-01", "to": "2026-08-31", "text": "Trong tháng 8/2026"}));
    assert_eq!(told["tasks"][1]["deadline"]["to"], "2026-09-30");
    assert_eq!(told["tasks"][2]["deadline"], serde_json::json!({"kind": "recurring", "from": null, "to": null, "text": "vào sáng thứ năm hàng tuần"}));
    assert_eq!(told["tables"][0]["rows"].as_array().unwrap().len(), 3);
}

#[test]
fn a_file_that_is_there_is_never_overwritten() {
    let work = TempDir::new().unwrap();
    let source = file(work.path(), "ke-hoach.txt", TASKS);
    let run = import(work.path(), &[&source, "--out", "xa/plans/nam-2026"]).ends(1);
    assert!(run.out.is_empty() && run.err.contains("vi.md"), "{}{}", run.out, run.err);
    let written = work.path().join("xa/plans/nam-2026/vi.md");
    fs::write(&written, "của tôi").unwrap();
    let run = import(work.path(), &[&source, "--out", "xa/plans/nam-2026"]).ends(2);
    assert!(run.err.contains("không ghi đè"), "{}", run.err);
    assert_eq!(fs::read_to_string(&written).unwrap(), "của tôi");
}

#[test]
fn files_that_cannot_be_read_are_told_with_what_to_do() {
    let work = TempDir::new().unwrap();
    let cases: [(&str, &[u8], &str); 6] = [
        ("a.pdf", b"%PDF-1.7\n", "lưu thành .docx"),
        ("b.txt", b"", "tệp trống"),
        ("c.txt", b"KH\xd5 HO\xb9CH", "UTF-8"),
        ("d.docx", b"PK\x03\x04 half", "hỏng"),
        ("e.txt", b"\n \n\t\n", "không có chữ nào"),
        ("f.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "Word 97"),
    ];
    for (name, bytes, words) in cases {
        let run = import(work.path(), &[&file(work.path(), name, bytes)]).ends(2);
        assert!(run.err.contains(words) && run.err.contains(name), "{name}: {}", run.err);
        assert!(run.out.is_empty());
    }
    import(work.path(), &["khong-co.docx"]).ends(2);
    import(work.path(), &["."]).ends(2);
    let large = fs::File::create(work.path().join("lon.docx")).unwrap();
    large.set_len(50_000_000).unwrap();
    let run = import(work.path(), &["lon.docx"]).ends(2);
    assert!(run.err.contains("20 MB"), "{}", run.err);
}

fn words(text: &str) -> BTreeMap<&str, usize> {
    let mut all = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *all.entry(word).or_default() += 1;
    }
    all
}

/// Whatever part of a document one has, in whatever order its lines come, no word of it is lost.
#[test]
fn torn_documents_keep_every_word() {
    let folder = support::repository().join("tests/corpus/imitations");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap().replace(['*', '['], "").replace("bookmark: _GoBack]", "");
        let lines: Vec<&str> = text.lines().collect();
        for step in 1..lines.len().min(40) {
            let torn: Vec<&str> = lines.iter().enumerate().filter(|(at, _)| (at * 7 + step) % 5 != 0).map(|(_, line)| *line).collect();
            let turned: Vec<&str> = lines[step..].iter().chain(&lines[..step]).copied().collect();
            for text in [torn.join("\n"), turned.join("\n")] {
                let document = plain::read(&text);
                let debris = document.debris.iter().map(|debris| debris.text.clone()).collect::<Vec<_>>().join(" ");
                let out = format!("{} {debris}", markdown(&understand(&document)).text());
                let left = words(&out);
                for (word, count) in words(&text) {
                    assert!(left.get(word).copied().unwrap_or(0) >= count, "{} lost “{word}”:\n{text}\n---\n{out}", path.display());
                }
            }
        }
    }
}
