//! Plans: the document, its tasks, and deadlines in the page's language.

use super::frame::{self, About};
use super::html::Writer;
use super::law::citation;
use super::picture::image;
use super::scene::Scene;
use crate::model::deadline::{Deadline, When};
use crate::model::law::Citation;
use crate::model::plan::{self as model, PlanState, PlanText};
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::guide::Fact;
use crate::page::plan::{Block, Original, Plan, Task, TaskRow};
use crate::page::{Body, Page};
use crate::prose;

/// A plan.
pub(super) fn page(scene: &Scene<'_>, route: &Route, plan: &model::Plan) -> Page {
    let (lang, text) = plan.texts.pick(scene.lang);
    let target = Target::Plan(plan.id.clone());
    let number = plan.number.clone().unwrap_or_else(|| scene.words.say("plan-no-number"));
    let description = format!("{} {number}, {}", text.kind, text.issuer);
    let about = About { fallback: (lang != scene.lang).then_some(lang), ..About::of(&target, &text.subject, &description) };
    let state = match plan.state {
        PlanState::Archived => "plan-state-archived",
        PlanState::Current => "plan-state-current",
    };
    let body = Plan {
        kind: text.kind.clone(),
        heading: text.subject.clone(),
        number,
        date: date(scene, plan),
        issuer: text.issuer.clone(),
        state: scene.words.say(state),
        excerpt: text.excerpt.clone(),
        content_lang: scene.other(lang),
        grounds: text.grounds.iter().map(|ground| ground.value.clone()).collect(),
        laws: plan.laws.iter().map(|id| citation(scene, route, &whole_law(id))).collect(),
        blocks: blocks(scene, route, plan, text),
        tasks: text.tasks().map(|task| row(scene, plan, task)).collect(),
        recipients: text.recipients.clone(),
        signed_by: text.signed_by.clone(),
        campaign: plan.campaign.as_ref().and_then(|id| scene.link(route, &Target::Campaign(id.value.clone()))),
    };
    frame::page(scene, route, about, Body::Plan(Box::new(body)))
}

/// The day of issue, or what is known of it.
fn date(scene: &Scene<'_>, plan: &model::Plan) -> String {
    match (plan.date, plan.not_before) {
        (Some(date), _) => scene.words.date_long(date),
        (None, Some(earliest)) => scene.words.with("plan-not-before", [("date", (&scene.words.date(earliest)).into())]),
        (None, None) => scene.words.say("plan-no-date"),
    }
}

fn whole_law(id: &crate::source::At<crate::model::id::Id>) -> Citation {
    Citation { law: id.value.clone(), article: None, clause: None, point: None }
}

/// Text between two tasks is one block, so that lists and headings stay together.
fn blocks(scene: &Scene<'_>, route: &Route, plan: &model::Plan, text: &PlanText) -> Vec<Block> {
    let resolve = |link: &str| scene.resolve(route, link);
    let picture = |name: &str| image(scene, route, &plan.pictures, name);
    let writer = Writer { words: scene.words, resolve: &resolve, picture: &picture };
    let mut out = Vec::new();
    let mut running: Vec<prose::Block> = Vec::new();
    for part in &text.parts {
        match part {
            model::Part::Text(block) => running.push(block.clone()),
            model::Part::Task(task) => {
                flush(&writer, &mut running, &mut out);
                out.push(Block { text_html: None, task: Some(self::task(scene, &writer, plan, task)) });
            }
        }
    }
    flush(&writer, &mut running, &mut out);
    out
}

fn flush(writer: &Writer<'_>, running: &mut Vec<prose::Block>, out: &mut Vec<Block>) {
    if !running.is_empty() {
        out.push(Block { text_html: Some(writer.blocks(running)), task: None });
        running.clear();
    }
}

