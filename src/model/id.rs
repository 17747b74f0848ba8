//! Ids, slugs and web addresses: the names that are compared, joined and printed.

use std::fmt;

/// The id of a unit, guide, place, …: lower-case ASCII letters, digits and single hyphens, legal as a folder on every system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

/// Names that Windows keeps for devices; no file or folder may bear them.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

impl Id {
    /// Reads an id; anything else gives nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = !text.is_empty()
            && text.len() <= 80
            && text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        let device = DEVICES.contains(&text) || matches!(text.as_bytes(), [b'c', b'o', b'm', n] | [b'l', b'p', b't', n] if n.is_ascii_digit());
        (shape && !device).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Turns any Vietnamese words into what an id may hold: `Kích hoạt Đề án` becomes `kich-hoat-de-an`. Used for suggestions, never for
/// addresses.
pub fn suggest(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut push = |c: char| {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !('\u{300}'..='\u{36f}').contains(&c) && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    };
    for c in words.chars() {
        match c {
            _ if c.is_ascii() => push(c.to_ascii_lowercase()),
            'đ' | 'Đ' => push('d'),
            _ => c.to_lowercase().for_each(|c| unicode_normalization::char::decompose_canonical(c, &mut push)),
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// The word among `known` that was most likely meant.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let distance = |other: &str| strsim::damerau_levenshtein(&suggest(word), &suggest(other));
    let near = known.iter().copied().min_by_key(|other| distance(other))?;
    (distance(near) <= (near.len() / 3).max(1)).then_some(near)
}

/// The public address under which a folder is served: `https://host/` or `https://host/part/`, ASCII, ending in `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address(String);

impl Address {
    /// Reads an address; anything else gives nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split('/').next()?;
        let labels = host.split(':').next().unwrap_or(host);
        let whole = labels.split('.').all(|label| !label.is_empty()) && !rest.split('/').any(|part| part == "..");
        let host_fits = whole && labels.contains('.') && host.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b':'));
        let path_fits = rest.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'/' | b'_' | b'~'));
        (host_fits && path_fits && text.ends_with('/') && !rest.contains("//")).then(|| Self(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a folder below.
    #[must_use]
    pub fn below(&self, folder: &str) -> Self {
        if folder.is_empty() { self.clone() } else { Self(format!("{}{folder}/", self.0)) }
    }

    /// The host.
    pub fn host(&self) -> &str {
        self.0.split('/').nth(2).unwrap_or_default()
    }

    /// Scheme and host, without the last stroke: `https://tinh.gov.vn`.
    pub fn origin(&self) -> String {
        self.0.split('/').take(3).collect::<Vec<_>>().join("/")
    }

    /// Whether the host is one that RFC 2606 keeps for examples, so that nothing printed with it can be scanned.
    pub fn is_example(&self) -> bool {
        let host = self.host().split(':').next().unwrap_or_default();
        let last = host.rsplit('.').next().unwrap_or_default();
        let examples = ["example.com", "example.org", "example.net"];
        ["example", "invalid", "test", "localhost"].contains(&last) || examples.iter().any(|name| host == *name || host.ends_with(&format!(".{name}")))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_legal_folder_names_everywhere() {
        for good in ["xa-mau", "a", "7-cach", "tt-hung-ha"] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in ["", "Xa", "xã", "a--b", "-a", "a_b", "..", "con", "com1", "a/b", "a."] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_near_miss_is_recognised_and_a_stranger_is_not() {
        assert_eq!(nearest("adress", &["address", "areas"]), Some("address"));
        assert_eq!(nearest("tên", &["name", "address"]), None);
        assert_eq!(nearest("reviewby", &["reviewed", "review_by"]), Some("review_by"));
    }

    #[test]
    fn suggestions_fold_every_mark() {
        assert_eq!(suggest("Kích hoạt – ĐỀ ÁN 06!"), "kich-hoat-de-an-06");
    }

    #[test]
    fn addresses() {
        for good in ["https://xa.gov.vn/", "https://tinh.gov.vn/xa-mau/"] {
            assert!(Address::parse(good).is_some(), "{good}");
        }
        for bad in [
            "https://xa.gov.vn",
            "ftp://a.b/",
            "https://xã.vn/",
            "https://XA.gov.vn/",
            "https://a.b//",
            "https://a.b/?q/",
            "https://./",
            "https://a.vn/../x/",
            "",
        ] {
            assert!(Address::parse(bad).is_none(), "{bad}");
        }
        assert!(Address::parse("https://niemyet.example/").unwrap().is_example());
        assert!(Address::parse("https://example.org/").unwrap().is_example());
        assert!(Address::parse("https://niemyet.example:8080/").unwrap().is_example());
        assert!(!Address::parse("https://xa.gov.vn/").unwrap().is_example());
    }
}
