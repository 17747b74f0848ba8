//! Drawings as tagged PDF that meets PDF/UA-1 and PDF/A-2a. The only file that knows the PDF writer.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::{luma, rgb};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::paint::{Fill, Paint, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag as Mark, TagGroup, TagKind as Group, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::paper::{Paper, factor};
use crate::sheet::drawing::{Drawing, Glyph, Item, Leaf, MM, Path, Run, Shape, Square, Tag, TagKind};
use crate::sheet::look::{BLACK, Colour, WHITE, Weight};
use crate::sheet::path::Step;

/// Fonts as the PDF writer takes them.
#[derive(Debug, Clone)]
pub struct Fonts(BTreeMap<Weight, Font>);

/// A document that is being written.
struct Writing<'a> {
    fonts: &'a Fonts,
    drawing: &'a Drawing,
    paper: Paper,
    by: f32,
    /// What was painted of each tag.
    parts: Vec<Vec<Identifier>>,
}

impl Fonts {
    /// Fonts from their files.
    pub fn of(faces: &[(u16, &'static [u8])]) -> Self {
        let face = |weight: Weight| faces.iter().find(|(number, _)| *number == weight.number());
        let fonts = Weight::ALL.iter().filter_map(|(_, weight)| Some((*weight, Font::new((face(*weight)?.1).into(), 0)?)));
        Self(fonts.collect())
    }
}

/// A drawing as PDF on a paper, as large as that allows. A drawing that breaks a rule of PDF/UA or PDF/A is a mistake of ours, told in the
/// writer's words.
pub fn paint(drawing: &Drawing, paper: Paper, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let configuration = ConfigurationBuilder::new().with_archival_validator(Archival::A2_A).with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| format!("{error:?}"))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut writing = Writing { fonts, drawing, paper, by: factor(paper), parts: vec![Vec::new(); drawing.tags.len()] };
    for leaf in &drawing.leaves {
        let (width, height) = writing.size(leaf);
        let size = PageSettings::from_wh(width, height).ok_or("a page without a size")?;
        let mut page = document.start_page_with(size);
        writing.page(&mut page, leaf);
    }
    document.set_outline(writing.outline());
    document.set_tag_tree(writing.tree());
    document.set_metadata(metadata(drawing));
    document.finish().map_err(|error| format!("{error:?}"))
}

impl Writing<'_> {
    fn page(&mut self, page: &mut Page<'_>, leaf: &Leaf) {
        let mut surface = page.surface();
        let (x, y) = self.edge(leaf);
        surface.push_transform(&Transform::from_row(self.by, 0.0, 0.0, self.by, x, y));
        let turned = Transform::from_row(-1.0, 0.0, 0.0, -1.0, leaf.width, leaf.height);
        for item in &leaf.items {
            if item.is_turned {
                surface.push_transform(&turned);
            }
            self.item(&mut surface, item);
            if item.is_turned {
                surface.pop();
            }
        }
        surface.pop();
        surface.finish();
        for item in &leaf.items {
            if let (Shape::Link(place, to), Some(tag)) = (&item.shape, item.tag) {
                let Some(link) = self.link(leaf, *place, *to, tag) else { continue };
                let identifier = page.add_tagged_annotation(link);
                self.parts.get_mut(tag).into_iter().for_each(|parts| parts.push(identifier));
            }
        }
    }

    fn item(&mut self, surface: &mut Surface<'_>, item: &Item) {
        if let Shape::Link(..) = item.shape {
            return;
        }
        let artifact = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
        let content = match (&item.shape, item.tag) {
            (_, None) => artifact,
            (Shape::Run(_), Some(_)) => ContentTag::Span(SpanTag::empty()),
            (Shape::Path(_) | Shape::Symbol(_) | Shape::Link(..), Some(_)) => ContentTag::Other,
        };
        let identifier = surface.start_tagged(content);
        match &item.shape {
            Shape::Run(run) => self.run(surface, run),
            Shape::Path(path) => self::path(surface, path),
            Shape::Symbol(square) => self::symbol(surface, square),
            Shape::Link(..) => {}
        }
        surface.end_tagged();
        if let Some(parts) = item.tag.and_then(|tag| self.parts.get_mut(tag)) {
            parts.push(identifier);
        }
    }

