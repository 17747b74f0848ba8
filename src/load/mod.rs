//! Content to drafts: never fails; what is broken leaves a hole and a finding.

mod campaign;
mod code;
pub mod disk;
mod fields;
mod guide;
mod law;
mod markdown;
mod plan;
pub mod rules;
mod site;
mod term;
mod text;
mod unit;
mod yaml;

use std::collections::BTreeMap;

use crate::draft::{self, Set};
use crate::finding::{Finding, Words};
use crate::lang::Lang;
use crate::model::code::Issued;
use crate::model::id::{self, Id};
use crate::model::site::{Languages, Site};
use crate::source::{FileId, Sources, Span};
use disk::Files;
use fields::Reader;
use markdown::Document;
use yaml::Node;

/// An entry of a register: its id, and the rest where it is whole.
type Entry<T> = (crate::source::At<Id>, Option<T>);

/// A document in the language it was written in, and its translations.
struct Translations {
    original: (Lang, FileId, Document),
    others: Vec<(Lang, FileId, Document)>,
}

/// Takes files out of a folder one by one; what is left at the end was read by nobody.
struct Folder<'a> {
    prefix: &'a str,
    files: Files,
    sources: &'a mut Sources,
    found: Vec<Finding>,
}

/// Reads what all units share. `files` are those of `content/` without `units/`.
pub fn shared(files: Files, sources: &mut Sources) -> (draft::Shared, Vec<Finding>) {
    let mut folder = Folder::new("content/", files, sources);
    let site = folder.required_yaml("site.yaml").and_then(|node| {
        let (site, found) = site::read(&node);
        folder.found.extend(found);
        site
    });
    let languages = languages_of(site.as_ref());
    let laws = folder.register("laws.yaml", "laws", &languages, law::read);
    let terms = folder.register("glossary.yaml", "terms", &languages, term::read);
    let guides = folder.guides("guides", guide::Kind::Guide, &languages);
    let methods = folder.guides("methods", guide::Kind::Method, &languages);
    let overview = folder.documents("methods", &languages).and_then(|documents| {
        let mut reader = Reader::new(&languages);
        let overview = guide::overview(&mut reader, documents);
        folder.found.extend(reader.found);
        overview
    });
    let shared = draft::Shared { site, laws, terms, guides, methods, overview };
    (shared, folder.finish())
}

/// Reads a unit's `unit.yaml` and ledger; leaves its other files alone.
pub fn head(id: &Id, files: Files, sources: &mut Sources, site: &Site) -> (Option<draft::Head>, Vec<Issued>, Vec<Finding>) {
    let prefix = format!("content/units/{id}/");
    let mut folder = Folder::new(&prefix, files, sources);
    let head = folder.head(id, &site.languages);
    let ledger = folder.ledger(&site.languages);
    let found = folder.found;
    (head, ledger, found)
}

/// Reads a unit. What is wrong in `unit.yaml` and the ledger was found by [`head`] and is not reported again.
pub fn unit(id: &Id, files: Files, sources: &mut Sources, site: &Site) -> (draft::Unit, Vec<Finding>) {
    let prefix = format!("content/units/{id}/");
    let mut folder = Folder::new(&prefix, files, sources);
    let languages = &site.languages;
    let head = folder.head(id, languages);
    let ledger = folder.ledger(languages);
    folder.found.clear();
    let unit = draft::Unit {
        head,
        guides: folder.guides("guides", guide::Kind::Guide, languages),
        plans: folder.plans(languages),
        campaigns: folder.campaigns(languages),
        ledger,
    };
    (unit, folder.finish())
}

/// The id of a unit from the name of its folder.
pub fn unit_id(name: &str, sources: &mut Sources) -> Result<Id, Box<Finding>> {
    Id::parse(name).ok_or_else(|| Box::new(bad_name(&format!("content/units/{name}/"), name, sources)))
}

fn languages_of(site: Option<&Site>) -> Languages {
    let usual = || site::usual_languages().unwrap_or_else(|| unreachable!("`vi` and `en` are language codes"));
    site.map_or_else(usual, |site| site.languages.clone())
}

