//! The frame of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I): what stands above its text, and below it.

use crate::calendar::Date;
use crate::document::Block;
use crate::model::frame;
use crate::model::numeral::{self, Rank};

/// Kinds of documents that may hold a plan.
const KINDS: [&str; 12] =
    ["KẾ HOẠCH", "QUYẾT ĐỊNH", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "HƯỚNG DẪN", "THÔNG BÁO", "BÁO CÁO", "CHỈ THỊ", "NGHỊ QUYẾT", "TỜ TRÌNH", "CÔNG ĐIỆN"];

/// Words of the head that may stand on one line with what belongs to its other column.
const COLUMNS: [&str; 4] = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA", "Độc lập", "Số:"];

/// How what follows the signature begins.
const APPENDICES: [&str; 9] = ["PHỤ LỤC", "Phụ lục", "BẢNG", "BIỂU", "Biểu", "DANH SÁCH", "LỊCH ", "MẪU", "TIẾN ĐỘ"];

/// A number as it stands; its figures may be blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    digits: String,
    /// "/KH-UBND".
    pub(super) symbol: String,
    pub(super) line: usize,
}

/// A day as it stands; nothing where it is blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) value: Option<Date>,
    pub(super) line: usize,
}

/// What stands above the text.
pub(super) struct Head {
    pub(super) number: Option<Number>,
    pub(super) date: Option<Day>,
    pub(super) issuer: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) subject: Option<(String, usize)>,
    pub(super) grounds: Vec<(String, usize)>,
    pub(super) lines: Vec<(String, usize)>,
}

/// What stands below the text.
#[derive(Default)]
pub(super) struct Tail {
    pub(super) recipients: Vec<(String, usize)>,
    pub(super) signed_by: Option<(String, usize)>,
    pub(super) lines: Vec<String>,
}

impl Number {
    /// The number where its figures are there.
    pub(super) fn whole(&self) -> Option<String> {
        (!self.digits.is_empty()).then(|| format!("{}{}", self.digits, self.symbol))
    }
}

/// What stands above the text, and the blocks after it.
pub(super) fn head(blocks: &[Block]) -> (Head, &[Block]) {
    let is_kind = |block: &Block| block.paragraph().is_some_and(|paragraph| kind_of(&paragraph.text).is_some());
    let before = blocks.iter().position(|block| is_kind(block) || is_section(block)).unwrap_or(0);
    let (above, mut rest) = blocks.split_at(before);
    let mut kind = None;
    if let Some((first, after)) = rest.split_first().filter(|(first, _)| is_kind(first)) {
        kind = first.paragraph().and_then(|paragraph| kind_of(&paragraph.text)).map(str::to_owned);
        rest = after;
    }
    let lines: Vec<(String, usize)> = above.iter().flat_map(lines_of).collect();
    let pieces: Vec<(String, usize)> = lines.iter().flat_map(|(text, line)| pieces(text).into_iter().map(|piece| (piece, *line))).collect();
    let number = pieces.iter().find_map(|(text, line)| number(text, *line));
    let date = pieces.iter().find_map(|(text, line)| day(text, *line));
    let issuer = issuer(&pieces);
    // The line below the kind is the subject, even where it begins like the grounds: "Thực hiện Đề án … năm 2026".
    let ends = |(at, block): (usize, &Block)| is_section(block) || block.paragraph().is_none_or(|paragraph| at > 0 && begins_grounds(&paragraph.text));
    let subject_end = if kind.is_some() { rest.iter().enumerate().position(ends).unwrap_or(0) } else { 0 };
    let (subject, rest) = rest.split_at(subject_end);
    let subject_line = subject.first().map_or(1, Block::line);
    let subject: Vec<&str> = subject.iter().filter_map(Block::paragraph).map(|paragraph| paragraph.text.as_str()).collect();
    let grounds_end = rest.iter().position(is_section).unwrap_or(0);
    let (grounds, rest) = rest.split_at(grounds_end);
    let grounds = grounds.iter().flat_map(lines_of).flat_map(|(text, line)| apart(&text).into_iter().map(move |ground| (ground, line))).collect();
    let subject = Some((subject.join(" "), subject_line)).filter(|(subject, _)| !subject.is_empty());
    (Head { number, date, issuer, kind, subject, grounds, lines }, rest)
}

/// The text: all up to the recipients or the signature, and the blocks after it.
pub(super) fn body(blocks: &[Block]) -> (&[Block], &[Block]) {
    let end = blocks.iter().position(begins_tail).unwrap_or(blocks.len());
    blocks.split_at(end)
}

/// Recipients and signature, and the blocks after them.
pub(super) fn tail(blocks: &[Block]) -> (Tail, &[Block]) {
    let is_after = |block: &Block| match block {
        Block::Paragraph(paragraph) => APPENDICES.iter().any(|begin| paragraph.text.starts_with(begin)) || is_section(block),
        Block::Table(_) => !begins_tail(block),
    };
    let end = blocks.iter().position(is_after).unwrap_or(blocks.len());
    let (own, rest) = blocks.split_at(end);
    let lines: Vec<(String, usize)> = own.iter().flat_map(lines_of).collect();
    let is_signed = |(line, _): &(String, usize)| frame::OFFICES.iter().any(|office| line.starts_with(office));
    let signature = lines.iter().position(is_signed).unwrap_or(lines.len());
    let offices: Vec<&(String, usize)> = lines.iter().skip(signature).filter(|(line, _)| !line.chars().any(char::is_lowercase)).collect();
    let recipients = lines.iter().filter_map(|(text, line)| Some((recipient(text)?, *line))).collect();
    let names: Vec<&str> = offices.iter().map(|(office, _)| office.as_str()).collect();
    let signed_by = offices.first().map(|(_, line)| (names.join(", "), *line));
    let lines = lines.into_iter().map(|(text, _)| text).collect();
    (Tail { recipients, signed_by, lines }, rest)
}

