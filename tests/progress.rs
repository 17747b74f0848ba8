//! What a campaign's file says and means nothing by is told, wherever its figures stand.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use rust_xlsxwriter::{Format, Workbook};
use support::{CAMPAIGN as FILE, Site};

/// A commune of two villages with a campaign that nothing is wrong with; its reports are `reports`.
fn site(reports: &str) -> Site {
    Site::with_campaign(2, &format!("{CAMPAIGN}{reports}"))
}

const CAMPAIGN: &str = "\
columns:
  - {id: goal, head: {vi: Chỉ tiêu, en: Target}, indicator: the, target: dot-1, counts: running_total, measure: count}
rows:
  - {area: thon-1, goal: 100}
  - {area: thon-2, goal: 100}
";

const REPORT: &str = "reports:\n  - {date: 2026-11-06, the: {thon-1: 40, thon-2: 30}}\n";

fn findings(site: &Site) -> String {
    let run = site.run(&["check", "--lang", "vi"]);
    run.out.split_inclusive('\n').filter(|line| line.contains('[') && line.contains("]:")).collect()
}

#[test]
fn nothing_is_wrong_with_the_campaign_itself() {
    assert_eq!(findings(&site(REPORT)), "");
}

#[test]
fn a_correction_of_the_whole_touches_no_report_of_an_area() {
    let correction = "corrections:\n  - {indicator: the, from: 2026-11-06, on: 2026-11-07, by: -3, reason: {vi: Trùng., en: Twice.}}\n";
    assert_eq!(findings(&site(&format!("{REPORT}{correction}"))), "cảnh báo[C019]: không có báo cáo nào từ 2026-11-06 đến trước 2026-11-07 để đính chính\n");
}

#[test]
fn a_figure_of_the_whole_beside_those_of_areas_is_refused() {
    let said = findings(&site(&format!("{REPORT}  - {{date: 2026-11-13, the: 99}}\n")));
    assert_eq!(said, "lỗi[C025]: “Thẻ” ngày 2026-11-13: báo cáo ghi số của cả đơn vị, nhưng các địa bàn cũng báo cáo\n");
}

#[test]
fn a_waiver_reaches_the_table_beside_its_campaign() {
    let site = site("reports:\n  - {table: so.csv, columns: [date, area, the]}\n");
    site.write("content/units/xa-mau/progress/so.csv", "ngày,thôn,thẻ\n2026-11-06,thôn 1,3\n2026-11-06,thôn 2,30\n");
    assert!(findings(&site).starts_with("cảnh báo[C015]: “Thẻ”: 3 người"), "{}", findings(&site));
    let waiver = "waive:\n  - {code: C015, at: small.the, reason: {vi: Thôn đồng ý., en: The village agrees.}}\n";
    site.write(FILE, &format!("{}{waiver}", site.read(FILE)));
    assert!(findings(&site).starts_with("đã chấp nhận[C015]") && !findings(&site).contains("F015"), "{}", findings(&site));
}

#[test]
fn a_percentage_in_a_workbook_is_no_number_of_people() {
    let site = site("reports:\n  - {table: so.xlsx, columns: [date, area, the]}\n");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in (0..).zip(["ngày", "thôn", "thẻ"]) {
        sheet.write_string(0, column, head).unwrap();
    }
    sheet.write_string(1, 0, "2026-11-06").unwrap();
    sheet.write_string(1, 1, "thôn 1").unwrap();
    sheet.write_number_with_format(1, 2, 0.5, &Format::new().set_num_format("0%")).unwrap();
    site.write_bytes("content/units/xa-mau/progress/so.xlsx", &book.save_to_buffer().unwrap());
    let said = findings(&site);
    assert!(said.starts_with("lỗi[F024]") && said.contains("ô C2") && said.contains("50 %"), "{said}");
}

/// What is said of the place where `old` stands as `new`, with what to do.
fn told(reports: &str, old: &str, new: &str) -> String {
    let site = site(reports);
    site.edit(FILE, old, new);
    let out = site.run(&["check", "--lang", "vi"]).out;
    out.lines()
        .map(|line| line.trim().trim_start_matches("= "))
        .filter(|line| line.contains("]:") || line.starts_with("cách sửa"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_correction_may_be_below_zero_and_is_told_so() {
    let reports = format!(
        "{REPORT}  - {{date: 2026-11-13, the: {{thon-1: 31, thon-2: 33}}}}\ncorrections:\n  - {{indicator: the, area: thon-1, from: 2026-11-06, on: 2026-11-13, by: -9, reason: {{vi: Trùng., en: Twice.}}}}\n"
    );
    for right in ["by: -9", "by: \"-9\"", "by: −9"] {
        assert_eq!(told(&reports, "by: -9", right), "", "{right}");
    }
    let refused = |text: &str| format!("lỗi[F005]: ở đây là `{text}`, nhưng cần một số như 9, hoặc -9 nếu đã báo cáo thừa\ncách sửa: ");
    assert_eq!(told(&reports, "by: -9", "by: giảm 9"), format!("{}Ghi `-9`.", refused("giảm 9")));
    assert_eq!(told(&reports, "by: -9", "by: thêm 9"), format!("{}Ghi `9`.", refused("thêm 9")));
    assert!(told(&reports, "by: -9", "by: chín").starts_with(&format!("{}Ghi số phải cộng thêm, như 9; đã báo cáo thừa", refused("chín"))));
    assert!(told(&reports, "by: -9", "by: --9").starts_with(&refused("--9")));
    assert!(told(&reports, "by: -9", "by: \"-1.234\"").ends_with("Viết liền `-1234`, hoặc thêm `numbers: vi` (hay `en`) ở đầu tệp tiến độ."));
    // A plus is read as it is written: then the total falls.
    for plus in ["by: +9", "by: \"+9\""] {
        assert!(told(&reports, "by: -9", plus).starts_with("lỗi[C009]: `thon-1`: “Thẻ” giảm từ 49 (2026-11-06) xuống 31 (2026-11-13)"), "{plus}");
    }
}

#[test]
fn a_renamed_indicator_is_asked_for_once() {
    let said = told(&format!("{REPORT}  - {{date: 2026-11-13, the: {{thon-1: 41, thon-2: 33}}, declared: {{the: 74}}}}\n"), "{id: the,", "{id: so-the,");
    let wanted = "lỗi[F003]: không có chỉ số `the`; 2 chỗ nữa cũng ghi như vậy\n\
        cách sửa: Đã đổi tên `the` thành `so-the`? Ghi lại `id: the`, hoặc đổi cả ở mọi báo cáo, cột, đính chính.";
    assert_eq!(said, wanted);
}

#[test]
fn slips_in_a_line_of_figures_are_told_with_what_to_write() {
    for (slip, help) in [
        ("{thon-1:40, thon-2: 30}", "Viết `thon-1: 40`."),
        ("{Thôn 1: 40, thon-2: 30}", "Ghi mã của địa bàn: `thon-1`."),
        ("{thon-1: -, thon-2: 30}", "Chưa có số liệu thì ghi `none`."),
        ("{thon-1: 40,, thon-2: 30}", "Xóa dấu phẩy ấy."),
    ] {
        let said = told(REPORT, "{thon-1: 40, thon-2: 30}", slip);
        assert!(said.ends_with(&format!("cách sửa: {help}")) && said.lines().count() == 2, "{slip}: {said}");
    }
}
