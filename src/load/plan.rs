//! Reads plans: front matter, sections, and the tasks that real documents mark by labels.

use crate::calendar::Date;
use crate::finding::Waiver;
use crate::load::fields::{Fields, Reader};
use crate::load::guide::{TRANSLATE, slug};
use crate::load::markdown::Translations;
use crate::load::translations;
use crate::load::waiver;
use crate::model::deadline::Deadline;
use crate::model::guide::Translate;
use crate::model::id::Id;
use crate::model::plan::{Part, Plan, PlanState, PlanText, Task};
use crate::prose::{self, Block, Inline};
use crate::source::{At, Span};

const STATES: [(&str, PlanState); 2] = [("archived", PlanState::Archived), ("current", PlanState::Current)];

/// What a line of a task says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Lead,
    Support,
    Watch,
    Deadline,
}

/// The labels of real plans, in small letters; a new variant is a new line here.
const LABELS: [(&str, Label); 12] = [
    ("đơn vị thực hiện", Label::Lead),
    ("đơn vị chủ trì", Label::Lead),
    ("đơn vị phối hợp", Label::Support),
    ("đơn vị theo dõi, đôn đốc", Label::Watch),
    ("đơn vị theo dõi", Label::Watch),
    ("thời gian hoàn thành", Label::Deadline),
    ("thời gian thực hiện", Label::Deadline),
    ("thời hạn", Label::Deadline),
    ("lead unit", Label::Lead),
    ("lead units", Label::Lead),
    ("supporting units", Label::Support),
    ("monitoring unit", Label::Watch),
];

/// Whether a line gives a task's deadline, which a translation takes from the original.
pub(super) fn says_deadline(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    LABELS.iter().any(|(label, what)| *what == Label::Deadline && line.starts_with(label))
}

/// A plan from its documents.
pub(super) fn read(reader: &mut Reader<'_>, id: &Id, documents: Translations) -> Option<Plan> {
    let pictures = documents.pictures.clone();
    let mut head = None;
    let texts = translations::texts(
        reader,
        documents,
        |reader, fields| head = self::head(reader, fields),
        |reader, fields, span, body| text(reader, id, fields, span, body),
    );
    let Head { number, date, not_before, state, translate, laws, campaign, waivers } = head?;
    Some(Plan { id: id.clone(), number, date, not_before, state, translate, laws, campaign, waivers, texts: texts?, pictures })
}

/// What only the original says of a plan.
struct Head {
    number: Option<String>,
    date: Option<Date>,
    not_before: Option<Date>,
    state: PlanState,
    translate: Translate,
    laws: Vec<At<Id>>,
    campaign: Option<At<Id>>,
    waivers: Vec<Waiver>,
}

fn head(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> Option<Head> {
    let number = fields.optional(reader, "number", Reader::text);
    let date = fields.optional(reader, "date", Reader::date);
    let not_before = fields.optional(reader, "not_before", Reader::date);
    let state = fields.required(reader, "state", |reader, node| reader.one_of(node, &STATES));
    let translate = fields.required(reader, "translate", |reader, node| reader.one_of(node, &TRANSLATE));
    let laws = fields.optional(reader, "laws", Reader::ids).unwrap_or_default();
    let campaign = fields.optional(reader, "campaign", Reader::id);
    let waivers = fields.optional(reader, "waive", waiver::read).unwrap_or_default();
    Some(Head { number, date, not_before, state: state?, translate: translate?, laws, campaign, waivers })
}

fn text(reader: &mut Reader<'_>, id: &Id, fields: &mut Fields<'_>, span: Span, body: Vec<Block>) -> Option<PlanText> {
    let slug = slug(reader, fields, id, span);
    let kind = fields.required(reader, "kind", Reader::text);
    let issuer = fields.required(reader, "issuer", Reader::text);
    let subject = fields.required(reader, "subject", Reader::text);
    let grounds = fields.required(reader, "grounds", Reader::texts);
    let recipients = fields.optional(reader, "recipients", Reader::texts).unwrap_or_default();
    let signed_by = fields.optional(reader, "signed_by", Reader::text);
    let excerpt = fields.optional(reader, "excerpt", Reader::text);
    Some(PlanText {
        span,
        slug,
        kind: kind?,
        issuer: issuer?,
        subject: subject?,
        grounds: grounds?,
        recipients,
        signed_by,
        excerpt,
        parts: body.into_iter().map(part).collect(),
    })
}

/// A paragraph that begins with a number of at least two parts and has a label line is a task; everything else stays text.
fn part(block: Block) -> Part {
    match &block {
        Block::Paragraph(paragraph) => match task(&paragraph.value, paragraph.span) {
            Some(task) => Part::Task(task),
            None => Part::Text(block),
        },
        Block::Heading { .. }
        | Block::List { .. }
        | Block::Quote(_)
        | Block::Alert(..)
        | Block::Table { .. }
        | Block::Figure { .. }
        | Block::Code(_)
        | Block::Rule => Part::Text(block),
    }
}

fn task(inlines: &[Inline], span: Span) -> Option<Task> {
    let lines: Vec<&[Inline]> = inlines.split(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak)).collect();
    let (number, first) = numbered(lines.first()?)?;
    let mut task = Task { span, number, text: first, lead: Vec::new(), support: Vec::new(), watch: Vec::new(), deadline: None };
    let mut last = None;
    for line in lines.iter().skip(1) {
        last = add_line(&mut task, line, last);
    }
    last.map(|_| task)
}

