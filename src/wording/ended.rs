//! Words for what there is no longer: the district level since 1 July 2025, the one-stop section, provincial portals, the old card.

use std::collections::BTreeMap;
use std::ops::Range;

use super::hit::{Hit, Kind};
use super::piece::{Line, Pieces};

/// What has ended, and what there is now.
const ENDED: &[(&str, &str)] = &[
    ("ubnd huyện", "UBND xã"),
    ("ủy ban nhân dân huyện", "Ủy ban nhân dân xã"),
    ("ubnd quận", "UBND phường"),
    ("ủy ban nhân dân quận", "Ủy ban nhân dân phường"),
    ("ubnd thị xã", "UBND phường"),
    ("ủy ban nhân dân thị xã", "Ủy ban nhân dân phường"),
    ("tòa án nhân dân quận", "Tòa án nhân dân khu vực"),
    ("ubnd thị trấn", "UBND xã"),
    ("ủy ban nhân dân thị trấn", "Ủy ban nhân dân xã"),
    ("công an huyện", "Công an xã"),
    ("công an quận", "Công an phường"),
    ("công an thị trấn", "Công an xã"),
    ("công an thị xã", "Công an phường"),
    ("tòa án nhân dân huyện", "Tòa án nhân dân khu vực"),
    ("bộ phận một cửa", "Trung tâm Phục vụ hành chính công"),
    ("bộ phận 1 cửa", "Trung tâm Phục vụ hành chính công"),
    ("nhà một cửa", "Trung tâm Phục vụ hành chính công"),
    ("nhà 1 cửa", "Trung tâm Phục vụ hành chính công"),
    ("bộ phận tiếp nhận và trả kết quả", "Trung tâm Phục vụ hành chính công"),
    ("cổng dịch vụ công cấp tỉnh", "Cổng Dịch vụ công quốc gia"),
    ("cổng dịch vụ công tỉnh", "Cổng Dịch vụ công quốc gia"),
    ("cổng dịch vụ công của tỉnh", "Cổng Dịch vụ công quốc gia"),
    ("mang cmnd", "mang thẻ căn cước"),
    ("xuất trình cmnd", "xuất trình thẻ căn cước"),
    ("xuất trình chứng minh nhân dân", "xuất trình thẻ căn cước"),
    ("xuất trình sổ hộ khẩu", "đưa thẻ căn cước"),
    ("nộp sổ hộ khẩu", "đưa thẻ căn cước"),
    ("district police", "commune police"),
    ("police of the district", "commune police"),
    ("district people's committee", "commune People's Committee"),
    ("people's committee of the district", "commune People's Committee"),
    ("one-stop section", "public administration service centre"),
    ("one-stop shop", "public administration service centre"),
    ("result-returning section", "public administration service centre"),
    ("provincial public service portal", "National Public Service Portal"),
    ("provincial public services portal", "National Public Service Portal"),
    ("public service portal of the province", "National Public Service Portal"),
    ("show your household registration book", "show your identity card"),
    ("show the household registration book", "show the identity card"),
    ("show your household book", "show your identity card"),
    ("bring your household registration book", "bring your identity card"),
    ("bring your household book", "bring your identity card"),
    ("hand in your household book", "show your identity card"),
    ("bring your people's identity card", "bring your identity card"),
    ("show your people's identity card", "show your identity card"),
];

/// What may stand between the words of a phrase: it goes on over the end of a line.
const BETWEEN: [char; 7] = ['*', '_', ' ', '\u{a0}', '\n', '\'', '’'];

/// Words by which a line says that it speaks of what was, or of what is not to be asked for.
const PAST: &[&str] = &[
    "former",
    "formerly",
    "used to",
    "no longer",
    "no more",
    "abolished",
    "instead of",
    "in place of",
    "takes the place of",
    "took the place of",
    "not ask",
    "not need",
    "need no",
    "not show",
    "not bring",
    "never ask",
    "merged",
    "dissolved",
    "before 1 july",
    "replaced",
    "replaces",
    "repealed",
    "until",
    "trước đây",
    "trước ngày",
    "trước kia",
    "cũ",
    "đã bỏ",
    "bãi bỏ",
    "không còn",
    "hết hiệu lực",
    "hết giá trị",
    "thay cho",
    "thay thế",
    "thay bằng",
    "thay vì",
    "được thay",
    "đừng đòi",
    "đừng bắt",
    "đừng yêu cầu",
    "đừng mang",
    "đừng nộp",
    "đến hết",
    "từng",
    "kết thúc",
    "chấm dứt",
    "giải thể",
    "không phải",
    "không đòi",
    "không bắt",
    "không cần",
    "sáp nhập",
];

/// The part of a line that says something for itself, around a byte.
pub(super) fn sentence(line: &str, at: usize) -> &str {
    line.get(sentence_at(line, at)).unwrap_or(line)
}

