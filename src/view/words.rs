//! The words of pages in one language: labels, sentences with blanks, dates and numbers. The only file that knows Fluent.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::calendar::Date;
use crate::lang::Lang;
use crate::number::{self, Amount};
use crate::theme::Theme;

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    labels: BTreeMap<String, String>,
    /// The same by the names under which sentences are asked for: `skip-to-content`.
    plain: BTreeMap<String, String>,
    group: String,
    decimal: String,
    /// Days in short, as pieces, where the language writes them without exceptions.
    short: Option<DatePattern>,
}

/// How a language writes days.
struct DatePattern {
    pieces: Vec<Piece>,
    months: Vec<String>,
}

/// A piece of such a day.
enum Piece {
    Text(String),
    Day,
    Month,
    Year,
    Day2,
    Month2,
    MonthName,
}

/// What fills a blank.
#[derive(Debug, Clone)]
pub enum Blank<'a> {
    /// Words, as they are.
    Text(&'a str),
    /// A number that decides on the form of a word; written without separators.
    Count(i64),
}

impl<'a> From<&'a str> for Blank<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Blank<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Blank<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Blank<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl Words {
    /// Reads `words/<lang>/*.ftl` of a theme. A word that the language lacks comes from English. Files that are not right Fluent are named.
    pub fn load(theme: &Theme, lang: &Lang) -> (Self, Vec<String>) {
        let code = lang.as_str().parse().unwrap_or_default();
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![code]);
        bundle.set_use_isolating(false);
        let mut broken = Vec::new();
        let mut ids = Vec::new();
        for folder in ["words/en/".to_owned(), format!("words/{lang}/")] {
            for (file, text) in theme.below(&folder) {
                ids.extend(text.lines().filter_map(message_id).map(str::to_owned));
                let resource = match FluentResource::try_new(text.to_owned()) {
                    Ok(resource) => resource,
                    Err((resource, errors)) => {
                        broken.push(format!("{folder}{file}: {}", errors.first().map(ToString::to_string).unwrap_or_default()));
                        resource
                    }
                };
                bundle.add_resource_overriding(resource);
            }
        }
        let mut words = Self { bundle, labels: BTreeMap::new(), plain: BTreeMap::new(), group: String::new(), decimal: String::new(), short: None };
        words.group = words.say("number-group");
        words.decimal = words.say("number-decimal");
        words.plain = ids.into_iter().filter_map(|id| words.label(&id).map(|label| (id, label))).collect();
        words.labels = words.plain.iter().map(|(id, label)| (id.replace('-', "_"), label.clone())).collect();
        words.short = DatePattern::of(&words, "date-short");
        (words, broken)
    }

    /// Whether a theme has words in a language.
    pub fn exist(theme: &Theme, lang: &Lang) -> bool {
        theme.below(&format!("words/{lang}/")).next().is_some()
    }

    /// The labels, by the names under which templates ask for them: `skip_to_content`.
    pub fn labels(&self) -> &BTreeMap<String, String> {
        &self.labels
    }

    /// Words without blanks.
    pub fn say(&self, id: &str) -> String {
        self.plain.get(id).cloned().unwrap_or_else(|| self.with(id, []))
    }

    /// Words with their blanks filled. An id that no file has gives the id between ⟦ and ⟧, which a test finds.
    pub fn with<const N: usize>(&self, id: &str, blanks: [(&str, Blank<'_>); N]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("⟦{id}⟧");
        };
        if let Some(words) = filled(pattern, &blanks) {
            return words;
        }
        let mut args = FluentArgs::new();
        for (name, blank) in blanks {
            match blank {
                Blank::Text(text) => args.set(name.to_owned(), FluentValue::from(text)),
                Blank::Count(count) => args.set(name.to_owned(), FluentValue::from(count)),
            }
        }
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { words } else { format!("⟦{id}⟧ {words}") }
    }

    /// A day in short: "15/4/2023", "15 April 2023".
    pub fn date(&self, date: Date) -> String {
        self.short.as_ref().map_or_else(|| self.date_as("date-short", date), |pattern| pattern.write(date))
    }

    /// A day as documents write it: "ngày 07 tháng 4 năm 2023". Nghị định 30/2020: a zero before days below 10 and months 1 and 2.
    pub fn date_long(&self, date: Date) -> String {
        self.date_as("date-long", date)
    }

    /// The name of a month, 1–12: "4", "April".
    pub fn month(&self, month: i8) -> String {
        self.with("month-name", [("month", i64::from(month).into())])
    }

    /// A day without its year, as short as can be: "15/4", "15 Apr".
    pub fn day_month(&self, date: Date) -> String {
        self.date_as("date-day-month", date)
    }

    fn date_as(&self, id: &str, date: Date) -> String {
        let day2 = format!("{:02}", date.day());
        let month2 = if date.month() < 3 { format!("{:02}", date.month()) } else { date.month().to_string() };
        let year = date.year().to_string();
        self.with(
            id,
            [
                ("month-name", (&self.month(date.month())).into()),
                ("day", i64::from(date.day()).into()),
                ("month", i64::from(date.month()).into()),
                ("year", (&year).into()),
                ("day2", (&day2).into()),
                ("month2", (&month2).into()),
            ],
        )
    }

    /// A whole number with the language's separators.
    pub fn number(&self, number: i64) -> String {
        number::grouped(number, &self.group)
    }

    /// A number with the language's separators, and as many decimals as it has.
    pub fn amount(&self, amount: Amount) -> String {
        amount.written(&self.group, &self.decimal)
    }

    /// A message without blanks; one with blanks is no label.
    fn label(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, None, &mut errors);
        errors.is_empty().then(|| words.into_owned())
    }
}

