//! How targets stand, in words: one sentence that says it all, from the same numbers as charts, tables and downloads.

use super::label;
use super::letter_case::in_sentence;
use super::scene::Scene;
use crate::model::campaign::{Campaign, Direction, Indicator, Stage};
use crate::model::column::{Base, Column, Figure, Measure, Target};
use crate::model::observation::Status;
use crate::model::standing::{Progress, Standing};
use crate::number::Amount;
use crate::page::campaign::Sentence;

/// A target of a campaign with what it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Goal<'a> {
    campaign: &'a Campaign,
    pub(super) column: &'a Column,
    pub(super) target: &'a Target,
    pub(super) stage: &'a Stage,
    pub(super) indicator: &'a Indicator,
}

/// The targets of an indicator in the order of their stages.
pub(super) fn goals<'a>(progress: &Progress<'a>, at: usize) -> Vec<Goal<'a>> {
    let campaign = progress.campaign;
    let Some(indicator) = campaign.indicators.get(at) else { return Vec::new() };
    let own = campaign.targets().filter(|(column, _)| column.indicator.value == indicator.id.value);
    let mut goals: Vec<Goal<'a>> =
        own.filter_map(|(column, target)| Some(Goal { campaign, column, target, stage: campaign.stage(&target.stage.value)?, indicator })).collect();
    goals.sort_by_key(|goal| (goal.stage.window.value.from, goal.stage.window.value.to));
    goals
}

/// The sentences of an indicator: one a target, that which people ask about now first; where there is none, one on its last figure.
pub(super) fn sentences(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, area: Option<usize>) -> Vec<Sentence> {
    let goals = goals(progress, at);
    // In an area that the document sets no target for there is nothing to say of it.
    let focus = progress.focus(at);
    let (now, others): (Vec<Goal<'_>>, Vec<Goal<'_>>) = goals.into_iter().partition(|goal| focus.is_some_and(|column| std::ptr::eq(goal.column, column)));
    let mut out: Vec<Sentence> = now.into_iter().chain(others).filter_map(|goal| sentence(scene, progress, goal, area)).collect();
    let is_counted = progress.latest(at, area).is_some();
    if out.is_empty() || (is_counted && out.iter().all(|one| one.status.is_none())) {
        out.extend(total(scene, progress, at, area));
    }
    out
}

/// The sentence of a target.
pub(super) fn sentence(scene: &Scene<'_>, progress: &Progress<'_>, goal: Goal<'_>, area: Option<usize>) -> Option<Sentence> {
    let figure = match area {
        Some(area) => goal.column.cells.get(area).copied().flatten(),
        None => goal.column.whole,
    };
    let standing = progress.standing(goal.column, area)?;
    if standing.target.is_none() && figure.is_none() {
        return None;
    }
    let mut parts = vec![value(scene, &goal, &standing, figure)];
    parts.extend(outlook(scene, &goal, &standing));
    let reason = standing.reason.as_ref().map(|reason| reason.text(scene.lang).clone());
    // A sentence without a figure says so itself.
    let is_said = standing.status == Status::NoData && standing.done.is_none() && reason.is_none();
    Some(Sentence { text: parts.join(" "), status: (!is_said).then(|| label::status(scene.words, standing.status, reason)) })
}

/// What was done and what was to be done.
fn value(scene: &Scene<'_>, goal: &Goal<'_>, standing: &Standing, figure: Option<Figure>) -> String {
    let words = scene.words;
    let (name, unit, stage) = (goal.indicator.name.text(scene.lang), goal.indicator.unit.text(scene.lang), in_sentence(goal.stage.name.text(scene.lang)));
    let to = words.date(goal.stage.window.value.to);
    let target = asked(scene, goal, standing, figure);
    let Some((done, date)) = standing.done.zip(standing.as_of) else {
        return words.with("progress-none", [("name", name.into()), ("stage", (&stage).into()), ("target", (&target).into()), ("to", (&to).into())]);
    };
    let (done, date) = (words.amount(done), words.date(date));
    let id = match (goal.target.within_stage, goal.indicator.direction, standing.share) {
        (true, _, Some(_)) => "progress-within",
        (true, _, None) => "progress-within-plain",
        (false, Direction::Down, _) => "progress-left",
        (false, Direction::Up, Some(_)) => "progress-running",
        (false, Direction::Up, None) => "progress-running-plain",
    };
    let share = standing.share.map(|share| words.amount(share)).unwrap_or_default();
    words.with(
        id,
        [
            ("name", name.into()),
            ("done", (&done).into()),
            ("unit", unit.into()),
            ("date", (&date).into()),
            ("share", (&share).into()),
            ("stage", (&stage).into()),
            ("target", (&target).into()),
            ("to", (&to).into()),
        ],
    )
}

