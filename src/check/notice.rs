//! N: notices.

use crate::finding::{Finding, Words, rule};
use crate::model::notice::Notice;

rule!(ORDER, "N001", "notice-dates", Error,
    "Ngày hết hạn của thông báo trước ngày đăng.", "A notice ends before it was published.",
    why: "Thông báo sẽ hiện là đã qua ngay từ đầu.", "It would be shown as over from its first day.",
    bad: "published: 2026-11-20\nuntil: 2026-10-31", good: "published: 2026-11-20\nuntil: 2026-11-30");

/// A notice by itself.
pub fn judge(notice: &Notice, found: &mut Vec<Finding>) {
    let Some(until) = notice.until.as_ref().filter(|until| until.value < notice.published) else { return };
    found.push(Finding::new(
        &ORDER,
        until.span,
        Words::new(
            format!("thông báo đăng ngày {} nhưng hết hạn ngày {}", notice.published, until.value),
            format!("the notice was published on {} but ends on {}", notice.published, until.value),
        ),
        Words::new("Sửa `published` hoặc `until`.", "Correct `published` or `until`."),
    ));
}
