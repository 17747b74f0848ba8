//! Reads what was reported of a campaign, what of it was corrected, and why some of it is missing.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::column::position;
use super::fields::Reader;
use super::figure::{self, Style, Wanted};
use super::head::{Columns, Named};
use super::hollow;
use super::node::{Kind, Node};
use super::range;
use super::slips::Slips;
use super::table::{self, Table};
use super::window::window;
use super::work::Work;
use crate::calendar::Date;
use crate::finding::Words;
use crate::grid::book;
use crate::model::campaign::Indicator;
use crate::model::column::Column;
use crate::model::id::Id;
use crate::model::observation::{Correction, Missing, Observation, Override, ReportedTotal, ReportedTwice, Status};
use crate::number::Amount;
use crate::source::{At, Span};

/// What was reported.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) observations: Vec<Observation>,
    pub(super) totals: Vec<ReportedTotal>,
    /// Tables without a row, by name.
    pub(super) unfilled: Vec<At<String>>,
    /// Indicators that there are none of: where each is named first, and how often.
    strange: Vec<(At<String>, usize)>,
    /// Days that were reported twice.
    pub(super) twice: BTreeMap<Date, ReportedTwice>,
    /// Where the first figure of an indicator, an area and a day comes from.
    first: BTreeMap<(usize, Option<usize>, Date), Span>,
}

/// `reports`: a list of reports, and of tables of reports. `columns` name indicators as well.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node, indicators: &[Indicator], columns: &[Column], work: &mut Work<'_, '_, '_, '_>) -> Seen {
    let mut seen = Seen::default();
    let is_table = |node: &Node| matches!(&node.kind, Kind::Map(entries) if entries.iter().any(|(key, _)| key.value == "table"));
    reader.list(node, |reader, node| {
        if is_table(node) {
            let wanted = table::wanted(reader, node)?;
            let Some(table) = work.tables.get(reader, &wanted) else {
                // What is wrong with the file was told; its figures are not missing as well.
                work.areas.is_whole = false;
                return None;
            };
            seen.add_table(reader, indicators, &wanted.columns, &table, work);
        } else {
            seen.add_report(reader, node, indicators, work);
        }
        Some(())
    });
    seen.tell_strange(reader, indicators, columns);
    seen.observations.sort_by_key(|seen| (seen.indicator, seen.area, seen.date));
    seen
}

impl Seen {
    /// Adds a figure. `report` is the report, or the row, in which it stands; the second figure of one day is not counted.
    fn add(&mut self, figure: Observation, report: Span) {
        let Observation { indicator, area, date, .. } = figure;
        match self.first.entry((indicator, area, date)) {
            Entry::Vacant(place) => {
                place.insert(report);
                self.observations.push(figure);
            }
            Entry::Occupied(first) => {
                let twice = ReportedTwice { date, areas: BTreeSet::new(), first: *first.get(), again: report };
                self.twice.entry(date).or_insert(twice).areas.insert(area);
            }
        }
    }

    /// A report: its day, and of each indicator that it has the figures by area, or the figure of the whole.
    fn add_report(&mut self, reader: &mut Reader<'_>, node: &Node, indicators: &[Indicator], work: &mut Work<'_, '_, '_, '_>) -> Option<()> {
        let mut fields = reader.fields(node)?;
        let date = fields.required(reader, "date", |reader, node| reader.at(node, Reader::date));
        let totals = fields.node("declared");
        if let Some(date) = date.as_ref().filter(|_| fields.rest().next().is_none()) {
            reader.found.push(hollow::without_figures(date));
        }
        for (key, node) in fields.rest() {
            let Some(indicator) = self.indicator(key, indicators) else { continue };
            for (area, figure, span) in of_indicator(reader, key, node, work) {
                if let Some(date) = &date {
                    self.add(Observation { indicator, area, date: date.value, amount: figure, span }, date.span);
                }
            }
        }
        if let Some(totals) = totals {
            let totals = reader.fields(totals)?;
            for (key, node) in totals.rest() {
                let Some(indicator) = self.indicator(key, indicators) else { continue };
                let value = work.style.amount(reader, node);
                let day = date.as_ref().map(|date| date.value).filter(|date| !self.twice.contains_key(date));
                self.totals.extend(day.zip(value).map(|(date, value)| ReportedTotal { indicator, date, value: At { value, span: node.span } }));
            }
        }
        Some(())
    }

