//! The sentences of pages: each number and day in them, in their order, is the one of the files.

use crate::campaign::{Campaign, Kind, Page};
use crate::data::{Data, Row};
use crate::log::Log;
use crate::numbers::{Amount, Day, Said};
use crate::standing;
use crate::tree::Element;

/// What a sentence has to tell.
#[derive(Debug)]
pub(crate) struct Saying {
    /// The target that it is about.
    column: Option<String>,
    pub(crate) numbers: Vec<Said>,
    pub(crate) days: Vec<Day>,
    status: Option<String>,
}

impl Saying {
    /// Numbers and days that are about no target of their own.
    pub(crate) fn of(numbers: Vec<Said>, days: Vec<Day>) -> Self {
        Self { column: None, numbers, days, status: None }
    }
}

/// The sentences of a page: the section of each indicator tells how its targets stand in the page's area, now's first.
pub(crate) fn agree(log: &mut Log, campaign: &Campaign, page: &Page) {
    let mut told = 0;
    let sections = page.main.all("section.indicator");
    let mut headings: Vec<String> = sections.iter().map(|section| section.first("h2").unwrap().text()).collect();
    let mut wanted = counted(&campaign.data, page);
    headings.sort_unstable();
    wanted.sort_unstable();
    log.same("section", &page.path, "what is told of", &headings, &wanted);
    for section in sections {
        let heading = section.first("h2").unwrap().text();
        let Some(indicator) = campaign.indicator_named(&page.lang, &heading) else {
            log.fault(&page.path, &format!("no indicator is called “{heading}”"));
            continue;
        };
        let wanted = of(&campaign.data, indicator, page.kind.area());
        let have = sentences(section);
        log.same("sentence", &page.path, &format!("number of sentences on “{heading}”"), &have.len(), &wanted.len());
        for (sentence, saying) in have.into_iter().zip(&wanted) {
            told += saying.numbers.len();
            let words = sentence.text_without(&["strong"]);
            compare(log, campaign, page, &words, saying);
            let status = sentence.first("strong.status").map(|status| status.get("class").replace("status ", "").replace('-', "_"));
            log.same("status in a sentence", &page.path, &format!("the status before “{words}”"), &status, &saying.status);
        }
    }
    // Of an area there may be nothing to tell; a campaign without a number is none.
    if told == 0 && page.kind == Kind::Campaign {
        log.fault(&page.path, "no sentence tells a number");
    }
    labels(log, page);
}

/// The names of what a page tells of: the whole has all indicators, an area those that it has figures or targets of.
fn counted(data: &Data, page: &Page) -> Vec<String> {
    let area = page.kind.area();
    let is_told = |id: &str| data.latest(id, area).0.is_some() || data.targets(id, area).iter().any(|row| row.is_stated());
    let own = data.indicators.iter().filter(|one| page.kind == Kind::Campaign || is_told(&one.id));
    own.map(|one| one.names[&page.lang].clone()).collect()
}

/// Holds words of a page against what they have to tell.
pub(crate) fn compare(log: &mut Log, campaign: &Campaign, page: &Page, words: &str, saying: &Saying) {
    match campaign.told(&page.lang, words) {
        Ok((numbers, days)) => {
            log.same("numbers of a sentence", &page.path, &format!("numbers in “{words}”"), &numbers, &saying.numbers);
            log.same("days of a sentence", &page.path, &format!("days in “{words}”"), &days, &saying.days);
        }
        Err(fault) => log.fault(&page.path, &format!("{fault}, in “{words}”")),
    }
}

/// The sentences of a section.
pub(crate) fn sentences(section: &Element) -> Vec<&Element> {
    section.first("ul.sentences").map(|list| list.children().collect()).unwrap_or_default()
}

/// A status is worded as the rule below the figures words it.
fn labels(log: &mut Log, page: &Page) {
    let rules = page.main.first("dl.rules").map(|rules| rules.all("span.status")).unwrap_or_default();
    let all = page.main.all("span.status").into_iter().chain(page.main.all("strong.status"));
    for shown in all {
        let rule = rules.iter().find(|rule| rule.get("class") == shown.get("class")).map(|rule| rule.text());
        log.same("words of a status", &page.path, &format!("the words of {}", shown.get("class")), &Some(shown.text()), &rule);
    }
}

/// What the sentences of an indicator have to tell of an area or of the whole.
pub(crate) fn of(data: &Data, indicator: &str, area: &str) -> Vec<Saying> {
    let focus = data.focus(indicator);
    let rows = data.targets(indicator, area);
    let (now, others): (Vec<&Row>, Vec<&Row>) = rows.into_iter().partition(|row| Some(row.column.as_str()) == focus);
    let told = now.into_iter().chain(others).filter(|row| row.target.is_some() || row.is_stated());
    let mut all: Vec<Saying> = told.map(|row| of_target(data, row)).collect();
    let (latest, day) = data.latest(indicator, area);
    if all.is_empty() || latest.is_some() && all.iter().all(|one| one.status.is_none()) {
        all.push(Saying::of(latest.into_iter().map(Said::Number).collect(), day.into_iter().collect()));
    }
    all
}

