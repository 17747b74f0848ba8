//! E-mail addresses, also with `(at)` and `(dot)`.

use super::fold::Folded;
use super::hit::{Hit, Kind};

const AT: [&str; 8] = ["@", "(at)", "[at]", "{at}", "<at>", "(a cong)", "[a cong]", " a cong "];
const DOT: [&str; 5] = [".", "(dot)", "[dot]", "{dot}", "(cham)"];

/// E-mail addresses in a text.
pub(super) fn find(folded: &Folded) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for index in places(folded) {
        let Some(sign) = AT.iter().find(|sign| stands(folded, index, sign)) else { continue };
        let (Some((from, user)), Some((to, host))) = (user(folded, index), host(folded, index + sign.len())) else { continue };
        let (start, end) = folded.origin(from, to);
        if hits.last().is_none_or(|last| last.end <= start) {
            hits.push(Hit { start, end, kind: Kind::Email, key: format!("{user}@{host}") });
        }
    }
    hits
}

/// Where a sign for `@` stands.
pub(super) fn places(folded: &Folded) -> Vec<usize> {
    folded.signs.iter().copied().filter(|at| AT.iter().any(|sign| stands(folded, *at, sign))).collect()
}

fn stands(folded: &Folded, index: usize, word: &str) -> bool {
    folded.bytes.get(index..).is_some_and(|rest| rest.starts_with(word.as_bytes()))
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%')
}

/// What stands before the sign, one space at most between.
fn user(folded: &Folded, sign: usize) -> Option<(usize, String)> {
    let end = if folded.before(sign) == ' ' { sign - 1 } else { sign };
    let length = folded.slice(0, end).iter().rev().take_while(|c| is_part(char::from(**c))).count();
    let word = folded.text(end - length, end);
    let first = word.find(|c: char| c.is_ascii_alphanumeric())?;
    Some((end - length + first, word.get(first..)?.to_owned()))
}

/// What stands after it: at least two parts, the last of letters.
fn host(folded: &Folded, after: usize) -> Option<(usize, String)> {
    let mut at = if folded.at(after) == ' ' { after + 1 } else { after };
    let mut parts: Vec<String> = Vec::new();
    let mut end = at;
    loop {
        let part: String = folded.slice(at, usize::MAX).iter().take_while(|c| c.is_ascii_alphanumeric() || **c == b'-').map(|c| char::from(*c)).collect();
        if part.is_empty() {
            break;
        }
        end = at + part.len();
        parts.push(part);
        let spaces = |from: usize| usize::from(folded.at(from) == ' ');
        // A full stop followed by a space ends the sentence; a written-out dot may stand apart.
        let apart = end + spaces(end);
        let written = DOT.iter().skip(1).find(|dot| stands(folded, apart, dot)).map(|dot| apart + dot.len());
        let Some(next) = written.map(|next| next + spaces(next)).or_else(|| (folded.at(end) == '.').then_some(end + 1)) else { break };
        at = next;
    }
    // RFC 2606 keeps `.example` for examples: nobody has an address there.
    let last = parts.last().filter(|last| parts.len() > 1 && *last != "example")?;
    (last.len() > 1 && last.bytes().all(|b| b.is_ascii_lowercase())).then(|| (end, parts.join(".")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        find(&Folded::of(text)).into_iter().map(|hit| hit.key).collect()
    }

    #[test]
    fn addresses_in_disguise() {
        for text in
            ["ten.ho@xa.vn.", "ten.ho＠xa.vn", "ten.ho%40xa.vn", "TEN.HO @ xa.vn", "ten.ho (at) xa (dot) vn", "ten.ho a còng xa.vn", "ten.h\u{200b}o@xa.vn"]
        {
            assert_eq!(keys(text), ["ten.ho@xa.vn"], "{text}");
        }
    }

    #[test]
    fn other_uses_of_the_sign() {
        assert_eq!(keys("viết về van-phong@xa.example"), Vec::<String>::new());
        for text in ["https://x.vn/@xa.vn", "goi@1.2.3", "a@b", "@xa.vn", "ở (at) x", "maps/@14.05,108.2"] {
            assert_eq!(keys(text), [""; 0], "{text}");
        }
    }
}
