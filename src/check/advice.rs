//! What authors are told to do about a document that may be signed already.

use crate::finding::Words;

/// One thing to do, without a full stop; or a waiver, where the document is signed.
pub(super) fn or_waive(vi: &str, en: &str) -> Words {
    Words::new(format!("{vi}; văn bản đã ký thì ghi `waive` kèm lý do."), format!("{en}; of a signed document write a `waive` with the reason."))
}
