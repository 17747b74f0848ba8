//! `niemyet explain CODE`.

use super::args::Args;
use super::{CLEAN, FAILED, err, out, pick};
use crate::finding::{Rule, Severity, Tongue};
use crate::rules;

/// Prints what a rule finds and why.
pub(super) fn run(args: &Args, code: &str) -> u8 {
    if let Some(rule) = rules::find(code) {
        out(&text(rule, args.tongue));
        CLEAN
    } else {
        let all = rules::RULES.iter().map(|rule| rule.code).collect::<Vec<_>>().join(" ");
        err(&format!("niemyet: {} `{code}`. {all}", pick(args.tongue, "không có quy tắc", "there is no rule")));
        FAILED
    }
}

fn text(rule: &Rule, tongue: Tongue) -> String {
    let severity = match rule.severity {
        Severity::Error => pick(tongue, "lỗi", "error"),
        Severity::Warning => pick(tongue, "cảnh báo", "warning"),
        Severity::Info => pick(tongue, "thông tin", "info"),
    };
    let indent = |text: &str| text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n");
    format!(
        "{} {} ({severity})\n\n{}\n{}\n\n{}\n{}\n\n{}\n{}",
        rule.code,
        rule.name,
        rule.summary.get(tongue),
        rule.why.get(tongue),
        pick(tongue, "Sai:", "Wrong:"),
        indent(rule.bad),
        pick(tongue, "Đúng:", "Right:"),
        indent(rule.good)
    )
}
