//! What a plan says: its number, day and issuer, its sections, tasks and tables, and all other words in their order. Nothing is guessed, and no
//! word is lost: what is not understood stays as it stands, and a note says so.

use super::body::{self, Part};
use super::frame::{self, Head, Tail};
use super::note::Note;
use crate::calendar::Date;
use crate::document::{Block, Document, Paragraph};

/// A plan as a file of an office holds it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// "24/KH-UBND"; nothing where the document leaves it blank.
    pub number: Option<String>,
    /// The day of issue; nothing where the document leaves it blank.
    pub date: Option<Date>,
    /// Who issues it, as it stands at the head.
    pub issuer: Option<String>,
    /// "KẾ HOẠCH".
    pub kind: Option<String>,
    /// What it is about, as it stands below its kind.
    pub subject: Option<String>,
    /// On what it rests, document by document.
    pub grounds: Vec<String>,
    /// The lines above the kind, as they stand.
    pub head: Vec<String>,
    /// What stands between the grounds and the recipients.
    pub body: Vec<Part>,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// The office that signs: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH".
    pub signed_by: Option<String>,
    /// The lines from the recipients to the signature, as they stand.
    pub tail: Vec<String>,
    /// What stands after the signature.
    pub appendix: Vec<Part>,
    /// What the author has to look at.
    pub notes: Vec<Note>,
}

/// Understands a document as a plan.
pub fn understand(document: &Document) -> Plan {
    let blocks = single_lines(&document.blocks);
    let (head, rest) = frame::head(&blocks);
    let (body, rest) = frame::body(rest);
    let (tail, rest) = frame::tail(rest);
    let mut notes: Vec<Note> = document.debris.iter().map(Note::debris).collect();
    notes.extend(head.missing(blocks.first().map_or(1, Block::line)));
    let Head { number, date, issuer, kind, subject, grounds, lines } = head;
    let body = body::parts(body, &mut notes);
    let appendix = body::parts(rest, &mut notes);
    notes.sort_by_key(|note| note.line);
    let Tail { recipients, signed_by, lines: tail } = tail;
    let (number, date) = (number.and_then(|number| number.whole()), date.and_then(|date| date.value));
    Plan { number, date, issuer, kind, subject, grounds, head: lines, body, recipients, signed_by, tail, appendix, notes }
}

/// Every line that the author broke by hand as a paragraph of its own; tables as they are.
fn single_lines(blocks: &[Block]) -> Vec<Block> {
    let lines = blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => {
            let lines = paragraph.text.split('\n').map(str::trim).filter(|text| !text.is_empty());
            lines.map(|text| Block::Paragraph(Paragraph { text: text.to_owned(), ..paragraph.clone() })).collect()
        }
        Block::Table(_) => vec![block.clone()],
    });
    lines.collect()
}

impl Plan {
    /// All parts, those of the appendix last.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.body.iter().chain(&self.appendix)
    }
}
