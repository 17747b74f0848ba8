//! Puts figures into a campaign's file: a report of a new day is added, of a day that is there only what differs is changed.

use std::collections::BTreeMap;

use super::place::Place;
use crate::amend;
use crate::calendar::Date;
use crate::fault::Fault;
use crate::finding::{Severity, Words};
use crate::import::patch::{Figures, Patched};
use crate::import::progress::Understood;
use crate::load;
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::model::observation::Observation;
use crate::number::Amount;
use crate::order::Order;
use crate::source::Span;

/// What became of the campaign's file.
#[derive(Debug, Clone)]
pub enum State {
    /// Nobody asked to change it.
    NotAsked,
    /// The report was added.
    Added,
    /// So many figures of a report of the same day were replaced or added.
    Replaced(usize),
    /// It had the same report already.
    Same,
    /// It was left alone, and why.
    Refused(Words),
}

/// A report of one day.
#[derive(Debug, Default, PartialEq, Eq)]
struct Report {
    /// Figures by indicator and area.
    figures: BTreeMap<(usize, Id), Option<Amount>>,
    /// Stated totals by indicator.
    declared: BTreeMap<usize, Amount>,
}

/// Puts what was understood into the campaign's file, if there is nothing against it.
pub(super) fn write(order: &Order, place: &Place, understood: &Understood, date: Option<Date>) -> Result<State, Fault> {
    let refused = |(vi, en): (String, String)| Ok(State::Refused(Words::new(vi, en)));
    let Some(date) = date else { return refused(no_day()) };
    let report = Report::of(understood);
    if let Some(why) = objection(place, understood, &report, date) {
        return refused(why);
    }
    let path = order.root.join(&place.file);
    let bytes = amend::read(&path)?.unwrap_or_default();
    let Some(text) = load::readable(&bytes) else { return refused(not_utf8()) };
    let (changes, rest) = difference(place, &report, date);
    let count = changes.len() + rest.count();
    if count == 0 {
        return Ok(State::Same);
    }
    let patched = Patched::with_figures(&text, changes);
    let patched = if rest.count() == 0 { patched } else { patched.and_then(|patched| patched.with_report(&rest.worded(&place.campaign), date)) };
    let Some(patched) = patched else { return refused(odd_list()) };
    let Some(new) = patched.in_bytes(&bytes, &text) else { return refused(not_utf8()) };
    let says = place.with_text(order, &load::readable(new.as_bytes()).unwrap_or_default())?.is_some_and(|after| says(&after, &place.campaign, &report, date));
    if !says {
        return refused(odd_list());
    }
    amend::replace(&path, &new)?;
    let is_new = !place.campaign.observations.iter().any(|seen| seen.date == date);
    Ok(if is_new { State::Added } else { State::Replaced(count) })
}

fn no_day() -> (String, String) {
    (
        "trang không ghi rõ số liệu đến ngày nào; thêm --date, ví dụ --date 2025-03-20".to_owned(),
        "the sheet does not say up to which day it counts; add --date, for instance --date 2025-03-20".to_owned(),
    )
}

fn not_utf8() -> (String, String) {
    (
        "tệp tiến độ không lưu dạng UTF-8; mở bằng Notepad, chọn Lưu thành (Save as), mã hóa (Encoding): UTF-8".to_owned(),
        "the campaign's file is not UTF-8; open it in Notepad and choose Save as with encoding UTF-8".to_owned(),
    )
}

fn odd_list() -> (String, String) {
    (
        "`reports` trong tệp tiến độ viết theo cách không thêm vào được; hãy viết mỗi báo cáo thành một mục `- date: …`, hoặc sửa tay".to_owned(),
        "`reports` in the campaign's file is written in a way that cannot be added to; write each report as an item `- date: …`, or edit it by hand".to_owned(),
    )
}

/// What speaks against taking the report in.
fn objection(place: &Place, understood: &Understood, report: &Report, date: Date) -> Option<(String, String)> {
    if report.figures.is_empty() {
        return Some((
            "không có cột nào là chỉ số của đợt; đổi tiêu đề cột cho giống tên chỉ số, hoặc thêm `in_sheets`".to_owned(),
            "no column is an indicator of the campaign; make a heading like the name of one, or add `in_sheets`".to_owned(),
        ));
    }
    let errors = understood.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors > 0 {
        return Some((
            format!("còn {errors} chỗ chưa hiểu được (kể ở trên); sửa trong bảng rồi nhập lại"),
            format!("{errors} places are not understood (told above); correct the table and import it again"),
        ));
    }
    let window = place.campaign.window.value;
    if !place.campaign.may_report(date) {
        let (from, to) = (window.from, window.to);
        return Some((
            format!("số liệu ngày {date} nằm ngoài đợt, từ {from} đến {to}; sửa ngày trong bảng hoặc ghi --date, hoặc sửa `from`, `to` của đợt"),
            format!("{date} is outside of the campaign, {from} to {to}; correct the day in the sheet or write --date, or correct `from`, `to` of the campaign"),
        ));
    }
    let table = place.campaign.observations.iter().map(|seen| place.sources.path(seen.span.file)).find(|path| *path != place.file)?;
    let table = table.rsplit('/').next().unwrap_or(table);
    Some((
        format!("báo cáo của đợt này nằm trong bảng {table} bên cạnh; mở bảng ấy bằng Excel, thêm các dòng của ngày {date} rồi lưu lại"),
        format!("the reports of this campaign stand in the table {table} beside it; open that table in Excel, add the rows of {date} and save it"),
    ))
}

