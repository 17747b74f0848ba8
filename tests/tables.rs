//! What an official does to a sheet in Excel after `range` was written once: no figure may vanish or change its meaning without a word.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use support::{CAMPAIGN as FILE, Site};

const CAMPAIGN: &str = "  - {id: dan, name: {vi: Dân, en: People}, unit: {vi: người, en: people}, direction: up, counts: running_total, people: yes}
columns:
  - {id: dan, head: {vi: Dân số, en: People}, indicator: dan, observed: 2026-09-30}
  - {id: goal, head: {vi: Chỉ tiêu, en: Target}, indicator: the, target: dot-1, counts: running_total, measure: count}
";

const ROWS: &str = "rows: {table: so.xlsx, range: A3:D6, columns: [skip, area, dan, goal]}\n";

/// A commune of four villages whose figures stand in a workbook that `change` was done to.
fn site(rows: &str, change: impl Fn(&mut Worksheet)) -> Site {
    let site = Site::with_campaign(4, &format!("{CAMPAIGN}{rows}"));
    let mut book = Workbook::new();
    change(book.add_worksheet());
    site.write_bytes("content/units/xa-mau/progress/so.xlsx", &book.save_to_buffer().unwrap());
    site
}

/// A title, headings, and rows of villages from the third row on; villages stand in column B.
fn sheet(sheet: &mut Worksheet, villages: &[u32]) {
    sheet.write_string(0, 0, "Bảng giao chỉ tiêu").unwrap();
    for (column, head) in (0..).zip(["STT", "Thôn", "Dân số", "Chỉ tiêu"]) {
        sheet.write_string(1, column, head).unwrap();
    }
    for (row, village) in (2..).zip(villages) {
        sheet.write_number(row, 0, *village).unwrap();
        sheet.write_string(row, 1, format!("Thôn {village}")).unwrap();
        sheet.write_number(row, 2, 500 + *village).unwrap();
        sheet.write_number(row, 3, 100 + *village).unwrap();
    }
}

/// Findings, each with its place.
fn findings(site: &Site) -> String {
    let run = site.run(&["check", "--lang", "vi"]);
    let lines: Vec<&str> = run.out.lines().filter(|line| line.contains("]:") || line.contains("-->")).map(str::trim).collect();
    lines.join("\n")
}

#[test]
fn nothing_is_wrong_with_the_sheet_itself() {
    assert_eq!(findings(&site(ROWS, |page| sheet(page, &[1, 2, 3, 4]))), "");
}

#[test]
fn a_total_below_the_range_is_no_row_of_it() {
    let total = |page: &mut Worksheet| {
        sheet(page, &[1, 2, 3, 4]);
        page.write_string(6, 1, "Tổng cộng").unwrap().write_number(6, 2, 2010).unwrap();
    };
    assert_eq!(findings(&site(ROWS, total)), "");
}

#[test]
fn a_row_that_was_pushed_out_of_the_range_is_told() {
    // A line of words put in below the title.
    let inserted = |page: &mut Worksheet| {
        sheet(page, &[1, 1, 2, 3, 4]);
        for (column, head) in (0..).zip(["STT", "Thôn", "Dân số", "Chỉ tiêu"]) {
            page.write_string(1, column, "Biểu 1").unwrap().write_string(2, column, head).unwrap();
        }
    };
    let said = findings(&site(ROWS, inserted));
    assert!(said.contains("lỗi[F026]: ngay dưới vùng ô còn 1 dòng số liệu không được đọc"), "{said}");
    assert!(said.contains("dot.yaml:15:"), "{said}");
    assert!(site(ROWS, inserted).run(&["check", "--lang", "vi"]).out.contains("Ghi `range: A3:D7`."));
}

#[test]
fn a_range_that_ends_too_early_names_the_villages_that_are_lost() {
    let said = findings(&site("rows: {table: so.xlsx, range: A4:D5, columns: [skip, area, dan, goal]}\n", |page| sheet(page, &[1, 2, 3, 4])));
    assert!(said.contains("ngay trên và dưới vùng ô còn 2 dòng số liệu"), "{said}");
}

#[test]
fn a_village_that_is_not_in_the_sheet_is_told() {
    let said = findings(&site("rows: {table: so.xlsx, range: A3:D5, columns: [skip, area, dan, goal]}\n", |page| sheet(page, &[1, 2, 4])));
    assert!(said.starts_with("cảnh báo[C026]: bảng thiếu 1 địa bàn của `unit.yaml`: `thon-3`\n"), "{said}");
}

#[test]
fn columns_that_changed_places_are_told() {
    let swapped = |page: &mut Worksheet| {
        sheet(page, &[1, 2, 3, 4]);
        page.write_string(1, 2, "Chỉ tiêu").unwrap().write_string(1, 3, "DÂN SỐ").unwrap();
    };
    let said = findings(&site(ROWS, swapped));
    assert!(said.contains("lỗi[F027]: `dan` đọc ở cột C, nhưng tiêu đề “DÂN SỐ” nằm trên cột D"), "{said}");
    assert_eq!(said.matches("lỗi[").count(), 1, "one cause is told once: {said}");
}

