//! The legal register.

use super::id::Id;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::source::{At, Span};

/// Kinds of legal documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawKind {
    /// Luật.
    Law,
    /// Nghị định.
    Decree,
    /// Thông tư.
    Circular,
    /// Nghị quyết.
    Resolution,
    /// Quyết định.
    Decision,
    /// Chỉ thị.
    Directive,
}

/// An entry of the register.
#[derive(Debug, Clone)]
pub struct Law {
    /// What others cite.
    pub id: Id,
    /// Where it stands.
    pub span: Span,
    /// Kind.
    pub kind: LawKind,
    /// "104/2022/NĐ-CP".
    pub number: String,
    /// Who issued it.
    pub issuer: Localised<String>,
    /// Its title.
    pub title: Localised<String>,
    /// Day of issue, where it is known.
    pub issued: Option<At<Date>>,
    /// First day in force, where it is known.
    pub in_force: Option<Date>,
    /// First day no longer in force.
    pub ended: Option<Date>,
    /// What replaced it, as a whole or in part.
    pub replaced_by: Vec<Change>,
    /// What changed it.
    pub amended_by: Vec<Change>,
    /// Where the text was read.
    pub source: String,
    /// When.
    pub checked: At<Date>,
    /// What is still to be confirmed.
    pub to_confirm: Option<Localised<String>>,
}

/// What a later law did to an earlier one.
#[derive(Debug, Clone)]
pub struct Change {
    /// The later law.
    pub law: At<Id>,
    /// The article of the later law that says so.
    pub article: Option<String>,
    /// From which day, where that is not the later law's first day in force.
    pub from: Option<Date>,
    /// Which provisions of the earlier law are touched; absent where all of it is.
    pub provisions: Option<Localised<String>>,
    /// A remark.
    pub note: Option<Localised<String>>,
}

/// A law and the part of it that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Id in the register.
    pub law: Id,
    /// Điều.
    pub article: Option<i64>,
    /// Khoản.
    pub clause: Option<i64>,
    /// Điểm.
    pub point: Option<String>,
}

/// Whether a law is in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// In force.
    Current,
    /// From this day no longer.
    Ended(Date),
    /// Only from this day.
    Future(Date),
    /// The register does not know since when.
    Unknown,
}

impl Law {
    /// The later laws that took its place as a whole.
    pub fn successors(&self) -> impl Iterator<Item = &Change> {
        self.replaced_by.iter().filter(|change| change.provisions.is_none())
    }

    /// Whether a later law took its place as a whole.
    pub fn is_replaced(&self) -> bool {
        self.successors().next().is_some()
    }

    /// Day of issue, where it is known.
    pub fn issued(&self) -> Option<Date> {
        self.issued.as_ref().map(|issued| issued.value)
    }

    /// Whether it is in force on `day`.
    pub fn force(&self, day: Date) -> Force {
        match (self.ended, self.in_force) {
            (Some(ended), _) if ended <= day => Force::Ended(ended),
            (_, Some(from)) if from > day => Force::Future(from),
            (_, Some(_)) => Force::Current,
            (_, None) => Force::Unknown,
        }
    }
}
