//! The figures of a campaign as JSON: its tables as records, its running totals, the staircase of its targets.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::export::{Export, Sheet, Value};
use crate::calendar::Date;
use crate::lang::Localised;
use crate::model::campaign::{self as model, Counts, Direction};
use crate::model::series::Series;
use crate::number::Amount;

/// Words by language.
type Words = BTreeMap<String, String>;

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
        figures: Records(figures),
        reports: reports.map(Records),
    };
    let mut bytes = serde_json::to_vec(&document).unwrap_or_else(|error| unreachable!("plain values cannot fail to be written: {error}"));
    bytes.push(b'\n');
    bytes
}

/// A table as JSON, with what it is of.
pub(super) fn of_table(id: &str, title: &Localised<String>, today: Date, sheet: &Sheet) -> Vec<u8> {
    let document = serde_json::json!({"roll_up": id, "title": words(title), "today": today.to_string(), "figures": Records(sheet)});
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
struct Document<'a> {
    unit: String,
    campaign: String,
    title: Words,
    source: Words,
    from: String,
    to: String,
    today: String,
    areas: Vec<Named>,
    indicators: Vec<Indicator>,
    figures: Records<'a>,
    #[serde(serialize_with = "or_empty")]
    reports: Option<Records<'a>>,
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

/// No reports are an empty list.
#[expect(clippy::ref_option, reason = "the shape that the library asks for")]
fn or_empty<S: Serializer>(reports: &Option<Records<'_>>, out: S) -> Result<S::Ok, S::Error> {
    match reports {
        Some(reports) => reports.serialize(out),
        None => out.collect_seq(std::iter::empty::<u8>()),
    }
}

/// The rows of a table, each with the names of its columns.
struct Records<'a>(&'a Sheet);

/// A row of a table.
struct Record<'a>(&'a Sheet, &'a [Value]);

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(self.0.rows.iter().map(|row| Record(self.0, row)))
    }
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.heads.iter().map(|(id, _)| id).zip(self.1))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => out.serialize_none(),
            Self::Text(text) => out.serialize_str(text),
            Self::Number(amount) | Self::Percent(amount) => plain(*amount).serialize(out),
            Self::Day(date) => out.collect_str(date),
        }
    }
}

fn plain(amount: Amount) -> serde_json::Number {
    let whole = amount.as_whole().map(serde_json::Number::from);
    whole.or_else(|| serde_json::Number::from_f64(amount.as_f64())).unwrap_or_else(|| unreachable!("an amount is finite"))
}
