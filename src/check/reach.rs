//! C: targets beside what they can be: above what they are counted among, or below what was to be reached before.

use crate::check::advice::or_waive_issued;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::{Campaign, Direction, Indicator, Stage};
use crate::model::column::{Base, Column, Figure, Figures, Measure};
use crate::model::series::AllSeries;
use crate::number::Amount;
use crate::source::Span;

rule!(ABOVE_BASE, "C008", "above-its-base", Warning,
    "Số cao hơn số mà nó phải nằm trong.", "A figure is above the one that it is counted among.",
    why: "Không thể kích hoạt nhiều tài khoản hơn số thẻ đã cấp.", "No more accounts can be activated than cards were issued.",
    bad: "thẻ: 4316 — chỉ tiêu ba giai đoạn: 4500", good: "thẻ: 4816 — chỉ tiêu ba giai đoạn: 4000");
rule!(FALLS, "C027", "target-goes-back", Warning,
    "Chỉ tiêu cộng dồn của giai đoạn sau thấp hơn giai đoạn trước.", "A running total to be reached later is below the one to be reached before.",
    why: "Đạt giai đoạn trước là đã vượt giai đoạn sau; có lẽ một số sai, hoặc chỉ tiêu tính riêng từng giai đoạn.", "Who reaches the first has exceeded the second: a figure is wrong, or each stage counts from its own zero.",
    bad: "đợt 1: 90 — đợt 2: 60   (counts: running_total)", good: "đợt 1: 90 — đợt 2: 160");

/// The targets of a campaign beside its other figures.
pub(super) fn judge(campaign: &Campaign, series: &AllSeries, found: &mut Vec<Finding>) {
    for indicator in &campaign.indicators {
        above_base(campaign, indicator, series, found);
        falls(campaign, indicator, found);
    }
    for (column, _) in campaign.targets() {
        above_everything(campaign, column, found);
    }
}

/// In each area, or in the whole unit where nothing is known of areas: what stages ask for together, or what was observed last, beside the last
/// figure of what it is counted among.
fn above_base(campaign: &Campaign, indicator: &Indicator, series: &AllSeries, found: &mut Vec<Finding>) {
    let Some(base) = indicator.base.as_ref().and_then(|base| campaign.indicator(&base.value)) else { return };
    let (at, of) = (campaign.indicator_at(&indicator.id.value), campaign.indicator_at(&base.id.value));
    let (Some(at), Some(of)) = (at, of) else { return };
    let mut above = |area: Option<usize>| {
        let last = |indicator| series.get(indicator, area).and_then(|series| series.points().last()).map(|point| point.total);
        let among = last(of).or_else(|| undated(campaign, base, area).map(|figure| figure.amount))?;
        let asked = asked(campaign, indicator, area).filter(|(asked, _)| *asked > among);
        let reports = if area.is_some() { campaign.seen(at, area) } else { campaign.seen_in_areas(at) };
        let reported = reports.iter().chain(campaign.seen(at, area)).rev().find(|seen| seen.amount.is_some()).map(|seen| seen.span);
        let dated = || observed(campaign, indicator, area, |date| date.is_some()).map(|figure| figure.span);
        let seen = || match last(at) {
            Some(total) => Some((total, reported.or_else(dated)?)),
            None => undated(campaign, indicator, area).map(|figure| (figure.amount, figure.span)),
        };
        let (figure, span, vi, en) = match (asked, seen().filter(|(seen, _)| *seen > among)) {
            (Some((asked, span)), _) => (asked, span, "chỉ tiêu cộng các giai đoạn", "the targets of its stages together"),
            (None, Some((seen, span))) => (seen, span, "số đã đếm", "what was counted"),
            (None, None) => return None,
        };
        let (what, of_what) = (indicator.name.original(), base.name.original());
        let id = area.and_then(|area| campaign.areas.get(area)).map(|area| area.value.as_str());
        let place = id.map(|id| format!("`{id}`: ")).unwrap_or_default();
        let finding = Finding::new(
            &ABOVE_BASE,
            span,
            Words::new(
                format!("{place}{vi} là {} {what}, nhưng chỉ có {} {of_what}", figure.written(".", ","), among.written(".", ",")),
                format!("{place}{en} are {} ({what}), but there are only {} ({of_what})", figure.written(",", "."), among.written(",", ".")),
            ),
            help(),
        );
        found.push(finding.anchored(format!("{}.{}", id.unwrap_or("whole"), indicator.id.value)));
        Some(())
    };
    let areas = (0..campaign.areas.len()).filter_map(|area| above(Some(area))).count();
    if areas == 0 {
        above(None);
    }
}

/// A figure of a column that was observed on such a day.
fn observed(campaign: &Campaign, indicator: &Indicator, area: Option<usize>, is_day: impl Fn(Option<crate::calendar::Date>) -> bool) -> Option<Figure> {
    let own = campaign.columns.iter().filter(|column| column.indicator.value == indicator.id.value);
    let mut own = own.filter(|column| matches!(column.figures, Figures::Observed(date) if is_day(date)));
    own.find_map(|column| cell(column, area))
}

