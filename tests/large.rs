//! Large campaigns: pages stay light on a slow phone, a long table is split and says how, and nothing of it is lost on the way.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;

use niemyet::calendar::Date;
use support::{Page, Site, Tree, is_html};

/// What a page and its stylesheet may weigh, packed.
const LIMIT: usize = 14_000;

const FIRST: [&str; 10] = ["Hòa", "Tân", "Thống", "Đông", "Minh", "Phúc", "Liên", "Hồng", "Điệp", "Thụy"];
const SECOND: [&str; 10] = ["Bình", "Tiến", "Nhất", "Đô", "Khai", "Khánh", "Hiệp", "Lĩnh", "Nông", "Hưng"];

/// The name of an area, unlike all others.
fn name(area: usize) -> String {
    let (first, second) = (FIRST[area % 10], SECOND[area / 10 % 10]);
    if area < 100 { format!("thôn {first} {second}") } else { format!("thôn {first} {second} {}", area / 100) }
}

/// A figure that looks like any other: it rises from report to report and differs from area to area.
fn figure(area: usize, report: usize) -> usize {
    120 + area * 7 % 90 + report * (11 + area * 13 % 19)
}

/// A commune with so many areas, a campaign of three stages, and reports of so many weeks in a CSV file beside it.
fn site(areas: usize, weeks: usize) -> Site {
    let site = Site::bare();
    let (mut list, mut rows, mut reports) = (String::from("areas:\n"), String::new(), String::from("date;area;accounts;visits\n"));
    for area in 0..areas {
        let _ = writeln!(list, "  - {{id: dia-ban-{area}, name: {{vi: \"{}\", en: \"{} village\"}}}}", name(area), name(area).trim_start_matches("thôn "));
        let goal = 400 + area * 17 % 300;
        let _ = writeln!(rows, "  - {{area: dia-ban-{area}, dot-1: {goal}, dot-2: {}, dot-3: {}}}", goal * 2, goal * 3);
    }
    let first = Date::parse("2026-09-04").unwrap();
    for week in 0..weeks {
        let day = first.plus(7 * i64::try_from(week).unwrap());
        for area in 0..areas {
            let _ = writeln!(reports, "{day};dia-ban-{area};{};{}", figure(area, week), 3 + (area + week) % 20);
        }
    }
    site.edit("content/units/xa-mau/unit.yaml", "areas: []\n", &list);
    site.write("content/units/xa-mau/progress/lon.csv", &reports);
    site.write("content/units/xa-mau/progress/lon.yaml", &CAMPAIGN.replace("{rows}", &rows));
    site
}

