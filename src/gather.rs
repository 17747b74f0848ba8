//! Gathers what all units share and the heads of all units, and judges units one by one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::bundle::PublishedCode;
use crate::check;
use crate::check::around::Around;
use crate::check::privacy::{self, Declared};
use crate::draft;
use crate::fault::Fault;
use crate::finding::{Finding, Placed, Severity, Words};
use crate::load::{self, disk};
use crate::model::id::Id;
use crate::model::site::Shared;
use crate::model::unit::{Head, Unit};
use crate::order::Order;
use crate::source::Sources;

/// What is known before the first unit is read whole.
pub(crate) struct Gathered {
    tree: disk::Tree,
    sources: Arc<Sources>,
    shared: Option<Shared>,
    heads: BTreeMap<Id, Head>,
    units: Vec<Id>,
    broken: BTreeSet<Id>,
    found: Vec<Placed>,
}

impl Gathered {
    /// Reads what all units share and the heads of all units. `published` are the codes of the last build.
    pub(crate) fn read(order: &Order, published: &[PublishedCode]) -> Result<Self, Fault> {
        let tree = disk::list(&order.root)?;
        known_units(order, &tree)?;
        let mut sources = Sources::default();
        let mut found = Vec::new();
        let files = disk::read(&tree.shared, "content/", &mut sources, &mut found)?;
        let exposed = privacy::look("content/", paths(&tree.shared), &files, load::readable);
        let (draft, more) = load::shared(files, &mut sources);
        found.extend(more);
        let suspects = privacy::suspects(exposed, &mut sources);
        let (shared, more) = check::shared(draft, order.today);
        found.extend(more);
        let placed = found.iter().map(|finding| finding.place(&sources)).collect();
        let mut gathered = Self { tree, sources: Arc::new(sources), shared, heads: BTreeMap::new(), units: Vec::new(), broken: BTreeSet::new(), found: placed };
        let declared = gathered.read_heads(published)?;
        let stand = privacy::stand(suspects, declared.as_ref());
        gathered.found.extend(stand.iter().map(|finding| finding.place(&gathered.sources)));
        Ok(gathered)
    }

    /// Gives what all units declare as contacts.
    fn read_heads(&mut self, published: &[PublishedCode]) -> Result<Option<Declared>, Fault> {
        let Some(shared) = &self.shared else { return Ok(None) };
        let mut all_declared = Declared::default();
        let mut sources = Sources::above(&self.sources);
        let mut found: BTreeMap<Id, Vec<Finding>> = BTreeMap::new();
        let mut loaded = Vec::new();
        let (mut kept_codes, mut unsure) = (BTreeSet::new(), BTreeSet::new());
        for (name, entries) in &self.tree.units {
            let id = match load::unit_id(name, &mut sources) {
                Ok(id) => id,
                Err(finding) => {
                    self.found.push(finding.place(&sources));
                    continue;
                }
            };
            let (of_head, _) = parted(entries);
            let own = found.entry(id.clone()).or_default();
            let prefix = format!("content/units/{id}/");
            let files = disk::read(&of_head, &prefix, &mut sources, own)?;
            let exposed = privacy::look(&prefix, paths(&of_head), &files, load::readable);
            let (head, ledger, more) = load::head(&id, files, &mut sources, &shared.site);
            let declared = declared(head.as_ref());
            if let Some(declared) = &declared {
                all_declared.join(declared);
            }
            let seen = privacy::stand(privacy::suspects(exposed, &mut sources), declared.as_ref());
            // A head that tells of a person is shown nowhere, not even in the index.
            let head = head.filter(|_| !privacy::is_grave(&seen));
            own.extend(seen);
            let more_is_broken = more.iter().any(|finding| finding.is_error() && sources.path(finding.span.file).ends_with("codes.yaml"));
            own.extend(more);
            kept_codes.extend(ledger.iter().map(|issued| issued.code.value.to_string()));
            if more_is_broken {
                unsure.insert(id.clone());
            }
            loaded.push(check::unit::Loaded { id: id.clone(), head, ledger });
            self.units.push(id);
        }
        let (heads, more) = check::unit::heads(loaded, &shared.site);
        for (id, findings) in more {
            found.entry(id).or_default().extend(findings);
        }
        let gone = published.iter().filter(|code| !kept_codes.contains(&code.code));
        let gone = gone.filter_map(|code| Some((code.code.clone(), Id::parse(&code.unit).filter(|unit| !unsure.contains(unit))?)));
        check::code::vanished(gone.collect(), &mut sources, &mut found);
        check::code::moved(published, &heads, &mut found);
        for (id, findings) in found {
            if findings.iter().any(Finding::is_error) {
                self.broken.insert(id);
            }
            self.found.extend(findings.iter().map(|finding| finding.place(&sources)));
        }
        self.heads = heads.into_iter().map(|head| (head.id.clone(), head)).collect();
        Ok(Some(all_declared))
    }

