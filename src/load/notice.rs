//! Reads notices.

use crate::load::article;
use crate::load::fields::Reader;
use crate::load::guide::TRANSLATE;
use crate::load::markdown::Translations;
use crate::model::id::Id;
use crate::model::notice::Notice;

/// A notice from its documents.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, documents: Translations) -> Option<Notice> {
    let mut facts = None;
    let pictures = documents.pictures.clone();
    let texts = article::texts(reader, id, documents, |reader, fields| {
        let translate = fields.required(reader, "translate", |reader, node| reader.one_of(node, &TRANSLATE));
        let published = fields.required(reader, "published", |reader, node| reader.at(node, Reader::date));
        let until = fields.optional(reader, "until", |reader, node| reader.at(node, Reader::date));
        facts = translate.zip(published).map(|(translate, published)| (translate, published, until));
    });
    let (translate, published, until) = facts?;
    Some(Notice { id: id.clone(), translate, published, until, texts: texts?, pictures })
}
