//! The lines of a text file, without what programs left in them.

use super::block::Debris;

/// A line with words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words; a tab in front or within stays.
    pub(super) text: String,
    /// Counted from 1.
    pub(super) number: usize,
    /// Whether an empty line stands before it.
    pub(super) after_blank: bool,
    /// Whether marks say that it is bold or a heading.
    pub(super) is_bold: bool,
}

/// Words in brackets that converters write where a Word file has something else than words.
const LEFT_BEHIND: [&str; 6] = ["[bookmark:", "[signature", "[chữ ký", "[image", "[picture", "[seal"];

/// Letters of a word between two asterisks that is a scribble read by a machine: `*bu*`.
const SCRIBBLE: usize = 3;

/// The lines that have words, and what was left out of them.
pub(super) fn of(text: &str) -> (Vec<Line>, Vec<Debris>) {
    let (mut lines, mut debris) = (Vec::new(), Vec::new());
    let is_marked = text.lines().any(|line| line.starts_with('#') || line.contains("**"));
    let mut after_blank = true;
    for (number, raw) in (1..).zip(text.replace('\u{c}', "\n").lines()) {
        let mut line = raw.replace('\u{a0}', " ");
        leave_out(&mut line, number, &mut debris);
        let (bare, is_bold) = if is_marked { without_marks(&line, number, &mut debris) } else { (line.clone(), false) };
        let is_page = lines.len() > 1 && is_page_number(&bare) && after_blank;
        if is_page {
            debris.push(Debris { text: bare.trim().to_owned(), line: number });
        } else if !bare.trim().is_empty() || bare.starts_with('\t') {
            lines.push(Line { text: bare.trim_end_matches([' ', '\r']).to_owned(), number, after_blank, is_bold });
            after_blank = false;
            continue;
        }
        after_blank = true;
    }
    (lines, debris)
}

/// Takes out `[bookmark: _GoBack]` and the like.
fn leave_out(line: &mut String, number: usize, debris: &mut Vec<Debris>) {
    let mut from = 0;
    while let Some(start) = line.get(from..).and_then(|rest| rest.find('[')).map(|at| at + from) {
        let Some(end) = line.get(start..).and_then(|rest| rest.find(']')).map(|at| at + start + 1) else { return };
        let found = line.get(start..end).unwrap_or_default().to_owned();
        let low = found.to_lowercase();
        if LEFT_BEHIND.iter().any(|mark| low.starts_with(mark)) {
            line.replace_range(start..end, "");
            debris.push(Debris { text: found, line: number });
            from = start;
        } else {
            from = end;
        }
    }
}

/// Takes out the marks of Markdown: `##`, `**`, `*`, `\`.
fn without_marks(line: &str, number: usize, debris: &mut Vec<Debris>) -> (String, bool) {
    let heading = line.trim_start_matches('#');
    let is_heading = heading.len() < line.len() && (heading.starts_with(' ') || heading.is_empty());
    let body = if is_heading { heading.trim_start() } else { line };
    let trimmed = body.trim();
    let is_bold = is_heading || trimmed.starts_with("**") && trimmed.ends_with("**") || trimmed.starts_with("***");
    let mut out = String::with_capacity(body.len());
    for (at, part) in body.replace("***", "").replace("**", "").split('*').enumerate() {
        let is_scribble = at % 2 == 1 && !part.is_empty() && part.chars().count() <= SCRIBBLE && part.chars().all(char::is_lowercase);
        if is_scribble {
            debris.push(Debris { text: format!("*{part}*"), line: number });
        } else {
            out.push_str(part);
        }
    }
    (unescaped(&out), is_bold)
}

/// `\-` is `-`.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let escapes = letter == '\\' && letters.peek().is_none_or(char::is_ascii_punctuation);
        if !escapes {
            out.push(letter);
        }
    }
    out
}

/// A number of at most three figures alone on its line.
fn is_page_number(line: &str) -> bool {
    let bare = line.trim();
    !bare.is_empty() && bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit()) && !line.starts_with('\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_left_is_taken_out_and_told() {
        let (lines, debris) = of("## **I. MỤC ĐÍCH**\n\n[bookmark: _GoBack]- Đưa việc. / *bu*\n[Signature]\nSố: **60** /KH\n\n2\n\nCuối \\- cùng");
        let words: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(words, ["I. MỤC ĐÍCH", "- Đưa việc. /", "Số: 60 /KH", "Cuối - cùng"]);
        let left: Vec<(&str, usize)> = debris.iter().map(|one| (one.text.as_str(), one.line)).collect();
        assert_eq!(left, [("[bookmark: _GoBack]", 3), ("*bu*", 3), ("[Signature]", 4), ("2", 7)]);
        assert!(lines.first().unwrap().is_bold && !lines.get(1).unwrap().is_bold);
    }

    #[test]
    fn brackets_of_authors_stay() {
        let (lines, debris) = of("Theo mẫu [số 1] và [Bộ phận một cửa");
        assert_eq!(lines.first().unwrap().text, "Theo mẫu [số 1] và [Bộ phận một cửa");
        assert!(debris.is_empty());
    }
}
