//! Gathers what all units share and the heads of all units, and judges units one by one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::bundle::PublishedCode;
use crate::check;
use crate::check::around::Around;
use crate::check::privacy::{self, Declared};
use crate::check::raw;
use crate::crew::Crew;
use crate::draft;
use crate::fault::Fault;
use crate::finding::{Finding, Placed, Severity, Words};
use crate::hash::Fingerprint;
use crate::load::{self, disk};
use crate::model::id::Id;
use crate::model::site::Shared;
use crate::model::unit::{Head, Unit};
use crate::order::Order;
use crate::source::{Content, Sources};

/// The files of a unit that are read before all others.
const OF_HEAD: [&str; 2] = ["unit.yaml", "codes.yaml"];

/// What is known before the first unit is read whole.
pub(crate) struct Gathered {
    tree: disk::Tree,
    sources: Arc<Sources>,
    shared: Option<Shared>,
    /// Fingerprint of the files that all units share.
    shared_print: String,
    heads: BTreeMap<Id, Head>,
    /// The units and the number of each among the sets of texts.
    units: BTreeMap<Id, u32>,
    broken: BTreeSet<Id>,
    found: Vec<Placed>,
    /// Whether nothing in what all units share is an error.
    is_shared_right: bool,
}

/// The head of one unit, read.
struct HeadRead {
    loaded: check::unit::Loaded,
    declared: Option<Declared>,
    sources: Sources,
    found: Vec<Finding>,
    has_broken_ledger: bool,
}

/// A unit that was judged.
pub(crate) struct Judged {
    /// The unit, if nothing in it is wrong.
    pub(crate) unit: Option<Unit>,
    /// What was found in it.
    pub(crate) found: Vec<Placed>,
    /// Its texts, for what is found later.
    pub(crate) sources: Sources,
}

/// The files of one unit, as they were read.
pub(crate) struct UnitFiles {
    prefix: String,
    /// The names of all files but those of the head, read or not.
    names: Vec<String>,
    of_head: disk::Files,
    others: disk::Files,
    sources: Sources,
    found: Vec<Finding>,
}

impl UnitFiles {
    /// Adds everything that a unit is made from to a fingerprint.
    pub(crate) fn fingerprint(&self, print: &mut Fingerprint) {
        fingerprint(print, &self.of_head);
        print.field(b"and");
        fingerprint(print, &self.others);
    }

    /// Whether a file of it could not be read.
    pub(crate) fn is_damaged(&self) -> bool {
        !self.found.is_empty()
    }
}

impl Gathered {
    /// Reads what all units share and the heads of all units. `published` are the codes of the last build.
    pub(crate) fn read(order: &Order, crew: &Crew, published: &[PublishedCode]) -> Result<Self, Fault> {
        let tree = disk::list(&order.root)?;
        known_units(order, &tree)?;
        let mut sources = Sources::default();
        let mut found = Vec::new();
        let files = disk::read(&tree.shared, "content/", &mut sources, &mut found)?;
        let mut print = Fingerprint::default();
        fingerprint(&mut print, &files);
        let exposed = privacy::look("content/", paths(&tree.shared), &files);
        let raw = raw::look("content/", &[&files], false);
        let (draft, more) = load::shared(files, &mut sources);
        found.extend(more);
        found.extend(raw.findings(&draft.laws.whole, order.today, &mut sources));
        let suspects = privacy::suspects(exposed, &mut sources);
        let (shared, more) = check::shared(draft, order.today);
        found.extend(more);
        let placed = found.iter().map(|finding| finding.place(&sources)).collect();
        let mut gathered = Self {
            tree,
            sources: Arc::new(sources),
            shared,
            shared_print: print.hex(),
            heads: BTreeMap::new(),
            units: BTreeMap::new(),
            broken: BTreeSet::new(),
            found: placed,
            is_shared_right: false,
        };
        let declared = gathered.read_heads(crew, published)?;
        let stand = privacy::stand(suspects, declared.as_ref());
        gathered.found.extend(stand.iter().map(|finding| finding.place(&gathered.sources)));
        let in_unit = |placed: &Placed| placed.place.file.starts_with("content/units/");
        gathered.is_shared_right = !gathered.found.iter().any(|placed| placed.counts_as() == Some(Severity::Error) && !in_unit(placed));
        Ok(gathered)
    }

