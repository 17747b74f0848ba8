//! Paragraphs and tables, whatever file they come from, and why a file gives none.

use crate::finding::Words;

/// A file of words, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Paragraphs and tables.
    pub blocks: Vec<Block>,
    /// What was in the file and is no word of its author, such as marks that a program left behind: each as it stood, with its place.
    pub debris: Vec<Debris>,
    /// Symbols of documents that the end of a line had cut.
    pub cuts: Vec<Cut>,
}

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running words.
    Paragraph(Paragraph),
    /// Rows of cells.
    Table(Table),
}

impl Block {
    /// The paragraph, where it is one.
    pub fn paragraph(&self) -> Option<&Paragraph> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph),
            Self::Table(_) => None,
        }
    }

    /// Where it begins, counted as of [`Paragraph::line`].
    pub fn line(&self) -> usize {
        match self {
            Self::Paragraph(paragraph) => paragraph.line,
            Self::Table(table) => table.line,
        }
    }
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words, spaces as they stand, line breaks as `\n`. A number or sign that the program puts before it ("1.1.", "a)", "-") is part of them.
    pub text: String,
    /// Whether all its words are bold.
    pub is_bold: bool,
    /// Where it begins: the line of a text file, or which paragraph of a Word file it is; counted from 1.
    pub line: usize,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Rows of as many cells; those that are joined stand in each of their places, all but the first with [`Cell::joined`].
    pub rows: Vec<Vec<Cell>>,
    /// Where it begins, counted as of [`Paragraph::line`].
    pub line: usize,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs; of one that is joined to another, none.
    pub paragraphs: Vec<String>,
    /// The cell that it goes on with.
    pub joined: Option<Joined>,
}

/// Where the cell is that another goes on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// To its left.
    Left,
    /// Above it.
    Above,
}

impl Cell {
    /// Whether it goes on with another.
    pub fn is_joined(&self) -> bool {
        self.joined.is_some()
    }
}

/// A symbol that was put together again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The whole symbol: "766/QĐ-TTg".
    pub text: String,
    /// Where it begins, counted as of [`Paragraph::line`].
    pub line: usize,
}

/// Something that a program left in the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debris {
    /// As it stood.
    pub text: String,
    /// Where, counted as of [`Paragraph::line`].
    pub line: usize,
}

/// Why a file could not be read as a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no such file, or broken; in the words of the library.
    Broken(String),
    /// It unpacks to more than this program takes.
    TooBig,
    /// It opens with a password only.
    Locked,
    /// It is a document of Word 97–2003.
    OldWord,
}

impl Unreadable {
    /// What is wrong with the file, and what to do.
    pub fn told(&self) -> (Words, Words) {
        let save = |vi: &str, en: &str| Words::new(format!("{vi}, lưu lại thành .docx."), format!("{en} and save it as .docx."));
        match self {
            Self::Broken(_) => (
                Words::new(
                    "không mở được như một văn bản Word, có thể tệp hỏng hoặc chép dở",
                    "cannot be opened as a Word document; it may be broken or half copied",
                ),
                save("Mở tệp bằng Word", "Open it in Word"),
            ),
            Self::TooBig => (
                Words::new("quá lớn khi mở ra", "is too big when it is opened"),
                Words::new("Chép riêng phần chữ sang một tệp mới.", "Copy the words alone into a new file."),
            ),
            Self::Locked => (
                Words::new("có mật khẩu nên không đọc được", "has a password and cannot be read"),
                save(
                    "Mở tệp bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu)",
                    "Open it in Word, remove the password (File › Info › Protect Document)",
                ),
            ),
            Self::OldWord => (
                Words::new("là tệp Word 97–2003 (.doc), chưa đọc được", "is a file of Word 97–2003 (.doc), which is not read"),
                save("Mở tệp bằng Word", "Open it in Word"),
            ),
        }
    }
}
