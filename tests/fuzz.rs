//! What `examples/fuzz.rs` once found: `tests/fuzz/cases/<target>-<name>`, bytes that made the program panic or go on for ever.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests read and write files")]

#[path = "support/fuzz.rs"]
mod fuzz;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

#[test]
fn what_once_went_wrong_goes_well() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/cases");
    for case in fs::read_dir(cases).unwrap().map(|case| case.unwrap().path()) {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let target = name.split('-').next().unwrap();
        fuzz::run(target, &fs::read(&case).unwrap(), TempDir::new().unwrap().path());
    }
}

#[test]
fn every_target_takes_what_is_right_and_what_is_nothing() {
    for target in fuzz::TARGETS {
        for bytes in [b"".as_slice(), b"guides/kich-hoat/vi.md\n---\ntitle: x\n---\n", b"\xff\xfe\n\0", "ngày 30/4/2023, 1.234,5 quý II".as_bytes()] {
            fuzz::run(target, bytes, TempDir::new().unwrap().path());
        }
    }
    assert!(fuzz::base("content", "units/").contains_key("laws.yaml"));
}
