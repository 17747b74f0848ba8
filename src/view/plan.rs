//! Plans: the document, with ways to its tasks and its calendar.

use super::deadline;
use super::due;
use super::frame::{self, About};
use super::html::Writer;
use super::label;
use super::law::{citation, name};
use super::letter_case::capitalised;
use super::picture::image;
use super::plan_name::{anchor, named, number};
use super::scene::Scene;
use super::task::tracking;
use crate::model::id::Id;
use crate::model::law::{Citation, Force};
use crate::model::plan::{self as model, PlanState, PlanText};
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::frame::{Link, Notice};
use crate::page::guide::Fact;
use crate::page::plan::{Attachment, Block, Ground, Plan, Report, Task};
use crate::page::{Body, Page};
use crate::prose;

/// A plan.
pub(super) fn page(scene: &Scene<'_>, route: &Route, plan: &model::Plan) -> Page {
    let (lang, text) = plan.texts.pick(scene.lang);
    let target = Target::Plan(plan.id.clone());
    let description = format!("{}, {}", named(scene, plan, text), text.issuer);
    let fallback = (lang != scene.lang).then_some(lang);
    let about = About { fallback, notices: of_its_day(scene, route, plan), ..About::of(&target, &text.subject, &description) };
    let state = match plan.state {
        PlanState::Archived => "plan-state-archived",
        PlanState::Current => "plan-state-current",
    };
    let body = Plan {
        kind: text.kind.clone(),
        heading: text.subject.clone(),
        number: number(scene, plan),
        date: date(scene, plan),
        issuer: text.issuer.clone(),
        state: scene.words.say(state),
        excerpt: text.excerpt.clone(),
        content_lang: scene.other(lang),
        tracking: tracking(scene, plan, text),
        views: views(scene, route, plan),
        calendar: due::link(scene, route, plan),
        grounds: text.grounds.iter().map(|ground| self::ground(scene, route, &ground.value)).collect(),
        laws: plan.laws.iter().map(|id| citation(scene, route, &whole_law(&id.value))).collect(),
        blocks: blocks(scene, route, plan, text),
        reports: plan.reports.iter().map(|report| self::report(scene, report)).collect(),
        attachments: text.attachments.iter().map(|one| attachment(text, &one.value)).collect(),
        recipients: text.recipients.iter().map(|line| line.value.clone()).collect(),
        signed_by: text.signed_by.as_ref().map(|office| office.value.clone()),
        campaign: plan.campaign.as_ref().and_then(|id| scene.link(route, &Target::Campaign(id.value.clone()))),
    };
    frame::page(scene, route, about, Body::Plan(Box::new(body)))
}

/// That an archived plan rests on laws that have ended since, with each and what took its place.
fn of_its_day(scene: &Scene<'_>, route: &Route, plan: &model::Plan) -> Vec<Notice> {
    let words = scene.words;
    let mut ids: Vec<Id> = plan.registered().map(|law| law.value).collect();
    ids.sort();
    ids.dedup();
    let laws = ids.iter().filter_map(|id| scene.shared.laws.get(id)).filter(|_| plan.state == PlanState::Archived || scene.unit.archive);
    let links: Vec<Link> = laws
        .filter_map(|law| {
            let Force::Ended(date) = law.force(scene.today) else { return None };
            let later: Vec<String> = law.replaced_by.iter().filter_map(|change| Some(name(scene, scene.shared.laws.get(&change.law.value)?))).collect();
            let (law_name, date, later) = (name(scene, law), words.date(date), later.join(", "));
            let of = [("law", (&law_name).into()), ("date", (&date).into()), ("later", (&later).into())];
            let text = words.with(if later.is_empty() { "notice-of-its-day-law" } else { "notice-of-its-day-replaced" }, of);
            Some(Link { text: capitalised(&text), href: scene.href(route, &Target::Law(law.id.clone()))? })
        })
        .collect();
    let heading = words.say("notice-of-its-day-heading");
    let notice = |links| Notice { kind: "stale", heading, text: words.say("notice-of-its-day-text"), links };
    Some(links).filter(|links| !links.is_empty()).map(notice).into_iter().collect()
}

