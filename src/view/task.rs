//! The tasks of a plan in a view: by number, by unit, by deadline, by how far they are.

use super::deadline;
use super::due;
use super::frame::{self, About};
use super::label;
use super::letter_case::capitalised;
use super::plan_name::{anchor, named};
use super::scene::Scene;
use super::time_line;
use crate::model::plan::{self as model, Plan, PlanText};
use crate::model::route::Route;
use crate::model::target::Target;
use crate::model::task_view::{Group, Key, Stand, TaskView};
use crate::model::tracking::{TaskStatus, Tracked};
use crate::page::campaign::{Status, View, Views};
use crate::page::frame::Link;
use crate::page::task::{self as page, Count, Task, Tasks};
use crate::page::{Body, Page};
use crate::prose;

/// What a page of tasks is made from.
struct Sight<'s, 'a> {
    scene: &'s Scene<'a>,
    route: &'s Route,
    plan: &'s Plan,
    text: &'s PlanText,
    view: TaskView,
}

/// A part of a plan's tasks in a view.
pub(super) fn page(scene: &Scene<'_>, route: &Route, plan: &Plan, view: TaskView, part: usize) -> Page {
    let (lang, text) = plan.texts.pick(scene.lang);
    let target = Target::Tasks(plan.id.clone(), view, part);
    let sight = Sight { scene, route, plan, text, view };
    let all = plan.groups(text, view, scene.today);
    let shown = Group::part(&all, part);
    let groups: Vec<page::Group> = shown.iter().enumerate().map(|(index, group)| sight.group(group, index)).collect();
    let summary = sight.summary();
    let title = scene.title(&target);
    let described = format!("{title}. {summary}");
    let about = About {
        parents: &[Target::Plan(plan.id.clone())],
        fallback: (lang != scene.lang).then_some(lang),
        unlisted: true,
        ..About::of(&target, &title, &described)
    };
    let body = Tasks {
        eyebrow: named(scene, plan, text),
        subject: text.subject.clone(),
        heading: scene.words.with("tasks-heading", [("view", (&label::task_view(scene.words, view)).into())]),
        summary,
        views: Some(sight.views(part)),
        content_lang: scene.other(lang),
        counts: if view == TaskView::Status { sight.counts(&shown) } else { Vec::new() },
        time_line: (view == TaskView::Deadline && part == 1).then(|| time_line::draw(scene, plan, &all)).flatten(),
        is_table: view == TaskView::Number,
        groups,
        plan: Link { text: text.subject.clone(), href: sight.to(&Target::Plan(plan.id.clone())).unwrap_or_default() },
        calendar: due::link(scene, route, plan),
        campaign: plan.campaign.as_ref().and_then(|id| scene.link(route, &Target::Campaign(id.value.clone()))),
    };
    frame::page(scene, route, about, Body::Tasks(Box::new(body)))
}

/// How far the tasks of a plan are, in a sentence; nothing where nobody wrote that down.
pub(super) fn tracking(scene: &Scene<'_>, plan: &Plan, text: &PlanText) -> Option<String> {
    let words = scene.words;
    let tracking = plan.tracking.as_ref()?;
    let groups = plan.groups(text, TaskView::Status, scene.today);
    let counts: Vec<String> = groups
        .iter()
        .filter_map(|group| if let Key::Stand(stand) = group.key { Some((stand, group.tasks.len())) } else { None })
        .map(|(stand, count)| words.with("tracking-count", [("count", count.into()), ("status", (&words.say(label::stand(stand).1)).into())]))
        .collect();
    let (as_of, today) = (words.date(tracking.as_of.value), words.date(scene.today));
    Some(words.with("tracking-sentence", [("date", (&as_of).into()), ("counts", (&counts.join(", ")).into()), ("today", (&today).into())]))
}

impl Sight<'_, '_> {
    fn to(&self, target: &Target) -> Option<String> {
        self.scene.href(self.route, target)
    }

    fn summary(&self) -> String {
        let words = self.scene.words;
        let count = words.with("tasks-count", [("count", self.text.tasks().count().into())]);
        match tracking(self.scene, self.plan, self.text) {
            Some(tracking) => format!("{count}. {tracking}"),
            None => format!("{count}."),
        }
    }

    fn views(&self, part: usize) -> Views {
        let words = self.scene.words;
        let own = |view: TaskView, part: usize| Target::Tasks(self.plan.id.clone(), view, part);
        let orders = self
            .plan
            .task_views()
            .map(|view| View { text: label::task_view(words, view), href: if view == self.view { None } else { self.to(&own(view, 1)) } });
        let count = Plan::parts(self.text, self.view);
        let parts = (1..=count).map(|one| View { text: one.to_string(), href: if one == part { None } else { self.to(&own(self.view, one)) } });
        Views { sentence: None, orders: orders.collect(), parts: if count > 1 { parts.collect() } else { Vec::new() } }
    }

