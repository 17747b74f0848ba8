//! Makes units in parallel; each one's memory is given back when its files are written.

use std::collections::{BTreeMap, BTreeSet};

use crate::bundle::{AlternateRecord, CodeRecord, Contribution, Digest, File, PageRecord, UnitRecord};
use crate::crew::Crew;
use crate::emit::memo::Printed;
use crate::emit::previous::Previous;
use crate::emit::stage::{Files, Share, Shelf};
use crate::fault::Fault;
use crate::finding::{Placed, Severity};
use crate::gather::{Gathered, Judged};
use crate::hash::Fingerprint;
use crate::make::key;
use crate::make::remember;
use crate::make::sheet;
use crate::make::shop::Workshop;
use crate::model::id::Id;
use crate::model::route::Route;
use crate::model::site::Shared;
use crate::model::target::Target;
use crate::model::unit::{Head, Unit};
use crate::order::{Order, UnitOutcome, UnitState};
use crate::page::Page;
use crate::render::THEME;
use crate::view;
use crate::view::scene::{self, Setting};
use crate::view::sheet::Job;
use crate::view::subject::Subject;

/// Units whose entries of the record wait together for their place on the disk.
const BATCH: usize = 4;

/// Pages that are held as HTML until they are written.
const AT_ONCE: usize = 256;

/// Pages beside each other that one hand prints: they have much in common that is made ready once, so that fewer at a time cost more than they gain.
const TOGETHER: usize = 64;

/// What became of a unit.
pub(crate) struct Made {
    pub(crate) outcome: UnitOutcome,
    /// What of it is in the new build.
    pub(crate) standing: Option<Standing>,
    /// Fingerprint of what its pages were made from, where they were made by this build.
    pub(crate) key: Option<String>,
    pub(crate) found: Vec<Placed>,
    /// What it brings to roll-ups.
    pub(crate) contributions: Vec<Contribution>,
    /// From what its printed sheets were made, by path.
    pub(crate) printed: BTreeMap<String, Printed>,
}

/// A unit in the new build.
pub(crate) struct Standing {
    pub(crate) record: UnitRecord,
    pub(crate) share: Share,
}

/// A unit that is made, before its entries of the record have their place.
struct Loose {
    made: Made,
    /// What is to be shelved: the unit's entries, how many files are new, and those that stand as they are.
    new: Option<(UnitRecord, Digest, usize, Vec<String>)>,
}

/// Judges units in parallel.
pub(crate) fn judge_all(site: &Gathered, order: &Order, crew: &Crew) -> Result<Vec<Made>, Fault> {
    crew.each(&site.chosen(order), |id| {
        let Judged { unit, found, .. } = site.judge(id, site.files(id)?, order);
        let state = if unit.is_some() { UnitState::Built } else { UnitState::Failed };
        Ok(Made { outcome: UnitOutcome { id: id.to_string(), state }, standing: None, key: None, found, contributions: Vec::new(), printed: BTreeMap::new() })
    })
}

/// Judges and makes units in parallel.
pub(crate) fn make_all(shop: &Workshop<'_>, shared: &Shared) -> Result<Vec<Made>, Fault> {
    let (site, previous) = (shop.site, shop.previous);
    let chosen: BTreeSet<Id> = site.chosen(shop.order).into_iter().collect();
    let standing = standing(site, &chosen, previous);
    let is_root_taken = is_root_taken(site, &chosen, previous);
    let setting = shop.press.setting(shared, &standing, shop.order.today, is_root_taken);
    let around = key::around(site, shop.order, shop.press, &standing, is_root_taken);
    // A unit whose folder is gone but whose codes hang on walls keeps its pages until its ledger is back.
    let lost = previous.units().filter_map(|unit| Id::parse(&unit.id)).filter(|id| !site.has(id) && !previous.digest(id.as_str()).codes.is_empty());
    let all: Vec<Id> = site.units().cloned().chain(lost).collect::<BTreeSet<_>>().into_iter().collect();
    shop.crew.batches(&all, BATCH, |ids| {
        let loose: Result<Vec<Loose>, Fault> = ids
            .iter()
            .map(|id| match (chosen.contains(id), site.has(id)) {
                (true, _) => shop.one(id, &setting, &around),
                (false, true) => shop.keep(id, UnitState::Untouched, Vec::new()),
                (false, false) => shop.keep(id, UnitState::Kept, Vec::new()),
            })
            .collect();
        shop.shelve(loose?)
    })
}

