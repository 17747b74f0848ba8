//! C: totals, which have to be the sums of their parts wherever a document states them.

use crate::check::advice::or_waive_issued;
use crate::check::phrase;
use crate::finding::{Finding, Tongue, Words, rule};
use crate::model::campaign::{Campaign, Indicator};
use crate::model::column::{Column, Figures, Statement};
use crate::model::id::Id;
use crate::model::series::AllSeries;
use crate::number::Amount;
use crate::source::{At, Span};

rule!(TOTAL, "C001", "total-differs", Error,
    "Tổng ghi trong văn bản khác tổng cộng lại.", "A declared total is not the sum of its parts.",
    why: "Số cộng sai mất lòng tin; trang hiện cả hai số.", "Figures that do not add up cost trust; the page shows both.",
    bad: "rows: 25, 27 — declared: 51", good: "rows: 25, 27 — declared: 52");
rule!(STATED, "C006", "places-differ", Error,
    "Một văn bản ghi cùng một tổng ở hai nơi bằng hai số khác nhau.", "A document states one total in two places with two figures.",
    why: "Không ai biết số nào là chỉ tiêu.", "Nobody knows which of them is the target.",
    bad: "mục I.6: 80000 — phụ lục: 80900", good: "mục I.6: 80900 — phụ lục: 80900");
rule!(PARTS, "C007", "parts-in-sentence", Warning,
    "Các phần trong một câu cộng lại không bằng số chung.", "The parts in a sentence do not add up to its total.",
    why: "Người đọc cộng lại và thấy sai.", "Readers add them up and find it wrong.",
    bad: "4.669 tài khoản, trong đó 3.183 mức 1 và 1.468 mức 2", good: "4.669 tài khoản, trong đó 3.183 mức 1 và 1.486 mức 2");
rule!(METRIC, "C014", "metric-changes", Warning,
    "Cùng một chỉ tiêu mà hai nơi gọi bằng hai thứ khác nhau.", "Two places state one target but count different things.",
    why: "“Thu nhận” và “kích hoạt” không phải là một.", "What was applied for is not what was activated.",
    bad: "metric: {vi: tài khoản kích hoạt} — bảng: tài khoản thu nhận", good: "(hai nơi ghi cùng một thứ)");

rule!(WHOLE, "C025", "whole-beside-parts", Error,
    "Cột có số của từng địa bàn mà vẫn ghi `whole`.", "A column has figures of areas and one of the whole as well.",
    why: "Tổng được tính từ các dòng; tổng mà văn bản ghi thì để ở `declared`.", "The whole is the sum of its rows; a total that the document states is `declared`.",
    bad: "whole: 52 — rows: 25, 27", good: "declared: {the: 52} — rows: 25, 27");

/// The totals of a campaign: those of its table, of its reports, of indicators that have parts, and those in its sentences.
pub(super) fn judge(campaign: &Campaign, series: &AllSeries, found: &mut Vec<Finding>) {
    for column in &campaign.columns {
        whole(column, found);
        table(campaign, column, found);
    }
    whole_reports(campaign, found);
    campaign.stated.iter().for_each(|statement| stated(campaign, statement, found));
    reports(campaign, found);
    parts(campaign, series, found);
    let texts = campaign.notes.iter().chain([&campaign.summary]);
    for text in texts {
        text.value.iter().for_each(|(_, words)| sentences(words, text.span, found));
    }
}

fn whole(column: &Column, found: &mut Vec<Finding>) {
    let Some(whole) = column.whole.filter(|_| column.is_by_area()) else { return };
    let (head, stated, sum) = (column.head.original(), whole.amount, column.sum());
    found.push(Finding::new(
        &WHOLE,
        whole.span,
        Words::new(
            format!("“{head}”: `whole` ghi {} nhưng cột đã có số của từng địa bàn, cộng được {}", stated.written(".", ","), sum.written(".", ",")),
            format!("“{head}”: `whole` says {} but the column has figures of areas, which add up to {}", stated.written(",", "."), sum.written(",", ".")),
        ),
        Words::new("Chuyển số này xuống `declared`.", "Move it to `declared`."),
    ));
}

