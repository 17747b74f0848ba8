//! Findings as a build remembers them for the next, and back.

use crate::calendar::Date;
use crate::emit::memo::{Seen, Spot};
use crate::finding::{Placed, Waived, Words};
use crate::place::Place;
use crate::rules;

/// A finding to remember.
pub(super) fn seen(placed: &Placed) -> Seen {
    Seen {
        code: placed.rule.code.to_owned(),
        place: spot(&placed.place),
        message: both(&placed.message),
        help: both(&placed.help),
        notes: placed.notes.iter().map(|(place, words)| (spot(place), both(words))).collect(),
        at: placed.at.clone(),
        waived: placed.waived.as_ref().map(|waived| (waived.reason.clone(), waived.until.map(|until| until.to_string()))),
    }
}

/// The finding again; nothing where its rule is no more.
pub(super) fn placed(seen: &Seen) -> Option<Placed> {
    let waived = |(reason, until): &(String, Option<String>)| Waived { reason: reason.clone(), until: until.as_deref().and_then(Date::parse) };
    Some(Placed {
        rule: rules::find(&seen.code)?,
        place: place(&seen.place),
        message: words(&seen.message),
        help: words(&seen.help),
        notes: seen.notes.iter().map(|(spot, both)| (place(spot), words(both))).collect(),
        at: seen.at.clone(),
        waived: seen.waived.as_ref().map(waived),
    })
}

fn spot(place: &Place) -> Spot {
    Spot(place.file.clone(), [place.line, place.column, place.end_line, place.end_column, place.first_column], place.excerpt.clone())
}

fn place(Spot(file, [line, column, end_line, end_column, first_column], excerpt): &Spot) -> Place {
    let (line, column, end_line, end_column, first_column) = (*line, *column, *end_line, *end_column, *first_column);
    Place { file: file.clone(), line, column, end_line, end_column, first_column, excerpt: excerpt.clone() }
}

fn both(words: &Words) -> [String; 2] {
    [words.vi.clone(), words.en.clone()]
}

fn words([vi, en]: &[String; 2]) -> Words {
    Words { vi: vi.clone(), en: en.clone() }
}
