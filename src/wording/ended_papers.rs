//! Papers that there are no longer, where a text tells people to bring them: alone or in a list behind the verb.

use super::ended_words::{BETWEEN, Named, begin, is};
use super::past::What;
use super::piece::{Line, Word};

/// The papers.
const PAPERS: &[&[&str]] = &[
    &["cmnd"],
    &["chứng", "minh", "nhân", "dân"],
    &["chứng", "minh", "thư"],
    &["sổ", "hộ", "khẩu"],
    &["sổ", "tạm", "trú"],
    &["hộ", "khẩu"],
    &["household", "registration", "book"],
    &["household", "book"],
    &["people", "s", "identity", "card"],
];

/// Verbs of bringing, and what is to be done today with the identity card.
const VERBS: &[(&str, &str)] = &[
    ("mang", "mang"),
    ("đem", "mang"),
    ("trình", "xuất trình"),
    ("nộp", "đưa"),
    ("đưa", "đưa"),
    ("show", "show"),
    ("bring", "bring"),
    ("present", "present"),
    ("submit", "show"),
    ("in", "show"),
];

/// What may stand between a verb and its paper.
const FILLERS: &[&str] = &[
    "theo", "kèm", "bản", "sao", "chính", "gốc", "photo", "công", "chứng", "thực", "giấy", "thẻ", "cuốn", "quyển", "cả", "cho", "cán", "bộ", "your", "the",
    "a", "an", "their", "copy", "copies", "of", "original", "paper", "officer", "official", "us",
];

/// Words that join the papers of a list.
const JOINS: &[&str] = &["và", "hoặc", "hay", "cùng", "với", "and", "or"];

/// Words behind which a list cannot be that of a verb before them.
const STOPS: &[&str] = &[
    "không", "chẳng", "chưa", "đừng", "thay", "thì", "là", "để", "nếu", "khi", "vì", "mà", "nhưng", "được", "bị", "có", "không", "not", "no", "instead",
    "without", "need", "needs", "that", "which", "if", "when", "because", "but", "is", "are", "to", "for",
];

/// How many words a list is followed back.
const REACH: usize = 16;

/// The words with which names of papers begin.
pub(super) fn heads() -> impl Iterator<Item = &'static str> {
    PAPERS.iter().filter_map(|words| words.first().copied())
}

/// The paper that begins at a word of a line, if people are told to bring it: by a verb before it, or by what heads the list of which the line is an
/// item.
pub(super) fn paper(line: &Line<'_>, at: usize, is_item: bool) -> Option<Named> {
    let (end, words) = PAPERS.iter().find_map(|words| Some((begin(line, at, words, BETWEEN)?, *words)))?;
    let is_short = words.first() == Some(&"hộ");
    let last = line.words.get(end.checked_sub(1)?)?;
    let direct = before(line, at).filter(|(verb, _)| !is_short || is_of_short(line, *verb, at));
    let of = |start: usize, from: usize, now: String| Named { place: start..last.range().end, from, what: What::Paper, now };
    if let Some((verb, now)) = direct {
        let start = line.words.get(first_of(line, verb))?.start;
        return Some(of(start, start, format!("{now} {}", card(line, at, words))));
    }
    let start = line.words.get(at)?.start;
    let from = match listed(line, at, is_item).filter(|_| !is_short)? {
        List::Verb(verb) => line.words.get(first_of(line, verb))?.start,
        List::Item => start,
    };
    Some(of(start, from, card(line, at, words).to_owned()))
}

/// Today's paper.
fn card(line: &Line<'_>, at: usize, words: &[&str]) -> &'static str {
    let is_the = at.checked_sub(1).and_then(|at| line.words.get(at)).is_some_and(|word| is(word, "the"));
    match words.first() {
        Some(&"household" | &"people") if is_the => "the identity card",
        Some(&"household" | &"people") => "your identity card",
        _ => "thẻ căn cước",
    }
}

/// The word at which a verb begins: `xuất trình` and `hand in` have two.
fn first_of(line: &Line<'_>, verb: usize) -> usize {
    let is_two = line.words.get(verb).is_some_and(|word| is(word, "trình") || is(word, "in"));
    if is_two { verb.saturating_sub(1) } else { verb }
}

/// Whether `hộ khẩu` alone is a paper: `xuất trình hộ khẩu`, `mang theo hộ khẩu`.
fn is_of_short(line: &Line<'_>, verb: usize, at: usize) -> bool {
    let is_verb = |wanted: &str| line.words.get(verb).is_some_and(|word| is(word, wanted));
    is_verb("trình") || is_verb("nộp") || is_verb("mang") && at > verb + 1
}

/// The verb that stands before a paper with nothing but fillers between.
fn before(line: &Line<'_>, at: usize) -> Option<(usize, &'static str)> {
    let mut next = line.words.get(at)?;
    for back in (at.saturating_sub(8)..at).rev() {
        let word = line.words.get(back)?;
        if !line.between(word, next).trim_matches(BETWEEN).trim_matches(':').trim_matches(BETWEEN).is_empty() {
            return None;
        }
        if let Some(now) = verb(line, back) {
            return Some((back, now));
        }
        if !FILLERS.iter().any(|filler| is(word, filler)) {
            return None;
        }
        next = word;
    }
    None
}

/// What makes a paper one of a list.
enum List {
    /// The verb at this word.
    Verb(usize),
    /// What heads the list of which its line is an item.
    Item,
}

/// The list in which a paper stands: behind a comma or an `and`, or as the first of an item.
fn listed(line: &Line<'_>, at: usize, is_item: bool) -> Option<List> {
    let mut next = line.words.get(at)?;
    let mut is_joined = false;
    for back in (at.saturating_sub(REACH)..at).rev() {
        let word = line.words.get(back)?;
        let between = line.between(word, next);
        // `2. Sổ hộ khẩu`: the number of the item is no word of it.
        if is_item && back == 0 && between.starts_with(['.', ')']) && word.text.bytes().all(|byte| byte.is_ascii_digit()) {
            break;
        }
        let is_colon = between.contains(':') && !(is(word, "theo") || is(word, "gồm") || verb(line, back).is_some());
        if is_colon || between.contains(['.', ';', '?', '!', '|', '–', '—', '…']) {
            return None;
        }
        is_joined |= between.contains(',') || JOINS.iter().any(|join| is(word, join));
        if is_joined && verb(line, back).is_some() {
            return Some(List::Verb(back));
        }
        let is_filler = || FILLERS.iter().any(|filler| is(word, filler));
        if !is_joined && !is_filler() || STOPS.iter().any(|stop| is(word, stop)) {
            return None;
        }
        next = word;
    }
    (is_item && at <= REACH).then_some(List::Item)
}

/// What a verb of bringing at a word of a line is today.
fn verb(line: &Line<'_>, at: usize) -> Option<&'static str> {
    let word = line.words.get(at)?;
    let (verb, now) = VERBS.iter().find(|(verb, _)| is(word, verb))?;
    let before = at.checked_sub(1).and_then(|at| line.words.get(at));
    let is_behind = |wanted: &str| before.is_some_and(|before: &Word<'_>| is(before, wanted) && line.between(before, word).trim_matches(BETWEEN).is_empty());
    let is_meant = match *verb {
        "trình" => is_behind("xuất"),
        "in" => is_behind("hand"),
        "present" => !is_behind("at"),
        _ => true,
    };
    is_meant.then_some(*now)
}
