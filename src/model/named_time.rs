//! Times of the day as texts name them, whether a clock has them or not: "13 giờ 30", "7h", "16h45".

use std::ops::Range;

/// A time that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTime {
    /// The bytes where it stands.
    pub at: Range<usize>,
    /// Hour, as it is written.
    pub hour: u8,
    /// Minute, as it is written; 0 where none is.
    pub minute: u8,
}

/// Hours beyond those of a day that may be a slip; more are a stretch of time.
const SLIPS: std::ops::RangeInclusive<u8> = 25..=29;
/// Words before a stretch of time.
const STRETCHES: [&str; 12] = ["trong", "sau", "quá", "vòng", "dưới", "trên", "hơn", "khoảng", "cứ", "mỗi", "tối đa", "ít nhất"];
/// What may follow minutes; anything else is counted by them.
const BEHIND: [&str; 12] = ["phút", "đến", "ngày", "sáng", "chiều", "tối", "thứ", "tại", "và", "hoặc", "các", "chủ nhật"];

/// The times of a day that words in small letters name.
pub fn find(low: &str) -> Vec<NamedTime> {
    let mut found = Vec::new();
    for (start, _) in low.match_indices(|letter: char| letter.is_ascii_digit()) {
        let before = low.get(..start).unwrap_or_default();
        if !before.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '.' | ',')) {
            found.extend(low.get(start..).and_then(|rest| time(before, rest)).map(|(length, hour, minute)| NamedTime {
                at: start..start + length,
                hour,
                minute,
            }));
        }
    }
    found
}

/// The time at the start of a text: how many bytes it has, hour and minute.
fn time(before: &str, text: &str) -> Option<(usize, u8, u8)> {
    let (hour, rest) = figures(text)?;
    let after = rest.strip_prefix(" giờ").or_else(|| rest.strip_prefix('h')).filter(|after| !after.starts_with(char::is_alphabetic))?;
    let minutes = figures(after.strip_prefix(' ').unwrap_or(after)).filter(|(_, behind)| {
        let behind = behind.trim_start();
        !behind.starts_with(char::is_alphanumeric) || BEHIND.iter().any(|word| behind.starts_with(word))
    });
    let hour: u8 = hour.parse().ok()?;
    let is_said = before.trim_end().ends_with("lúc");
    let is_stretch = STRETCHES.iter().any(|word| before.trim_end().ends_with(word));
    let is_of_day = hour <= 24 || minutes.is_some() || is_said || SLIPS.contains(&hour) && !is_stretch;
    let (minute, rest) = minutes.map_or(Some((0, after)), |(minute, rest)| Some((minute.parse().ok()?, rest)))?;
    is_of_day.then_some((text.len() - rest.len(), hour, minute))
}

/// One or two figures at the start of a text, and what follows.
fn figures(text: &str) -> Option<(&str, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&length).then(|| text.split_at_checked(length)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_stretches_of_time() {
        let told = |low: &str| -> Vec<(u8, u8)> { find(low).into_iter().map(|time| (time.hour, time.minute)).collect() };
        assert_eq!(told("7 giờ 30 – 11 giờ 30 và 13h – 16h45"), [(7, 30), (11, 30), (13, 0), (16, 45)]);
        assert_eq!(told("13 giờ 75, lúc 30 giờ, đến 27 giờ"), [(13, 75), (30, 0), (27, 0)]);
        assert_eq!(told("trong 72 giờ, sau 27 giờ, 3 hộ, 24/24 giờ, 100 giờ"), []);
        assert_eq!(told("8 giờ 75 người"), [(8, 0)]);
    }
}