fn task(scene: &Scene<'_>, writer: &Writer<'_>, plan: &model::Plan, task: &model::Task) -> Task {
    let mut lines = Vec::new();
    for (label, units) in [("task-watch", &task.watch), ("task-lead", &task.lead), ("task-support", &task.support)] {
        if !units.is_empty() {
            lines.push(Fact { label: scene.words.say(label), text: units.join("; ") });
        }
    }
    lines.extend(deadline_of(plan, task).map(|deadline| Fact { label: scene.words.say("task-deadline"), text: words_of(scene, deadline) }));
    let text_html = (!task.is_told).then(|| writer.line(&task.text));
    Task { id: task.number.clone(), anchor: anchor(task), text_html, lines }
}

fn row(scene: &Scene<'_>, plan: &model::Plan, task: &model::Task) -> TaskRow {
    let none = || scene.words.say("none");
    let list = |units: &[String]| if units.is_empty() { none() } else { units.join("; ") };
    let deadline = deadline_of(plan, task);
    let primary = &scene.shared.site.languages.primary;
    TaskRow {
        id: task.number.clone(),
        href: format!("#{}", anchor(task)),
        text: first_sentence(&prose::plain(&task.text)),
        lead: list(&task.lead),
        support: list(&task.support),
        deadline: deadline.map_or_else(none, |deadline| words_of(scene, deadline)),
        original: deadline.filter(|_| scene.lang != primary).map(|deadline| Original { lang: primary.to_string(), text: deadline.text.clone() }),
    }
}

fn anchor(task: &model::Task) -> String {
    let number = task.number.replace('.', "-");
    if task.part > 1 { format!("task-{number}-part-{}", task.part) } else { format!("task-{number}") }
}

/// The deadline of a task stands in the original; a translation has the task of the same number.
fn deadline_of<'a>(plan: &'a model::Plan, task: &model::Task) -> Option<&'a Deadline> {
    let original = plan.texts.original().tasks().find(|other| other.number == task.number && other.part == task.part)?;
    original.deadline.as_ref().map(|deadline| &deadline.value)
}

/// The document's own words in its own language; their meaning in another.
fn words_of(scene: &Scene<'_>, deadline: &Deadline) -> String {
    if scene.lang == &scene.shared.site.languages.primary { deadline.text.clone() } else { meaning(scene, deadline) }
}

fn meaning(scene: &Scene<'_>, deadline: &Deadline) -> String {
    let words = scene.words;
    let year = |year: i16| year.to_string();
    let base = match deadline.when {
        When::Day(date) => words.with("deadline-day", [("date", (&words.date(date)).into())]),
        When::Month { year: y, month } => {
            words.with("deadline-month", [("month", i64::from(month).into()), ("month-name", (&words.month(month)).into()), ("year", (&year(y)).into())])
        }
        When::Quarter { year: y, first, last } if first == last => {
            words.with("deadline-quarter", [("first", i64::from(first).into()), ("year", (&year(y)).into())])
        }
        When::Quarter { year: y, first, last } => {
            words.with("deadline-quarters", [("first", i64::from(first).into()), ("last", i64::from(last).into()), ("year", (&year(y)).into())])
        }
        When::Days(first, last) => words.with("deadline-days", [("first", (&words.date(first)).into()), ("last", (&words.date(last)).into())]),
        When::Since(date) => words.with("deadline-since", [("date", (&words.date(date)).into())]),
        When::Year(y) => words.with("deadline-year", [("year", (&year(y)).into())]),
        When::Recurring => words.with("deadline-recurring", [("words", (&deadline.text).into())]),
        When::Ongoing => words.say("deadline-ongoing"),
        When::Roadmap => words.say("deadline-roadmap"),
        When::After => words.with("deadline-after", [("words", (&deadline.text).into())]),
        When::Unknown => words.with("deadline-unknown", [("words", (&deadline.text).into())]),
    };
    let base = if deadline.is_done { words.with("deadline-done", [("deadline", (&base).into())]) } else { base };
    let base = if deadline.aimed { words.with("deadline-aimed", [("deadline", (&base).into())]) } else { base };
    if deadline.then_ongoing { words.with("deadline-then-ongoing", [("deadline", (&base).into())]) } else { base }
}

fn first_sentence(text: &str) -> String {
    text.split_once(". ").map_or_else(|| text.to_owned(), |(first, _)| format!("{first}."))
}
