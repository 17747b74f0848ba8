//! The published figures of a campaign, as its JSON file states them, and what follows from them by plain addition.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::numbers::{Amount, Day};

/// The row of all areas together, and that of the document's own totals.
pub(crate) const WHOLE: &str = "_whole";
pub(crate) const DECLARED: &str = "_declared";

/// A campaign.
#[derive(Debug)]
pub(crate) struct Data {
    /// `xa-mau/data/dinh-danh-2026`: what its files are called without their endings.
    pub(crate) stem: String,
    pub(crate) today: Day,
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) areas: Vec<String>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) rows: Vec<Row>,
    pub(crate) reports: Vec<Report>,
    /// Where the row of a column and an area stands.
    places: BTreeMap<(String, String), usize>,
    /// Running totals by indicator and area.
    series: BTreeMap<(String, String), Series>,
}

/// Running totals in the order of their days.
type Series = Vec<(Day, Amount)>;

#[derive(Debug)]
pub(crate) struct Indicator {
    pub(crate) id: String,
    pub(crate) names: BTreeMap<String, String>,
    pub(crate) units: BTreeMap<String, String>,
    pub(crate) is_down: bool,
    pub(crate) is_per_period: bool,
    pub(crate) starts_at_zero: bool,
    pub(crate) totals: Vec<(Day, Amount)>,
    pub(crate) steps: Vec<Step>,
}

/// A step of a staircase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) level: Amount,
}

/// A figure or a target of an area or of the whole, and how it stands.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) area: String,
    pub(crate) column: String,
    /// What the first language calls the area and the column.
    pub(crate) area_name: String,
    pub(crate) head: String,
    pub(crate) indicator: String,
    pub(crate) is_target: bool,
    pub(crate) is_within: bool,
    pub(crate) from: Option<Day>,
    pub(crate) to: Option<Day>,
    pub(crate) value: Option<Amount>,
    pub(crate) percent: Option<Amount>,
    pub(crate) percent_most: Option<Amount>,
    pub(crate) target: Option<Amount>,
    pub(crate) as_of: Option<Day>,
    pub(crate) done: Option<Amount>,
    pub(crate) gap: Option<Amount>,
    pub(crate) share: Option<Amount>,
    pub(crate) expected: Option<Amount>,
    pub(crate) status: Option<String>,
}

/// What was reported of an area on a day, by indicator: the figure, and the running total.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) day: Day,
    pub(crate) area: String,
    pub(crate) reported: BTreeMap<String, Amount>,
    pub(crate) totals: BTreeMap<String, Amount>,
}

impl Row {
    /// Whether the document states the figure.
    pub(crate) fn is_stated(&self) -> bool {
        self.value.is_some() || self.percent.is_some()
    }
}

impl Indicator {
    /// Whether its total is known to be zero before its first figure.
    pub(crate) fn begins_with_nothing(&self) -> bool {
        self.starts_at_zero || self.is_per_period
    }
}

impl Data {
    pub(crate) fn read(stem: String, json: &[u8]) -> Self {
        let file: Value = serde_json::from_slice(json).unwrap();
        let day = |key: &str| day(&file[key]).unwrap();
        let list = |key: &str| file[key].as_array().unwrap().iter();
        let mut data = Self {
            stem,
            today: day("today"),
            from: day("from"),
            to: day("to"),
            areas: list("areas").map(|area| text(&area["id"])).collect(),
            indicators: list("indicators").map(indicator).collect(),
            rows: list("figures").map(row).collect(),
            reports: list("reports").map(report).collect(),
            places: BTreeMap::new(),
            series: BTreeMap::new(),
        };
        data.places = data.rows.iter().enumerate().map(|(at, row)| ((row.column.clone(), row.area.clone()), at)).collect();
        let of = |indicator: &Indicator| {
            let areas = data.areas.iter().map(|area| ((indicator.id.clone(), area.clone()), data.own_series(&indicator.id, area)));
            areas.chain([((indicator.id.clone(), WHOLE.to_owned()), data.summed(&indicator.id))]).collect::<Vec<_>>()
        };
        data.series = data.indicators.iter().flat_map(of).collect();
        data
    }

