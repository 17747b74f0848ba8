//! The designs: which blocks make which sheet. A sheet in two languages says everything twice, its second language smaller or beside.

use super::matter::{Figure, Held, Matter};
use super::parts::{address, beside, drawn, paragraph, text, title};
use super::said::Said;
use super::small::{label, tent};
use crate::calendar::Date;
use crate::model::sheet::Design;
use crate::sheet::look::{Scale, Style, Tone};
use crate::sheet::{Block, Column, Leaf, Role, Sheet, Text};
use crate::symbol::Symbol;

/// The sheet of a design in the languages of `all`; nothing where the symbol is too fine for it.
pub(super) fn sheet(design: Design, symbol: &Symbol, all: &[&Said], issued: Date, is_sample: bool) -> Option<Sheet> {
    let first = *all.first()?;
    let leaf = match design {
        Design::Sign => sign(symbol, all),
        Design::Poster => poster(symbol, all),
        Design::SevenWays => seven_ways(symbol, all),
        Design::Menu => menu(symbol, all),
        Design::CounterCard => counter_card(symbol, all),
        Design::Roster => schedule(symbol, all, true),
        Design::Sessions => schedule(symbol, all, false),
        Design::Progress => progress(symbol, all),
        Design::TentCard => tent(symbol, all),
        Design::SmallLabels | Design::MiddleLabels | Design::LargeLabels => label(symbol, first, design.label()?, is_sample)?,
    };
    let heading = first.sign.as_ref().filter(|_| design == Design::Sign).unwrap_or(&first.heading);
    Some(Sheet {
        title: format!("{heading} – {}", first.place),
        lang: first.lang.to_string(),
        issued,
        leaves: vec![Leaf { is_landscape: is_landscape(design, all.len()), ..leaf }],
        // A label is too small for a word across it: it begins with it.
        mark: (is_sample && design.label().is_none()).then(|| Text::new(&first.mark)),
    })
}

/// Whether a design is wider than high.
pub(super) fn is_landscape(design: Design, languages: usize) -> bool {
    match design {
        Design::Sign => true,
        // A table in each language needs height.
        Design::Roster | Design::Sessions => languages == 1,
        Design::Poster
        | Design::SevenWays
        | Design::CounterCard
        | Design::Menu
        | Design::Progress
        | Design::TentCard
        | Design::SmallLabels
        | Design::MiddleLabels
        | Design::LargeLabels => false,
    }
}

fn band(all: &[&Said]) -> Vec<Block> {
    beside(all, |said| vec![paragraph(Style::Issuer, text(said, all, &said.issuer))])
}

/// The symbol with what to do, in a box; widths in millimetres.
fn symbol_box(symbol: &Symbol, all: &[&Said], widths: (f32, f32)) -> Block {
    let mut words = vec![Block::Pictogram("scan", 22.0), Block::Gap(3.0)];
    for (at, said) in all.iter().enumerate() {
        words.push(paragraph(if at == 0 { Style::Strong } else { Style::Body }, text(said, all, &said.scan)));
    }
    Block::Boxed(Tone::Framed, vec![Block::Columns(vec![drawn(symbol, all, widths), Column { share: Some(1.0), blocks: words }])])
}

fn never(all: &[&Said]) -> Block {
    Block::Boxed(Tone::Warning, beside(all, |said| vec![paragraph(Style::Warning, text(said, all, &said.never))]))
}

fn help(all: &[&Said]) -> Vec<Block> {
    beside(all, |said| vec![paragraph(Style::Body, text(said, all, &said.help))])
}

/// Where it hangs, code, day of issue, hours.
fn foot(all: &[&Said]) -> Vec<Block> {
    let mut blocks = vec![Block::Rule];
    blocks.extend(beside(all, |said| said.imprint.iter().map(|line| paragraph(Style::Note, text(said, all, line))).collect()));
    blocks
}

