//! What a text is made of, section by section: what two languages of it can be compared by.

use std::collections::BTreeSet;

use crate::hash::sha256_hex;
use crate::prose::{Block, plain};
use crate::source::Span;

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
        let lines = has_three_digits(text).then(|| text.lines().filter(|line| has_three_digits(line) && !skip(line)));
        let figures = lines.into_iter().flatten().flat_map(figures).collect();
        Self { key: key.to_owned(), heading: heading.to_owned(), span, text: text.to_owned(), shape: Shape::default(), figures }
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

/// Whether a text can hold a figure; most lines, and many sections, hold none.
fn has_three_digits(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() > 2
}

/// Numbers of three digits or more in a line, without their separators: `1.500` and `1,500` are the same figure. Addresses of links do not count.
fn figures(line: &str) -> Vec<String> {
    let words = without_addresses(line);
    let mut found = Vec::new();
    let mut digits = String::new();
    let mut letters = words.chars().peekable();
    while let Some(c) = letters.next() {
        let goes_on = matches!(c, '.' | ',') && !digits.is_empty() && letters.peek().is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() {
            digits.push(c);
        } else if !goes_on {
            found.push(std::mem::take(&mut digits));
        }
    }
    found.push(digits);
    found.retain(|figure| figure.len() >= 3);
    found
}

/// A line of Markdown without what stands in `](…)`, and without bare web addresses.
fn without_addresses(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        out.push(' ');
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out.split(' ').filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{figures, print};

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
