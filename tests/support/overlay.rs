//! Files laid over a site, as the examples of `tests/rules/` and the mutations of `tests/mutations.txt` write them:
//!
//! ```text
//! today: 2027-01-01                      first lines, optional
//! build                                  the site is built with its printed sheets, not only checked
//! === content/units/xa/unit.yaml         the whole text of a file (any path from the site's root) follows
//! adress: https://xa.tinh.gov.vn/
//! ^^^^^^ F003                            a finding of this rule stands there, on the line above
//! === content/site.yaml edit             pairs of lines; the old words stand exactly once in the file, an empty line ends a pair
//! - languages: [vi, en]
//! + languages: [vi, en, en]
//!                       ^^ F005          carets stand under the words, two columns further right than in the file
//! === content/laws.yaml delete
//! ^ F008                                 directly below `===`: at the very start of the file
//! === content/laws.yaml hex              bytes; carets stand under their digits
//! 61 b5
//!    ^^ F001
//! === content/laws.yaml size 9000000     that many spaces
//! === content/guides/a/b.png symbol {{citizen_number}}|…   a picture of a symbol that says so
//! === content/guides/Moi/ folder         a folder, where the finding is in its name
//! === content/laws.yaml link ../x        a symbolic link; the example is passed over on Windows
//! === ke-hoach.txt import                a document for `niemyet import plan`; its findings have a line, marked by one caret at its start
//! ```
//!
//! `{{citizen_number}}`, `{{identity_card_number}}`, `{{private_phone}}`, `{{email}}` and `{{day_of_birth}}` stand for invented data, which is
//! made up at run time so that none stands in the repository; on a line of carets they stand for as many carets.
//!
//! A place without width is one caret, and one that goes on for more lines is marked to the end of its first. ` waived` after the code
//! marks a finding that a waiver lets stand; only such findings may stand in `good.txt`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use niemyet::symbol::Symbol;

use super::people;

/// The day of examples that name none.
pub(crate) const TODAY: &str = "2026-11-21";

pub(crate) type Result<T> = std::result::Result<T, String>;

/// A finding as an example marks it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mark {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) columns: Columns,
    pub(crate) code: String,
    pub(crate) waived: bool,
}

/// First column and the one after the last.
pub(crate) type Columns = (usize, usize);

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() { copy(&entry.path(), &target)? } else { fs::copy(entry.path(), target).map(drop)? }
    }
    Ok(())
}

/// A file that an example puts over the base.
pub(crate) struct Overlay<'t> {
    pub(crate) path: &'t str,
    pub(crate) mode: &'t str,
    /// The size, the link's target.
    with: &'t str,
    lines: Vec<&'t str>,
}

/// The day of an example, whether it is built, and its files.
pub(crate) fn parse(text: &str) -> Result<(&str, bool, Vec<Overlay<'_>>)> {
    let (mut today, mut is_built) = (TODAY, false);
    let mut overlays: Vec<Overlay<'_>> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("=== ") {
            let (path, mode, with) = mode(head);
            overlays.push(Overlay { path, mode, with, lines: Vec::new() });
        } else if let Some(overlay) = overlays.last_mut() {
            overlay.lines.push(line);
        } else if let Some(day) = line.strip_prefix("today: ") {
            today = day;
        } else if line == "build" {
            is_built = true;
        } else {
            return Err(format!("`{line}` stands before the first `===`"));
        }
    }
    Ok((today, is_built, overlays))
}

/// Path, mode and what the mode needs. Paths may hold spaces.
fn mode(head: &str) -> (&str, &str, &str) {
    for mode in ["edit", "delete", "hex", "folder", "import"] {
        if let Some(path) = head.strip_suffix(mode).and_then(|path| path.strip_suffix(' ')) {
            return (path, mode, "");
        }
    }
    for mode in [" size ", " link ", " symbol "] {
        if let Some((path, with)) = head.split_once(mode) {
            return (path, mode.trim(), with);
        }
    }
    (head, "", "")
}

/// Names of invented data.
const INVENTED: [&str; 5] = ["citizen_number", "identity_card_number", "private_phone", "email", "day_of_birth"];

