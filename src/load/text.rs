//! Bytes of a file to text: UTF-8, NFC, `\n`, whatever a Windows editor made of it.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::finding::{Finding, Words};
use crate::load::legacy::{self, Legacy};
use crate::load::{lost, refusal, rules};
use crate::source::{Content, FileId, Sources, Span};
use crate::sweep;

/// Adds a file to the sources. Of one that cannot be read only the readable beginning is added, so that the finding has a place, and nothing is
/// given back.
pub(super) fn add(path: &str, content: Content, sources: &mut Sources, found: &mut Vec<Finding>) -> Option<FileId> {
    let bytes = match content {
        Content::Text(text) => {
            let (legacy, lost) = (legacy::find(&text), lost::find(&text));
            let id = sources.add(path.to_owned(), text);
            match legacy {
                Some((legacy, at)) => found.push(old_letters(legacy, Span::new(id, at, at))),
                None => found.extend(lost.map(|at| lost_letters(Span::new(id, at, at + 1)))),
            }
            return Some(id);
        }
        Content::Bytes(bytes) => bytes,
    };
    let valid = decode(&bytes).err().unwrap_or_default();
    let readable = bytes.get(..valid).map(String::from_utf8_lossy).unwrap_or_default().into_owned();
    let end = readable.len();
    let id = sources.add(path.to_owned(), readable);
    let span = Span::new(id, end, end);
    if let Some(refusal) = refusal::no_text(&bytes, span) {
        found.push(refusal);
        return None;
    }
    found.push(match Legacy::of_bytes(&bytes) {
        Some(Legacy::Twice) => Finding::new(
            &rules::ENCODING,
            span,
            Words::new(
                "ở đây có chữ hỏng, không phải UTF-8 như các chữ khác của tệp",
                "here are damaged letters that are no UTF-8, as the others of the file are",
            ),
            Words::new(
                "Lấy lại bản trước của tệp; hoặc mở bằng Notepad, gõ lại chữ hỏng rồi lưu với mã hóa UTF-8.",
                "Take an earlier copy of the file; or open it in Notepad, type the damaged word again and save it as UTF-8.",
            ),
        ),
        Some(legacy) => Finding::new(
            &rules::ENCODING,
            span,
            Words::new(
                format!("từ chỗ này tệp không phải chữ Unicode; có vẻ là bảng mã cũ {}", legacy.name()),
                format!("from here on the file is no Unicode text; it looks like the old encoding {}", legacy.name()),
            ),
            convert(legacy),
        ),
        None => Finding::new(
            &rules::ENCODING,
            span,
            Words::new("từ chỗ này tệp không còn là chữ UTF-8 hay UTF-16", "from here on the file is neither UTF-8 nor UTF-16 text"),
            save_as_unicode(path),
        ),
    });
    None
}

fn save_as_unicode(path: &str) -> Words {
    if path.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
        return Words::new(
            "Mở bảng trong Excel, chọn Lưu thành (Save as), loại `CSV UTF-8`; chữ đã hỏng thì lấy lại bản trước.",
            "Open the table in Excel and choose Save as, type `CSV UTF-8`; where letters are damaged, take an earlier copy.",
        );
    }
    Words::new(
        "Mở tệp trong Notepad, chọn Lưu thành (Save as), mã hóa (Encoding): UTF-8; chữ TCVN3/VNI phải chuyển mã trước. \
         Chữ đã thành dấu ? thì chỉ lấy lại được từ bản trước của tệp.",
        "Open the file in Notepad, choose Save as with encoding UTF-8; convert TCVN3/VNI text first. \
         Letters that have become ? come back only from an earlier copy of the file.",
    )
}

