//! `niemyet translate`.

use super::args::Args;
use super::speech::{CLEAN, err, out};
use crate::fault::Fault;
use crate::translate::{self, State};

/// Lists translations, or writes down what those of `pages` were made from.
pub(super) fn run(args: &Args, accept: bool, pages: &[String]) -> Result<u8, Fault> {
    let order = args.order(&[], None, true);
    if accept {
        let written = translate::accept(&order, pages)?;
        for path in &written {
            err(&format!("{} {}", args.tongue.pick("Đã ghi", "Written:"), path.display()));
        }
        if written.is_empty() {
            err(args.tongue.pick("Không có gì phải ghi: các bản dịch ấy đã khớp bản gốc.", "Nothing to write: these translations match their originals."));
        }
        return Ok(CLEAN);
    }
    let all = translate::list(&order)?;
    for translation in &all {
        let state = match translation.state {
            State::Fresh => args.tongue.pick("khớp", "fresh"),
            State::Stale => args.tongue.pick("cũ", "stale"),
            State::Unrecorded => args.tongue.pick("chưa ghi nhận", "unrecorded"),
        };
        out(&format!("{}  {state}", translation.file));
    }
    if all.iter().any(|translation| translation.state != State::Fresh) {
        err(args
            .tongue
            .pick("So với bản gốc, rồi chạy: niemyet translate --accept TRANG", "Compare with the original, then run: niemyet translate --accept PAGE"));
    }
    Ok(CLEAN)
}
