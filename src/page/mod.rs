//! What a template is given: one struct a page kind, all values finished and worded.

pub mod campaign;
pub mod frame;
pub mod gone;
pub mod guide;
pub mod home;
pub mod html;
pub mod index;
pub mod law;
pub mod notice;
pub mod place;
pub mod plan;
pub mod schedule;
pub mod sheet;
pub mod statement;
pub mod task;
pub mod term;

use std::sync::Arc;

use serde::Serialize;

use crate::model::route::Route;
use frame::{Common, Frame};

/// A page that only has to be printed by its template.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where it is written and how others link to it.
    pub route: Route,
    /// The file of content that it was made from, from the site's root.
    pub source: String,
    /// The same page in other languages.
    pub twins: Vec<Twin>,
    /// What it has around its content as the pages beside it have.
    pub common: Arc<Common>,
    /// What it has around its content.
    pub frame: Frame,
    /// The content.
    pub body: Body,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// Language code.
    pub lang: String,
    /// Path below `output/`.
    pub path: String,
}

/// The kinds of page; each has the template that [`Body::template`] names.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Body {
    /// The index of all units of a site.
    Units(home::Units),
    /// The home of a unit.
    Home(home::Home),
    /// The list of guides.
    Guides(guide::Guides),
    /// One guide.
    Guide(Box<guide::Guide>),
    /// The overview of the 7 ways.
    Methods(Box<guide::Methods>),
    /// One of the 7 ways.
    Method(Box<guide::Method>),
    /// The counter card of the 7 ways.
    CounterCard(guide::CounterCard),
    /// A plan.
    Plan(Box<plan::Plan>),
    /// A part of a plan's tasks in a view.
    Tasks(Box<task::Tasks>),
    /// A campaign.
    Campaign(Box<campaign::Campaign>),
    /// An area of a campaign.
    Area(Box<campaign::Area>),
    /// A part of the table of a campaign.
    Figures(Box<campaign::Figures>),
    /// All campaigns.
    Progress(Box<campaign::Overview>),
    /// The places where sheets hang and help is given.
    Places(place::Places),
    /// The printed sheet of one code.
    Sheet(Box<sheet::Sheet>),
    /// All printed sheets of a unit.
    Sheets(Box<sheet::Sheets>),
    /// The landing page of one code.
    Landing(Box<place::Landing>),
    /// A page that once existed, or the landing page of a code that leads nowhere any more.
    Gone(gone::Gone),
    /// All schedules.
    Schedules(schedule::Schedules),
    /// A schedule.
    Schedule(Box<schedule::Schedule>),
    /// The list of notices.
    Notices(notice::Notices),
    /// A notice.
    Notice(notice::Notice),
    /// The accessibility and privacy statement.
    Statement(Box<statement::Statement>),
    /// Everything from A to Z.
    Index(index::Index),
    /// What a server shows where there is no page.
    NotFound(gone::NotFound),
    /// The legal register.
    Laws(law::Laws),
    /// The glossary.
    Glossary(term::Glossary),
}

impl Body {
    /// The file name of the template that prints this kind of page.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Units(_) => "units.html",
            Self::Home(_) => "home.html",
            Self::Guides(_) => "guides.html",
            Self::Guide(_) => "guide.html",
            Self::Methods(_) => "methods.html",
            Self::Method(_) => "method.html",
            Self::CounterCard(_) => "counter-card.html",
            Self::Plan(_) => "plan.html",
            Self::Tasks(_) => "tasks.html",
            Self::Campaign(_) => "campaign.html",
            Self::Area(_) => "area.html",
            Self::Figures(_) => "figures.html",
            Self::Progress(_) => "progress.html",
            Self::Places(_) => "places.html",
            Self::Sheet(_) => "sheet.html",
            Self::Sheets(_) => "sheets.html",
            Self::Landing(_) => "landing.html",
            Self::Gone(_) => "gone.html",
            Self::Schedules(_) => "schedules.html",
            Self::Schedule(_) => "schedule.html",
            Self::Notices(_) => "notices.html",
            Self::Notice(_) => "notice.html",
            Self::Statement(_) => "statement.html",
            Self::Index(_) => "index-a-z.html",
            Self::NotFound(_) => "not-found.html",
            Self::Laws(_) => "laws.html",
            Self::Glossary(_) => "glossary.html",
        }
    }
}
