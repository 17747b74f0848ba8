//! R: days and times that no calendar and no clock has, and days on another weekday than is said, in texts of today.

use std::collections::BTreeMap;
use std::ops::Range;

use super::wording::manner;
use crate::calendar::Date;
use crate::finding::{Finding, Words, rule};
use crate::model::named_day::{self, NamedDay};
use crate::model::named_time::{self, NamedTime};
use crate::source::{Content, Sources, Span, front_matter};
use crate::wording;

rule!(IMPOSSIBLE, "R010", "impossible-day-or-time", Warning,
    "Ngày hoặc giờ không có thật, hoặc thứ không khớp với ngày.", "A day or time does not exist, or the weekday is not that of the day.",
    why: "Người dân đến nhầm ngày, hoặc không biết tin chữ nào.", "People come on the wrong day, or do not know which word to believe.",
    bad: "Trung tâm nghỉ thứ Năm, ngày 27/11/2026.", good: "Trung tâm nghỉ thứ Sáu, ngày 27/11/2026.");

/// What the weekdays are called, Monday first.
const WEEKDAYS: [(&str, &str); 7] = [
    ("thứ Hai", "Monday"),
    ("thứ Ba", "Tuesday"),
    ("thứ Tư", "Wednesday"),
    ("thứ Năm", "Thursday"),
    ("thứ Sáu", "Friday"),
    ("thứ Bảy", "Saturday"),
    ("Chủ nhật", "Sunday"),
];
/// A year with a 29 February, for days whose year is not said.
const LEAP: i16 = 2024;

/// What was seen in a file.
pub struct Seen {
    path: String,
    text: String,
    slips: Vec<Slip>,
}

/// A day or time that cannot be: where, what is wrong, what to do.
struct Slip {
    at: Range<usize>,
    message: Words,
    help: Words,
}

/// Looks through the texts of today below `prefix`; plans have rules of their own.
pub fn look(prefix: &str, files: &BTreeMap<String, Content>, is_archive: bool) -> Vec<Seen> {
    let mut all = Vec::new();
    for (path, content) in files {
        let (Content::Text(text), Some(manner)) = (content, manner(path, is_archive)) else { continue };
        if !manner.is_current {
            continue;
        }
        let slips = slips(text, manner.is_yaml);
        if !slips.is_empty() {
            all.push(Seen { path: format!("{prefix}{path}"), text: text.clone(), slips });
        }
    }
    all
}

/// The findings of what was seen; the same slip of a file is told once.
pub fn findings(seen: Vec<Seen>, sources: &mut Sources) -> Vec<Finding> {
    let mut found = Vec::new();
    for Seen { path, text, slips } in seen {
        let mut once: Vec<(Slip, String, usize)> = Vec::new();
        for slip in slips {
            let words = text.get(slip.at.clone()).unwrap_or_default().replace(['"', '\\'], "");
            match once.iter_mut().find(|(other, ..)| other.message == slip.message) {
                Some((.., more)) => *more += 1,
                None => once.push((slip, words, 0)),
            }
        }
        let file = sources.find(&path, &text).unwrap_or_else(|| sources.add(path, text));
        found.extend(once.into_iter().map(|(slip, words, more)| {
            let Words { vi, en } = slip.message;
            let message = if more == 0 {
                Words::new(vi, en)
            } else {
                Words::new(format!("{vi}; trong tệp còn {more} chỗ như vậy"), format!("{en}; more such places in this file: {more}"))
            };
            Finding::new(&IMPOSSIBLE, Span::new(file, slip.at.start, slip.at.end), message, slip.help).anchored(words)
        }));
    }
    found
}

/// The slips of a text. What a `waive` quotes is passed over.
fn slips(text: &str, is_yaml: bool) -> Vec<Slip> {
    let waived = wording::waivers(text, is_yaml);
    let published = front_matter(text).and_then(|(head, _)| published(text.get(head)?));
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let low = line.to_lowercase();
        // Places of the line are those of its small letters.
        if low.len() == line.len() && !waived.contains(&start) && low.contains(|letter: char| letter.is_ascii_digit()) {
            let of_line = named_day::find(&low).into_iter().filter_map(|day| of_day(line, &day, published));
            let of_line = of_line.chain(named_time::find(&low).into_iter().filter_map(|time| of_time(line, &time)));
            found.extend(of_line.map(|slip| Slip { at: start + slip.at.start..start + slip.at.end, ..slip }));
        }
        start += line.len();
    }
    found.sort_by_key(|slip| slip.at.start);
    found
}

/// The year in which a text was published.
fn published(head: &str) -> Option<i16> {
    head.lines().find_map(|line| line.strip_prefix("published:"))?.trim().get(..4)?.parse().ok()
}

