//! Reads figures: of YAML values and of cells alike.

use super::day::{self, Manner};
use super::fields::Reader;
use super::node::{Kind, Node};
use super::rules;
use super::slips::{self, Slip};
use super::table::Spot;
use crate::calendar::Date;
use crate::finding::{Finding, Words};
use crate::grid::book::Cell;
use crate::model::column::Figure;
use crate::name;
use crate::number::{self, Amount, Format, Unread};
use crate::source::Span;

/// What stands where a figure is missing.
pub(super) const NONE: &str = "none";

/// Words that say that too many were reported, and that too few were.
const LESS: [&str; 5] = ["giam", "bot", "tru", "thua", "less"];
const MORE: [&str; 5] = ["tang", "them", "cong", "thieu", "more"];

/// How figures of a file are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Where the file says so.
    pub(super) format: Option<Format>,
}

/// A figure of a target in percent, or any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Amount,
    Percent,
}

impl Style {
    /// A figure of a YAML file, or `none`.
    #[expect(clippy::option_option, reason = "the outer says whether it could be read, the inner whether there is a figure")]
    pub(super) fn of_node(self, reader: &mut Reader<'_>, node: &Node, wanted: Wanted) -> Option<Option<Figure>> {
        match &node.kind {
            Kind::Scalar(word) if word == NONE => Some(None),
            Kind::Scalar(text) => self.of_text(text, node.span, None, wanted).map_err(|slip| reader.found.push(slip.finding)).ok().map(Some),
            Kind::Null | Kind::List(_) | Kind::Map(_) => {
                reader.wrong(node, "một số như 1500, hoặc `none` nếu chưa có", "a number like 1500, or `none` where there is none")
            }
        }
    }

    /// A figure of a YAML file that is not below zero.
    pub(super) fn amount(self, reader: &mut Reader<'_>, node: &Node) -> Option<Amount> {
        match &node.kind {
            Kind::Scalar(text) => {
                let read = self.of_text(text, node.span, None, Wanted::Amount);
                read.map(|figure| figure.amount).map_err(|slip| reader.found.push(slip.finding)).ok()
            }
            Kind::Null | Kind::List(_) | Kind::Map(_) => reader.wrong(node, "một số như 1500", "a number like 1500"),
        }
    }

    /// A figure of a cell; an empty one is missing.
    pub(super) fn of_cell(self, spot: Spot<'_>, wanted: Wanted) -> Result<Option<Figure>, Box<Slip>> {
        let span = spot.span();
        match spot.cell() {
            Cell::Empty => Ok(None),
            Cell::Text(text) if is_missing(text) => Ok(None),
            Cell::Text(text) => self.of_text(text, span, Some(spot), wanted).map(Some),
            Cell::Number { is_percent: true, .. } if wanted == Wanted::Amount => Err(refused(&spot.cell().shown(), span, Some(spot), wanted)),
            Cell::Number { value, is_percent } => {
                let value = if *is_percent { value * 100.0 } else { *value };
                match Amount::of_cell(value).filter(|amount| *amount >= Amount::ZERO) {
                    Some(amount) => Ok(Some(Figure { amount, most: None, span })),
                    None => Err(refused(&value.to_string(), span, Some(spot), wanted)),
                }
            }
            Cell::Date(_) | Cell::Error(_) => Err(refused(&spot.cell().shown(), span, Some(spot), wanted)),
        }
    }

    /// `1500`, `1.500` in a file that says how it writes numbers, `50%`, `50-60%`.
    fn of_text(self, text: &str, span: Span, spot: Option<Spot<'_>>, wanted: Wanted) -> Result<Figure, Box<Slip>> {
        let bare = text.trim();
        let read = match wanted {
            Wanted::Amount => self.number(bare).map(|amount| (amount, None)),
            Wanted::Percent => {
                let (least, most) = ends(bare.strip_suffix('%').unwrap_or(bare).trim_end());
                let most = most.map(|most| self.number(most)).transpose();
                self.number(least).and_then(|least| Ok((least, most?)))
            }
        };
        read.map(|(amount, most)| Figure { amount, most, span }).map_err(|why| match why {
            Unread::Ambiguous { vietnamese, english } => {
                Box::new(Slip { kind: slips::Kind::Readings, finding: two_readings(text, vietnamese, english, span, spot) })
            }
            Unread::NoNumber | Unread::OutOfRange => refused(text, span, spot, wanted),
        })
    }

