//! Issues codes for places and targets that have none, and appends them to the ledgers.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::amend;
use crate::calendar::Date;
use crate::crew::Crew;
use crate::fault::Fault;
use crate::finding::Words;
use crate::gather::Gathered;
use crate::load;
use crate::model::code::Code;
use crate::model::id::Id;
use crate::model::ledger::candidates;
use crate::model::target::Target;
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
    /// Units that have errors and were not looked at.
    pub passed_over: Vec<Id>,
    /// Ledgers that were written.
    pub written: Vec<PathBuf>,
}

/// Finds codes for places and targets that have none. With `write` they are appended to the ledgers of their units.
///
/// # Errors
/// Where content cannot be read or a ledger cannot be written.
pub fn issue(order: &Order, write: bool) -> Result<Issue, Fault> {
    let site = Gathered::read(order, &Crew::of(order.jobs), &[])?;
    let mut taken: BTreeSet<Code> = site.heads().values().flat_map(|head| head.codes.iter().map(|code| code.value.clone())).collect();
    let mut issue = Issue { proposals: Vec::new(), outcome: crate::check(order)?, passed_over: Vec::new(), written: Vec::new() };
    if site.publishable().is_none() {
        return Ok(issue);
    }
    for id in &site.chosen(order) {
        let Some(unit) = site.judge(id, site.files(id)?, order).unit else {
            issue.passed_over.push(id.clone());
            continue;
        };
        if unit.archive {
            continue;
        }
        let mut own = Vec::new();
        for place in &unit.profile.places {
            for post in place.posts.iter().filter(|post| unit.issued(&place.id.value, &post.value).is_none()) {
                if own.iter().any(|have: &Proposal| have.place == place.id.value && have.target == post.value) {
                    continue;
                }
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

/// Appends entries in the way in which the ledger is written; what stands in it is not touched. A ledger that cannot simply be gone on with is
/// left alone.
fn append(root: &Path, unit: &Id, proposals: &[Proposal], today: Date) -> Result<PathBuf, Fault> {
    let path = root.join("content").join("units").join(unit.as_str()).join("codes.yaml");
    let mut text = match amend::read(&path)?.map(String::from_utf8) {
        None => HEAD.to_owned(),
        // What is UTF-8 already stays byte for byte; another encoding becomes UTF-8.
        Some(Ok(text)) => text,
        Some(Err(error)) => load::readable(error.as_bytes()).ok_or_else(|| cannot_go_on(&path))?,
    };
    if text.trim_end().ends_with("codes: []") {
        text = text.replacen("codes: []", "codes:", 1);
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let entries: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("- ")).collect();
    let indent = entries.last().map_or("  ", |line| line.split('-').next().unwrap_or_default()).to_owned();
    let goes_on = entries.len() == text.matches("code:").count() && text.lines().any(opens_list);
    if !goes_on {
        return Err(cannot_go_on(&path));
    }
    for Proposal { place, target, code, .. } in proposals {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{indent}- {{code: {code}, place: {place}, target: \"{target}\", issued: {today}}}");
    }
    amend::replace(&path, &text)?;
    Ok(path)
}

/// `codes:` with nothing behind it but a remark.
fn opens_list(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}');
    line.strip_prefix("codes:").is_some_and(|rest| rest.trim().is_empty() || rest.trim_start().starts_with('#'))
}

fn cannot_go_on(path: &Path) -> Fault {
    Fault::new(
        path,
        Words::new(
            "không ghi tiếp vào sổ này được; hãy viết mỗi mã một dòng `  - {code: …, place: …, target: …, issued: …}` dưới dòng `codes:`",
            "this ledger cannot be gone on with; write each code on a line `  - {code: …, place: …, target: …, issued: …}` below the line `codes:`",
        ),
    )
}