impl Workshop<'_> {
    /// Makes one unit; where nothing that it is made from has changed, and its pages stand, they are taken over.
    fn one(&self, id: &Id, setting: &Setting<'_>, around: &Fingerprint) -> Result<Loose, Fault> {
        let files = self.site.files(id)?;
        let key = key::of_unit(around, &files);
        if let Some(same) = self.same(id, key.as_deref()) {
            return Ok(same);
        }
        let Judged { unit, mut found, sources } = self.site.judge(id, files, self.order);
        let Some(unit) = unit else { return self.keep(id, UnitState::Kept, found) };
        let subject = Subject::of(&unit, self.order.today);
        let (pages, mut files) = view::unit(&subject, setting, self.crew);
        let contributions = view::contributions(&subject, setting);
        files.extend(of_roll_ups(&unit.head.path.value, &contributions));
        let before = self.previous.digest(id.as_str()).files;
        let mut put = self.stage.files(&before, self.previous);
        let jobs = if self.order.sheets { view::sheet::of_unit(&subject, setting) } else { Vec::new() };
        let printed = sheet::print(self, &jobs, id, &sources, &mut put)?;
        found.extend(printed.found);
        if found.iter().any(|placed| placed.counts_as() == Some(Severity::Error)) {
            put.withdraw()?;
            return self.keep(id, UnitState::Kept, found);
        }
        files.extend(printed.report.map(|report| view::sheet::report(&unit, report)));
        match self.write(&pages, files, &unit.head.path.value, &mut put, &|_| true)? {
            Ok(digest) => {
                let digest = Digest { codes: codes(&unit, setting.shared, &jobs), ..digest };
                let record = UnitRecord { id: id.to_string(), path: unit.head.path.value.clone(), state: "built".to_owned() };
                let fresh = digest.files.len() - put.kept.len();
                let made = Made {
                    outcome: UnitOutcome { id: id.to_string(), state: UnitState::Built },
                    standing: None,
                    key,
                    found,
                    contributions,
                    printed: printed.files,
                };
                Ok(Loose { made, new: Some((record, digest, fresh, put.kept)) })
            }
            Err(placed) => {
                found.push(*placed);
                self.keep(id, UnitState::Kept, found)
            }
        }
    }

    /// The unit as the last build left it, where that was made from the same.
    fn same(&self, id: &Id, key: Option<&str>) -> Option<Loose> {
        let known = self.memo.unit(id.as_str()).filter(|known| key.is_some() && known.key.as_deref() == key)?;
        let (record, part) = (self.previous.unit(id.as_str())?.clone(), self.previous.part(id.as_str())?.clone());
        let found: Option<Vec<Placed>> = known.found.iter().map(remember::placed).collect();
        let files = self.previous.digest(id.as_str()).files;
        if !files.iter().all(|file| self.previous.stands(file)) {
            return None;
        }
        let share = Share { at: Shelf::Previous(part), files: files.len(), fresh: 0, kept: files.into_iter().map(|file| file.path).collect() };
        let outcome = UnitOutcome { id: id.to_string(), state: UnitState::Built };
        let contributions = self.previous.contributions(&record);
        let made =
            Made { outcome, standing: Some(Standing { record, share }), key: known.key.clone(), found: found?, contributions, printed: known.printed.clone() };
        Some(Loose { made, new: None })
    }

    /// The pages of the last build stand; where there are none, the unit is not in this one.
    fn keep(&self, id: &Id, state: UnitState, found: Vec<Placed>) -> Result<Loose, Fault> {
        let contributions = self.previous.unit(id.as_str()).map(|record| self.previous.contributions(record)).unwrap_or_default();
        let printed = self.memo.unit(id.as_str()).map(|known| known.printed.clone()).unwrap_or_default();
        let outcome = |state: UnitState| UnitOutcome { id: id.to_string(), state };
        let loose = |state: UnitState, new| Loose { made: Made { outcome: outcome(state), standing: None, key: None, found, contributions, printed }, new };
        let Some(record) = self.previous.unit(id.as_str()) else {
            return Ok(loose(if state == UnitState::Kept { UnitState::Failed } else { state }, None));
        };
        let mut digest = self.previous.digest(id.as_str());
        digest.files = digest.files.iter().map(|file| self.previous.as_it_stands(file)).collect::<Result<_, _>>()?;
        let kept = digest.files.iter().map(|file| file.path.clone()).collect();
        let state_word = if state == UnitState::Kept { "kept".to_owned() } else { record.state.clone() };
        Ok(loose(state, Some((UnitRecord { state: state_word, ..record.clone() }, digest, 0, kept))))
    }

    /// Pages, other files, and the stylesheet beside them, written; files that `is_wanted` refuses are passed over. A page that cannot be printed
    /// ends it: then nothing of this build is published.
    pub(super) fn write(
        &self,
        pages: &[Page],
        more: Vec<File>,
        unit_path: &str,
        put: &mut Files<'_>,
        is_wanted: &dyn Fn(&str) -> bool,
    ) -> Result<Result<Digest, Box<Placed>>, Fault> {
        for some in pages.chunks(AT_ONCE) {
            let printed: Result<Vec<Vec<Vec<u8>>>, _> = self.crew.each(&some.chunks(TOGETHER).collect::<Vec<_>>(), |some| {
                let mut printer = self.press.renderer.printer();
                some.iter().map(|page| printer.print(page).map(<[u8]>::to_vec)).collect()
            });
            match printed {
                Ok(printed) => some.iter().zip(printed.iter().flatten()).try_for_each(|(page, html)| put.put(page.route.path(), html))?,
                Err(placed) => return Ok(Err(placed)),
            }
        }
        for file in more.into_iter().filter(|file| is_wanted(&file.path)) {
            put.put(file.path, &file.bytes)?;
        }
        let style = scene::stylesheet(unit_path, &self.press.style_name).path();
        if is_wanted(&style) {
            put.put(style, self.press.style.as_bytes())?;
        }
        let mut pages: Vec<PageRecord> = pages.iter().map(page_record).collect();
        pages.sort();
        put.records.sort();
        Ok(Ok(Digest { files: std::mem::take(&mut put.records), pages, codes: Vec::new() }))
    }

    /// Puts the entries of a batch on a shelf.
    fn shelve(&self, loose: Vec<Loose>) -> Result<Vec<Made>, Fault> {
        let new: Vec<&Digest> = loose.iter().filter_map(|one| one.new.as_ref().map(|(_, digest, ..)| digest)).collect();
        let name = loose.first().map(|first| first.made.outcome.id.clone()).unwrap_or_default();
        let mut shelves = if new.is_empty() { Vec::new() } else { self.stage.shelve(&name, &new)? }.into_iter();
        let made = loose.into_iter().map(|Loose { made, new }| {
            let Some((record, digest, fresh, kept)) = new else { return made };
            let at = shelves.next().unwrap_or_else(|| unreachable!("there is a place for each that asks for one"));
            Made { standing: Some(Standing { record, share: Share { at, files: digest.files.len(), fresh, kept } }), ..made }
        });
        Ok(made.collect())
    }
}

