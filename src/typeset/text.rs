//! Words to lines of glyphs. The only file that knows the text engine.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap, StyleProperty, TextWrapMode};

use crate::sheet::drawing::{Glyph, Run};
use crate::sheet::look::{Align, Colour, Weight};

/// The family that all sheets are set in.
const FAMILY: &str = "Be Vietnam Pro";
/// How often a narrower column is tried to make lines equally long.
const TRIES: usize = 6;
/// Steps from the size of words that should not be broken to the least that their style allows.
const STEPS: u8 = 4;
/// A last line that is shorter, as a share of the column, is a word that stands alone.
const ALONE: f32 = 0.2;
/// By how much a line may be too wide, in points: less than is seen.
pub(super) const SLACK: f32 = 0.05;

/// Fonts and what the text engine keeps between texts.
pub struct Types {
    fonts: FontContext,
    layouts: LayoutContext<()>,
}

/// How words are to be set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Manner {
    /// Size in points.
    pub(super) size: f32,
    /// The least that its style allows.
    pub(super) least: f32,
    /// Weight.
    pub(super) weight: Weight,
    /// From one line to the next, in sizes.
    pub(super) line: f32,
    /// Colour.
    pub(super) colour: Colour,
    /// Where lines stand.
    pub(super) align: Align,
    /// Whether lines are made equally long, as titles are.
    pub(super) is_even: bool,
    /// What is done with words that are too wide.
    pub(super) fit: Fit,
}

/// What is done with words that are wider than their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// Nothing: the sheet is set at a smaller size, or its author is told.
    Never,
    /// They become smaller, and are broken where that does not help.
    Shrunk,
    /// The same, but first of all smaller if then they stand on one line, as addresses should.
    OneLine,
}

/// Words in lines, from the top left corner of their column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lines {
    /// The lines.
    pub(super) runs: Vec<Run>,
    /// Height of all of them.
    pub(super) height: f32,
    /// Width of the longest.
    pub(super) width: f32,
}

/// A letter that the fonts do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoGlyph(pub char);

impl Types {
    /// Fonts from their files.
    pub fn of(faces: &[(u16, &'static [u8])]) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for (_, face) in faces {
            collection.register_fonts(Blob::new(Arc::new(*face)), None);
        }
        Self { fonts: FontContext { collection, source_cache: SourceCache::default() }, layouts: LayoutContext::new() }
    }

    /// Sets words in a column. Lines do not end within `held`, ranges of bytes, where there is room.
    pub(super) fn set(&mut self, words: &str, manner: Manner, column: f32, held: &[Range<usize>]) -> Result<Lines, NoGlyph> {
        let (manner, mut layout) = self.fitted(words, manner, column, held);
        let is_alone = layout.get(layout.len().saturating_sub(1)).is_some_and(|line| line.metrics().advance < column * ALONE);
        if (manner.is_even || is_alone) && layout.len() > 1 {
            even_out(&mut layout, column);
        }
        let lines = lines(&layout, words, manner, column)?;
        Ok(Lines { height: layout.height(), width: layout.width(), runs: lines })
    }

    fn fitted(&mut self, words: &str, manner: Manner, column: f32, held: &[Range<usize>]) -> (Manner, Layout<()>) {
        let steps = if manner.fit == Fit::Never { 0 } else { STEPS };
        let mut best = None;
        for step in 0..=steps {
            let smaller = Manner { size: manner.size + (manner.least - manner.size) * f32::from(step) / f32::from(STEPS), ..manner };
            let layout = self.broken(words, smaller, column, held, false);
            let is_whole = layout.width() <= column + SLACK;
            let is_enough = is_whole && (layout.len() == 1 || manner.fit != Fit::OneLine);
            if is_enough || (is_whole && best.is_none()) {
                best = Some((smaller, layout));
            }
            if is_enough {
                break;
            }
        }
        best.unwrap_or_else(|| (manner, self.broken(words, manner, column, &[], manner.fit != Fit::Never)))
    }

    fn broken(&mut self, words: &str, manner: Manner, column: f32, held: &[Range<usize>], is_anywhere: bool) -> Layout<()> {
        let mut layout = self.layout(words, manner, held, is_anywhere);
        layout.break_all_lines(Some(column));
        layout
    }

    fn layout(&mut self, words: &str, manner: Manner, held: &[Range<usize>], is_anywhere: bool) -> Layout<()> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, words, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::Single(FontFamilyName::Named(Cow::Borrowed(FAMILY)))));
        builder.push_default(StyleProperty::FontSize(manner.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(manner.weight.number()))));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(manner.line)));
        if is_anywhere {
            builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        }
        for range in held {
            builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), range.clone());
        }
        builder.build(words)
    }
}

/// Breaks lines in the narrowest column that needs no more of them.
fn even_out(layout: &mut Layout<()>, column: f32) {
    let count = layout.len();
    let (mut low, mut high) = (column / 2.0, column);
    for _ in 0..TRIES {
        let middle = f32::midpoint(low, high);
        layout.break_all_lines(Some(middle));
        if layout.len() > count || layout.width() > middle + 0.01 { low = middle } else { high = middle }
    }
    layout.break_all_lines(Some(high));
}

fn lines(layout: &Layout<()>, words: &str, manner: Manner, column: f32) -> Result<Vec<Run>, NoGlyph> {
    let mut runs = Vec::new();
    for line in layout.lines() {
        let width = line.metrics().advance - line.metrics().hanging_advance;
        let indent = match manner.align {
            Align::Start => 0.0,
            Align::Middle => (column - width) / 2.0,
        };
        let range = line.text_range();
        let text = words.get(range.clone()).unwrap_or_default();
        let mut glyphs = Vec::new();
        for cluster in line.runs().flat_map(|run| run.visual_clusters()) {
            let at = cluster.text_range();
            if cluster.is_ligature_continuation() {
                glyphs.last_mut().into_iter().for_each(|last: &mut Glyph| last.end = at.end - range.start);
            }
            for glyph in cluster.glyphs() {
                if glyph.id == 0 {
                    return Err(NoGlyph(words.get(at.start..).and_then(|rest| rest.chars().next()).unwrap_or('\u{fffd}')));
                }
                let (start, end) = (at.start - range.start, at.end - range.start);
                let of_size = |length: f32| length / manner.size;
                glyphs.push(Glyph { id: glyph.id, advance: of_size(glyph.advance), x: of_size(glyph.x), y: of_size(glyph.y), start, end });
            }
        }
        runs.push(Run {
            x: indent,
            y: line.metrics().baseline,
            size: manner.size,
            weight: manner.weight,
            colour: manner.colour,
            text: text.to_owned(),
            glyphs,
            width,
            angle: 0.0,
        });
    }
    Ok(runs)
}
