//! Lists and signs that are typed as in Word or in a chat, and that Markdown takes for words.

use super::line::{Line, Mark};

/// The small letters of Vietnamese by which lists go on; `d` is followed by `đ` or `e`.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";
/// What the tags of Word begin with.
const TAGS: [&str; 4] = ["o:", "w:", "v:", "m:"];

/// What begins an item of a list that is none to Markdown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Item {
    Dash,
    /// `1/`
    Number(usize),
    /// `a.` and `a)`
    Letter(char, usize),
}

/// A sign of a line that readers see as it stands.
pub(super) fn sign(line: Line<'_>) -> Option<Mark> {
    let text = without_code(line.text);
    let words = text.trim_start_matches([' ', '>']);
    let indent = text.len() - words.len();
    let mark = |from: usize, to: usize, message, help| Some(Mark { at: line.start + from..line.start + to, message, help });
    if ["- [ ] ", "* [ ] ", "- [x] ", "* [x] ", "- [X] "].iter().any(|begin| words.starts_with(begin)) {
        let message = ("ô để đánh dấu không hiện thành ô", "a box to tick is shown as brackets");
        return mark(indent + 2, indent + 5, message, ("Bỏ `[ ]`, viết `- việc`.", "Take `[ ]` out and write `- what to do`."));
    }
    let between = |begin: &str, end: &str| {
        let from = text.find(begin)?;
        let inside = from + begin.len();
        Some((from, inside + text.get(inside..)?.find(end)? + end.len()))
    };
    if let Some((from, to)) = between("[[", "]]") {
        let is_picture = text.get(..from).is_some_and(|before| before.ends_with('!'));
        let message = ("`[[…]]` không thành liên kết hay hình", "`[[…]]` makes no link and no picture");
        let help = (
            "Hình thì viết `![hình vẽ gì](ten-hinh.png)`, liên kết thì viết `[chữ](guide:mã)`.",
            "Write a picture as `![what it shows](name.png)`, a link as `[words](guide:id)`.",
        );
        return mark(from - usize::from(is_picture), to, message, help);
    }
    if let Some((from, to)) = between("[^", "]").filter(|(from, to)| text.get(from + 2..to - 1).is_some_and(|name| !name.is_empty() && !name.contains(' '))) {
        let message = ("chú thích cuối trang không có ở đây", "there are no footnotes here");
        return mark(from, to, message, ("Viết lời chú trong ngoặc đơn.", "Write the remark in round brackets."));
    }
    if let Some((from, to)) = between("~~", "~~").filter(|(from, to)| to - from > 4) {
        let message = ("dấu `~~` không gạch ngang được chữ", "`~~` strikes nothing through");
        return mark(from, to, message, ("Bỏ hẳn chữ ấy, hoặc bỏ dấu `~~`.", "Take these words out, or the signs."));
    }
    let (from, to) = tag(&text)?;
    let message = ("đây là mã ẩn của Word, người đọc sẽ thấy", "this is a code of Word that readers would see");
    mark(from, to, message, ("Xóa mã ấy đi.", "Delete it."))
}

/// `<o:p></o:p>`.
fn tag(text: &str) -> Option<(usize, usize)> {
    text.match_indices('<').find_map(|(from, _)| {
        let inside = text.get(from + 1..)?;
        let name = inside.strip_prefix('/').unwrap_or(inside);
        TAGS.iter().find(|tag| name.starts_with(**tag))?;
        let to = from + 1 + inside.find('>')? + 1;
        let closing = text.get(to..).filter(|rest| rest.starts_with("</")).and_then(|rest| rest.find('>'));
        Some((from, closing.map_or(to, |end| to + end + 1)))
    })
}