/// Letters that were typed for an old font and that readers would see as they stand here.
fn old_letters(legacy: Legacy, span: Span) -> Finding {
    if legacy == Legacy::Twice {
        return Finding::new(
            &rules::OLD_LETTERS,
            span,
            Words::new(
                "chữ từ chỗ này hỏng vì tệp UTF-8 đã bị mở bằng bảng mã khác rồi lưu lại",
                "from here on the letters are damaged: the UTF-8 file was opened in another encoding and saved again",
            ),
            Words::new("Lấy lại bản trước của tệp, hoặc gõ lại các chữ ấy.", "Take an earlier copy of the file, or type these words again."),
        );
    }
    Finding::new(
        &rules::OLD_LETTERS,
        span,
        Words::new(
            format!("chữ từ chỗ này gõ theo bảng mã cũ {}, người đọc sẽ thấy chữ sai", legacy.name()),
            format!("from here on the letters are meant for the old encoding {}; readers would see others", legacy.name()),
        ),
        convert(legacy),
    )
}

/// Letters that a program saved as question marks.
fn lost_letters(span: Span) -> Finding {
    Finding::new(
        &rules::OLD_LETTERS,
        span,
        Words::new(
            "từ chỗ này chữ có dấu đã mất, chỉ còn dấu ?, vì tệp từng được lưu bằng bảng mã không có chữ Việt (ANSI)",
            "from here on letters are lost and ? stands in their place: the file was saved in an encoding without Vietnamese (ANSI)",
        ),
        Words::new(
            "Lấy lại bản trước của tệp, hoặc gõ lại các chữ ấy; khi lưu chọn mã hóa UTF-8.",
            "Take an earlier copy of the file, or type these words again; save it as UTF-8.",
        ),
    )
}

fn convert(legacy: Legacy) -> Words {
    let name = legacy.name();
    Words::new(
        format!("Chuyển mã bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), nguồn {name}, đích Unicode; rồi lưu tệp với mã hóa UTF-8."),
        format!("Convert it with the converter of the keyboard program (UniKey: Ctrl+Shift+F6) from {name} to Unicode; then save it as UTF-8."),
    )
}

/// What bytes hold.
pub(super) fn opened(bytes: Vec<u8>) -> Content {
    if is_plain(&bytes)
        && let Ok(text) = simdutf8::basic::from_utf8(&bytes)
    {
        return Content::Text(text.to_owned());
    }
    match decode(&bytes) {
        Ok(text) => Content::Text(text),
        Err(_) => Content::Bytes(bytes),
    }
}

/// Whether bytes, if they are UTF-8, are text just as it is wanted: no mark at the beginning, no zero, no `\r`, and no characters but those of
/// which all are NFC wherever they stand: U+0000–U+02FF, U+1E00–U+1EFF and common punctuation. Most texts are.
fn is_plain(bytes: &[u8]) -> bool {
    !sweep::any(bytes, is_odd)
}

#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "as `sweep` wants it")]
fn is_odd(one: u8, two: u8, three: u8) -> bool {
    let within = |byte: u8, first: u8, last: u8| byte.wrapping_sub(first) <= last - first;
    let sign = (two == 0x80) & (within(three, 0x90, 0xA7) | within(three, 0xB0, 0xBF));
    let known = (one != 0) & (one != b'\r') & (one < 0xCC) | (one == 0xE1) & within(two, 0xB8, 0xBB) | (one == 0xE2) & sign;
    !known
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
    fn what_is_taken_for_plain_is_what_decoding_gives() {
        for c in '\0'..='\u{FFFF}' {
            let text = format!("a{c}e\u{301}{c}");
            let plain = format!("a{c}e");
            assert!(!is_plain(text.as_bytes()), "a loose mark");
            if is_plain(plain.as_bytes()) {
                assert_eq!(is_nfc_quick(plain.chars()), IsNormalized::Yes, "{c:?}");
                assert_eq!(decode(plain.as_bytes()).as_deref(), Ok(plain.as_str()));
            }
        }
        assert!(is_plain("Ặ ễ ỹ đường “Điện” – … •".as_bytes()));
        assert_eq!(opened(vec![b'a', 0xC3]), Content::Bytes(vec![b'a', 0xC3]));
    }

    #[test]
    fn other_encodings_are_refused_where_they_begin() {
        assert_eq!(decode(b"ten: X\xb5"), Err(6));
        assert_eq!(decode(b"a\0b"), Err(1));
        assert_eq!(decode(&[0xFF, 0xFE, 0x00]), Err(0));
    }
}
