//! `niemyet import progress`: the sheets that offices really keep, as the program reads them at its door, and what becomes of content.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use serde_json::{Value, json};
use support::{Page, Run, Site, is_html};
use unicode_normalization::UnicodeNormalization as _;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const CAMPAIGN: &str = "content/units/xa-mau/progress/dot-1.yaml";

const AREAS: &str = "areas:
  - {id: hoa-binh, name: {vi: \"thôn Hòa Bình\", en: \"Hòa Bình Village\"}}
  - {id: thuy-ha, name: {vi: \"thôn Thụy Hà\", en: \"Thụy Hà Village\"}}
  - {id: hung-nhan, name: {vi: \"thị trấn Hưng Nhân\", en: \"Hưng Nhân Town\"}}
  - {id: to-3, name: {vi: \"tổ dân phố 3\", en: \"Residential Group 3\"}}
  - {id: cong-hoa, name: {vi: \"xã Cộng Hòa\", en: \"Cộng Hòa Commune\"}}";

/// A campaign with comments wherever an author may write one.
const YAML: &str = "\
# Đợt thử: số liệu đặt ra.
title: {vi: \"Đợt thử\", en: \"A trial\"}
slug: {vi: dot-1, en: trial-1}
summary: {vi: \"Năm nơi thử nhập bảng.\", en: \"Five places try to import tables.\"}
source: {vi: \"Báo cáo hằng tuần\", en: \"Weekly reports\"}
from: 2026-09-01
to: 2026-12-31
reporting:
  - {every: week, on: friday, from: 2026-09-01, to: 2026-12-31}
stages:
  - {id: ca-dot, name: {vi: \"Cả đợt\", en: \"All of it\"}, from: 2026-09-01, to: 2026-12-31}
indicators:
  - id: accounts
    name: {vi: \"Tài khoản mức độ 2 đã kích hoạt\", en: \"Level 2 accounts activated\"}
    unit: {vi: \"tài khoản\", en: \"accounts\"}
    direction: up
    counts: running_total
    people: yes
    starts_at_zero: yes
  - id: visits # hai chỉ số
    name: {vi: \"Lượt hướng dẫn tại nhà\", en: \"Home visits\"}
    unit: {vi: \"lượt\", en: \"visits\"}
    direction: up
    counts: per_period
    people: no
columns:
  - {id: target, head: {vi: \"Chỉ tiêu cả đợt\", en: \"Target\"}, indicator: accounts, target: ca-dot, counts: running_total, measure: count}
rows:
  - {area: hoa-binh, target: 6000}
  - {area: thuy-ha, target: 500}
  - {area: hung-nhan, target: 500}
  - {area: to-3, target: 500}
  - {area: cong-hoa, target: 500}
reports:
  # tuần đầu
  - date: 2026-11-13
    accounts: {hoa-binh: 100, thuy-ha: 90, hung-nhan: 80, to-3: 70, cong-hoa: 60} # đã đối chiếu
    declared: {accounts: 400}
  # hết các báo cáo

# Phần cuối.
notes: []
";

/// A commune whose officials import tables.
struct Office {
    site: Site,
}

impl Office {
    fn new() -> Self {
        let site = Site::bare();
        site.edit("content/units/xa-mau/unit.yaml", "areas: []", AREAS);
        site.write(CAMPAIGN, YAML);
        Self { site }
    }

    fn import(&self, name: &str, bytes: &[u8], more: &[&str]) -> Run {
        self.site.write_bytes(name, bytes);
        let file = self.site.path(name);
        let arguments: Vec<&str> = ["import", "progress", file.to_str().unwrap(), "--campaign", "dot-1"].iter().chain(more).copied().collect();
        self.site.run(&arguments)
    }

    fn json(&self, name: &str, bytes: &[u8], more: &[&str]) -> Value {
        let before = self.site.content();
        let run = self.import(name, bytes, &["--format", "json"].iter().chain(more).copied().collect::<Vec<_>>());
        assert_eq!(self.site.content(), before, "--format json writes nothing");
        let read: Value = serde_json::from_str(&run.out).unwrap();
        let is_wrong = read["findings"].as_array().unwrap().iter().any(|finding| finding["severity"] == "error");
        assert_eq!(run.ends(i32::from(is_wrong)).err, "");
        read
    }

    /// The codes of errors that `check` finds.
    fn errors(&self) -> Vec<Value> {
        let run = self.site.run(&["check", "--format", "json"]);
        let all = run.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        all.filter(|finding| finding["severity"] == "error").collect()
    }
}

/// Reads a table without writing anything.
fn read(name: &str, bytes: &[u8]) -> Value {
    Office::new().json(name, bytes, &[])
}

/// The figures of an area in what was read.
fn values<'v>(read: &'v Value, area: &str) -> &'v Value {
    let found = read["areas"].as_array().unwrap().iter().find(|have| have["area"] == area);
    found.map_or_else(|| panic!("no {area} in {read}"), |area| &area["values"])
}

/// The findings as "error F024 C7: message".
fn findings(read: &Value) -> Vec<String> {
    let word = |finding: &Value, key: &str| finding[key].as_str().unwrap_or("-").to_owned();
    let all = read["findings"].as_array().unwrap().iter();
    all.map(|finding| format!("{} {} {}: {}", word(finding, "severity"), word(finding, "code"), word(finding, "cell"), word(finding, "message"))).collect()
}

#[track_caller]
fn told(read: &Value, wanted: &[&str]) {
    let all = findings(read);
    assert!(all.len() == wanted.len() && all.iter().zip(wanted).all(|(have, wanted)| have.contains(wanted)), "{all:#?} is not {wanted:#?}");
}

// --- tables --------------------------------------------------------------------------------------------------------------------------

/// What stands in a cell of a test's table.
#[derive(Clone)]
enum V {
    /// Words.
    T(String),
    /// A number.
    N(f64),
    /// A share that is shown as percent.
    P(f64),
    /// A day.
    D(u16, u8, u8),
    /// A formula with the result that the file remembers.
    F(&'static str, &'static str),
    /// Nothing.
    E,
}

fn t(text: &str) -> V {
    V::T(text.to_owned())
}

/// A sheet: name, rows, joined cells (first and last row and column).
#[derive(Clone, Default)]
struct Tab {
    name: String,
    rows: Vec<Vec<V>>,
    merged: Vec<[u32; 4]>,
    is_hidden: bool,
}

fn page(name: &str, rows: Vec<Vec<V>>) -> Tab {
    Tab { name: name.to_owned(), rows, ..Tab::default() }
}

fn xlsx(pages: &[Tab]) -> Vec<u8> {
    let mut book = Workbook::new();
    let (percent, day) = (Format::new().set_num_format("0.0%"), Format::new().set_num_format("dd/mm/yyyy"));
    for page in pages {
        let sheet = book.add_worksheet();
        sheet.set_name(&page.name).unwrap().set_hidden(page.is_hidden);
        for [top, left, bottom, right] in &page.merged {
            sheet.merge_range(*top, u16::try_from(*left).unwrap(), *bottom, u16::try_from(*right).unwrap(), "", &Format::new()).unwrap();
        }
        for (row, cells) in (0..).zip(&page.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    V::T(text) => sheet.write(row, column, text.as_str()),
                    V::N(number) => sheet.write(row, column, *number),
                    V::P(share) => sheet.write_with_format(row, column, *share, &percent),
                    V::D(year, month, date) => sheet.write_with_format(row, column, ExcelDateTime::from_ymd(*year, *month, *date).unwrap(), &day),
                    V::F(formula, result) => sheet.write(row, column, Formula::new(formula).set_result(*result)),
                    V::E => continue,
                }
                .unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// The same workbook with another text in some of its parts.
fn repacked(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.push((part.name().unwrap().into_owned(), text));
    }
    let changed = parts.into_iter().map(|(name, text)| {
        let text = change(&name, text);
        (name, text)
    });
    zipped(&changed.collect::<Vec<(String, String)>>())
}

fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A minimal OpenDocument file with one sheet.
fn ods(name: &str, rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" office:version=\"1.3\"><office:body><office:spreadsheet>\
         <table:table table:name=\"{name}\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
                    <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
                    <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let parts = [("mimetype", mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", content.as_str())];
    zipped(&parts.map(|(name, text)| (name.to_owned(), text.to_owned())))
}

const NAMES: [&str; 5] = ["Hòa Bình", "Thụy Hà", "TT Hưng Nhân", "TDP 3", "Cộng Hòa"];

/// The table of an ordinary report: a title with the day, headings, five areas, a total.
fn usual() -> Vec<Vec<V>> {
    table(&[[120.0, 1.0], [95.0, 2.0], [85.0, 3.0], [75.0, 4.0], [65.0, 5.0]].map(|figures| figures.map(V::N)), [440.0, 15.0].map(V::N))
}

fn table(figures: &[[V; 2]], totals: [V; 2]) -> Vec<Vec<V>> {
    let mut rows = vec![
        vec![t("BÁO CÁO TIẾN ĐỘ KÍCH HOẠT")],
        vec![t("(Số liệu đến ngày 20/11/2026)")],
        vec![t("STT"), t("Thôn, tổ dân phố"), t("Số tài khoản mức độ 2 đã kích hoạt"), t("Lượt hướng dẫn tại nhà")],
    ];
    for (index, (name, [accounts, visits])) in (1_u8..).zip(NAMES.iter().zip(figures)) {
        rows.push(vec![V::N(f64::from(index)), t(name), accounts.clone(), visits.clone()]);
    }
    let [accounts, visits] = totals;
    rows.push(vec![V::E, t("Tổng cộng"), accounts, visits]);
    rows
}

/// The usual table with another value in a cell, in a workbook.
fn with(row: usize, column: usize, value: V) -> Vec<u8> {
    let mut rows = usual();
    rows[row][column] = value;
    xlsx(&[page("Tháng 11", rows)])
}

/// The usual table as CSV with `;`.
fn csv(change: impl Fn(usize, usize, String) -> String) -> Vec<u8> {
    let shown = |value: &V| match value {
        V::T(text) => text.clone(),
        V::N(number) => number.to_string(),
        V::P(_) | V::D(..) | V::F(..) | V::E => String::new(),
    };
    let rows = usual();
    let line = |(row, cells): (usize, &Vec<V>)| cells.iter().enumerate().map(|(column, cell)| change(row, column, shown(cell))).collect::<Vec<_>>().join(";");
    rows.iter().enumerate().map(|(row, cells)| line((row, cells)) + ";;\r\n").collect::<String>().into_bytes()
}

// --- what is read --------------------------------------------------------------------------------------------------------------------

#[test]
fn an_ordinary_sheet_is_read_and_told() {
    let read = read("bao cao.xlsx", &xlsx(&[page("Tháng 11", usual())]));
    assert_eq!((&read["as_of"], &read["sheet"]), (&json!("2026-11-20"), &json!("Tháng 11")));
    assert_eq!(values(&read, "hoa-binh"), &json!({"accounts": 120, "visits": 1}));
    assert_eq!(values(&read, "hung-nhan"), &json!({"accounts": 85, "visits": 3}));
    assert_eq!(read["areas"].as_array().unwrap().iter().map(|area| area["name"].as_str().unwrap()).collect::<Vec<_>>(), NAMES);
    assert_eq!(read["declared"], json!({"accounts": 440, "visits": 15}));
    assert_eq!(read["sums"], read["declared"]);
    assert_eq!(read["findings"], json!([]));
}

#[test]
fn titles_merged_and_two_rows_of_headings() {
    let mut rows = vec![
        vec![t("ỦY BAN NHÂN DÂN"), V::E, V::E, t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")],
        vec![t("XÃ MẪU"), V::E, V::E, t("Độc lập - Tự do - Hạnh phúc")],
        vec![],
        vec![t("TỔNG HỢP KẾT QUẢ")],
        vec![t("(Số liệu từ ngày 01/9/2026 đến hết ngày 20/11/2026; kèm theo Báo cáo số 12/BC-UBND ngày 21/11/2026)")],
        vec![],
        vec![t("STT"), t("Đơn vị"), t("Mức độ 2"), V::E, V::E, t("Lượt hướng dẫn\ntại nhà"), t("Ghi chú")],
        vec![V::E, V::E, t("Tài khoản đã kích hoạt"), t("Chỉ tiêu cả đợt"), t("Tỷ lệ (%)")],
        vec![t("A"), t("B"), t("1"), t("2"), t("3=1/2"), t("4"), t("5")],
    ];
    for (at, name) in (1_u8..).zip(NAMES) {
        let number = f64::from(at);
        rows.push(vec![V::N(number), t(name), V::N(number * 100.0), V::N(500.0), V::P(number / 5.0), V::N(number), t("đang làm tiếp")]);
    }
    rows.push(vec![t("Tổng cộng"), V::E, V::F("=SUM(C10:C14)", "1500"), V::F("=SUM(D10:D14)", "2500"), V::P(0.6), V::F("=SUM(F10:F14)", "15")]);
    rows.push(vec![]);
    rows.push(vec![V::E, t("NGƯỜI LẬP BIỂU"), V::E, V::E, t("Mẫu, ngày 21 tháng 11 năm 2026")]);
    let merged = vec![[3, 0, 3, 6], [4, 0, 4, 6], [6, 0, 7, 0], [6, 1, 7, 1], [6, 2, 6, 4], [6, 5, 7, 5], [6, 6, 7, 6], [14, 0, 14, 1]];
    let read = read("tong hop.xlsx", &xlsx(&[Tab { merged, ..page("Tổng hợp", rows) }]));
    assert_eq!(read["as_of"], "2026-11-20");
    assert_eq!(values(&read, "cong-hoa"), &json!({"accounts": 500, "target": 500, "visits": 5}));
    assert_eq!(read["declared"], json!({"accounts": 1500, "target": 2500, "visits": 15}));
    assert_eq!(read["sums"], read["declared"]);
    told(&read, &[]);
}

#[test]
fn areas_are_known_however_their_names_are_typed() {
    let decomposed: String = "THÔN HOÀ BÌNH".nfd().collect();
    let spellings: [[&str; 5]; 5] = [
        ["Hoà Bình", "Thuỵ Hà", "TTHưng Nhân", "Tổ 3", "xã Cộng Hoà"],
        [&decomposed, "thôn thụy hà", "Thị trấn Hưng Nhân", "Tổ dân phố số 03", "CỘNG HÒA"],
        ["Hoa Binh", "Thuy Ha", "Hung Nhan", "To dan pho 3", "Cong Hoa"],
        [" Thôn  Hòa Bình ", "Thôn Thụy Hà.", "TT. Hưng Nhân", "TDP3", "X. Cộng Hòa"],
        ["hoà bình", "thuỵ hà", "tt hưng nhân", "3", "cộng hoà"],
    ];
    for names in spellings {
        let mut rows = usual();
        for (row, name) in (3..).zip(names) {
            rows[row][1] = t(name);
        }
        // Another order: the first stands last.
        let first = rows.remove(3);
        rows.insert(7, first);
        let read = read("ten.xlsx", &xlsx(&[page("T11", rows)]));
        told(&read, &[]);
        assert_eq!(read["areas"].as_array().unwrap().len(), 5, "{names:?}");
        assert_eq!(values(&read, "hoa-binh"), &json!({"accounts": 120, "visits": 1}));
        assert_eq!(values(&read, "cong-hoa"), &json!({"accounts": 65, "visits": 5}));
    }
}

#[test]
fn a_name_with_other_marks_is_told() {
    let read = read("a.xlsx", &with(4, 1, t("Thủy Hà")));
    told(&read, &["warning C002 B5: trang 'Tháng 11', ô B5: “Thủy Hà” được hiểu là thôn Thụy Hà; sửa dấu cho khớp"]);
    assert_eq!(values(&read, "thuy-ha"), &json!({"accounts": 95, "visits": 2}));
}

#[test]
fn areas_that_are_missing_unknown_or_there_twice_are_told() {
    let mut rows = usual();
    rows.remove(6);
    rows[7] = vec![V::E, t("Tổng cộng"), V::N(365.0), V::N(11.0)];
    rows.truncate(8);
    told(&read("a.xlsx", &xlsx(&[page("T11", rows)])), &["warning C002 -: trang 'T11': không có dòng của tổ dân phố 3"]);
    let twice = read("a.xlsx", &with(4, 1, t("Thôn Hoà Bình")));
    told(&twice, &["error C002 B5: trang 'Tháng 11', ô B5: “Thôn Hoà Bình” có hai dòng, dòng kia ở ô B4", "warning C002 -"]);
    // Also where a misspelled name is the first, which could be taken for a heading, or the last, or stands below the total.
    for (row, cell) in [(3, "B4"), (5, "B6"), (7, "B8"), (8, "B9")] {
        let unknown = read("a.xlsx", &with(row, 1, t("Thôn Mới")));
        let wanted = format!("error C002 {cell}: trang 'Tháng 11', ô {cell}: không có địa bàn nào tên “Thôn Mới”");
        assert!(findings(&unknown).iter().any(|told| told.starts_with(&wanted)), "{:?}", findings(&unknown));
    }
    let mut rows = usual();
    rows.push(vec![]);
    rows.push(vec![V::N(6.0), t("Cộng Hoà Mới"), V::N(3.0), V::N(3.0)]);
    told(&read("a.xlsx", &xlsx(&[page("T11", rows)])), &["error C002 B11"]);
    told(&read("a.xlsx", &with(5, 1, V::E)), &["error C002 B6: trang 'Tháng 11', ô B6: dòng có số mà không có tên địa bàn", "C002 -"]);
}

#[test]
fn numbers_in_every_dress() {
    let accounts = |value: V| {
        let read = read("a.xlsx", &with(3, 2, value));
        let first = findings(&read).first().cloned().unwrap_or_default();
        (values(&read, "hoa-binh").get("accounts").cloned(), first)
    };
    for (value, wanted) in [(t("120"), 120), (t(" 120 "), 120), (t("1.234.567"), 1_234_567), (t("1 234"), 1234), (t("1\u{a0}234"), 1234), (V::N(0.0), 0)] {
        assert_eq!(accounts(value).0, Some(json!(wanted)));
    }
    for nothing in [V::E, t("-"), t("–"), t("…"), t("  "), t("chưa có"), t("Chưa có số liệu")] {
        assert_eq!(accounts(nothing).0, Some(Value::Null), "none is told from zero");
    }
    for (value, wanted) in [
        (t("1.234"), "error F022 C4: trang 'Tháng 11', ô C4: `1.234` đọc được hai cách: 1234 hoặc 1,234"),
        (V::N(4.816), "error F022 C4: trang 'Tháng 11', ô C4: `4.816` đọc được hai cách: 4816 hoặc 4,816"),
        (V::P(0.5), "error F024 C4: trang 'Tháng 11', ô C4: `50 %` là phần trăm"),
        (t("50%"), "error F024 C4: trang 'Tháng 11', ô C4: `50%` là phần trăm"),
        (V::F("=#REF!+1", "#REF!"), "error F024 C4: trang 'Tháng 11', ô C4: `#REF!` là công thức bị lỗi"),
        (V::D(2026, 11, 20), "error F024 C4: trang 'Tháng 11', ô C4: `2026-11-20` là ngày"),
        (V::N(-5.0), "error F024 C4: trang 'Tháng 11', ô C4: `-5` là số âm"),
        (t("-5"), "error F024 C4: trang 'Tháng 11', ô C4: `-5` là số âm"),
        (t("khoảng 120"), "error F024 C4: trang 'Tháng 11', ô C4: `khoảng 120` không phải một con số"),
        (V::N(1e15), "error F024 C4: trang 'Tháng 11', ô C4: `1000000000000000` lớn quá"),
    ] {
        let (value, first) = accounts(value);
        assert!(value.is_none() && first.starts_with(wanted), "{value:?} {first} is not {wanted}");
    }
    let office = Office::new();
    office.site.edit(CAMPAIGN, "source:", "numbers: vi\nsource:");
    let read = office.json("a.xlsx", &with(3, 2, t("1.234")), &[]);
    assert_eq!(values(&read, "hoa-binh")["accounts"], 1234);
    let read = office.json("a.xlsx", &with(3, 2, V::N(4.816)), &[]);
    assert!(findings(&read)[0].starts_with("error F022 C4"), "a number cell has no way of writing: {read}");
}

#[test]
fn formulas_are_read_by_their_results_only() {
    let formula = with(3, 2, V::F("=60+60", "120"));
    assert_eq!(values(&read("a.xlsx", &formula), "hoa-binh")["accounts"], 120);
    for bare in ["", "<v></v>", "<v/>"] {
        let unsaved = repacked(&formula, |name, text| if name.contains("sheet1") { text.replace("</f><v>120</v>", &format!("</f>{bare}")) } else { text });
        assert!(unsaved != formula);
        let read = read("a.xlsx", &unsaved);
        let wanted = "error F024 C4: trang 'Tháng 11', ô C4: `=60+60` là công thức chưa có kết quả trong tệp; mở tệp bằng Excel, lưu lại rồi nhập";
        assert_eq!(findings(&read)[0], wanted);
    }
    // A formula may well say nothing.
    let nothing = repacked(&formula, |_, text| text.replace("<c r=\"C4\"><f>60+60</f><v>120</v>", "<c r=\"C4\" t=\"str\"><f>IF(1,\"\",2)</f><v></v>"));
    assert!(nothing != formula);
    assert_eq!(values(&read("a.xlsx", &nothing), "hoa-binh")["accounts"], Value::Null);
}

#[test]
fn a_figure_of_joined_cells_belongs_to_nobody() {
    let read = read("a.xlsx", &xlsx(&[Tab { merged: vec![[3, 2, 4, 2]], ..page("T11", usual()) }]));
    let wanted = "trang 'T11', ô C4: ô gộp C4:C5 nên không rõ số của địa bàn nào";
    assert!(findings(&read).iter().any(|told| told.contains(wanted)), "{:?}", findings(&read));
    assert_eq!(values(&read, "thuy-ha"), &json!({"visits": 2}));
}

#[test]
fn totals_that_are_wrong_are_told_with_both_numbers() {
    let read = read("a.xlsx", &with(8, 2, V::N(450.0)));
    told(&read, &["warning C001 C9: trang 'Tháng 11', ô C9: “Số tài khoản mức độ 2 đã kích hoạt”: tổng ghi 450 nhưng cộng các dòng được 440 (chênh 10)"]);
    assert_eq!((&read["declared"]["accounts"], &read["sums"]["accounts"]), (&json!(450), &json!(440)));
    let office = Office::new();
    let english = office.import("a.xlsx", &with(8, 2, V::N(450.0)), &["--lang", "en", "--format", "json"]).ends(0);
    assert!(english.out.contains("sheet 'Tháng 11', cell C9: “Số tài khoản mức độ 2 đã kích hoạt”: the total says 450 but the rows add up to 440 (off by 10)"));
    // It is written as it stands, and the check says so until the total is corrected in the sheet or waived.
    let errors = |bytes: &[u8]| {
        office.import("a.xlsx", bytes, &[]).ends(0);
        office.errors().iter().map(|finding| format!("{} {}", finding["code"], finding["message"])).collect::<Vec<_>>()
    };
    let wrong = errors(&with(8, 2, V::N(450.0)));
    assert!(wrong.len() == 1 && wrong[0].contains("C001") && wrong[0].contains("450") && wrong[0].contains("440"), "{wrong:?}");
    assert!(office.site.read(CAMPAIGN).contains("declared: {accounts: 450, visits: 15}"));
    assert_eq!(errors(&xlsx(&[page("Tháng 11", usual())])), Vec::<String>::new());
    assert!(office.site.read(CAMPAIGN).contains(ITEM));
}

#[test]
fn rows_of_groups_are_no_areas_and_no_total() {
    let mut rows = usual();
    rows.insert(3, vec![t("I"), t("Khu vực trung tâm"), V::N(215.0), V::N(3.0)]);
    rows.insert(6, vec![V::E, t("Cộng cụm 2"), V::N(225.0), V::N(12.0)]);
    let read = read("a.xlsx", &xlsx(&[page("T11", rows)]));
    told(&read, &["info F024 B4: trang 'T11', ô B4: “Khu vực trung tâm” là dòng cộng của một nhóm", "info F024 B7: trang 'T11', ô B7: “Cộng cụm 2”"]);
    assert_eq!(read["declared"], json!({"accounts": 440, "visits": 15}));
    assert_eq!(read["areas"].as_array().unwrap().len(), 5);
    // The total may also stand on top.
    let mut rows = usual();
    let total = rows.remove(8);
    rows.insert(3, total);
    let read = self::read("a.xlsx", &xlsx(&[page("T11", rows)]));
    told(&read, &[]);
    assert_eq!(read["declared"], json!({"accounts": 440, "visits": 15}));
}

#[test]
fn columns_that_are_left_out_are_told() {
    let mut rows = usual();
    for (row, cells) in rows.iter_mut().enumerate().skip(2) {
        let more = if row == 2 { [t("Tỷ lệ"), t("Ghi chú"), t("Số trẻ em"), V::E] } else { [V::P(0.5), t("tốt"), V::N(7.0), V::N(8.0)] };
        cells.extend(more);
    }
    let read = read("a.xlsx", &xlsx(&[page("T11", rows)]));
    told(
        &read,
        &["warning F024 G3: trang 'T11', ô G3: cột “Số trẻ em” không khớp chỉ số", "warning F024 H3: trang 'T11', ô H3: cột H có số mà không có tiêu đề"],
    );
    assert_eq!(values(&read, "to-3"), &json!({"accounts": 75, "visits": 4}));
    let two = self::read("a.xlsx", &with(2, 3, t("Tài khoản mức độ 2")));
    told(&two, &["error F024 D3: trang 'Tháng 11', ô D3: cột “Tài khoản mức độ 2” và cột C cùng là `accounts`"]);
    let office = Office::new();
    let rows = with(2, 2, t("Số TK"));
    assert!(values(&office.json("a.xlsx", &rows, &[]), "to-3").get("accounts").is_none());
    office.site.edit(CAMPAIGN, "    direction: up", "    in_sheets: [\"Số TK\"]\n    direction: up");
    assert_eq!(values(&office.json("a.xlsx", &rows, &[]), "to-3")["accounts"], 75);
}

#[test]
fn the_sheet_with_figures_is_found_among_several() {
    let cover = page("Bìa", vec![vec![t("UBND XÃ MẪU")], vec![t("Thôn Hòa Bình báo cáo")]]);
    let hidden = Tab { is_hidden: true, ..page("Nháp", usual()) };
    let read = read("a.xlsx", &xlsx(&[cover.clone(), hidden.clone(), page("Tháng 11", usual())]));
    assert_eq!((&read["sheet"], &read["findings"]), (&json!("Tháng 11"), &json!([])));
    let office = Office::new();
    let run = office.import("a.xlsx", &xlsx(&[cover.clone(), hidden.clone()]), &[]).ends(2);
    assert!(run.err.contains("không trang nào có bảng theo địa bàn") && run.err.contains("trang ẩn không được đọc ('Nháp')"), "{}", run.err);
    office.import("a.xlsx", &xlsx(&[cover, hidden]), &["--sheet", "nháp"]).ends(0);

    let dated = |name: &str, day: &str| {
        let mut rows = usual();
        rows[1] = vec![t(day)];
        page(name, rows)
    };
    // The newest may stand first.
    let months = xlsx(&[dated("Tuần 3", "Số liệu đến 20/11/2026"), dated("Tuần 2", "Số liệu đến 13/11/2026")]);
    let newest = self::read("a.xlsx", &months);
    assert_eq!(newest["sheet"], "Tuần 3");
    told(&newest, &["info F024 -: trang 'Tuần 3': có số liệu ở nhiều trang ('Tuần 3', 'Tuần 2'); chỉ đọc trang 'Tuần 3'"]);
    let older = Office::new().json("a.xlsx", &months, &["--date", "2026-11-13"]);
    assert_eq!(older["sheet"], "Tuần 2");
    // Nothing says which is newer: nothing is written.
    let undated = xlsx(&[dated("Tháng 10", ""), dated("Tháng 11", "")]);
    let office = Office::new();
    let run = office.import("a.xlsx", &undated, &["--date", "2026-11-20"]).ends(1);
    assert!(run.err.contains("không rõ trang nào mới nhất; thêm --sheet 'Tháng 11'") && run.err.contains("Chưa ghi gì"), "{}", run.err);
    assert_eq!(office.site.read(CAMPAIGN), YAML);
    office.import("a.xlsx", &undated, &["--date", "2026-11-20", "--sheet", "Tháng 10"]).ends(0);
    assert_ne!(office.site.read(CAMPAIGN), YAML);
    let run = office.import("a.xlsx", &undated, &["--sheet", "Tháng 9"]).ends(2);
    assert!(run.err.contains("không có trang 'Tháng 9'; các trang: 'Tháng 10', 'Tháng 11'"), "{}", run.err);
}

#[test]
fn the_day_is_taken_where_the_sheet_says_it() {
    let day = |name: &str, title: Vec<V>| {
        let mut rows = usual();
        rows[1] = title;
        read("a.xlsx", &xlsx(&[page(name, rows)]))["as_of"].clone()
    };
    assert_eq!(day("T11", vec![t("Tính đến ngày 20 tháng 11 năm 2026")]), "2026-11-20");
    assert_eq!(day("T11", vec![t("Số liệu đến ngày:"), V::D(2026, 11, 20)]), "2026-11-20");
    assert_eq!(day("20.11.2026", vec![t("Xã Mẫu")]), "2026-11-20");
    assert_eq!(day("13.11.2026", vec![t("(đến 20-11-2026)")]), "2026-11-20");
    for nothing in ["Kèm theo Báo cáo số 12/BC-UBND ngày 20/11/2026", "Số liệu đến ngày 20/11", "Số liệu tháng 11"] {
        assert_eq!(day("Tháng 11", vec![t(nothing)]), Value::Null, "{nothing}");
    }
    // The day of one column is not that of the others.
    let mut rows = usual();
    rows[1] = vec![];
    rows[2][2] = t("Tài khoản mức độ 2 (đến ngày 20/11/2026)");
    let office = Office::new();
    let one = office.json("a.xlsx", &xlsx(&[page("T11", rows.clone())]), &[]);
    assert_eq!(one["as_of"], "2026-11-20");
    told(&one, &["warning F024 C3: trang 'T11', ô C3: ngày này chỉ ghi ở tiêu đề của một cột; thêm --date"]);
    let run = office.import("a.xlsx", &xlsx(&[page("T11", rows.clone())]), &[]).ends(1);
    assert!(run.err.contains("Chưa ghi gì vào") && office.site.read(CAMPAIGN) == YAML, "{}", run.err);
    rows[2][3] = t("Lượt hướng dẫn tại nhà (đến 20/11/2026)");
    told(&office.json("a.xlsx", &xlsx(&[page("T11", rows)]), &[]), &[]);
    let mut rows = usual();
    rows.insert(1, vec![t("Số liệu đến ngày 13/11/2026")]);
    let two = read("a.xlsx", &xlsx(&[page("T11", rows)]));
    assert_eq!(two["as_of"], Value::Null);
    told(&two, &["warning F024 A2: trang 'T11', ô A2: trang ghi số liệu đến 2026-11-13 và đến 2026-11-20; thêm --date"]);
}

#[test]
fn csv_files_are_read_as_excel_writes_them() {
    let plain = csv(|_, _, text| text);
    let same = read("a.xlsx", &xlsx(&[page("S", usual())]));
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(String::from_utf8(plain.clone()).unwrap().encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let with_mark = [b"\xef\xbb\xbf".as_slice(), &plain].concat();
    let tabs = String::from_utf8(plain.clone()).unwrap().replace(';', "\t").into_bytes();
    for bytes in [plain.clone(), with_mark, utf16, tabs] {
        let read = read("a.csv", &bytes);
        for key in ["as_of", "areas", "declared", "sums", "findings"] {
            assert_eq!(read[key], same[key], "{key}");
        }
        assert_eq!(read["sheet"], "");
    }
    let odd = read("a.csv", &csv(|row, column, text| if (row, column) == (3, 2) { "1.234".to_owned() } else { text }));
    assert!(findings(&odd)[0].starts_with("error F022 C4: ô C4: `1.234` đọc được hai cách"), "{odd}");
    // Figures that are also the numbers of areas do not make a column of areas of theirs.
    let office = Office::new();
    office.site.edit(
        "content/units/xa-mau/unit.yaml",
        AREAS,
        &(1..=5)
            .map(|at| format!("\n  - {{id: to-{at}, name: {{vi: \"tổ dân phố {at}\", en: \"Group {at}\"}}}}"))
            .fold("areas:".to_owned(), |all, one| all + &one),
    );
    office.site.write(CAMPAIGN, &YAML.replace("hoa-binh", "to-1").replace("thuy-ha", "to-2").replace("hung-nhan", "to-4").replace("cong-hoa", "to-5"));
    for kind in ["Tổ ", "TDP số ", ""] {
        let heads = "STT;Tổ dân phố;Tài khoản mức độ 2;Lượt hướng dẫn tại nhà".to_owned();
        let rows = (1..=5).map(|at| format!("{at};{kind}{};{};{at}", 6 - at, at * 100));
        let read = office.json("a.csv", [heads].into_iter().chain(rows).collect::<Vec<_>>().join("\n").as_bytes(), &[]);
        assert_eq!(values(&read, "to-5"), &json!({"accounts": 100, "visits": 1}), "{kind}");
    }
}

#[test]
fn a_row_of_a_csv_file_with_a_comma_too_many_is_refused() {
    let text = |first: &str| format!("STT,Thôn,Tài khoản mức độ 2,Lượt hướng dẫn tại nhà\n1,Hòa Bình,{first},3\n2,Thụy Hà,95,2\n");
    let refused = read("a.csv", text("1,200").as_bytes());
    assert!(findings(&refused)[0].starts_with("error F024 E2: ô E2: dòng có 5 ô mà tiêu đề chỉ có 4; xóa dấu phân cách thừa"), "{refused}");
    for right in ["120", "\"1.200\""] {
        let read = read("a.csv", text(right).as_bytes());
        assert!(findings(&read).iter().all(|finding| !finding.contains("F024")), "{read}");
    }
}

#[test]
fn open_document_files_are_read_like_workbooks() {
    let cell =
        |kind: &str, value: &str, text: &str| format!("<table:table-cell office:value-type=\"{kind}\" {value}><text:p>{text}</text:p></table:table-cell>");
    let words = |text: &str| cell("string", "", text);
    let number = |number: i64| cell("float", &format!("office:value=\"{number}\""), &number.to_string());
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let heads = "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>STT</text:p></table:table-cell>\
                 <table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>Thôn</text:p></table:table-cell>\
                 <table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>Mức độ 2</text:p></table:table-cell>\
                 <table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\"/>";
    let heads = format!("{heads}{}{}</table:table-row>", words("Tài khoản đã kích hoạt"), words("Tỷ lệ"));
    let percent = || cell("percentage", "office:value=\"0.5\"", "50,0%");
    let first = |value: String| {
        let mut rows = row(&[words("Số liệu đến ngày 20/11/2026")]) + &heads;
        let figures = [value, number(95), number(85), number(75), number(65)];
        for (at, (name, figure)) in (1..).zip(NAMES.iter().zip(figures)) {
            rows += &row(&[number(at), words(name), figure, percent()]);
        }
        rows += &row(&["<table:table-cell/>".to_owned(), words("Tổng cộng"), number(440), percent()]);
        read("a.ods", &ods("Tháng 11", &rows))
    };
    let good = first(number(120));
    assert_eq!((&good["as_of"], &good["sheet"]), (&json!("2026-11-20"), &json!("Tháng 11")));
    assert_eq!(values(&good, "hoa-binh"), &json!({"accounts": 120}));
    assert_eq!((&good["declared"], &good["findings"]), (&json!({"accounts": 440}), &json!([])));
    let broken = "<table:table-cell table:formula=\"of:=[.#REF!]\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>";
    let day = cell("date", "office:date-value=\"2026-11-20\"", "20/11/2026");
    for (value, wanted) in [
        (percent(), "`50 %` là phần trăm"),
        (broken.to_owned(), "`#REF!` là công thức bị lỗi"),
        (day, "`2026-11-20` là ngày"),
        ("<table:table-cell table:formula=\"of:=60+60\"/>".to_owned(), "`=60+60` là công thức chưa có kết quả"),
        (words("1.234"), "`1.234` đọc được hai cách"),
    ] {
        let read = first(value);
        let first = &findings(&read)[0];
        assert!(first.starts_with("error F02") && first.contains("C4: trang 'Tháng 11', ô C4: ") && first.contains(wanted), "{first}");
    }
}

// --- what is written -----------------------------------------------------------------------------------------------------------------

const ITEM: &str = "  - date: 2026-11-20
    accounts: {hoa-binh: 120, thuy-ha: 95, hung-nhan: 85, to-3: 75, cong-hoa: 65}
    visits: {hoa-binh: 1, thuy-ha: 2, hung-nhan: 3, to-3: 4, cong-hoa: 5}
    declared: {accounts: 440, visits: 15}
";

/// The campaign's file with the usual report.
fn reported() -> String {
    YAML.replace("  # hết các báo cáo\n", &format!("  # hết các báo cáo\n{ITEM}"))
}

#[test]
fn a_report_is_added_published_and_never_added_twice() {
    let office = Office::new();
    let run = office.import("bao cao.xlsx", &xlsx(&[page("Tháng 11", usual())]), &[]).ends(0);
    assert!(run.out.starts_with("trang 'Tháng 11' – số liệu đến 2026-11-20 (ô A2)\n"), "{}", run.out);
    for line in ["cột C: “Số tài khoản mức độ 2 đã kích hoạt” → accounts", "cột không nhập: A “STT”", "TT Hưng Nhân → hung-nhan: accounts 85, visits 3"]
    {
        assert!(run.out.contains(line), "{line} is not in {}", run.out);
    }
    assert!(run.err.contains("Đã thêm báo cáo ngày 2026-11-20 vào content/units/xa-mau/progress/dot-1.yaml"), "{}", run.err);
    let text = office.site.read(CAMPAIGN);
    let added: Vec<&str> = text.lines().filter(|line| !YAML.lines().any(|old| old == *line)).collect();
    assert_eq!(added, ITEM.lines().collect::<Vec<_>>());
    assert_eq!(text.replace(ITEM, ""), YAML, "all other lines stay");
    assert_eq!(office.errors(), Vec::<Value>::new());
    office.site.run(&["build", "--no-sheets"]).ends(0);
    let output = office.site.output();
    let mut pages = output.iter().filter(|(path, _)| path.contains("dot-1") && is_html(path)).map(|(_, bytes)| Page::read(bytes));
    assert!(pages.any(|page| page.rows.iter().any(|row| row.iter().any(|cell| cell.trim() == "440"))), "the sum is on no page");

    let again = office.import("bao cao.xlsx", &xlsx(&[page("Tháng 11", usual())]), &[]).ends(0);
    assert!(again.err.contains("Báo cáo này đã có sẵn, không sửa gì"), "{}", again.err);
    assert_eq!(office.site.read(CAMPAIGN), text);
}

#[test]
fn other_figures_of_the_same_day_change_only_themselves() {
    let office = Office::new();
    let odd = reported().replace("    visits: {hoa-binh: 1, thuy-ha: 2,", "    # xã kiểm lại\n    visits: {hoa-binh: 1,   thuy-ha: 2,");
    office.site.write(CAMPAIGN, &odd);
    let mut rows = usual();
    rows[3][2] = V::N(130.0);
    rows[4][3] = V::E;
    rows[8][2] = V::N(450.0);
    rows[8][3] = V::N(13.0);
    let run = office.import("a.xlsx", &xlsx(&[page("Tháng 11", rows)]), &[]).ends(0);
    assert!(run.err.contains("Đã sửa 4 số của báo cáo ngày 2026-11-20"), "{}", run.err);
    let wanted = odd.replace("hoa-binh: 120", "hoa-binh: 130").replace("1,   thuy-ha: 2,", "1,   thuy-ha: none,").replace("440, visits: 15", "450, visits: 13");
    assert_eq!(office.site.read(CAMPAIGN), wanted);
    assert_eq!(office.errors(), Vec::<Value>::new());
}

#[test]
fn a_day_that_has_one_indicator_gets_the_other() {
    let office = Office::new();
    // The visits are missing, one area of the accounts as well; comments stand in all places.
    let half = |text: &str, visits: &str| {
        let text = text.replace(", cong-hoa: 65}\n", "} # bốn nơi\n").replace("    declared: {accounts: 440, visits: 15}\n", visits);
        text.lines().filter(|line| !line.contains("    visits: {")).map(|line| line.to_owned() + "\n").collect::<String>()
    };
    let after = "  # hết rồi\n  - {date: 2026-11-21, visits: {to-3: 1}}\n";
    let text = half(&reported(), &format!("    declared: {{accounts: 440}} # tổng\n{after}"));
    office.site.write(CAMPAIGN, &text);
    let run = office.import("a.xlsx", &xlsx(&[page("Tháng 11", usual())]), &[]).ends(0);
    assert!(run.err.contains("Đã sửa 7 số của báo cáo ngày 2026-11-20"), "{}", run.err);
    let wanted = text.replace("to-3: 75} # bốn nơi", "to-3: 75, cong-hoa: 65} # bốn nơi");
    let wanted = wanted
        .replace("{accounts: 440} # tổng\n", "{accounts: 440, visits: 15} # tổng\n    visits: {hoa-binh: 1, thuy-ha: 2, hung-nhan: 3, to-3: 4, cong-hoa: 5}\n");
    assert_eq!(office.site.read(CAMPAIGN), wanted);
    assert_eq!(office.errors(), Vec::<Value>::new());
    // Written in another way, the rest gets an item of its own.
    let text = YAML.replace("  # hết các báo cáo\n", "  - date: 2026-11-20\n    accounts:\n      hoa-binh: 120\n");
    office.site.write(CAMPAIGN, &text);
    office.import("a.xlsx", &xlsx(&[page("Tháng 11", usual())]), &[]).ends(0);
    let rest = ITEM.replace("hoa-binh: 120, ", "");
    assert_eq!(office.site.read(CAMPAIGN), text.replace("      hoa-binh: 120\n", &format!("      hoa-binh: 120\n{rest}")));
    assert_eq!(office.errors(), Vec::<Value>::new());
}

#[test]
fn without_a_day_or_with_anything_unclear_nothing_is_written() {
    let office = Office::new();
    let mut rows = usual();
    rows[1] = vec![t("Tháng 11")];
    let undated = xlsx(&[page("Tháng 11", rows)]);
    let run = office.import("a.xlsx", &undated, &[]).ends(1);
    assert!(run.out.contains("không rõ số liệu đến ngày nào") && run.err.contains("Chưa ghi gì") && run.err.contains("--date"), "{}{}", run.out, run.err);
    let run = office.import("a.xlsx", &with(3, 2, t("1.234")), &[]).ends(1);
    assert!(run.err.contains("a.xlsx: trang 'Tháng 11', ô C4: `1.234`") && run.err.contains("còn 1 chỗ chưa hiểu được"), "{}", run.err);
    let run = office.import("a.xlsx", &with(3, 2, t("1.234")), &["--lang", "en"]).ends(1);
    assert!(run.err.contains("a.xlsx: sheet 'Tháng 11', cell C4: `1.234` has two readings") && run.err.contains("Nothing was written"), "{}", run.err);
    let run =
        office.import("a.xlsx", &xlsx(&[page("T", usual().into_iter().map(|row| row.into_iter().take(2).chain([t("7")]).collect()).collect())]), &[]).ends(1);
    assert!(run.err.contains("không có cột nào là chỉ số của đợt"), "{}", run.err);
    assert_eq!(office.site.read(CAMPAIGN), YAML);
    office.import("a.xlsx", &undated, &["--date", "20/11/2026"]).ends(0);
    let run = office.import("a.xlsx", &xlsx(&[page("Tháng 11", usual())]), &["--date", "2026-11-21"]).ends(0);
    assert!(run.out.contains("số liệu đến 2026-11-21 (--date; ô A2 ghi 2026-11-20)"), "{}", run.out);
    let text = office.site.read(CAMPAIGN);
    assert!(text.contains("  - date: 2026-11-20\n") && text.contains("  - date: 2026-11-21\n"), "{text}");
    office.import("a.xlsx", &undated, &["--date", "31/11/2026"]).ends(2);
    for (day, tongue, words) in
        [("2062-11-20", "vi", "số liệu ngày 2062-11-20 nằm ngoài đợt, từ "), ("2006-11-20", "en", "2006-11-20 is outside of the campaign, ")]
    {
        let run = office.import("a.xlsx", &undated, &["--date", day, "--lang", tongue]).ends(1);
        assert!(run.err.contains(words), "{}", run.err);
    }
    assert_eq!(office.site.read(CAMPAIGN), text);
}

#[test]
fn every_byte_of_other_lines_stays() {
    let decomposed: String = "# ghi chú gõ kiểu khác: hòa bình\n".nfd().collect();
    let windows = format!("\u{feff}{decomposed}{YAML}").replace('\n', "\r\n").replace("# Phần cuối.\r\n", "# Phần cuối.   \n");
    let without_end = YAML.replace("\n# Phần cuối.\nnotes: []\n", "").trim_end().to_owned();
    for (text, ending) in [(windows, "\r\n"), (without_end, "\n")] {
        let office = Office::new();
        office.site.write(CAMPAIGN, &text);
        office.import("a.xlsx", &xlsx(&[page("Tháng 11", usual())]), &[]).ends(0);
        let now = office.site.read(CAMPAIGN);
        let item = ITEM.replace('\n', ending);
        assert!(now.contains(&item), "{now:?}");
        assert_eq!(now.replace(&item, "").trim_end(), text.trim_end());
        assert_eq!(office.errors(), Vec::<Value>::new());
        // A figure changes in its line alone.
        office.import("a.xlsx", &with(4, 3, V::N(9.0)), &[]).ends(0);
        let changed = office.site.read(CAMPAIGN);
        assert_eq!(changed, now.replace("visits: {hoa-binh: 1, thuy-ha: 2", "visits: {hoa-binh: 1, thuy-ha: 9"));
    }
}

#[test]
fn reports_that_cannot_be_added_to_are_left_alone_with_advice() {
    let office = Office::new();
    let usual = xlsx(&[page("Tháng 11", usual())]);
    let (head, tail) = (YAML.split("reports:").next().unwrap(), "notes: []\n");
    let flow = format!("{head}reports: [{{date: 2026-11-13, accounts: {{hoa-binh: 100}}}}]\n{tail}");
    office.site.write(CAMPAIGN, &flow);
    let run = office.import("a.xlsx", &usual, &[]).ends(1);
    assert!(run.err.contains("hãy viết mỗi báo cáo thành một mục `- date: …`"), "{}", run.err);
    assert_eq!(office.site.read(CAMPAIGN), flow);
    let tabled = format!("{head}reports:\n  - {{table: hang-tuan.csv, columns: [date, area, accounts]}}\n{tail}");
    office.site.write(CAMPAIGN, &tabled);
    office.site.write("content/units/xa-mau/progress/hang-tuan.csv", "Ngày;Thôn;Tài khoản\n13/11/2026;Hòa Bình;100\n");
    let run = office.import("a.xlsx", &usual, &[]).ends(1);
    assert!(
        run.err.contains("báo cáo của đợt này nằm trong bảng hang-tuan.csv bên cạnh; mở bảng ấy bằng Excel, thêm các dòng của ngày 2026-11-20"),
        "{}",
        run.err
    );
    assert_eq!(office.site.read(CAMPAIGN), tabled);
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(YAML.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    office.site.write_bytes(CAMPAIGN, &utf16);
    let run = office.import("a.xlsx", &usual, &[]).ends(1);
    assert!(run.err.contains("không lưu dạng UTF-8; mở bằng Notepad"), "{}", run.err);
    for list in ["", "reports: [] # chưa có\n", "reports:\n"] {
        office.site.write(CAMPAIGN, &format!("{head}{list}{tail}"));
        office.import("a.xlsx", &usual, &[]).ends(0);
        assert_eq!(office.errors(), Vec::<Value>::new(), "{list}");
        assert!(office.site.read(CAMPAIGN).contains(ITEM), "{list}");
    }
}

#[test]
fn a_campaign_that_is_not_there_is_guessed() {
    let office = Office::new();
    office.site.write("content/units/xa-hai/progress/dot-2.yaml", YAML);
    office.site.write_bytes("a.csv", &csv(|_, _, text| text));
    let file = office.site.path("a.csv");
    let run = |more: &[&str]| {
        let arguments: Vec<&str> = ["import", "progress", file.to_str().unwrap()].iter().chain(more).copied().collect();
        office.site.run(&arguments).ends(2).err
    };
    let said = run(&["--campaign", "dot-11"]);
    assert!(said.contains("không đơn vị nào có đợt `dot-11`; có phải là `dot-1`? Các đợt: `dot-1`, `dot-2`"), "{said}");
    let said = run(&["--campaign", "dot-11", "--lang", "en"]);
    assert!(said.contains("no unit has a campaign `dot-11`; did you mean `dot-1`? The campaigns are `dot-1`, `dot-2`"), "{said}");
    assert!(run(&["--campaign", "dot-1", "--unit", "xa-ma"]).contains("không có đơn vị `xa-ma`; các đơn vị: xa-hai, xa-mau"));
    office.site.write("content/units/xa-hai/progress/dot-1.yaml", YAML);
    assert!(run(&["--campaign", "dot-1"]).contains("nhiều đơn vị có đợt `dot-1`: xa-hai, xa-mau; thêm --unit"));
    office.site.write(CAMPAIGN, "title: x: y");
    assert!(run(&["--campaign", "dot-1", "--unit", "xa-mau"]).contains("dot-1.yaml: tệp có lỗi nên chưa đọc được; xem lỗi bằng: niemyet check"));
}

#[test]
fn files_that_are_no_tables_are_refused_with_advice() {
    let good = xlsx(&[page("Tháng 11", usual())]);
    let compound = |name: &str| {
        let name = name.encode_utf16().flat_map(u16::to_le_bytes);
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].into_iter().chain([0; 600]).chain(name).chain([0; 600]).collect::<Vec<u8>>()
    };
    let locked =
        zipped(&[("mimetype".to_owned(), "application/vnd.oasis.opendocument.spreadsheet".to_owned()), ("encrypted-package".to_owned(), "x".to_owned())]);
    let bomb = repacked(&good, |name, text| if name.contains("sheet1") { " ".repeat(110_000_000) + &text } else { text });
    let cases: [(&str, Vec<u8>, &str, &str); 10] = [
        ("a.xlsx", good[..good.len() / 2].to_vec(), "có thể tệp hỏng hoặc chép dở", "broken or half copied"),
        ("a.xlsx", b"kh\xc3\xb4ng ph\xe1\xba\xa3i b\xe1\xba\xa3ng".to_vec(), "lưu lại thành .xlsx hoặc .csv (UTF-8)", "again as .xlsx or .csv (UTF-8)"),
        ("a.xlsx", Vec::new(), "có thể tệp hỏng hoặc chép dở", "broken or half copied"),
        ("a.ods", zipped(&[("content.xml".to_owned(), "<office:document".to_owned())]), "có thể tệp hỏng hoặc chép dở", "broken or half copied"),
        ("a.xlsx", compound("EncryptedPackage"), "có mật khẩu nên không đọc được", "has a password"),
        ("a.ods", locked, "có mật khẩu nên không đọc được", "has a password"),
        ("a.xls", compound("Workbook"), "là tệp Excel 97–2003 (.xls), chưa đọc được. Mở tệp bằng Excel, lưu lại thành .xlsx", "is a file of Excel 97–2003"),
        ("a.xlsx", bomb, "quá lớn khi mở ra", "too big when it is opened"),
        ("a.csv", vec![b'1'; 8_000_001], "tệp lớn hơn 8 MB; chép riêng trang có số liệu", "larger than 8 MB"),
        ("a.csv", b"STT;Th\xf4n\r\n".to_vec(), "chọn Lưu thành › CSV UTF-8", "Save as › CSV UTF-8"),
    ];
    for (name, bytes, vi, en) in cases {
        let office = Office::new();
        for (tongue, words) in [("vi", vi), ("en", en)] {
            let run = office.import(name, &bytes, &["--lang", tongue]).ends(2);
            assert!(run.err.contains(words) && run.err.contains(name) && run.out.is_empty(), "{name}: {}", run.err);
        }
        assert_eq!(office.site.read(CAMPAIGN), YAML);
    }
    let office = Office::new();
    let run = office.site.run(&["import", "progress", "khong-co.xlsx", "--campaign", "dot-1"]).ends(2);
    assert!(run.err.contains("khong-co.xlsx: không có tệp này"), "{}", run.err);
    let folder = office.site.path("content");
    let run = office.site.run(&["import", "progress", folder.to_str().unwrap(), "--campaign", "dot-1"]).ends(2);
    assert!(run.err.contains("là một thư mục"), "{}", run.err);
}
