//! A sheet of figures by area, understood: which day, which areas, which figures; and everything in it that is not understood.

use std::collections::BTreeMap;

use super::cell::{self, Odd};
use super::choice::{self, Ask, Table};
use super::column::Column;
use super::day::{self, Said};
use super::layout::{Layout, Row};
use super::remark::{Remark, Rules};
use crate::calendar::Date;
use crate::finding::{Rule, Severity, Words};
use crate::grid::book::{self, Book, Sheet};
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::model::unit::Area;
use crate::name::{self, Match, Names};
use crate::number::Amount;

/// What a sheet says.
#[derive(Debug, Clone)]
pub struct Understood {
    /// The day up to which it counts.
    pub as_of: Option<Date>,
    /// The cell that says so: "A3".
    pub as_of_cell: Option<String>,
    /// Whether it is the day of all figures, and not only of a column in whose heading it stands.
    pub is_of_all: bool,
    /// The sheet's name; empty in a CSV file.
    pub sheet: String,
    /// The columns that are understood, with the heading of each and the id of what it means.
    pub columns: Vec<Column>,
    /// Letter and heading of columns that are left out on purpose.
    pub passed: Vec<(String, String)>,
    /// The figures of each area, by the ids of columns; none is "chưa có số liệu".
    pub areas: Vec<Figures>,
    /// The totals as the sheet states them, by id.
    pub declared: BTreeMap<String, Amount>,
    /// The sums of the areas' figures, by id.
    pub sums: BTreeMap<String, Amount>,
    /// What is not understood or does not fit.
    pub findings: Vec<Remark>,
}

/// The figures of an area.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The area.
    pub area: Id,
    /// Its name as the sheet has it.
    pub name: String,
    /// Its figures by id.
    pub values: BTreeMap<String, Option<Amount>>,
}

/// Reads the sheet that is meant.
///
/// # Errors
/// Where there is none, and what to do.
pub fn understand(book: &Book, campaign: &Campaign, areas: &[Area], ask: &Ask, rules: &Rules) -> Result<Understood, Words> {
    let names = Names::of(areas.iter().map(|area| area.name.original().as_str()));
    let (Table { sheet, layout, columns, days }, about_sheets) = choice::choose(book, campaign, &names, ask, rules)?;
    let findings = about_sheets.into_iter().chain(columns.remarks).collect();
    let mut reading = Reading { campaign, sheet, layout: &layout, rules, findings };
    let as_of = reading.day(&days);
    let is_of_all = reading.is_of_all(as_of, &columns.known);
    let figures = reading.figures(&columns.known, areas);
    let sum = |id: &str| figures.iter().filter_map(|area| *area.values.get(id)?).sum();
    let sums = columns.known.iter().map(|column| (column.id.clone(), sum(&column.id))).collect();
    let declared = reading.declared(&columns.known, &figures, &sums);
    reading.groups();
    Ok(Understood {
        as_of: as_of.map(|(date, _)| date),
        as_of_cell: as_of.and_then(|(_, place)| place).map(|(row, column)| book::name(row, column)),
        is_of_all,
        sheet: sheet.name.clone(),
        columns: columns.known,
        passed: columns.passed,
        areas: figures,
        declared,
        sums,
        findings: reading.findings,
    })
}

/// A sheet while it is read.
struct Reading<'r> {
    campaign: &'r Campaign,
    sheet: &'r Sheet,
    layout: &'r Layout,
    rules: &'r Rules,
    findings: Vec<Remark>,
}

