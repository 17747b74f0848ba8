//! Reads `tasks.yaml`: how far the tasks of a plan are.

use crate::load::fields::Reader;
use crate::load::node::Node;
use crate::load::waiver;
use crate::model::task_name::TaskName;
use crate::model::tracking::{TaskStatus, Tracked, Tracking};
use crate::source::At;

const STATUSES: [(&str, TaskStatus); 4] =
    [("done", TaskStatus::Done), ("in_progress", TaskStatus::InProgress), ("late", TaskStatus::Late), ("not_started", TaskStatus::NotStarted)];

/// The whole file.
pub(super) fn read(reader: &mut Reader<'_>, node: &Node) -> Option<Tracking> {
    let mut fields = waiver::file(reader, node)?;
    let as_of = fields.required(reader, "as_of", |reader, node| reader.at(node, Reader::date));
    let tasks = fields.required(reader, "tasks", |reader, node| reader.list(node, entry));
    let span = fields.span();
    fields.finish(reader);
    Some(Tracking { span, as_of: as_of?, tasks: tasks? })
}

fn entry(reader: &mut Reader<'_>, node: &Node) -> Option<Tracked> {
    let mut fields = reader.fields(node)?;
    let task = fields.required(reader, "task", name);
    let how_far = fields.required(reader, "status", |reader, node| reader.one_of(node, &STATUSES));
    let date = fields.optional(reader, "date", |reader, node| reader.at(node, Reader::date));
    let remark = fields.optional(reader, "note", Reader::words);
    fields.finish(reader);
    Some(Tracked { task: task?, status: how_far?, date, note: remark })
}

/// The number of a task. YAML takes 3.10 for a number; its text is kept as it stands.
fn name(reader: &mut Reader<'_>, node: &Node) -> Option<At<TaskName>> {
    let text = reader.word(node)?;
    match TaskName::parse(&text) {
        Some(value) => Some(At { value, span: node.span }),
        None => reader.wrong(
            node,
            "số của nhiệm vụ như `3.4`, hoặc `3.4 (2)` cho phần thứ hai của số ấy",
            "the number of a task like `3.4`, or `3.4 (2)` for the second part of that number",
        ),
    }
}
