//! Schedules: what is held next, as of the day of the build; days of the week or days of the year; a calendar file.

use super::frame::{self, About};
use super::home::card;
use super::ics::{self, Again, Calendar, Event, Every};
use super::letter_case::capitalised;
use super::scene::{Scene, Setting, scenes};
use super::subject::Subject;
use crate::bundle::File;
use crate::calendar::Date;
use crate::model::id::{Address, Id};
use crate::model::route::Route;
use crate::model::schedule::{Closed, Day, Duty, Hours, Schedule};
use crate::model::target::Target;
use crate::page::frame::Link;
use crate::page::schedule::{self as page, Next, Row, Table};
use crate::page::{Body, Page};
use crate::source::At;

/// Ending of the calendar's name, which is that of the schedule's page.
const ENDING: &str = ".ics";

/// All schedules.
pub(super) fn list(scene: &Scene<'_>, route: &Route) -> Page {
    let heading = scene.title(&Target::Schedules);
    let summary = scene.summary(&Target::Schedules);
    let (over, current): (Vec<&Schedule>, Vec<&Schedule>) = scene.unit.schedules.values().partition(|schedule| schedule.is_over(scene.today));
    let cards = |all: Vec<&Schedule>| all.into_iter().filter_map(|schedule| card(scene, route, &Target::Schedule(schedule.id.clone()))).collect();
    let body = page::Schedules { heading: heading.clone(), summary: summary.clone(), current: cards(current), over: cards(over) };
    frame::page(scene, route, About::of(&Target::Schedules, &heading, &summary), Body::Schedules(body))
}

/// A schedule.
pub(super) fn page(scene: &Scene<'_>, route: &Route, schedule: &Schedule) -> Page {
    let words = scene.words;
    let target = Target::Schedule(schedule.id.clone());
    let (title, summary) = (schedule.title.text(scene.lang), schedule.summary.text(scene.lang));
    let window = schedule.window.value;
    let days = [("from", words.date(window.from)), ("to", words.date(window.to))];
    let [(_, from), (_, to)] = &days;
    let next = next(scene, schedule);
    let body = page::Schedule {
        heading: title.clone(),
        summary: summary.clone(),
        days: words.with("schedule-days", [("from", from.into()), ("to", to.into())]),
        over: schedule.is_over(scene.today).then(|| words.with("schedule-over", [("date", to.into()), ("today", (&words.date(scene.today)).into())])),
        tables: tables(scene, schedule),
        closed: schedule.closed.iter().map(|closed| self::closed(scene, closed)).collect(),
        source: schedule.source.as_ref().map(|source| source.text(scene.lang).clone()),
        plan: schedule.plan.as_ref().and_then(|plan| scene.link(route, &Target::Plan(plan.value.clone()))),
        places: schedule.duties.iter().any(|duty| duty.place.is_some()).then(|| scene.link(route, &Target::Places)).flatten(),
        calendar: (!events(scene, schedule).is_empty()).then(|| Link { text: words.say("schedule-calendar"), href: route.href(&route.with_ending(ENDING)) }),
        next,
    };
    let about = About { parents: &[Target::Schedules], ..About::of(&target, title, summary) };
    frame::page(scene, route, about, Body::Schedule(Box::new(body)))
}

fn next(scene: &Scene<'_>, schedule: &Schedule) -> Option<Next> {
    let words = scene.words;
    let held = schedule.next(scene.today);
    let date = held.first()?.date;
    Some(Next {
        heading: words.with("schedule-next", [("today", (&words.date(scene.today)).into())]),
        day: capitalised(&day_of(scene, date)),
        lines: held.iter().map(|next| line(scene, next.duty)).collect(),
    })
}

/// "7:30 – 11:30, Nhà văn hóa thôn 1: làm thẻ căn cước (một cán bộ Công an xã)".
fn line(scene: &Scene<'_>, duty: &Duty) -> String {
    let place = [duty.hours.as_ref().map(|hours| hours_of(hours.value)), place(scene, duty)];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let what = duty.what.as_ref().map(|what| what.text(scene.lang).clone());
    let who = duty.who.as_ref().map(|who| who.text(scene.lang).clone());
    let begin = [Some(place).filter(|place| !place.is_empty()), what].into_iter().flatten().collect::<Vec<_>>().join(": ");
    match who {
        Some(who) if !begin.is_empty() => format!("{begin} ({who})"),
        Some(who) => who,
        None => begin,
    }
}

fn tables(scene: &Scene<'_>, schedule: &Schedule) -> Vec<Table> {
    let mut duties: Vec<&Duty> = schedule.duties.iter().collect();
    duties.sort_by_key(|duty| (duty.day, duty.hours.as_ref().map(|hours| hours.value)));
    let today = scene.today;
    let heading = |duty: &Duty| match duty.day {
        Day::Weekly(_) => "schedule-weekly",
        Day::On(date) if date >= today => "schedule-coming",
        Day::Unsaid => "schedule-undated",
        Day::On(_) => "schedule-past",
    };
    let table = |id: &str| {
        let rows: Vec<Row> = duties.iter().filter(|duty| heading(duty) == id).map(|duty| row(scene, duty)).collect();
        (!rows.is_empty()).then(|| Table { heading: scene.words.say(id), rows })
    };
    ["schedule-weekly", "schedule-coming", "schedule-undated", "schedule-past"].into_iter().filter_map(table).collect()
}

