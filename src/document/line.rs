//! The words of a Word paragraph, gathered from its runs; what no reader of the paper sees is kept apart.

use super::style::{Marks, Styles, value};
use crate::xml::read::Element;

/// Stands for the end of a page until the words are whole; no XML can hold it.
const PAGE: char = '\u{c}';

/// The words of a paragraph, as far as they are gathered.
#[derive(Debug, Default)]
pub(super) struct Line<'t> {
    text: String,
    /// Words that no reader of the paper sees: deleted, hidden, or there to be written over.
    pub(super) debris: Vec<String>,
    /// Boxes of text that are fastened to the paragraph: each holds paragraphs of its own.
    pub(super) boxes: Vec<Element<'t>>,
    /// Notes on the paper's margin, by their ids.
    pub(super) comments: Vec<String>,
    /// Fields that have begun and not ended: whether their result has begun.
    fields: Vec<bool>,
    /// How many of these are still in their code.
    codes: usize,
    /// Words within the code of a field, which are none of the paragraph if the code ends in it.
    code: String,
    has_bold: bool,
    has_light: bool,
}

/// What holds of the words that come next.
#[derive(Debug, Clone, Copy)]
struct Look {
    is_bold: bool,
    is_hidden: bool,
}

impl<'t> Line<'t> {
    /// Takes in all that stands in a paragraph of this style.
    pub(super) fn gather(&mut self, paragraph: Element<'t>, style: Option<&str>, styles: &Styles) {
        let marks = styles.marks(Marks::default(), None, style);
        self.inside(paragraph, look(marks), style, styles);
        // A field whose code never ends is damaged: its words are better shown than lost.
        let code = std::mem::take(&mut self.code);
        self.fields.clear();
        self.codes = 0;
        self.put(&code, look(marks));
    }

    /// Whether there are words.
    pub(super) fn has_words(&self) -> bool {
        self.has_bold || self.has_light
    }

    /// Whether there are words and all are bold.
    pub(super) fn is_bold(&self) -> bool {
        self.has_bold && !self.has_light
    }

    /// The words; the end of a page is the end of a line where words stand on both sides of it.
    pub(super) fn text(&self) -> String {
        self.text.trim_matches(PAGE).replace(PAGE, "\n")
    }

    fn inside(&mut self, element: Element<'t>, look: Look, style: Option<&str>, styles: &Styles) {
        for child in element.children() {
            match child.name() {
                // What is said about words, the codes of fields, and words that were moved away and stand elsewhere.
                "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "instrText" | "delInstrText" | "moveFrom" => {}
                "del" => self.debris.extend(words(child)),
                "sdt" if is_blank(child) => self.debris.extend(words(child)),
                "r" => self.inside(child, run(child, style, styles), style, styles),
                "AlternateContent" => {
                    if let Some(branch) = alternative(child) {
                        self.inside(branch, look, style, styles);
                    }
                }
                "txbxContent" => self.boxes.push(child),
                "commentReference" => self.comments.extend(child.attribute("id")),
                "fldChar" => self.field(child.attribute("fldCharType").as_deref()),
                _ => match said(child) {
                    Some(text) => self.put(&text, look),
                    None => self.inside(child, look, style, styles),
                },
            }
        }
    }

    fn put(&mut self, text: &str, look: Look) {
        let has_words = !text.trim().is_empty();
        if self.codes > 0 {
            self.code.push_str(text);
        } else if look.is_hidden || is_sign(text) {
            self.debris.extend(has_words.then(|| text.to_owned()));
        } else {
            self.has_bold |= has_words && look.is_bold;
            self.has_light |= has_words && !look.is_bold;
            self.text.push_str(text);
        }
    }

    /// A field has its code, then its result.
    fn field(&mut self, step: Option<&str>) {
        match step {
            Some("begin") => {
                self.fields.push(false);
                self.codes += 1;
            }
            Some("separate") => {
                if let Some(has_result) = self.fields.last_mut().filter(|has_result| !**has_result) {
                    *has_result = true;
                    self.codes -= 1;
                }
            }
            Some("end") => self.codes -= usize::from(self.fields.pop() == Some(false)),
            _ => {}
        }
        if self.codes == 0 {
            self.code.clear();
        }
    }
}

fn look(marks: Marks) -> Look {
    Look { is_bold: marks.bold.unwrap_or(false), is_hidden: marks.hidden.unwrap_or(false) }
}

fn run(run: Element<'_>, style: Option<&str>, styles: &Styles) -> Look {
    let properties = run.child("rPr");
    let own = properties.map(Marks::of).unwrap_or_default();
    look(styles.marks(own, properties.and_then(|properties| value(properties, "rStyle")).as_deref(), style))
}

/// What an element says by itself; nothing if what is in it says more.
fn said(element: Element<'_>) -> Option<String> {
    let text = match element.name() {
        "t" | "delText" => spaced(element),
        "tab" | "ptab" => "\t".to_owned(),
        "cr" => "\n".to_owned(),
        "br" => if element.attribute("type").is_some_and(|kind| kind != "textWrapping") { PAGE } else { '\n' }.to_string(),
        "noBreakHyphen" => "-".to_owned(),
        "sym" => sign(element).map_or_else(String::new, String::from),
        _ => return None,
    };
    Some(text)
}

/// Words as Word shows them: spaces around them count only where the file says so, and line breaks are spaces.
fn spaced(element: Element<'_>) -> String {
    let text = element.text().replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
    if element.attribute("space").is_some_and(|space| space == "preserve") { text } else { text.trim_matches(' ').to_owned() }
}

/// A character that was chosen from a font. Fonts of words have theirs moved to where those of drawings stand.
fn sign(element: Element<'_>) -> Option<char> {
    let code = u32::from_str_radix(&element.attribute("char")?, 16).ok()?;
    let font = element.attribute("font").unwrap_or_default().to_ascii_lowercase();
    let is_of_drawings = ["symbol", "dings", "marlett", "extra"].iter().any(|part| font.contains(part));
    let code = if is_of_drawings || !(0xF020..0xF100).contains(&code) { code } else { code - 0xF000 };
    char::from_u32(code).filter(|c| !c.is_control())
}

/// Whether it is a drawing of one font, which means nothing without it.
fn is_sign(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, '\u{E000}'..='\u{F8FF}'))
}

/// The words in an element, whatever became of them; none if there are none.
pub(super) fn words(element: Element<'_>) -> Option<String> {
    let mut text = String::new();
    for inner in element.descendants() {
        match inner.name() {
            "p" if !text.is_empty() => text.push('\n'),
            "tabs" | "rPr" => {}
            _ => text.extend(said(inner)),
        }
    }
    let text = text.trim();
    (!text.is_empty()).then(|| text.replace(PAGE, "\n"))
}

/// The one of several ways to show something that is read: the first that has words, so that none are read twice.
pub(super) fn alternative<'t>(element: Element<'t>) -> Option<Element<'t>> {
    let has_words = |branch: &Element<'t>| branch.descendants().any(|inner| inner.name() == "t");
    element.children().find(has_words).or_else(|| element.children().next())
}

/// Whether a control shows what should be written there, not words of the author.
pub(super) fn is_blank(control: Element<'_>) -> bool {
    control.child("sdtPr").is_some_and(|said| said.child("showingPlcHdr").is_some_and(|mark| super::style::is_on(mark.attribute("val"))))
}
