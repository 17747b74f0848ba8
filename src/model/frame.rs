//! The words of the frame of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I).

/// How the grounds begin, below the subject.
pub const GROUNDS: [&str; 4] = ["Thực hiện", "Căn cứ", "Xét", "Theo đề nghị"];

/// How those who sign begin their line.
pub const OFFICES: [&str; 9] = ["TM.", "T/M", "KT.", "K/T", "TL.", "TUQ.", "Q.", "T.M", "K.T"];

/// Whether words are in capital letters alone, as names of offices and titles of documents are.
pub fn is_capital(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_lowercase)
}
