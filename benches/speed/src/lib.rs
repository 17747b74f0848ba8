//! Communes, their guides and their figures, made up from a seed: the same bytes every time.

pub mod hugo;
pub mod niemyet;
pub mod text;

use text::Dice;

/// Guides of one commune.
pub const GUIDES: usize = 24;
/// Areas, indicators and days of its campaign.
pub const AREAS: usize = 10;
pub const INDICATORS: usize = 6;
pub const DAYS: usize = 12;

/// The languages of every page.
pub const LANGUAGES: [Lang; 2] = [Lang::Vi, Lang::En];

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    Vi,
    En,
}

impl Lang {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// One of two words.
    pub fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

/// A guide in one language.
pub struct Guide {
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub audience: String,
    pub cost: String,
    pub time: String,
    pub bring: Vec<String>,
    pub other_ways: Vec<String>,
    pub body: String,
}

/// The figures of a commune: one row an area, one column an indicator and day.
pub struct Figures {
    pub rows: Vec<Vec<u32>>,
}

/// A guide of a commune. Its two languages have the same sections, lists and tables, as translations have.
pub fn guide(commune: usize, number: usize, lang: Lang) -> Guide {
    let shape = &mut Dice::new(commune as u64 * 1000 + number as u64);
    let words = 600 + shape.below(300);
    let dice = &mut Dice::new((commune as u64 * 1000 + number as u64) * 2 + lang as u64);
    let mut line = |words: usize| text::sentence(dice, lang, words);
    let (title, summary, audience) = (line(6), line(20), line(14));
    let (cost, time) = (line(14), line(12));
    let bring = (0..3).map(|_| line(10)).collect();
    let other_ways = (0..3).map(|_| line(14)).collect();
    Guide {
        slug: format!("huong-dan-{number:02}"),
        title: format!("{} {}", title.trim_end_matches('.'), text::number_word(number, lang)),
        summary,
        audience,
        cost,
        time,
        bring,
        other_ways,
        body: text::body(dice, lang, words),
    }
}

/// The figures of a commune's campaign.
pub fn figures(commune: usize) -> Figures {
    let dice = &mut Dice::new(7_000_000 + commune as u64);
    let mut row = || {
        let mut values = Vec::with_capacity(INDICATORS * DAYS);
        for _ in 0..INDICATORS {
            let mut value = 100 + dice.below(400) as u32;
            for _ in 0..DAYS {
                values.push(value);
                value += dice.below(90) as u32;
            }
        }
        values
    };
    Figures { rows: (0..AREAS).map(|_| row()).collect() }
}

/// The folder of a commune.
pub fn commune(number: usize) -> String {
    format!("xa-{:04}", number + 1)
}

/// The day of a report, as `YYYY-MM-DD`.
pub fn day(number: usize) -> String {
    format!("2026-{:02}-15", number + 1)
}

/// Writes a file below folders that need not be there yet.
///
/// # Panics
/// Where it cannot be written.
pub fn put(path: std::path::PathBuf, text: &str) {
    let folder = path.parent().expect("a file lies in a folder");
    std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    std::fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guides_have_600_to_900_words_and_are_the_same_every_time() {
        for number in 0..200 {
            let guide = guide(number / GUIDES, number % GUIDES, Lang::Vi);
            let words = guide.body.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
            assert!((600..=900).contains(&words), "{words} words");
            assert_eq!(guide.body, super::guide(number / GUIDES, number % GUIDES, Lang::Vi).body);
        }
    }
}
