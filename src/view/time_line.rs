//! When the tasks of a plan are due, as a picture: a bar for each deadline, on the days from the first to the last of them.

use super::deadline;
use super::letter_case::capitalised;
use super::scale::time;
use super::scene::Scene;
use super::svg::{Anchor, Svg};
use crate::calendar::Date;
use crate::model::plan::Plan;
use crate::model::task_view::{Group, Key};
use crate::model::when::When;
use crate::model::window::Window;
use crate::page::task::TimeLine;

/// Height of the words above all, of a deadline with its words, of its bar, and of the days below all, in pixels.
const ABOVE: f64 = 22.0;
const ROW: f64 = 46.0;
const BAR: f64 = 14.0;
const BELOW: f64 = 26.0;
/// A day is at least so wide, in percent.
const THIN: f64 = 2.0;
/// Months up to which each has a line of its own.
const MONTHS: i64 = 18;

/// A deadline that has a last day.
struct Row {
    from: Date,
    to: Date,
    text: String,
}

/// The picture of some groups by deadline; nothing where fewer than two of them have a last day.
pub(super) fn draw(scene: &Scene<'_>, plan: &Plan, groups: &[Group<'_>]) -> Option<TimeLine> {
    let rows: Vec<Row> = groups.iter().filter_map(|group| row(scene, group)).collect();
    if rows.len() < 2 {
        return None;
    }
    let first = rows.iter().map(|row| row.from).chain(plan.date.or(plan.not_before)).min()?;
    let window = Window { from: first, to: rows.iter().map(|row| row.to).max()? };
    let words = scene.words;
    let caption = words.with("time-line", [("from", (&words.date(window.from)).into()), ("to", (&words.date(window.to)).into())]);
    let said: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let (mut svg, height) = begin(&rows, &caption, &said.join("; "));
    for day in beginnings(window) {
        svg.upright("grid", 100.0 * time(window, day.plus(-1)), ABOVE, ABOVE + height);
    }
    today_or_issue(scene, &mut svg, window, height, plan);
    for (row, top) in rows.iter().zip((0..).map(|index: i32| ABOVE + f64::from(index) * ROW)) {
        let (start, end) = (100.0 * time(window, row.from.plus(-1)), 100.0 * time(window, row.to));
        let width = (end - start).max(THIN);
        svg.text("name", 0.0, top + 18.0, Anchor::Start, &row.text);
        svg.bar("bar-done", ((end - width).max(0.0), top + 24.0), (width, BAR));
    }
    let below = ABOVE + height + BELOW - 6.0;
    svg.text("day", 0.0, below, Anchor::Start, &words.date(window.from));
    svg.text("day", 100.0, below, Anchor::End, &words.date(window.to));
    Some(TimeLine { caption, chart_html: svg.done() })
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a plan has far fewer than 2^31 deadlines")]
fn begin(rows: &[Row], title: &str, said: &str) -> (Svg, f64) {
    let height = rows.len() as f64 * ROW;
    (Svg::new("time-line", "chart", (ABOVE + height + BELOW) as usize, title, said), height)
}

fn row(scene: &Scene<'_>, group: &Group<'_>) -> Option<Row> {
    let Key::Due(Some(when)) = &group.key else { return None };
    if matches!(when, When::Recurring(_)) {
        return None;
    }
    let to = when.last_day()?;
    let words = scene.words;
    let count = words.with("tasks-count", [("count", group.tasks.len().into())]);
    let text = format!("{} · {count}", capitalised(&deadline::when(words, when)));
    Some(Row { from: when.first_day().unwrap_or(to), to, text })
}

/// The first days of months, or of years where they are many.
fn beginnings(window: Window) -> Vec<Date> {
    let months = i64::from(window.to.year() - window.from.year()) * 12 + i64::from(window.to.month() - window.from.month());
    let years = (window.from.year()..=window.to.year()).flat_map(|year| (1..=12).map(move |month| (year, month)));
    years
        .filter(|(_, month)| months <= MONTHS || *month == 1)
        .filter_map(|(year, month)| Date::from_parts(year, month, 1))
        .filter(|day| *day > window.from && *day <= window.to)
        .collect()
}

/// A line on today, or on the day of issue, behind the bars; its words stand above them.
fn today_or_issue(scene: &Scene<'_>, svg: &mut Svg, window: Window, height: f64, plan: &Plan) {
    let is_inside = |day: &Date| *day > window.from && *day < window.to;
    let today = Some((scene.today, "time-line-today")).filter(|(day, _)| is_inside(day));
    let issued = plan.date.filter(is_inside).map(|day| (day, "time-line-issued"));
    if let Some((day, id)) = today.or(issued) {
        let x = 100.0 * time(window, day);
        let anchor = if x < 50.0 { Anchor::Start } else { Anchor::End };
        svg.upright("goal", x, ABOVE - 4.0, ABOVE + height);
        svg.text("value target", x, ABOVE - 8.0, anchor, &scene.words.with(id, [("date", (&scene.words.date(day)).into())]));
    }
}
