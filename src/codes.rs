//! Issues codes for places and targets that have none, and appends them to the ledgers.
#![expect(clippy::disallowed_methods, reason = "ledgers are the only content that is ever written, on the explicit wish of the author")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::calendar::Date;
use crate::fault::Fault;
use crate::finding::Placed;
use crate::gather::Gathered;
use crate::model::code::Code;
use crate::model::id::Id;
use crate::model::ledger::candidates;
use crate::model::route::Target;
use crate::order::{Order, Outcome};

/// A code that a place and target may get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The unit.
    pub unit: Id,
    /// The place.
    pub place: Id,
    /// What hangs there.
    pub target: Target,
    /// The code.
    pub code: Code,
}

/// What `niemyet codes` found.
#[derive(Debug)]
pub struct Issue {
    /// Codes for what has none.
    pub proposals: Vec<Proposal>,
    /// Findings on content; with an error among them nothing is written for the unit that has it.
    pub outcome: Outcome,
    /// Ledgers that were written.
    pub written: Vec<PathBuf>,
}

/// Finds codes for places and targets that have none. With `write` they are appended to the ledgers of their units.
///
/// # Errors
/// Where content cannot be read or a ledger cannot be written.
pub fn issue(order: &Order, write: bool) -> Result<Issue, Fault> {
    let site = Gathered::read(order, &[])?;
    let mut taken: BTreeSet<Code> = site.heads().values().flat_map(|head| head.codes.iter().map(|code| code.value.clone())).collect();
    let mut issue = Issue { proposals: Vec::new(), outcome: crate::check(order)?, written: Vec::new() };
    if site.publishable().is_none() {
        return Ok(issue);
    }
    let chosen = |id: &&Id| order.units.is_empty() || order.units.iter().any(|unit| unit == id.as_str());
    for id in site.units().iter().filter(chosen) {
        let (unit, _): (_, Vec<Placed>) = site.judge(id, order)?;
        let Some(unit) = unit.filter(|unit| !unit.archive) else { continue };
        let mut own = Vec::new();
        for place in &unit.profile.places {
            for post in place.posts.iter().filter(|post| unit.issued(&place.id.value, &post.value).is_none()) {
                let code = candidates(id, &place.id.value, &post.value).find(|code| !taken.contains(code));
                let Some(code) = code else { unreachable!("32 draws among 14 million cannot all be taken") };
                taken.insert(code.clone());
                own.push(Proposal { unit: id.clone(), place: place.id.value.clone(), target: post.value.clone(), code });
            }
        }
        if write && !own.is_empty() {
            issue.written.push(append(&order.root, id, &own, order.today)?);
        }
        issue.proposals.extend(own);
    }
    Ok(issue)
}

const HEAD: &str = "# Sổ mã QR của đơn vị, do `niemyet codes --write` ghi. Đừng xóa hay sửa mục nào: mã có thể đã in và dán.
# Muốn dẫn mã sang trang khác, thêm vào mục ấy: redirect: guide:<mã>
# Muốn bỏ, thêm: gone: {vi: \"…\", en: \"…\"}
codes:
";

/// Appends entries; what stands in the ledger is not touched.
fn append(root: &Path, unit: &Id, proposals: &[Proposal], today: Date) -> Result<PathBuf, Fault> {
    let path = root.join("content").join("units").join(unit.as_str()).join("codes.yaml");
    let mut text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => HEAD.to_owned(),
        Err(error) => return Err(Fault::reading(&path, &error)),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    for Proposal { place, target, code, .. } in proposals {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  - {{code: {code}, place: {place}, target: \"{target}\", issued: {today}}}");
    }
    std::fs::write(&path, text).map_err(|error| Fault::writing(&path, &error))?;
    Ok(path)
}
