//! Sets, paints and proves the printed sheets of a unit. What was made before from the same is kept unseen.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use crate::check::code::{SHEET_LETTER, SHEET_TOO_FULL, UNPROVED};
use crate::embedded::FACES;
use crate::emit::memo::Printed;
use crate::emit::stage::Files;
use crate::fault::Fault;
use crate::finding::{Finding, Placed, Words};
use crate::hash::Fingerprint;
use crate::make::shop::Workshop;
use crate::model::id::Id;
use crate::paint;
use crate::paint::palette::Depth;
use crate::prove::{self, Expected, Failure};
use crate::sheet::drawing::{Drawing, Leaf, MM, Square};
use crate::source::Sources;
use crate::symbol::Symbol;
use crate::typeset::trouble::Trouble;
use crate::typeset::{self, Types};
use crate::view::sheet::{Job, Kind};

/// Sheets that one hand makes with the same fonts.
const TOGETHER: usize = 4;
/// Sheets whose files are held until they are written.
const AT_ONCE: usize = 64;

/// What printing left.
#[derive(Default)]
pub(super) struct Outcome {
    /// What is wrong with sheets.
    pub(super) found: Vec<Placed>,
    /// What the next build has to know of each file, by path.
    pub(super) files: BTreeMap<String, Printed>,
    /// Sizes and reading distances; nothing where there is no sheet.
    pub(super) report: Option<Vec<u8>>,
}

/// A file of a sheet, painted and proved.
struct Painted {
    path: String,
    bytes: Vec<u8>,
    /// Its line of the report; nothing for what is not printed.
    report: String,
}

/// What a hand paints with.
struct Hand {
    types: Types,
    pdf: paint::pdf::Fonts,
    png: paint::png::Fonts,
}

/// Why there is no sheet.
enum Refusal {
    Trouble(Trouble),
    Failure(Failure),
    /// The painter's own words: a mistake of ours.
    Mistake(String),
}

/// The heads of the report's columns.
const REPORT: &str = "file,paper,symbol_mm,module_mm,reading_distance_m\r\n";

/// Makes the sheets of a unit.
pub(super) fn print(shop: &Workshop<'_>, jobs: &[Job], unit: &Id, sources: &Sources, put: &mut Files<'_>) -> Result<Outcome, Fault> {
    let known = shop.memo.unit(unit.as_str()).map(|known| &known.printed);
    let mut outcome = Outcome::default();
    for some in jobs.chunks(AT_ONCE) {
        let keyed: Vec<(&Job, String)> = some.iter().map(|job| (job, key(shop, job))).collect();
        let is_same = |(job, key): &&(&Job, String)| {
            let same = |path: &str| known.and_then(|known| known.get(path)).is_some_and(|printed| printed.key == *key) && put.standing(path).is_some();
            job.files.iter().all(|file| same(&file.path))
        };
        let (same, fresh): (Vec<_>, Vec<_>) = keyed.iter().partition(is_same);
        for file in same.iter().flat_map(|(job, _)| &job.files) {
            put.keep(&file.path);
            outcome.files.extend(known.and_then(|known| known.get(&file.path)).map(|printed| (file.path.clone(), printed.clone())));
        }
        let made = make(shop, &fresh.iter().map(|(job, _)| *job).collect::<Vec<_>>());
        for ((job, key), made) in fresh.into_iter().zip(made) {
            match made {
                Ok(files) => {
                    for Painted { path, bytes, report } in files {
                        put.put(path.clone(), &bytes)?;
                        outcome.files.insert(path, Printed { key: key.clone(), report });
                    }
                }
                // What is wrong with one design of a code is wrong with most: it is told once.
                Err(refusal) => {
                    let found = finding(job, &refusal).place(sources);
                    let is_told = outcome.found.iter().any(|told| told.rule == found.rule && told.place == found.place);
                    outcome.found.extend((!is_told).then_some(found));
                }
            }
        }
    }
    let lines = outcome.files.values().map(|printed| printed.report.as_str());
    outcome.report = (!jobs.is_empty()).then(|| std::iter::once(REPORT).chain(lines).collect::<String>().into_bytes());
    Ok(outcome)
}

