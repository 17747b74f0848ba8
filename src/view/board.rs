//! What units bring to a roll-up, side by side.

use super::alphabet::sort_key;
use super::letter_case::capitalised;
use super::scene::Setting;
use crate::bundle::{Contributed, Contribution};
use crate::calendar::Date;
use crate::lang::Lang;
use crate::model::observation::Status;
use crate::model::rollup::{self, Part, RollUp, Sum};
use crate::model::route::Route;
use crate::number::Amount;

/// A roll-up with what all units bring to it.
pub(super) struct Board<'a> {
    pub(super) roll_up: &'a RollUp,
    /// In the order of their names.
    pub(super) units: Vec<Member<'a>>,
    /// What is counted, in the order of the first unit that counts it.
    pub(super) indicators: Vec<&'a Contributed>,
}

/// A unit that takes part.
pub(super) struct Member<'a> {
    pub(super) name: String,
    pub(super) brings: &'a Contribution,
}

/// What a unit has of an indicator.
#[derive(Clone, Copy)]
pub(super) struct Stand {
    pub(super) part: Part,
    pub(super) until: Option<Date>,
    pub(super) status: Option<Status>,
}

impl Member<'_> {
    /// Nothing where the unit does not count the indicator, or counts it in another measure.
    pub(super) fn stand(&self, of: &Contributed) -> Option<Stand> {
        let own = self.brings.figures.iter().find(|own| is_same(own, of))?;
        let day = |(day, amount): &(String, i64)| Some((Date::parse(day)?, Amount::of_thousandths(*amount)));
        let goal = own.goal.as_ref().and_then(day);
        Some(Stand {
            part: Part { total: own.total.as_ref().and_then(day), goal: goal.map(|(_, amount)| amount) },
            until: goal.map(|(day, _)| day),
            status: Status::ALL.into_iter().find(|status| own.status.as_deref() == Some(status.id())),
        })
    }
}

/// Whether two units count the same: what only shares an id, but has another name, is not added up.
fn is_same(one: &Contributed, other: &Contributed) -> bool {
    (&one.indicator, &one.name, &one.measure, one.is_down) == (&other.indicator, &other.name, &other.measure, other.is_down)
}

impl<'a> Board<'a> {
    /// All roll-ups that the site declares, with names in a language.
    pub(super) fn all(setting: &Setting<'a>, lang: &Lang, contributions: &[&'a Contribution]) -> Vec<Self> {
        let name = |brings: &Contribution| {
            let head = setting.heads.values().find(|head| head.id.as_str() == brings.unit);
            head.map_or_else(|| brings.unit.clone(), |head| capitalised(head.name.text(lang)))
        };
        let one = |roll_up: &'a RollUp| {
            let own = contributions.iter().filter(|brings| brings.roll_up == roll_up.id.value.as_str());
            let mut units: Vec<Member<'a>> = own.map(|brings| Member { name: name(brings), brings }).collect();
            units.sort_by_cached_key(|member| (sort_key(&member.name), member.brings.unit.clone()));
            let mut indicators: Vec<&'a Contributed> = Vec::new();
            for figure in units.iter().flat_map(|member| &member.brings.figures) {
                if !indicators.iter().any(|have| is_same(have, figure)) {
                    indicators.push(figure);
                }
            }
            // What one unit alone counts is on its own page; what has goals comes first.
            let counting = |of: &Contributed| units.iter().filter(|member| member.stand(of).is_some()).count();
            if indicators.iter().any(|of| counting(of) > 1) {
                indicators.retain(|of| counting(of) > 1);
            }
            indicators.sort_by_key(|of| !units.iter().filter_map(|member| member.stand(of)).any(|stand| stand.part.goal.is_some()));
            Self { roll_up, units, indicators }
        };
        setting.shared.site.roll_ups.iter().map(one).collect()
    }

    /// What all units have of an indicator together.
    pub(super) fn sum(&self, of: &Contributed) -> Sum {
        let parts: Vec<Part> = self.units.iter().filter_map(|member| member.stand(of)).map(|stand| stand.part).collect();
        rollup::sum(&parts, of.is_down)
    }
}

/// The page of a roll-up in a language.
pub(super) fn route(setting: &Setting<'_>, lang: &Lang, roll_up: &RollUp) -> Route {
    Route::roll_up(&roll_up.id.value, lang, &setting.shared.site.languages.primary, None)
}
