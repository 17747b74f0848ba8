//! F: waivers, by which an author lets a finding in an issued document stand.

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::finding::{Finding, Waiver, Words, rule};
use crate::model::campaign::Campaign;
use crate::model::unit::Unit;
use crate::source::FileId;

rule!(IDLE, "F015", "idle-waiver", Warning,
    "Một mục `waive` không khớp với phát hiện nào.", "A waiver matches no finding.",
    why: "Lỗi đã hết hoặc mục ghi sai chỗ; để lại sẽ che lỗi sau này.", "The fault is gone or the waiver is misplaced; left there it hides the next one.",
    bad: "waive: [{code: C001, at: declared.tong, reason: …}]", good: "(xóa mục ấy)");
rule!(RUN_OUT, "F016", "waiver-run-out", Warning,
    "Một mục `waive` đã quá ngày.", "A waiver has run out.",
    why: "Người viết đã hẹn xem lại vào ngày ấy.", "Its author meant to look again by that day.",
    bad: "until: 2024-12-31", good: "until: 2027-12-31");

/// Marks what the unit's files waive; a waiver without a finding becomes one.
pub fn apply(unit: &Unit, today: Date, found: &mut Vec<Finding>) {
    let plans = unit.plans.values().map(|plan| (&plan.waivers, BTreeSet::new()));
    let campaigns = unit.campaigns.values().map(|campaign| (&campaign.waivers, tables(campaign)));
    for (waiver, tables) in plans.chain(campaigns).flat_map(|(waivers, tables)| waivers.iter().map(move |waiver| (waiver, tables.clone()))) {
        let mut used = false;
        for finding in found.iter_mut().filter(|finding| matches(waiver, finding, &tables)) {
            finding.waived = Some(waiver.waived.clone());
            used = true;
        }
        if !used {
            found.push(idle(waiver));
        } else if let Some(until) = waiver.waived.until.filter(|until| *until < today) {
            found.push(run_out(waiver, until, today));
        }
    }
}

/// The files in which a campaign's figures stand; none where nothing is waived.
fn tables(campaign: &Campaign) -> BTreeSet<FileId> {
    let cells = campaign.columns.iter().flat_map(|column| column.cells.iter().flatten()).map(|figure| figure.span.file);
    let all = cells.chain(campaign.areas.iter().map(|area| area.span.file)).chain(campaign.observations.iter().map(|seen| seen.span.file));
    if campaign.waivers.is_empty() { BTreeSet::new() } else { all.collect() }
}

fn matches(waiver: &Waiver, finding: &Finding, tables: &BTreeSet<FileId>) -> bool {
    let file = finding.span.file;
    let is_here = file == waiver.code.span.file || tables.contains(&file);
    finding.rule.code == waiver.code.value && finding.anchor.as_deref() == Some(&waiver.at) && is_here
}

fn idle(waiver: &Waiver) -> Finding {
    let (code, at) = (&waiver.code.value, &waiver.at);
    Finding::new(
        &IDLE,
        waiver.code.span,
        Words::new(format!("không có {code} nào tại `{at}` trong tệp này"), format!("there is no {code} at `{at}` in this file")),
        Words::new("Xóa mục `waive` này, hoặc sửa `code` và `at`.", "Remove this waiver, or correct `code` and `at`."),
    )
}

fn run_out(waiver: &Waiver, until: Date, today: Date) -> Finding {
    Finding::new(
        &RUN_OUT,
        waiver.code.span,
        Words::new(format!("mục này chỉ có giá trị đến {until}, hôm nay là {today}"), format!("this waiver holds until {until}, today is {today}")),
        Words::new("Xem lại lý do, rồi sửa `until` hoặc xóa mục.", "Look at the reason again, then correct `until` or remove it."),
    )
}
