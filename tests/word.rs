//! Word files as offices and hostile hands make them, read to paragraphs and tables.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "this is a test")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use niemyet::document::word::read;
use niemyet::document::{Block, Document, Paragraph, Table, Unreadable, plain};
use niemyet::import::body::Part;
use niemyet::import::plan::understand;
use niemyet::model::numeral::{self, Rank};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file, part by part.
#[derive(Clone, Default)]
struct Docx {
    body: String,
    parts: Vec<(String, Vec<u8>)>,
}

impl Docx {
    fn of(body: &str) -> Self {
        Self { body: body.to_owned(), parts: Vec::new() }
    }

    /// The same with a part as Word names it.
    fn with(mut self, kind: &str, inside: &str) -> Self {
        let root = if kind == "comments" || kind.ends_with("notes") || kind == "styles" || kind == "numbering" { kind } else { "x" };
        self.parts.push((format!("word/{kind}.xml"), part(root, inside).into_bytes()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let rels = format!("<Relationships><Relationship Id=\"rId1\" Type=\"{KINDS}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        let document = part("document", &format!("<w:body>{}<w:sectPr/></w:body>", self.body));
        let mut parts = vec![("_rels/.rels".to_owned(), rels.into_bytes()), ("word/document.xml".to_owned(), document.into_bytes())];
        parts.extend(self.parts.iter().cloned());
        zipped(&parts)
    }

    fn read(&self) -> Document {
        read(&self.bytes()).unwrap()
    }
}

fn part(root: &str, inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"w\" xmlns:v=\"v\">{inside}</w:{root}>"
    )
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A paragraph of one run.
fn p(text: &str) -> String {
    paragraph("", &run("", text))
}

fn paragraph(properties: &str, inside: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>")
}

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A paragraph of a list.
fn item(list: u32, level: usize, text: &str) -> String {
    paragraph(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"), &run("", text))
}

fn styled(style: &str, text: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), &run("", text))
}

fn level(at: usize, form: &str, text: &str, more: &str) -> String {
    format!("<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>")
}

fn model(id: u32, levels: &[String]) -> String {
    format!("<w:abstractNum w:abstractNumId=\"{id}\">{}</w:abstractNum>", levels.concat())
}

fn list(id: u32, model: u32, changes: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{model}\"/>{changes}</w:num>")
}

/// 1. / 1.1. / a) / -
fn plan_levels() -> [String; 4] {
    [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", ""), level(2, "lowerLetter", "%3)", ""), level(3, "bullet", "\u{F0B7}", "")]
}

fn texts(document: &Document) -> Vec<&str> {
    paragraphs(document).into_iter().map(|paragraph| paragraph.text.as_str()).collect()
}

fn paragraphs(document: &Document) -> Vec<&Paragraph> {
    fn of_block(block: &Block) -> Option<&Paragraph> {
        if let Block::Paragraph(paragraph) = block { Some(paragraph) } else { None }
    }
    document.blocks.iter().filter_map(of_block).collect()
}

fn debris(document: &Document) -> Vec<(usize, &str)> {
    document.debris.iter().map(|debris| (debris.line, debris.text.as_str())).collect()
}

fn table(document: &Document) -> &Table {
    fn of_block(block: &Block) -> Option<&Table> {
        if let Block::Table(table) = block { Some(table) } else { None }
    }
    document.blocks.iter().find_map(of_block).unwrap()
}

/// Rows as text: cells between bars, joined ones as `<`, paragraphs by `/`.
fn drawn(table: &Table) -> Vec<String> {
    let cell = |cell: &niemyet::document::Cell| if cell.is_joined() { "<".to_owned() } else { cell.paragraphs.join("/") };
    table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("|")).collect()
}

fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}

fn tr(properties: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
}

