//! A chart, its table, its sentence and its files come from the same numbers: what every campaign in `content/` publishes is read back and compared.
//!
//! Only what is published is looked at: pages in every language, the places of lines in charts, and the downloads. Of these the JSON file is
//! what all others are held against; its own figures are worked out anew from the reports and targets that it states.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, reason = "this is a test")]
#![allow(clippy::disallowed_types, reason = "tests watch a tokenizer")]

mod support;

#[path = "figures/bars.rs"]
mod bars;
#[path = "figures/campaign.rs"]
mod campaign;
#[path = "figures/charts.rs"]
mod charts;
#[path = "figures/corrections.rs"]
mod corrections;
#[path = "figures/data.rs"]
mod data;
#[path = "figures/files.rs"]
mod files;
#[path = "figures/log.rs"]
mod log;
#[path = "figures/numbers.rs"]
mod numbers;
#[path = "figures/overview.rs"]
mod overview;
#[path = "figures/sentences.rs"]
mod sentences;
#[path = "figures/standing.rs"]
mod standing;
#[path = "figures/tables.rs"]
mod tables;
#[path = "figures/tree.rs"]
mod tree;
#[path = "figures/trial.rs"]
mod trial;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use campaign::{Campaign, Kind};
use log::Log;
use numbers::{Amount, Day, Said};
use support::{Built, built, repository};

static SAMPLE: LazyLock<Built> = LazyLock::new(|| built(&repository()));
static CAMPAIGNS: LazyLock<Vec<Campaign>> = LazyLock::new(|| campaign::all(&SAMPLE, &repository()));

#[test]
fn every_campaign_is_there_to_be_looked_at() {
    let units = repository().join("content/units");
    let files = walkdir::WalkDir::new(units).into_iter().map(|entry| entry.unwrap().into_path());
    let in_progress = |file: &std::path::PathBuf| file.parent().unwrap().ends_with("progress") && file.extension().is_some_and(|end| end == "yaml");
    assert_eq!(CAMPAIGNS.len(), files.filter(in_progress).count());
    assert!(CAMPAIGNS.len() >= 6, "{}", CAMPAIGNS.len());
    for campaign in CAMPAIGNS.iter() {
        let stem = &campaign.data.stem;
        for lang in ["vi", "en"] {
            assert_eq!(campaign.pages.iter().filter(|page| page.lang == lang && page.kind == Kind::Campaign).count(), 1, "{stem} in {lang}");
            let areas: BTreeSet<&str> =
                campaign.pages.iter().filter(|page| page.lang == lang && page.kind != Kind::Table).map(|page| page.kind.area()).collect();
            let wanted: BTreeSet<&str> = campaign.data.areas.iter().map(String::as_str).chain([data::WHOLE]).collect();
            assert_eq!(areas, wanted, "{stem} in {lang}: a page of each area");
        }
        assert!(!campaign.data.rows.is_empty(), "{stem}.json has no figures");
    }
}

/// Everything that a campaign publishes, looked at in one way.
type Look = fn(&mut Log, &Built, &Campaign);

#[track_caller]
fn at_all(look: Look, least: &[(&str, usize)]) {
    let mut log = Log::default();
    for campaign in CAMPAIGNS.iter() {
        look(&mut log, &SAMPLE, campaign);
    }
    log.end(least);
}

const FILES: Look = |log, built, campaign| files::agree(log, &built.tree, &campaign.data.stem);

const STANDINGS: Look = |log, _, campaign| {
    standing::follow(log, &campaign.data, &|row| campaign.is_set(row));
    corrections::agree(log, campaign);
};

const SENTENCES: Look = |log, _, campaign| {
    for page in campaign.pages.iter().filter(|page| page.kind != Kind::Table) {
        sentences::agree(log, campaign, page);
    }
    for page in campaign.pages.iter().filter(|page| page.kind == Kind::Campaign) {
        sentences::stages_and_totals(log, campaign, page);
    }
};

const CHARTS: Look = |log, _, campaign| {
    for page in campaign.pages.iter().filter(|page| page.kind != Kind::Table) {
        charts::agree(log, campaign, page);
    }
};

const BARS: Look = |log, _, campaign| {
    for page in campaign.pages.iter().filter(|page| page.kind == Kind::Campaign) {
        bars::agree(log, campaign, page);
    }
};

