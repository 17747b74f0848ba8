//! The styles of a Word document: what they say of bold and hidden words and of numbers before paragraphs.

use std::collections::BTreeMap;

use super::block::Unreadable;
use crate::xml::read::Element;

/// Styles that are read; no program writes a hundredth of them.
const STYLES: usize = 50_000;
/// Styles that may build on each other.
const CHAIN: usize = 32;

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    /// What holds where no style says otherwise.
    base: Marks,
}

#[derive(Debug)]
struct Style {
    /// The style that it builds on.
    based_on: Option<String>,
    marks: Marks,
    place: Place,
}

/// What a style or a run says of its words; nothing where it is silent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Whether they are bold.
    pub(super) bold: Option<bool>,
    /// Whether they are hidden.
    pub(super) hidden: Option<bool>,
}

/// What a paragraph or its style says of the number before it; nothing where it is silent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The list; 0 for none.
    pub(super) list: Option<u32>,
    /// The level, counted from 0.
    pub(super) level: Option<usize>,
}

impl Styles {
    /// The styles that a part tells.
    pub(super) fn of(root: Element<'_>) -> Result<Self, Unreadable> {
        let mut all = Self::default();
        for element in root.children() {
            match element.name() {
                "docDefaults" => all.base = element.child("rPrDefault").and_then(|of| of.child("rPr")).map(Marks::of).unwrap_or_default(),
                "style" => all.add(element),
                _ => {}
            }
            if all.by_id.len() > STYLES {
                return Err(Unreadable::TooBig);
            }
        }
        Ok(all)
    }

    fn add(&mut self, element: Element<'_>) {
        let Some(id) = element.attribute("styleId") else { return };
        if element.attribute("type").is_none_or(|kind| kind == "paragraph") && is_on(element.attribute("default")) && element.attribute("default").is_some() {
            self.usual = Some(id.clone());
        }
        let style = Style {
            based_on: value(element, "basedOn"),
            marks: element.child("rPr").map(Marks::of).unwrap_or_default(),
            place: element.child("pPr").map(Place::of).unwrap_or_default(),
        };
        self.by_id.insert(id, style);
    }

    /// The style of a paragraph, whether it names one or not.
    pub(super) fn of_paragraph(&self, named: Option<String>) -> Option<String> {
        named.filter(|id| self.by_id.contains_key(id)).or_else(|| self.usual.clone())
    }

    /// What holds of a run's words: what it says itself, or else what its own style and that of its paragraph say. Word takes two styles that
    /// both say bold for not bold, as italics in an italic line stand upright.
    pub(super) fn marks(&self, own: Marks, character: Option<&str>, paragraph: Option<&str>) -> Marks {
        let (character, paragraph) = (self.marks_of(character), self.marks_of(paragraph));
        let said = |mark: fn(Marks) -> Option<bool>| {
            let toggled = mark(character).unwrap_or(false) != mark(paragraph).or(mark(self.base)).unwrap_or(false);
            Some(mark(own).unwrap_or(toggled))
        };
        Marks { bold: said(|marks| marks.bold), hidden: said(|marks| marks.hidden) }
    }

    fn marks_of(&self, id: Option<&str>) -> Marks {
        self.chain(id)
            .fold(Marks::default(), |so_far, (_, style)| Marks { bold: so_far.bold.or(style.marks.bold), hidden: so_far.hidden.or(style.marks.hidden) })
    }

    /// The list that a style puts its paragraphs in.
    pub(super) fn list(&self, id: Option<&str>) -> Option<u32> {
        self.chain(id).find_map(|(_, style)| style.place.list)
    }

    /// The level that a style puts its paragraphs on; `linked` tells the level of a list that names a style.
    pub(super) fn level(&self, id: Option<&str>, linked: impl Fn(&str) -> Option<usize>) -> Option<usize> {
        self.chain(id).find_map(|(id, style)| style.place.level.or_else(|| linked(id)))
    }

    /// A style and those that it builds on.
    fn chain<'s>(&'s self, id: Option<&str>) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let get = |id: &str| self.by_id.get_key_value(id).map(|(id, style)| (id.as_str(), style));
        std::iter::successors(id.and_then(get), move |(_, style)| style.based_on.as_deref().and_then(get)).take(CHAIN)
    }
}

impl Marks {
    /// What `rPr` says.
    pub(super) fn of(properties: Element<'_>) -> Self {
        let said = |name: &str| properties.child(name).map(|element| is_on(element.attribute("val")));
        Self { bold: said("b"), hidden: said("vanish") }
    }
}

impl Place {
    /// What `pPr` says.
    pub(super) fn of(properties: Element<'_>) -> Self {
        let Some(said) = properties.child("numPr") else { return Self::default() };
        let number = |name: &str| value(said, name).and_then(|text| text.trim().parse::<i64>().ok());
        Self { list: number("numId").map(|id| u32::try_from(id).unwrap_or(0)), level: number("ilvl").and_then(|level| usize::try_from(level).ok()) }
    }
}

/// The value that an element in this one has.
pub(super) fn value(element: Element<'_>, name: &str) -> Option<String> {
    element.child(name)?.attribute("val")
}

/// Whether a mark that is there holds: it does unless it says no.
pub(super) fn is_on(value: Option<String>) -> bool {
    value.is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
}