fn views(scene: &Scene<'_>, route: &Route, plan: &model::Plan) -> Vec<Link> {
    let views = plan.task_views();
    views
        .filter_map(|view| {
            let href = scene.href(route, &Target::Tasks(plan.id.clone(), view, 1))?;
            Some(Link { text: label::task_view(scene.words, view), href })
        })
        .collect()
}

fn ground(scene: &Scene<'_>, route: &Route, ground: &model::Ground) -> Ground {
    match ground {
        model::Ground::Cited(words) => Ground { text: words.clone(), href: None },
        model::Ground::Registered(id) => {
            let citation = citation(scene, route, &whole_law(id));
            Ground { text: citation.text, href: citation.href }
        }
    }
}

fn report(scene: &Scene<'_>, report: &model::ReportDue) -> Report {
    let when = &report.when.value;
    Report { what: report.what.text(scene.lang).clone(), when: deadline::words_of(scene, when), original: deadline::original(scene, when) }
}

/// Where a heading of the text has the title of an attachment, or begins it, it leads there.
fn attachment(text: &PlanText, title: &str) -> Attachment {
    let same = |words: &str| {
        let (words, title) = (words.to_lowercase(), title.to_lowercase());
        title.starts_with(words.trim_end_matches(['.', ':'])) || words.starts_with(&title)
    };
    let anchor = text.running().find_map(|block| {
        let prose::Block::Heading { anchor, text, .. } = block else { return None };
        same(&prose::plain(text)).then_some(anchor)
    });
    Attachment { text: title.to_owned(), href: anchor.map(|anchor| format!("#{anchor}")) }
}

/// The day of issue, or what is known of it.
fn date(scene: &Scene<'_>, plan: &model::Plan) -> String {
    match (plan.date, plan.not_before) {
        (Some(date), _) => scene.words.date_long(date),
        (None, Some(earliest)) => scene.words.with("plan-not-before", [("date", (&scene.words.date(earliest)).into())]),
        (None, None) => scene.words.say("plan-no-date"),
    }
}

fn whole_law(id: &Id) -> Citation {
    Citation { law: id.clone(), article: None, clause: None, point: None }
}

/// Text between two tasks is one block, so that lists and headings stay together.
fn blocks(scene: &Scene<'_>, route: &Route, plan: &model::Plan, text: &PlanText) -> Vec<Block> {
    let resolve = |link: &str| scene.resolve(route, link);
    let picture = |name: &str| image(scene, route, &plan.pictures, name);
    let writer = Writer { words: scene.words, resolve: &resolve, picture: &picture };
    let mut out = Vec::new();
    let mut running: Vec<prose::Block> = Vec::new();
    let mut tables = 0;
    for part in &text.parts {
        match part {
            model::Part::Text(block) => running.push(block.clone()),
            model::Part::Table(table) => {
                flush(&writer, &mut running, &mut tables, &mut out);
                let ids: Vec<Option<String>> = table.rows.iter().map(|row| row.as_ref().map(|task| anchor(plan, task))).collect();
                out.push(Block { text_html: Some(writer.table_of(&table.block, &ids, &mut tables)), task: None });
            }
            model::Part::Task(task) => {
                flush(&writer, &mut running, &mut tables, &mut out);
                out.push(Block { text_html: None, task: Some(self::task(scene, &writer, plan, task)) });
            }
        }
    }
    flush(&writer, &mut running, &mut tables, &mut out);
    out
}

fn flush(writer: &Writer<'_>, running: &mut Vec<prose::Block>, tables: &mut usize, out: &mut Vec<Block>) {
    if !running.is_empty() {
        out.push(Block { text_html: Some(writer.more(running, tables)), task: None });
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
    lines.extend(plan.deadline(task).map(|deadline| Fact { label: scene.words.say("task-deadline"), text: deadline::words_of(scene, deadline) }));
    let text_html = (!task.is_told).then(|| writer.line(&task.text));
    Task { id: task.name().to_string(), anchor: anchor(plan, task), text_html, lines }
}