impl Made {
    /// Whether a page of the unit could not be printed.
    pub(crate) fn met_broken_theme(&self) -> bool {
        self.found.iter().any(|placed| placed.rule == &THEME)
    }
}

/// The units that links may lead to: those that are being made and were found right so far, and those whose earlier pages stand.
fn standing(site: &Gathered, chosen: &BTreeSet<Id>, previous: &Previous) -> BTreeMap<Id, Head> {
    let made = |id: &Id| chosen.contains(id) && site.is_right(id);
    let stands = site.heads().iter().filter(|(id, _)| made(id) || previous.unit(id.as_str()).is_some());
    stands
        .map(|(id, head)| {
            let mut head = head.clone();
            if let Some(record) = previous.unit(id.as_str()).filter(|_| !made(id)) {
                head.path.value.clone_from(&record.path);
            }
            (id.clone(), head)
        })
        .collect()
}

/// Whether the root of the output belongs to a unit: one that asks for it, or one whose earlier pages stand there and are not made anew.
pub(super) fn is_root_taken(site: &Gathered, chosen: &BTreeSet<Id>, previous: &Previous) -> bool {
    let stays = |unit: &UnitRecord| match Id::parse(&unit.id).filter(|id| site.has(id)) {
        Some(id) => !chosen.contains(&id) || !site.is_right(&id),
        None => !previous.digest(&unit.id).codes.is_empty(),
    };
    site.has_root_unit() || previous.units().any(|unit| unit.path.is_empty() && stays(unit))
}

/// What a unit brings to roll-ups, kept beside its pages; nothing where it brings nothing.
fn of_roll_ups(unit_path: &str, contributions: &[Contribution]) -> Option<File> {
    let bytes = serde_json::to_vec(contributions).unwrap_or_else(|error| unreachable!("text and numbers cannot fail to be written: {error}"));
    (!contributions.is_empty()).then(|| File { path: Contribution::file(unit_path), bytes })
}

fn page_record(page: &Page) -> PageRecord {
    PageRecord {
        lang: page.common.lang.clone(),
        alternates: page.twins.iter().map(|twin| AlternateRecord { lang: twin.lang.clone(), url: twin.path.clone() }).collect(),
        source: page.source.clone(),
        url: page.route.path(),
    }
}

fn codes(unit: &Unit, shared: &Shared, jobs: &[Job]) -> Vec<CodeRecord> {
    let primary = &shared.site.languages.primary;
    let path = |target: &Target| unit.routes.get(target, primary).map(Route::path);
    let address = |target: &Target| Some(unit.routes.get(target, primary)?.address(unit.head.address.as_ref()?));
    let mut codes: Vec<CodeRecord> = unit
        .ledger
        .iter()
        .map(|issued| {
            let code = &issued.code.value;
            CodeRecord {
                code: code.to_string(),
                address: address(&Target::Landing(code.clone())),
                target: issued.leads_to().and_then(|target| path(&target.value)),
                sheets: jobs.iter().filter(|job| job.code.as_ref() == Some(code)).flat_map(Job::for_print).collect(),
            }
        })
        .collect();
    codes.sort();
    codes
}
