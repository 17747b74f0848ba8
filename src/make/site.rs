//! Makes the pages that no unit owns, and puts the build in the place of the last one.

use std::collections::{BTreeMap, BTreeSet};

use crate::bundle::Contribution;
use crate::crew::Crew;
use crate::emit::memo::{self, Memo};
use crate::emit::record::Heading;
use crate::emit::stage::{Published, Share, Stage};
use crate::fault::Fault;
use crate::finding::Placed;
use crate::gather::Gathered;
use crate::make::remember;
use crate::make::shop::Workshop;
use crate::make::unit::{self, Made, Standing};
use crate::model::id::Id;
use crate::model::site::Shared;
use crate::model::unit::Head;
use crate::source::{FileId, Span};
use crate::view;

/// Entries of the record that belong to no unit lie under this name, which no unit can have.
const SITE: &str = ".site";

/// A build that is put together; to be published if it differs from the last.
pub(crate) struct Whole {
    pub(crate) published: Published,
    pub(crate) memo: Memo,
    /// What of the last build is linked into this one.
    kept: Vec<Vec<String>>,
    is_new: bool,
}

/// Makes what no unit owns, and writes the record. A theme that cannot print is given back.
pub(crate) fn complete(shop: &Workshop<'_>, shared: &Shared, made: &mut [Made]) -> Result<Result<Whole, Box<Placed>>, Fault> {
    let present = present(shop.site, shared, made);
    let chosen: BTreeSet<Id> = shop.site.chosen(shop.order).into_iter().collect();
    let is_root_taken = unit::is_root_taken(shop.site, &chosen, shop.previous) || present.values().any(|head| head.path.value.is_empty());
    let setting = shop.press.setting(shared, &present, shop.order.today, is_root_taken);
    let standing = made.iter().filter(|unit| unit.standing.is_some());
    let contributions: Vec<&Contribution> = standing.flat_map(|unit| &unit.contributions).collect();
    let pages = view::index(&setting, &contributions);
    let is_there = |path: &str| owner(made, path).is_some_and(|unit| unit.share.at.has(path, shop.previous));
    let files = view::site_files(&setting, &pages, &contributions, &is_there);
    let before = shop.previous.of_site().files;
    let mut put = shop.stage.files(&before, shop.previous);
    // A unit at the root brings the same stylesheet.
    let digest = match shop.write(&pages, files, "", &mut put, &|path| !is_there(path))? {
        Ok(digest) => digest,
        Err(placed) => return Ok(Err(placed)),
    };
    let kept = put.kept;
    let fresh = digest.files.len() - kept.len();
    let at = shop.stage.shelve(SITE, &[&digest])?.into_iter().next();
    let site = Share { at: at.unwrap_or_else(|| unreachable!("one was asked for")), files: digest.files.len(), fresh, kept };
    record(shop, shared, made, site).map(Ok)
}

/// Writes the record: what belongs to no unit first, then unit by unit.
fn record(shop: &Workshop<'_>, shared: &Shared, made: &mut [Made], site: Share) -> Result<Whole, Fault> {
    let (mut records, mut all, mut seen) = (Vec::new(), vec![site], Vec::new());
    for unit in made.iter_mut() {
        let Some(Standing { record, share }) = unit.standing.take() else { continue };
        let found = if unit.key.is_some() { unit.found.iter().map(remember::seen).collect() } else { Vec::new() };
        seen.push((unit.key.clone(), found, std::mem::take(&mut unit.printed)));
        records.push(record);
        all.push(share);
    }
    let heading = Heading { site: shared.site.name.original().clone(), today: shop.order.today.to_string(), units: records.clone() };
    let (ready, is_new) = shop.stage.write_record(&heading, &all, shop.previous)?;
    let mut parts = ready.parts.into_iter();
    let site = parts.next().unwrap_or_default();
    let units = records.into_iter().zip(parts).zip(seen).map(|((record, part), (key, found, printed))| memo::Unit { record, part, key, found, printed });
    let memo = Memo { build: ready.build, units: units.collect(), site };
    Ok(Whole { published: ready.published, memo, kept: all.into_iter().map(|share| share.kept).collect(), is_new })
}

impl Whole {
    /// Puts the build in the place of the output; where nothing differs, the output is left alone.
    pub(crate) fn publish(self, stage: Stage, crew: &Crew) -> Result<(Published, Memo), Fault> {
        if self.is_new {
            crew.each(&self.kept, |paths| stage.link(paths))?;
            stage.publish()?;
        }
        Ok((self.published, self.memo))
    }
}

/// The unit in whose folder a path lies.
fn owner<'m>(made: &'m [Made], path: &str) -> Option<&'m Standing> {
    let inside = |unit: &&Standing| unit.record.path.is_empty() || path.strip_prefix(unit.record.path.as_str()).is_some_and(|rest| rest.starts_with('/'));
    made.iter().filter_map(|unit| unit.standing.as_ref()).filter(inside).max_by_key(|unit| unit.record.path.len())
}

/// The heads of the units that the output has, each in the folder in which its pages stand.
fn present(site: &Gathered, shared: &Shared, made: &[Made]) -> BTreeMap<Id, Head> {
    let records = made.iter().filter_map(|unit| unit.standing.as_ref()).map(|unit| &unit.record);
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
