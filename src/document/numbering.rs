//! The numbers and signs that Word puts before paragraphs without writing them down: counted here as Word counts.

use std::collections::{BTreeMap, BTreeSet};

use super::block::Unreadable;
use super::label::{Form, bullet};
use super::style::{Place, Styles, is_on, value};
use crate::xml::read::Element;

/// Lists that are read; no program writes a tenth of them.
const LISTS: usize = 50_000;
/// Levels of a list.
const LEVELS: usize = 9;
/// Letters of the pattern of a number that are read.
const PATTERN: usize = 100;

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Lists by their numbers.
    lists: BTreeMap<u32, List>,
    /// What lists are made after, by id: those made after the same count on from each other.
    models: BTreeMap<String, Model>,
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// Levels of lists that have begun anew where they were told to.
    begun: BTreeSet<(u32, usize)>,
}

#[derive(Debug, Default)]
struct Model {
    levels: BTreeMap<usize, Level>,
    /// The style whose list tells the levels.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    model: String,
    /// Levels that differ from the model's.
    levels: BTreeMap<usize, Level>,
    /// Where levels begin anew.
    starts: BTreeMap<usize, u32>,
}

#[derive(Debug)]
struct Level {
    start: u32,
    form: Form,
    /// `%1.%2.`, each blank for the number of a level.
    pattern: String,
    /// Up to which level, counted from 1, a number above begins this one anew; by itself all do.
    restart: Option<usize>,
    /// Whether all its numbers are digits, whatever their levels say.
    is_legal: bool,
    /// The style whose paragraphs stand on it.
    style: Option<String>,
}

impl Numbering {
    /// The lists that a part tells.
    pub(super) fn of(root: Element<'_>, styles: &Styles) -> Result<Self, Unreadable> {
        let mut all = Self::default();
        for element in root.children() {
            match element.name() {
                "abstractNum" => {
                    let model = Model { levels: levels(element), style: value(element, "numStyleLink") };
                    all.models.insert(element.attribute("abstractNumId").unwrap_or_default(), model);
                }
                "num" => all.lists.extend(element.attribute("numId").and_then(|id| Some((id.trim().parse().ok()?, List::of(element))))),
                _ => {}
            }
            if all.models.len() > LISTS || all.lists.len() > LISTS {
                return Err(Unreadable::TooBig);
            }
        }
        all.resolve(styles);
        Ok(all)
    }

    /// Lists whose levels stand with the list of a style are made after that list's model.
    fn resolve(&mut self, styles: &Styles) {
        let model = |list: &List| {
            let style = self.models.get(&list.model)?.style.as_deref()?;
            self.lists.get(&styles.list(Some(style))?).map(|list| list.model.clone())
        };
        let linked: Vec<(u32, String)> = self.lists.iter().filter_map(|(id, list)| Some((*id, model(list)?))).collect();
        for (id, model) in linked {
            self.lists.entry(id).or_default().model = model;
        }
    }

    /// What stands before the next paragraph, which says `own` of its place itself.
    pub(super) fn label(&mut self, own: Place, style: Option<&str>, styles: &Styles) -> Option<String> {
        let id = own.list.or_else(|| styles.list(style)).filter(|id| *id != 0)?;
        let list = self.lists.get(&id)?;
        let model = self.models.get(&list.model);
        let linked = |style: &str| list.linked(model, style);
        let at = own.level.or_else(|| styles.level(style, linked)).unwrap_or(0);
        let level = list.level(model, at)?;
        let counts = self.counts.entry(list.model.clone()).or_default();
        let anew = list.starts.get(&at).filter(|_| self.begun.insert((id, at)));
        count(counts, at, anew.copied(), |at| list.level(model, at).map(|level| (list.start(at, level), level.restart)));
        if level.form == Form::Bullet {
            return bullet(&level.pattern);
        }
        let text = level.filled(|of| {
            let of_level = list.level(model, of)?;
            let number = counts.get(of).copied().flatten().unwrap_or_else(|| list.start(of, of_level));
            let is_plain = level.is_legal && !matches!(of_level.form, Form::Bullet | Form::None);
            if is_plain { Form::Decimal } else { of_level.form }.written(number)
        });
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }
}

