//! Reads campaigns.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Finding, Words};
use crate::lang::Localised;
use crate::load::fields::{Fields, Reader};
use crate::load::node::{Kind, Node};
use crate::load::{rules, waiver};
use crate::model::campaign::{Campaign, Column, Counts, Declared, Direction, Figures, Indicator, Row, Stage};
use crate::model::id::Id;
use crate::source::At;

/// A campaign from its file.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, node: &Node) -> Option<Campaign> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let title = fields.required(reader, "title", Reader::words);
    let summary = fields.required(reader, "summary", Reader::words);
    let slug = fields.optional(reader, "slug", |reader, node| reader.localised(node, Reader::id));
    let slug = slug.unwrap_or_else(|| Localised::new(reader.languages.primary.clone(), At { value: id.clone(), span }));
    let source = fields.required(reader, "source", Reader::words);
    let plan = fields.optional(reader, "plan", Reader::id);
    let stages = fields.required(reader, "stages", |reader, node| reader.list(node, stage));
    let indicators = fields.required(reader, "indicators", |reader, node| reader.list(node, indicator));
    let columns = fields.required(reader, "columns", |reader, node| reader.list(node, column));
    ids_once(reader, columns.iter().flatten().map(|column| &column.id));
    ids_once(reader, stages.iter().flatten().map(|stage| &stage.id));
    ids_once(reader, indicators.iter().flatten().map(|indicator| &indicator.id));
    let rows = match &columns {
        Some(columns) => fields.required(reader, "rows", |reader, node| reader.list(node, |reader, node| row(reader, columns, node))),
        None => fields.node("rows").and(None),
    };
    let declared = fields.optional(reader, "declared", declared).unwrap_or_default();
    let notes = fields.optional(reader, "notes", |reader, node| reader.list(node, Reader::words)).unwrap_or_default();
    let waivers = fields.optional(reader, "waive", waiver::read).unwrap_or_default();
    fields.finish(reader);
    Some(Campaign {
        id: id.clone(),
        span,
        title: title?,
        summary: summary?,
        slug,
        source: source?,
        plan,
        stages: stages?,
        indicators: indicators?,
        columns: columns?,
        rows: rows?,
        declared,
        notes,
        waivers,
    })
}

fn stage(reader: &mut Reader<'_>, node: &Node) -> Option<Stage> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let name = fields.required(reader, "name", Reader::words);
    let from = fields.required(reader, "from", Reader::date);
    let to = fields.required(reader, "to", |reader, node| reader.at(node, Reader::date));
    fields.finish(reader);
    Some(Stage { id: id?, name: name?, from: from?, to: to? })
}

fn indicator(reader: &mut Reader<'_>, node: &Node) -> Option<Indicator> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let name = fields.required(reader, "name", Reader::words);
    let unit = fields.required(reader, "unit", Reader::words);
    let direction = fields.required(reader, "direction", |reader, node| reader.one_of(node, &[("up", Direction::Up), ("down", Direction::Down)]));
    let counts =
        fields.required(reader, "counts", |reader, node| reader.one_of(node, &[("running_total", Counts::RunningTotal), ("per_period", Counts::PerPeriod)]));
    fields.finish(reader);
    Some(Indicator { id: id?, name: name?, unit: unit?, direction: direction?, counts: counts? })
}

fn column(reader: &mut Reader<'_>, node: &Node) -> Option<Column> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let head = fields.required(reader, "head", Reader::words);
    let indicator = fields.required(reader, "indicator", Reader::id);
    let figures = figures(reader, &mut fields);
    fields.finish(reader);
    Some(Column { id: id?, head: head?, indicator: indicator?, figures: figures? })
}

/// A column was observed or is a target; one of the two keys must say which.
fn figures(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> Option<Figures> {
    if fields.node("target").is_none() {
        let observed = fields.required(reader, "observed", |reader, node| match &node.kind {
            Kind::Scalar(word) if word == "unknown" => Some(None),
            Kind::Null | Kind::Scalar(_) | Kind::List(_) | Kind::Map(_) => reader.date(node).map(Some),
        });
        return observed.map(Figures::Observed);
    }
    let stage = fields.required(reader, "target", Reader::id);
    let within_stage = fields.required(reader, "counts", |reader, node| reader.one_of(node, &[("within_stage", true), ("running_total", false)]));
    let at_least = fields.optional(reader, "at_least", Reader::yes_no).unwrap_or(false);
    Some(Figures::Target { stage: stage?, within_stage: within_stage?, at_least })
}

fn row(reader: &mut Reader<'_>, columns: &[Column], node: &Node) -> Option<Row> {
    let mut fields = reader.fields(node)?;
    let area = fields.required(reader, "area", Reader::id);
    let mut figures = Vec::with_capacity(columns.len());
    let entries: Vec<&(At<String>, Node)> = fields.rest().collect();
    let cells: BTreeMap<&str, &Node> = entries.iter().rev().map(|(key, cell)| (key.value.as_str(), cell)).collect();
    let known: BTreeSet<&str> = columns.iter().map(|column| column.id.value.as_str()).collect();
    for column in columns {
        if let Some(cell) = cells.get(column.id.value.as_str()) {
            figures.push(figure(reader, cell));
        } else {
            reader.missing(fields.span(), column.id.value.as_str());
            figures.push(None);
        }
    }
    for (key, _) in entries {
        if !known.contains(key.value.as_str()) {
            reader.unknown_key(key, &columns.iter().map(|column| column.id.value.as_str()).collect::<Vec<_>>());
        }
    }
    Some(Row { area: area?, figures: figures.into_iter().collect::<Option<_>>()? })
}

/// A number, or `none`: missing is not zero.
#[expect(clippy::option_option, reason = "the outer says whether it could be read, the inner whether there is a figure")]
fn figure(reader: &mut Reader<'_>, node: &Node) -> Option<Option<i64>> {
    match &node.kind {
        Kind::Scalar(word) if word == "none" => Some(None),
        Kind::Null | Kind::Scalar(_) | Kind::List(_) | Kind::Map(_) => reader.count(node).map(Some),
    }
}

fn declared(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<Declared>> {
    let fields = reader.fields(node)?;
    let mut out = Vec::new();
    for (key, value) in fields.rest() {
        let value = reader.at(value, Reader::number);
        match Id::parse(&key.value) {
            Some(column) => out.extend(value.map(|value| Declared { column: At { value: column, span: key.span }, value })),
            None => reader.unknown_key(key, &[]),
        }
    }
    Some(out)
}

/// Columns, stages and indicators are named by their ids; `area` is the name of the first column.
fn ids_once<'i>(reader: &mut Reader<'_>, ids: impl Iterator<Item = &'i At<Id>>) {
    let mut seen = vec!["area"];
    for id in ids {
        let name = id.value.as_str();
        if seen.contains(&name) {
            reader.found.push(Finding::new(
                &rules::TWICE,
                id.span,
                Words::new(format!("mã `{name}` đã dùng trong tệp này"), format!("the id `{name}` is used already in this file")),
                Words::new("Đổi mã này.", "Change this id."),
            ));
        }
        seen.push(name);
    }
}
