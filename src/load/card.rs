//! Whether a picture shows the symbol of an identity card: twelve figures, a bar, and more of its holder.

use crate::scan;

/// A symbol of a card has 45 modules a side or more: so many changes has a row of it at least, and so many rows there are.
const LEAST_CHANGES: usize = 12;
const LEAST_ROWS: usize = 20;
/// How much lighter or darker than the middle a dot is that counts.
const FAINT: u8 = 12;

/// Looks at the grey dots of a picture, row by row.
pub(super) fn is_shown(width: usize, height: usize, dots: &[u8]) -> bool {
    // Most pictures have no rows that change as often as those of a symbol: they need no decoder.
    if dots.chunks(width.max(1)).filter(|row| changes(row) >= LEAST_CHANGES).count() < LEAST_ROWS {
        return false;
    }
    let said = scan::read(width, height, |x, y| dots.get(y * width + x).copied().unwrap_or(u8::MAX));
    said.iter().any(|words| words.split_once('|').is_some_and(|(number, _)| number.len() == 12 && number.bytes().all(|byte| byte.is_ascii_digit())))
}

/// How often a row of dots goes from dark to light or back, faint changes aside.
fn changes(row: &[u8]) -> usize {
    let (Some(least), Some(most)) = (row.iter().min(), row.iter().max()) else { return 0 };
    let middle = least.midpoint(*most);
    let (low, high) = (middle.saturating_sub(FAINT), middle.saturating_add(FAINT));
    let mut is_dark = None;
    let mut count = 0;
    for dot in row {
        let now = if *dot < low {
            Some(true)
        } else if *dot > high {
            Some(false)
        } else {
            is_dark
        };
        count += usize::from(is_dark.is_some() && now != is_dark);
        is_dark = now;
    }
    count
}