    /// Gives what all units declare as contacts.
    fn read_heads(&mut self, crew: &Crew, published: &[PublishedCode]) -> Result<Option<Declared>, Fault> {
        let Some(shared) = &self.shared else { return Ok(None) };
        let mut sources = Sources::above(&self.sources, 0);
        for (name, number) in self.tree.units.keys().zip(1..) {
            match load::unit_id(name, &mut sources) {
                Ok(id) => drop(self.units.insert(id, number)),
                Err(finding) => self.found.push(finding.place(&sources)),
            }
        }
        let ids: Vec<(&Id, u32)> = self.units.iter().map(|(id, number)| (id, *number)).collect();
        let mut all_declared = Declared::default();
        let mut found: BTreeMap<Id, Vec<Finding>> = BTreeMap::new();
        let (mut loaded, mut kept_codes, mut unsure) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        for head in crew.each(&ids, |(id, number)| self.read_head(id, *number, shared))? {
            if let Some(declared) = &head.declared {
                all_declared.join(declared);
            }
            kept_codes.extend(head.loaded.ledger.iter().map(|issued| issued.code.value.to_string()));
            if head.has_broken_ledger {
                unsure.insert(head.loaded.id.clone());
            }
            found.insert(head.loaded.id.clone(), head.found);
            sources.join(head.sources);
            loaded.push(head.loaded);
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

    /// Reads `unit.yaml` and the ledger of one unit.
    fn read_head(&self, id: &Id, number: u32, shared: &Shared) -> Result<HeadRead, Fault> {
        let mut sources = Sources::above(&self.sources, number);
        let mut found = Vec::new();
        let of_head = self.tree.some(id.as_str(), &OF_HEAD);
        let prefix = format!("content/units/{id}/");
        let files = disk::read(&of_head, &prefix, &mut sources, &mut found)?;
        let exposed = privacy::look(&prefix, paths(&of_head), &files);
        let (head, ledger, more) = load::head(id, files, &mut sources, &shared.site);
        let declared = declared(head.as_ref());
        let seen = privacy::stand(privacy::suspects(exposed, &mut sources), declared.as_ref());
        // A head that tells of a person is shown nowhere, not even in the index.
        let head = head.filter(|_| !privacy::is_grave(&seen));
        let has_broken_ledger = more.iter().any(|finding| finding.is_error() && sources.path(finding.span.file).ends_with("codes.yaml"));
        found.extend(seen);
        found.extend(more);
        Ok(HeadRead { loaded: check::unit::Loaded { id: id.clone(), head, ledger }, declared, sources, found, has_broken_ledger })
    }

    /// What all units share, where nothing in it is wrong; else nothing may be published.
    pub(crate) fn publishable(&self) -> Option<&Shared> {
        self.shared.as_ref().filter(|_| self.is_shared_right)
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
    pub(crate) fn units(&self) -> impl Iterator<Item = &Id> {
        self.units.keys()
    }

    /// Whether the site has a unit.
    pub(crate) fn has(&self, id: &Id) -> bool {
        self.units.contains_key(id)
    }

    /// The fingerprint of everything that all units share.
    pub(crate) fn shared_print(&self) -> &str {
        &self.shared_print
    }

    /// The heads of the units whose `unit.yaml` is right.
    pub(crate) fn heads(&self) -> &BTreeMap<Id, Head> {
        &self.heads
    }

    /// Reads the files of one unit.
    pub(crate) fn files(&self, id: &Id) -> Result<UnitFiles, Fault> {
        let number = self.units.get(id).copied().unwrap_or_default();
        let (mut sources, mut found) = (Sources::above(&self.sources, number), Vec::new());
        let prefix = format!("content/units/{id}/");
        let entries = self.tree.unit(id.as_str())?;
        let (of_head, others): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| OF_HEAD.contains(&entry.path.as_str()));
        let names = others.iter().map(|entry| entry.path.clone()).collect();
        // What is wrong with them is known since the heads were read. They come first, so that their places are the same as then.
        let of_head = disk::read(&of_head, &prefix, &mut sources, &mut Vec::new())?;
        let others = disk::read(&others, &prefix, &mut sources, &mut found)?;
        Ok(UnitFiles { prefix, names, of_head, others, sources, found })
    }

    /// Judges one unit.
    pub(crate) fn judge(&self, id: &Id, files: UnitFiles, order: &Order) -> Judged {
        let Some(shared) = &self.shared else { return Judged { unit: None, found: Vec::new(), sources: files.sources } };
        let UnitFiles { prefix, names, of_head, others, mut sources, mut found } = files;
        let exposed = privacy::look(&prefix, names.iter().map(String::as_str), &others);
        let is_archive = self.heads.get(id).is_some_and(|head| head.life.is_over(order.today));
        let raw = raw::look(&prefix, &[&of_head, &others], is_archive);
        let (draft, more) = load::unit(id, others.into_iter().chain(of_head).collect(), &mut sources, &shared.site);
        found.extend(more);
        let mut seen = privacy::stand(privacy::suspects(exposed, &mut sources), declared(draft.head.as_ref()).as_ref());
        seen.extend(raw.findings(&shared.laws, order.today, &mut sources));
        let around = Around { shared, is_shared_right: self.is_shared_right, today: order.today, sheets: order.sheets };
        let (unit, more) = check::unit(self.heads.get(id), draft, seen, &around);
        let wrong = self.broken.contains(id) || found.iter().any(Finding::is_error);
        found.extend(more);
        check::identity::without_derived(&mut found, &sources);
        let placed = found.iter().map(|finding| finding.place(&sources)).collect();
        Judged { unit: unit.filter(|_| !wrong), found: placed, sources }
    }

    /// The units that an order asks for.
    pub(crate) fn chosen(&self, order: &Order) -> Vec<Id> {
        let asked = |id: &&Id| order.units.is_empty() || order.units.iter().any(|unit| unit == id.as_str());
        self.units().filter(asked).cloned().collect()
    }
}

fn paths(entries: &[disk::Entry]) -> impl Iterator<Item = &str> {
    entries.iter().map(|entry| entry.path.as_str())
}

/// Adds files, with their names, to a fingerprint.
fn fingerprint(print: &mut Fingerprint, files: &disk::Files) {
    for (path, content) in files {
        print.field(path.as_bytes());
        print.field(match content {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(bytes) => bytes,
        });
    }
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
