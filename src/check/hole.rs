//! Pages of a unit that are missing only because their file could not be read: that was told, and what leads there is right.

use std::collections::BTreeSet;

use crate::draft;
use crate::model::id::Id;
use crate::model::target::Target;

/// What of a unit could not be read.
#[derive(Debug, Clone, Default)]
pub struct Holes {
    guides: BTreeSet<Id>,
    plans: BTreeSet<Id>,
    campaigns: BTreeSet<Id>,
    schedules: BTreeSet<Id>,
    notices: BTreeSet<Id>,
    /// Whether something in the ledger could not be read, so that nobody knows which codes were issued.
    pub ledger: bool,
}

impl Holes {
    /// Those of a unit.
    pub fn of(draft: &draft::Unit) -> Self {
        Self {
            guides: draft.guides.broken.clone(),
            plans: draft.plans.broken.clone(),
            campaigns: draft.campaigns.broken.clone(),
            schedules: draft.schedules.broken.clone(),
            notices: draft.notices.broken.clone(),
            ledger: !draft.is_ledger_whole,
        }
    }

    /// Whether a page would stand there if every file could be read, as far as one can know.
    pub fn explain(&self, target: &Target) -> bool {
        match target {
            Target::Guide(id) => self.guides.contains(id),
            Target::Plan(id) | Target::Tasks(id, ..) => self.plans.contains(id),
            Target::Campaign(id) | Target::Area(id, _) | Target::Figures(id, ..) => self.campaigns.contains(id),
            Target::Schedule(id) => self.schedules.contains(id),
            Target::Notice(id) => self.notices.contains(id),
            Target::Progress => !self.campaigns.is_empty(),
            Target::Schedules => !self.schedules.is_empty(),
            Target::Notices => !self.notices.is_empty(),
            Target::Home
            | Target::Guides
            | Target::Methods
            | Target::Method(_)
            | Target::CounterCard
            | Target::Places
            | Target::Laws
            | Target::Law(_)
            | Target::Glossary
            | Target::Term(_)
            | Target::Index
            | Target::Statement
            | Target::Gone(..)
            | Target::NotFound
            | Target::Sheets
            | Target::Sheet(_)
            | Target::Landing(_) => false,
        }
    }
}
