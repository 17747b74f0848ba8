//! The files of a theme: those built into the binary, overlaid file by file with those of the site.

use std::collections::BTreeMap;

use crate::embedded;

/// A theme's files by path: `templates/…`, `words/<lang>/…`, `style.css`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    files: BTreeMap<String, String>,
}

impl Theme {
    /// The built-in theme with the site's own files in place of its.
    pub fn with(own: BTreeMap<String, String>) -> Self {
        let built_in = embedded::theme().into_iter();
        let mut files: BTreeMap<String, String> = built_in.filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?.to_owned()))).collect();
        files.extend(own);
        Self { files }
    }

    /// A file's text.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The files below a folder, by their path inside it.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files.iter().filter_map(move |(path, text)| Some((path.strip_prefix(folder)?, text.as_str())))
    }

    /// The stylesheet as it is published: every page loads it, so comments and indentation stay at home. Comments that begin with `/*!` are kept.
    pub fn style(&self) -> String {
        let lean = without_comments(self.get("style.css").unwrap_or_default());
        let lines: Vec<&str> = lean.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.join("\n") + "\n"
    }
}

fn without_comments(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(at) = rest.find(['/', '"', '\'']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let length = match from.as_bytes() {
            [b'/', b'*', b'!', ..] | [b'/', b'*'] => from.find("*/").map_or(from.len(), |end| end + 2),
            [b'/', b'*', ..] => {
                rest = from.get(2..).and_then(|inside| Some(inside.split_once("*/")?.1)).unwrap_or_default();
                continue;
            }
            [b'/', ..] => 1,
            [quote, ..] => string(from, char::from(*quote)),
            [] => 0,
        };
        let (kept, after) = from.split_at(length);
        out.push_str(kept);
        rest = after;
    }
    out + rest
}

/// How long a string is, with both quotes.
fn string(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(text: &str) -> String {
        Theme { files: BTreeMap::from([("style.css".to_owned(), text.to_owned())]) }.style()
    }

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(style("/* A */\n:root{\n  --a:1; /* why */\n}\n\nb{c:d}"), ":root{\n--a:1;\n}\nb{c:d}\n");
        assert_eq!(style("a::before{content:\"/* no \\\" comment */\"}/* x */"), "a::before{content:\"/* no \\\" comment */\"}\n");
        assert_eq!(style("/*! CC0 */\nb{background:url(a/b.png)}"), "/*! CC0 */\nb{background:url(a/b.png)}\n");
        assert_eq!(style("a{} /* never closed"), "a{}\n");
        assert_eq!(style("a{content:'ễ"), "a{content:'ễ\n");
    }
}
