//! `niemyet build`.

use super::args::{Args, Format, Options};
use super::speech::{err, in_order, status, totals, worded};
use crate::fault::Fault;
use crate::finding::Tongue;
use crate::order::{Outcome, UnitState};

/// Builds the site; findings and the summary go to standard error.
pub(super) fn run(args: &Args, options: &Options) -> Result<u8, Fault> {
    let order = args.order(&options.units, options.jobs, options.sheets);
    let outcome = crate::build(&order)?;
    for finding in in_order(&outcome.findings, options.format) {
        err(&worded(finding, options.format, args.tongue));
    }
    match options.format {
        Format::Human => summary(&outcome, &order.output.display().to_string(), args.tongue),
        Format::Json | Format::Github | Format::Sarif => err(&json(&outcome)),
    }
    Ok(status(&outcome, options.strict))
}

fn summary(outcome: &Outcome, output: &str, tongue: Tongue) {
    let names = |state: UnitState| outcome.units.iter().filter(|unit| unit.state == state).map(|unit| unit.id.as_str()).collect::<Vec<_>>().join(", ");
    let of = |state: UnitState| outcome.units.iter().filter(|unit| unit.state == state).count();
    let Some(published) = outcome.published else {
        err(&format!("{}; {}", totals(outcome, tongue), tongue.pick("output/ giữ nguyên như cũ", "output/ is left as it was")));
        return;
    };
    let built = of(UnitState::Built);
    let (files, changed) = (published.files, published.changed);
    err(&match tongue {
        Tongue::Vi => format!("{}; {built} đơn vị, {files} tệp, {changed} tệp mới hoặc đổi", totals(outcome, tongue)),
        Tongue::En => format!("{}; {built} units, {files} files, {changed} new or changed", totals(outcome, tongue)),
    });
    for (state, vi, en) in [
        (UnitState::Kept, "có lỗi, giữ trang cũ", "with errors, earlier pages kept"),
        (UnitState::Failed, "có lỗi, chưa có trang", "with errors, no pages yet"),
        (UnitState::Untouched, "không làm lần này", "not asked for"),
    ] {
        if of(state) > 0 {
            err(&format!("{} ({}): {}", of(state), tongue.pick(vi, en), names(state)));
        }
    }
    err(&format!("{} {output}/index.html", tongue.pick("Mở:", "Open:")));
}

fn json(outcome: &Outcome) -> String {
    let (errors, warnings) = outcome.counts();
    let state = |state: UnitState| match state {
        UnitState::Built => "built",
        UnitState::Kept => "kept",
        UnitState::Failed => "failed",
        UnitState::Untouched => "untouched",
    };
    let units: Vec<_> = outcome.units.iter().map(|unit| serde_json::json!({"id": unit.id, "state": state(unit.state)})).collect();
    serde_json::json!({
        "summary": {"errors": errors, "warnings": warnings, "units": units, "published": outcome.published.is_some(),
            "files": outcome.published.map(|published| published.files), "changed": outcome.published.map(|published| published.changed)}
    })
    .to_string()
}
