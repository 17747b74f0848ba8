//! Reads plans: front matter, sections, and the tasks that real documents mark by labels.

use crate::calendar::Date;
use crate::load::fields::{Fields, Reader};
use crate::load::guide::{TRANSLATE, slug};
use crate::load::markdown::Translations;
use crate::load::node::Node;
use crate::load::task;
use crate::load::translations;
use crate::model::deadline::Deadline;
use crate::model::guide::Translate;
use crate::model::id::Id;
use crate::model::label::{self, Label};
use crate::model::plan::{Ground, Plan, PlanState, PlanText, ReportDue};
use crate::prose::Block;
use crate::source::{At, Span};

const STATES: [(&str, PlanState); 2] = [("archived", PlanState::Archived), ("current", PlanState::Current)];

/// Whether a line gives a task's deadline, which a translation takes from the original.
pub(super) fn says_deadline(line: &str) -> bool {
    label::at_start(line).is_some_and(|said| said.label == Label::Deadline)
}

/// A plan from its documents; how far its tasks are stands in another file.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, documents: Translations) -> Option<Plan> {
    let pictures = documents.pictures.clone();
    let mut head = None;
    let texts = translations::texts(
        reader,
        documents,
        |reader, fields| head = self::head(reader, fields),
        |reader, fields, span, body| text(reader, id, fields, span, body),
    );
    let Head { number, date, not_before, state, translate, laws, campaign, reports } = head?;
    let tracking = None;
    let (date, dated_at) = date.map(|date| (date.value, date.span)).unzip();
    Some(Plan { id: id.clone(), number, date, dated_at, not_before, state, translate, laws, campaign, reports, tracking, texts: texts?, pictures })
}

/// What only the original says of a plan.
struct Head {
    number: Option<String>,
    date: Option<At<Date>>,
    not_before: Option<Date>,
    state: PlanState,
    translate: Translate,
    laws: Vec<At<Id>>,
    campaign: Option<At<Id>>,
    reports: Vec<ReportDue>,
}

fn head(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> Option<Head> {
    let number = fields.optional(reader, "number", Reader::text);
    let date = fields.optional(reader, "date", |reader, node| reader.at(node, Reader::date));
    let not_before = fields.optional(reader, "not_before", Reader::date);
    let state = fields.required(reader, "state", |reader, node| reader.one_of(node, &STATES));
    let translate = fields.required(reader, "translate", |reader, node| reader.one_of(node, &TRANSLATE));
    let laws = fields.optional(reader, "laws", Reader::ids).unwrap_or_default();
    let campaign = fields.optional(reader, "campaign", Reader::id);
    let reports = fields.many(reader, "reports", report);
    Some(Head { number, date, not_before, state: state?, translate: translate?, laws, campaign, reports })
}

fn report(reader: &mut Reader<'_>, node: &Node) -> Option<ReportDue> {
    let mut fields = reader.fields(node)?;
    let what = fields.required(reader, "what", Reader::words);
    let when = fields.required(reader, "when", |reader, node| reader.at(node, Reader::text));
    fields.finish(reader);
    let when = when?;
    Some(ReportDue { what: what?, when: At { value: Deadline::parse(&when.value), span: when.span } })
}

/// An id of the register, or the words of a citation.
fn ground(reader: &mut Reader<'_>, node: &Node) -> Option<At<Ground>> {
    let text = reader.at(node, Reader::text)?;
    let ground = Id::parse(&text.value).map_or(Ground::Cited(text.value), Ground::Registered);
    Some(At { value: ground, span: text.span })
}

fn text(reader: &mut Reader<'_>, id: &Id, fields: &mut Fields<'_>, span: Span, body: Vec<Block>) -> Option<PlanText> {
    let slug = slug(reader, fields, id, span);
    let kind = fields.required(reader, "kind", Reader::text);
    let issuer = fields.required(reader, "issuer", Reader::text);
    let subject = fields.required(reader, "subject", Reader::text);
    let grounds = fields.required(reader, "grounds", |reader, node| reader.list(node, ground));
    let line = |reader: &mut Reader<'_>, node: &Node| reader.at(node, Reader::text);
    let recipients = fields.many(reader, "recipients", line);
    let attachments = fields.many(reader, "attachments", line);
    let signed_by = fields.optional(reader, "signed_by", line);
    let excerpt = fields.optional(reader, "excerpt", Reader::text);
    Some(PlanText {
        span,
        slug,
        kind: kind?,
        issuer: issuer?,
        subject: subject?,
        grounds: grounds?,
        recipients,
        attachments,
        signed_by,
        excerpt,
        parts: task::parts(body),
    })
}