impl Report {
    fn of(understood: &Understood) -> Self {
        let mut report = Self::default();
        for (indicator, id) in understood.columns.iter().filter_map(|column| Some((column.indicator?, &column.id))) {
            for area in &understood.areas {
                report.figures.extend(area.values.get(id).map(|amount| ((indicator, area.area.clone()), *amount)));
            }
            report.declared.extend(understood.declared.get(id).map(|total| (indicator, *total)));
        }
        report
    }

    fn count(&self) -> usize {
        self.figures.len() + self.declared.len()
    }

    /// The report with the ids of indicators, in the order in which the campaign has them and its areas.
    fn worded(&self, campaign: &Campaign) -> Figures {
        let id = |indicator: usize| campaign.indicators.get(indicator).map(|indicator| indicator.id.value.to_string());
        let mut out = Figures::default();
        for (at, name) in (0..campaign.indicators.len()).filter_map(|at| Some((at, id(at)?))) {
            let own = self.figures.iter().filter(|((indicator, _), _)| *indicator == at);
            let mut areas: Vec<(Id, Option<Amount>)> = own.map(|((_, area), amount)| (area.clone(), *amount)).collect();
            areas.sort_by_key(|(area, _)| campaign.area_at(area).unwrap_or(usize::MAX));
            if !areas.is_empty() {
                out.values.push((name.clone(), areas));
            }
            out.declared.extend(self.declared.get(&at).map(|total| (name, *total)));
        }
        out
    }
}

/// Places in a file and the figures that belong there.
type Changes = Vec<(std::ops::Range<usize>, Option<Amount>)>;

/// What of a report stands otherwise in the campaign's file, and what does not stand there.
fn difference(place: &Place, report: &Report, date: Date) -> (Changes, Report) {
    let campaign = &place.campaign;
    let range = |span: Span| span.start as usize..span.end as usize;
    let (mut changes, mut rest) = (Vec::new(), Report::default());
    for ((indicator, area), amount) in &report.figures {
        let at = campaign.area_at(area);
        let is_same = |seen: &&Observation| seen.indicator == *indicator && at.is_some() && seen.area == at && seen.date == date;
        match campaign.observations.iter().find(is_same) {
            Some(seen) if seen.amount == *amount => {}
            Some(seen) => changes.push((range(seen.span), *amount)),
            None => {
                rest.figures.insert((*indicator, area.clone()), *amount);
            }
        }
    }
    for (indicator, total) in &report.declared {
        match campaign.reported_totals.iter().find(|stated| stated.indicator == *indicator && stated.date == date) {
            Some(stated) if stated.value.value == *total => {}
            Some(stated) => changes.push((range(stated.value.span), Some(*total))),
            None => {
                rest.declared.insert(*indicator, *total);
            }
        }
    }
    (changes, rest)
}

/// Whether a changed campaign says the report, and of all else what it said before.
fn says(after: &Campaign, before: &Campaign, report: &Report, date: Date) -> bool {
    let all = |campaign: &Campaign| {
        let area = |seen: Option<usize>| seen.and_then(|at| campaign.areas.get(at)).map(|area| area.value.clone());
        let figures = campaign.observations.iter().map(|seen| ((seen.date, seen.indicator, area(seen.area)), seen.amount));
        let totals = campaign.reported_totals.iter().map(|stated| ((stated.date, stated.indicator), stated.value.value));
        (figures.collect::<BTreeMap<_, _>>(), totals.collect::<BTreeMap<_, _>>())
    };
    let (mut figures, mut totals) = all(before);
    figures.extend(report.figures.iter().map(|((indicator, area), amount)| ((date, *indicator, Some(area.clone())), *amount)));
    totals.extend(report.declared.iter().map(|(indicator, total)| ((date, *indicator), *total)));
    let is_whole = after.observations.len() == figures.len() && after.reported_totals.len() == totals.len();
    is_whole && all(after) == (figures, totals)
}