fn tbl(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

#[test]
fn levels_of_a_plan_are_numbered_as_word_shows_them() {
    let body = [
        item(1, 0, "Mục đích"),
        item(1, 1, "Rà soát hộ kinh doanh"),
        item(1, 1, "Tuyên truyền"),
        item(1, 2, "Trên loa"),
        item(1, 2, "Tại nhà văn hóa"),
        item(1, 3, "Mỗi tuần hai buổi"),
        item(0, 0, "Không số"),
        item(1, 0, "Yêu cầu"),
        item(1, 1, "Đúng tiến độ"),
        item(1, 2, "Có phân công"),
        item(9, 0, "Danh sách không có"),
        item(1, 0, ""),
    ];
    let document = Docx::of(&body.concat()).with("numbering", &(model(0, &plan_levels()) + &list(1, 0, ""))).read();
    assert_eq!(
        texts(&document),
        [
            "1. Mục đích",
            "1.1. Rà soát hộ kinh doanh",
            "1.2. Tuyên truyền",
            "a) Trên loa",
            "b) Tại nhà văn hóa",
            "- Mỗi tuần hai buổi",
            "Không số",
            "2. Yêu cầu",
            "2.1. Đúng tiến độ",
            "a) Có phân công",
            "Danh sách không có",
            "3."
        ]
    );
    assert_eq!(paragraphs(&document).iter().map(|paragraph| paragraph.line).collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
}

#[test]
fn forms_of_numbers_and_signs_are_those_of_the_list() {
    let levels = [
        level(0, "upperRoman", "%1.", ""),
        level(1, "decimal", "Điều %2.", ""),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
        level(3, "decimalZero", "%4/", ""),
        level(4, "bullet", "+", ""),
        level(5, "bullet", "o", ""),
        level(6, "none", "", ""),
        level(7, "upperLetter", "(%8)", "<w:lvlRestart w:val=\"0\"/>"),
        level(8, "lowerRoman", "%9", "<w:lvlRestart w:val=\"1\"/>"),
    ];
    let body: Vec<String> = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 7, 8, 0, 1, 7, 8].iter().map(|at| item(1, *at, "x")).collect();
    let document = Docx::of(&body.concat()).with("numbering", &(model(0, &levels) + &list(1, 0, ""))).read();
    assert_eq!(
        texts(&document),
        ["I. x", "Điều 1. x", "1.1.1 x", "01/ x", "+ x", "- x", "x", "(A) x", "i x", "Điều 2. x", "(B) x", "ii x", "II. x", "Điều 1. x", "(C) x", "i x"]
    );
}

#[test]
fn a_level_without_numbers_leaves_no_trace_in_others() {
    let levels = [
        level(0, "decimal", "%1.", ""),
        level(1, "none", "Phần", ""),
        level(2, "decimal", "%1.%2.%3", ""),
        level(3, "bullet", "-", ""),
        level(4, "decimal", "%1.%4.%5", ""),
    ];
    let body: Vec<String> = [2, 0, 1, 2, 3, 4].iter().map(|at| item(1, *at, "x")).collect();
    let document = Docx::of(&body.concat()).with("numbering", &(model(0, &levels) + &list(1, 0, ""))).read();
    // The first has no number above it, which counts as if it had.
    assert_eq!(texts(&document), ["1.1 x", "2. x", "Phần x", "2.1 x", "- x", "2..1 x"]);
}

#[test]
fn numbers_come_through_styles_that_build_on_each_other() {
    let styles = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"/>\
        <w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Tieumuc\"><w:basedOn w:val=\"Muc\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Diem\"><w:basedOn w:val=\"Muc\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Khong\"><w:basedOn w:val=\"Muc\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Vong\"><w:basedOn w:val=\"Tron\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Tron\"><w:basedOn w:val=\"Vong\"/></w:style>\
        <w:style w:type=\"numbering\" w:styleId=\"Kieu\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>";
    let levels = [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", ""), level(2, "lowerLetter", "%3)", "<w:pStyle w:val=\"Diem\"/>")];
    let linked = "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"Kieu\"/></w:abstractNum>";
    let numbering = model(0, &levels) + linked + &list(2, 0, "") + &list(3, 7, "");
    let body = [
        styled("Muc", "Mục đích"),
        styled("Tieumuc", "Chung"),
        styled("Diem", "Một"),
        styled("Khong", "Không số"),
        styled("Tieumuc", "Riêng"),
        paragraph("<w:pStyle w:val=\"Muc\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", &run("", "Bỏ số")),
        styled("Vong", "Vòng"),
        styled("Muc", "Yêu cầu"),
    ];
    let document = Docx::of(&body.concat()).with("styles", styles).with("numbering", &numbering).read();
    assert_eq!(texts(&document), ["1. Mục đích", "1.1. Chung", "a) Một", "Không số", "1.2. Riêng", "Bỏ số", "Vòng", "2. Yêu cầu"]);
    assert_eq!(paragraphs(&document).iter().map(|paragraph| paragraph.is_bold).collect::<Vec<_>>(), [true, true, true, true, true, true, false, true]);
}