/// A report of the whole unit where areas report as well; one finding an indicator, at its first.
fn whole_reports(campaign: &Campaign, found: &mut Vec<Finding>) {
    for (at, indicator) in campaign.indicators.iter().enumerate().filter(|(at, _)| !campaign.seen_in_areas(*at).is_empty()) {
        let Some(seen) = campaign.seen(at, None).first() else { continue };
        let (head, date) = (indicator.name.original(), seen.date);
        found.push(Finding::new(
            &WHOLE,
            seen.span,
            Words::new(
                format!("“{head}” ngày {date}: báo cáo ghi số của cả đơn vị, nhưng các địa bàn cũng báo cáo"),
                format!("“{head}” of {date}: a report has a figure of the whole unit, but areas report as well"),
            ),
            Words::new("Chuyển số này xuống `declared` của báo cáo.", "Move it to `declared` of the report."),
        ));
    }
}

/// Both sides told: the declared total and the sum, and by how much they differ.
fn table(campaign: &Campaign, column: &Column, found: &mut Vec<Finding>) {
    let (Some(declared), Some(off)) = (campaign.declared(&column.id.value), campaign.difference(column)) else { return };
    if off != Amount::ZERO {
        let count = column.cells.len();
        let what = Words::new(format!("{count} dòng"), format!("the {count} rows"));
        let anchor = format!("declared.{}", column.id.value);
        found.push(differs(column.head.original(), declared.value.span, declared.value.value, column.sum(), &what).anchored(anchor));
    }
}

fn reports(campaign: &Campaign, found: &mut Vec<Finding>) {
    for total in &campaign.reported_totals {
        let Some(indicator) = campaign.indicators.get(total.indicator) else { continue };
        let of_day = || campaign.seen_in_areas(total.indicator).iter().filter(|seen| seen.date == total.date);
        if of_day().next().is_none() || of_day().any(|seen| seen.amount.is_none()) {
            continue;
        }
        let (sum, count) = (of_day().filter_map(|seen| seen.amount).sum::<Amount>(), of_day().count());
        if sum != total.value.value {
            let what = Words::new(format!("{count} địa bàn"), format!("the {count} areas"));
            let anchor = format!("{}.{}", total.date, indicator.id.value);
            found.push(differs(indicator.name.original(), total.value.span, total.value.value, sum, &what).anchored(anchor));
        }
    }
}

/// An indicator beside the sum of those that are its parts: what was observed last of all of them, and each column.
fn parts(campaign: &Campaign, all: &AllSeries, found: &mut Vec<Finding>) {
    for (at, indicator) in campaign.indicators.iter().enumerate().filter(|(_, indicator)| !indicator.parts.is_empty()) {
        let parts: Vec<usize> = indicator.parts.iter().filter_map(|id| campaign.indicator_at(&id.value)).collect();
        let what = Words::new(format!("{} phần", parts.len()), format!("its {} parts", parts.len()));
        let anchor = format!("parts.{}", indicator.id.value);
        let off = (0..campaign.areas.len()).map(Some).chain([None]).find_map(|area| observed_parts(all, at, &parts, area).map(|off| (area, off)));
        if let Some((area, (total, sum))) = off {
            found.push(differs(indicator.name.original(), place(campaign, at, area, indicator), total, sum, &what).anchored(anchor.clone()));
        }
        for column in campaign.columns.iter().filter(|column| column.indicator.value == indicator.id.value && !column.is_percent()) {
            let same = |id: &At<Id>| campaign.columns.iter().find(|other| other.indicator.value == id.value && is_alike(&column.figures, &other.figures));
            let sum: Option<Amount> = indicator.parts.iter().map(|part| same(part).map(|column| campaign.of_table(column))).sum();
            let total = campaign.of_table(column);
            if let Some(sum) = sum.filter(|sum| *sum != total) {
                let span = column.whole.map_or(column.id.span, |whole| whole.span);
                found.push(differs(column.head.original(), span, total, sum, &what).anchored(anchor.clone()));
            }
        }
    }
}

/// The total and the sum on the last day on which all are known, where they differ.
fn observed_parts(all: &AllSeries, at: usize, parts: &[usize], area: Option<usize>) -> Option<(Amount, Amount)> {
    let sum_on = |date| parts.iter().map(|part| all.get(*part, area)?.at(date).map(|point| point.total)).sum::<Option<Amount>>();
    let points = all.get(at, area)?.points();
    points.iter().rev().find_map(|point| Some((point.total, sum_on(point.date)?))).filter(|(total, sum)| total != sum)
}

/// Whether two columns are of the same day, or of the same stage in the same way.
fn is_alike(one: &Figures, other: &Figures) -> bool {
    match (one, other) {
        (Figures::Observed(one), Figures::Observed(other)) => one == other,
        (Figures::Target(one), Figures::Target(other)) => one.stage.value == other.stage.value && one.within_stage == other.within_stage,
        (Figures::Observed(_), Figures::Target(_)) | (Figures::Target(_), Figures::Observed(_)) => false,
    }
}