#[test]
fn figures_in_joined_cells_are_told_and_joined_names_are_read() {
    let figures = |page: &mut Worksheet| {
        sheet(page, &[1, 2, 3, 4]);
        page.merge_range(3, 3, 4, 3, "205", &Format::new()).unwrap();
    };
    let said = findings(&site(ROWS, figures));
    assert!(said.contains("lỗi[F024]: trang 'Sheet1', ô D4: các ô D4:D5 gộp làm một"), "{said}");
    let rows = format!("{ROWS}reports:\n  - {{table: so.xlsx, range: F3:H6, columns: [date, area, the]}}\n");
    let days = |page: &mut Worksheet| {
        sheet(page, &[1, 2, 3, 4]);
        page.merge_range(2, 5, 5, 5, "6/11/2026", &Format::new()).unwrap();
        for row in 2..=5 {
            page.write_string(row, 6, format!("Thôn {}", row - 1)).unwrap().write_number(row, 7, 60).unwrap();
        }
    };
    let site = site(&rows, days);
    assert_eq!(findings(&site), "");
    let run = site.run(&["check", "--lang", "vi"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""), "the day of joined cells holds for each of their rows");
}

#[test]
fn a_csv_file_without_headings_is_told() {
    let rows = "rows: {table: so.csv, columns: [area, dan, goal]}\n";
    let site = site(rows, |_| {});
    site.write("content/units/xa-mau/progress/so.csv", "Thôn 1;501;101\nThôn 2;502;102\nThôn 3;503;103\nThôn 4;504;104\n");
    site.remove("content/units/xa-mau/progress/so.xlsx");
    let said = findings(&site);
    assert!(said.starts_with("lỗi[F026]: dòng đầu của tệp CSV phải là tiêu đề"), "{said}");
    assert!(said.contains("so.csv:1:1"), "{said}");
}

/// Two reports of two villages in a CSV file; `change` is done to its text.
fn reports(change: impl Fn(String) -> String) -> Site {
    let rows = "rows: []\nreports:\n  - {table: bao-cao.csv, columns: [date, area, dan, the]}\n";
    let site = site(rows, |_| {});
    site.remove("content/units/xa-mau/progress/so.xlsx");
    let text = "Ngày;Thôn;Dân;Thẻ\n6/11/2026;Thôn 1;501;41\n6/11/2026;Thôn 2;502;42\n13/11/2026;Thôn 1;511;51\n13/11/2026;Thôn 2;512;52\n";
    site.write("content/units/xa-mau/progress/bao-cao.csv", &change(text.to_owned()));
    site
}

/// The single finding of [`reports`], with what to do.
#[track_caller]
fn only(change: impl Fn(String) -> String) -> String {
    let site = reports(change);
    let (said, run) = (findings(&site), site.run(&["check", "--lang", "vi"]));
    assert_eq!(said.lines().filter(|line| line.contains("]:")).count(), 1, "one cause is told once: {said}");
    let help = run.out.lines().find_map(|line| line.trim().strip_prefix("= cách sửa: ")).unwrap_or_default();
    format!("{}\n{help}", said.replace("content/units/xa-mau/progress/", ""))
}

#[test]
fn a_line_that_is_cut_into_more_cells_than_the_heading_is_told() {
    assert_eq!(findings(&reports(|text| text)), "");
    let said = "lỗi[F024]: dòng 5 có 5 ô, tiêu đề có 4: thừa dấu phẩy hoặc chấm phẩy\n--> bao-cao.csv:5:1\nXóa dấu thừa;";
    let thousands = only(|text| text.replace(';', ",").replace("Thôn 2,512,52", "Thôn 2,1,512,52"));
    assert!(thousands.starts_with(said), "{thousands}");
    let doubled = only(|text| text.replace("Thôn 2;512", "Thôn 2;;512"));
    assert!(doubled.starts_with(said), "{doubled}");
    let everywhere = only(|text| text.replace(";5", ";;5"));
    assert!(everywhere.starts_with("lỗi[F024]: dòng 2 có 5 ô, tiêu đề có 4: thừa dấu phẩy hoặc chấm phẩy; 3 dòng nữa cũng vậy\n"), "{everywhere}");
}

#[test]
fn empty_cells_and_headed_cells_at_the_end_of_a_line_are_fine() {
    assert_eq!(findings(&reports(|text| text.replace('\n', ";;\n"))), "");
    assert_eq!(findings(&reports(|text| text.replace("42\n", "42;;\n"))), "");
    assert_eq!(findings(&reports(|text| text.replace("Thẻ\n", "Thẻ;Ghi chú\n").replace("42\n", "42;đã đối chiếu\n"))), "");
}

