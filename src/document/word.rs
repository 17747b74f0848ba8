//! Word documents (.docx, .docm): words, tables, and the numbers that Word puts before paragraphs. Macros and pictures are never unpacked.

use std::collections::BTreeMap;

use super::block::{Block, Document, Paragraph, Unreadable};
use super::body::Body;
use super::line::words;
use super::numbering::Numbering;
use super::package::Package;
use super::style::Styles;
use crate::archive::{compound_holds, is_compound};
use crate::xml::read::{Element, Tree, decoded};

/// A Word document, whatever its file is called. Changes that are tracked are taken as accepted; what was deleted, hidden or noted on the margin is
/// debris; notes at the foot of pages stand after the last paragraph. Pages' heads and feet are left out.
///
/// # Errors
/// A file that is none, or is too big.
pub fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    if is_compound(bytes) {
        return Err(compound(bytes));
    }
    let (mut package, document) = Package::open(bytes)?;
    let styles = with_root(&package.part("styles")?, Styles::of)?;
    let numbering = with_root(&package.part("numbering")?, |root| Numbering::of(root, &styles))?;
    let comments = with_root(&package.part("comments")?, |root| Ok(comments(root)))?;
    let notes = [package.part("footnotes")?, package.part("endnotes")?];
    drop(package);
    let texts = [decoded(&document)?, decoded(&notes[0])?, decoded(&notes[1])?];
    let tree = Tree::parse(&texts[0])?;
    let [foot, end] = [tree_of(&texts[1])?, tree_of(&texts[2])?];
    let mut body = Body::new(styles, numbering, comments);
    let mut blocks = Vec::new();
    let root = tree.root();
    body.blocks(root.child("body").ok_or_else(|| Unreadable::Broken("no body".to_owned()))?, &mut blocks)?;
    for note in [&foot, &end].into_iter().flatten().flat_map(|tree| tree.root().children()) {
        // Lines between words and notes are notes as well.
        if note.attribute("type").is_none_or(|kind| kind == "normal") && words(note).is_some() {
            let mut told = Vec::new();
            body.blocks(note, &mut told)?;
            blocks.extend(told.into_iter().map(without_mark));
        }
    }
    Ok(body.document(blocks))
}

/// A paragraph of a note without the space that follows the note's number on paper.
fn without_mark(block: Block) -> Block {
    match block {
        Block::Paragraph(paragraph) => Block::Paragraph(Paragraph { text: paragraph.text.trim_start().to_owned(), ..paragraph }),
        Block::Table(table) => Block::Table(table),
    }
}

/// What a compound file holds: Office locks documents with a password into one, and Word 97–2003 wrote nothing else.
fn compound(bytes: &[u8]) -> Unreadable {
    if compound_holds(bytes, "EncryptedPackage") {
        Unreadable::Locked
    } else if compound_holds(bytes, "WordDocument") {
        Unreadable::OldWord
    } else {
        Unreadable::Broken("compound file".to_owned())
    }
}

/// What a part tells; nothing if it is not there.
fn with_root<T: Default>(bytes: &[u8], told: impl FnOnce(Element<'_>) -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    if bytes.is_empty() {
        return Ok(T::default());
    }
    let text = decoded(bytes)?;
    told(Tree::parse(&text)?.root())
}

fn tree_of(text: &str) -> Result<Option<Tree<'_>>, Unreadable> {
    if text.is_empty() { Ok(None) } else { Ok(Some(Tree::parse(text)?)) }
}

fn comments(root: Element<'_>) -> BTreeMap<String, String> {
    root.children().filter_map(|comment| Some((comment.attribute("id")?, words(comment)?))).collect()
}
