//! The country's name and its motto, which have one form (Nghị định 30/2020/NĐ-CP, Phụ lục I).

use super::hit::{Hit, Kind};
use super::piece::Pieces;

const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in pieces.lines.iter().filter(|line| !line.text.trim_start().starts_with(['-', '+', '|', '>']) && !line.text.trim_start().starts_with("* ")) {
        let [first, .., last] = line.words.as_slice() else { continue };
        let words: Vec<String> = line.words.iter().map(|word| bare(word.text)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let all = first.start..last.range().end;
        let was = line.text.get(all.start - line.start..all.end - line.start).unwrap_or_default();
        if words == ["doc", "lap", "tu", "do", "hanh", "phuc"] && was.contains(['-', '–', '—']) && was != MOTTO {
            hits.push(Hit::of(all, Kind::Motto).better(MOTTO, true));
        } else if words == ["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"] && was == was.to_uppercase() && was != COUNTRY {
            hits.push(Hit::of(all, Kind::Motto).better(COUNTRY, true));
        }
    }
    hits
}

/// Small letters without marks.
fn bare(word: &str) -> String {
    let base = |letter: char| match super::fold::parted(letter).0 {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        other => other,
    };
    word.to_lowercase().chars().map(base).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_form_is_right() {
        let found = |text: &str| find(&Pieces::of(text, false)).len();
        for wrong in ["**Độc lập- Tự do- Hanh phúc**", "Độc lập – Tự do – Hạnh phúc", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"] {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
        for right in [
            MOTTO,
            "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
            "Độc lập, tự do và hạnh phúc của dân",
            "Độc lập, tự do, hạnh phúc",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ] {
            assert_eq!(found(right), 0, "{right}");
        }
    }
}
