//! An invented campaign that has what those of the sample lack: decimals, targets that are percent of a base or count within a stage of what is to
//! go down, a target of zero, statuses set by an author, corrections, areas without figures, and a table too long for one page.

use std::fmt::Write as _;

use crate::support::{Site, unit};

/// Reports come in this many weeks, every Friday from 4 September 2026.
const WEEKS: i64 = 11;

/// A site of two units, one with many areas and one with few.
pub(crate) fn site() -> Site {
    let site = Site::bare();
    for (id, name, count) in [("xa-mau", "Mẫu", 61), ("xa-hai", "Hai", 6)] {
        let areas: Vec<String> = (1..=count).map(|at| format!("\n  - {{id: to-{at}, name: {{vi: \"tổ {at}\", en: \"Group {at}\"}}}}")).collect();
        site.write(&format!("content/units/{id}/unit.yaml"), &unit(name).replace("areas: []", &format!("areas:{}", areas.concat())));
        site.write(&format!("content/units/{id}/progress/dot-thu.yaml"), &campaign(count));
    }
    site
}

fn campaign(count: i64) -> String {
    let mut rows = String::new();
    let mut sums = (0, 0);
    for at in 1..=count {
        let (people, hours) = (400 + 37 * at % 211, 20 + at % 9);
        sums = (sums.0 + people, sums.1 + hours);
        let (share, left) = (60 + at % 5 * 5, if at == 2 { "none".to_owned() } else { (3 + at % 7).to_string() });
        writeln!(
            rows,
            "  - {{area: to-{at}, people: {people}, at-start: {}, share: {share}%, range: 80-90%, hours-1: {hours}.5, hours-2: {hours}, hours-3: 0, left-2: {left}, left-3: {}}}",
            40 + at % 13,
            30 + at % 4
        )
        .unwrap();
    }
    let reports: String = (0..WEEKS).map(|week| report(count, week)).collect();
    format!("{HEAD}rows:\n{rows}declared: {{people: {}, hours-2: {}}}\nreports:\n{reports}{TAIL}", sums.0 + 5, sums.1)
}

/// Accounts grow, the third area's none; hours are those of the week, half hours among them; households grow fewer; calls are counted of the whole.
fn report(count: i64, week: i64) -> String {
    let (month, day) = [(9, 4), (9, 11), (9, 18), (9, 25), (10, 2), (10, 9), (10, 16), (10, 23), (10, 30), (11, 6), (11, 13)][usize::try_from(week).unwrap()];
    let of = |one: &dyn Fn(i64) -> String| (1..=count).map(|at| format!("to-{at}: {}", one(at))).collect::<Vec<_>>().join(", ");
    let accounts = of(&|at| if at == 3 || (at == 5 && week == 7) { "none".to_owned() } else { (60 + at % 13 + (12 + at * 7 % 26) * (week + 1)).to_string() });
    let hours = of(&|at| format!("{}.{}", 1 + (at + week) % 4, if week % 2 == 0 { 5 } else { 25 }));
    let left = of(&|at| (90 + at % 4 - (2 + at % 3) * week).to_string());
    format!("  - {{date: 2026-{month:02}-{day:02}, accounts: {{{accounts}}}, hours: {{{hours}}}, left: {{{left}}}, calls: {}}}\n", 900 + 150 * week)
}

