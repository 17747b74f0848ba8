//! What can be put right without asking: not what another wrote, nor what is told as wrong.

use super::hit::{Hit, Kind};
use super::machine::is_in;
use super::piece::{Line, Pieces};

/// Words of sentences that show how something is written wrongly.
const SHOWS_WRONG: [&str; 12] =
    ["giả", "giả mạo", "mạo danh", "nhái", "gần giống", "viết sai", "gõ sai", "ghi sai", "sai chính tả", "nguyên văn", "fake", "misspelt"];

/// Whether a hit may be put right unasked, as far as the words around it tell.
pub(super) fn is_safe(pieces: &Pieces<'_>, hit: &Hit, text: &str) -> bool {
    let is_wording = match hit.kind {
        Kind::Name | Kind::Variant | Kind::Tone | Kind::Slip | Kind::NoSyllable | Kind::Twice => true,
        Kind::Quote | Kind::Space | Kind::Motto | Kind::Ended => false,
    };
    let piece = text.get(hit.start..hit.end).unwrap_or_default();
    let Some(line) = pieces.line_at(hit.start) else { return true };
    if !is_wording {
        return true;
    }
    let is_plain = piece.chars().all(|letter| letter.is_alphanumeric() || letter == ' ');
    // The address of a heading is made of its letters; their case and marks do not matter there.
    let is_renamed = line.is_running && line.text.starts_with('#') && !matches!(hit.kind, Kind::Name | Kind::Tone);
    is_plain && !is_renamed && !is_quoted(line, hit.start) && !shows_wrong(line)
}

/// Whether a byte stands in what another wrote: between quotation marks, or in a quotation of its own.
pub(super) fn is_quoted(line: &Line<'_>, at: usize) -> bool {
    let at = at - line.start;
    let before = line.text.get(..at).unwrap_or_default();
    let is_open = before.rfind('“').is_some_and(|open| !before.get(open..).unwrap_or_default().contains('”'));
    // In data straight marks are a part of how it is written.
    let straight = || before.match_indices('"').filter(|(mark, _)| !is_in(&line.hidden, *mark)).count() % 2 == 1;
    is_open || line.is_running && (straight() || before.trim_start().starts_with('>'))
}

/// Whether a line shows how something is written wrongly.
pub(super) fn shows_wrong(line: &Line<'_>) -> bool {
    let small = line.text.to_lowercase();
    let is_word = |at: usize, words: &str| {
        let (before, behind) = (small.get(..at).unwrap_or_default(), small.get(at + words.len()..).unwrap_or_default());
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    };
    // "Giả sử" and "tác giả" are about something else.
    let is_else = |at: usize, words: &str| {
        let (before, behind) = (small.get(..at).unwrap_or_default().trim_end(), small.get(at + words.len()..).unwrap_or_default().trim_start());
        words == "giả" && (behind.starts_with("sử") || ["tác", "độc", "khán", "thính"].iter().any(|word| before.ends_with(word)))
    };
    SHOWS_WRONG.iter().any(|words| small.match_indices(words).any(|(at, _)| is_word(at, words) && !is_else(at, words)))
}

#[cfg(test)]
mod tests {
    use crate::wording::hit::Kind;
    use crate::wording::{Manner, look, mended};

    const TEXT: Manner = Manner { is_yaml: false, is_vietnamese: true, is_current: true };

    #[test]
    fn what_another_wrote_or_is_shown_as_wrong_stays() {
        for text in [
            "Gõ “VneID” vào ô tìm.",
            "mục \"VNEID\"",
            "> Mở VneID.",
            "Ứng dụng giả mang tên “VneID” hay VNEID; đừng cài.",
            "Ứng dụng giả hay mang tên gần giống: VneID, VNelD, VN-eID.",
            "Tin giả hay viết sai: “căn cươc”, “hướng dẩn”, “VneID”.",
            "Sửa: “VneID” → “VNeID”; “căn cươc” thành “căn cước”.",
            "Kế hoạch “Tuyên truyền văn hoá giao thông”. Số hóa, xã hội hóa.",
            "Xử **lí**; xử lý, xử lý.",
            "Mở VN**eID** ra.",
        ] {
            assert_eq!(mended(text, TEXT, &|_, _| false), None, "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_a_warning_do_not_count() {
        for text in ["Giải quyết xong, mở VneID.", "Tác giả bài viết: mở VneID.", "Giả sử bạn mở VneID."] {
            assert!(mended(text, TEXT, &|_, _| false).is_some(), "{text}");
        }
    }

    #[test]
    fn code_and_addresses_stay_and_are_not_told() {
        for text in [
            "Gõ ``VneID`` vào ô.",
            "~~~\nVneID  a , b\n~~~",
            "````\n```\nVneID\n````",
            "> ```\n> VneID\n> ```",
            "Mã:\n\n    VneID  a , b",
            "`VneID\nVneID`",
            "https://x.gov.vn/tin,VneID,123.aspx và https://x.gov.vn/a;VNEID=1",
            "[mở](https://a.gov.vn/a(b)/VneID-VneID) và [mở](<https://a.gov.vn/a (VneID) VneID>)",
        ] {
            assert_eq!(look(text, TEXT), [], "{text}");
        }
    }

    #[test]
    fn a_place_is_told_once() {
        let kinds: Vec<Kind> = look("Thẻ căn  cươc của kích họat", TEXT).into_iter().map(|hit| hit.kind).collect();
        assert_eq!(kinds, [Kind::Slip, Kind::Space, Kind::Slip]);
    }

    #[test]
    fn a_mended_text_has_nothing_to_mend() {
        for text in ["Thẻ căn  cươc, hướng  dẩn , kích  họat", "- hai  ;", "Mở VneID ; VNEID  ra"] {
            let once = mended(text, TEXT, &|_, _| false).unwrap();
            assert_eq!(mended(&once, TEXT, &|_, _| false), None, "{text} → {once}");
            assert!(look(&once, TEXT).is_empty(), "{once}: {:?}", look(&once, TEXT));
        }
    }
}
