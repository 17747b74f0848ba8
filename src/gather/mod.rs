//! Gathers what all units share and the heads of all units, and judges units one by one.

mod heads;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::bundle::PublishedCode;
use crate::check;
use crate::check::around::Around;
use crate::check::waiver::{self, Beside, Excused};
use crate::check::{privacy, raw};
use crate::crew::Crew;
use crate::fault::Fault;
use crate::finding::{self, Finding, Placed, Severity, Words};
use crate::hash::Fingerprint;
use crate::load::{self, disk};
use crate::model::id::{Id, nearest};
use crate::model::site::{Shared, Site};
use crate::model::unit::{Head, Unit};
use crate::order::Order;
use crate::render::THEME;
use crate::rules::RULES;
use crate::source::{At, Content, Sources};
use heads::Heads;

/// What is known before the first unit is read whole.
pub(crate) struct Gathered {
    tree: disk::Tree,
    sources: Arc<Sources>,
    shared: Option<Shared>,
    /// Fingerprint of the files that all units share.
    shared_print: String,
    heads: Heads,
    found: Vec<Placed>,
    /// Whether nothing in what all units share is an error.
    is_shared_right: bool,
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
        let (mut draft, more) = load::shared(files, &mut sources);
        found.extend(more);
        found.extend(raw.findings(&draft.laws.whole, order.today, &mut sources));
        let suspects = privacy::suspects(exposed, &mut sources);
        if tree.units.is_empty() {
            found.push(load::no_unit(&mut sources));
        }
        let waivers = std::mem::take(&mut draft.waivers);
        let (shared, more) = check::shared(draft, order.today);
        found.extend(more);
        found.extend(shared.as_ref().and_then(|shared| no_theme(&shared.site, &order.root)));
        let sources = Arc::new(sources);
        let heads = shared.as_ref().map(|shared| heads::read(&tree, &sources, shared, crew, published)).transpose()?;
        found.extend(privacy::stand(suspects, heads.as_ref().map(|heads| &heads.declared)));
        let none = Excused::new();
        let waivers = waiver::known(waivers, &codes(), &mut found);
        waiver::apply(&waivers, &Beside::new(), shared.as_ref().map(|_| &none), order.today, &mut found);
        let mut heads = heads.unwrap_or_default();
        let mut found = finding::placed(&found, &sources);
        found.append(&mut heads.found);
        let mut gathered = Self { tree, sources, shared, shared_print: print.hex(), heads, found, is_shared_right: false };
        let in_unit = |placed: &Placed| placed.place.file.starts_with("content/units/");
        gathered.is_shared_right = !gathered.found.iter().any(|placed| placed.counts_as() == Some(Severity::Error) && !in_unit(placed));
        Ok(gathered)
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
        !self.heads.broken.contains(id)
    }

    /// Whether a unit asks for the root of the output.
    pub(crate) fn has_root_unit(&self) -> bool {
        self.heads.whole.values().any(|head| head.path.value.is_empty())
    }

    /// The units of the site.
    pub(crate) fn units(&self) -> impl Iterator<Item = &Id> {
        self.heads.units.keys()
    }

    /// Whether the site has a unit.
    pub(crate) fn has(&self, id: &Id) -> bool {
        self.heads.units.contains_key(id)
    }

    /// The fingerprint of everything that all units share.
    pub(crate) fn shared_print(&self) -> &str {
        &self.shared_print
    }

    /// The heads of the units whose `unit.yaml` is right.
    pub(crate) fn heads(&self) -> &BTreeMap<Id, Head> {
        &self.heads.whole
    }

    /// Reads the files of one unit.
    pub(crate) fn files(&self, id: &Id) -> Result<UnitFiles, Fault> {
        let number = self.heads.units.get(id).copied().unwrap_or_default();
        let (mut sources, mut found) = (Sources::above(&self.sources, number), Vec::new());
        let prefix = format!("content/units/{id}/");
        let entries = self.tree.unit(id.as_str())?;
        let (of_head, others): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| heads::FILES.contains(&entry.path.as_str()));
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
        let is_archive = self.heads.whole.get(id).is_some_and(|head| head.life.is_over(order.today));
        let raw = raw::look(&prefix, &[&of_head, &others], is_archive);
        let (draft, more) = load::unit(id, others.into_iter().chain(of_head).collect(), &mut sources, &shared.site);
        found.extend(more);
        let mut seen = privacy::stand(privacy::suspects(exposed, &mut sources), heads::declared(draft.head.as_ref()).as_ref());
        seen.extend(raw.findings(&shared.laws, order.today, &mut sources));
        let excused = self.heads.excused.get(id).cloned().unwrap_or_default();
        let codes = codes();
        let around = Around { shared, codes: &codes, is_shared_right: self.is_shared_right, today: order.today, sheets: order.sheets, excused };
        let (unit, more) = check::unit(self.heads.whole.get(id), draft, seen, &around);
        let wrong = self.heads.broken.contains(id) || found.iter().any(Finding::is_error);
        found.extend(more);
        check::identity::without_derived(&mut found, &sources);
        let placed = finding::placed(&found, &sources);
        Judged { unit: unit.filter(|_| !wrong), found: placed, sources }
    }

    /// The units that an order asks for.
    pub(crate) fn chosen(&self, order: &Order) -> Vec<Id> {
        let asked = |id: &&Id| order.units.is_empty() || order.units.iter().any(|unit| unit == id.as_str());
        self.units().filter(asked).cloned().collect()
    }
}

/// A finding that the site's own theme is not there.
fn no_theme(site: &Site, root: &Path) -> Option<Finding> {
    let themes = disk::themes(root);
    let At { value: name, span } = site.theme.as_ref().filter(|theme| !themes.iter().any(|have| have == theme.value.as_str()))?;
    let known: Vec<&str> = themes.iter().map(String::as_str).collect();
    let help = match nearest(name.as_str(), &known) {
        Some(near) => Words::new(format!("Có phải là `{near}`?"), format!("Did you mean `{near}`?")),
        None => Words::new(
            format!("Tạo thư mục `themes/{name}` bên cạnh `content`, hoặc xóa dòng `theme` để dùng giao diện có sẵn."),
            format!("Create the folder `themes/{name}` beside `content`, or remove `theme` to use the built-in one."),
        ),
    };
    let message = Words::new(format!("không có thư mục `themes/{name}`"), format!("there is no folder `themes/{name}`"));
    Some(Finding::new(&THEME, *span, message, help))
}

/// The codes of all rules.
fn codes() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.code).collect()
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

/// A unit that is asked for and does not exist is a wrong argument, before anything is done.
fn known_units(order: &Order, tree: &disk::Tree) -> Result<(), Fault> {
    let Some(unknown) = order.units.iter().find(|unit| !tree.units.contains_key(*unit)) else { return Ok(()) };
    let all = tree.units.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    Err(Fault::new(
        &order.root.join("content").join("units").join(unknown),
        Words::new(format!("không có đơn vị `{unknown}`; các đơn vị là: {all}"), format!("there is no unit `{unknown}`; the units are: {all}")),
    ))
}
