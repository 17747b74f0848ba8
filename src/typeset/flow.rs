//! Blocks one below the other: where each line, symbol and box of a page stands.

use super::text::{Fit, Lines, Manner, SLACK, Types};
use super::trouble::Trouble;
use super::wrap::held;
use crate::sheet::drawing::{A4, Drawing, Item, Leaf, MM, Path, Run, Shape, Tag, TagKind};
use crate::sheet::look::{Align, Colour, Ink, Look, Scale, Style, TextLook, Use};
use crate::sheet::path::{Step, rectangle};
use crate::sheet::{self, Block, Role, Text};

/// White inside boxes and bands, in millimetres.
pub(super) const PADDING: f32 = 4.0;

/// What lines of capitals need more, in sizes: their marks stand above their full height (Ẫ) and would touch those below the line before.
const CAPITALS: f32 = 0.14;

/// A page as it is being set at one size.
pub(super) struct Flow<'a> {
    mark: Option<&'a Text>,
    pub(super) source: &'a sheet::Leaf,
    pub(super) look: &'a Look,
    pub(super) ink: Ink,
    types: &'a mut Types,
    pub(super) measure: Measure,
    pub(super) done: Page,
}

/// How much room words are given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measure {
    /// 0 for the sizes that the theme wishes, 1 for the least.
    pub(super) tightness: f32,
    /// Whether what belongs together stays on one line.
    pub(super) is_held: bool,
}

/// What was set so far.
pub(super) struct Page {
    pub(super) leaf: Leaf,
    tags: Vec<Tag>,
    outline: Vec<(String, usize, f32)>,
    /// Where springs stand among the items, and their shares.
    springs: Vec<(usize, f32)>,
    /// How many tags and pages the document has before this one.
    first_tag: usize,
    number: usize,
}

/// A column of a page: left edge, top, width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
}

