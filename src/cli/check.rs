//! `niemyet check`.

use super::args::{Args, Format, Options};
use super::speech::{err, out, status, totals, worded};
use crate::fault::Fault;
use crate::report;

/// Prints findings on standard output, and in the human format their totals on standard error.
pub(super) fn run(args: &Args, options: &Options) -> Result<u8, Fault> {
    let outcome = crate::check(&args.order(&options.units, options.jobs, options.sheets))?;
    if options.format == Format::Sarif {
        out(&report::sarif(&outcome.findings, args.tongue));
        return Ok(status(&outcome, options.strict));
    }
    for finding in &outcome.findings {
        out(&worded(finding, options.format, args.tongue));
    }
    if options.format == Format::Human {
        err(&totals(&outcome, args.tongue));
    }
    Ok(status(&outcome, options.strict))
}