impl Reading<'_> {
    fn remark(&mut self, rule: &'static Rule, severity: Severity, cell: Option<(usize, usize)>, vi: &str, en: &str) {
        self.findings.push(Remark::new(rule, severity, cell, Words::new(vi, en)));
    }

    /// The day up to which the sheet counts; nothing where it names two.
    fn day(&mut self, days: &[Said]) -> Option<Said> {
        let [(one, _), (other, _), ..] = days else { return days.first().copied() };
        self.remark(
            self.rules.cell,
            Severity::Warning,
            days.first().and_then(|(_, place)| *place),
            &format!("trang ghi số liệu đến {one} và đến {other}; thêm --date để chọn ngày"),
            &format!("the sheet says that it counts up to {one} and up to {other}; add --date to choose"),
        );
        None
    }

    /// Whether the day is that of all figures that are reported.
    fn is_of_all(&mut self, said: Option<Said>, columns: &[Column]) -> bool {
        let reported = columns.iter().filter(|column| column.indicator.is_some()).map(|column| column.at);
        let Some((_, place)) = said.filter(|said| !day::is_of_all(*said, self.sheet, self.layout, reported)) else { return true };
        let (vi, en) = (
            "ngày này chỉ ghi ở tiêu đề của một cột; thêm --date để nói rõ cả báo cáo tính đến ngày nào",
            "this day stands only in the heading of one column; say with --date up to which day the whole report counts",
        );
        self.remark(self.rules.cell, Severity::Warning, place, vi, en);
        false
    }

    /// The figures of all areas; areas without a row are told.
    fn figures(&mut self, columns: &[Column], areas: &[Area]) -> Vec<Figures> {
        let mut seen = BTreeMap::new();
        let mut figures = Vec::new();
        for row in &self.layout.rows {
            let Some(area) = self.area(row, areas, &mut seen).and_then(|place| areas.get(place)) else { continue };
            let values = columns.iter().filter_map(|column| Some((column.id.clone(), self.figure(row.row, column)?))).collect();
            figures.push(Figures { area: area.id.value.clone(), name: row.name.clone(), values });
        }
        let missing = areas.iter().enumerate().filter(|(place, _)| !seen.contains_key(place));
        let missing: Vec<&str> = missing.map(|(_, area)| area.name.original().as_str()).collect();
        if !missing.is_empty() {
            let list = missing.join(", ");
            self.remark(
                self.rules.area,
                Severity::Warning,
                None,
                &format!("không có dòng của {list}; chưa có số liệu thì thêm dòng và để trống"),
                &format!("there is no row of {list}; where figures are missing, add the row and leave its cells empty"),
            );
        }
        figures
    }

    /// Rows that add up a part are not taken in.
    fn groups(&mut self) {
        for row in &self.layout.groups {
            let name = self.sheet.joined(*row, self.layout.area_column).shown();
            let remark = Remark::new(
                self.rules.cell,
                Severity::Info,
                Some((*row, self.layout.area_column)),
                Words::new(format!("“{name}” là dòng cộng của một nhóm nên không nhập"), format!("“{name}” adds up a group and was not taken in")),
            );
            self.findings.push(remark);
        }
    }

    /// The area of a row, once.
    fn area(&mut self, row: &Row, areas: &[Area], seen: &mut BTreeMap<usize, usize>) -> Option<usize> {
        let (at, name) = ((row.row, self.layout.area_column), &row.name);
        let (vi, en) = match &row.meaning {
            Match::One(place) => match seen.insert(*place, row.row) {
                None => {
                    self.marks(at, name, areas.get(*place)?.name.original());
                    return Some(*place);
                }
                Some(first) => {
                    let first = book::name(first, self.layout.area_column);
                    (
                        format!("“{name}” có hai dòng, dòng kia ở ô {first}; xóa bớt một dòng hoặc sửa tên"),
                        format!("“{name}” has two rows, the other at cell {first}; remove one or correct its name"),
                    )
                }
            },
            Match::Several(several) => {
                let list: Vec<&str> = several.iter().filter_map(|place| areas.get(*place)).map(|area| area.name.original().as_str()).collect();
                (format!("“{name}” có thể là {}; ghi rõ tên", list.join(" hoặc ")), format!("“{name}” may be {}; write the name in full", list.join(" or ")))
            }
            Match::Nobody if name.is_empty() => (
                "dòng có số mà không có tên địa bàn; ghi tên, hoặc “Tổng cộng” nếu là dòng tổng".to_owned(),
                "the row has figures but no name of an area; write it, or “Tổng cộng” where it is the total".to_owned(),
            ),
            Match::Nobody => (
                format!("không có địa bàn nào tên “{name}”; sửa tên trong bảng cho khớp, hoặc thêm địa bàn vào unit.yaml"),
                format!("no area is called “{name}”; correct the name in the table, or add the area to unit.yaml"),
            ),
        };
        self.remark(self.rules.area, Severity::Error, Some(at), &vi, &en);
        None
    }

    /// A name with other marks than the area's may be a slip, or another place.
    fn marks(&mut self, at: (usize, usize), name: &str, area: &str) {
        if !name::agree(name, area) {
            let (vi, en) = (
                format!("“{name}” được hiểu là {area}; sửa dấu cho khớp, hoặc sửa tên nếu là nơi khác"),
                format!("“{name}” was taken for {area}; correct its marks, or the name if it is another place"),
            );
            self.remark(self.rules.area, Severity::Warning, Some(at), &vi, &en);
        }
    }

    /// The figure of a cell: the outer is nothing where it is not understood. What stands in the plan already keeps nothing from being taken in.
    #[expect(clippy::option_option, reason = "an empty cell is told otherwise than one that is not understood")]
    fn figure(&mut self, row: usize, column: &Column) -> Option<Option<Amount>> {
        let place = (row, column.at);
        let cell = self.sheet.cell(row, column.at);
        let spread = self.sheet.merged.iter().find(|area| area.has(row, column.at) && (area.bottom > area.top || area.right > area.left));
        let read = match spread {
            Some(area) => Err(Odd::Joined(*area)),
            None => cell::read(cell, self.campaign, column.indicator, column.is_percent),
        };
        let odd = match read {
            Ok(figure) => return Some(figure),
            Err(odd) => odd,
        };
        let (vi, en) = odd.told(&cell.shown());
        let rule = if matches!(odd, Odd::TwoReadings(..)) { self.rules.ambiguous } else { self.rules.cell };
        let severity = if column.indicator.is_some() { Severity::Error } else { Severity::Warning };
        self.remark(rule, severity, Some(place), &vi, &en);
        None
    }

    /// The totals of the sheet; those that are not the sums are told, where every row was understood.
    fn declared(&mut self, columns: &[Column], figures: &[Figures], sums: &BTreeMap<String, Amount>) -> BTreeMap<String, Amount> {
        let Some(row) = self.layout.totals else { return BTreeMap::new() };
        let mut declared = BTreeMap::new();
        for column in columns {
            let Some(Some(total)) = self.figure(row, column) else { continue };
            let is_whole = figures.iter().filter(|area| area.values.contains_key(&column.id)).count() == self.layout.rows.len();
            if let Some(sum) = sums.get(&column.id).filter(|sum| is_whole && **sum != total) {
                let (vi, en) = (|amount: Amount| amount.written(".", ","), |amount: Amount| amount.written(",", "."));
                let (off, heading) = (total - *sum, &column.heading);
                self.remark(
                    self.rules.total,
                    Severity::Warning,
                    Some((row, column.at)),
                    &format!("“{heading}”: tổng ghi {} nhưng cộng các dòng được {} (chênh {}); sửa trong bảng rồi nhập lại, hoặc giữ nguyên văn bản và ghi `waive`", vi(total), vi(*sum), vi(off)),
                    &format!("“{heading}”: the total says {} but the rows add up to {} (off by {}); correct the table and import it again, or keep the document as it is and write a `waive`", en(total), en(*sum), en(off)),
                );
            }
            declared.insert(column.id.clone(), total);
        }
        declared
    }
}
