//! `niemyet schema [KIND]`.

use super::speech::{CLEAN, out};
use crate::finding::Tongue;
use crate::schema::json;
use crate::schema::kind::{self, KINDS};

/// Prints the schema of a kind of content file; without one, the kinds.
pub(super) fn run(kind: Option<&str>, tongue: Tongue) -> u8 {
    match kind.and_then(kind::find) {
        Some(kind) => out(json::text(kind).trim_end()),
        None => list(tongue),
    }
    CLEAN
}

fn list(tongue: Tongue) {
    for kind in KINDS {
        let part = if kind.is_front_matter { tongue.pick("phần đầu tệp Markdown, ", "front matter of Markdown, ") } else { "" };
        out(&format!("{:<10} {} ({part}{})", kind.name, kind.about, kind.files.join(", ")));
    }
}
