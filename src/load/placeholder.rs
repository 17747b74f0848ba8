//! Finds what a new site's author has still to fill in: `[điền …]`, `[fill in …]`, a value whose brackets were left, addresses that begin
//! with `dien-`, and in texts also `XXX` and rows of dots.

use crate::blocks::Blocks;
use crate::finding::{Finding, Words};
use crate::load::rules;
use crate::source::{FileId, Span, without};

/// What `niemyet init` writes where an author's words belong, in small letters.
const MARKS: [&str; 2] = ["[điền ", "[fill in "];
/// Dots that are more than those of words left out.
const DOTS: usize = 5;
/// Words before a Roman number, which `XXX` is as well.
const COUNTED: [&str; 10] = ["khóa", "khoá", "thứ", "kỳ", "hội", "chương", "kỷ", "lục", "mục", "phần"];

/// The finding of a placeholder in words that stand at `span`.
pub(super) fn in_words(words: &str, span: Span) -> Option<Finding> {
    let is_whole = words.starts_with('[') && words.ends_with(']') && words.matches(['[', ']']).count() == 2;
    if is_whole && !begins_placeholder(words) {
        return Some(brackets(words, span));
    }
    let start = words.match_indices('[').map(|(at, _)| at).find(|at| words.get(*at..).is_some_and(begins_placeholder))?;
    let rest = words.get(start..)?;
    let end = rest.find(']').map_or(rest.len(), |at| at + 1);
    Some(finding(rest.get(..end)?, span))
}

/// The finding of an example address whose name says that it is to be filled in.
pub(super) fn in_address(host: &str, is_example: bool, span: Span) -> Option<Finding> {
    (is_example && host.starts_with("dien-")).then(|| finding(host, span))
}

/// The findings of placeholders in a text that begins at byte `body` of its file, one a line.
pub(super) fn in_text(text: &str, body: usize, file: FileId) -> Vec<Finding> {
    let (mut found, mut blocks, mut start) = (Vec::new(), Blocks::default(), body);
    for line in text.get(body..).unwrap_or_default().split_inclusive('\n') {
        if !blocks.hides(line.trim_end_matches('\n'))
            && let Some((from, words)) = in_line(line)
        {
            let span = Span::new(file, start + from, start + from + words.len());
            found.push(finding(words, span).anchored(words.replace(['"', '\\'], "")));
        }
        start += line.len();
    }
    found
}

/// The first placeholder of a line, and where it begins.
fn in_line(line: &str) -> Option<(usize, &str)> {
    let seen = without(&without(line, "`", "`", ""), "<!--", "-->", "");
    let stands = |words: &str| seen.contains(words);
    let bracket = line.match_indices('[').find_map(|(at, _)| {
        let rest = line.get(at..).filter(|rest| begins_placeholder(rest))?;
        let end = rest.find(']')? + 1;
        // "[điền tờ khai](guide:…)" is a link.
        (!rest.get(end..)?.starts_with('(')).then_some((at, rest.get(..end)?))
    });
    let found = bracket.or_else(|| crosses(line)).or_else(|| dots(line));
    found.filter(|(_, words)| stands(words))
}

/// `XXX`, but not "khóa XXX".
fn crosses(line: &str) -> Option<(usize, &str)> {
    line.match_indices("XXX").find_map(|(at, _)| {
        let (before, rest) = line.split_at_checked(at)?;
        let words = rest.get(..rest.len() - rest.trim_start_matches('X').len())?;
        let is_whole = !before.ends_with(char::is_alphanumeric) && !rest.get(words.len()..)?.starts_with(char::is_alphanumeric);
        let is_number = COUNTED.iter().any(|word| before.trim_end().to_lowercase().ends_with(word));
        (is_whole && !is_number).then_some((at, words))
    })
}

/// A row of dots that stands where words should.
fn dots(line: &str) -> Option<(usize, &str)> {
    let mut from = 0;
    while let Some(at) = line.get(from..)?.find(['.', '…']).map(|at| at + from) {
        let rest = line.get(at..)?;
        let words = rest.get(..rest.len() - rest.trim_start_matches(['.', '…']).len())?;
        let count: usize = words.chars().map(|dot| if dot == '…' { 3 } else { 1 }).sum();
        let is_apart = line.get(..at).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
        if count > DOTS || is_apart && count == DOTS {
            return Some((at, words));
        }
        from = at + words.len();
    }
    None
}

fn begins_placeholder(words: &str) -> bool {
    let start: String = words.chars().take(9).collect::<String>().to_lowercase();
    MARKS.iter().any(|mark| start.starts_with(mark))
}

/// What was filled in between the brackets of a placeholder.
fn brackets(words: &str, span: Span) -> Finding {
    let inside = words.trim_matches(['[', ']']);
    Finding::new(
        &rules::STILL_TO_FILL,
        span,
        Words::new(format!("dấu ngoặc vuông của chỗ phải điền còn lại: `{words}`"), format!("the brackets of a placeholder are still there: `{words}`")),
        Words::new(format!("Bỏ hai dấu ngoặc: `{inside}`."), format!("Remove the two brackets: `{inside}`.")),
    )
}

fn finding(placeholder: &str, span: Span) -> Finding {
    Finding::new(
        &rules::STILL_TO_FILL,
        span,
        Words::new(format!("chỗ này còn phải điền: `{placeholder}`"), format!("this is still to be filled in: `{placeholder}`")),
        Words::new("Thay bằng nội dung thật.", "Replace it by what is true."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn placeholders_in_texts() {
        let file = Sources::default().add("a".into(), String::new());
        let told = |text: &str| in_text(text, 0, file).into_iter().filter_map(|finding| finding.anchor).collect::<Vec<_>>();
        let text = "Gọi [điền số điện thoại].\nSố XXX, …………\nHọ tên: ..........\nGọi [Điền số]";
        assert_eq!(told(text), ["[điền số điện thoại]", "XXX", "..........", "[Điền số]"]);
        for fine in [
            "[Điền tờ khai](guide:a), [1], khóa XXX, 0XXX, XX, giao dịch.....",
            "`[điền số]` và `XXX` ... (người già, …)",
            "```\n[điền số]\n```\n<!-- [điền\n[điền số] -->",
        ] {
            assert_eq!(told(fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn placeholders_in_both_languages_and_nothing_else() {
        let span = Span::start_of(Sources::default().add("a".into(), String::new()));
        let told = |words: &str| in_words(words, span).map(|finding| finding.message.en);
        assert!(told("xã [điền tên] và hơn").unwrap().contains("`[điền tên]`"));
        assert!(told("[Fill in the name] Commune").unwrap().contains("`[Fill in the name]`"));
        assert!(told("[ĐIỀN TÊN").unwrap().contains("`[ĐIỀN TÊN`"));
        assert_eq!(told("[xã Pờ Tó]").unwrap(), "the brackets of a placeholder are still there: `[xã Pờ Tó]`");
        for filled in ["xã Pờ Tó", "Điền vào tờ khai", "[1] Điều 5", "[1] và [2]", "fill in the form"] {
            assert_eq!(told(filled), None, "{filled}");
        }
    }
}
