//! A piece of finished HTML; the only thing that a template prints without escaping.

use serde::Serialize;

/// HTML that was made by `view/html.rs` or `view/symbol.rs` and needs no escaping. Fields of this type end in `_html`; a test holds
/// `| safe` in templates to that name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Html(String);

impl Html {
    /// Takes text that is already HTML. Called in `view/html.rs` and `view/symbol.rs` only, which a test checks.
    pub fn trusted(html: String) -> Self {
        Self(html)
    }

    /// The HTML as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