    fn run(&self, surface: &mut Surface<'_>, run: &Run) {
        let Some(font) = self.fonts.0.get(&run.weight) else { return };
        let glyph = |glyph: &Glyph| KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, glyph.x, glyph.y, 0.0, glyph.start..glyph.end, None);
        let glyphs: Vec<KrillaGlyph> = run.glyphs.iter().map(glyph).collect();
        surface.set_stroke(None);
        surface.set_fill(Some(fill(run.colour)));
        surface.push_transform(&Transform::from_rotate_at(-run.angle, run.x, run.y));
        surface.draw_glyphs(Point::from_xy(run.x, run.y), &glyphs, font.clone(), &run.text, run.size, false);
        surface.pop();
    }

    /// Width and height of the paper under a page, in points.
    fn size(&self, leaf: &Leaf) -> (f32, f32) {
        let (width, height) = (self.paper.0 * MM, self.paper.1 * MM);
        if leaf.width > leaf.height { (height, width) } else { (width, height) }
    }

    /// White that is left of the paper at both sides: papers are not quite of one shape.
    fn edge(&self, leaf: &Leaf) -> (f32, f32) {
        let (width, height) = self.size(leaf);
        ((width - leaf.width * self.by) / 2.0, (height - leaf.height * self.by) / 2.0)
    }

    fn outline(&self) -> Outline {
        let mut outline = Outline::new();
        for (words, page, y) in &self.drawing.outline {
            outline.push_child(OutlineNode::new(words.clone(), XyzDestination::new(*page, Point::from_xy(0.0, y * self.by))));
        }
        outline
    }

    fn link(&self, leaf: &Leaf, place: [f32; 4], to: usize, tag: usize) -> Option<Annotation> {
        let (x, y) = self.edge(leaf);
        let [left, top, right, bottom] = place.map(|length| length * self.by);
        let rect = Rect::from_ltrb(left + x, top + y, right + x, bottom + y)?;
        let target = Target::Destination(XyzDestination::new(to, Point::from_xy(0.0, 0.0)).into());
        let words = match self.drawing.tags.get(tag).map(|tag| &tag.kind) {
            Some(TagKind::Link(words)) => words.clone(),
            _ => return None,
        };
        Some(Annotation::new_link(LinkAnnotation::new(rect, target), Some(words)))
    }

    /// The tree of what is what; children come after their parents, in the order in which they are read.
    fn tree(self) -> TagTree {
        let mut children: Vec<Vec<Node>> = vec![Vec::new(); self.drawing.tags.len()];
        let mut roots = Vec::new();
        for (at, tag) in self.drawing.tags.iter().enumerate().rev() {
            let mut group = TagGroup::new(group(tag));
            self.parts.get(at).into_iter().flatten().for_each(|part| group.push(*part));
            children.get_mut(at).map(std::mem::take).unwrap_or_default().into_iter().rev().for_each(|child| group.push(child));
            match tag.parent.and_then(|parent| children.get_mut(parent)) {
                Some(siblings) => siblings.push(group.into()),
                None => roots.push(group),
            }
        }
        let mut tree = TagTree::new().with_lang(Some(self.drawing.lang.clone()));
        roots.into_iter().rev().for_each(|root| tree.push(root));
        tree
    }
}

fn group(tag: &Tag) -> Group {
    let lang = tag.lang.clone();
    match &tag.kind {
        TagKind::Heading(level, words) => Mark::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).with_lang(lang).into(),
        TagKind::Paragraph => Mark::P.with_lang(lang).into(),
        TagKind::List(true) => Mark::L(ListNumbering::Decimal).into(),
        TagKind::List(false) => Mark::L(ListNumbering::Disc).into(),
        TagKind::Item => Mark::LI.into(),
        TagKind::Label => Mark::Lbl.into(),
        TagKind::ItemBody => Mark::LBody.with_lang(lang).into(),
        TagKind::Table(summary) => Mark::Table.with_summary(Some(summary.clone())).into(),
        TagKind::Row => Mark::TR.into(),
        TagKind::ColumnHead => Mark::TH(TableHeaderScope::Column).with_lang(lang).into(),
        TagKind::RowHead => Mark::TH(TableHeaderScope::Row).with_lang(lang).into(),
        TagKind::Cell => Mark::TD.with_lang(lang).into(),
        TagKind::Figure(words) => Mark::Figure(Some(words.clone())).with_lang(lang).into(),
        TagKind::Contents => Mark::TOC.into(),
        TagKind::Entry => Mark::TOCI.into(),
        TagKind::Link(_) => Mark::Link.with_lang(lang).into(),
    }
}

fn path(surface: &mut Surface<'_>, path: &Path) {
    let mut builder = PathBuilder::new();
    for step in &path.steps {
        match *step {
            Step::Move(x, y) => builder.move_to(x, y),
            Step::Line(x, y) => builder.line_to(x, y),
            Step::Curve(ax, ay, bx, by, x, y) => builder.cubic_to(ax, ay, bx, by, x, y),
            Step::Close => builder.close(),
        }
    }
    let Some(built) = builder.finish() else { return };
    surface.set_fill(path.fill.map(fill));
    surface.set_stroke(path.stroke.map(|(colour, width)| Stroke { paint: paint_of(colour), width, ..Stroke::default() }));
    if path.fill.is_some() || path.stroke.is_some() {
        surface.draw_path(&built);
    }
}

/// One path of all dark modules on a white ground.
fn symbol(surface: &mut Surface<'_>, square: &Square) {
    let mut draw = |rectangles: &mut dyn Iterator<Item = [f32; 4]>, colour: Colour| {
        let mut builder = PathBuilder::new();
        rectangles.filter_map(|[x, y, width, height]| Rect::from_xywh(x, y, width, height)).for_each(|rect| builder.push_rect(rect));
        let Some(built) = builder.finish() else { return };
        surface.set_stroke(None);
        surface.set_fill(Some(fill(colour)));
        surface.draw_path(&built);
    };
    draw(&mut std::iter::once([square.x, square.y, square.width, square.width]), WHITE);
    draw(&mut square.modules(), BLACK);
}

fn fill(colour: Colour) -> Fill {
    Fill { paint: paint_of(colour), opacity: NormalizedF32::ONE, rule: krilla::paint::FillRule::default() }
}

/// Greys take black toner only.
fn paint_of(Colour(red, green, blue): Colour) -> Paint {
    if red == green && green == blue { luma::Color::new(red).into() } else { rgb::Color::new(red, green, blue).into() }
}

fn metadata(drawing: &Drawing) -> Metadata {
    let day = drawing.issued;
    let date = DateTime::new(day.year().unsigned_abs()).month(day.month().unsigned_abs()).day(day.day().unsigned_abs());
    let date = date.hour(0).minute(0).second(0).utc_offset_hour(7).utc_offset_minute(0);
    Metadata::new().title(drawing.title.clone()).language(drawing.lang.clone()).creator("niemyet".to_owned()).creation_date(date)
}