/// Takes a line of a task. A line without a label goes on with the line before.
fn add_line(task: &mut Task, line: &[Inline], last: Option<Label>) -> Option<Label> {
    let words = prose::plain(line);
    let labelled = words.split_once(':').and_then(|(label, value)| label_of(label).map(|label| (label, value)));
    let (label, value) = match (labelled, last) {
        (Some((label, value)), _) => (label, value.to_owned()),
        (None, Some(label)) => (label, words),
        (None, None) => {
            task.text.push(Inline::SoftBreak);
            task.text.extend_from_slice(line);
            return None;
        }
    };
    match label {
        Label::Lead => task.lead.extend(units(&value)),
        Label::Support => task.support.extend(units(&value)),
        Label::Watch => task.watch.extend(units(&value)),
        Label::Deadline => {
            let before = task.deadline.take().map(|deadline| format!("{} ", deadline.value.text)).unwrap_or_default();
            task.deadline = Some(At { value: Deadline::parse(&format!("{before}{value}")), span: task.span });
        }
    }
    Some(label)
}

fn label_of(words: &str) -> Option<Label> {
    let words = words.trim().to_lowercase();
    LABELS.iter().find(|(label, _)| *label == words).map(|(_, label)| *label)
}

/// Units are set apart by `;` only, because names hold commas ("Các ban, ngành").
fn units(words: &str) -> Vec<String> {
    words.split(';').map(|unit| unit.trim().trim_end_matches('.').trim_end().to_owned()).filter(|unit| !unit.is_empty()).collect()
}

/// "1.1. Text" gives ("1.1", "Text").
fn numbered(line: &[Inline]) -> Option<(String, Vec<Inline>)> {
    let (first, rest) = line.split_first()?;
    let Inline::Text(words) = first else { return None };
    let (number, words) = words.split_once(' ')?;
    let number = number.strip_suffix('.')?;
    let parts: Vec<&str> = number.split('.').collect();
    let fits = parts.len() >= 2 && parts.iter().all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()));
    fits.then(|| {
        let mut text = vec![Inline::Text(words.trim_start().to_owned())];
        text.extend_from_slice(rest);
        (number.to_owned(), text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn paragraph(text: &str) -> Part {
        let file = Sources::default().add("a".into(), text.into());
        let mut inlines = Vec::new();
        for line in text.split('\n') {
            inlines.push(Inline::Text(line.to_owned()));
            inlines.push(Inline::SoftBreak);
        }
        inlines.pop();
        part(Block::Paragraph(At { value: inlines, span: Span::start_of(file) }))
    }

    #[test]
    fn a_task_with_all_its_labels() {
        let Part::Task(task) = paragraph(
            "4.8. Làm thử.\nĐơn vị thực hiện: Công an xã; Các ban, ngành.\nĐơn vị phối hợp: Trường học.\nThời gian hoàn thành: Trong quý I/2023\nvà duy trì thường xuyên.",
        ) else {
            panic!("no task")
        };
        assert_eq!(task.number, "4.8");
        assert_eq!(task.lead, ["Công an xã", "Các ban, ngành"]);
        assert_eq!(task.support, ["Trường học"]);
        assert!(task.deadline.unwrap().value.then_ongoing);
    }

    #[test]
    fn numbers_alone_make_no_task() {
        assert!(matches!(paragraph("1.1. Chỉ là một câu."), Part::Text(_)));
        assert!(matches!(paragraph("2023. Năm.\nĐơn vị thực hiện: A."), Part::Text(_)));
    }
}