/// The words of a block line by line; a table of the head or the tail column by column, as one reads it.
fn lines_of(block: &Block) -> Vec<(String, usize)> {
    match block {
        Block::Paragraph(paragraph) => vec![(paragraph.text.clone(), paragraph.line)],
        Block::Table(table) => {
            let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
            let cells = (0..width).flat_map(|column| table.rows.iter().filter_map(move |row| row.get(column)));
            cells.flat_map(|cell| &cell.paragraphs).flat_map(|text| text.split('\n')).map(|text| (text.trim().to_owned(), table.line)).collect()
        }
    }
}

/// Whether number and day stand in one and the same piece of the head.
pub(super) fn has_number_and_day(text: &str) -> bool {
    pieces(text).iter().any(|piece| number(piece, 0).is_some() && day(piece, 0).is_some())
}

/// The first word of the table's cells decides: "Nơi nhận" and the office that signs stand side by side in Word files.
fn begins_tail(block: &Block) -> bool {
    let lines = lines_of(block);
    let is_tail =
        |line: &str| line.starts_with("Nơi nhận") || frame::OFFICES.iter().any(|office| line.starts_with(office)) && !line.chars().any(char::is_lowercase);
    match block {
        Block::Paragraph(_) => lines.iter().any(|(line, _)| is_tail(line)),
        Block::Table(_) => lines.iter().any(|(line, _)| line.starts_with("Nơi nhận")) || lines.first().is_some_and(|(line, _)| is_tail(line)),
    }
}

fn is_section(block: &Block) -> bool {
    block.paragraph().and_then(|paragraph| numeral::at_start(&paragraph.text)).is_some_and(|numeral| numeral.rank.is_number())
}

fn kind_of(text: &str) -> Option<&str> {
    let text = text.trim();
    KINDS.contains(&text).then_some(text)
}

fn begins_grounds(text: &str) -> bool {
    frame::GROUNDS.iter().chain(&["Nhằm "]).any(|begin| text.starts_with(begin)) && text.chars().count() > 60
}

/// A line of the head, apart where two columns stand on it.
pub(super) fn pieces(line: &str) -> Vec<String> {
    let cut = COLUMNS.iter().filter_map(|word| line.find(word)).filter(|at| *at > 0).min();
    match cut.and_then(|at| line.split_at_checked(at)) {
        Some((left, right)) => std::iter::once(left.trim().to_owned()).chain(pieces(right)).collect(),
        None => vec![line.trim().to_owned()],
    }
}

/// "Số: 24/KH-UBND", "Số:      /KH-UBND Gia Lương, ngày …".
fn number(text: &str, line: usize) -> Option<Number> {
    let rest = text.strip_prefix("Số").or_else(|| text.strip_prefix("SỐ"))?.trim_start_matches([':', ' ', '.', '…', '_']);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let rest = rest.get(digits.len()..)?.trim_start_matches([' ', '.', '…', '_']);
    let symbol = rest.split_whitespace().next().unwrap_or_default();
    let symbol = if symbol.starts_with(['/', '-']) { symbol } else { "" };
    (!digits.is_empty() || !symbol.is_empty()).then(|| Number { digits, symbol: symbol.to_owned(), line })
}

/// "Chư Răng, ngày 07 tháng 4 năm 2023".
fn day(text: &str, line: usize) -> Option<Day> {
    let low = text.to_lowercase();
    let is_day = low.contains("ngày") && low.contains("tháng") && low.contains("năm");
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    is_day.then(|| Day { value: Date::find(&plain).first().map(|(_, date)| *date), line })
}

/// The lines in capitals above the number that are not those of the state.
fn issuer(pieces: &[(String, usize)]) -> Option<String> {
    let own = pieces.iter().map(|(text, _)| text.as_str()).take_while(|text| !text.starts_with("Số"));
    let own: Vec<&str> = own.filter(|text| frame::is_capital(text) && !COLUMNS.iter().any(|word| text.starts_with(word))).collect();
    (!own.is_empty()).then(|| own.join(" "))
}

/// "- Lưu: VT." without its dash; nothing for "Nơi nhận:".
fn recipient(line: &str) -> Option<String> {
    numeral::at_start(line).filter(|numeral| numeral.rank == Rank::Dash).map(|numeral| numeral.rest.trim().to_owned())
}

/// The grounds one by one: set apart by `;` outside of brackets and quotation marks.
fn apart(text: &str) -> Vec<String> {
    let (mut out, mut deep, mut piece) = (Vec::new(), 0_i32, String::new());
    for letter in text.chars() {
        match letter {
            '(' | '“' => deep += 1,
            ')' | '”' => deep -= 1,
            _ => {}
        }
        piece.push(letter);
        if letter == ';' && deep <= 0 {
            out.push(std::mem::take(&mut piece).trim().to_owned());
        }
    }
    out.push(piece.trim().to_owned());
    out.retain(|piece| !piece.is_empty());
    out
}
