//! One unit in one language, and what its pages ask of it: addresses, titles, summaries.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::label;
use super::letter_case::capitalised;
use super::subject::Subject;
use super::words::Words;
use crate::calendar::Date;
use crate::lang::Lang;
use crate::model::campaign::Campaign;
use crate::model::guide::Guide;
use crate::model::id::Id;
use crate::model::listing;
use crate::model::notice::Notice;
use crate::model::route::Route;
use crate::model::site::Shared;
use crate::model::standing::Progress;
use crate::model::target::{Target, is_web};
use crate::model::task_view::TaskView;
use crate::model::unit::{Head, Unit};
use crate::page::frame::Common;

/// What pages of every unit are made with.
pub struct Setting<'a> {
    /// What all units share.
    pub shared: &'a Shared,
    /// The heads of all units.
    pub heads: &'a BTreeMap<Id, Head>,
    /// The words of every language of the site.
    pub words: &'a BTreeMap<Lang, Words>,
    /// The day of the build.
    pub today: Date,
    /// File name of the stylesheet below a unit's `assets/`.
    pub css: &'a str,
    /// Whether a unit stands at the root of the output, so that the index of units stands beside it.
    pub root_is_taken: bool,
}

/// One unit in one language.
pub(super) struct Scene<'a> {
    pub(super) shared: &'a Shared,
    pub(super) heads: &'a BTreeMap<Id, Head>,
    pub(super) all_words: &'a BTreeMap<Lang, Words>,
    pub(super) today: Date,
    pub(super) unit: &'a Unit,
    pub(super) lang: &'a Lang,
    pub(super) words: &'a Words,
    pub(super) css: &'a Route,
    pub(super) index: Option<&'a Route>,
    /// The guides that exist in this language, in the order in which people need them.
    pub(super) guides: Vec<&'a Guide>,
    /// What the pages of each folder have in common, by one of them; nothing before it is made.
    pub(super) common: Vec<(&'a Route, Arc<Common>)>,
    /// The unit's campaigns with their running totals.
    pub(super) progress: &'a BTreeMap<&'a Id, Progress<'a>>,
}

/// Where the stylesheet of a unit is written. Each unit has its own copy, so that its folder can be served alone.
pub fn stylesheet(unit_path: &str, file: &str) -> Route {
    Route::at(unit_path, format!("assets/{file}"))
}

/// The index of units stands at the root, or beside a unit that stands there.
pub(super) fn index_route(setting: &Setting<'_>, lang: &Lang) -> Route {
    let file = if setting.root_is_taken { "units.html" } else { "index.html" };
    let primary = &setting.shared.site.languages.primary;
    Route::at("", if lang == primary { file.to_owned() } else { format!("{lang}/{file}") })
}

/// What `make` makes of a unit in each language.
pub(super) fn scenes<T>(subject: &Subject<'_>, setting: &Setting<'_>, make: &mut dyn FnMut(Scene<'_>) -> T) -> Vec<T> {
    let Subject { unit, progress } = subject;
    let css = stylesheet(&unit.head.path.value, setting.css);
    let mut all = Vec::new();
    for lang in setting.shared.site.languages.iter() {
        let Some(words) = setting.words.get(lang) else { continue };
        let index = index_route(setting, lang);
        all.push(make(Scene {
            shared: setting.shared,
            heads: setting.heads,
            all_words: setting.words,
            today: setting.today,
            unit,
            lang,
            words,
            css: &css,
            index: (unit.head.within_site && setting.heads.len() > 1).then_some(&index),
            guides: guides(unit, lang),
            common: Vec::new(),
            progress,
        }));
    }
    all
}

fn guides<'a>(unit: &'a Unit, lang: &Lang) -> Vec<&'a Guide> {
    let mut guides: Vec<&Guide> = unit.guides.values().collect();
    guides.retain(|guide| unit.routes.get(&Target::Guide(guide.id.clone()), lang).is_some());
    guides.sort_by_key(|guide| (guide.order.value, &guide.id));
    guides
}

