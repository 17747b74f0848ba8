//! Lays out what of `content/` every new site begins with, so that the binary can embed it as one folder: all but what is the sample's own.
//! And gives the binary a fingerprint of what it is made from.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a build script copies files and speaks to cargo on standard output")]

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::{env, fs, io};

/// What belongs to the sample site alone: its units, its own name and address, and the pages that it once had.
const OF_THE_SAMPLE: [&str; 3] = ["units", "site.yaml", "gone.yaml"];

/// What decides on the pages that a binary makes. Pages of another binary are not taken over.
const OF_THE_BINARY: [&str; 3] = ["src", "themes", "Cargo.lock"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=content");
    println!("cargo:rerun-if-changed=build.rs");
    for part in OF_THE_BINARY {
        println!("cargo:rerun-if-changed={part}");
    }
    let folder = |name: &str| env::var_os(name).ok_or_else(|| io::Error::other(format!("cargo did not say {name}")));
    let repository = folder("CARGO_MANIFEST_DIR")?;
    let mut print = DefaultHasher::new();
    for part in OF_THE_BINARY {
        fingerprint(&Path::new(&repository).join(part), &mut print)?;
    }
    println!("cargo:rustc-env=NIEMYET_BINARY_PRINT={:016x}", print.finish());
    let content = Path::new(&repository).join("content");
    let shared = Path::new(&folder("OUT_DIR")?).join("content");
    if shared.exists() {
        fs::remove_dir_all(&shared)?;
    }
    copy(&content, &shared, &OF_THE_SAMPLE)
}

/// Adds a file, or all files of a folder, to a fingerprint.
fn fingerprint(place: &Path, print: &mut DefaultHasher) -> io::Result<()> {
    place.file_name().hash(print);
    if place.is_dir() {
        let mut inside = fs::read_dir(place)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
        inside.sort();
        return inside.iter().try_for_each(|place| fingerprint(place, print));
    }
    fs::read(place)?.hash(print);
    Ok(())
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
