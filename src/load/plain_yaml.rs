//! The YAML that nearly every file is written in, read without the library and at a tenth of its cost: `key: value` lines, lists, quotes without
//! escapes, `{…}` and `[…]` in one line. At the first sign of anything else it gives up, and the library reads the whole.

use crate::load::node::{Kind, Node};
use crate::source::{At, FileId, Span};
use crate::sweep;

/// Deeper texts are left to the library, which says what is wrong with them.
const DEEPEST: usize = 16;
/// Larger ones as well.
const LONGEST: usize = 4_000_000;
/// What no plain word may begin with.
const SIGNS: &[u8] = b"-?:,[]{}#&*!|>'\"%@`";
/// Words that stand for nothing, and keys that are no words to every reader of YAML.
const NOTHING: [&str; 4] = ["~", "null", "Null", "NULL"];
const NO_KEYS: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

/// The value that a text holds; nothing where the library has to read it.
pub(super) fn parse(text: &str, file: FileId, offset: usize) -> Option<Node> {
    let mut reader = Reader { file, offset, lines: lines(text)?, at: 0 };
    let first = reader.line()?.indent;
    let node = reader.block(first, DEEPEST)?;
    reader.lines.get(reader.at).is_none().then_some(node)
}

/// A line that says something.
#[derive(Clone, Copy)]
struct Line<'t> {
    indent: usize,
    /// First byte of its words.
    start: usize,
    words: &'t str,
}

struct Reader<'t> {
    file: FileId,
    offset: usize,
    lines: Vec<Line<'t>>,
    at: usize,
}

/// The lines of a text without empty ones and comments; nothing where a sign stands in it that means something else.
fn lines(text: &str) -> Option<Vec<Line<'_>>> {
    if text.len() > LONGEST || sweep::any(text.as_bytes(), is_odd) {
        return None;
    }
    let mut all = Vec::with_capacity(text.len() / 32);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        let (start, words) = (at + indent, words.trim_end_matches([' ', '\n']));
        at += line.len();
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        if indent == 0 && (words.starts_with("---") || words.starts_with("...")) {
            return None;
        }
        all.push(Line { indent, start, words });
    }
    Some(all)
}

/// Whether no key is written twice.
fn all_differ(entries: &[(At<String>, Node)]) -> bool {
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.value.as_str()).collect();
    if !keys.is_sorted_by(|one, next| one < next) {
        keys.sort_unstable();
    }
    keys.is_sorted_by(|one, next| one < next)
}

/// Whether bytes are a character that YAML takes for the end of a line, or refuses: signs of ASCII but for the end of a line, U+0080–U+009F,
/// U+2028, U+2029, U+FEFF, U+FFFE, U+FFFF.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "as `sweep` wants it")]
fn is_odd(one: u8, two: u8, three: u8) -> bool {
    let sign = (one < b' ') & (one != b'\n') | (one == 0x7F) | (one == 0xC2) & (two < 0xA0);
    let line = (one == 0xE2) & (two == 0x80) & ((three == 0xA8) | (three == 0xA9));
    let none = (one == 0xEF) & ((two == 0xBB) & (three == 0xBF) | (two == 0xBF) & ((three == 0xBE) | (three == 0xBF)));
    sign | line | none
}

