//! The charts of running totals: values and days are read back from the places of lines between the marks of the axes.

use crate::campaign::{Campaign, Kind, Page};
use crate::data::{Data, Step, WHOLE, last};
use crate::log::Log;
use crate::numbers::{Amount, Day, Said};
use crate::sentences::{self, Saying};
use crate::standing;
use crate::tree::Element;

/// What the last digit of a place may hide: charts write hundredths of a thousandth of their field.
const ROUNDED: f64 = 0.0051;

/// Areas up to which each one has a small chart.
const MULTIPLES: usize = 12;

/// What a chart has to draw.
struct Drawing {
    /// Days, at their ends, and totals.
    line: Vec<(Day, Amount)>,
    steps: Vec<Step>,
}

/// Amounts and days by their places in a field.
struct Axes {
    /// The value at the bottom and that at the top, with their places.
    bottom: (f64, f64),
    top: (f64, f64),
    /// The day before the first, and how many days the width has.
    before: Day,
    days: f64,
}

impl Axes {
    /// Those of a campaign's days, without amounts yet.
    fn of(data: &Data) -> Self {
        let before = data.from.plus(-1);
        let axes = Self { bottom: (0.0, 0.0), top: (0.0, 0.0), before, days: 0.0 };
        Self { days: axes.passed(data.to), ..axes }
    }

    fn amount(&self, y: f64) -> f64 {
        self.bottom.1 + (y - self.bottom.0) / (self.top.0 - self.bottom.0) * (self.top.1 - self.bottom.1)
    }

    /// How many days are over at a place.
    fn passed_at(&self, x: f64) -> f64 {
        x / 1000.0 * self.days
    }

    /// How many days are over at the end of a day.
    #[expect(clippy::cast_precision_loss, reason = "days of a campaign are far below 2^53")]
    fn passed(&self, day: Day) -> f64 {
        (day.0 - self.before.0) as f64
    }

    /// The day that ends at a place.
    #[expect(clippy::cast_possible_truncation, reason = "a place in a chart is a day of our age")]
    fn day(&self, x: f64) -> Day {
        self.before.plus(self.passed_at(x).round() as i64)
    }

    /// By how much a value, and by how much a day, may be off.
    fn tolerance(&self) -> (f64, f64) {
        let off = |span: f64| (ROUNDED * span / 1000.0).abs();
        (off(self.top.1 - self.bottom.1), off(self.days))
    }
}

/// The charts of each indicator on a page, and the small ones of areas.
pub(crate) fn agree(log: &mut Log, campaign: &Campaign, page: &Page) {
    let area = page.kind.area();
    for section in page.main.all("section.indicator") {
        let indicator = campaign.indicator_named(&page.lang, &section.first("h2").unwrap().text()).unwrap();
        let charts: Vec<&Element> = section.all("svg.chart").into_iter().filter(|svg| !svg.has_class("small") && !svg.has_class("bars")).collect();
        let drawing = drawing(&campaign.data, indicator, area);
        let what = format!("{}: charts of {indicator} in {area}", page.path);
        log.same("chart", &what, "number of charts", &charts.len(), &usize::from(drawing.is_some()));
        if let (Some(drawing), [svg]) = (drawing, charts.as_slice()) {
            whole(log, &what, svg, &drawing, campaign, page);
            described(log, campaign, page, svg, &sentences::of(&campaign.data, indicator, area));
        }
        let first = campaign.data.indicators.iter().find(|one| campaign.data.focus(&one.id).is_some());
        if page.kind == Kind::Campaign && first.is_some_and(|one| one.id == indicator) {
            small_ones(log, campaign, page, indicator, section);
        } else {
            log.same("small chart", &page.path, "small charts where none are meant to be", &section.all("svg.small").len(), &0);
        }
    }
}