fn row(scene: &Scene<'_>, duty: &Duty) -> Row {
    let day = match duty.day {
        Day::Weekly(weekday) => scene.words.with("weekday", [("weekday", i64::from(weekday).into())]),
        Day::On(date) => day_of(scene, date),
        Day::Unsaid => scene.words.say("schedule-no-day"),
    };
    Row {
        day: capitalised(&day),
        hours: duty.hours.as_ref().map(|hours| hours_of(hours.value)),
        place: place(scene, duty),
        who: duty.who.as_ref().map(|who| who.text(scene.lang).clone()),
        what: duty.what.as_ref().map(|what| what.text(scene.lang).clone()),
    }
}

/// The rows of what is held every week, and of what is held on days to come or on days that nobody knows yet.
pub(super) fn rows(scene: &Scene<'_>, schedule: &Schedule) -> (Vec<Row>, Vec<Row>) {
    let mut duties: Vec<&Duty> = schedule.duties.iter().filter(|duty| !matches!(duty.day, Day::On(date) if date < scene.today)).collect();
    duties.sort_by_key(|duty| (duty.day, duty.hours.as_ref().map(|hours| hours.value)));
    let (weekly, dated): (Vec<&Duty>, Vec<&Duty>) = duties.into_iter().partition(|duty| matches!(duty.day, Day::Weekly(_)));
    let rows = |duties: Vec<&Duty>| duties.into_iter().map(|duty| row(scene, duty)).collect();
    (rows(weekly), rows(dated))
}

/// "thứ Hai, 23/11/2026".
fn day_of(scene: &Scene<'_>, date: Date) -> String {
    let weekday = scene.words.with("weekday", [("weekday", i64::from(date.weekday()).into())]);
    format!("{weekday}, {}", scene.words.date(date))
}

fn hours_of(hours: Hours) -> String {
    let time = |(hour, minute): (i8, i8)| format!("{hour}:{minute:02}");
    format!("{} – {}", time(hours.start()), time(hours.end()))
}

/// The place with its area.
fn place(scene: &Scene<'_>, duty: &Duty) -> Option<String> {
    let profile = &scene.unit.profile;
    let is = |id: &At<Id>, other: &At<Id>| id.value == other.value;
    let place = duty.place.as_ref().and_then(|id| profile.places.iter().find(|place| is(&place.id, id))).map(|place| place.name.text(scene.lang).clone());
    let area = duty.area.as_ref().and_then(|id| profile.areas.iter().find(|area| is(&area.id, id))).map(|area| area.name.text(scene.lang).clone());
    let both: Vec<String> = place.into_iter().chain(area).collect();
    (!both.is_empty()).then(|| both.join(", "))
}

fn closed(scene: &Scene<'_>, closed: &Closed) -> String {
    let words = scene.words;
    let window = closed.window.value;
    let why = closed.why.text(scene.lang);
    if window.from == window.to {
        return words.with("schedule-closed-day", [("date", (&words.date(window.from)).into()), ("why", why.into())]);
    }
    words.with("schedule-closed", [("from", (&words.date(window.from)).into()), ("to", (&words.date(window.to)).into()), ("why", why.into())])
}

/// The calendars of a unit's schedules, in every language.
pub(super) fn of_unit(subject: &Subject<'_>, setting: &Setting<'_>) -> Vec<File> {
    let of_scene = |scene: Scene<'_>| -> Vec<File> { scene.unit.schedules.values().filter_map(|schedule| calendar(&scene, schedule)).collect() };
    scenes(subject, setting, &mut |scene| of_scene(scene)).into_iter().flatten().collect()
}

fn calendar(scene: &Scene<'_>, schedule: &Schedule) -> Option<File> {
    let page = scene.unit.routes.get(&Target::Schedule(schedule.id.clone()), scene.lang)?;
    let url = scene.unit.head.address.as_ref().map(|address| page.address(address));
    let events: Vec<Event> = events(scene, schedule).into_iter().map(|event| Event { url: url.clone(), ..event }).collect();
    let host = scene.unit.head.address.as_ref().map_or("niemyet.invalid", Address::host);
    let calendar = Calendar { name: schedule.title.text(scene.lang).clone(), events, stamp: schedule.window.value.from };
    (!calendar.events.is_empty()).then(|| File { path: page.with_ending(ENDING).path(), bytes: ics::write(&calendar, host) })
}

fn events(scene: &Scene<'_>, schedule: &Schedule) -> Vec<Event> {
    let window = schedule.window.value;
    let event = |(at, duty): (usize, &Duty)| {
        let (day, again) = match duty.day {
            Day::Weekly(weekday) => {
                let first = (0..7).map(|days| window.from.plus(days)).find(|day| day.weekday() == weekday)?;
                let skipped =
                    (0..window.days()).map(|days| window.from.plus(days)).filter(|day| day.weekday() == weekday && schedule.closed_on(*day).is_some());
                (first, Some(Again { every: Every::Week, until: Some(window.to), except: skipped.collect() }))
            }
            Day::On(date) => (date, None),
            Day::Unsaid => return None,
        };
        (window.has(day) && (again.is_some() || schedule.closed_on(day).is_none())).then(|| Event {
            id: format!("{}-{}.{}", schedule.id, at + 1, scene.unit.head.id),
            day,
            time: duty.hours.as_ref().map(|hours| hours.value.start()),
            end: duty.hours.as_ref().map(|hours| hours.value.end()),
            again,
            summary: duty.what.as_ref().unwrap_or(&schedule.title).text(scene.lang).clone(),
            description: duty.who.as_ref().map(|who| who.text(scene.lang).clone()).unwrap_or_default(),
            place: place(scene, duty),
            url: None,
        })
    };
    schedule.duties.iter().enumerate().filter_map(event).collect()
}
