//! Which column of a sheet means which indicator or column of a campaign.

use crate::model::campaign::Campaign;
use crate::model::column::{Column, Figures};
use crate::name;

/// What a column of a sheet means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// What is counted, by its place: its figures are a report.
    Indicator(usize),
    /// A column of the campaign's table, by its place: its figures stand in the plan already.
    Column(usize),
    /// Nothing that is imported: numbers of rows, remarks, shares that are computed.
    Passed,
    /// Two things or more, by their ids.
    Several(Vec<String>),
    /// Nobody can tell.
    Unknown,
}

/// How alike words have to be, in percent.
const ALIKE: usize = 50;
/// By how much the best has to be better than the next, in percent.
const CLEAR: usize = 10;

/// What a heading means, given from top to bottom. Words are compared without marks; the whole heading, without what stands in
/// brackets, and its last part alone.
pub fn meaning(campaign: &Campaign, heading: &[String]) -> Meaning {
    let whole = heading.join(" ");
    let words = name::words(&whole);
    if words.is_empty() {
        return Meaning::Unknown;
    }
    if is_passed(&words) {
        return Meaning::Passed;
    }
    let last = heading.last().map(|text| name::words(text)).unwrap_or_default();
    // What stands in brackets may be a unit or a day that says nothing about what is counted.
    let ways = [name::words(&without_brackets(&whole)), words, last];
    let score = |texts: &[String]| texts.iter().flat_map(|text| ways.iter().map(|way| alike(&name::words(text), way))).max().unwrap_or(0);
    // What was observed once under the id of its indicator is another name of it.
    let is_same = |column: &&Column| matches!(column.figures, Figures::Observed(_)) && column.id.value == column.indicator.value;
    let texts_of = |column: &'_ Column| -> Vec<String> {
        [column.id.value.as_str(), column.head.original()].into_iter().map(str::to_owned).chain(column.in_sheets.iter().cloned()).collect()
    };
    let indicators = campaign.indicators.iter().enumerate().map(|(at, indicator)| {
        let others = campaign.columns.iter().filter(is_same).filter(|column| column.id.value == indicator.id.value).flat_map(texts_of);
        let own = [indicator.id.value.as_str(), indicator.name.original()].into_iter().map(str::to_owned);
        let texts: Vec<String> = own.chain(indicator.in_sheets.iter().cloned()).chain(others).collect();
        (score(&texts), Meaning::Indicator(at), indicator.id.value.to_string())
    });
    let columns = campaign.columns.iter().enumerate().filter(|(_, column)| !is_same(column));
    let columns = columns.map(|(at, column)| (score(&texts_of(column)), Meaning::Column(at), column.id.value.to_string()));
    let mut all: Vec<_> = indicators.chain(columns).filter(|(score, ..)| *score >= ALIKE).collect();
    all.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    match all.as_slice() {
        [] => Meaning::Unknown,
        [(_, meaning, _)] => meaning.clone(),
        [(best, meaning, _), (next, ..), ..] if best - next >= CLEAR => meaning.clone(),
        several => Meaning::Several(several.iter().map(|(.., id)| id.clone()).collect()),
    }
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = |c: char| {
        depth = if c == '(' { depth + 1 } else { depth.saturating_sub(usize::from(c == ')')) };
        depth == 0 && c != ')'
    };
    text.chars().filter(|c| outside(*c)).collect()
}

/// Numbers of rows, remarks, shares.
fn is_passed(words: &[String]) -> bool {
    let first = words.first().map(String::as_str).unwrap_or_default();
    let second = words.get(1).map(String::as_str).unwrap_or_default();
    let last = words.last().map(String::as_str).unwrap_or_default();
    matches!(first, "stt" | "tt") || matches!((first, second), ("so", "tt") | ("ghi", "chu")) || matches!((first, second), ("ty" | "ti", "le")) || last == "le"
}

/// How many words two texts have in common, in percent of those that either has.
fn alike(one: &[String], other: &[String]) -> usize {
    let common = one.iter().filter(|word| other.contains(word)).count();
    let all = one.len() + other.len() - common.min(other.len());
    (100 * common).checked_div(all).unwrap_or(0)
}
