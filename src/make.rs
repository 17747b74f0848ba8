//! Makes units in parallel and publishes the whole.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::bundle::{AlternateRecord, CodeRecord, Digest, File, PageRecord, UnitRecord};
use crate::emit::previous::Previous;
use crate::emit::record::Record;
use crate::emit::stage::{Published, Stage};
use crate::fault::Fault;
use crate::finding::Placed;
use crate::gather::Gathered;
use crate::model::id::Id;
use crate::model::route::Route;
use crate::model::site::Shared;
use crate::model::target::Target;
use crate::model::unit::{Head, Unit};
use crate::order::{Order, UnitOutcome, UnitState};
use crate::page::Page;
use crate::press::Press;
use crate::render::THEME;
use crate::source::{FileId, Span};
use crate::view;
use crate::view::scene;

/// What became of a unit.
pub(crate) struct Made {
    outcome: UnitOutcome,
    digest: Digest,
    record: Option<UnitRecord>,
    fresh: usize,
    found: Vec<Placed>,
}

/// Judges units in parallel.
pub(crate) fn judge_all(site: &Gathered, order: &Order) -> Result<Vec<Made>, Fault> {
    parallel(order.jobs, &site.chosen(order), |id| {
        let (unit, found) = site.judge(id, order)?;
        let state = if unit.is_some() { UnitState::Built } else { UnitState::Failed };
        Ok(Made { outcome: UnitOutcome { id: id.to_string(), state }, digest: Digest::default(), record: None, fresh: 0, found })
    })
}

/// Judges and makes units in parallel; each one's memory is given back when its files are written.
pub(crate) fn make_all(site: &Gathered, order: &Order, press: &Press, stage: &Stage, previous: &Previous) -> Result<Vec<Made>, Fault> {
    let Some(shared) = site.shared() else { return Ok(Vec::new()) };
    let chosen = site.chosen(order);
    let standing = standing(site, &chosen, previous);
    let setting = press.setting(shared, &standing, order.today, is_root_taken(site, &chosen, previous));
    let mut made = parallel(order.jobs, &chosen, |id| {
        let (unit, mut found) = site.judge(id, order)?;
        let Some(unit) = unit else { return keep(id, UnitState::Kept, found, stage, previous) };
        let pages = view::unit(&unit, &setting);
        let files = view::files(&unit, &setting, &pages);
        match write(&pages, files, press, &unit.head.path.value, stage)? {
            Ok((mut digest, fresh)) => {
                digest.codes = codes(&unit, shared);
                Ok(built(id, &unit, digest, fresh, found))
            }
            Err(placed) => {
                found.push(*placed);
                keep(id, UnitState::Kept, found, stage, previous)
            }
        }
    })?;
    for id in site.units().iter().filter(|id| !chosen.contains(id)) {
        made.push(keep(id, UnitState::Untouched, Vec::new(), stage, previous)?);
    }
    // A unit whose folder is gone but whose codes hang on walls keeps its pages until its ledger is back.
    for (record, digest) in previous.units().filter(|(record, _)| !site.units().iter().any(|id| id.as_str() == record.id)) {
        if let Some(id) = Id::parse(&record.id).filter(|_| !digest.codes.is_empty()) {
            made.push(keep(&id, UnitState::Kept, Vec::new(), stage, previous)?);
        }
    }
    Ok(made)
}

/// The units that links may lead to: those that are being made and were found right so far, and those whose earlier pages stand.
fn standing(site: &Gathered, chosen: &[Id], previous: &Previous) -> BTreeMap<Id, Head> {
    let made = |id: &Id| chosen.contains(id) && site.is_right(id);
    let stands = site.heads().iter().filter(|(id, _)| made(id) || previous.unit(id.as_str()).is_some());
    stands
        .map(|(id, head)| {
            let mut head = head.clone();
            if let Some((record, _)) = previous.unit(id.as_str()).filter(|_| !made(id)) {
                head.path.value.clone_from(&record.path);
            }
            (id.clone(), head)
        })
        .collect()
}

/// Whether the root of the output belongs to a unit: one that asks for it, or one whose earlier pages stand there and are not made anew.
fn is_root_taken(site: &Gathered, chosen: &[Id], previous: &Previous) -> bool {
    let stays = |id: &str, has_codes: bool| match site.units().iter().find(|unit| unit.as_str() == id) {
        Some(unit) => !chosen.contains(unit) || !site.is_right(unit),
        None => has_codes,
    };
    site.has_root_unit() || previous.units().any(|(record, digest)| record.path.is_empty() && stays(&record.id, !digest.codes.is_empty()))
}

/// Makes the pages that no unit owns and puts the build in the place of the last one.
pub(crate) fn publish(
    site: &Gathered,
    order: &Order,
    press: &Press,
    stage: Stage,
    previous: &Previous,
    made: &[Made],
) -> Result<Result<Published, Box<Placed>>, Fault> {
    let Some(shared) = site.shared() else { unreachable!("nothing is published without a site") };
    let present = present(site, shared, made);
    let is_root_taken = is_root_taken(site, &site.chosen(order), previous) || present.values().any(|head| head.path.value.is_empty());
    let setting = press.setting(shared, &present, order.today, is_root_taken);
    let pages = view::index(&setting);
    let written: BTreeSet<&str> = made.iter().flat_map(|unit| &unit.digest.files).map(|file| file.path.as_str()).collect();
    let files = view::site_files(&setting, &pages, &|path| written.contains(path));
    let (index, fresh) = match write(&pages, files, press, "", &stage)? {
        Ok(written) => written,
        Err(placed) => return Ok(Err(placed)),
    };
    let digests = || made.iter().map(|unit| &unit.digest).chain([&index]);
    let record = Record {
        site: shared.site.name.original().clone(),
        today: order.today.to_string(),
        units: made.iter().filter_map(|unit| unit.record.clone()).collect(),
        files: digests().flat_map(|digest| digest.files.clone()).collect(),
        pages: digests().flat_map(|digest| digest.pages.clone()).collect(),
        codes: digests().flat_map(|digest| digest.codes.clone()).collect(),
    };
    let mut record = record.sorted();
    // A unit at the root brings the same stylesheet as the index.
    record.files.dedup();
    stage.no_file_twice(&record)?;
    let fresh = fresh + made.iter().map(|unit| unit.fresh).sum::<usize>();
    stage.publish(&record, previous, fresh).map(Ok)
}

