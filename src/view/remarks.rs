//! What stands below every page of figures: the rule of statuses, reports, corrections, gaps, notes, source, files.

use super::label;
use super::letter_case::{capitalised, in_sentence};
use super::scene::Scene;
use crate::model::campaign::{Campaign, Every, Rhythm};
use crate::model::observation::{Correction, Missing, Status};
use crate::model::route::Route;
use crate::model::standing::Progress;
use crate::model::target::Target;
use crate::page::campaign::{About, Rule};
use crate::page::frame::Link;

/// The files of figures of a campaign: their endings, and the words that name them; the last two are there only where there are reports.
const FILES: [(&str, &str); 7] = [
    ("xlsx", "download-xlsx"),
    ("readme.txt", "download-readme"),
    ("json", "download-json"),
    ("excel.csv", "download-excel-csv"),
    ("csv", "download-csv"),
    ("reports.excel.csv", "download-reports-excel-csv"),
    ("reports.csv", "download-reports-csv"),
];

/// What stands below a page of figures.
pub(super) fn of(scene: &Scene<'_>, progress: &Progress<'_>, route: &Route) -> About {
    let campaign = progress.campaign;
    let has_targets = campaign.targets().next().is_some();
    let rule = |one| {
        let status = label::status(scene.words, one, None);
        Rule { text: scene.words.say(&format!("rule-{}", status.kind)), status }
    };
    About {
        rules: if has_targets { Status::ALL.into_iter().map(rule).collect() } else { Vec::new() },
        reporting: campaign.reporting.iter().map(|rhythm| reporting(scene, rhythm)).collect(),
        corrections: campaign.corrections.iter().filter_map(|one| correction(scene, progress, one)).collect(),
        missing: campaign.missing.iter().map(|one| missing(scene, progress, one)).collect(),
        notes: campaign.notes.iter().map(|note| note.value.text(scene.lang).clone()).collect(),
        source: campaign.source.text(scene.lang).clone(),
        plan: campaign.plan.as_ref().and_then(|id| scene.link(route, &Target::Plan(id.value.clone()))),
        roll_up: roll_up(scene, campaign, route),
        downloads: FILES
            .into_iter()
            .take(if campaign.observations.is_empty() { 5 } else { 7 })
            .map(|(ending, words)| Link { text: scene.words.say(words), href: route.href(&Route::figures(&scene.unit.head.path.value, &campaign.id, ending)) })
            .collect(),
    }
}

/// The page that adds a campaign up with those of other units; one that is served alone has none beside it.
fn roll_up(scene: &Scene<'_>, campaign: &Campaign, route: &Route) -> Option<Link> {
    scene.index?;
    let id = &campaign.joins.as_ref()?.value;
    let site = &scene.shared.site;
    let of = site.roll_ups.iter().find(|roll_up| roll_up.id.value == *id)?;
    Some(Link { text: of.title.text(scene.lang).clone(), href: route.href(&Route::roll_up(id, scene.lang, &site.languages.primary, None)) })
}

fn reporting(scene: &Scene<'_>, rhythm: &Rhythm) -> String {
    let words = scene.words;
    let (from, to) = (words.date(rhythm.window.from), words.date(rhythm.window.to));
    let every = match rhythm.every {
        Every::Day => words.say("every-day"),
        Every::Week(on) => words.with("every-week", [("day", (&words.say(&format!("weekday-{on}"))).into())]),
        Every::Month(on) => words.with("every-month", [("day", (&on.to_string()).into())]),
    };
    words.with("reporting", [("every", (&every).into()), ("from", (&from).into()), ("to", (&to).into())])
}

fn correction(scene: &Scene<'_>, progress: &Progress<'_>, one: &Correction) -> Option<String> {
    let words = scene.words;
    let campaign = progress.campaign;
    let indicator = campaign.indicator(&one.indicator.value)?;
    let place = capitalised(&scene.area_name(campaign, one.area.as_ref().and_then(|area| campaign.area_at(&area.value))));
    let id = if one.by.thousandths() < 0 { "correction-down" } else { "correction-up" };
    let by = words.amount(one.by.max(-one.by));
    Some(words.with(
        id,
        [
            ("place", (&place).into()),
            ("name", (&in_sentence(indicator.name.text(scene.lang))).into()),
            ("unit", indicator.unit.text(scene.lang).into()),
            ("from", (&words.date(one.from)).into()),
            ("on", (&words.date(one.on)).into()),
            ("by", (&by).into()),
            ("reason", one.reason.text(scene.lang).into()),
        ],
    ))
}

fn missing(scene: &Scene<'_>, progress: &Progress<'_>, one: &Missing) -> String {
    let words = scene.words;
    let campaign = progress.campaign;
    let of = one.of.as_ref().and_then(|id| {
        let column = campaign.column(&id.value).map(|column| column.head.text(scene.lang));
        column.or_else(|| campaign.indicator(&id.value).map(|indicator| indicator.name.text(scene.lang)))
    });
    let area = one.area.as_ref().and_then(|area| campaign.area_at(&area.value)).map(|area| scene.area_name(campaign, Some(area)));
    let days = one.window.map(|window| {
        let (from, to) = (words.date(window.from), words.date(window.to));
        if window.from == window.to { from } else { words.with("days", [("from", (&from).into()), ("to", (&to).into())]) }
    });
    let what: Vec<String> = of.cloned().into_iter().chain(area).chain(days).collect();
    let reason = one.reason.text(scene.lang);
    if what.is_empty() { reason.clone() } else { words.with("missing", [("what", (&what.join(", ")).into()), ("reason", reason.into())]) }
}
