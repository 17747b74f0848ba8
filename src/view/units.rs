//! The index of units, and what a server shows where a site has no page.

use std::sync::Arc;

use super::alphabet::sort_key;
use super::board;
use super::letter_case::capitalised;
use super::scene::{Setting, index_route, stylesheet};
use super::words::Words;
use crate::lang::Lang;
use crate::model::route::Route;
use crate::model::target::Target;
use crate::model::unit::Head;
use crate::page::frame::{Alternate, Common, Frame, LanguageLink, Link, Publisher};
use crate::page::gone::NotFound;
use crate::page::home::{UnitEntry, UnitGroup, Units};
use crate::page::{Body, Page, Twin};

/// The index of units: the living by province, then the archives.
pub(super) fn index(setting: &Setting<'_>, lang: &Lang, words: &Words) -> Page {
    let route = index_route(setting, lang);
    let site = &setting.shared.site;
    let mut heads: Vec<&Head> = setting.heads.values().collect();
    heads.sort_by_cached_key(|head| (sort_key(head.name.text(lang)), head.id.clone()));
    let (archives, living): (Vec<&Head>, Vec<&Head>) = heads.into_iter().partition(|head| head.life.is_over(setting.today));
    let mut groups: Vec<UnitGroup> = Vec::new();
    for head in &living {
        let province = capitalised(head.province.text(lang));
        match groups.iter_mut().find(|group| group.heading == province) {
            Some(group) => group.units.push(entry(setting, &route, head, lang, words)),
            None => groups.push(UnitGroup { heading: province, anchor: String::new(), units: vec![entry(setting, &route, head, lang, words)] }),
        }
    }
    groups.sort_by_cached_key(|group| sort_key(&group.heading));
    if !archives.is_empty() {
        groups.push(UnitGroup {
            heading: words.say("units-archives"),
            anchor: String::new(),
            units: archives.iter().map(|head| entry(setting, &route, head, lang, words)).collect(),
        });
    }
    let roll_ups: Vec<UnitEntry> = site
        .roll_ups
        .iter()
        .map(|roll_up| UnitEntry {
            link: Link { text: roll_up.title.text(lang).clone(), href: route.href(&board::route(setting, lang, roll_up)) },
            note: Some(roll_up.summary.text(lang).clone()),
        })
        .collect();
    if !roll_ups.is_empty() {
        groups.insert(0, UnitGroup { heading: words.say("units-roll-ups"), anchor: String::new(), units: roll_ups });
    }
    for (group, number) in groups.iter_mut().zip(1..) {
        group.anchor = format!("nhom-{number}");
    }
    let summary = words.with("units-summary", [("count", setting.heads.len().into()), ("archives", archives.len().into())]);
    let heading = site.name.text(lang).clone();
    let of = |lang: &Lang| index_route(setting, lang);
    page(setting, lang, words, &of, Body::Units(Units { heading: heading.clone(), summary: summary.clone(), groups }), [&heading, &summary])
}

fn entry(setting: &Setting<'_>, route: &Route, head: &Head, lang: &Lang, words: &Words) -> UnitEntry {
    let primary = &setting.shared.site.languages.primary;
    let relative = route.href(&Route::new(&head.path.value, &Target::Home, lang, primary, None));
    let href = if head.within_site { relative } else { head.address.as_ref().map_or(relative, ToString::to_string) };
    let note = head.life.to.filter(|_| head.life.is_over(setting.today)).map(|last| {
        if !head.life.is_certain {
            return words.say("units-note-ended-undated");
        }
        let names: Vec<&str> = head.successors.iter().map(|successor| successor.name.text(lang).as_str()).collect();
        let date = words.date(last);
        if names.is_empty() {
            words.with("units-note-ended-only", [("date", (&date).into())])
        } else {
            words.with("units-note-ended", [("date", (&date).into()), ("successors", (&names.join(", ")).into())])
        }
    });
    UnitEntry { link: Link { text: capitalised(head.name.text(lang)), href }, note }
}

/// What a server shows where the site has no page, if the site has an address. A unit at the root has its own.
pub(super) fn not_found(setting: &Setting<'_>, lang: &Lang, words: &Words) -> Option<Page> {
    let address = setting.shared.site.address.as_ref().filter(|_| !setting.root_is_taken)?;
    let primary = &setting.shared.site.languages.primary;
    let of = |lang: &Lang| Route::new("", &Target::NotFound, lang, primary, None).anywhere_below(address);
    let (heading, text) = (words.say("not-found-heading"), words.say("not-found-text"));
    let home = Link { text: setting.shared.site.name.text(lang).clone(), href: of(lang).href(&index_route(setting, lang)) };
    let body = Body::NotFound(NotFound { heading: heading.clone(), text: text.clone(), home, cards: Vec::new() });
    let mut page = page(setting, lang, words, &of, body, [&heading, &text]);
    page.frame.unlisted = true;
    Some(page)
}

/// A page that no unit owns, without breadcrumbs. `of` is its route in each language; the words are its heading and one sentence.
pub(super) fn page(setting: &Setting<'_>, lang: &Lang, words: &Words, of: &dyn Fn(&Lang) -> Route, body: Body, [heading, summary]: [&str; 2]) -> Page {
    let site = &setting.shared.site;
    let route = of(lang);
    let name_of = |lang: &Lang| setting.words.get(lang).map(|words| words.say("language-name")).unwrap_or_default();
    let all: Vec<&Lang> = site.languages.iter().collect();
    // With one language there is no switch and no twin.
    let others = || all.iter().copied().filter(|_| all.len() > 1);
    let address = site.address.as_ref();
    let name = site.name.text(lang);
    let common = Common {
        lang: lang.to_string(),
        css: route.href(&stylesheet("", setting.css)),
        origin: route.origin(),
        feed: None,
        publisher: Publisher { name: name.clone(), issuer: None, home: route.href(&index_route(setting, lang)), sample: false, phone: None },
        menu: Vec::new(),
        contacts: Vec::new(),
        as_of: words.with("as-of", [("date", (&words.date(setting.today)).into())]),
    };
    let frame = Frame {
        title: heading.to_owned(),
        description: summary.to_owned(),
        canonical: address.map(|address| route.address(address)),
        alternates: address
            .into_iter()
            .flat_map(|address| others().map(|lang| Alternate { lang: lang.to_string(), href: of(lang).address(address) }))
            .collect(),
        unlisted: false,
        languages: others()
            .map(|other| LanguageLink { lang: other.to_string(), name: name_of(other), href: route.href(&of(other)), current: other == lang })
            .collect(),
        crumbs: Vec::new(),
        notices: Vec::new(),
        address: address.map(|address| route.address(address)),
    };
    let twins = others().filter(|other| *other != lang).map(|other| Twin { lang: other.to_string(), path: of(other).path() }).collect();
    Page { route, source: "content/site.yaml".to_owned(), twins, common: Arc::new(common), frame, body }
}
