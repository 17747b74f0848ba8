//! The columns of a sheet: which of them are figures of the campaign, and which are left out.

use super::heading::{self, Meaning};
use super::layout::{Heading, Layout};
use super::remark::{Remark, Rules};
use crate::finding::{Severity, Words};
use crate::grid::book::{self, Sheet};
use crate::model::campaign::Campaign;

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its number, from 0.
    pub at: usize,
    /// Its heading.
    pub heading: String,
    /// What it means.
    pub id: String,
    /// Place of the indicator that its figures report; nothing for what stands in the plan.
    pub indicator: Option<usize>,
    /// Whether its figures are percent.
    pub is_percent: bool,
}

/// The columns of a sheet.
#[derive(Debug, Default)]
pub struct Columns {
    /// Those that are understood.
    pub known: Vec<Column>,
    /// Letter and heading of those that are left out on purpose: numbers of rows, remarks, shares.
    pub passed: Vec<(String, String)>,
    /// What is not understood.
    pub remarks: Vec<Remark>,
}

/// The columns in which anything stands beside an area.
pub(super) fn columns(campaign: &Campaign, sheet: &Sheet, layout: &Layout, rules: &Rules) -> Columns {
    let mut out = Columns::default();
    let cut = cut(sheet, layout, rules);
    let is_used = |column: usize| layout.rows.iter().any(|row| !sheet.cell(row.row, column).is_empty());
    for (at, heading) in layout.headings.iter().enumerate().filter(|(at, _)| *at != layout.area_column && is_used(*at)) {
        if heading.parts.is_empty() && at < layout.area_column {
            // Numbers of rows often have no heading.
            continue;
        }
        if cut.is_some() && at > last_headed(layout) {
            continue;
        }
        out.add(campaign, at, heading, rules);
    }
    out.remarks.extend(cut);
    out
}

fn last_headed(layout: &Layout) -> usize {
    layout.headings.iter().rposition(|heading| !heading.parts.is_empty()).unwrap_or_default()
}

/// The first row of a CSV file with values beyond its last heading: a sign too many moves figures to other columns.
fn cut(sheet: &Sheet, layout: &Layout, rules: &Rules) -> Option<Remark> {
    let last = |row: usize| sheet.rows.get(row).and_then(|cells| cells.iter().rposition(|cell| !cell.is_empty())).unwrap_or_default();
    let headed = last_headed(layout);
    let row = layout.rows.iter().map(|row| row.row).find(|row| sheet.name.is_empty() && last(*row) > headed)?;
    let (last, headings) = (last(row), headed + 1);
    let cells = last + 1;
    let message = Words::new(
        format!(
            "dòng có {cells} ô mà tiêu đề chỉ có {headings}; xóa dấu phân cách thừa, tên hay số có dấu phẩy thì đặt trong ngoặc kép, cột ghi chú thì thêm tiêu đề"
        ),
        format!(
            "the row has {cells} cells and the heading only {headings}; delete the sign too many, put a name or number with a comma into double quotes, give a column of remarks a heading"
        ),
    );
    Some(Remark::new(rules.cell, Severity::Error, Some((row, last)), message))
}

impl Columns {
    fn add(&mut self, campaign: &Campaign, at: usize, heading: &Heading, rules: &Rules) {
        let text = heading.parts.join(" / ");
        let mut remark = |severity, vi: String, en: String| {
            self.remarks.push(Remark::new(rules.cell, severity, Some((heading.row, at)), Words::new(vi, en)));
        };
        let (id, indicator) = match heading::meaning(campaign, &heading.parts) {
            Meaning::Passed => return self.passed.push((book::letter(at), text)),
            Meaning::Indicator(place) => (campaign.indicators.get(place).map(|indicator| indicator.id.value.to_string()), Some(place)),
            Meaning::Column(place) => (campaign.columns.get(place).map(|column| column.id.value.to_string()), None),
            Meaning::Several(ids) => {
                let list = ids.join("`, `");
                return remark(
                    Severity::Error,
                    format!("cột “{text}” có thể là `{list}`; thêm chữ ấy vào `in_sheets` của một trong số đó"),
                    format!("the column “{text}” may be `{list}`; add these words to `in_sheets` of one of them"),
                );
            }
            Meaning::Unknown if heading.parts.is_empty() => {
                return remark(
                    Severity::Warning,
                    format!("cột {} có số mà không có tiêu đề nên không nhập; ghi tiêu đề cho cột", book::letter(at)),
                    format!("column {} has figures but no heading and was left out; give it a heading", book::letter(at)),
                );
            }
            Meaning::Unknown => {
                return remark(
                    Severity::Warning,
                    format!("cột “{text}” không khớp chỉ số hay cột nào nên không nhập; nếu cần, thêm chữ ấy vào `in_sheets`"),
                    format!("the column “{text}” is like no indicator or column and was left out; if it is needed, add these words to `in_sheets`"),
                );
            }
        };
        let Some(id) = id else { return };
        if let Some(have) = self.known.iter().find(|have| have.id == id) {
            let other = book::letter(have.at);
            return remark(
                Severity::Error,
                format!("cột “{text}” và cột {other} cùng là `{id}`; xóa bớt một cột, hoặc đổi tiêu đề"),
                format!("the column “{text}” and column {other} are both `{id}`; remove one of them, or change a heading"),
            );
        }
        let is_percent = indicator.is_none() && campaign.columns.iter().any(|column| column.id.value.as_str() == id && column.is_percent());
        self.known.push(Column { at, heading: text, id, indicator, is_percent });
    }
}
