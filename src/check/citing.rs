//! P: how a plan writes numbers of documents, days and names, through the whole text.

use std::collections::{BTreeMap, BTreeSet};

use super::advice::or_waive;
use super::passage::{self, Passage};
use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::frame;
use crate::model::plan::{Ground, Plan, PlanText};
use crate::name;
use crate::source::Span;

rule!(YEAR_IN_SYMBOL, "P023", "year-in-symbol", Error,
    "Ký hiệu của kế hoạch có năm ở giữa.", "The symbol of a plan holds a year.",
    why: "Chỉ văn bản quy phạm pháp luật ghi năm trong số hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục I).", "Only legal documents have the year in their number (Decree 30/2020, Annex I).",
    bad: "(Kèm theo Kế hoạch số 17/2023/KH-UBND)", good: "(Kèm theo Kế hoạch số 17/KH-UBND ngày 17/4/2023)");
rule!(EARLIEST, "P024", "earliest-day-unsaid", Info,
    "Kế hoạch không có ngày, mà căn cứ của nó cho biết ngày sớm nhất.", "A plan has no day, but its grounds tell the earliest that it can have.",
    why: "Nhờ ngày ấy mà các văn bản lưu trữ xếp đúng thứ tự.", "Archives are put in order by it.",
    bad: "(không có date, không có not_before)\ngrounds: [\"Công văn số 02/TCT-TH ngày 20/3/2023\"]", good: "not_before: 2023-03-20");
rule!(STYLES, "P025", "citations-in-two-styles", Info,
    "Văn bản viết trích dẫn theo hai cách.", "The document writes citations in two ways.",
    why: "Một cách viết thì dễ đọc và dễ tìm hơn.", "One way is easier to read, and to find.",
    bad: "Kế hoạch số 1/KH-UBND, ngày 02/3/2023 … Kế hoạch số 2/KH-UBND ngày 05/3/2023", good: "Kế hoạch số 1/KH-UBND ngày 02/3/2023 … Kế hoạch số 2/KH-UBND ngày 05/3/2023");
rule!(VARIANTS, "P026", "one-thing-two-names", Warning,
    "Một đề án được gọi bằng nhiều tên.", "One project is called by several names.",
    why: "Người đọc có thể tưởng là hai đề án.", "Readers may take it for two.",
    bad: "Đề án 06 … Đề án số 06 … Đề án 06/CP", good: "Đề án 06 … Đề án 06");
rule!(WITHOUT_MARKS, "P027", "name-without-marks", Warning,
    "Tên địa phương viết thiếu dấu.", "A place name has lost its marks.",
    why: "Tên thiếu dấu là tên khác; tìm kiếm không thấy.", "Without its marks it is another name, and no search finds it.",
    bad: "issuer: UBND huyện Hưng Hà\n…\nngười dân huyện Hung Hà", good: "người dân huyện Hưng Hà");
rule!(DAY_STYLES, "P028", "days-in-two-styles", Info,
    "Ngày tháng viết theo hai cách.", "Days are written in two ways.",
    why: "Nghị định 30/2020/NĐ-CP: ngày dưới 10 và tháng 1, 2 mới thêm số 0.", "Decree 30/2020: only days below 10 and months 1 and 2 take a zero.",
    bad: "ngày 30/4/2023 … ngày 30/04/2023", good: "ngày 30/4/2023 … ngày 30/4/2023");
rule!(BOOKS, "P029", "household-book-day", Warning,
    "Ngày sổ hộ khẩu hết giá trị ghi lệch một ngày.", "The day on which household books ended is off by one.",
    why: "Sổ dùng được đến hết ngày 31/12/2022 và hết giá trị từ ngày 01/01/2023 (Luật Cư trú 68/2020/QH14, Điều 38).", "They could be used to the end of 31 December 2022 (Law on Residence 68/2020/QH14, Article 38).",
    bad: "Từ ngày 31/12/2022, sổ hộ khẩu hết giá trị sử dụng.", good: "Từ ngày 01/01/2023, sổ hộ khẩu hết giá trị sử dụng.");

/// Ways in which plans name the project on population data.
const PROJECT: [(&str, &[&str]); 3] = [("Đề án số 06", &[]), ("Đề án 06/CP", &[]), ("Đề án 06", &["/"])];

/// Judges a plan.
pub(super) fn judge(plan: &Plan, found: &mut Vec<Finding>) {
    let text = plan.texts.original();
    let passages = passage::of_plan(text);
    let grounds: Vec<(&str, Span)> =
        text.grounds.iter().filter_map(|ground| if let Ground::Cited(words) = &ground.value { Some((words.as_str(), ground.span)) } else { None }).collect();
    let all: Vec<(&str, Span)> = grounds.iter().copied().chain(passages.iter().map(|passage| (passage.words.as_str(), passage.span))).collect();
    symbol(plan, &all, found);
    earliest(plan, text, &grounds, found);
    found.extend(mixed(&all, citation_style).map(|(span, ways)| styles(span, &ways)));
    found.extend(mixed(&all, day_style).map(|(span, ways)| day_styles(span, &ways)));
    found.extend(mixed(&all, project_names).map(|(span, ways)| variants(span, &ways)));
    marks(text, &passages, found);
    found.extend(passages.iter().find(|passage| books(&passage.words)).map(|passage| household(passage.span)));
}

