//! Notices: the list and each one.

use super::frame::{self, About};
use super::guide::html;
use super::scene::Scene;
use crate::model::notice as model;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::page::frame::Link;
use crate::page::notice::{Notice, NoticeCard, Notices};
use crate::page::{Body, Page};

/// The list of notices.
pub(super) fn list(scene: &Scene<'_>, route: &Route) -> Page {
    let heading = scene.title(&Target::Notices);
    let summary = scene.summary(&Target::Notices);
    let (over, current): (Vec<_>, Vec<_>) = scene.notices().into_iter().partition(|notice| notice.is_over(scene.today));
    let cards = |notices: Vec<&model::Notice>| notices.into_iter().filter_map(|notice| card(scene, route, notice)).collect();
    let body = Notices {
        heading: heading.clone(),
        summary: summary.clone(),
        current: cards(current),
        over: cards(over),
        feed: frame::feed(scene, route).map(|feed| Link { text: scene.words.say("feed"), href: feed.href }),
    };
    let about = About::of(&Target::Notices, &heading, &summary);
    frame::page(scene, route, about, Body::Notices(body))
}

/// A notice in a list, where it exists in this language.
pub(super) fn card(scene: &Scene<'_>, route: &Route, notice: &model::Notice) -> Option<NoticeCard> {
    let (lang, text) = notice.texts.pick(scene.lang);
    let target = Target::Notice(notice.id.clone());
    Some(NoticeCard {
        link: Link { text: text.title.clone(), href: scene.href(route, &target)? },
        summary: text.summary.clone(),
        dates: dates(scene, notice),
        lang: scene.other(lang),
    })
}

/// A notice.
pub(super) fn page(scene: &Scene<'_>, route: &Route, notice: &model::Notice) -> Page {
    let (lang, text) = notice.texts.pick(scene.lang);
    let target = Target::Notice(notice.id.clone());
    let body = Notice {
        heading: text.title.clone(),
        summary: text.summary.clone(),
        dates: dates(scene, notice),
        content_lang: scene.other(lang),
        body_html: html(scene, route, &notice.pictures, &text.body),
        all: scene.link(route, &Target::Notices).unwrap_or_else(|| unreachable!("a notice has a page only beside their list")),
    };
    let about = About {
        parents: &[Target::Notices],
        fallback: (lang != scene.lang).then_some(lang),
        notices: over(scene, notice),
        ..About::of(&target, &text.title, &text.summary)
    };
    frame::page(scene, route, about, Body::Notice(body))
}

fn dates(scene: &Scene<'_>, notice: &model::Notice) -> String {
    let published = scene.words.date(notice.published.value);
    match &notice.until {
        Some(until) => scene.words.with("notice-dates-until", [("date", (&published).into()), ("until", (&scene.words.date(until.value)).into())]),
        None => scene.words.with("notice-dates", [("date", (&published).into())]),
    }
}

fn over(scene: &Scene<'_>, notice: &model::Notice) -> Vec<crate::page::frame::Notice> {
    let Some(until) = notice.until.as_ref().filter(|_| notice.is_over(scene.today)) else { return Vec::new() };
    let text = scene.words.with("notice-over-text", [("date", (&scene.words.date(until.value)).into()), ("today", (&scene.words.date(scene.today)).into())]);
    vec![crate::page::frame::Notice { kind: "over", heading: scene.words.say("notice-over-heading"), text, links: Vec::new() }]
}