/// The small charts of areas, where areas report and are few.
pub(crate) fn small_ones(log: &mut Log, campaign: &Campaign, page: &Page, indicator: &str, section: &Element) {
    let data = &campaign.data;
    let has_some = data.is_reported(indicator) && data.areas.len() <= MULTIPLES;
    let wanted = data.areas.iter().filter(|area| has_some && drawing(data, indicator, area).is_some()).count();
    let all: Vec<&Element> = section.all("ul.multiples").into_iter().flat_map(Element::children).collect();
    log.same("small chart", &page.path, &format!("small charts of {indicator}"), &all.len(), &wanted);
    for small in all {
        one_of_many(log, campaign, page, indicator, small);
    }
}

/// The totals of the campaign's days until the build, from the last one before them, or from zero where it is known to be that; and the steps.
fn drawing(data: &Data, indicator: &str, area: &str) -> Option<Drawing> {
    let of = data.indicator(indicator);
    let series = data.series(indicator, area);
    let end = data.today.min(data.to);
    let before = last(series, data.from.plus(-1)).map(|(_, total)| total).or(of.begins_with_nothing().then_some(Amount::ZERO));
    let mut line: Vec<(Day, Amount)> = series.iter().copied().filter(|(day, _)| data.from <= *day && *day <= end).collect();
    if let Some(total) = before.filter(|_| !line.is_empty()) {
        line.insert(0, (data.from.plus(-1), total));
    }
    let steps = if area == WHOLE { of.steps.clone() } else { standing::staircase(data, indicator, area) };
    (!steps.is_empty() || line.len() > 1).then_some(Drawing { line, steps })
}

/// A chart with axes: ticks stand at their lines, values between them are those of the files, and words beside the ends repeat them.
fn whole(log: &mut Log, what: &str, svg: &Element, drawing: &Drawing, campaign: &Campaign, page: &Page) {
    let field = svg.children().find(|inner| inner.name == "svg").unwrap();
    let (top, height) = (number(field.get("y")), number(field.get("height")));
    let pixel = |y: f64| top + y / 1000.0 * height;
    let Some(axes) = axes(log, what, svg, (field, &pixel), campaign, page) else { return };
    lines(log, what, field, &axes, drawing);
    for (class, end) in [("value done", drawing.line.last().map(|(_, total)| *total)), ("value target", drawing.steps.last().map(|step| step.level))] {
        let said = svg.all("text").into_iter().find(|text| text.get("class") == class).map(|text| Amount::spoken(&text.text(), &page.lang));
        log.same("value in a chart", what, class, &said, &end.map(Some));
    }
    let dots = svg.all("circle.done");
    log.same("dot", what, "number of dots", &dots.len(), &usize::from(!drawing.line.is_empty()));
    if let (Some((day, total)), [dot]) = (drawing.line.last(), dots.as_slice()) {
        let (by_value, by_day) = axes.tolerance();
        let y = (number(dot.get("cy")) - top) / height * 1000.0;
        // Pixels have hundredths, of which the field has some hundred.
        log.near("dot", what, "the dot's value", (axes.amount(y), total.as_f64()), by_value * 1000.0 / height);
        log.near("dot", what, "days until the dot", (axes.passed_at(number(dot.get("cx")) * 10.0), axes.passed(*day)), by_day * 10.0);
    }
}

