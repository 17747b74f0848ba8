//! The ledger: which code was issued for which place and page, for ever.

use super::code::Code;
use super::id::Id;
use super::target::Target;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::{At, Span};

/// How many codes are tried before a place and target are given up; each try is a new draw among 14 million.
const TRIES: u8 = 32;

/// An entry of the ledger. It is never changed once printed; only `redirect` or `gone` is added.
#[derive(Debug, Clone)]
pub struct Issued {
    /// Where it stands.
    pub span: Span,
    /// The code.
    pub code: At<Code>,
    /// The place it was printed for.
    pub place: At<Id>,
    /// What it was printed for.
    pub target: At<Target>,
    /// Day of issue.
    pub issued: Date,
    /// Where it leads instead.
    pub redirect: Option<At<Target>>,
    /// Why it leads nowhere any more.
    pub gone: Option<Localised<String>>,
}

/// The codes that a place and target may get, in the order in which they are tried. They follow from the names alone, so that an entry that was
/// edited by hand is recognised.
pub fn candidates<'a>(unit: &'a Id, place: &'a Id, target: &'a Target) -> impl Iterator<Item = Code> + 'a {
    (0..TRIES).map(move |salt| Code::of_words(&format!("niemyet code 1\n{unit}\n{place}\n{target}\n{salt}")))
}

impl Issued {
    /// Whether the entry is as `niemyet codes` wrote it: its code follows from its unit, place and target.
    pub fn is_untouched(&self, unit: &Id) -> bool {
        candidates(unit, &self.place.value, &self.target.value).any(|code| code == self.code.value)
    }

    /// Whether the code is the first that is tried for this place and page of a unit, as nearly all codes are.
    pub fn is_first_draw(&self, unit: &Id) -> bool {
        candidates(unit, &self.place.value, &self.target.value).next().as_ref() == Some(&self.code.value)
    }

    /// Whether it says both that the code leads elsewhere and that it is gone, of which only the second is heeded.
    pub fn is_unclear(&self) -> bool {
        self.redirect.is_some() && self.gone.is_some()
    }

    /// Where the code leads today; nothing when it is gone.
    pub fn leads_to(&self) -> Option<&At<Target>> {
        if self.gone.is_some() { None } else { Some(self.redirect.as_ref().unwrap_or(&self.target)) }
    }
}
