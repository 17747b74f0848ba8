//! What was found in a text, and where.

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The 12 digits of a citizen.
    Citizen,
    /// The 9 digits of an older identity card.
    Card,
    /// A private telephone.
    Phone,
    /// An e-mail address.
    Email,
    /// A date of birth.
    Birth,
    /// A person named in a roster.
    Person,
    /// An instruction to make lists of people.
    Listing,
}

/// A stretch of text that tells something of a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// The same without disguise: digits, small letters. Telephones begin with 0.
    pub key: String,
}

impl Hit {
    /// What may be said of it: its first three characters.
    pub fn masked(&self) -> String {
        format!("{}***", self.key.chars().take(3).collect::<String>())
    }
}
