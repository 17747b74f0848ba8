//! Deadlines in words of the page's language.

use super::scene::Scene;
use super::words::Words;
use crate::calendar::Date;
use crate::model::deadline::Deadline;
use crate::model::plan::{Plan, Task};
use crate::model::recurrence::{Beat, Recurrence};
use crate::model::when::When;
use crate::page::plan::Original;

/// The document's own words in its own language; their meaning in another.
pub(super) fn words_of(scene: &Scene<'_>, deadline: &Deadline) -> String {
    if scene.lang == &scene.shared.site.languages.primary { deadline.text.clone() } else { meaning(scene.words, deadline) }
}

/// The words of the document beside their meaning, where the page is in another language.
pub(super) fn original(scene: &Scene<'_>, deadline: &Deadline) -> Option<Original> {
    let primary = &scene.shared.site.languages.primary;
    (scene.lang != primary).then(|| Original { lang: primary.to_string(), text: deadline.text.clone() })
}

/// The deadline of a task in words, and those of the document where the page is in another language; a dash where there is none.
pub(super) fn of_task(scene: &Scene<'_>, plan: &Plan, task: &Task) -> (String, Option<Original>) {
    match plan.deadline(task) {
        Some(deadline) => (words_of(scene, deadline), original(scene, deadline)),
        None => (scene.words.say("none"), None),
    }
}

fn meaning(words: &Words, deadline: &Deadline) -> String {
    let base = when(words, &deadline.when);
    let base = if deadline.is_done { words.with("deadline-done", [("deadline", (&base).into())]) } else { base };
    let base = if deadline.aimed { words.with("deadline-aimed", [("deadline", (&base).into())]) } else { base };
    if deadline.then_ongoing { words.with("deadline-then-ongoing", [("deadline", (&base).into())]) } else { base }
}

/// When something is due, whatever words the document has for it.
pub(super) fn when(words: &Words, when: &When) -> String {
    match when {
        When::Day(date) => words.with("deadline-day", [("date", (&words.date(*date)).into())]),
        When::Month { year, month } => words
            .with("deadline-month", [("month", i64::from(*month).into()), ("month-name", (&words.month(*month)).into()), ("year", (&year.to_string()).into())]),
        When::Quarter { year, first, last } if first == last => {
            words.with("deadline-quarter", [("first", i64::from(*first).into()), ("year", (&year.to_string()).into())])
        }
        When::Quarter { year, first, last } => {
            words.with("deadline-quarters", [("first", i64::from(*first).into()), ("last", i64::from(*last).into()), ("year", (&year.to_string()).into())])
        }
        When::Days(first, last) => words.with("deadline-days", [("first", (&words.date(*first)).into()), ("last", (&words.date(*last)).into())]),
        When::Since(date) => words.with("deadline-since", [("date", (&words.date(*date)).into())]),
        When::Year(year) => words.with("deadline-year", [("year", (&year.to_string()).into())]),
        When::Recurring(recurrence) => recurring(words, recurrence),
        When::Ongoing => words.say("deadline-ongoing"),
        When::Roadmap => words.say("deadline-roadmap"),
        When::After => words.say("deadline-after"),
        When::Unknown => words.say("deadline-unknown"),
    }
}

/// "every day and every Friday, by 17:00, from 5 April 2023 to 15 June 2023".
fn recurring(words: &Words, recurrence: &Recurrence) -> String {
    let beats: Vec<String> = recurrence.beats.iter().map(|beat| self::beat(words, *beat)).collect();
    let mut parts = vec![if beats.is_empty() { words.say("recurs") } else { beats.join(&words.say("recurs-and")) }];
    if let Some((hour, minute)) = recurrence.hour {
        parts.push(words.with("recurs-hour", [("hour", (&format!("{hour}:{minute:02}")).into())]));
    }
    let date = |date: &Date| words.date(*date);
    parts.extend(match (&recurrence.from, &recurrence.until) {
        (Some(from), Some(until)) => Some(words.with("deadline-days", [("first", (&date(from)).into()), ("last", (&date(until)).into())])),
        (Some(from), None) => Some(words.with("deadline-since", [("date", (&date(from)).into())])),
        (None, Some(until)) => Some(words.with("deadline-day", [("date", (&date(until)).into())])),
        (None, None) => None,
    });
    parts.join(", ")
}

fn beat(words: &Words, beat: Beat) -> String {
    match beat {
        Beat::Day => words.say("recurs-day"),
        Beat::Week(None) => words.say("recurs-week"),
        Beat::Week(Some(weekday)) => words.with("recurs-weekday", [("weekday", i64::from(weekday).into())]),
        Beat::Month(None) => words.say("recurs-month"),
        Beat::Month(Some(day)) => words.with("recurs-month-day", [("day", i64::from(day).into())]),
        Beat::Quarter => words.say("recurs-quarter"),
        Beat::Year => words.say("recurs-year"),
    }
}
