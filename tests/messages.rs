//! Mistakes as officials make them, each in a copy of the rules' base site, and what the program says of it: `docs/messages.md`. Each message
//! stands alone: it names the file and the line, says what is wrong and what to do.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests read and write files")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use niemyet::calendar::Date;
use niemyet::finding::{Placed, Tongue};
use niemyet::order::Order;
use niemyet::report;
use tempfile::TempDir;

const RENEW: &str = "NIEMYET_UPDATE=1 cargo test --test messages";

/// What somebody did: in Vietnamese, in English, the file, what stood there, what stands there now. Without old words the file is new.
struct Mistake {
    vi: &'static str,
    en: &'static str,
    file: &'static str,
    old: &'static str,
    new: &'static str,
}

const UNIT: &str = "content/units/xa/unit.yaml";
const GUIDE: &str = "content/guides/kich-hoat/vi.md";
const PLAN: &str = "content/units/xa/plans/ke-hoach-2026/vi.md";
const PROGRESS: &str = "content/units/xa/progress/dinh-danh.yaml";
const NOTICE: &str = "content/units/xa/notices/nghi-le/vi.md";

const fn mistake(vi: &'static str, en: &'static str, file: &'static str, old: &'static str, new: &'static str) -> Mistake {
    Mistake { vi, en, file, old, new }
}

