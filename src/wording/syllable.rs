//! Whether letters can be a Vietnamese syllable: what cannot is a slip of the keyboard, whatever word was meant.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::fold::{cased, is_vietnamese, parted, with_tone};
use super::hit::{Hit, Kind};
use super::piece::{Pieces, Word};
use super::plain::{begins, joined_behind};

/// Consonants that begin a syllable, longer ones first.
const ONSETS: [&str; 27] =
    ["ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"];

/// All that may follow, without its tone.
const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât",
    "âu", "ây", "e", "ec", "em", "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia", "ich", "iêc", "iêm", "iên", "iêng",
    "iêp", "iêt", "iêu", "im", "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oăc",
    "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oem", "oen", "oeng", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "ô", "ôc", "ôi", "ôm",
    "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "u", "ua", "uc", "uê", "uêch", "uênh", "uêu", "ui", "um", "un", "ung", "uơ", "up", "ut", "uy",
    "uya", "uych", "uyên", "uyêt", "uynh", "uyp", "uyt", "uyu", "uâng", "uân", "uât", "uây", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "ư", "ưa", "ưc", "ưi",
    "ưm", "ưng", "ưu", "ưt", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "y", "yêm", "yên", "yêng", "yêt", "yêu", "ym", "yn", "ynh", "yt",
];

/// Words of other languages that Vietnamese texts write with Vietnamese letters and in one word.
const BORROWED: &str = "alô amiăng amiđan amphêtamin atisô balô bancông biđông blốc brâu brôm bulông bêtông bôbin bônsêvích bôxít băngca băngrôn cacbônic cactông calô \
    canô carô catalô catalôgô catsê catông cađêmi chơro clê comlê crôm cácbon cácbuaratơ cácbônic cáctông cátsét cátxét côcain côngtenơ côngtơ \
    côngtắc côngxoócxiom căngtin cơho cơtu galăng garô gatô ghisê ghiđông gilê gácbaga gácđờbu gươl hiđro hiđrô hrê hydrô hyđrô hécta héctôlít \
    héctômét hêrôin inôc inốc karaôkê kilô kilôbai kilôcalo kilôgam kilômét kilôoát kilôvôn kiôt kiốt klôngpút krông kơho lavabô layơn litô lôgic \
    lôgô lăk lắk macô mayô micrô micrômét mililít milimét mnông moócphin mêgabai mêgaoát mêtan mêtađon mócphin môtô môtơ môđem môđun măngsông mơnông \
    nilông nitơ niutơn nêông nơron nơtron palăng panô patinê phécmơtuya phôtô phôtôcopi phôtôcopy plây plơi pêđan pôliexte pôlime pôlyme pơlei pơmu \
    rađa rađiô rulô rôbốt rônêô rơle rơmooc rơmoóc rơmăm rờmooc rờmoóc stiêng sêri sôcôla sơmi sơmirơmoóc sơri tuôcbin tuốcbin tôtem tăcxi tăngxê \
    tơrưng tắcxi urê vagông vinilông virút vácxin vécni vôlăng vônfram vắcxin xalông xentimét xichlô ximăng xiphông xirô xitéc xtiêng xêri xêđăng \
    xíchlô xôviết xôđa xăngtimét xơđăng ápphích âmpli êcu êke êkip êkíp êpôxy êtan êtô êđê ôliu ôm ôtô ôtôbuýt ôtôca ôxi ôxy ôzôn ăcquy ămpe ămpli \
    ăngten đivăng điôt điốt đécan đêxiben đêximét đôla đômino đôminô đôping đăk đăngten đắk đềcan đềximét ắcquy";

/// Vowels with a sign of their own, which draw the tone to themselves.
const MARKED: &str = "ăâêôơư";

/// All vowels.
const VOWELS: &str = "aăâeêioôơuưy";

/// What is wrong with a word.
#[derive(Clone, PartialEq, Eq)]
enum Fault {
    /// Its letters can be no syllable.
    Letters,
    /// Its tone stands on another letter than it should: the word as it should be, in small letters, and whether only a slip can be meant. Names
    /// have their own way with plain vowels: `bà Qúy`.
    Place(String, bool),
}