/// Sets, paints and proves sheets, several hands at once. What their symbols outlive is tried once for all sheets that show them.
fn make(shop: &Workshop<'_>, jobs: &[&Job]) -> Vec<Result<Vec<Painted>, Refusal>> {
    let addresses: BTreeSet<&str> = jobs.iter().flat_map(|job| &job.symbols).filter(|address| !address.is_empty()).map(String::as_str).collect();
    let tried =
        shop.crew.map(&addresses.iter().collect::<Vec<_>>(), |address| Symbol::of(address).map_or(Err(Failure::Unpainted), |symbol| prove::symbol(&symbol)));
    let harmed: BTreeMap<&str, Failure> = addresses.iter().zip(tried).filter_map(|(address, tried)| Some((*address, tried.err()?))).collect();
    let some: Vec<&[&Job]> = jobs.chunks(TOGETHER).collect();
    let made = shop.crew.map(&some, |jobs| {
        let mut hand = Hand::new();
        let one = |job: &Job, hand: &mut Hand| {
            let harmed = job.symbols.iter().find_map(|address| harmed.get(address.as_str()));
            harmed.map_or_else(|| hand.sheet(shop, job), |failure| Err(Refusal::Failure(failure.clone())))
        };
        jobs.iter().map(|job| one(job, &mut hand)).collect::<Vec<_>>()
    });
    made.into_iter().flatten().collect()
}

/// A fingerprint of all that a sheet is made from.
fn key(shop: &Workshop<'_>, job: &Job) -> String {
    let mut print = Fingerprint::default();
    let Job { span: _, name: _, code: _, sheet, ink, symbols, files } = job;
    // Printing into it cannot fail.
    let _ = write!(print, "{} {} {sheet:?} {ink:?} {symbols:?} {files:?}", env!("NIEMYET_BINARY_PRINT"), shop.press.print);
    print.hex()
}

impl Hand {
    fn new() -> Self {
        Self { types: Types::of(&FACES), pdf: paint::pdf::Fonts::of(&FACES), png: paint::png::Fonts::of(&FACES) }
    }

    fn sheet(&mut self, shop: &Workshop<'_>, job: &Job) -> Result<Vec<Painted>, Refusal> {
        let drawing = typeset::set(&job.sheet, &shop.press.look, job.ink, &mut self.types).map_err(Refusal::Trouble)?;
        let svg = drawing.leaves.first().map(|leaf| paint::svg::paint(leaf, &drawing.title, &drawing.lang)).unwrap_or_default();
        let mut files = Vec::new();
        for file in &job.files {
            let bytes = self.painted(job, &drawing, &svg, file.kind)?;
            files.push(Painted { path: file.path.clone(), bytes, report: report(&file.path, file.kind, &drawing) });
        }
        Ok(files)
    }

    /// A file that was read again before it is written.
    fn painted(&self, job: &Job, drawing: &Drawing, svg: &str, kind: Kind) -> Result<Vec<u8>, Refusal> {
        let pages = job.symbols.iter().zip(&drawing.leaves);
        let expected: Vec<Expected<'_>> = pages.map(|(address, leaf)| Expected { address, places: leaf.places() }).collect();
        match kind {
            Kind::Pdf(paper) => {
                let bytes = paint::pdf::paint(drawing, paper.size(), &self.pdf).map_err(Refusal::Mistake)?;
                let bytes = Arc::new(bytes);
                prove::pdf(&bytes, &expected).map_err(Refusal::Failure)?;
                Ok(Arc::unwrap_or_clone(bytes))
            }
            // Its picture is the proof of it.
            Kind::Svg => Ok(svg.as_bytes().to_vec()),
            Kind::Picture | Kind::FinePicture | Kind::Preview => {
                let depth = if kind == Kind::Preview { Depth::Four } else { Depth::Eight };
                let bytes = paint::png::paint(svg, kind.dots().unwrap_or(72.0), depth, &self.png).map_err(Refusal::Mistake)?;
                if let (Kind::Picture | Kind::FinePicture, Some(expected)) = (kind, expected.first()) {
                    let dots = paint::png::read(&bytes).ok_or(Refusal::Failure(Failure::Unpainted))?;
                    prove::picture(&dots, expected).map_err(Refusal::Failure)?;
                }
                Ok(bytes)
            }
        }
    }
}

