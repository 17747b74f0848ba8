//! R: the table of a unit's pages, and addresses that two pages want.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use super::around::Around;
use super::translation::exists;
use crate::finding::{Finding, Words, rule};
use crate::lang::Lang;
use crate::model::code::Code;
use crate::model::id::Id;
use crate::model::ledger::Issued;
use crate::model::listing;
use crate::model::plan::Plan;
use crate::model::route::{Route, Routes};
use crate::model::target::Target;
use crate::model::unit::Unit;
use crate::source::{At, Span};

rule!(SAME_ADDRESS, "R002", "same-address", Error,
    "Hai trang có cùng địa chỉ.", "Two pages have the same address.",
    why: "Trang sau sẽ ghi đè trang trước.", "One would overwrite the other.",
    bad: "slug: kich-hoat (ở hai hướng dẫn)", good: "slug: kich-hoat-may-tinh");

/// A page that a unit wants.
struct Wanted<'a> {
    target: Target,
    lang: &'a Lang,
    slug: Option<&'a At<Id>>,
}

/// Every page of a unit in every language it exists in.
pub fn all(unit: &Unit, around: &Around<'_>, found: &mut Vec<Finding>) -> Routes {
    let primary = &around.shared.site.languages.primary;
    let (mut routes, mut told) = (Routes::default(), BTreeSet::new());
    for want in wanted(unit, around) {
        if unit.archive && !want.target.stays_in_archive() {
            continue;
        }
        let route = Route::new(&unit.head.path.value, &want.target, want.lang, primary, want.slug.map(|slug| &slug.value));
        let path = route.path();
        if let Some((other, _)) = routes.add(want.target.clone(), want.lang.clone(), route) {
            let span = want.slug.map_or(Span::start_of(unit.head.span.file), |slug| slug.span);
            let (own, other) = (document(&want.target), document(&other));
            if told.insert((own.clone(), other.clone())) {
                found.push(same_address(span, &own, &other, &path));
            }
        }
    }
    routes
}

/// The document, campaign or page to which a page belongs, as authors name it: where two clash, so do all their pages in all languages.
fn document(target: &Target) -> Target {
    if let Target::Area(id, _) | Target::Figures(id, ..) = target {
        Target::Campaign(id.clone())
    } else if let Target::Tasks(id, ..) = target {
        Target::Plan(id.clone())
    } else {
        target.clone()
    }
}

fn same_address(span: Span, own: &Target, other: &Target, path: &str) -> Finding {
    let may_be_copy = discriminant(own) == discriminant(other);
    let help = if may_be_copy {
        Words::new(
            "Nếu một trong hai là bản sao thì xóa đi, hoặc cất ngoài `content/`; nếu không thì ghi `slug` khác cho một trong hai.",
            "If one of them is a copy, delete it or keep it outside of `content/`; else give one of them another `slug`.",
        )
    } else {
        Words::new("Ghi `slug` khác cho một trong hai.", "Give one of them another `slug`.")
    };
    let message = Words::new(format!("`{own}` và `{other}` cùng muốn địa chỉ `{path}`"), format!("`{own}` and `{other}` both want the address `{path}`"));
    Finding::new(&SAME_ADDRESS, span, message, help)
}