const MISTAKES: &[Mistake] = &[
    mistake("Thụt dòng bằng phím Tab", "Indented with a tab", UNIT, "    kind: cultural_house", "\tkind: cultural_house"),
    mistake("Quên đóng ngoặc kép", "Forgot a closing quotation mark", UNIT, "phone: \"0200 000 000\"", "phone: \"0200 000 000"),
    mistake("Ghi ngày kiểu tháng/ngày/năm", "Wrote the day as month/day/year", PLAN, "date: 2026-01-05", "date: 5/13/2026"),
    mistake("Ghi ngày kiểu ngày/tháng/năm", "Wrote the day as day/month/year", PLAN, "date: 2026-01-05", "date: 5/1/2026"),
    mistake("Ghi một ngày không có", "Wrote a day that does not exist", PLAN, "date: 2026-01-05", "date: 2026-02-30"),
    mistake("Đổi tên thôn ở một nơi", "Renamed a village in one place only", UNIT, "{id: thon-1, name", "{id: thon-mot, name"),
    mistake("Gõ sai tên khóa", "Misspelt a key", UNIT, "    address: {vi: Thôn 1", "    adress: {vi: Thôn 1"),
    mistake(
        "Để dấu hai chấm trong tiêu đề không có ngoặc kép",
        "A colon in a title without quotation marks",
        GUIDE,
        "title: Kích hoạt VNeID",
        "title: VNeID: cách kích hoạt",
    ),
    mistake("Xóa mất dòng --- thứ hai", "Deleted the second line ---", GUIDE, "scam_warning: yes\n---", "scam_warning: yes"),
    mistake("Quên dấu gạch đầu mục", "Forgot the dash of an item", UNIT, "  - id: cong-an-xa", "    id: cong-an-xa"),
    mistake("Dùng ngoặc kép cong của Word", "Used Word's curly quotation marks", UNIT, "path: \"\"", "path: “”"),
    mistake("Ghi “có” thay cho yes", "Wrote “có” for yes", GUIDE, "scam_warning: yes", "scam_warning: có"),
    mistake("Dẫn đến một hướng dẫn không có", "Linked to a guide that does not exist", GUIDE, "1. Mở ứng dụng.", "1. Mở [ứng dụng](guide:cai-dat)."),
    mistake("Quên chép tệp hình", "Forgot to copy a picture", GUIDE, "1. Mở ứng dụng.", "1. Mở ứng dụng.\n\n![Nút Mở màu đỏ ở dưới cùng](nut-mo.png)\n"),
    mistake("Quên bản tiếng Anh", "Forgot the English text", "content/guides/kich-hoat/en.md", "*", ""),
    mistake(
        "Ghi số có dấu chấm đọc được hai cách",
        "Wrote a number with a dot that reads in two ways",
        PROGRESS,
        "the: 25, chi-tieu: 30}\ndeclared",
        "the: 1.234, chi-tieu: 30}\ndeclared",
    ),
    mistake("Tổng cộng sai", "Added up wrongly", PROGRESS, "declared: {the: 25", "declared: {the: 26"),
    mistake(
        "Ghi sai tên trang của tệp Excel",
        "Named a sheet that the workbook does not have",
        PROGRESS,
        "rows:\n  - {area: thon-1, the: 25, chi-tieu: 30}\n",
        "rows: {table: so-lieu.xlsx, sheet: Tháng 1, columns: [area, the, chi-tieu]}\n",
    ),
    mistake(
        "Chép số điện thoại riêng vào thông báo",
        "Copied a private telephone into a notice",
        NOTICE,
        "",
        "---\ntitle: Nghỉ lễ\nsummary: Trung tâm nghỉ một ngày.\ntranslate: fallback\npublished: 2026-11-20\n---\n\nGọi anh trực ban: {{private_phone}}.\n",
    ),
    mistake(
        "Ngày hết hạn trước ngày đăng",
        "The last day is before the first",
        NOTICE,
        "",
        "---\ntitle: Nghỉ lễ\nsummary: Trung tâm nghỉ một ngày.\ntranslate: fallback\npublished: 2026-11-20\nuntil: 2026-10-31\n---\n\nTrung tâm nghỉ ngày thứ Hai.\n",
    ),
    mistake("Xóa một mục trong sổ mã", "Changed an entry of the ledger", "content/units/xa/codes.yaml", "target: \"page:methods\"", "target: \"page:home\""),
    mistake("Đặt tên thư mục có dấu và dấu cách", "Named a folder with marks and spaces", "content/guides/Hướng dẫn mới/vi.md", "", "---\ntitle: Mới\n---\n"),
    mistake("Excel bỏ mất số 0 đầu của số điện thoại", "Excel dropped the first 0 of a telephone", UNIT, "phone: \"0200 000 000\"", "phone: 2693000000"),
    mistake("Đầu mục là gạch dài của Word", "Word made a long dash of the one before an item", UNIT, "  - id: cong-an-xa", "  – id: cong-an-xa"),
    mistake("Quên dấu hai chấm sau khóa", "Forgot the colon behind a key", UNIT, "kind: commune", "kind commune"),
    mistake(
        "Ghi thứ không khớp với ngày",
        "Wrote a weekday that is not that of the day",
        NOTICE,
        "",
        "---\ntitle: Nghỉ lễ\nsummary: Trung tâm nghỉ một ngày.\ntranslate: fallback\npublished: 2026-11-20\n---\n\nTrung tâm nghỉ thứ Năm, ngày 27/11/2026.\n",
    ),
    mistake("Viết số của nhiệm vụ kiểu khác", "Wrote the number of a task in another way", PLAN, "1.2. ", "1.2) "),
    mistake("Để trống một khóa", "Left a key empty", UNIT, "phone: \"0200 000 000\"", "phone: "),
    mistake("Quên ngày rà soát", "Forgot the day of the next review", GUIDE, "review_by: 2027-03-31\n", ""),
    mistake("Thời hạn gõ không rõ", "Typed a deadline that says nothing", PLAN, "Thời gian hoàn thành: Trong quý II/2026.", "Thời gian hoàn thành: Quý tới."),
    mistake(
        "Chèn một dòng vào tệp Excel",
        "Put a row into the Excel file",
        PROGRESS,
        "rows:\n  - {area: thon-1, the: 25, chi-tieu: 30}\n",
        "rows: {table: chen-dong.xlsx, range: A2:C2, columns: [area, the, chi-tieu]}\n",
    ),
    mistake(
        "Đổi chỗ hai cột trong tệp Excel",
        "Moved a column of the Excel file",
        PROGRESS,
        "rows:\n  - {area: thon-1, the: 25, chi-tieu: 30}\n",
        "rows: {table: doi-cot.xlsx, range: A2:C2, columns: [area, the, chi-tieu]}\n",
    ),
    mistake(
        "Ghi nhầm năm của báo cáo",
        "Wrote the wrong year of a report",
        PROGRESS,
        "declared: {the: 25, chi-tieu: 30}\n",
        "declared: {the: 25, chi-tieu: 30}\nreports:\n  - {date: 2025-03-20, the: {thon-1: 12}}\n",
    ),
    mistake(
        "Ghi thêm chữ vào số điện thoại",
        "Wrote words beside a telephone number",
        UNIT,
        "phone: \"0200 000 000\"",
        "phone: \"0200 000 000 gặp Văn phòng\"",
    ),
    mistake("Tạo đơn vị ở ngoài thư mục units", "Made a unit outside of the folder units", "content/xa-moi/unit.yaml", "", "kind: commune\n"),
];