/// The line of a file in the report: how large its symbol and its modules are, from how far it is read (ten times the symbol's width).
fn report(path: &str, kind: Kind, drawing: &Drawing) -> String {
    let (paper, by) = match kind {
        Kind::Pdf(paper) => (paper.name(), paint::paper::factor(paper.size())),
        Kind::Svg | Kind::Picture | Kind::FinePicture => ("a4", 1.0),
        Kind::Preview => return String::new(),
    };
    let squares = || drawing.leaves.iter().flat_map(Leaf::symbols);
    let least = |of: fn(&Square) -> f32| squares().map(of).reduce(f32::min).map(|length| length * by / MM);
    let Some((symbol, module)) = least(Square::inner).zip(least(Square::module)) else { return String::new() };
    format!("{path},{paper},{symbol:.0},{module:.2},{:.1}\r\n", symbol / 100.0)
}

fn finding(job: &Job, refusal: &Refusal) -> Finding {
    let name = &job.name;
    let (rule, message, help) = match refusal {
        Refusal::Trouble(Trouble::TooHigh(excess)) => (
            &SHEET_TOO_FULL,
            Words::new(format!("chữ trên tờ {name} cao hơn khổ A4 {excess:.0} mm"), format!("the words of {name} are {excess:.0} mm higher than A4")),
            Words::new("Rút ngắn tiêu đề hoặc câu tóm tắt.", "Shorten the title or the summary."),
        ),
        Refusal::Trouble(Trouble::TooWide(excess)) => (
            &SHEET_TOO_FULL,
            Words::new(format!("một từ trên tờ {name} rộng hơn chỗ của nó {excess:.0} mm"), format!("a word of {name} is {excess:.0} mm wider than its place")),
            Words::new("Dùng từ ngắn hơn, hoặc thêm dấu cách.", "Use a shorter word, or add a blank."),
        ),
        Refusal::Trouble(Trouble::NoGlyph(letter)) => (
            &SHEET_LETTER,
            Words::new(
                format!("phông chữ của tờ {name} không có ký tự “{letter}” (U+{:04X})", u32::from(*letter)),
                format!("the fonts of {name} do not have the letter “{letter}” (U+{:04X})", u32::from(*letter)),
            ),
            Words::new("Thay ký tự ấy bằng chữ hoặc dấu thường.", "Replace it with an ordinary letter or sign."),
        ),
        Refusal::Failure(failure) => (
            &UNPROVED,
            unread(name, failure),
            Words::new(
                "Dùng địa chỉ ngắn hơn; nếu vẫn vậy, báo cho người làm niemyet.",
                "Use a shorter address; if that does not help, tell the makers of niemyet.",
            ),
        ),
        Refusal::Mistake(words) => (
            &UNPROVED,
            Words::new(format!("không vẽ được tờ {name}: {words}"), format!("{name} could not be painted: {words}")),
            Words::new("Báo cho người làm niemyet, kèm tệp này.", "Tell the makers of niemyet, with this file."),
        ),
    };
    Finding::new(rule, job.span, message, help)
}

fn unread(name: &str, failure: &Failure) -> Words {
    match failure {
        Failure::Unpainted => Words::new(format!("không đọc lại được tệp của tờ {name}"), format!("a file of {name} cannot be read again")),
        Failure::Unseen => Words::new(format!("quét thử tờ {name} không thấy đủ mã"), format!("a trial scan of {name} did not see every symbol")),
        Failure::Other(other) => Words::new(format!("quét thử tờ {name} ra “{other}”"), format!("a trial scan of {name} gave “{other}”")),
        Failure::Harmed(how) => {
            Words::new(format!("mã của tờ {name} không quét được khi bị hỏng thử ({how})"), format!("the symbol of {name} cannot be read when it is {how}"))
        }
    }
}
