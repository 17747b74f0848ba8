//! C: campaigns, whose figures have to add up.

use std::collections::BTreeMap;

use crate::draft::Set;
use crate::finding::{Finding, Words, rule};
use crate::model::campaign::{Campaign, Column, Figures};
use crate::model::id::Id;
use crate::model::plan::Plan;
use crate::model::unit::Area;
use crate::number::grouped;
use crate::source::At;

rule!(TOTAL, "C001", "total-differs", Error,
    "Tổng ghi trong văn bản khác tổng cộng lại.", "A declared total is not the sum of its parts.",
    why: "Số cộng sai mất lòng tin; trang hiện cả hai số.", "Figures that do not add up cost trust; the page shows both.",
    bad: "rows: 25, 27 — declared: 51", good: "rows: 25, 27 — declared: 52");
rule!(AREA, "C002", "area-not-right", Error,
    "Một dòng thuộc địa bàn không có, hoặc một địa bàn có hai dòng.", "A row belongs to no area of the unit, or an area has two rows.",
    why: "Số của một địa bàn sẽ mất hoặc bị tính hai lần.", "The figures of an area would be lost or counted twice.",
    bad: "- {area: thon-7, the: 12}", good: "- {area: thon-1, the: 12}");
rule!(REFERENCE, "C004", "unknown-reference", Error,
    "Một cột nhắc đến chỉ số, giai đoạn, cột hay kế hoạch không có.", "A column names an indicator, stage, column or plan that does not exist.",
    why: "Không biết số ấy là số gì.", "Nobody knows what the figure is.",
    bad: "target: giai-doan-4", good: "target: giai-doan-3");
rule!(STAGE, "C005", "stage-days", Error,
    "Giai đoạn kết thúc trước khi bắt đầu.", "A stage ends before it begins.",
    why: "Chỉ tiêu của giai đoạn không tính được.", "Its targets cannot be judged.",
    bad: "from: 2023-06-15, to: 2023-04-30", good: "from: 2023-04-30, to: 2023-06-15");

/// A campaign of a unit with these areas and plans.
pub fn judge(campaign: &Campaign, areas: &[Area], plans: &Set<Plan>, found: &mut Vec<Finding>) {
    rows(campaign, areas, found);
    references(campaign, plans, found);
    for stage in campaign.stages.iter().filter(|stage| stage.to.value < stage.from) {
        found.push(Finding::new(
            &STAGE,
            stage.to.span,
            Words::new(
                format!("giai đoạn bắt đầu {} nhưng kết thúc {}", stage.from, stage.to.value),
                format!("the stage begins on {} but ends on {}", stage.from, stage.to.value),
            ),
            Words::new("Sửa `from` hoặc `to`.", "Correct `from` or `to`."),
        ));
    }
    for (index, column) in campaign.columns.iter().enumerate() {
        total(campaign, index, column, found);
    }
}

/// Both sides told: the declared total and the sum, and by how much they differ.
fn total(campaign: &Campaign, index: usize, column: &Column, found: &mut Vec<Finding>) {
    let (Some(declared), Some(off)) = (campaign.declared(&column.id.value), campaign.difference(index, &column.id.value)) else { return };
    let (stated, sum) = (declared.value.value, campaign.sum(index));
    if off == 0 {
        return;
    }
    let head = column.head.original();
    let count = campaign.rows.len();
    let finding = Finding::new(
        &TOTAL,
        declared.value.span,
        Words::new(
            format!("“{head}”: tổng ghi {} nhưng cộng {count} dòng được {} (chênh {})", grouped(stated, "."), grouped(sum, "."), grouped(off, ".")),
            format!(
                "“{head}”: the declared total is {} but the {count} rows add up to {} (off by {})",
                grouped(stated, ","),
                grouped(sum, ","),
                grouped(off, ",")
            ),
        ),
        Words::new(
            "Sửa số sai; văn bản đã ban hành thì ghi `waive` kèm lý do, trang sẽ hiện cả hai số.",
            "Correct the wrong figure; for an issued document, write a `waive` with the reason, and the page shows both.",
        ),
    );
    found.push(finding.anchored(format!("declared.{}", column.id.value)));
}

fn rows(campaign: &Campaign, areas: &[Area], found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, &At<Id>> = BTreeMap::new();
    for row in &campaign.rows {
        let area = row.area.value.as_str();
        if !areas.iter().any(|have| have.id.value == row.area.value) {
            found.push(Finding::new(
                &AREA,
                row.area.span,
                Words::new(format!("`unit.yaml` không có địa bàn `{area}`"), format!("`unit.yaml` has no area `{area}`")),
                Words::new("Sửa mã, hoặc thêm địa bàn vào `areas` của `unit.yaml`.", "Correct the id, or add the area to `areas` in `unit.yaml`."),
            ));
        }
        if let Some(first) = seen.insert(area, &row.area) {
            let finding = Finding::new(
                &AREA,
                row.area.span,
                Words::new(format!("địa bàn `{area}` có hai dòng"), format!("the area `{area}` has two rows")),
                Words::new("Gộp hai dòng, hoặc sửa mã.", "Join the two, or correct the id."),
            );
            found.push(finding.note(first.span, Words::new("dòng kia ở đây", "the other is here")));
        }
    }
}

fn references(campaign: &Campaign, plans: &Set<Plan>, found: &mut Vec<Finding>) {
    let mut unknown = |id: &At<Id>, vi: &str, en: &str| {
        found.push(Finding::new(
            &REFERENCE,
            id.span,
            Words::new(format!("không có {vi} `{}`", id.value), format!("there is no {en} `{}`", id.value)),
            Words::new("Sửa mã cho khớp.", "Correct the id."),
        ));
    };
    for column in &campaign.columns {
        if campaign.indicator(&column.indicator.value).is_none() {
            unknown(&column.indicator, "chỉ số", "indicator");
        }
        if let Figures::Target { stage, .. } = &column.figures
            && campaign.stage(&stage.value).is_none()
        {
            unknown(stage, "giai đoạn", "stage");
        }
    }
    for declared in &campaign.declared {
        if !campaign.columns.iter().any(|column| column.id.value == declared.column.value) {
            unknown(&declared.column, "cột", "column");
        }
    }
    if let Some(plan) = campaign.plan.as_ref().filter(|plan| !plans.has(&plan.value)) {
        unknown(plan, "kế hoạch", "plan");
    }
}