/// One page of the site: its title, what it is about, its symbol.
fn poster(symbol: &Symbol, all: &[&Said]) -> Leaf {
    let mut body = title(all, |said| said.heading.clone());
    // In two languages the titles have to do.
    if let [only] = all {
        body.push(paragraph(Style::Lead, text(only, all, &only.summary)));
    }
    body.push(Block::Spring(1.0));
    body.push(symbol_box(symbol, all, (105.0, 58.0)));
    body.extend(address(symbol, all));
    body.push(Block::Spring(1.0));
    body.push(never(all));
    body.extend(help(all));
    Leaf::of(Scale::Poster, band(all), body, foot(all))
}

/// It names what is done here; who stands before it needs no more.
fn sign(symbol: &Symbol, all: &[&Said]) -> Leaf {
    let words = title(all, |said| said.sign.clone().unwrap_or_else(|| said.heading.clone()));
    let mut scanned = drawn(symbol, all, (96.0, 66.0));
    scanned.blocks.extend(all.iter().map(|said| paragraph(Style::Body, text(said, all, &said.scan))));
    let mut body = vec![Block::Spring(1.0)];
    body.push(Block::Columns(vec![Column { share: Some(1.0), blocks: words }, scanned]));
    body.extend([Block::Gap(6.0), Block::Spring(1.0)]);
    body.extend(address(symbol, all));
    body.push(never(all));
    Leaf::of(Scale::Poster, band(all), body, foot(all))
}

fn seven_ways(symbol: &Symbol, all: &[&Said]) -> Leaf {
    let items = |said: &Said| if let Matter::Ways(ways, basis) = &said.matter { (ways.clone(), basis.clone()) } else { Default::default() };
    let mut body = title(all, |said| said.heading.clone());
    body.push(Block::Spring(0.5));
    body.extend(beside(all, |said| vec![Block::List(Style::Body, Some(1), items(said).0.into_iter().map(|way| text(said, all, way)).collect())]));
    body.push(Block::Spring(1.0));
    body.extend(small_symbol(symbol, all));
    body.extend(beside(all, |said| vec![paragraph(Style::Note, text(said, all, items(said).1))]));
    Leaf::of(of_lists(all), band(all), body, foot(all))
}

/// Lists in two languages are too much for letters that are read from some metres: they are read from near.
fn of_lists(all: &[&Said]) -> Scale {
    if all.len() > 1 { Scale::Card } else { Scale::Poster }
}

/// A smaller symbol with its address and the warning to its right.
fn small_symbol(symbol: &Symbol, all: &[&Said]) -> Vec<Block> {
    let mut words: Vec<Block> =
        all.iter().enumerate().map(|(at, said)| paragraph(if at == 0 { Style::Strong } else { Style::Body }, text(said, all, &said.scan))).collect();
    words.extend(address(symbol, all));
    words.extend(beside(all, |said| vec![paragraph(Style::Warning, text(said, all, &said.never))]));
    let columns = vec![drawn(symbol, all, (72.0, 50.0)), Column { share: Some(1.0), blocks: words }];
    vec![Block::Gap(3.0), Block::Boxed(Tone::Framed, vec![Block::Columns(columns)]), Block::Gap(2.0)]
}

fn menu(symbol: &Symbol, all: &[&Said]) -> Leaf {
    let items = |said: &Said| if let Matter::Menu(guides) = &said.matter { guides.clone() } else { Vec::new() };
    let mut body = title(all, |said| said.heading.clone());
    body.push(Block::Spring(0.5));
    body.extend(beside(all, |said| {
        let lead = paragraph(Style::Lead, text(said, all, &said.summary));
        vec![lead, Block::List(Style::Body, None, items(said).into_iter().map(|guide| text(said, all, guide)).collect())]
    }));
    body.push(Block::Spring(1.0));
    body.extend(small_symbol(symbol, all));
    Leaf::of(of_lists(all), band(all), body, foot(all))
}

