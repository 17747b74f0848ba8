//! P: the numerals of a plan in their order, and blanks that nobody has filled in.

use crate::finding::{Finding, Words, rule};
use crate::model::numeral::{self, Rank};
use crate::model::plan::PlanText;
use crate::prose::{self, Block, Inline};
use crate::source::Span;

rule!(NUMERAL_ORDER, "P009", "numeral-out-of-order", Error,
    "Số thứ tự của các mục bị lặp hoặc sai thứ tự.", "The numerals of sections repeat or are out of order.",
    why: "“Mục III” phải là một mục thôi, để người khác dẫn đúng.", "“Section III” has to be one section, so that others can cite it.",
    bad: "## III. Giải pháp\n## III. Tổ chức thực hiện", good: "## III. Giải pháp\n## IV. Tổ chức thực hiện");
rule!(BLANK, "P010", "blank-not-filled-in", Error,
    "Chỗ chấm chấm chưa được điền.", "Dots that wait for words were never filled in.",
    why: "Người đọc không biết bao nhiêu tiền, ngày nào, ai làm.", "Readers do not learn how much, when or who.",
    bad: "Tổng kinh phí dự kiến .......... triệu đồng.", good: "Tổng kinh phí dự kiến 15 triệu đồng.");

/// Dots that are more than the three of words left out.
const DOTS: usize = 4;

/// Judges the text of a plan in its first language.
pub(super) fn judge(text: &PlanText, found: &mut Vec<Finding>) {
    let mut open: Vec<(Rank, u32, String)> = Vec::new();
    let mut at = (text.span, String::new());
    for block in text.running() {
        if let Block::Heading { text: words, span, .. } = block {
            at.0 = *span;
            if let Some(numeral) = numeral::at_start(&prose::plain(words)) {
                numeral.id.clone_into(&mut at.1);
                found.extend(order(&mut open, numeral.rank, numeral.id, *span).filter(|(gap, _)| text.excerpt.is_none() || !gap).map(|(_, finding)| finding));
            }
        }
        blanks(block, &mut at, found);
    }
}

/// A heading beside the last of its rank has the next number, or is the first below another heading. Else whether numbers are only left out, as
/// an excerpt does, and what is found.
fn order(open: &mut Vec<(Rank, u32, String)>, rank: Rank, id: &str, span: Span) -> Option<(bool, Finding)> {
    let value = numeral::value(rank, id)?;
    while open.last().is_some_and(|(other, ..)| *other > rank) {
        open.pop();
    }
    let before = open.pop_if(|(other, ..)| *other == rank);
    open.push((rank, value, id.to_owned()));
    let (_, last, name) = before?;
    // What follows the signature counts anew.
    if value == last + 1 || value == 1 && last > 1 && rank == Rank::Roman {
        return None;
    }
    let message = if value == last {
        Words::new(format!("số {id} đã dùng cho mục ngay trước"), format!("the numeral {id} is that of the section before"))
    } else {
        Words::new(format!("mục {id} đứng sau mục {name}"), format!("section {id} stands after section {name}"))
    };
    let help =
        Words::new("Sửa số thứ tự; văn bản đã ký thì ghi `waive` kèm lý do.", "Correct the numeral; of a signed document write a `waive` with the reason.");
    Some((value > last, Finding::new(&NUMERAL_ORDER, span, message, help).anchored(id)))
}

fn blanks(block: &Block, at: &mut (Span, String), found: &mut Vec<Finding>) {
    let mut look = |inlines: &[Inline], span: Span| {
        let words = prose::plain(inlines);
        if let Some(before) = blank(&words) {
            let message = Words::new(format!("sau “{before}” còn chỗ chấm chưa điền"), format!("dots after “{before}” were never filled in"));
            let help = Words::new(
                "Điền vào, hoặc bỏ chỗ chấm; văn bản đã ký thì ghi `waive` kèm lý do.",
                "Fill them in or take them out; of a signed document write a `waive` with the reason.",
            );
            found.push(Finding::new(&BLANK, span, message, help).anchored(&at.1));
        }
    };
    match block {
        Block::Paragraph(paragraph) => {
            at.0 = paragraph.span;
            look(&paragraph.value, paragraph.span);
        }
        Block::Table { head, rows } => {
            let cells = rows.iter().flat_map(|row| row.value.iter().map(|cell| (cell, row.span)));
            let blank_cell = head.iter().map(|cell| (cell, at.0)).chain(cells).find(|(cell, _)| blank(&prose::plain(cell)).is_some());
            if let Some((cell, span)) = blank_cell {
                look(cell, span);
            }
        }
        Block::List { items, .. } => items.iter().flatten().for_each(|block| blanks(block, at, found)),
        // What an editor remarks is no text of the plan.
        Block::Quote(_) | Block::Alert(..) | Block::Heading { .. } | Block::Figure { .. } | Block::Code(_) | Block::Rule => {}
    }
}

/// The words before a row of dots that stands where words should; dots at the end of a word only leave something out.
fn blank(words: &str) -> Option<String> {
    let mut from = 0;
    while let Some(start) = words.get(from..).and_then(|rest| rest.find(['.', '…'])).map(|at| at + from) {
        let rest = words.get(start..)?;
        let length: usize = rest.chars().take_while(|c| matches!(c, '.' | '…')).map(char::len_utf8).sum();
        let dots: usize = rest.get(..length)?.chars().map(|c| if c == '…' { 3 } else { 1 }).sum();
        let before = words.get(..start)?;
        if dots >= DOTS && before.chars().next_back().is_none_or(|c| !c.is_alphanumeric()) {
            let last: Vec<&str> = before.split_whitespace().rev().take(4).collect();
            return Some(last.into_iter().rev().collect::<Vec<_>>().join(" "));
        }
        from = start + length;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_for_words_and_dots_that_leave_out() {
        assert_eq!(blank("Tổng kính phí dự kiến .......... triệu đồng.").as_deref(), Some("kính phí dự kiến"));
        assert_eq!(blank("Từ ngày .... đến ngày ......."), Some("Từ ngày".to_owned()));
        assert_eq!(blank("............").as_deref(), Some(""));
        for fine in ["đi lại, giao dịch....", "loa lưu động...đặc biệt", "xã hội ... để người dân", "(người già, …)", "Hết."] {
            assert_eq!(blank(fine), None, "{fine}");
        }
    }
}
