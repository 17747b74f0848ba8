//! P: how a plan is built – headings, numbers of tasks, labels, appendices, tables.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::or_waive;
use super::passage::{self, Passage};
use crate::finding::{Finding, Words, rule};
use crate::model::label::Label;
use crate::model::numeral::{self, Rank};
use crate::model::plan::{Plan, PlanText, Task};
use crate::name;
use crate::prose::{self, Block, Inline};
use crate::source::{At, Span};

rule!(SHARED_NUMBER, "P035", "assignments-share-a-number", Warning,
    "Một số mang nhiều phân công, hoặc mục không có số nằm giữa các mục có số.", "One number carries several assignments, or a section without a number stands between numbered ones.",
    why: "Báo cáo và liên kết gọi việc bằng số; chung số thì phải nói thêm là việc thứ mấy.", "Reports and links call work by its number.",
    bad: "3.4. …\nĐơn vị thực hiện: A.\n\nViệc khác.\n\nĐơn vị thực hiện: B.", good: "3.4. …\nĐơn vị thực hiện: A.\n\n3.5. Việc khác.\nĐơn vị thực hiện: B.");
rule!(LEVELS, "P036", "headings-of-one-rank-differ", Warning,
    "Các mục cùng hàng có cỡ tiêu đề khác nhau.", "Sections of the same rank have headings of different levels.",
    why: "Mục lục và người dùng trình đọc màn hình hiểu sai mục nào nằm trong mục nào.", "Lists of contents and screen readers tell wrongly what belongs to what.",
    bad: "## I. Mục đích\n### II. Nhiệm vụ", good: "## I. Mục đích\n## II. Nhiệm vụ");
rule!(LABELS, "P037", "labels-in-another-order", Info,
    "Nhãn của một nhiệm vụ không theo thứ tự của các nhiệm vụ khác.", "The labels of a task are not in the order of those of other tasks.",
    why: "Cùng thứ tự thì đọc nhanh và không sót nhãn.", "In one order they are read quickly, and none is missed.",
    bad: "Đơn vị phối hợp: B.\nĐơn vị thực hiện: A.", good: "Đơn vị thực hiện: A.\nĐơn vị phối hợp: B.");
rule!(TWICE, "P038", "text-twice", Warning,
    "Một đoạn văn đứng hai lần trong kế hoạch.", "A passage stands twice in a plan.",
    why: "Đoạn lặp thường do chép nhầm; có khi đoạn khác bị mất.", "It was often copied by mistake, and another one lost.",
    bad: "- Vận động người thân làm thẻ, đăng ký tài khoản.\n…\n- Vận động người thân làm thẻ, đăng ký tài khoản.", good: "- Vận động người thân làm thẻ, đăng ký tài khoản.");
rule!(ATTACHMENT, "P039", "attachment-missing", Warning,
    "Văn bản nhắc đến thứ kèm theo mà không có.", "The document speaks of something attached that is not there.",
    why: "Người đọc đi tìm một danh sách không được đăng.", "Readers look for a list that was not published.",
    bad: "Phân công theo danh sách kèm theo.", good: "attachments: [\"Danh sách phân công\"]\n…\nPhân công theo danh sách kèm theo.");
rule!(ALPHABET, "P043", "alphabet-of-a-table", Info,
    "Bảng xếp theo vần chữ cái mà lẫn D với Đ.", "A table is sorted by the alphabet but takes Đ for D.",
    why: "Trong bảng chữ cái tiếng Việt, D đứng trước Đ.", "In the Vietnamese alphabet D comes before Đ.",
    bad: "| Đông Đô |\n| Duyên Hải |", good: "| Duyên Hải |\n| Đông Đô |");

