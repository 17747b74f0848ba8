//! Campaigns: sentence and table from the same numbers, sums beside declared totals.

use super::frame::{self, About};
use super::scene::Scene;
use crate::model::campaign::{self as model, Column, Figures};
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::campaign::{self, Campaign, Declared, Row, Stage};
use crate::page::{Body, Page};

/// A campaign.
pub(super) fn page(scene: &Scene<'_>, route: &Route, campaign: &model::Campaign) -> Page {
    let title = campaign.title.text(scene.lang);
    let summary = campaign.summary.text(scene.lang);
    let target = Target::Campaign(campaign.id.clone());
    let about = About::of(&target, title, summary);
    let words = scene.words;
    let columns = || campaign.columns.iter().enumerate();
    let body = Campaign {
        heading: title.clone(),
        summary: summary.clone(),
        sentences: sentences(scene, campaign),
        stages: campaign.stages.iter().map(|stage| self::stage(scene, campaign, stage)).collect(),
        area_head: words.say("campaign-area"),
        caption: words.with("campaign-caption", [("title", title.into()), ("count", campaign.rows.len().into())]),
        columns: campaign.columns.iter().map(|column| self::column(scene, column)).collect(),
        rows: campaign.rows.iter().map(|row| self::row(scene, row)).collect(),
        sums: columns().map(|(index, _)| sum(scene, campaign, index)).collect(),
        declared: if campaign.declared.is_empty() { Vec::new() } else { columns().map(|(index, column)| declared(scene, campaign, index, column)).collect() },
        differences: columns().filter_map(|(index, column)| difference(scene, campaign, index, column)).collect(),
        notes: campaign.notes.iter().map(|note| note.text(scene.lang).clone()).collect(),
        source: campaign.source.text(scene.lang).clone(),
        plan: campaign.plan.as_ref().and_then(|id| scene.link(route, &Target::Plan(id.value.clone()))),
    };
    frame::page(scene, route, about, Body::Campaign(Box::new(body)))
}

fn sentences(scene: &Scene<'_>, campaign: &model::Campaign) -> Vec<String> {
    let mut out: Vec<String> = campaign.columns.iter().enumerate().map(|(index, column)| sentence(scene, campaign, index, column)).collect();
    let observed =
        |id: &model::Indicator| campaign.columns.iter().any(|column| column.indicator.value == id.id.value && matches!(column.figures, Figures::Observed(_)));
    for indicator in campaign.indicators.iter().filter(|indicator| !observed(indicator)) {
        out.push(scene.words.with("campaign-no-results", [("name", indicator.name.text(scene.lang).into())]));
    }
    out
}

fn sentence(scene: &Scene<'_>, campaign: &model::Campaign, index: usize, column: &Column) -> String {
    let words = scene.words;
    let (name, unit) =
        campaign.indicator(&column.indicator.value).map_or(("", ""), |indicator| (indicator.name.text(scene.lang), indicator.unit.text(scene.lang)));
    let value = words.number(campaign.sum(index));
    let count = campaign.rows.len() - campaign.missing(index);
    match &column.figures {
        Figures::Observed(Some(date)) => words.with(
            "campaign-observed",
            [("name", name.into()), ("value", (&value).into()), ("unit", unit.into()), ("date", (&words.date(*date)).into()), ("count", count.into())],
        ),
        Figures::Observed(None) => {
            words.with("campaign-observed-undated", [("name", name.into()), ("value", (&value).into()), ("unit", unit.into()), ("count", count.into())])
        }
        Figures::Target { stage, at_least, .. } => {
            let stage = campaign.stage(&stage.value).map(|stage| stage.name.text(scene.lang).to_lowercase()).unwrap_or_default();
            let id = if *at_least { "campaign-target-at-least" } else { "campaign-target" };
            words.with(id, [("stage", (&stage).into()), ("value", (&value).into()), ("unit", unit.into()), ("count", count.into())])
        }
    }
}

fn stage(scene: &Scene<'_>, campaign: &model::Campaign, stage: &model::Stage) -> Stage {
    let words = scene.words;
    let targets =
        campaign.columns.iter().enumerate().filter(|(_, column)| matches!(&column.figures, Figures::Target { stage: of, .. } if of.value == stage.id.value));
    let target: Vec<String> = targets
        .map(|(index, column)| {
            let unit = campaign.indicator(&column.indicator.value).map_or("", |indicator| indicator.unit.text(scene.lang));
            words.with("campaign-stage-target", [("value", (&words.number(campaign.sum(index))).into()), ("unit", unit.into())])
        })
        .collect();
    Stage {
        name: stage.name.text(scene.lang).clone(),
        days: words.with("campaign-stage-days", [("from", (&words.date(stage.from)).into()), ("to", (&words.date(stage.to.value)).into())]),
        target: target.join("; "),
    }
}

fn column(scene: &Scene<'_>, column: &Column) -> campaign::Column {
    let words = scene.words;
    let note = match &column.figures {
        Figures::Observed(Some(date)) => words.with("campaign-note-observed", [("date", (&words.date(*date)).into())]),
        Figures::Observed(None) => words.say("campaign-note-undated"),
        Figures::Target { within_stage: true, .. } => words.say("campaign-note-within"),
        Figures::Target { within_stage: false, .. } => words.say("campaign-note-running"),
    };
    campaign::Column { head: column.head.text(scene.lang).clone(), note }
}

fn row(scene: &Scene<'_>, row: &model::Row) -> Row {
    let area = scene.unit.profile.areas.iter().find(|area| area.id.value == row.area.value);
    let cell = |figure: &Option<i64>| figure.map_or_else(|| scene.words.say("campaign-missing-figure"), |figure| scene.words.number(figure));
    Row {
        area: area.map_or_else(|| row.area.value.to_string(), |area| area.name.text(scene.lang).clone()),
        anchor: row.area.value.to_string(),
        cells: row.figures.iter().map(cell).collect(),
    }
}

/// The sum of a column; a column without any figure has none.
fn sum(scene: &Scene<'_>, campaign: &model::Campaign, index: usize) -> String {
    if campaign.missing(index) == campaign.rows.len() { scene.words.say("campaign-missing-figure") } else { scene.words.number(campaign.sum(index)) }
}

fn declared(scene: &Scene<'_>, campaign: &model::Campaign, index: usize, column: &Column) -> Declared {
    let words = scene.words;
    let Some(declared) = campaign.declared(&column.id.value) else {
        return Declared { value: words.say("none"), difference: None };
    };
    let off = campaign.difference(index, &column.id.value).unwrap_or(0);
    Declared {
        value: words.number(declared.value.value),
        difference: (off != 0).then(|| words.with("campaign-difference-short", [("difference", (&words.number(off)).into())])),
    }
}

/// The sentence on a total that differs, with the reason why it stands.
fn difference(scene: &Scene<'_>, campaign: &model::Campaign, index: usize, column: &Column) -> Option<String> {
    let words = scene.words;
    let declared = campaign.declared(&column.id.value)?.value.value;
    let sum = campaign.sum(index);
    let off = campaign.difference(index, &column.id.value).filter(|off| *off != 0)?;
    Some(words.with(
        "campaign-difference",
        [
            ("column", column.head.text(scene.lang).into()),
            ("declared", (&words.number(declared)).into()),
            ("sum", (&words.number(sum)).into()),
            ("difference", (&words.number(off)).into()),
        ],
    ))
}