/// Counts one on at a level, and begins the levels below it anew. `told` says of a level where it starts and which levels above begin it anew.
fn count(counts: &mut [Option<u32>; LEVELS], at: usize, anew: Option<u32>, told: impl Fn(usize) -> Option<(u32, Option<usize>)>) {
    for (level, count) in counts.iter_mut().enumerate() {
        let (start, restart) = told(level).unwrap_or((1, None));
        if level < at {
            // A number above that was never written counts as its first.
            count.get_or_insert(start);
        } else if level == at {
            *count = Some(anew.unwrap_or_else(|| count.map_or(start, |count| count.saturating_add(1))));
        } else if restart.is_none_or(|above| at < above) {
            *count = None;
        }
    }
}

impl List {
    fn of(element: Element<'_>) -> Self {
        let mut list = Self { model: value(element, "abstractNumId").unwrap_or_default(), ..Self::default() };
        for change in element.children().filter(|child| child.name() == "lvlOverride") {
            let Some(at) = change.attribute("ilvl").and_then(|text| text.parse().ok()).filter(|at| *at < LEVELS) else { continue };
            list.levels.extend(change.child("lvl").map(|level| (at, Level::of(level))));
            list.starts.extend(value(change, "startOverride").and_then(|text| Some((at, text.parse().ok()?))));
        }
        list
    }

    fn level<'l>(&'l self, model: Option<&'l Model>, at: usize) -> Option<&'l Level> {
        self.levels.get(&at).or_else(|| model?.levels.get(&at))
    }

    /// The level that a style's paragraphs stand on.
    fn linked(&self, model: Option<&Model>, style: &str) -> Option<usize> {
        (0..LEVELS).find(|at| self.level(model, *at).is_some_and(|level| level.style.as_deref() == Some(style)))
    }

    fn start(&self, at: usize, level: &Level) -> u32 {
        self.starts.get(&at).copied().unwrap_or(level.start)
    }
}

impl Level {
    fn of(element: Element<'_>) -> Self {
        // A form that older programs do not know stands beside one that they do.
        let form = value(element, "numFmt").or_else(|| value(element.child("AlternateContent")?.child("Fallback")?, "numFmt"));
        let pattern = value(element, "lvlText").unwrap_or_default();
        let is_picture = element.child("lvlPicBulletId").is_some();
        Self {
            start: value(element, "start").and_then(|text| text.parse().ok()).unwrap_or(0),
            form: form.map_or(Form::Decimal, |form| Form::named(&form)),
            pattern: if is_picture { "-".to_owned() } else { pattern.chars().take(PATTERN).collect() },
            restart: value(element, "lvlRestart").and_then(|text| text.parse().ok()),
            is_legal: element.child("isLgl").is_some_and(|element| is_on(element.attribute("val"))),
            style: value(element, "pStyle"),
        }
    }

    /// The pattern with its blanks filled. What stands between the blank of a level without numbers and the next one is left out with it.
    fn filled(&self, number: impl Fn(usize) -> Option<String>) -> String {
        let (mut text, mut rest) = (String::new(), self.pattern.as_str());
        while let Some((before, at, after)) = blank(rest) {
            text.push_str(before);
            let written = number(at);
            rest = match written.is_none().then(|| blank(after)).flatten() {
                Some((between, ..)) => after.get(between.len()..).unwrap_or_default(),
                None => after,
            };
            text.extend(written);
        }
        text + rest
    }
}

/// The first blank of a pattern: what stands before it, its level counted from 0, and what stands after it.
fn blank(pattern: &str) -> Option<(&str, usize, &str)> {
    let found = |(at, _): (usize, &str)| {
        let level = pattern.get(at + 1..)?.chars().next()?.to_digit(10)?.checked_sub(1)?;
        Some((pattern.get(..at)?, level as usize, pattern.get(at + 2..)?))
    };
    pattern.match_indices('%').find_map(found)
}

fn levels(element: Element<'_>) -> BTreeMap<usize, Level> {
    let at = |level: Element<'_>| level.attribute("ilvl").and_then(|text| text.parse().ok()).filter(|at| *at < LEVELS);
    element.children().filter(|child| child.name() == "lvl").filter_map(|level| Some((at(level)?, Level::of(level)))).collect()
}
