//! Drafts to whole things: every "maybe" ends here, what does not fit becomes a finding, and an archive loses its guides.

pub mod around;
pub mod campaign;
pub mod code;
pub mod gone;
pub mod guide;
pub mod law;
pub mod link;
pub mod notice;
pub mod picture;
pub mod plan;
pub mod privacy;
pub mod route;
pub mod translation;
pub mod twin;
pub mod unit;
pub mod waiver;

use std::collections::BTreeMap;

use crate::calendar::Date;
use crate::draft;
use crate::finding::Finding;
use crate::model::gone::Gone;
use crate::model::guide::Guide;
use crate::model::id::Id;
use crate::model::site::Shared;
use crate::model::unit::{Head, Unit};
use around::Around;

/// The shared part, whole if nothing in it is an error.
pub fn shared(draft: draft::Shared, today: Date) -> (Option<Shared>, Vec<Finding>) {
    let mut found = Vec::new();
    law::register(&draft.laws, &mut found);
    for guide in draft.guides.whole.values().chain(draft.methods.whole.values()) {
        guide::judge(guide, today, &mut found);
        law::citations(&guide.facts.legal, &draft.laws.whole, &draft.laws.broken, &mut found);
        link::shared_guide(guide, &draft, &mut found);
        picture::judge(&guide.pictures, guide.texts.iter().map(|(_, text)| text.body.iter().collect()), &mut found);
        if let Some(site) = &draft.site {
            translation::guide(guide, &site.languages, &mut found);
        }
    }
    guide::methods(&draft.methods, &mut found);
    if let Some(overview) = &draft.overview {
        guide::overview(overview, &draft.methods, today, &mut found);
        law::citations(&overview.facts.legal, &draft.laws.whole, &draft.laws.broken, &mut found);
        link::overview(overview, &draft, &mut found);
        picture::judge(&overview.pictures, overview.texts.iter().map(|(_, text)| text.body.iter().collect()), &mut found);
        if let Some(site) = &draft.site {
            translation::overview(overview, &site.languages, &mut found);
        }
    }
    if let Some(statement) = &draft.statement {
        guide::reviewed(&statement.facts, today, &mut found);
        law::citations(&statement.facts.legal, &draft.laws.whole, &draft.laws.broken, &mut found);
        link::statement(statement, &draft, &mut found);
        picture::judge(&statement.pictures, statement.texts.iter().map(|(_, text)| text.body.iter().collect()), &mut found);
        if let Some(site) = &draft.site {
            translation::statement(statement, &site.languages, &mut found);
        }
    }
    gone::shared(&draft, &mut found);
    let stale = twin::judge(&draft.twins, &mut found);
    let whole = draft.site.map(|site| Shared {
        site,
        laws: draft.laws.whole,
        terms: draft.terms.whole,
        guides: draft.guides.whole,
        methods: draft.methods.whole,
        overview: draft.overview,
        statement: draft.statement,
        gone: draft.gone.whole,
        stale,
    });
    (whole, found)
}

/// A unit, whole if nothing in it is an error. `head` is its head as [`unit::heads`] made it; without it only its files are judged.
/// `seen` is what was found in its raw texts, which its waivers may let stand.
pub fn unit(head: Option<&Head>, draft: draft::Unit, seen: Vec<Finding>, around: &Around<'_>) -> (Option<Unit>, Vec<Finding>) {
    let mut found = seen;
    for guide in draft.guides.whole.values() {
        guide::judge(guide, around.today, &mut found);
        law::citations(&guide.facts.legal, &around.shared.laws, &std::collections::BTreeSet::new(), &mut found);
        translation::guide(guide, &around.shared.site.languages, &mut found);
        picture::judge(&guide.pictures, guide.texts.iter().map(|(_, text)| text.body.iter().collect()), &mut found);
    }
    let (Some(head), Some(own)) = (head, draft.head) else { return (None, found) };
    for plan in draft.plans.whole.values() {
        plan::judge(plan, &draft.campaigns, &around.shared.laws, &mut found);
        translation::plan(plan, &around.shared.site.languages, &mut found);
        picture::judge(&plan.pictures, plan.texts.iter().map(|(_, text)| text.running().collect()), &mut found);
    }
    for campaign in draft.campaigns.whole.values() {
        campaign::judge(campaign, &own.profile.areas, &draft.plans, &mut found);
    }
    for one in draft.notices.whole.values() {
        notice::judge(one, &mut found);
        translation::notice(one, &around.shared.site.languages, &mut found);
        picture::judge(&one.pictures, one.texts.iter().map(|(_, text)| text.body.iter().collect()), &mut found);
    }
    let stale = twin::judge(&draft.twins, &mut found);
    let archive = head.life.is_over(around.today);
    let guides = if archive { BTreeMap::new() } else { all_guides(around.shared, draft.guides.whole) };
    let mut unit = Unit {
        head: head.clone(),
        profile: own.profile,
        archive,
        guides,
        plans: draft.plans.whole,
        campaigns: draft.campaigns.whole,
        notices: if archive { BTreeMap::new() } else { draft.notices.whole },
        gone: all_gone(around.shared, draft.gone.whole),
        ledger: draft.ledger,
        stale,
        routes: crate::model::route::Routes::default(),
    };
    unit.routes = route::all(&unit, around, &mut found);
    if around.is_shared_right {
        link::unit(&unit, around.shared, &mut found);
        gone::unit(&unit, &mut found);
        code::judge(&unit, &mut found);
    }
    waiver::apply(&unit, around.today, &mut found);
    let whole = draft.plans.broken.is_empty()
        && draft.campaigns.broken.is_empty()
        && draft.guides.broken.is_empty()
        && draft.notices.broken.is_empty()
        && draft.gone.broken.is_empty();
    let right = whole && !found.iter().any(Finding::is_error);
    (right.then_some(unit), found)
}

/// Pages that are gone everywhere, and those of the unit.
fn all_gone(shared: &Shared, own: BTreeMap<Id, Gone>) -> BTreeMap<Id, Gone> {
    let mut gone = shared.gone.clone();
    gone.extend(own);
    gone
}

/// A unit's own version of a guide stands in for the shared one.
fn all_guides(shared: &Shared, own: BTreeMap<Id, Guide>) -> BTreeMap<Id, Guide> {
    let mut guides = shared.guides.clone();
    guides.extend(own);
    guides
}
