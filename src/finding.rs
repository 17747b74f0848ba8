//! What the checker tells the author: rules, findings, waivers.

use std::cmp::Ordering;

use crate::calendar::Date;
use crate::place::{Place, Rulers};
use crate::privacy::veil;
use crate::source::{At, Sources, Span};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The unit (or, in shared content, the site) is not published.
    Error,
    /// Published; `--strict` makes it count.
    Warning,
    /// Worth knowing.
    Info,
}

/// The same words in the two languages in which the tool speaks to people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// The language in which the tool speaks to its user (not that of a page).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

/// Fixed words in both languages, for rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

/// Writes a rule as a constant: code, name, severity, summary, why, an example that it finds, and the same mended.
macro_rules! rule {
    ($name:ident, $code:literal, $title:literal, $severity:ident,
     $vi:literal, $en:literal, why: $why_vi:literal, $why_en:literal, bad: $bad:literal, good: $good:literal) => {
        #[doc = $en]
        pub const $name: $crate::finding::Rule = $crate::finding::Rule {
            code: $code,
            name: $title,
            severity: $crate::finding::Severity::$severity,
            summary: $crate::finding::Text { vi: $vi, en: $en },
            why: $crate::finding::Text { vi: $why_vi, en: $why_en },
            bad: $bad,
            good: $good,
        };
    };
}
pub(crate) use rule;

/// A rule that content is held to. Its code is never used again for another rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// A letter for the judge and three digits: `C001`.
    pub code: &'static str,
    /// Short name in English, for lists.
    pub name: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// What it finds, one sentence.
    pub summary: Text,
    /// Why that matters.
    pub why: Text,
    /// An example that it finds.
    pub bad: &'static str,
    /// The same, mended.
    pub good: &'static str,
}

/// Something that is not right, and where.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Where it is.
    pub span: Span,
    /// The fact, with both sides told.
    pub message: Words,
    /// One thing to do, in the imperative.
    pub help: Words,
    /// The other half of what does not fit.
    pub notes: Vec<Note>,
    /// The name by which a waiver can point here: the key's path, a task's number.
    pub anchor: Option<String>,
    /// Why it does not count.
    pub waived: Option<Waived>,
}

/// A remark at another place.
#[derive(Debug, Clone)]
pub struct Note {
    /// Where.
    pub span: Span,
    /// What is there.
    pub message: Words,
}

/// An author's reason to let a finding stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// The reason.
    pub reason: String,
    /// Last day on which the reason holds.
    pub until: Option<Date>,
}

/// An entry of `waive:` in an author's file.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// Code of the rule.
    pub code: At<String>,
    /// Anchor of the finding.
    pub at: String,
    /// What the author says.
    pub waived: Waived,
}

/// A finding with its place looked up; nothing in it needs the sources any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The rule.
    pub rule: &'static Rule,
    /// Where it is.
    pub place: Place,
    /// The fact.
    pub message: Words,
    /// What to do.
    pub help: Words,
    /// Remarks at other places.
    pub notes: Vec<(Place, Words)>,
    /// What a waiver of it says in `at`; nothing where it cannot be waived.
    pub at: Option<String>,
    /// Why it does not count.
    pub waived: Option<Waived>,
}

impl Words {
    /// Both languages at once; Vietnamese first.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// The same with personal data covered.
    fn veiled(&self) -> Self {
        Self { vi: veil(&self.vi), en: veil(&self.en) }
    }

    /// The words in one of the two.
    pub fn get(&self, tongue: Tongue) -> &str {
        tongue.pick(&self.vi, &self.en)
    }
}

impl Tongue {
    /// One of two words.
    pub fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

impl Text {
    /// The words in one of the two languages.
    pub fn get(self, tongue: Tongue) -> &'static str {
        tongue.pick(self.vi, self.en)
    }
}

impl Severity {
    /// The word in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl Finding {
    /// A finding without notes.
    pub fn new(rule: &'static Rule, span: Span, message: Words, help: Words) -> Self {
        Self { rule, span, message, help, notes: Vec::new(), anchor: None, waived: None }
    }

    /// The same with a remark at another place.
    #[must_use]
    pub fn note(mut self, span: Span, message: Words) -> Self {
        self.notes.push(Note { span, message });
        self
    }

    /// The same with a name that a waiver can use.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }

    /// Whether it counts as an error.
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error && self.waived.is_none()
    }

    /// Looks its places up. Personal data is covered in every word of it, whatever the rule: findings are read in public logs.
    pub fn place(&self, sources: &Sources) -> Placed {
        self.place_by(sources, &mut Rulers::new())
    }

    fn place_by(&self, sources: &Sources, rulers: &mut Rulers) -> Placed {
        Placed {
            rule: self.rule,
            place: Place::of(self.span, sources, rulers),
            message: self.message.veiled(),
            help: self.help.veiled(),
            notes: self.notes.iter().map(|note| (Place::of(note.span, sources, rulers), note.message.veiled())).collect(),
            // What names a place by personal data cannot be printed, and so not be waived.
            at: self.anchor.clone().filter(|at| veil(at) == *at),
            waived: self.waived.as_ref().map(|waived| Waived { reason: veil(&waived.reason), until: waived.until }),
        }
    }
}

impl Placed {
    /// Whether it counts, and as what.
    pub fn counts_as(&self) -> Option<Severity> {
        self.waived.is_none().then_some(self.rule.severity)
    }

    fn key(&self) -> (&Place, &'static str, &Words) {
        (&self.place, self.rule.code, &self.message)
    }
}

impl Ord for Placed {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Placed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Looks the places of many findings up.
pub fn placed(found: &[Finding], sources: &Sources) -> Vec<Placed> {
    let mut rulers = Rulers::new();
    found.iter().map(|finding| finding.place_by(sources, &mut rulers)).collect()
}

/// All findings of a run in their order, each once.
pub fn sorted(mut all: Vec<Placed>) -> Vec<Placed> {
    all.sort();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Text = Text { vi: "", en: "" };
    const ANY: Rule = Rule { code: "W000", name: "any", severity: Severity::Warning, summary: NONE, why: NONE, bad: "", good: "" };

    /// Places of every `x` of a text.
    fn looked_up(text: &str) -> Vec<Placed> {
        let mut sources = Sources::default();
        let file = sources.add("a".into(), text.into());
        let found = text.match_indices('x').map(|(at, _)| Finding::new(&ANY, Span::new(file, at, at + 1), Words::new("", ""), Words::new("", "")));
        placed(&found.collect::<Vec<_>>(), &sources)
    }

    #[test]
    fn excerpts_of_a_very_long_line_are_short_and_places_are_right() {
        let text = format!("một\n{}hết", "đặt x của ".repeat(20_000));
        let all = looked_up(&text);
        assert_eq!(all.len(), 20_000);
        assert!(all.iter().map(|placed| placed.place.excerpt.len()).max().unwrap() <= 500);
        for placed in all.iter().step_by(1_999).chain(all.last()) {
            let Place { line, column, first_column, excerpt, .. } = &placed.place;
            assert_eq!((*line, excerpt.chars().nth((column - first_column) as usize)), (2, Some('x')));
            assert_eq!(text.lines().nth(1).unwrap().chars().nth(*column as usize - 1), Some('x'));
        }
        let [first, .., last] = all.as_slice() else { panic!("there are many") };
        assert_eq!((first.place.first_column, last.place.line), (1, 2));
    }
}