impl Made {
    /// Whether a page of the unit could not be printed.
    pub(crate) fn met_broken_theme(&self) -> bool {
        self.found.iter().any(|placed| placed.rule == &THEME)
    }

    /// What became of the unit, and its findings.
    pub(crate) fn into_parts(self) -> (UnitOutcome, Vec<Placed>) {
        (self.outcome, self.found)
    }
}

/// The one parallel loop.
fn parallel<T: Send>(jobs: Option<usize>, ids: &[Id], work: impl Fn(&Id) -> Result<T, Fault> + Sync) -> Result<Vec<T>, Fault> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build();
    match pool {
        Ok(pool) => pool.install(|| ids.par_iter().map(&work).collect()),
        // A machine that gives no threads still builds, on this one.
        Err(_) => ids.iter().map(work).collect(),
    }
}

fn built(id: &Id, unit: &Unit, digest: Digest, fresh: usize, found: Vec<Placed>) -> Made {
    Made {
        outcome: UnitOutcome { id: id.to_string(), state: UnitState::Built },
        record: Some(UnitRecord { id: id.to_string(), path: unit.head.path.value.clone(), state: "built".to_owned() }),
        digest,
        fresh,
        found,
    }
}

/// The pages of the last build stand; where there are none, the unit is not in this one.
fn keep(id: &Id, state: UnitState, seen: Vec<Placed>, into: &Stage, previous: &Previous) -> Result<Made, Fault> {
    let Some((record, mut digest)) = previous.unit(id.as_str()).cloned() else {
        let state = if state == UnitState::Kept { UnitState::Failed } else { state };
        return Ok(Made { outcome: UnitOutcome { id: id.to_string(), state }, digest: Digest::default(), record: None, fresh: 0, found: seen });
    };
    digest.files = digest.files.iter().map(|file| into.keep(file)).collect::<Result<_, _>>()?;
    let state_word = if state == UnitState::Kept { "kept".to_owned() } else { record.state.clone() };
    Ok(Made { outcome: UnitOutcome { id: id.to_string(), state }, digest, record: Some(UnitRecord { state: state_word, ..record }), fresh: 0, found: seen })
}

/// The heads of the units that the output has, each in the folder in which its pages stand.
fn present(site: &Gathered, shared: &Shared, made: &[Made]) -> BTreeMap<Id, Head> {
    let records = made.iter().filter_map(|unit| unit.record.as_ref());
    let heads = records.filter_map(|record| {
        let id = Id::parse(&record.id)?;
        let nowhere = Span::start_of(FileId::default());
        let known = site.heads().get(&id).cloned();
        let mut head = known.unwrap_or_else(|| Head::unreadable(&id, &record.path, &shared.site.languages.primary, nowhere));
        head.path.value.clone_from(&record.path);
        Some((id, head))
    });
    heads.collect()
}

/// Pages, other files, and the stylesheet beside them, written.
fn write(pages: &[Page], more: Vec<File>, press: &Press, unit_path: &str, stage: &Stage) -> Result<Result<(Digest, usize), Box<Placed>>, Fault> {
    // All pages are printed before the first is written, so that a page that cannot be printed leaves nothing half done.
    let printed: Result<Vec<File>, Box<Placed>> = pages.iter().map(|page| press.renderer.page(page)).collect();
    let mut files = match printed {
        Ok(files) => files,
        Err(placed) => return Ok(Err(placed)),
    };
    files.extend(more);
    files.push(File { path: scene::stylesheet(unit_path, &press.style_name).path(), bytes: press.style.clone().into_bytes() });
    let mut digest = Digest { pages: pages.iter().map(page_record).collect(), ..Digest::default() };
    let mut fresh = 0;
    for file in &files {
        let (record, is_fresh) = stage.write(file)?;
        digest.files.push(record);
        fresh += usize::from(is_fresh);
    }
    Ok(Ok((digest, fresh)))
}

fn page_record(page: &Page) -> PageRecord {
    PageRecord {
        lang: page.frame.lang.clone(),
        alternates: page.twins.iter().map(|twin| AlternateRecord { lang: twin.lang.clone(), url: twin.path.clone() }).collect(),
        source: page.source.clone(),
        url: page.route.path(),
    }
}

fn codes(unit: &Unit, shared: &Shared) -> Vec<CodeRecord> {
    let primary = &shared.site.languages.primary;
    let path = |target: &Target| unit.routes.get(target, primary).map(Route::path);
    let address = |target: &Target| Some(unit.routes.get(target, primary)?.address(unit.head.address.as_ref()?));
    unit.ledger
        .iter()
        .map(|issued| {
            let code = &issued.code.value;
            CodeRecord {
                code: code.to_string(),
                address: address(&Target::Landing(code.clone())),
                target: issued.leads_to().and_then(|target| path(&target.value)),
                sheets: shared.site.languages.iter().filter_map(|lang| unit.routes.get(&Target::Sheet(code.clone()), lang)).map(Route::path).collect(),
            }
        })
        .collect()
}
