//! Roll-ups: the campaigns of several units on one page, added up, whatever of them is made anew.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::fmt::Write as _;

use support::{Page, Site};

const PAGE: &str = "output/tong-hop/kich-hoat.html";
const TABLE: &str = "output/tong-hop/data/kich-hoat.csv";

/// A site whose campaigns may take part in one roll-up.
fn site() -> Site {
    let site = Site::bare();
    site.edit(
        "content/site.yaml",
        "languages",
        "roll_ups:\n  - id: kich-hoat\n    title: {vi: Toàn tỉnh, en: Whole province}\n    summary: {vi: Các xã., en: All communes.}\nlanguages",
    );
    site
}

/// A campaign with a target for the whole unit, and what was reported of it.
fn campaign(goal: u32, reported: Option<u32>) -> String {
    let reports = reported.map(|total| format!("reports:\n  - {{date: 2026-11-06, accounts: {total}}}\n")).unwrap_or_default();
    format!(
        "title: {{vi: Kích hoạt, en: Activation}}
summary: {{vi: Câu., en: Sentence.}}
source: {{vi: Kế hoạch, en: Plan}}
joins: kich-hoat
from: 2026-10-01
to: 2026-12-31
reporting: none
stages:
  - {{id: dot-1, name: {{vi: Đợt 1, en: Round 1}}, from: 2026-10-01, to: 2026-12-31}}
indicators:
  - {{id: accounts, name: {{vi: Tài khoản, en: Accounts}}, unit: {{vi: tài khoản, en: accounts}}, direction: up, counts: running_total, people: yes, starts_at_zero: yes}}
columns:
  - {{id: goal, head: {{vi: Chỉ tiêu, en: Target}}, indicator: accounts, target: dot-1, counts: running_total, measure: count, whole: {goal}}}
rows: []
{reports}"
    )
}

fn take_part(site: &Site, unit: &str, goal: u32, reported: Option<u32>) {
    site.write(&format!("content/units/{unit}/progress/kich-hoat.yaml"), &campaign(goal, reported));
}

/// The rows of the CSV file without its heading: unit, total, goal, share, gap, status.
fn rows(site: &Site) -> Vec<[String; 6]> {
    let text = site.read(TABLE);
    let rows = text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    rows.map(|row| [0, 6, 8, 9, 10, 11].map(|at| row[at].clone())).collect()
}

fn row<'a>(unit: &'a str, total: &'a str, goal: &'a str, share: &'a str, gap: &'a str, status: &'a str) -> [String; 6] {
    [unit, total, goal, share, gap, status].map(str::to_owned)
}

#[test]
fn units_come_to_a_whole_and_what_is_not_known_is_told() {
    let site = site();
    take_part(&site, "xa-mau", 1000, Some(600));
    take_part(&site, "xa-hai", 500, None);
    site.run(&["build"]).ends(0);
    assert_eq!(
        rows(&site),
        [row("xa-hai", "", "500", "", "", "no_data"), row("xa-mau", "600", "1000", "60", "400", "on_course"), row("_whole", "600", "1500", "40", "900", "")]
    );
    let page = Page::read(site.read(PAGE).as_bytes());
    assert!(
        page.main.contains("Tài khoản: 600 tài khoản của 1 trên 2 đơn vị, số liệu đến hết ngày 6/11/2026; đạt 40 % mức phải đạt"),
        "the sentence says the same as the table:\n{}",
        page.main
    );
    assert!(page.main.contains("Còn thiếu 900 tài khoản."), "{}", page.main);
    assert!(page.main.contains("Chưa có số liệu tài khoản, chưa cộng vào tổng: Xã Hai."), "{}", page.main);
    let english = Page::read(site.read("output/en/roll-ups/kich-hoat.html").as_bytes());
    assert!(english.main.contains("600 accounts in 1 of 2 units"), "{}", english.main);
    for (from, link) in [
        ("output/index.html", "tong-hop/kich-hoat.html"),
        ("output/xa-mau/tien-do/kich-hoat.html", "../../tong-hop/kich-hoat.html"),
        ("output/en/index.html", "roll-ups/kich-hoat.html"),
        (PAGE, "../xa-hai/tien-do/kich-hoat.html"),
    ] {
        assert!(site.read(from).contains(&format!("href=\"{link}\"")), "{from} leads to {link}");
    }
}

