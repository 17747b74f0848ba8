//! What loading hands to checking: the model with holes where a file was broken.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Finding, Waiver};
use crate::lang::{Lang, Localised};
use crate::model::campaign::Campaign;
use crate::model::gone::Gone;
use crate::model::guide::{Guide, Overview};
use crate::model::id::{Address, Id};
use crate::model::law::Law;
use crate::model::ledger::Issued;
use crate::model::notice::Notice;
use crate::model::plan::Plan;
use crate::model::schedule::Schedule;
use crate::model::site::Site;
use crate::model::statement::Statement;
use crate::model::term::Term;
use crate::model::unit::{Life, Profile, Successor, UnitKind};
use crate::outline::Outline;
use crate::source::{At, Span};

/// A value, what was found while it was read, and nothing lost in between.
pub type Loaded<T> = (T, Vec<Finding>);

/// Things by id. One that could not be read is remembered by its id, so that links to it are not reported as well: one cause, one finding.
#[derive(Debug, Clone)]
pub struct Set<T> {
    /// Those that were read whole.
    pub whole: BTreeMap<Id, T>,
    /// Those that were not.
    pub broken: BTreeSet<Id>,
}

/// What all units share.
#[derive(Debug, Clone)]
pub struct Shared {
    /// `site.yaml`.
    pub site: Option<Site>,
    /// `laws.yaml`.
    pub laws: Set<Law>,
    /// `glossary.yaml`.
    pub terms: Set<Term>,
    /// `guides/`.
    pub guides: Set<Guide>,
    /// `methods/<id>/`.
    pub methods: Set<Guide>,
    /// `methods/vi.md`.
    pub overview: Option<Overview>,
    /// `statement/`.
    pub statement: Option<Statement>,
    /// `gone.yaml`.
    pub gone: Set<Gone>,
    /// Every translation beside its original.
    pub twins: Vec<Twin>,
    /// What the files' authors let stand.
    pub waivers: Vec<Waiver>,
}

/// A unit's `unit.yaml` and ledger.
#[derive(Debug, Clone)]
pub struct Head {
    /// Folder name.
    pub id: Id,
    /// Where `unit.yaml` begins.
    pub span: Span,
    /// Kind.
    pub kind: UnitKind,
    /// Name with its kind.
    pub name: Localised<String>,
    /// Province.
    pub province: Localised<String>,
    /// `path:`, where it is written.
    pub path: Option<At<String>>,
    /// `address:`, where it is written.
    pub address: Option<Address>,
    /// `earlier_addresses:`.
    pub earlier_addresses: Vec<Address>,
    /// Life.
    pub life: Life,
    /// Who took over.
    pub successors: Vec<Successor>,
    /// Whether every page is marked MẪU.
    pub sample: bool,
    /// The rest of `unit.yaml`.
    pub profile: Profile,
}

/// A unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// `unit.yaml`.
    pub head: Option<Head>,
    /// Its own guides.
    pub guides: Set<Guide>,
    /// `plans/`.
    pub plans: Set<Plan>,
    /// `progress/`.
    pub campaigns: Set<Campaign>,
    /// `schedules/`.
    pub schedules: Set<Schedule>,
    /// `notices/`.
    pub notices: Set<Notice>,
    /// `gone.yaml`.
    pub gone: Set<Gone>,
    /// `codes.yaml`.
    pub ledger: Vec<Issued>,
    /// Whether every entry of it could be read.
    pub is_ledger_whole: bool,
    /// Every translation beside its original.
    pub twins: Vec<Twin>,
    /// What the files' authors let stand.
    pub waivers: Vec<Waiver>,
}

/// A translation beside its original.
#[derive(Debug, Clone)]
pub struct Twin {
    /// The translation's file, from the site's root.
    pub file: String,
    /// Where it begins.
    pub span: Span,
    /// Its language.
    pub lang: Lang,
    /// The original's sections; of its front matter only the words that the translation has too.
    pub original: Outline,
    /// The translation's.
    pub translation: Outline,
    /// Whether it says that it only sums up the original, which is whole.
    pub is_summary: bool,
    /// What it was made from: fingerprints of the original's sections by their keys; nothing where nobody wrote that down.
    pub record: Option<At<BTreeMap<String, String>>>,
}

impl Unit {
    /// Whether no file of the unit left a hole.
    pub fn is_whole(&self) -> bool {
        self.guides.broken.is_empty()
            && self.plans.broken.is_empty()
            && self.campaigns.broken.is_empty()
            && self.schedules.broken.is_empty()
            && self.notices.broken.is_empty()
            && self.gone.broken.is_empty()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self { whole: BTreeMap::new(), broken: BTreeSet::new() }
    }
}

impl<T> Set<T> {
    /// Adds a thing, or remembers that it is broken.
    pub fn put(&mut self, id: Id, thing: Option<T>) {
        match thing {
            Some(thing) => {
                self.whole.insert(id, thing);
            }
            None => {
                self.broken.insert(id);
            }
        }
    }

    /// Whether a link to `id` is right as far as one can know.
    pub fn has(&self, id: &Id) -> bool {
        self.whole.contains_key(id) || self.broken.contains(id)
    }
}
