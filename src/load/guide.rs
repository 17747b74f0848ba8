//! Reads guides, the 7 ways and their overview.

use crate::load::fields::{Fields, Reader};
use crate::load::law;
use crate::load::markdown::Translations;
use crate::load::node::Node;
use crate::load::site::web;
use crate::load::translations;
use crate::model::guide::{Choice, CounterCard, CounterStep, Facts, Guide, GuideText, Overview, OverviewText, Question, Translate, WebSource};
use crate::model::id::Id;
use crate::prose::Block;
use crate::source::{At, Span};

/// Words for what a missing translation means.
pub(super) const TRANSLATE: [(&str, Translate); 3] = [("required", Translate::Required), ("fallback", Translate::Fallback), ("none", Translate::None)];

/// Whether a document is one of the 7 ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A guide.
    Guide,
    /// One of the 7 ways, which says what it proves.
    Method,
}

/// A guide from its documents.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, kind: Kind, documents: Translations) -> Option<Guide> {
    let pictures = documents.pictures.clone();
    let (mut facts, mut order) = (None, None);
    let head = |reader: &mut Reader<'_>, fields: &mut Fields<'_>| {
        facts = self::facts(reader, fields, None);
        order = fields.required(reader, "order", |reader, node| reader.at(node, Reader::number));
    };
    let texts = translations::texts(reader, documents, head, |reader, fields, span, body| text(reader, id, kind, fields, span, body));
    Some(Guide { id: id.clone(), order: order?, facts: facts?, texts: texts?, pictures })
}

/// The keys that say what a page rests on. `scam_warning` is read where it is not known from the kind of page.
pub(super) fn facts(reader: &mut Reader<'_>, fields: &mut Fields<'_>, scam_warning: Option<bool>) -> Option<Facts> {
    let translate = fields.required(reader, "translate", |reader, node| reader.one_of(node, &TRANSLATE));
    let scam_warning = scam_warning.or_else(|| fields.required(reader, "scam_warning", Reader::yes_no));
    let reviewed = fields.required(reader, "reviewed", |reader, node| reader.at(node, Reader::date));
    let review_by = fields.required(reader, "review_by", |reader, node| reader.at(node, Reader::date));
    let legal = fields.required(reader, "legal", |reader, node| reader.list(node, law::citation));
    let sources = fields.optional(reader, "sources", |reader, node| reader.list(node, source)).unwrap_or_default();
    let app_version = fields.optional(reader, "app_version", Reader::text);
    Some(Facts { translate: translate?, scam_warning: scam_warning?, reviewed: reviewed?, review_by: review_by?, legal: legal?, sources, app_version })
}

fn source(reader: &mut Reader<'_>, node: &Node) -> Option<WebSource> {
    let mut fields = reader.fields(node)?;
    let address = fields.required(reader, "address", web);
    let checked = fields.required(reader, "checked", |reader, node| reader.at(node, Reader::date));
    fields.finish(reader);
    Some(WebSource { address: address?, checked: checked? })
}

fn text(reader: &mut Reader<'_>, id: &Id, kind: Kind, fields: &mut Fields<'_>, span: Span, body: Vec<Block>) -> Option<GuideText> {
    let title = fields.required(reader, "title", Reader::text);
    let slug = slug(reader, fields, id, span);
    let summary = fields.required(reader, "summary", Reader::text);
    let sign = match kind {
        Kind::Guide => fields.optional(reader, "sign", Reader::text),
        Kind::Method => None,
    };
    let audience = fields.required(reader, "audience", Reader::text);
    let cost = fields.required(reader, "cost", Reader::text);
    let time = fields.required(reader, "time", Reader::text);
    let bring = fields.required(reader, "bring", Reader::texts);
    let other_ways = fields.required(reader, "other_ways", Reader::texts);
    let proves = match kind {
        Kind::Guide => Some(String::new()),
        Kind::Method => fields.required(reader, "proves", Reader::text),
    };
    Some(GuideText {
        span,
        title: title?,
        slug,
        summary: summary?,
        sign,
        audience: audience?,
        cost: cost?,
        time: time?,
        bring: bring?,
        other_ways: other_ways?,
        proves: proves?,
        body,
    })
}

/// `slug:`, else the folder's id.
pub(super) fn slug(reader: &mut Reader<'_>, fields: &mut Fields<'_>, id: &Id, span: Span) -> At<Id> {
    fields.optional(reader, "slug", Reader::id).unwrap_or(At { value: id.clone(), span })
}

/// The overview from its documents.
pub(super) fn overview(reader: &mut Reader<'_>, documents: Translations) -> Option<Overview> {
    let pictures = documents.pictures.clone();
    let mut facts = None;
    let texts = translations::texts(reader, documents, |reader, fields| facts = self::facts(reader, fields, None), overview_text);
    Some(Overview { facts: facts?, texts: texts?, pictures })
}

fn overview_text(reader: &mut Reader<'_>, fields: &mut Fields<'_>, span: Span, body: Vec<Block>) -> Option<OverviewText> {
    let title = fields.required(reader, "title", Reader::text);
    let summary = fields.required(reader, "summary", Reader::text);
    let choose = fields.required(reader, "choose", |reader, node| reader.list(node, question));
    let counter = fields.required(reader, "counter", counter);
    Some(OverviewText { span, title: title?, summary: summary?, choose: choose?, counter: counter?, body })
}

fn question(reader: &mut Reader<'_>, node: &Node) -> Option<Question> {
    let mut fields = reader.fields(node)?;
    let question = fields.required(reader, "question", Reader::text);
    let options = fields.required(reader, "options", |reader, node| reader.list(node, choice));
    fields.finish(reader);
    Some(Question { question: question?, options: options? })
}

fn choice(reader: &mut Reader<'_>, node: &Node) -> Option<Choice> {
    let mut fields = reader.fields(node)?;
    let answer = fields.required(reader, "answer", Reader::text);
    let methods = fields.required(reader, "methods", Reader::ids);
    let remark = fields.optional(reader, "note", Reader::text);
    fields.finish(reader);
    Some(Choice { answer: answer?, methods: methods?, note: remark })
}

fn counter(reader: &mut Reader<'_>, node: &Node) -> Option<CounterCard> {
    let mut fields = reader.fields(node)?;
    let title = fields.required(reader, "title", Reader::text);
    let intro = fields.required(reader, "intro", Reader::text);
    let steps = fields.required(reader, "steps", |reader, node| reader.list(node, counter_step));
    let never = fields.required(reader, "never", Reader::texts);
    fields.finish(reader);
    Some(CounterCard { title: title?, intro: intro?, steps: steps?, never: never? })
}

fn counter_step(reader: &mut Reader<'_>, node: &Node) -> Option<CounterStep> {
    let mut fields = reader.fields(node)?;
    let title = fields.required(reader, "title", Reader::text);
    let text = fields.required(reader, "text", Reader::text);
    let methods = fields.required(reader, "methods", Reader::ids);
    fields.finish(reader);
    Some(CounterStep { title: title?, text: text?, methods: methods? })
}