/// Lines in a row that begin like items and become one paragraph: `– …`, `1/ …`, `a. …`.
pub(super) fn run_on(paragraph: &[Line<'_>]) -> Option<Mark> {
    let items: Vec<(Item, Line<'_>, bool)> = paragraph
        .iter()
        .enumerate()
        .filter_map(|(index, line)| {
            let before = index.checked_sub(1).and_then(|before| paragraph.get(before));
            Some((item(words(*line).1)?, *line, before.is_some_and(|before| before.text.ends_with("  ") || before.text.ends_with('\\'))))
        })
        .collect();
    let (first, line) = items.windows(2).find_map(|pair| match pair {
        [(one, line, _), (two, _, is_broken)] if !is_broken && follows(*one, *two) => Some((*one, *line)),
        _ => None,
    })?;
    let (indent, _) = words(line);
    let (length, help) = match first {
        Item::Dash => ('–'.len_utf8(), ("Viết `- ` ở đầu mỗi dòng.", "Begin each line with `- `.")),
        Item::Number(number) => (number.to_string().len() + 1, ("Viết `1. `, `2. ` ở đầu mỗi dòng.", "Begin each line with `1. `, `2. `.")),
        Item::Letter(letter, _) => (
            letter.len_utf8() + 1,
            ("Viết `- ` ở đầu mỗi dòng, hoặc để một dòng trống giữa hai dòng.", "Begin each line with `- `, or leave an empty line between two of them."),
        ),
    };
    let message = ("các dòng này dính thành một đoạn, không thành danh sách", "these lines become one paragraph and no list");
    Some(Mark { at: line.start + indent..line.start + indent + length, message, help })
}

fn follows(one: Item, two: Item) -> bool {
    match (one, two) {
        (Item::Dash, Item::Dash) | (Item::Letter('d', _), Item::Letter('e', _)) => true,
        (Item::Number(one), Item::Number(two)) | (Item::Letter(_, one), Item::Letter(_, two)) => two == one + 1,
        _ => false,
    }
}

fn item(words: &str) -> Option<Item> {
    if words.starts_with("– ") || words.starts_with("— ") {
        return Some(Item::Dash);
    }
    let figures = words.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(rest) = words.get(figures..).and_then(|rest| rest.strip_prefix('/')).filter(|_| (1..=2).contains(&figures)) {
        let begins = rest.starts_with(' ') || rest.starts_with(char::is_alphabetic);
        return words.get(..figures)?.parse().ok().filter(|_| begins).map(Item::Number);
    }
    let letter = words.chars().next()?;
    let at = LETTERS.chars().position(|known| known == letter)?;
    let rest = words.get(letter.len_utf8()..)?;
    (rest.starts_with(". ") || rest.starts_with(") ")).then_some(Item::Letter(letter, at))
}

/// The words of a line, and by how many bytes they are indented.
fn words(line: Line<'_>) -> (usize, &str) {
    let words = line.text.trim_start_matches([' ', '>']);
    (line.text.len() - words.len(), words)
}

/// `**` with a space inside, which makes nothing bold; `marks` are all of a paragraph, in pairs.
pub(super) fn spaced(paragraph: &[Line<'_>], marks: &[usize]) -> Option<Mark> {
    let line = |at: usize| paragraph.iter().rev().find(|line| line.start <= at).copied();
    let opens_spaced = |at: usize| {
        let rest = line(at).and_then(|line| line.text.get(at - line.start..)).unwrap_or_default();
        rest.trim_start_matches('*').chars().next().is_none_or(char::is_whitespace)
    };
    let closes_spaced = |at: usize| {
        let before = line(at).and_then(|line| line.text.get(..at - line.start)).unwrap_or_default();
        before.chars().next_back().is_none_or(char::is_whitespace)
    };
    let at = marks.chunks_exact(2).find_map(|pair| match pair {
        [open, close] if opens_spaced(*open) || closes_spaced(*close) => Some(*open),
        _ => None,
    })?;
    Some(Mark {
        at: at..at + 2,
        message: ("`**` có dấu cách sát bên trong, nên chữ không đậm", "`**` has a space inside, so that nothing is bold"),
        help: ("Viết `**chữ đậm**`, không có dấu cách sát bên trong.", "Write `**bold**`, without spaces inside."),
    })
}

/// A line of the same length with spaces for what is shown letter by letter.
fn without_code(text: &str) -> String {
    let mut is_code = false;
    text.chars()
        .map(|letter| {
            is_code ^= letter == '`';
            if is_code { " ".repeat(letter.len_utf8()) } else { letter.to_string() }
        })
        .collect()
}