    fn counts(&self, shown: &[Group<'_>]) -> Vec<Count> {
        let words = self.scene.words;
        let groups = self.plan.groups(self.text, TaskView::Status, self.scene.today);
        groups
            .iter()
            .filter_map(|group| {
                let Key::Stand(stand) = group.key else { return None };
                let at = shown.iter().position(|shown| shown.key == group.key);
                Some(Count {
                    status: status(self.scene, stand, None),
                    count: words.with("tasks-count", [("count", group.tasks.len().into())]),
                    href: at.map(|at| format!("#{}", fragment(at))),
                })
            })
            .collect()
    }

    fn group(&self, group: &Group<'_>, index: usize) -> page::Group {
        let words = self.scene.words;
        let (heading, kind) = match &group.key {
            Key::All => (words.say("task-table"), None),
            Key::Unit(unit) => (capitalised(unit), None),
            Key::Due(Some(when)) => (capitalised(&deadline::when(words, when)), None),
            Key::Due(None) => (words.say("deadline-none"), None),
            Key::Stand(stand) => {
                let (kind, id) = label::stand(*stand);
                (capitalised(&words.say(id)), Some(kind))
            }
        };
        page::Group {
            is_content: matches!(group.key, Key::Unit(_)),
            anchor: fragment(index),
            count: words.with("tasks-count", [("count", group.tasks.len().into())]),
            kind,
            tasks: group.tasks.iter().map(|task| self.task(task, &group.key, &heading)).collect(),
            helps: group.helps.iter().filter_map(|task| Some(Link { text: task.name().to_string(), href: self.place(task)? })).collect(),
            heading,
        }
    }

    fn task(&self, task: &model::Task, key: &Key, heading: &str) -> Task {
        let scene = self.scene;
        let list = |units: &[String]| (!units.is_empty()).then(|| units.join("; "));
        let is_alone = matches!(key, Key::Unit(_)) && task.lead.len() < 2;
        let (deadline, original) = deadline::of_task(scene, self.plan, task);
        let is_said = matches!(key, Key::Due(_)) && deadline.to_lowercase() == heading.to_lowercase();
        let tracked = self.plan.tracked(task);
        Task {
            id: task.name().to_string(),
            href: self.place(task).unwrap_or_default(),
            text: first_sentence(&prose::plain(&task.text)),
            lead: list(&task.lead).filter(|_| !is_alone),
            support: list(&task.support),
            watch: list(&task.watch),
            deadline: Some(deadline).filter(|_| !is_said),
            original,
            status: self.status(task, tracked, key),
            told: tracked.and_then(|tracked| told(scene, tracked)),
        }
    }

    /// How a task stands; a group of those that stand alike only says which of them are past their day.
    fn status(&self, task: &model::Task, tracked: Option<&Tracked>, key: &Key) -> Option<Status> {
        self.plan.tracking.as_ref()?;
        let stand = self.plan.stand(task, self.scene.today);
        let is_past = stand == Stand::Late && self.plan.is_over(task, self.scene.today);
        let past = is_past.then(|| self.scene.words.say(if tracked.is_some() { "stand-past" } else { "stand-past-untold" }));
        let is_known = matches!(key, Key::Stand(_)) && past.is_none();
        (!is_known).then(|| status(self.scene, stand, past))
    }

    /// Where a task stands in the document.
    fn place(&self, task: &model::Task) -> Option<String> {
        self.to(&Target::Plan(self.plan.id.clone())).map(|href| format!("{href}#{}", anchor(self.plan, task)))
    }
}

fn status(scene: &Scene<'_>, stand: Stand, text: Option<String>) -> Status {
    let (kind, id) = label::stand(stand);
    Status { kind, text: text.unwrap_or_else(|| scene.words.say(id)), reason: None }
}

/// "xong ngày 12/12/2026: …", "tin ngày 20/11/2026: …".
fn told(scene: &Scene<'_>, tracked: &Tracked) -> Option<String> {
    let id = if tracked.status == TaskStatus::Done { "told-done" } else { "told-other" };
    let day = tracked.date.as_ref().map(|date| scene.words.with(id, [("date", (&scene.words.date(date.value)).into())]));
    let note = tracked.note.as_ref().map(|note| note.text(scene.lang).clone());
    match (day, note) {
        (Some(day), Some(note)) => Some(format!("{day}: {note}")),
        (day, note) => day.or(note),
    }
}

fn fragment(index: usize) -> String {
    format!("nhom-{}", index + 1)
}

fn first_sentence(text: &str) -> String {
    text.split_once(". ").map_or_else(|| text.to_owned(), |(first, _)| format!("{first}."))
}
