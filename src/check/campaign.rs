//! C: campaigns, whose parts have to fit each other.

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::check::advice::did_you_mean;
use crate::check::{coverage, fall, observation, reach, rhythm, stage, sum, target};
use crate::draft::Set;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::Campaign;
use crate::model::column::{Base, Measure};
use crate::model::id::Id;
use crate::model::plan::Plan;
use crate::model::series::AllSeries;
use crate::model::site::Site;
use crate::model::unit::Area;
use crate::model::window::Window;
use crate::source::At;

rule!(AREA, "C002", "area-not-right", Error,
    "Một số liệu thuộc địa bàn không có, hoặc một địa bàn có hai số.", "A figure belongs to no area of the unit, or an area has two figures.",
    why: "Số của một địa bàn sẽ mất hoặc bị tính hai lần.", "The figures of an area would be lost or counted twice.",
    bad: "- {area: thon-7, the: 12}", good: "- {area: thon-1, the: 12}");
rule!(REFERENCE, "C004", "unknown-reference", Error,
    "Nhắc đến chỉ số, giai đoạn, cột hay kế hoạch không có.", "An indicator, stage, column or plan is named that does not exist.",
    why: "Không biết số ấy là số gì.", "Nobody knows what the figure is.",
    bad: "target: giai-doan-4", good: "target: giai-doan-3");
rule!(DAYS, "C005", "days-backwards", Error,
    "Kết thúc trước khi bắt đầu.", "Something ends before it begins.",
    why: "Chỉ tiêu của khoảng ấy không tính được.", "Its targets cannot be judged.",
    bad: "from: 2023-06-15, to: 2023-04-30", good: "from: 2023-04-30, to: 2023-06-15");

/// A campaign of a unit with these areas and plans.
pub fn judge(campaign: &Campaign, areas: &[Area], plans: &Set<Plan>, today: Date, found: &mut Vec<Finding>) {
    known_areas(campaign, areas, found);
    references(campaign, plans, found);
    days(campaign, found);
    reported_twice(campaign, found);
    let series = AllSeries::of(campaign);
    sum::judge(campaign, &series, found);
    stage::judge(campaign, found);
    target::judge(campaign, &series, found);
    reach::judge(campaign, &series, found);
    coverage::judge(campaign, areas, found);
    let has_wrong_day = fall::judge(campaign, &series, found);
    observation::judge(campaign, today, found);
    // Where a report bears the day of another, nobody knows which day is without one.
    if campaign.reported_twice.is_empty() && !has_wrong_day {
        rhythm::judge(campaign, today, found);
    }
}

fn known_areas(campaign: &Campaign, areas: &[Area], found: &mut Vec<Finding>) {
    let named = campaign.areas.iter();
    let elsewhere = campaign.corrections.iter().filter_map(|one| one.area.as_ref());
    let elsewhere =
        elsewhere.chain(campaign.missing.iter().filter_map(|one| one.area.as_ref())).chain(campaign.overrides.iter().filter_map(|set| set.area.as_ref()));
    for area in named.chain(elsewhere).filter(|area| !areas.iter().any(|have| have.id.value == area.value)) {
        let id = &area.value;
        found.push(Finding::new(
            &AREA,
            area.span,
            Words::new(format!("`unit.yaml` không có địa bàn `{id}`"), format!("`unit.yaml` has no area `{id}`")),
            did_you_mean(
                id.as_str(),
                areas.iter().map(|area| area.id.value.as_str()),
                &Words::new("Sửa mã, hoặc thêm địa bàn vào `areas` của `unit.yaml`.", "Correct the id, or add the area to `areas` in `unit.yaml`."),
            ),
        ));
    }
    for twice in &campaign.repeated {
        let area = &twice.area;
        let finding = Finding::new(
            &AREA,
            twice.again,
            Words::new(format!("địa bàn `{area}` có hai dòng"), format!("the area `{area}` has two rows")),
            Words::new("Gộp hai dòng, hoặc sửa mã.", "Join the two, or correct the id."),
        );
        found.push(finding.note(twice.first, Words::new("dòng kia ở đây", "the other is here")));
    }
}

/// One finding a day, however many areas have two figures of it.
fn reported_twice(campaign: &Campaign, found: &mut Vec<Finding>) {
    for twice in &campaign.reported_twice {
        let date = twice.date;
        let areas: Vec<Option<usize>> = twice.areas.iter().copied().collect();
        let one = if let [Some(area)] = areas.as_slice() { campaign.areas.get(*area) } else { None };
        let message = match one.map(|area| &area.value) {
            Some(area) => Words::new(format!("`{area}` có hai số của ngày {date}"), format!("`{area}` has two figures of {date}")),
            None => Words::new(format!("ngày {date} có hai báo cáo"), format!("there are two reports of {date}")),
        };
        let help = Words::new("Bỏ một trong hai, hoặc sửa ngày.", "Remove one of the two, or correct its day.");
        let note = Words::new("báo cáo thứ nhất ở đây", "the first report is here");
        found.push(Finding::new(&AREA, twice.again, message, help).note(twice.first, note));
    }
}

