//! Characters that are written otherwise: escapes of addresses, HTML, YAML and Markdown.

/// Characters that HTML writes as names.
const NAMED: [(&str, char); 11] = [
    ("&nbsp;", ' '),
    ("&ensp;", ' '),
    ("&emsp;", ' '),
    ("&thinsp;", ' '),
    ("&shy;", '\u{ad}'),
    ("&zwj;", '\u{200d}'),
    ("&zwnj;", '\u{200c}'),
    ("&commat;", '@'),
    ("&period;", '.'),
    ("&sol;", '/'),
    ("&lowbar;", '_'),
];

/// A character that is written otherwise – `%30`, `&#48;`, `\u0030`, `\-` – and the bytes that this takes.
pub(super) fn escaped(rest: &str) -> Option<(char, usize)> {
    match rest.as_bytes().first()? {
        b'%' => percent(rest),
        b'&' => entity(rest),
        b'\\' => backslash(rest),
        _ => None,
    }
}

fn percent(rest: &str) -> Option<(char, usize)> {
    let (first, mut length) = percent_byte(rest)?;
    let more = match first {
        0x20..=0x7F => 0,
        0xC2..=0xDF => 1,
        0xE0..=0xEF => 2,
        0xF0..=0xF4 => 3,
        _ => return None,
    };
    let mut bytes = vec![first];
    for _ in 0..more {
        let (byte, used) = percent_byte(rest.get(length..)?)?;
        bytes.push(byte);
        length += used;
    }
    Some((std::str::from_utf8(&bytes).ok()?.chars().next()?, length))
}

/// One byte; `%2530` is `%30` escaped once more.
fn percent_byte(rest: &str) -> Option<(u8, usize)> {
    let mut start = 1;
    rest.strip_prefix('%')?;
    while rest.get(start..start + 2) == Some("25") && hex(rest.get(start + 2..start + 4)).is_some() {
        start += 2;
    }
    Some((u8::try_from(hex(rest.get(start..start + 2))?).ok()?, start + 2))
}

fn entity(rest: &str) -> Option<(char, usize)> {
    if let Some((name, c)) = NAMED.iter().find(|(name, _)| rest.starts_with(name)) {
        return Some((*c, name.len()));
    }
    let inner = rest.strip_prefix("&#")?.split(';').next().filter(|inner| inner.len() < 9 && rest.len() > inner.len() + 2)?;
    let code = match inner.strip_prefix(['x', 'X']) {
        Some(digits) => hex(Some(digits))?,
        None => inner.parse().ok()?,
    };
    Some((char::from_u32(code)?, inner.len() + 3))
}

/// Escapes of quoted YAML, and a backslash before a sign in Markdown.
fn backslash(rest: &str) -> Option<(char, usize)> {
    let next = rest.chars().nth(1)?;
    let width = match next {
        'u' => 4,
        'x' => 2,
        'U' => 8,
        '_' => return Some(('_', 2)),
        'n' | '\n' => return Some(('\n', 2)),
        _ if next.is_ascii_punctuation() => return Some((next, 2)),
        _ => return None,
    };
    Some((char::from_u32(hex(rest.get(2..2 + width))?)?, 2 + width))
}

fn hex(digits: Option<&str>) -> Option<u32> {
    let digits = digits.filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}
