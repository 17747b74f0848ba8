//! Reads the theme's `sheets.yaml`: sizes, weights, colours and small drawings of printed sheets.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::load::fields::Reader;
use crate::load::node::{Kind, Node};
use crate::load::yaml;
use crate::model::site::Languages;
use crate::sheet::look::{Align, Colour, Ink, Look, Pictogram, Scale, Setting, Style, TextLook, Use, Weight};
use crate::sheet::path::Step;
use crate::source::Sources;

/// Reads how sheets look. `path` is the file's, for findings.
pub fn read(text: &str, path: &str, languages: &Languages, sources: &mut Sources) -> Result<Look, Vec<Finding>> {
    let file = sources.add(path.to_owned(), text.to_owned());
    let node = yaml::parse(text, file, 0).map_err(|finding| vec![*finding])?;
    let mut reader = Reader::new(languages);
    match look(&mut reader, &node) {
        Some(look) if reader.found.is_empty() => Ok(look),
        Some(_) | None => Err(reader.found),
    }
}

fn look(reader: &mut Reader<'_>, node: &Node) -> Option<Look> {
    let mut fields = reader.fields(node)?;
    let inks = fields.required(reader, "colours", inks);
    let mut scales = BTreeMap::new();
    for (name, scale) in Scale::ALL {
        scales.extend(fields.required(reader, name, setting).map(|setting| (scale, setting)));
    }
    let pictograms = fields.required(reader, "pictograms", pictograms);
    let together = fields.optional(reader, "together", Reader::texts);
    let leading = fields.optional(reader, "leading", Reader::texts);
    fields.finish(reader);
    let small = |words: Option<Vec<String>>| words.into_iter().flatten().map(|word| word.to_lowercase()).collect();
    Some(Look { scales, inks: inks?, pictograms: pictograms?, together: small(together), leading: small(leading) })
}

/// A map in which every one of several keys has to stand.
fn every<T: Copy + Ord, V>(
    reader: &mut Reader<'_>,
    node: &Node,
    keys: &[(&'static str, T)],
    read: fn(&mut Reader<'_>, &Node) -> Option<V>,
) -> Option<BTreeMap<T, V>> {
    let mut fields = reader.fields(node)?;
    let mut values = BTreeMap::new();
    for (name, key) in keys {
        values.extend(fields.required(reader, name, read).map(|value| (*key, value)));
    }
    fields.finish(reader);
    Some(values)
}

fn inks(reader: &mut Reader<'_>, node: &Node) -> Option<BTreeMap<Ink, BTreeMap<Use, Colour>>> {
    every(reader, node, &Ink::ALL, |reader, node| every(reader, node, &Use::ALL, colour))
}

/// `#7d111c`.
fn colour(reader: &mut Reader<'_>, node: &Node) -> Option<Colour> {
    let part = |text: &str, at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    if let Kind::Scalar(text) = &node.kind
        && let Some(hex) = text.strip_prefix('#').filter(|hex| hex.len() == 6)
        && let (Some(red), Some(green), Some(blue)) = (part(hex, 0), part(hex, 2), part(hex, 4))
    {
        return Some(Colour(red, green, blue));
    }
    reader.wrong(node, "một màu như \"#7d111c\"", "a colour like \"#7d111c\"")
}

fn setting(reader: &mut Reader<'_>, node: &Node) -> Option<Setting> {
    let mut fields = reader.fields(node)?;
    let margin = fields.required(reader, "margin", |reader, node| length(reader, node, 0.0..=60.0));
    let styles = fields.required(reader, "styles", |reader, node| every(reader, node, &Style::ALL, text_look));
    fields.finish(reader);
    Some(Setting { styles: styles?, margin: margin? })
}

fn text_look(reader: &mut Reader<'_>, node: &Node) -> Option<TextLook> {
    let mut fields = reader.fields(node)?;
    let sizes = fields.required(reader, "size", |reader, node| reader.list(node, |reader, node| length(reader, node, 3.0..=400.0)));
    let weights = Weight::ALL.map(|(number, weight)| (number.to_string(), weight));
    let weight = fields.required(reader, "weight", |reader, node| {
        let known: Vec<(&str, Weight)> = weights.iter().map(|(number, weight)| (number.as_str(), *weight)).collect();
        reader.one_of(node, &known)
    });
    let line = fields.required(reader, "line", |reader, node| length(reader, node, 1.2..=3.0));
    let after = fields.required(reader, "after", |reader, node| length(reader, node, 0.0..=5.0));
    let colour = fields.required(reader, "colour", |reader, node| reader.one_of(node, &Use::ALL));
    let align = fields.optional(reader, "align", |reader, node| reader.one_of(node, &[("start", Align::Start), ("middle", Align::Middle)]));
    fields.finish(reader);
    let (size, least) = match sizes?.as_slice() {
        [size, least] if least <= size => (*size, *least),
        _ => return reader.wrong(node, "`size: [cỡ lớn nhất, cỡ nhỏ nhất]`", "`size: [largest, least]`"),
    };
    Some(TextLook { size, least, weight: weight?, line: line?, after: after?, colour: colour?, align: align.unwrap_or(Align::Start) })
}

fn length(reader: &mut Reader<'_>, node: &Node, range: std::ops::RangeInclusive<f32>) -> Option<f32> {
    let number = if let Kind::Scalar(text) = &node.kind { text.parse().ok().filter(|number| range.contains(number)) } else { None };
    let (least, most) = (range.start(), range.end());
    number.or_else(|| reader.wrong(node, &format!("một số từ {least} đến {most}"), &format!("a number from {least} to {most}")))
}

fn pictograms(reader: &mut Reader<'_>, node: &Node) -> Option<BTreeMap<String, Pictogram>> {
    let fields = reader.fields(node)?;
    let read = fields.rest().map(|(name, node)| Some((name.value.clone(), pictogram(reader, node)?)));
    read.collect()
}

/// `M4 4L20 4C… z`: steps with absolute points.
fn pictogram(reader: &mut Reader<'_>, node: &Node) -> Option<Pictogram> {
    let steps = if let Kind::Scalar(text) = &node.kind { steps(text) } else { None };
    let steps = steps.or_else(|| reader.wrong(node, "một nét vẽ chỉ gồm M, L, C (tọa độ tuyệt đối) và z", "a path of M, L, C with absolute points and z"));
    Some(Pictogram { steps: steps? })
}

fn steps(text: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut rest = text.trim();
    while let Some(letter) = rest.chars().next() {
        let after = rest.strip_prefix(letter)?;
        let end = after.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(after.len());
        let (numbers, next) = after.split_at(end);
        let numbers: Option<Vec<f32>> = numbers.split([' ', ',']).filter(|word| !word.is_empty()).map(|word| word.parse().ok()).collect();
        steps.push(match (letter, numbers?.as_slice()) {
            ('M', [x, y]) => Step::Move(*x, *y),
            ('L', [x, y]) => Step::Line(*x, *y),
            ('C', [ax, ay, bx, by, x, y]) => Step::Curve(*ax, *ay, *bx, *by, *x, *y),
            ('z' | 'Z', []) => Step::Close,
            _ => return None,
        });
        rest = next.trim_start();
    }
    Some(steps)
}
