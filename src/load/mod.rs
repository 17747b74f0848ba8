//! Content to drafts: never fails; what is broken leaves a hole and a finding.

mod area;
mod article;
mod assignment;
mod blank;
mod campaign;
mod card;
mod code;
mod column;
mod day;
pub mod disk;
mod fields;
mod figure;
mod folder;
mod gone;
mod guide;
mod head;
mod hollow;
mod law;
mod legacy;
pub mod look;
mod lost;
mod lost_key;
mod markdown;
mod mention;
mod misnamed;
mod misprint;
mod mistyped;
mod node;
mod notice;
mod observation;
mod once;
mod picture;
mod placeholder;
mod plain_yaml;
mod plan;
mod range;
mod refusal;
pub mod rules;
mod scalar;
mod schedule;
mod shape;
mod sheet;
mod single;
mod site;
mod slips;
mod statement;
mod table;
mod task;
mod task_table;
mod term;
mod text;
mod tracking;
mod translations;
pub mod twin;
mod unit;
mod unread;
mod waiver;
mod window;
mod words;
mod work;
mod written;
mod yaml;
mod yaml_line;

use std::collections::BTreeMap;

use crate::draft::{self, Set};
use crate::finding::{Finding, Waiver, Words};
use crate::model::guide::Guide;
use crate::model::id::Id;
use crate::model::ledger::Issued;
use crate::model::plan::Plan;
use crate::model::site::{Languages, Site};
use crate::model::statement::Statement;
use crate::model::tracking::Tracking;
use crate::source::{Content, Sources, Span};
use disk::Files;
use fields::Reader;
use folder::{Folder, bad_name};
use twin::repeats_all;
use written::Written;

/// Reads what all units share. `files` are those of `content/` without `units/`.
pub fn shared(files: Files, sources: &mut Sources) -> (draft::Shared, Vec<Finding>) {
    let mut folder = Folder::new("content/", files, sources);
    let site = folder.required_yaml("site.yaml").and_then(|node| {
        let (site, found, waivers) = site::read(&node, &Written::of(&folder.files));
        folder.found.extend(found);
        folder.waivers.extend(waivers);
        site
    });
    let languages = languages_of(site.as_ref());
    let laws = folder.register("laws.yaml", "laws", &languages, law::read);
    let terms = folder.register("glossary.yaml", "terms", &languages, term::read);
    let guides = self::guides(&mut folder, "guides", guide::Kind::Guide, &languages);
    let methods = self::guides(&mut folder, "methods", guide::Kind::Method, &languages);
    if methods.whole.len() + methods.broken.len() > 0 && !folder.files.contains_key(&format!("methods/{}.md", languages.primary)) {
        folder.missing_file(&format!("methods/{}.md", languages.primary));
    }
    let overview = folder.documents("methods", &languages, repeats_all).and_then(|documents| {
        let mut reader = Reader::new(&languages);
        let overview = guide::overview(&mut reader, documents);
        folder.close(reader);
        overview
    });
    let statement = statement(&mut folder, &languages);
    let gone = folder.register("gone.yaml", "gone", &languages, gone::read);
    let (twins, waivers) = (std::mem::take(&mut folder.twins), std::mem::take(&mut folder.waivers));
    let mut shared = draft::Shared { site, laws, terms, guides, methods, overview, statement, gone, twins, waivers };
    shared.guides.broken.extend(folder.misnamed("guides"));
    shared.methods.broken.extend(folder.misnamed("methods"));
    (shared, folder.finish())
}

/// What of a unit is read before its other files.
pub struct HeadFiles {
    /// `unit.yaml`.
    pub head: Option<draft::Head>,
    /// `codes.yaml`.
    pub ledger: Vec<Issued>,
    /// What their author lets stand.
    pub waivers: Vec<Waiver>,
    /// What was found.
    pub found: Vec<Finding>,
}

/// Reads a unit's `unit.yaml` and ledger; leaves its other files alone.
pub fn head(id: &Id, files: Files, sources: &mut Sources, site: &Site) -> HeadFiles {
    let prefix = format!("content/units/{id}/");
    let mut folder = Folder::new(&prefix, files, sources);
    let head = unit_head(&mut folder, id, &site.languages);
    let ledger = self::ledger(&mut folder, &site.languages).0;
    HeadFiles { head, ledger, waivers: folder.waivers, found: folder.found }
}

/// Reads a unit. What is wrong in `unit.yaml` and the ledger was found by [`head`] and is not reported again.
pub fn unit(id: &Id, files: Files, sources: &mut Sources, site: &Site) -> (draft::Unit, Vec<Finding>) {
    let prefix = format!("content/units/{id}/");
    let mut folder = Folder::new(&prefix, files, sources);
    let languages = &site.languages;
    let head = unit_head(&mut folder, id, languages);
    let (ledger, is_ledger_whole) = self::ledger(&mut folder, languages);
    folder.found.clear();
    let areas = head.as_ref().map(|head| head.profile.areas.clone()).unwrap_or_default();
    let mut unit = draft::Unit {
        head,
        guides: self::guides(&mut folder, "guides", guide::Kind::Guide, languages),
        plans: plans(&mut folder, languages),
        campaigns: single::campaigns(&mut folder, languages, &areas),
        schedules: single::schedules(&mut folder, languages),
        notices: folder.each("notices", languages, repeats_all, notice::read),
        gone: folder.register("gone.yaml", "gone", languages, gone::read),
        ledger,
        is_ledger_whole,
        twins: std::mem::take(&mut folder.twins),
        waivers: std::mem::take(&mut folder.waivers),
    };
    unit.guides.broken.extend(folder.misnamed("guides"));
    unit.plans.broken.extend(folder.misnamed("plans"));
    unit.campaigns.broken.extend(folder.misnamed("progress"));
    unit.schedules.broken.extend(folder.misnamed("schedules"));
    unit.notices.broken.extend(folder.misnamed("notices"));
    (unit, folder.finish())
}

