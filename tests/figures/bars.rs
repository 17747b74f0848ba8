//! The bars of areas and the tally: lengths are in the proportion of the numbers beside them, and the numbers are those of the files.

use crate::campaign::{Campaign, Page};
use crate::charts::{named, number};
use crate::data::{Row, WHOLE};
use crate::log::Log;
use crate::numbers::{Amount, Said};
use crate::tree::Element;

/// What the last digit of a length may hide, twice: places are written in hundredths of percent, the measure as well.
const ROUNDED: f64 = 0.0102;

/// What an area's bar has to show.
struct Bar {
    numbers: Vec<Said>,
    parts: Vec<Amount>,
    mark: Option<Amount>,
}

/// The bars of each indicator on a campaign's page, and how areas stand.
pub(crate) fn agree(log: &mut Log, campaign: &Campaign, page: &Page) {
    let data = &campaign.data;
    for section in page.main.all("section.indicator") {
        let indicator = campaign.indicator_named(&page.lang, &section.first("h2").unwrap().text()).unwrap();
        let charts = section.all("svg.bars");
        // A table too long for the page leaves no room for as many bars.
        let has_table = page.main.first("table.figures").is_some();
        let focus = data.focus(indicator).filter(|column| has_table && data.is_by_area(column));
        let what = format!("{}: bars of {indicator}", page.path);
        log.same("chart of bars", &what, "number of charts", &charts.len(), &usize::from(focus.is_some()));
        if let (Some(focus), [svg]) = (focus, charts.as_slice()) {
            named(log, &what, svg);
            let legend = section.all("li.goal").into_iter().next_back().map(Element::text);
            draw(log, &what, (campaign, page), svg, &bars(campaign, page, indicator, focus, legend.as_deref()));
        }
    }
    tally(log, campaign, page);
}

/// Areas by name, with what each has done against its target; where nothing is done anywhere, its targets one after the other, against what the
/// legend names.
fn bars(campaign: &Campaign, page: &Page, indicator: &str, focus: &str, legend: Option<&str>) -> Vec<(String, Bar)> {
    let data = &campaign.data;
    let is_measured = data.areas.iter().any(|area| data.row(focus, area).is_some_and(|row| row.done.is_some()));
    let among = legend.and_then(|name| campaign.indicator_named(&page.lang, name));
    let of = |area: &String| {
        let bar = if is_measured { done(data.row(focus, area)?)? } else { targets(campaign, indicator, area, among)? };
        Some((name(page, area), bar))
    };
    data.areas.iter().filter_map(of).collect()
}

fn done(row: &Row) -> Option<Bar> {
    let target = row.target?;
    let numbers = row.done.into_iter().chain([target]).map(Said::Number).collect();
    Some(Bar { numbers, parts: row.done.map(|done| done.max(Amount::ZERO)).into_iter().collect(), mark: Some(target) })
}

/// Of running totals a stage adds what is above the one before.
fn targets(campaign: &Campaign, indicator: &str, area: &str, among: Option<&str>) -> Option<Bar> {
    let data = &campaign.data;
    let mut parts: Vec<Amount> = Vec::new();
    for row in data.targets(indicator, area) {
        let Some(target) = row.target else { continue };
        let sum: Amount = parts.iter().copied().sum();
        parts.push(if row.is_within { target } else { (target - sum).max(Amount::ZERO) });
    }
    let mark = among.and_then(|of| data.latest(of, area).0);
    let numbers = [parts.iter().copied().sum()].into_iter().chain(mark).map(Said::Number).collect();
    (!parts.is_empty()).then_some(Bar { numbers, parts, mark })
}

/// What the table of the page calls an area, with a capital.
fn name(page: &Page, area: &str) -> String {
    let links = page.main.first("table.figures").map(|table| table.all("a")).unwrap_or_default();
    let link = links.into_iter().find(|link| link.get("href").ends_with(&format!("/{area}.html")));
    let text = link.map(Element::text).unwrap_or_default();
    text.chars().take(1).flat_map(char::to_uppercase).chain(text.chars().skip(1)).collect()
}

