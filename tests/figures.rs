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
#[path = "figures/data.rs"]
mod data;
#[path = "figures/files.rs"]
mod files;
#[path = "figures/log.rs"]
mod log;
#[path = "figures/numbers.rs"]
mod numbers;
#[path = "figures/sentences.rs"]
mod sentences;
#[path = "figures/standing.rs"]
mod standing;
#[path = "figures/tables.rs"]
mod tables;
#[path = "figures/tree.rs"]
mod tree;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use campaign::{Campaign, Kind, Page};
use log::Log;
use numbers::{Amount, Day, Said};
use support::{Built, built, repository};

static SAMPLE: LazyLock<Built> = LazyLock::new(|| built(&repository()));
static CAMPAIGNS: LazyLock<Vec<Campaign>> = LazyLock::new(|| campaign::all(&SAMPLE));

/// Every page of every campaign, in every language.
fn pages() -> impl Iterator<Item = (&'static Campaign, &'static Page)> {
    CAMPAIGNS.iter().flat_map(|campaign| campaign.pages.iter().map(move |page| (campaign, page)))
}

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

#[test]
fn the_files_hold_the_same_cells() {
    let mut log = Log::default();
    for campaign in CAMPAIGNS.iter() {
        files::agree(&mut log, &SAMPLE.tree, &campaign.data.stem);
    }
    log.end(&[("cell", 20_000), ("row", 2_000), ("heading", 30), ("byte order mark", 8)]);
}

#[test]
fn what_the_files_say_follows_from_what_was_reported() {
    let mut log = Log::default();
    for campaign in CAMPAIGNS.iter() {
        standing::follow(&mut log, &campaign.data, &|row| campaign.is_set(row));
    }
    log.end(&[("standing", 500), ("status", 100), ("total", 15), ("step", 15), ("sum", 20)]);
}

#[test]
fn sentences_tell_what_the_files_hold() {
    let mut log = Log::default();
    for (campaign, page) in pages() {
        if page.kind != Kind::Table {
            sentences::agree(&mut log, campaign, page);
        }
        if page.kind == Kind::Campaign {
            sentences::stages_and_totals(&mut log, campaign, page);
        }
    }
    log.end(&[("numbers of a sentence", 300), ("days of a sentence", 300), ("status in a sentence", 300), ("words of a status", 100), ("stage", 12)]);
}

#[test]
fn charts_draw_what_the_files_hold() {
    let mut log = Log::default();
    for (campaign, page) in pages().filter(|(_, page)| page.kind != Kind::Table) {
        charts::agree(&mut log, campaign, page);
    }
    log.end(&[("point", 1_000), ("step drawn", 300), ("tick", 300), ("day of an axis", 200), ("value in a chart", 100), ("dot", 50)]);
}

#[test]
fn bars_and_tallies_are_as_long_as_the_numbers_beside_them() {
    let mut log = Log::default();
    for (campaign, page) in pages().filter(|(_, page)| page.kind == Kind::Campaign) {
        bars::agree(&mut log, campaign, page);
    }
    log.end(&[("length", 100), ("mark", 50), ("number of a bar", 50), ("tally", 20)]);
}

#[test]
fn tables_print_what_the_files_hold() {
    let mut log = Log::default();
    for (campaign, page) in pages() {
        tables::agree(&mut log, campaign, page);
    }
    for campaign in CAMPAIGNS.iter() {
        for lang in ["vi", "en"] {
            tables::orders(&mut log, campaign, lang);
        }
    }
    log.end(&[("cell of a table", 5_000), ("row of a table", 500), ("head of a table", 50), ("order", 10), ("order by share", 4), ("order by gap", 4)]);
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