/// Words by which a text speaks of what belongs to it.
const ATTACHED: [&str; 4] = ["kèm theo", "gửi kèm", "đính kèm", "phụ lục này"];
/// What can be attached: one of these stands in the same clause, for "kèm theo" also means "together with".
const THINGS: [&str; 9] = ["danh sách", "lịch", "phụ lục", "bảng", "biểu", "mẫu", "chi tiết", "phân công", "chỉ tiêu"];
/// Words by which an appendix says that it belongs to the plan.
const OWN: [&str; 2] = ["ban hành kèm theo", "kèm theo kế hoạch số"];
/// Words of a passage that is told where it stands twice.
const LONG: usize = 8;
/// Words of a clause that is told where it stands twice in one sentence.
const CLAUSE: usize = 10;
/// Rows from which a table may be sorted on purpose.
const ROWS: usize = 8;

/// Level, number, words and place of a heading.
type Heading = (u8, Option<u32>, String, Span);

/// Judges a plan.
pub(super) fn judge(plan: &Plan, found: &mut Vec<Finding>) {
    let text = plan.texts.original();
    let passages = passage::of_plan(text);
    numbers(text, found);
    headings(text, found);
    labels(text, found);
    twice(&passages, found);
    attachments(text, &passages, found);
    for block in text.running() {
        if let Block::Table { rows, .. } = block {
            found.extend(alphabet(rows).map(|(before, after)| sorted(&before, &after)));
        }
    }
}

fn numbers(text: &PlanText, found: &mut Vec<Finding>) {
    let mut most: BTreeMap<&str, (usize, Span)> = BTreeMap::new();
    for task in text.tasks() {
        let entry = most.entry(&task.number).or_insert((task.part, task.span));
        entry.0 = entry.0.max(task.part);
    }
    for (number, (parts, span)) in most.into_iter().filter(|(_, (parts, _))| *parts > 1) {
        let message = Words::new(format!("số {number} mang {parts} phân công"), format!("the number {number} carries {parts} assignments"));
        found.push(Finding::new(&SHARED_NUMBER, span, message, or_waive("Cho mỗi phân công một số", "Give each its own number")).anchored(number));
    }
    let all: Vec<Heading> = text.running().filter_map(heading).collect();
    for (at, (level, number, words, span)) in all.iter().enumerate() {
        let before = beside(all.iter().take(at).rev(), *level);
        let after = beside(all.iter().skip(at + 1), *level);
        // Where numbers begin anew after it, it is the title of an appendix.
        if number.is_none() && before.is_some() && after.is_some_and(|after| after > 1) {
            let message =
                Words::new(format!("mục “{words}” không có số, các mục cạnh nó có số"), format!("the section “{words}” has no number, those beside it have"));
            let begin = words.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
            found.push(Finding::new(&SHARED_NUMBER, *span, message, or_waive("Đánh số mục này", "Number it")).anchored(begin));
        }
    }
}

/// The number of the first heading of a level, before one of a higher level.
fn beside<'h>(mut others: impl Iterator<Item = &'h Heading>, level: u8) -> Option<u32> {
    others.find(|(other, ..)| *other <= level).filter(|(other, ..)| *other == level).and_then(|(_, number, ..)| *number)
}

fn heading(block: &Block) -> Option<Heading> {
    let Block::Heading { level, text, span, .. } = block else { return None };
    let words = prose::plain(text);
    let number = numeral::at_start(&words).and_then(|numeral| numeral::value(numeral.rank, numeral.id));
    Some((*level, number, words, *span))
}

/// The level of the first heading of a rank is that of all.
fn headings(text: &PlanText, found: &mut Vec<Finding>) {
    let mut levels: BTreeMap<Rank, (u8, String)> = BTreeMap::new();
    for (level, _, words, span) in text.running().filter_map(heading) {
        let Some(rank) = numeral::at_start(&words).map(|numeral| numeral.rank) else { continue };
        let (usual, first) = levels.entry(rank).or_insert((level, words.clone()));
        if *usual != level {
            let (usual, mine) = ("#".repeat(usize::from(*usual)), "#".repeat(usize::from(level)));
            let message = Words::new(
                format!("“{words}” có `{mine}`, mà “{first}” cùng hàng có `{usual}`"),
                format!("“{words}” has `{mine}`, but “{first}” of the same rank has `{usual}`"),
            );
            let help = Words::new(format!("Viết `{usual}` cho cả hai."), format!("Write `{usual}` for both."));
            found.push(Finding::new(&LEVELS, span, message, help).anchored(words.as_str()));
        }
    }
}

