//! Pictures that texts show, ready to be published.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A picture as it is published: upright, small enough for a phone, with nothing in it but what is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// File name on the site: `man-hinh.png`. Its ending is that of the bytes, which for WebP may differ from the author's.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// The pictures of one document, shared by all its languages. Copies share the bytes, so that a shared guide's pictures are held once
/// however many units have the guide.
#[derive(Debug, Clone, Default)]
pub struct Album {
    folder: String,
    pictures: BTreeMap<String, Arc<Picture>>,
    unreadable: BTreeSet<String>,
    /// Whether a text shows a picture that is not there.
    lacks_some: bool,
    /// Pictures in the folder that no text shows as it should.
    left: BTreeSet<String>,
}

impl Album {
    /// An album without pictures. `folder` is the document's below `content/` or below its unit: `guides/kich-hoat`.
    pub fn new(folder: &str) -> Self {
        Self { folder: folder.to_owned(), ..Self::default() }
    }

    /// Adds a picture under the name that texts use, or remembers that it cannot be read, so that it is not reported as missing as well.
    pub fn put(&mut self, name: &str, picture: Option<Picture>) {
        match picture {
            Some(picture) => self.pictures.extend([(name.to_owned(), Arc::new(picture))]),
            None => self.unreadable.extend([name.to_owned()]),
        }
    }

    /// Remembers that a text shows a picture that is not there.
    pub fn lack(&mut self) {
        self.lacks_some = true;
    }

    /// Whether a text shows a picture that is not there.
    pub fn lacks_some(&self) -> bool {
        self.lacks_some
    }

    /// Remembers a picture in the folder that no text shows as it should.
    pub fn leave(&mut self, name: String) {
        self.left.insert(name);
    }

    /// The names of all pictures in the folder, those that a text shows and those that none shows as it should.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.left.iter().chain(self.pictures.keys()).chain(&self.unreadable).map(String::as_str)
    }

    /// The document's folder below `content/` or below its unit.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The picture that texts call by this name.
    pub fn get(&self, name: &str) -> Option<&Picture> {
        self.pictures.get(name).map(AsRef::as_ref)
    }

    /// Whether a file of this name is there, as far as one can know.
    pub fn has(&self, name: &str) -> bool {
        self.pictures.contains_key(name) || self.unreadable.contains(name)
    }

    /// All pictures, by the names that texts use.
    pub fn iter(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.values().map(AsRef::as_ref)
    }
}
