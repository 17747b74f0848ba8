//! The command line: the only place that reads the environment, prints and exits.

mod args;
mod build;
mod check;
mod codes;
mod explain;

use std::process::ExitCode;

use crate::finding::{Placed, Severity, Tongue};
use crate::{Outcome, report};
use args::{Args, Command, Format};

/// Everything is well, or there are warnings only.
const CLEAN: u8 = 0;
/// There are findings that count as errors.
const FINDINGS: u8 = 1;
/// The world failed, or the arguments are wrong.
const FAILED: u8 = 2;

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    let status = match args::read(std::env::args_os()) {
        Ok(args) => run(&args),
        Err(refusal) => {
            print(&refusal.text, refusal.is_help);
            if refusal.is_help { CLEAN } else { FAILED }
        }
    };
    ExitCode::from(status)
}

fn run(args: &Args) -> u8 {
    let result = match &args.command {
        Command::Build(options) => build::run(args, options),
        Command::Check(options) => check::run(args, options),
        Command::Explain { code } => Ok(explain::run(args, code)),
        Command::Codes { write, units } => codes::run(args, *write, units),
    };
    result.unwrap_or_else(|fault| {
        err(&format!("{}: {}: {}", pick(args.tongue, "hỏng", "failed"), fault.path.display(), fault.message.get(args.tongue)));
        FAILED
    })
}

/// One of two words.
fn pick<'a>(tongue: Tongue, vi: &'a str, en: &'a str) -> &'a str {
    match tongue {
        Tongue::Vi => vi,
        Tongue::En => en,
    }
}

/// Prints a line on standard output.
fn out(line: &str) {
    print(line, true);
}

/// Prints a line on standard error.
fn err(line: &str) {
    print(line, false);
}

/// A reader that has gone away (`| head`) is no reason to fail.
fn print(line: &str, standard_output: bool) {
    use std::io::Write as _;
    let _ = if standard_output { writeln!(std::io::stdout(), "{line}") } else { writeln!(std::io::stderr(), "{line}") };
}

/// A finding in the format that was asked for.
fn worded(placed: &Placed, format: Format, tongue: Tongue) -> String {
    match format {
        Format::Human => format!("{}\n", report::human(placed, tongue)),
        Format::Json => report::json(placed, tongue),
    }
}

/// "2 lỗi, 1 cảnh báo, 3 đã chấp nhận".
fn totals(outcome: &Outcome, tongue: Tongue) -> String {
    let (errors, warnings) = outcome.counts();
    let waived = outcome.findings.iter().filter(|finding| finding.waived.is_some()).count();
    match tongue {
        Tongue::Vi => format!("{errors} lỗi, {warnings} cảnh báo, {waived} đã chấp nhận"),
        Tongue::En => format!("{errors} errors, {warnings} warnings, {waived} waived"),
    }
}

/// The exit status of findings.
fn status(outcome: &Outcome, strict: bool) -> u8 {
    let counts = |finding: &Placed| match finding.counts_as() {
        Some(Severity::Error) => true,
        Some(Severity::Warning) => strict,
        Some(Severity::Info) | None => false,
    };
    if outcome.findings.iter().any(counts) { FINDINGS } else { CLEAN }
}
