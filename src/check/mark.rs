//! R: marks of Markdown that are not understood, so that readers see them as they stand.

use std::collections::BTreeMap;

use super::line::{Line, Mark};
use super::{typed, wording};
use crate::blocks::Blocks;
use crate::finding::{Finding, Words, rule};
use crate::source::{Content, Sources, Span, front_matter};

rule!(SHOWN, "R009", "mark-shown-as-it-stands", Warning,
    "Một dấu Markdown viết chưa đúng nên hiện nguyên trên trang.", "A mark of Markdown is not right, so that it is shown as it stands.",
    why: "Người đọc thấy dấu gạch, dấu sao, ngoặc vuông thay cho danh sách, chữ đậm, liên kết.", "Readers see dashes, stars and brackets in place of lists, stress and links.",
    bad: "-Mang thẻ căn cước", good: "- Mang thẻ căn cước");

/// What was seen in a file.
pub struct Seen {
    path: String,
    text: String,
    marks: Vec<Mark>,
}

/// Looks through the Markdown files below `prefix` that guide people; issued plans are shown as they are.
pub fn look(prefix: &str, files: &BTreeMap<String, Content>, is_archive: bool) -> Vec<Seen> {
    let texts = files.iter().filter_map(|(path, content)| match content {
        Content::Text(text) if wording::manner(path, is_archive).is_some_and(|manner| manner.is_current && !manner.is_yaml) => Some((path, text)),
        Content::Text(_) | Content::Bytes(_) => None,
    });
    let seen = texts.map(|(path, text)| Seen { path: format!("{prefix}{path}"), text: text.clone(), marks: marks(text) });
    seen.filter(|seen| !seen.marks.is_empty()).collect()
}

/// The findings of what was seen.
pub fn findings(seen: Vec<Seen>, sources: &mut Sources) -> Vec<Finding> {
    let mut found = Vec::new();
    for Seen { path, text, marks } in seen {
        let words: Vec<String> = marks.iter().map(|mark| text.get(mark.at.clone()).unwrap_or_default().replace(['"', '\\'], "")).collect();
        let file = sources.find(&path, &text).unwrap_or_else(|| sources.add(path, text));
        for (mark, words) in marks.into_iter().zip(words) {
            let span = Span::new(file, mark.at.start, mark.at.end);
            let (message, help) = (Words::new(mark.message.0, mark.message.1), Words::new(mark.help.0, mark.help.1));
            found.push(Finding::new(&SHOWN, span, message, help).anchored(words.trim()));
        }
    }
    found
}

/// What is not right in a document.
fn marks(text: &str) -> Vec<Mark> {
    let body = front_matter(text).map_or(0, |(_, body)| body);
    let (mut lines, mut blocks, mut start) = (Vec::new(), Blocks::default(), body);
    for line in text.get(body..).unwrap_or_default().split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        if !blocks.hides(bare) {
            lines.push(Line { start, text: bare });
        }
        start += line.len();
    }
    let mut found: Vec<Mark> =
        lines.iter().filter_map(|line| begin(*line).or_else(|| link(*line)).or_else(|| alert(*line)).or_else(|| typed::sign(*line))).collect();
    for paragraph in lines.split(|line| line.text.trim().is_empty()).filter(|lines| !lines.is_empty()) {
        found.extend(stress(paragraph));
        found.extend(typed::run_on(paragraph));
        found.extend(table(paragraph));
    }
    found.sort_by_key(|mark| mark.at.start);
    found
}

/// `-Mang`, `•Mang`, `1.Mang`, `##Mục`.
fn begin(line: Line<'_>) -> Option<Mark> {
    let words = line.text.trim_start_matches([' ', '>']);
    let start = line.start + line.text.len() - words.len();
    let letter = |rest: &str| rest.starts_with(char::is_alphabetic);
    let figures = words.len() - words.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let behind = |length: usize| words.get(length..).unwrap_or_default();
    let hashes = words.len() - words.trim_start_matches('#').len();
    if words.starts_with(['-', '+']) && letter(behind(1)) {
        let message = ("thiếu dấu cách sau `-`, nên không thành danh sách", "a space is missing behind `-`, so that this is no list");
        return Some(Mark { at: start..start + 1, message, help: ("Viết `- ` rồi mới đến chữ.", "Write `- ` before the words.") });
    }
    if words.starts_with(['•', '·', '▪', '◦', '\u{f0b7}', '\u{f0a7}']) {
        let length = words.chars().next().map_or(0, char::len_utf8);
        let message = ("dấu chấm tròn chép từ Word không thành danh sách", "a bullet copied from Word makes no list");
        return Some(Mark { at: start..start + length, message, help: ("Viết `- ` thay cho dấu ấy.", "Write `- ` in its place.") });
    }
    if (1..=2).contains(&figures) && behind(figures).starts_with(['.', ')']) && letter(behind(figures + 1)) {
        let message = ("thiếu dấu cách sau số, nên không thành danh sách", "a space is missing behind the number, so that this is no list");
        return Some(Mark { at: start..start + figures + 1, message, help: ("Viết `1. ` rồi mới đến chữ.", "Write `1. ` before the words.") });
    }
    if (1..=6).contains(&hashes) && (!behind(hashes).starts_with(' ') || behind(hashes).trim().is_empty()) {
        let message = ("dấu # phải có dấu cách và tiêu đề theo sau", "# needs a space and a heading behind it");
        return Some(Mark { at: start..start + hashes, message, help: ("Viết `## Tiêu đề`.", "Write `## Heading`.") });
    }
    None
}

