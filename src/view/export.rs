//! The figures behind the pages of a campaign, for machines and for Excel: one table of how every target and figure stands, one of reports. Pages
//! and files are made from the same [`Progress`].

use crate::calendar::Date;
use crate::lang::Lang;
use crate::model::campaign::Campaign;
use crate::model::column::{Base, Column, Figure, Figures, Measure};
use crate::model::standing::{Progress, Standing};
use crate::model::unit::Unit;
use crate::number::Amount;

/// A value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing is known.
    Nothing,
    Text(String),
    Number(Amount),
    /// A number of percent.
    Percent(Amount),
    Day(Date),
}

/// A table: headings as machines know them and as people read them, and rows of as many values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) heads: Vec<(String, String)>,
    pub(super) rows: Vec<Vec<Value>>,
}

/// What every file of a campaign is made of.
pub(super) struct Export<'a> {
    pub(super) unit: &'a Unit,
    pub(super) progress: &'a Progress<'a>,
    pub(super) primary: &'a Lang,
}

/// Headings of the table of figures: as machines know them, and in Vietnamese.
const FIGURES: [(&str, &str); 20] = [
    ("area_id", "Mã địa bàn"),
    ("area", "Địa bàn"),
    ("column_id", "Mã cột"),
    ("column", "Cột"),
    ("indicator", "Chỉ số"),
    ("kind", "Loại"),
    ("stage", "Giai đoạn"),
    ("from", "Từ ngày"),
    ("to", "Đến ngày"),
    ("counts", "Cách tính chỉ tiêu"),
    ("value", "Số trong văn bản"),
    ("percent", "Phần trăm trong văn bản"),
    ("percent_most", "Phần trăm, mức cao nhất"),
    ("target", "Phải đạt"),
    ("as_of", "Tính đến ngày"),
    ("done", "Đã làm"),
    ("gap", "Còn thiếu"),
    ("share", "Tỷ lệ đạt (%)"),
    ("expected", "Nếu làm đều"),
    ("status", "Tình trạng"),
];

