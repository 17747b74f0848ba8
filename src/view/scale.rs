//! Scales of charts: from amounts and days to places, with round numbers beside them.

use super::svg::FIELD;
use crate::calendar::Date;
use crate::model::window::Window;
use crate::number::Amount;

/// Amounts from zero to a round number above the highest one.
pub(super) struct Scale {
    /// The amount at the top.
    top: Amount,
    step: Amount,
}

impl Scale {
    /// A scale that holds `highest`, with three to five steps of 1, 2 or 5 times a power of ten; steps are whole.
    pub(super) fn of(highest: Amount) -> Self {
        let one = Amount::of_thousandths(1000).thousandths();
        let highest = highest.thousandths().max(one);
        let steps = (0..16).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i64.pow(power) * one));
        let step = steps.into_iter().find(|step| highest <= step * 5).unwrap_or(highest);
        let count = (highest + step - 1) / step;
        Self { top: Amount::of_thousandths(step * count), step: Amount::of_thousandths(step) }
    }

    /// A scale that ends at `highest` itself.
    pub(super) fn to(highest: Amount) -> Self {
        let top = highest.max(Amount::of_thousandths(1));
        Self { top, step: top }
    }

    /// The round numbers, from zero to the top.
    pub(super) fn ticks(&self) -> impl Iterator<Item = Amount> {
        let count = self.top.thousandths() / self.step.thousandths();
        (0..=count).map(|index| Amount::of_thousandths(self.step.thousandths() * index))
    }

    /// How much of the scale an amount takes, 0 to 1.
    pub(super) fn part(&self, amount: Amount) -> f64 {
        amount.as_f64() / self.top.as_f64()
    }

    /// The place of an amount in a field, whose zero is at the bottom.
    pub(super) fn y(&self, amount: Amount) -> f64 {
        FIELD * (1.0 - self.part(amount))
    }
}

/// The end of a day as a part of a time: 0 is before its first day, 1 after its last.
#[expect(clippy::cast_precision_loss, reason = "days of a campaign are far fewer than 2^52")]
pub(super) fn time(window: Window, day: Date) -> f64 {
    window.passed(day) as f64 / window.days().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_in_round_numbers() {
        for (highest, top, count) in [(0, 1, 1), (1, 1, 1), (7, 8, 4), (8, 8, 4), (51, 60, 3), (1000, 1000, 5), (184_900, 200_000, 4)] {
            let scale = Scale::of(Amount::whole(highest).unwrap());
            assert_eq!(scale.top.as_whole(), Some(top), "{highest}");
            assert_eq!(scale.ticks().count(), count + 1, "{highest}");
        }
        assert!((Scale::of(Amount::whole(100).unwrap()).y(Amount::whole(25).unwrap()) - 750.0).abs() < 1e-9);
    }
}
