//! Printed sheets: which of them a code has, on which papers, in which inks and languages.

use super::code::Code;
use super::ledger::Issued;
use super::printing::{Paper, Printing, Toner, Tongues};
use super::schedule::Day;
use super::target::Target;
use super::unit::Unit;
use crate::lang::Lang;
use crate::model::site::Languages;
use crate::source::At;

/// What a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Design {
    /// "NƠI HƯỚNG DẪN KÍCH HOẠT ĐỊNH DANH ĐIỆN TỬ": it hangs where help is given.
    Sign,
    /// One page of the site.
    Poster,
    /// The 7 ways.
    SevenWays,
    /// What officers do at a counter.
    CounterCard,
    /// All guides.
    Menu,
    /// Who is there on which day of the week.
    Roster,
    /// On which days something is held.
    Sessions,
    /// How far an area is.
    Progress,
    /// Stands on a desk.
    TentCard,
    /// Labels of 30 × 20 mm.
    SmallLabels,
    /// Labels of 45 × 30 mm.
    MiddleLabels,
    /// Labels of 60 × 40 mm.
    LargeLabels,
}

/// A sheet of a code in one toner and set of languages, which may be printed on several papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// What it is.
    pub design: Design,
    /// What with.
    pub toner: Toner,
    /// In which languages.
    pub tongues: Tongues,
    /// On which papers.
    pub papers: Vec<Paper>,
    /// Whether pages show a small picture of it: the first look of each design, and of one label for all.
    pub is_shown: bool,
}

/// Millimetres of a module below which a label is not printed.
pub const LEAST_LABEL_MODULE: f32 = 0.5;

impl Design {
    /// All of them with their names in files.
    pub const ALL: [(&'static str, Self); 12] = [
        ("sign", Self::Sign),
        ("poster", Self::Poster),
        ("seven-ways", Self::SevenWays),
        ("counter-card", Self::CounterCard),
        ("menu", Self::Menu),
        ("roster", Self::Roster),
        ("sessions", Self::Sessions),
        ("progress", Self::Progress),
        ("tent-card", Self::TentCard),
        ("labels-30x20", Self::SmallLabels),
        ("labels-45x30", Self::MiddleLabels),
        ("labels-60x40", Self::LargeLabels),
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, design)| *design == self).map_or("sheet", |(name, _)| name)
    }

    /// Width and height of a label in millimetres.
    pub fn label(self) -> Option<(f32, f32)> {
        match self {
            Self::SmallLabels => Some((30.0, 20.0)),
            Self::MiddleLabels => Some((45.0, 30.0)),
            Self::LargeLabels => Some((60.0, 40.0)),
            Self::Sign | Self::Poster | Self::SevenWays | Self::CounterCard | Self::Menu | Self::Roster | Self::Sessions | Self::Progress | Self::TentCard => {
                None
            }
        }
    }
}

/// The designs that a code of a unit is printed in: what hangs first.
#[expect(clippy::wildcard_enum_match_arm, reason = "whatever page is new gets a poster")]
pub fn designs(unit: &Unit, issued: &Issued) -> Vec<Design> {
    let Some(At { value: target, .. }) = issued.leads_to() else { return Vec::new() };
    let small = [Design::TentCard, Design::LargeLabels, Design::MiddleLabels, Design::SmallLabels];
    let mut designs = match target {
        Target::Guide(id) if unit.guides.get(id).is_some_and(|guide| guide.texts.iter().any(|(_, text)| text.sign.is_some())) => {
            vec![Design::Poster, Design::Sign]
        }
        Target::Methods => vec![Design::SevenWays],
        Target::CounterCard => return vec![Design::CounterCard],
        Target::Home | Target::Guides => vec![Design::Menu],
        Target::Campaign(_) | Target::Area(..) => return vec![Design::Progress],
        Target::Schedule(id) => {
            let duties = unit.schedules.get(id).map(|schedule| schedule.duties.as_slice()).unwrap_or_default();
            let is_weekly = duties.iter().any(|duty| matches!(duty.day, Day::Weekly(_)));
            let is_dated = duties.iter().any(|duty| !matches!(duty.day, Day::Weekly(_)));
            return [is_weekly.then_some(Design::Roster), is_dated.then_some(Design::Sessions)].into_iter().flatten().collect();
        }
        _ => vec![Design::Poster],
    };
    designs.extend(small);
    designs
}

/// Everything that is printed of a code. Labels are cut from A4, in black and one language.
pub fn prints(unit: &Unit, issued: &Issued, printing: &Printing, languages: &Languages) -> Vec<Print> {
    let mut prints = Vec::new();
    for design in designs(unit, issued) {
        if design.label().is_some() {
            prints.push(Print { design, toner: Toner::Black, tongues: Tongues::One, papers: vec![Paper::A4], is_shown: design == Design::LargeLabels });
            continue;
        }
        // Officers read the site's first language.
        let has_two = !languages.others.is_empty() && design != Design::CounterCard;
        for tongues in printing.tongues.iter().filter(|tongues| **tongues == Tongues::One || has_two) {
            for toner in &printing.toners {
                let is_shown = prints.last().is_none_or(|last: &Print| last.design != design);
                prints.push(Print { design, toner: *toner, tongues: *tongues, papers: printing.papers.clone(), is_shown });
            }
        }
    }
    prints
}

impl Print {
    /// Name of a file of it, below the folder of its code: `poster-a4-vi-en-black.pdf`.
    pub fn file(&self, paper: Paper, languages: &Languages, ending: &str) -> String {
        let langs = self.languages(languages).map(Lang::as_str).collect::<Vec<_>>().join("-");
        let toner = if self.toner == Toner::Black && self.design.label().is_none() { "-black" } else { "" };
        format!("{}-{}-{langs}{toner}.{ending}", self.design.name(), paper.name())
    }

    /// Its languages, the first one first.
    pub fn languages<'l>(&self, languages: &'l Languages) -> impl Iterator<Item = &'l Lang> {
        let count = match self.tongues {
            Tongues::One => 1,
            Tongues::Two => 2,
        };
        languages.iter().take(count)
    }
}

/// The folder of a code's files below that of its unit.
pub fn folder(code: &Code) -> String {
    format!("sheets/{code}")
}