/// What an overview tells of an indicator: how its target of now stands in the whole, or its last figure.
pub(crate) fn now(data: &Data, indicator: &str) -> Option<Saying> {
    let focus = data.focus(indicator);
    of(data, indicator, crate::data::WHOLE).into_iter().find(|one| one.column.as_deref() == focus)
}

/// Done, share and target; then what is missing, what an even pace asks for, what is needed each day, and where the recent pace leads.
fn of_target(data: &Data, row: &Row) -> Saying {
    let mut numbers: Vec<Said> = row.done.map(Said::Number).into_iter().chain(row.done.and(row.share).map(Said::Percent)).collect();
    numbers.extend(asked(row));
    let mut days: Vec<Day> = row.as_of.filter(|_| row.done.is_some()).into_iter().chain(row.to).collect();
    if let Some(gap) = row.gap.filter(|gap| *gap > Amount::ZERO) {
        let own = standing::of(data, row);
        let is_open = matches!(row.status.as_deref(), Some("on_course" | "behind"));
        numbers.push(Said::Number(gap));
        numbers.extend(row.expected.filter(|_| is_open).into_iter().chain(own.needed_per_day).chain(own.projected).map(Said::Number));
        days.extend(own.reached_on);
    }
    let is_silent = row.status.as_deref() == Some("no_data") && row.done.is_none();
    Saying { column: Some(row.column.clone()), numbers, days, status: row.status.clone().filter(|_| !is_silent) }
}

/// A target as words tell it: percent or their range, then the number.
pub(crate) fn asked(row: &Row) -> Vec<Said> {
    let percent = match (row.percent, row.percent_most) {
        (Some(least), Some(most)) => vec![Said::Number(least), Said::Percent(most)],
        (least, _) => least.map(Said::Percent).into_iter().collect(),
    };
    percent.into_iter().chain(row.target.map(Said::Number)).collect()
}

/// Whether the sentence on a target ends in words of its author, who set its status.
pub(crate) fn has_reason(campaign: &Campaign, page: &Page, row: &Row) -> bool {
    let name = &campaign.data.indicator(&row.indicator).names[&page.lang];
    let sections = page.main.all("section.indicator");
    let Some(section) = sections.into_iter().find(|section| section.first("h2").is_some_and(|head| head.text() == *name)) else { return false };
    let sayings = of(&campaign.data, &row.indicator, &row.area);
    let at = sayings.iter().position(|one| one.column.as_ref() == Some(&row.column));
    let sentence = at.and_then(|at| sentences(section).get(at).map(|sentence| sentence.text_without(&["strong"])));
    // The description of the chart has the sentences without reasons.
    let described = section.first("desc").map(Element::text).unwrap_or_default();
    sentence.is_some_and(|sentence| !described.is_empty() && !described.contains(&sentence))
}

/// What a campaign's page says below its stages, and of totals that differ.
pub(crate) fn stages_and_totals(log: &mut Log, campaign: &Campaign, page: &Page) {
    let list = page.main.first("ol.stages").unwrap();
    let mut have: Vec<(Vec<Said>, Vec<Day>)> = Vec::new();
    for stage in list.children() {
        let (_, days) = campaign.told(&page.lang, &stage.first("span").unwrap().text()).unwrap();
        let targets = stage.all("b").into_iter().map(|target| campaign.told(&page.lang, &target.text()).unwrap().0);
        have.extend(targets.map(|numbers| (numbers, days.clone())));
    }
    let data = &campaign.data;
    let rows = data.rows.iter().filter(|row| row.is_target && row.area == crate::data::WHOLE);
    let asked = rows.filter(|row| row.target.is_some() || row.is_stated()).map(|row| (asked(row), row.from.into_iter().chain(row.to).collect()));
    let mut wanted: Vec<(Vec<Said>, Vec<Day>)> = asked.collect();
    have.sort_unstable();
    wanted.sort_unstable();
    log.same("stage", &page.path, "targets below the stages", &have, &wanted);
    totals(log, campaign, page);
}

/// A total that the document states otherwise than its rows add up stands on the page: stated, added up, and the difference.
fn totals(log: &mut Log, campaign: &Campaign, page: &Page) {
    let data = &campaign.data;
    let alerts: Vec<&Element> = page.main.all("div.alert").into_iter().flat_map(|alert| alert.all("li")).collect();
    let told: Vec<Vec<Said>> = alerts.iter().map(|sentence| campaign.told(&page.lang, &sentence.text()).unwrap().0).collect();
    for row in data.rows.iter().filter(|row| row.area == crate::data::DECLARED) {
        let sum = data.row(&row.column, crate::data::WHOLE).and_then(|whole| whole.value);
        let is_full = !data.areas.is_empty() && data.areas.iter().all(|area| data.row(&row.column, area).is_some_and(Row::is_stated));
        let (Some(declared), Some(sum)) = (row.value, sum) else { continue };
        let wanted = [declared, sum, declared - sum].map(Said::Number).to_vec();
        let is_told = told.contains(&wanted);
        let what = format!("{} is {declared:?} in the document, {sum:?} by its rows: a sentence says so", row.column);
        log.same("total that differs", &page.path, &what, &is_told, &(declared != sum && is_full));
    }
}
