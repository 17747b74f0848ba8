//! Drafts to whole things: every "maybe" ends here, what does not fit becomes a finding, and an archive loses its guides.

mod advice;
pub mod around;
pub mod body;
pub mod campaign;
pub mod citing;
pub mod code;
pub mod coverage;
pub mod day;
pub mod due;
pub mod fall;
pub mod force;
pub mod frame;
pub mod glossary;
pub mod gone;
pub mod guide;
pub mod heading;
pub mod hole;
pub mod host;
pub mod identity;
pub mod law;
pub mod ledger;
pub mod lettering;
mod line;
pub mod link;
pub mod mark;
pub mod notice;
pub mod numeral;
pub mod observation;
mod office;
mod passage;
mod phrase;
pub mod picture;
pub mod plan;
pub mod privacy;
pub mod raw;
pub mod reach;
pub mod reporting;
pub mod rhythm;
pub mod route;
pub mod schedule;
pub mod stage;
pub mod structure;
pub mod sum;
pub mod target;
pub mod term;
pub mod tomorrow;
pub mod tracking;
pub mod translation;
pub mod twin;
mod typed;
pub mod unit;
pub mod unnumbered;
pub mod waiver;
pub mod wording;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Date;
use crate::draft;
use crate::finding::Finding;
use crate::lang::Localised;
use crate::model::gone::Gone;
use crate::model::guide::{Facts, Guide};
use crate::model::id::Id;
use crate::model::picture::Album;
use crate::model::plan::PlanState;
use crate::model::site::{Languages, Shared};
use crate::model::target::Was;
use crate::model::unit::{Head, Profile, Unit};
use crate::prose::Block;
use crate::source::Span;
use around::Around;
use hole::Holes;
use waiver::Beside;

/// The shared part, whole if nothing in it is an error.
pub fn shared(draft: draft::Shared, today: Date) -> (Option<Shared>, Vec<Finding>) {
    let mut found = Vec::new();
    law::register(&draft.laws, today, &mut found);
    glossary::judge(&draft.terms.whole, &mut found);
    for guide in draft.guides.whole.values().chain(draft.methods.whole.values()) {
        guidance(
            &Guidance { facts: &guide.facts, pictures: &guide.pictures, bodies: bodies(&guide.texts, |text| &text.body), at: guide.texts.original().span },
            &draft,
            today,
            &mut found,
        );
    }
    guide::methods(&draft.methods, &mut found);
    if let Some(page) = &draft.overview {
        guidance(
            &Guidance { facts: &page.facts, pictures: &page.pictures, bodies: bodies(&page.texts, |text| &text.body), at: page.texts.original().span },
            &draft,
            today,
            &mut found,
        );
        guide::overview(page, &draft.methods, &mut found);
    }
    if let Some(page) = &draft.statement {
        guidance(
            &Guidance { facts: &page.facts, pictures: &page.pictures, bodies: bodies(&page.texts, |text| &text.body), at: page.texts.original().span },
            &draft,
            today,
            &mut found,
        );
    }
    if let Some(site) = &draft.site {
        translations(&draft, &site.languages, &mut found);
    }
    gone::shared(&draft, today, &mut found);
    let stale = twin::judge(&draft.twins, &mut found);
    term::judge(&draft.twins, &draft.terms.whole, &mut found);
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

/// What guides, ways, their overview and the statement have in common.
struct Guidance<'a> {
    facts: &'a Facts,
    pictures: &'a Album,
    /// The text in every language.
    bodies: Vec<&'a [Block]>,
    /// Where the file of the first begins.
    at: Span,
}

/// A page of guidance that all units share.
fn guidance(page: &Guidance<'_>, draft: &draft::Shared, today: Date, found: &mut Vec<Finding>) {
    guide::reviewed(page.facts, today, found);
    law::citations(&page.facts.legal, &draft.laws.whole, &draft.laws.broken, found);
    force::citations(&page.facts.legal, &draft.laws.whole, today, found);
    page.bodies.iter().take(1).for_each(|body| body::judge(body, page.at, found));
    for body in &page.bodies {
        link::shared(body, draft, found);
        heading::levels(body, found);
        draft.site.iter().for_each(|site| host::judge(body, site, None, found));
    }
    picture::judge(page.pictures, page.bodies.iter().copied(), found);
}

/// The text of a document in every language.
fn bodies<T>(texts: &Localised<T>, body: fn(&T) -> &Vec<Block>) -> Vec<&[Block]> {
    texts.iter().map(|(_, text)| body(text).as_slice()).collect()
}

fn translations(draft: &draft::Shared, languages: &Languages, found: &mut Vec<Finding>) {
    for guide in draft.guides.whole.values().chain(draft.methods.whole.values()) {
        translation::guide(guide, languages, found);
    }
    if let Some(overview) = &draft.overview {
        translation::overview(overview, languages, found);
    }
    if let Some(statement) = &draft.statement {
        translation::statement(statement, languages, found);
    }
}

