//! Pieces that several designs share, in one language or in two.

use super::said::Said;
use crate::sheet::look::Style;
use crate::sheet::{Block, Column, Role, Text};
use crate::symbol::Symbol;

/// Words of one of the languages.
pub(super) fn text(said: &Said, all: &[&Said], words: impl Into<String>) -> Text {
    let first = all.first().map_or(&said.lang, |first| &first.lang);
    Text { words: words.into(), lang: (said.lang != *first).then(|| said.lang.to_string()) }
}

pub(super) fn paragraph(style: Style, text: Text) -> Block {
    Block::Text(Role::Paragraph, style, text)
}

/// The same in every language, side by side; one language takes the whole width.
pub(super) fn beside(all: &[&Said], blocks: impl Fn(&Said) -> Vec<Block>) -> Vec<Block> {
    match all {
        [only] => blocks(only),
        several => vec![Block::Columns(several.iter().map(|said| Column { share: Some(1.0), blocks: blocks(said) }).collect())],
    }
}

/// The message: large in the first language, smaller in the second.
pub(super) fn title(all: &[&Said], words: impl Fn(&Said) -> String) -> Vec<Block> {
    let style = |at: usize| if at == 0 { (Role::Heading(1), Style::Title) } else { (Role::Heading(2), Style::Twin) };
    let blocks = all.iter().enumerate().map(|(at, said)| Block::Text(style(at).0, style(at).1, text(said, all, words(said))));
    blocks.collect()
}

/// A column that is as wide as the symbol.
pub(super) fn drawn(symbol: &Symbol, all: &[&Said], (most, least): (f32, f32)) -> Column {
    let alt = all.first().map(|said| said.alt.clone()).unwrap_or_default();
    Column { share: None, blocks: vec![Block::Symbol(Box::new(symbol.clone()), Text::new(alt), most, least)] }
}

/// The address in words, as the phone will show it.
pub(super) fn address(symbol: &Symbol, all: &[&Said]) -> Vec<Block> {
    let mut blocks = beside(all, |said| vec![paragraph(Style::Note, text(said, all, &said.address))]);
    blocks.push(paragraph(Style::Address, Text::new(symbol.address())));
    blocks
}