/// The text of an example with invented data in place of its placeholders, the same wherever one stands.
pub(crate) fn filled(text: &str) -> String {
    let values: Vec<(String, String)> =
        INVENTED.iter().filter_map(|name| Some((format!("{{{{{name}}}}}"), people::fill(name, &mut people::Dice::new(14))?))).collect();
    let fill = |line: &str, carets: bool| {
        let value = |value: &String| if carets { "^".repeat(value.chars().count()) } else { value.clone() };
        values.iter().fold(line.to_owned(), |line, (name, data)| line.replace(name, &value(data)))
    };
    let line = |line: &str| Some(fill(line, true)).filter(|marks| marks != line && caret_line(marks).is_some()).unwrap_or_else(|| fill(line, false));
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Columns, code and whether a waiver lets it stand, where a line marks a finding.
fn caret_line(line: &str) -> Option<(Columns, &str, bool)> {
    let carets = line.trim_start_matches(' ');
    let code = carets.trim_start_matches('^').strip_prefix(' ')?;
    let (code, waived) = code.strip_suffix(" waived").map_or((code, false), |code| (code, true));
    let start = line.len() - carets.len() + 1;
    let end = start + carets.bytes().take_while(|byte| *byte == b'^').count();
    (end > start && is_code(code)).then_some(((start, end), code, waived))
}

fn is_code(word: &str) -> bool {
    matches!(word.as_bytes(), [letter, digits @ ..] if letter.is_ascii_uppercase() && digits.len() == 3 && digits.iter().all(u8::is_ascii_digit))
}

/// A symbol on white, eight dots a module.
fn picture(words: &str) -> Result<image::GrayImage> {
    let symbol = Symbol::of(words).ok_or("no symbol holds these words")?;
    let dark: BTreeSet<(usize, usize)> = symbol.stretches().iter().flat_map(|dark| (dark.x..dark.x + dark.length).map(|x| (x, dark.y))).collect();
    let side = u32::try_from(symbol.side() * 8).map_err(|error| error.to_string())?;
    let module = |at: u32| usize::try_from(at / 8).unwrap_or_default();
    Ok(image::GrayImage::from_fn(side, side, |x, y| image::Luma([if dark.contains(&(module(x), module(y))) { 0 } else { 255 }])))
}

impl Overlay<'_> {
    /// Writes the file; gives what is marked in it.
    pub(crate) fn lay(&self, root: &Path) -> Result<Vec<Mark>> {
        let file = root.join(self.path);
        fs::create_dir_all(file.parent().unwrap_or(root)).map_err(|error| error.to_string())?;
        let word = |error: std::io::Error| error.to_string();
        match (self.mode, self.with) {
            ("" | "import", "") => {
                let (text, marks) = self.text();
                fs::write(&file, text).map_err(word)?;
                Ok(marks)
            }
            ("edit", "") => {
                let (text, marks) = self.edit(fs::read_to_string(&file).map_err(word)?)?;
                fs::write(&file, text).map_err(word)?;
                Ok(marks)
            }
            ("hex", "") => {
                let (bytes, marks) = self.hex()?;
                fs::write(&file, bytes).map_err(word)?;
                Ok(marks)
            }
            ("delete", "") => {
                let gone = if file.is_dir() { fs::remove_dir_all(&file) } else { fs::remove_file(&file) };
                gone.map_err(word)?;
                self.at_start()
            }
            ("folder", "") => {
                fs::create_dir_all(&file).map_err(word)?;
                self.at_start()
            }
            ("size", size) => {
                let size = size.parse().map_err(|_| format!("`{size}` is no size"))?;
                fs::write(&file, vec![b' '; size]).map_err(word)?;
                self.at_start()
            }
            ("symbol", words) => {
                picture(words)?.save(&file).map_err(|error| error.to_string())?;
                self.at_start()
            }
            ("link", target) => {
                link(target, &file).map_err(word)?;
                self.at_start()
            }
            _ => Err(format!("nothing is known of `{}`", self.mode)),
        }
    }

    fn mark(&self, line: usize, columns: Columns, code: &str, waived: bool) -> Mark {
        Mark { file: self.path.to_owned(), line, columns, code: code.to_owned(), waived }
    }

    /// A whole text. Marks above its first line stand at the start.
    fn text(&self) -> (String, Vec<Mark>) {
        let mut text = String::new();
        let mut marks = Vec::new();
        let mut line_number = 0;
        for line in &self.lines {
            if let Some((columns, code, waived)) = caret_line(line) {
                marks.push(self.mark(line_number.max(1), columns, code, waived));
            } else {
                text.push_str(line);
                text.push('\n');
                line_number += 1;
            }
        }
        (text, marks)
    }

    /// Only marks, of a file that has no lines of its own.
    fn at_start(&self) -> Result<Vec<Mark>> {
        let mark = |line: &&str| match caret_line(line) {
            Some((columns, code, waived)) => Ok(self.mark(1, columns, code, waived)),
            None => Err(format!("`{line}` is no mark")),
        };
        self.lines.iter().map(mark).collect()
    }

    /// Old words replaced by new ones.
    fn edit(&self, mut text: String) -> Result<(String, Vec<Mark>)> {
        let head: Vec<&str> = self.lines.iter().copied().take_while(|line| caret_line(line).is_some()).collect();
        let mut marks = Overlay { lines: head, ..*self }.at_start()?;
        // Marks with the byte at which their line of the new words begins.
        let mut open: Vec<(usize, Mark)> = Vec::new();
        for pair in pairs(self.lines.get(marks.len()..).unwrap_or_default())? {
            let at = match text.match_indices(&pair.old).map(|(at, _)| at).collect::<Vec<_>>().as_slice() {
                [at] => *at,
                all => return Err(format!("`{}` stands there {} times", pair.old, all.len())),
            };
            // Words that go without others in their place take their line with them where they were all of it.
            let (before, after) = text.split_once(&pair.old).unwrap_or_default();
            let alone = pair.new.is_none() && (at == 0 || before.ends_with('\n')) && after.starts_with('\n');
            let end = at + pair.old.len() + usize::from(alone);
            let new = pair.new.unwrap_or_default();
            for (byte, _) in open.iter_mut().filter(|(byte, _)| *byte >= end) {
                *byte = *byte - (end - at) + new.len();
            }
            text.replace_range(at..end, &new);
            open.extend(pair.marks.into_iter().map(|(byte, (from, to), code, waived)| (at + byte, self.mark(0, (from, to), code, waived))));
        }
        marks.extend(open.into_iter().map(|(byte, mark)| {
            let (line, column) = position(&text, byte);
            Mark { line, columns: (mark.columns.0 + column - 1, mark.columns.1 + column - 1), ..mark }
        }));
        Ok((text, marks))
    }

    /// Bytes, two digits each, with one space between them.
    fn hex(&self) -> Result<(Vec<u8>, Vec<Mark>)> {
        let mut bytes: Vec<u8> = Vec::new();
        let mut marks = Vec::new();
        let mut row = 0;
        for line in &self.lines {
            if let Some((columns, code, waived)) = caret_line(line) {
                let byte = row + (columns.0 - 1) / 3;
                let (line, column) = position(&String::from_utf8_lossy(bytes.get(..byte).unwrap_or(&bytes)), usize::MAX);
                let width = (columns.1 - columns.0).div_ceil(3);
                marks.push(self.mark(line, (column, column + width), code, waived));
            } else {
                row = bytes.len();
                for digits in line.split_whitespace() {
                    bytes.push(u8::from_str_radix(digits, 16).map_err(|_| format!("`{digits}` is no byte"))?);
                }
            }
        }
        Ok((bytes, marks))
    }
}

