//! The steps that `lib.rs` puts together: gather, judge, make, publish.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::bundle::{AlternateRecord, CodeRecord, Digest, File, PageRecord, UnitRecord};
use crate::calendar::Date;
use crate::check::{self, Around};
use crate::emit::previous::Previous;
use crate::emit::record::Record;
use crate::emit::stage::{Published, Stage};
use crate::fault::Fault;
use crate::finding::{Finding, Place, Placed, Severity, Words as Message};
use crate::hash::sha256_hex;
use crate::lang::Lang;
use crate::load::{self, disk};
use crate::model::id::Id;
use crate::model::route::{Route, Target};
use crate::model::site::Shared;
use crate::model::unit::{Head, Unit};
use crate::page::Page;
use crate::render::Renderer;
use crate::source::Sources;
use crate::theme::Theme;
use crate::view::words::Words;
use crate::view::{self, Setting};
use crate::{Order, UnitOutcome, UnitState};

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

/// A theme that is ready to print pages.
pub(crate) struct Press {
    words: BTreeMap<Lang, Words>,
    renderer: Renderer,
    style: String,
    style_name: String,
}

/// What became of a unit.
pub(crate) struct Made {
    outcome: UnitOutcome,
    digest: Digest,
    record: Option<UnitRecord>,
    fresh: usize,
    found: Vec<Placed>,
}

impl Gathered {
    /// Reads what all units share and the heads of all units. `published` are the codes of the last build, by unit.
    pub(crate) fn read(order: &Order, published: &[(String, String)]) -> Result<Self, Fault> {
        let tree = disk::list(&order.root)?;
        let mut sources = Sources::default();
        let mut found = Vec::new();
        let files = disk::read(&tree.shared, "content/", &mut sources, &mut found)?;
        let (draft, more) = load::shared(files, &mut sources);
        found.extend(more);
        let (shared, more) = check::shared(draft, order.today);
        found.extend(more);
        let placed = found.iter().map(|finding| finding.place(&sources)).collect();
        let mut gathered = Self { tree, sources: Arc::new(sources), shared, heads: BTreeMap::new(), units: Vec::new(), broken: BTreeSet::new(), found: placed };
        gathered.read_heads(published)?;
        Ok(gathered)
    }

    fn read_heads(&mut self, published: &[(String, String)]) -> Result<(), Fault> {
        let Some(shared) = &self.shared else { return Ok(()) };
        let mut sources = Sources::above(&self.sources);
        let mut found: BTreeMap<Id, Vec<Finding>> = BTreeMap::new();
        let mut loaded = Vec::new();
        for (name, entries) in &self.tree.units {
            let id = match load::unit_id(name, &mut sources) {
                Ok(id) => id,
                Err(finding) => {
                    self.found.push(finding.place(&sources));
                    continue;
                }
            };
            let of_head: Vec<disk::Entry> = entries.iter().filter(|entry| entry.path == "unit.yaml" || entry.path == "codes.yaml").cloned().collect();
            let own = found.entry(id.clone()).or_default();
            let files = disk::read(&of_head, &format!("content/units/{id}/"), &mut sources, own)?;
            let (head, ledger, more) = load::head(&id, files, &mut sources, &shared.site);
            own.extend(more);
            loaded.push(check::unit::Loaded { id: id.clone(), head, ledger });
            self.units.push(id);
        }
        let (heads, more) = check::unit::heads(loaded, &shared.site);
        for (id, findings) in more {
            found.entry(id).or_default().extend(findings);
        }
        let published: Vec<(String, Id)> = published.iter().filter_map(|(code, unit)| Some((code.clone(), Id::parse(unit)?))).collect();
        check::code::vanished(&published, &heads, &mut sources, &mut found);
        for (id, findings) in found {
            if findings.iter().any(Finding::is_error) {
                self.broken.insert(id);
            }
            self.found.extend(findings.iter().map(|finding| finding.place(&sources)));
        }
        self.heads = heads.into_iter().map(|head| (head.id.clone(), head)).collect();
        Ok(())
    }

