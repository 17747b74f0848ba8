//! S: schedules.

use super::advice::{did_you_mean, or_waive};
use crate::draft::Set;
use crate::finding::{Finding, Words, rule};
use crate::model::id::Id;
use crate::model::plan::Plan;
use crate::model::schedule::{Day, Duty, Schedule};
use crate::model::unit::Profile;
use crate::source::At;

rule!(UNKNOWN, "S001", "unknown-place-of-a-schedule", Error,
    "Lịch nhắc đến một điểm, địa bàn hoặc kế hoạch không có.", "A schedule names a place, an area or a plan that does not exist.",
    why: "Người dân không biết đến đâu.", "Nobody would know where to go.",
    bad: "place: nha-van-hoa-9", good: "place: nha-van-hoa");
rule!(DAYS, "S002", "days-of-a-schedule", Error,
    "Ngày hoặc giờ của lịch không thể đúng.", "Days or hours of a schedule cannot be right.",
    why: "Buổi ấy sẽ không hiện trên trang, hoặc hiện sai.", "The session would not be shown, or wrongly.",
    bad: "hours: 11:30-07:30", good: "hours: 07:30-11:30");
rule!(CLASH, "S003", "two-sessions-at-once", Warning,
    "Hai buổi cùng nơi, cùng lúc.", "Two sessions are at one place at the same time.",
    why: "Thường là chép nhầm nơi hoặc giờ.", "A place or an hour was often copied by mistake.",
    bad: "- {on: monday, hours: 07:30-11:30, place: nha-van-hoa}\n- {on: monday, hours: 08:00-10:00, place: nha-van-hoa}",
    good: "- {on: monday, hours: 07:30-11:30, place: nha-van-hoa}\n- {on: monday, hours: 13:30-17:00, place: nha-van-hoa}");
rule!(EMPTY, "S004", "empty-schedule", Warning,
    "Lịch không có buổi nào.", "A schedule has nothing in it.",
    why: "Trang sẽ trống.", "Its page would be empty.",
    bad: "weekly: []", good: "weekly:\n  - {on: monday, hours: 07:30-11:30}");

/// A schedule by itself and beside its unit.
pub fn judge(schedule: &Schedule, profile: &Profile, plans: &Set<Plan>, found: &mut Vec<Finding>) {
    let places: Vec<&Id> = profile.places.iter().map(|place| &place.id.value).collect();
    let areas: Vec<&Id> = profile.areas.iter().map(|area| &area.id.value).collect();
    for duty in &schedule.duties {
        found.extend(duty.place.as_ref().filter(|place| !places.contains(&&place.value)).map(|place| unknown(place, ("điểm", "place", "places"), &places)));
        found.extend(duty.area.as_ref().filter(|area| !areas.contains(&&area.value)).map(|area| unknown(area, ("địa bàn", "area", "areas"), &areas)));
        days(schedule, duty, found);
    }
    let known: Vec<&Id> = plans.whole.keys().collect();
    found.extend(schedule.plan.as_ref().filter(|plan| !plans.has(&plan.value)).map(|plan| unknown(plan, ("kế hoạch", "plan", "plans/"), &known)));
    for window in schedule.closed.iter().map(|closed| &closed.window).chain([&schedule.window]) {
        let (from, to) = (window.value.from, window.value.to);
        if to < from {
            let message = Words::new(format!("bắt đầu ngày {from} nhưng kết thúc ngày {to}"), format!("it begins on {from} but ends on {to}"));
            found.push(Finding::new(&DAYS, window.span, message, Words::new("Sửa `from` hoặc `to`.", "Correct `from` or `to`.")));
        }
    }
    if schedule.duties.is_empty() {
        let message = Words::new("lịch không có `weekly` cũng không có `sessions`", "the schedule has neither `weekly` nor `sessions`");
        let help = Words::new("Thêm các buổi, hoặc xóa tệp.", "Add sessions, or delete the file.");
        found.push(Finding::new(&EMPTY, schedule.span, message, help).anchored("sessions"));
    }
    clashes(schedule, found);
}

fn unknown(id: &At<Id>, (vi, en, key): (&str, &str, &str), known: &[&Id]) -> Finding {
    let name = &id.value;
    Finding::new(
        &UNKNOWN,
        id.span,
        Words::new(format!("đơn vị không có {vi} `{name}`"), format!("the unit has no {en} `{name}`")),
        did_you_mean(
            name.as_str(),
            known.iter().map(|id| id.as_str()),
            &Words::new(format!("Sửa mã cho đúng với `{key}` của đơn vị."), format!("Correct the id as `{key}` of the unit has it.")),
        ),
    )
}

fn days(schedule: &Schedule, duty: &Duty, found: &mut Vec<Finding>) {
    if let Some(hours) = duty.hours.as_ref().filter(|hours| hours.value.to <= hours.value.from) {
        let message = Words::new("giờ cuối không sau giờ đầu", "the last hour is not after the first");
        found.push(Finding::new(&DAYS, hours.span, message, or_waive("Sửa giờ", "Correct the hours")));
    }
    if let Day::On(date) = duty.day
        && !schedule.window.value.has(date)
    {
        let window = schedule.window.value;
        let message = Words::new(
            format!("buổi ngày {date} nằm ngoài lịch ({} đến {})", window.from, window.to),
            format!("the session of {date} is outside of the schedule ({} to {})", window.from, window.to),
        );
        found.push(Finding::new(&DAYS, duty.span, message, Words::new("Sửa ngày, hoặc `from`, `to` của lịch.", "Correct the day, or `from` and `to`.")));
    }
}

fn clashes(schedule: &Schedule, found: &mut Vec<Finding>) {
    for (at, duty) in schedule.duties.iter().enumerate() {
        let same = |other: &&Duty| {
            let hours = duty.hours.as_ref().zip(other.hours.as_ref());
            let is_same_place = duty.place.is_some() && duty.place.as_ref().map(|place| &place.value) == other.place.as_ref().map(|place| &place.value);
            duty.day == other.day && duty.day != Day::Unsaid && is_same_place && hours.is_some_and(|(one, other)| one.value.meets(other.value))
        };
        if let Some(first) = schedule.duties.iter().take(at).find(same) {
            let message = Words::new("buổi này cùng nơi, cùng lúc với một buổi trên", "this session is where and when one above is");
            let finding = Finding::new(&CLASH, duty.span, message, Words::new("Sửa nơi, giờ hoặc ngày.", "Correct the place, the hours or the day."));
            let finding = finding.note(first.span, Words::new("buổi ấy ở đây", "it stands here"));
            found.push(match duty.day {
                Day::On(date) => finding.anchored(date.to_string()),
                Day::Weekly(_) | Day::Unsaid => finding.anchored(duty.place.as_ref().map_or("sessions", |place| place.value.as_str())),
            });
        }
    }
}