fn bad_name(path: &str, name: &str, sources: &mut Sources) -> Finding {
    let file = sources.add(path.to_owned(), String::new());
    let like = id::suggest(name.split('.').next().unwrap_or(name));
    Finding::new(
        &rules::FILE_NAME,
        Span::start_of(file),
        Words::new(
            format!("tên `{name}` không dùng làm địa chỉ trang được: chỉ nhận chữ thường không dấu, số và gạch nối"),
            format!("the name `{name}` cannot be part of an address: only lower-case letters without marks, digits and hyphens can"),
        ),
        Words::new(format!("Đổi tên thành `{like}`."), format!("Rename it to `{like}`.")),
    )
}

impl<'a> Folder<'a> {
    fn new(prefix: &'a str, files: Files, sources: &'a mut Sources) -> Self {
        Self { prefix, files, sources, found: Vec::new() }
    }

    fn text(&mut self, path: &str) -> Option<FileId> {
        let bytes = self.files.remove(path)?;
        Some(text::add(&format!("{}{path}", self.prefix), &bytes, self.sources, &mut self.found))
    }

    fn yaml(&mut self, path: &str) -> Option<Node> {
        let file = self.text(path)?;
        let text = self.sources.get(file).map(|source| source.text.as_str()).unwrap_or_default();
        match yaml::parse(text, file, 0) {
            Ok(node) => Some(node),
            Err(finding) => {
                self.found.push(*finding);
                None
            }
        }
    }

    fn required_yaml(&mut self, path: &str) -> Option<Node> {
        if !self.files.contains_key(path) {
            let prefix = self.prefix;
            let file = self.sources.add(format!("{prefix}{path}"), String::new());
            self.found.push(Finding::new(
                &rules::MISSING_FILE,
                Span::start_of(file),
                Words::new(format!("thiếu tệp `{path}`"), format!("the file `{path}` is missing")),
                Words::new(format!("Tạo tệp `{prefix}{path}`."), format!("Create `{prefix}{path}`.")),
            ));
        }
        self.yaml(path)
    }

    fn head(&mut self, id: &Id, languages: &Languages) -> Option<draft::Head> {
        let node = self.required_yaml("unit.yaml")?;
        let mut reader = Reader::new(languages);
        let head = unit::read(&mut reader, id, &node);
        let whole = reader.found.iter().all(|finding| !finding.is_error());
        self.found.extend(reader.found);
        head.filter(|_| whole)
    }

    fn ledger(&mut self, languages: &Languages) -> Vec<Issued> {
        let Some(node) = self.yaml("codes.yaml") else { return Vec::new() };
        let mut reader = Reader::new(languages);
        let ledger = code::read(&mut reader, &node);
        self.found.extend(reader.found);
        ledger
    }