/// A unit, whole if nothing in it is an error. `head` is its head as [`unit::heads`] made it; without it only its files are judged.
/// `seen` is what was found in its raw texts, which its waivers may let stand.
pub fn unit(head: Option<&Head>, mut draft: draft::Unit, seen: Vec<Finding>, around: &Around<'_>) -> (Option<Unit>, Vec<Finding>) {
    let mut found = seen;
    let waivers = std::mem::take(&mut draft.waivers);
    own_guides(&draft, around, &mut found);
    let (Some(head), Some(own)) = (head, draft.head.take()) else {
        waiver::mark(&waivers, &Beside::new(), &mut found);
        return (None, found);
    };
    let archive = head.life.is_over(around.today);
    records(&draft, &own.profile, archive, around, &mut found);
    let stale = twin::judge(&draft.twins, &mut found);
    term::judge(&draft.twins, &around.shared.terms, &mut found);
    let (is_whole, holes) = (draft.is_whole(), Holes::of(&draft));
    let guides = if archive { BTreeMap::new() } else { all_guides(around.shared, draft.guides.whole) };
    let mut unit = Unit {
        head: head.clone(),
        profile: own.profile,
        archive,
        guides,
        plans: draft.plans.whole,
        campaigns: draft.campaigns.whole,
        schedules: draft.schedules.whole,
        notices: if archive { BTreeMap::new() } else { draft.notices.whole },
        gone: all_gone(around.shared, draft.gone.whole),
        ledger: draft.ledger,
        stale,
        routes: crate::model::route::Routes::default(),
    };
    unit.routes = route::all(&unit, around, &mut found);
    if around.is_shared_right {
        link::unit(&unit, around.shared, &holes, &mut found);
        gone::unit(&unit, around, &holes, &mut found);
        code::judge(&unit, &holes, &mut found);
        hosts(&unit, around, &mut found);
        heading::titles(&unit, around.shared, &mut found);
    }
    let beside = waiver::tables(&unit.campaigns, &waivers);
    // Where not everything was judged, a waiver may fit what was left out.
    let earlier = Some(&around.excused).filter(|_| around.is_shared_right && is_whole && !archive);
    let waivers = waiver::known(waivers, around.codes, &mut found);
    waiver::apply(&waivers, &beside, earlier, around.today, &mut found);
    let right = is_whole && !found.iter().any(Finding::is_error);
    (right.then_some(unit), found)
}

/// The unit's own guides.
fn own_guides(draft: &draft::Unit, around: &Around<'_>, found: &mut Vec<Finding>) {
    for guide in draft.guides.whole.values() {
        guide::reviewed(&guide.facts, around.today, found);
        law::citations(&guide.facts.legal, &around.shared.laws, &BTreeSet::new(), found);
        force::citations(&guide.facts.legal, &around.shared.laws, around.today, found);
        body::judge(&guide.texts.original().body, guide.texts.original().span, found);
        for body in bodies(&guide.texts, |text| &text.body) {
            heading::levels(body, found);
        }
        translation::guide(guide, &around.shared.site.languages, found);
        picture::judge(&guide.pictures, bodies(&guide.texts, |text| &text.body), found);
    }
}

/// What the unit puts on record: its plans, campaigns, schedules and notices.
fn records(draft: &draft::Unit, profile: &Profile, archive: bool, around: &Around<'_>, found: &mut Vec<Finding>) {
    let languages = &around.shared.site.languages;
    for plan in draft.plans.whole.values() {
        plan::judge(plan, &draft.campaigns, &around.shared.laws, around.today, found);
        if !archive {
            force::plan(plan, &around.shared.laws, around.today, found);
        }
        plan::translated(plan, &draft.twins, found);
        tracking::judge(plan, around.today, found);
        translation::plan(plan, languages, found);
        picture::judge(&plan.pictures, plan.texts.iter().map(|(_, text)| text.running()), found);
    }
    for campaign in draft.campaigns.whole.values() {
        campaign::judge(campaign, &profile.areas, &draft.plans, around.today, found);
        campaign::joins(campaign, &around.shared.site, found);
    }
    for schedule in draft.schedules.whole.values() {
        schedule::judge(schedule, profile, &draft.plans, found);
    }
    for one in draft.notices.whole.values() {
        notice::judge(one, around.today, found);
        body::judge(&one.texts.original().body, one.texts.original().span, found);
        translation::notice(one, languages, found);
        picture::judge(&one.pictures, bodies(&one.texts, |text| &text.body), found);
        for body in bodies(&one.texts, |text| &text.body) {
            heading::levels(body, found);
        }
    }
}

/// Pages of others that a unit's own texts lead to.
fn hosts(unit: &Unit, around: &Around<'_>, found: &mut Vec<Finding>) {
    let own = unit.guides.values().filter(|guide| !around.shared.has(guide));
    let guides = own.flat_map(|guide| bodies(&guide.texts, |text| &text.body));
    let notices = unit.notices.values().flat_map(|notice| bodies(&notice.texts, |text| &text.body));
    for plan in unit.plans.values().filter(|plan| plan.state == PlanState::Current && !unit.archive) {
        plan.texts.iter().for_each(|(_, text)| host::judge(&link::blocks(text), &around.shared.site, &unit.head.address, found));
    }
    guides.chain(notices).for_each(|body| host::judge(body, &around.shared.site, &unit.head.address, found));
}

/// Pages that are gone everywhere, and those of the unit, which win: a notice of the unit takes no shared guide's place.
fn all_gone(shared: &Shared, own: BTreeMap<Id, Gone>) -> BTreeMap<(Was, Id), Gone> {
    shared.gone.values().cloned().chain(own.into_values()).map(|gone| ((gone.was, gone.id.value.clone()), gone)).collect()
}

/// A unit's own version of a guide stands in for the shared one.
fn all_guides(shared: &Shared, own: BTreeMap<Id, Guide>) -> BTreeMap<Id, Guide> {
    let mut guides = shared.guides.clone();
    guides.extend(own);
    guides
}