/// Names, numbers, lengths. All lengths have one measure, which the longest of them gives.
fn draw(log: &mut Log, what: &str, (campaign, page): (&Campaign, &Page), svg: &Element, bars: &[(String, Bar)]) {
    let texts = |class: &str| -> Vec<String> { svg.all(class).into_iter().map(Element::text).collect() };
    log.same("name of a bar", what, "names", &texts("text.name"), &bars.iter().map(|(name, _)| name.clone()).collect());
    for ((name, bar), text) in bars.iter().zip(texts("text.of")) {
        log.same(
            "number of a bar",
            what,
            &format!("numbers of {name}"),
            &campaign.told(&page.lang, &text).map(|(numbers, _)| numbers),
            &Ok(bar.numbers.clone()),
        );
    }
    let longest = bars.iter().flat_map(|(_, bar)| [Some(bar.parts.iter().copied().sum()), bar.mark]).flatten().max().unwrap_or_default();
    let (lengths, marks) = (svg.all("rect"), svg.all("line.goal"));
    let end = |bar: &&Element| number(bar.get("x")) + number(bar.get("width"));
    let full = lengths.iter().map(end).chain(marks.iter().map(|mark| number(mark.get("x1")))).fold(0.0, f64::max);
    log.same("length", what, "number of bars", &lengths.len(), &bars.iter().map(|(_, bar)| bar.parts.len()).sum());
    log.same("mark", what, "number of marks", &marks.len(), &bars.iter().filter(|(_, bar)| bar.mark.is_some()).count());
    log.same("length", what, "the longest takes most of the width", &(90.0..=100.0).contains(&full), &true);
    let (mut lengths, mut marks) = (lengths.into_iter(), marks.into_iter());
    for (at, (name, bar)) in bars.iter().enumerate() {
        let mut from = Amount::ZERO;
        // The names stand above their bars, in as many rows of one height.
        let row = |y: f64| (y / (number(svg.get("height")) / count(bars.len()))).floor();
        for (part, length) in bar.parts.iter().zip(lengths.by_ref()) {
            log.near("length", what, &format!("where a bar of {name} begins"), (number(length.get("x")), percent(from, longest, full)), ROUNDED);
            log.near("length", what, &format!("a bar of {name}, worth {part:?}"), (number(length.get("width")), percent(*part, longest, full)), ROUNDED);
            log.near("length", what, &format!("the row of {name}"), (row(number(length.get("y"))), count(at)), 0.1);
            from = from + *part;
        }
        if let Some((value, mark)) = bar.mark.zip(bar.mark.and_then(|_| marks.next())) {
            log.near("mark", what, &format!("the mark of {name}, worth {value:?}"), (number(mark.get("x1")), percent(value, longest, full)), ROUNDED);
            log.near("mark", what, &format!("the row of the mark of {name}"), (row(number(mark.get("y1"))), count(at)), 0.1);
        }
    }
}

fn percent(amount: Amount, longest: Amount, full: f64) -> f64 {
    if longest == Amount::ZERO { 0.0 } else { amount.as_f64() / longest.as_f64() * full }
}

/// How many areas stand how: the widths and the words are the counts of the files.
pub(crate) fn tally(log: &mut Log, campaign: &Campaign, page: &Page) {
    let data = &campaign.data;
    let focus = data.indicators.iter().filter_map(|one| data.focus(&one.id)).find(|column| data.is_by_area(column));
    let rows = data.rows.iter().filter(|row| Some(row.column.as_str()) == focus && row.area != WHOLE && row.target.is_some());
    let have: Vec<&str> = rows.filter_map(|row| row.status.as_deref()).collect();
    let shown = page.main.first("figure.tally");
    let is_wanted = data.areas.len() > 1 && have.iter().any(|status| *status != "no_data");
    log.same("tally", &page.path, "whether it tells how areas stand", &shown.is_some(), &is_wanted);
    let Some(shown) = shown else { return };
    let svg = shown.first("svg.tally").unwrap();
    let described = named(log, &page.path, svg);
    let (bars, words) = (svg.all("rect"), shown.first("ul.legend").unwrap().all("li"));
    let mut from = 0.0;
    let mut counted = 0;
    for (bar, line) in bars.iter().zip(&words) {
        let kind = bar.get("class");
        let count_of = have.iter().filter(|status| status.replace('_', "-") == kind).count();
        let width = 100.0 * count(count_of) / count(have.len());
        log.near("tally", &page.path, &format!("the width of “{kind}”"), (number(bar.get("width")), width), ROUNDED);
        log.near("tally", &page.path, &format!("where “{kind}” begins"), (number(bar.get("x")), from), ROUNDED);
        let label = line.first("span.status").map(|label| (label.get("class").to_owned(), label.text()));
        log.same("tally", &page.path, "the legend's status", &label.as_ref().map(|(class, _)| class.clone()), &Some(format!("status {kind}")));
        let said = campaign.told(&page.lang, &line.text_without(&["nothing"])).map(|(numbers, _)| numbers);
        let wanted = vec![Said::Number(Amount(1000 * i64::try_from(count_of).unwrap()))];
        log.same("tally", &page.path, &format!("the number of “{kind}”"), &said, &Ok(wanted));
        let in_words = label.is_some_and(|(_, label)| described.contains(&format!("{label}: {count_of} ")));
        log.same("tally", &page.path, &format!("“{kind}” in the description “{described}”"), &in_words, &true);
        from += width;
        counted += count_of;
    }
    log.same("tally", &page.path, "areas counted", &(bars.len() == words.len()).then_some(counted), &Some(have.len()));
}

#[expect(clippy::cast_precision_loss, reason = "areas are far fewer than 2^52")]
fn count(of: usize) -> f64 {
    of as f64
}
