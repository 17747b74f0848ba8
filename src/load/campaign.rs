//! Reads campaigns: their head, stages and indicators.

use super::area::Areas;
use super::column;
use super::fields::Reader;
use super::figure::Style;
use super::lost_key;
use super::node::{Kind, Node};
use super::observation::{self, Seen};
use super::once::ids_once;
use super::rules;
use super::table::Tables;
use super::waiver;
use super::window::window;
use super::work::Work;
use crate::finding::{Finding, Words};
use crate::lang::Localised;
use crate::model::campaign::{Campaign, Counts, Direction, Every, Indicator, Rhythm, Stage};
use crate::model::column::Column;
use crate::model::id::Id;
use crate::model::unit::Area;
use crate::name;
use crate::number::Format;
use crate::source::At;

/// Names that columns of tables have besides the ids of a campaign.
const COLUMNS: &[&str] = &["area", "date", "declared", "skip"];

/// A campaign from its file, and the tables that it names.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, node: &Node, own: &[Area], tables: &mut Tables<'_, '_>) -> Option<Campaign> {
    let node = lost_key::restored(reader, node, lost_key::OF_CAMPAIGN);
    let mut fields = waiver::file(reader, &node)?;
    let span = fields.span();
    let style = Style { format: fields.optional(reader, "numbers", format) };
    let title = fields.required(reader, "title", Reader::words);
    let summary = fields.required(reader, "summary", placed_words);
    let slug = fields.optional(reader, "slug", |reader, node| reader.localised(node, Reader::id));
    let slug = slug.unwrap_or_else(|| Localised::new(reader.languages.primary.clone(), At { value: id.clone(), span }));
    let source = fields.required(reader, "source", Reader::words);
    let plan = fields.optional(reader, "plan", Reader::id);
    let joins = fields.optional(reader, "joins", Reader::id);
    let window = window(reader, &mut fields);
    let reporting = fields.required(reader, "reporting", reporting);
    let stages = fields.required(reader, "stages", |reader, node| reader.list(node, stage));
    let indicators = fields.required(reader, "indicators", |reader, node| reader.list(node, indicator));
    let mut work = Work { areas: Areas::of(own), style, tables };
    let columns = fields.required(reader, "columns", |reader, node| column::read(reader, node, style));
    each_once(reader, columns.as_deref(), stages.as_deref(), indicators.as_deref());
    let columns = column::fill(reader, &mut fields, columns, &mut work);
    let declared = fields.optional(reader, "declared", |reader, node| column::declared(reader, node, style)).unwrap_or_default();
    let stated = fields.many(reader, "stated", |reader, node| column::statement(reader, node, style));
    let before = reader.found.len();
    let reports = fields.node("reports").zip(indicators.as_ref());
    let seen =
        reports.map_or_else(Seen::default, |(node, indicators)| observation::read(reader, node, indicators, columns.as_deref().unwrap_or_default(), &mut work));
    let corrections = fields.many(reader, "corrections", |reader, node| observation::correction(reader, node, style));
    let missing = fields.many(reader, "missing", observation::missing);
    let is_understood = !reader.found.iter().skip(before).any(leaves_a_gap);
    let overrides = fields.many(reader, "overrides", observation::set);
    let notes = fields.many(reader, "notes", placed_words);
    fields.finish(reader);
    let campaign = Campaign {
        id: id.clone(),
        span,
        title: title?,
        summary: summary?,
        slug,
        source: source?,
        plan,
        joins,
        numbers: style.format,
        window: window?,
        reporting: reporting?,
        stages: stages?,
        indicators: indicators?,
        repeated: work.areas.repeated,
        areas: work.areas.list,
        columns: columns?,
        declared,
        stated,
        observations: seen.observations,
        reported_twice: seen.twice.into_values().collect(),
        reported_totals: seen.totals,
        unfilled: seen.unfilled,
        corrections,
        missing,
        overrides,
        notes,
    };
    (work.areas.is_whole && is_understood).then_some(campaign)
}

/// No id of a column, a stage or an indicator stands twice.
fn each_once(reader: &mut Reader<'_>, columns: Option<&[Column]>, stages: Option<&[Stage]>, indicators: Option<&[Indicator]>) {
    ids_once(reader, COLUMNS, columns.into_iter().flatten().map(|column| &column.id));
    ids_once(reader, COLUMNS, stages.into_iter().flatten().map(|stage| &stage.id));
    ids_once(reader, COLUMNS, indicators.into_iter().flatten().map(|indicator| &indicator.id));
}

