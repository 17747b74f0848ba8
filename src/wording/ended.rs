//! Words for what there is no longer: the district level since 1 July 2025, the one-stop section, provincial portals, the old card.

use super::hit::{Hit, Kind};
use super::piece::Pieces;

/// What has ended, and what there is now.
const ENDED: &[(&str, &str)] = &[
    ("ubnd huyện", "UBND xã"),
    ("ủy ban nhân dân huyện", "Ủy ban nhân dân xã"),
    ("uỷ ban nhân dân huyện", "Ủy ban nhân dân xã"),
    ("ubnd quận", "UBND phường"),
    ("ủy ban nhân dân quận", "Ủy ban nhân dân phường"),
    ("uỷ ban nhân dân quận", "Ủy ban nhân dân phường"),
    ("uỷ ban nhân dân thị trấn", "Ủy ban nhân dân xã"),
    ("ubnd thị xã", "UBND phường"),
    ("ủy ban nhân dân thị xã", "Ủy ban nhân dân phường"),
    ("uỷ ban nhân dân thị xã", "Ủy ban nhân dân phường"),
    ("toà án nhân dân huyện", "Tòa án nhân dân khu vực"),
    ("tòa án nhân dân quận", "Tòa án nhân dân khu vực"),
    ("toà án nhân dân quận", "Tòa án nhân dân khu vực"),
    ("ubnd thị trấn", "UBND xã"),
    ("ủy ban nhân dân thị trấn", "Ủy ban nhân dân xã"),
    ("công an huyện", "Công an xã"),
    ("công an quận", "Công an phường"),
    ("công an thị trấn", "Công an xã"),
    ("công an thị xã", "Công an phường"),
    ("tòa án nhân dân huyện", "Tòa án nhân dân khu vực"),
    ("bộ phận một cửa", "Trung tâm Phục vụ hành chính công"),
    ("bộ phận tiếp nhận và trả kết quả", "Trung tâm Phục vụ hành chính công"),
    ("cổng dịch vụ công cấp tỉnh", "Cổng Dịch vụ công quốc gia"),
    ("cổng dịch vụ công tỉnh", "Cổng Dịch vụ công quốc gia"),
    ("cổng dịch vụ công của tỉnh", "Cổng Dịch vụ công quốc gia"),
    ("mang cmnd", "mang thẻ căn cước"),
    ("xuất trình cmnd", "xuất trình thẻ căn cước"),
    ("xuất trình chứng minh nhân dân", "xuất trình thẻ căn cước"),
    ("xuất trình sổ hộ khẩu", "đưa thẻ căn cước"),
    ("nộp sổ hộ khẩu", "đưa thẻ căn cước"),
];

/// Words by which a line says that it speaks of what was, or of what is not to be asked for.
const PAST: &[&str] = &[
    "formerly",
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
    let is_end = |text: &str, end: usize| text.get(end + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with(' '));
    let ends = |text: &str| text.match_indices([';', '.', '?', '!']).map(|(end, _)| end).filter(|end| is_end(text, *end)).collect::<Vec<_>>();
    let (before, behind) = (line.get(..at).unwrap_or_default(), line.get(at..).unwrap_or_default());
    let start = ends(before).last().map_or(0, |end| end + 1);
    let end = ends(behind).first().map_or(line.len(), |end| at + end);
    line.get(start..end).unwrap_or(line)
}

/// Whether a sentence says that it speaks of what was.
pub(super) fn is_of_the_past(line: &str) -> bool {
    let small = line.to_lowercase();
    PAST.iter().any(|past| {
        small.match_indices(past).any(|(at, _)| {
            let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            let (before, after) = (small.get(..at).unwrap_or_default(), small.get(at + past.len()..).unwrap_or_default());
            !letter(before.chars().next_back()) && !letter(after.chars().next())
        })
    })
}

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let ended: Vec<_> = ENDED.iter().filter(|(ended, _)| pieces.small.contains(ended)).collect();
    for line in if ended.is_empty() { &[] } else { pieces.lines.as_slice() } {
        let small = line.text.to_lowercase();
        let named: Vec<_> = ended.iter().filter(|(ended, _)| small.contains(ended)).collect();
        for (ended, now) in named {
            let words: Vec<&str> = ended.split(' ').collect();
            let is_replaced = |at: usize| line.text.get(..at).is_some_and(|before| before.trim_end().ends_with(" thay"));
            let is_past = |at: usize| is_replaced(at) || is_of_the_past(sentence(line.text, at));
            let places = line.phrase(&words).into_iter().filter(|place| !is_past(place.start - line.start));
            hits.extend(places.map(|place| Hit::of(place, Kind::Ended).better(*now, false)));
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ended_is_told_unless_the_line_says_so() {
        let found = |text: &str| find(&Pieces::of(text, false)).len();
        assert_eq!(found("Nộp hồ sơ tại Bộ phận Một cửa của UBND huyện."), 2);
        assert_eq!(found("Trước ngày 1/7/2025 bạn nộp tại UBND huyện."), 0);
        assert_eq!(found("Cán bộ không đòi bạn xuất trình sổ hộ khẩu."), 0);
        assert_eq!(found("Nộp tại UBND xã."), 0);
        for missed in ["Nếu thay đổi nơi cư trú, bạn nộp hồ sơ tại UBND huyện.", "Nộp tại Công an huyện; không cần bản sao.", "Đừng quên: nộp ở UBND huyện."]
        {
            assert_eq!(found(missed), 1, "{missed}");
        }
    }
}
