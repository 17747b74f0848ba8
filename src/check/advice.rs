//! What authors are told to do: about a document that may be signed already, and about names that stand for nothing.

use crate::finding::Words;
use crate::model::id::nearest;

/// One thing to do, without a full stop; or a waiver, where the document is signed.
pub(super) fn or_waive(vi: &str, en: &str) -> Words {
    Words::new(format!("{vi}; văn bản đã ký thì ghi `waive` kèm lý do."), format!("{en}; of a signed document write a `waive` with the reason."))
}

/// The same of a document that was issued, as campaigns carry its figures.
pub(super) fn or_waive_issued(vi: &str, en: &str) -> Words {
    Words::new(format!("{vi}; văn bản đã ban hành thì ghi `waive` kèm lý do."), format!("{en}; for an issued document, write a `waive` with the reason."))
}

/// So many names can be told in one line.
const FEW: usize = 12;

/// What to do about a name that stands for nothing: first the one that was meant, where one is near; else those that there are, where they are few.
pub(super) fn did_you_mean<'k>(name: &str, known: impl IntoIterator<Item = &'k str>, else_do: &Words) -> Words {
    let known: Vec<&str> = known.into_iter().collect();
    let Words { vi, en } = else_do;
    if let Some(near) = nearest(name, &known) {
        return Words::new(format!("Có phải là `{near}`? {vi}"), format!("Did you mean `{near}`? {en}"));
    }
    let all = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let is_told = (1..=FEW).contains(&known.len());
    if is_told { Words::new(format!("{vi} Ở đây có: {all}."), format!("{en} There are: {all}.")) } else { else_do.clone() }
}
