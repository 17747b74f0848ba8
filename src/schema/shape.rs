//! What may stand in a content file: keys, and the shapes of their values.

/// A key of a map.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The key as written.
    pub name: &'static str,
    /// Its name in Vietnamese.
    pub title: &'static str,
    /// What to write there, a sentence or two in Vietnamese.
    pub about: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// Whether it has to be there.
    pub required: bool,
    /// A value that fits; words by language and items of a list are set apart by ` | `. Empty where the shape gives its own.
    pub example: &'static str,
    /// Whether a translation of a Markdown document carries the key as well.
    pub translated: bool,
}

/// A word that may be chosen, and what it means in Vietnamese.
pub type Word = (&'static str, &'static str);

/// What a value looks like.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Words.
    Text,
    /// An id.
    Id,
    /// A day.
    Date,
    /// A whole number.
    Number,
    /// A number that is not negative, in any way of writing that has one reading.
    Amount,
    /// A number that may be below zero.
    Change,
    /// Percent, or a range of it.
    Percent,
    /// A range of cells.
    Cells,
    /// `yes` or `no`.
    YesNo,
    /// The web address of a source.
    Web,
    /// The public address of a folder.
    Address,
    /// A telephone number, or a place that is still to be filled in.
    Phone,
    /// An e-mail address.
    Email,
    /// A folder below `output/`.
    Folder,
    /// What a code leads to.
    Target,
    /// A code as it was issued.
    Code,
    /// The code of a rule.
    Rule,
    /// Hours of a day, from and to.
    Hours,
    /// The number of a task of a plan.
    Task,
    /// A language code.
    Language,
    /// Words in every language of the site.
    Words,
    /// An id in every language of the site.
    IdByLanguage,
    /// Words in some languages of the site, several in each.
    TextsByLanguage,
    /// Names and words that the program writes.
    Record,
    /// One of a few words.
    Choice(&'static [Word]),
    /// A list of at least so many.
    List(usize, &'static Shape),
    /// A map of known keys.
    Map(&'static [Key]),
    /// A map of known keys and of others that are ids.
    Figures(&'static [Key], &'static Shape),
    /// One of several shapes.
    Either(&'static [Shape]),
}

impl Key {
    /// A key that has to be there.
    pub(super) const fn must(name: &'static str, shape: Shape, title: &'static str, about: &'static str, example: &'static str) -> Self {
        Self { name, title, about, shape, required: true, example, translated: false }
    }

    /// A key that may be there.
    pub(super) const fn may(name: &'static str, shape: Shape, title: &'static str, about: &'static str, example: &'static str) -> Self {
        Self { name, title, about, shape, required: false, example, translated: false }
    }

    /// The same key, which a translation carries as well.
    pub(super) const fn in_translations(self) -> Self {
        Self { translated: true, ..self }
    }
}
