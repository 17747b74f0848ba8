//! A folder of content whose files are taken out one by one; what is left at the end was read by nobody.

use std::collections::BTreeSet;

use super::disk::Files;
use super::fields::Reader;
use super::markdown::{self, Document, Translations};
use super::node::Node;
use super::waiver;
use super::yaml;
use super::{blank, mention, misnamed, picture, placeholder, rules, text, twin, unread};
use crate::draft::{Set, Twin};
use crate::finding::{Finding, Waiver, Words};
use crate::lang::Lang;
use crate::model::id::{self, Id};
use crate::model::picture::Album;
use crate::model::site::Languages;
use crate::prose;
use crate::source::{At, Content, FileId, Sources, Span, front_matter};

/// An entry of a register: its id, and the rest where it is whole.
type Entry<T> = (At<Id>, Option<T>);

/// Takes files out of a folder one by one; what is left at the end was read by nobody.
pub(super) struct Folder<'a> {
    pub(super) prefix: &'a str,
    pub(super) files: Files,
    pub(super) sources: &'a mut Sources,
    pub(super) found: Vec<Finding>,
    /// Every translation beside its original.
    pub(super) twins: Vec<Twin>,
    /// What the authors of the files let stand.
    pub(super) waivers: Vec<Waiver>,
    /// Things that are there under a name that nobody reads, by their folder: what leads to them is right once they are renamed.
    misnamed: Vec<(String, Id)>,
}