    /// The place of the indicator that a key names; one that there is none of is told when all were read.
    fn indicator(&mut self, key: &At<String>, indicators: &[Indicator]) -> Option<usize> {
        let place = indicators.iter().position(|indicator| indicator.id.value.as_str() == key.value);
        if place.is_none() {
            match self.strange.iter_mut().find(|(first, _)| first.value == key.value) {
                Some((_, count)) => *count += 1,
                None => self.strange.push((key.clone(), 1)),
            }
        }
        place
    }

    /// Tells of each indicator that there is none of once. The only one that nothing names was probably renamed.
    fn tell_strange(&self, reader: &mut Reader<'_>, indicators: &[Indicator], columns: &[Column]) {
        let is_named = |id: &Id| columns.iter().any(|column| column.indicator.value == *id);
        let is_used = |at: usize, id: &Id| is_named(id) || self.observations.iter().any(|seen| seen.indicator == at);
        let mut unused = indicators.iter().enumerate().filter(|(at, one)| !is_used(*at, &one.id.value)).map(|(_, one)| one);
        let renamed = unused.next().filter(|_| unused.next().is_none());
        for (key, count) in &self.strange {
            match renamed.filter(|_| *count > 1) {
                Some(indicator) => reader.found.push(hollow::other_name(key, *count, &indicator.id)),
                None => reader.unknown_key(key, &names(indicators)),
            }
        }
    }

    /// A table of reports: a row a day and area.
    fn add_table(
        &mut self,
        reader: &mut Reader<'_>,
        indicators: &[Indicator],
        heads: &[Option<At<String>>],
        table: &Table,
        work: &mut Work<'_, '_, '_, '_>,
    ) -> Option<()> {
        let (date_at, area_at) = (position(reader, heads, "date", table), heads.iter().position(|head| head.as_ref().is_some_and(|head| head.value == "area")));
        let mut places = Vec::new();
        let known: Vec<&str> = ["date", "area"].into_iter().chain(names(indicators)).collect();
        for (column, head) in heads.iter().enumerate() {
            let Some(head) = head else { continue };
            match indicators.iter().position(|indicator| indicator.id.value.as_str() == head.value) {
                Some(indicator) => places.push((column, indicator)),
                None if known.contains(&head.value.as_str()) => {}
                None => reader.unknown_key(head, &known),
            }
        }
        let figures = places.iter().filter_map(|(at, indicator)| {
            let indicator = indicators.get(*indicator)?;
            Named::of(*at, heads, &indicator.id.value, &indicator.name, &indicator.in_sheets)
        });
        let figures = figures.collect();
        let rows = range::judge(reader, table, &Columns { keys: [area_at, date_at], figures }, &mut work.areas);
        let date_at = date_at?;
        if table.rows().next().is_none() {
            self.unfilled.push(table.name.clone());
        }
        let mut slips = Slips::default();
        let mut last: Option<(&book::Cell, Date)> = None;
        for row in rows {
            let spot = table.spot(row, date_at);
            // A day is often the same as in the row before.
            let date = match last.filter(|(cell, _)| *cell == spot.shown()) {
                Some((_, date)) => Some(date),
                None => slips.take(date_at, figure::date(spot)),
            };
            last = date.map(|date| (spot.shown(), date));
            let area = match area_at {
                Some(area_at) => match work.areas.named(reader, table.spot(row, area_at)) {
                    Some(area) => Some(area),
                    None => continue,
                },
                None => None,
            };
            for (column, indicator) in &places {
                let spot = table.spot(row, *column);
                let figure = slips.take(*column, work.style.of_cell(spot, Wanted::Amount));
                if let Some((date, figure)) = date.zip(figure) {
                    let amount = figure.map(|figure| figure.amount);
                    self.add(Observation { indicator: *indicator, area, date, amount, span: spot.span() }, spot.span());
                }
            }
        }
        slips.tell(reader);
        Some(())
    }
}

