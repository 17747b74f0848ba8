//! The pages on which sheets are looked at, downloaded and ticked off.

use super::{booklet, file, is_sample, printing};
use crate::model::ledger::Issued;
use crate::model::printing::{Paper, Toner, Tongues};
use crate::model::route::Route;
use crate::model::sheet::{Design, LEAST_LABEL_MODULE, Print, prints};
use crate::model::target::Target;
use crate::page::frame::Link;
use crate::page::sheet as page;
use crate::page::{Body, Page};
use crate::symbol::Symbol;
use crate::view::frame::{self, About};
use crate::view::letter_case::capitalised;
use crate::view::place::place_name;
use crate::view::scene::Scene;
use crate::view::symbol::{self, svg};

/// Dots of a small picture: the long and the short side of A4.
const PREVIEW: (u32, u32) = (331, 468);

/// What is printed of a code.
pub(in crate::view) fn of_code(scene: &Scene<'_>, route: &Route, issued: &Issued) -> Option<Page> {
    let words = scene.words;
    let code = &issued.code.value;
    let heading = scene.title(&issued.leads_to()?.value);
    let place = capitalised(&place_name(scene, issued));
    let symbol = symbol::of_code(scene.unit, &scene.shared.site.languages, code)?;
    let body = page::Sheet {
        heading: heading.clone(),
        place: place.clone(),
        issued: words.with("sheet-issued", [("code", code.as_str().into()), ("date", (&words.date(issued.issued)).into())]),
        address: symbol.address().to_owned(),
        symbol_html: svg(&symbol),
        sample: sample(scene),
        designs: designs(scene, route, issued, &symbol),
        posting: posting(scene),
        landing: Link { text: words.say("sheet-landing"), href: scene.href(route, &Target::Landing(code.clone()))? },
        all: scene.link(route, &Target::Sheets),
    };
    let own = Target::Sheet(code.clone());
    let title = words.with("sheet-title", [("page", (&heading).into()), ("place", (&place).into())]);
    let about = About { parents: &[Target::Places, Target::Sheets], unlisted: true, ..About::of(&own, &title, &title) };
    Some(frame::page(scene, route, about, Body::Sheet(Box::new(body))))
}

/// All sheets of a unit, and what hangs where.
pub(in crate::view) fn of_unit(scene: &Scene<'_>, route: &Route) -> Page {
    let words = scene.words;
    let heading = scene.title(&Target::Sheets);
    let summary = scene.summary(&Target::Sheets);
    let primary = &scene.shared.site.languages.primary;
    let unit_path = &scene.unit.head.path.value;
    let whole = |to: &Route, text: &str, name: String| {
        let text = words.say(text);
        page::File { href: route.href(to), label: text.clone(), text, name }
    };
    let name = capitalised(scene.unit.head.name.text(scene.lang));
    let body = page::Sheets {
        heading: heading.clone(),
        summary: summary.clone(),
        sample: sample(scene),
        booklet: Some(whole(&booklet::route(unit_path, primary.as_str()), "sheets-booklet", format!("{name}.pdf"))),
        report: Some(whole(&super::report_route(unit_path), "sheets-report", format!("{name}.csv"))),
        posting: posting(scene),
        places: scene.unit.profile.places.iter().filter_map(|place| self::place(scene, route, place)).collect(),
    };
    let about = About { parents: &[Target::Places], ..About::of(&Target::Sheets, &heading, &summary) };
    frame::page(scene, route, about, Body::Sheets(Box::new(body)))
}

fn place(scene: &Scene<'_>, route: &Route, place: &crate::model::unit::Place) -> Option<page::Place> {
    let printed = |issued: &&Issued| issued.place.value == place.id.value && scene.unit.prints(issued);
    let sheets: Vec<page::Post> = scene.unit.ledger.iter().filter(printed).filter_map(|issued| post(scene, route, issued)).collect();
    (!sheets.is_empty()).then(|| page::Place { name: capitalised(place.name.text(scene.lang)), sheets })
}

fn post(scene: &Scene<'_>, route: &Route, issued: &Issued) -> Option<page::Post> {
    let code = issued.code.value.clone();
    let designs = crate::model::sheet::designs(scene.unit, issued);
    let names: Vec<String> = designs.into_iter().filter(|design| design.label().is_none()).map(|design| scene.words.say(name(design))).collect();
    Some(page::Post {
        link: Link { text: scene.title(&issued.leads_to()?.value), href: scene.href(route, &Target::Sheet(code.clone()))? },
        code: code.to_string(),
        designs: names.join(", "),
    })
}

fn sample(scene: &Scene<'_>) -> Option<String> {
    is_sample(scene.unit).then(|| scene.words.say("sheet-sample"))
}