    /// Whether anything that all units share is wrong, so that nothing may be published.
    pub(crate) fn is_shared_broken(&self) -> bool {
        let in_unit = |placed: &Placed| self.units.iter().any(|id| placed.place.file.starts_with(&format!("content/units/{id}/")));
        self.shared.is_none() || self.found.iter().any(|placed| placed.counts_as() == Some(Severity::Error) && !in_unit(placed))
    }

    /// Findings so far.
    pub(crate) fn found(&self) -> &[Placed] {
        &self.found
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
        let files = disk::read(entries, &format!("content/units/{id}/"), &mut sources, &mut found)?;
        let (draft, more) = load::unit(id, files, &mut sources, &shared.site);
        found.extend(more);
        let around = Around { shared, today: order.today, sheets: order.sheets };
        let (unit, more) = check::unit(self.heads.get(id), draft, &around);
        let wrong = self.broken.contains(id) || found.iter().any(Finding::is_error);
        found.extend(more);
        let placed = found.iter().map(|finding| finding.place(&sources)).collect();
        Ok((unit.filter(|_| !wrong), placed))
    }

    /// Reads the theme and the words of every language. A theme that does not work is a finding.
    pub(crate) fn press(&self, root: &Path) -> Result<Result<Press, Box<Placed>>, Fault> {
        let name = self.shared.as_ref().and_then(|shared| shared.site.theme.clone());
        let own = match &name {
            Some(name) => disk::theme(root, name.as_str())?,
            None => BTreeMap::new(),
        };
        let folder = format!("themes/{}", name.as_ref().map_or("default", Id::as_str));
        Ok(self.assemble(&Theme::with(own), &folder))
    }

    fn assemble(&self, theme: &Theme, folder: &str) -> Result<Press, Box<Placed>> {
        let languages = self.shared.iter().flat_map(|shared| shared.site.languages.iter());
        let mut words = BTreeMap::new();
        for lang in languages {
            let (read, broken) = Words::load(theme, lang);
            let missing = (!Words::exist(theme, lang)).then(|| format!("words/{lang}/"));
            if let Some(what) = broken.into_iter().next().or(missing) {
                return Err(Box::new(broken_words(folder, &what)));
            }
            words.insert(lang.clone(), read);
        }
        let labels = words.iter().map(|(lang, words)| (lang.as_str(), words.labels()));
        let renderer = Renderer::new(theme, folder, labels)?;
        let style = theme.get("style.css").unwrap_or_default().to_owned();
        let print = sha256_hex(style.as_bytes());
        let style_name = format!("style-{}.css", print.get(..8).unwrap_or_default());
        Ok(Press { words, renderer, style, style_name })
    }

    /// Judges units in parallel.
    pub(crate) fn judge_all(&self, order: &Order) -> Result<Vec<Made>, Fault> {
        parallel(order.jobs, &self.chosen(order), |id| {
            let (unit, found) = self.judge(id, order)?;
            let state = if unit.is_some() { UnitState::Built } else { UnitState::Failed };
            Ok(Made { outcome: UnitOutcome { id: id.to_string(), state }, digest: Digest::default(), record: None, fresh: 0, found })
        })
    }

