//! What is wrong in the lines of a YAML text that cannot be read: the usual slips of those who write it by hand, in their own words. The
//! parser only says where it gave up.

use crate::load::mistyped;
use crate::load::yaml_line::{Line, Misprint, says};

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
    let mut found = mistyped::find(*last, above).or_else(|| near.iter().find_map(|line| spaces(*line)));
    found = found.or_else(|| near.iter().find_map(|line| joined(*line)));
    found = found.or_else(|| near.iter().find_map(|line| quotes(*line))).or_else(|| near.iter().find_map(|line| sign(*line)));
    found = found.or_else(|| near.iter().find_map(|line| commas(*line).or_else(|| flow(*line))));
    found = found.or_else(|| lines.iter().rev().take(ABOVE).find_map(|line| brackets(*line)));
    found.or_else(|| before.and_then(|before| indent(*last, before, above))).or_else(|| no_key(*last))
}

/// Spaces that look like spaces and are none.
fn spaces(line: Line<'_>) -> Option<Misprint> {
    let odd_behind = line.text.match_indices([':', '-']).map(|(at, _)| at + 1).find(|at| {
        let rest = line.text.get(*at..).unwrap_or_default();
        rest.starts_with(|space: char| space.is_whitespace() && space != ' ' && space != '\t') && line.open().iter().any(|(open, _)| open + 1 == *at)
    });
    if let Some(at) = odd_behind {
        let length = line.text.get(at..)?.chars().next()?.len_utf8();
        return Some(says(
            line.start + at..line.start + at + length,
            ("có dấu cách lạ, chép từ Word hoặc trang mạng", "there is an odd space, copied from Word or a web page"),
            ("Xóa chỗ trống ấy rồi gõ lại bằng phím cách.", "Delete this blank and type it with the space bar."),
        ));
    }
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
    if words.starts_with('-') && words.get(1..).is_some_and(|rest| rest.starts_with(|c: char| matches!(c, '{' | '"' | '“') || c.is_ascii_lowercase())) {
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
    // `vi: "Suối Mẫu, en: "…` goes on to the quote that the next words begin with.
    if let Some((words, key)) = rest.get(..end).and_then(|inside| inside.strip_suffix(": ")?.rsplit_once(", "))
        && key.bytes().all(|byte| byte.is_ascii_lowercase())
    {
        let help = (format!("Viết `\"{words}\", {key}: …`."), format!("Write `\"{words}\", {key}: …`."));
        return Some(says(
            line.start + at..line.start + at + 1 + words.len(),
            ("ngoặc kép mở ở đây mà không đóng", "a quote is opened here and not closed"),
            (&help.0, &help.1),
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

/// In `{…}` or `[…]` a comma too many, or a lone dash in the place of a value.
fn commas(line: Line<'_>) -> Option<Misprint> {
    let open = line.open();
    let signs: Vec<(usize, char)> = open.iter().copied().skip_while(|(_, letter)| !matches!(letter, '{' | '[')).filter(|(_, letter)| *letter != ' ').collect();
    for (one, next) in signs.iter().zip(signs.iter().skip(1)) {
        let is_gap = line.text.get(one.0 + 1..next.0).is_some_and(|between| between.trim().is_empty());
        if matches!(one.1, ',' | '{' | '[') && next.1 == ',' && is_gap {
            let at = line.start + next.0;
            let message = ("dấu phẩy này thừa, trước nó không có gì", "this comma is one too many: there is nothing before it");
            return Some(says(at..at + 1, message, ("Xóa dấu phẩy ấy.", "Delete it.")));
        }
    }
    let dash = signs.windows(3).find_map(|three| match three {
        [(_, ':'), (at, '-' | '–'), (_, ',' | '}')] => Some(*at),
        _ => None,
    })?;
    let sign = line.text.get(dash..)?.chars().next()?;
    let message = (format!("chỉ có dấu `{sign}` ở chỗ của một giá trị"), format!("there is only `{sign}` in the place of a value"));
    let help = ("Chưa có số liệu thì ghi `none`.", "Write `none` where there is no figure.");
    Some(says(line.start + dash..line.start + dash + sign.len_utf8(), (&message.0, &message.1), help))
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
            ("- {id: x,, name: y}\n", ", | this comma is one too many: there is nothing before it"),
            ("- {id: -, name: y}\n", "- | there is only `-` in the place of a value"),
            ("- {id: x, n: -}\n", "- | there is only `-` in the place of a value"),
            ("a: %50\n", "%50 | the words begin with `%`"),
            ("\u{a0}\u{a0}a: 1\n", "\u{a0}\u{a0} | the line begins with odd spaces, copied from Word or a web page"),
            ("a:\n  - \"x\"\n  – \"y\"\n", "– | the item begins with `–`"),
            ("a:\n  -\"y\"\n", "- | a space is missing behind `-`"),
            ("waive: - {code: C001}\n", "waive: - {code: C001} | a list begins on the line of its key"),
            ("missing:\n  - date: x\n- {code: C001, at: \"a\"}\n", "- {code: C001, at: \"a\"} | this item belongs below the key `waive:`"),
            ("title \"Mở\"\nslug: a\n", "title \"Mở\" | the colon behind `title` is missing"),
            ("issuer {vi: \"a\", en: \"b\"}\n", "issuer {vi: \"a\", en: \"b\"} | the colon behind `issuer` is missing"),
            ("kind commune\nname: {vi: a}\n", "kind commune | the colon behind `kind` is missing"),
            ("name: {vi: \"Suối Mẫu, en: \"Suối\"}\n", "\"Suối Mẫu | a quote is opened here and not closed"),
            ("- {vi: Chợ #2, en: b}\n", "# | a `#` behind a space begins a remark, and the rest of the line is left out"),
            ("a:\n  - {id: x}\n  {id: y}\n", "{id: y} | this item has no `- ` before it"),
            ("bring:\n  Thẻ\n  - Máy\n", "Thẻ | this item has no `- ` before it"),
            ("email: a@b.vn\n  - {role: x}\n", "- {role: x} | this item `- ` stands below no key"),
            ("kind:\u{a0}market\n", "\u{a0} | there is an odd space, copied from Word or a web page"),
            ("a:\ncác thôn\n", "các thôn | this line is no `key: value`"),
        ] {
            assert_eq!(told(text), said, "{text}");
        }
        assert_eq!(told("a: 1\nb: 2\n"), "");
    }
}
