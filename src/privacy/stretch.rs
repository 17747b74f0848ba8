//! Stretches of plain ASCII, made small and taken over together.

use super::letter::is_plain;

/// So many bytes are looked at together.
const BLOCK: usize = 256;

/// So many are taken over together.
pub(super) const STEP: usize = 8;

/// The first bytes of a text.
pub(super) struct Stretch {
    /// In small letters.
    small: [u8; BLOCK + STEP],
    /// One where a byte has to be looked at by itself, and behind the last.
    odd: [u8; BLOCK + STEP],
    /// How many they are.
    pub(super) length: usize,
}

impl Stretch {
    pub(super) fn of(text: &[u8]) -> Self {
        let mut block = [0; BLOCK];
        block.iter_mut().zip(text).for_each(|(to, from)| *to = *from);
        let (mut small, mut odd) = ([0; BLOCK + STEP], [1; BLOCK + STEP]);
        for ((small, odd), byte) in small.iter_mut().zip(&mut odd).zip(&block) {
            *small = byte.to_ascii_lowercase();
            *odd = u8::from(!is_plain(*byte));
        }
        Self { small, odd, length: text.len().min(BLOCK) }
    }

    /// Adds the plain bytes from one on, at most eight, and says how many; nothing behind the last.
    #[inline]
    pub(super) fn take(&self, from: usize, out: &mut Vec<u8>) -> Option<usize> {
        let eight = |bytes: &[u8]| bytes.get(from..).and_then(<[u8]>::first_chunk::<STEP>).copied();
        let (small, odd) = (from < self.length).then(|| eight(&self.small).zip(eight(&self.odd))).flatten()?;
        // Each byte of the number is a zero or a one, the first byte the lowest.
        let plain = u64::from_le_bytes(odd).trailing_zeros() as usize / 8;
        let length = out.len() + plain;
        out.extend_from_slice(&small);
        out.truncate(length);
        Some(plain)
    }
}
