//! Offices that there are no longer, by the words for them, and what there is today: bodies of districts, one-stop sections, portals.

use std::ops::Range;

use super::past::What;
use super::piece::{Line, Word};

/// A place in a text that names what has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The bytes of its words.
    pub(super) place: Range<usize>,
    /// Where what is said of it begins: at the verb, for the papers of a list.
    pub(super) from: usize,
    /// What it is.
    pub(super) what: What,
    /// What there is today.
    pub(super) now: String,
}

/// What may stand between the words of a phrase: it goes on over the end of a line.
pub(super) const BETWEEN: &[char] = &['*', '_', ' ', '\u{a0}', '\n', '\'', '’'];
/// The same for names that are often put into quotation marks.
const QUOTED: &[char] = &['*', '_', ' ', '\u{a0}', '\n', '"', '“', '”', '‘', '’', '\'', '«', '»'];
/// The same for `Tiếp nhận & Trả kết quả`, `tiếp nhận, trả kết quả`.
const RECEPTION: &[char] = &['*', '_', ' ', '\u{a0}', '\n', '"', '“', '”', '&', '-', '–', '/', ','];
/// The same for `district-level`.
const JOINED: &[char] = &['*', '_', ' ', '\u{a0}', '\n', '\'', '’', '-', '\u{2011}'];

/// Groups of words, one of which a text has wholly if it names anything that has ended.
const NEEDED: &[&[&str]] = &[
    &["huyện"],
    &["quận"],
    &["thị", "xã"],
    &["thị", "trấn"],
    &["cửa", "phận"],
    &["cửa", "nhà"],
    &["trả", "quả", "phận"],
    &["tkq"],
    &["cổng", "tỉnh"],
    &["cmnd"],
    &["chứng", "minh"],
    &["hộ", "khẩu"],
    &["sổ", "tạm", "trú"],
    &["district"],
    &["stop", "section"],
    &["stop", "shop"],
    &["returning"],
    &["provinc", "portal"],
    &["household", "book"],
    &["identity", "people"],
];

/// Bodies of the district level, what took their place, and whether the level belongs to its name.
const BODIES: &[(&[&str], &str, bool)] = &[
    (&["ubnd"], "UBND", true),
    (&["ủy", "ban", "nhân", "dân"], "Ủy ban nhân dân", true),
    (&["công", "an"], "Công an", true),
    (&["hđnd"], "HĐND", true),
    (&["hội", "đồng", "nhân", "dân"], "Hội đồng nhân dân", true),
    (&["tòa", "án", "nhân", "dân"], "Tòa án nhân dân khu vực", false),
    (&["tòa", "án"], "Tòa án nhân dân khu vực", false),
    (&["phòng", "tư", "pháp"], "UBND", true),
];

/// Levels that there are no longer, and the one that does their work.
const LEVELS: &[(&[&str], &str)] = &[(&["huyện"], "xã"), (&["quận"], "phường"), (&["thị", "xã"], "phường"), (&["thị", "trấn"], "xã")];

/// How the one-stop section is called behind its first words.
const ONE_STOP: &[(&[&str], &[&str], &[char])] = &[
    (&["bộ", "phận"], &["một", "cửa"], QUOTED),
    (&["bộ", "phận"], &["1", "cửa"], QUOTED),
    (&["bộ", "phận"], &["01", "cửa"], QUOTED),
    (&["nhà"], &["một", "cửa"], QUOTED),
    (&["nhà"], &["1", "cửa"], QUOTED),
    (&["nhà"], &["01", "cửa"], QUOTED),
    (&["bộ", "phận"], &["tiếp", "nhận", "và", "trả", "kết", "quả"], RECEPTION),
    (&["bộ", "phận"], &["tiếp", "nhận", "trả", "kết", "quả"], RECEPTION),
    (&["bộ", "phận"], &["tiếp", "nhận", "hồ", "sơ", "và", "trả", "kết", "quả"], RECEPTION),
    (&["bộ", "phận"], &["tiếp", "nhận", "hồ", "sơ", "trả", "kết", "quả"], RECEPTION),
    (&["bộ", "phận"], &["tn", "tkq"], RECEPTION),
    (&["bộ", "phận"], &["tn", "và", "tkq"], RECEPTION),
];

