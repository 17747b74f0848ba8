//! What is small: cards that stand on desks, and labels.

use super::parts::{address, drawn, paragraph, text, title};
use super::said::Said;
use crate::model::sheet::LEAST_LABEL_MODULE;
use crate::sheet::look::{Scale, Style};
use crate::sheet::{Block, Column, Form, Leaf, Role, Text};
use crate::symbol::Symbol;

/// Both sides of a card that stands on a desk; in two languages each has its own side.
pub(super) fn tent(symbol: &Symbol, all: &[&Said]) -> Leaf {
    let side = |said: &Said| {
        let own = [said];
        let mut words = title(&own, |said| said.heading.clone());
        words.push(paragraph(Style::Body, text(said, all, &said.scan)));
        words.extend(address(symbol, &own));
        words.push(paragraph(Style::Warning, text(said, all, &said.never)));
        words.push(paragraph(Style::Note, text(said, all, format!("{} · {}", said.place, said.issued))));
        let language = |block: Block| {
            if let Block::Text(role, style, words) = block { Block::Text(role, style, Text { lang: text(said, all, "").lang, ..words }) } else { block }
        };
        let words = words.into_iter().map(language).collect();
        let columns = vec![drawn(symbol, &own, (78.0, 60.0)), Column { share: Some(1.0), blocks: words }];
        let band = vec![paragraph(Style::Issuer, text(said, all, &said.issuer))];
        Leaf::of(Scale::Card, band, vec![Block::Spring(1.0), Block::Columns(columns), Block::Spring(1.0)], Vec::new())
    };
    let mut sides = all.iter().map(|said| side(said));
    let front = sides.next().unwrap_or_else(|| Leaf::of(Scale::Card, Vec::new(), Vec::new(), Vec::new()));
    let back = sides.next().map(Box::new);
    Leaf { form: Form::Tent(back), ..front }
}

/// A label with the symbol at its left, as high as the label; nothing where its modules would be too small.
pub(super) fn label(symbol: &Symbol, said: &Said, (width, height): (f32, f32), is_sample: bool) -> Option<Leaf> {
    let all = [said];
    let side = height - 2.0 * EDGE;
    if label_module(symbol, height) < LEAST_LABEL_MODULE {
        return None;
    }
    // The smallest has room for the address alone.
    let heading = if width > 40.0 { &said.heading } else { &said.scan_label };
    let mark = is_sample.then(|| paragraph(Style::Note, text(said, &all, &said.mark)));
    let mut words: Vec<Block> = mark.into_iter().collect();
    words.extend([Block::Text(Role::Heading(1), Style::Strong, text(said, &all, heading))]);
    if width > 40.0 {
        words.push(paragraph(Style::Note, text(said, &all, &said.issuer)));
    }
    words.push(paragraph(Style::Address, Text::new(symbol.address().trim_start_matches("https://"))));
    let columns = vec![drawn(symbol, &all, (side, side)), Column { share: Some(1.0), blocks: words }];
    Some(Leaf { form: Form::Labels(width, height), ..Leaf::of(Scale::Label, Vec::new(), vec![Block::Columns(columns)], Vec::new()) })
}

/// White at the edge of a label, in millimetres.
const EDGE: f32 = 0.5;

/// Millimetres of a module on a label of a height.
pub(super) fn label_module(symbol: &Symbol, height: f32) -> f32 {
    (height - 2.0 * EDGE) / f32::from(u8::try_from(symbol.side()).unwrap_or(u8::MAX))
}
