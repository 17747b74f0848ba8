//! Reads articles, of which notices and the statement are made.

use crate::lang::Localised;
use crate::load::fields::{Fields, Reader};
use crate::load::guide::slug;
use crate::load::markdown::Translations;
use crate::load::translations;
use crate::model::article::Article;
use crate::model::id::Id;
use crate::prose::Block;
use crate::source::Span;

/// The words in every language. `more` reads the keys that only the original has.
pub(super) fn texts(
    reader: &mut Reader<'_>,
    id: &Id,
    documents: Translations,
    more: impl FnOnce(&mut Reader<'_>, &mut Fields<'_>),
) -> Option<Localised<Article>> {
    translations::texts(reader, documents, more, |reader, fields, span, body| article(reader, id, fields, span, body))
}

fn article(reader: &mut Reader<'_>, id: &Id, fields: &mut Fields<'_>, span: Span, body: Vec<Block>) -> Option<Article> {
    let title = fields.required(reader, "title", Reader::text);
    let slug = slug(reader, fields, id, span);
    let summary = fields.required(reader, "summary", Reader::text);
    Some(Article { span, title: title?, slug, summary: summary?, body })
}