impl Export<'_> {
    pub(super) fn campaign(&self) -> &Campaign {
        self.progress.campaign
    }

    /// Every figure and target by area and column, then the sums of each column, then the totals as the document states them.
    pub(super) fn figures(&self) -> Sheet {
        let areas = (0..self.campaign().areas.len()).map(Some).chain([None]);
        let standing = areas.flat_map(|area| self.campaign().columns.iter().filter_map(move |column| self.figure(column, area)));
        let declared = self.campaign().declared.iter().filter_map(|declared| {
            let column = self.campaign().column(&declared.column.value)?;
            Some(self.row(column, ("_declared", "Tổng ghi trong văn bản".to_owned()), Some(declared.value.value), None, None))
        });
        Sheet { heads: FIGURES.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec(), rows: standing.chain(declared).collect() }
    }

    fn figure(&self, column: &Column, area: Option<usize>) -> Option<Vec<Value>> {
        let (id, name) = match area {
            Some(area) => {
                let id = self.campaign().areas.get(area)?;
                column.cells.get(area)?;
                (id.value.as_str(), self.area_name(area))
            }
            None => ("_whole", "Tổng tính từ các dòng".to_owned()),
        };
        let figure = match area {
            Some(area) => column.cells.get(area).copied().flatten(),
            None => column.whole,
        };
        let sum = (area.is_none() && column.is_by_area() && !column.is_percent()).then(|| column.sum());
        Some(self.row(column, (id, name), figure.map(|figure| figure.amount).or(sum), figure, self.progress.standing(column, area).as_ref()))
    }

    /// The name of an area in the site's first language.
    pub(super) fn area_name(&self, area: usize) -> String {
        let id = self.campaign().areas.get(area).map(|area| &area.value);
        let known = self.unit.profile.areas.iter().find(|area| Some(&area.id.value) == id);
        known.map_or_else(|| id.map(ToString::to_string).unwrap_or_default(), |area| area.name.text(self.primary).clone())
    }

    fn row(&self, column: &Column, (id, name): (&str, String), stated: Option<Amount>, figure: Option<Figure>, standing: Option<&Standing>) -> Vec<Value> {
        let (kind, counts, stage, from, to) = match &column.figures {
            Figures::Target(target) => {
                let stage = self.campaign().stage(&target.stage.value);
                let window = stage.map(|stage| stage.window.value);
                let counts = if target.within_stage { "within_stage" } else { "running_total" };
                ("target", Some(counts), stage, window.map(|window| window.from), window.map(|window| window.to))
            }
            Figures::Observed(date) => ("observed", None, None, None, *date),
        };
        let of_percent = figure.filter(|_| column.is_percent());
        let value = if column.is_percent() { None } else { stated };
        let percent = |amount: Option<Amount>| amount.map_or(Value::Nothing, Value::Percent);
        let of = |pick: fn(&Standing) -> Option<Amount>| number(standing.and_then(pick));
        vec![
            text(id),
            Value::Text(name),
            text(column.id.value.as_str()),
            text(column.head.text(self.primary)),
            text(column.indicator.value.as_str()),
            text(kind),
            stage.map_or(Value::Nothing, |stage| text(stage.id.value.as_str())),
            day(from),
            day(to),
            counts.map_or(Value::Nothing, text),
            number(value),
            percent(of_percent.map(|figure| figure.amount)),
            percent(of_percent.and_then(|figure| figure.most)),
            of(|standing| standing.target),
            day(standing.and_then(|standing| standing.as_of)),
            of(|standing| standing.done),
            of(|standing| standing.done.and(standing.gap)),
            percent(standing.and_then(|standing| standing.share)),
            of(|standing| standing.expected),
            standing.map_or(Value::Nothing, |standing| text(standing.status.id())),
        ]
    }

    /// What was reported: a row a day and area, and of each indicator the figure as reported and the total with corrections. Nothing where there
    /// are no reports.
    pub(super) fn reports(&self) -> Option<Sheet> {
        let campaign = self.campaign();
        let counted: Vec<usize> =
            (0..campaign.indicators.len()).filter(|at| !campaign.seen(*at, None).is_empty() || !campaign.seen_in_areas(*at).is_empty()).collect();
        let mut keys: Vec<(Date, Option<usize>)> = campaign.observations.iter().map(|seen| (seen.date, seen.area)).collect();
        keys.sort_unstable();
        keys.dedup();
        let name = |at: &usize| {
            campaign.indicators.get(*at).map(|indicator| (indicator.id.value.to_string(), indicator.name.text(self.primary).clone())).unwrap_or_default()
        };
        let mut heads: Vec<(String, String)> =
            [("date", "Ngày"), ("area_id", "Mã địa bàn"), ("area", "Địa bàn")].map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec();
        for (id, name) in counted.iter().map(name) {
            heads.push((format!("{id}_reported"), format!("{name}: báo cáo")));
            heads.push((format!("{id}_total"), format!("{name}: cộng dồn, đã đính chính")));
        }
        let names: Vec<String> = (0..campaign.areas.len()).map(|area| self.area_name(area)).collect();
        let rows = keys.iter().map(|(date, area)| {
            let id = area.and_then(|area| campaign.areas.get(area)).map_or_else(|| "_whole".to_owned(), |area| area.value.to_string());
            let name = area.and_then(|area| names.get(area)).cloned().unwrap_or_else(|| self.unit.head.name.text(self.primary).clone());
            let figures = counted.iter().flat_map(|at| {
                let point = self.progress.series.get(*at, *area).and_then(|series| series.at(*date)).filter(|point| point.date == *date);
                [number(point.map(|point| point.reported)), number(point.map(|point| point.total))]
            });
            [Value::Day(*date), Value::Text(id), Value::Text(name)].into_iter().chain(figures).collect()
        });
        let rows: Vec<Vec<Value>> = rows.collect();
        (!rows.is_empty()).then_some(Sheet { heads, rows })
    }
}

pub(super) fn number(amount: Option<Amount>) -> Value {
    amount.map_or(Value::Nothing, Value::Number)
}

pub(super) fn day(date: Option<Date>) -> Value {
    date.map_or(Value::Nothing, Value::Day)
}

pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// What a percentage of a column is of, in the site's first language; nothing for numbers.
pub(super) fn base_of(campaign: &Campaign, column: &Column, primary: &Lang) -> Option<String> {
    let Figures::Target(target) = &column.figures else { return None };
    match &target.measure {
        Measure::Percent(Base::Words(words)) => Some(words.text(primary).clone()),
        Measure::Percent(Base::Indicator(id)) => campaign.indicator(&id.value).map(|indicator| indicator.name.text(primary).clone()),
        Measure::Percent(Base::Unstated) | Measure::Count => None,
    }
}
