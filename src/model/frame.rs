//! The words of the frame of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I).

use crate::calendar::Date;

/// How the grounds begin, below the subject.
pub const GROUNDS: [&str; 4] = ["Thực hiện", "Căn cứ", "Xét", "Theo đề nghị"];

/// How those who sign begin their line.
pub const OFFICES: [&str; 9] = ["TM.", "T/M", "KT.", "K/T", "TL.", "TUQ.", "Q.", "T.M", "K.T"];

/// The last day of a document that some citations name: it stands after the document's symbol, "635/UBND-CA, ngày 19/10/2022".
pub fn latest_cited<'t>(citations: impl Iterator<Item = &'t str>) -> Option<Date> {
    let is_of_document = |words: &str, at: usize| {
        let before = words.get(..at).unwrap_or_default().trim_end();
        let before = before.strip_suffix("ngày").unwrap_or(before).trim_end_matches([',', ' ']);
        before.rsplit(' ').next().is_some_and(|symbol| symbol.contains(['/', '-']) && symbol.contains(char::is_uppercase))
    };
    citations.flat_map(|words| Date::find(words).into_iter().filter(move |(range, _)| is_of_document(words, range.start))).map(|(_, day)| day).max()
}

/// Whether words are in capital letters alone, as names of offices and titles of documents are.
pub fn is_capital(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_lowercase)
}
