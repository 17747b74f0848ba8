//! Keys and values of a map read one by one; every field that is wrong leaves its own finding.

use crate::finding::{Finding, Waiver, Words};
use crate::load::node::{Kind, Node};
use crate::load::{placeholder, rules};
use crate::model::id::{self, Id, nearest};
use crate::model::site::Languages;
use crate::source::{At, Span};

/// What Word makes of straight quotation marks.
const CURLY: [char; 4] = ['“', '”', '‘', '’'];

/// What to do about curly quotation marks around a value.
fn straight() -> Words {
    Words::new(
        "Thay ngoặc kép cong “ ” bằng ngoặc kép thẳng \" \", hoặc bỏ đi.",
        "Replace the curly quotation marks “ ” by straight ones \" \", or leave them out.",
    )
}

/// Whether the whole of a value stands between curly quotation marks that were meant for YAML. Between straight ones they are words.
fn is_between_curly(node: &Node) -> bool {
    let Kind::Scalar(text) = &node.kind else { return false };
    let is_plain = (node.span.end - node.span.start) as usize == text.len();
    let inside = text.strip_prefix(CURLY).and_then(|text| text.strip_suffix(CURLY));
    is_plain && inside.is_some_and(|inside| !inside.is_empty() && !inside.contains(CURLY))
}

/// What decoders need and fill.
pub(super) struct Reader<'a> {
    /// Languages in which words have to be given.
    pub languages: &'a Languages,
    /// What was found so far.
    pub found: Vec<Finding>,
    /// What the files' authors let stand.
    pub waivers: Vec<Waiver>,
}