/// A plan from the text of its file alone; nothing where it cannot be read.
pub fn single_plan(text: String, sources: &mut Sources) -> Option<Plan> {
    let languages = Languages { others: Vec::new(), ..languages_of(None) };
    let files = Files::from([(format!("plans/plan/{}.md", languages.primary), Content::Text(text))]);
    let mut folder = Folder::new("", files, sources);
    plans(&mut folder, &languages).whole.into_values().next()
}

/// The text of a file, whatever a Windows editor made of it; nothing where it is no text.
pub fn readable(bytes: &[u8]) -> Option<String> {
    text::decode(bytes).ok()
}

/// What a text lets stand; nothing where its data cannot be read, so that nobody knows. `is_yaml` says that it is data as a whole.
pub fn waivers(text: &str, is_yaml: bool) -> Option<Vec<Waiver>> {
    waiver::of_text(text, is_yaml, &languages_of(None))
}

/// The finding of a site that has no unit at all.
pub fn no_unit(sources: &mut Sources) -> Finding {
    let file = sources.add("content/units".to_owned(), String::new());
    Finding::new(
        &rules::MISSING_FILE,
        Span::start_of(file),
        Words::new("trang chưa có đơn vị nào", "the site has no unit"),
        Words::new(
            "Tạo một thư mục trong `content/units/` có tệp `unit.yaml`; `niemyet init THƯ_MỤC` viết sẵn một đơn vị mẫu để chép.",
            "Make a folder in `content/units/` with a `unit.yaml`; `niemyet init FOLDER` writes one that can be copied.",
        ),
    )
}

/// The id of a unit from the name of its folder.
pub fn unit_id(name: &str, sources: &mut Sources) -> Result<Id, Box<Finding>> {
    Id::parse(name).ok_or_else(|| Box::new(bad_name(&format!("content/units/{name}/"), name, sources)))
}

fn languages_of(site: Option<&Site>) -> Languages {
    let usual = || site::usual_languages().unwrap_or_else(|| unreachable!("`vi` and `en` are language codes"));
    site.map_or_else(usual, |site| site.languages.clone())
}

/// `unit.yaml`. Errors in keys that a unit can be named without leave it its name; its findings keep it from being built.
fn unit_head(folder: &mut Folder<'_>, id: &Id, languages: &Languages) -> Option<draft::Head> {
    let node = folder.required_yaml("unit.yaml")?;
    let mut reader = Reader::new(languages);
    let head = unit::read(&mut reader, id, &node);
    folder.close(reader);
    head
}

/// `codes.yaml`, which a unit may be without, and whether every entry of it could be read.
fn ledger(folder: &mut Folder<'_>, languages: &Languages) -> (Vec<Issued>, bool) {
    let is_there = folder.files.contains_key("codes.yaml");
    let Some(node) = folder.yaml("codes.yaml") else { return (Vec::new(), !is_there) };
    let mut reader = Reader::new(languages);
    let ledger = code::read(&mut reader, &node);
    let is_whole = !reader.found.iter().any(Finding::is_error);
    folder.close(reader);
    (ledger, is_whole)
}

/// `statement/vi.md` and its translations.
fn statement(folder: &mut Folder<'_>, languages: &Languages) -> Option<Statement> {
    let documents = folder.documents("statement", languages, repeats_all)?;
    let id = Id::parse("statement").unwrap_or_else(|| unreachable!("this is an id"));
    let mut reader = Reader::new(languages);
    let statement = statement::read(&mut reader, &id, documents);
    folder.close(reader);
    statement
}

/// A folder of guides or ways.
fn guides(files: &mut Folder<'_>, folder: &str, kind: guide::Kind, languages: &Languages) -> Set<Guide> {
    files.each(folder, languages, repeats_all, |reader, id, documents| guide::read(reader, id, kind, documents))
}

/// `plans/<id>/`: the documents, and `tasks.yaml` beside them.
fn plans(folder: &mut Folder<'_>, languages: &Languages) -> Set<Plan> {
    let mut tracked: BTreeMap<Id, Option<Tracking>> = BTreeMap::new();
    for (path, id) in folder.subfolders("plans") {
        let file = format!("{path}/tasks.yaml");
        if folder.files.contains_key(&file) {
            let mut reader = Reader::new(languages);
            let tracking = folder.yaml(&file).and_then(|node| tracking::read(&mut reader, &node));
            folder.close(reader);
            tracked.insert(id, tracking);
        }
    }
    folder.each("plans", languages, plan::says_deadline, |reader, id, documents| {
        let plan = plan::read(reader, id, documents)?;
        match tracked.get(id) {
            None => Some(plan),
            // A broken file of tasks leaves a hole, as a broken document does.
            Some(tracking) => tracking.clone().map(|tracking| Plan { tracking: Some(tracking), ..plan }),
        }
    })
}