    /// Judges and makes units in parallel; each one's memory is given back when its files are written.
    pub(crate) fn make_all(&self, order: &Order, press: &Press, stage: &Stage, previous: &Previous) -> Result<Vec<Made>, Fault> {
        let Some(shared) = &self.shared else { return Ok(Vec::new()) };
        let setting = press.setting(shared, &self.heads, order.today);
        let chosen = self.chosen(order);
        let mut made = parallel(order.jobs, &chosen, |id| {
            let (unit, mut found) = self.judge(id, order)?;
            let Some(unit) = unit else { return keep(id, UnitState::Kept, found, stage, previous) };
            let pages = view::unit(&unit, &setting);
            match write(&pages, press, &unit.head.path.value, stage)? {
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
        for id in self.units.iter().filter(|id| !chosen.contains(id)) {
            made.push(keep(id, UnitState::Untouched, Vec::new(), stage, previous)?);
        }
        Ok(made)
    }

    /// Makes the pages that no unit owns and puts the build in the place of the last one.
    pub(crate) fn publish(
        &self,
        order: &Order,
        press: &Press,
        stage: Stage,
        previous: &Previous,
        made: &[Made],
    ) -> Result<Result<Published, Box<Placed>>, Fault> {
        let Some(shared) = &self.shared else { unreachable!("nothing is published without a site") };
        let present: BTreeMap<Id, Head> = self
            .heads
            .iter()
            .filter(|(id, _)| made.iter().any(|unit| unit.record.is_some() && unit.outcome.id == id.as_str()))
            .map(|(id, head)| (id.clone(), head.clone()))
            .collect();
        let setting = press.setting(shared, &present, order.today);
        let pages = view::index(&setting);
        let (index, fresh) = match write(&pages, press, "", &stage)? {
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
        let fresh = fresh + made.iter().map(|unit| unit.fresh).sum::<usize>();
        stage.publish(&record, previous, fresh).map(Ok)
    }

    fn chosen(&self, order: &Order) -> Vec<Id> {
        let asked = |id: &&Id| order.units.is_empty() || order.units.iter().any(|unit| unit == id.as_str());
        self.units.iter().filter(asked).cloned().collect()
    }
}

impl Made {
    /// What became of the unit, and its findings.
    pub(crate) fn into_parts(self) -> (UnitOutcome, Vec<Placed>) {
        (self.outcome, self.found)
    }
}

impl Press {
    fn setting<'a>(&'a self, shared: &'a Shared, heads: &'a BTreeMap<Id, Head>, today: Date) -> Setting<'a> {
        Setting { shared, heads, words: &self.words, today, css: &self.style_name }
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
    let Some((record, digest)) = previous.unit(id.as_str()) else {
        let state = if state == UnitState::Kept { UnitState::Failed } else { state };
        return Ok(Made { outcome: UnitOutcome { id: id.to_string(), state }, digest: Digest::default(), record: None, fresh: 0, found: seen });
    };
    for file in &digest.files {
        into.keep(file)?;
    }
    let state_word = if state == UnitState::Kept { "kept".to_owned() } else { record.state.clone() };
    Ok(Made { outcome: UnitOutcome { id: id.to_string(), state }, digest, record: Some(UnitRecord { state: state_word, ..record }), fresh: 0, found: seen })
}

/// Pages and the stylesheet beside them, written.
fn write(pages: &[Page], press: &Press, unit_path: &str, stage: &Stage) -> Result<Result<(Digest, usize), Box<Placed>>, Fault> {
    let mut digest = Digest::default();
    let mut fresh = 0;
    let mut put = |file: &File, digest: &mut Digest| -> Result<(), Fault> {
        let (record, is_fresh) = stage.write(file)?;
        digest.files.push(record);
        fresh += usize::from(is_fresh);
        Ok(())
    };
    let style = File { path: view::stylesheet(unit_path, &press.style_name).path(), bytes: press.style.clone().into_bytes() };
    put(&style, &mut digest)?;
    for page in pages {
        match press.renderer.page(page) {
            Ok(file) => put(&file, &mut digest)?,
            Err(placed) => return Ok(Err(placed)),
        }
        digest.pages.push(page_record(page));
    }
    Ok(Ok((digest, fresh)))
}

fn page_record(page: &Page) -> PageRecord {
    let url = page.route.path();
    let base = url.rsplit_once('/').map_or("", |(folder, _)| folder);
    let others = page.frame.languages.iter().filter(|other| !other.current);
    PageRecord {
        lang: page.frame.lang.clone(),
        alternates: others.map(|other| AlternateRecord { lang: other.lang.clone(), url: join(base, &other.href) }).collect(),
        source: page.source.clone(),
        url,
    }
}

/// A relative address from a folder, as a path.
fn join(base: &str, href: &str) -> String {
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
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

fn broken_words(folder: &str, what: &str) -> Placed {
    Placed {
        rule: &crate::render::THEME,
        place: Place {
            file: format!("{folder}/{}", what.split(':').next().unwrap_or(what)),
            line: 1,
            column: 1,
            end_line: 1,
            end_column: 1,
            excerpt: String::new(),
        },
        message: Message::new(format!("chữ của giao diện thiếu hoặc sai: {what}"), format!("words of the theme are missing or wrong: {what}")),
        help: Message::new("Thêm hoặc sửa tệp này theo mẫu của themes/default/words/vi.", "Add or correct it after the pattern of themes/default/words/vi."),
        notes: Vec::new(),
        waived: None,
    }
}
