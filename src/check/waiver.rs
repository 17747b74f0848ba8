//! F: waivers, by which an author lets a finding stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Date;
use crate::finding::{Finding, Waiver, Words, rule};
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::source::FileId;

rule!(IDLE, "F015", "idle-waiver", Warning,
    "Một mục `waive` không khớp với phát hiện nào.", "A waiver matches no finding.",
    why: "Lỗi đã hết hoặc mục ghi sai chỗ; để lại sẽ che lỗi sau này.", "The fault is gone or the waiver is misplaced; left there it hides the next one.",
    bad: "waive: [{code: C001, at: declared.tong, reason: …}]", good: "(xóa mục ấy)");
rule!(RUN_OUT, "F016", "waiver-run-out", Warning,
    "Một mục `waive` đã quá ngày.", "A waiver has run out.",
    why: "Người viết đã hẹn xem lại vào ngày ấy.", "Its author meant to look again by that day.",
    bad: "until: 2024-12-31", good: "until: 2027-12-31");

/// Code, file and place of findings that were waived.
pub type Excused = BTreeSet<(&'static str, FileId, String)>;

/// Files beside a file, in which its waivers hold as well.
pub type Beside = BTreeMap<FileId, BTreeSet<FileId>>;

/// Marks what waivers let stand.
pub fn mark(waivers: &[Waiver], beside: &Beside, found: &mut [Finding]) {
    for waiver in waivers {
        found.iter_mut().filter(|finding| matches(waiver, finding, beside)).for_each(|finding| finding.waived = Some(waiver.waived.clone()));
    }
}

/// Code and place of what was waived among findings.
pub fn excused(found: &[Finding]) -> Excused {
    found
        .iter()
        .filter(|finding| finding.waived.is_some())
        .filter_map(|finding| Some((finding.rule.code, finding.span.file, finding.anchor.clone()?)))
        .collect()
}

/// The waivers that name a rule; one that names none becomes a finding. `codes` are those of all rules.
pub fn known(waivers: Vec<Waiver>, codes: &[&'static str], found: &mut Vec<Finding>) -> Vec<Waiver> {
    let (known, unknown): (Vec<Waiver>, Vec<Waiver>) = waivers.into_iter().partition(|waiver| codes.contains(&waiver.code.value.as_str()));
    found.extend(unknown.iter().map(|waiver| {
        let code = &waiver.code.value;
        let near = nearest_code(code, codes);
        Finding::new(
            &IDLE,
            waiver.code.span,
            Words::new(format!("không có quy tắc `{code}`"), format!("there is no rule `{code}`")),
            Words::new(
                format!("Có phải là `{near}`? Mã đứng trước mỗi lỗi mà `niemyet check` in ra."),
                format!("Did you mean `{near}`? The code stands before each finding that `niemyet check` prints."),
            ),
        )
    }));
    known
}

/// The code that differs from an unknown one in the fewest signs; among those, the one whose number is nearest.
fn nearest_code(code: &str, codes: &[&'static str]) -> &'static str {
    let number = |code: &str| code.get(1..).and_then(|digits| digits.parse::<i32>().ok()).unwrap_or_default();
    let others = |known: &str| known.chars().zip(code.chars()).filter(|(one, other)| one != other).count();
    let is_of_its_letter = |known: &str| known.chars().next() == code.chars().next();
    let distance = |known: &str| (!is_of_its_letter(known), others(known), number(known).abs_diff(number(code)));
    codes.iter().copied().min_by_key(|known| distance(known)).unwrap_or_default()
}

/// Marks what waivers let stand; one past its day, or without a finding, becomes a finding. `earlier` is what they let stand among findings
/// that are no longer at hand; nothing where not everything was judged, so that none can be said to be idle.
pub fn apply(waivers: &[Waiver], beside: &Beside, earlier: Option<&Excused>, today: Date, found: &mut Vec<Finding>) {
    mark(waivers, beside, found);
    for waiver in waivers {
        let is_of_it = |(code, file, at): &(&str, FileId, String)| *code == waiver.code.value && *file == waiver.code.span.file && *at == waiver.at;
        let may_be_idle = earlier.is_some_and(|earlier| !earlier.iter().any(is_of_it));
        if may_be_idle && !found.iter().any(|finding| matches(waiver, finding, beside)) {
            found.push(idle(waiver, beside, found));
        } else if let Some(until) = waiver.waived.until.filter(|until| *until < today) {
            found.push(run_out(waiver, until, today));
        }
    }
}

/// The files in which figures of campaigns stand, of those that let something stand.
pub fn tables(campaigns: &BTreeMap<Id, Campaign>, waivers: &[Waiver]) -> Beside {
    let has_waiver = |campaign: &&Campaign| waivers.iter().any(|waiver| waiver.code.span.file == campaign.span.file);
    campaigns.values().filter(has_waiver).map(|campaign| (campaign.span.file, tables_of(campaign))).collect()
}

fn tables_of(campaign: &Campaign) -> BTreeSet<FileId> {
    let cells = campaign.columns.iter().flat_map(|column| column.cells.iter().flatten()).map(|figure| figure.span.file);
    cells.chain(campaign.areas.iter().map(|area| area.span.file)).chain(campaign.observations.iter().map(|seen| seen.span.file)).collect()
}

fn matches(waiver: &Waiver, finding: &Finding, beside: &Beside) -> bool {
    is_of_its_kind(waiver, finding, beside) && finding.anchor.as_deref() == Some(&waiver.at)
}

/// Whether a finding is of the waiver's rule and in its file.
fn is_of_its_kind(waiver: &Waiver, finding: &Finding, beside: &Beside) -> bool {
    let (own, file) = (waiver.code.span.file, finding.span.file);
    finding.rule.code == waiver.code.value && (file == own || beside.get(&own).is_some_and(|files| files.contains(&file)))
}

fn idle(waiver: &Waiver, beside: &Beside, found: &[Finding]) -> Finding {
    let (code, at) = (&waiver.code.value, &waiver.at);
    let alike: Vec<&Finding> = found.iter().filter(|finding| finding.waived.is_none() && is_of_its_kind(waiver, finding, beside)).collect();
    let places: BTreeSet<String> = alike.iter().filter_map(|finding| Some(format!("`{}`", finding.anchor.as_deref()?))).collect();
    let places: Vec<String> = places.into_iter().collect();
    let help = if !places.is_empty() {
        Words::new(format!("Sửa `at`: ở đây {code} có {}.", places.join(", ")), format!("Correct `at`: here {code} has {}.", places.join(", ")))
    } else if alike.is_empty() {
        Words::new("Xóa mục `waive` này, hoặc sửa `code` và `at`.", "Remove this waiver, or correct `code` and `at`.")
    } else {
        Words::new(
            format!("{code} không để nguyên được: sửa nội dung rồi xóa mục này."),
            format!("{code} cannot be waived: correct the content and remove this."),
        )
    };
    Finding::new(
        &IDLE,
        waiver.code.span,
        Words::new(format!("không có {code} nào tại `{at}` trong tệp này"), format!("there is no {code} at `{at}` in this file")),
        help,
    )
}

fn run_out(waiver: &Waiver, until: Date, today: Date) -> Finding {
    Finding::new(
        &RUN_OUT,
        waiver.code.span,
        Words::new(format!("mục này chỉ có giá trị đến {until}, hôm nay là {today}"), format!("this waiver holds until {until}, today is {today}")),
        Words::new("Xem lại lý do, rồi sửa `until` hoặc xóa mục.", "Look at the reason again, then correct `until` or remove it."),
    )
}
