//! Slips at the beginning of lines of YAML that cannot be read: another dash than that of lists, a colon or a key that is missing.

use crate::load::yaml_line::{Line, Misprint, says};

/// Dashes and dots that word processors put before the items of a list.
const DASHES: [char; 6] = ['–', '—', '−', '•', '*', '·'];

/// So many letters of a value are repeated.
const MOST: usize = 40;

/// A slip of the line at which the parser gave up, or of the one above it.
pub(super) fn find(last: Line<'_>, above: &[Line<'_>]) -> Option<Misprint> {
    let (before, earlier) = above.split_last().map_or((None, above), |(before, earlier)| (Some(*before), earlier));
    let near = || std::iter::once(last).chain(before);
    let mut found = near().find_map(dash).or_else(|| near().find_map(list_behind_key));
    found = found.or_else(|| waiver(last, above)).or_else(|| near().find_map(colon_before_mark));
    found = found.or_else(|| before.and_then(|before| colon(before, last))).or_else(|| near().find_map(sharp));
    found.or_else(|| before.and_then(|before| no_dash(last, before, earlier))).or_else(|| before.and_then(|before| no_list(last, before)))
}

/// Whether a word can be a key.
fn is_key(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// `– "…"`, `• …`.
fn dash(line: Line<'_>) -> Option<Misprint> {
    let words = line.text.trim_start();
    let sign = words.chars().next().filter(|sign| DASHES.contains(sign))?;
    let is_item = words.get(sign.len_utf8()..)?.starts_with([' ', '"']);
    let at = line.words().start;
    let (vi, en) = (format!("đầu mục viết bằng dấu `{sign}`"), format!("the item begins with `{sign}`"));
    let help = ("Đầu mỗi mục viết `- `: dấu trừ và một dấu cách.", "Begin each item with `- `: a hyphen and a space.");
    is_item.then(|| says(at..at + sign.len_utf8(), (&vi, &en), help))
}

/// `waive: - {…}`: the list begins on the line of its key.
fn list_behind_key(line: Line<'_>) -> Option<Misprint> {
    let (key, value) = line.text.trim().split_once(':')?;
    let key = key.strip_prefix("- ").unwrap_or(key);
    let help = (format!("Xuống dòng sau `{key}:`, rồi viết `  - …`."), format!("Begin a new line behind `{key}:`, and write `  - …` there."));
    let message = ("danh sách bắt đầu ngay trên dòng của khóa", "a list begins on the line of its key");
    (is_key(key) && value.trim_start().starts_with("- ")).then(|| says(line.words(), message, (&help.0, &help.1)))
}

/// `- {code: …, at: …}`, as findings print it, where there is no `waive:` above.
fn waiver(line: Line<'_>, above: &[Line<'_>]) -> Option<Misprint> {
    let is_it = line.text.trim_start().starts_with("- {code:") && line.text.contains("at:");
    let is_below = above.iter().rev().find(|above| above.indent() < line.indent() || !above.text.trim_start().starts_with("- "));
    let has_key = is_below.is_some_and(|above| above.text.trim().starts_with("waive:"));
    (is_it && !has_key).then(|| {
        let is_elsewhere = above.iter().any(|above| above.text.trim_end() == "waive:");
        says(
            line.words(),
            ("mục này phải nằm dưới khóa `waive:`", "this item belongs below the key `waive:`"),
            if is_elsewhere {
                ("Chuyển dòng này xuống ngay dưới dòng `waive:`.", "Move the line right below the line `waive:`.")
            } else {
                ("Thêm dòng `waive:` ngay trên dòng này, sát lề trái.", "Put a line `waive:` right above it, at the left margin.")
            },
        )
    })
}

/// `title "Mở"`, `issuer {vi: …}`: a value in quotes or brackets behind a key without its colon.
fn colon_before_mark(line: Line<'_>) -> Option<Misprint> {
    let (key, value) = line.text.trim().split_once(' ')?;
    (is_key(key) && value.starts_with(['"', '{', '['])).then(|| no_colon(line, key, value))
}

/// `kind commune` above a line with another key.
fn colon(before: Line<'_>, last: Line<'_>) -> Option<Misprint> {
    let (key, value) = before.text.trim().split_once(' ')?;
    let is_beside_key = last.text.trim().split_once(':').is_some_and(|(key, _)| is_key(key)) && last.indent() == before.indent();
    (is_key(key) && !before.text.contains(':') && is_beside_key).then(|| no_colon(before, key, value))
}

fn no_colon(line: Line<'_>, key: &str, value: &str) -> Misprint {
    let value = if value.chars().nth(MOST).is_some() { value.chars().take(MOST).chain(['…']).collect() } else { value.to_owned() };
    let (vi, en) = (format!("thiếu dấu hai chấm sau `{key}`"), format!("the colon behind `{key}` is missing"));
    let help = (format!("Viết `{key}: {value}`."), format!("Write `{key}: {value}`."));
    says(line.words(), (&vi, &en), (&help.0, &help.1))
}

/// `{vi: Chợ số #2, …}`: what follows is a remark, and the bracket is never closed.
fn sharp(line: Line<'_>) -> Option<Misprint> {
    let open = line.open();
    let at = open.windows(2).find_map(|pair| match pair {
        [(_, ' '), (at, '#')] => Some(*at),
        _ => None,
    })?;
    let count = |sign: char| open.iter().filter(|(place, letter)| *place < at && *letter == sign).count();
    (count('{') > count('}') || count('[') > count(']')).then(|| {
        says(
            line.start + at..line.start + at + 1,
            (
                "dấu `#` sau dấu cách mở đầu lời ghi chú, phần còn lại của dòng bị bỏ",
                "a `#` behind a space begins a remark, and the rest of the line is left out",
            ),
            ("Đặt cả câu có dấu `#` trong ngoặc kép \" \".", "Put the words with `#` into double quotes."),
        )
    })
}

/// An item of a list without its dash: the first one above others, or one behind others.
fn no_dash(last: Line<'_>, before: Line<'_>, earlier: &[Line<'_>]) -> Option<Misprint> {
    let is_item = |line: Line<'_>| line.text.trim_start().starts_with("- ");
    let told = |line: Line<'_>| {
        says(line.words(), ("mục này thiếu `- ` ở đầu", "this item has no `- ` before it"), ("Thêm `- ` vào đầu dòng.", "Put `- ` before it."))
    };
    if last.text.trim_start().starts_with('{') && is_item(before) && last.indent().abs_diff(before.indent()) <= 2 {
        return Some(told(last));
    }
    let is_first = earlier.last().is_some_and(|key| key.text.trim_end().ends_with(':')) && !before.text.contains(": ");
    (is_item(last) && !is_item(before) && is_first && before.indent().abs_diff(last.indent()) <= 2).then(|| told(before))
}

/// Items below a line that has a value already: the key of the list is missing.
fn no_list(last: Line<'_>, before: Line<'_>) -> Option<Misprint> {
    let is_item = |line: Line<'_>| line.text.trim_start().starts_with("- ");
    let has_value = before.text.trim_start().split_once(": ").is_some_and(|(key, value)| is_key(key) && !value.trim().is_empty());
    (is_item(last) && !is_item(before) && has_value).then(|| {
        says(
            last.words(),
            ("mục `- ` này không nằm dưới khóa nào", "this item `- ` stands below no key"),
            ("Thêm khóa của danh sách, ví dụ `contacts:`, ở dòng trên.", "Put the key of the list, for instance `contacts:`, on a line above."),
        )
    })
}
