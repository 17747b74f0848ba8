//! Schedules on their pages and in calendars: what is next, as of the day of the build.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use support::{Page, Site};

const WEEKLY: &str = "\
title: {vi: Lịch trực, en: Help desks}
slug: {vi: truc, en: desks}
summary: {vi: Ai trực., en: Who is there.}
from: 2026-11-02
to: 2026-12-31
weekly:
  - {on: tuesday, hours: \"18:30-20:30\", what: {vi: Hướng dẫn VNeID, en: Help with VNeID}, who: {vi: Một cán bộ, en: An officer}}
  - {on: sunday, hours: \"06:00-11:00\", what: {vi: Bàn ở chợ, en: Market desk}}
closed:
  - {from: 2026-11-22, to: 2026-11-22, why: {vi: Chợ nghỉ, en: No market}}
";

const SESSIONS: &str = "\
title: {vi: Lịch làm thẻ, en: Card sessions}
summary: {vi: Các buổi., en: The sessions.}
from: 2026-11-01
to: 2026-12-31
sessions:
  - {date: 2026-12-05, hours: \"08:00-11:00\", what: {vi: Làm thẻ, en: Cards}}
  - {date: 2026-11-07, what: {vi: Buổi đầu, en: First session}}
  - {what: {vi: Buổi chưa rõ ngày, en: A session without a day}}
";

fn site() -> Site {
    let site = Site::new();
    site.write("content/units/xa-mau/schedules/truc.yaml", WEEKLY);
    site.write("content/units/xa-mau/schedules/the.yaml", SESSIONS);
    site.run(&["build"]).ends(0);
    site
}

#[track_caller]
fn in_order(site: &Site, path: &str, words: &[&str]) {
    let page = Page::read(site.read(path).as_bytes());
    let mut rest = page.main.as_str();
    for word in words {
        let at = rest.find(word).unwrap_or_else(|| panic!("“{word}” is missing in its place:\n{}", page.main));
        rest = &rest[at + word.len()..];
    }
}

#[test]
fn the_next_one_comes_first_and_days_off_are_left_out() {
    let site = site();
    let page = "output/xa-mau/lich/truc.html";
    in_order(
        &site,
        page,
        &[
            "Buổi tới, tính từ ngày 21/11/2026",
            "Thứ Ba, 24/11/2026",
            "18:30 – 20:30: Hướng dẫn VNeID (Một cán bộ)",
            "Hằng tuần",
            "Thứ Ba",
            "Chủ nhật",
            "22/11/2026: Chợ nghỉ",
        ],
    );
    let page = "output/xa-mau/lich/the.html";
    in_order(&site, page, &["Thứ Bảy, 5/12/2026", "Sắp tới", "Làm thẻ", "Văn bản không ghi ngày", "Buổi chưa rõ ngày", "Đã qua", "Buổi đầu"]);
    in_order(&site, "output/xa-mau/en/schedules/desks.html", &["Next, as of 21 November 2026", "Tuesday, 24 November 2026", "Every week", "Sunday"]);
    in_order(&site, "output/xa-mau/index.html", &["Lịch làm thẻ", "Lịch trực"]);
}

#[test]
fn calendars_have_what_has_a_day_and_leave_days_off_out() {
    let site = site();
    let text = site.read("output/xa-mau/lich/truc.ics").replace("\r\n ", "");
    for line in [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20261103T183000",
        "DTEND;TZID=Asia/Ho_Chi_Minh:20261103T203000",
        "RRULE:FREQ=WEEKLY;UNTIL=20261231T165959Z",
        "EXDATE;TZID=Asia/Ho_Chi_Minh:20261122T060000",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line}\n{text}");
    }
    let text = site.read("output/xa-mau/lich/the.ics");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "one without a day is in no calendar");
    assert!(text.contains("DTSTART;VALUE=DATE:20261107\r\n"), "{text}");
}

#[test]
fn what_is_over_says_so_and_an_archive_keeps_it() {
    let site = site();
    site.edit("content/units/xa-mau/schedules/truc.yaml", "to: 2026-12-31", "to: 2026-11-20");
    site.edit("content/units/xa-mau/schedules/truc.yaml", "closed:\n  - {from: 2026-11-22, to: 2026-11-22, why: {vi: Chợ nghỉ, en: No market}}\n", "");
    site.run(&["build"]).ends(0);
    in_order(&site, "output/xa-mau/lich/truc.html", &["Lịch này đã hết ngày 20/11/2026"]);
    in_order(&site, "output/xa-mau/lich/index.html", &["Lịch làm thẻ", "Lịch đã hết", "Lịch trực"]);
    site.edit("content/units/xa-mau/unit.yaml", "kind: commune", "kind: commune\nvalid_to: 2026-11-19\nsuccessors: []");
    site.run(&["build"]);
    assert!(site.path("output/xa-mau/lich/truc.html").exists());
}