#[test]
fn what_is_not_made_anew_keeps_its_part() {
    let site = site();
    take_part(&site, "xa-mau", 1000, Some(600));
    take_part(&site, "xa-hai", 500, Some(100));
    site.run(&["build"]).ends(0);
    let hai = row("xa-hai", "100", "500", "20", "400", "behind");
    assert_eq!(rows(&site), [hai.clone(), row("xa-mau", "600", "1000", "60", "400", "on_course"), row("_whole", "700", "1500", "46.6", "800", "")]);

    take_part(&site, "xa-mau", 1000, Some(700));
    take_part(&site, "xa-hai", 500, Some(200));
    site.run(&["build", "--unit", "xa-mau"]).ends(0);
    assert_eq!(rows(&site)[0], hai, "a unit that was not asked for");
    assert_eq!(rows(&site)[2], row("_whole", "800", "1500", "53.3", "700", ""));

    site.edit("content/units/xa-hai/progress/kich-hoat.yaml", "accounts: 200", "accounts: hai trăm");
    site.remove(".niemyet");
    site.run(&["build"]).ends(1);
    assert_eq!(rows(&site)[0], hai, "a unit with an error, and nothing remembered");

    take_part(&site, "xa-hai", 500, Some(250));
    site.run(&["build"]).ends(0);
    assert_eq!(rows(&site)[0], row("xa-hai", "250", "500", "50", "250", "on_course"));
    let before = site.output();
    site.run(&["build"]).ends(0);
    assert!(site.output() == before, "all taken over");
}

#[test]
fn many_units_are_split_and_each_order_has_all() {
    let site = site();
    let unit = site.read("content/units/xa-hai/unit.yaml");
    for number in 0..70_u32 {
        let id = format!("xa-{number:02}");
        site.write(&format!("content/units/{id}/unit.yaml"), &unit.replace("xa-hai", &id).replace("Hai", &format!("Số {number:02}")));
        take_part(&site, &id, 1000, Some(number * 10));
    }
    site.run(&["build"]).ends(0);
    let page = Page::read(site.read(PAGE).as_bytes());
    assert!(page.main.contains("Bảng có 70 đơn vị nên chia thành 2 trang, mỗi trang 50 đơn vị"), "{}", page.main);
    assert!(page.rows.is_empty(), "the page itself has no table");
    let mut orders = String::new();
    for order in ["theo-ten", "theo-ty-le", "theo-con-thieu"] {
        let parts = [1, 2].map(|part| Page::read(site.read(&format!("output/tong-hop/kich-hoat/{order}-{part}.html")).as_bytes()));
        let totals: Vec<Vec<String>> = parts.iter().map(|part| part.rows.last().unwrap().clone()).collect();
        assert_eq!(totals[0], totals[1], "both parts end with the total of all");
        assert!(totals[0][1].starts_with("24.150"), "{totals:?}");
        let names = parts.iter().flat_map(|part| part.rows.iter().filter(|row| row[0].starts_with("Xã Số")).map(|row| row[0].clone()));
        let names: Vec<String> = names.collect();
        assert_eq!(names.len(), 70, "{order}");
        let _ = writeln!(orders, "{order}: {} … {}", names[0], names[69]);
    }
    assert_eq!(orders, "theo-ten: Xã Số 00 … Xã Số 69\ntheo-ty-le: Xã Số 00 … Xã Số 69\ntheo-con-thieu: Xã Số 00 … Xã Số 69\n");
}

#[test]
fn a_campaign_that_joins_nothing_is_told() {
    let site = Site::bare();
    take_part(&site, "xa-mau", 1000, Some(600));
    let said = site.run(&["check", "--lang", "vi"]).ends(1);
    assert!(said.out.contains("[C004]: `site.yaml` không có trang tổng hợp `kich-hoat`"), "{}", said.out);
}
