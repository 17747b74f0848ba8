//! Reads the tasks of a plan: what stands below a number, and the lines that say who does it and until when; and the rows of tables of tasks.

use super::assignment::empty;
use super::task_table::Place;
use crate::model::label::{self, Label};
use crate::model::numeral::{self, Rank};
use crate::model::plan::{Part, Task, TaskTable};
use crate::prose::{self, Block, Inline};
use crate::source::Span;

/// The number whose text is being read.
struct Open {
    number: String,
    /// Tasks that it carries so far.
    tasks: usize,
    /// The words of its own line.
    words: Vec<Inline>,
    /// The words of the last paragraph or item since.
    last: Vec<Inline>,
}

/// The parts of a plan's text. A paragraph that begins with a number of at least two parts and goes on with labels is a task; labels in a
/// paragraph of their own make a task of what stands before them, back to the number or to the labels before.
pub(super) fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let mut parts = Vec::with_capacity(blocks.len());
    let mut open: Option<Open> = None;
    let mut place = Place::at_start();
    for block in blocks {
        place.follow(&block);
        if let Some(rows) = place.rows(&block) {
            parts.push(Part::Table(TaskTable { block, rows }));
            continue;
        }
        let part = match (&block, &mut open) {
            (Block::Paragraph(paragraph), Some(open)) if begins_with_label(&paragraph.value) => Some(open.task(&paragraph.value, paragraph.span)),
            (Block::Paragraph(paragraph), _) => task(&paragraph.value, paragraph.span),
            _ => None,
        };
        match (&part, &mut open) {
            (Some(task), _) if !task.is_told => open = Some(Open { tasks: 1, ..Open::of(&task.number, &task.text) }),
            (Some(_), _) => {}
            (None, open) => follow(open, &block),
        }
        place.know(part.as_ref());
        parts.push(part.map_or(Part::Text(block), Part::Task));
    }
    several(&mut parts);
    parts
}

impl Open {
    fn of(number: &str, words: &[Inline]) -> Self {
        Self { number: number.to_owned(), tasks: 0, words: words.to_vec(), last: Vec::new() }
    }

    /// The task that labels make of the text before them.
    fn task(&mut self, labels: &[Inline], span: Span) -> Task {
        self.tasks += 1;
        let words = if self.tasks > 1 { std::mem::take(&mut self.last) } else { self.words.clone() };
        let mut task = Task { part: self.tasks, is_told: true, ..empty(&self.number, words, span) };
        add_lines(&mut task, lines_of(labels, span));
        task
    }
}

/// Keeps up with what stands before the next labels.
fn follow(open: &mut Option<Open>, block: &Block) {
    match block {
        Block::Heading { text, .. } => *open = number_of(&prose::plain(text)).map(|number| Open::of(&number, &unnumbered(text))),
        Block::Paragraph(paragraph) => match (number_of(&prose::plain(&paragraph.value)), open) {
            (Some(number), open) => *open = Some(Open::of(&number, &unnumbered(&paragraph.value))),
            (None, Some(open)) => open.last.clone_from(&paragraph.value),
            (None, None) => {}
        },
        Block::List { items, .. } => {
            let last = items.last().and_then(|item| item.first());
            if let (Some(open), Some(Block::Paragraph(paragraph))) = (open, last) {
                open.last.clone_from(&paragraph.value);
            }
        }
        Block::Quote(_) | Block::Alert(..) | Block::Table { .. } | Block::Figure { .. } | Block::Code(_) | Block::Rule => {}
    }
}

/// A number that carries several tasks names each by its own words.
fn several(parts: &mut [Part]) {
    let seconds: Vec<usize> = (0..parts.len()).filter(|at| matches!(parts.get(*at), Some(Part::Task(task)) if task.part == 2)).collect();
    for second in seconds {
        let before = parts.get(..second).unwrap_or_default();
        let Some(first) = before.iter().rposition(|part| matches!(part, Part::Task(task) if task.part == 1)) else { continue };
        let own = before.get(..first).and_then(<[Part]>::last).and_then(last_words);
        if let (Some(Part::Task(task)), Some(own)) = (parts.get_mut(first), own) {
            task.text = own;
        }
    }
}

fn last_words(part: &Part) -> Option<Vec<Inline>> {
    let Part::Text(Block::List { items, .. }) = part else { return None };
    match items.last()?.first()? {
        Block::Paragraph(paragraph) => Some(paragraph.value.clone()),
        Block::Heading { .. }
        | Block::List { .. }
        | Block::Quote(_)
        | Block::Alert(..)
        | Block::Table { .. }
        | Block::Figure { .. }
        | Block::Code(_)
        | Block::Rule => None,
    }
}

/// "2" of "2. Công tác tuyên truyền", "3.4" of "3.4. Tổ chức".
fn number_of(words: &str) -> Option<String> {
    let numeral = numeral::at_start(words)?;
    matches!(numeral.rank, Rank::Arabic(_)).then(|| numeral.id.to_owned())
}