const HEAD: &str = "\
title: {vi: \"Đợt thử 2026\", en: \"Trial of 2026\"}
summary: {vi: \"Số liệu đặt ra để thử.\", en: \"Figures invented for a trial.\"}
source: {vi: \"Số liệu đặt ra\", en: \"Invented figures\"}
numbers: en
from: 2026-09-01
to: 2026-12-31
reporting: none
stages:
  - {id: s1, name: {vi: \"Đợt 1\", en: \"Round 1\"}, from: 2026-09-01, to: 2026-10-15}
  - {id: s2, name: {vi: \"Đợt 2\", en: \"Round 2\"}, from: 2026-10-16, to: 2026-11-30}
  - {id: s3, name: {vi: \"Đợt 3\", en: \"Round 3\"}, from: 2026-12-01, to: 2026-12-31}
indicators:
  - {id: people, name: {vi: \"Người từ đủ 14 tuổi\", en: \"People aged 14 and over\"}, unit: {vi: \"người\", en: \"people\"}, direction: up, counts: running_total, people: no}
  - {id: accounts, name: {vi: \"Tài khoản mức độ 2\", en: \"Level 2 accounts\"}, unit: {vi: \"tài khoản\", en: \"accounts\"}, direction: up, counts: running_total, people: no}
  - {id: hours, name: {vi: \"Giờ hướng dẫn\", en: \"Hours of help\"}, unit: {vi: \"giờ\", en: \"hours\"}, direction: up, counts: per_period, people: no}
  - {id: left, name: {vi: \"Hộ chưa có ai\", en: \"Households without any\"}, unit: {vi: \"hộ\", en: \"households\"}, direction: down, counts: running_total, people: no}
  - {id: calls, name: {vi: \"Cuộc gọi\", en: \"Calls\"}, unit: {vi: \"cuộc\", en: \"calls\"}, direction: up, counts: running_total, people: no, starts_at_zero: yes}
columns:
  - {id: people, head: {vi: \"Người\", en: \"People\"}, indicator: people, observed: unknown}
  - {id: at-start, head: {vi: \"Lúc đầu\", en: \"At the start\"}, indicator: accounts, observed: 2026-08-31}
  - {id: share, head: {vi: \"Chỉ tiêu đợt 2\", en: \"Target, round 2\"}, indicator: accounts, target: s2, counts: running_total, measure: percent, of: people}
  - {id: range, head: {vi: \"Chỉ tiêu đợt 3\", en: \"Target, round 3\"}, indicator: accounts, target: s3, counts: running_total, at_least: yes, measure: percent, of: {vi: \"số người của 3 năm trước\", en: \"of the people of 3 years ago\"}}
  - {id: hours-1, head: {vi: \"Giờ đợt 1\", en: \"Hours, round 1\"}, indicator: hours, target: s1, counts: within_stage, measure: count}
  - {id: hours-2, head: {vi: \"Giờ đợt 2\", en: \"Hours, round 2\"}, indicator: hours, target: s2, counts: within_stage, at_least: yes, measure: count}
  - {id: hours-3, head: {vi: \"Giờ đợt 3\", en: \"Hours, round 3\"}, indicator: hours, target: s3, counts: within_stage, measure: count}
  - {id: left-2, head: {vi: \"Hộ phải giảm\", en: \"Households to be fewer\"}, indicator: left, target: s2, counts: within_stage, measure: count}
  - {id: left-3, head: {vi: \"Hộ được còn\", en: \"Households that may be left\"}, indicator: left, target: s3, counts: running_total, measure: count}
  - {id: calls-2, head: {vi: \"Cuộc gọi đợt 2\", en: \"Calls, round 2\"}, indicator: calls, target: s2, counts: running_total, measure: count, whole: 3200}
";

const TAIL: &str = "\
corrections:
  - {indicator: accounts, area: to-4, from: 2026-09-18, on: 2026-10-02, by: -9, reason: {vi: \"Ghi trùng.\", en: \"Counted twice.\"}}
  - {indicator: hours, area: to-1, from: 2026-10-16, on: 2026-10-23, by: 2.5, reason: {vi: \"Ghi sót.\", en: \"Left out.\"}}
overrides:
  - {target: share, area: to-6, status: on_course, reason: {vi: \"Máy hỏng.\", en: \"The machine broke.\"}}
  - {target: hours-2, status: behind, reason: {vi: \"Nghỉ lễ.\", en: \"A holiday.\"}}
waive:
  - {code: C001, at: declared.people, reason: {vi: \"Văn bản ghi sai.\", en: \"The document is wrong.\"}}
  - {code: C012, at: columns.range, reason: {vi: \"Văn bản ghi vậy.\", en: \"The document says so.\"}}
";