/// `[chữ] (guide:a)`, `[chữ](guide: a)`, `[chữ](guide:a`.
fn link(line: Line<'_>) -> Option<Mark> {
    let kinds = ["guide:", "method:", "law:", "term:", "page:", "notice:", "plan:", "https://", "http://", "#"];
    let is_target = |rest: &str| kinds.iter().any(|kind| rest.trim_start().starts_with(kind));
    let bad = |at: usize, length: usize| Mark {
        at: line.start + at..line.start + at + length,
        message: ("liên kết viết chưa đúng", "the link is not right"),
        help: ("Viết `[chữ](guide:mã)`: không có dấu cách, đủ hai ngoặc.", "Write `[words](guide:id)`: no spaces, both brackets."),
    };
    for (at, _) in line.text.match_indices(']') {
        let rest = line.text.get(at + 1..).unwrap_or_default();
        let inner = rest.trim_start().strip_prefix('(');
        let Some(inner) = inner.filter(|inner| is_target(inner)) else { continue };
        let Some(end) = inner.find(')') else { return Some(bad(at, line.text.trim_end().len() - at)) };
        let target = inner.get(..end).unwrap_or_default();
        let is_spaced = target.split(" \"").next().is_some_and(|target| target.contains(' '));
        if rest.starts_with(' ') || is_spaced {
            return Some(bad(at, rest.len() - inner.len() + end + 2));
        }
    }
    None
}

/// `[!WARING]`, and words behind the name of a box.
fn alert(line: Line<'_>) -> Option<Mark> {
    let inside = line.text.trim_start().strip_prefix('>')?.trim_start().strip_prefix("[!")?;
    let kind = inside.split(']').next().unwrap_or(inside);
    let is_known = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"].iter().any(|known| kind.eq_ignore_ascii_case(known));
    let is_alone = inside.split_once(']').is_some_and(|(_, rest)| rest.trim().is_empty());
    let (message, help) = match () {
        () if !is_known => (
            ("không có loại khung này", "there is no such kind of box"),
            ("Dùng `> [!WARNING]`, `> [!NOTE]` hoặc `> [!TIP]`.", "Use `> [!WARNING]`, `> [!NOTE]` or `> [!TIP]`."),
        ),
        () if !is_alone => (
            ("chữ đứng cùng dòng với tên khung, nên không thành khung", "words stand beside the name of the box, so that there is no box"),
            ("Xuống dòng sau `]`, dòng dưới bắt đầu bằng `> `.", "Break the line behind `]` and begin the next with `> `."),
        ),
        () => return None,
    };
    Some(Mark { at: line.whole(), message, help })
}

