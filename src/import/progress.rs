//! A sheet of figures by area, understood: which day, which areas, which figures; and everything in it that is not understood.

use std::collections::BTreeMap;

use super::cell::{self, Odd};
use super::heading::{self, Meaning};
use super::layout::{self, Layout, Row};
use crate::calendar::Date;
use crate::finding::{Rule, Severity, Words};
use crate::grid::book::{self, Book, Sheet};
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::model::unit::Area;
use crate::name::{Match, Names};
use crate::number::Amount;

/// The rules that findings of sheets are named after.
pub struct Rules {
    /// A number with two readings.
    pub ambiguous: &'static Rule,
    /// A cell that is not understood.
    pub cell: &'static Rule,
    /// An area that is unknown, or named twice.
    pub area: &'static Rule,
    /// A total that is not the sum.
    pub total: &'static Rule,
}

/// What a sheet says.
#[derive(Debug, Clone)]
pub struct Understood {
    /// The day up to which it counts.
    pub as_of: Option<Date>,
    /// The sheet's name; empty in a CSV file.
    pub sheet: String,
    /// The columns that are understood, with the heading of each and the id of what it means.
    pub columns: Vec<Column>,
    /// The figures of each area, by the ids of columns; none is "chưa có số liệu".
    pub areas: Vec<Figures>,
    /// The totals as the sheet states them, by id.
    pub declared: BTreeMap<String, Amount>,
    /// The sums of the areas' figures, by id.
    pub sums: BTreeMap<String, Amount>,
    /// What is not understood or does not fit.
    pub findings: Vec<Remark>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// "C".
    pub letter: String,
    /// Its heading.
    pub heading: String,
    /// What it means.
    pub id: String,
    /// Place of the indicator that its figures report; nothing for what stands in the plan.
    pub indicator: Option<usize>,
    /// Whether its figures are percent.
    pub is_percent: bool,
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

/// Something in a sheet that its author has to look at.
#[derive(Debug, Clone)]
pub struct Remark {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is.
    pub severity: Severity,
    /// The cell: "C7"; nothing for the whole sheet.
    pub cell: Option<String>,
    /// What it is.
    pub message: Words,
}

/// Reads the sheet with most areas among those that people see. Nothing where none names an area of the unit.
pub fn understand(book: &Book, campaign: &Campaign, areas: &[Area], rules: &Rules) -> Option<Understood> {
    let names = Names::of(areas.iter().map(|area| area.name.original().as_str()));
    let tables = book.sheets.iter().filter(|sheet| !sheet.is_hidden).filter_map(|sheet| Some((sheet, layout::find(sheet, &names)?)));
    let known = |layout: &Layout| layout.rows.iter().filter(|row| row.meaning != Match::Nobody).count();
    // Of sheets alike the last one is the newest.
    let (sheet, layout) = tables.max_by_key(|(_, layout)| known(layout))?;
    let mut reading = Reading { campaign, sheet, layout: &layout, rules, findings: Vec::new() };
    let columns = reading.columns();
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    let mut figures = Vec::new();
    for row in &layout.rows {
        let Some(place) = reading.area(row, areas, &mut seen) else { continue };
        let values =
            columns.iter().map(|(column, means)| (means.id.clone(), reading.figure(row.row, *column, means))).filter_map(|(id, value)| Some((id, value?)));
        figures.extend(areas.get(place).map(|area| Figures { area: area.id.value.clone(), name: row.name.clone(), values: values.collect() }));
    }
    let sums: BTreeMap<String, Amount> =
        columns.iter().map(|(_, means)| (means.id.clone(), figures.iter().filter_map(|area| *area.values.get(&means.id)?).sum())).collect();
    let declared = reading.declared(&columns, &sums);
    let missing: Vec<&str> = areas.iter().enumerate().filter(|(place, _)| !seen.contains_key(place)).map(|(_, area)| area.name.original().as_str()).collect();
    if !missing.is_empty() {
        let list = missing.join(", ");
        reading.remark(rules.area, Severity::Warning, None, &format!("không có dòng của {list}"), &format!("there is no row of {list}"));
    }
    Some(Understood {
        as_of: layout::as_of(sheet, &layout),
        sheet: sheet.name.clone(),
        columns: columns.into_iter().map(|(_, means)| means).collect(),
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
        let cell = cell.map(|(row, column)| book::name(row, column));
        self.findings.push(Remark { rule, severity, cell, message: Words::new(vi, en) });
    }

    /// The columns that mean something.
    fn columns(&mut self) -> Vec<(usize, Column)> {
        let mut out: Vec<(usize, Column)> = Vec::new();
        for (column, heading) in self.layout.headings.iter().enumerate().filter(|(column, _)| *column != self.layout.area_column) {
            let is_used = self.layout.rows.iter().any(|row| !self.sheet.cell(row.row, column).is_empty());
            if !is_used {
                continue;
            }
            let text = heading.join(" / ");
            let place = (self.layout.heading_row, column);
            let (id, indicator) = match heading::meaning(self.campaign, heading) {
                Meaning::Passed => continue,
                Meaning::Indicator(at) => (self.campaign.indicators.get(at).map(|indicator| indicator.id.value.to_string()), Some(at)),
                Meaning::Column(at) => (self.campaign.columns.get(at).map(|column| column.id.value.to_string()), None),
                Meaning::Several(ids) => {
                    let list = ids.join("`, `");
                    self.remark(
                        self.rules.cell,
                        Severity::Error,
                        Some(place),
                        &format!("cột “{text}” có thể là `{list}`; thêm chữ ấy vào `in_sheets` của một trong số đó"),
                        &format!("the column “{text}” may be `{list}`; add these words to `in_sheets` of one of them"),
                    );
                    continue;
                }
                Meaning::Unknown => {
                    self.remark(
                        self.rules.cell,
                        Severity::Warning,
                        Some(place),
                        &format!("cột “{text}” không khớp chỉ số hay cột nào nên không nhập; nếu cần, thêm chữ ấy vào `in_sheets`"),
                        &format!("the column “{text}” is like no indicator or column and was left out; if it is needed, add these words to `in_sheets`"),
                    );
                    continue;
                }
            };
            let Some(id) = id else { continue };
            if out.iter().any(|(_, have)| have.id == id) {
                self.remark(self.rules.cell, Severity::Error, Some(place), &format!("hai cột cùng là `{id}`"), &format!("two columns are both `{id}`"));
                continue;
            }
            let letter = book::name(0, column).trim_end_matches('1').to_owned();
            let is_percent = indicator.is_none() && self.campaign.columns.iter().any(|column| column.id.value.as_str() == id && column.is_percent());
            out.push((column, Column { letter, heading: text, id, indicator, is_percent }));
        }
        out
    }

    /// The area of a row, once.
    fn area(&mut self, row: &Row, areas: &[Area], seen: &mut BTreeMap<usize, usize>) -> Option<usize> {
        let at = (row.row, self.layout.area_column);
        let name = &row.name;
        match &row.meaning {
            Match::One(place) => match seen.insert(*place, row.row) {
                None => Some(*place),
                Some(first) => {
                    let first = book::name(first, self.layout.area_column);
                    self.remark(
                        self.rules.area,
                        Severity::Error,
                        Some(at),
                        &format!("“{name}” có hai dòng, dòng kia ở ô {first}"),
                        &format!("“{name}” has two rows, the other at cell {first}"),
                    );
                    None
                }
            },
            Match::Several(several) => {
                let list: Vec<&str> = several.iter().filter_map(|place| areas.get(*place)).map(|area| area.name.original().as_str()).collect();
                self.remark(
                    self.rules.area,
                    Severity::Error,
                    Some(at),
                    &format!("“{name}” có thể là {}", list.join(" hoặc ")),
                    &format!("“{name}” may be {}", list.join(" or ")),
                );
                None
            }
            Match::Nobody => {
                self.remark(self.rules.area, Severity::Error, Some(at), &format!("không có địa bàn nào tên “{name}”"), &format!("no area is called “{name}”"));
                None
            }
        }
    }

    /// The figure of a cell: the outer is nothing where it is not understood.
    #[expect(clippy::option_option, reason = "an empty cell is told otherwise than one that is not understood")]
    fn figure(&mut self, row: usize, column: usize, means: &Column) -> Option<Option<Amount>> {
        let cell = self.sheet.cell(row, column);
        let odd = match cell::read(cell, self.campaign, means.indicator, means.is_percent) {
            Ok(figure) => return Some(figure),
            Err(odd) => odd,
        };
        let (vi, en) = odd.told(&cell.shown());
        let rule = if matches!(odd, Odd::TwoReadings(..)) { self.rules.ambiguous } else { self.rules.cell };
        self.remark(rule, Severity::Error, Some((row, column)), &vi, &en);
        None
    }

    /// The totals of the sheet; those that are not the sums are told.
    fn declared(&mut self, columns: &[(usize, Column)], sums: &BTreeMap<String, Amount>) -> BTreeMap<String, Amount> {
        let Some(row) = self.layout.totals else { return BTreeMap::new() };
        let mut declared = BTreeMap::new();
        for (column, means) in columns {
            let Some(Some(total)) = self.figure(row, *column, means) else { continue };
            if let Some(sum) = sums.get(&means.id).filter(|sum| **sum != total) {
                let (vi, en) = (|amount: Amount| amount.written(".", ","), |amount: Amount| amount.written(",", "."));
                let off = total - *sum;
                self.remark(
                    self.rules.total,
                    Severity::Warning,
                    Some((row, *column)),
                    &format!("“{}”: tổng ghi {} nhưng cộng các dòng được {} (chênh {})", means.heading, vi(total), vi(*sum), vi(off)),
                    &format!("“{}”: the total says {} but the rows add up to {} (off by {})", means.heading, en(total), en(*sum), en(off)),
                );
            }
            declared.insert(means.id.clone(), total);
        }
        declared
    }
}
