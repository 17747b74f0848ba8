//! Bytes of a file to text: UTF-8, NFC, `\n`, whatever a Windows editor made of it.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::finding::{Finding, Words};
use crate::load::rules;
use crate::source::{FileId, Sources, Span};

/// Adds a file to the sources. Of one that cannot be read only the readable beginning is added, so that the finding has a place, and nothing is
/// given back.
pub(super) fn add(path: &str, bytes: &[u8], sources: &mut Sources, found: &mut Vec<Finding>) -> Option<FileId> {
    match decode(bytes) {
        Ok(text) => Some(sources.add(path.to_owned(), text)),
        Err(valid) => {
            let readable = bytes.get(..valid).map(String::from_utf8_lossy).unwrap_or_default().into_owned();
            let end = readable.len();
            let id = sources.add(path.to_owned(), readable);
            found.push(Finding::new(
                &rules::ENCODING,
                Span::new(id, end, end),
                Words::new("từ chỗ này tệp không còn là chữ UTF-8 hay UTF-16", "from here on the file is neither UTF-8 nor UTF-16 text"),
                Words::new(
                    "Mở tệp trong Notepad, chọn Lưu thành (Save as), mã hóa (Encoding): UTF-8; chữ TCVN3/VNI phải chuyển mã trước.",
                    "Open the file in Notepad, choose Save as with encoding UTF-8; convert TCVN3/VNI text first.",
                ),
            ));
            None
        }
    }
}

/// The text, or the number of bytes that are right.
pub(super) fn decode(bytes: &[u8]) -> Result<String, usize> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => utf8(bytes)?,
    };
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    if is_nfc_quick(text.chars()) == IsNormalized::Yes { Ok(text) } else { Ok(text.nfc().collect()) }
}

fn utf8(bytes: &[u8]) -> Result<String, usize> {
    match std::str::from_utf8(bytes) {
        Ok(text) => match text.find('\0') {
            Some(zero) => Err(zero),
            None => Ok(text.to_owned()),
        },
        Err(error) => Err(error.valid_up_to()),
    }
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| join(*pair)).collect();
    match String::from_utf16(&units) {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_in_many_disguises() {
        let plain = "tên: Hòa\nsố: 1\n";
        let decomposed: String = plain.nfd().collect();
        let mut bom = vec![0xEF, 0xBB, 0xBF];
        bom.extend(plain.bytes());
        let mut little = vec![0xFF, 0xFE];
        little.extend(plain.encode_utf16().flat_map(u16::to_le_bytes));
        let mut big = vec![0xFE, 0xFF];
        big.extend(plain.encode_utf16().flat_map(u16::to_be_bytes));
        let windows = plain.replace('\n', "\r\n");
        for bytes in [plain.as_bytes(), decomposed.as_bytes(), &bom, &little, &big, windows.as_bytes()] {
            assert_eq!(decode(bytes).as_deref(), Ok(plain));
        }
    }

    #[test]
    fn other_encodings_are_refused_where_they_begin() {
        assert_eq!(decode(b"ten: X\xb5"), Err(6));
        assert_eq!(decode(b"a\0b"), Err(1));
        assert_eq!(decode(&[0xFF, 0xFE, 0x00]), Err(0));
    }
}