impl<'t> Reader<'t> {
    fn line(&self) -> Option<Line<'t>> {
        self.lines.get(self.at).copied()
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.offset + start, self.offset + end)
    }

    /// Lines that begin at one column: a list or a map.
    fn block(&mut self, indent: usize, deeper: usize) -> Option<Node> {
        let line = self.line().filter(|line| line.indent == indent && deeper > 0)?;
        if line.words.starts_with("- ") { self.list(indent, line.start, deeper) } else { self.map(indent, deeper) }
    }

    fn list(&mut self, indent: usize, start: usize, deeper: usize) -> Option<Node> {
        let mut items = Vec::new();
        while let Some(line) = self.line().filter(|line| line.indent == indent && line.words.starts_with("- ")) {
            let words = line.words.get(2..)?.trim_start_matches(' ');
            let skipped = line.words.len() - words.len();
            let item = Line { indent: indent + skipped, start: line.start + skipped, words };
            if key(words).is_some() {
                *self.lines.get_mut(self.at)? = item;
                items.push(self.map(item.indent, deeper - 1)?);
            } else {
                self.at += 1;
                items.push(self.value(words, item.start, deeper)?);
                self.nothing_goes_on(indent)?;
            }
        }
        self.nothing_goes_on(indent)?;
        Some(Node { span: self.span(start, start), kind: Kind::List(items) })
    }

    fn map(&mut self, indent: usize, deeper: usize) -> Option<Node> {
        let start = self.line()?.start;
        let mut entries: Vec<(At<String>, Node)> = Vec::new();
        while let Some(line) = self.line().filter(|line| line.indent == indent && !line.words.starts_with("- ")) {
            let name = key(line.words)?;
            let key = At { value: name.to_owned(), span: self.span(line.start, line.start + name.len()) };
            let value = line.words.get(name.len() + 1..)?;
            let words = value.trim_start_matches(' ');
            self.at += 1;
            let node = if words.is_empty() {
                self.below(indent, deeper)?
            } else {
                let node = self.value(words, line.start + line.words.len() - words.len(), deeper)?;
                self.nothing_goes_on(indent)?;
                node
            };
            entries.push((key, node));
        }
        self.nothing_goes_on(indent)?;
        (all_differ(&entries) && deeper > 0).then_some(Node { span: self.span(start, start), kind: Kind::Map(entries) })
    }

    /// The block below a key; a list may begin at the column of the key.
    fn below(&mut self, indent: usize, deeper: usize) -> Option<Node> {
        let next = self.line()?;
        if next.indent > indent {
            return self.block(next.indent, deeper - 1);
        }
        if next.indent < indent || !next.words.starts_with("- ") {
            return None;
        }
        // The library takes the first item for the beginning of such a list.
        let words = next.words.get(2..)?.trim_start_matches(' ');
        self.list(indent, next.start + next.words.len() - words.len(), deeper - 1)
    }

    /// A value in one line cannot go on in the next.
    fn nothing_goes_on(&self, indent: usize) -> Option<()> {
        self.line().is_none_or(|line| line.indent <= indent).then_some(())
    }

    /// A value that ends with its line.
    fn value(&self, words: &str, start: usize, deeper: usize) -> Option<Node> {
        if words.starts_with(['{', '[']) {
            let (node, end) = self.flow(words, 0, start, deeper.checked_sub(1)?)?;
            return (end == words.len()).then_some(node);
        }
        if let Some((inner, end)) = quoted(words) {
            return (end == words.len()).then(|| self.scalar(inner, start, end));
        }
        let odd = words.contains(": ") || words.contains(" #") || words.ends_with(':');
        (!odd && is_word(words)).then(|| self.scalar(words, start, words.len()))
    }

    fn scalar(&self, words: &str, start: usize, length: usize) -> Node {
        Node { span: self.span(start, start + length), kind: Kind::Scalar(words.to_owned()) }
    }

    /// `{…}`, `[…]`, or what stands between their commas, from byte `at` of `words`; and the byte after it.
    fn flow(&self, words: &str, at: usize, start: usize, deeper: usize) -> Option<(Node, usize)> {
        let rest = words.get(at..)?;
        let is_map = match rest.as_bytes().first()? {
            b'{' => true,
            b'[' => false,
            _ => return self.flow_word(rest, at, start),
        };
        let deeper = deeper.checked_sub(1)?;
        let span = self.span(start + at, start + at + 1);
        let (mut entries, mut items) = (Vec::new(), Vec::new());
        let mut next = blanks(words, at + 1);
        if words.get(next..)?.starts_with(if is_map { '}' } else { ']' }) {
            return Some((Node { span, kind: if is_map { Kind::Map(entries) } else { Kind::List(items) } }, next + 1));
        }
        loop {
            if is_map {
                let name = key(words.get(next..)?)?;
                let from = next + name.len() + 1;
                let value = blanks(words, from);
                let (node, end) = self.flow(words, value, start, deeper)?;
                entries.push((At { value: name.to_owned(), span: self.span(start + next, start + next + name.len()) }, node));
                next = blanks(words, (value > from).then_some(end)?);
            } else {
                let (node, end) = self.flow(words, next, start, deeper)?;
                items.push(node);
                next = blanks(words, end);
            }
            match words.as_bytes().get(next)? {
                b',' => next = blanks(words, next + 1),
                b'}' if is_map => break,
                b']' if !is_map => break,
                _ => return None,
            }
        }
        if !all_differ(&entries) {
            return None;
        }
        let kind = if is_map { Kind::Map(entries) } else { Kind::List(items) };
        Some((Node { span, kind }, next + 1))
    }

    fn flow_word(&self, rest: &str, at: usize, start: usize) -> Option<(Node, usize)> {
        if let Some((inner, end)) = quoted(rest) {
            return Some((self.scalar(inner, start + at, end), at + end));
        }
        let words = rest.get(..rest.find([',', ']', '}'])?)?.trim_end_matches(' ');
        let odd = words.contains(['[', '{', '#']) || words.contains(": ") || words.ends_with(':');
        (!odd && is_word(words)).then(|| (self.scalar(words, start + at, words.len()), at + words.len()))
    }
}

