//! Ids that may stand in a file only once.

use super::fields::Reader;
use super::rules;
use crate::finding::{Finding, Words};
use crate::model::id::Id;
use crate::source::At;

/// Finds ids that were used before, or that are `taken`.
pub(super) fn ids_once<'i>(reader: &mut Reader<'_>, taken: &[&'i str], ids: impl Iterator<Item = &'i At<Id>>) {
    let mut seen = taken.to_vec();
    for id in ids {
        let name = id.value.as_str();
        if seen.contains(&name) {
            reader.found.push(Finding::new(
                &rules::TWICE,
                id.span,
                Words::new(format!("mã `{name}` đã dùng trong tệp này"), format!("the id `{name}` is used already in this file")),
                Words::new("Đổi mã này.", "Change this id."),
            ));
        }
        seen.push(name);
    }
}