/// The bodies of the district level in English.
const ENGLISH_BODIES: &[(&[&str], &str)] = &[
    (&["police"], "commune police"),
    (&["people", "s", "committee"], "commune People's Committee"),
    (&["people", "s", "council"], "commune People's Council"),
    (&["people", "s", "court"], "regional People's Court"),
];

/// What has a hyphen in English, and so may be no words of a line: ids look like that.
const HYPHENED: &[(&str, &[&str], &str)] = &[
    ("one-stop", &["section"], "public administration service centre"),
    ("one-stop", &["sections"], "public administration service centres"),
    ("one-stop", &["shop"], "public administration service centre"),
    ("one-stop", &["shops"], "public administration service centres"),
    ("result-returning", &["section"], "public administration service centre"),
    ("district-level", &["police"], "commune police"),
    ("district-level", &["people", "s", "committee"], "commune People's Committee"),
    ("district-level", &["people", "s", "council"], "commune People's Council"),
    ("district-level", &["people", "s", "court"], "regional People's Court"),
];

/// Whether a text in small letters may name what has ended: what does not stand there need not be looked for.
pub(super) fn may_name(small: &str) -> bool {
    NEEDED.iter().any(|group| group.iter().all(|word| small.contains(word)))
}

/// The words with which names of offices begin: those of them that a text in small letters has.
pub(super) fn heads(small: &str) -> Vec<&'static str> {
    let vietnamese = BODIES.iter().map(|(words, ..)| *words).chain(ONE_STOP.iter().map(|(words, ..)| *words));
    let english = ENGLISH_BODIES.iter().map(|(words, _)| *words).chain(HYPHENED.iter().map(|(_, words, _)| *words));
    let firsts = vietnamese.chain(english).filter_map(|words| words.first().copied());
    let mut heads: Vec<&str> = firsts.chain(["cổng", "district", "provincial", "public", "one"]).collect();
    heads.sort_unstable();
    heads.dedup();
    heads.retain(|head| small.contains(head) || matches!(*head, "ủy" | "tòa"));
    heads
}

/// Whether a word is one in small letters, in either habit of tone marks.
pub(super) fn is(word: &Word<'_>, wanted: &str) -> bool {
    let same = |wanted: &str| word.text.len() == wanted.len() && word.text.chars().flat_map(char::to_lowercase).eq(wanted.chars());
    same(wanted)
        || match wanted {
            "ủy" => same("uỷ"),
            "tòa" => same("toà"),
            _ => false,
        }
}

/// Whether some words begin at one of a line; the word behind them.
pub(super) fn begin(line: &Line<'_>, at: usize, wanted: &[&str], signs: &[char]) -> Option<usize> {
    let (first, rest) = wanted.split_first()?;
    is(line.words.get(at)?, first).then_some(())?;
    rest.iter().try_fold(at + 1, |next, word| go_on(line, next, &[word], signs))
}

/// The same behind other words, with no more than some signs between.
fn go_on(line: &Line<'_>, at: usize, wanted: &[&str], signs: &[char]) -> Option<usize> {
    wanted.iter().try_fold(at, |at, wanted| {
        let (before, word) = (line.words.get(at.checked_sub(1)?)?, line.words.get(at)?);
        (is(word, wanted) && line.between(before, word).trim_matches(signs).is_empty()).then_some(at + 1)
    })
}

/// The office that begins at a word of a line.
pub(super) fn office(line: &Line<'_>, at: usize) -> Option<Named> {
    let body = || body(line, at);
    let one_stop = || Some((one_stop(line, at)?, "Trung tâm Phục vụ hành chính công".to_owned()));
    let portal = || Some((portal(line, at)?, "Cổng Dịch vụ công quốc gia".to_owned()));
    let vietnamese = body().or_else(one_stop).or_else(portal).and_then(|(end, now)| named(line, at..end, now));
    vietnamese.or_else(|| english(line, at))
}