    /// A file that holds one list of things with ids.
    fn register<T>(&mut self, path: &str, key: &'static str, languages: &Languages, read: fn(&mut Reader<'_>, &Node) -> Option<Entry<T>>) -> Set<T> {
        let mut set = Set::default();
        let Some(node) = self.yaml(path) else { return set };
        let mut reader = Reader::new(languages);
        let items = reader.fields(&node).and_then(|mut fields| {
            let items = fields.required(&mut reader, key, |reader, node| reader.list(node, |reader, node| Some(read(reader, node))));
            fields.finish(&mut reader);
            items
        });
        for (id, thing) in items.unwrap_or_default().into_iter().flatten() {
            if set.has(&id.value) {
                let word = &id.value;
                reader.found.push(Finding::new(
                    &rules::TWICE,
                    id.span,
                    Words::new(format!("mã `{word}` đã có ở một mục khác trong tệp này"), format!("the id `{word}` is used by another entry of this file")),
                    Words::new("Đổi một trong hai mã.", "Change one of the two."),
                ));
            } else {
                set.put(id.value, thing);
            }
        }
        self.found.extend(reader.found);
        set
    }

    /// The folders below `folder` that hold files, each with its id.
    fn subfolders(&mut self, folder: &str) -> Vec<(String, Id)> {
        let start = format!("{folder}/");
        let mut names: Vec<String> = self.files.keys().filter_map(|path| path.strip_prefix(&start)?.split_once('/').map(|(name, _)| name.to_owned())).collect();
        names.dedup();
        let mut out = Vec::new();
        for name in names {
            if let Some(id) = Id::parse(&name) {
                out.push((format!("{folder}/{name}"), id));
            } else {
                let inside = format!("{folder}/{name}/");
                self.files.retain(|path, _| !path.starts_with(&inside));
                self.found.push(bad_name(&format!("{}{inside}", self.prefix), &name, self.sources));
            }
        }
        out
    }

    /// `vi.md`, `en.md` … of a folder; nothing where the one in the primary language is missing or broken.
    fn documents(&mut self, folder: &str, languages: &Languages) -> Option<Translations> {
        let mut read = |lang: &Lang| {
            let path = format!("{folder}/{lang}.md");
            let file = self.text(&path)?;
            let text = self.sources.get(file).map(|source| source.text.as_str()).unwrap_or_default();
            Some((file, markdown::parse(text, file, &mut self.found)))
        };
        let original = read(&languages.primary);
        let others: Vec<_> = languages.others.iter().filter_map(|lang| read(lang).map(|(file, document)| (lang.clone(), file, document))).collect();
        if original.is_none() && !others.is_empty() {
            let path = format!("{folder}/{}.md", languages.primary);
            let file = self.sources.add(format!("{}{path}", self.prefix), String::new());
            self.found.push(Finding::new(
                &rules::MISSING_FILE,
                Span::start_of(file),
                Words::new(format!("có bản dịch nhưng thiếu bản gốc `{path}`"), format!("there is a translation, but its original `{path}` is missing")),
                Words::new(format!("Tạo tệp `{path}`."), format!("Create `{path}`.")),
            ));
        }
        let (file, original) = original?;
        let whole: Option<Vec<_>> = others.into_iter().map(|(lang, file, document)| Some((lang, file, document?))).collect();
        Some(Translations { original: (languages.primary.clone(), file, original?), others: whole? })
    }

    fn guides(&mut self, folder: &str, kind: guide::Kind, languages: &Languages) -> Set<crate::model::guide::Guide> {
        self.each(folder, languages, |reader, id, documents| guide::read(reader, id, kind, documents))
    }

    fn plans(&mut self, languages: &Languages) -> Set<crate::model::plan::Plan> {
        self.each("plans", languages, plan::read)
    }

    /// One thing a subfolder, made of its documents.
    fn each<T>(&mut self, folder: &str, languages: &Languages, read: impl Fn(&mut Reader<'_>, &Id, Translations) -> Option<T>) -> Set<T> {
        let mut set = Set::default();
        for (path, id) in self.subfolders(folder) {
            let mut reader = Reader::new(languages);
            let thing = self.documents(&path, languages).and_then(|documents| read(&mut reader, &id, documents));
            self.found.extend(reader.found);
            set.put(id, thing);
        }
        set
    }

    fn campaigns(&mut self, languages: &Languages) -> Set<crate::model::campaign::Campaign> {
        let mut set = Set::default();
        let names: BTreeMap<String, String> =
            self.files.keys().filter_map(|path| Some((path.clone(), path.strip_prefix("progress/")?.strip_suffix(".yaml")?.to_owned()))).collect();
        for (path, name) in names {
            let Some(id) = Id::parse(&name) else {
                self.files.remove(&path);
                self.found.push(bad_name(&format!("{}{path}", self.prefix), &name, self.sources));
                continue;
            };
            let mut reader = Reader::new(languages);
            let campaign = self.yaml(&path).and_then(|node| campaign::read(&mut reader, &id, &node));
            self.found.extend(reader.found);
            set.put(id, campaign);
        }
        set
    }

    /// Every file that is left was read by nobody.
    fn finish(mut self) -> Vec<Finding> {
        for path in std::mem::take(&mut self.files).into_keys() {
            let file = self.sources.add(format!("{}{path}", self.prefix), String::new());
            self.found.push(Finding::new(
                &rules::UNUSED_FILE,
                Span::start_of(file),
                Words::new(format!("không có gì đọc tệp `{path}`"), format!("nothing reads the file `{path}`")),
                Words::new("Chuyển tệp đến đúng chỗ (xem docs/content.md), hoặc xóa đi.", "Move it where it belongs (see docs/content.md), or delete it."),
            ));
        }
        self.found
    }
}