impl Scene<'_> {
    /// The file that a page was made from, from the site's root.
    pub(super) fn source(&self, target: &Target) -> String {
        let unit = format!("content/units/{}", self.unit.head.id);
        let file = |lang: &Lang| format!("{lang}.md");
        match target {
            Target::Guide(id) => self.unit.guides.get(id).map(|guide| {
                let shared = self.shared.has(guide);
                let folder = if shared { "content" } else { &unit };
                format!("{folder}/guides/{id}/{}", file(guide.texts.pick(self.lang).0))
            }),
            Target::Method(id) => self.shared.methods.get(id).map(|way| format!("content/methods/{id}/{}", file(way.texts.pick(self.lang).0))),
            Target::Methods | Target::CounterCard => {
                self.shared.overview.as_ref().map(|text| format!("content/methods/{}", file(text.texts.pick(self.lang).0)))
            }
            Target::Plan(id) => self.unit.plans.get(id).map(|plan| format!("{unit}/plans/{id}/{}", file(plan.texts.pick(self.lang).0))),
            Target::Tasks(id, TaskView::Status, _) => Some(format!("{unit}/plans/{id}/tasks.yaml")),
            Target::Tasks(id, ..) => Some(self.source(&Target::Plan(id.clone()))),
            Target::Campaign(id) | Target::Area(id, _) | Target::Figures(id, ..) => Some(format!("{unit}/progress/{id}.yaml")),
            Target::Schedule(id) => Some(format!("{unit}/schedules/{id}.yaml")),
            Target::Laws | Target::Law(_) => Some("content/laws.yaml".to_owned()),
            Target::Glossary | Target::Term(_) => Some("content/glossary.yaml".to_owned()),
            Target::Sheets | Target::Sheet(_) | Target::Landing(_) => Some(format!("{unit}/codes.yaml")),
            Target::Notice(id) => self.unit.notices.get(id).map(|notice| format!("{unit}/notices/{id}/{}", file(notice.texts.pick(self.lang).0))),
            Target::Statement => self.shared.statement.as_ref().map(|statement| format!("content/statement/{}", file(statement.texts.pick(self.lang).0))),
            Target::Gone(was, id) => self.unit.gone.get(&(*was, id.clone())).map(|gone| {
                let folder = if self.shared.lost(gone) { "content" } else { &unit };
                format!("{folder}/gone.yaml")
            }),
            Target::Home | Target::Guides | Target::Places | Target::Progress | Target::Schedules | Target::Notices | Target::Index | Target::NotFound => {
                Some(format!("{unit}/unit.yaml"))
            }
        }
        .unwrap_or_default()
    }

    /// The notices that exist in this language, newest first.
    pub(super) fn notices(&self) -> Vec<&Notice> {
        let mut notices: Vec<&Notice> = self.unit.notices.values().collect();
        notices.retain(|notice| self.unit.routes.get(&Target::Notice(notice.id.clone()), self.lang).is_some());
        notices.sort_by_key(|notice| (std::cmp::Reverse(notice.published.value), &notice.id));
        notices
    }

    /// The relative address of a page of this unit in this language, with its fragment.
    pub(super) fn href(&self, from: &Route, target: &Target) -> Option<String> {
        let route = self.unit.routes.get(target, self.lang).or_else(|| self.unit.routes.get(target, &self.shared.site.languages.primary))?;
        let fragment = target.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default();
        Some(format!("{}{fragment}", from.href(route)))
    }

    /// Where a link of a text leads from a page.
    pub(super) fn resolve(&self, from: &Route, link: &str) -> Option<String> {
        if link.starts_with('#') || is_web(link) {
            return Some(link.to_owned());
        }
        self.href(from, &Target::parse(link)?)
    }

    pub(super) fn link(&self, from: &Route, target: &Target) -> Option<crate::page::frame::Link> {
        Some(crate::page::frame::Link { text: self.title(target), href: self.href(from, target)? })
    }

    /// The name of an area of a campaign, or of the unit for its whole.
    pub(super) fn area_name(&self, campaign: &Campaign, area: Option<usize>) -> String {
        let Some(id) = area.and_then(|area| campaign.areas.get(area)) else { return self.unit.head.name.text(self.lang).clone() };
        let known = self.unit.profile.areas.iter().find(|have| have.id.value == id.value);
        known.map_or_else(|| id.value.to_string(), |area| area.name.text(self.lang).clone())
    }

    /// The title of a page.
    pub(super) fn title(&self, target: &Target) -> String {
        let (lang, words) = (self.lang, self.words);
        let of_guide = |guide: Option<&Guide>| guide.map(|guide| guide.texts.text(lang).title.clone());
        let overview = self.shared.overview.as_ref().map(|overview| overview.texts.text(lang));
        let known = match target {
            Target::Home => Some(words.say("home-title")),
            Target::Guides => Some(words.say("guides-title")),
            Target::Guide(id) => of_guide(self.unit.guides.get(id)),
            Target::Methods => Some(words.say("methods-title")),
            Target::Method(id) => of_guide(self.shared.methods.get(id)),
            Target::CounterCard => overview.map(|text| text.counter.title.clone()),
            Target::Plan(id) => self.unit.plans.get(id).map(|plan| plan.texts.text(lang).subject.clone()),
            Target::Tasks(id, view, part) => self.unit.plans.get(id).map(|plan| {
                let (text, view) = (plan.texts.text(lang), label::task_view(words, *view));
                let id = if *part > 1 { "tasks-title-part" } else { "tasks-title" };
                words.with(id, [("subject", (&text.subject).into()), ("view", (&view).into()), ("part", (&part.to_string()).into())])
            }),
            Target::Campaign(id) => self.unit.campaigns.get(id).map(|campaign| campaign.title.text(lang).clone()),
            Target::Area(id, area) => self.progress.get(id).map(|progress| {
                let (area, title) = (capitalised(&self.area_name(progress.campaign, progress.campaign.area_at(area))), progress.campaign.title.text(lang));
                words.with("area-title", [("area", (&area).into()), ("title", title.into())])
            }),
            Target::Figures(id, order, part) => self.unit.campaigns.get(id).map(|campaign| {
                let order = label::order(self.words, *order);
                let id = if listing::parts(campaign) > 1 { "figures-title-part" } else { "figures-title" };
                words.with(id, [("title", campaign.title.text(lang).into()), ("order", (&order).into()), ("part", (&part.to_string()).into())])
            }),
            Target::Progress => Some(words.say("progress-heading")),
            Target::Places => Some(words.say("places-heading")),
            Target::Sheets => Some(words.say("sheets-heading")),
            Target::Laws => Some(words.say("laws-heading")),
            Target::Law(id) => self.shared.laws.get(id).map(|law| law.number.clone()),
            Target::Glossary => Some(words.say("glossary-heading")),
            Target::Term(id) => self.shared.terms.get(id).map(|term| term.term.text(lang).clone()),
            Target::Schedules => Some(words.say("schedules-heading")),
            Target::Schedule(id) => self.unit.schedules.get(id).map(|schedule| schedule.title.text(lang).clone()),
            Target::Notices => Some(words.say("notices-heading")),
            Target::Notice(id) => self.unit.notices.get(id).map(|notice| notice.texts.text(lang).title.clone()),
            Target::Index => Some(words.say("index-heading")),
            Target::Statement => self.shared.statement.as_ref().map(|statement| statement.texts.text(lang).title.clone()),
            Target::Gone(was, id) => self.unit.gone.get(&(*was, id.clone())).map(|gone| gone.title.text(lang).clone()),
            Target::NotFound => Some(words.say("not-found-heading")),
            Target::Sheet(code) | Target::Landing(code) => Some(code.to_string()),
        };
        known.unwrap_or_default()
    }

    /// One sentence about a page.
    pub(super) fn summary(&self, target: &Target) -> String {
        let (lang, words) = (self.lang, self.words);
        match target {
            Target::Guide(id) => self.unit.guides.get(id).map(|guide| guide.texts.text(lang).summary.clone()),
            Target::Method(id) => self.shared.methods.get(id).map(|way| way.texts.text(lang).summary.clone()),
            Target::Methods => self.shared.overview.as_ref().map(|overview| overview.texts.text(lang).summary.clone()),
            Target::Campaign(id) => self.unit.campaigns.get(id).map(|campaign| campaign.summary.value.text(lang).clone()),
            Target::Progress => Some(words.with("progress-summary", [("unit", self.unit.head.name.text(lang).into())])),
            Target::Plan(id) => self.unit.plans.get(id).map(|plan| plan.number.clone().unwrap_or_else(|| words.say("plan-no-number"))),
            Target::Home => {
                let id = if self.unit.guides.is_empty() { "home-summary-plain" } else { "home-summary-living" };
                Some(words.with(id, [("issuer", self.unit.profile.issuer.text(lang).into())]))
            }
            Target::Guides => Some(words.say("guides-summary")),
            Target::Places => Some(words.say("home-places-text")),
            Target::Sheets => Some(words.say("sheets-summary")),
            Target::Laws | Target::Law(_) => Some(words.say("home-laws-text")),
            Target::Glossary | Target::Term(_) => Some(words.say("home-glossary-text")),
            Target::CounterCard => Some(words.say("home-card-counter-text")),
            Target::Schedules => Some(words.say("schedules-summary")),
            Target::Schedule(id) => self.unit.schedules.get(id).map(|schedule| schedule.summary.text(lang).clone()),
            Target::Notices => Some(words.say("notices-summary")),
            Target::Notice(id) => self.unit.notices.get(id).map(|notice| notice.texts.text(lang).summary.clone()),
            Target::Index => Some(words.say("home-index-text")),
            Target::Statement => self.shared.statement.as_ref().map(|statement| statement.texts.text(lang).summary.clone()),
            Target::Tasks(..) | Target::Area(..) | Target::Figures(..) | Target::Gone(..) | Target::NotFound | Target::Sheet(_) | Target::Landing(_) => None,
        }
        .unwrap_or_default()
    }

    /// The language of a page's words, where that is not the page's own.
    pub(super) fn content_lang(&self, target: &Target) -> Option<String> {
        self.written_in(target, self.lang).and_then(|lang| self.other(lang))
    }

    /// The language that the words of a page in `lang` are written in; nothing for pages that are written in every language.
    pub(super) fn written_in(&self, target: &Target, lang: &Lang) -> Option<&Lang> {
        if let Target::Guide(id) = target {
            self.unit.guides.get(id).map(|guide| guide.texts.pick(lang).0)
        } else if let Target::Method(id) = target {
            self.shared.methods.get(id).map(|way| way.texts.pick(lang).0)
        } else if let Target::Plan(id) | Target::Tasks(id, ..) = target {
            self.unit.plans.get(id).map(|plan| plan.texts.pick(lang).0)
        } else if let Target::Notice(id) = target {
            self.unit.notices.get(id).map(|notice| notice.texts.pick(lang).0)
        } else if *target == Target::Statement {
            self.shared.statement.as_ref().map(|statement| statement.texts.pick(lang).0)
        } else {
            None
        }
    }

    /// A language's own name.
    pub(super) fn name_of(&self, lang: &Lang) -> String {
        self.all_words.get(lang).map_or_else(|| lang.to_string(), |words| words.say("language-name"))
    }

    /// The language to mark words with that are not in the page's own.
    pub(super) fn other(&self, lang: &Lang) -> Option<String> {
        (lang != self.lang).then(|| lang.to_string())
    }
}
