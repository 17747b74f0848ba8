//! The chart of an indicator: its running total against the staircase of its targets.

use super::scale::{Scale, time};
use super::scene::Scene;
use super::svg::{Anchor, FIELD, Svg};
use crate::model::campaign::{Counts, Direction, Indicator};
use crate::model::series::Point;
use crate::model::standing::{Progress, Step};
use crate::model::window::Window;
use crate::number::Amount;
use crate::page::campaign::{Chart, Key};
use crate::page::html::Html;

/// Height of the field, and of what stands above it, in pixels.
const HEIGHT: f64 = 190.0;
const ABOVE: f64 = 26.0;
/// Height of the chart: the field, what stands above, the days below.
const ALL: usize = 244;
/// Where days between the first and the last may stand, as parts of the width, and how far apart: they take some 40 of the 280 pixels of a small
/// phone, the last day with its year 80.
const ROOM: std::ops::RangeInclusive<f64> = 0.22..=0.62;
const APART: f64 = 0.2;
/// How far a value reaches to the left of its place, as a part of the width of a small phone.
const WIDE: f64 = 0.3;
/// How near two values may stand above each other, in pixels.
const NEAR: f64 = 20.0;

/// What a chart is drawn of.
struct Drawing {
    window: Window,
    /// Days and totals within the window, after the total before it.
    line: Vec<(f64, Amount)>,
    steps: Vec<Step>,
    scale: Scale,
}

/// The chart of an indicator in an area or in the whole; nothing where there are neither targets nor two totals. `id` is its own on the page.
pub(super) fn chart(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, area: Option<usize>, id: &str) -> Option<Chart> {
    let indicator = progress.campaign.indicators.get(at)?;
    let drawing = drawing(progress, at, area)?;
    let words = scene.words;
    let name = indicator.name.text(scene.lang);
    let (title, sentences) = described(scene, progress, indicator, at, area);
    let ticks: Vec<(Amount, String)> = drawing.scale.ticks().map(|tick| (tick, words.amount(tick))).collect();
    let mut svg = Svg::new(id, gutter(&ticks), ALL, &title, &sentences.join(" "));
    let grid: Vec<(&str, Vec<(f64, f64)>)> =
        drawing.scale.ticks().map(|tick| ("grid", vec![(0.0, drawing.scale.y(tick)), (FIELD, drawing.scale.y(tick))])).collect();
    svg.field(ABOVE, HEIGHT, &grid.into_iter().chain(paths(&drawing)).collect::<Vec<_>>());
    for (tick, text) in &ticks {
        svg.beside("tick", pixel(&drawing.scale, *tick) + 5.0, text);
    }
    days(scene, &mut svg, &drawing);
    values(scene, &mut svg, &drawing);
    let latest = progress.series.get(at, area).and_then(|series| series.at(progress.today.min(drawing.window.to))).filter(|_| !drawing.line.is_empty());
    let legend = latest.map(|point| latest_key(scene, name, point)).into_iter().chain(steps_key(scene, &drawing, indicator.direction)).collect();
    let place = scene.area_name(progress.campaign, area);
    let caption = if drawing.line.is_empty() { words.with("chart-steps", [("name", name.into()), ("place", (&place).into())]) } else { title };
    Some(Chart { caption, chart_html: svg.done(), legend })
}

/// What the line is, and where it stands today.
fn latest_key(scene: &Scene<'_>, name: &str, point: Point) -> Key {
    let words = scene.words;
    let text =
        words.with("chart-key-done", [("name", name.into()), ("amount", (&words.amount(point.total)).into()), ("date", (&words.date(point.date)).into())]);
    Key { kind: "done", text }
}

/// The levels of the steps, each with its last day: they would cover each other in the chart.
fn steps_key(scene: &Scene<'_>, drawing: &Drawing, direction: Direction) -> Option<Key> {
    let words = scene.words;
    let step = |step: &Step| words.with("chart-key-step", [("amount", (&words.amount(step.level)).into()), ("date", (&words.date(step.window.to)).into())]);
    let steps: Vec<String> = drawing.steps.iter().map(step).collect();
    let id = match (direction, steps.len()) {
        (_, 0) => return None,
        (Direction::Down, _) => "chart-key-ceilings",
        (Direction::Up, 1) => "chart-key-target",
        (Direction::Up, _) => "chart-key-targets",
    };
    Some(Key { kind: "target", text: words.with(id, [("steps", (&steps.join("; ")).into())]) })
}

/// The look of a chart whose numbers on the left have room: short ones, up to 99.999, longer ones.
fn gutter(ticks: &[(Amount, String)]) -> &'static str {
    match ticks.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0) {
        0..=3 => "chart scaled",
        4..=6 => "chart scaled wide",
        _ => "chart scaled wider",
    }
}

/// A small chart without words.
pub(super) fn small(scene: &Scene<'_>, progress: &Progress<'_>, at: usize, area: usize, id: &str) -> Option<Html> {
    let indicator = progress.campaign.indicators.get(at)?;
    let drawing = thinned(drawing(progress, at, Some(area))?);
    let (title, sentences) = described(scene, progress, indicator, at, Some(area));
    // There are many of them on a page; the rest is said on the area's own.
    let mut svg = Svg::new(id, "chart small", 64, &title, sentences.first().map_or("", String::as_str));
    let ground = ("grid", vec![(0.0, FIELD), (FIELD, FIELD)]);
    svg.field(4.0, 56.0, &[ground].into_iter().chain(paths(&drawing)).collect::<Vec<_>>());
    Some(svg.done())
}

