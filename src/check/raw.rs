//! What is judged in texts as they stand in their files, before they go to be read: how they write words, the laws that they name, marks
//! that are not understood, and days that cannot be.

use std::collections::BTreeMap;

use super::{day, force, mark, wording};
use crate::calendar::Date;
use crate::finding::Finding;
use crate::model::id::Id;
use crate::model::law::Law;
use crate::source::{Content, Sources};

/// What was seen in some files.
pub struct Raw {
    worded: Vec<wording::Seen>,
    named: Vec<force::Named>,
    marks: Vec<mark::Seen>,
    days: Vec<day::Seen>,
}

/// Looks through files below `prefix`. `is_archive` says that they speak of a unit that is no more.
pub fn look(prefix: &str, files: &[&BTreeMap<String, Content>], is_archive: bool) -> Raw {
    let worded = files.iter().flat_map(|files| wording::look(prefix, files, is_archive));
    let named = files.iter().flat_map(|files| force::look(prefix, files, is_archive));
    let marks = files.iter().flat_map(|files| mark::look(prefix, files, is_archive));
    let days = files.iter().flat_map(|files| day::look(prefix, files, is_archive));
    Raw { worded: worded.collect(), named: named.collect(), marks: marks.collect(), days: days.collect() }
}

impl Raw {
    /// The findings of what was seen.
    pub fn findings(self, laws: &BTreeMap<Id, Law>, today: Date, sources: &mut Sources) -> Vec<Finding> {
        let mut found = wording::findings(self.worded, sources);
        found.extend(force::named(self.named, laws, today, sources));
        found.extend(mark::findings(self.marks, sources));
        found.extend(day::findings(self.days, sources));
        found
    }
}
