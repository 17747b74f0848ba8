//! Whole numbers as people write them.

/// Writes a number with its thousands set apart: `grouped(1234567, ".")` is `1.234.567`. A minus is U+2212.
pub fn grouped(number: i64, separator: &str) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 8);
    if number < 0 {
        out.push('\u{2212}');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// The largest number that data files may hold; sums of thousands of them still fit.
pub const LARGEST: i64 = 1_000_000_000_000;

/// Reads a whole number as data files hold it: digits only, an optional minus, at most [`LARGEST`]. `1.234` is not one: it has two readings.
pub fn parse_plain(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok().filter(|number: &i64| number.abs() <= LARGEST) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_three() {
        assert_eq!(grouped(0, "."), "0");
        assert_eq!(grouped(999, "."), "999");
        assert_eq!(grouped(213_541, "."), "213.541");
        assert_eq!(grouped(-1_500, ","), "\u{2212}1,500");
    }

    #[test]
    fn plain_numbers_only() {
        assert_eq!(parse_plain("1500"), Some(1500));
        assert_eq!(parse_plain("-3"), Some(-3));
        for bad in ["1.500", "1 500", "", "-", "12a", "١٢", "9223372036854775807"] {
            assert_eq!(parse_plain(bad), None, "{bad}");
        }
    }
}
