//! The legal register and citations.

use super::frame::{self, About};
use super::letter_case::capitalised;
use super::scene::Scene;
use crate::model::law::{Change, Citation, Force, Law, LawKind};
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::frame::Link;
use crate::page::guide::{self, Fact};
use crate::page::law::{self, LawGroup, Laws};
use crate::page::{Body, Page};

/// The register, newest first.
pub(super) fn register(scene: &Scene<'_>, route: &Route) -> Page {
    let mut laws: Vec<&Law> = scene.shared.laws.values().collect();
    laws.sort_by_key(|law| (std::cmp::Reverse(law.issued().or(law.in_force)), &law.id));
    let heading = scene.title(&Target::Laws);
    let today = scene.words.date(scene.today);
    let summary = scene.words.with("laws-summary", [("date", (&today).into())]);
    let about = About::of(&Target::Laws, &heading, &summary);
    let body = Laws { heading: heading.clone(), summary: summary.clone(), groups: groups(scene, route, &laws) };
    frame::page(scene, route, about, Body::Laws(body))
}

fn groups(scene: &Scene<'_>, route: &Route, laws: &[&Law]) -> Vec<LawGroup> {
    let kinds = [("current", "laws-current"), ("future", "laws-future"), ("unknown", "laws-unknown"), ("ended", "laws-ended")];
    let group = |(kind, heading): (&str, &'static str)| {
        let own = laws.iter().filter(|law| state(scene, law).0 == kind);
        LawGroup { heading: scene.words.say(heading), anchor: heading, laws: own.map(|law| entry(scene, route, law)).collect() }
    };
    kinds.into_iter().map(group).filter(|group| !group.laws.is_empty()).collect()
}

fn entry(scene: &Scene<'_>, route: &Route, law: &Law) -> law::Law {
    let words = scene.words;
    let mut facts = vec![Fact { label: words.say("law-issuer"), text: law.issuer.text(scene.lang).clone() }];
    for (label, date) in [("law-issued", law.issued()), ("law-in-force", law.in_force)] {
        facts.extend(date.map(|date| Fact { label: words.say(label), text: words.date(date) }));
    }
    let (state_kind, state) = state(scene, law);
    law::Law {
        anchor: law.id.to_string(),
        name: name(scene, law),
        title: law.title.text(scene.lang).clone(),
        facts,
        state,
        state_kind,
        to_confirm: law.to_confirm.as_ref().map(|note| note.text(scene.lang).clone()),
        changes: changes(scene, route, law),
        source: Link { text: words.with("law-source", [("date", (&words.date(law.checked.value)).into())]), href: law.source.clone() },
    }
}

/// What later laws did to `law`, then what it did to earlier ones.
fn changes(scene: &Scene<'_>, route: &Route, law: &Law) -> Vec<law::Change> {
    let mut lines = Vec::new();
    let laws = &scene.shared.laws;
    for (how, list) in [("law-replaced-by", &law.replaced_by), ("law-amended-by", &law.amended_by)] {
        lines.extend(list.iter().filter_map(|change| line(scene, route, how, laws.get(&change.law.value)?, change)));
    }
    let own = |change: &&Change| change.law.value == law.id;
    let replaces = laws.values().flat_map(|earlier| earlier.replaced_by.iter().filter(own).map(move |change| ("law-replaces", earlier, change)));
    let amends = laws.values().flat_map(|earlier| earlier.amended_by.iter().filter(own).map(move |change| ("law-amends", earlier, change)));
    lines.extend(replaces.chain(amends).filter_map(|(how, earlier, change)| line(scene, route, how, earlier, change)));
    lines
}

/// "Bị thay thế bởi Nghị định … từ 1/7/2026, tại Điều 90". `other` is the law on the other side of the change.
fn line(scene: &Scene<'_>, route: &Route, how: &str, other: &Law, change: &Change) -> Option<law::Change> {
    let words = scene.words;
    let later = scene.shared.laws.get(&change.law.value)?;
    let from = change.from.or(later.in_force).map(|date| words.with("change-from", [("date", (&words.date(date)).into())]));
    let article = change.article.as_ref().map(|article| words.with("change-article", [("article", article.into())]));
    let part = change.provisions.as_ref().map(|part| words.with("change-part", [("part", part.text(scene.lang).into())]));
    let remark = change.note.as_ref().map(|note| note.text(scene.lang).clone());
    let details: Vec<String> = [from, article, part, remark].into_iter().flatten().collect();
    Some(law::Change {
        how: words.say(how),
        law: Link { text: name(scene, other), href: scene.href(route, &Target::Law(other.id.clone()))? },
        details: (!details.is_empty()).then(|| details.join("; ")),
    })
}

fn state(scene: &Scene<'_>, law: &Law) -> (&'static str, String) {
    let words = scene.words;
    match law.force(scene.today) {
        Force::Current => ("current", words.say("law-state-current")),
        Force::Ended(date) => ("ended", words.with("law-state-ended", [("date", (&words.date(date)).into())])),
        Force::Future(date) => ("future", words.with("law-state-future", [("date", (&words.date(date)).into())])),
        Force::Unknown => ("unknown", words.say("law-state-unknown")),
    }
}

/// "Nghị định 104/2022/NĐ-CP".
pub(super) fn name(scene: &Scene<'_>, law: &Law) -> String {
    let id = match law.kind {
        LawKind::Law => "law-kind-law",
        LawKind::Decree => "law-kind-decree",
        LawKind::Circular => "law-kind-circular",
        LawKind::Resolution => "law-kind-resolution",
        LawKind::Decision => "law-kind-decision",
        LawKind::Directive => "law-kind-directive",
    };
    scene.words.with(id, [("number", (&law.number).into())])
}

/// A citation: the law, the part that is meant, and whether it still holds. A law that the register lacks is shown by its id.
pub(super) fn citation(scene: &Scene<'_>, route: &Route, cited: &Citation) -> guide::Citation {
    let Some(law) = scene.shared.laws.get(&cited.law) else {
        return guide::Citation { text: cited.law.to_string(), href: None, note: None };
    };
    let words = scene.words;
    let name = name(scene, law);
    let (article, clause) = (cited.article.unwrap_or_default().to_string(), cited.clause.unwrap_or_default().to_string());
    let text = match (cited.article, cited.clause, &cited.point) {
        (Some(_), Some(_), Some(point)) => {
            words.with("citation-point", [("law", (&name).into()), ("article", (&article).into()), ("clause", (&clause).into()), ("point", point.into())])
        }
        (Some(_), Some(_), None) => words.with("citation-clause", [("law", (&name).into()), ("article", (&article).into()), ("clause", (&clause).into())]),
        (Some(_), None, _) => words.with("citation-article", [("law", (&name).into()), ("article", (&article).into())]),
        (None, ..) => name,
    };
    guide::Citation { text: capitalised(&text), href: scene.href(route, &Target::Law(law.id.clone())), note: note(scene, law) }
}

fn note(scene: &Scene<'_>, law: &Law) -> Option<String> {
    let words = scene.words;
    match law.force(scene.today) {
        Force::Ended(date) => Some(words.with("notice-repealed-text", [("date", (&words.date(date)).into())])),
        Force::Future(date) => Some(words.with("notice-future-text", [("date", (&words.date(date)).into())])),
        Force::Current | Force::Unknown => law.to_confirm.as_ref().map(|_| words.say("notice-confirm-text")),
    }
}