    /// A number that is not below zero.
    fn number(self, text: &str) -> Result<Amount, Unread> {
        number::parse(text, self.format).and_then(|amount| if amount < Amount::ZERO { Err(Unread::OutOfRange) } else { Ok(amount) })
    }
}

/// By how much a report was wrong: `9`, `+9`, `-9`.
pub(super) fn change(reader: &mut Reader<'_>, node: &Node, style: Style) -> Option<Amount> {
    let wanted = ("một số như 9, hoặc -9 nếu đã báo cáo thừa", "a number like 9, or -9 where too many were reported");
    let Kind::Scalar(text) = &node.kind else { return reader.wrong(node, wanted.0, wanted.1) };
    match number::parse(unsigned(text), style.format) {
        Ok(amount) => Some(amount),
        Err(Unread::Ambiguous { vietnamese, english }) => {
            reader.found.push(two_readings(text, vietnamese, english, node.span, None));
            None
        }
        Err(Unread::NoNumber | Unread::OutOfRange) => {
            let help = match meant(text, style) {
                Some(amount) => Words::new(format!("Ghi `{}`.", amount.plain()), format!("Write `{}`.", amount.plain())),
                None => Words::new(
                    "Ghi số phải cộng thêm, như 9; đã báo cáo thừa thì ghi số âm, như -9.",
                    "Write the number to be added, like 9; where too many were reported, one below zero, like -9.",
                ),
            };
            reader.refuse(node, wanted, help)
        }
    }
}

/// A number without the sign that says that it is above zero.
fn unsigned(text: &str) -> &str {
    text.strip_prefix('+').map(str::trim_start).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(text)
}

/// What words and a number mean together: "giảm 9" is -9.
fn meant(text: &str, style: Style) -> Option<Amount> {
    let words = name::words(text);
    let says = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let amount = number::parse(text.split_whitespace().last()?, style.format).ok()?;
    match (says(&LESS), says(&MORE)) {
        (true, false) if amount > Amount::ZERO => Some(-amount),
        (false, true) => Some(amount),
        _ => None,
    }
}

/// A day of a cell.
pub(super) fn date(spot: Spot<'_>) -> Result<Date, Box<Slip>> {
    let read = match spot.shown() {
        Cell::Date(date) => Some(*date),
        Cell::Text(text) => Date::read(text),
        Cell::Empty | Cell::Number { .. } | Cell::Error(_) => None,
    };
    read.ok_or_else(|| no_day(spot))
}