fn references(campaign: &Campaign, plans: &Set<Plan>, found: &mut Vec<Finding>) {
    let indicators = || campaign.indicators.iter().map(|indicator| indicator.id.value.as_str());
    let columns = || campaign.columns.iter().map(|column| column.id.value.as_str());
    let mut told: BTreeSet<(String, Id)> = BTreeSet::new();
    // A name that stands for nothing is told once, wherever else it stands.
    let mut unknown = |id: &At<Id>, vi: &str, en: &str, known: Vec<&str>| {
        if !told.insert((en.to_owned(), id.value.clone())) {
            return;
        }
        found.push(Finding::new(
            &REFERENCE,
            id.span,
            Words::new(format!("không có {vi} `{}`", id.value), format!("there is no {en} `{}`", id.value)),
            did_you_mean(id.value.as_str(), known, &Words::new("Sửa mã cho khớp.", "Correct the id.")),
        ));
    };
    let is_indicator = |id: &At<Id>| campaign.indicator(&id.value).is_some();
    let of_columns = campaign.columns.iter().map(|column| &column.indicator);
    let of_indicators = campaign.indicators.iter().flat_map(|indicator| indicator.base.iter().chain(&indicator.parts));
    let of_corrections = campaign.corrections.iter().map(|one| &one.indicator);
    let bases = campaign.targets().filter_map(|(_, target)| match &target.measure {
        Measure::Percent(Base::Indicator(id)) => Some(id),
        Measure::Count | Measure::Percent(Base::Words(_) | Base::Unstated) => None,
    });
    for id in of_columns.chain(of_indicators).chain(of_corrections).chain(bases).filter(|id| !is_indicator(id)) {
        unknown(id, "chỉ số", "indicator", indicators().collect());
    }
    for (_, target) in campaign.targets().filter(|(_, target)| campaign.stage(&target.stage.value).is_none()) {
        unknown(&target.stage, "giai đoạn", "stage", campaign.stages.iter().map(|stage| stage.id.value.as_str()).collect());
    }
    let stated = campaign.stated.iter().flat_map(|statement| &statement.totals);
    let totals = campaign.declared.iter().chain(stated).map(|total| &total.column);
    for id in totals.filter(|id| campaign.column(&id.value).is_none()) {
        unknown(id, "cột", "column", columns().collect());
    }
    for set in campaign.overrides.iter().filter(|set| !campaign.targets().any(|(column, _)| column.id.value == set.column.value)) {
        unknown(&set.column, "cột chỉ tiêu", "column of targets", campaign.targets().map(|(column, _)| column.id.value.as_str()).collect());
    }
    for id in campaign.missing.iter().filter_map(|one| one.of.as_ref()).filter(|id| !is_indicator(id) && campaign.column(&id.value).is_none()) {
        unknown(id, "cột hay chỉ số", "column or indicator", columns().chain(indicators()).collect());
    }
    if let Some(plan) = campaign.plan.as_ref().filter(|plan| !plans.has(&plan.value)) {
        unknown(plan, "kế hoạch", "plan", plans.whole.keys().map(Id::as_str).collect());
    }
}

/// What a campaign is added up in has to be a page of the site.
pub fn joins(campaign: &Campaign, site: &Site, found: &mut Vec<Finding>) {
    let known = |id: &At<Id>| site.roll_ups.iter().any(|roll_up| roll_up.id.value == id.value);
    if let Some(id) = campaign.joins.as_ref().filter(|id| !known(id)) {
        let name = &id.value;
        found.push(Finding::new(
            &REFERENCE,
            id.span,
            Words::new(format!("`site.yaml` không có trang tổng hợp `{name}`"), format!("`site.yaml` has no roll-up `{name}`")),
            Words::new("Thêm vào `roll_ups` của `site.yaml`, hoặc sửa mã.", "Add it to `roll_ups` in `site.yaml`, or correct the id."),
        ));
    }
}

fn days(campaign: &Campaign, found: &mut Vec<Finding>) {
    let of_reports = campaign.reporting.iter().map(|rhythm| At { value: rhythm.window, span: rhythm.span });
    let of_missing = campaign.missing.iter().filter_map(|one| Some(At { value: one.window?, span: one.span }));
    let of_corrections = campaign.corrections.iter().map(|one| At { value: Window { from: one.from, to: one.on }, span: one.span });
    let stages = campaign.stages.iter().map(|stage| stage.window.clone());
    for window in stages.chain([campaign.window.clone()]).chain(of_reports).chain(of_missing).chain(of_corrections) {
        let Window { from, to } = window.value;
        if to < from {
            found.push(Finding::new(
                &DAYS,
                window.span,
                Words::new(format!("bắt đầu {from} nhưng kết thúc {to}"), format!("it begins on {from} but ends on {to}")),
                Words::new("Sửa một trong hai ngày.", "Correct one of the two days."),
            ));
        }
    }
}