    /// What all units share, where nothing in it is wrong; else nothing may be published.
    pub(crate) fn publishable(&self) -> Option<&Shared> {
        let in_unit = |placed: &Placed| placed.place.file.starts_with("content/units/");
        let wrong = self.found.iter().any(|placed| placed.counts_as() == Some(Severity::Error) && !in_unit(placed));
        self.shared.as_ref().filter(|_| !wrong)
    }

    /// What all units share, where the site has a head.
    pub(crate) fn shared(&self) -> Option<&Shared> {
        self.shared.as_ref()
    }

    /// Findings so far.
    pub(crate) fn found(&self) -> &[Placed] {
        &self.found
    }

    /// Whether nothing is wrong with a unit's head and ledger.
    pub(crate) fn is_right(&self, id: &Id) -> bool {
        !self.broken.contains(id)
    }

    /// Whether a unit asks for the root of the output.
    pub(crate) fn has_root_unit(&self) -> bool {
        self.heads.values().any(|head| head.path.value.is_empty())
    }

    /// The units of the site.
    pub(crate) fn units(&self) -> &[Id] {
        &self.units
    }

    /// The heads of the units whose `unit.yaml` is right.
    pub(crate) fn heads(&self) -> &BTreeMap<Id, Head> {
        &self.heads
    }

    /// Reads and judges one unit.
    pub(crate) fn judge(&self, id: &Id, order: &Order) -> Result<(Option<Unit>, Vec<Placed>), Fault> {
        let Some(shared) = &self.shared else { return Ok((None, Vec::new())) };
        let mut sources = Sources::above(&self.sources);
        let mut found = Vec::new();
        let entries = self.tree.units.get(id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let prefix = format!("content/units/{id}/");
        let (of_head, others) = parted(entries);
        let files = disk::read(&others, &prefix, &mut sources, &mut found)?;
        let exposed = privacy::look(&prefix, paths(&others), &files, load::readable);
        let files = files.into_iter().chain(disk::read(&of_head, &prefix, &mut sources, &mut Vec::new())?).collect();
        let (draft, more) = load::unit(id, files, &mut sources, &shared.site);
        found.extend(more);
        let seen = privacy::stand(privacy::suspects(exposed, &mut sources), declared(draft.head.as_ref()).as_ref());
        let around = Around { shared, is_shared_right: self.publishable().is_some(), today: order.today, sheets: order.sheets };
        let (unit, more) = check::unit(self.heads.get(id), draft, seen, &around);
        let wrong = self.broken.contains(id) || found.iter().any(Finding::is_error);
        found.extend(more);
        let placed = found.iter().map(|finding| finding.place(&sources)).collect();
        Ok((unit.filter(|_| !wrong), placed))
    }

    /// The units that an order asks for.
    pub(crate) fn chosen(&self, order: &Order) -> Vec<Id> {
        let asked = |id: &&Id| order.units.is_empty() || order.units.iter().any(|unit| unit == id.as_str());
        self.units.iter().filter(asked).cloned().collect()
    }
}

fn paths(entries: &[disk::Entry]) -> impl Iterator<Item = &str> {
    entries.iter().map(|entry| entry.path.as_str())
}

/// The files of a unit's head, and the others.
fn parted(entries: &[disk::Entry]) -> (Vec<disk::Entry>, Vec<disk::Entry>) {
    entries.iter().cloned().partition(|entry| entry.path == "unit.yaml" || entry.path == "codes.yaml")
}

/// What a unit declares as contacts, where its head can be read.
fn declared(head: Option<&draft::Head>) -> Option<Declared> {
    head.map(|head| Declared::of(&head.profile.contacts))
}

/// A unit that is asked for and does not exist is a wrong argument, before anything is done.
fn known_units(order: &Order, tree: &disk::Tree) -> Result<(), Fault> {
    let Some(unknown) = order.units.iter().find(|unit| !tree.units.contains_key(*unit)) else { return Ok(()) };
    let all = tree.units.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    Err(Fault::new(
        &order.root.join("content").join("units").join(unknown),
        Words::new(format!("không có đơn vị `{unknown}`; các đơn vị là: {all}"), format!("there is no unit `{unknown}`; the units are: {all}")),
    ))
}