fn counter_card(symbol: &Symbol, all: &[&Said]) -> Leaf {
    let mut body = title(all, |said| said.heading.clone());
    body.push(Block::Spring(0.3));
    body.extend(beside(all, |said| {
        let Matter::Counter(steps, never) = &said.matter else { return Vec::new() };
        let mut blocks = Vec::new();
        for (at, (title, words)) in steps.iter().enumerate() {
            blocks.push(Block::Text(Role::Heading(2), Style::Strong, text(said, all, format!("{}. {title}", at + 1))));
            blocks.push(paragraph(Style::Body, text(said, all, words)));
        }
        blocks.push(Block::Gap(2.0));
        let lines = Block::List(Style::Cell, None, never.iter().map(|line| text(said, all, line)).collect());
        blocks.push(Block::Boxed(Tone::Warning, vec![Block::Text(Role::Heading(2), Style::Warning, text(said, all, &said.counter_never)), lines]));
        blocks
    }));
    body.push(Block::Spring(1.0));
    let mut words: Vec<Block> = all.iter().map(|said| paragraph(Style::Strong, text(said, all, &said.counter_scan))).collect();
    words.extend(address(symbol, all));
    words.extend(beside(all, |said| vec![paragraph(Style::Note, text(said, all, &said.never))]));
    body.push(Block::Columns(vec![drawn(symbol, all, (46.0, 38.0)), Column { share: Some(1.0), blocks: words }]));
    Leaf::of(Scale::Card, band(all), body, foot(all))
}

/// What is held when, as a table to hang on a door.
fn schedule(symbol: &Symbol, all: &[&Said], is_weekly: bool) -> Leaf {
    let mut body = Vec::new();
    let mut words = title(all, |said| said.heading.clone());
    words.extend(beside(all, |said| {
        let Matter::Schedule(until, ..) = &said.matter else { return Vec::new() };
        vec![paragraph(Style::Strong, text(said, all, until)), paragraph(Style::Note, text(said, all, &said.scan))]
    }));
    words.extend(address(symbol, all));
    body.push(Block::Columns(vec![Column { share: Some(1.0), blocks: words }, drawn(symbol, all, (62.0, 44.0))]));
    body.push(Block::Gap(2.0));
    for said in all {
        let Matter::Schedule(_, weekly, dated) = &said.matter else { continue };
        let held = if is_weekly { weekly } else { dated };
        body.push(table(held, |words| text(said, all, words)));
    }
    body.push(Block::Spring(1.0));
    body.push(never(all));
    Leaf::of(Scale::Card, band(all), body, foot(all))
}

/// Columns share the width by what their longest cells need.
fn table(held: &Held, text: impl Fn(&str) -> Text) -> Block {
    let longest = |at: usize| {
        let cells = held.rows.iter().filter_map(|row| row.get(at)).chain(held.heads.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(1)
    };
    let share = |at: usize| f32::from(u8::try_from(longest(at).clamp(7, 40)).unwrap_or(40)).sqrt();
    let row = |cells: &Vec<String>| cells.iter().map(|cell| text(cell)).collect();
    Block::Table((0..held.heads.len()).map(share).collect(), held.heads.iter().map(|head| text(head)).collect(), held.rows.iter().map(row).collect())
}

/// How far an area is with what it is asked for first: one figure, large.
fn progress(symbol: &Symbol, all: &[&Said]) -> Leaf {
    let figure = |said: &Said| if let Matter::Progress(figures) = &said.matter { figures.first().cloned() } else { None };
    let mut body = title(all, |said| said.heading.clone());
    body.extend(beside(all, |said| vec![paragraph(Style::Lead, text(said, all, &said.summary))]));
    body.push(Block::Spring(1.0));
    let name = |said: &Said| figure(said).map(|figure| Block::Text(Role::Heading(2), Style::Strong, text(said, all, figure.name)));
    body.extend(beside(all, |said| name(said).into_iter().collect()));
    if let Some(Figure { done, share, alt, .. }) = all.first().and_then(|said| figure(said)) {
        body.push(paragraph(Style::Figure, Text::new(done)));
        body.extend(share.map(|share| Block::Bar(share, Text::new(alt))));
    }
    body.extend(beside(all, |said| {
        let words = figure(said).map(|figure| [(Style::Body, figure.target), (Style::Strong, figure.status)]);
        words.into_iter().flatten().map(|(style, words)| paragraph(style, text(said, all, words))).collect()
    }));
    body.push(Block::Spring(1.0));
    body.extend(small_symbol(symbol, all));
    Leaf::of(Scale::Poster, band(all), body, foot(all))
}
