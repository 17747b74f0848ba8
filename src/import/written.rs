//! A plan as a content file: front matter, then its text in Markdown, word for word and in its order.

use super::body::{Part, Section};
use super::plan::Plan;
use super::plan_table::Table;
use crate::document::Paragraph;
use crate::model::numeral::{self, Rank};

/// A content file, and where each of its lines comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    lines: Vec<String>,
    /// The line of the document that each line is made from, counted as there.
    origins: Vec<usize>,
}

impl Written {
    /// The text of the file.
    pub fn text(&self) -> String {
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }

    /// The line of the document from which a line of the file is made; both are counted from 1.
    pub fn origin(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|at| self.origins.get(at)).copied().unwrap_or(1)
    }

    fn put(&mut self, line: impl Into<String>, origin: usize) {
        self.lines.push(line.into());
        self.origins.push(origin);
    }
}

/// The file `vi.md` of a plan.
pub fn markdown(plan: &Plan) -> Written {
    let places = &plan.places;
    let first = places.first;
    let mut out = Written::default();
    out.put("---", first);
    comment(&mut out, "Đầu văn bản, như trong tệp gốc:", &plan.head, first);
    field(&mut out, "issuer", plan.issuer.as_deref().unwrap_or("[điền cơ quan ban hành]"), first);
    if let Some(number) = &plan.number {
        field(&mut out, "number", number, places.number);
    }
    if let Some(date) = plan.date {
        out.put(format!("date: {date}"), places.date);
    }
    if let Some(day) = plan.not_before {
        out.put(format!("not_before: {day}"), places.grounds.first().copied().unwrap_or(first));
    }
    field(&mut out, "kind", plan.kind.as_deref().unwrap_or("[điền tên loại văn bản, ví dụ KẾ HOẠCH]"), first);
    field(&mut out, "subject", plan.subject.as_deref().unwrap_or("[điền trích yếu]"), places.subject);
    out.put("state: archived", first);
    out.put("translate: fallback", first);
    list(&mut out, "grounds", &plan.grounds, &places.grounds);
    list(&mut out, "recipients", &plan.recipients, &places.recipients);
    if let Some(office) = &plan.signed_by {
        field(&mut out, "signed_by", office, places.signed_by);
    }
    out.put("---", first);
    body(&mut out, &plan.body);
    if !plan.tail.is_empty() {
        out.put("", places.signed_by);
        out.put("<!-- Cuối văn bản, như trong tệp gốc:", places.signed_by);
        // Two dashes would end the comment.
        plan.tail.iter().for_each(|line| out.put(line.replace("--", "- -"), places.signed_by));
        out.put("-->", places.signed_by);
    }
    body(&mut out, &plan.appendix);
    out
}

fn comment(out: &mut Written, title: &str, lines: &[String], origin: usize) {
    if !lines.is_empty() {
        out.put(format!("# {title}"), origin);
    }
    for line in lines {
        out.put(format!("#   {line}"), origin);
    }
}

fn field(out: &mut Written, key: &str, value: &str, origin: usize) {
    out.put(format!("{key}: {}", quoted(value)), origin);
}

fn list(out: &mut Written, key: &str, values: &[String], origins: &[usize]) {
    let first = origins.first().copied().unwrap_or(1);
    if values.is_empty() {
        return out.put(format!("{key}: []"), first);
    }
    out.put(format!("{key}:"), first);
    for (value, origin) in values.iter().zip(origins) {
        out.put(format!("  - {}", quoted(value)), *origin);
    }
}

/// A YAML value between double quotation marks.
fn quoted(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}

fn body(out: &mut Written, parts: &[Part]) {
    let mut before: Option<&Part> = None;
    for part in parts {
        if !goes_on(before, part) {
            out.put("", part.line());
        }
        match part {
            Part::Section(section) => heading(out, section),
            Part::Text(paragraph) => self::paragraph(out, paragraph),
            Part::Task(task) => task.lines.iter().for_each(|line| out.put(escaped(&line.text), line.line)),
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

fn heading(out: &mut Written, section: &Section) {
    let signs = "#".repeat((section.level + 1).min(6));
    out.put(format!("{signs} {}. {}", section.numeral, escaped(&section.title)), section.line);
}

fn paragraph(out: &mut Written, paragraph: &Paragraph) {
    let numeral = numeral::at_start(&paragraph.text);
    let text = match numeral.map(|numeral| (numeral.rank, numeral)) {
        Some((Rank::Dash, numeral)) => format!("- {}", escaped(numeral.rest)),
        // A list within the one before it.
        Some((Rank::Plus, numeral)) => format!("  + {}", escaped(numeral.rest)),
        Some((Rank::Arabic(_), numeral)) => format!("{} {}", numeral.written, escaped(numeral.rest)),
        Some((Rank::Roman | Rank::Letter, _)) | None => escaped(&paragraph.text),
    };
    out.put(text, paragraph.line);
}

fn table(out: &mut Written, table: &Table) {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(&cell.replace('\n', "; ")).replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    };
    out.put(row(&table.header), table.line);
    out.put(format!("|{}", "---|".repeat(table.header.len())), table.line);
    table.rows.iter().for_each(|cells| out.put(row(cells), table.line));
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
