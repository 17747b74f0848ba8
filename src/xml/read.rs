//! XML to elements. Nothing is expanded and nothing is fetched: a text with a document type or an entity of its own is refused.

use std::borrow::Cow;
use std::fmt::Display;

use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Elements that may stand within each other.
const DEPTH: usize = 200;
/// Elements and stretches of text that are taken of one text.
const NODES: usize = 4_000_000;

/// Why a text is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It is no XML that this program reads; in English, often in the words of the library.
    Broken(String),
    /// It holds more elements than this program takes.
    TooBig,
}

/// The text of an XML file: UTF-8, or UTF-16 with its mark.
pub fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Flaw> {
    let of_pairs = |of_pair: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let (pairs, _) = bytes.as_chunks::<2>();
        char::decode_utf16(pairs.iter().copied().map(of_pair)).collect::<Result<String, _>>().map(Cow::Owned).map_err(broken)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => of_pairs(u16::from_le_bytes, rest),
        [0xFE, 0xFF, rest @ ..] => of_pairs(u16::from_be_bytes, rest),
        [0xEF, 0xBB, 0xBF, rest @ ..] => str::from_utf8(rest).map(Cow::Borrowed).map_err(broken),
        _ => str::from_utf8(bytes).map(Cow::Borrowed).map_err(broken),
    }
}

/// A text as elements, each before what is in it.
#[derive(Debug, Default)]
pub struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

#[derive(Debug)]
struct Node<'a> {
    kind: Kind,
    /// As it stands in the text, without its brackets.
    source: &'a str,
    /// The place of the node after it and all that is in it.
    end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Element,
    Text,
    /// `&amp;`, `&#7841;`
    Reference,
}

impl<'a> Tree<'a> {
    /// Reads a text; all of it is judged, whatever is asked of it later.
    pub fn parse(text: &'a str) -> Result<Self, Flaw> {
        if let Some(foreign) = text.chars().find(|c| !is_xml(*c)) {
            return Err(Flaw::Broken(format!("no character of XML: U+{:04X}", u32::from(foreign))));
        }
        let mut reader = Reader::from_str(text);
        let (mut tree, mut open) = (Self::default(), Vec::new());
        let mut from = 0;
        loop {
            let event = reader.read_event().map_err(broken)?;
            let to = usize::try_from(reader.buffer_position()).map_err(broken)?;
            if matches!(event, Event::Eof) {
                break;
            }
            tree.take(&event, text.get(from..to).unwrap_or_default(), &mut open)?;
            from = to;
        }
        if open.is_empty() && !tree.nodes.is_empty() { Ok(tree) } else { Err(Flaw::Broken("the text ends within an element".to_owned())) }
    }