pub(super) fn find(pieces: &Pieces<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    // A text has some hundred syllables, each of them many times.
    let mut told: BTreeMap<&str, Option<Fault>> = BTreeMap::new();
    for word in pieces.words().filter(|word| !word.text.is_ascii()) {
        let hit = Hit::of(word.range(), Kind::NoSyllable);
        match told.entry(word.text).or_insert_with(|| fault(word.text)) {
            Some(Fault::Letters) => hits.push(hit),
            Some(Fault::Place(better, is_sure)) if *is_sure || !is_name(pieces, word) => {
                let is_small = !word.text.chars().any(char::is_uppercase);
                hits.push(hit.better(cased(better, word.text), is_small));
            }
            Some(Fault::Place(..)) | None => {}
        }
    }
    hits
}

/// What is wrong with a word. A single letter stands for something, and so do letters without a vowel: `sđt`, `vnđ`.
fn fault(word: &str) -> Option<Fault> {
    let small = word.to_lowercase();
    let parts: Vec<(char, usize)> = small.chars().map(parted).collect();
    let is_word = parts.len() > 1 && small.chars().all(is_vietnamese) && parts.iter().any(|(letter, _)| VOWELS.contains(*letter));
    // Names of people and places of other peoples follow other rules; they begin with a capital.
    let is_slip = || word == small && !is_syllable(&parts);
    let found = if is_word { misplaced(&parts).or_else(|| is_slip().then_some(Fault::Letters)) } else { None };
    found.filter(|_| !BORROWED.split(' ').any(|borrowed| borrowed == small))
}

/// The fault of a syllable whose tone stands on the wrong letter.
fn misplaced(parts: &[(char, usize)]) -> Option<Fault> {
    let (at, tone) = parts.iter().enumerate().find(|(_, (_, tone))| *tone > 0).map(|(at, (_, tone))| (at, *tone))?;
    let bare: Vec<char> = parts.iter().map(|(letter, _)| *letter).collect();
    let seats = seats(&bare).filter(|seats| !seats.contains(&at))?;
    let seat = *seats.start();
    let moved = bare.iter().enumerate().map(|(at, letter)| if at == seat { with_tone(*letter, tone) } else { *letter });
    let is_marked = bare.get(seat).is_some_and(|letter| MARKED.contains(*letter));
    is_syllable(parts).then(|| Fault::Place(moved.collect(), is_marked))
}

/// Whether a word may be a name: it has a capital that begins no sentence, or one before a word with another.
fn is_name(pieces: &Pieces<'_>, word: &Word<'_>) -> bool {
    let is_title = word.is_capital() && word.text.chars().any(char::is_lowercase);
    let line = pieces.lines.partition_point(|line| line.start <= word.start).checked_sub(1).and_then(|at| pieces.lines.get(at));
    is_title && line.is_some_and(|line| !begins(line, &word.range()) || joined_behind(line, &word.range()).is_some_and(Word::is_capital))
}

/// The letters, by their place, that may bear the tone of a syllable without one: two of them where both habits are right (`hòa`, `hoà`).
fn seats(bare: &[char]) -> Option<RangeInclusive<usize>> {
    let is_vowel = |at: usize| bare.get(at).is_some_and(|letter| VOWELS.contains(*letter));
    // The u of `qu` and the i of `gi` are consonants before a vowel.
    let head = match bare {
        ['q', 'u', ..] | ['g', 'i', ..] if is_vowel(2) => 2,
        _ => bare.iter().position(|letter| VOWELS.contains(*letter))?,
    };
    let end = (head..bare.len()).find(|at| !is_vowel(*at)).unwrap_or(bare.len());
    let vowels = bare.get(head..end)?;
    if let Some(marked) = vowels.iter().rposition(|letter| MARKED.contains(*letter)) {
        return Some(head + marked..=head + marked);
    }
    match vowels {
        ['o', 'a' | 'e'] | ['u', 'y'] if end == bare.len() => Some(head..=head + 1),
        [_, _] if end == bare.len() => Some(head..=head),
        [_, _, ..] => Some(head + 1..=head + 1),
        _ => Some(head..=head),
    }
}

