//! The workload: communes with the same texts, written as sources for `niemyet` and for Hugo.

pub mod dice;
pub mod hugo;
pub mod niemyet;
pub mod text;
pub mod unit;
pub mod words;

use std::fs;
use std::io;
use std::path::Path;

/// Languages, the primary one first; texts are pairs in this order.
pub const LANGS: [&str; 2] = ["vi", "en"];

/// Own guides of a commune.
pub const OWN_GUIDES: usize = 24;
/// Guides of a country, which all its communes share.
pub const SHARED_GUIDES: usize = 20;

/// Writes a file and the folders above it.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// A text in quotation marks, as YAML wants it.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