/// The axes by their marks. Each mark stands beside its line, and all lie evenly.
fn axes(log: &mut Log, what: &str, svg: &Element, (field, pixel): (&Element, &dyn Fn(f64) -> f64), campaign: &Campaign, page: &Page) -> Option<Axes> {
    let grid: Vec<f64> = field.all("path.grid").into_iter().map(|line| points(line)[0].1).collect();
    let ticks: Vec<&Element> = svg.all("text.tick");
    log.same("tick", what, "marks of the axis", &ticks.len(), &grid.len());
    let values: Option<Vec<f64>> = ticks.iter().map(|tick| Amount::spoken(&tick.text(), &page.lang).map(Amount::as_f64)).collect();
    let Some(values) = values.filter(|values| values.len() > 1 && values.len() == grid.len()) else {
        log.fault(what, "the axis has no numbers to read values by");
        return None;
    };
    let data = &campaign.data;
    let axes = Axes { bottom: (grid[0], values[0]), top: (grid[grid.len() - 1], values[values.len() - 1]), ..Axes::of(data) };
    for ((tick, y), value) in ticks.iter().zip(&grid).zip(&values) {
        log.near("tick", what, &format!("the line of {}", tick.text()), (axes.amount(*y), *value), axes.tolerance().0);
        log.near("tick", what, &format!("pixels of {} below its line", tick.text()), (number(tick.get("y")) - pixel(*y), 5.0), 0.5);
    }
    let days: Vec<&Element> = svg.all("text.day");
    for (at, mark) in days.iter().enumerate() {
        // The first mark is the first day, which the field begins with; others are ends of days.
        let x = number(mark.get("x")) * 10.0;
        let day = if at == 0 { data.from } else { axes.day(x) };
        let has_year = mark.text().matches(char::is_whitespace).count() == 2 || mark.text().matches('/').count() == 2;
        log.same("day of an axis", what, "the day of a mark", &mark.text(), &day.words(&page.lang, has_year));
        log.near(
            "day of an axis",
            what,
            &format!("days until {}", mark.text()),
            (axes.passed_at(x), if at == 0 { 0.0 } else { axes.passed(day) }),
            axes.tolerance().1 * 10.0,
        );
    }
    log.same("day of an axis", what, "the last mark", &days.last().map(|mark| mark.text()), &Some(data.to.words(&page.lang, true)));
    Some(axes)
}

/// Every point of the line and every step, in their order.
fn lines(log: &mut Log, what: &str, field: &Element, axes: &Axes, drawing: &Drawing) {
    let (by_value, by_day) = axes.tolerance();
    let drawn = path(field, "path.done");
    log.same("point", what, "points of the line", &drawn.len(), &drawing.line.len());
    for ((x, y), (day, total)) in drawn.into_iter().zip(&drawing.line) {
        log.near("point", what, &format!("days until {day}, when {total:?} were done"), (axes.passed_at(x), axes.passed(*day)), by_day);
        log.near("point", what, &format!("the total on {day}"), (axes.amount(y), total.as_f64()), by_value);
    }
    let stairs = path(field, "path.target");
    log.same("step drawn", what, "ends of steps", &stairs.len(), &(2 * drawing.steps.len()));
    for (ends, step) in stairs.chunks(2).zip(&drawing.steps) {
        for ((x, y), day) in ends.iter().zip([step.from.plus(-1), step.to]) {
            log.near("step drawn", what, &format!("the level until {}", step.to), (axes.amount(*y), step.level.as_f64()), by_value);
            log.near("step drawn", what, &format!("days until {day}, an end of a step"), (axes.passed_at(*x), axes.passed(day)), by_day);
        }
    }
}

