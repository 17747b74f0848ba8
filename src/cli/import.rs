//! `niemyet import`.

use serde_json::{Map, Value, json};

use super::args::{Args, Format};
use super::speech::{CLEAN, FINDINGS, err, out};
use crate::fault::Fault;
use crate::finding::{Severity, Tongue};
use crate::grid::book::letter;
use crate::import::progress::Understood;
use crate::import::remark::Remark;
use crate::intake::{self, Intake, State, Wanted};
use crate::number::Amount;
use crate::report;

/// Takes a file of figures into a campaign: says what was understood, and changes the campaign's file unless JSON was asked for.
pub(super) fn progress(args: &Args, wanted: &Wanted, units: &[String], format: Format) -> Result<u8, Fault> {
    let wanted = Wanted { write: format != Format::Json, ..wanted.clone() };
    let intake = intake::progress(&args.order(units, None, true), &wanted)?;
    if format == Format::Json {
        out(&as_json(&intake, args.tongue).to_string());
        let is_wrong = intake.understood.findings.iter().any(|remark| remark.severity == Severity::Error);
        return Ok(if is_wrong { FINDINGS } else { CLEAN });
    }
    let file = wanted.file.display().to_string();
    out(&told(&intake, args.tongue));
    for remark in &intake.understood.findings {
        err(&worded(&file, &intake.understood.sheet, remark, args.tongue));
    }
    err(&ending(&intake, args.tongue));
    Ok(if matches!(intake.state, State::Refused(_)) { FINDINGS } else { CLEAN })
}

/// What was understood, as a table.
fn told(intake: &Intake, tongue: Tongue) -> String {
    let understood = &intake.understood;
    let sheet = if understood.sheet.is_empty() { String::new() } else { format!("{} '{}' – ", tongue.pick("trang", "sheet"), understood.sheet) };
    let mut lines = vec![format!("{sheet}{}", day(intake, tongue))];
    for column in &understood.columns {
        let kind = if column.indicator.is_some() { "" } else { tongue.pick(" (có trong kế hoạch, không nhập)", " (stands in the plan, not taken in)") };
        lines.push(format!("  {} {}: “{}” → {}{kind}", tongue.pick("cột", "column"), letter(column.at), column.heading, column.id));
    }
    if !understood.passed.is_empty() {
        let passed: Vec<String> = understood.passed.iter().map(|(letter, heading)| format!("{letter} “{heading}”")).collect();
        lines.push(format!("  {}: {}", tongue.pick("cột không nhập", "columns left out"), passed.join(", ")));
    }
    for area in &understood.areas {
        let values = understood.columns.iter().map(|column| format!("{} {}", column.id, shown(area.values.get(&column.id))));
        lines.push(format!("  {} → {}: {}", area.name, area.area, values.collect::<Vec<_>>().join(", ")));
    }
    let sums = understood.sums.iter().map(|(id, sum)| {
        let declared =
            understood.declared.get(id).map(|declared| format!(" ({} {})", tongue.pick("tổng ghi", "declared"), declared.plain())).unwrap_or_default();
        format!("{id} {}{declared}", sum.plain())
    });
    lines.push(format!("  {}: {}", tongue.pick("cộng", "sum"), sums.collect::<Vec<_>>().join(", ")));
    lines.join("\n")
}

/// A figure, `none` where the cell says that there is none, `?` where it is not understood.
fn shown(figure: Option<&Option<Amount>>) -> String {
    match figure {
        None => "?".to_owned(),
        Some(None) => "none".to_owned(),
        Some(Some(amount)) => amount.plain(),
    }
}

/// "số liệu đến 2025-03-20 (ô A3)", or what the sheet says where the user says another day.
fn day(intake: &Intake, tongue: Tongue) -> String {
    let understood = &intake.understood;
    let until = tongue.pick("số liệu đến", "figures up to");
    let place = understood
        .as_of_cell
        .as_ref()
        .map_or_else(|| tongue.pick("tên trang", "name of the sheet").to_owned(), |cell| format!("{} {cell}", tongue.pick("ô", "cell")));
    match (intake.date, understood.as_of) {
        (None, _) => tongue.pick("không rõ số liệu đến ngày nào", "nobody knows up to which day").to_owned(),
        (Some(date), Some(own)) if date == own => format!("{until} {date} ({place})"),
        (Some(date), Some(own)) => format!("{until} {date} (--date; {place} {} {own})", tongue.pick("ghi", "says")),
        (Some(date), None) => format!("{until} {date} (--date)"),
    }
}

