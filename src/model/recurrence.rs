//! What comes again and again: "trước ngày 12 hàng tháng", "17h hàng ngày và thứ 6 hàng tuần".

use crate::calendar::Date;

/// When something comes again, as far as the words say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recurrence {
    /// Each of its beats; none where the words only say "định kỳ".
    pub beats: Vec<Beat>,
    /// Hour and minute of the day.
    pub hour: Option<(i8, i8)>,
    /// The first day of it.
    pub from: Option<Date>,
    /// The last day of it.
    pub until: Option<Date>,
}

/// A beat of a recurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beat {
    /// Every day.
    Day,
    /// Every week, on a day from 1 for Monday to 7 for Sunday where the words name one.
    Week(Option<i8>),
    /// Every month, on a day where the words name one.
    Month(Option<i8>),
    /// Every quarter of a year.
    Quarter,
    /// Every year.
    Year,
}

/// Words before the period of a beat.
const EVERY: [&str; 3] = ["hàng ", "hằng ", "mỗi "];
/// Periods.
const PERIODS: [(&str, Beat); 5] = [("ngày", Beat::Day), ("tuần", Beat::Week(None)), ("tháng", Beat::Month(None)), ("quý", Beat::Quarter), ("năm", Beat::Year)];
/// The days of the week, Monday first, by their names.
pub(super) const WEEKDAYS: [&[&str]; 7] =
    [&["thứ hai", "thứ 2"], &["thứ ba", "thứ 3"], &["thứ tư", "thứ 4"], &["thứ năm", "thứ 5"], &["thứ sáu", "thứ 6"], &["thứ bảy", "thứ 7"], &["chủ nhật"]];

impl Recurrence {
    /// Reads words in small letters; nothing where they tell of nothing that comes again.
    pub fn parse(low: &str) -> Option<Self> {
        let found = periods(low);
        if found.is_empty() && !low.contains("định kỳ") {
            return None;
        }
        let ends = |index: usize| index.checked_sub(1).and_then(|before| found.get(before)).map_or(0, |(_, end, _)| *end);
        let mut beats = Vec::new();
        for (index, (start, end, beat)) in found.iter().enumerate() {
            let before = low.get(ends(index)..*start).unwrap_or_default();
            let after = low.get(*end..found.get(index + 1).map_or(low.len(), |(start, ..)| *start)).unwrap_or_default();
            beats.push(beat.on(before).or_else(|| beat.on(after)).unwrap_or(*beat));
        }
        beats.dedup();
        let (from, until) = window(low);
        Some(Self { beats, hour: hour(low), from, until })
    }
}

/// The day that words in small letters name for every month and no month has: 35 of "trước ngày 35 hàng tháng".
pub fn no_such_day(low: &str) -> Option<u32> {
    let is_monthly = periods(low).iter().any(|(.., beat)| matches!(beat, Beat::Month(_)));
    let day = days_alone(low).filter_map(|day| day.parse().ok()).find(|day: &u32| !(1..=31).contains(day));
    day.filter(|_| is_monthly)
}

impl Beat {
    /// The beat with the day that some words name; nothing where they name none.
    fn on(self, words: &str) -> Option<Self> {
        match self {
            Self::Week(_) => {
                let weekday = (1..).zip(WEEKDAYS).find(|(_, names)| names.iter().any(|name| words.contains(name)))?.0;
                Some(Self::Week(Some(weekday)))
            }
            Self::Month(_) => {
                let day: i8 = days_alone(words).last()?.parse().ok()?;
                (1..=31).contains(&day).then_some(Self::Month(Some(day)))
            }
            Self::Day | Self::Quarter | Self::Year => None,
        }
    }
}

/// The days that words name without a month: a day with its month is one day and comes again in no other.
fn days_alone(words: &str) -> impl Iterator<Item = &str> {
    let goes_on = |rest: &str| {
        let is_number = |next: &str| next.starts_with(|letter: char| letter.is_ascii_digit());
        rest.trim_start().strip_prefix(['/', '-', '.']).is_some_and(is_number) || rest.starts_with(" tháng ")
    };
    let named = words.split("ngày ").skip(1).filter_map(|after| Some((figures(after)?, after)));
    named.filter(move |(day, after)| !after.get(day.len()..).is_some_and(goes_on)).map(|(day, _)| day)
}

/// Where each period begins, where it ends, and its beat: "hàng tuần".
fn periods(low: &str) -> Vec<(usize, usize, Beat)> {
    let mut found = Vec::new();
    for every in EVERY {
        for (start, _) in low.match_indices(every) {
            let rest = low.get(start + every.len()..).unwrap_or_default();
            let period = PERIODS.iter().find(|(word, _)| rest.strip_prefix(word).is_some_and(|after| !after.starts_with(char::is_alphanumeric)));
            found.extend(period.map(|(word, beat)| (start, start + every.len() + word.len(), *beat)));
        }
    }
    found.sort_unstable();
    found
}

