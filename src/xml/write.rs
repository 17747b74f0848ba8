//! Elements to XML.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element: its name, its attributes, and what is in it.
pub struct Element<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, String)>,
    inside: Inside<'a>,
}

enum Inside<'a> {
    Nothing,
    Text(String),
    Elements(Vec<Element<'a>>),
}

impl<'a> Element<'a> {
    /// An element with attributes alone.
    pub fn new(name: &'a str, attributes: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        Self { name, attributes: attributes.into_iter().collect(), inside: Inside::Nothing }
    }

    /// An element that holds words.
    pub fn text(name: &'a str, text: impl Into<String>) -> Self {
        Self { name, attributes: Vec::new(), inside: Inside::Text(text.into()) }
    }

    /// The same with elements in it.
    #[must_use]
    pub fn with(self, elements: Vec<Element<'a>>) -> Self {
        Self { inside: Inside::Elements(elements), ..self }
    }
}

/// Words as they stand between tags or in quotes.
pub fn escape(words: &str) -> std::borrow::Cow<'_, str> {
    quick_xml::escape::escape(words)
}

/// A document with one root, a line an element.
pub fn document(root: &Element<'_>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let written = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).and_then(|()| write(&mut writer, root));
    written.unwrap_or_else(|error| unreachable!("writing to memory cannot fail: {error}"));
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

fn write(writer: &mut Writer<Vec<u8>>, element: &Element<'_>) -> std::io::Result<()> {
    let start = BytesStart::new(element.name).with_attributes(element.attributes.iter().map(|(name, value)| (*name, value.as_str())));
    match &element.inside {
        Inside::Nothing => writer.write_event(Event::Empty(start)),
        Inside::Text(text) => {
            writer.write_event(Event::Start(start))?;
            writer.write_event(Event::Text(BytesText::new(text)))?;
            writer.write_event(Event::End(BytesEnd::new(element.name)))
        }
        Inside::Elements(elements) => {
            writer.write_event(Event::Start(start))?;
            elements.iter().try_for_each(|element| write(writer, element))?;
            writer.write_event(Event::End(BytesEnd::new(element.name)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Element, document};

    #[test]
    fn words_and_attributes_are_escaped() {
        let root = Element::new("a", [("b", "<\"&".to_owned())]).with(vec![Element::text("c", "Xã & \"phường\" <đỏ>"), Element::new("d", [])]);
        let text = String::from_utf8(document(&root)).unwrap();
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&lt;&quot;&amp;\">\n <c>Xã &amp; &quot;phường&quot; &lt;đỏ&gt;</c>\n <d/>\n</a>\n"
        );
    }
}