/// The words after the number.
fn unnumbered(inlines: &[Inline]) -> Vec<Inline> {
    let Some((first, rest)) = inlines.split_first() else { return Vec::new() };
    let first = match first {
        Inline::Text(words) => Some(Inline::Text(numeral::at_start(words).map_or(words.as_str(), |numeral| numeral.rest).to_owned())),
        // `**1.2.** Words`, and `**1.2. Words**`.
        Inline::Strong(inner) | Inline::Emphasis(inner) if is_number(&prose::plain(inner)) => None,
        Inline::Strong(inner) => Some(Inline::Strong(unnumbered(inner))),
        Inline::Emphasis(inner) => Some(Inline::Emphasis(unnumbered(inner))),
        Inline::Code(_) | Inline::Link { .. } | Inline::SoftBreak(_) | Inline::HardBreak(_) => Some(first.clone()),
    };
    let is_bare = first.is_none();
    let mut words: Vec<Inline> = first.into_iter().chain(rest.iter().cloned()).collect();
    if let (true, Some(Inline::Text(next))) = (is_bare, words.first_mut()) {
        *next = next.trim_start().to_owned();
    }
    words
}

/// Whether words are a number and nothing else.
fn is_number(words: &str) -> bool {
    number_of(&format!("{} –", words.trim())).is_some() && words.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ' '))
}

/// The lines of a paragraph, each with its place.
fn lines_of(inlines: &[Inline], paragraph: Span) -> impl Iterator<Item = (&[Inline], Span)> {
    let ends: Vec<Span> = inlines.iter().filter_map(end_of_line).collect();
    let starts = std::iter::once(paragraph.start).chain(ends.iter().map(|end| end.end)).collect::<Vec<u32>>();
    let ends = ends.into_iter().map(|end| end.start).chain([paragraph.end]);
    let places = starts.into_iter().zip(ends).map(move |(start, end)| Span { start, end, ..paragraph });
    inlines.split(|inline| end_of_line(inline).is_some()).zip(places)
}

/// Where a line ends.
fn end_of_line(inline: &Inline) -> Option<Span> {
    match inline {
        Inline::SoftBreak(end) | Inline::HardBreak(end) => Some(*end),
        Inline::Text(_) | Inline::Emphasis(_) | Inline::Strong(_) | Inline::Code(_) | Inline::Link { .. } => None,
    }
}

fn begins_with_label(inlines: &[Inline]) -> bool {
    let first = inlines.split(|inline| end_of_line(inline).is_some()).next().unwrap_or_default();
    label::at_start(&prose::plain(first)).is_some()
}

fn task(inlines: &[Inline], span: Span) -> Option<Task> {
    let mut lines = lines_of(inlines, span);
    let (first, _) = lines.next()?;
    let number = number_of(&prose::plain(first)).filter(|number| number.contains('.'))?;
    let mut task = empty(&number, unnumbered(first), span);
    add_lines(&mut task, lines).then_some(task)
}

/// Takes the lines of a task; says whether one had a label. A line without one goes on with the line before.
fn add_lines<'l>(task: &mut Task, lines: impl Iterator<Item = (&'l [Inline], Span)>) -> bool {
    let mut last = None;
    for (line, span) in lines {
        last = add_line(task, line, span, last);
    }
    last.is_some()
}