/// `**` that no other closes within its paragraph.
fn stress(paragraph: &[Line<'_>]) -> Option<Mark> {
    let marks: Vec<usize> = paragraph
        .iter()
        .flat_map(|line| {
            let mut is_code = false;
            let outside = line.text.char_indices().filter(move |(_, letter)| {
                is_code ^= *letter == '`';
                !is_code
            });
            let stars: Vec<usize> = outside.filter(|(at, _)| line.text.get(*at..).is_some_and(|rest| rest.starts_with("**"))).map(|(at, _)| at).collect();
            // `***` is seen twice and is one.
            let mut last = None;
            stars.into_iter().filter(move |at| last.replace(*at).is_none_or(|last| *at > last + 1)).map(|at| line.start + at).collect::<Vec<_>>()
        })
        .collect();
    let Some(last) = marks.last().filter(|_| !marks.len().is_multiple_of(2)) else { return typed::spaced(paragraph, &marks) };
    Some(Mark {
        at: *last..*last + 2,
        message: ("`**` mở mà không đóng, hoặc đóng mà không mở", "`**` is opened and not closed, or closed and not opened"),
        help: ("Viết `**chữ đậm**`, không có dấu cách sát bên trong.", "Write `**bold**`, without spaces inside."),
    })
}

/// Rows of a table that have other cells than its head, and rows without the line that makes a table of them.
fn table(paragraph: &[Line<'_>]) -> Vec<Mark> {
    let rows: Vec<Line<'_>> = paragraph.iter().copied().filter(|line| line.text.trim_start().starts_with('|')).collect();
    let [head, rest @ ..] = rows.as_slice() else { return Vec::new() };
    let cells = |line: &Line<'_>| line.text.trim().trim_matches('|').replace("\\|", "").matches('|').count() + 1;
    let is_rule = |line: &Line<'_>| line.text.contains('-') && line.text.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' '));
    let Some(rule) = rest.first().filter(|line| is_rule(line) && cells(line) == cells(head)) else {
        return vec![Mark {
            at: head.whole(),
            message: ("bảng thiếu dòng gạch dưới tiêu đề, hoặc dòng ấy thiếu cột", "the table has no line of dashes below its head, or it lacks a column"),
            help: ("Thêm dưới dòng tiêu đề một dòng `|---|---|`, mỗi cột một `---`.", "Add a line `|---|---|` below the head, one `---` a column."),
        }];
    };
    let odd = rest.iter().filter(|line| line.start != rule.start && cells(line) != cells(head));
    odd.map(|line| Mark {
        at: line.whole(),
        message: ("hàng này có số ô khác tiêu đề của bảng", "this row has other cells than the head of its table"),
        help: ("Thêm ô còn thiếu (để trống cũng được) hoặc bỏ ô thừa.", "Add the cell that is missing, empty if need be, or take one out."),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::marks;

    fn seen(text: &str) -> Vec<&str> {
        marks(text).into_iter().map(|mark| text.get(mark.at).unwrap_or_default()).collect()
    }

    #[test]
    fn marks_that_are_shown_are_found() {
        for (text, said) in [
            ("-Mang thẻ", "-"),
            ("• Mang thẻ", "•"),
            ("1.Mang thẻ", "1."),
            ("##Các bước", "##"),
            ("## ", "##"),
            ("[a] (guide:b)", "] (guide:b)"),
            ("[a](guide: b)", "](guide: b)"),
            ("[a](guide:b", "](guide:b"),
            ("> [!WARING]\n> Chú ý", "> [!WARING]"),
            ("**a** và **b", "**"),
            ("> [!WARNING] Chú ý", "> [!WARNING] Chú ý"),
            ("Mang ** thẻ ** theo", "**"),
            ("Mang **thẻ ** theo", "**"),
            ("Đem theo:\n– Thẻ\n– Sổ", "–"),
            ("1/ Mở\n2/ Nhập", "1/"),
            ("a. Mở\nđể đó\nb. Nhập", "a."),
            ("c) Mở\nd) Nhập\ne) Xong", "c)"),
            ("Hết.<o:p></o:p>", "<o:p></o:p>"),
            ("~~chữ~~", "~~chữ~~"),
            ("- [ ] việc", "[ ]"),
            ("Xem[^1] nhé", "[^1]"),
            ("![[anh.png]]", "![[anh.png]]"),
            ("| a | b |\n| 1 | 2 |", "| a | b |"),
            ("| a | b |\n|---|---|\n| 1 |", "| 1 |"),
        ] {
            assert_eq!(seen(text), [said], "{text}");
        }
        for text in [
            "- Mang thẻ\n1. Một\n2) Hai\n## Các bước\n-5 °C, 3.5 kg, 1.500 đồng",
            "[a](guide:b), [c] (không phải liên kết), ![d](e.png \"f\")",
            "> [!WARNING]\n> **a** `**` ***b***",
            "| a | b |\n|---|:-:|\n| 1 \\| 2 | |",
            "– Một câu.\n\n– Hai câu.\n\na. Một\n\nb. Hai",
            "– Một  \n– Hai, và Trung tâm\nvẫn mở – như thường",
            "a. Một\nc. Ba\n1/2 số hộ\n2/3 số hộ\n`~~a~~ [[b]]` <https://a.vn/o:p> ~~",
            "**a** b **c**, ***d***\n**e\ng**",
            "```\n-Mã\n```\n\n<!-- -Lời -->\n---\n--",
        ] {
            assert_eq!(seen(text), [""; 0], "{text}");
        }
    }
}