    /// The element that holds all others.
    pub fn root(&self) -> Element<'_> {
        Element { nodes: &self.nodes, at: 0 }
    }

    fn take(&mut self, event: &Event<'_>, source: &'a str, open: &mut Vec<usize>) -> Result<(), Flaw> {
        match event {
            Event::Start(start) => {
                self.start(start, source.strip_suffix('>'), open)?;
                open.push(self.nodes.len() - 1);
                if open.len() > DEPTH { Err(Flaw::Broken(format!("more than {DEPTH} elements within each other"))) } else { Ok(()) }
            }
            Event::Empty(start) => self.start(start, source.strip_suffix("/>"), open),
            Event::End(_) => {
                let end = self.nodes.len();
                let node = open.pop().and_then(|at| self.nodes.get_mut(at)).ok_or_else(|| Flaw::Broken("an end without a start".to_owned()))?;
                node.end = end;
                Ok(())
            }
            Event::Text(_) if open.is_empty() && source.trim().is_empty() => Ok(()),
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if open.is_empty() => Err(Flaw::Broken("words outside of the root".to_owned())),
            Event::Text(_) => self.add(Kind::Text, source),
            Event::CData(_) => self.add(Kind::Text, source.strip_prefix("<![CDATA[").and_then(|data| data.strip_suffix("]]>")).unwrap_or_default()),
            Event::GeneralRef(_) => {
                let name = source.strip_prefix('&').and_then(|name| name.strip_suffix(';')).unwrap_or_default();
                resolved(name).ok_or_else(|| Flaw::Broken(format!("an entity that is not of XML: {name}")))?;
                self.add(Kind::Reference, name)
            }
            Event::DocType(_) => Err(Flaw::Broken("a document type".to_owned())),
            Event::Decl(declaration) => judge_encoding(declaration),
            Event::Comment(_) | Event::PI(_) | Event::Eof => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, tag: Option<&'a str>, open: &[usize]) -> Result<(), Flaw> {
        judge_attributes(start)?;
        if open.is_empty() && !self.nodes.is_empty() {
            return Err(Flaw::Broken("a second root".to_owned()));
        }
        self.add(Kind::Element, tag.and_then(|tag| tag.strip_prefix('<')).unwrap_or_default())
    }

    fn add(&mut self, kind: Kind, source: &'a str) -> Result<(), Flaw> {
        if self.nodes.len() == NODES {
            return Err(Flaw::TooBig);
        }
        self.nodes.push(Node { kind, source, end: self.nodes.len() + 1 });
        Ok(())
    }
}

/// An element of a tree.
#[derive(Debug, Clone, Copy)]
pub struct Element<'t> {
    nodes: &'t [Node<'t>],
    at: usize,
}

impl<'t> Element<'t> {
    /// Its name without its prefix: `p` of `<w:p>`.
    pub fn name(self) -> &'t str {
        let tag = self.tag();
        tag.rsplit_once(':').map_or(tag, |(_, name)| name)
    }

    /// The value of an attribute by its name without its prefix.
    pub fn attribute(self, name: &str) -> Option<String> {
        let start = BytesStart::from_content(self.source(), self.tag().len());
        let mut attributes = start.attributes();
        let found = attributes.with_checks(false).flatten().find(|attribute| {
            let key = attribute.key;
            key.local_name().as_ref() == name && key.prefix().is_none_or(|prefix| prefix.as_ref() != "xmlns")
        })?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// The elements in it, in their order.
    pub fn children(self) -> impl Iterator<Item = Self> {
        self.inside().filter(|(_, node)| node.kind == Kind::Element).map(move |(at, _)| Self { at, ..self })
    }

    /// The first element in it of this name.
    pub fn child(self, name: &str) -> Option<Self> {
        self.children().find(|child| child.name() == name)
    }

    /// All elements in it, at any depth.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        let end = self.nodes.get(self.at).map_or(0, |node| node.end);
        (self.at + 1..end).map(move |at| Self { at, ..self }).filter(|element| element.kind() == Some(Kind::Element))
    }

    /// The words right in it; those of elements in it are not among them.
    pub fn text(self) -> String {
        let mut text = String::new();
        for (_, node) in self.inside() {
            match node.kind {
                Kind::Element => {}
                Kind::Text => text.push_str(node.source),
                Kind::Reference => text.extend(resolved(node.source)),
            }
        }
        text
    }

    fn inside(self) -> impl Iterator<Item = (usize, &'t Node<'t>)> {
        let end = self.nodes.get(self.at).map_or(0, |node| node.end);
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let (at, node) = (next, self.nodes.get(next).filter(|_| next < end)?);
            next = node.end;
            Some((at, node))
        })
    }

    fn kind(self) -> Option<Kind> {
        self.nodes.get(self.at).map(|node| node.kind)
    }

    fn source(self) -> &'t str {
        self.nodes.get(self.at).map_or("", |node| node.source)
    }

    /// Its name as it stands, with its prefix.
    fn tag(self) -> &'t str {
        self.source().split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default()
    }
}