fn wanted<'a>(unit: &'a Unit, around: &'a Around<'_>) -> Vec<Wanted<'a>> {
    let shared = around.shared;
    let mut out = Vec::new();
    for lang in shared.site.languages.iter() {
        let mut page = |target: Target, slug: Option<&'a At<Id>>| out.push(Wanted { target, lang, slug });
        page(Target::Home, None);
        if !shared.laws.is_empty() {
            page(Target::Laws, None);
        }
        if !unit.guides.is_empty() {
            page(Target::Guides, None);
        }
        if !shared.terms.is_empty() {
            page(Target::Glossary, None);
        }
        if !unit.profile.places.is_empty() {
            page(Target::Places, None);
        }
        if !unit.campaigns.is_empty() {
            page(Target::Progress, None);
        }
        page(Target::Index, None);
        if unit.head.address.is_some() {
            page(Target::NotFound, None);
        }
        if let Some(statement) = shared.statement.as_ref().filter(|statement| exists(statement.facts.translate, &statement.texts, lang)) {
            page(Target::Statement, Some(&statement.texts.text(lang).slug));
        }
        of_schedules(unit, lang, &mut page);
        if !unit.notices.is_empty() {
            page(Target::Notices, None);
        }
        for notice in unit.notices.values().filter(|notice| exists(notice.translate, &notice.texts, lang)) {
            page(Target::Notice(notice.id.clone()), Some(&notice.texts.text(lang).slug));
        }
        for gone in unit.gone.values() {
            page(Target::Gone(gone.was, gone.id.value.clone()), Some(gone.slug.text(lang)));
        }
        for guide in unit.guides.values().filter(|guide| exists(guide.facts.translate, &guide.texts, lang)) {
            page(Target::Guide(guide.id.clone()), Some(&guide.texts.text(lang).slug));
        }
        if shared.overview.as_ref().is_some_and(|overview| exists(overview.facts.translate, &overview.texts, lang)) {
            page(Target::Methods, None);
            page(Target::CounterCard, None);
            for way in shared.methods.values().filter(|way| exists(way.facts.translate, &way.texts, lang)) {
                page(Target::Method(way.id.clone()), Some(&way.texts.text(lang).slug));
            }
        }
        unit.plans.values().filter(|plan| exists(plan.translate, &plan.texts, lang)).for_each(|plan| of_plan(plan, lang, &mut page));
        for campaign in unit.campaigns.values() {
            let slug = Some(campaign.slug.text(lang));
            page(Target::Campaign(campaign.id.clone()), slug);
            campaign.areas.iter().for_each(|area| page(Target::Area(campaign.id.clone(), area.value.clone()), slug));
            for order in listing::orders(campaign) {
                (1..=listing::parts(campaign)).for_each(|part| page(Target::Figures(campaign.id.clone(), order, part), slug));
            }
        }
        out.extend(of_codes(unit, around).into_iter().map(|target| Wanted { target, lang, slug: None }));
    }
    out
}

/// The list of schedules, and each one.
fn of_schedules<'a>(unit: &'a Unit, lang: &Lang, page: &mut impl FnMut(Target, Option<&'a At<Id>>)) {
    if !unit.schedules.is_empty() {
        page(Target::Schedules, None);
    }
    unit.schedules.values().for_each(|schedule| page(Target::Schedule(schedule.id.clone()), Some(schedule.slug.text(lang))));
}

/// The page of a plan, and those of its tasks.
fn of_plan<'a>(plan: &'a Plan, lang: &Lang, page: &mut impl FnMut(Target, Option<&'a At<Id>>)) {
    let text = plan.texts.text(lang);
    page(Target::Plan(plan.id.clone()), Some(&text.slug));
    for view in plan.task_views() {
        (1..=Plan::parts(text, view)).for_each(|part| page(Target::Tasks(plan.id.clone(), view, part), Some(&text.slug)));
    }
}

/// Landing pages and sheets. A code that stands twice in the ledger is reported as such, not as two pages with one address.
fn of_codes(unit: &Unit, around: &Around<'_>) -> Vec<Target> {
    let codes: BTreeMap<&Code, &Issued> = unit.ledger.iter().rev().map(|issued| (&issued.code.value, issued)).collect();
    let sheets = codes.values().filter(|issued| around.sheets && unit.prints(issued));
    let sheets: Vec<Target> = sheets.map(|issued| Target::Sheet(issued.code.value.clone())).collect();
    let all = (!sheets.is_empty()).then_some(Target::Sheets);
    codes.keys().map(|code| Target::Landing((*code).clone())).chain(all).chain(sheets).collect()
}
