//! The name of the app: VNeID, as its makers write it.

use super::hit::{Hit, Kind};
use super::piece::Pieces;

const NAME: &str = "VNeID";

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in &pieces.lines {
        let is_loud = line.words.iter().filter(|word| word.text.chars().count() > 1).all(|word| !word.text.chars().any(char::is_lowercase));
        for word in &line.words {
            let is_it = word.text.eq_ignore_ascii_case(NAME);
            // Ids are in small letters, and headings in capitals.
            let is_right = word.text == NAME || word.text == "vneid" && !line.is_running || is_loud && word.text == "VNEID";
            let is_tag = line.text.get(..word.start - line.start).is_some_and(|before| before.ends_with('#'));
            if is_it && !is_right && !is_tag {
                hits.push(Hit::of(word.range(), Kind::Name).better(NAME, true));
            }
        }
        for place in ["vn", "eid"].windows(2).flat_map(|two| line.phrase(two)) {
            hits.push(Hit::of(place, Kind::Name).better(NAME, true));
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use crate::wording::piece::Pieces;

    #[test]
    fn other_ways_to_write_it() {
        let found = |text: &str| super::find(&Pieces::of(text, false)).len();
        for wrong in ["Mở VneID.", "mở vneid", "VNeid", "VN eID", "Mở VNEID ra"] {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
        for right in ["Mở VNeID.", "[mở](method:vneid)", "MỞ VNEID RA", "https://vneid.gov.vn/", "mo-vneid"] {
            assert_eq!(found(right), 0, "{right}");
        }
    }
}