/// The entries of one map. Ask for every key that may stand there, then [`Fields::finish`].
pub(super) struct Fields<'n> {
    span: Span,
    entries: &'n [(At<String>, Node)],
    known: Vec<&'static str>,
    /// Keys that had to be there and are not.
    missing: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    /// A reader that has found nothing yet.
    pub(super) fn new(languages: &'a Languages) -> Self {
        Self { languages, found: Vec::new(), waivers: Vec::new() }
    }

    /// The entries of a map; anything else is a finding.
    pub(super) fn fields<'n>(&mut self, node: &'n Node) -> Option<Fields<'n>> {
        match &node.kind {
            Kind::Map(entries) => Some(Fields { span: node.span, entries, known: Vec::new(), missing: Vec::new() }),
            Kind::Null | Kind::Scalar(_) | Kind::List(_) => self.wrong(node, "các dòng `khóa: giá trị`", "lines of `key: value`"),
        }
    }

    /// A finding that a value is not what its key asks for.
    pub(super) fn wrong<T>(&mut self, node: &Node, wanted_vi: &str, wanted_en: &str) -> Option<T> {
        let help = match &node.kind {
            Kind::Scalar(text) if text.starts_with(CURLY) => straight(),
            Kind::Null | Kind::Scalar(_) | Kind::List(_) | Kind::Map(_) => Words::new(format!("Ghi {wanted_vi}."), format!("Write {wanted_en}.")),
        };
        self.refuse(node, (wanted_vi, wanted_en), help)
    }

    /// A finding that a value is not what its key asks for, with what to do about this very value.
    pub(super) fn refuse<T>(&mut self, node: &Node, (wanted_vi, wanted_en): (&str, &str), help: Words) -> Option<T> {
        let (have_vi, have_en) = node.describe();
        let message = Words::new(format!("ở đây là {have_vi}, nhưng cần {wanted_vi}"), format!("this is {have_en}; needed: {wanted_en}"));
        self.found.push(Finding::new(&rules::WRONG_VALUE, node.span, message, help));
        None
    }

    /// Words that people read; what is still to be filled in is told.
    pub(super) fn text(&mut self, node: &Node) -> Option<String> {
        let text = self.word(node)?;
        if is_between_curly(node) {
            let message = Words::new(
                format!("ngoặc kép cong không bao được giá trị, trang sẽ hiện cả dấu ngoặc: `{text}`"),
                format!("curly quotation marks enclose no value, the page would show them: `{text}`"),
            );
            self.found.push(Finding::new(&rules::WRONG_VALUE, node.span, message, straight()));
        }
        self.found.extend(placeholder::in_words(&text, node.span));
        Some(text)
    }

    /// A word that is read further: an id, an address.
    pub(super) fn word(&mut self, node: &Node) -> Option<String> {
        match &node.kind {
            Kind::Scalar(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Kind::Null | Kind::Scalar(_) | Kind::List(_) | Kind::Map(_) => self.wrong(node, "một đoạn chữ", "words"),
        }
    }

    /// Any value with its place.
    pub(super) fn at<T>(&mut self, node: &Node, read: fn(&mut Self, &Node) -> Option<T>) -> Option<At<T>> {
        read(self, node).map(|value| At { value, span: node.span })
    }

    /// A list of words; may be empty.
    pub(super) fn texts(&mut self, node: &Node) -> Option<Vec<String>> {
        self.list(node, Self::text)
    }

    /// A list of anything. One bad item makes the whole list bad, after all of them were read.
    pub(super) fn list<T>(&mut self, node: &Node, mut read: impl FnMut(&mut Self, &Node) -> Option<T>) -> Option<Vec<T>> {
        match &node.kind {
            Kind::List(items) => {
                let read: Vec<Option<T>> = items.iter().map(|item| read(self, item)).collect();
                read.into_iter().collect()
            }
            Kind::Null | Kind::Scalar(_) | Kind::Map(_) => {
                self.wrong(node, "một danh sách (mỗi dòng bắt đầu bằng `- `)", "a list (each line begins with `- `)")
            }
        }
    }

    /// An id.
    pub(super) fn id(&mut self, node: &Node) -> Option<At<Id>> {
        let text = self.word(node)?;
        if let Some(value) = Id::parse(&text) {
            Some(At { value, span: node.span })
        } else {
            let like = Some(id::suggest(&text)).filter(|like| !like.is_empty()).unwrap_or_else(|| "thon-1".to_owned());
            self.wrong(
                node,
                &format!("một mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ `{like}`"),
                &format!("an id of lower-case letters without marks, digits and hyphens, like `{like}`"),
            )
        }
    }

    /// A list of ids.
    pub(super) fn ids(&mut self, node: &Node) -> Option<Vec<At<Id>>> {
        self.list(node, Self::id)
    }

    /// One of a few words.
    pub(super) fn one_of<T: Copy>(&mut self, node: &Node, words: &[(&str, T)]) -> Option<T> {
        let text = match &node.kind {
            Kind::Scalar(text) => text.as_str(),
            Kind::Null | Kind::List(_) | Kind::Map(_) => "",
        };
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let all = words.iter().map(|(word, _)| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        self.wrong(node, &format!("một trong các từ {all}"), &format!("one of {all}"))
    }

    /// A finding that a key is not part of the format.
    pub(super) fn unknown_key(&mut self, key: &At<String>, known: &[&str]) {
        let (name, span) = (&key.value, key.span);
        let near = nearest(name, known);
        let all = known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        if let Some((key, value)) = joined(name) {
            self.found.push(Finding::new(
                &rules::UNKNOWN_KEY,
                span,
                Words::new(format!("`{name}` thiếu dấu cách sau dấu hai chấm"), format!("a space is missing behind the colon of `{name}`")),
                Words::new(format!("Viết `{key}: {value}`."), format!("Write `{key}: {value}`.")),
            ));
            return;
        }
        let help = match near {
            Some(near) => Words::new(format!("Có phải là `{near}`?"), format!("Did you mean `{near}`?")),
            None if name.contains(' ') => Words::new(
                "Nếu đây là phần sau dấu phẩy của một câu thì đặt cả câu trong ngoặc kép \" \".",
                "Where this is what follows a comma within words, put all of the words into double quotes.",
            ),
            None if known.is_empty() => {
                let like = id::suggest(name);
                Words::new(format!("Ở đây ghi mã, ví dụ `{like}`."), format!("Write the id here, like `{like}`."))
            }
            None => Words::new(format!("Xóa khóa này, hoặc dùng một trong: {all}."), format!("Remove it, or use one of: {all}.")),
        };
        self.no_key(key, help);
    }

    /// The same with what to do about this very key.
    pub(super) fn no_key(&mut self, key: &At<String>, help: Words) {
        let name = &key.value;
        let message = Words::new(format!("không có khóa `{name}` ở chỗ này"), format!("there is no key `{name}` here"));
        self.found.push(Finding::new(&rules::UNKNOWN_KEY, key.span, message, help));
    }

    /// A finding that a key is missing in the map that begins at `span`.
    pub(super) fn missing(&mut self, span: Span, key: &str) {
        self.found.push(Finding::new(
            &rules::MISSING_KEY,
            Span { end: span.start, ..span },
            Words::new(format!("thiếu khóa `{key}`"), format!("the key `{key}` is missing")),
            Words::new(format!("Thêm `{key}: …`."), format!("Add `{key}: …`.")),
        ));
    }

    fn not_missing(&mut self, span: Span, key: &str) {
        let said = format!("the key `{key}` is missing");
        self.found.retain(|finding| finding.rule != &rules::MISSING_KEY || finding.span.start != span.start || finding.message.en != said);
    }

    /// A finding that nothing stands behind a key; one that need not be there can go.
    fn empty(&mut self, key: &At<String>, may_go: bool) {
        let name = &key.value;
        let (vi, en) = if may_go { (", hoặc xóa khóa ấy", ", or remove the key") } else { ("", "") };
        self.found.push(Finding::new(
            &rules::MISSING_KEY,
            key.span,
            Words::new(format!("khóa `{name}` để trống"), format!("the key `{name}` is empty")),
            Words::new(format!("Ghi giá trị sau `{name}:`{vi}."), format!("Write a value after `{name}:`{en}.")),
        ));
    }
}

impl<'n> Fields<'n> {
    /// The value of a key, if it is there and not empty.
    pub(super) fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        self.known.push(key);
        self.entries.iter().find(|(have, _)| have.value == key).map(|(_, value)| value).filter(|value| value.kind != Kind::Null)
    }

    /// A key that must be there.
    pub(super) fn required<'a, T>(&mut self, reader: &mut Reader<'a>, key: &'static str, read: impl FnOnce(&mut Reader<'a>, &Node) -> Option<T>) -> Option<T> {
        let Some(node) = self.node(key) else {
            if let Some(empty) = self.key(key) {
                reader.empty(empty, false);
            } else {
                self.missing.push(key);
                reader.missing(self.span, key);
            }
            return None;
        };
        read(reader, node)
    }

    /// A key that may be there. A bad value, and none at all, leaves its finding and counts as absent.
    pub(super) fn optional<'a, T>(&mut self, reader: &mut Reader<'a>, key: &'static str, read: impl FnOnce(&mut Reader<'a>, &Node) -> Option<T>) -> Option<T> {
        let node = self.node(key);
        if node.is_none()
            && let Some(empty) = self.key(key)
        {
            reader.empty(empty, true);
        }
        read(reader, node?)
    }

    fn key(&self, name: &str) -> Option<&'n At<String>> {
        self.entries.iter().map(|(key, _)| key).find(|key| key.value == name)
    }

    /// A list that may be there; absent, it is empty.
    pub(super) fn many<'a, T>(&mut self, reader: &mut Reader<'a>, key: &'static str, read: impl FnMut(&mut Reader<'a>, &Node) -> Option<T>) -> Vec<T> {
        self.optional(reader, key, |reader, node| reader.list(node, read)).unwrap_or_default()
    }

    /// Every other key is unknown.
    pub(super) fn finish(self, reader: &mut Reader<'_>) {
        for (key, _) in self.entries {
            if !self.known.contains(&key.value.as_str()) {
                // A key that is misspelt is not missing as well.
                if let Some(meant) = nearest(joined(&key.value).map_or(&key.value, |(name, _)| name), &self.missing) {
                    reader.not_missing(self.span, meant);
                }
                reader.unknown_key(key, &self.known);
            }
        }
    }

    /// The keys that were not asked for yet, for maps whose keys are ids.
    pub(super) fn rest(&self) -> impl Iterator<Item = &'n (At<String>, Node)> {
        self.entries.iter().filter(|(key, _)| !self.known.contains(&key.value.as_str()))
    }

    /// Where the map stands.
    pub(super) fn span(&self) -> Span {
        self.span
    }
}

/// Key and value that were written without a space between them: `cho-mau:706`.
fn joined(key: &str) -> Option<(&str, &str)> {
    let (name, value) = key.split_once(':')?;
    let is_key = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
    (is_key && !value.is_empty() && !value.starts_with([' ', '/'])).then_some((name, value))
}
