//! Printed sheets of a unit: what each says, in which languages, and where its files lie.

mod booklet;
mod compose;
mod matter;
pub(super) mod page;
mod parts;
mod said;
mod small;

use super::scene::{Setting, scenes};
use super::subject::Subject;
use super::symbol::of_code;
use crate::bundle::File;
use crate::model::code::Code;
use crate::model::id::Address;
use crate::model::ledger::Issued;
use crate::model::printing::{Paper, Printing, Toner};
use crate::model::route::Route;
use crate::model::sheet::{Print, folder, prints};
use crate::model::site::Languages;
use crate::model::unit::Unit;
use crate::sheet::Sheet;
use crate::sheet::look::Ink;
use crate::source::Span;
use crate::symbol::Symbol;
use said::Said;

/// Dots to an inch of pictures of A4: they are sent and looked at.
const PICTURE: f32 = 150.0;
/// Dots to an inch of the small pictures on pages: some 330 dots wide.
const PREVIEW: f32 = 40.0;

/// A sheet to be set and painted.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Where the author asked for it.
    pub span: Span,
    /// What it is, for messages: its code and design.
    pub name: String,
    /// Its code; none for what holds the sheets of several.
    pub code: Option<Code>,
    /// What it says.
    pub sheet: Sheet,
    /// What it is printed with.
    pub ink: Ink,
    /// What the symbols of each page have to say; nothing for a page without one.
    pub symbols: Vec<String>,
    /// The files that are painted of it.
    pub files: Vec<Wanted>,
}

/// A file to be painted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its path below `output/`.
    pub path: String,
    /// What it is.
    pub kind: Kind,
}

/// Kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// PDF on a paper.
    Pdf(Paper),
    /// SVG in the size of A4.
    Svg,
    /// PNG of A4.
    Picture,
    /// PNG of A4 with labels, whose symbols are small.
    FinePicture,
    /// A small PNG for pages.
    Preview,
}

/// All sheets of a unit that are printed.
pub fn of_unit(subject: &Subject<'_>, setting: &Setting<'_>) -> Vec<Job> {
    let unit = subject.unit;
    let languages = &setting.shared.site.languages;
    let printing = printing(unit, &setting.shared.site.printing);
    let issued: Vec<&Issued> = unit.ledger.iter().filter(|issued| unit.prints(issued) && issued.leads_to().is_some()).collect();
    // By language and then by code: what a sheet in two languages says comes from two of them.
    let said: Vec<Vec<Said>> = scenes(subject, setting, &mut |scene| issued.iter().map(|issued| said::of(&scene, issued)).collect());
    let mut jobs = Vec::new();
    for (at, issued) in issued.iter().enumerate() {
        let Some(symbol) = of_code(unit, languages, &issued.code.value) else { continue };
        let own: Vec<&Said> = said.iter().filter_map(|of_lang| of_lang.get(at)).collect();
        for print in prints(unit, issued, printing, languages) {
            let said: Vec<&Said> = own.iter().copied().take(print.languages(languages).count()).collect();
            jobs.extend(job(unit, issued, &print, languages, &symbol, &said));
        }
    }
    let of_codes: Vec<(&Issued, Symbol, &Said)> = issued
        .iter()
        .zip(said.first().into_iter().flatten())
        .filter_map(|(issued, said)| Some((*issued, of_code(unit, languages, &issued.code.value)?, said)))
        .collect();
    let booklet = scenes(subject, setting, &mut |scene| {
        let is_first = *scene.lang == languages.primary;
        (is_first && !of_codes.is_empty()).then(|| booklet::of(&scene, &of_codes))
    });
    jobs.extend(booklet.into_iter().flatten());
    jobs
}

/// What a unit prints.
pub(super) fn printing<'a>(unit: &'a Unit, of_site: &'a Printing) -> &'a Printing {
    unit.profile.printing.as_ref().unwrap_or(of_site)
}

/// Whether the sheets of a unit are marked: their codes lead nowhere yet.
pub(super) fn is_sample(unit: &Unit) -> bool {
    unit.head.sample || unit.head.address.as_ref().is_none_or(Address::is_example)
}

fn job(unit: &Unit, issued: &Issued, print: &Print, languages: &Languages, symbol: &Symbol, said: &[&Said]) -> Option<Job> {
    let sheet = compose::sheet(print.design, symbol, said, issued.issued, is_sample(unit))?;
    let route = |paper: Paper, ending: &str| file(unit, &issued.code.value, &print.file(paper, languages, ending)).path();
    let mut files: Vec<Wanted> = print.papers.iter().map(|paper| Wanted { path: route(*paper, "pdf"), kind: Kind::Pdf(*paper) }).collect();
    files.push(Wanted { path: route(Paper::A4, "svg"), kind: Kind::Svg });
    let picture = if print.design.label().is_some() { Kind::FinePicture } else { Kind::Picture };
    files.push(Wanted { path: route(Paper::A4, "png"), kind: picture });
    if print.is_shown {
        files.push(Wanted { path: route(Paper::A4, "small.png"), kind: Kind::Preview });
    }
    let ink = match print.toner {
        Toner::Colour => Ink::Colour,
        Toner::Black => Ink::Black,
    };
    let name = format!("{} ({})", print.design.name(), issued.code.value);
    Some(Job { span: issued.target.span, name, code: Some(issued.code.value.clone()), sheet, ink, symbols: vec![symbol.address().to_owned()], files })
}

/// A file of a code.
pub(super) fn file(unit: &Unit, code: &Code, name: &str) -> Route {
    Route::at(&unit.head.path.value, format!("{}/{name}", folder(code)))
}

impl Job {
    /// The paths of what is printed of it: not the small pictures on pages.
    pub fn for_print(&self) -> impl Iterator<Item = String> {
        self.files.iter().filter(|file| file.kind != Kind::Preview).map(|file| file.path.clone())
    }
}

/// The report of a unit's sheets, beside them.
pub fn report(unit: &Unit, bytes: Vec<u8>) -> File {
    File { path: report_route(&unit.head.path.value).path(), bytes }
}

fn report_route(unit_path: &str) -> Route {
    Route::at(unit_path, "sheets/report.csv".to_owned())
}

impl Kind {
    /// Dots to an inch, of pictures.
    pub fn dots(self) -> Option<f32> {
        match self {
            Self::Picture => Some(PICTURE),
            Self::FinePicture => Some(2.0 * PICTURE),
            Self::Preview => Some(PREVIEW),
            Self::Pdf(_) | Self::Svg => None,
        }
    }
}