/// The bytes of that part.
fn sentence_at(line: &str, at: usize) -> Range<usize> {
    const SIGNS: [char; 4] = [';', '.', '?', '!'];
    let is_end = |text: &str, end: usize| text.get(end + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\n']));
    let (before, behind) = (line.get(..at).unwrap_or_default(), line.get(at..).unwrap_or_default());
    let start = before.rmatch_indices(SIGNS).map(|(end, _)| end).find(|end| is_end(before, *end)).map_or(0, |end| end + 1);
    let end = behind.match_indices(SIGNS).map(|(end, _)| end).find(|end| is_end(behind, *end)).map_or(line.len(), |end| at + end);
    start..end
}

/// Whether a sentence says that it speaks of what was.
pub(super) fn is_of_the_past(line: &str) -> bool {
    let small = line.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    PAST.iter().any(|past| {
        small.match_indices(past).any(|(at, _)| {
            let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            let (before, after) = (small.get(..at).unwrap_or_default(), small.get(at + past.len()..).unwrap_or_default());
            !letter(before.chars().next_back()) && !letter(after.chars().next())
        })
    })
}

pub(super) fn find(pieces: &Pieces<'_>, text: &str) -> Vec<Hit> {
    let ended: Vec<(Vec<&str>, &str)> = ENDED.iter().map(|(ended, now)| (ended.split([' ', '\'']).collect(), *now)).collect();
    let is_written = |word: &&str| writings(word).any(|word| pieces.small.contains(&word));
    let ended: Vec<_> = ended.into_iter().filter(|(words, _)| words.iter().all(is_written)).collect();
    let mut hits = Vec::new();
    for line in if ended.is_empty() { Vec::new() } else { pieces.paragraphs(text) } {
        // A sentence that is as long as its line is judged once, however much it names.
        let mut past: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
        let mut is_past = |at: usize| match past.range(..=at).next_back() {
            Some((_, (end, is_past))) if at < *end => *is_past,
            _ => {
                let sentence = sentence_at(line.text, at);
                let is_past = is_of_the_past(line.text.get(sentence.clone()).unwrap_or_default());
                past.insert(sentence.start, (sentence.end, is_past));
                is_past
            }
        };
        for (words, now) in &ended {
            for place in places(&line, words) {
                let at = place.start - line.start;
                let is_replaced = line.text.get(..at).is_some_and(|before| before.trim_end().ends_with(" thay"));
                if !is_replaced && !is_past(at) {
                    hits.push(Hit::of(place, Kind::Ended).better(*now, false));
                }
            }
        }
    }
    hits
}

/// A word of a phrase in both habits of tone marks.
fn writings(word: &str) -> impl Iterator<Item = String> {
    let other = match word {
        "ủy" => Some("uỷ".to_owned()),
        "tòa" => Some("toà".to_owned()),
        _ => None,
    };
    std::iter::once(word.to_owned()).chain(other)
}

/// Where a place stands with a word before it that has a hyphen, and so is no word of the line: ids look like that.
fn behind(line: &Line<'_>, first: &str, place: Range<usize>) -> Option<Range<usize>> {
    let before = line.text.get(..place.start - line.start)?.trim_end_matches(BETWEEN);
    let start = before.len().checked_sub(first.len())?;
    let is_it = before.get(start..)?.eq_ignore_ascii_case(first);
    is_it.then_some(line.start + start..place.end)
}

/// Where a phrase stands, in either habit of tone marks.
fn places(line: &Line<'_>, words: &[&str]) -> Vec<Range<usize>> {
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    if first.contains('-') {
        return line.phrase_over(rest, &BETWEEN).into_iter().filter_map(|place| behind(line, first, place)).collect();
    }
    let all = writings(first).map(|first| line.phrase_over(&[&[first.as_str()], rest].concat(), &BETWEEN));
    all.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ended_is_told_unless_the_line_says_so() {
        let found = |text: &str| find(&Pieces::of(text, false), text).len();
        assert_eq!(found("Nộp hồ sơ tại Bộ phận Một cửa của UBND huyện."), 2);
        assert_eq!(found("Trước ngày 1/7/2025 bạn nộp tại UBND huyện."), 0);
        assert_eq!(found("Cán bộ không đòi bạn xuất trình sổ hộ khẩu."), 0);
        assert_eq!(found("Nộp tại UBND xã."), 0);
        for missed in ["Nếu thay đổi nơi cư trú, bạn nộp hồ sơ tại UBND huyện.", "Nộp tại Công an huyện; không cần bản sao.", "Đừng quên: nộp ở UBND huyện."]
        {
            assert_eq!(found(missed), 1, "{missed}");
        }
    }

    #[test]
    fn phrases_go_on_over_the_end_of_a_line_and_are_told_in_english() {
        let found = |text: &str| {
            let hits = find(&Pieces::of(text, false), text);
            hits.into_iter().map(|hit| text.get(hit.start..hit.end).unwrap_or_default().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("Bạn nộp hồ sơ tại Bộ phận\nMột cửa của xã."), ["Bộ phận\nMột cửa"]);
        assert_eq!(found("- Nộp tại **Uỷ ban\n  nhân dân** huyện."), ["Uỷ ban\n  nhân dân** huyện"]);
        assert_eq!(found("Bộ phận Một cửa, nay không\ncòn, đã giải thể."), [""; 0]);
        assert_eq!(found("- Bộ phận\n- Một cửa"), [""; 0]);
        assert_eq!(found("Go to the District People’s Committee or the one-stop section."), ["District People’s Committee", "one-stop section"]);
        assert_eq!(found("Ask the district\npolice. The former one-stop section was on Main Street."), ["district\npolice"]);
        assert_eq!(found("The police of districts stopped; officials do not ask you to show your household book."), [""; 0]);
    }
}
