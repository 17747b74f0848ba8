//! The tasks of a plan on their pages: in four views, in parts, and in a calendar.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::fmt::Write as _;

use support::{Page, Site};

const PLAN: &str = "content/units/xa-mau/plans/the-2026";
const PAGES: &str = "output/xa-mau/ke-hoach/the-2026";

const VI: &str = "\
---
number: \"24/KH-UBND\"
date: 2026-09-07
issuer: UBND xã Mẫu
kind: Kế hoạch
subject: Làm thẻ căn cước
state: current
translate: fallback
grounds: [nd-69-2024, \"Kế hoạch của tỉnh\"]
attachments: [\"Phụ lục: lịch làm thẻ\", \"Danh sách điểm làm thẻ\"]
reports:
  - {what: {vi: Công an xã báo cáo, en: The police reports}, when: \"trước 17h thứ sáu hàng tuần, từ ngày 01/10/2026 đến hết ngày 31/12/2026\"}
---

## I. Nhiệm vụ

1.1. Lập danh sách điểm làm thẻ.
Đơn vị thực hiện: Công an xã; Văn phòng.
Đơn vị phối hợp: Trưởng thôn.
Thời hạn: Trong tháng 10/2026.

1.2. Báo người dân.
Đơn vị thực hiện: Công an xã.
Thời hạn: Trước ngày 04/12/2026.

## II. Việc khác

| STT | Nội dung | Chủ trì | Phối hợp | Thời hạn |
|---|---|---|---|---|
| A | Tuyên truyền | | | |
| 1 | Treo áp phích | Văn phòng | Công an xã | Trong quý IV/2026 |
| 2 | Giữ bàn hướng dẫn | Đoàn Thanh niên | | Thường xuyên |

## Phụ lục: lịch làm thẻ

Theo thông báo của xã.
";

const TASKS: &str = "\
as_of: 2026-11-20
tasks:
  - {task: \"1.1\", status: in_progress, date: 2026-11-18}
  - {task: \"1.2\", status: not_started}
  - {task: \"1\", status: done, date: 2026-11-19, note: {vi: Đã treo ở năm nơi, en: Hung at five places}}
";

fn site(tasks: Option<&str>) -> Site {
    let site = Site::new();
    site.write(&format!("{PLAN}/vi.md"), VI);
    if let Some(tasks) = tasks {
        site.write(&format!("{PLAN}/tasks.yaml"), tasks);
    }
    site.run(&["build"]).ends(0);
    site
}

fn page(site: &Site, path: &str) -> Page {
    Page::read(site.read(path).as_bytes())
}

/// Whether words stand on a page in this order.
#[track_caller]
fn in_order(page: &Page, words: &[&str]) {
    let mut rest = page.main.as_str();
    for word in words {
        let at = rest.find(word).unwrap_or_else(|| panic!("“{word}” is missing in its place:\n{}", page.main));
        rest = &rest[at + word.len()..];
    }
}

#[test]
fn the_document_leads_to_its_tasks_grounds_and_attachments() {
    let site = site(Some(TASKS));
    let plan = page(&site, &format!("{PAGES}.html"));
    let links: Vec<&str> = plan.all("a").filter_map(|a| a.get("href")).collect();
    for view in ["theo-so", "theo-don-vi", "theo-thoi-han", "theo-tinh-trang"] {
        assert!(links.contains(&format!("the-2026/{view}.html").as_str()), "{view}: {links:?}");
    }
    assert!(links.contains(&"the-2026.ics") && links.contains(&"../van-ban.html#nd-69-2024"), "{links:?}");
    assert!(links.contains(&"#phu-luc-lich-lam-the"), "an attachment that is a section is linked: {links:?}");
    in_order(&plan, &["Danh sách điểm làm thẻ", "không đăng ở đây"]);
    for id in ["task-1-1", "task-1-2", "task-1", "task-2"] {
        assert!(plan.ids().contains(&id), "{id}: {:?}", plan.ids());
    }
    in_order(&plan, &["Báo cáo phải nộp", "Công an xã báo cáo", "trước 17h thứ sáu hàng tuần"]);
}

#[test]
fn by_unit_each_has_what_it_does_and_what_it_helps_with() {
    let site = site(None);
    let board = page(&site, &format!("{PAGES}/theo-don-vi.html"));
    in_order(
        &board,
        &[
            "4 nhiệm vụ",
            "Công an xã",
            "2 nhiệm vụ",
            "1.1",
            "1.2",
            "Phối hợp hoặc theo dõi",
            "Văn phòng",
            "1.1",
            "Treo áp phích",
            "Đoàn Thanh niên",
            "Trưởng thôn",
        ],
    );
    assert!(!site.path(&format!("{PAGES}/theo-tinh-trang.html")).exists(), "without a word on them there is no view by status");
}

#[test]
fn by_deadline_the_first_comes_first_and_a_picture_shows_them() {
    let site = site(Some(TASKS));
    let board = page(&site, &format!("{PAGES}/theo-thoi-han.html"));
    in_order(&board, &["Trong tháng 10/2026", "1.1", "Đến hết ngày 4/12/2026", "1.2", "Trong quý IV/2026", "Treo áp phích", "Thường xuyên", "Giữ bàn"]);
    let svg = site.read(&format!("{PAGES}/theo-thoi-han.html"));
    let bars = svg.split("<svg").nth(1).unwrap().split("</svg>").next().unwrap().matches("<rect").count();
    assert_eq!(bars, 3, "one a deadline that has a day");
    assert!(svg.contains("hôm nay 21/11/2026"));
}

#[test]
fn by_status_what_is_past_its_day_is_told_whatever_was_written() {
    let site = site(Some(TASKS));
    let board = page(&site, &format!("{PAGES}/theo-tinh-trang.html"));
    in_order(&board, &["Theo tin ngày 20/11/2026", "21/11/2026", "1 chậm, 1 chưa làm, 1 chưa có tin, 1 đã xong"]);
    in_order(
        &board,
        &[
            "Chậm 1 nhiệm vụ",
            "1.1 quá hạn",
            "tin ngày 18/11/2026",
            "Chưa làm",
            "1.2",
            "Chưa có tin",
            "Giữ bàn",
            "Đã xong",
            "xong ngày 19/11/2026: Đã treo ở năm nơi",
        ],
    );
    let run = site.run(&["check"]).ends(0);
    assert!(run.out.contains("P048") || run.err.contains("P048"), "{}{}", run.out, run.err);
}

#[test]
fn in_another_language_deadlines_are_worded_and_the_document_keeps_its_own() {
    let site = site(Some(TASKS));
    let board = page(&site, "output/xa-mau/en/plans/the-2026/by-deadline.html");
    in_order(&board, &["Tasks by deadline", "During October 2026", "Lập danh sách", "By 4 December 2026", "In the fourth quarter of 2026"]);
    let html = site.read("output/xa-mau/en/plans/the-2026.html");
    assert!(html.contains("every Friday, by 17:00, from 1 October 2026 to 31 December 2026"), "{html}");
    assert!(html.contains("<small lang=\"vi\">(trước 17h thứ sáu hàng tuần"), "{html}");
}

#[test]
fn many_tasks_are_split_and_none_is_lost() {
    let site = Site::new();
    let mut text = VI.split("## I.").next().unwrap().to_owned() + "## I. Nhiệm vụ\n";
    for number in 1..=250 {
        writeln!(
            text,
            "\n{}.{}. Việc thứ {number}.\nĐơn vị thực hiện: Thôn {}.\nThời hạn: Trong tháng {}/2026.",
            number / 50 + 1,
            number % 50 + 1,
            number % 7,
            number % 3 + 10
        )
        .unwrap();
    }
    site.write(&format!("{PLAN}/vi.md"), &text);
    site.run(&["build"]).ends(0);
    for view in ["theo-so", "theo-don-vi", "theo-thoi-han"] {
        let pages = [String::new(), "-2".to_owned(), "-3".to_owned()].map(|part| page(&site, &format!("{PAGES}/{view}{part}.html")).main);
        let all = pages.join("\n");
        for number in 1..=250 {
            assert_eq!(all.matches(&format!("Việc thứ {number}.")).count(), 1, "{view}: {number}");
        }
        assert!(!site.path(&format!("{PAGES}/{view}-4.html")).exists());
    }
}

/// Lines of a calendar as they were before they were folded.
fn unfolded(text: &str) -> Vec<String> {
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "every line ends as RFC 5545 wants");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn the_calendar_has_every_deadline_that_has_a_day_and_every_report() {
    let site = site(Some(TASKS));
    let lines = unfolded(&site.read(&format!("{PAGES}.ics")));
    let starts: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("DTSTART").filter(|rest| !rest.starts_with(":1975"))).collect();
    assert_eq!(starts, [";TZID=Asia/Ho_Chi_Minh:20261002T170000", ";VALUE=DATE:20261031", ";VALUE=DATE:20261204", ";VALUE=DATE:20261231"]);
    assert!(lines.iter().any(|line| line == "RRULE:FREQ=WEEKLY;UNTIL=20261231T165959Z"), "{lines:#?}");
    let ids: std::collections::BTreeSet<&String> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(ids.len(), 4, "{ids:?}");
    assert!(lines.iter().any(|line| line == "URL:https://thu.gov.vn/xa-mau/ke-hoach/the-2026.html#task-1-2"), "{lines:#?}");
    let english = unfolded(&site.read("output/xa-mau/en/plans/the-2026.ics"));
    assert!(english.iter().any(|line| line == "SUMMARY:Report due: The police reports"), "{english:#?}");
    // What an archive asked for without an end is over.
    site.edit(&format!("{PLAN}/vi.md"), "state: current", "state: archived");
    site.edit(&format!("{PLAN}/vi.md"), ", từ ngày 01/10/2026 đến hết ngày 31/12/2026", "");
    site.run(&["build"]).ends(0);
    assert!(!site.read(&format!("{PAGES}.ics")).contains("RRULE"));
}

#[test]
fn a_broken_file_of_tasks_is_told_and_nothing_of_the_unit_changes() {
    let site = site(Some(TASKS));
    let before = site.read(&format!("{PAGES}/theo-tinh-trang.html"));
    site.edit(&format!("{PLAN}/tasks.yaml"), "status: done", "status: xong");
    let run = site.run(&["build", "--lang", "vi"]).ends(1);
    assert!(run.err.contains("tasks.yaml:5") && run.err.contains("`in_progress`"), "{}", run.err);
    assert_eq!(site.read(&format!("{PAGES}/theo-tinh-trang.html")), before);
}