const CAMPAIGN: &str = "\
title: {vi: \"Kích hoạt định danh mức độ 2\", en: \"Activating level 2 identification\"}
summary: {vi: \"Các thôn giúp người từ đủ 14 tuổi kích hoạt tài khoản.\", en: \"The villages help people aged 14 and over to activate their account.\"}
source: {vi: \"Báo cáo hằng tuần của các thôn\", en: \"Weekly reports of the villages\"}
from: 2026-09-01
to: 2026-12-31
reporting:
  - {every: week, on: friday, from: 2026-09-01, to: 2026-12-31}
stages:
  - {id: dot-1, name: {vi: Đợt 1, en: Round 1}, from: 2026-09-01, to: 2026-10-15}
  - {id: dot-2, name: {vi: Đợt 2, en: Round 2}, from: 2026-10-16, to: 2026-11-30}
  - {id: dot-3, name: {vi: Đợt 3, en: Round 3}, from: 2026-12-01, to: 2026-12-31}
indicators:
  - {id: accounts, name: {vi: Tài khoản mức độ 2, en: Level 2 accounts}, unit: {vi: tài khoản, en: accounts}, direction: up, counts: running_total, people: yes, starts_at_zero: yes}
  - {id: visits, name: {vi: Lượt hướng dẫn, en: Visits}, unit: {vi: lượt, en: visits}, direction: up, counts: per_period, people: no}
columns:
  - {id: dot-1, head: {vi: Chỉ tiêu đợt 1, en: \"Target, round 1\"}, indicator: accounts, target: dot-1, counts: running_total, measure: count}
  - {id: dot-2, head: {vi: Chỉ tiêu đợt 2, en: \"Target, round 2\"}, indicator: accounts, target: dot-2, counts: running_total, measure: count}
  - {id: dot-3, head: {vi: Chỉ tiêu đợt 3, en: \"Target, round 3\"}, indicator: accounts, target: dot-3, counts: running_total, measure: count}
rows:
{rows}reports:
  - {table: lon.csv, columns: [date, area, accounts, visits]}
";

fn packed(bytes: &[u8]) -> usize {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap().len()
}

/// Pages of the campaign that are too heavy, each with its weight.
#[track_caller]
fn all_are_light(output: &Tree) {
    let style = output.iter().find(|(path, _)| path.starts_with("xa-mau/assets/style-")).unwrap().1;
    let of_campaign = |path: &&String| is_html(path) && (path.contains("/tien-do/") || path.contains("/progress/"));
    let pages: Vec<&String> = output.keys().filter(of_campaign).collect();
    assert!(pages.len() > 70, "there are pages to weigh: {}", pages.len());
    let heavy = pages.iter().map(|path| (path, packed(&output[*path]) + packed(style))).filter(|(_, weight)| *weight > LIMIT);
    assert_eq!(heavy.map(|(path, weight)| format!("{path}: {weight}")).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn thirty_five_areas_in_three_stages_are_light() {
    let site = site(35, 12);
    site.run(&["build"]).ends(0);
    let output = site.output();
    all_are_light(&output);
    let page = Page::read(&output["xa-mau/tien-do/lon.html"]);
    let areas: BTreeSet<&str> = page.rows.iter().filter_map(|row| row[0].starts_with("thôn ").then_some(row[0].as_str())).collect();
    assert_eq!(areas.len(), 35, "the whole table stands on the campaign's page");
}

#[test]
fn five_hundred_areas_split_and_say_how() {
    let site = site(500, 6);
    site.run(&["build"]).ends(0);
    let output = site.output();
    all_are_light(&output);
    let own = Page::read(&output["xa-mau/tien-do/lon.html"]);
    assert!(own.rows.iter().all(|row| !row[0].starts_with("thôn ")), "the table stands on pages of its own");
    for (page, sentence) in [
        ("xa-mau/tien-do/lon.html", "Bảng có 500 địa bàn nên chia thành 10 trang, mỗi trang 50 địa bàn; tổng ở cuối mỗi trang tính cho tất cả."),
        (
            "xa-mau/en/progress/lon.html",
            "The table has 500 areas and is split into 10 pages of 50 areas; the totals at the end of each page are those of all areas.",
        ),
    ] {
        assert!(Page::read(&output[page]).main.contains(sentence), "{page}:\n{}", Page::read(&output[page]).main);
    }
    let last = (0..500).map(|area| figure(area, 5)).sum::<usize>();
    let last = format!("{}.{:03}", last / 1000, last % 1000);
    for order in ["van-ban", "theo-ten", "theo-ty-le", "theo-con-thieu"] {
        let mut names: Vec<String> = Vec::new();
        for part in 1..=10 {
            let page = Page::read(&output[&format!("xa-mau/tien-do/lon/bang/{order}-{part}.html")]);
            names.extend(page.rows.iter().filter(|row| row[0].starts_with("thôn ")).map(|row| row[0].clone()));
            let whole = page.rows.last().unwrap();
            assert!(whole.iter().any(|cell| cell.starts_with(&last)), "{order}-{part}: the total {last} of all areas in {whole:?}");
            let others =
                (1..=10).filter(|other| *other != part).all(|other| page.all("a").any(|link| link.get("href") == Some(&format!("{order}-{other}.html"))));
            assert!(others, "{order}-{part} leads to all other parts");
        }
        assert_eq!(names.len(), 500, "{order}");
        let wanted: BTreeSet<String> = (0..500).map(name).collect();
        assert_eq!(names.into_iter().collect::<BTreeSet<_>>(), wanted, "{order} has each area once");
    }
}