/// What is missing, and how it will go on.
fn outlook(scene: &Scene<'_>, goal: &Goal<'_>, standing: &Standing) -> Vec<String> {
    let words = scene.words;
    let unit = goal.indicator.unit.text(scene.lang);
    let with = |id: &str, amount: Amount| words.with(id, [("amount", (&words.amount(amount)).into()), ("unit", unit.into())]);
    let mut parts = Vec::new();
    let Some(gap) = standing.gap.filter(|gap| *gap > Amount::ZERO && standing.done.is_some()) else { return parts };
    let id = match (standing.status, goal.indicator.direction) {
        (Status::Missed, Direction::Up) => "progress-gap-missed",
        (Status::Missed, Direction::Down) => "progress-gap-down-missed",
        (_, Direction::Up) => "progress-gap",
        (_, Direction::Down) => "progress-gap-down",
    };
    parts.push(with(id, gap));
    if let Some(expected) = standing.expected.filter(|_| matches!(standing.status, Status::OnCourse | Status::Behind)) {
        parts.push(with("progress-expected", expected));
    }
    parts.extend(standing.needed_per_day.map(|needed| with("progress-needed", needed)));
    parts.extend(trend(scene, goal, standing));
    parts
}

fn trend(scene: &Scene<'_>, goal: &Goal<'_>, standing: &Standing) -> Option<String> {
    let words = scene.words;
    let in_time = standing.reached_on.filter(|day| *day <= goal.stage.window.value.to);
    if let Some(day) = in_time {
        return Some(words.with("progress-trend-reached", [("date", (&words.date(day)).into())]));
    }
    let projected = Amount::of_thousandths(standing.projected?.thousandths() / 1000 * 1000);
    Some(words.with("progress-trend-short", [("amount", (&words.amount(projected)).into()), ("unit", goal.indicator.unit.text(scene.lang).into())]))
}

/// The target in words: "ít nhất 1.000 thẻ", "50 % số thẻ (4.107 thẻ)".
pub(super) fn asked(scene: &Scene<'_>, goal: &Goal<'_>, standing: &Standing, figure: Option<Figure>) -> String {
    let words = scene.words;
    let unit = goal.indicator.unit.text(scene.lang);
    let number = standing.target.map(|target| words.with("amount-unit", [("amount", (&words.amount(target)).into()), ("unit", unit.into())]));
    let asked = match (&goal.target.measure, figure) {
        (Measure::Percent(base), Some(figure)) => {
            let percent = percent(scene, figure);
            let of = base_words(scene, base, goal);
            let shown = words.with("percent-of", [("percent", (&percent).into()), ("base", (&of).into())]);
            number.map_or(shown.clone(), |number| format!("{} ({number})", shown.trim_end()))
        }
        (Measure::Percent(_) | Measure::Count, _) => number.unwrap_or_default(),
    };
    // Nothing is no target, and so not "at least" one.
    if goal.target.at_least && !asked.is_empty() { words.with("at-least", [("what", asked.trim().into())]) } else { asked.trim().to_owned() }
}

/// "50", "từ 50 đến 60".
pub(super) fn percent(scene: &Scene<'_>, figure: Figure) -> String {
    let words = scene.words;
    let least = words.amount(figure.amount);
    figure.most.map_or(least.clone(), |most| words.with("range", [("from", (&least).into()), ("to", (&words.amount(most)).into())]))
}

fn base_words(scene: &Scene<'_>, base: &Base, goal: &Goal<'_>) -> String {
    match base {
        Base::Words(words) => words.text(scene.lang).clone(),
        Base::Indicator(id) => {
            let of = goal.campaign.indicator(&id.value).map(|indicator| in_sentence(indicator.name.text(scene.lang)));
            of.map(|name| scene.words.with("base-indicator", [("name", (&name).into())])).unwrap_or_default()
        }
        Base::Unstated => String::new(),
    }
}

/// The last figure of an indicator.
pub(super) fn total(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, area: Option<usize>) -> Option<Sentence> {
    let words = scene.words;
    let indicator = progress.campaign.indicators.get(at)?;
    let (name, unit) = (indicator.name.text(scene.lang), indicator.unit.text(scene.lang));
    let Some(value) = progress.latest(at, area) else {
        return Some(Sentence { text: words.with("progress-no-figure", [("name", name.into())]), status: None });
    };
    let amount = words.amount(value);
    let date = progress.series.get(at, area).and_then(|series| series.at(progress.today)).map(|point| point.date);
    let text = match date {
        Some(date) => {
            words.with("progress-total", [("name", name.into()), ("amount", (&amount).into()), ("unit", unit.into()), ("date", (&words.date(date)).into())])
        }
        None => words.with("progress-total-undated", [("name", name.into()), ("amount", (&amount).into()), ("unit", unit.into())]),
    };
    Some(Sentence { text, status: None })
}

/// That the last report is older than the rhythm promises.
pub(super) fn late(scene: &Scene<'_>, progress: &Progress<'_>) -> Option<String> {
    let due = progress.overdue?;
    let words = scene.words;
    let due = words.date(due);
    Some(match progress.last_report {
        Some(last) => words.with("progress-late", [("last", (&words.date(last)).into()), ("due", (&due).into())]),
        None => words.with("progress-never", [("due", (&due).into())]),
    })
}
