//! Reads the accessibility and privacy statement.

use crate::load::article;
use crate::load::fields::Reader;
use crate::load::guide;
use crate::load::markdown::Translations;
use crate::model::id::Id;
use crate::model::statement::Statement;

/// The statement from its documents. `id` is the slug of a text that has none of its own.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, documents: Translations) -> Option<Statement> {
    let mut facts = None;
    let pictures = documents.pictures.clone();
    let texts = article::texts(reader, id, documents, |reader, fields| facts = guide::facts(reader, fields, Some(false)));
    Some(Statement { facts: facts?, texts: texts?, pictures })
}