fn labels(text: &PlanText, found: &mut Vec<Finding>) {
    let order = |task: &Task| task.labels.iter().map(|(label, _)| *label).collect::<Vec<Label>>();
    let usual = [Label::Lead, Label::Support, Label::Watch, Label::Deadline];
    let in_order = |labels: &[Label]| {
        labels.windows(2).all(|pair| matches!(pair, [one, other] if usual.iter().position(|have| have == one) <= usual.iter().position(|have| have == other)))
    };
    let (right, odd): (Vec<&Task>, Vec<&Task>) = text.tasks().filter(|task| task.labels.len() > 1).partition(|task| in_order(&order(task)));
    if right.len() < 4 * odd.len() {
        return;
    }
    for task in odd {
        let (name, first) = (task.name(), task.labels.first().map(|(_, words)| words.clone()).unwrap_or_default());
        let message = Words::new(
            format!("nhiệm vụ {name} ghi “{first}” trước, các nhiệm vụ khác thì không"),
            format!("task {name} has “{first}” first, others have not"),
        );
        found.push(
            Finding::new(&LABELS, task.span, message, or_waive("Xếp nhãn như các nhiệm vụ khác", "Put the labels in the usual order"))
                .anchored(name.to_string()),
        );
    }
}

fn twice(passages: &[Passage], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for passage in passages {
        let begin = || passage.words.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        let key = passage.words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if key.split(' ').count() < LONG {
            continue;
        }
        if let Some(first) = seen.insert(key, passage.span) {
            let message = Words::new(format!("đoạn “{} …” đã có ở trên", begin()), format!("the passage “{} …” stands above already", begin()));
            let finding = Finding::new(&TWICE, passage.span, message, or_waive("Bỏ một đoạn", "Take one of them out"));
            found.push(finding.note(first, Words::new("đoạn ấy đã có ở đây", "it stands here")).anchored(begin()));
        } else if let Some(clause) = clause_twice(&passage.words) {
            let message = Words::new(format!("“{clause}” đứng hai lần trong một câu"), format!("“{clause}” stands twice in one sentence"));
            found.push(Finding::new(&TWICE, passage.span, message, or_waive("Bỏ một lần", "Take one of them out")).anchored(clause));
        }
    }
}

/// The first words that stand twice in one sentence.
fn clause_twice(words: &str) -> Option<String> {
    passage::sentences(words).find_map(|sentence| {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let mut seen = BTreeSet::new();
        words.windows(CLAUSE).map(|part| part.join(" ")).find(|part| !seen.insert(part.to_lowercase()))
    })
}

fn attachments(text: &PlanText, passages: &[Passage], found: &mut Vec<Finding>) {
    let has_appendix = text.running().filter_map(heading).any(|(_, number, words, _)| {
        let low = words.to_lowercase();
        number.is_none() && ["phụ lục", "bảng", "danh sách", "lịch", "biểu"].iter().any(|begin| low.starts_with(begin))
    });
    let is_named = passages.iter().any(|passage| OWN.iter().any(|own| passage.words.to_lowercase().contains(own)));
    if has_appendix || is_named || !text.attachments.is_empty() {
        return;
    }
    for passage in passages {
        let low = passage.words.to_lowercase();
        let is_thing =
            |word: &&&str| low.find(**word).is_some_and(|at| word.starts_with("phụ lục") || THINGS.iter().any(|thing| clause(&low, at).contains(thing)));
        let named = ATTACHED.iter().find(is_thing);
        if let Some(word) = named {
            let message = Words::new(format!("văn bản nói “{word}”, mà không có phụ lục nào"), format!("the document says “{word}”, but there is no appendix"));
            let help = or_waive("Ghi `attachments`, hoặc đăng phụ lục ở cuối bài", "Write `attachments`, or publish it at the end of the text");
            found.push(Finding::new(&ATTACHMENT, passage.span, message, help).anchored("attachments"));
            return;
        }
    }
}

