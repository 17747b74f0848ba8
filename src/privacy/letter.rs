//! What a character is below its marks and in whatever script: small letters, plain digits, nothing at all.

use unicode_normalization::char::is_combining_mark;

/// The zeros of the scripts of the world whose digits compatibility decomposition leaves alone; nine more follow each.
const ZEROS: [u32; 60] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0,
    0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0,
    0x16B50, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950,
];

/// The ones of rows of ringed digits; eight more follow each.
const RINGED: [u32; 4] = [0x24F5, 0x2776, 0x2780, 0x278A];

/// Characters that show nothing, as first and last.
const INVISIBLE: [(u32, u32); 14] = [
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE0FFF),
];

/// The small letters below the marks of `À` (U+00C0) and those that follow; a dot where there is none.
const LATIN: &[u8] =
    b"aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...\
oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs................................oo.............uu";

/// The same of `Ạ` (U+1EA0) and those that follow.
const VIETNAMESE: &[u8] = b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// What most bytes are folded to: ASCII that is neither dropped nor the beginning of something that is written otherwise.
#[inline]
pub(super) fn plain_byte(byte: u8) -> Option<u8> {
    PLAIN.get(usize::from(byte)).copied().filter(|plain| *plain != 0)
}

/// Whether a byte has a [`plain_byte`], which is the same letter small. Without branches, so that the processor takes many at once.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "see above")]
pub(super) fn is_plain(byte: u8) -> bool {
    let dropped = (byte == b'*') | (byte == b'`');
    let begins = (byte == b'%') | (byte == b'&') | (byte == b'\\');
    (b' '..0x7F).contains(&byte) & !dropped & !begins | (byte == b'\n') | (byte == b'\t')
}

/// [`plain_byte`] of every byte of ASCII; zero where it has none.
const PLAIN: &[u8; 128] = b"\0\0\0\0\0\0\0\0\0\t\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0 !\"#$\0\0'()\0+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\0]^_\0abcdefghijklmnopqrstuvwxyz{|}~\0";

/// The small letter below the marks of a Latin one that begins at a byte, and how many bytes that has.
#[inline]
pub(super) fn letter(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let next = |offset: usize| bytes.get(at + offset).map(|byte| usize::from(byte & 0x3F));
    let (letter, length) = match bytes.get(at)? {
        first @ 0xC3..=0xC6 => (LATIN.get((usize::from(first & 0x1F) << 6 | next(1)?) - 0xC0), 2),
        0xE1 => (VIETNAMESE.get((next(1)? << 6 | next(2)?).checked_sub(0xEA0)?), 3),
        _ => return None,
    };
    letter.filter(|letter| **letter != b'.').map(|letter| (*letter, length))
}

pub(super) fn plain(c: char) -> char {
    match c {
        '\u{2044}' | '\u{2215}' => '/',
        '‐' | '–' | '—' | '−' => '-',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

pub(super) fn is_invisible(c: char) -> bool {
    let code = c as u32;
    c.is_control() || is_combining_mark(c) || INVISIBLE.iter().any(|(first, last)| (*first..=*last).contains(&code))
}

pub(super) fn digit(c: char) -> Option<char> {
    let code = c as u32;
    let row = |zero: &u32| code.checked_sub(*zero).filter(|value| *value < 10);
    let ring = |one: &u32| code.checked_sub(*one).filter(|value| *value < 9).map(|value| value + 1);
    let value = ZEROS.iter().find_map(row).or_else(|| RINGED.iter().find_map(ring)).or((code == 0x24FF).then_some(0))?;
    char::from_digit(value, 10)
}