fn names(indicators: &[Indicator]) -> Vec<&str> {
    indicators.iter().map(|indicator| indicator.id.value.as_str()).collect()
}

/// Area, figure and place.
type Cell = (Option<usize>, Option<Amount>, crate::source::Span);

/// The figures of an indicator, which its key names.
fn of_indicator(reader: &mut Reader<'_>, key: &At<String>, node: &Node, work: &mut Work<'_, '_, '_, '_>) -> Vec<Cell> {
    let Kind::Map(entries) = &node.kind else {
        let whole = work.style.of_node(reader, node, Wanted::Amount);
        return whole.map(|figure| (None, figure.map(|figure| figure.amount), node.span)).into_iter().collect();
    };
    if entries.is_empty() {
        reader.found.push(hollow::without_areas(key));
    }
    let mut cells = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        let id = Id::parse(&key.value);
        let meant = if id.is_none() { work.areas.meant(&key.value) } else { None };
        match (id, meant) {
            (Some(id), _) => {
                let figure = work.style.of_node(reader, node, Wanted::Amount);
                let area = work.areas.at(At { value: id, span: key.span });
                cells.extend(figure.map(|figure| (Some(area), figure.map(|figure| figure.amount), node.span)));
            }
            (None, Some(id)) => reader.no_key(key, Words::new(format!("Ghi mã của địa bàn: `{id}`."), format!("Write the id of the area: `{id}`."))),
            (None, None) => reader.unknown_key(key, &[]),
        }
    }
    cells
}

/// A correction.
pub(super) fn correction(reader: &mut Reader<'_>, node: &Node, style: Style) -> Option<Correction> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let indicator = fields.required(reader, "indicator", Reader::id);
    let area = fields.optional(reader, "area", Reader::id);
    let from = fields.required(reader, "from", Reader::date);
    let on = fields.required(reader, "on", Reader::date);
    let by = fields.required(reader, "by", |reader, node| figure::change(reader, node, style));
    let reason = fields.required(reader, "reason", Reader::words);
    fields.finish(reader);
    Some(Correction { span, indicator: indicator?, area, from: from?, on: on?, by: by?, reason: reason? })
}

/// Why figures are missing.
pub(super) fn missing(reader: &mut Reader<'_>, node: &Node) -> Option<Missing> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let of = fields.optional(reader, "of", Reader::id);
    let area = fields.optional(reader, "area", Reader::id);
    let has_days = fields.node("from").is_some() || fields.node("to").is_some();
    let days = if has_days { window(reader, &mut fields).map(Some) } else { Some(None) };
    let reason = fields.required(reader, "reason", Reader::words);
    fields.finish(reader);
    Some(Missing { span, of, area, window: days?.map(|days| days.value), reason: reason? })
}

/// A status that the author sets.
pub(super) fn set(reader: &mut Reader<'_>, node: &Node) -> Option<Override> {
    let mut fields = reader.fields(node)?;
    let column = fields.required(reader, "target", Reader::id);
    let area = fields.optional(reader, "area", Reader::id);
    let status = fields.required(reader, "status", |reader, node| reader.one_of(node, &Status::ALL.map(|status| (status.id(), status))));
    let reason = fields.required(reader, "reason", Reader::words);
    fields.finish(reader);
    Some(Override { column: column?, area, status: status?, reason: reason? })
}
