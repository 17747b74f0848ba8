//! The figures of a campaign as JSON: its tables as records, its running totals, the staircase of its targets.

use std::collections::BTreeMap;

use serde::Serialize;

use super::export::{Export, Sheet, Value};
use crate::calendar::Date;
use crate::lang::Localised;
use crate::model::campaign::{self as model, Counts, Direction};
use crate::model::series::Series;
use crate::number::Amount;

/// Words by language.
type Words = BTreeMap<String, String>;
/// A row of a table by the names of its columns.
type Record = serde_json::Map<String, serde_json::Value>;

/// Everything as JSON.
pub(super) fn of(export: &Export<'_>, figures: &Sheet, reports: Option<&Sheet>) -> Vec<u8> {
    let campaign = export.campaign();
    let document = Document {
        unit: export.unit.head.id.to_string(),
        campaign: campaign.id.to_string(),
        title: words(&campaign.title),
        source: words(&campaign.source),
        from: campaign.window.value.from.to_string(),
        to: campaign.window.value.to.to_string(),
        today: export.progress.today.to_string(),
        areas: campaign
            .areas
            .iter()
            .enumerate()
            .map(|(at, area)| Named { id: area.value.to_string(), name: [(export.primary.to_string(), export.area_name(at))].into() })
            .collect(),
        indicators: campaign.indicators.iter().enumerate().map(|(at, indicator)| indicator_of(export, at, indicator)).collect(),
        figures: records(figures),
        reports: reports.map(records).unwrap_or_default(),
    };
    let mut bytes = serde_json::to_vec(&document).unwrap_or_else(|error| unreachable!("plain values cannot fail to be written: {error}"));
    bytes.push(b'\n');
    bytes
}

/// A table as JSON, with what it is of.
pub(super) fn of_table(id: &str, title: &Localised<String>, today: Date, sheet: &Sheet) -> Vec<u8> {
    let document = serde_json::json!({"roll_up": id, "title": words(title), "today": today.to_string(), "figures": records(sheet)});
    format!("{document}\n").into_bytes()
}

fn indicator_of(export: &Export<'_>, at: usize, indicator: &model::Indicator) -> Indicator {
    let whole = export.progress.series.whole.get(at);
    Indicator {
        id: indicator.id.value.to_string(),
        name: words(&indicator.name),
        unit: words(&indicator.unit),
        direction: if indicator.direction == Direction::Up { "up" } else { "down" },
        counts: if indicator.counts == Counts::RunningTotal { "running_total" } else { "per_period" },
        starts_at_zero: indicator.starts_at_zero,
        totals: whole.into_iter().flat_map(Series::points).map(|point| Total { date: point.date.to_string(), total: plain(point.total) }).collect(),
        targets: export
            .progress
            .staircase(at, None)
            .iter()
            .map(|step| Step { from: step.window.from.to_string(), to: step.window.to.to_string(), level: plain(step.level) })
            .collect(),
    }
}

fn words(words: &Localised<String>) -> Words {
    words.iter().map(|(lang, text)| (lang.to_string(), text.clone())).collect()
}

/// A campaign as JSON.
#[derive(Serialize)]
struct Document {
    unit: String,
    campaign: String,
    title: Words,
    source: Words,
    from: String,
    to: String,
    today: String,
    areas: Vec<Named>,
    indicators: Vec<Indicator>,
    figures: Vec<Record>,
    reports: Vec<Record>,
}

/// An area.
#[derive(Serialize)]
struct Named {
    id: String,
    name: Words,
}

/// An indicator with the running total of the whole and the staircase of its targets.
#[derive(Serialize)]
struct Indicator {
    id: String,
    name: Words,
    unit: Words,
    direction: &'static str,
    counts: &'static str,
    starts_at_zero: bool,
    totals: Vec<Total>,
    targets: Vec<Step>,
}

/// A total on a day.
#[derive(Serialize)]
struct Total {
    date: String,
    total: serde_json::Number,
}

/// A step of the staircase.
#[derive(Serialize)]
struct Step {
    from: String,
    to: String,
    level: serde_json::Number,
}

fn records(sheet: &Sheet) -> Vec<Record> {
    let value = |value: &Value| match value {
        Value::Nothing => serde_json::Value::Null,
        Value::Text(text) => serde_json::Value::String(text.clone()),
        Value::Number(amount) | Value::Percent(amount) => serde_json::Value::Number(plain(*amount)),
        Value::Day(date) => serde_json::Value::String(date.to_string()),
    };
    sheet.rows.iter().map(|row| sheet.heads.iter().zip(row).map(|((id, _), cell)| (id.clone(), value(cell))).collect()).collect()
}

fn plain(amount: Amount) -> serde_json::Number {
    let whole = amount.as_whole().map(serde_json::Number::from);
    whole.or_else(|| serde_json::Number::from_f64(amount.as_f64())).unwrap_or_else(|| unreachable!("an amount is finite"))
}