impl<'a> Flow<'a> {
    pub(super) fn new(
        mark: Option<&'a Text>,
        source: &'a sheet::Leaf,
        (look, ink): (&'a Look, Ink),
        types: &'a mut Types,
        measure: Measure,
        before: &Drawing,
    ) -> Self {
        let leaf = Leaf { width: 0.0, height: 0.0, items: Vec::new() };
        let done = Page { leaf, tags: Vec::new(), outline: Vec::new(), springs: Vec::new(), first_tag: before.tags.len(), number: before.leaves.len() };
        Self { mark, source, look, ink, types, measure, done }
    }

    /// Sets a page of a size.
    pub(super) fn leaf(mut self, (width, height): (f32, f32)) -> Result<Page, Trouble> {
        let leaf = self.source;
        (self.done.leaf.width, self.done.leaf.height) = (width, height);
        let margin = self.look.scales.get(&self.source.scale).map_or(10.0, |setting| setting.margin) * MM;
        self.mark((width, height))?;
        let slot = Slot { x: margin, y: 0.0, width: width - 2.0 * margin };
        let top = if leaf.band.is_empty() { margin } else { self.band(&leaf.band, slot, width)? + PADDING * MM };
        let first = self.done.leaf.items.len();
        let body = self.blocks(&leaf.body, Slot { y: top, ..slot }, None)?;
        let end_of_body = self.done.leaf.items.len();
        let foot = self.blocks(&leaf.foot, Slot { y: 0.0, ..slot }, None)?;
        let room = height - margin - foot - if leaf.foot.is_empty() { 0.0 } else { PADDING / 2.0 * MM };
        let excess = top + body - room;
        if excess > 0.01 {
            return Err(Trouble::TooHigh(excess / MM));
        }
        self.shift(end_of_body.., 0.0, height - margin - foot);
        self.stretch(first, end_of_body, -excess);
        Ok(self.done)
    }

    /// The word across a sample, below everything else.
    fn mark(&mut self, (width, height): (f32, f32)) -> Result<(), Trouble> {
        let Some(mark) = self.mark else { return Ok(()) };
        let mut manner = self.manner(Style::Mark);
        // Across two thirds of the smaller side, whatever the paper.
        manner.size *= width.min(height) / A4.0;
        let lines = self.lines(&mark.words, manner, width * 2.0)?;
        for mut run in lines.runs {
            run.angle = 30.0;
            let (sin, cos) = 30_f32.to_radians().sin_cos();
            run.x = width / 2.0 - run.width / 2.0 * cos + manner.size * 0.35 * sin;
            run.y = height / 2.0 + run.width / 2.0 * sin + manner.size * 0.35 * cos;
            self.push(None, Shape::Run(run));
        }
        Ok(())
    }

    /// The band across the top; gives its lower end.
    fn band(&mut self, blocks: &[Block], slot: Slot, width: f32) -> Result<f32, Trouble> {
        let ground = self.done.leaf.items.len();
        self.area(rectangle(0.0, 0.0, 0.0, 0.0), Use::Band);
        self.area(rectangle(0.0, 0.0, 0.0, 0.0), Use::Trim);
        let padding = self.small(PADDING);
        let height = self.blocks(blocks, Slot { y: padding, ..slot }, None)? + 2.0 * padding;
        let trim = padding / 4.0;
        self.reshape(ground, rectangle(0.0, 0.0, width, height));
        self.reshape(ground + 1, rectangle(0.0, height, width, trim));
        Ok(height + trim)
    }

    /// Blocks one below the other; gives their height.
    pub(super) fn blocks(&mut self, blocks: &[Block], slot: Slot, parent: Option<usize>) -> Result<f32, Trouble> {
        let mut height = 0.0;
        for (at, block) in blocks.iter().enumerate() {
            let room_below = at + 1 < blocks.len();
            height += self.block(block, Slot { y: slot.y + height, ..slot }, parent, room_below)?;
        }
        Ok(height)
    }

    fn block(&mut self, block: &Block, slot: Slot, parent: Option<usize>, room_below: bool) -> Result<f32, Trouble> {
        let below = |flow: &Self, style: Style| if room_below { flow.after(style) } else { 0.0 };
        match block {
            Block::Text(role, style, text) => {
                let tag = self.tag(kind(*role, text), parent, text);
                if let Role::Heading(_) = role {
                    let number = self.done.number;
                    self.done.outline.push((text.words.clone(), number, slot.y));
                }
                Ok(self.words(text, *style, slot, Some(tag))? + below(self, *style))
            }
            Block::List(style, numbers, items) => Ok(self.list(*style, *numbers, items, slot, parent)? + below(self, *style)),
            Block::Symbol(symbol, alt, most, least) => Ok(self.symbol(symbol, alt, (*most, *least), slot, parent)),
            Block::Table(shares, head, rows) => Ok(self.table((shares, head, rows), slot, parent)? + below(self, Style::Cell)),
            Block::Rule => {
                let thick = 0.4 * MM;
                self.area(rectangle(slot.x, slot.y, slot.width, thick), Use::Line);
                Ok(thick + if room_below { self.small(2.0) } else { 0.0 })
            }
            Block::Boxed(tone, blocks) => Ok(self.boxed(*tone, blocks, slot, parent)? + if room_below { self.small(3.0) } else { 0.0 }),
            Block::Pictogram(name, size) => Ok(self.pictogram(name, self.small(*size), slot)),
            Block::Columns(columns) => self.columns(columns, slot, parent),
            Block::Bar(share, alt) => Ok(self.bar(*share, alt, slot, parent)),
            Block::Spring(share) => {
                let at = self.done.leaf.items.len();
                self.done.springs.push((at, *share));
                Ok(0.0)
            }
            Block::Gap(room) => Ok(self.small(*room)),
            Block::Entry(style, text, page) => Ok(self.entry(*style, text, *page, slot, parent)? + below(self, *style)),
        }
    }

    /// Words of a style in a column; gives their height.
    pub(super) fn words(&mut self, text: &Text, style: Style, slot: Slot, tag: Option<usize>) -> Result<f32, Trouble> {
        let mut manner = self.manner(style);
        if is_capitals(&text.words) {
            manner.line += CAPITALS;
        }
        let lines = self.lines(&text.words, manner, slot.width)?;
        self.put(lines.runs, slot, tag);
        Ok(lines.height)
    }

    pub(super) fn lines(&mut self, words: &str, manner: Manner, column: f32) -> Result<Lines, Trouble> {
        let held = if self.measure.is_held { held(words, &self.look.together, manner.is_even.then_some(&self.look.leading)) } else { Vec::new() };
        let lines = self.types.set(words, manner, column, &held).map_err(|missing| Trouble::NoGlyph(missing.0))?;
        let excess = lines.width - column;
        if excess > SLACK { Err(Trouble::TooWide(excess / MM)) } else { Ok(lines) }
    }

    pub(super) fn put(&mut self, runs: Vec<Run>, slot: Slot, tag: Option<usize>) {
        for mut run in runs {
            run.x += slot.x;
            run.y += slot.y;
            self.push(tag, Shape::Run(run));
        }
    }

    /// How words of a style are set at this tightness.
    pub(super) fn manner(&self, style: Style) -> Manner {
        let TextLook { size, least, weight, line, after: _, colour, align } = self.text_look(style);
        let is_even = matches!(style, Style::Title | Style::Twin | Style::Lead | Style::Strong | Style::Warning) || align == Align::Middle;
        let fit = match (style, self.source.scale) {
            (Style::Address | Style::Issuer, _) => Fit::OneLine,
            (_, Scale::Label) => Fit::Shrunk,
            (_, Scale::Poster | Scale::Card) => Fit::Never,
        };
        Manner { size: size + (least - size) * self.measure.tightness, least, weight, line, colour: self.look.colour(self.ink, colour), align, is_even, fit }
    }

    fn text_look(&self, style: Style) -> TextLook {
        let known = self.look.scales.get(&self.source.scale).and_then(|setting| setting.styles.get(&style));
        let missing = || unreachable!("a look has every style of every scale: its reader asks for them");
        *known.unwrap_or_else(missing)
    }

    /// Room below words of a style.
    pub(super) fn after(&self, style: Style) -> f32 {
        let look = self.text_look(style);
        (look.size + (look.least - look.size) * self.measure.tightness) * look.after
    }

    /// Millimetres in points, less where it is tight.
    pub(super) fn small(&self, millimetres: f32) -> f32 {
        millimetres * MM * (1.0 - 0.4 * self.measure.tightness)
    }

    pub(super) fn tag(&mut self, kind: TagKind, parent: Option<usize>, text: &Text) -> usize {
        self.done.tags.push(Tag { kind, parent, lang: text.lang.clone() });
        self.done.first_tag + self.done.tags.len() - 1
    }

    pub(super) fn plain_tag(&mut self, kind: TagKind, parent: Option<usize>) -> usize {
        self.tag(kind, parent, &Text::new(""))
    }

    pub(super) fn push(&mut self, tag: Option<usize>, shape: Shape) {
        self.done.leaf.items.push(Item { tag, is_turned: false, shape });
    }

    /// An area that is only decoration.
    pub(super) fn area(&mut self, steps: Vec<Step>, of: Use) {
        let fill: Option<Colour> = Some(self.look.colour(self.ink, of));
        self.push(None, Shape::Path(Path { steps, fill, stroke: None }));
    }

    /// Gives an area its form, when that is known.
    pub(super) fn reshape(&mut self, at: usize, steps: Vec<Step>) {
        if let Some(Item { shape: Shape::Path(path), .. }) = self.done.leaf.items.get_mut(at) {
            path.steps = steps;
        }
    }

    pub(super) fn shift(&mut self, items: impl std::ops::RangeBounds<usize>, dx: f32, dy: f32) {
        let bounds = (items.start_bound().cloned(), items.end_bound().cloned());
        self.done.leaf.items.get_mut(bounds).into_iter().flatten().for_each(|item| item.shape.shift(dx, dy));
    }

    /// Shares what is left of the height among the springs of the items from `first` to `end`.
    fn stretch(&mut self, first: usize, end: usize, left: f32) {
        let springs: Vec<(usize, f32)> = self.done.springs.iter().copied().filter(|(at, _)| (first..=end).contains(at)).collect();
        let all: f32 = springs.iter().map(|(_, share)| share).sum();
        for (at, share) in springs {
            self.shift(at..end, 0.0, left * share / all);
        }
    }
}

impl Page {
    /// Adds its tags and headings to those of the document; gives the page itself.
    pub(super) fn into_drawing(self, drawing: &mut Drawing) -> Leaf {
        drawing.tags.extend(self.tags);
        drawing.outline.extend(self.outline);
        self.leaf
    }
}

fn is_capitals(words: &str) -> bool {
    words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

fn kind(role: Role, text: &Text) -> TagKind {
    match role {
        Role::Heading(level) => TagKind::Heading(level, text.words.clone()),
        Role::Paragraph => TagKind::Paragraph,
    }
}