/// A small chart has no marks: its ground is zero, and its height is measured by the last value, which stands beside it. It has every so-manieth
/// point, the last one always.
fn one_of_many(log: &mut Log, campaign: &Campaign, page: &Page, indicator: &str, small: &Element) {
    let data = &campaign.data;
    let area = small.first("a").unwrap().get("href").rsplit('/').next().unwrap().trim_end_matches(".html");
    let what = format!("{}: small chart of {area}", page.path);
    let (latest, _) = data.latest(indicator, area);
    let goal = data.focus(indicator).and_then(|column| data.row(column, area)).filter(|row| !row.is_within && latest.is_some()).and_then(|row| row.target);
    let said = campaign.told(&page.lang, &small.first("span").unwrap().text()).map(|(numbers, _)| numbers);
    log.same("value beside a small chart", &what, "numbers", &said, &Ok(latest.into_iter().chain(goal).map(Said::Number).collect()));
    let (Some(drawing), Some(svg)) = (drawing(data, indicator, area), small.first("svg.small")) else {
        log.fault(&what, "there is no chart, or nothing to draw");
        return;
    };
    // There are many of them: each tells the first sentence alone.
    described(log, campaign, page, svg, &sentences::of(data, indicator, area)[..1]);
    let field = svg.children().find(|inner| inner.name == "svg").unwrap();
    let ground = points(field.first("path.grid").unwrap())[0].1;
    let (line, stairs) = (path(field, "path.done"), path(field, "path.target"));
    let by_line = line.last().copied().zip(drawing.line.last().map(|(_, total)| total.as_f64()));
    let by_step = stairs.last().copied().zip(drawing.steps.last().map(|step| step.level.as_f64()));
    let Some(((_, y), value)) = by_line.into_iter().chain(by_step).find(|(_, value)| *value > 0.0) else { return };
    // What one thousandth of the height is worth, and so the height.
    let axes = Axes { bottom: (ground, 0.0), top: (y, value), ..Axes::of(data) };
    let worth = value / (ground - y).abs();
    let by_day = axes.tolerance().1;
    log.same("point of a small chart", &what, "ends of steps", &stairs.len(), &(2 * drawing.steps.len()));
    for (end, step) in stairs.iter().zip(drawing.steps.iter().flat_map(|step| [step, step])) {
        log.near("point of a small chart", &what, &format!("the level until {}", step.to), (axes.amount(end.1), step.level.as_f64()), 3.0 * ROUNDED * worth);
    }
    log.same("point of a small chart", &what, "whether a line is drawn", &line.is_empty(), &drawing.line.is_empty());
    log.same("point of a small chart", &what, "the last day", &line.last().map(|(x, _)| axes.day(*x)), &drawing.line.last().map(|(day, _)| *day));
    for (x, y) in line {
        let day = axes.day(x);
        let Some((_, total)) = drawing.line.iter().find(|(own, _)| *own == day) else {
            log.fault(&what, &format!("a total is drawn on {day}, but there is none"));
            continue;
        };
        log.near("point of a small chart", &what, &format!("days until {day}"), (axes.passed_at(x), axes.passed(day)), by_day);
        log.near("point of a small chart", &what, &format!("the total on {day}"), (axes.amount(y), total.as_f64()), 3.0 * ROUNDED * worth);
    }
}

/// Title and description are there, and the description tells what the sentences tell.
fn described(log: &mut Log, campaign: &Campaign, page: &Page, svg: &Element, sayings: &[Saying]) {
    let numbers = sayings.iter().flat_map(|one| one.numbers.clone()).collect();
    let all = Saying::of(numbers, sayings.iter().flat_map(|one| one.days.clone()).collect());
    let words = named(log, &page.path, svg);
    sentences::compare(log, campaign, page, &words, &all);
}

/// A chart's description; its title and description are not empty, and it is known by both.
pub(crate) fn named(log: &mut Log, place: &str, svg: &Element) -> String {
    let ids: Vec<&str> = svg.get("aria-labelledby").split_whitespace().collect();
    let words = ["title", "desc"].map(|name| svg.children().find(|inner| inner.name == name));
    let own: Vec<&str> = words.iter().flatten().map(|words| words.get("id")).collect();
    log.same("title and description", place, "what a chart is known by", &ids, &own);
    let texts = words.map(|words| words.map(Element::text).unwrap_or_default());
    log.same("title and description", place, &format!("words of a chart: {texts:?}"), &texts.iter().any(String::is_empty), &false);
    texts[1].clone()
}

/// The points of the path of a class; none where there is no such path.
fn path(field: &Element, class: &str) -> Vec<(f64, f64)> {
    field.first(class).map(points).unwrap_or_default()
}

/// `M0 560L368.85 560`
fn points(path: &Element) -> Vec<(f64, f64)> {
    let all = path.get("d").split(['M', 'L']).filter(|point| !point.is_empty());
    all.map(|point| point.split_once(' ').map(|(x, y)| (number(x), number(y))).unwrap()).collect()
}

/// A place in pixels or percent.
pub(crate) fn number(text: &str) -> f64 {
    text.trim_end_matches('%').parse().unwrap_or(f64::NAN)
}
