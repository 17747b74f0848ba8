//! A published page as a tree of elements, read by a tokenizer of another origin.

use std::cell::RefCell;
use std::collections::BTreeMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// Elements that have no end tag.
const EMPTY: [&str; 6] = ["meta", "link", "br", "img", "input", "hr"];

/// An element with what stands in it.
#[derive(Debug, Default, Clone)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
    inside: Vec<Node>,
}

#[derive(Debug, Clone)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The whole page.
    pub(crate) fn read(html: &[u8]) -> Self {
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(std::str::from_utf8(html).unwrap()));
        let tokenizer = Tokenizer::new(Sink { open: RefCell::new(vec![Self::default()]) }, TokenizerOpts::default());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let mut open = tokenizer.sink.open.into_inner();
        assert_eq!(open.len(), 1, "elements were left open: {:?}", open.iter().map(|element| &element.name).collect::<Vec<_>>());
        open.remove(0)
    }

    pub(crate) fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map(String::as_str).unwrap_or_default()
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class").split_whitespace().any(|own| own == class)
    }

    /// The elements right inside.
    pub(crate) fn children(&self) -> impl Iterator<Item = &Self> {
        self.inside.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Every element inside that is meant by `name` or `name.class`, in the order of the page.
    pub(crate) fn all(&self, meant: &str) -> Vec<&Self> {
        let (name, class) = meant.split_once('.').unwrap_or((meant, ""));
        let mut found = Vec::new();
        for child in self.children() {
            if child.name == name && (class.is_empty() || child.has_class(class)) {
                found.push(child);
            }
            found.extend(child.all(meant));
        }
        found
    }

    /// The first of them.
    pub(crate) fn first(&self, meant: &str) -> Option<&Self> {
        self.all(meant).into_iter().next()
    }

    /// All words inside, with single blanks between them.
    pub(crate) fn text(&self) -> String {
        self.words(&|_| true)
    }

    /// The words inside without those of elements of these names.
    pub(crate) fn text_without(&self, names: &[&str]) -> String {
        self.words(&|element| !names.contains(&element.name.as_str()))
    }

    fn words(&self, counts: &dyn Fn(&Self) -> bool) -> String {
        let of = |node: &Node| match node {
            Node::Element(element) => {
                if counts(element) {
                    element.words(counts)
                } else {
                    String::new()
                }
            }
            Node::Text(text) => text.clone(),
        };
        self.inside.iter().map(of).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What is open while a page is read, the page itself first.
struct Sink {
    open: RefCell<Vec<Element>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut open = self.open.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attributes = tag.attrs.iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
                open.push(Element { name: tag.name.to_string(), attributes, inside: Vec::new() });
                if tag.self_closing || EMPTY.contains(&&*tag.name) {
                    close(&mut open);
                }
            }
            Token::TagToken(tag) => {
                assert_eq!(open.last().map(|element| element.name.as_str()), Some(&*tag.name), "an end tag closes what is not open");
                close(&mut open);
            }
            Token::CharacterTokens(text) => open.last_mut().unwrap().inside.push(Node::Text(text.to_string())),
            Token::DoctypeToken(_) | Token::CommentToken(_) | Token::NullCharacterToken | Token::EOFToken | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

fn close(open: &mut Vec<Element>) {
    let done = open.pop().unwrap();
    open.last_mut().unwrap().inside.push(Node::Element(done));
}
