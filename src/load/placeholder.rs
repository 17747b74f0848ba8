//! Finds what a new site's author has still to fill in: `[điền …]`, `[fill in …]`, a value whose brackets were left, and addresses that begin
//! with `dien-`.

use crate::finding::{Finding, Words};
use crate::load::rules;
use crate::source::Span;

/// What `niemyet init` writes where an author's words belong, in small letters.
const MARKS: [&str; 2] = ["[điền ", "[fill in "];

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
