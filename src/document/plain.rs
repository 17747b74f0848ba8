//! Texts as converters of PDF and Word files leave them: lines are put together to the paragraphs that their author wrote.

use super::block::{Block, Cut, Document, Paragraph};
use super::tabs;
use super::text_line::{self, Line};
use crate::model::frame;
use crate::model::label;
use crate::model::numeral::{self, Rank};

/// Lines that are longer hold a whole paragraph each.
const WRAPPED: usize = 110;

/// Shorter ones, such as headings and cells, say nothing of how lines are broken.
const LONG: usize = 40;

/// How a text breaks its lines.
struct Layout {
    /// Letters of a full line; nothing where each line is a paragraph.
    width: Option<usize>,
    /// Whether an empty line stands after nearly every line, and so says nothing.
    is_double_spaced: bool,
}

/// A text file; it cannot fail.
pub fn read(text: &str) -> Document {
    let (lines, debris) = text_line::of(text);
    let layout = layout(&lines);
    let (mut blocks, mut cuts) = (Vec::new(), Vec::new());
    let mut rest = lines.as_slice();
    while let Some((line, after)) = rest.split_first() {
        if let Some((table, taken)) = tabs::at_start(rest) {
            blocks.push(Block::Table(table));
            rest = rest.get(taken..).unwrap_or_default();
            continue;
        }
        let taken = after.iter().zip(rest).take_while(|(next, before)| layout.goes_on(before, next)).count();
        let own = rest.get(..=taken).unwrap_or_default();
        blocks.push(Block::Paragraph(Paragraph { text: joined(own, &mut cuts), is_bold: own.iter().all(|line| line.is_bold), line: line.number }));
        rest = after.get(taken..).unwrap_or_default();
    }
    blocks.retain(|block| !matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_empty()));
    Document { blocks, debris, cuts }
}

fn layout(lines: &[Line]) -> Layout {
    let mut lengths: Vec<usize> = lines.iter().filter(|line| !line.text.contains('\t')).map(|line| letters(&line.text)).collect();
    lengths.sort_unstable();
    let whole = lengths.iter().filter(|length| **length > WRAPPED).count();
    let long = lengths.iter().filter(|length| **length > LONG).count();
    let longest = lengths.iter().rev().find(|length| **length <= WRAPPED).copied().unwrap_or(0);
    let full: Vec<usize> = lengths.iter().copied().filter(|length| *length * 2 > longest && *length <= WRAPPED).collect();
    let width = full.get(full.len() / 2).copied().unwrap_or(longest);
    let blanks = lines.iter().filter(|line| line.after_blank).count();
    Layout { width: (whole * 20 <= long).then_some(width), is_double_spaced: blanks * 10 > lines.len() * 7 }
}

impl Layout {
    /// Whether a line goes on with the paragraph of the line before.
    fn goes_on(&self, before: &Line, line: &Line) -> bool {
        let (ended, words) = (before.text.trim(), line.text.trim());
        if line.text.starts_with('\t') || self.begins(ended, words) {
            return false;
        }
        let is_lower = words.chars().next().is_some_and(char::is_lowercase);
        let Some(width) = self.width else { return is_lower && !is_finished(ended) };
        if line.after_blank && !self.is_double_spaced {
            return is_lower && !is_finished(ended);
        }
        is_lower || !is_short(ended, words, width)
    }

    /// Whether a line begins something of its own: a numeral, a label, a line of the frame of a document.
    fn begins(&self, ended: &str, words: &str) -> bool {
        let first = words.split_whitespace().next().unwrap_or_default();
        let is_ground = frame::GROUNDS.iter().any(|begin| words.strip_prefix(begin).is_some_and(|rest| rest.starts_with(' ')))
            && self.width.is_some_and(|width| letters(ended) + 1 + letters(first) < width);
        if is_ground {
            return true;
        }
        let is_frame = FRAME.iter().any(|begin| words.starts_with(begin)) || frame::OFFICES.contains(&first);
        if is_frame || label::at_start(words).is_some() || frame::is_capital(ended) != frame::is_capital(words) {
            return true;
        }
        match numeral::at_start(words).map(|numeral| numeral.rank) {
            // A dash may stand between two words of a sentence that the line cuts.
            Some(Rank::Dash | Rank::Plus) => self.width.is_none_or(|width| is_finished(ended) || ended.ends_with(',') || is_short(ended, words, width)),
            Some(Rank::Roman | Rank::Arabic(_) | Rank::Letter) => true,
            None => false,
        }
    }
}

