//! `niemyet explain CODE`.

use super::args::Args;
use super::speech::{CLEAN, FAILED, err, out};
use crate::finding::{Rule, Severity, Tongue};
use crate::rules;

/// Prints what a rule finds and why.
pub(super) fn run(args: &Args, code: &str) -> u8 {
    if let Some(rule) = rules::find(code) {
        out(&text(rule, args.tongue));
        CLEAN
    } else {
        let all = rules::RULES.iter().map(|rule| rule.code).collect::<Vec<_>>().join(" ");
        err(&format!("niemyet: {} `{code}`. {all}", args.tongue.pick("không có quy tắc", "there is no rule")));
        FAILED
    }
}

fn text(rule: &Rule, tongue: Tongue) -> String {
    let severity = match rule.severity {
        Severity::Error => tongue.pick("lỗi", "error"),
        Severity::Warning => tongue.pick("cảnh báo", "warning"),
        Severity::Info => tongue.pick("thông tin", "info"),
    };
    let indent = |text: &str| text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n");
    format!(
        "{} {} ({severity})\n\n{}\n{}\n\n{}\n{}\n\n{}\n{}",
        rule.code,
        rule.name,
        rule.summary.get(tongue),
        rule.why.get(tongue),
        tongue.pick("Sai:", "Wrong:"),
        indent(rule.bad),
        tongue.pick("Đúng:", "Right:"),
        indent(rule.good)
    )
}
