//! The deadlines and reporting dates of a plan as a calendar file.

use super::ics::{self, Again, Calendar, Event, Every};
use super::plan_name::{anchor, named};
use super::scene::{Scene, Setting, scenes};
use super::subject::Subject;
use crate::bundle::File;
use crate::calendar::Date;
use crate::model::deadline::Deadline;
use crate::model::id::Address;
use crate::model::plan::{Plan, PlanState};
use crate::model::recurrence::{Beat, Recurrence};
use crate::model::route::Route;
use crate::model::target::Target;
use crate::model::when::When;
use crate::page::frame::Link;
use crate::prose;

/// Ending of the calendar's name, which is that of the plan's page.
const ENDING: &str = ".ics";
/// Letters of a task in the line of an event.
const SHORT: usize = 110;

/// The calendars of a unit's plans, in every language that they have a page in.
pub(super) fn of_unit(subject: &Subject<'_>, setting: &Setting<'_>) -> Vec<File> {
    let of_scene = |scene: Scene<'_>| -> Vec<File> { scene.unit.plans.values().filter_map(|plan| of_plan(&scene, plan)).collect() };
    scenes(subject, setting, &mut |scene| of_scene(scene)).into_iter().flatten().collect()
}

/// The calendar file of a plan, where it has one.
pub(super) fn link(scene: &Scene<'_>, route: &Route, plan: &Plan) -> Option<Link> {
    let page = scene.unit.routes.get(&Target::Plan(plan.id.clone()), scene.lang)?;
    has_any(plan, scene.unit.head.life.to, scene.today).then(|| Link { text: scene.words.say("plan-calendar"), href: route.href(&page.with_ending(ENDING)) })
}

/// Whether a plan has anything to put in a calendar.
fn has_any(plan: &Plan, ends: Option<Date>, today: Date) -> bool {
    let tasks = plan.texts.original().tasks().filter_map(|task| task.deadline.as_ref());
    tasks.chain(plan.reports.iter().map(|report| &report.when)).any(|deadline| !days(plan, &deadline.value, ends, today).is_empty())
}

fn of_plan(scene: &Scene<'_>, plan: &Plan) -> Option<File> {
    let page = scene.unit.routes.get(&Target::Plan(plan.id.clone()), scene.lang)?;
    let (words, unit) = (scene.words, &scene.unit.head.id);
    let ends = scene.unit.head.life.to;
    let (_, text) = plan.texts.pick(scene.lang);
    let url = scene.unit.head.address.as_ref().map(|address| page.address(address));
    let mut events = Vec::new();
    let mut put = |id: &str, summary: &str, description: &str, fragment: &str, deadline: &Deadline| {
        for (index, (day, again)) in days(plan, deadline, ends, scene.today).into_iter().enumerate() {
            let url = url.as_ref().map(|url| format!("{url}{fragment}"));
            let id = format!("{id}-{}.{}.{unit}", index + 1, plan.id);
            let time = if let When::Recurring(recurrence) = &deadline.when { recurrence.hour } else { None };
            events.push(Event { id, day, time, end: None, again, summary: summary.to_owned(), description: description.to_owned(), place: None, url });
        }
    };
    for task in text.tasks() {
        let Some(deadline) = plan.deadline(task) else { continue };
        let told = shortened(&prose::plain(&task.text));
        let summary = words.with("due-task", [("number", (&task.name().to_string()).into()), ("task", (&told).into())]);
        let of = |id: &str, units: &[String]| (!units.is_empty()).then(|| format!("{}: {}", words.say(id), units.join("; ")));
        let lines = [of("task-lead", &task.lead), of("task-support", &task.support), Some(format!("{}: {}", words.say("task-deadline"), deadline.text))];
        let description = lines.into_iter().flatten().chain([named(scene, plan, text)]).collect::<Vec<_>>().join("\n");
        let place = anchor(plan, task);
        put(&place, &summary, &description, &format!("#{place}"), deadline);
    }
    for (index, report) in plan.reports.iter().enumerate() {
        let summary = words.with("due-report", [("what", report.what.text(scene.lang).into())]);
        let description = format!("{}\n{}", report.when.value.text, named(scene, plan, text));
        put(&format!("report-{}", index + 1), &summary, &description, "", &report.when.value);
    }
    events.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
    let stamp = plan.date.or(plan.not_before).or(events.first().map(|event| event.day))?;
    let host = scene.unit.head.address.as_ref().map_or("niemyet.invalid", Address::host);
    let calendar = Calendar { name: named(scene, plan, text), events, stamp };
    (!calendar.events.is_empty()).then(|| File { path: page.with_ending(ENDING).path(), bytes: ics::write(&calendar, host) })
}

/// The days on which something is due, each with how it comes again; none where the words name no day. What comes again ends with the unit; of
/// what an archived plan asked for without an end nobody knows how long it went on.
fn days(plan: &Plan, deadline: &Deadline, ends: Option<Date>, today: Date) -> Vec<(Date, Option<Again>)> {
    if let When::Recurring(recurrence) = &deadline.when {
        let start = recurrence.from.or(plan.date).or(plan.not_before).unwrap_or(today);
        if recurrence.until.is_none() && plan.state == PlanState::Archived {
            return Vec::new();
        }
        return recurrence.beats.iter().filter_map(|beat| first(*beat, start, recurrence, ends)).collect();
    }
    if deadline.is_done {
        return Vec::new();
    }
    let day = if let When::Since(day) = deadline.when { Some(day) } else { deadline.last_day() };
    day.map(|day| (day, None)).into_iter().collect()
}

/// The first day of a beat from a day on.
fn first(beat: Beat, start: Date, recurrence: &Recurrence, ends: Option<Date>) -> Option<(Date, Option<Again>)> {
    let next = |fits: &dyn Fn(Date) -> bool| (0..62).map(|days| start.plus(days)).find(|day| fits(*day));
    let (day, every) = match beat {
        Beat::Day => (start, Every::Day),
        Beat::Week(Some(weekday)) => (next(&|day| day.weekday() == weekday)?, Every::Week),
        Beat::Month(Some(date)) => (next(&|day| day.day() == date)?, Every::Month(date)),
        // The words name no day.
        Beat::Week(None) | Beat::Month(None) | Beat::Quarter | Beat::Year => return None,
    };
    let until = recurrence.until.or(ends);
    until.is_none_or(|until| day <= until).then_some((day, Some(Again { every, until, except: Vec::new() })))
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT {
        return text.trim_end_matches('.').to_owned();
    }
    let cut: String = text.chars().take(SHORT).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words).trim_end_matches([',', ';', ':']))
}
