//! How a text writes its words: slips of the keyboard, variants of one word, tone marks, names, spaces. Places are bytes of the text.

mod ended;
mod ended_lists;
mod ended_papers;
mod ended_words;
mod fold;
pub mod hit;
mod machine;
mod motto;
mod name;
mod past;
mod past_needs;
mod past_signs;
mod piece;
mod plain;
mod quote;
mod safe;
mod said;
mod slip;
mod slip_words;
mod space;
mod syllable;
mod told;
mod tone;
mod twice;
mod variant;

use std::ops::Range;

use hit::{Hit, Kind};
use piece::Pieces;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Whether all of it is YAML; else it is Markdown, perhaps with YAML before it.
    pub is_yaml: bool,
    /// Whether all of it is Vietnamese: a file of fields may hold other languages.
    pub is_vietnamese: bool,
    /// Whether it speaks of today: words for what has ended are then wrong.
    pub is_current: bool,
}

/// Everything in a text that should be written otherwise, in the order of places.
pub fn look(text: &str, manner: Manner) -> Vec<Hit> {
    let pieces = Pieces::of(text, manner.is_yaml);
    let mut hits = name::find(&pieces);
    hits.extend(space::find(&pieces));
    hits.extend(motto::find(&pieces));
    hits.extend(quote::find(&pieces));
    if manner.is_vietnamese {
        hits.extend(slip::find(&pieces, text));
        hits.extend(twice::find(&pieces, text));
        hits.extend(syllable::find(&pieces));
        hits.extend(variant::find(&pieces, text));
        hits.extend(tone::find(&pieces));
    }
    if manner.is_current {
        hits.extend(ended::find(&pieces, text));
    }
    hits.sort();
    for hit in &mut hits {
        hit.is_safe &= safe::is_safe(&pieces, hit, text);
    }
    // What is misspelt is no syllable either: the kind that knows the better word is told. Blanks within words that only a person can put
    // right are told besides, because they can be taken out.
    let mut over: Option<Hit> = None;
    hits.retain(|hit| {
        let is_told = over.as_ref().is_some_and(|over| hit.start < over.end && hit.kind != over.kind && (over.is_safe || hit.kind != Kind::Space));
        if !is_told && over.as_ref().is_none_or(|over| over.end < hit.end) {
            over = Some(hit.clone());
        }
        !is_told
    });
    hits
}

/// Whether the sentence around the number of a law, which begins at a byte of a text, says that it speaks of what was.
pub fn is_of_the_past(text: &str, at: usize) -> bool {
    past::of_law(text, at)
}

/// The bytes of a text that the head of a table or the line above a list says to be of what was.
pub fn told_as_past(text: &str) -> Vec<Range<usize>> {
    told::told(text)
}

/// A word in small letters, the same whatever the habit of its tone mark: `hoá`, `Hóa`.
pub fn even(word: &str) -> String {
    tone::even(word)
}

/// The bytes of `waive:` and its entries, which repeat the words that they let stand. `is_yaml` as in [`Manner`].
pub fn waivers(text: &str, is_yaml: bool) -> Range<usize> {
    piece::waivers(text, is_yaml)
}

/// How often a text is read again: what was put right may show something else, as two blanks within a misspelt phrase do.
const ROUNDS: usize = 5;

/// The text with everything that is safe put right; nothing where there is nothing to do. `stays` says of a piece that it is meant so.
pub fn mended(text: &str, manner: Manner, stays: &dyn Fn(&Hit, &str) -> bool) -> Option<String> {
    let mut best = mended_once(text, manner, stays)?;
    for _ in 1..ROUNDS {
        match mended_once(&best, manner, stays) {
            Some(better) => best = better,
            None => break,
        }
    }
    Some(best)
}

fn mended_once(text: &str, manner: Manner, stays: &dyn Fn(&Hit, &str) -> bool) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for hit in look(text, manner) {
        if text.get(hit.start..hit.end).is_some_and(|piece| stays(&hit, piece)) {
            continue;
        }
        let Hit { start, end, better, is_safe, .. } = hit;
        if let (Some(better), true, true) = (better, is_safe, start >= from) {
            out.push_str(text.get(from..start)?);
            out.push_str(&better);
            from = end;
        }
    }
    (from > 0).then(|| out + text.get(from..).unwrap_or_default())
}
