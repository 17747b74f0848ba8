//! Fingerprints: SHA-256 of files, of code entries, of the stylesheet's name; a quicker one of what a build remembers.

use sha2::{Digest as _, Sha256};
use twox_hash::xxhash3_128;

/// The SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The SHA-256 of some bytes as 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

/// A SHA-256 of what comes piece by piece.
#[derive(Debug, Clone, Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Adds bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// 64 hexadecimal digits.
    pub fn hex(self) -> String {
        hex(&self.0.finalize())
    }
}

/// A fingerprint that tells whether something is the same as it was: ten times as quick, safe against chance, not against intent.
#[derive(Clone)]
pub struct Fingerprint(xxhash3_128::Hasher);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(xxhash3_128::Hasher::new())
    }
}

impl Fingerprint {
    /// Adds a text with its length, so that no two rows of texts have the same fingerprint.
    pub fn field(&mut self, text: &[u8]) {
        self.0.write(&(text.len() as u64).to_le_bytes());
        self.0.write(text);
    }

    /// 32 hexadecimal digits.
    pub fn hex(self) -> String {
        format!("{:032x}", self.0.finish_128())
    }
}

/// What is printed into it is a part of it.
impl std::fmt::Write for Fingerprint {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_known_fingerprint_of_nothing() {
        assert!(super::sha256_hex(b"").starts_with("e3b0c44298fc1c14"));
    }

    #[test]
    fn fields_are_kept_apart() {
        let print = |fields: &[&str]| {
            let mut print = super::Fingerprint::default();
            for field in fields {
                print.field(field.as_bytes());
            }
            print.hex()
        };
        assert_eq!(print(&["a", "b"]), print(&["a", "b"]));
        assert!(print(&["ab", ""]) != print(&["a", "b"]) && print(&["", "ab"]) != print(&["a", "b"]));
        assert_eq!(print(&[]).len(), 32);
    }

    #[test]
    fn piece_by_piece_it_is_the_same() {
        let mut hasher = super::Hasher::default();
        hasher.add("niêm ".as_bytes());
        hasher.add("yết".as_bytes());
        assert_eq!(hasher.hex(), super::sha256_hex("niêm yết".as_bytes()));
    }
}