    pub(crate) fn indicator(&self, id: &str) -> &Indicator {
        self.indicators.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("{}.json has no indicator {id}", self.stem))
    }

    pub(crate) fn row(&self, column: &str, area: &str) -> Option<&Row> {
        self.places.get(&(column.to_owned(), area.to_owned())).map(|at| &self.rows[*at])
    }

    /// The columns in the order of the document.
    pub(crate) fn columns(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.rows.iter().map(|row| row.column.as_str()).filter(|column| seen.insert(*column)).collect()
    }

    /// Whether the document has figures of a column by area.
    pub(crate) fn is_by_area(&self, column: &str) -> bool {
        self.areas.iter().any(|area| self.row(column, area).is_some_and(Row::is_stated))
    }

    /// Whether areas reported figures of an indicator.
    pub(crate) fn is_reported(&self, indicator: &str) -> bool {
        self.reports.iter().any(|report| report.area != WHOLE && report.reported.contains_key(indicator))
    }

    /// The targets of an indicator in the order of their stages.
    pub(crate) fn targets(&self, indicator: &str, area: &str) -> Vec<&Row> {
        let own = self.rows.iter().filter(|row| row.is_target && row.indicator == indicator && row.area == area);
        let mut rows: Vec<&Row> = own.collect();
        rows.sort_by_key(|row| (row.from, row.to));
        rows
    }

    /// The target that people ask about now: the last one that has begun, else the first.
    pub(crate) fn focus(&self, indicator: &str) -> Option<&str> {
        let targets = self.targets(indicator, WHOLE);
        let begun = targets.iter().rfind(|row| row.from.is_some_and(|from| from <= self.today));
        begun.or(targets.first()).map(|row| row.column.as_str())
    }

    /// The running totals of an indicator.
    pub(crate) fn series(&self, indicator: &str, area: &str) -> &[(Day, Amount)] {
        &self.series[&(indicator.to_owned(), area.to_owned())]
    }

    /// Those of the whole are Σ of the last one of each area, where areas have any.
    fn summed(&self, indicator: &str) -> Series {
        let all: Vec<Series> = self.areas.iter().map(|area| self.own_series(indicator, area)).collect();
        if all.iter().all(Vec::is_empty) {
            return self.own_series(indicator, WHOLE);
        }
        let days: BTreeSet<Day> = all.iter().flatten().map(|(day, _)| *day).collect();
        days.into_iter().map(|day| (day, all.iter().filter_map(|own| last(own, day)).map(|(_, total)| total).sum())).collect()
    }

    /// Dated figures of the table, and the totals of reports, which come later.
    fn own_series(&self, indicator: &str, area: &str) -> Series {
        let observed = self.rows.iter().filter(|row| !row.is_target && row.indicator == indicator && row.area == area);
        let of_table = observed.filter_map(|row| Some((row.to?, row.value?)));
        let own = self.reports.iter().filter(|report| report.area == area);
        let of_reports = own.filter_map(|report| Some((report.day, *report.totals.get(indicator)?)));
        of_table.chain(of_reports).collect::<BTreeMap<_, _>>().into_iter().collect()
    }

    /// The last figure of an indicator, dated or not.
    pub(crate) fn latest(&self, indicator: &str, area: &str) -> (Option<Amount>, Option<Day>) {
        if let Some((day, total)) = last(self.series(indicator, area), self.today) {
            return (Some(total), Some(day));
        }
        let undated = self.rows.iter().find(|row| !row.is_target && row.to.is_none() && row.indicator == indicator && row.area == area);
        (undated.and_then(|row| row.value), None)
    }
}

/// The last total up to and with a day.
pub(crate) fn last(series: &[(Day, Amount)], until: Day) -> Option<(Day, Amount)> {
    series.iter().rfind(|(day, _)| *day <= until).copied()
}

fn indicator(value: &Value) -> Indicator {
    let list = |key: &str| value[key].as_array().unwrap().iter();
    Indicator {
        id: text(&value["id"]),
        names: words(&value["name"]),
        units: words(&value["unit"]),
        is_down: value["direction"] == "down",
        is_per_period: value["counts"] == "per_period",
        starts_at_zero: value["starts_at_zero"].as_bool().unwrap(),
        totals: list("totals").map(|point| (day(&point["date"]).unwrap(), number(&point["total"]).unwrap())).collect(),
        steps: list("targets")
            .map(|step| Step { from: day(&step["from"]).unwrap(), to: day(&step["to"]).unwrap(), level: number(&step["level"]).unwrap() })
            .collect(),
    }
}

fn row(value: &Value) -> Row {
    let figure = |key: &str| number(&value[key]);
    Row {
        area: text(&value["area_id"]),
        column: text(&value["column_id"]),
        area_name: text(&value["area"]),
        head: text(&value["column"]),
        indicator: text(&value["indicator"]),
        is_target: value["kind"] == "target",
        is_within: value["counts"] == "within_stage",
        from: day(&value["from"]),
        to: day(&value["to"]),
        value: figure("value"),
        percent: figure("percent"),
        percent_most: figure("percent_most"),
        target: figure("target"),
        as_of: day(&value["as_of"]),
        done: figure("done"),
        gap: figure("gap"),
        share: figure("share"),
        expected: figure("expected"),
        status: value["status"].as_str().map(str::to_owned),
    }
}

fn report(value: &Value) -> Report {
    let all = value.as_object().unwrap();
    let ending = |end: &str| all.iter().filter_map(|(key, value)| Some((key.strip_suffix(end)?.to_owned(), number(value)?))).collect();
    Report { day: day(&value["date"]).unwrap(), area: text(&value["area_id"]), reported: ending("_reported"), totals: ending("_total") }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn words(value: &Value) -> BTreeMap<String, String> {
    value.as_object().unwrap().iter().map(|(lang, words)| (lang.clone(), text(words))).collect()
}

fn number(value: &Value) -> Option<Amount> {
    value.as_number().map(|number| Amount::plain(&number.to_string()).unwrap_or_else(|| panic!("{number} is no figure")))
}

fn day(value: &Value) -> Option<Day> {
    value.as_str().map(|day| Day::iso(day).unwrap_or_else(|| panic!("{day} is no day")))
}