const TABLES: Look = |log, _, campaign| {
    for page in &campaign.pages {
        tables::agree(log, campaign, page);
    }
    for lang in ["vi", "en"] {
        tables::orders(log, campaign, lang);
    }
};

const OVERVIEWS: Look = |log, built, campaign| {
    for lang in ["vi", "en"] {
        overview::agree(log, built, campaign, lang);
    }
};

#[test]
fn the_files_hold_the_same_cells() {
    at_all(FILES, &[("cell", 20_000), ("row", 2_000), ("heading", 30), ("byte order mark", 8)]);
}

#[test]
fn what_the_files_say_follows_from_what_was_reported() {
    let totals = [("total", 100), ("step", 15), ("sum", 20), ("total of an area", 1_000), ("correction", 2)];
    at_all(STANDINGS, &[totals.as_slice(), &[("standing", 500), ("status", 100)]].concat());
}

#[test]
fn sentences_tell_what_the_files_hold() {
    let kinds = ["numbers of a sentence", "days of a sentence", "status in a sentence", "words of a status"];
    at_all(SENTENCES, &[kinds.map(|kind| (kind, 300)).as_slice(), &[("section", 100), ("stage", 12), ("total that differs", 10)]].concat());
}

#[test]
fn charts_draw_what_the_files_hold() {
    let axes = [("tick", 1_000), ("day of an axis", 500)];
    let drawn = [("point", 4_000), ("step drawn", 1_000), ("dot", 200), ("value in a chart", 200), ("point of a small chart", 800)];
    at_all(CHARTS, &[axes.as_slice(), &drawn].concat());
}

#[test]
fn bars_and_tallies_are_as_long_as_the_numbers_beside_them() {
    at_all(BARS, &[("length", 500), ("mark", 200), ("number of a bar", 100), ("tally", 50)]);
}

#[test]
fn tables_print_what_the_files_hold() {
    let orders = [("order", 14), ("order by share", 4), ("order by gap", 4), ("name in a table", 100)];
    at_all(TABLES, &[orders.as_slice(), &[("cell of a table", 5_000), ("row of a table", 2_000), ("head of a table", 100)]].concat());
}

#[test]
fn overviews_tell_what_the_files_hold() {
    at_all(OVERVIEWS, &[("sentence of an overview", 12), ("numbers of a sentence", 30), ("tally", 30), ("point of a small chart", 800)]);
}

#[test]
fn a_campaign_with_everything_agrees_as_well() {
    let site = trial::site();
    let built = built(site.root());
    let campaigns = campaign::all(&built, site.root());
    assert_eq!(campaigns.len(), 2);
    let mut log = Log::default();
    for (campaign, look) in campaigns.iter().flat_map(|campaign| [FILES, STANDINGS, SENTENCES, CHARTS, BARS, TABLES, OVERVIEWS].map(|look| (campaign, look))) {
        look(&mut log, &built, campaign);
    }
    log.end(&[("cell", 10_000), ("standing", 2_000), ("point", 1_000), ("cell of a table", 10_000), ("correction", 4), ("order by gap", 4)]);
}

#[test]
fn numbers_are_read_in_one_way_only() {
    let read = |text: &str, lang: &str| Amount::spoken(text, lang);
    assert_eq!(read("1.234,5", "vi"), Some(Amount(1_234_500)));
    assert_eq!(read("1,234.5", "en"), Some(Amount(1_234_500)));
    assert_eq!(read("\u{2212}1,500", "en"), Some(Amount(-1_500_000)));
    for (text, lang) in [("1,234.5", "vi"), ("1.234,5", "en"), ("1234", "vi"), ("1.23", "vi"), ("12.34,5", "vi"), ("", "vi")] {
        assert_eq!(read(text, lang), None, "{text} in {lang}");
    }
    assert_eq!(Day::of(2000, 3, 1).0 - Day::of(2000, 2, 28).0, 2);
    assert_eq!((Day::of(1970, 1, 1), Day::iso("2026-02-30")), (Day(0), None));
    let names = ["Đợt 2".to_owned(), "2023".to_owned()];
    let told = numbers::told("Trong đợt 2 của 2023: 1.964 thẻ đến 20/11/2026, 95,6 %.", "vi", &names);
    assert_eq!(told, Ok((vec![Said::Number(Amount(1_964_000)), Said::Percent(Amount(95_600))], vec![Day::of(2026, 11, 20)])));
}
