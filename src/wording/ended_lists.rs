//! Lists of what people have to bring: the items below "Mang theo:", and what a guide has under `bring`.

use super::piece::Line;

/// What a line says that heads such a list.
const LEADS: &[&str] = &[
    "mang theo",
    "đem theo",
    "cần mang",
    "cần đem",
    "mang những",
    "mang các",
    "mang giấy",
    "xuất trình",
    "hồ sơ gồm",
    "hồ sơ cần",
    "thành phần hồ sơ",
    "giấy tờ cần",
    "giấy tờ gồm",
    "giấy tờ phải",
    "chuẩn bị",
    "cần có",
    "bring",
    "you need",
    "you will need",
    "documents needed",
    "documents required",
    "required documents",
    "papers needed",
];

/// What a line says that heads something else: what is not needed, or was once.
const OTHERS: &[&str] = &[
    "không cần",
    "không phải",
    "không còn",
    "không mang",
    "không đem",
    "không xuất trình",
    "không đòi",
    "không yêu cầu",
    "chẳng",
    "đừng",
    "khỏi",
    "miễn",
    "bỏ",
    "thay cho",
    "thay vì",
    "trước đây",
    "trước kia",
    "trước ngày",
    "not",
    "n't",
    "n’t",
    "never",
    "no longer",
    "need no",
    "instead",
    "formerly",
    "before 20",
];

/// The lines of a text, each with whether it is an item of such a list.
pub(super) fn with_items<'l, 't>(lines: &'l [Line<'t>]) -> impl Iterator<Item = (&'l Line<'t>, bool)> {
    let mut is_below = false;
    lines.iter().map(move |line| {
        let begin = line.text.trim_start();
        let is_key = !line.is_running && begin.starts_with("bring:");
        let is_listed = is_key || is_below && is_item(begin);
        is_below = is_key || is_listed || line.is_running && heads(line);
        (line, is_listed)
    })
}

fn is_item(begin: &str) -> bool {
    let number = begin.trim_start_matches(|letter: char| letter.is_ascii_digit());
    begin.starts_with("- ") || begin.starts_with("+ ") || begin.starts_with("* ") || number.len() < begin.len() && number.starts_with(['.', ')'])
}

/// Whether a heading, or a line that ends in a colon, says that something is to be brought.
fn heads(line: &Line<'_>) -> bool {
    let text = line.text.trim_end().trim_end_matches(['*', '_']);
    if !text.starts_with('#') && !text.ends_with(':') {
        return false;
    }
    let small = text.to_lowercase();
    LEADS.iter().any(|lead| small.contains(lead)) && !OTHERS.iter().any(|other| small.contains(other))
}
