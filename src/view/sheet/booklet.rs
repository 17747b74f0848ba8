//! All sheets of a unit in one document: what is in it, the sheets, and lists for those who post and check them.

use super::said::Said;
use super::{Job, Kind, Wanted, compose, is_sample};
use crate::model::ledger::Issued;
use crate::model::printing::Paper;
use crate::model::route::Route;
use crate::model::sheet::designs;
use crate::sheet::look::{Ink, Scale, Style};
use crate::sheet::{Block, Leaf, Role, Sheet, Text};
use crate::source::Span;
use crate::symbol::Symbol;
use crate::view::letter_case::capitalised;
use crate::view::scene::Scene;

/// Entries on a page of contents.
const ENTRIES: usize = 26;
/// Codes on a page of the posting checklist.
const ROWS: usize = 12;
/// Months that a checklist has room for.
const MONTHS: usize = 6;

/// The booklet of a unit.
pub(super) fn of(scene: &Scene<'_>, codes: &[(&Issued, Symbol, &Said)]) -> Job {
    let unit = scene.unit;
    let sheets = sheets(scene, codes);
    let first_page = contents_pages(sheets.len()) + 1;
    let mut leaves = contents(scene, codes, &sheets, first_page);
    let mut symbols = vec![String::new(); leaves.len()];
    for (at, leaf) in sheets {
        let address = codes.get(at).map(|(_, symbol, _)| symbol.address().to_owned()).unwrap_or_default();
        leaves.push(leaf);
        symbols.push(address);
    }
    let lists = checklists(scene, codes);
    symbols.extend(lists.iter().map(|_| String::new()));
    leaves.extend(lists);
    let latest = codes.iter().map(|(issued, ..)| issued.issued).max();
    let sheet = Sheet {
        title: title(scene),
        lang: scene.lang.to_string(),
        issued: latest.unwrap_or(scene.today),
        leaves,
        mark: is_sample(unit).then(|| Text::new(scene.words.say("sample-mark"))),
    };
    let path = route(&unit.head.path.value, scene.lang.as_str()).path();
    let span = codes.first().map_or(Span::start_of(unit.head.span.file), |(issued, ..)| issued.target.span);
    Job { span, name: title(scene), code: None, sheet, ink: Ink::Colour, symbols, files: vec![Wanted { path, kind: Kind::Pdf(Paper::A4) }] }
}

/// Where the booklet lies.
pub(super) fn route(unit_path: &str, lang: &str) -> Route {
    Route::at(unit_path, format!("sheets/all-a4-{lang}.pdf"))
}

fn title(scene: &Scene<'_>) -> String {
    scene.words.with("sheet-booklet", [("unit", scene.unit.head.name.text(scene.lang).into())])
}

/// The sheets that hang on walls and doors, upright ones, each with the number of its code.
fn sheets(scene: &Scene<'_>, codes: &[(&Issued, Symbol, &Said)]) -> Vec<(usize, Leaf)> {
    let mut all = Vec::new();
    for (at, (issued, symbol, said)) in codes.iter().enumerate() {
        let Some(design) = designs(scene.unit, issued).into_iter().next() else { continue };
        let sheet = compose::sheet(design, symbol, &[said], issued.issued, false);
        all.extend(sheet.into_iter().flat_map(|sheet| sheet.leaves).map(|leaf| (at, leaf)));
    }
    all
}

fn contents_pages(sheets: usize) -> usize {
    sheets.div_ceil(ENTRIES).max(1)
}

fn contents(scene: &Scene<'_>, codes: &[(&Issued, Symbol, &Said)], sheets: &[(usize, Leaf)], first_page: usize) -> Vec<Leaf> {
    let words = scene.words;
    let entry = |(number, (at, _)): (usize, &(usize, Leaf))| {
        let said = codes.get(*at).map(|(_, _, said)| format!("{}: {}", said.place, said.heading)).unwrap_or_default();
        Block::Entry(Style::Cell, Text::new(said), first_page + number)
    };
    let entries: Vec<Block> = sheets.iter().enumerate().map(entry).collect();
    let latest = codes.iter().map(|(issued, ..)| issued.issued).max().unwrap_or(scene.today);
    let mut pages = Vec::new();
    for (at, some) in entries.chunks(ENTRIES).enumerate() {
        let mut body = Vec::new();
        if at == 0 {
            body.push(Block::Text(Role::Heading(1), Style::Title, Text::new(capitalised(&title(scene)))));
            body.push(Block::Text(Role::Paragraph, Style::Body, Text::new(words.say("sheet-booklet-lead"))));
            body.push(Block::Text(Role::Paragraph, Style::Body, Text::new(words.with("sheet-booklet-date", [("date", (&words.date(latest)).into())]))));
            body.push(Block::Gap(4.0));
        }
        body.extend(some.iter().cloned());
        pages.push(Leaf::of(Scale::Card, issuer(scene), body, Vec::new()));
    }
    pages
}

fn issuer(scene: &Scene<'_>) -> Vec<Block> {
    vec![Block::Text(Role::Paragraph, Style::Issuer, Text::new(scene.unit.profile.issuer.text(scene.lang).clone()))]
}

/// What hangs where, with room to write down when it was posted and looked at.
fn checklists(scene: &Scene<'_>, codes: &[(&Issued, Symbol, &Said)]) -> Vec<Leaf> {
    let words = scene.words;
    let mut heads = vec![words.say("sheet-checklist-sheet"), words.say("sheet-checklist-code"), words.say("sheet-checklist-posted")];
    heads.extend((1..=MONTHS).map(|month| month.to_string()));
    let shares: Vec<f32> = [3.6, 1.3, 1.3].into_iter().chain(std::iter::repeat_n(0.8, MONTHS)).collect();
    let row = |(issued, _, said): &(&Issued, Symbol, &Said)| {
        let mut cells = vec![Text::new(format!("{}: {}", said.place, said.heading)), Text::new(issued.code.value.as_str())];
        cells.extend(std::iter::repeat_n(Text::new("\u{a0}"), MONTHS + 1));
        cells
    };
    let page = |some: &[(&Issued, Symbol, &Said)]| {
        let body = vec![
            Block::Text(Role::Heading(1), Style::Title, Text::new(words.say("sheet-checklist"))),
            Block::Text(Role::Paragraph, Style::Body, Text::new(words.say("sheet-checklist-lead"))),
            Block::Text(Role::Paragraph, Style::Body, Text::new(words.say("sheet-checklist-months"))),
            Block::Gap(3.0),
            Block::Table(shares.clone(), heads.iter().map(Text::new).collect(), some.iter().map(row).collect()),
        ];
        Leaf::of(Scale::Card, issuer(scene), body, Vec::new())
    };
    codes.chunks(ROWS).map(page).collect()
}