/// Where an indicator was last observed.
fn place(campaign: &Campaign, indicator: usize, area: Option<usize>, of: &Indicator) -> Span {
    let own = campaign.seen(indicator, area).last();
    own.map_or_else(
        || campaign.columns.iter().find(|column| column.indicator.value == of.id.value).map_or(of.id.span, |column| column.id.span),
        |seen| seen.span,
    )
}

fn differs(head: &str, span: Span, stated: Amount, sum: Amount, what: &Words) -> Finding {
    let off = stated - sum;
    let vi = |amount: Amount| amount.written(".", ",");
    let en = |amount: Amount| amount.written(",", ".");
    Finding::new(
        &TOTAL,
        span,
        Words::new(
            format!("“{head}”: tổng ghi {} nhưng cộng {} được {} (chênh {})", vi(stated), what.get(Tongue::Vi), vi(sum), vi(off)),
            format!("“{head}”: the declared total is {} but {} add up to {} (off by {})", en(stated), what.get(Tongue::En), en(sum), en(off)),
        ),
        Words::new(
            "Sửa số sai; văn bản đã ban hành thì ghi `waive` kèm lý do, trang sẽ hiện cả hai số.",
            "Correct the wrong figure; for an issued document, write a `waive` with the reason, and the page shows both.",
        ),
    )
}

/// A total of another place beside the one below the table, or beside the sum where the table states none.
fn stated(campaign: &Campaign, statement: &Statement, found: &mut Vec<Finding>) {
    for total in &statement.totals {
        let Some(column) = campaign.column(&total.column.value) else { continue };
        let declared = campaign.declared(&column.id.value);
        let of_table = campaign.of_table(column);
        if total.value.value != of_table {
            let (here, there, head) = (total.value.value, of_table, column.head.original());
            let (place_vi, place_en) = (statement.place.original(), statement.place.original());
            let finding = Finding::new(
                &STATED,
                total.value.span,
                Words::new(
                    format!("“{head}”: {place_vi} ghi {} nhưng bảng ghi {}", here.written(".", ","), there.written(".", ",")),
                    format!("“{head}”: {place_en} says {} but the table says {}", here.written(",", "."), there.written(",", ".")),
                ),
                or_waive_issued("Sửa nơi ghi sai", "Correct the place that is wrong"),
            );
            let finding = finding.anchored(format!("stated.{}", column.id.value));
            found.push(match declared {
                Some(declared) => finding.note(declared.value.span, Words::new("tổng dưới bảng ở đây", "the total below the table is here")),
                None => finding,
            });
        }
    }
    if let Some(metric) = &statement.metric {
        found.push(changed_metric(campaign, statement, metric.original()));
    }
}

fn changed_metric(campaign: &Campaign, statement: &Statement, metric: &str) -> Finding {
    let of_table = statement.totals.iter().find_map(|total| campaign.column(&total.column.value)).map_or("", |column| column.head.original().as_str());
    Finding::new(
        &METRIC,
        statement.span,
        Words::new(
            format!("{} đếm “{metric}” nhưng bảng ghi “{of_table}”", statement.place.original()),
            format!("{} counts “{metric}” but the table says “{of_table}”", statement.place.original()),
        ),
        Words::new("Thống nhất một chỉ tiêu, hoặc ghi `waive` kèm lý do.", "Settle on one of them, or write a `waive` with the reason."),
    )
    .anchored("stated.metric")
}

fn sentences(words: &str, span: Span, found: &mut Vec<Finding>) {
    for At { value: phrase, .. } in phrase::parts(words, span) {
        let (vi, en) = (|amount: Amount| amount.written(".", ","), |amount: Amount| amount.written(",", "."));
        let list = |write: &dyn Fn(Amount) -> String| phrase.parts.iter().map(|part| write(*part)).collect::<Vec<_>>().join(" + ");
        let sum: Amount = phrase.parts.iter().copied().sum();
        found.push(
            Finding::new(
                &PARTS,
                span,
                Words::new(
                    format!("câu ghi {} nhưng các phần {} = {}", vi(phrase.total), list(&vi), vi(sum)),
                    format!("the sentence says {} but its parts {} = {}", en(phrase.total), list(&en), en(sum)),
                ),
                Words::new("Tính lại, sửa số sai.", "Add it up again and correct what is wrong."),
            )
            .anchored("parts"),
        );
    }
}
