//! What is wrong in the lines of a YAML text that cannot be read: the usual slips of those who write it by hand, in their own words. The
//! parser only says where it gave up.

use std::ops::Range;

use crate::finding::Words;

/// A slip: where it is, what it is, what to do.
pub(super) struct Misprint {
    /// Bytes of the text.
    pub(super) at: Range<usize>,
    pub(super) message: Words,
    pub(super) help: Words,
}

/// A line of data.
#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

/// So many lines above the one at which the parser gave up may be at fault: a bracket that stays open is missed later.
const ABOVE: usize = 12;

/// The slip that made the parser give up at a byte of the text; nothing where it is none of the usual ones.
pub(super) fn find(text: &str, at: usize) -> Option<Misprint> {
    let mut start = 0;
    let mut lines: Vec<Line<'_>> = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        if start > at {
            break;
        }
        if !bare.trim().is_empty() && !bare.trim_start().starts_with('#') {
            lines.push(Line { start, text: bare });
        }
        start += line.len();
    }
    let (last, above) = lines.split_last()?;
    let before = above.last().copied();
    let near: Vec<Line<'_>> = std::iter::once(*last).chain(before).collect();
    let mut found = near.iter().find_map(|line| spaces(*line)).or_else(|| near.iter().find_map(|line| joined(*line)));
    found = found.or_else(|| near.iter().find_map(|line| quotes(*line))).or_else(|| near.iter().find_map(|line| sign(*line)));
    found = found.or_else(|| near.iter().find_map(|line| flow(*line)));
    found = found.or_else(|| lines.iter().rev().take(ABOVE).find_map(|line| brackets(*line)));
    found.or_else(|| before.and_then(|before| indent(*last, before, above))).or_else(|| no_key(*last))
}

impl Line<'_> {
    fn indent(self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// All of it without its indent.
    fn words(self) -> Range<usize> {
        self.start + self.indent()..self.start + self.text.trim_end().len()
    }

    /// The bytes that stand outside of quotes, with their places in the line.
    fn open(self) -> Vec<(usize, char)> {
        let mut quote = None;
        let mut open = Vec::new();
        for (at, letter) in self.text.char_indices() {
            match (quote, letter) {
                (None, '"' | '\'')
                    if self.text.get(..at).is_some_and(|before| before.trim_end().ends_with([':', '{', '[', ',', '-']) || before.trim().is_empty()) =>
                {
                    quote = Some(letter);
                }
                (Some(mark), letter) if mark == letter => quote = None,
                (None, letter) => open.push((at, letter)),
                _ => {}
            }
        }
        open
    }
}

fn says(at: Range<usize>, message: (&str, &str), help: (&str, &str)) -> Misprint {
    Misprint { at, message: Words::new(message.0, message.1), help: Words::new(help.0, help.1) }
}

/// Spaces that look like spaces and are none.
fn spaces(line: Line<'_>) -> Option<Misprint> {
    let blank = line.text.len() - line.text.trim_start().len();
    let odd = line.text.get(..blank)?.contains(|space: char| space != ' ' && space != '\t');
    odd.then(|| {
        says(
            line.start..line.start + blank,
            ("đầu dòng có dấu cách lạ, chép từ Word hoặc trang mạng", "the line begins with odd spaces, copied from Word or a web page"),
            ("Xóa chỗ trống đầu dòng rồi gõ lại bằng phím cách.", "Delete the blank at its start and type it with the space bar."),
        )
    })
}

/// `-id: x` and `kind:market`.
fn joined(line: Line<'_>) -> Option<Misprint> {
    let words = line.text.trim();
    if words.starts_with('-') && words.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c == '{' || c.is_ascii_lowercase())) {
        let at = line.words().start;
        return Some(says(
            at..at + 1,
            ("thiếu dấu cách sau `-`", "a space is missing behind `-`"),
            ("Viết `- ` rồi mới đến chữ.", "Write `- ` before the words."),
        ));
    }
    let item = words.strip_prefix("- ").unwrap_or(words);
    let (key, value) = item.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    if is_key && value.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '{' || c == '[') {
        let help = (format!("Viết `{key}: {value}`."), format!("Write `{key}: {value}`."));
        return Some(says(line.words(), ("thiếu dấu cách sau dấu hai chấm", "a space is missing behind the colon"), (&help.0, &help.1)));
    }
    None
}

