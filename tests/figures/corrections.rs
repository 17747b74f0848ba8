//! Corrections: where a running total is not what was reported, a sentence of the page says from when to when, by how much, and which way.

use crate::campaign::{Campaign, Kind};
use crate::log::Log;
use crate::numbers::{Amount, Day, Said};
use crate::tree::Element;

/// A correction as a page tells it.
struct Told {
    from: Day,
    on: Day,
    by: Amount,
}

/// Each total of each area is what was reported with what the page says of it.
pub(crate) fn agree(log: &mut Log, campaign: &Campaign) {
    let data = &campaign.data;
    for area in &data.areas {
        for indicator in &data.indicators {
            let told = told(log, campaign, area, &indicator.names["en"]);
            let mut so_far = Amount::ZERO;
            for report in data.reports.iter().filter(|report| report.area == *area) {
                let Some(reported) = report.reported.get(&indicator.id).copied() else { continue };
                so_far = so_far + reported;
                let is_active = |one: &&Told| one.from <= report.day && (indicator.is_per_period || report.day < one.on);
                let amended: Amount = told.iter().filter(is_active).map(|one| one.by).sum();
                let own = if indicator.is_per_period { so_far } else { reported } + amended;
                let what = format!("total of {} in {area} on {}", indicator.id, report.day);
                log.same("total of an area", &format!("{}.json", data.stem), &what, &report.totals.get(&indicator.id).copied(), &Some(own));
            }
        }
    }
}

/// What the English page says of an area's figures: "Khe Mẫu Village, level 2 accounts activated: … had 9 accounts too many."
fn told(log: &mut Log, campaign: &Campaign, area: &str, indicator: &str) -> Vec<Told> {
    let page = campaign.own("en");
    let tables = campaign.pages.iter().filter(|page| page.lang == "en" && !matches!(page.kind, Kind::Area(_)));
    let links: Vec<&Element> = tables.flat_map(|page| page.main.all("table.figures")).flat_map(|table| table.all("a")).collect();
    let Some(name) = links.iter().find(|link| link.get("href").ends_with(&format!("/{area}.html"))).map(|link| link.text()) else { return Vec::new() };
    let small: String = indicator.chars().take(1).flat_map(char::to_lowercase).chain(indicator.chars().skip(1)).collect();
    let mut all = Vec::new();
    for line in page.main.all("li").into_iter().map(Element::text) {
        let Some(words) = line.strip_prefix(&format!("{name}, {small}: ")) else { continue };
        // A figure that is missing is told in the same place, in other words.
        let ways = [("too many", -1), ("too few", 1)];
        let Some((words, sign)) = ways.iter().find_map(|(way, sign)| Some((words.split_once(way)?.0, sign))) else { continue };
        match campaign.told("en", words) {
            Ok((numbers, days)) if numbers.len() == 1 && days.len() == 2 => {
                let (Said::Number(by) | Said::Percent(by)) = numbers[0];
                log.same("correction", &page.path, &format!("days in “{line}”"), &(days[0] < days[1]), &true);
                all.push(Told { from: days[0], on: days[1], by: Amount(by.0 * sign) });
            }
            other => log.fault(&page.path, &format!("“{line}” tells no two days and one number: {other:?}")),
        }
    }
    all
}
