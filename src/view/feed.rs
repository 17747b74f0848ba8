//! The Atom feed (RFC 4287) of a unit's notices.

use super::frame::{self, FEED};
use super::scene::{Scene, Setting, scenes};
use super::subject::Subject;
use crate::bundle::File;
use crate::calendar::Date;
use crate::model::id::Address;
use crate::model::notice::Notice;
use crate::model::target::Target;
use crate::xml::write::{Element, document};

/// A feed in each language in which there are notices; none without an address.
pub(super) fn of_unit(subject: &Subject<'_>, setting: &Setting<'_>) -> Vec<File> {
    let Some(address) = &subject.unit.head.address else { return Vec::new() };
    scenes(subject, setting, &mut |scene| feed(&scene, address)).into_iter().flatten().collect()
}

fn feed(scene: &Scene<'_>, address: &Address) -> Option<File> {
    let list = scene.unit.routes.get(&Target::Notices, scene.lang)?;
    let own = list.sibling(FEED);
    let title = frame::feed(scene, list)?.title;
    let notices = scene.notices();
    let newest = notices.iter().map(|notice| notice.published.value).max().unwrap_or(scene.today);
    let link = |rel: &str, href: String| Element::new("link", [("rel", rel.to_owned()), ("href", href)]);
    let mut inside = vec![
        Element::text("id", own.address(address)),
        Element::text("title", title),
        Element::text("updated", moment(newest)),
        link("self", own.address(address)),
        link("alternate", list.address(address)),
        Element::new("author", []).with(vec![Element::text("name", scene.unit.profile.issuer.text(scene.lang))]),
    ];
    inside.extend(notices.iter().filter_map(|notice| entry(scene, address, notice)));
    let root = Element::new("feed", [("xmlns", "http://www.w3.org/2005/Atom".to_owned()), ("xml:lang", scene.lang.to_string())]).with(inside);
    Some(File { path: own.path(), bytes: document(&root) })
}

fn entry<'a>(scene: &Scene<'_>, address: &Address, notice: &Notice) -> Option<Element<'a>> {
    let (lang, text) = notice.texts.pick(scene.lang);
    // The original where there is no translation; a feed reader is told in which language it speaks.
    let lang = scene.other(lang).map(|lang| ("xml:lang", lang));
    let page = scene.unit.routes.get(&Target::Notice(notice.id.clone()), scene.lang)?.address(address);
    Some(Element::new("entry", lang).with(vec![
        Element::text("id", &page),
        Element::text("title", &text.title),
        Element::text("published", moment(notice.published.value)),
        Element::text("updated", moment(notice.published.value)),
        Element::new("link", [("rel", "alternate".to_owned()), ("href", page.clone())]),
        Element::text("summary", &text.summary),
    ]))
}

/// The first moment of a day in Vietnam.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}
