//! Lists of what people have to bring: the items below "Mang theo:", and what a guide has under `bring`.

use super::piece::Line;
use super::said::Spoken;
use crate::blocks::is_item;

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

/// Whether a heading, or a line that ends in a colon, says that something is to be brought, and not that it was or need not be.
fn heads(line: &Line<'_>) -> bool {
    let text = line.text.trim_end().trim_end_matches(['*', '_']);
    if !text.starts_with('#') && !text.ends_with(':') {
        return false;
    }
    let small = text.to_lowercase();
    let Some(lead) = LEADS.iter().filter_map(|lead| small.rfind(lead)).max() else { return false };
    let said = Spoken::of(line.text, lead);
    said.is_asked(said.within(&(lead..line.text.len())).start)
}
