//! Reads the table of a campaign: its columns, its rows, and totals that its document states.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::{Fields, Reader};
use super::figure::{Style, Wanted};
use super::head::{Columns, Named};
use super::node::{Kind, Node};
use super::range;
use super::rules;
use super::slips::Slips;
use super::table::{self, Table};
use super::work::Work;
use crate::finding::{Finding, Words};
use crate::model::campaign::Repeated;
use crate::model::column::{Base, Column, Declared, Figure, Figures, Measure, Statement, Target};
use crate::model::id::Id;
use crate::source::At;

/// The columns, without the figures of areas.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node, style: Style) -> Option<Vec<Column>> {
    reader.list(node, |reader, node| column(reader, node, style))
}

fn column(reader: &mut Reader<'_>, node: &Node, style: Style) -> Option<Column> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let head = fields.required(reader, "head", Reader::words);
    let indicator = fields.required(reader, "indicator", Reader::id);
    let in_sheets = fields.many(reader, "in_sheets", Reader::text);
    let figures = figures(reader, &mut fields);
    let wanted = figures.as_ref().map_or(Wanted::Amount, wanted_of);
    let whole = fields.optional(reader, "whole", |reader, node| style.of_node(reader, node, wanted)).flatten();
    fields.finish(reader);
    Some(Column { id: id?, head: head?, in_sheets, indicator: indicator?, figures: figures?, cells: Vec::new(), whole })
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
    let is_percent = fields.required(reader, "measure", |reader, node| reader.one_of(node, &[("count", false), ("percent", true)]));
    let measure = match is_percent {
        Some(true) => Some(Measure::Percent(fields.optional(reader, "of", base).unwrap_or(Base::Unstated))),
        Some(false) => Some(Measure::Count),
        None => fields.node("of").and(None),
    };
    Some(Figures::Target(Target { stage: stage?, within_stage: within_stage?, at_least, measure: measure? }))
}

/// What a percentage is of: an indicator, or words.
fn base(reader: &mut Reader<'_>, node: &Node) -> Option<Base> {
    match &node.kind {
        Kind::Map(_) => reader.words(node).map(Base::Words),
        Kind::Null | Kind::Scalar(_) | Kind::List(_) => reader.id(node).map(Base::Indicator),
    }
}

fn wanted_of(figures: &Figures) -> Wanted {
    match figures {
        Figures::Target(Target { measure: Measure::Percent(_), .. }) => Wanted::Percent,
        Figures::Target(_) | Figures::Observed(_) => Wanted::Amount,
    }
}

/// Reads `rows` into the columns: a list, or a table beside the file.
pub(super) fn fill(reader: &mut Reader<'_>, fields: &mut Fields<'_>, columns: Option<Vec<Column>>, work: &mut Work<'_, '_, '_, '_>) -> Option<Vec<Column>> {
    let Some(mut columns) = columns else { return fields.node("rows").and(None) };
    let rows = fields.required(reader, "rows", |reader, node| match &node.kind {
        Kind::Map(_) => {
            let wanted = table::wanted(reader, node)?;
            let table = work.tables.get(reader, &wanted)?;
            from_table(reader, &columns, &wanted.columns, &table, work)
        }
        Kind::Null | Kind::Scalar(_) | Kind::List(_) => {
            let rows = reader.list(node, |reader, node| row(reader, &columns, node, work.style))?;
            Some(rows.into_iter().map(|(area, figures)| (area.clone(), work.areas.at(area), figures)).collect())
        }
    })?;
    let mut first: BTreeMap<usize, At<Id>> = BTreeMap::new();
    for column in &mut columns {
        column.cells = vec![None; if rows.is_empty() { 0 } else { work.areas.list.len() }];
    }
    for (id, area, figures) in rows {
        if let Some(before) = first.get(&area) {
            work.areas.repeated.push(Repeated { area: id.value, first: before.span, again: id.span });
            continue;
        }
        first.insert(area, id);
        for (column, figure) in columns.iter_mut().zip(figures) {
            if let Some(cell) = column.cells.get_mut(area) {
                *cell = figure;
            }
        }
    }
    Some(columns)
}

/// An area as it is named, its place, and one figure a column.
type Row = (At<Id>, usize, Vec<Option<Figure>>);

