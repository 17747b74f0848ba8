//! Calendar files (RFC 5545). The only file that knows their form.

use crate::calendar::Date;

/// A calendar.
pub(super) struct Calendar {
    /// Its name.
    pub(super) name: String,
    /// What is in it, in the order of its days.
    pub(super) events: Vec<Event>,
    /// The day on which its contents were settled: the same input has to give the same bytes.
    pub(super) stamp: Date,
}

/// Something on a day, or again and again.
pub(super) struct Event {
    /// Its name among all events of the world, without the host.
    pub(super) id: String,
    /// The first day.
    pub(super) day: Date,
    /// Hour and minute in Vietnam; nothing for the whole day.
    pub(super) time: Option<(i8, i8)>,
    /// Hour and minute of its end, where it lasts.
    pub(super) end: Option<(i8, i8)>,
    /// How often it comes again.
    pub(super) again: Option<Again>,
    /// What it is, in a line.
    pub(super) summary: String,
    /// More of it.
    pub(super) description: String,
    /// Where it is.
    pub(super) place: Option<String>,
    /// The page that tells of it.
    pub(super) url: Option<String>,
}

/// How often something comes again.
pub(super) struct Again {
    /// How often.
    pub(super) every: Every,
    /// The last day.
    pub(super) until: Option<Date>,
    /// Days on which it is left out.
    pub(super) except: Vec<Date>,
}

/// A period.
#[derive(Clone, Copy)]
pub(super) enum Every {
    Day,
    /// On the weekday of the first.
    Week,
    /// On that day of the month.
    Month(i8),
}

/// Bytes of a line; a longer one goes on in the next after a space.
const LINE: usize = 75;
/// Vietnam has had one time all over and no summer time since 1975.
const ZONE: [&str; 9] = [
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Ho_Chi_Minh",
    "BEGIN:STANDARD",
    "DTSTART:19750613T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The file. `host` stands in the names of events.
pub(super) fn write(calendar: &Calendar, host: &str) -> Vec<u8> {
    let mut out = String::new();
    let mut line = |text: &str| fold(text, &mut out);
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//niemyet//niemyet//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"].into_iter().for_each(&mut line);
    line(&format!("X-WR-CALNAME:{}", escaped(&calendar.name)));
    if calendar.events.iter().any(|event| event.time.is_some()) {
        ZONE.into_iter().for_each(&mut line);
    }
    for event in &calendar.events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}@{host}", event.id));
        line(&format!("DTSTAMP:{}T000000Z", day(calendar.stamp)));
        match event.time {
            None => line(&format!("DTSTART;VALUE=DATE:{}", day(event.day))),
            Some(time) => line(&format!("DTSTART{}", local(event.day, time))),
        }
        if let Some(end) = event.end {
            line(&format!("DTEND{}", local(event.day, end)));
        }
        if let Some(again) = &event.again {
            line(&rule(again, event.time.is_some()));
            for left_out in &again.except {
                match event.time {
                    None => line(&format!("EXDATE;VALUE=DATE:{}", day(*left_out))),
                    Some(time) => line(&format!("EXDATE{}", local(*left_out, time))),
                }
            }
        }
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        if !event.description.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        }
        if let Some(place) = &event.place {
            line(&format!("LOCATION:{}", escaped(place)));
        }
        if let Some(url) = &event.url {
            line(&format!("URL:{url}"));
        }
        // Nobody is busy because something is due.
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out.into_bytes()
}

/// A time of a day in Vietnam, as the value of a property.
fn local(date: Date, (hour, minute): (i8, i8)) -> String {
    format!(";TZID=Asia/Ho_Chi_Minh:{}T{hour:02}{minute:02}00", day(date))
}

fn rule(again: &Again, has_time: bool) -> String {
    let every = match again.every {
        Every::Day => "DAILY".to_owned(),
        Every::Week => "WEEKLY".to_owned(),
        Every::Month(day) => format!("MONTHLY;BYMONTHDAY={day}"),
    };
    // The end is of the same kind as the beginning; the last second of a day in Vietnam is 16:59:59 UTC.
    let until = again.until.map_or_else(String::new, |until| format!(";UNTIL={}{}", day(until), if has_time { "T165959Z" } else { "" }));
    format!("RRULE:FREQ={every}{until}")
}

fn day(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Writes a line in pieces of so many bytes, never within a letter.
fn fold(text: &str, out: &mut String) {
    let mut room = LINE;
    for letter in text.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(letter);
        room -= letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        let day = Date::parse("2023-04-07").unwrap();
        Event {
            id: "1-1.ke-hoach.xa".to_owned(),
            day,
            time: None,
            end: None,
            again: None,
            summary: "Hạn".to_owned(),
            description: String::new(),
            place: None,
            url: None,
        }
    }

    fn written(event: Event) -> String {
        let calendar = Calendar { name: "Lịch".to_owned(), stamp: event.day, events: vec![event] };
        String::from_utf8(write(&calendar, "xa.gov.vn")).unwrap()
    }

    #[test]
    fn a_day_and_a_time_that_comes_again() {
        let text = written(event());
        assert!(
            text.contains("DTSTART;VALUE=DATE:20230407\r\n") && text.contains("UID:1-1.ke-hoach.xa@xa.gov.vn\r\n") && !text.contains("VTIMEZONE"),
            "{text}"
        );
        let again = Some(Again { every: Every::Month(12), until: Date::parse("2023-12-31"), except: Vec::new() });
        let text = written(Event { time: Some((17, 0)), again, ..event() });
        assert!(text.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20230407T170000\r\n"), "{text}");
        assert!(text.contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=12;UNTIL=20231231T165959Z\r\n") && text.contains("BEGIN:VTIMEZONE"), "{text}");
    }

    #[test]
    fn lines_are_short_and_letters_whole() {
        let summary = "Nhiệm vụ; thử, của xã\\huyện ".repeat(9);
        let text = written(Event { summary: summary.clone(), ..event() });
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{}", escaped(&summary))), "{text}");
    }
}
