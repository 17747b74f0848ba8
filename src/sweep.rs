//! Looking for bytes, many at once: what most texts do not hold is ruled out at a few bytes a nanosecond.

use memchr::{memchr, memchr_iter};

/// So many bytes are looked at together.
const BLOCK: usize = 256;

/// Calls `found` with the index of every byte for which `is` is true; `is` is given the byte and the two behind it, zeros behind the last. It
/// must be without branches (`&` and `|`), or the processor cannot take many bytes at once.
#[inline]
pub fn each(bytes: &[u8], is: impl Fn(u8, u8, u8) -> bool, mut found: impl FnMut(usize)) {
    let mut start = 0;
    while let Some((marks, length)) = marks(bytes, start, &is) {
        memchr_iter(1, marks.get(..length).unwrap_or(&marks)).for_each(|at| found(start + at));
        start += BLOCK;
    }
}

/// Whether `is` is true of any byte; as for [`each`].
#[inline]
pub fn any(bytes: &[u8], is: impl Fn(u8, u8, u8) -> bool) -> bool {
    let mut start = 0;
    while let Some((marks, length)) = marks(bytes, start, &is) {
        if memchr(1, marks.get(..length).unwrap_or(&marks)).is_some() {
            return true;
        }
        start += BLOCK;
    }
    false
}

/// A one for each byte of a block of which `is` is true, and how many bytes the block has; nothing behind the last block.
#[inline]
fn marks(bytes: &[u8], start: usize, is: &impl Fn(u8, u8, u8) -> bool) -> Option<([u8; BLOCK], usize)> {
    let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
    let mut last = [0; BLOCK + 2];
    let block = rest.first_chunk().unwrap_or_else(|| {
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        &last
    });
    let [one, two, three]: [&[u8; BLOCK]; 3] = [block.first_chunk()?, block.get(1..)?.first_chunk()?, block.get(2..)?.first_chunk()?];
    let mut marks = [0; BLOCK];
    for (((mark, one), two), three) in marks.iter_mut().zip(one).zip(two).zip(three) {
        *mark = u8::from(is(*one, *two, *three));
    }
    Some((marks, rest.len().min(BLOCK)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::needless_bitwise_bool, reason = "as `each` wants it")]
    fn the_same_as_one_by_one() {
        let bytes: Vec<u8> = (0..2000_u32).map(|n| (n * n % 251) as u8).collect();
        for length in (0..bytes.len()).step_by(37).chain([255, 256, 257, 258, 259, 511, 512, 513]) {
            let bytes = &bytes[..length];
            let is = |one: u8, two: u8, three: u8| (one < 200) & (two > 10) | (three == 9);
            let at = |index: usize| bytes.get(index).copied().unwrap_or_default();
            let want: Vec<usize> = (0..length).filter(|index| is(at(*index), at(index + 1), at(index + 2))).collect();
            let mut have = Vec::new();
            each(bytes, is, |index| have.push(index));
            assert_eq!(have, want, "{length}");
            assert_eq!(any(bytes, is), !want.is_empty(), "{length}");
            assert!(!any(bytes, |one, _, _| one == 251));
        }
    }
}