/// "bao-cao.xlsx: trang 'Tháng 3', ô C7: …".
fn worded(file: &str, sheet: &str, remark: &Remark, tongue: Tongue) -> String {
    format!("{}[{}]: {file}: {}{}", report::severity(remark.severity, tongue), remark.rule.code, spot(sheet, remark, tongue), remark.message.get(tongue))
}

/// "trang 'Tháng 3', ô C7: ".
fn spot(sheet: &str, remark: &Remark, tongue: Tongue) -> String {
    let sheet = if sheet.is_empty() { String::new() } else { format!("{} '{sheet}'", tongue.pick("trang", "sheet")) };
    let cell = remark.cell.as_ref().map(|cell| format!("{} {cell}", tongue.pick("ô", "cell")));
    let parts: Vec<String> = [Some(sheet).filter(|sheet| !sheet.is_empty()), cell].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!("{}: ", parts.join(", ")) }
}

fn ending(intake: &Intake, tongue: Tongue) -> String {
    let file = &intake.campaign_file;
    let next = tongue.pick("Xem lại bằng: niemyet check", "Look it over with: niemyet check");
    let date = intake.date.map(|date| date.to_string()).unwrap_or_default();
    match &intake.state {
        State::Added => format!("{} {date} {} {file}. {next}", tongue.pick("Đã thêm báo cáo ngày", "Added the report of"), tongue.pick("vào", "to")),
        State::Replaced(count) => {
            let (vi, en) =
                (format!("Đã sửa {count} số của báo cáo ngày {date} trong {file}"), format!("Changed {count} figures of the report of {date} in {file}"));
            format!("{}. {next}", tongue.pick(&vi, &en))
        }
        State::Same => {
            format!("{} {file}", tongue.pick("Báo cáo này đã có sẵn, không sửa gì trong", "The report stands there already, nothing was changed in"))
        }
        State::Refused(why) => format!("{} {file}: {}", tongue.pick("Chưa ghi gì vào", "Nothing was written to"), why.get(tongue)),
        State::NotAsked => String::new(),
    }
}

/// `{as_of, sheet, areas:[{name, values}], declared, sums, findings}`; numbers as numbers, days as words.
fn as_json(intake: &Intake, tongue: Tongue) -> Value {
    let understood: &Understood = &intake.understood;
    let areas: Vec<Value> = understood
        .areas
        .iter()
        .map(|area| {
            let values: Map<String, Value> = area.values.iter().map(|(id, value)| (id.clone(), value.map_or(Value::Null, number))).collect();
            json!({"area": area.area.to_string(), "name": area.name, "values": values})
        })
        .collect();
    let totals =
        |all: &std::collections::BTreeMap<String, Amount>| -> Map<String, Value> { all.iter().map(|(id, amount)| (id.clone(), number(*amount))).collect() };
    let columns: Vec<Value> =
        understood.columns.iter().map(|column| json!({"column": letter(column.at), "heading": column.heading, "id": column.id})).collect();
    let findings: Vec<Value> = understood
        .findings
        .iter()
        .map(|remark| {
            let message = format!("{}{}", spot(&understood.sheet, remark, tongue), remark.message.get(tongue));
            json!({"code": remark.rule.code, "severity": remark.severity.key(), "sheet": understood.sheet, "cell": remark.cell, "message": message})
        })
        .collect();
    json!({
        "as_of": intake.date.map(|date| date.to_string()),
        "sheet": understood.sheet,
        "columns": columns,
        "areas": areas,
        "declared": totals(&understood.declared),
        "sums": totals(&understood.sums),
        "findings": findings,
    })
}

fn number(amount: Amount) -> Value {
    amount.as_whole().map_or_else(|| json!(amount.as_f64()), |whole| json!(whole))
}
