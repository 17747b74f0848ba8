//! What an author can do to a file: each case has its words, its exit status, and leaves the site that stands as it was.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use support::{Site, Tree};

const GUIDE: &str = "content/guides/kich-hoat/vi.md";
const UNIT: &str = "content/units/xa-hai/unit.yaml";

/// What is done to a good site, and what its author is told.
struct Case {
    name: &'static str,
    spoil: fn(&Site),
    /// Words of the message in Vietnamese and in English, with file and line where there is one.
    vi: &'static [&'static str],
    en: &'static [&'static str],
    status: i32,
}

/// When each file was last written.
fn times(site: &Site) -> BTreeMap<PathBuf, SystemTime> {
    let files = walkdir::WalkDir::new(site.path("output")).into_iter().map(Result::unwrap).filter(|item| item.file_type().is_file());
    files.map(|item| (item.path().to_owned(), item.metadata().unwrap().modified().unwrap())).collect()
}

/// The files that no unit and no error of a unit touches.
fn of_unit(tree: &Tree, unit: &str) -> Tree {
    tree.iter().filter(|(path, _)| path.starts_with(&format!("{unit}/"))).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// What does not hold of a case.
fn faults(case: &Case, own_unit_only: bool) -> Vec<String> {
    let site = Site::new();
    site.run(&["build"]).ends(0);
    let (before, when) = (site.output(), times(&site));
    (case.spoil)(&site);
    let began = Instant::now();
    let mut faults = Vec::new();
    for (tongue, words) in [("vi", case.vi), ("en", case.en)] {
        let run = site.run(&["build", "--lang", tongue]);
        let said: String = run.err.chars().take(1500).collect();
        if run.status != case.status {
            faults.push(format!("{}: ends with {} and not {}:\n{said}", case.name, run.status, case.status));
        }
        faults.extend(words.iter().filter(|word| !run.err.contains(**word)).map(|word| format!("{}: `{word}` is not in:\n{said}", case.name)));
    }
    if began.elapsed() > Duration::from_secs(30) {
        faults.push(format!("{}: takes {:?}", case.name, began.elapsed()));
    }
    let is_untouched = if own_unit_only {
        of_unit(&site.output(), "xa-hai") == of_unit(&before, "xa-hai")
    } else {
        case.status == 0 || site.output() == before && times(&site) == when
    };
    if !is_untouched {
        faults.push(format!("{}: what stood there was touched", case.name));
    }
    faults
}

fn edit_guide(site: &Site, from: &str, to: &str) {
    site.edit(GUIDE, from, to);
}

/// A guide with this text in the place of its own.
fn text(site: &Site, text: &str) {
    let old = fs::read_to_string(site.path(GUIDE)).unwrap();
    let (head, _) = old.rsplit_once("\n---\n").unwrap();
    site.write(GUIDE, &format!("{head}\n---\n{text}\n"));
}

#[cfg(unix)]
fn link(site: &Site, target: &str, at: &str) {
    std::os::unix::fs::symlink(target, site.path(at)).unwrap();
}

fn yaml_cases() -> Vec<Case> {
    vec![
        Case {
            name: "an unclosed quote",
            spoil: |site| edit_guide(site, "title: ", "title: \"Kích hoạt\nsummary2: "),
            vi: &["lỗi[F002]", "guides/kich-hoat/vi.md:"],
            en: &["error[F002]"],
            status: 1,
        },
        Case {
            name: "a tab",
            spoil: |site| site.write("content/laws.yaml", "laws:\n\t- id: x\n"),
            vi: &["lỗi[F002]", "content/laws.yaml:2", "Tab"],
            en: &["tab", "Replace the tab by two spaces"],
            status: 1,
        },
        Case {
            name: "a key twice",
            spoil: |site| edit_guide(site, "---\ntitle", "---\norder: 7\ntitle"),
            vi: &["lỗi[F002]", "một khóa được ghi hai lần"],
            en: &["a key is written twice"],
            status: 1,
        },
        Case {
            name: "an alias bomb",
            spoil: |site| {
                let row = |row: usize| format!("a{row}: &a{row} [{}]", vec![format!("*a{}", row - 1); 9].join(", "));
                site.write("content/glossary.yaml", &format!("a0: &a0 x\n{}\n", (1..12).map(row).collect::<Vec<_>>().join("\n")));
            },
            vi: &["lỗi[F002]", "glossary.yaml", "neo (&, *)"],
            en: &["anchors (&, *)"],
            status: 1,
        },
        Case {
            name: "twenty thousand brackets",
            spoil: |site| site.write("content/glossary.yaml", &format!("terms: {}\n", "[".repeat(20_000))),
            vi: &["lỗi[F002]", "glossary.yaml:1"],
            en: &["error[F002]"],
            status: 1,
        },
        Case {
            name: "curly quotation marks around a value",
            spoil: |site| {
                site.edit(GUIDE, "title: \"Kích hoạt tài khoản VNeID\"", "title: “Kích hoạt tài khoản VNeID”");
                site.edit(GUIDE, "cost: \"Không mất tiền.\"", "cost: Không “mất tiền”.");
                site.edit(GUIDE, "time: \"Mười phút.\"", "time: \"“Mười phút”\"");
            },
            vi: &["lỗi[F005]", "vi.md:2:8", "trang sẽ hiện cả dấu ngoặc: `“Kích hoạt tài khoản VNeID”`", "bằng ngoặc kép thẳng", "1 lỗi, 0 cảnh báo"],
            en: &["error[F005]", "the page would show them"],
            status: 1,
        },
    ]
}

#[expect(clippy::too_many_lines, reason = "a flat table")]
fn text_cases() -> Vec<Case> {
    vec![
        Case {
            name: "quotes in quotes",
            spoil: |site| text(site, &format!("{}sâu", "> ".repeat(20_000))),
            vi: &["lỗi[F018]", "vi.md:", "48 lớp"],
            en: &["error[F018]", "48 levels"],
            status: 1,
        },
        Case {
            name: "a megabyte of stars, brackets and underscores",
            spoil: |site| text(site, &format!("{} {} {}", "*a ".repeat(100_000), "[".repeat(300_000), "_b".repeat(100_000))),
            vi: &["0 lỗi"],
            en: &["0 errors"],
            status: 0,
        },
        Case {
            name: "a hundred megabytes",
            spoil: |site| fs::File::create(site.path("content/glossary.yaml")).unwrap().set_len(100_000_000).unwrap(),
            vi: &["lỗi[F012]", "content/glossary.yaml", "tệp lớn 100 MB, mức đọc được là 8 MB", "Chia nhỏ tệp"],
            en: &["the file has 100 MB, the limit is 8 MB"],
            status: 1,
        },
        Case {
            name: "bytes that are no text",
            spoil: |site| fs::write(site.path("content/laws.yaml"), b"laws:\n  - {id: x\xff\xfe}\n").unwrap(),
            vi: &["lỗi[F001]", "content/laws.yaml:2:11", "không còn là chữ UTF-8 hay UTF-16", "Notepad"],
            en: &["neither UTF-8 nor UTF-16"],
            status: 1,
        },
        Case {
            name: "TCVN3 bytes",
            spoil: |site| fs::write(site.path(GUIDE), b"---\ntitle: C\xa8n c\xad\xedc c\xabng d\xa9n cho ng\xad\xeai d\xa9n\n---\n").unwrap(),
            vi: &["lỗi[F001]", "vi.md:2:9", "bảng mã cũ TCVN3 (ABC)", "Ctrl+Shift+F6"],
            en: &["the old encoding TCVN3 (ABC)"],
            status: 1,
        },
        Case {
            name: "one letter of another encoding in UTF-8",
            spoil: |site| {
                let text = fs::read_to_string(site.path(GUIDE)).unwrap();
                let (before, after) = text.split_once("Xem thêm").unwrap();
                fs::write(site.path(GUIDE), [before.as_bytes(), b"Xem th\xeam", after.as_bytes()].concat()).unwrap();
            },
            vi: &["lỗi[F001]", "vi.md:", "không phải UTF-8 như các chữ khác của tệp", "gõ lại chữ hỏng"],
            en: &["no UTF-8, as the others of the file are"],
            status: 1,
        },
        Case {
            name: "letters that were saved as question marks",
            spoil: |site| text(site, "Trung t?m ngh? s?ng th? S?u. Ai ??n bu?i chi?u?"),
            vi: &["lỗi[F021]", "vi.md:", "chỉ còn dấu ?", "Lấy lại bản trước của tệp", "1 lỗi"],
            en: &["letters are lost and ? stands in their place"],
            status: 1,
        },
        Case {
            name: "TCVN3 letters in Unicode",
            spoil: |site| text(site, "Dùng c«ng d©n, ®Þnh danh ®iÖn tö cho c«ng d©n."),
            vi: &["lỗi[F021]", "vi.md:", "TCVN3 (ABC)", "người đọc sẽ thấy chữ sai"],
            en: &["error[F021]", "readers would see others"],
            status: 1,
        },
        Case {
            name: "VNI letters in Unicode",
            spoil: |site| text(site, "Caên cöôùc coâng daân, ñònh danh ñieän töû, höôùng daãn ngöôøi daân."),
            vi: &["lỗi[F021]", "bảng mã cũ VNI"],
            en: &["the old encoding VNI"],
            status: 1,
        },
    ]
}

#[expect(clippy::too_many_lines, reason = "a flat table")]
fn file_cases() -> Vec<Case> {
    vec![
        Case {
            name: "a missing register of the site",
            spoil: |site| fs::remove_file(site.path("content/site.yaml")).unwrap(),
            vi: &["lỗi[F008]", "thiếu tệp `site.yaml`", "Tạo tệp `content/site.yaml`"],
            en: &["the file `site.yaml` is missing"],
            status: 1,
        },
        Case {
            name: "a missing original",
            spoil: |site| fs::remove_file(site.path(GUIDE)).unwrap(),
            vi: &["lỗi[F008]", "có bản dịch nhưng thiếu bản gốc"],
            en: &["there is a translation, but its original"],
            status: 1,
        },
        Case {
            name: "an empty file",
            spoil: |site| site.write(GUIDE, ""),
            vi: &["lỗi[F004]", "vi.md:1:1", "không bắt đầu bằng phần dữ liệu giữa hai dòng `---`"],
            en: &["does not begin with data between two lines `---`"],
            status: 1,
        },
        Case {
            name: "a slug that climbs",
            spoil: |site| edit_guide(site, "order: ", "slug: ../../thoat\norder: "),
            vi: &["lỗi[F005]", "`../../thoat`", "một mã chỉ gồm chữ thường không dấu, số và gạch nối"],
            en: &["an id of lower-case letters without marks, digits and hyphens"],
            status: 1,
        },
        Case {
            name: "a name that Windows keeps for itself",
            spoil: |site| edit_guide(site, "order: ", "slug: con\norder: "),
            vi: &["lỗi[F005]", "`con`"],
            en: &["error[F005]"],
            status: 1,
        },
        Case {
            name: "a picture that is none",
            spoil: |site| {
                text(site, "Chữ.\n\n![Màn hình có nút Mở](nut-mo.png)");
                site.write("content/guides/kich-hoat/nut-mo.png", "<svg/>");
            },
            vi: &["lỗi[F020]", "nut-mo.png", "tệp hỏng hoặc không phải là hình"],
            en: &["the file is broken, or is no picture"],
            status: 1,
        },
        Case {
            name: "a picture under a false name",
            spoil: |site| {
                text(site, "Chữ.\n\n![Màn hình có nút Mở](nut-mo.png)");
                fs::write(site.path("content/guides/kich-hoat/nut-mo.png"), b"GIF89a\x01\x00\x01\x00\x00\x00\x00;").unwrap();
            },
            vi: &["lỗi[F020]", "tên tệp là .png nhưng bên trong là .gif"],
            en: &["the file's name ends in .png, but it holds .gif"],
            status: 1,
        },
        Case {
            name: "a theme that is not there",
            spoil: |site| site.edit("content/site.yaml", "languages", "theme: khong-co\nlanguages"),
            vi: &["lỗi[F017]", "content/site.yaml:2:8", "không có thư mục `themes/khong-co`", "xóa dòng `theme`"],
            en: &["there is no folder `themes/khong-co`"],
            status: 1,
        },
        Case {
            name: "a unit beside the folder of units",
            spoil: |site| {
                site.write("content/xa-ba/unit.yaml", "kind: commune\n");
                site.write("content/xa-ba/notices/moi/vi.md", "");
            },
            vi: &[
                "lỗi[F008]: thư mục của một đơn vị đứng sai chỗ nên không ai đọc: `xa-ba`",
                "Chuyển cả thư mục vào `content/units/xa-ba/`",
                "1 lỗi, 0 cảnh báo",
            ],
            en: &["Move the whole folder to `content/units/xa-ba/`"],
            status: 1,
        },
        Case {
            name: "no unit at all",
            spoil: |site| site.remove("content/units"),
            vi: &["lỗi[F008]: trang chưa có đơn vị nào"],
            en: &["the site has no unit"],
            status: 1,
        },
        Case {
            name: "brackets that were left",
            spoil: |site| site.edit(UNIT, "contacts:\n", "contacts:\n  - {role: {vi: \"[Văn phòng]\", en: Office}, phone: \"0000 000 000\"}\n"),
            vi: &["[U005]: dấu ngoặc vuông của chỗ phải điền còn lại: `[Văn phòng]`", "Bỏ hai dấu ngoặc: `Văn phòng`"],
            en: &["the brackets of a placeholder are still there"],
            status: 0,
        },
        Case {
            name: "three mistakes in one file",
            spoil: |site| edit_guide(site, "order: ", "ordr: 1\nreviewd: 2026-01-01\nslug: Á\norder: "),
            vi: &["`ordr`", "Có phải là `order`?", "`reviewd`", "`Á`"],
            en: &["Did you mean `order`?", "Did you mean `reviewed`?"],
            status: 1,
        },
        #[cfg(unix)]
        Case {
            name: "a circle of links",
            spoil: |site| link(site, "..", "content/guides/vong"),
            vi: &["lỗi[F013]", "guides/vong", "lối tắt dẫn ra ngoài `content/` hoặc đi vòng", "Chép tệp thật"],
            en: &["the link leads out of `content/` or in a circle"],
            status: 1,
        },
        #[cfg(unix)]
        Case {
            name: "a link to outside",
            spoil: |site| link(site, "/etc/hostname", "content/guides/kich-hoat/xa.md"),
            vi: &["lỗi[F013]", "xa.md"],
            en: &["error[F013]"],
            status: 1,
        },
        #[cfg(unix)]
        Case {
            name: "a link to nowhere",
            spoil: |site| link(site, "khong-co.md", "content/guides/kich-hoat/xa.md"),
            vi: &["lỗi[F013]", "xa.md"],
            en: &["error[F013]"],
            status: 1,
        },
    ]
}

fn telephone_cases() -> Vec<Case> {
    vec![
        Case {
            name: "a telephone with words",
            spoil: |site| site.edit(UNIT, "contacts:\n", "contacts:\n  - {role: {vi: Văn phòng, en: Office}, phone: \"0236 (gặp anh trực)\"}\n"),
            vi: &["lỗi[F005]", "một số điện thoại như `0236 3 888 888`"],
            en: &["one telephone number like `0236 3 888 888`"],
            status: 1,
        },
        Case {
            name: "a telephone that lost its first 0",
            spoil: |site| site.edit(UNIT, "contacts:\n", "contacts:\n  - {role: {vi: Văn phòng, en: Office}, phone: 2693000000}\n"),
            vi: &["lỗi[F005]", "Ghi cả số 0 đầu trong ngoặc kép: \"02693000000\""],
            en: &["Write the 0 at the beginning, between quotation marks: \"02693000000\""],
            status: 1,
        },
        Case {
            name: "two telephones in one",
            spoil: |site| site.edit(UNIT, "contacts:\n", "contacts:\n  - {role: {vi: Văn phòng, en: Office}, phone: \"0200 000 000 - 0200 000 001\"}\n"),
            vi: &["lỗi[F005]", "số thứ hai là một mục `contacts` nữa"],
            en: &["a second number is another entry of `contacts`"],
            status: 1,
        },
        Case {
            name: "a telephone without its area code",
            spoil: |site| site.edit(UNIT, "contacts:\n", "contacts:\n  - {role: {vi: Văn phòng, en: Office}, phone: \"3000 000\"}\n"),
            vi: &["lỗi[F005]", "Ghi cả mã vùng"],
            en: &["with the area code"],
            status: 1,
        },
    ]
}

fn value_cases() -> Vec<Case> {
    vec![
        Case {
            name: "a key that may be left out, left empty",
            spoil: |site| site.edit(UNIT, "contacts:\n", "contacts:\n  - {role: {vi: Văn phòng, en: Office}, phone: }\n"),
            vi: &["lỗi[F004]: khóa `phone` để trống", "Ghi giá trị sau `phone:`, hoặc xóa khóa ấy."],
            en: &["the key `phone` is empty", "or remove the key"],
            status: 1,
        },
        Case {
            name: "two areas of one name",
            spoil: |site| {
                let areas = "areas:\n  - {id: hoa, name: {vi: thôn Hòa, en: Hoa}}\n  - {id: hoa-2, name: {vi: Thôn Hoà, en: Hoa 2}}\n";
                site.edit(UNIT, "areas: []\n", areas);
            },
            vi: &["lỗi[U004]: “Thôn Hoà” đã là tên của địa bàn `hoa`"],
            en: &["“Thôn Hoà” is the name of the area `hoa` already"],
            status: 1,
        },
        Case {
            name: "a page that hangs twice in one place",
            spoil: |site| site.edit(UNIT, "posts: [", "posts: [page:home, page:home, "),
            vi: &["lỗi[U004]: `page:home` đã có trong `posts` của điểm này"],
            en: &["`page:home` stands in `posts` of this place already"],
            status: 1,
        },
        Case {
            name: "a year that cannot be",
            spoil: |site| site.edit(UNIT, "kind: commune", "kind: commune\nvalid_from: 2205-07-01"),
            vi: &["lỗi[F005]", "ở đây là `2205-07-01`, nhưng cần một ngày từ năm 1945 đến năm 2099"],
            en: &["a day of the years 1945 to 2099"],
            status: 1,
        },
        Case {
            name: "days off that end before they begin",
            spoil: |site| {
                let closed = "closed:\n  - {from: 2026-09-03, to: 2026-09-01, why: {vi: Lễ, en: Holiday}}\n";
                let head = "title: {vi: Trực, en: Duty}\nsummary: {vi: Câu., en: Sentence.}\nfrom: 2026-09-01\nto: 2026-12-31\nweekly:\n  - {on: monday, hours: 07:30-11:30}\n";
                site.write("content/units/xa-hai/schedules/truc.yaml", &format!("{head}{closed}"));
            },
            vi: &["lỗi[S002]: bắt đầu ngày 2026-09-03 nhưng kết thúc ngày 2026-09-01", "truc.yaml:8:"],
            en: &["it begins on 2026-09-03 but ends on 2026-09-01"],
            status: 1,
        },
    ]
}

fn unit_cases() -> Vec<Case> {
    vec![
        Case {
            name: "a mistyped key",
            spoil: |site| site.edit(UNIT, "kind: commune", "kind: commune\nkindd: x"),
            vi: &["lỗi[F003]", "content/units/xa-hai/unit.yaml:2:1", "Có phải là `kind`?", "1 (có lỗi, giữ trang cũ): xa-hai"],
            en: &["Did you mean `kind`?", "1 (with errors, earlier pages kept): xa-hai"],
            status: 1,
        },
        Case {
            name: "a folder that climbs",
            spoil: |site| site.edit(UNIT, "kind: commune", "kind: commune\npath: ../ngoai"),
            vi: &["lỗi[F005]", "`../ngoai`", "không `..`"],
            en: &["no `..`"],
            status: 1,
        },
        Case {
            name: "a folder that Windows keeps for itself",
            spoil: |site| site.edit(UNIT, "kind: commune", "kind: commune\npath: tinh/aux"),
            vi: &["lỗi[F005]", "`tinh/aux`"],
            en: &["error[F005]"],
            status: 1,
        },
        Case {
            name: "a unit without its head",
            spoil: |site| fs::remove_file(site.path(UNIT)).unwrap(),
            vi: &["lỗi[F008]", "thiếu tệp `unit.yaml`"],
            en: &["the file `unit.yaml` is missing"],
            status: 1,
        },
        Case {
            name: "a plan of a hundred megabytes",
            spoil: |site| {
                fs::create_dir_all(site.path("content/units/xa-hai/plans/lon")).unwrap();
                fs::File::create(site.path("content/units/xa-hai/plans/lon/vi.md")).unwrap().set_len(100_000_000).unwrap();
            },
            vi: &["lỗi[F012]", "content/units/xa-hai/plans/lon/vi.md"],
            en: &["the file has 100 MB"],
            status: 1,
        },
    ]
}

#[test]
fn what_is_wrong_for_all_leaves_the_output_untouched() {
    let faults: Vec<String> = yaml_cases().iter().chain(&text_cases()).chain(&file_cases()).flat_map(|case| faults(case, false)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn what_is_wrong_in_one_unit_leaves_its_pages_untouched() {
    let faults: Vec<String> = unit_cases().iter().chain(&value_cases()).chain(&telephone_cases()).flat_map(|case| faults(case, true)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn a_file_that_is_gone_or_grows_while_it_is_read_is_told() {
    let site = Site::new();
    fs::create_dir_all(site.path("content/guides/kich-hoat/thu-muc.md")).unwrap();
    site.run(&["build"]).ends(0);
    fs::remove_dir_all(site.path("content")).unwrap();
    let run = site.run(&["build"]).ends(2);
    assert!(run.err.contains("không có content/site.yaml"), "{}", run.err);
}
