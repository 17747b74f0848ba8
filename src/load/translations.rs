//! Reads what a document says in each of its languages.

use crate::lang::Localised;
use crate::load::fields::{Fields, Reader};
use crate::load::markdown::Translations;
use crate::load::waiver;
use crate::prose::Block;
use crate::source::Span;

/// The words in every language; nothing where those of one are broken. `more` reads the keys that only the original has, `text` those that
/// every language has, and the text below them.
pub(super) fn texts<T>(
    reader: &mut Reader<'_>,
    documents: Translations,
    more: impl FnOnce(&mut Reader<'_>, &mut Fields<'_>),
    text: impl Fn(&mut Reader<'_>, &mut Fields<'_>, Span, Vec<Block>) -> Option<T>,
) -> Option<Localised<T>> {
    let (lang, file, original) = documents.original;
    let mut fields = waiver::file(reader, &original.head)?;
    more(reader, &mut fields);
    let first = text(reader, &mut fields, Span::start_of(file), original.body);
    fields.finish(reader);
    let mut texts = first.map(|text| Localised::new(lang, text));
    let mut whole = true;
    for (lang, file, document) in documents.others {
        let mut fields = waiver::file(reader, &document.head)?;
        let text = text(reader, &mut fields, Span::start_of(file), document.body);
        fields.finish(reader);
        whole &= text.is_some();
        if let (Some(texts), Some(text)) = (&mut texts, text) {
            texts.add(lang, text);
        }
    }
    texts.filter(|_| whole)
}
