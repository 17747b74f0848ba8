//! Reads what is needed of all units before the first is read whole: their heads and ledgers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::bundle::PublishedCode;
use crate::check;
use crate::check::privacy::{self, Declared};
use crate::check::unit::Loaded;
use crate::check::waiver::{self, Beside, Excused};
use crate::crew::Crew;
use crate::draft;
use crate::fault::Fault;
use crate::finding::{self, Finding, Placed, Waiver};
use crate::load::{self, disk};
use crate::model::id::Id;
use crate::model::site::Shared;
use crate::model::unit::Head;
use crate::source::Sources;

/// The files of a unit that are read before all others.
pub(super) const FILES: [&str; 2] = ["unit.yaml", "codes.yaml"];

/// The heads of all units.
#[derive(Default)]
pub(super) struct Heads {
    /// Those whose `unit.yaml` is right.
    pub(super) whole: BTreeMap<Id, Head>,
    /// The units and the number of each among the sets of texts.
    pub(super) units: BTreeMap<Id, u32>,
    /// Units whose head or ledger has an error.
    pub(super) broken: BTreeSet<Id>,
    /// What all units declare as contacts.
    pub(super) declared: Declared,
    /// What the waivers of `unit.yaml` let stand of `found`.
    pub(super) excused: BTreeMap<Id, Excused>,
    /// What was found.
    pub(super) found: Vec<Placed>,
}

/// The head of one unit, read.
struct HeadRead {
    loaded: Loaded,
    declared: Option<Declared>,
    waivers: Vec<Waiver>,
    sources: Sources,
    found: Vec<Finding>,
    has_broken_ledger: bool,
}

/// Reads the heads of all units. `published` are the codes of the last build.
pub(super) fn read(tree: &disk::Tree, above: &Arc<Sources>, shared: &Shared, crew: &Crew, published: &[PublishedCode]) -> Result<Heads, Fault> {
    let mut all = Heads::default();
    let mut sources = Sources::above(above, 0);
    for (name, number) in tree.units.keys().zip(1..) {
        match load::unit_id(name, &mut sources) {
            Ok(id) => drop(all.units.insert(id, number)),
            Err(finding) => all.found.push(finding.place(&sources)),
        }
    }
    let ids: Vec<(&Id, u32)> = all.units.iter().map(|(id, number)| (id, *number)).collect();
    let mut found: BTreeMap<Id, Vec<Finding>> = BTreeMap::new();
    let mut waivers: BTreeMap<Id, Vec<Waiver>> = BTreeMap::new();
    let (mut loaded, mut kept_codes, mut unsure) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for head in crew.each(&ids, |(id, number)| one(tree, id, Sources::above(above, *number), shared))? {
        if let Some(declared) = &head.declared {
            all.declared.join(declared);
        }
        kept_codes.extend(head.loaded.ledger.iter().map(|issued| issued.code.value.to_string()));
        if head.has_broken_ledger {
            unsure.insert(head.loaded.id.clone());
        }
        found.insert(head.loaded.id.clone(), head.found);
        waivers.insert(head.loaded.id.clone(), head.waivers);
        sources.join(head.sources);
        loaded.push(head.loaded);
    }
    check::ledger::judge(&loaded, published, &mut found);
    check::code::twice(&loaded, &mut found);
    let (heads, more) = check::unit::heads(loaded, &shared.site);
    for (id, findings) in more {
        found.entry(id).or_default().extend(findings);
    }
    let gone = published.iter().filter(|code| !kept_codes.contains(&code.code));
    let gone = gone.filter_map(|code| Some((code.code.clone(), Id::parse(&code.unit).filter(|unit| !unsure.contains(unit))?)));
    check::code::vanished(gone.collect(), &mut sources, &mut found);
    check::code::moved(published, &heads, &mut found);
    for (id, mut findings) in found {
        waiver::mark(waivers.get(&id).map_or(&[], Vec::as_slice), &Beside::new(), &mut findings);
        if findings.iter().any(Finding::is_error) {
            all.broken.insert(id.clone());
        }
        all.found.extend(finding::placed(&findings, &sources));
        let excused = waiver::excused(&findings);
        if !excused.is_empty() {
            all.excused.insert(id, excused);
        }
    }
    all.whole = heads.into_iter().map(|head| (head.id.clone(), head)).collect();
    Ok(all)
}

/// Reads `unit.yaml` and the ledger of one unit.
fn one(tree: &disk::Tree, id: &Id, mut sources: Sources, shared: &Shared) -> Result<HeadRead, Fault> {
    let mut found = Vec::new();
    let entries = tree.some(id.as_str(), &FILES);
    let prefix = format!("content/units/{id}/");
    let files = disk::read(&entries, &prefix, &mut sources, &mut found)?;
    let exposed = privacy::look(&prefix, entries.iter().map(|entry| entry.path.as_str()), &files);
    let read = load::head(id, files, &mut sources, &shared.site);
    let declared = declared(read.head.as_ref());
    let seen = privacy::stand(privacy::suspects(exposed, &mut sources), declared.as_ref());
    // A head that tells of a person is shown nowhere, not even in the index.
    let head = read.head.filter(|_| !privacy::is_grave(&seen));
    let has_broken_ledger = read.found.iter().any(|finding| finding.is_error() && sources.path(finding.span.file).ends_with("codes.yaml"));
    found.extend(seen);
    found.extend(read.found);
    let touched = check::ledger::touched(id, &read.ledger);
    let loaded = Loaded { id: id.clone(), head, ledger: read.ledger, touched };
    Ok(HeadRead { loaded, declared, waivers: read.waivers, sources, found, has_broken_ledger })
}

/// What a unit declares as contacts, where its head can be read.
pub(super) fn declared(head: Option<&draft::Head>) -> Option<Declared> {
    head.map(|head| Declared::of(&head.profile.contacts))
}
