//! `niemyet codes`.

use super::args::Args;
use super::speech::{err, out, status, worded};
use crate::codes;
use crate::fault::Fault;
use crate::finding::Severity;

/// Shows the codes that places and pages without one would get, or writes them to the ledgers.
pub(super) fn run(args: &Args, write: bool, units: &[String]) -> Result<u8, Fault> {
    let issue = codes::issue(&args.order(units, None, true), write)?;
    for finding in issue.outcome.findings.iter().filter(|finding| finding.counts_as() == Some(Severity::Error)) {
        err(&worded(finding, super::args::Format::Human, args.tongue));
    }
    for proposal in &issue.proposals {
        out(&format!("{}  {}  {}  {}", proposal.code, proposal.unit, proposal.place, proposal.target));
    }
    for path in &issue.written {
        err(&format!("{} {}", args.tongue.pick("Đã ghi", "Written:"), path.display()));
    }
    for unit in &issue.passed_over {
        err(&format!("{} {unit}", args.tongue.pick("Đơn vị có lỗi, chưa xem xét:", "A unit with errors, not looked at:")));
    }
    if issue.proposals.is_empty() && issue.passed_over.is_empty() {
        err(args.tongue.pick("Không thiếu mã nào.", "No code is missing."));
    } else if !write && !issue.proposals.is_empty() {
        err(args.tongue.pick("Chưa ghi gì. Để cấp: niemyet codes --write", "Nothing is written. To issue them: niemyet codes --write"));
    }
    Ok(status(&issue.outcome, false))
}