/// A figure whose day the document does not name.
fn undated(campaign: &Campaign, indicator: &Indicator, area: Option<usize>) -> Option<Figure> {
    observed(campaign, indicator, area, |date| date.is_none())
}

/// The figure of an area, or of the whole where the document states none by area.
fn cell(column: &Column, area: Option<usize>) -> Option<Figure> {
    match area {
        Some(area) => column.cells.get(area).copied().flatten(),
        None => column.whole,
    }
}

/// What all stages ask: the sum of the targets that count from their stage's zero, or the highest running total; and where the last of them
/// stands.
fn asked(campaign: &Campaign, indicator: &Indicator, area: Option<usize>) -> Option<(Amount, Span)> {
    let own = campaign.targets().filter(|(column, target)| column.indicator.value == indicator.id.value && matches!(target.measure, Measure::Count));
    let figures: Vec<(bool, Figure)> = own.filter_map(|(column, target)| Some((target.within_stage, cell(column, area)?))).collect();
    let sum: Amount = figures.iter().filter(|(within, _)| *within).map(|(_, figure)| figure.amount).sum();
    let highest = figures.iter().filter(|(within, _)| !within).max_by_key(|(_, figure)| figure.amount).map(|(_, figure)| *figure);
    match highest.filter(|figure| figure.amount > sum) {
        Some(figure) => Some((figure.amount, figure.span)),
        None => figures.iter().rev().find(|(within, _)| *within).map(|(_, figure)| (sum, figure.span)),
    }
}

/// More than all of what is counted here. One finding a column.
fn above_everything(campaign: &Campaign, column: &Column, found: &mut Vec<Finding>) {
    let Figures::Target(target) = &column.figures else { return };
    let Measure::Percent(Base::Indicator(of)) = &target.measure else { return };
    let Some(base) = campaign.indicator(&of.value) else { return };
    let all = Amount::whole(100);
    let above = column.whole.iter().chain(column.cells.iter().flatten()).find(|figure| Some(figure.most.unwrap_or(figure.amount)) > all);
    let Some(figure) = above else { return };
    let (share, of_what) = (figure.most.unwrap_or(figure.amount), base.name.original());
    let message = Words::new(
        format!("chỉ tiêu {} % của “{of_what}”: nhiều hơn tất cả", share.written(".", ",")),
        format!("a target of {} % of “{of_what}” is more than all of them", share.written(",", ".")),
    );
    found.push(Finding::new(&ABOVE_BASE, figure.span, message, help()).anchored(format!("columns.{}", column.id.value)));
}

/// Running totals to be reached, stage by stage. One finding for two stages, at its first figure.
fn falls(campaign: &Campaign, indicator: &Indicator, found: &mut Vec<Finding>) {
    let own = campaign.targets().filter(|(column, target)| column.indicator.value == indicator.id.value && !target.within_stage);
    let mut own: Vec<(&Stage, &Column, bool)> =
        own.filter_map(|(column, target)| Some((campaign.stage(&target.stage.value)?, column, matches!(target.measure, Measure::Count)))).collect();
    own.sort_by_key(|(stage, ..)| stage.window.value.to);
    for ((before, earlier, is_count), (after, later, other)) in own.iter().zip(own.iter().skip(1)) {
        if is_count != other || before.window.value.to >= after.window.value.to {
            continue;
        }
        let places = (0..campaign.areas.len()).map(Some).chain([None]);
        let back = places.filter_map(|area| Some((area, cell(earlier, area)?, cell(later, area)?))).find(|(_, first, second)| match indicator.direction {
            Direction::Up => second.amount < first.amount,
            Direction::Down => second.amount > first.amount,
        });
        let Some((area, first, second)) = back else { continue };
        let place = area.and_then(|area| campaign.areas.get(area)).map(|area| format!("`{}`: ", area.value)).unwrap_or_default();
        let (head, next) = (earlier.head.original(), later.head.original());
        let message = Words::new(
            format!("{place}“{head}” là {} mà “{next}” chỉ {}", first.amount.written(".", ","), second.amount.written(".", ",")),
            format!("{place}“{head}” is {}, but “{next}” is {}", first.amount.written(",", "."), second.amount.written(",", ".")),
        );
        let help = Words::new(
            "Sửa số sai; nếu mỗi giai đoạn tính riêng thì ghi `counts: within_stage`.",
            "Correct the wrong figure; where each stage counts from its own zero, write `counts: within_stage`.",
        );
        let finding = Finding::new(&FALLS, second.span, message, help).anchored(format!("columns.{}", later.id.value));
        found.push(finding.note(first.span, Words::new("số của giai đoạn trước ở đây", "the stage before is here")));
    }
}

fn help() -> Words {
    or_waive_issued("Sửa số sai", "Correct what is wrong")
}
