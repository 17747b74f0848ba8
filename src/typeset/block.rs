//! Lists, symbols, boxes, columns and bars: what is more than words in lines.

use super::flow::{Flow, PADDING, Slot};
use super::text::Manner;
use super::trouble::Trouble;
use crate::sheet::drawing::{MM, Path, Shape, Square, TagKind};
use crate::sheet::look::{Scale, Style, Tone, Use, Weight};
use crate::sheet::path::{Step, rectangle};
use crate::sheet::{Block, Column, Text};
use crate::symbol::{QUIET, Symbol};

/// Room between columns, in millimetres of A4.
const GUTTER: f32 = 6.0;
/// The same on labels.
const GUTTER_OF_LABELS: f32 = 0.8;

impl Flow<'_> {
    pub(super) fn list(&mut self, style: Style, numbers: Option<usize>, items: &[Text], slot: Slot, parent: Option<usize>) -> Result<f32, Trouble> {
        let list = self.plain_tag(TagKind::List(numbers.is_some()), parent);
        let manner = self.manner(style);
        let strong = Manner { weight: Weight::ExtraBold, colour: self.look.colour(self.ink, Use::Accent), ..manner };
        let label = |at: usize| numbers.map_or_else(|| "•".to_owned(), |first| format!("{}.", first + at));
        let widest = self.lines(&label(items.len().saturating_sub(1)), strong, slot.width)?.width;
        let indent = widest + manner.size * 0.4;
        let mut height = 0.0;
        for (at, text) in items.iter().enumerate() {
            let item = self.plain_tag(TagKind::Item, Some(list));
            let (of_label, of_body) = (self.plain_tag(TagKind::Label, Some(item)), self.tag(TagKind::ItemBody, Some(item), text));
            let place = Slot { y: slot.y + height, ..slot };
            let lines = self.lines(&label(at), strong, slot.width)?;
            self.put(lines.runs, place, Some(of_label));
            height += self.words(text, style, Slot { x: slot.x + indent, width: slot.width - indent, ..place }, Some(of_body))?;
            if at + 1 < items.len() {
                height += self.after(style);
            }
        }
        Ok(height)
    }

    pub(super) fn symbol(&mut self, symbol: &Symbol, alt: &Text, (most, least): (f32, f32), slot: Slot, parent: Option<usize>) -> f32 {
        let width = self.symbol_width((most, least));
        let left = slot.x + (slot.width - width).max(0.0) / 2.0;
        let tag = self.tag(TagKind::Figure(alt.words.clone()), parent, alt);
        self.push(Some(tag), Shape::Symbol(Square { symbol: symbol.clone(), x: left, y: slot.y, width }));
        width
    }

    fn symbol_width(&self, (most, least): (f32, f32)) -> f32 {
        (most + (least - most) * self.measure.tightness) * MM
    }

    pub(super) fn boxed(&mut self, tone: Tone, blocks: &[Block], slot: Slot, parent: Option<usize>) -> Result<f32, Trouble> {
        let (padding, edge) = (self.small(PADDING), self.small(1.2));
        let (top, side) = match tone {
            Tone::Soft | Tone::Framed => (padding, padding),
            Tone::Warning => (padding * 0.7, padding),
        };
        let at = self.done.leaf.items.len();
        match tone {
            Tone::Soft => self.area(Vec::new(), Use::Soft),
            Tone::Framed => {
                self.push(None, Shape::Path(Path { steps: Vec::new(), fill: None, stroke: Some((self.look.colour(self.ink, Use::Line), 0.5 * MM)) }));
            }
            Tone::Warning => {
                self.area(Vec::new(), Use::Soft);
                self.area(Vec::new(), Use::Warning);
            }
        }
        let inner = Slot { x: slot.x + side, y: slot.y + top, width: slot.width - 2.0 * side };
        let height = self.blocks(blocks, inner, parent)? + 2.0 * top;
        self.reshape(at, rectangle(slot.x, slot.y, slot.width, height));
        if tone == Tone::Warning {
            self.reshape(at + 1, rectangle(slot.x, slot.y, edge, height));
        }
        Ok(height)
    }

    pub(super) fn pictogram(&mut self, name: &str, size: f32, slot: Slot) -> f32 {
        let Some(drawing) = self.look.pictograms.get(name) else { return 0.0 };
        let steps: Vec<Step> = drawing.steps.iter().map(|step| step.placed(size / 24.0, slot.x, slot.y)).collect();
        self.area(steps, Use::Accent);
        size
    }

    pub(super) fn columns(&mut self, columns: &[Column], slot: Slot, parent: Option<usize>) -> Result<f32, Trouble> {
        let gutter = self.small(if self.source.scale == Scale::Label { GUTTER_OF_LABELS } else { GUTTER });
        let natural: Vec<Option<f32>> = columns.iter().map(|column| column.share.is_none().then(|| self.natural(&column.blocks))).collect();
        let shares: f32 = columns.iter().filter_map(|column| column.share).sum();
        let rest = slot.width - natural.iter().flatten().sum::<f32>() - gutter * count(columns.len().saturating_sub(1));
        let (mut x, mut heights) = (slot.x, Vec::new());
        for (column, natural) in columns.iter().zip(natural) {
            let width = natural.unwrap_or_else(|| rest * column.share.unwrap_or(1.0) / shares.max(0.001));
            let from = self.done.leaf.items.len();
            let height = self.column(&column.blocks, Slot { x, y: slot.y, width }, parent)?;
            heights.push((from..self.done.leaf.items.len(), height));
            x += width + gutter;
        }
        let height = heights.iter().map(|(_, height)| *height).fold(0.0, f32::max);
        // Beside a symbol words stand in the middle; text beside text begins at one height.
        if columns.iter().any(|column| column.share.is_none()) {
            for (items, own) in heights {
                self.shift(items, 0.0, (height - own) / 2.0);
            }
        }
        Ok(height)
    }

    /// What stands below a symbol begins and ends where its modules do.
    fn column(&mut self, blocks: &[Block], slot: Slot, parent: Option<usize>) -> Result<f32, Trouble> {
        let [Block::Symbol(symbol, ..), captions @ ..] = blocks else { return self.blocks(blocks, slot, parent) };
        let height = self.blocks(blocks.get(..1).unwrap_or_default(), slot, parent)?;
        let quiet = slot.width * count(QUIET) / count(symbol.side());
        let below = Slot { x: slot.x + quiet, y: slot.y + height, width: slot.width - 2.0 * quiet };
        Ok(height + self.blocks(captions, below, parent)?)
    }

    /// The width of a column that is as wide as what stands in it.
    fn natural(&self, blocks: &[Block]) -> f32 {
        let width = |block: &Block| match block {
            Block::Symbol(_, _, most, least) => self.symbol_width((*most, *least)),
            Block::Pictogram(_, size) => self.small(*size),
            Block::Boxed(_, blocks) => self.natural(blocks) + 2.0 * self.small(PADDING),
            Block::Text(..)
            | Block::List(..)
            | Block::Table(..)
            | Block::Rule
            | Block::Columns(_)
            | Block::Bar(..)
            | Block::Spring(_)
            | Block::Gap(_)
            | Block::Entry(..) => 0.0,
        };
        blocks.iter().map(width).fold(0.0, f32::max)
    }

    pub(super) fn bar(&mut self, share: f32, alt: &Text, slot: Slot, parent: Option<usize>) -> f32 {
        let height = self.small(12.0);
        let tag = self.tag(TagKind::Figure(alt.words.clone()), parent, alt);
        let line = Some((self.look.colour(self.ink, Use::Ink), 0.6 * MM));
        let area = |width: f32| rectangle(slot.x, slot.y, width, height);
        let (soft, full) = (self.look.colour(self.ink, Use::Soft), self.look.colour(self.ink, Use::Full));
        self.push(Some(tag), Shape::Path(Path { steps: area(slot.width), fill: Some(soft), stroke: None }));
        self.push(Some(tag), Shape::Path(Path { steps: area(slot.width * share.clamp(0.0, 1.0)), fill: Some(full), stroke: None }));
        self.push(Some(tag), Shape::Path(Path { steps: area(slot.width), fill: None, stroke: line }));
        height + self.small(4.0)
    }

    pub(super) fn entry(&mut self, style: Style, text: &Text, page: usize, slot: Slot, parent: Option<usize>) -> Result<f32, Trouble> {
        let manner = self.manner(style);
        let entry = self.plain_tag(TagKind::Entry, parent);
        let link = self.tag(TagKind::Link(text.words.clone()), Some(entry), text);
        let number = self.lines(&page.to_string(), manner, slot.width)?;
        let left = slot.width - number.width - manner.size;
        let height = self.words(text, style, Slot { width: left, ..slot }, Some(link))?;
        let last = height - manner.size * manner.line;
        self.put(number.runs, Slot { x: slot.x + slot.width - number.width, y: slot.y + last, ..slot }, Some(link));
        self.push(Some(link), Shape::Link([slot.x, slot.y, slot.x + slot.width, slot.y + height], page.saturating_sub(1)));
        Ok(height)
    }
}

/// A count of columns or modules as a factor.
#[expect(clippy::cast_precision_loss, reason = "there are some dozens at most")]
fn count(number: usize) -> f32 {
    number as f32
}