/// Workbooks that mistakes name, each with the rows of its only sheet.
const BOOKS: &[(&str, &[&[&str]])] = &[
    ("so-lieu.xlsx", &[&["Địa bàn"]]),
    ("chen-dong.xlsx", &[&["Thôn", "Thẻ", "Chỉ tiêu"], &[], &["Thôn 1", "25", "30"]]),
    ("doi-cot.xlsx", &[&["Thôn", "Chỉ tiêu", "Thẻ"], &["Thôn 1", "30", "25"]]),
];

/// The findings of the base with a mistake in it, worst first.
fn findings(mistake: &Mistake) -> Vec<Placed> {
    let site = TempDir::new().unwrap();
    copy(&support::repository().join("tests/rules/base"), site.path());
    let file = site.path().join(mistake.file);
    if mistake.old == "*" {
        fs::remove_file(&file).unwrap();
    } else if mistake.old.is_empty() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        // Made up here, so that no number of a telephone stands in the repository.
        fs::write(&file, mistake.new.replace("{{private_phone}}", &["09", "12", " 345 ", "678"].concat())).unwrap();
    } else {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(mistake.old), "{}: {} stands in no line of {}", mistake.en, mistake.old, mistake.file);
        fs::write(&file, text.replacen(mistake.old, mistake.new, 1)).unwrap();
    }
    for (name, rows) in BOOKS.iter().filter(|(name, _)| mistake.new.contains(name)) {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet().set_name("Tháng 6").unwrap();
        for (number, row) in (0..).zip(*rows) {
            sheet.write_row(number, 0, row.iter().copied()).unwrap();
        }
        book.save(file.with_file_name(name)).unwrap();
    }
    let today = Date::parse("2026-11-21").unwrap();
    let order = Order { root: site.path().to_owned(), output: site.path().join("output"), today, units: Vec::new(), jobs: Some(1), sheets: false };
    let mut findings = niemyet::check(&order).unwrap().findings;
    findings.retain(|finding| !["T004", "T005", "T006"].contains(&finding.rule.code));
    findings.sort_by_key(|finding| finding.rule.severity);
    findings
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() { copy(&entry.path(), &target) } else { fs::copy(entry.path(), target).map(drop).unwrap() }
    }
}

fn document() -> String {
    let mut text = format!(
        "<!-- Generated by tests/messages.rs; do not edit. Renew it with: {RENEW} -->\n\n# Lỗi thường gặp · Usual mistakes\n\n\
         Mỗi lỗi được cố ý tạo ra trong một trang mẫu nhỏ; dưới đây là lời của `niemyet check`. Đọc riêng từng lời cũng đủ để sửa.\n\n\
         Each mistake was made on purpose in a small site; below is what `niemyet check` says. Each message, read alone, is enough to mend it.\n"
    );
    for (number, mistake) in MISTAKES.iter().enumerate() {
        let findings = findings(mistake);
        write!(text, "\n## {}. {} · {}\n", number + 1, mistake.vi, mistake.en).unwrap();
        for finding in &findings {
            write!(text, "\n```text\n{}\n{}\n```\n", report::human(finding, Tongue::Vi), report::human(finding, Tongue::En)).unwrap();
        }
    }
    text
}

#[test]
fn every_mistake_is_told_in_its_file_with_its_line_and_what_to_do() {
    for mistake in MISTAKES {
        let findings = findings(mistake);
        assert!(!findings.is_empty(), "nothing is said of: {}", mistake.en);
        assert!(findings.len() <= 3, "{} messages bury what is wrong: {}", findings.len(), mistake.en);
        for finding in &findings {
            assert!(finding.place.line > 0 && !finding.place.file.is_empty(), "{}: no place", mistake.en);
            assert!(!finding.help.vi.is_empty() && !finding.help.en.is_empty(), "{}: no help", mistake.en);
        }
    }
}

#[test]
fn the_list_of_messages_is_what_the_program_says() {
    let file = support::repository().join("docs/messages.md");
    let wanted = document();
    if std::env::var_os("NIEMYET_UPDATE").is_some_and(|value| value == "1") {
        fs::write(&file, &wanted).unwrap();
    }
    let have = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(have == wanted, "docs/messages.md is not what the program says. Renew it with:\n    {RENEW}");
}
