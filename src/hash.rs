//! SHA-256 fingerprints: of files, of code entries, of the stylesheet's name.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The SHA-256 of some bytes as 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(64);
    for byte in sha256(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_known_fingerprint_of_nothing() {
        assert!(super::sha256_hex(b"").starts_with("e3b0c44298fc1c14"));
    }
}
