//! What every page has around its content: head, breadcrumbs, language switch, notices, contacts.

use serde::Serialize;

/// A link with finished text; `href` is relative to the page it stands on.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// What the reader reads.
    pub text: String,
    /// Relative address ending in a file name, or an absolute one.
    pub href: String,
}

/// What the pages of a unit in one language and one folder have in common, and are printed from together.
#[derive(Debug, Clone, Serialize)]
pub struct Common {
    /// Language of the pages, for `<html lang>`.
    pub lang: String,
    /// Relative address of the stylesheet.
    pub css: String,
    /// Scheme and host of the stylesheet, for a page whose links are absolute.
    pub origin: Option<String>,
    /// The feed of the unit's notices.
    pub feed: Option<Feed>,
    /// Who publishes.
    pub publisher: Publisher,
    /// The main pages of the unit, in the order in which people need them.
    pub menu: Vec<Link>,
    /// Offices to ask.
    pub contacts: Vec<Contact>,
    /// "Trang dựng ngày 21/11/2026".
    pub as_of: String,
}

/// The frame of a page, without what it has in [`Common`] with others.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// Text of `<title>`: page and unit.
    pub title: String,
    /// One sentence for `<meta name="description">`.
    pub description: String,
    /// Absolute address of the page that search engines should list, where it is known.
    pub canonical: Option<String>,
    /// The page in every language it exists in, absolute addresses; empty without an address.
    pub alternates: Vec<Alternate>,
    /// Whether search engines should pass the page over.
    pub unlisted: bool,
    /// The language switch; empty where the page exists in one language.
    pub languages: Vec<LanguageLink>,
    /// From the home of the unit (or the index of units) down to this page; the last has no address.
    pub crumbs: Vec<Crumb>,
    /// Notices above the content: archive, sample, fallback, past review.
    pub notices: Vec<Notice>,
    /// Full address in words for print, where it is known.
    pub address: Option<String>,
}

/// A twin of the page for `<link rel="alternate">`.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// Language code.
    pub lang: String,
    /// Absolute address.
    pub href: String,
}

/// An Atom feed.
#[derive(Debug, Clone, Serialize)]
pub struct Feed {
    /// Its address.
    pub href: String,
    /// Its title.
    pub title: String,
}

/// One entry of the language switch.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    /// Language code, for `lang` and `hreflang`.
    pub lang: String,
    /// The language's own name: "Tiếng Việt", "English".
    pub name: String,
    /// Relative address of the twin.
    pub href: String,
    /// Whether this is the page itself.
    pub current: bool,
}

/// One step of the breadcrumbs.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// What the reader reads.
    pub text: String,
    /// Relative address; none for the page itself.
    pub href: Option<String>,
}

/// Who publishes the page.
#[derive(Debug, Clone, Serialize)]
pub struct Publisher {
    /// The unit's name, or the site's on the index of units.
    pub name: String,
    /// The issuing body, none on the index of units.
    pub issuer: Option<String>,
    /// Relative address of the home page.
    pub home: String,
    /// Whether every page is marked MẪU.
    pub sample: bool,
    /// The first phone number of the unit's contacts.
    pub phone: Option<Phone>,
}

/// A phone number of an office.
#[derive(Debug, Clone, Serialize)]
pub struct Phone {
    /// As people read it.
    pub text: String,
    /// `tel:` address.
    pub href: String,
}

/// A notice above the content.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    /// `archive`, `sample`, `fallback`, `review`: the name of its look.
    pub kind: &'static str,
    /// Short heading, for instance "Bản lưu trữ".
    pub heading: String,
    /// One or two sentences.
    pub text: String,
    /// Where to go instead.
    pub links: Vec<Link>,
}

/// An office to ask.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// The office: "Công an xã".
    pub role: String,
    /// Its phone.
    pub phone: Option<Phone>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// When it is open.
    pub hours: Option<String>,
}
