//! The text of a plan: its sections, tasks and tables, and all other words in their order.

use std::collections::BTreeSet;

use super::assignment::Task;
use super::plan_table::{self, Table};
use crate::document::{Block, Paragraph};
use crate::model::frame;
use crate::model::label;
use crate::model::numeral::{self, Numeral, Rank};

/// A part of the text, in its order.
#[derive(Debug, Clone)]
pub enum Part {
    /// The heading of a section.
    Section(Section),
    /// A paragraph, with its numeral.
    Text(Paragraph),
    /// What says who does the paragraphs before it, and until when.
    Task(Task),
    /// A table.
    Table(Table),
}

impl Part {
    /// Where it stands.
    pub(super) fn line(&self) -> usize {
        match self {
            Self::Section(section) => section.line,
            Self::Text(paragraph) => paragraph.line,
            Self::Task(task) => task.line,
            Self::Table(table) => table.line,
        }
    }
}

/// The heading of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// "II", "3.1".
    pub numeral: String,
    /// As it stands, without a colon at its end.
    pub title: String,
    /// 1 for "II.", 2 for "3.", 3 for "3.1.".
    pub level: usize,
    /// Where it stands.
    pub line: usize,
}

/// The number whose paragraphs are being read.
struct Open {
    id: String,
    parts: usize,
    text: Vec<String>,
}

/// Letters of a title without a sign that it is one.
const TITLE: usize = 200;
/// Words before the colon of a title that goes on with its text.
const INLINE: usize = 8;

/// The parts of a text.
pub(super) fn parts(blocks: &[Block]) -> Vec<Part> {
    let mut out = Vec::new();
    let mut open: Option<Open> = None;
    let mut seen = BTreeSet::new();
    let mut rest = blocks;
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        match block {
            Block::Table(table) => {
                let table = plan_table::understand(table, title_before(&out));
                let section = out.iter().rev().find_map(|part| if let Part::Section(section) = part { Some(section.numeral.as_str()) } else { None });
                let tasks = plan_table::tasks(&table, section, &mut seen);
                out.push(Part::Table(table));
                out.extend(tasks.into_iter().map(Part::Task));
            }
            Block::Paragraph(paragraph) if label::at_start(&paragraph.text).is_some() && open.is_some() => {
                let count = after.iter().take_while(|block| matches!(block, Block::Paragraph(next) if label::at_start(&next.text).is_some())).count();
                let (more, after) = after.split_at(count);
                rest = after;
                let lines: Vec<&Paragraph> = std::iter::once(block).chain(more).filter_map(Block::paragraph).collect();
                let task = open.as_mut().map(|open| task(open, &lines));
                seen.extend(task.iter().map(|task| task.id.clone()));
                out.extend(task.map(Part::Task));
            }
            Block::Paragraph(paragraph) => add(paragraph, after, &mut open, &mut out),
        }
    }
    out
}

/// Adds a paragraph that is no label.
fn add(paragraph: &Paragraph, after: &[Block], open: &mut Option<Open>, out: &mut Vec<Part>) {
    let numeral = numeral::at_start(&paragraph.text);
    match numeral {
        Some(Numeral { rank: Rank::Roman, .. }) => *open = None,
        Some(Numeral { rank: Rank::Arabic(_), id, rest, .. }) => *open = Some(Open { id: id.to_owned(), parts: 0, text: vec![rest.to_owned()] }),
        _ => {
            if let Some(open) = open {
                open.text.push(paragraph.text.clone());
            }
        }
    }
    match numeral.and_then(|numeral| section(&numeral, paragraph, after)) {
        Some((section, inline)) => {
            let (is_bold, line) = (paragraph.is_bold, section.line);
            out.push(Part::Section(section));
            out.extend(inline.map(|text| Part::Text(Paragraph { text, is_bold, line })));
        }
        None => out.push(Part::Text(paragraph.clone())),
    }
}

/// The heading that a numbered paragraph is, and the words after its colon.
fn section(numeral: &Numeral<'_>, paragraph: &Paragraph, after: &[Block]) -> Option<(Section, Option<String>)> {
    let level = match numeral.rank {
        Rank::Roman => 1,
        Rank::Arabic(depth) => depth + 1,
        Rank::Letter | Rank::Dash | Rank::Plus => return None,
    };
    let heading = |title: &str| Section { numeral: numeral.id.to_owned(), title: title.trim().to_owned(), level, line: paragraph.line };
    let words = numeral.rest;
    if level > 2 && carries_task(after) {
        return None;
    }
    let is_open = !words.trim_end_matches(['/', ' ']).ends_with(['.', ';', ',']) && words.chars().count() <= TITLE;
    let leads_list = level > 2 && words.chars().count() <= TITLE / 2 && !words.trim_end_matches('.').contains(['.', ';']) && begins_list(after);
    if level > 1
        && let Some((title, inline)) = words.split_once(": ").filter(|(title, _)| is_inline_title(title))
    {
        return Some((heading(title), Some(inline.trim().to_owned())));
    }
    (level == 1 || is_open || paragraph.is_bold || leads_list).then(|| (heading(words.strip_suffix(':').unwrap_or(words)), None))
}

fn is_inline_title(words: &str) -> bool {
    words.split_whitespace().count() <= INLINE && !words.contains(['.', ';', '('])
}

/// Whether labels stand before the next number.
fn carries_task(after: &[Block]) -> bool {
    let own =
        after.iter().map_while(Block::paragraph).take_while(|paragraph| !numeral::at_start(&paragraph.text).is_some_and(|numeral| numeral.rank.is_number()));
    own.into_iter().any(|paragraph| label::at_start(&paragraph.text).is_some())
}

fn begins_list(after: &[Block]) -> bool {
    let next = after.first().and_then(Block::paragraph).and_then(|paragraph| numeral::at_start(&paragraph.text));
    next.is_some_and(|numeral| matches!(numeral.rank, Rank::Dash | Rank::Plus | Rank::Letter))
}

fn task(open: &mut Open, lines: &[&Paragraph]) -> Task {
    open.parts += 1;
    let line = lines.first().map_or(1, |line| line.line);
    let mut task = Task { part: open.parts, ..Task::of(open.id.clone(), std::mem::take(&mut open.text), line) };
    task.lines = lines.iter().map(|line| (*line).clone()).collect();
    for said in lines.iter().filter_map(|line| label::at_start(&line.text)) {
        task.take(said.label, said.value);
    }
    task
}

/// What a table is called: the last heading or paragraph before it that is no remark in brackets.
fn title_before(parts: &[Part]) -> Option<String> {
    let mut last = None;
    for part in parts.iter().rev() {
        match part {
            Part::Section(section) => return Some(section.title.clone()),
            Part::Text(paragraph) if paragraph.text.starts_with('(') => {}
            Part::Text(paragraph) => last = last.or_else(|| Some(paragraph.text.clone())),
            Part::Task(_) | Part::Table(_) => break,
        }
        let is_heading = matches!(part, Part::Text(paragraph) if frame::is_capital(&paragraph.text));
        if is_heading {
            break;
        }
    }
    last
}
