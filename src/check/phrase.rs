//! What sentences say with numbers: totals with their parts, minimums that are ranges.

use crate::number::{self, Amount, Format};
use crate::source::{At, Span};

/// A total and its parts in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// The total.
    pub(super) total: Amount,
    /// Its parts, two or more.
    pub(super) parts: Vec<Amount>,
}

/// Words after which parts follow.
const OF_WHICH: [&str; 4] = ["trong đó", "bao gồm", "of which", "of them"];
/// Words after which a number is a minimum.
const AT_LEAST: [&str; 5] = ["tối thiểu", "ít nhất", "không dưới", "at least", "a minimum of"];

/// Sentences whose parts do not add up to their total: "4.669 tài khoản, trong đó 3.183 mức 1 và 1.468 mức 2". Numbers of documents, days, years
/// and percentages are passed over, and so are levels ("mức 1"): a part stands before what it counts.
pub(super) fn parts(text: &str, span: Span) -> Vec<At<Parts>> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let low = sentence.to_lowercase();
        let Some((before, after)) = OF_WHICH.iter().find_map(|word| low.split_once(word)) else { continue };
        let (totals, parts) = (counts(before), counts(after));
        if let Some(total) = totals.last().copied().filter(|_| parts.len() >= 2)
            && parts.iter().copied().sum::<Amount>() != total
            && parts.iter().all(|part| *part <= total)
        {
            found.push(At { value: Parts { total, parts }, span });
        }
    }
    found
}

/// A minimum that is given as a range: "tối thiểu 50% - 60%".
pub(super) fn vague_minimum(text: &str) -> Option<&str> {
    let low = text.to_lowercase();
    // Small letters of Vietnamese take as many bytes as capital ones; where they should not, nothing is found.
    AT_LEAST.iter().filter_map(|word| low.find(word).map(|at| at + word.len())).find_map(|at| {
        let rest = text.get(at..)?;
        let bare = rest.trim_start();
        let length = range_length(bare)?;
        text.get(at + rest.len() - bare.len()..at + rest.len() - bare.len() + length)
    })
}

/// How many bytes `50% - 60%` takes at the start of a text.
fn range_length(text: &str) -> Option<usize> {
    let number = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let percent = text.get(digits..).is_some_and(|rest| rest.starts_with('%'));
        (digits > 0).then_some(digits + usize::from(percent))
    };
    let first = number(text)?;
    let rest = text.get(first..)?;
    let sign = rest.trim_start().strip_prefix(['-', '–'])?.trim_start();
    let second = number(sign)?;
    Some(text.len() - sign.len() + second)
}

/// A full stop ends a sentence where a space or the end follows.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';', '!', '?']).flat_map(|line| line.split(". "))
}

/// Words that join: what stands before one of them is not what a number counts.
const JOINS: &[&str] = &["và", "hoặc", "của", "là", "and", "or", "of"];
/// A number after one of these is part of a name or a day: "thôn 3", "tháng 7", "Điều 14".
const NAMED: &[&str] = &[
    "ngày",
    "tháng",
    "năm",
    "quý",
    "số",
    "mức",
    "độ",
    "điều",
    "khoản",
    "mục",
    "thôn",
    "tổ",
    "phố",
    "xóm",
    "ấp",
    "bản",
    "khu",
    "buôn",
    "xã",
    "phường",
    "đợt",
    "đoạn",
    "level",
    "no",
    "in",
    "on",
    "village",
    "round",
    "stage",
    "article",
];

/// Numbers that count something: a word follows them.
fn counts(text: &str) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut words = text.split_whitespace().peekable();
    let mut before = "";
    while let Some(word) = words.next() {
        let bare = word.trim_matches(|c: char| matches!(c, ',' | '.' | '(' | ')' | ':' | '"' | '“' | '”'));
        let follows = words.peek().is_some_and(|next| next.starts_with(char::is_alphabetic) && !JOINS.contains(next));
        let ends = word.ends_with([',', '.', ')', ':']);
        let of_day = NAMED.contains(&before.to_lowercase().as_str());
        let month = words.peek().is_some_and(|next| matches!(*next, "tháng" | "năm"));
        if follows
            && !ends
            && !of_day
            && !month
            && let Ok(amount) = number::parse(bare, Some(Format::Vietnamese))
        {
            found.push(amount);
        }
        before = bare;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn off(text: &str) -> bool {
        !parts(text, Span::start_of(FileId::default())).is_empty()
    }

    #[test]
    fn parts_are_added_up() {
        assert!(!off("kích hoạt 4669 tài khoản, trong đó 3183 tài khoản mức độ 1 và 1486 tài khoản mức độ 2."));
        assert!(off("kích hoạt 4669 tài khoản, trong đó 3183 tài khoản mức độ 1 và 1468 tài khoản mức độ 2."));
        assert!(off("4.669 tài khoản, trong đó 3.183 mức 1 và 1.468 mức 2"));
        assert!(off("240 thẻ, trong đó 90 thẻ thôn 1 và 140 thẻ thôn 3."));
    }

    #[test]
    fn what_is_no_sum_is_passed_over() {
        for text in [
            "50 người, trong đó 12 người là nữ",
            "ngày 05 tháng 7 năm 2023, trong đó 3 thôn và 4 tổ",
            "Ít nhất 50%, trong đó 30% và 10%",
            "2 người, trong đó 50 hộ và 60 hộ",
            "240 thẻ, trong đó 90 thẻ thôn 1 và 150 thẻ thôn 3.",
            "",
        ] {
            assert!(!off(text), "{text}");
        }
    }

    #[test]
    fn a_minimum_is_one_number() {
        assert_eq!(vague_minimum("đảm bảo tối thiểu 50% - 60% hồ sơ"), Some("50% - 60%"));
        assert_eq!(vague_minimum("ít nhất 50–60 người"), Some("50–60"));
        for text in ["tối thiểu 80% hồ sơ", "từ 50% - 60%", "tối thiểu, 5-6"] {
            assert_eq!(vague_minimum(text), None, "{text}");
        }
    }
}
