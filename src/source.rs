//! Texts that were read, and places in them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use memchr::{memchr, memrchr};

/// A text file of the content folder among all that one run has read: the number of its set, and its own in that set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(u32, u32);

/// A stretch of a text, in bytes of its normalised form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// First byte after it.
    pub end: u32,
}

/// A value and the place where its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// One text: UTF-8, NFC, `\n` line ends, whatever the file had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path from the site's root, with `/`.
    pub path: String,
    /// The text.
    pub text: String,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text: UTF-8, NFC, `\n` line ends, whatever the file had.
    Text(String),
    /// Anything else.
    Bytes(Vec<u8>),
}

/// Line and column of a place, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
}

/// A text measured once: the position of a byte every so often, from which those behind it are counted.
#[derive(Debug, Clone)]
pub struct Ruler(Vec<(usize, Position)>);

/// So many bytes are from one mark of a ruler to the next.
const STEP: usize = 1_024;

/// The texts of one run: those of a unit above those that all units share.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    shared: Option<Arc<Sources>>,
    number: u32,
    own: Vec<Source>,
    /// Sets that were filled apart and joined to this one, by number.
    joined: BTreeMap<u32, Vec<Source>>,
}

impl Sources {
    /// An empty set that also knows the texts of `shared`. `number` tells it from others above the same; that of `shared` is 0.
    pub fn above(shared: &Arc<Self>, number: u32) -> Self {
        Self { number, shared: Some(Arc::clone(shared)), own: Vec::new(), joined: BTreeMap::new() }
    }

    /// Makes the texts of another set known here.
    pub fn join(&mut self, other: Self) {
        self.joined.insert(other.number, other.own);
    }

    /// Adds a text.
    pub fn add(&mut self, path: String, text: String) -> FileId {
        self.own.push(Source { path, text });
        FileId(self.number, count(self.own.len()) - 1)
    }

    /// The text behind an id. An id of another set gives nothing.
    pub fn get(&self, id: FileId) -> Option<&Source> {
        if id.0 == self.number {
            return self.own.get(id.1 as usize);
        }
        let joined = self.joined.get(&id.0).and_then(|texts| texts.get(id.1 as usize));
        joined.or_else(|| self.shared.as_ref()?.get(id))
    }

    /// The id of a text of this set by its path and words.
    pub fn find(&self, path: &str, text: &str) -> Option<FileId> {
        let index = self.own.iter().position(|source| source.path == path && source.text == text)?;
        Some(FileId(self.number, count(index)))
    }

    /// The path of a text, from the site's root.
    pub fn path(&self, file: FileId) -> &str {
        self.get(file).map_or("", |source| source.path.as_str())
    }

    /// The words that stand in a span.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).and_then(|source| source.text.get(span.start as usize..span.end as usize)).unwrap_or_default()
    }

    /// The whole line, without its end, in which a byte stands.
    pub fn line(&self, file: FileId, byte: u32) -> &str {
        let text = self.get(file).map_or("", |source| source.text.as_str());
        text.get(line_at(text, (byte as usize).min(text.len()))).unwrap_or_default()
    }
}

impl Ruler {
    /// The ruler of a text.
    pub fn of(text: &str) -> Self {
        let mut at = Position { line: 1, column: 1 };
        let mut marks = vec![(0, at)];
        let mut next = STEP;
        for (byte, letter) in text.char_indices() {
            if byte >= next {
                marks.push((byte, at));
                next = byte + STEP;
            }
            at = at.behind(letter);
        }
        Self(marks)
    }

    /// Line and column of a byte of its text; of one behind the text, those of its end.
    pub fn position(&self, text: &str, byte: u32) -> Position {
        let byte = (byte as usize).min(text.len());
        let near = self.0.get(self.0.partition_point(|(mark, _)| *mark <= byte).saturating_sub(1));
        let (mark, at) = near.copied().unwrap_or((0, Position { line: 1, column: 1 }));
        text.get(mark..byte).unwrap_or_default().chars().fold(at, Position::behind)
    }
}

impl Position {
    /// The position behind a character that stands here.
    fn behind(self, letter: char) -> Self {
        if letter == '\n' { Self { line: self.line + 1, column: 1 } } else { Self { column: self.column + 1, ..self } }
    }
}

/// A text without what stands between two signs, and without these; `instead` stands there. What is not closed goes to the end.
pub fn without(text: &str, begin: &str, end: &str, instead: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(begin) {
        out.push_str(before);
        out.push_str(instead);
        rest = inside.split_once(end).map_or("", |(_, behind)| behind);
    }
    out + rest
}

/// The bytes of the line, without its end, in which a byte stands.
pub fn line_at(text: &str, at: usize) -> Range<usize> {
    let (before, after) = text.as_bytes().split_at_checked(at).unwrap_or_default();
    memrchr(b'\n', before).map_or(0, |newline| newline + 1)..at + memchr(b'\n', after).unwrap_or(after.len())
}

/// The range of the front matter of a Markdown text, which stands between two lines `---`, and the byte at which the text begins.
pub fn front_matter(text: &str) -> Option<(Range<usize>, usize)> {
    let rest = text.strip_prefix("---\n")?;
    let end =
        if rest.starts_with("---\n") { 0 } else { rest.find("\n---\n").map(|at| at + 1).or_else(|| rest.strip_suffix("\n---").map(|head| head.len() + 1))? };
    Some((4..4 + end, (4 + end + 4).min(text.len())))
}

impl Span {
    /// The very beginning of a file.
    pub fn start_of(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// A span inside `file`.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self { file, start: count(start), end: count(end) }
    }
}

impl<T> At<T> {
    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> At<U> {
        At { value: change(self.value), span: self.span }
    }
}

/// Files are limited to far less than 4 GiB when they are read, so that no count is cut.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let text = format!("một\nhai ba{}\nsáu", " bốn".repeat(STEP));
        let at = |words: &str| Ruler::of(&text).position(&text, count(text.find(words).unwrap()));
        assert_eq!(at("một"), Position { line: 1, column: 1 });
        assert_eq!(at("ba"), Position { line: 2, column: 5 });
        assert_eq!(at("\nsáu"), Position { line: 2, column: 7 + 4 * count(STEP) });
        assert_eq!(at("sáu"), Position { line: 3, column: 1 });
        assert_eq!(Ruler::of(&text).position(&text, u32::MAX), Position { line: 3, column: 4 });
    }

    #[test]
    fn a_unit_sees_shared_texts() {
        let mut shared = Sources::default();
        let law = shared.add("laws".into(), "luật".into());
        let shared = Arc::new(shared);
        let mut unit = Sources::above(&shared, 1);
        let own = unit.add("unit".into(), "xã".into());
        assert_eq!(unit.slice(Span::new(law, 0, 6)), "luật");
        assert_eq!(unit.get(own).unwrap().path, "unit");
    }

    #[test]
    fn sets_that_were_filled_apart_know_each_other_once_joined() {
        let shared = Arc::new(Sources::default());
        let (mut one, mut two) = (Sources::above(&shared, 1), Sources::above(&shared, 2));
        let (of_one, of_two) = (one.add("one".into(), String::new()), two.add("two".into(), String::new()));
        assert_eq!(one.path(of_two), "");
        one.join(two);
        assert_eq!((one.path(of_one), one.path(of_two)), ("one", "two"));
    }
}