/// The same with some twenty totals: a small chart has no room for more.
fn thinned(drawing: Drawing) -> Drawing {
    let (count, step) = (drawing.line.len(), drawing.line.len().div_ceil(20).max(1));
    let line = drawing.line.into_iter().enumerate().filter(|(index, _)| (count - 1 - index).is_multiple_of(step)).map(|(_, point)| point).collect();
    Drawing { line, ..drawing }
}

fn drawing(progress: &Progress<'_>, at: usize, area: Option<usize>) -> Option<Drawing> {
    let campaign = progress.campaign;
    let indicator = campaign.indicators.get(at)?;
    let window = campaign.window.value;
    let series = progress.series.get(at, area)?;
    let steps = progress.staircase(at, area);
    let from_zero = indicator.starts_at_zero || indicator.counts == Counts::PerPeriod;
    let before = series.before(window.from).map(|point| point.total).or(from_zero.then_some(Amount::ZERO));
    let end = progress.today.min(window.to);
    let within: Vec<(f64, Amount)> = series
        .points()
        .iter()
        .filter(|point| window.has(point.date) && point.date <= end)
        .map(|point| (FIELD * time(window, point.date), point.total))
        .collect();
    let line: Vec<(f64, Amount)> = if within.is_empty() { Vec::new() } else { before.map(|total| (0.0, total)).into_iter().chain(within).collect() };
    if steps.is_empty() && line.len() < 2 {
        return None;
    }
    let highest = line.iter().map(|(_, total)| *total).chain(steps.iter().map(|step| step.level)).max().unwrap_or_default();
    Some(Drawing { window, line, steps, scale: Scale::of(highest) })
}

fn paths(drawing: &Drawing) -> Vec<(&'static str, Vec<(f64, f64)>)> {
    let scale = &drawing.scale;
    let mut stairs: Vec<(f64, f64)> = Vec::new();
    for step in &drawing.steps {
        let from = FIELD * time(drawing.window, step.window.from.plus(-1));
        stairs.extend([(from, scale.y(step.level)), (FIELD * time(drawing.window, step.window.to), scale.y(step.level))]);
    }
    let line: Vec<(f64, f64)> = drawing.line.iter().map(|(x, total)| (*x, scale.y(*total))).collect();
    [("target", stairs), ("done", line)].into_iter().filter(|(_, points)| !points.is_empty()).collect()
}

/// The first day, the ends of stages for which there is room, and the last day, which says the year.
fn days(scene: &Scene<'_>, svg: &mut Svg, drawing: &Drawing) {
    let window = drawing.window;
    let below = ABOVE + HEIGHT + 20.0;
    let words = scene.words;
    let has_one_year = window.from.year() == window.to.year();
    svg.text("day", 0.0, below, Anchor::Start, &if has_one_year { words.day_month(window.from) } else { words.date(window.from) });
    let mut last = 0.0;
    for day in drawing.steps.iter().map(|step| step.window.to) {
        let x = time(window, day);
        if has_one_year && ROOM.contains(&x) && x - last >= APART {
            svg.text("day", 100.0 * x, below, Anchor::Middle, &words.day_month(day));
            last = x;
        }
    }
    svg.text("day", 100.0, below, Anchor::End, &words.date(window.to));
}

/// The last total and the last target, beside their places.
fn values(scene: &Scene<'_>, svg: &mut Svg, drawing: &Drawing) {
    let scale = &drawing.scale;
    let goal = drawing.steps.last().map(|step| (step, pixel(scale, step.level)));
    if let Some((x, total)) = drawing.line.last() {
        let (x, y) = (x / FIELD, pixel(scale, *total));
        svg.dot("done", 100.0 * x, y);
        let anchor = if x > 0.5 { Anchor::End } else { Anchor::Start };
        let is_near = goal.is_some_and(|(step, goal)| (goal - y).abs() < NEAR && x + WIDE > time(drawing.window, step.window.to));
        let is_above = goal.is_some_and(|(_, goal)| y < goal);
        let words_y = if is_near && !is_above { y + NEAR } else { y - 8.0 };
        svg.text("value done", 100.0 * x, words_y.min(ABOVE + HEIGHT - 4.0), anchor, &scene.words.amount(*total));
    }
    if let Some((step, y)) = goal {
        let x = time(drawing.window, step.window.to);
        let is_covered = drawing.line.last().is_some_and(|(_, total)| y - pixel(scale, *total) < NEAR && y >= pixel(scale, *total));
        let words_y = if is_covered { y + NEAR } else { y - 6.0 };
        svg.text("value target", 100.0 * x, words_y.min(ABOVE + HEIGHT - 4.0), Anchor::End, &scene.words.amount(step.level));
    }
}

fn pixel(scale: &Scale, amount: Amount) -> f64 {
    ABOVE + HEIGHT * (1.0 - scale.part(amount))
}

/// Title and sentences: what is drawn, and what is said of it.
fn described(scene: &Scene<'_>, progress: &Progress<'_>, indicator: &Indicator, at: usize, area: Option<usize>) -> (String, Vec<String>) {
    let words = scene.words;
    let name = indicator.name.text(scene.lang);
    let place = scene.area_name(progress.campaign, area);
    let has_targets = progress.campaign.targets().any(|(column, _)| column.indicator.value == indicator.id.value);
    let id = if has_targets { "chart-staircase" } else { "chart-line" };
    let title = words.with(id, [("name", name.into()), ("place", (&place).into())]);
    let sentences = super::standing::sentences(scene, progress, at, area);
    (title, sentences.into_iter().map(|sentence| sentence.text).collect())
}
