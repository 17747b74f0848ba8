//! Personal data in text, whatever it is disguised as: numbers of people, telephones, e-mail addresses, dates of birth, names.

mod birth;
mod email;
mod escape;
mod fold;
pub mod hit;
mod label;
mod letter;
mod listing;
mod number;
mod person;
pub mod picture;
mod run;
mod stretch;
mod window;

use fold::Folded;
use hit::Hit;
use run::Runs;

/// How a text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// All of it is YAML.
    Yaml,
    /// Markdown, perhaps with YAML before it.
    Markdown,
    /// Anything else, as the name of a file.
    Plain,
}

impl Form {
    /// The form of a file by the end of its name.
    pub fn of(path: &str) -> Self {
        match path.rsplit('.').next() {
            Some("yaml" | "yml") => Self::Yaml,
            Some("md") => Self::Markdown,
            _ => Self::Plain,
        }
    }

    /// How many bytes of a text are YAML.
    fn head(self, text: &str) -> usize {
        match self {
            Self::Yaml => text.len(),
            Self::Plain => 0,
            Self::Markdown => text.strip_prefix("---\n").and_then(|rest| rest.find("\n---")).map_or(0, |end| end + 4),
        }
    }
}

/// Lines longer than this, in bytes, are written by machines: names are not looked for in them, and a finding covers them whole.
const LONGEST: usize = 20_000;

/// Looks through one text after the other.
#[derive(Default)]
pub struct Scanner {
    folded: Folded,
}

impl Scanner {
    /// Everything in a text that tells something of a person, in the order of places.
    pub fn scan(&mut self, text: &str, form: Form) -> Vec<Hit> {
        self.folded.fill_without_places(text);
        let mut hits = person::named(text, LONGEST);
        if may_hold_data(&self.folded) {
            self.folded.fill(text);
            hits.extend(data(text, &mut self.folded, form.head(text)));
            hits.extend(listing::listings(&self.folded));
        }
        hits.sort();
        hits.dedup();
        hits
    }
}

/// Everything in one text that tells something of a person, in the order of places.
pub fn scan(text: &str, form: Form) -> Vec<Hit> {
    Scanner::default().scan(text, form)
}

/// Whether anything but names may be found in a text; most texts hold nothing.
fn may_hold_data(folded: &Folded) -> bool {
    Runs::may_be_long(folded) || birth::may_be_in(folded) || !email::places(folded).is_empty() || listing::tells(folded)
}

/// What a person can be found by; without names.
fn data(text: &str, folded: &mut Folded, head: usize) -> Vec<Hit> {
    let runs = Runs::of(folded);
    let (has_numbers, has_births) = (runs.are_long(), birth::may_be_in(folded));
    if has_numbers || has_births {
        folded.find_rows();
    }
    let mut hits = email::find(folded);
    if has_numbers {
        hits.extend(number::find(text, folded, &runs, head));
    }
    if has_births {
        hits.extend(birth::find(folded, &runs));
    }
    hits
}

/// The telephones that a contact declares, as [`Hit::key`] writes them.
pub fn phones(text: &str) -> Vec<String> {
    number::declared(text)
}

/// The e-mail addresses that a contact declares, as [`Hit::key`] writes them.
pub fn emails(text: &str) -> Vec<String> {
    email::find(&Folded::of(text)).into_iter().map(|hit| hit.key).collect()
}

/// A text in which stars cover what a person can be found by, but for its first three letters or digits. As many characters as before.
pub fn veil(text: &str) -> String {
    if text.len() > LONGEST {
        return text.chars().map(|c| if c.is_alphanumeric() { '*' } else { c }).collect();
    }
    let hits = data(text, &mut Folded::of(text), 0);
    let mut seen = 0;
    let star = |(at, c): (usize, char)| {
        let inside = c.is_alphanumeric() && hits.iter().any(|hit| (hit.start..hit.end).contains(&at));
        seen = if hits.iter().any(|hit| hit.start == at) { 1 } else { seen + usize::from(inside) };
        if inside && seen > 3 { '*' } else { c }
    };
    text.char_indices().map(star).collect()
}