/// What words of a line name.
fn named(line: &Line<'_>, words: Range<usize>, now: String) -> Option<Named> {
    let (first, last) = (line.words.get(words.start)?, line.words.get(words.end.checked_sub(1)?)?);
    let place = first.start..last.range().end;
    Some(Named { from: place.start, place, what: What::Place, now })
}

/// `UBND huyện`, `Công an cấp huyện`, `Phòng Tư pháp quận`.
fn body(line: &Line<'_>, at: usize) -> Option<(usize, String)> {
    BODIES.iter().find_map(|(words, now, has_level)| {
        let behind = begin(line, at, words, BETWEEN)?;
        let (prefix, behind) = ["cấp", "các"].into_iter().find_map(|word| Some((word, go_on(line, behind, &[word], BETWEEN)?))).unwrap_or(("", behind));
        let (end, level) = LEVELS.iter().find_map(|(words, level)| Some((go_on(line, behind, words, BETWEEN)?, level)))?;
        let space = if prefix.is_empty() { "" } else { " " };
        Some((end, if *has_level { format!("{now} {prefix}{space}{level}") } else { (*now).to_owned() }))
    })
}

fn one_stop(line: &Line<'_>, at: usize) -> Option<usize> {
    ONE_STOP.iter().find_map(|(first, rest, signs)| {
        let behind = begin(line, at, first, BETWEEN)?;
        go_on(line, behind, rest, signs)
    })
}

/// `Cổng dịch vụ công trực tuyến của tỉnh`.
fn portal(line: &Line<'_>, at: usize) -> Option<usize> {
    let behind = begin(line, at, &["cổng"], BETWEEN)?;
    let maybe = |at: usize, words: &[&str]| go_on(line, at, words, BETWEEN);
    let behind = maybe(behind, &["dịch", "vụ", "công"]).or_else(|| maybe(behind, &["dvc"]))?;
    let behind = maybe(behind, &["trực", "tuyến"]).unwrap_or(behind);
    let behind = maybe(behind, &["của"]).or_else(|| maybe(behind, &["cấp"])).unwrap_or(behind);
    maybe(behind, &["tỉnh"])
}

fn english(line: &Line<'_>, at: usize) -> Option<Named> {
    let hyphened = HYPHENED.iter().find_map(|(first, rest, now)| {
        let end = begin(line, at, rest, BETWEEN)?;
        let mut named = named(line, at..end, (*now).to_owned())?;
        named.place.start = behind(line, first, named.place.start)?;
        named.from = named.place.start;
        Some(named)
    });
    hyphened.or_else(|| english_body(line, at)).or_else(|| {
        let of_province = ["service", "services"].iter().find_map(|service| {
            let whole = begin(line, at, &["provincial", "public", service, "portal"], BETWEEN);
            whole.or_else(|| begin(line, at, &["public", service, "portal", "of", "the", "province"], BETWEEN))
        });
        let one_stop = || ["section", "shop"].iter().find_map(|section| begin(line, at, &["one", "stop", section], BETWEEN));
        match of_province {
            Some(end) => named(line, at..end, "National Public Service Portal".to_owned()),
            None => named(line, at..one_stop()?, "public administration service centre".to_owned()),
        }
    })
}

/// `district police`, `police of the district`.
fn english_body(line: &Line<'_>, at: usize) -> Option<Named> {
    ENGLISH_BODIES.iter().find_map(|(body, now)| {
        // A hyphen is no more than a sign where the word begins with a capital.
        let behind = begin(line, at, &["district"], BETWEEN);
        let level = behind.map(|behind| go_on(line, behind, &["level"], JOINED).unwrap_or(behind));
        let before = || level.and_then(|level| go_on(line, level, body, BETWEEN));
        let of = || go_on(line, begin(line, at, body, BETWEEN)?, &["of", "the", "district"], BETWEEN);
        named(line, at..before().or_else(of)?, (*now).to_owned())
    })
}

/// Where a word with a hyphen begins that stands before a byte.
fn behind(line: &Line<'_>, first: &str, at: usize) -> Option<usize> {
    let before = line.text.get(..at.checked_sub(line.start)?)?.trim_end_matches(BETWEEN);
    let start = before.len().checked_sub(first.len())?;
    before.get(start..)?.eq_ignore_ascii_case(first).then_some(line.start + start)
}