/// Whether letters with their tones can be a Vietnamese syllable, wherever the tone stands.
fn is_syllable(parts: &[(char, usize)]) -> bool {
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
            assert!(fault(right).is_none(), "{right}");
        }
        for wrong in ["gứn", "đườg", "thôg", "ngưòi", "địệ", "lịchh", "hưống", "thủt", "đãc"] {
            assert!(fault(wrong) == Some(Fault::Letters), "{wrong}");
        }
    }

    /// Rimes with two vowels or three, with the tone where it belongs.
    const TONED: &str = "ái áo áu áy ấu ấy éo ếu ía íu ói ối ới úa úi úy uý óa oá óe oé uế uớ ứa ứi ứu oái oáy oáo oéo uýa uýu uấy iếu yếu ưới ướu uối \
        oác oách oám oán oáng oánh oáp oát oắc oắm oắn oắng oắt oém oén oéng oét oóc oóng uếch uếnh uếu uých uyến uyết uýnh uýp uýt \
        uấng uấn uất uốc uốm uốn uống uốt iếc iếm iến iếng iếp iết ước ướm ướn ướng ướp ướt yếm yến yếng yết ý ính ác ấm ắng ép ết ín ọp ộc ợm ụng ực";

    #[test]
    fn every_syllable_with_its_tone_in_its_place_is_right() {
        for toned in TONED.split_whitespace() {
            let seat = toned.chars().map(parted).position(|(_, tone)| tone > 0).unwrap();
            let bare: Vec<char> = toned.chars().map(|letter| parted(letter).0).collect();
            let is_stopped = bare.ends_with(&['c', 'h']) || bare.last().is_some_and(|last| "cpt".contains(*last));
            for onset in ONSETS.iter().chain(&[""]) {
                // These begin otherwise: `gi` and `qu` have the first vowel of the rime in them.
                let is_none = matches!((*onset, bare[0]), ("gi" | "g", 'i' | 'y') | ("qu", 'u' | 'ư' | 'o'));
                for tone in (1..6).filter(|tone| !is_none && (!is_stopped || matches!(tone, 2 | 5))) {
                    let rime = bare.iter().enumerate().map(|(at, letter)| if at == seat { with_tone(*letter, tone) } else { *letter });
                    let word = format!("{onset}{}", rime.collect::<String>());
                    assert!(fault(&word).is_none(), "{word}");
                }
            }
        }
    }

    #[test]
    fn the_tone_stands_on_the_right_letter() {
        for (wrong, right) in [
            ("đựơc", "được"),
            ("ngừơi", "người"),
            ("trừơng", "trường"),
            ("nứơc", "nước"),
            ("cứơc", "cước"),
            ("qúa", "quá"),
            ("qúy", "quý"),
            ("gía", "giá"),
            ("gỉai", "giải"),
            ("hòan", "hoàn"),
            ("khỏan", "khoản"),
            ("tòan", "toàn"),
            ("thủơ", "thuở"),
            ("lọai", "loại"),
            ("cuả", "của"),
            ("tíên", "tiến"),
            ("hùynh", "huỳnh"),
            ("khủyu", "khuỷu"),
            ("muá", "múa"),
            ("ngừoi", ""),
        ] {
            let hits = find(&Pieces::of(wrong, false));
            assert_eq!(hits.len(), 1, "{wrong}");
            assert_eq!((hits[0].better.clone().unwrap_or_default(), hits[0].is_safe), (right.to_owned(), !right.is_empty()), "{wrong}");
        }
        let found = |text: &str| find(&Pieces::of(text, false)).into_iter().map(|hit| (hit.better.unwrap_or_default(), hit.is_safe)).collect::<Vec<_>>();
        assert_eq!(found("Hội Ngừơi cao tuổi"), [("Người".to_owned(), false)]);
        assert_eq!(found("Hòan thành. NỨƠC"), [("Hoàn".to_owned(), false), ("NƯỚC".to_owned(), false)]);
        for right in ["bà Qúy, ông Hòan", "Qúy Mẫu trực", "hòa, hoà, khỏe, khoẻ, thủy, thuỷ, giửa, gìn, gì, quốc, của, mía, ngoèo, khuỷu"]
        {
            assert!(found(right).is_empty(), "{right}: {:?}", found(right));
        }
    }

    #[test]
    fn borrowed_words_and_abbreviations_are_no_slips() {
        for right in "sđt vnđ đvt hđnd môtô hécta canô lôgô côngtenơ ắcquy rơmoóc plơi phôtô xêri cácbon ôtô kilômét ăngten bulông nilông virút kiốt".split(' ')
        {
            assert!(fault(right).is_none(), "{right}");
        }
    }
}