#[test]
fn a_single_line_that_is_cut_into_fewer_cells_is_told() {
    let joined = only(|text| text.replace("Thôn 1;511;51", "Thôn 1;51151"));
    assert!(joined.starts_with("lỗi[F024]: dòng 4 có 3 ô, tiêu đề có 4: thiếu dấu phẩy hoặc chấm phẩy\n--> bao-cao.csv:4:1\nThêm dấu còn thiếu;"), "{joined}");
    // Programs leave empty cells at the end of many lines away: those are figures that nobody has.
    let left_away = findings(&reports(|text| text.replace(";51\n", "\n").replace(";52\n", "\n")));
    assert!(left_away.starts_with("cảnh báo[C016]: “Thẻ” của `thon-1` chưa có số liệu mà không nói vì sao (2 ô như vậy)\n"), "{left_away}");
}

#[test]
fn excel_names_the_separator_in_a_line_that_is_no_row() {
    assert_eq!(findings(&reports(|text| format!("sep=;\n{text}"))), "");
    assert_eq!(findings(&reports(|text| format!("sep=,\n{}", text.replace(';', ",")))), "");
    let site = reports(|text| format!("sep=;\n{}", text.replace("Thôn 2;502", "Thôn 9;502")));
    assert!(findings(&site).ends_with("bao-cao.csv:4:1"), "{}", findings(&site));
}

#[test]
fn lines_above_the_heading_are_told_with_the_range_to_write() {
    for above in ["\n", "Báo cáo hằng ngày\n", "Báo cáo tháng 11, năm 2026;;;\n"] {
        let said = only(|text| format!("{above}{text}"));
        let wanted = "lỗi[F023]: số liệu bắt đầu ở dòng 3, nhưng không ghi `range` thì phải bắt đầu ở dòng 2, ngay dưới tiêu đề\n--> bao-cao.csv:1:1\n\
            Xóa 1 dòng đầu nếu là tên bảng hay dòng trống, hoặc ghi `range: A3:D6` cạnh `table`.";
        assert_eq!(said, wanted, "{above:?}");
    }
}

#[test]
fn a_row_of_totals_among_the_figures_is_told() {
    for total in ["Cộng;;2026;186\n", ";Tổng cộng;2026;186\n", "13/11/2026;Toàn xã;2026;186\n"] {
        let said = only(|text| format!("{text}{total}"));
        assert!(said.starts_with("lỗi[F024]: dòng 6, `") && said.contains("là dòng cộng mà nằm giữa số liệu\n--> bao-cao.csv:6:1\n"), "{said}");
        assert!(said.ends_with("Xóa dòng ấy, hoặc ghi `range: A2:D5` cạnh `table`."), "{said}");
    }
    // A row was deleted above it, so that it came into the range.
    let moved = |page: &mut Worksheet| {
        sheet(page, &[1, 2, 3]);
        page.write_string(5, 0, "Cộng").unwrap().write_number(5, 2, 1506).unwrap().write_number(5, 3, 306).unwrap();
    };
    let site = site(ROWS, moved);
    let said = findings(&site);
    assert!(said.starts_with("lỗi[F024]: dòng 6, `Cộng`, là dòng cộng mà nằm trong vùng ô\n"), "{said}");
    assert_eq!(said.matches("]:").count(), 1, "{said}");
    assert!(site.run(&["check", "--lang", "vi"]).out.contains("Ghi `range: A3:D5`, dừng trước dòng cộng; tổng thì ghi vào `declared`."));
}

#[test]
fn a_quote_that_is_not_closed_is_told_where_it_opens() {
    let said = only(|text| text.replacen(";Thôn 2;", ";\"Thôn 2;", 1));
    let wanted = "lỗi[F023]: `bao-cao.csv` có ngoặc kép mở ở dòng 3 mà không đóng\n--> bao-cao.csv:3:11\nXóa dấu \" ấy, hoặc thêm dấu \" đóng sau chữ.";
    assert_eq!(said, wanted);
    // Another quote closes it lines below: what is shown of the value is short all the same.
    let site = reports(|text| text.replace("Thôn 1;511", "Thôn 1\";511").replacen("Thôn 1", "\"Thôn 1", 1));
    assert!(findings(&site).lines().all(|line| line.chars().count() < 160), "{}", findings(&site));
}

#[test]
fn a_report_that_lacks_a_village_is_told() {
    let rows = format!(
        "{ROWS}reports:\n  - {{date: 2026-11-06, the: {{thon-1: 40, thon-2: 30, thon-3: 30, thon-4: 30}}}}\n  - {{date: 2026-11-13, the: {{thon-1: 41, thon-2: 31, thon-4: 31}}}}\n"
    );
    let said = findings(&site(&rows, |page| sheet(page, &[1, 2, 3, 4])));
    assert!(said.starts_with("cảnh báo[C026]: “Thẻ” ngày 2026-11-13: báo cáo thiếu địa bàn `thon-3`\n"), "{said}");
}

#[test]
fn more_than_all_is_told() {
    let rows = "rows: {table: so.xlsx, range: A3:D6, columns: [skip, area, dan, goal]}\n";
    let site = site(rows, |page| sheet(page, &[1, 2, 3, 4]));
    site.edit(FILE, "counts: running_total, measure: count}\n", "counts: running_total, measure: percent, of: dan}\n");
    let said = findings(&site);
    assert!(said.contains("cảnh báo[C008]: chỉ tiêu 101 % của “Dân”: nhiều hơn tất cả"), "{said}");
}
