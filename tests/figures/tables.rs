//! The tables of pages: every cell is the one of the files, in every order and on every part.

use crate::campaign::{Campaign, Kind, Page};
use crate::data::{DECLARED, Data, Report, Row, WHOLE, last};
use crate::log::Log;
use crate::numbers::{Amount, Day, Said};
use crate::sentences::asked;
use crate::tree::Element;

/// Days of reports that an area's page lists.
const DAYS: usize = 60;

/// What a cell shows.
#[derive(Debug, Default, PartialEq)]
struct Shown {
    numbers: Vec<Said>,
    days: Vec<Day>,
    status: Option<String>,
}

/// A column of a table by area.
enum Head<'a> {
    /// One of the document's.
    Document(&'a str),
    /// The last total of an indicator.
    Latest(&'a str),
    /// How the target of a column stands.
    Share(&'a str),
    Gap(&'a str),
    Status(&'a str),
}

/// The tables of a page.
pub(crate) fn agree(log: &mut Log, campaign: &Campaign, page: &Page) {
    let tables = page.main.all("table.figures");
    match &page.kind {
        Kind::Area(area) => of_area(log, campaign, page, area, &tables),
        Kind::Campaign | Kind::Table => {
            for table in tables {
                by_area(log, campaign, page, table);
            }
        }
    }
}

/// The areas of a table of areas, in its order.
pub(crate) fn areas(table: &Element) -> Vec<String> {
    let links = table.first("tbody").unwrap().all("a");
    links.into_iter().map(|link| link.get("href").rsplit('/').next().unwrap().trim_end_matches(".html").to_owned()).collect()
}

fn by_area(log: &mut Log, campaign: &Campaign, page: &Page, table: &Element) {
    let data = &campaign.data;
    let heads = heads(data);
    let titles = table.first("thead").unwrap().all("th");
    log.same("head of a table", &page.path, "columns", &(titles.len() - 1), &heads.len());
    for (title, head) in titles.iter().skip(1).zip(&heads) {
        if let Head::Document(column) = head {
            named(log, page, title, data.row(column, WHOLE).map(|row| row.head.as_str()));
        }
        let note = title.first("small").map(|note| campaign.told(&page.lang, &note.text()).map(|(_, days)| days));
        let wanted = match head {
            Head::Document(column) => data.row(column, WHOLE).filter(|row| !row.is_target).and_then(|row| row.to),
            Head::Latest(indicator) => last(data.series(indicator, WHOLE), data.today).map(|(day, _)| day),
            Head::Share(_) | Head::Gap(_) | Head::Status(_) => continue,
        };
        log.same("head of a table", &page.path, &format!("the day of “{}”", title.text()), &note, &Some(Ok(wanted.into_iter().collect())));
    }
    let rows = table.first("tbody").unwrap().all("tr");
    for (area, row) in areas(table).iter().zip(rows) {
        let wanted = heads.iter().map(|head| cell(data, head, area)).collect();
        line(log, campaign, page, (row, area), wanted);
        let own = data.rows.iter().find(|row| row.area == *area).map(|row| row.area_name.as_str());
        named(log, page, row.first("th").unwrap(), own);
    }
    let mut sums = table.first("tfoot").unwrap().all("tr").into_iter();
    let wanted = heads.iter().map(|head| cell(data, head, WHOLE)).collect();
    line(log, campaign, page, (sums.next().unwrap(), WHOLE), wanted);
    let has_declared = data.rows.iter().any(|row| row.area == DECLARED);
    let below = sums.next();
    log.same("row of a table", &page.path, "whether the document's totals have a row", &below.is_some(), &has_declared);
    if let Some(below) = below {
        line(log, campaign, page, (below, DECLARED), heads.iter().map(|head| declared(data, head)).collect());
    }
}

/// The files have names in the first language.
fn named(log: &mut Log, page: &Page, head: &Element, name: Option<&str>) {
    if page.lang == "vi" {
        log.same("name in a table", &page.path, "the name of a row or column", &Some(head.text_without(&["small"]).as_str()), &name);
    }
}

/// What the document has by area; then of each indicator that areas reported its last total, and how the target of now stands.
fn heads(data: &Data) -> Vec<Head<'_>> {
    let mut heads: Vec<Head<'_>> = data.columns().into_iter().filter(|column| data.is_by_area(column)).map(Head::Document).collect();
    for indicator in data.indicators.iter().map(|one| one.id.as_str()).filter(|id| data.is_reported(id)) {
        heads.push(Head::Latest(indicator));
        if let Some(column) = data.focus(indicator).filter(|column| data.is_by_area(column)) {
            heads.extend([Head::Share(column), Head::Gap(column), Head::Status(column)]);
        }
    }
    heads
}

fn cell(data: &Data, head: &Head<'_>, area: &str) -> Shown {
    let row = |column: &str| data.row(column, area);
    let numbers = |numbers: Vec<Said>| Shown { numbers, ..Shown::default() };
    let one = |amount: Option<Amount>| numbers(amount.map(Said::Number).into_iter().collect());
    match head {
        // Percentages of areas do not add up.
        Head::Document(column) if area == WHOLE => one(row(column).filter(|row| row.percent.is_none()).and_then(|row| row.value)),
        Head::Document(column) => row(column).map(|row| numbers(stated(row))).unwrap_or_default(),
        Head::Latest(indicator) => {
            let now = |area: &str| last(data.series(indicator, area), data.today);
            let (own, whole) = (now(area), now(WHOLE).map(|(day, _)| day));
            // A figure that is older than the column's day says so.
            let days = own.map(|(day, _)| day).filter(|day| Some(*day) != whole).into_iter().collect();
            Shown { days, ..one(own.map(|(_, total)| total)) }
        }
        Head::Share(column) => numbers(row(column).and_then(|row| row.done.and(row.share)).map(Said::Percent).into_iter().collect()),
        Head::Gap(column) => one(row(column).and_then(|row| row.gap)),
        Head::Status(column) => Shown { status: row(column).and_then(|row| row.status.clone()), ..Shown::default() },
    }
}

/// A figure of the document, as its column has it.
fn stated(row: &Row) -> Vec<Said> {
    if row.percent.is_some() {
        asked(row).into_iter().take(if row.percent_most.is_some() { 2 } else { 1 }).collect()
    } else {
        row.value.map(Said::Number).into_iter().collect()
    }
}

/// A total of the document, and by how much it is off where each area has a figure.
fn declared(data: &Data, head: &Head<'_>) -> Shown {
    let Head::Document(column) = head else { return Shown::default() };
    let total = data.row(column, DECLARED).and_then(|row| row.value);
    let is_full = data.areas.iter().all(|area| data.row(column, area).is_some_and(Row::is_stated));
    let sum = data.row(column, WHOLE).and_then(|row| row.value);
    let off = total.zip(sum).map(|(total, sum)| total - sum).filter(|off| is_full && *off != Amount::ZERO);
    Shown { numbers: total.into_iter().chain(off).map(Said::Number).collect(), ..Shown::default() }
}

/// The cells of a row behind its name.
fn line(log: &mut Log, campaign: &Campaign, page: &Page, (row, name): (&Element, &str), wanted: Vec<Shown>) {
    let cells = row.all("td");
    log.same("row of a table", &page.path, &format!("cells of {name}"), &cells.len(), &wanted.len());
    for (at, (cell, wanted)) in cells.iter().zip(wanted).enumerate() {
        let status = cell.first("span.status").map(|status| status.get("class").replace("status ", "").replace('-', "_"));
        // What an author says of a status he set is words.
        let words = if status.is_some() { String::new() } else { cell.text() };
        let what = format!("{name}, cell {} (“{}”)", at + 1, cell.text());
        match campaign.told(&page.lang, &words) {
            Ok((numbers, days)) => log.same("cell of a table", &page.path, &what, &Shown { numbers, days, status }, &wanted),
            Err(fault) => log.fault(&page.path, &format!("{what}: {fault}")),
        }
    }
}

/// How the targets of an area stand, and what was reported of it.
fn of_area(log: &mut Log, campaign: &Campaign, page: &Page, area: &str, tables: &[&Element]) {
    let data = &campaign.data;
    let all = data.indicators.iter().flat_map(|one| data.targets(&one.id, area));
    let targets: Vec<&Row> = all.filter(|row| row.is_stated()).collect();
    let own = data.reports.iter().filter(|report| report.area == area && report.day <= data.today);
    let mut reports: Vec<&Report> = own.collect();
    reports.sort_by_key(|report| std::cmp::Reverse(report.day));
    let mut tables = tables.iter();
    let mut next = |is_wanted: bool| if is_wanted { tables.next().copied() } else { None };
    let lines = next(!targets.is_empty()).map(rows).unwrap_or_default();
    log.same("row of a table", &page.path, "targets", &lines.len(), &targets.len());
    for (row, target) in lines.into_iter().zip(targets) {
        line(log, campaign, page, (row, &target.column), of_target(data, target));
    }
    if let Some(table) = next(!reports.is_empty()) {
        of_reports(log, campaign, page, (table, area), &reports);
    }
    log.same("table", &page.path, "tables that nobody looked at", &tables.count(), &0);
}

fn rows(table: &Element) -> Vec<&Element> {
    table.first("tbody").unwrap().all("tr")
}

/// What was reported, newest first. An indicator that nobody has a figure of may have a column as well.
fn of_reports(log: &mut Log, campaign: &Campaign, page: &Page, (table, area): (&Element, &str), reports: &[&Report]) {
    let data = &campaign.data;
    let heads = table.first("thead").unwrap().all("th");
    let counted: Vec<&str> = heads.iter().skip(1).filter_map(|head| campaign.indicator_named(&page.lang, &head.text())).collect();
    let unseen = data.indicators.iter().filter(|one| !counted.contains(&one.id.as_str()));
    let left_out = unseen.filter(|one| reports.iter().any(|report| report.reported.contains_key(&one.id))).count();
    log.same("head of a table", &page.path, "indicators that were reported but have no column", &left_out, &0);
    let lines = rows(table);
    log.same("row of a table", &page.path, "days of reports", &lines.len(), &reports.len().min(DAYS));
    for (row, report) in lines.into_iter().zip(reports) {
        let day = campaign.told(&page.lang, &row.first("th").unwrap().text()).map(|(_, days)| days);
        log.same("row of a table", &page.path, "the day of a report", &day, &Ok(vec![report.day]));
        line(log, campaign, page, (row, &format!("{area} on {}", report.day)), counted.iter().map(|id| reported(data, id, report)).collect());
    }
}

fn of_target(data: &Data, row: &Row) -> Vec<Shown> {
    let numbers = |numbers: Vec<Said>| Shown { numbers, ..Shown::default() };
    let one = |amount: Option<Amount>| numbers(amount.map(Said::Number).into_iter().collect());
    let target = if row.target.is_some() { one(row.target) } else { numbers(stated(row)) };
    vec![
        Shown { days: row.to.into_iter().collect(), ..Shown::default() },
        target,
        Shown { days: row.as_of.filter(|_| row.done.is_some()).into_iter().collect(), ..one(row.done) },
        numbers(row.share.map(Said::Percent).into_iter().collect()),
        one(row.gap),
        one(row.expected),
        one(crate::standing::of(data, row).needed_per_day),
        Shown { status: row.status.clone(), ..Shown::default() },
    ]
}

/// A figure as it was reported; of a running total that was corrected, what it should have been.
fn reported(data: &Data, indicator: &str, report: &Report) -> Shown {
    let figure = report.reported.get(indicator).copied();
    let total = report.totals.get(indicator).copied().filter(|total| Some(*total) != figure && !data.indicator(indicator).is_per_period);
    Shown { numbers: figure.into_iter().chain(total).map(Said::Number).collect(), ..Shown::default() }
}

/// All parts of a table in one order have each area once; by share the least comes first, by gap the most, what has neither last.
pub(crate) fn orders(log: &mut Log, campaign: &Campaign, lang: &str) {
    let data = &campaign.data;
    let focus = data.indicators.iter().find_map(|one| data.focus(&one.id));
    let row = |area: &String| focus.and_then(|column| data.row(column, area));
    let own = campaign.pages.iter().filter(|page| page.lang == lang && page.kind == Kind::Table);
    let order = |page: &Page| page.path.rsplit_once('-').unwrap().0.to_owned();
    let mut pages: Vec<&Page> = own.collect();
    pages.sort_by_key(|page| (order(page), page.path.len(), page.path.clone()));
    for parts in pages.chunk_by(|one, other| order(one) == order(other)) {
        let place = order(parts[0]);
        let all: Vec<String> = parts.iter().flat_map(|page| page.main.all("table.figures")).flat_map(areas).collect();
        let (mut sorted, mut wanted) = (all.clone(), data.areas.clone());
        sorted.sort_unstable();
        wanted.sort_unstable();
        log.same("order", &place, "areas", &sorted, &wanted);
        let shares: Vec<_> = all.iter().map(|area| row(area).and_then(|row| row.share)).map(|share| (share.is_none(), share)).collect();
        let gaps: Vec<_> = all.iter().map(|area| row(area).and_then(|row| row.gap)).map(|gap| (gap.is_none(), gap.map(|gap| -gap))).collect();
        if place.ends_with("by-share") || place.ends_with("theo-ty-le") {
            log.same("order by share", &place, "the least first", &shares.is_sorted(), &true);
        }
        if place.ends_with("by-gap") || place.ends_with("theo-con-thieu") {
            log.same("order by gap", &place, "the most first", &gaps.is_sorted(), &true);
        }
    }
}