/// How lines of the frame of a document begin.
const FRAME: [&str; 7] = ["Số:", "Nơi nhận", "KẾ HOẠCH", "PHỤ LỤC", "Phụ lục", "CỘNG HÒA", "(Ban hành kèm"];

fn is_finished(words: &str) -> bool {
    words.ends_with(['.', ';', ':', '!', '?', '…']) || words.ends_with("./")
}

/// Whether the first word after it would have had room on a line: then its end was meant.
fn is_short(ended: &str, words: &str, width: usize) -> bool {
    let first = words.split_whitespace().next().map_or(0, letters);
    (letters(ended) + 1 + first) * 100 <= width * 85
}

fn letters(text: &str) -> usize {
    text.trim().chars().count()
}

/// Lines as one paragraph; a symbol that was cut ("766/QĐ-" and "TTg") is put together again.
fn joined(lines: &[Line], cuts: &mut Vec<Cut>) -> String {
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        let is_cut = out.strip_suffix('-').is_some_and(|before| before.rsplit(' ').next().is_some_and(|word| word.contains('/')));
        if is_cut {
            let begin = out.rsplit(' ').next().unwrap_or_default();
            let end = line.text.split_whitespace().next().unwrap_or_default().trim_end_matches([',', ';', '.']);
            let number = at.checked_sub(1).and_then(|before| lines.get(before)).map_or(line.number, |before| before.number);
            cuts.push(Cut { text: format!("{begin}{end}"), line: number });
        } else if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(line.text.trim());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let words = |block: Block| match block {
            Block::Paragraph(paragraph) => paragraph.text,
            Block::Table(table) => format!("[{} rows]", table.rows.len()),
        };
        read(text).blocks.into_iter().map(words).collect()
    }

    #[test]
    fn hard_lines_with_an_empty_line_after_each() {
        let text = "1.5. Đánh giá chất lượng phục vụ người dân dựa trên dữ liệu theo Quyết định số 766/QĐ-\n\nTTg ngày 23/6/2022 của cơ quan cấp trên, bảo đảm công khai, minh bạch, và của Cục\n\n- Bộ phụ trách, cá thể hóa trách nhiệm của người đứng đầu trong mỗi một cơ quan.\n\nĐơn vị thực hiện: Các ban, ngành.\n\nThời gian hoàn thành: Trong tháng 3/2023 và tiếp tục duy trì thường xuyên trong\n\nnhững năm tiếp theo.\n 1.6. Bố trí kinh phí.\n\n2. Công tác tuyên truyền\n\n- Nội dung:";
        assert_eq!(
            paragraphs(text),
            [
                "1.5. Đánh giá chất lượng phục vụ người dân dựa trên dữ liệu theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của cơ quan cấp trên, bảo đảm công khai, minh bạch, và của Cục - Bộ phụ trách, cá thể hóa trách nhiệm của người đứng đầu trong mỗi một cơ quan.",
                "Đơn vị thực hiện: Các ban, ngành.",
                "Thời gian hoàn thành: Trong tháng 3/2023 và tiếp tục duy trì thường xuyên trong những năm tiếp theo.",
                "1.6. Bố trí kinh phí.",
                "2. Công tác tuyên truyền",
                "- Nội dung:",
            ]
        );
    }

    #[test]
    fn a_line_a_paragraph_but_for_those_that_a_page_cut() {
        let long = "chữ ".repeat(40);
        let text = format!("I. MỤC ĐÍCH\n- {long}nghiệp vụ cho các ngành\n\n\nliên quan.\n- {long}.\nĐại hội {long}.");
        assert_eq!(paragraphs(&text).len(), 4);
        assert!(paragraphs(&text).iter().any(|words| words.ends_with("các ngành liên quan.")));
    }

    #[test]
    fn the_frame_stands_line_by_line() {
        let text = "ỦY BAN NHÂN DÂN\nXÃ MẪU\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nV/v đẩy nhanh tiến độ của một việc mà tên của nó dài hơn một dòng chữ của\n\nvăn bản này\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH";
        let words = paragraphs(text);
        assert_eq!(words.get(4).unwrap(), "V/v đẩy nhanh tiến độ của một việc mà tên của nó dài hơn một dòng chữ của văn bản này");
        assert_eq!(words.len(), 10, "{words:?}");
    }
}
