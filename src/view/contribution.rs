//! What the campaigns of a unit bring to roll-ups.

use std::collections::BTreeMap;

use super::scene::Setting;
use super::subject::Subject;
use crate::bundle::{Contributed, Contribution};
use crate::lang::Localised;
use crate::model::campaign::Direction;
use crate::model::route::Route;
use crate::model::standing::Progress;
use crate::model::target::Target;
use crate::model::unit::Unit;

/// One a campaign that takes part in a roll-up.
pub(super) fn of_unit(subject: &Subject<'_>, setting: &Setting<'_>) -> Vec<Contribution> {
    subject.progress.values().filter_map(|progress| of(subject.unit, progress, setting)).collect()
}

fn of(unit: &Unit, progress: &Progress<'_>, setting: &Setting<'_>) -> Option<Contribution> {
    let campaign = progress.campaign;
    let roll_up = campaign.joins.as_ref()?.value.to_string();
    let target = Target::Campaign(campaign.id.clone());
    let pages = setting.shared.site.languages.iter().filter_map(|lang| Some((lang.to_string(), unit.routes.get(&target, lang).map(Route::path)?)));
    Some(Contribution {
        roll_up,
        unit: unit.head.id.to_string(),
        pages: pages.collect(),
        overdue: progress.overdue.map(|day| day.to_string()),
        figures: (0..campaign.indicators.len()).filter_map(|at| contributed(progress, at)).collect(),
    })
}

/// The last total of an indicator and its present goal; nothing where there is neither.
fn contributed(progress: &Progress<'_>, at: usize) -> Option<Contributed> {
    let indicator = progress.campaign.indicators.get(at)?;
    let focus = progress.focus(at);
    let total = progress.series.get(at, None).and_then(|series| series.at(progress.today));
    let goal = focus.and_then(|column| progress.goal(column, None));
    (total.is_some() || goal.is_some()).then(|| Contributed {
        indicator: indicator.id.value.to_string(),
        name: by_language(&indicator.name),
        measure: by_language(&indicator.unit),
        is_down: indicator.direction == Direction::Down,
        total: total.map(|point| (point.date.to_string(), point.total.thousandths())),
        goal: goal.map(|(day, amount)| (day.to_string(), amount.thousandths())),
        status: focus.and_then(|column| progress.standing(column, None)).map(|standing| standing.status.id().to_owned()),
    })
}

fn by_language(words: &Localised<String>) -> BTreeMap<String, String> {
    words.iter().map(|(lang, text)| (lang.to_string(), text.clone())).collect()
}
