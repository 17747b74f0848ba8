//! `niemyet check`.

use super::args::{Args, Format, Options};
use super::speech::{err, in_order, out, status, totals, worded};
use crate::fault::Fault;
use crate::mend;
use crate::privacy::veil;
use crate::report;

/// Prints findings on standard output, and in the human format their totals on standard error.
pub(super) fn run(args: &Args, options: &Options) -> Result<u8, Fault> {
    if options.fix {
        fix(args, options)?;
    }
    let outcome = crate::check(&args.order(&options.units, options.jobs, options.sheets))?;
    if options.format == Format::Sarif {
        out(&report::sarif(&outcome.findings, args.tongue));
        return Ok(status(&outcome, options.strict));
    }
    for finding in in_order(&outcome.findings, options.format) {
        out(&worded(finding, options.format, args.tongue));
    }
    if options.format == Format::Human {
        err(&totals(&outcome, args.tongue));
    }
    Ok(status(&outcome, options.strict))
}

/// Puts right what needs no asking, and prints each line that changed; for programs findings alone are printed.
fn fix(args: &Args, options: &Options) -> Result<(), Fault> {
    let mend::Mending { done, passed } = mend::mend(&args.order(&options.units, options.jobs, options.sheets))?;
    if options.format != Format::Human {
        return Ok(());
    }
    for mended in &done {
        for mend::Line { number, was, is } in &mended.lines {
            out(&format!("{}:{number}\n- {}\n+ {}", mended.file, veil(was), veil(is)));
        }
    }
    for (file, why) in &passed {
        err(&format!("{} {file}: {}", args.tongue.pick("Chưa sửa", "Left alone"), why.get(args.tongue)));
    }
    let lines: usize = done.iter().map(|mended| mended.lines.len()).sum();
    err(&args
        .tongue
        .pick("Đã sửa {lines} dòng trong {files} tệp.", "{lines} lines of {files} files were put right.")
        .replace("{lines}", &lines.to_string())
        .replace("{files}", &done.len().to_string()));
    Ok(())
}
