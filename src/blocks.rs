//! Which lines of Markdown are written for machines: code and comments. Whoever reads texts line by line asks here.

/// Which lines of Markdown are code or comments, told line by line.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    open: Open,
    before: Before,
    is_in_list: bool,
}

/// What is open where a line begins.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Open {
    #[default]
    Nothing,
    Comment,
    /// A fence: its sign, how many there are of it, and whether it stands in a quotation.
    Fence(char, usize, bool),
}

/// What stands right before a line.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Before {
    #[default]
    Nothing,
    Words,
    /// Code that is set in, perhaps with empty lines behind it.
    Code,
}

impl Blocks {
    /// Whether the next line is written for machines.
    pub(crate) fn hides(&mut self, line: &str) -> bool {
        let (inner, is_quoted) = unquoted(line);
        let trimmed = inner.trim_start();
        if let Open::Fence(sign, length, was_quoted) = self.open {
            if is_quoted || !was_quoted {
                let line = if was_quoted { trimmed } else { line.trim_start() };
                if run(line, sign) >= length && line.trim_start_matches(sign).trim().is_empty() {
                    self.open = Open::Nothing;
                }
                return true;
            }
            self.open = Open::Nothing;
        }
        if self.open == Open::Comment || trimmed.starts_with("<!--") {
            self.open = if line.contains("-->") { Open::Nothing } else { Open::Comment };
            return true;
        }
        let fence = ['`', '~'].into_iter().find_map(|sign| Some((sign, fence(trimmed, sign)?)));
        if let Some((sign, length)) = fence {
            self.open = Open::Fence(sign, length, is_quoted);
            return true;
        }
        self.is_set_in(line)
    }

    /// Whether a line is code because it is set in by four blanks; within lists it goes on with an item.
    fn is_set_in(&mut self, line: &str) -> bool {
        let trimmed = line.trim_start();
        if trimmed.is_empty() {
            self.before = if self.before == Before::Code { Before::Code } else { Before::Nothing };
            return false;
        }
        let indent: usize = line.chars().take_while(|letter| matches!(letter, ' ' | '\t')).map(|blank| if blank == '\t' { 4 } else { 1 }).sum();
        if indent < 4 {
            self.is_in_list = is_item(trimmed) || self.is_in_list && (indent > 0 || self.before == Before::Words);
        }
        let is_code = indent >= 4 && !self.is_in_list && self.before != Before::Words;
        self.before = if is_code { Before::Code } else { Before::Words };
        is_code
    }
}

/// A line without the marks of quotations, and whether it has any.
fn unquoted(line: &str) -> (&str, bool) {
    let mut inner = line;
    while let Some(rest) = inner.trim_start().strip_prefix('>') {
        inner = rest;
    }
    (inner, inner.len() < line.len())
}

/// How many of a sign a text begins with.
fn run(text: &str, sign: char) -> usize {
    text.chars().take_while(|letter| *letter == sign).count()
}

/// How many of a sign the fence has that a line opens: three or more.
fn fence(line: &str, sign: char) -> Option<usize> {
    let length = run(line, sign);
    let info = line.get(length..).unwrap_or_default();
    (length >= 3 && (sign == '~' || !info.contains(sign))).then_some(length)
}

/// Whether a line begins an item of a list.
pub(crate) fn is_item(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => line.strip_prefix(['-', '*', '+']),
        _ => line.get(digits..).and_then(|rest| rest.strip_prefix(['.', ')'])),
    };
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<bool> {
        let mut blocks = Blocks::default();
        text.lines().map(|line| blocks.hides(line)).collect()
    }

    #[test]
    fn fences_of_either_sign_close_with_as_many() {
        assert_eq!(told("a\n```\nb\n```\nc"), [false, true, true, true, false]);
        assert_eq!(told("~~~ text\nb\n```\n~~~~\nc"), [true, true, true, true, false]);
        assert_eq!(told("````\n```\nb\n````\nc"), [true, true, true, true, false]);
        assert_eq!(told("> ```\n> b\n> ```\n> c\nd"), [true, true, true, false, false]);
        assert_eq!(told("> ```\n> b\nc"), [true, true, false]);
        assert_eq!(told("```a``` b"), [false]);
    }

    #[test]
    fn code_that_is_set_in_but_not_what_goes_on_with_a_list() {
        assert_eq!(told("a\n\n    b\n\n\tc\nd"), [false, false, true, false, true, false]);
        assert_eq!(told("a\n    b"), [false, false]);
        assert_eq!(told("- a\n\n    b\n\nc\n\n    d"), [false, false, false, false, false, false, true]);
        assert_eq!(told("1. a\n   b\n\n      c"), [false, false, false, false]);
        assert_eq!(told("    b"), [true]);
    }

    #[test]
    fn comments_go_on_to_their_end() {
        assert_eq!(told("<!-- a\nb -->\nc\n  <!-- d -->\ne"), [true, true, false, true, false]);
    }
}
