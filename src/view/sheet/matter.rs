//! What sheets of lists, rosters and figures say beyond their message.

use crate::model::campaign::Direction;
use crate::model::id::Id;
use crate::model::target::Target;
use crate::view::scene::Scene;
use crate::view::{schedule, standing};

/// What a sheet says beyond its message.
#[derive(Debug, Clone)]
pub(super) enum Matter {
    /// Nothing.
    None,
    /// The 7 ways by their numbers, and whose guidance they are.
    Ways(Vec<String>, String),
    /// What officers do, one step after the other, and what they never do.
    Counter(Vec<(String, String)>, Vec<String>),
    /// The guides.
    Menu(Vec<String>),
    /// What is held when: the first and last day, and tables for days of the week and for days of the year.
    Schedule(String, Held, Held),
    /// Figures against their targets.
    Progress(Vec<Figure>),
}

/// What is held: heads of columns, and rows. No row where there is nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Held {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A figure against its target.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    /// What is counted.
    pub(super) name: String,
    /// How many.
    pub(super) done: String,
    /// Of how many, until when.
    pub(super) target: String,
    /// How much of it, from 0 to 1; nothing for what is to go down.
    pub(super) share: Option<f32>,
    /// The same for those who cannot see it.
    pub(super) alt: String,
    /// As of which day, and how that is.
    pub(super) status: String,
}

/// What the sheets of a target say.
#[expect(clippy::wildcard_enum_match_arm, reason = "whatever page is new says nothing more")]
pub(super) fn of(scene: &Scene<'_>, target: &Target) -> Matter {
    match target {
        Target::Methods => ways(scene),
        Target::CounterCard => counter(scene),
        Target::Home | Target::Guides => Matter::Menu(scene.guides.iter().map(|guide| guide.texts.text(scene.lang).title.clone()).collect()),
        Target::Schedule(id) => held(scene, id),
        Target::Campaign(id) => Matter::Progress(figures(scene, id, None)),
        Target::Area(id, area) => Matter::Progress(figures(scene, id, Some(area))),
        _ => Matter::None,
    }
}

fn ways(scene: &Scene<'_>) -> Matter {
    let mut ways: Vec<_> = scene.shared.methods.values().collect();
    ways.sort_by_key(|way| way.order.value);
    Matter::Ways(ways.into_iter().map(|way| way.texts.text(scene.lang).title.clone()).collect(), scene.words.say("sheet-ways-basis"))
}

fn counter(scene: &Scene<'_>) -> Matter {
    let Some(overview) = &scene.shared.overview else { return Matter::None };
    let card = &overview.texts.text(scene.lang).counter;
    Matter::Counter(card.steps.iter().map(|step| (step.title.clone(), step.text.clone())).collect(), card.never.clone())
}

fn held(scene: &Scene<'_>, id: &Id) -> Matter {
    let Some(known) = scene.unit.schedules.get(id) else { return Matter::None };
    let words = scene.words;
    let days = [words.date(known.window.value.from), words.date(known.window.value.to)];
    let [from, to] = &days;
    let until = words.with("sheet-roster-until", [("from", from.into()), ("to", to.into())]);
    let (weekly, dated) = schedule::rows(scene, known);
    Matter::Schedule(until, table(scene, weekly), table(scene, dated))
}

/// Rows with a column for whatever any of them says.
fn table(scene: &Scene<'_>, rows: Vec<crate::page::schedule::Row>) -> Held {
    if rows.is_empty() {
        return Held::default();
    }
    let heads = ["sheet-day", "sheet-time", "sheet-what", "sheet-where", "sheet-who"];
    let cells: Vec<[Option<String>; 5]> = rows.into_iter().map(|row| [Some(row.day), row.hours, row.what, row.place, row.who]).collect();
    let used: Vec<usize> = (0..heads.len()).filter(|at| cells.iter().any(|row| row.get(*at).is_some_and(Option::is_some))).collect();
    let pick = |row: &[Option<String>; 5]| used.iter().map(|at| row.get(*at).cloned().flatten().unwrap_or_default()).collect();
    Held { heads: used.iter().filter_map(|at| heads.get(*at)).map(|id| scene.words.say(id)).collect(), rows: cells.iter().map(pick).collect() }
}

fn figures(scene: &Scene<'_>, id: &Id, area: Option<&Id>) -> Vec<Figure> {
    let Some(progress) = scene.progress.get(id) else { return Vec::new() };
    let area = area.and_then(|area| progress.campaign.area_at(area));
    (0..progress.campaign.indicators.len()).filter_map(|at| figure(scene, progress, at, area)).collect()
}

/// How an indicator stands against the target that people ask about now.
fn figure(scene: &Scene<'_>, progress: &crate::model::standing::Progress<'_>, at: usize, area: Option<usize>) -> Option<Figure> {
    let words = scene.words;
    let focus = progress.focus(at)?;
    let goal = standing::goals(progress, at).into_iter().find(|goal| std::ptr::eq(goal.column, focus))?;
    let standing = progress.standing(goal.column, area)?;
    let (target, unit) = (standing.target?, goal.indicator.unit.text(scene.lang));
    let until = words.date(goal.stage.window.value.to);
    let share = standing.share.unwrap_or_default();
    let is_down = goal.indicator.direction == Direction::Down;
    let status = crate::view::label::status(words, standing.status, None).text;
    let as_of = standing.as_of.map(|day| words.with("sheet-as-of", [("date", (&words.date(day)).into())]));
    Some(Figure {
        name: goal.indicator.name.text(scene.lang).clone(),
        done: standing.done.map_or_else(|| words.say("sheet-no-figure"), |done| words.amount(done)),
        target: words.with(
            if is_down { "sheet-target-down" } else { "sheet-target" },
            [("target", (&words.amount(target)).into()), ("unit", unit.into()), ("date", (&until).into())],
        ),
        share: (!is_down).then(|| small(share.as_f64() / 100.0)),
        alt: words.with("sheet-done-alt", [("share", (&words.amount(share)).into())]),
        status: [as_of, Some(status)].into_iter().flatten().collect::<Vec<_>>().join(": "),
    })
}

#[expect(clippy::cast_possible_truncation, reason = "the length of a bar")]
fn small(share: f64) -> f32 {
    share as f32
}
