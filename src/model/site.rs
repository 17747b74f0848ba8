//! The site and what all its units share.

use std::collections::BTreeMap;

use super::gone::Gone;
use super::guide::{Guide, Overview};
use super::id::{Address, Id};
use super::law::Law;
use super::printing::Printing;
use super::rollup::RollUp;
use super::statement::Statement;
use super::term::Term;
use crate::lang::{Lang, Localised};
use crate::source::At;

/// The head of a site: `site.yaml`.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its name.
    pub name: Localised<String>,
    /// Languages of its pages, the primary one first; never empty.
    pub languages: Languages,
    /// Where the whole output is served.
    pub address: Option<Address>,
    /// A folder below `themes/`, where the site has its own theme.
    pub theme: Option<At<Id>>,
    /// Hosts of others that texts may lead to besides public offices and app stores.
    pub hosts: Vec<String>,
    /// What campaigns of several units are added up in.
    pub roll_ups: Vec<RollUp>,
    /// What is printed, where units do not say otherwise.
    pub printing: Printing,
}

/// The languages of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages {
    /// The language in which content is written first.
    pub primary: Lang,
    /// The others.
    pub others: Vec<Lang>,
}

/// What all units share.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The site.
    pub site: Site,
    /// The legal register.
    pub laws: BTreeMap<Id, Law>,
    /// The glossary.
    pub terms: BTreeMap<Id, Term>,
    /// Guides by id.
    pub guides: BTreeMap<Id, Guide>,
    /// The 7 ways by id.
    pub methods: BTreeMap<Id, Guide>,
    /// Their overview; a site may be without the ways.
    pub overview: Option<Overview>,
    /// The accessibility and privacy statement, where the site has one.
    pub statement: Option<Statement>,
    /// Shared pages that are gone.
    pub gone: BTreeMap<Id, Gone>,
    /// Translations whose original has changed since: their file, and the headings of what did.
    pub stale: BTreeMap<String, Vec<String>>,
}

impl Shared {
    /// Whether a guide is the shared one and not a unit's own version of it: written at the same place.
    pub fn has(&self, guide: &Guide) -> bool {
        self.guides.get(&guide.id).is_some_and(|shared| shared.order.span == guide.order.span)
    }

    /// Whether a page that is gone is the shared one and not a unit's own entry.
    pub fn lost(&self, gone: &Gone) -> bool {
        self.gone.get(&gone.id.value).is_some_and(|shared| shared.id.span == gone.id.span)
    }
}

impl Languages {
    /// All, the primary one first.
    pub fn iter(&self) -> impl Iterator<Item = &Lang> {
        std::iter::once(&self.primary).chain(&self.others)
    }
}
