//! N: notices.

use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::notice::Notice;

rule!(ORDER, "N001", "notice-dates", Error,
    "Ngày hết hạn của thông báo trước ngày đăng.", "A notice ends before it was published.",
    why: "Thông báo sẽ hiện là đã qua ngay từ đầu.", "It would be shown as over from its first day.",
    bad: "published: 2026-11-20\nuntil: 2026-10-31", good: "published: 2026-11-20\nuntil: 2026-11-30");
rule!(UNLIKELY, "N002", "notice-day-unlikely", Warning,
    "Ngày đăng của thông báo chưa đến, hoặc thông báo có hạn quá lâu.", "A notice is dated after today, or matters for too long.",
    why: "Thường là gõ nhầm năm; thông báo nằm mãi ở đầu danh sách.", "The year is often a slip; the notice stays at the top of the list for years.",
    bad: "published: 2027-11-18", good: "published: 2026-11-18");

/// So many days a notice can matter: what matters for longer is a guide.
const LONGEST: i64 = 731;

/// A notice by itself.
pub fn judge(notice: &Notice, today: Date, found: &mut Vec<Finding>) {
    let published = notice.published.value;
    if published > today {
        let message = Words::new(
            format!("thông báo ghi đăng ngày {published}, nhưng hôm nay mới {today}"),
            format!("the notice is dated {published}, but today is {today}"),
        );
        let help = Words::new("Sửa `published` thành ngày đăng.", "Make `published` the day on which it goes up.");
        found.push(Finding::new(&UNLIKELY, notice.published.span, message, help).anchored("published"));
        return;
    }
    let Some(until) = &notice.until else { return };
    if until.value < published {
        found.push(Finding::new(
            &ORDER,
            until.span,
            Words::new(
                format!("thông báo đăng ngày {published} nhưng hết hạn ngày {}", until.value),
                format!("the notice was published on {published} but ends on {}", until.value),
            ),
            Words::new("Sửa `published` hoặc `until`.", "Correct `published` or `until`."),
        ));
    } else if published.days_until(until.value) > LONGEST {
        let message = Words::new(
            format!("thông báo đăng ngày {published} mà đến {} mới hết hạn", until.value),
            format!("the notice was published on {published} and matters until {}", until.value),
        );
        let help = Words::new("Sửa năm; điều có giá trị lâu dài thì viết thành hướng dẫn.", "Correct the year; write what holds for long as a guide.");
        found.push(Finding::new(&UNLIKELY, until.span, message, help).anchored("until"));
    }
}
