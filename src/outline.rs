//! What a text is made of, section by section: what two languages of it can be compared by.

use std::collections::BTreeSet;

use memchr::memmem;

use crate::hash::sha256_hex;
use crate::prose::{Block, plain};
use crate::source::{Span, line_at};
use crate::sweep;

/// Key of the words in the front matter; no heading can have it.
pub const HEAD: &str = "_head";
/// Key of the text before the first heading.
pub const START: &str = "_start";

/// The sections of a text: its front matter, what stands before the first heading, then one for each heading of level 2.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// In their order.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// [`HEAD`], [`START`] or the heading's fragment.
    pub key: String,
    /// Its heading; empty for the first two.
    pub heading: String,
    /// Where it begins.
    pub span: Span,
    /// Its text.
    text: String,
    /// What can be counted in it.
    pub shape: Shape,
    /// Its numbers of three digits or more, without separators.
    pub figures: BTreeSet<String>,
}

/// What a section holds, in the order in which it stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// Steps of each numbered list.
    pub steps: Vec<usize>,
    /// Rows and columns of each table.
    pub tables: Vec<(usize, usize)>,
    /// How many pictures.
    pub pictures: usize,
}

impl Section {
    /// A section of a text. `skip` are lines that a translation does not repeat.
    pub fn new(key: &str, heading: &str, span: Span, text: &str, skip: fn(&str) -> bool) -> Self {
        let figures = figures(text, skip);
        Self { key: key.to_owned(), heading: heading.to_owned(), span, text: text.to_owned(), shape: Shape::default(), figures }
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Fingerprint of its text; spaces and line ends do not count. Eight hexadecimal digits: fewer than any citizen's number has, so that none
    /// can look like one.
    pub fn print(&self) -> String {
        print(&self.text)
    }
}

impl Outline {
    /// The sections of a text's body. `text` is the file, in which spans count; `body` the byte at which the text begins.
    pub fn of(blocks: &[Block], text: &str, body: usize, start: Span, skip: fn(&str) -> bool) -> Self {
        let mut headings: Vec<(&String, String, Span)> = Vec::new();
        for block in blocks {
            if let Block::Heading { level: 2, anchor, text, span } = block {
                headings.push((anchor, plain(text), *span));
            }
        }
        let mut bounds: Vec<usize> = headings.iter().map(|(.., span)| span.start as usize).collect();
        bounds.push(text.len());
        let slice = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let mut sections = vec![Section::new(START, "", start, slice(body, bounds.first().copied().unwrap_or(body)), skip)];
        for ((anchor, heading, span), end) in headings.iter().zip(bounds.iter().skip(1)) {
            sections.push(Section::new(anchor, heading, *span, slice(span.start as usize, *end), skip));
        }
        let mut outline = Self { sections };
        let mut at = 0;
        for block in blocks {
            if matches!(block, Block::Heading { level: 2, .. }) {
                at += 1;
            } else if let Some(section) = outline.sections.get_mut(at) {
                section.shape.add(block);
            }
        }
        outline.sections.retain(|section| section.key != START || !section.text.trim().is_empty());
        outline
    }

    /// A section by its key.
    pub fn get(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
    }
}

impl Shape {
    fn add(&mut self, block: &Block) {
        match block {
            Block::List { start, items } => {
                if start.is_some() {
                    self.steps.push(items.len());
                }
                items.iter().flatten().for_each(|block| self.add(block));
            }
            Block::Quote(inner) | Block::Alert(_, inner) => inner.iter().for_each(|block| self.add(block)),
            Block::Table { head, rows } => self.tables.push((rows.len(), head.len())),
            Block::Figure { .. } => self.pictures += 1,
            Block::Heading { .. } | Block::Paragraph(_) | Block::Code(_) | Block::Rule => {}
        }
    }
}

/// Eight hexadecimal digits of the hash of a text whose spaces are evened out.
fn print(text: &str) -> String {
    let even = text.split_whitespace().collect::<Vec<_>>().join(" ");
    sha256_hex(even.as_bytes()).chars().take(8).collect()
}

/// Numbers of three digits or more in a text, without their separators: `1.500` and `1,500` are the same figure. Lines that are skipped do not
/// count, nor does what stands in `](…)`, nor do bare web addresses.
fn figures(text: &str, skip: fn(&str) -> bool) -> BTreeSet<String> {
    let mut figures = BTreeSet::new();
    let (mut seen, mut line_end) = (0, 0);
    sweep::each(text.as_bytes(), may_begin_figure, |at| {
        if at < seen {
            return;
        }
        if at >= line_end {
            let line = line_at(text, at);
            line_end = line.end;
            let words = text.get(line).unwrap_or_default();
            let has_links = memmem::find(words.as_bytes(), b"](").is_some() || memmem::find(words.as_bytes(), b"://").is_some();
            if has_links && !skip(words) {
                without_addresses(words).for_each(|word| figures.extend(figures_in(word)));
            }
            if has_links || skip(words) {
                seen = line_end;
                return;
            }
        }
        let (figure, end) = figure(text, at);
        figures.extend(figure);
        seen = end;
    });
    figures
}

/// Whether a digit is followed by another, with or without a separator between: so begins every figure of three digits, and few places of a text.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "as `sweep` wants it")]
fn may_begin_figure(one: u8, two: u8, three: u8) -> bool {
    one.is_ascii_digit() & (two.is_ascii_digit() | ((two == b'.') | (two == b',')) & three.is_ascii_digit())
}

/// The words of a line of Markdown without what stands in `](…)`, and without bare web addresses.
fn without_addresses(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    let parts = std::iter::from_fn(move || {
        let (words, behind) = rest.split_once("](").unwrap_or((rest, ""));
        rest = behind.split_once(')').map_or("", |(_, rest)| rest);
        (!words.is_empty() || !rest.is_empty()).then_some(words)
    });
    parts.flat_map(|words| words.split(' ')).filter(|word| !word.contains("://"))
}

fn figures_in(word: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(digit) = word.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let (figure, end) = figure(word, at + digit);
        all.extend(figure);
        at = end;
    }
    all
}

/// The figure that begins with the digit at a byte, where it has three digits or more, and the byte behind it.
fn figure(text: &str, start: usize) -> (Option<String>, usize) {
    let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or_default();
    let mut digits = String::new();
    let mut at = start;
    while byte(at).is_ascii_digit() || matches!(byte(at), b'.' | b',') && byte(at + 1).is_ascii_digit() {
        digits.extend(byte(at).is_ascii_digit().then(|| char::from(byte(at))));
        at += 1;
    }
    ((digits.len() > 2).then_some(digits), at)
}

#[cfg(test)]
mod tests {
    use super::print;

    fn figures(line: &str) -> Vec<String> {
        super::figures(line, |_| false).into_iter().collect()
    }

    #[test]
    fn the_same_figure_in_two_languages() {
        assert_eq!(figures("Phí 1.500 đồng từ 1/7/2024, khoảng 22,5%"), ["1500", "2024", "225"]);
        assert_eq!(figures("A fee of 1,500 đồng since 1 July 2024, about 22.5%"), ["1500", "2024", "225"]);
        assert_eq!(figures("[trang 12](https://a.vn/2023) và https://b.vn/1999"), Vec::<String>::new());
        assert_eq!(figures("hết năm 2026."), ["2026"]);
    }

    #[test]
    fn line_ends_do_not_change_the_print() {
        assert_eq!(print("a b\n c"), print(" a  b c\n"));
        assert_ne!(print("a b"), print("ab"));
    }
}