fn of_day(line: &str, named: &NamedDay, published: Option<i16>) -> Option<Slip> {
    let NamedDay { day, month, year, .. } = *named;
    let words = line.get(named.at.clone())?;
    let Some(date) = Date::from_parts(year.unwrap_or(LEAP), month, day) else {
        let last = Date::last_of_month(year.unwrap_or(LEAP), month).map(Date::day);
        let (vi, en) = match (last, year) {
            (None, _) => ("một năm có 12 tháng".to_owned(), "a year has 12 months".to_owned()),
            (Some(last), Some(year)) => (format!("tháng {month}/{year} có {last} ngày"), format!("month {month}/{year} has {last} days")),
            (Some(last), None) => (format!("tháng {month} có {last} ngày"), format!("month {month} has {last} days")),
        };
        let message = Words::new(format!("“{words}”: không có ngày ấy, {vi}"), format!("“{words}” is no day: {en}"));
        return Some(Slip { at: named.at.clone(), message, help: Words::new("Viết một ngày có thật.", "Write a day that exists.") });
    };
    let (said, from) = named.weekday?;
    // Without its year a day may be one of the year in which the text was published, or of the next.
    let dates: Vec<Date> = match (year, published) {
        (Some(_), _) => vec![date],
        (None, Some(first)) => [first, first + 1].into_iter().filter_map(|year| Date::from_parts(year, month, day)).collect(),
        (None, None) => return None,
    };
    let first = dates.first().filter(|_| dates.iter().all(|date| date.weekday() != said))?;
    let name = |weekday: i8| usize::try_from(weekday - 1).ok().and_then(|index| WEEKDAYS.get(index)).copied().unwrap_or_default();
    let ((vi, en), (said_vi, said_en)) = (name(first.weekday()), name(said));
    let day = format!("{}/{}/{}", first.day(), first.month(), first.year());
    let message = Words::new(format!("ngày {day} là {vi}, ở đây ghi {said_vi}"), format!("{day} is a {en}, and not a {said_en}"));
    let help = Words::new(format!("Xem lại lịch: ghi {vi}, hoặc sửa ngày."), format!("Look at a calendar: write {en}, or correct the day."));
    Some(Slip { at: from..named.at.end, message, help })
}

fn of_time(line: &str, time: &NamedTime) -> Option<Slip> {
    let words = line.get(time.at.clone())?;
    let (vi, en) = match () {
        () if time.hour > 24 => ("một ngày có 24 giờ", "a day has 24 hours"),
        () if time.minute > 59 => ("một giờ có 60 phút", "an hour has 60 minutes"),
        () => return None,
    };
    let message = Words::new(format!("“{words}”: không có giờ ấy, {vi}"), format!("“{words}” is no time: {en}"));
    Some(Slip {
        at: time.at.clone(), message, help: Words::new("Viết giờ có thật, như `13 giờ 30`.", "Write a time that exists, like `13 giờ 30`.")
    })
}

#[cfg(test)]
mod tests {
    use super::slips;

    fn told(text: &str) -> Vec<String> {
        slips(text, false).into_iter().map(|slip| format!("{}: {}", text.get(slip.at).unwrap_or_default(), slip.message.en)).collect()
    }

    #[test]
    fn days_and_times_that_cannot_be() {
        for (text, said) in [
            ("nghỉ thứ Năm, ngày 27/11/2026.", "thứ Năm, ngày 27/11/2026: 27/11/2026 is a Friday, and not a Thursday"),
            ("Chủ nhật (27 tháng 11 năm 2026)", "Chủ nhật (27 tháng 11 năm 2026: 27/11/2026 is a Friday, and not a Sunday"),
            ("on Thursday, 27 November 2026", "Thursday, 27 November 2026: 27/11/2026 is a Friday, and not a Thursday"),
            ("đến ngày 31/11/2026", "31/11/2026: “31/11/2026” is no day: month 11/2026 has 30 days"),
            ("Sáng 31/11: nghỉ", "31/11: “31/11” is no day: month 11 has 30 days"),
            ("ngày 29 tháng 2 năm 2027", "29 tháng 2 năm 2027: “29 tháng 2 năm 2027” is no day: month 2/2027 has 28 days"),
            ("27/13/2026", "27/13/2026: “27/13/2026” is no day: a year has 12 months"),
            ("từ 13 giờ 75 đến 17 giờ", "13 giờ 75: “13 giờ 75” is no time: an hour has 60 minutes"),
            ("mở lúc 27 giờ.", "27 giờ: “27 giờ” is no time: a day has 24 hours"),
            ("từ 7h đến 27h30", "27h30: “27h30” is no time: a day has 24 hours"),
        ] {
            assert_eq!(told(text), [said], "{text}");
        }
        let notice = "---\npublished: 2026-11-18\n---\nnghỉ sáng thứ Năm 27/11 và thứ Hai 4/1";
        assert_eq!(told(notice), ["thứ Năm 27/11: 27/11/2026 is a Friday, and not a Thursday"]);
    }

    #[test]
    fn what_is_right_or_no_day() {
        for text in [
            "thứ Sáu, ngày 27/11/2026; chủ nhật 22-11-2026; Friday, 27 November 2026; ngày 29/2; sáng 30/11",
            "Nghị định 31/13/2026/NĐ-CP, 104/2022/NĐ-CP, Luật 31/2024/QH15, mẫu 02/13, tỉ lệ 30/13, 5.13.2026, 2026-11-31",
            "Đại hội lần thứ năm, ngày 27/11/2026; trong 3 tháng 15 ngày; ngày 25–27/11; https://a.gov.vn/31/11/2026",
            "trong 72 giờ, sau 48 giờ, quá 27 giờ; từ 24 đến 48 giờ; 24 giờ; 7 giờ 30 – 11 giờ 30; 8 giờ 75 người; trực 24/24 giờ",
            "thứ Hai đến thứ Sáu, 7h–11h30; thứ Ba 1/12 (không rõ năm)",
        ] {
            assert_eq!(told(text), [""; 0], "{text}");
        }
    }
}