#[test]
fn lists_of_one_model_count_on_unless_told_to_begin_anew() {
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    let other = format!("<w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride>", level(0, "upperLetter", "%1)", ""));
    let numbering = model(0, &plan_levels()) + &list(1, 0, "") + &list(2, 0, anew) + &list(3, 0, &other) + &list(4, 0, "");
    let body = [item(1, 0, "a"), item(1, 0, "b"), item(4, 0, "c"), item(2, 0, "d"), item(2, 1, "e"), item(2, 0, "f"), item(3, 0, "g")];
    let document = Docx::of(&body.concat()).with("numbering", &numbering).read();
    assert_eq!(texts(&document), ["1. a", "2. b", "3. c", "5. d", "5.1. e", "6. f", "G) g"]);
}

#[test]
fn the_head_of_a_document_is_a_table_of_two_columns() {
    let bold = "<w:b/>";
    let left = format!("<w:tc>{}{}</w:tc>", paragraph("", &run(bold, "ỦY BAN NHÂN DÂN")), paragraph("", &run(bold, "XÃ MẪU")));
    let right = format!("<w:tc>{}{}</w:tc>", p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("Độc lập - Tự do - Hạnh phúc"));
    let body = tbl(&[tr("", &[left, right]), tr("", &[tc("", "Số: 12/KH-UBND"), tc("", "Xã Mẫu, ngày 5 tháng 3 năm 2026")])]) + &p("") + &p("KẾ HOẠCH");
    let document = Docx::of(&body).read();
    let table = table(&document);
    assert_eq!(
        drawn(table),
        ["ỦY BAN NHÂN DÂN/XÃ MẪU|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh phúc", "Số: 12/KH-UBND|Xã Mẫu, ngày 5 tháng 3 năm 2026"]
    );
    assert_eq!((table.line, paragraphs(&document)[1].line, paragraphs(&document)[1].text.as_str()), (1, 8, "KẾ HOẠCH"));
}

