//! A plan as a content file: front matter, then its text in Markdown, word for word and in its order.

use super::body::{Part, Section};
use super::plan::Plan;
use super::plan_table::Table;
use crate::document::Paragraph;
use crate::model::numeral::{self, Rank};

/// The file `vi.md` of a plan.
pub fn markdown(plan: &Plan) -> String {
    let mut out = vec!["---".to_owned()];
    comment(&mut out, "Đầu văn bản, như trong tệp gốc:", &plan.head);
    field(&mut out, "issuer", plan.issuer.as_deref().unwrap_or("[điền cơ quan ban hành]"));
    if let Some(number) = &plan.number {
        field(&mut out, "number", number);
    }
    if let Some(date) = plan.date {
        out.push(format!("date: {date}"));
    }
    field(&mut out, "kind", plan.kind.as_deref().unwrap_or("[điền tên loại văn bản, ví dụ KẾ HOẠCH]"));
    field(&mut out, "subject", plan.subject.as_deref().unwrap_or("[điền trích yếu]"));
    out.extend(["state: archived".to_owned(), "translate: fallback".to_owned()]);
    list(&mut out, "grounds", &plan.grounds);
    list(&mut out, "recipients", &plan.recipients);
    if let Some(office) = &plan.signed_by {
        field(&mut out, "signed_by", office);
    }
    out.push("---".to_owned());
    body(&mut out, &plan.body);
    if !plan.tail.is_empty() {
        out.extend([String::new(), "<!-- Cuối văn bản, như trong tệp gốc:".to_owned()]);
        // Two dashes would end the comment.
        out.extend(plan.tail.iter().map(|line| line.replace("--", "- -")));
        out.push("-->".to_owned());
    }
    body(&mut out, &plan.appendix);
    out.push(String::new());
    out.join("\n")
}

fn comment(out: &mut Vec<String>, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        out.push(format!("# {title}"));
    }
    for line in lines {
        out.push(format!("#   {line}"));
    }
}

fn field(out: &mut Vec<String>, key: &str, value: &str) {
    out.push(format!("{key}: {}", quoted(value)));
}

fn list(out: &mut Vec<String>, key: &str, values: &[String]) {
    if values.is_empty() {
        out.push(format!("{key}: []"));
        return;
    }
    out.push(format!("{key}:"));
    for value in values {
        out.push(format!("  - {}", quoted(value)));
    }
}

/// A YAML value between double quotation marks.
fn quoted(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}

fn body(out: &mut Vec<String>, parts: &[Part]) {
    let mut before: Option<&Part> = None;
    for part in parts {
        if !goes_on(before, part) {
            out.push(String::new());
        }
        match part {
            Part::Section(section) => heading(out, section),
            Part::Text(paragraph) => self::paragraph(out, paragraph),
            Part::Task(task) => task.lines.iter().for_each(|line| line_of(out, line)),
            Part::Table(table) => self::table(out, table),
        }
        before = Some(part);
    }
}

/// Whether a part stands right below the one before: the labels of a task below its number, a sign of a list below another.
fn goes_on(before: Option<&Part>, part: &Part) -> bool {
    let rank = |part: &Part| match part {
        Part::Text(paragraph) => numeral::at_start(&paragraph.text).map(|numeral| numeral.rank),
        Part::Section(_) | Part::Task(_) | Part::Table(_) => None,
    };
    match (before.map(|before| (before, rank(before))), part) {
        (Some((_, Some(Rank::Arabic(2..)))), Part::Task(task)) => task.part == 1,
        (_, Part::Task(task)) => task.lines.is_empty(),
        (Some((_, Some(Rank::Dash | Rank::Plus))), Part::Text(_)) => matches!(rank(part), Some(Rank::Dash | Rank::Plus)),
        _ => false,
    }
}

fn heading(out: &mut Vec<String>, section: &Section) {
    let signs = "#".repeat((section.level + 1).min(6));
    out.push(format!("{signs} {}. {}", section.numeral, escaped(&section.title)));
}

fn paragraph(out: &mut Vec<String>, paragraph: &Paragraph) {
    let numeral = numeral::at_start(&paragraph.text);
    match numeral.map(|numeral| (numeral.rank, numeral)) {
        Some((Rank::Dash, numeral)) => out.push(format!("- {}", escaped(numeral.rest))),
        // A list within the one before it.
        Some((Rank::Plus, numeral)) => out.push(format!("  + {}", escaped(numeral.rest))),
        Some((Rank::Arabic(_), numeral)) => out.push(format!("{} {}", numeral.written, escaped(numeral.rest))),
        Some((Rank::Roman | Rank::Letter, _)) | None => line_of(out, &paragraph.text),
    }
}

fn line_of(out: &mut Vec<String>, text: &str) {
    out.push(escaped(text));
}

fn table(out: &mut Vec<String>, table: &Table) {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(&cell.replace('\n', "; ")).replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    };
    out.push(row(&table.header));
    out.push(format!("|{}", "---|".repeat(table.header.len())));
    out.extend(table.rows.iter().map(|cells| row(cells)));
}

/// Words that Markdown shows as they are.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.split_whitespace().collect::<Vec<_>>().join(" ").chars().enumerate() {
        let is_mark = matches!(letter, '*' | '_' | '`' | '<' | '[' | ']' | '\\') || at == 0 && matches!(letter, '#' | '>' | '|' | '=' | '~');
        if is_mark {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
