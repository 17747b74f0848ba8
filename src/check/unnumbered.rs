//! P: tasks of a plan whose number is not written as numbers are, so that they are taken for plain text.

use crate::finding::{Finding, Words, rule};
use crate::model::label::{self, Label};
use crate::model::plan::{Part, PlanText};
use crate::prose::{self, Block, Inline};
use crate::source::Span;

rule!(UNNUMBERED, "P049", "task-without-number", Error,
    "Đoạn ghi đơn vị thực hiện nhưng không bắt đầu bằng số của nhiệm vụ.", "A passage names who does a task, but does not begin with its number.",
    why: "Nhiệm vụ ấy không vào danh sách, lịch và tình trạng; trên trang nó chỉ là một đoạn chữ.", "The task is in no list, no calendar and no status; the page shows it as plain text.",
    bad: "1.2) Làm thẻ tại nhà.\nĐơn vị thực hiện: Công an xã.", good: "1.2. Làm thẻ tại nhà.\nĐơn vị thực hiện: Công an xã.");

/// What a passage begins with in place of a number, and the number that was meant, where it can be told.
struct Beginning {
    written: String,
    meant: Option<String>,
}

/// Tells of each passage of a plan's text that should be a task.
pub(super) fn judge(text: &PlanText, found: &mut Vec<Finding>) {
    each(text, &mut |label, (sign, words), span| {
        let begin = beginning(words);
        let first = || words.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
        let at = format!("{sign}{}", begin.meant.as_ref().map_or_else(first, |_| begin.written.clone()));
        let message = Words::new(
            format!("đoạn này có `{label}:` nhưng không bắt đầu bằng số của nhiệm vụ mà bằng `{at}`"),
            format!("this passage has `{label}:`, but begins with `{at}` and no number of a task"),
        );
        let help = begin.meant.map_or_else(
            || {
                Words::new(
                    "Viết số của nhiệm vụ ở đầu đoạn: `1.2. ` (hai số, hai dấu chấm, dấu cách), không có `-` phía trước.",
                    "Begin with the number of the task: `1.2. ` (two numbers, two full stops, a space), without `-` before it.",
                )
            },
            |meant| Words::new(format!("Viết `{meant}. ` ở đầu đoạn, không có gì phía trước."), format!("Begin with `{meant}. `, with nothing before it.")),
        );
        found.push(Finding::new(&UNNUMBERED, span, message, help).anchored(at.replace(['"', '\\', '`'], "")));
    });
}

/// Whether a text has a passage that should be a task: what else is told of its tasks may come from that.
pub(super) fn has_some(text: &PlanText) -> bool {
    let mut has = false;
    each(text, &mut |_, _, _| has = true);
    has
}

/// What sees a passage: the first of its labels, its first line, with the sign of a list before it, and where that stands.
type See<'s> = dyn FnMut(&str, (&str, &str), Span) + 's;

/// Each passage that labels of a task follow and that is none.
fn each(text: &PlanText, see: &mut See<'_>) {
    for part in &text.parts {
        if let Part::Text(block) = part {
            inside(block, "", see);
        }
    }
}

fn inside(block: &Block, sign: &str, see: &mut See<'_>) {
    match block {
        Block::Paragraph(paragraph) => passage(&paragraph.value, sign, paragraph.span, see),
        Block::List { start, items } => {
            for (number, item) in (start.unwrap_or_default()..).zip(items) {
                let sign = start.map_or_else(|| "- ".to_owned(), |_| format!("{number}. "));
                for block in item {
                    inside(block, &sign, see);
                }
            }
        }
        // What an editor remarks is no task.
        Block::Quote(_) | Block::Alert(..) | Block::Heading { .. } | Block::Table { .. } | Block::Figure { .. } | Block::Code(_) | Block::Rule => {}
    }
}

fn passage(inlines: &[Inline], sign: &str, span: Span, see: &mut See<'_>) {
    let mut lines = inlines.split(|inline| end_of_line(inline).is_some()).map(prose::plain);
    let Some(first) = lines.next().filter(|first| label::at_start(first).is_none()) else { return };
    let rest: Vec<String> = lines.collect();
    let mut labels = rest.iter().filter_map(|line| label::at_start(line));
    let is_numbered = beginning(&first).meant.is_some();
    if let Some(said) = labels.find(|said| is_numbered || said.label == Label::Lead) {
        let end = inlines.iter().find_map(end_of_line).map_or(span.end, |end| end.start);
        see(said.words, (sign, &first), Span { end, ..span });
    }
}

fn end_of_line(inline: &Inline) -> Option<Span> {
    match inline {
        Inline::SoftBreak(end) | Inline::HardBreak(end) => Some(*end),
        Inline::Text(_) | Inline::Emphasis(_) | Inline::Strong(_) | Inline::Code(_) | Inline::Link { .. } => None,
    }
}

/// What a line begins with, and the number of at least two parts that was meant by it: "1.2" by "1.2)", "1,2.", "l.2." and "1. 2.".
fn beginning(line: &str) -> Beginning {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, 'l' | 'I' | 'O' | 'o');
    let end = line.find(|letter: char| !is_part(letter) && !matches!(letter, '.' | ',' | ')' | ':' | '/' | ' ')).unwrap_or(line.len());
    let (written, rest) = line.split_at_checked(end).unwrap_or_default();
    // The letter with which a word begins is no figure.
    let written = if rest.starts_with(char::is_alphabetic) { written.trim_end_matches(char::is_alphabetic) } else { written }.trim_end();
    let figures: String = written.replace(['l', 'I'], "1").replace(['O', 'o'], "0");
    let parts: Vec<&str> = figures.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let has_digit = written.contains(|letter: char| letter.is_ascii_digit());
    let fits = has_digit && (2..=4).contains(&parts.len()) && parts.iter().all(|part| part.len() <= 2 && !part.starts_with('0'));
    Beginning { written: written.to_owned(), meant: fits.then(|| parts.join(".")) }
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn numbers_that_were_meant() {
        for line in ["1.2) Làm", "1,2. Làm", "1.2: Làm", "1.2.Làm", "l.2. Làm", "1. 2. Làm", "1.2 làm", "1/2. Làm"] {
            assert_eq!(beginning(line).meant.as_deref(), Some("1.2"), "{line}");
        }
        for line in ["Làm thẻ", "2023 là năm", "50.000 tài khoản", "Ia Pa", "I. Mục", "2) Làm", "", "l.o"] {
            assert_eq!(beginning(line).meant, None, "{line}");
        }
    }
}
