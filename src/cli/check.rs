//! `niemyet check`.

use super::args::{Args, Format, Options};
use super::speech::{FAILED, err, out, status, totals, worded};
use crate::fault::Fault;
use crate::finding::Tongue;
use crate::order::Outcome;

/// Prints findings on standard output, and in the human format their totals on standard error.
pub(super) fn run(args: &Args, options: &Options) -> Result<u8, Fault> {
    let outcome = crate::check(&args.order(&options.units, options.jobs, options.sheets))?;
    if let Some(status) = unknown_unit(args, options, &outcome) {
        return Ok(status);
    }
    for finding in &outcome.findings {
        out(&worded(finding, options.format, args.tongue));
    }
    if options.format == Format::Human {
        err(&totals(&outcome, args.tongue));
    }
    Ok(status(&outcome, options.strict))
}

/// A `--unit` that the site does not have is a wrong argument.
pub(super) fn unknown_unit(args: &Args, options: &Options, outcome: &Outcome) -> Option<u8> {
    let known = |id: &String| outcome.units.iter().any(|unit| unit.id == *id);
    let unknown = options.units.iter().find(|id| !known(id))?;
    err(&match args.tongue {
        Tongue::Vi => format!("niemyet: không có đơn vị `{unknown}` trong content/units/"),
        Tongue::En => format!("niemyet: there is no unit `{unknown}` in content/units/"),
    });
    Some(FAILED)
}
