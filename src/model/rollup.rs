//! Roll-ups: what campaigns of several units come to together.

use super::id::Id;
use super::pace;
use crate::calendar::Date;
use crate::lang::Localised;
use crate::number::Amount;
use crate::source::At;

/// A roll-up as `site.yaml` declares it; campaigns take part by `joins`.
#[derive(Debug, Clone)]
pub struct RollUp {
    /// What campaigns name it by.
    pub id: At<Id>,
    /// Its title.
    pub title: Localised<String>,
    /// One sentence on it.
    pub summary: Localised<String>,
}

/// What one unit has of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its last running total, and the day of that.
    pub total: Option<(Date, Amount)>,
    /// The running total that it has to reach by the end of the stage that it is in.
    pub goal: Option<Amount>,
}

/// What all have together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// How many units take part.
    pub units: usize,
    /// How many of them have a figure.
    pub counted: usize,
    /// Σ of the last totals; nothing where no unit has one.
    pub total: Option<Amount>,
    /// Σ of the goals; nothing where no unit has one.
    pub goal: Option<Amount>,
    /// Percent: Σ of the totals of units with a goal ÷ Σ of the goals. What is not known adds nothing.
    pub share: Option<Amount>,
    /// max(0, Σ of the goals − Σ of the totals of units with a goal); of an indicator that is to go down, the other way round.
    pub gap: Option<Amount>,
    /// The oldest and the newest day of a total.
    pub days: Option<(Date, Date)>,
}

/// Adds the parts up; their order does not matter.
pub fn sum(parts: &[Part], is_down: bool) -> Sum {
    let totals = || parts.iter().filter_map(|part| part.total);
    let some = |count: usize, amount: Amount| (count > 0).then_some(amount);
    let counted = totals().count();
    let goals = parts.iter().filter_map(|part| part.goal);
    let goal = some(goals.clone().count(), goals.sum());
    let with_goal = parts.iter().filter(|part| part.goal.is_some()).filter_map(|part| part.total);
    let done = some(with_goal.clone().count(), with_goal.map(|(_, amount)| amount).sum());
    let both = done.zip(goal);
    Sum {
        units: parts.len(),
        counted,
        total: some(counted, totals().map(|(_, amount)| amount).sum()),
        goal,
        share: both.filter(|_| !is_down).and_then(|(done, goal)| pace::share(done, goal)),
        gap: both.map(|(done, goal)| if is_down { pace::gap(done, goal) } else { pace::gap(goal, done) }),
        days: totals().map(|(day, _)| day).min().zip(totals().map(|(day, _)| day).max()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts() -> impl Strategy<Value = Vec<Part>> {
        let day = |offset: i64| Date::parse("2026-01-01").unwrap().plus(offset);
        let total =
            proptest::option::of((0..365_i64, 0..1_000_000_i64)).prop_map(move |total| total.map(|(at, amount)| (day(at), Amount::of_thousandths(amount))));
        let goal = proptest::option::of(0..1_000_000_i64).prop_map(|goal| goal.map(Amount::of_thousandths));
        proptest::collection::vec((total, goal).prop_map(|(total, goal)| Part { total, goal }), 0..12)
    }

    proptest! {
        #[test]
        fn parts_come_to_the_whole_in_any_order(mut all in parts(), is_down: bool, at in 0..12_usize) {
            let whole = sum(&all, is_down);
            let (one, other) = all.split_at(at.min(all.len()));
            let (one, other) = (sum(one, is_down), sum(other, is_down));
            let both = |pick: fn(&Sum) -> Option<Amount>| pick(&one).unwrap_or_default() + pick(&other).unwrap_or_default();
            prop_assert_eq!(whole.total.unwrap_or_default(), both(|sum| sum.total));
            prop_assert_eq!(whole.goal.unwrap_or_default(), both(|sum| sum.goal));
            prop_assert_eq!((whole.units, whole.counted), (one.units + other.units, one.counted + other.counted));
            all.reverse();
            prop_assert_eq!(sum(&all, is_down), whole);
        }

        #[test]
        fn all_is_done_when_nothing_is_missing(all in parts()) {
            let whole = sum(&all, false);
            let hundred = Amount::whole(100).unwrap();
            if let (Some(gap), Some(share)) = (whole.gap, whole.share) {
                prop_assert_eq!(gap == Amount::ZERO, share >= hundred);
            }
        }
    }

    #[test]
    fn what_is_not_known_adds_nothing_and_is_counted() {
        let day = Date::parse("2026-11-20").unwrap();
        let amount = |whole| Amount::whole(whole).unwrap();
        let parts = [
            Part { total: Some((day, amount(60))), goal: Some(amount(100)) },
            Part { total: None, goal: Some(amount(100)) },
            Part { total: Some((day.plus(-7), amount(5))), goal: None },
        ];
        let all = sum(&parts, false);
        assert_eq!((all.units, all.counted, all.total, all.goal), (3, 2, Some(amount(65)), Some(amount(200))));
        assert_eq!((all.share, all.gap, all.days), (Some(amount(30)), Some(amount(140)), Some((day.plus(-7), day))));
        assert_eq!(sum(&[], false), Sum::default());
        assert_eq!(sum(&[Part { total: Some((day, amount(8))), goal: Some(amount(5)) }], true).gap, Some(amount(3)));
    }
}
