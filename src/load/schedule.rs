//! Reads schedules.

use super::fields::{Fields, Reader};
use super::node::Node;
use super::waiver;
use super::window::window;
use crate::lang::Localised;
use crate::model::id::Id;
use crate::model::schedule::{Closed, Day, Duty, Hours, Schedule};
use crate::source::At;

const WEEKDAYS: &[(&str, i8)] = &[("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6), ("sunday", 7)];

/// A schedule from its file.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, node: &Node) -> Option<Schedule> {
    let mut fields = waiver::file(reader, node)?;
    let span = fields.span();
    let title = fields.required(reader, "title", Reader::words);
    let summary = fields.required(reader, "summary", Reader::words);
    let slug = fields.optional(reader, "slug", |reader, node| reader.localised(node, Reader::id));
    let slug = slug.unwrap_or_else(|| Localised::new(reader.languages.primary.clone(), At { value: id.clone(), span }));
    let window = window(reader, &mut fields);
    let source = fields.optional(reader, "source", Reader::words);
    let plan = fields.optional(reader, "plan", Reader::id);
    let before = reader.found.len();
    let weekly = fields.many(reader, "weekly", |reader, node| duty(reader, node, true));
    let sessions = fields.many(reader, "sessions", |reader, node| duty(reader, node, false));
    // One without the sessions that cannot be read is another schedule.
    let is_read = reader.found.len() == before;
    let closed = fields.many(reader, "closed", closed);
    fields.finish(reader);
    let duties: Vec<Duty> = Some(weekly.into_iter().chain(sessions).collect()).filter(|_| is_read)?;
    Some(Schedule { id: id.clone(), span, title: title?, summary: summary?, slug, window: window?, source, plan, duties, closed })
}

fn duty(reader: &mut Reader<'_>, node: &Node, is_weekly: bool) -> Option<Duty> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let day = if is_weekly { fields.required(reader, "on", |reader, node| reader.one_of(node, WEEKDAYS)).map(Day::Weekly) } else { date(reader, &mut fields) };
    let hours = fields.optional(reader, "hours", |reader, node| reader.at(node, hours));
    let place = fields.optional(reader, "place", Reader::id);
    let area = fields.optional(reader, "area", Reader::id);
    let who = fields.optional(reader, "who", Reader::words);
    let what = fields.optional(reader, "what", Reader::words);
    fields.finish(reader);
    Some(Duty { span, day: day?, hours, place, area, who, what })
}

/// `date:`; where the document names no day the key is left out.
fn date(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> Option<Day> {
    match fields.node("date") {
        Some(node) => Reader::date(reader, node).map(Day::On),
        None => Some(Day::Unsaid),
    }
}

fn hours(reader: &mut Reader<'_>, node: &Node) -> Option<Hours> {
    let text = reader.word(node)?;
    match Hours::parse(&text) {
        Some(hours) => Some(hours),
        None => reader.wrong(node, "giờ từ – đến như `07:30-11:30`", "hours from and to like `07:30-11:30`"),
    }
}

fn closed(reader: &mut Reader<'_>, node: &Node) -> Option<Closed> {
    let mut fields = reader.fields(node)?;
    let window = window(reader, &mut fields);
    let why = fields.required(reader, "why", Reader::words);
    fields.finish(reader);
    Some(Closed { window: window?, why: why? })
}
