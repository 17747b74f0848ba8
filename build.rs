//! Lays out what of `content/` every new site begins with, so that the binary can embed it as one folder: all but what is the sample's own.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a build script copies files and speaks to cargo on standard output")]

use std::path::Path;
use std::{env, fs, io};

/// What belongs to the sample site alone: its units, its own name and address, and the pages that it once had.
const OF_THE_SAMPLE: [&str; 3] = ["units", "site.yaml", "gone.yaml"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=content");
    println!("cargo:rerun-if-changed=build.rs");
    let folder = |name: &str| env::var_os(name).ok_or_else(|| io::Error::other(format!("cargo did not say {name}")));
    let content = Path::new(&folder("CARGO_MANIFEST_DIR")?).join("content");
    let shared = Path::new(&folder("OUT_DIR")?).join("content");
    if shared.exists() {
        fs::remove_dir_all(&shared)?;
    }
    copy(&content, &shared, &OF_THE_SAMPLE)
}

/// Copies a folder; names that begin with a dot are passed over, and texts get the line ends `\n` on every machine.
fn copy(from: &Path, to: &Path, without: &[&str]) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let passed_over = name.to_str().is_none_or(|name| name.starts_with('.') || without.contains(&name));
        if passed_over {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(name), &[])?;
        } else {
            let bytes = fs::read(entry.path())?;
            let bytes = String::from_utf8(bytes).map_or_else(picture, |text| text.replace("\r\n", "\n").into_bytes());
            fs::write(to.join(name), bytes)?;
        }
    }
    Ok(())
}

/// A picture stays as it is.
fn picture(error: std::string::FromUtf8Error) -> Vec<u8> {
    error.into_bytes()
}
