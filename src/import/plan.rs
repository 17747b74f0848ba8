//! What a plan says: its number, day and issuer, its sections, tasks and tables, and all other words in their order. Nothing is guessed, and no
//! word is lost: what is not understood stays as it stands, and a note says so.

use super::body::{self, Part};
use super::frame;
use super::head;
use super::note::Note;
use crate::calendar::Date;
use crate::document::{Block, Document, Paragraph};
use crate::model::frame::latest_cited;

/// A plan as a file of an office holds it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// "24/KH-UBND"; nothing where the document leaves it blank.
    pub number: Option<String>,
    /// The day of issue; nothing where the document leaves it blank.
    pub date: Option<Date>,
    /// Of a document without a day, that of the latest document among its grounds: it cannot be older.
    pub not_before: Option<Date>,
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
    /// Who receives it, with the sign at the end.
    pub recipients: Vec<String>,
    /// The office that signs: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH".
    pub signed_by: Option<String>,
    /// The lines from the recipients to the signature, as they stand.
    pub tail: Vec<String>,
    /// What stands after the signature.
    pub appendix: Vec<Part>,
    /// Where its parts stand.
    pub places: Places,
    /// What the author has to look at.
    pub notes: Vec<Note>,
}

/// The lines of the text, or the paragraphs of the Word file, on which parts of a plan stand; counted from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The first of all.
    pub first: usize,
    /// That of the number, or where it should be.
    pub number: usize,
    /// That of the day.
    pub date: usize,
    /// That of the subject.
    pub subject: usize,
    /// One a ground.
    pub grounds: Vec<usize>,
    /// One a recipient.
    pub recipients: Vec<usize>,
    /// That of the office that signs.
    pub signed_by: usize,
}

/// Understands a document as a plan.
pub fn understand(document: &Document) -> Plan {
    let blocks = single_lines(&document.blocks);
    let (head, rest) = frame::head(&blocks);
    let (body, rest) = frame::body(rest);
    let (tail, rest) = frame::tail(rest);
    let first = blocks.first().map_or(1, Block::line);
    let mut notes: Vec<Note> = document.debris.iter().map(Note::debris).chain(document.cuts.iter().map(Note::cut)).collect();
    notes.extend(head::judge(&head, first));
    notes.sort_by_key(|note| note.line);
    let (grounds, ground_lines): (Vec<String>, Vec<usize>) = head.grounds.into_iter().unzip();
    let (recipients, recipient_lines) = tail.recipients.into_iter().unzip();
    let (subject, subject_line) = head.subject.unzip();
    let (signed_by, signature_line) = tail.signed_by.unzip();
    let date = head.date.and_then(|date| date.value);
    let places = Places {
        first,
        number: head.number.as_ref().map_or(first, |number| number.line),
        date: head.date.map_or(first, |date| date.line),
        subject: subject_line.unwrap_or(first),
        grounds: ground_lines,
        recipients: recipient_lines,
        signed_by: signature_line.unwrap_or(first),
    };
    Plan {
        number: head.number.and_then(|number| number.whole()),
        date,
        not_before: if date.is_none() { latest_cited(grounds.iter().map(String::as_str)) } else { None },
        issuer: head.issuer,
        kind: head.kind,
        subject,
        grounds,
        head: head.lines.into_iter().map(|(text, _)| text).collect(),
        body: body::parts(body),
        recipients,
        signed_by,
        tail: tail.lines,
        appendix: body::parts(rest),
        places,
        notes,
    }
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