/// A cell that is no day: what it probably means, and how the whole column comes to be written so.
fn no_day(spot: Spot<'_>) -> Box<Slip> {
    let shown = spot.shown().shown();
    let (manner, meant) = day::meant(&shown);
    let (vi, en) = match manner {
        Manner::MonthFirst => (
            format!("`{shown}` ghi tháng trước ngày, nên cả cột dễ bị đọc sai"),
            format!("`{shown}` has the month before the day, so that the whole column may be taken for other days"),
        ),
        Manner::Serial => (format!("`{shown}` là số thứ tự ngày của Excel"), format!("`{shown}` is the number by which Excel counts a day")),
        Manner::MonthName => (format!("`{shown}` ghi tên tháng bằng tiếng Anh"), format!("`{shown}` has the name of the month")),
        Manner::ShortYear => (format!("`{shown}` chỉ ghi hai số cuối của năm"), format!("`{shown}` has only two figures of the year")),
        Manner::Empty => ("ô ngày để trống".to_owned(), "the day is empty".to_owned()),
        Manner::Unknown => (format!("`{shown}` không phải một ngày có thật"), format!("`{shown}` is no real day")),
    };
    let help = match meant.map(day::written) {
        Some(day) => Words::new(
            format!("Ghi `{day}`; trong Excel: chọn cả cột ngày, Format Cells › Custom, kiểu `d/m/yyyy`, rồi lưu lại."),
            format!("Write `{day}`; in Excel: choose the whole column, Format Cells › Custom, type `d/m/yyyy`, and save it again."),
        ),
        None if manner == Manner::Empty => {
            Words::new("Ghi ngày vào mỗi dòng, cả những dòng cùng ngày với dòng trên.", "Write the day into each row, also where it is that of the row above.")
        }
        None => Words::new("Ghi ngày như 20/3/2025 hoặc 2025-03-20.", "Write a day like 2025-03-20 or 20/3/2025."),
    };
    Box::new(Slip { kind: slips::Kind::Day(manner), finding: spot.finding(&vi, &en, help) })
}

/// What offices write into a cell that has no figure yet.
fn is_missing(text: &str) -> bool {
    matches!(text.trim(), "" | NONE | "-" | "–" | "…") || text.trim().to_lowercase() == "chưa có số liệu"
}

/// The two ends of `50-60%`, `50% - 60%`.
fn ends(text: &str) -> (&str, Option<&str>) {
    let cut = text.char_indices().skip(1).find(|(_, c)| matches!(c, '-' | '–'));
    match cut.and_then(|(at, sign)| Some((text.get(..at)?, text.get(at + sign.len_utf8()..)?))) {
        Some((least, most)) => (least.trim().trim_end_matches('%').trim_end(), Some(most.trim())),
        None => (text, None),
    }
}

fn refused(text: &str, span: Span, spot: Option<Spot<'_>>, wanted: Wanted) -> Box<Slip> {
    let (vi, en) = told(spot);
    let (want_vi, want_en) = match wanted {
        Wanted::Amount => ("một số không âm như 1500", "a number like 1500 that is not negative"),
        Wanted::Percent => ("một tỷ lệ như 50%", "a percentage like 50%"),
    };
    let rule = if spot.is_some() { &rules::TABLE_CELL } else { &rules::WRONG_VALUE };
    let finding = Finding::new(
        rule,
        span,
        Words::new(format!("{vi}ở đây là `{text}`, nhưng cần {want_vi}"), format!("{en}this is `{text}`; needed: {want_en}")),
        Words::new(format!("Ghi {want_vi}; chưa có số liệu thì ghi `none`."), format!("Write {want_en}, or `none` where there is no figure.")),
    );
    Box::new(Slip { kind: slips::Kind::Figure, finding })
}

fn two_readings(text: &str, vietnamese: Amount, english: Amount, span: Span, spot: Option<Spot<'_>>) -> Finding {
    let (vi, en) = told(spot);
    Finding::new(
        &rules::AMBIGUOUS,
        span,
        Words::new(
            format!("{vi}`{text}` đọc được hai cách: {} (kiểu Việt Nam) hoặc {} (kiểu Anh)", vietnamese.plain(), english.written("", ",")),
            format!("{en}`{text}` has two readings: {} (as in Vietnam) or {} (as in English)", vietnamese.plain(), english.plain()),
        ),
        Words::new(
            format!("Viết liền `{}`, hoặc thêm `numbers: vi` (hay `en`) ở đầu tệp tiến độ.", vietnamese.plain()),
            format!("Write `{}` without a separator, or add `numbers: vi` (or `en`) to the campaign's file.", vietnamese.plain()),
        ),
    )
}

/// Where a cell stands, before what is wrong with it.
fn told(spot: Option<Spot<'_>>) -> (String, String) {
    spot.map_or_else(Default::default, |spot| {
        let (vi, en) = spot.words();
        (format!("{vi}: "), format!("{en}: "))
    })
}