fn add_line(task: &mut Task, line: &[Inline], span: Span, last: Option<Label>) -> Option<Label> {
    let words = prose::plain(line);
    if let Some(said) = label::at_start(&words) {
        task.labels.push((said.label, said.words.to_owned()));
        task.take(said.label, said.value, span);
        return Some(said.label);
    }
    if let Some(label) = last {
        task.take(label, &words, span);
        return last;
    }
    task.text.push(Inline::SoftBreak(Span { end: span.start, ..span }));
    task.text.extend_from_slice(line);
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{At, Sources};

    fn paragraph(text: &str) -> Part {
        let file = Sources::default().add("a".into(), text.into());
        let (mut inlines, mut at) = (Vec::new(), 0);
        for line in text.split('\n') {
            inlines.push(Inline::Text(line.to_owned()));
            at += line.len() + 1;
            inlines.push(Inline::SoftBreak(Span::new(file, at - 1, at)));
        }
        inlines.pop();
        parts(vec![Block::Paragraph(At { value: inlines, span: Span::new(file, 0, text.len()) })]).remove(0)
    }

    #[test]
    fn a_task_with_all_its_labels() {
        let text = "4.8. Làm thử.\nĐơn vị thực hiện: Công an xã; Các ban, ngành.\nThời gian hoàn thành: Trong quý I/2023\nvà duy trì thường xuyên.\nĐơn vị phối hợp: Trường học.";
        let Part::Task(task) = paragraph(text) else { panic!("no task") };
        assert_eq!(task.number, "4.8");
        assert_eq!(task.lead, ["Công an xã", "Các ban, ngành"]);
        assert_eq!(task.support, ["Trường học"]);
        let deadline = task.deadline.unwrap();
        assert!(deadline.value.then_ongoing);
        let words = text.get(deadline.span.start as usize..deadline.span.end as usize).unwrap();
        assert!(words.starts_with("Thời gian hoàn thành") && words.ends_with("duy trì thường xuyên."), "{words}");
    }

    #[test]
    fn a_number_in_bold_is_no_word_of_its_task() {
        let bold = |words: &str| Inline::Strong(vec![Inline::Text(words.to_owned())]);
        let told = |inlines: &[Inline]| prose::plain(&unnumbered(inlines));
        assert_eq!(told(&[bold("1.2."), Inline::Text(" Làm thử.".to_owned())]), "Làm thử.");
        assert_eq!(told(&[bold("1.2. Làm"), Inline::Text(" thử.".to_owned())]), "Làm thử.");
        assert_eq!(told(&[bold("Làm"), Inline::Text(" thử.".to_owned())]), "Làm thử.");
    }

    #[test]
    fn numbers_alone_make_no_task() {
        assert!(matches!(paragraph("1.1. Chỉ là một câu."), Part::Text(_)));
        assert!(matches!(paragraph("2023. Năm.\nĐơn vị thực hiện: A."), Part::Text(_)));
    }

    #[test]
    fn labels_in_a_paragraph_of_their_own_make_tasks_of_what_stands_before() {
        let file = Sources::default().add("a".into(), String::new());
        let span = Span::start_of(file);
        let paragraph = |text: &str| Block::Paragraph(At { value: vec![Inline::Text(text.to_owned())], span });
        let list = |text: &str| Block::List { start: None, items: vec![vec![paragraph(text)]] };
        let heading = |text: &str| Block::Heading { level: 3, anchor: String::new(), text: vec![Inline::Text(text.to_owned())], span };
        let blocks = vec![
            paragraph("Đơn vị thực hiện: Không ai."),
            paragraph("3.4. Tổ chức triển khai."),
            list("Công khai danh mục."),
            paragraph("Đơn vị thực hiện: Bộ phận một cửa."),
            list("Mở lớp."),
            paragraph("Đơn vị thực hiện: Văn phòng."),
            heading("2. Tuyên truyền"),
            list("Nội dung."),
            paragraph("Đơn vị thực hiện: Các ban."),
        ];
        let told: Vec<(String, usize, String, Vec<String>)> = parts(blocks)
            .into_iter()
            .filter_map(|part| match part {
                Part::Task(task) => Some((task.number, task.part, prose::plain(&task.text), task.lead)),
                Part::Text(_) | Part::Table(_) => None,
            })
            .collect();
        let row = |number: &str, part, text: &str, lead: &str| (number.to_owned(), part, text.to_owned(), vec![lead.to_owned()]);
        assert_eq!(
            told,
            [row("3.4", 1, "Công khai danh mục.", "Bộ phận một cửa"), row("3.4", 2, "Mở lớp.", "Văn phòng"), row("2", 1, "Tuyên truyền", "Các ban")]
        );
    }

    #[test]
    fn a_table_that_lists_tasks_and_one_that_does_not() {
        let file = Sources::default().add("a".into(), String::new());
        let span = Span::start_of(file);
        let cells = |cells: &[&str]| -> Vec<Vec<Inline>> { cells.iter().map(|cell| vec![Inline::Text((*cell).to_owned())]).collect() };
        let row = |words: &[&str]| At { value: cells(words), span };
        let heading = Block::Heading { level: 2, anchor: String::new(), text: vec![Inline::Text("II. Nhiệm vụ".to_owned())], span };
        let tasks = Block::Table {
            head: cells(&["STT", "Nội dung", "Chủ trì", "Thời hạn"]),
            rows: vec![row(&["A", "Tuyên truyền", "", ""]), row(&["1", "Treo áp phích", "Văn phòng; Công an xã", "Tháng 6/2026"])],
        };
        let roster = Block::Table { head: cells(&["Thôn", "Ban Chỉ đạo", "Thời gian"]), rows: vec![row(&["Thôn 1", "hai người", "Sáng"])] };
        let parts = parts(vec![heading, tasks.clone(), roster, tasks]);
        assert!(matches!(parts[2], Part::Text(Block::Table { .. })));
        let told: Vec<(String, String, usize, bool)> = parts
            .iter()
            .filter_map(|part| if let Part::Table(table) = part { Some(table) } else { None })
            .flat_map(|table| table.rows.iter().flatten())
            .map(|task| (task.number.clone(), prose::plain(&task.text), task.lead.len(), task.deadline.is_some()))
            .collect();
        let row = |number: &str| (number.to_owned(), "Treo áp phích".to_owned(), 2, true);
        assert_eq!(told, [row("1"), row("II.1")]);
    }
}