/// "17h", "17h30", "17 giờ".
fn hour(low: &str) -> Option<(i8, i8)> {
    low.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).find_map(|(at, _)| {
        let digits = figures(low.get(at..)?)?;
        let is_whole = !low.get(..at)?.ends_with(|c: char| c.is_ascii_digit());
        let rest = low.get(at + digits.len()..)?.trim_start();
        let after = rest.strip_prefix("giờ").or_else(|| rest.strip_prefix('h')).filter(|after| !after.starts_with(char::is_alphabetic))?;
        let minute = figures(after.trim_start()).filter(|minute| minute.len() == 2).map_or(Ok(0), str::parse).ok()?;
        let hour: i8 = digits.parse().ok()?;
        (is_whole && (0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
    })
}

/// The first and the last day that the words name.
fn window(low: &str) -> (Option<Date>, Option<Date>) {
    let days = Date::find(low);
    let mut days = days.iter();
    let Some((first_at, first)) = days.next() else { return (None, None) };
    let before = low.get(..first_at.start).unwrap_or_default().trim_end().trim_end_matches("ngày").trim_end();
    match days.next() {
        None if before.ends_with("đến") || before.ends_with("hết") => (None, Some(*first)),
        None => (Some(*first), None),
        Some((_, last)) => (Some(*first), Some(*last)),
    }
}

/// The figures at the start of a text.
fn figures(text: &str) -> Option<&str> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    text.get(..length).filter(|digits| !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beats(words: &str) -> Vec<Beat> {
        Recurrence::parse(words).map(|recurrence| recurrence.beats).unwrap_or_default()
    }

    #[test]
    fn beats_have_the_day_that_the_words_name() {
        assert_eq!(beats("trước ngày 12 hàng tháng"), [Beat::Month(Some(12))]);
        assert_eq!(beats("mỗi tháng, trước ngày 25."), [Beat::Month(Some(25))]);
        assert_eq!(beats("mỗi tháng, trước ngày 25, từ ngày 25/11/2026 đến ngày 31/3/2027"), [Beat::Month(Some(25))]);
        assert_eq!(beats("trước 17h hàng ngày và thứ 6 hàng tuần"), [Beat::Day, Beat::Week(Some(5))]);
        assert_eq!(beats("vào sáng thứ năm hàng tuần"), [Beat::Week(Some(4))]);
        assert_eq!(beats("hằng tuần vào chủ nhật"), [Beat::Week(Some(7))]);
        assert_eq!(beats("hàng quý, hàng năm"), [Beat::Quarter, Beat::Year]);
        assert_eq!(beats("hàng tháng"), [Beat::Month(None)]);
        assert_eq!(Recurrence::parse("báo cáo định kỳ").unwrap().beats, []);
        for none in ["trong tháng 3/2023", "hàng hóa", "mỗi ngành", "thứ năm", "ngày 12"] {
            assert_eq!(Recurrence::parse(none), None, "{none}");
        }
    }

    #[test]
    fn days_that_no_month_has() {
        assert_eq!(no_such_day("mỗi tháng, trước ngày 35, từ ngày 25/11/2026 đến ngày 31/3/2027"), Some(35));
        assert_eq!(no_such_day("trước ngày 0 hàng tháng"), Some(0));
        for words in ["trước ngày 31 hàng tháng", "hàng ngày 35 hộ", "ngày 35", "hàng tháng, từ ngày 25/11/2026"] {
            assert_eq!(no_such_day(words), None, "{words}");
        }
    }

    #[test]
    fn hours_and_windows() {
        let recurrence = Recurrence::parse("trước 17h hàng ngày (từ ngày 05/4/2023 đến hết ngày 15/6/2023)").unwrap();
        assert_eq!(recurrence.hour, Some((17, 0)));
        assert_eq!((recurrence.from, recurrence.until), (Date::parse("2023-04-05"), Date::parse("2023-06-15")));
        assert_eq!(
            Recurrence::parse("16 giờ 30 hàng ngày, đến hết ngày 15/6/2023").map(|recurrence| (recurrence.hour, recurrence.from.is_some())),
            Some((Some((16, 30)), false))
        );
        assert_eq!(Recurrence::parse("99h hàng ngày").unwrap().hour, None);
        assert_eq!(Recurrence::parse("3 hộ hàng tháng").unwrap().hour, None);
    }
}