/// Quotes within quotes, and those that no other closes.
fn quotes(line: Line<'_>) -> Option<Misprint> {
    let begin = line.text.match_indices(['"', '\'']).find(|(at, _)| {
        let before = line.text.get(..*at).unwrap_or_default().trim_end();
        before.ends_with([':', '{', '[', ',', '-']) || before.is_empty()
    });
    let (at, mark) = begin?;
    let rest = line.text.get(at + 1..)?;
    let span = line.start + at..line.start + line.text.trim_end().len();
    let Some(end) = rest.find(mark) else {
        return Some(says(
            span,
            ("ngoặc mở ở đây mà không đóng trên cùng dòng", "a quote is opened here and not closed on this line"),
            ("Thêm dấu ngoặc đóng, và viết cả câu trên một dòng.", "Add the closing quote, and write the sentence on one line."),
        ));
    };
    if mark == "\"" && rest.get(..end).is_some_and(|inside| inside.contains('\\')) {
        return Some(says(
            span,
            ("có dấu \\ trong ngoặc kép", "there is a \\ within double quotes"),
            ("Bỏ dấu \\; đường dẫn thì viết dấu /.", "Take the \\ out; in paths write /."),
        ));
    }
    let behind = rest.get(end + 1..)?.trim_start();
    let is_closed = behind.is_empty() || behind.starts_with([',', '}', ']', ':', '#']);
    (!is_closed).then(|| {
        says(
            span,
            ("dấu ngoặc trong câu làm câu bị cắt ở giữa", "a quote within the sentence cuts it in two"),
            ("Đổi ngoặc kép trong câu thành “ ”; câu có dấu ' thì bao ngoài bằng \" \".", "Write “ ” within the sentence; put a sentence with ' into \" \"."),
        )
    })
}

/// A value that begins with a sign that YAML keeps for itself.
fn sign(line: Line<'_>) -> Option<Misprint> {
    let at = line
        .text
        .match_indices(": ")
        .map(|(at, _)| at + 2)
        .find(|at| line.text.get(*at..).is_some_and(|value| value.starts_with(['%', '@', '`', '*', '&', '!'])))?;
    let sign = line.text.get(at..)?.chars().next()?;
    Some(says(
        line.start + at..line.start + line.text.trim_end().len(),
        (&format!("chữ bắt đầu bằng dấu `{sign}`"), &format!("the words begin with `{sign}`")),
        ("Đặt cả câu trong ngoặc kép \" \".", "Put the sentence into double quotes."),
    ))
}

/// Brackets of a line that do not match: what stands in them is written on one line.
fn brackets(line: Line<'_>) -> Option<Misprint> {
    let open = line.open();
    for (begin, end) in [('{', '}'), ('[', ']')] {
        let count = |sign: char| open.iter().filter(|(_, letter)| *letter == sign).count();
        let (begins, ends) = (count(begin), count(end));
        if begins == ends {
            continue;
        }
        let (vi, en, sign) = if begins > ends { ("thiếu", "is missing", end) } else { ("thừa", "is one too many", end) };
        let help = if begins > ends {
            (format!("Thêm `{end}` vào cuối."), format!("Add `{end}` at the end."))
        } else {
            (format!("Bỏ bớt một `{end}`."), format!("Take one `{end}` out."))
        };
        return Some(says(line.words(), (&format!("{vi} dấu `{sign}` ở dòng này"), &format!("`{sign}` {en} on this line")), (&help.0, &help.1)));
    }
    None
}

/// In `{…}` a comma that is missing, or a colon within words.
fn flow(line: Line<'_>) -> Option<Misprint> {
    let open = line.open();
    let inside = open.iter().skip_while(|(_, letter)| *letter != '{');
    let mut colons = 0;
    for (at, letter) in inside {
        match letter {
            '{' | ',' | '}' => colons = 0,
            ':' if line.text.get(at + 1..).is_some_and(|rest| rest.starts_with(' ')) => {
                colons += 1;
                if colons == 2 {
                    let key = line.text.get(..*at)?.rsplit(' ').next()?;
                    let is_key = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
                    let span = line.start + at - key.len()..line.start + at + 1;
                    return Some(if is_key {
                        says(
                            span,
                            (&format!("thiếu dấu phẩy trước `{key}`"), &format!("a comma is missing before `{key}`")),
                            (&format!("Viết `, {key}: …`."), &format!("Write `, {key}: …`.")),
                        )
                    } else {
                        says(
                            span,
                            ("trong `{…}` có dấu hai chấm giữa câu", "there is a colon within the words in `{…}`"),
                            ("Đặt cả câu trong ngoặc kép \" \".", "Put the sentence into double quotes."),
                        )
                    });
                }
            }
            _ => {}
        }
    }
    None
}

