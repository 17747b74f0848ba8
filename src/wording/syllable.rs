//! Whether letters can be a Vietnamese syllable: what cannot is a slip of the keyboard, whatever word was meant.

use std::collections::BTreeMap;

use super::fold::{is_vietnamese, parted};
use super::hit::{Hit, Kind};
use super::piece::Pieces;

/// Consonants that begin a syllable, longer ones first.
const ONSETS: [&str; 27] =
    ["ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"];

/// All that may follow, without its tone.
const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât",
    "âu", "ây", "e", "ec", "em", "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia", "ich", "iêc", "iêm", "iên", "iêng",
    "iêp", "iêt", "iêu", "im", "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oăc",
    "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp",
    "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "u", "ua", "uc", "uê", "uêch", "uênh", "ui", "um", "un", "ung", "uơ", "up", "ut", "uy", "uya", "uych", "uyên",
    "uyêt", "uynh", "uyp", "uyt", "uyu", "uâng", "uân", "uât", "uây", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "ư", "ưa", "ưc", "ưi", "ưm", "ưng", "ưu",
    "ưt", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "y", "yêm", "yên", "yêng", "yêt", "yêu", "ym", "yn", "ynh", "yt",
];

/// Words of other languages that Vietnamese texts write with Vietnamese letters.
const BORROWED: [&str; 26] = [
    "kilômét",
    "kilôgam",
    "xăngtimét",
    "sêri",
    "ghisê",
    "bêtông",
    "ximăng",
    "căngtin",
    "băngrôn",
    "êđê",
    "mnông",
    "xêđăng",
    "nđ",
    "qđ",
    "ôtô",
    "ôxy",
    "ôxi",
    "xôviết",
    "karaôkê",
    "vônfram",
    "ămpe",
    "ôm",
    "êke",
    "rôbốt",
    "vắcxin",
    "cađêmi",
];

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    // A text has some hundred syllables, each of them many times.
    let mut told: BTreeMap<&str, bool> = BTreeMap::new();
    for word in pieces.words().filter(|word| !word.text.is_ascii()) {
        if *told.entry(word.text).or_insert_with(|| is_slip(word.text)) {
            hits.push(Hit::of(word.range(), Kind::NoSyllable));
        }
    }
    hits
}

/// Names of people and places of other peoples follow other rules; they begin with a capital. A single letter stands for something.
fn is_slip(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(is_vietnamese) && !is_syllable(word)
}

/// Whether a word in small letters can be a Vietnamese syllable.
fn is_syllable(word: &str) -> bool {
    if BORROWED.contains(&word) {
        return true;
    }
    let parts: Vec<(char, usize)> = word.chars().map(parted).collect();
    let toned: Vec<usize> = parts.iter().map(|(_, tone)| *tone).filter(|tone| *tone > 0).collect();
    let bare: String = parts.iter().map(|(letter, _)| *letter).collect();
    let is_known = ONSETS.iter().any(|onset| bare.strip_prefix(onset).is_some_and(|rime| is_rime(onset, rime))) || RIMES.contains(&bare.as_str());
    // A syllable that ends with a stop has the acute or the dot.
    let is_stopped = bare.ends_with(['c', 'p', 't']) || bare.ends_with("ch");
    let is_right_tone = match toned.as_slice() {
        [] => !is_stopped,
        [tone] => !is_stopped || matches!(tone, 2 | 5),
        _ => false,
    };
    is_known && is_right_tone
}

fn is_rime(onset: &str, rime: &str) -> bool {
    match onset {
        // The u of `qu` and the i of `gi` are the beginning of the rime as well.
        "qu" => RIMES.contains(&rime) && !rime.starts_with(['u', 'ư']) || RIMES.contains(&format!("u{rime}").as_str()),
        "gi" => rime.is_empty() || RIMES.contains(&rime) || RIMES.contains(&format!("i{rime}").as_str()),
        _ => RIMES.contains(&rime),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        for right in [
            "nghiêng",
            "quốc",
            "quyết",
            "giường",
            "gì",
            "giếng",
            "khuỷu",
            "ngoằng",
            "đường",
            "người",
            "ỷ",
            "yêu",
            "uống",
            "oẳn",
            "huỳnh",
            "quýt",
            "rượu",
            "hươu",
            "khuya",
            "thuở",
            "quở",
            "chíp",
            "quỹ",
            "giữa",
            "ủy",
            "nước",
            "điện",
            "quẹt",
            "xoong",
            "giặt",
            "loáng",
            "đặc",
            "khuếch",
        ] {
            assert!(is_syllable(right), "{right}");
        }
        for wrong in ["gứn", "đườg", "thôg", "ngưòi", "địệ", "lịchh", "hưống", "thủt", "đãc"] {
            assert!(!is_syllable(wrong), "{wrong}");
        }
    }
}