/// The first byte from `at` that is no blank.
fn blanks(words: &str, at: usize) -> usize {
    at + words.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(' ').len())
}

/// The key with which a line begins, where it is written with letters without marks, digits, `_` and `-`.
fn key(words: &str) -> Option<&str> {
    let name = words.get(..words.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_' && byte != b'-')?)?;
    let ends = words.get(name.len()..)?.strip_prefix(':').is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    (ends && begins && !(name.len() < 6 && NO_KEYS.iter().any(|word| name.eq_ignore_ascii_case(word)))).then_some(name)
}

/// Whether a value is a word as it stands there.
fn is_word(words: &str) -> bool {
    words.bytes().next().is_some_and(|first| !SIGNS.contains(&first)) && !NOTHING.contains(&words)
}

/// What stands in quotes that hold neither escapes nor quotes, and the byte after them.
fn quoted(words: &str) -> Option<(&str, usize)> {
    let sign = words.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = words.get(1..)?;
    let inner = inner.get(..inner.find(sign)?)?;
    let end = inner.len() + 2;
    (!inner.contains('\\') && !words.get(end..)?.starts_with(sign)).then_some((inner, end))
}

#[allow(clippy::disallowed_methods, reason = "tests read all YAML of the repository")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::yaml;
    use crate::source::{Sources, front_matter};

    /// Every YAML file and front matter of the repository.
    fn texts() -> Vec<String> {
        let mut texts = Vec::new();
        for folder in ["content", "tests/sites", "tests/rules"] {
            for item in walkdir::WalkDir::new(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).sort_by_file_name() {
                let item = item.unwrap();
                let Ok(text) = std::fs::read_to_string(item.path()) else { continue };
                match item.path().extension().and_then(|end| end.to_str()) {
                    Some("yaml") => texts.push(text),
                    Some("md" | "txt") => texts.extend(front_matter(&text).and_then(|(range, _)| text.get(range).map(str::to_owned))),
                    _ => {}
                }
            }
        }
        texts
    }

    /// Whether the text was read here; then the library must say the same.
    fn agrees(text: &str) -> bool {
        let file = Sources::default().add("a".into(), text.to_owned());
        let Some(node) = parse(text, file, 7) else { return false };
        match yaml::by_library(text, file, 7) {
            Ok(other) => assert_eq!(node, other, "{text:?}"),
            Err(finding) => panic!("the library refuses {text:?}: {}", finding.message.en),
        }
        true
    }

    #[test]
    fn what_is_read_here_is_what_the_library_reads() {
        let texts = texts();
        let read = texts.iter().filter(|text| agrees(text)).count();
        assert!(read * 10 > texts.len() * 9, "{read} of {} are read without the library", texts.len());
    }

    #[test]
    fn spoiled_texts_are_read_alike_or_left_to_the_library() {
        const ROUNDS: usize = 30_000;
        const SPOILERS: &str = ":-#{}[],'\"&*!|>%@`?~\\ \n\t=<.0a";
        let lines: Vec<String> = texts().iter().flat_map(|text| text.lines()).filter(|line| line.len() < 120).map(str::to_owned).collect();
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut below = |most: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state >> 11).unwrap() % most
        };
        let mut read = 0;
        for _ in 0..ROUNDS {
            let first = below(lines.len() - 8);
            let mut text: Vec<char> = lines[first..first + 1 + below(7)].join("\n").chars().collect();
            for _ in 0..below(3) {
                let spoiler = SPOILERS.chars().nth(below(SPOILERS.chars().count())).unwrap();
                let at = below(text.len() + 1);
                if below(4) == 0 && at < text.len() {
                    text.remove(at);
                } else {
                    text.insert(at, spoiler);
                }
            }
            read += usize::from(agrees(&text.iter().collect::<String>()));
        }
        assert!(read * 10 > ROUNDS, "{read} of {ROUNDS}");
    }
}