/// A name that cannot be part of an address.
pub(super) fn bad_name(path: &str, name: &str, sources: &mut Sources) -> Finding {
    let file = sources.add(path.to_owned(), String::new());
    let like = match name.rsplit_once('.').filter(|_| picture::is_picture(name)) {
        Some((stem, end)) => format!("{}.{}", id::suggest(stem), end.to_lowercase()),
        None => id::suggest(name.split('.').next().unwrap_or(name)),
    };
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

/// A picture that cannot be published.
fn refused(path: String, refusal: picture::Refusal, sources: &mut Sources) -> Finding {
    let file = sources.add(path, String::new());
    Finding::new(refusal.rule, Span::start_of(file), refusal.message, refusal.help)
}

impl<'a> Folder<'a> {
    pub(super) fn new(prefix: &'a str, files: Files, sources: &'a mut Sources) -> Self {
        Self { prefix, files, sources, found: Vec::new(), twins: Vec::new(), waivers: Vec::new(), misnamed: Vec::new() }
    }

    /// Takes over what a reader leaves.
    pub(super) fn close(&mut self, reader: Reader<'_>) {
        self.found.extend(reader.found);
        self.waivers.extend(reader.waivers);
    }

    pub(super) fn text(&mut self, path: &str) -> Option<FileId> {
        let content = self.files.remove(path)?;
        text::add(&format!("{}{path}", self.prefix), content, self.sources, &mut self.found)
    }

    pub(super) fn yaml(&mut self, path: &str) -> Option<Node> {
        let file = self.text(path)?;
        let text = self.sources.get(file).map(|source| source.text.as_str()).unwrap_or_default();
        let read = blank::find(path, text, file).map_or_else(|| yaml::parse(text, file, 0), |finding| Err(Box::new(finding)));
        read.map_err(|finding| self.found.push(*finding)).ok()
    }

    /// A finding that a file has to be there. One whose name is nearly right is told by its name, and not as unused besides.
    pub(super) fn missing_file(&mut self, path: &str) {
        let prefix = self.prefix;
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let nearly = [format!("{path}.txt"), format!("{stem}.yml"), format!("{stem}.YAML"), format!("{stem}.txt")];
        if let Some(nearly) = nearly.into_iter().find(|name| self.files.remove(name).is_some()) {
            let file = self.sources.add(format!("{prefix}{nearly}"), String::new());
            self.found.push(Finding::new(
                &rules::MISSING_FILE,
                Span::start_of(file),
                Words::new(format!("tệp này phải tên là `{path}`"), format!("this file has to be called `{path}`")),
                misnamed::rename(path),
            ));
            return;
        }
        let file = self.sources.add(format!("{prefix}{path}"), String::new());
        self.found.push(Finding::new(
            &rules::MISSING_FILE,
            Span::start_of(file),
            Words::new(format!("thiếu tệp `{path}`"), format!("the file `{path}` is missing")),
            Words::new(format!("Tạo tệp `{prefix}{path}`."), format!("Create `{prefix}{path}`.")),
        ));
    }

    pub(super) fn required_yaml(&mut self, path: &str) -> Option<Node> {
        if !self.files.contains_key(path) {
            self.missing_file(path);
        }
        self.yaml(path)
    }

    /// A file that holds one list of things with ids.
    pub(super) fn register<T>(&mut self, path: &str, key: &'static str, languages: &Languages, read: fn(&mut Reader<'_>, &Node) -> Option<Entry<T>>) -> Set<T> {
        let mut set = Set::default();
        let Some(node) = self.yaml(path) else { return set };
        let mut reader = Reader::new(languages);
        let items = waiver::file(&mut reader, &node).and_then(|mut fields| {
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
        self.close(reader);
        set
    }

    /// A file right below a folder whose name cannot be part of an address: it is told, and nobody reads it.
    pub(super) fn refuse_name(&mut self, path: &str, name: &str) {
        self.files.remove(path);
        self.found.push(bad_name(&format!("{}{path}", self.prefix), name, self.sources));
        let folder = path.split('/').next().unwrap_or_default();
        self.misnamed.extend(Id::parse(&id::suggest(name)).map(|id| (folder.to_owned(), id)));
    }

    /// The ids of things that are there under a name that nobody reads, below a folder. Ask when all others were read.
    pub(super) fn misnamed(&self, folder: &str) -> BTreeSet<Id> {
        let told = self.misnamed.iter().filter(|(below, _)| below == folder).map(|(_, id)| id.clone());
        let left = self.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/')).filter_map(misnamed::meant);
        told.chain(left).collect()
    }

    /// The folders below `folder` that hold files, each with its id.
    pub(super) fn subfolders(&mut self, folder: &str) -> Vec<(String, Id)> {
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
                self.misnamed.extend(Id::parse(&id::suggest(&name)).map(|id| (folder.to_owned(), id)));
            }
        }
        out
    }

    /// `vi.md`, `en.md` … of a folder; nothing where the one in the primary language is missing or broken. `skip` are lines that a
    /// translation does not repeat.
    pub(super) fn documents(&mut self, folder: &str, languages: &Languages, skip: fn(&str) -> bool) -> Option<Translations> {
        let mut read = |lang: &Lang| {
            let path = format!("{folder}/{lang}.md");
            let file = self.text(&path)?;
            let text = self.sources.get(file).map(|source| source.text.as_str()).unwrap_or_default();
            // A plan leaves blank what its document does; another rule tells of that.
            if !folder.starts_with("plans/") {
                let body = front_matter(text).map_or(0, |(_, body)| body);
                self.found.extend(placeholder::in_text(text, body, file));
            }
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
        let texts: Vec<_> = original.iter().map(|(_, text)| text.as_ref()).chain(others.iter().map(|(.., text)| text.as_ref())).collect();
        let mut pictures = self.pictures(folder, &texts);
        let files: Vec<FileId> = original.iter().map(|(file, _)| *file).chain(others.iter().map(|(_, file, _)| *file)).collect();
        self.left_beside(folder, &files, &mut pictures);
        let (file, original) = original?;
        let broken = others.iter().any(|(.., document)| document.is_none());
        let others = others.into_iter().filter_map(|(lang, file, document)| Some((lang, file, document?))).collect();
        let mut documents = Translations { original: (languages.primary.clone(), file, original?), others, broken, pictures };
        let mut reader = Reader::new(languages);
        self.twins.extend(twin::twins(&mut documents, self.sources, skip, &mut reader));
        self.found.extend(reader.found);
        Some(documents)
    }

    /// The pictures of a folder that its texts name. Where a text could not be read nobody knows which those are, and none is found unused.
    fn pictures(&mut self, folder: &str, texts: &[Option<&Document>]) -> Album {
        let mut album = Album::new(folder);
        if texts.iter().any(Option::is_none) {
            let below = format!("{folder}/");
            let own = |path: &str| path.strip_prefix(&below).is_some_and(|name| !name.contains('/') && picture::is_picture(name));
            self.files.retain(|path, _| !own(path));
        }
        let mut names = BTreeSet::new();
        for text in texts.iter().flatten() {
            prose::figures(&text.body, &mut |picture, _| names.extend([picture.value.as_str()]));
        }
        for name in names.iter().copied() {
            let is_beside = !name.contains('/');
            if let Some(content) = self.files.remove(&format!("{folder}/{name}")).filter(|_| is_beside) {
                let bytes = match content {
                    Content::Bytes(bytes) => bytes,
                    Content::Text(text) => text.into_bytes(),
                };
                let path = format!("{}{folder}/{name}", self.prefix);
                let made = if picture::has_plain_name(name) {
                    picture::read(name, &bytes, |other| !names.contains(other)).map_err(|refusal| refused(path, refusal, self.sources))
                } else {
                    Err(bad_name(&path, name, self.sources))
                };
                album.put(name, made.map_err(|finding| self.found.push(finding)).ok());
            } else {
                album.lack();
            }
        }
        album
    }

    /// Pictures beside texts that show them wrongly, or that show another which is not there: what is wrong is told in the text, and nothing
    /// of the file besides.
    fn left_beside(&mut self, folder: &str, texts: &[FileId], album: &mut Album) {
        let below = format!("{folder}/");
        let left = self.files.keys().filter_map(|path| path.strip_prefix(&below)).filter(|name| !name.contains('/') && picture::is_picture(name));
        for name in left.map(str::to_owned).collect::<Vec<_>>() {
            let is_meant = |file: &FileId| self.sources.get(*file).is_some_and(|source| mention::is_meant(&source.text, &name));
            if album.lacks_some() || texts.iter().any(is_meant) {
                self.files.remove(&format!("{folder}/{name}"));
                album.leave(name);
            }
        }
    }

    /// One thing a subfolder, made of its documents.
    pub(super) fn each<T>(
        &mut self,
        folder: &str,
        languages: &Languages,
        skip: fn(&str) -> bool,
        read: impl Fn(&mut Reader<'_>, &Id, Translations) -> Option<T>,
    ) -> Set<T> {
        let mut set = Set::default();
        for (path, id) in self.subfolders(folder) {
            let mut reader = Reader::new(languages);
            let thing = self.documents(&path, languages, skip).and_then(|documents| {
                let broken = documents.broken;
                read(&mut reader, &id, documents).filter(|_| !broken)
            });
            self.close(reader);
            set.put(id, thing);
        }
        set
    }

    /// Every file that is left was read by nobody.
    pub(super) fn finish(self) -> Vec<Finding> {
        let mut found = self.found;
        found.extend(unread::findings(self.prefix, self.files, self.sources));
        found
    }
}