#[test]
fn joined_cells_stand_in_each_of_their_places() {
    let (down, on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let wide = "<w:gridSpan w:val=\"2\"/>";
    let nested = format!("<w:tc>{}{}{}</w:tc>", p("trước"), tbl(&[tr("", &[tc("", "trong 1"), tc("", "trong 2")])]), p("sau"));
    let rows = [
        tr("", &[tc(down, "TT"), tc(down, "Nội dung"), tc(wide, "Thời gian")]),
        tr("", &[tc(on, ""), tc("<w:vMerge w:val=\"continue\"/>", "ẩn"), tc("", "Từ"), tc("", "Đến")]),
        tr("<w:gridBefore w:val=\"1\"/>", &[tc("", "Rà soát"), tc("", "1/3")]),
        tr("<w:gridAfter w:val=\"1\"/>", &[tc(on, "không có ô trên"), nested]),
        tr("<w:del w:id=\"1\"/>", &[tc("", "dòng đã xóa")]),
        tr("", &[tc("<w:hMerge w:val=\"restart\"/>", "Ghi chú"), tc("<w:hMerge/>", ""), tc("", "hết")]),
    ];
    let wrapped = format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", rows.concat());
    let document = Docx::of(&tbl(&[wrapped])).read();
    assert_eq!(
        drawn(table(&document)),
        ["TT|Nội dung|Thời gian|<", "<|<|Từ|Đến", "|Rà soát|1/3|", "không có ô trên|trước/trong 1/trong 2/sau||", "Ghi chú|<|hết|"]
    );
    assert_eq!(debris(&document), [(7, "ẩn"), (14, "dòng đã xóa")]);
}

#[test]
fn tracked_changes_are_taken_as_accepted() {
    let deleted = |text: &str| format!("<w:del w:id=\"1\"><w:r><w:delText>{text}</w:delText></w:r></w:del>");
    let end = "<w:rPr><w:del w:id=\"2\"/></w:rPr>";
    let numbered = |more: &str| format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>{more}");
    let body = [
        paragraph(
            "",
            &(run("", "Hoàn thành trước ") + &deleted("10/3") + &deleted(" ") + &format!("<w:ins w:id=\"3\">{}</w:ins>", run("", "ngày 15/3")) + &run("", ".")),
        ),
        paragraph(&numbered(""), &run("", "Một")),
        paragraph(&numbered(end), &deleted("mục bỏ hẳn")),
        paragraph(&numbered(end), &run("", "Hai, ")),
        paragraph(&numbered(""), &run("", "nối liền")),
        paragraph("", &format!("<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>", run("", "đã chuyển"), run("", "đã chuyển"))),
    ];
    let document = Docx::of(&body.concat()).with("numbering", &(model(0, &plan_levels()) + &list(1, 0, ""))).read();
    assert_eq!(texts(&document), ["Hoàn thành trước ngày 15/3.", "1. Một", "2. Hai, nối liền", "đã chuyển"]);
    assert_eq!(debris(&document), [(1, "10/3"), (3, "mục bỏ hẳn")]);
}

#[test]
fn fields_give_their_results() {
    let step = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let code = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let inner = [step("begin"), code(" MERGEFIELD a "), step("separate"), run("", "trong mã"), step("end")].concat();
    let body = [
        paragraph("", &[run("", "Trang "), step("begin"), code(" PAGE "), step("separate"), run("", "3"), step("end"), run("", " hết")].concat()),
        paragraph("", &[step("begin"), code("IF "), inner, code(" = 1"), step("separate"), run("", "đúng"), step("end")].concat()),
        paragraph("", &format!("<w:fldSimple w:instr=\" DATE \">{}</w:fldSimple>", run("", "5/3/2026"))),
        paragraph("", &[step("begin"), code(" REF "), run("", "không bao giờ hết mã")].concat()),
        paragraph(
            "",
            &[run("", "Xem "), format!("<w:hyperlink>{}</w:hyperlink>", run("", "trang của xã")), format!("<w:smartTag>{}</w:smartTag>", run("", "."))]
                .concat(),
        ),
    ];
    assert_eq!(texts(&Docx::of(&body.concat()).read()), ["Trang 3 hết", "đúng", "5/3/2026", "không bao giờ hết mã", "Xem trang của xã."]);
}

#[test]
fn boxes_of_text_are_read_once() {
    let inside = format!("<w:txbxContent>{}{}</w:txbxContent>", p("DỰ THẢO"), p("lần 2"));
    let both = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    );
    let old = format!("<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>");
    let body =
        paragraph("", &(both.clone() + &run("", "KẾ HOẠCH"))) + &paragraph("", &old) + &tbl(&[tr("", &[format!("<w:tc>{}</w:tc>", paragraph("", &both))])]);
    let document = Docx::of(&body).read();
    assert_eq!(texts(&document), ["KẾ HOẠCH", "DỰ THẢO", "lần 2", "", "DỰ THẢO", "lần 2"]);
    assert_eq!(drawn(table(&document)), ["/DỰ THẢO/lần 2"]);
}

#[test]
fn words_of_runs_stand_as_word_shows_them() {
    let body = [
        "<w:p><w:r><w:t>Họp</w:t><w:tab/><w:t>tại xã</w:t><w:br/><w:t>lúc 8</w:t><w:noBreakHyphen/><w:t>9</w:t><w:softHyphen/><w:t> giờ </w:t><w:cr/></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:br w:type=\"page\"/><w:t>Phụ lục</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:sym w:font=\"Times New Roman\" w:char=\"F02D\"/><w:sym w:font=\"Arial\" w:char=\"00B0\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>".to_owned(),
        paragraph("", &(run("", "Thấy") + &run("<w:vanish/>", "không thấy") + &run("<w:vanish w:val=\"0\"/>", " được &amp; đọc được"))),
        format!("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p("Trong ô điền")),
        format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p("Bấm để nhập")),
    ];
    let document = Docx::of(&body.concat()).read();
    assert_eq!(texts(&document), ["Họp\ttại xã\nlúc 8-9giờ\n", "Phụ lục", "-°", "Thấy được & đọc được", "Trong ô điền"]);
    assert_eq!(debris(&document), [(3, "\u{F0FE}"), (4, "không thấy"), (5, "Bấm để nhập")]);
}

