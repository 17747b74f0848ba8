//! What the command line says and how it ends.

use super::args::Format;
use crate::finding::{Placed, Severity, Tongue};
use crate::order::Outcome;
use crate::report;

/// Everything is well, or there are warnings only.
pub(super) const CLEAN: u8 = 0;
/// There are findings that count as errors.
pub(super) const FINDINGS: u8 = 1;
/// The world failed, or the arguments are wrong.
pub(super) const FAILED: u8 = 2;

/// Prints a line on standard output.
pub(super) fn out(line: &str) {
    print(line, true);
}

/// Prints a line on standard error.
pub(super) fn err(line: &str) {
    print(line, false);
}

/// A reader that has gone away (`| head`) is no reason to fail. Colours are for terminals: the streams take them out for all others, and for
/// those who set `NO_COLOR`.
pub(super) fn print(line: &str, standard_output: bool) {
    use std::io::Write as _;
    let _ = if standard_output { writeln!(anstream::stdout(), "{line}") } else { writeln!(anstream::stderr(), "{line}") };
}

/// A finding in the format that was asked for.
pub(super) fn worded(placed: &Placed, format: Format, tongue: Tongue) -> String {
    match format {
        Format::Human => format!("{}\n", report::coloured(placed, tongue)),
        Format::Json | Format::Sarif => report::json(placed, tongue),
        Format::Github => report::github(placed, tongue),
    }
}

/// Findings as they are best read: on a screen that scrolls, what was decided comes before what is still to be done.
pub(super) fn in_order(findings: &[Placed], format: Format) -> Vec<&Placed> {
    let mut all: Vec<&Placed> = findings.iter().collect();
    if format == Format::Human {
        all.sort_by_key(|finding| finding.waived.is_none());
    }
    all
}

/// "2 lỗi, 1 cảnh báo, 3 đã chấp nhận".
pub(super) fn totals(outcome: &Outcome, tongue: Tongue) -> String {
    let (errors, warnings) = outcome.counts();
    let waived = outcome.findings.iter().filter(|finding| finding.waived.is_some()).count();
    match tongue {
        Tongue::Vi => format!("{errors} lỗi, {warnings} cảnh báo, {waived} đã chấp nhận"),
        Tongue::En => {
            let many = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
            format!("{}, {}, {waived} waived", many(errors, "error"), many(warnings, "warning"))
        }
    }
}

/// The exit status of findings.
pub(super) fn status(outcome: &Outcome, strict: bool) -> u8 {
    let counts = |finding: &Placed| match finding.counts_as() {
        Some(Severity::Error) => true,
        Some(Severity::Warning) => strict,
        Some(Severity::Info) | None => false,
    };
    if outcome.findings.iter().any(counts) { FINDINGS } else { CLEAN }
}