fn judge_attributes(start: &BytesStart<'_>) -> Result<(), Flaw> {
    for attribute in start.attributes().with_checks(false) {
        let value = attribute.map_err(broken)?.normalized_value(XmlVersion::Implicit1_0).map_err(broken)?;
        if !value.chars().all(is_xml) {
            return Err(Flaw::Broken("no character of XML in an attribute".to_owned()));
        }
    }
    Ok(())
}

/// A text says of itself how it is encoded; what was decoded is UTF-8 or UTF-16.
fn judge_encoding(declaration: &BytesDecl<'_>) -> Result<(), Flaw> {
    let Some(encoding) = declaration.encoding() else { return Ok(()) };
    let encoding = encoding.map_err(broken)?.to_ascii_lowercase();
    if ["utf-8", "utf8", "utf-16", "us-ascii"].contains(&encoding.as_str()) { Ok(()) } else { Err(Flaw::Broken(format!("encoding {encoding}"))) }
}

/// The character that a reference without `&` and `;` stands for.
fn resolved(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => BytesRef::new(name).resolve_char_ref().ok().flatten().filter(|c| is_xml(*c)),
    }
}

/// Whether a character may stand in XML.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

fn broken(error: impl Display) -> Flaw {
    Flaw::Broken(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{DEPTH, Flaw, Tree, decoded};

    fn refused(text: &str) -> bool {
        matches!(Tree::parse(text), Err(Flaw::Broken(_)))
    }

    #[test]
    fn elements_attributes_and_words_are_told_apart() {
        let text = "<?xml version='1.0' encoding=\"UTF-8\"?>\n<w:a xmlns:b='no' w:b = 'Xã &amp; \"phường\"'>một<b/> &lt;<w:c x=\"1\">hai</w:c >&#7841;<![CDATA[<&]]></w:a>\n";
        let tree = Tree::parse(text).unwrap();
        let root = tree.root();
        assert_eq!((root.name(), root.attribute("b").as_deref(), root.attribute("w:b")), ("a", Some("Xã & \"phường\""), None));
        assert_eq!(root.text(), "một <ạ<&");
        assert_eq!(root.children().map(super::Element::name).collect::<Vec<_>>(), ["b", "c"]);
        let inner = root.child("c").unwrap();
        assert_eq!((inner.text().as_str(), inner.attribute("x").as_deref(), inner.children().count()), ("hai", Some("1"), 0));
        assert_eq!(root.descendants().count(), 2);
    }

    #[test]
    fn what_is_no_whole_xml_is_refused() {
        for text in [
            "",
            "words",
            "<a>",
            "<a></b>",
            "<a/><b/>",
            "<a/>x",
            "</a>",
            "<a b></a>",
            "<a>&nbsp;</a>",
            "<a>&#0;</a>",
            "<a>&#1;</a>",
            "<a b='&#2;'/>",
            "<a>\u{1}</a>",
        ] {
            assert!(refused(text), "{text}");
        }
        assert!(refused("<?xml version=\"1.0\" encoding=\"windows-1258\"?><a/>"));
        assert!(refused("<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"));
        assert!(refused("<!DOCTYPE a SYSTEM \"file:///a\"><a/>"));
    }

    #[test]
    fn elements_within_each_other_are_counted() {
        let nested = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(Tree::parse(&nested(DEPTH)).is_ok());
        assert!(refused(&nested(DEPTH + 1)));
    }

    #[test]
    fn both_encodings_are_read() {
        let pairs = |to: fn(u16) -> [u8; 2]| "\u{feff}<ạ/>".encode_utf16().flat_map(to).collect::<Vec<u8>>();
        assert_eq!(decoded(&pairs(u16::to_le_bytes)).unwrap(), "<ạ/>");
        assert_eq!(decoded(&pairs(u16::to_be_bytes)).unwrap(), "<ạ/>");
        assert_eq!(decoded("\u{feff}<ạ/>".as_bytes()).unwrap(), "<ạ/>");
        assert!(decoded(b"<\xFF/>").is_err());
    }
}