fn posting(scene: &Scene<'_>) -> Vec<String> {
    ["sheet-posting-height", "sheet-posting-side", "sheet-posting-check"].iter().map(|id| scene.words.say(id)).collect()
}

/// The designs of a code, each with its files.
fn designs(scene: &Scene<'_>, route: &Route, issued: &Issued, symbol: &Symbol) -> Vec<page::Design> {
    let languages = &scene.shared.site.languages;
    let prints = prints(scene.unit, issued, printing(scene.unit, &scene.shared.site.printing), languages);
    let mut all: Vec<page::Design> = Vec::new();
    for design in crate::model::sheet::designs(scene.unit, issued) {
        if !is_fit(design, symbol) {
            continue;
        }
        let own: Vec<&Print> = prints.iter().filter(|print| print.design == design).collect();
        let name = scene.words.say(name(design));
        let to = |print: &Print, paper: Paper, ending: &str| route.href(&file(scene.unit, &issued.code.value, &print.file(paper, languages, ending)));
        let preview = own.iter().find(|print| print.is_shown).map(|print| {
            let (width, height) = if super::compose::is_landscape(design, print.languages(languages).count()) { (PREVIEW.1, PREVIEW.0) } else { PREVIEW };
            page::Preview { src: to(print, Paper::A4, "small.png"), alt: scene.words.with("sheet-preview", [("design", (&name).into())]), width, height }
        });
        let groups = own.iter().map(|print| group(scene, print, &name, issued, &|paper, ending| to(print, paper, ending))).collect();
        all.push(page::Design { hint: scene.words.say(hint(design)), name, preview, groups });
    }
    all
}

fn group(scene: &Scene<'_>, print: &Print, design: &str, issued: &Issued, to: &dyn Fn(Paper, &str) -> String) -> page::Group {
    let words = scene.words;
    let label = match (print.design.label(), print.tongues, print.toner) {
        (Some(_), ..) => words.say("sheet-cut"),
        (None, Tongues::One, Toner::Colour) => words.say("sheet-one-colour"),
        (None, Tongues::One, Toner::Black) => words.say("sheet-one-black"),
        (None, Tongues::Two, Toner::Colour) => words.say("sheet-two-colour"),
        (None, Tongues::Two, Toner::Black) => words.say("sheet-two-black"),
    };
    let topic = issued.leads_to().map(|at| scene.title(&at.value)).unwrap_or_default();
    let place = capitalised(&place_name(scene, issued));
    let one = |paper: Paper, ending: &str| {
        let text = format!("{} {}", ending.to_uppercase(), paper.name().to_uppercase());
        // What Windows does not take in names.
        let name: String = format!("{place} – {topic} – {design} {text}.{ending}").chars().map(|c| if r#"\/:*?"<>|"#.contains(c) { ' ' } else { c }).collect();
        page::File { label: format!("{design}, {label}: {text}"), text, href: to(paper, ending), name }
    };
    let mut files: Vec<page::File> = print.papers.iter().map(|paper| one(*paper, "pdf")).collect();
    files.extend([one(Paper::A4, "png"), one(Paper::A4, "svg")]);
    page::Group { label, files }
}

/// Whether the modules of a symbol are large enough for a design.
fn is_fit(design: Design, symbol: &Symbol) -> bool {
    design.label().is_none_or(|(_, height)| super::small::label_module(symbol, height) >= LEAST_LABEL_MODULE)
}

fn name(design: Design) -> &'static str {
    match design {
        Design::Sign => "sheet-design-sign",
        Design::Poster => "sheet-design-poster",
        Design::SevenWays => "sheet-design-seven-ways",
        Design::CounterCard => "sheet-design-counter-card",
        Design::Menu => "sheet-design-menu",
        Design::Roster => "sheet-design-roster",
        Design::Sessions => "sheet-design-sessions",
        Design::Progress => "sheet-design-progress",
        Design::TentCard => "sheet-design-tent-card",
        Design::SmallLabels => "sheet-design-small-labels",
        Design::MiddleLabels => "sheet-design-middle-labels",
        Design::LargeLabels => "sheet-design-large-labels",
    }
}

fn hint(design: Design) -> &'static str {
    match design {
        Design::Sign => "sheet-hint-sign",
        Design::Poster | Design::SevenWays | Design::Menu | Design::Progress => "sheet-hint-wall",
        Design::CounterCard => "sheet-hint-counter",
        Design::Roster | Design::Sessions => "sheet-hint-door",
        Design::TentCard => "sheet-hint-tent",
        Design::SmallLabels | Design::MiddleLabels | Design::LargeLabels => "sheet-hint-labels",
    }
}