impl DatePattern {
    /// The pattern of a message, taken apart; nothing where it writes some days otherwise than the pieces do.
    fn of(words: &Words, id: &str) -> Option<Self> {
        const SIGNS: [(&str, &str); 6] =
            [("month-name", "\u{1}m"), ("day", "\u{1}d"), ("month", "\u{1}n"), ("year", "\u{1}y"), ("day2", "\u{1}D"), ("month2", "\u{1}N")];
        let written = words.with(id, SIGNS.map(|(name, sign)| (name, sign.into())));
        let mut parts = written.split('\u{1}');
        let mut pieces = vec![Piece::Text(parts.next()?.to_owned())];
        for part in parts {
            let sign = part.chars().next()?;
            pieces.push(match sign {
                'm' => Piece::MonthName,
                'd' => Piece::Day,
                'n' => Piece::Month,
                'y' => Piece::Year,
                'D' => Piece::Day2,
                _ => Piece::Month2,
            });
            pieces.push(Piece::Text(part.get(1..)?.to_owned()));
        }
        let pattern = Self { pieces, months: (1..=12).map(|month| words.month(month)).collect() };
        // One and two figures, whatever the month.
        let mut days = (1..=12).flat_map(|month| [1, 9, 10, 28].map(|day| Date::from_parts(2024, month, day))).flatten();
        days.all(|day| pattern.write(day) == words.date_as(id, day)).then_some(pattern)
    }

    fn write(&self, date: Date) -> String {
        let mut out = String::with_capacity(24);
        let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
        let two_figures = |number: &str| if number.len() < 2 { format!("0{number}") } else { number.to_owned() };
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Day => out.push_str(&day),
                Piece::Year => out.push_str(&year),
                Piece::Day2 => out.push_str(&two_figures(&day)),
                Piece::Month2 if date.month() < 3 => out.push_str(&two_figures(&month)),
                Piece::Month | Piece::Month2 => out.push_str(&month),
                Piece::MonthName => out.push_str(usize::try_from(date.month() - 1).ok().and_then(|at| self.months.get(at)).map_or("", String::as_str)),
            }
        }
        out
    }
}

/// `skip-to-content = …` gives `skip-to-content`; other lines give nothing.
fn message_id(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let fits = id.starts_with(|c: char| c.is_ascii_lowercase()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    fits.then_some(id)
}

/// A sentence whose blanks are filled with words as they are, which most are; nothing where a form has to be chosen.
fn filled(pattern: &Pattern<&str>, blanks: &[(&str, Blank<'_>)]) -> Option<String> {
    let blank = |name: &str| match blanks.iter().find(|(have, _)| *have == name) {
        Some((_, Blank::Text(words))) => Some(*words),
        Some((_, Blank::Count(_))) | None => None,
    };
    let mut out = String::new();
    for element in &pattern.elements {
        out.push_str(match element {
            PatternElement::TextElement { value } => value,
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => blank(id.name)?,
            PatternElement::Placeable { .. } => return None,
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_days_of_a_leap_year_as_documents_write_them() {
        let (vi, first) = (words("vi"), Date::parse("2024-01-01").unwrap());
        let days: Vec<Date> = (0..366).map(|days| first.plus(days)).collect();
        assert_eq!(days.last(), Date::parse("2024-12-31").as_ref());
        for day in days {
            // A zero before days below 10 and before months 1 and 2, nowhere else.
            let zero = |number: i8, below: i8| if number < below { format!("0{number}") } else { number.to_string() };
            let expected = format!("ngày {} tháng {} năm 2024", zero(day.day(), 10), zero(day.month(), 3));
            assert_eq!(vi.date_long(day), expected);
            assert_eq!(Date::read(&expected), Some(day));
            assert_eq!(Date::read(&vi.date(day)), Some(day));
        }
    }

    fn words(code: &str) -> Words {
        let (words, broken) = Words::load(&Theme::with(BTreeMap::new()), &Lang::parse(code).unwrap());
        assert!(broken.is_empty(), "{broken:?}");
        words
    }

    #[test]
    fn dates_in_both_languages() {
        let day = Date::parse("2023-02-07").unwrap();
        assert_eq!(words("vi").date(day), "7/2/2023");
        assert_eq!(words("vi").date_long(day), "ngày 07 tháng 02 năm 2023");
        assert_eq!(words("en").date(day), "7 February 2023");
    }

    #[test]
    fn every_language_has_the_same_words() {
        let theme = Theme::with(BTreeMap::new());
        for file in ["labels.ftl", "sentences.ftl"] {
            let ids =
                |lang: &str| -> Vec<String> { theme.get(&format!("words/{lang}/{file}")).unwrap().lines().filter_map(message_id).map(str::to_owned).collect() };
            assert_eq!(ids("vi"), ids("en"), "{file}");
        }
    }

    #[test]
    fn english_counts() {
        assert!(words("en").with("places-summary", [("count", 1usize.into())]).starts_with("1 place "));
        assert!(words("en").with("places-summary", [("count", 6usize.into())]).starts_with("6 places "));
        assert_eq!(words("en").number(213_541), "213,541");
    }

    #[test]
    fn unknown_words_are_loud() {
        assert_eq!(words("vi").say("no-such-word"), "⟦no-such-word⟧");
    }
}