/// "17/2023/CTĐA-CA", as the plan's number or after "Kế hoạch số".
fn symbol(plan: &Plan, all: &[(&str, Span)], found: &mut Vec<Finding>) {
    let has_year = |number: &str| {
        let mut parts = number.split('/');
        let figures = |part: Option<&str>, length: std::ops::RangeInclusive<usize>| {
            part.is_some_and(|part| length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        figures(parts.next(), 1..=5) && figures(parts.next(), 4..=4) && parts.next().is_some()
    };
    let told = |number: &str, span: Span| {
        let message = Words::new(format!("“{number}” có năm ở giữa"), format!("“{number}” holds a year"));
        Finding::new(&YEAR_IN_SYMBOL, span, message, or_waive("Bỏ năm khỏi ký hiệu", "Take the year out")).anchored(number)
    };
    if let Some(number) = plan.number.as_deref().filter(|number| has_year(number)) {
        found.push(told(number, plan.texts.original().span));
    }
    for (words, span) in all {
        let named = words.split("Kế hoạch số ").skip(1).filter_map(|rest| rest.split([' ', ',', ';', ')']).next());
        found.extend(named.filter(|number| has_year(number)).map(|number| told(number, *span)));
    }
}

fn earliest(plan: &Plan, text: &PlanText, grounds: &[(&str, Span)], found: &mut Vec<Finding>) {
    let cited = frame::latest_cited(grounds.iter().map(|(words, _)| *words));
    let Some(cited) = cited.filter(|cited| plan.date.is_none() && plan.not_before.is_none_or(|day| day < *cited)) else { return };
    let message = Words::new(
        format!("căn cứ có văn bản ngày {cited}, nên kế hoạch không thể sớm hơn"),
        format!("its grounds cite a document of {cited}, so the plan cannot be older"),
    );
    let help = Words::new(format!("Ghi `not_before: {cited}`."), format!("Write `not_before: {cited}`."));
    found.push(Finding::new(&EARLIEST, text.span, message, help).anchored("not_before"));
}

/// Ways of writing with how often each stands there, and the place of the first that is not the most frequent; nothing where all are one.
fn mixed(all: &[(&str, Span)], ways: fn(&str) -> Vec<String>) -> Option<(Span, BTreeMap<String, usize>)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    for (words, span) in all {
        for way in ways(words) {
            first.entry(way.clone()).or_insert(*span);
            *counts.entry(way).or_default() += 1;
        }
    }
    let usual = counts.iter().max_by_key(|(_, count)| **count).map(|(way, _)| way.clone())?;
    let odd = first.iter().filter(|(way, _)| **way != usual).map(|(_, span)| *span).min()?;
    Some((odd, counts))
}

fn listed(ways: &BTreeMap<String, usize>) -> String {
    ways.iter().map(|(way, count)| format!("{way} ({count})")).collect::<Vec<_>>().join(", ")
}

/// With or without a comma between the symbol and the day.
fn citation_style(words: &str) -> Vec<String> {
    let day = |(range, _): (std::ops::Range<usize>, Date)| {
        let before = words.get(..range.start)?.trim_end().strip_suffix("ngày")?.trim_end();
        let (bare, way) = before.strip_suffix(',').map_or((before, "“số …, ngày”"), |bare| (bare, "“số …, ngày”"));
        let way = if before.ends_with(',') { way } else { "“số … ngày”" };
        let symbol = bare.rsplit(' ').next()?;
        (symbol.contains('/') && symbol.contains(char::is_uppercase)).then(|| way.to_owned())
    };
    Date::find(words).into_iter().filter_map(day).collect()
}

/// With or without a zero before months 3 to 9; the zero before days and the first months is a rule.
fn day_style(words: &str) -> Vec<String> {
    let style = |(range, day): (std::ops::Range<usize>, Date)| {
        let written = words.get(range)?;
        let month = written.split('/').nth(1).filter(|_| written.contains('/') && (3..10).contains(&day.month()))?;
        Some(if month.starts_with('0') { "30/04/2023" } else { "30/4/2023" }.to_owned())
    };
    Date::find(words).into_iter().filter_map(style).collect()
}

fn project_names(words: &str) -> Vec<String> {
    let count = |(name, not_before): &(&str, &[&str])| {
        let stands = words.match_indices(name).filter(|(at, name)| {
            let after = words.get(at + name.len()..).unwrap_or_default();
            !not_before.iter().any(|sign| after.starts_with(sign))
        });
        stands.map(|(_, name)| format!("“{name}”")).collect::<Vec<_>>()
    };
    PROJECT.iter().flat_map(count).collect()
}

fn styles(span: Span, ways: &BTreeMap<String, usize>) -> Finding {
    let message = Words::new(format!("trích dẫn viết theo hai cách: {}", listed(ways)), format!("citations are written in two ways: {}", listed(ways)));
    Finding::new(&STYLES, span, message, or_waive("Viết theo một cách", "Write them in one way")).anchored("citations")
}

fn day_styles(span: Span, ways: &BTreeMap<String, usize>) -> Finding {
    let message = Words::new(format!("ngày viết theo hai cách: {}", listed(ways)), format!("days are written in two ways: {}", listed(ways)));
    Finding::new(&DAY_STYLES, span, message, or_waive("Viết ngày theo một cách", "Write days in one way")).anchored("days")
}

fn variants(span: Span, ways: &BTreeMap<String, usize>) -> Finding {
    let message = Words::new(format!("một đề án có nhiều tên: {}", listed(ways)), format!("one project has several names: {}", listed(ways)));
    Finding::new(&VARIANTS, span, message, or_waive("Dùng một tên", "Use one name")).anchored("Đề án 06")
}

/// Two syllables of the issuer's own place, written with fewer marks.
fn marks(text: &PlanText, passages: &[Passage], found: &mut Vec<Finding>) {
    let own: Vec<&str> = text.issuer.split_whitespace().collect();
    let names: BTreeSet<String> =
        own.windows(2).filter(|pair| pair.iter().all(|word| word.starts_with(char::is_uppercase))).map(|pair| pair.join(" ")).collect();
    let bare = |words: &str| name::words(words).join(" ");
    let places: Vec<(&String, String)> = names.iter().map(|name| (name, bare(name))).filter(|(name, bare)| name.to_lowercase() != *bare).collect();
    let subject = Passage { words: text.subject.clone(), span: text.span };
    for passage in std::iter::once(&subject).chain(passages) {
        let words: Vec<&str> = passage.words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let hit = words.windows(2).filter(|pair| pair.iter().all(|word| word.starts_with(char::is_uppercase))).map(|pair| pair.join(" ")).find_map(|pair| {
            let low = pair.to_lowercase();
            // Taking marks off is dear: letters are compared first.
            let (name, _) =
                places.iter().find(|(name, plain)| low != name.to_lowercase() && fewer_marks(&low, &name.to_lowercase()) && bare(&pair) == *plain)?;
            Some((pair, (*name).clone()))
        });
        if let Some((pair, name)) = hit {
            let message = Words::new(format!("“{pair}” thiếu dấu, cơ quan ban hành là “{name}”"), format!("“{pair}” lacks marks, the issuer is “{name}”"));
            found.push(Finding::new(&WITHOUT_MARKS, passage.span, message, or_waive("Viết đủ dấu", "Write all marks")).anchored(pair));
            return;
        }
    }
}

/// Whether every letter is that of the other, with its mark or without.
fn fewer_marks(one: &str, other: &str) -> bool {
    let plain = |letter: char| letter.is_ascii();
    one.chars().count() == other.chars().count() && one.chars().zip(other.chars()).all(|(a, b)| a == b || plain(a) && !plain(b))
}

fn books(words: &str) -> bool {
    let low = words.to_lowercase();
    passage::sentences(&low)
        .any(|sentence| sentence.contains("hộ khẩu") && (sentence.contains("từ ngày 31/12/2022") || sentence.contains("từ ngày 31 tháng 12 năm 2022")))
}

fn household(span: Span) -> Finding {
    let message = Words::new(
        "sổ hộ khẩu dùng được đến hết ngày 31/12/2022, hết giá trị từ ngày 01/01/2023",
        "household books could be used to the end of 31 December 2022 and ended on 1 January 2023",
    );
    Finding::new(&BOOKS, span, message, or_waive("Sửa ngày thành 01/01/2023", "Correct the day to 1 January 2023")).anchored("2022-12-31")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing() {
        assert_eq!(citation_style("Kế hoạch số 1/KH-UBND, ngày 02/3/2023 và số 2/KH-UBND ngày 05/3/2023"), ["“số …, ngày”", "“số … ngày”"]);
        assert_eq!(day_style("từ ngày 30/4/2023 đến 30/04/2023, 15/11/2023, 01/01/2023"), ["30/4/2023", "30/04/2023"]);
        assert_eq!(project_names("Đề án 06, Đề án số 06, Đề án 06/CP"), ["“Đề án số 06”", "“Đề án 06/CP”", "“Đề án 06”"]);
    }

    #[test]
    fn marks_that_are_missing_and_other_names() {
        assert!(fewer_marks("hung hà", "hưng hà") && fewer_marks("chu rang", "chư răng"));
        assert!(!fewer_marks("hồng hà", "hưng hà") && !fewer_marks("hừng hà", "hưng hà"));
    }

    #[test]
    fn the_day_on_which_books_ended() {
        assert!(books("Từ ngày 31/12/2022, sổ hộ khẩu giấy hết giá trị."));
        assert!(!books("Sổ hộ khẩu dùng được đến hết ngày 31/12/2022.") && !books("Từ ngày 31/12/2022, mở lớp."));
    }
}