/// The clause in which a place stands: what signs set apart.
fn clause(words: &str, at: usize) -> &str {
    let start = words.get(..at).and_then(|before| before.rfind(['.', ',', ';', '(', ':'])).map_or(0, |sign| sign + 1);
    let end = words.get(at..).and_then(|after| after.find(['.', ';', ')'])).map_or(words.len(), |sign| at + sign);
    words.get(start..end).unwrap_or_default()
}

/// Two neighbours of a sorted column that are in the wrong order because of their D.
fn alphabet(rows: &[At<Vec<Vec<Inline>>>]) -> Option<(String, At<String>)> {
    let column = |at: usize| -> Vec<String> { rows.iter().map(|row| row.value.get(at).map(|cell| prose::plain(cell)).unwrap_or_default()).collect() };
    let width = rows.first().map_or(0, |row| row.value.len());
    let names = (0..width.min(3))
        .map(column)
        .find(|column| column.iter().filter(|name| name.chars().filter(|letter| letter.is_alphabetic()).count() > 2).count() * 10 > column.len() * 9)?;
    let own = |name: &String| name.strip_prefix("Xã ").or_else(|| name.strip_prefix("xã ")).unwrap_or(name).to_owned();
    let names: Vec<String> = names.iter().map(own).collect();
    let keys: Vec<String> = names.iter().map(|name| name::words(name).join(" ")).collect();
    let in_order = keys.windows(2).filter(|pair| matches!(pair, [one, other] if one <= other)).count();
    if names.len() < ROWS || in_order * 10 < (names.len() - 1) * 8 {
        return None;
    }
    let is_wrong = |pair: &&[String]| matches!(pair, [one, other] if one.starts_with(['Đ', 'đ']) && other.starts_with(['D', 'd']));
    let (before, pair) = names.windows(2).enumerate().find(|(_, pair)| is_wrong(pair))?;
    Some((pair.first()?.clone(), At { value: pair.get(1)?.clone(), span: rows.get(before + 1)?.span }))
}

fn sorted(before: &str, after: &At<String>) -> Finding {
    let At { value: after, span } = after;
    let message =
        Words::new(format!("bảng xếp theo vần, nhưng “{before}” đứng trước “{after}”"), format!("the table is sorted, but “{before}” stands before “{after}”"));
    Finding::new(&ALPHABET, *span, message, or_waive("Xếp D trước Đ", "Put D before Đ")).anchored(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_that_stand_twice() {
        let twice = "gắn với việc đánh giá cuối năm của từng cơ quan và gắn với việc đánh giá cuối năm của từng cơ quan";
        assert_eq!(clause_twice(twice).as_deref(), Some("gắn với việc đánh giá cuối năm của từng cơ"));
        assert_eq!(clause_twice("Báo cáo Ủy ban nhân dân xã. Báo cáo Ủy ban nhân dân xã và huyện"), None);
    }

    #[test]
    fn a_sorted_column_with_d_after_its_sister() {
        let file = crate::source::FileId::default();
        let row = |(at, name): (usize, &&str)| At {
            value: vec![vec![Inline::Text("1".to_owned())], vec![Inline::Text((*name).to_owned())]],
            span: Span::new(file, at, at + 1),
        };
        let rows = |names: &[&str]| -> Vec<At<Vec<Vec<Inline>>>> { names.iter().enumerate().map(row).collect() };
        let wrong = ["Bắc Sơn", "Canh Tân", "Chí Hòa", "Cộng Hòa", "Đoan Hùng", "Đông Đô", "Duyên Hải", "Hòa Bình", "Minh Hòa"];
        assert_eq!(alphabet(&rows(&wrong)), Some(("Đông Đô".to_owned(), At { value: "Duyên Hải".to_owned(), span: Span::new(file, 6, 7) })));
        let right = ["Bắc Sơn", "Canh Tân", "Chí Hòa", "Cộng Hòa", "Duyên Hải", "Đoan Hùng", "Đông Đô", "Hòa Bình", "Minh Hòa"];
        assert_eq!(alphabet(&rows(&right)), None);
        assert_eq!(alphabet(&rows(&["Đông Đô", "Duyên Hải", "An Bình"])), None);
    }
}