fn row(reader: &mut Reader<'_>, columns: &[Column], node: &Node, style: Style) -> Option<(At<Id>, Vec<Option<Figure>>)> {
    let mut fields = reader.fields(node)?;
    let area = fields.required(reader, "area", Reader::id);
    let mut figures = Vec::with_capacity(columns.len());
    let entries: Vec<&(At<String>, Node)> = fields.rest().collect();
    let cells: BTreeMap<&str, &Node> = entries.iter().rev().map(|(key, cell)| (key.value.as_str(), cell)).collect();
    let in_rows: Vec<&Column> = columns.iter().filter(|column| column.whole.is_none()).collect();
    let known: BTreeSet<&str> = columns.iter().map(|column| column.id.value.as_str()).collect();
    for column in columns {
        if let Some(cell) = cells.get(column.id.value.as_str()) {
            figures.push(style.of_node(reader, cell, wanted_of(&column.figures)));
        } else {
            let is_there = |key: &str| key.strip_prefix(column.id.value.as_str()).is_some_and(|rest| rest.starts_with(':'));
            if column.whole.is_none() && !entries.iter().any(|(key, _)| is_there(&key.value)) {
                reader.missing(fields.span(), column.id.value.as_str());
            }
            figures.push(column.whole.is_some().then_some(None));
        }
    }
    for (key, _) in entries {
        if !known.contains(key.value.as_str()) {
            reader.unknown_key(key, &in_rows.iter().map(|column| column.id.value.as_str()).collect::<Vec<_>>());
        }
    }
    Some((area?, figures.into_iter().collect::<Option<_>>()?))
}

fn from_table(reader: &mut Reader<'_>, columns: &[Column], heads: &[Option<At<String>>], table: &Table, work: &mut Work<'_, '_, '_, '_>) -> Option<Vec<Row>> {
    let area_at = position(reader, heads, "area", table);
    let places: Vec<Option<usize>> =
        columns.iter().map(|column| if column.whole.is_some() { None } else { position(reader, heads, column.id.value.as_str(), table) }).collect();
    let known: Vec<&str> = std::iter::once("area").chain(columns.iter().map(|column| column.id.value.as_str())).collect();
    heads.iter().flatten().filter(|head| !known.contains(&head.value.as_str())).for_each(|head| reader.unknown_key(head, &known));
    let figures = columns.iter().zip(&places);
    let figures = figures.filter_map(|(column, at)| Named::of((*at)?, heads, &column.id.value, &column.head, &column.in_sheets)).collect();
    let before = reader.found.len();
    let numbers = range::judge(reader, table, &Columns { keys: [area_at, None], figures }, &mut work.areas);
    let area_at = area_at?;
    if table.rows().next().is_none() {
        // Where rows stand beside the range, that was told.
        if reader.found.len() == before {
            reader.found.push(without_rows(&table.name));
        }
        return None;
    }
    let (mut rows, mut slips) = (Some(Vec::new()), Slips::default());
    for number in numbers {
        let spot = table.spot(number, area_at);
        let area = work.areas.named(reader, spot);
        let figures: Option<Vec<Option<Figure>>> = columns
            .iter()
            .zip(&places)
            .map(|(column, place)| {
                place.map_or(Some(None), |place| slips.take(place, work.style.of_cell(table.spot(number, place), wanted_of(&column.figures))))
            })
            .collect();
        match (area, figures) {
            (Some(area), Some(figures)) => {
                let id = work.areas.list.get(area).map(|known| At { value: known.value.clone(), span: spot.span() });
                rows.as_mut().zip(id).into_iter().for_each(|(rows, id)| rows.push((id, area, figures.clone())));
            }
            _ => rows = None,
        }
    }
    slips.tell(reader);
    rows
}

fn without_rows(table: &At<String>) -> Finding {
    let name = &table.value;
    Finding::new(
        &rules::TABLE,
        table.span,
        Words::new(format!("`{name}` không có dòng số liệu nào"), format!("`{name}` has no row of figures")),
        Words::new("Lấy lại bản trước của tệp, hoặc sửa `range`.", "Take an earlier copy of the file, or correct `range`."),
    )
}

/// The place of a column among those of a table; where it has none, a finding says so.
pub(super) fn position(reader: &mut Reader<'_>, heads: &[Option<At<String>>], name: &str, table: &Table) -> Option<usize> {
    let at = heads.iter().position(|head| head.as_ref().is_some_and(|head| head.value == name));
    if at.is_none() {
        reader.missing(heads.iter().flatten().next().map_or_else(|| table.spot(0, 0).span(), |head| head.span), name);
    }
    at
}

/// Totals by column.
pub(super) fn declared(reader: &mut Reader<'_>, node: &Node, style: Style) -> Option<Vec<Declared>> {
    let fields = reader.fields(node)?;
    let mut out = Vec::new();
    for (key, node) in fields.rest() {
        let value = style.amount(reader, node).map(|value| At { value, span: node.span });
        match Id::parse(&key.value) {
            Some(column) => out.extend(value.map(|value| Declared { column: At { value: column, span: key.span }, value })),
            None => reader.unknown_key(key, &[]),
        }
    }
    Some(out)
}

/// Totals as another place of the document states them.
pub(super) fn statement(reader: &mut Reader<'_>, node: &Node, style: Style) -> Option<Statement> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let place = fields.required(reader, "place", Reader::words);
    let metric = fields.optional(reader, "metric", Reader::words);
    let totals = fields.required(reader, "totals", |reader, node| declared(reader, node, style));
    fields.finish(reader);
    Some(Statement { span, place: place?, metric, totals: totals? })
}
