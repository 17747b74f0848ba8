//! `niemyet import plan`.

use std::path::Path;

use serde_json::{Value, json};

use super::args::Args;
use super::speech::{CLEAN, FINDINGS, err, out};
use crate::fault::Fault;
use crate::finding::{Placed, Severity, Tongue};
use crate::import::assignment::Task;
use crate::import::body::{Part, Section};
use crate::import::plan::Plan;
use crate::import::plan_table::Table;
use crate::import::written;
use crate::intake;
use crate::model::deadline::Deadline;

/// Reads a plan; prints it as Markdown or JSON, or writes it as `vi.md` into a folder. What the author has to look at is told beside it.
pub(super) fn run(args: &Args, file: &Path, folder: Option<&Path>, as_json: bool) -> Result<u8, Fault> {
    let plan = intake::plan(file)?;
    let written = folder.map(|folder| intake::write(&plan, folder)).transpose()?;
    let findings = intake::findings(&plan, file, args.today);
    let status = if findings.iter().any(|finding| finding.counts_as() == Some(Severity::Error)) { FINDINGS } else { CLEAN };
    if as_json {
        out(&told(&plan, &findings, args.tongue).to_string());
        return Ok(status);
    }
    for finding in &findings {
        err(&worded(finding, args.tongue));
    }
    err(&summary(&plan, args.tongue));
    match written {
        Some(path) => err(&format!(
            "{} {}. {}",
            args.tongue.pick("Đã ghi", "Wrote"),
            path.display(),
            args.tongue.pick("Xem lại từng chỗ nêu trên, rồi chạy: niemyet check", "Look at each place above, then run: niemyet check")
        )),
        None => out(written::markdown(&plan).text().trim_end()),
    }
    Ok(status)
}

fn worded(finding: &Placed, tongue: Tongue) -> String {
    let severity = match finding.rule.severity {
        Severity::Error => tongue.pick("lỗi", "error"),
        Severity::Warning => tongue.pick("cảnh báo", "warning"),
        Severity::Info => tongue.pick("lưu ý", "note"),
    };
    format!("{severity}[{}]: {}:{}: {}", finding.rule.code, finding.place.file, finding.place.line, finding.message.get(tongue))
}

fn summary(plan: &Plan, tongue: Tongue) -> String {
    let count = |is: fn(&Part) -> bool| plan.parts().filter(|part| is(part)).count();
    let sections = count(|part| matches!(part, Part::Section(_)));
    let tasks = count(|part| matches!(part, Part::Task(_)));
    let tables = count(|part| matches!(part, Part::Table(_)));
    let receivers = plan.recipients.len();
    tongue
        .pick(
            &format!("Đọc được {sections} mục, {tasks} phân công, {tables} bảng, {receivers} nơi nhận."),
            &format!("Read {sections} sections, {tasks} assignments, {tables} tables, {receivers} recipients."),
        )
        .to_owned()
}

fn told(plan: &Plan, findings: &[Placed], tongue: Tongue) -> Value {
    let sections = plan.parts().filter_map(|part| if let Part::Section(section) = part { Some(section_of(section)) } else { None });
    let tasks = plan.parts().filter_map(|part| if let Part::Task(task) = part { Some(task_of(task)) } else { None });
    let tables = plan.parts().filter_map(|part| if let Part::Table(table) = part { Some(table_of(table)) } else { None });
    let findings = findings.iter().map(|finding| {
        json!({
            "code": finding.rule.code,
            "severity": finding.rule.severity.key(),
            "line": finding.place.line,
            "at": finding.at,
            "message": finding.message.get(tongue),
            "help": finding.help.get(tongue),
        })
    });
    json!({
        "number": plan.number,
        "date": plan.date.map(|date| date.to_string()),
        "not_before": plan.not_before.map(|date| date.to_string()),
        "issuer": plan.issuer,
        "kind": plan.kind,
        "subject": plan.subject,
        "grounds": plan.grounds,
        "sections": sections.collect::<Vec<_>>(),
        "tasks": tasks.collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
        "recipients": plan.recipients.iter().map(|name| name.trim_end_matches([';', '.', ' '])).collect::<Vec<_>>(),
        "signed_by": plan.signed_by,
        "findings": findings.collect::<Vec<_>>(),
    })
}

fn section_of(section: &Section) -> Value {
    json!({"numeral": section.numeral, "title": section.title, "level": section.level})
}

fn task_of(task: &Task) -> Value {
    json!({
        "id": task.id,
        "part": task.part,
        "text": task.text.join("\n"),
        "lead": task.lead,
        "support": task.support,
        "watch": task.watch,
        "deadline": task.deadline.as_ref().map(deadline_of),
    })
}

fn deadline_of(deadline: &Deadline) -> Value {
    json!({
        "kind": deadline.kind(),
        "from": deadline.first_day().map(|day| day.to_string()),
        "to": deadline.last_day().map(|day| day.to_string()),
        "text": deadline.text,
    })
}

fn table_of(table: &Table) -> Value {
    json!({"title": table.title, "header": table.header, "rows": table.rows})
}