/// A line that is indented otherwise than those that it belongs to.
fn indent(line: Line<'_>, before: Line<'_>, above: &[Line<'_>]) -> Option<Misprint> {
    let own = line.indent();
    let is_item = line.text.trim_start().starts_with("- ");
    let other = if is_item {
        above.iter().rev().find(|other| other.text.trim_start().starts_with("- ") && other.indent().abs_diff(own) <= 2).map(|other| other.indent())?
    } else {
        let begins = |line: Line<'_>| if line.text.trim_start().starts_with("- ") { line.indent() + 2 } else { line.indent() };
        // What follows a key without a value may be indented as it likes.
        if before.text.trim_end().ends_with(':') {
            return None;
        }
        begins(before)
    };
    (own != other && own.abs_diff(other) <= 3).then(|| {
        let (vi, en) = (
            format!("dòng này lùi {own} dấu cách, dòng cùng cấp ở trên lùi {other}"),
            format!("this line is indented by {own} spaces, those above by {other}"),
        );
        let help = (format!("Lùi vào đúng {other} dấu cách."), format!("Indent it by {other} spaces."));
        says(line.words(), (&vi, &en), (&help.0, &help.1))
    })
}

/// A line of words without a key.
fn no_key(line: Line<'_>) -> Option<Misprint> {
    let words = line.text.trim();
    (!words.contains(':') && !words.starts_with('-') && words.chars().any(char::is_alphabetic)).then(|| {
        says(
            line.words(),
            ("dòng này không có dạng `khóa: giá trị`", "this line is no `key: value`"),
            ("Thêm khóa phía trước; lời ghi chú thì thêm `# ` ở đầu dòng.", "Put a key before it; begin a remark with `# `."),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::find;

    /// What is said of the last line at which a parser gives up.
    fn told(text: &str) -> String {
        find(text, text.len().saturating_sub(1)).map(|slip| format!("{} | {}", text.get(slip.at).unwrap_or_default(), slip.message.en)).unwrap_or_default()
    }

    #[test]
    fn usual_slips_are_named() {
        for (text, said) in [
            ("a:\n  - id: x\n   - id: y\n", "- id: y | this line is indented by 3 spaces, those above by 2"),
            ("a:\n  - id: x\n     kind: y\n", "kind: y | this line is indented by 5 spaces, those above by 4"),
            ("a:\n  - id: x\n   kind: y\n", "kind: y | this line is indented by 3 spaces, those above by 4"),
            ("a:\n  -{id: x}\n", "- | a space is missing behind `-`"),
            ("kind:commune\nname: x\n", "kind:commune | a space is missing behind the colon"),
            ("- {id: x name: y}\n", "name: | a comma is missing before `name`"),
            ("a: {vi: Thôn 1: đầu làng, en: x}\n", "1: | there is a colon within the words in `{…}`"),
            ("- {id: x, name: {vi: y}\n- {id: z}\nb: 1\n", "- {id: x, name: {vi: y} | `}` is missing on this line"),
            ("- {id: x}}\n", "- {id: x}} | `}` is one too many on this line"),
            ("a: [x, y\nb: 1\n", "a: [x, y | `]` is missing on this line"),
            ("a: \"xã \"Mẫu\" mới\"\n", "\"xã \"Mẫu\" mới\" | a quote within the sentence cuts it in two"),
            ("a: 'People's'\n", "'People's' | a quote within the sentence cuts it in two"),
            ("a: \"mở\n", "\"mở | a quote is opened here and not closed on this line"),
            ("a: \"C:\\Users\"\n", "\"C:\\Users\" | there is a \\ within double quotes"),
            ("a: %50\n", "%50 | the words begin with `%`"),
            ("\u{a0}\u{a0}a: 1\n", "\u{a0}\u{a0} | the line begins with odd spaces, copied from Word or a web page"),
            ("a:\ncác thôn\n", "các thôn | this line is no `key: value`"),
        ] {
            assert_eq!(told(text), said, "{text}");
        }
        assert_eq!(told("a: 1\n- b\n"), "");
    }
}