#[test]
fn notes_are_not_lost() {
    let note = |kind: &str, id: u32, text: &str| format!("<w:footnote {kind} w:id=\"{id}\">{}</w:footnote>", p(text));
    let body =
        paragraph("", &(run("", "Theo quy định") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>")) + &p("Hết");
    let comment = |id: u32, text: &str| format!("<w:comment w:id=\"{id}\">{}</w:comment>", p(text));
    let document = Docx::of(&body)
        .with("footnotes", &(note("w:type=\"separator\"", 0, "") + &note("", 2, " Nghị quyết số 3") + &note("", 3, " ")))
        .with("endnotes", &note("", 2, "Cuối"))
        .with("comments", &(comment(0, "sửa chỗ này") + &comment(1, "mồ côi")))
        .read();
    assert_eq!(texts(&document), ["Theo quy định", "Hết", "Nghị quyết số 3", "Cuối"]);
    assert_eq!(debris(&document), [(1, "sửa chỗ này"), (4, "mồ côi")]);
}

#[test]
fn bold_is_what_all_words_are() {
    let styles = "<w:style w:type=\"character\" w:styleId=\"Dam\"><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:rPr><w:b w:val=\"1\"/></w:rPr></w:style>";
    let (bold, light, by_style) = ("<w:b/>", "<w:b w:val=\"false\"/>", "<w:rStyle w:val=\"Dam\"/>");
    let body = [
        paragraph("", &(run(bold, "Điều 1.") + &run("", " ") + &run(by_style, "Mục đích"))),
        paragraph("", &(run(bold, "Điều 1.") + &run("", " Mục đích"))),
        styled("Muc", "Mục đích"),
        paragraph("<w:pStyle w:val=\"Muc\"/>", &run(light, "Mục đích")),
        paragraph("<w:pStyle w:val=\"Muc\"/>", &run(by_style, "Mục đích")),
        paragraph("", &run(bold, " ")),
    ];
    let document = Docx::of(&body.concat()).with("styles", styles).read();
    assert_eq!(paragraphs(&document).iter().map(|paragraph| paragraph.is_bold).collect::<Vec<_>>(), [true, false, true, false, false, false]);
}

#[test]
fn the_document_is_where_the_file_says() {
    let rels = |target: &str| format!("<Relationships><Relationship Type=\"{KINDS}/officeDocument\" Target=\"{target}\"/></Relationships>").into_bytes();
    let document = |text: &str| part("document", &format!("<w:body>{}</w:body>", p(text))).into_bytes();
    let at = |target: &str, name: &str| {
        let parts = [
            ("_rels/.rels", rels(target)),
            (name, document("theo tệp")),
            ("word/document.xml", document("mặc định")),
            ("../word/document.xml", document("ngoài")),
        ];
        let document = read(&zipped(&parts.map(|(name, bytes)| (name.to_owned(), bytes)))).unwrap();
        texts(&document).concat()
    };
    assert_eq!(at("tai-lieu/noi-dung.xml", "tai-lieu/noi-dung.xml"), "theo tệp");
    assert_eq!(at("/tai-lieu/noi-dung.xml", "tai-lieu/noi-dung.xml"), "theo tệp");
    for target in ["../word/document.xml", "/../word/document.xml", "/etc/passwd", "file:///etc/passwd", "tai-lieu\\..\\x.xml", "khong-co.xml"] {
        assert_eq!(at(target, "khac.xml"), "mặc định", "{target}");
    }
    let macros = zipped(&[("word/document.xml".to_owned(), document("có macro")), ("word/vbaProject.bin".to_owned(), vec![0; 9])]);
    assert_eq!(texts(&read(&macros).unwrap()), ["có macro"]);
}

/// What becomes of a file, which must not take long.
fn refusal(bytes: &[u8]) -> Unreadable {
    let begun = Instant::now();
    let refusal = read(bytes).unwrap_err();
    assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", begun.elapsed());
    refusal
}

fn is_broken(bytes: &[u8]) -> bool {
    matches!(refusal(bytes), Unreadable::Broken(_))
}

#[test]
fn files_of_other_kinds_are_told_apart() {
    let compound = |name: &str| {
        let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        bytes.resize(5000, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    assert_eq!(refusal(&compound("EncryptedPackage")), Unreadable::Locked);
    assert_eq!(refusal(&compound("WordDocument")), Unreadable::OldWord);
    assert!(is_broken(&compound("Workbook")));
    assert!(is_broken(b"") && is_broken(b"{\\rtf1 x}") && is_broken("KẾ HOẠCH".as_bytes()));
    assert!(is_broken(&zipped(&[("content.xml".to_owned(), b"<x/>".to_vec())])));
    assert!(is_broken(&zipped(&[("word/document.xml".to_owned(), b"<w:document/>".to_vec())])));
    assert!(is_broken(&zipped(&[("word/document.xml".to_owned(), Vec::new())])));
}

#[test]
fn every_torn_file_is_refused() {
    let bytes = Docx::of(&p("Rà soát")).with("styles", "").bytes();
    for length in 0..bytes.len() {
        assert!(is_broken(&bytes[..length]), "{length}");
    }
    // A file with one wrong byte is refused or read, whichever byte it is.
    for at in 0..bytes.len() {
        let mut spoilt = bytes.clone();
        spoilt[at] ^= 0x55;
        let _ = read(&spoilt);
    }
}

#[test]
fn no_wrong_byte_of_a_document_is_a_panic() {
    let wide = "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>";
    let body =
        tbl(&[tr("", &[tc(wide, "Việc"), tc("", "Hạn")])]) + &item(1, 0, "Rà soát") + &paragraph("<w:pStyle w:val=\"Muc\"/>", &run("<w:b/>", "a &amp; b"));
    let texts = [
        part("document", &format!("<w:body>{body}</w:body>")),
        part("numbering", &(model(0, &plan_levels()) + &list(1, 0, ""))),
        part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:basedOn w:val=\"Muc\"/></w:style>"),
    ];
    let names = ["word/document.xml", "word/numbering.xml", "word/styles.xml"];
    for (of, at) in (0..3).flat_map(|of| (0..texts[of].len()).step_by(3).map(move |at| (of, at))) {
        let mut parts: Vec<(String, Vec<u8>)> = names.iter().zip(&texts).map(|(name, text)| ((*name).to_owned(), text.clone().into_bytes())).collect();
        parts[of].1[at] = [b'<', b'9', b'"', b'>'][at / 3 % 4];
        let _ = read(&zipped(&parts));
    }
}

#[test]
fn what_is_no_xml_of_word_is_refused() {
    let spoilt = |text: &str| is_broken(&zipped(&[("word/document.xml".to_owned(), text.as_bytes().to_vec())]));
    let body = |inside: &str| part("document", &format!("<w:body>{inside}</w:body>"));
    let lol = (1..30).fold("<!DOCTYPE x [<!ENTITY e0 \"ha\">".to_owned(), |mut all, at| {
        write!(all, "<!ENTITY e{at} \"&e{};&e{};\">", at - 1, at - 1).unwrap();
        all
    });
    assert!(spoilt(&format!("{lol}]>{}", body(&p("&e29;")).split_once("?>").unwrap().1)));
    assert!(spoilt("<!DOCTYPE w:document SYSTEM \"http://localhost/x.dtd\"><w:document><w:body/></w:document>"));
    assert!(spoilt(&body(&p("&e29;"))) && spoilt(&body(&p("\u{1}"))) && spoilt(&body(&p("&#xB;"))) && spoilt(&body("<w:p>")));
    assert!(spoilt(&body(&p("x")).replace("UTF-8", "windows-1258")));
    let bad = [("word/styles.xml", "<!DOCTYPE a><a/>"), ("word/numbering.xml", "<a>"), ("word/comments.xml", "a"), ("word/footnotes.xml", "<a b=c/>")];
    for (name, text) in bad {
        let document = Docx { body: p("x"), parts: vec![(name.to_owned(), text.as_bytes().to_vec())] };
        assert!(is_broken(&document.bytes()), "{name}");
    }
}

#[test]
fn elements_within_each_other_end_somewhere() {
    let nested = |depth: usize| {
        let body = (0..depth).fold(p("trong cùng"), |inside, _| format!("<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"));
        Docx::of(&body).bytes()
    };
    assert_eq!(drawn(table(&read(&nested(60)).unwrap())), ["trong cùng"]);
    assert!(is_broken(&nested(70)) && is_broken(&nested(20_000)));
    let controls = |depth: usize| (0..depth).fold(run("", "x"), |inside, _| format!("<w:sdt>{inside}</w:sdt>"));
    assert_eq!(texts(&Docx::of(&paragraph("", &controls(190))).read()), ["x"]);
    let branches = (0..95).fold(run("", "x"), |inside, _| format!("<mc:AlternateContent><mc:Choice>{inside}</mc:Choice></mc:AlternateContent>"));
    assert_eq!(texts(&Docx::of(&paragraph("", &branches)).read()), ["x"]);
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused() {
    // What no one reads is not unpacked.
    let picture = Docx { body: p("x"), parts: vec![("word/media/image1.bmp".to_owned(), vec![b' '; 101_000_000])] }.bytes();
    assert_eq!(texts(&read(&picture).unwrap()), ["x"]);
    let mut archive = ZipArchive::new(Cursor::new(picture)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.raw_copy_file_rename(archive.by_name("word/media/image1.bmp").unwrap(), "word/document.xml").unwrap();
    assert_eq!(refusal(&writer.finish().unwrap().into_inner()), Unreadable::TooBig);
    // A small part that is read again and again counts as often.
    let relation = |kind: &str| format!("<Relationship Type=\"{KINDS}/{kind}\" Target=\"a.xml\"/>");
    let relations = format!("<Relationships>{}{}</Relationships>", relation("styles"), relation("numbering"));
    let half = [b"<a/>", vec![b' '; 51_000_000].as_slice()].concat();
    let both = Docx { body: p("x"), parts: vec![("word/a.xml".to_owned(), half), ("word/_rels/document.xml.rels".to_owned(), relations.into_bytes())] };
    assert_eq!(refusal(&both.bytes()), Unreadable::TooBig);
}

#[test]
fn what_begins_and_never_ends_takes_no_longer() {
    let begun = Instant::now();
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/></w:r>".repeat(50_000);
    let document = Docx::of(&paragraph("", &(field + &"<w:r><w:t>x</w:t></w:r>".repeat(50_000)))).read();
    assert_eq!(texts(&document)[0].len(), 50_000);
    let spaces = paragraph("<w:rPr><w:del/></w:rPr>", &run("", &" ".repeat(100))).repeat(20_000);
    let first = paragraph("<w:rPr><w:del/></w:rPr>", &run("", "x"));
    assert_eq!(texts(&Docx::of(&(first + &spaces)).read())[0].len(), 2_000_001);
    assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", begun.elapsed());
}

#[test]
fn a_document_of_too_many_pieces_is_refused() {
    assert_eq!(refusal(&Docx::of(&"<w:p/>".repeat(500_001)).bytes()), Unreadable::TooBig);
    let wide = tr("", &[tc("<w:gridSpan w:val=\"4000000000\"/>", "x"), tc("<w:gridSpan w:val=\"1000000\"/>", "y")]);
    assert_eq!(refusal(&Docx::of(&tbl(&[vec![wide.clone()], vec![tr("", &[tc("", "z")]); 600]].concat())).bytes()), Unreadable::TooBig);
    assert_eq!(table(&Docx::of(&tbl(&[wide])).read()).rows[0].len(), 2000);
    assert_eq!(refusal(&Docx::of(&"<a/>".repeat(4_000_001)).bytes()), Unreadable::TooBig);
    let lists: String = (1..60_000).map(|id| list(id, 0, "")).collect();
    assert_eq!(refusal(&Docx::of(&p("x")).with("numbering", &lists).bytes()), Unreadable::TooBig);
}

#[test]
fn a_file_of_fifty_megabytes_is_read() {
    // Numbers that no packing makes smaller.
    let mut state = 1_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state.to_le_bytes()[7]
    })
    .take(50_000_000)
    .collect();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file("word/media/image1.jpeg", stored).unwrap();
    writer.write_all(&noise).unwrap();
    writer.start_file("word/document.xml", stored).unwrap();
    writer.write_all(part("document", &format!("<w:body>{}</w:body>", p("Rà soát"))).as_bytes()).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert_eq!(texts(&read(&bytes).unwrap()), ["Rà soát"]);
    assert!(is_broken(&noise) && is_broken(&bytes[..30_000_000]));
}

/// What an import understands, in the order of the document.
fn understood(document: &Document) -> Vec<String> {
    let plan = understand(document);
    let parts: Vec<String> = plan
        .parts()
        .map(|part| match part {
            Part::Section(section) => format!("{}. {}", section.numeral, section.title),
            Part::Text(paragraph) => paragraph.text.clone(),
            Part::Task(task) => {
                format!(
                    "{} ({}) {:?} {:?} {:?}",
                    task.id,
                    task.part,
                    task.lead,
                    task.support,
                    task.deadline.as_ref().and_then(niemyet::model::deadline::Deadline::last_day)
                )
            }
            Part::Table(table) => format!("{:?} {:?}", table.header, table.rows),
        })
        .collect();
    let head = [plan.number, plan.date.map(|date| date.to_string()), plan.issuer, plan.kind, plan.subject];
    head.into_iter().flatten().chain(plan.grounds).chain(parts).chain(plan.recipients).chain(plan.signed_by).collect()
}

/// The same plan as a text file and as a Word file that numbers its paragraphs itself, with the head in a table of two columns.
#[test]
fn a_word_file_is_understood_as_the_text_of_it() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/imitations/double-spaced.txt");
    let text = plain::read(&std::fs::read_to_string(file).unwrap());
    let words: Vec<&str> = texts(&text);
    let start = words.iter().position(|words| *words == "KẾ HOẠCH").unwrap();
    let column = |lines: &[&str]| lines.iter().map(|line| p(line)).collect::<String>();
    let (left, right): (Vec<&str>, Vec<&str>) =
        words[..start].iter().partition(|line| line.starts_with("ỦY BAN") || line.starts_with("XÃ") || line.starts_with("Số"));
    let cells = [left, right].map(|lines| format!("<w:tc><w:tcPr/>{}</w:tc>", column(&lines)));
    let mut body = tbl(&[format!("<w:tr>{}</w:tr>", cells.concat())]);
    let end = words.iter().position(|words| words.starts_with("Nơi nhận")).unwrap();
    for (at, words) in words.iter().enumerate().skip(start) {
        let numeral = numeral::at_start(words).filter(|_| at < end);
        body.push_str(&match numeral.map(|numeral| (numeral.rank, numeral.rest)) {
            Some((Rank::Roman, rest)) => item(1, 0, rest),
            Some((Rank::Arabic(depth), rest)) => item(1, depth, rest),
            Some((Rank::Dash, rest)) => item(2, 0, rest),
            Some((Rank::Plus, rest)) => item(2, 1, rest),
            Some((Rank::Letter, _)) | None => p(words),
        });
    }
    let levels = [level(0, "upperRoman", "%1.", ""), level(1, "decimal", "%2.", ""), level(2, "decimal", "%2.%3.", "")];
    let signs = [level(0, "bullet", "\u{f0b7}", ""), level(1, "bullet", "+", "")];
    let numbering = format!("{}{}{}{}", model(1, &levels), model(2, &signs), list(1, 1, ""), list(2, 2, ""));
    let document = Docx::of(&body).with("numbering", &numbering).read();
    assert_eq!(understood(&document), understood(&text));
}

/// A unit whose cell reaches over two tasks does both; a row that only names those below it is no task.
#[test]
fn a_table_of_tasks_has_joined_cells() {
    let tasks = tbl(&[
        tr("", &["STT", "Nội dung công việc", "Cơ quan chủ trì", "Thời hạn"].map(|text| tc("", text))),
        tr("", &[tc("", "I"), tc("<w:gridSpan w:val=\"3\"/>", "Tuyên truyền")]),
        tr("", &[tc("", "1"), tc("", "Treo áp phích"), tc("<w:vMerge w:val=\"restart\"/>", "Văn phòng; Công an xã"), tc("", "Tháng 6/2026")]),
        tr("", &[tc("", "2"), tc("", "Nói chuyện"), tc("<w:vMerge/>", ""), tc("", "Tháng 7/2026")]),
    ]);
    let plan = niemyet::import::plan::understand(&Docx::of(&(p("KẾ HOẠCH") + &p("Thử bảng nhiệm vụ") + &p("I. NHIỆM VỤ") + &tasks)).read());
    let told: Vec<(String, Vec<String>, String)> = plan
        .parts()
        .filter_map(|part| if let Part::Task(task) = part { Some(task) } else { None })
        .map(|task| (task.id.clone(), task.lead.clone(), task.deadline.as_ref().map(|deadline| deadline.text.clone()).unwrap_or_default()))
        .collect();
    let units = || vec!["Văn phòng".to_owned(), "Công an xã".to_owned()];
    assert_eq!(told, [("1".to_owned(), units(), "Tháng 6/2026".to_owned()), ("2".to_owned(), units(), "Tháng 7/2026".to_owned())]);
}