/// Old words and what comes in their place.
#[derive(Default)]
struct Pair<'t> {
    old: String,
    new: Option<String>,
    /// What is marked in the new words, with the byte at which the marked line begins.
    marks: Vec<(usize, Columns, &'t str, bool)>,
}

/// The pairs of an edit. Lines that follow each other with the same sign belong together; an old line after new ones begins the next pair.
fn pairs<'t>(lines: &[&'t str]) -> Result<Vec<Pair<'t>>> {
    let mut all: Vec<Pair<'t>> = Vec::new();
    let mut ended = true;
    let join = |have: &str, line: &str| if have.is_empty() { line.to_owned() } else { format!("{have}\n{line}") };
    for &line in lines {
        if let Some(old) = line.strip_prefix("- ") {
            if ended || all.last().is_some_and(|pair| pair.new.is_some()) {
                all.push(Pair::default());
            }
            ended = false;
            let pair = all.last_mut().ok_or("no pair")?;
            pair.old = join(&pair.old, old);
        } else if line.is_empty() {
            ended = true;
        } else {
            let pair = all.last_mut().filter(|_| !ended).ok_or_else(|| format!("`{line}` stands before any old words"))?;
            let new = pair.new.clone();
            if let Some((columns, code, waived)) = caret_line(line) {
                let begins = new.unwrap_or_default().rfind('\n').map_or(0, |newline| newline + 1);
                pair.marks.push((begins, (columns.0.saturating_sub(2), columns.1.saturating_sub(2)), code, waived));
            } else {
                let words = line.strip_prefix('+').map(|words| words.strip_prefix(' ').unwrap_or(words));
                let words = words.ok_or_else(|| format!("`{line}` begins with neither `- ` nor `+ `"))?;
                pair.new = Some(new.map_or_else(|| words.to_owned(), |new| format!("{new}\n{words}")));
            }
        }
    }
    Ok(all)
}

/// Line and column of a byte, from 1; the end for one that is not there.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let in_line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, in_line.chars().count() + 1)
}

#[cfg(unix)]
fn link(target: &str, at: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, at)
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> std::io::Result<()> {
    Err(std::io::Error::other("no symbolic links here"))
}