/// Whether something of what was reported is not known, so that no sum and no series can be judged.
fn leaves_a_gap(finding: &Finding) -> bool {
    finding.is_error() && finding.rule != &rules::MISSING_LANGUAGE
}

fn placed_words(reader: &mut Reader<'_>, node: &Node) -> Option<At<Localised<String>>> {
    reader.at(node, Reader::words)
}

fn format(reader: &mut Reader<'_>, node: &Node) -> Option<Format> {
    reader.one_of(node, &[("vi", Format::Vietnamese), ("en", Format::English)])
}

/// `none`, or a list of when reports are due.
fn reporting(reader: &mut Reader<'_>, node: &Node) -> Option<Vec<Rhythm>> {
    match &node.kind {
        Kind::Scalar(word) if word == "none" => Some(Vec::new()),
        Kind::Null | Kind::Scalar(_) | Kind::Map(_) => reader.wrong(node, "`none`, hoặc danh sách kỳ báo cáo", "`none`, or a list of when reports are due"),
        Kind::List(_) => reader.list(node, rhythm),
    }
}

fn rhythm(reader: &mut Reader<'_>, node: &Node) -> Option<Rhythm> {
    let mut fields = reader.fields(node)?;
    let span = fields.span();
    let every = match fields.required(reader, "every", every) {
        Some(Every::Week(_)) => fields.required(reader, "on", |reader, node| reader.one_of(node, WEEKDAYS)).map(Every::Week),
        Some(Every::Month(_)) => fields.required(reader, "on", month_day).map(Every::Month),
        Some(Every::Day) => Some(Every::Day),
        // Whether a day belongs beside it is not known.
        None => fields.node("on").and(None),
    };
    let window = window(reader, &mut fields);
    fields.finish(reader);
    Some(Rhythm { span, every: every?, window: window?.value })
}

/// How often, also in Vietnamese, which is told.
fn every(reader: &mut Reader<'_>, node: &Node) -> Option<Every> {
    const MEANT: [(&str, &str); 6] = [("ngay", "day"), ("tuan", "week"), ("thang", "month"), ("daily", "day"), ("weekly", "week"), ("monthly", "month")];
    if let Kind::Scalar(text) = &node.kind
        && let Some((_, meant)) = name::words(text).last().and_then(|word| MEANT.iter().find(|(said, _)| said == word))
    {
        let wanted = ("một trong các từ `day`, `week`, `month`", "one of `day`, `week`, `month`");
        return reader.refuse(node, wanted, Words::new(format!("Ghi `{meant}`."), format!("Write `{meant}`.")));
    }
    reader.one_of(node, &[("day", Every::Day), ("week", Every::Week(0)), ("month", Every::Month(0))])
}

const WEEKDAYS: &[(&str, i8)] = &[("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6), ("sunday", 7)];

fn month_day(reader: &mut Reader<'_>, node: &Node) -> Option<i8> {
    let day = reader.number(node)?;
    let fits = i8::try_from(day).ok().filter(|day| (1..=31).contains(day));
    fits.or_else(|| reader.wrong(node, "một ngày trong tháng, 1 đến 31", "a day of the month, 1 to 31"))
}

fn stage(reader: &mut Reader<'_>, node: &Node) -> Option<Stage> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let name = fields.required(reader, "name", Reader::words);
    let window = window(reader, &mut fields);
    fields.finish(reader);
    Some(Stage { id: id?, name: name?, window: window? })
}

fn indicator(reader: &mut Reader<'_>, node: &Node) -> Option<Indicator> {
    let mut fields = reader.fields(node)?;
    let id = fields.required(reader, "id", Reader::id);
    let name = fields.required(reader, "name", Reader::words);
    let unit = fields.required(reader, "unit", Reader::words);
    let direction = fields.required(reader, "direction", |reader, node| reader.one_of(node, &[("up", Direction::Up), ("down", Direction::Down)]));
    let counts =
        fields.required(reader, "counts", |reader, node| reader.one_of(node, &[("running_total", Counts::RunningTotal), ("per_period", Counts::PerPeriod)]));
    let is_people = fields.required(reader, "people", Reader::yes_no);
    let starts_at_zero = fields.optional(reader, "starts_at_zero", Reader::yes_no).unwrap_or(false);
    let base = fields.optional(reader, "base", Reader::id);
    let parts = fields.optional(reader, "parts", Reader::ids).unwrap_or_default();
    let in_sheets = fields.many(reader, "in_sheets", Reader::text);
    fields.finish(reader);
    Some(Indicator { id: id?, name: name?, unit: unit?, direction: direction?, counts: counts?, is_people: is_people?, in_sheets, starts_at_zero, base, parts })
}
