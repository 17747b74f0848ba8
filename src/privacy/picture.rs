//! What cameras and editors hide in a picture: text chunks of PNG; EXIF, XMP and comments of JPEG, WebP and GIF.
//!
//! Compressed chunks (zTXt, compressed iTXt) are not opened; what the picture shows is not read.

/// What a picture carries besides its points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Every stretch of readable text in it.
    pub texts: Vec<String>,
    /// Whether it says where it was taken.
    pub place: bool,
    /// Whether it says who or what made it: EXIF, XMP, author, comment.
    pub maker: bool,
}

/// Shortest stretch of readable text that is looked at.
const SHORTEST: usize = 6;

/// Words in metadata that speak of a place.
const PLACES: [&str; 4] = ["gps", "location", "latitude", "geotag"];

/// Words in metadata that speak of a person.
const PEOPLE: [&str; 8] = ["author", "artist", "creator", "dc:", "owner", "photoshop:", "by-line", "copyright"];

/// The metadata of a picture; nothing where the bytes are none that is known.
pub fn hidden(bytes: &[u8]) -> Option<Hidden> {
    let parts = match bytes {
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, rest @ ..] => png(rest),
        [0xFF, 0xD8, rest @ ..] => jpeg(rest),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', rest @ ..] => webp(rest),
        [b'G', b'I', b'F', b'8', ..] => comments(bytes),
        [b'I', b'I', 0x2A, 0, ..] | [b'M', b'M', 0, 0x2A, ..] | [_, _, _, _, b'f', b't', b'y', b'p', ..] => vec![bytes],
        _ => return None,
    };
    let texts: Vec<String> = parts.iter().flat_map(|part| readable(part)).collect();
    let any = |words: &[&str]| texts.iter().any(|text| words.iter().any(|word| text.to_lowercase().contains(word)));
    Some(Hidden { place: any(&PLACES) || parts.iter().any(|part| has_gps(part)), maker: any(&PEOPLE), texts })
}

/// Every stretch of readable text in bytes: UTF-8, and UTF-16 in either order.
pub fn readable(bytes: &[u8]) -> Vec<String> {
    let narrow = String::from_utf8_lossy(bytes).into_owned();
    let wide = |first: usize, join: fn([u8; 2]) -> u16| {
        let units = bytes.get(first..).unwrap_or_default().as_chunks::<2>().0.iter().map(|pair| join(*pair));
        char::decode_utf16(units).map(|c| c.ok().filter(char::is_ascii).unwrap_or('\0')).collect::<String>()
    };
    let all = [narrow, wide(0, u16::from_le_bytes), wide(1, u16::from_le_bytes), wide(0, u16::from_be_bytes), wide(1, u16::from_be_bytes)];
    let mut texts: Vec<String> = Vec::new();
    for text in &all {
        let stretches = text.split(|c: char| c == '\u{fffd}' || c.is_control() && c != '\n');
        texts.extend(stretches.filter(|stretch| stretch.chars().count() >= SHORTEST).map(str::to_owned));
    }
    texts
}

/// The chunks of a PNG that may hold text.
fn png(mut rest: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while let Some((head, after)) = rest.split_at_checked(8) {
        let length = head.first_chunk::<4>().map_or(0, |size| u32::from_be_bytes(*size) as usize);
        let kind = head.get(4..).unwrap_or_default();
        let body = after.get(..length.min(after.len())).unwrap_or_default();
        if matches!(kind, b"tEXt" | b"iTXt" | b"zTXt" | b"eXIf") {
            parts.push(body);
        }
        rest = after.get(length + 4..).unwrap_or_default();
    }
    // What stands behind the end is shown by no program and read by many.
    parts.push(rest);
    parts
}

/// The segments of a JPEG before its points, but for tables, and what stands behind its end.
fn jpeg(mut rest: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while let [0xFF, marker, high, low, after @ ..] = rest {
        let length = (usize::from(u16::from_be_bytes([*high, *low]))).saturating_sub(2);
        if matches!(marker, 0xE0..=0xEF | 0xFE) {
            parts.push(after.get(..length.min(after.len())).unwrap_or_default());
        }
        rest = after.get(length..).unwrap_or_default();
        if *marker == 0xDA {
            break;
        }
    }
    let end = rest.windows(2).rposition(|pair| pair == [0xFF, 0xD9]);
    parts.extend(end.and_then(|end| rest.get(end + 2..)));
    parts
}

fn webp(mut rest: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while let Some((head, after)) = rest.split_at_checked(8) {
        let length = head.last_chunk::<4>().map_or(0, |size| u32::from_le_bytes(*size) as usize);
        if matches!(head.get(..4), Some(b"EXIF" | b"XMP ")) {
            parts.push(after.get(..length.min(after.len())).unwrap_or_default());
        }
        rest = after.get(length + length % 2..).unwrap_or_default();
    }
    parts
}

/// The comments of a GIF.
fn comments(bytes: &[u8]) -> Vec<&[u8]> {
    let starts = bytes.windows(2).enumerate().filter(|(_, pair)| *pair == [0x21, 0xFE]);
    starts.filter_map(|(at, _)| bytes.get(at + 3..at + 3 + usize::from(*bytes.get(at + 2)?))).collect()
}

/// Whether an EXIF block points to a place (tag 0x8825 with type LONG).
fn has_gps(part: &[u8]) -> bool {
    let exif = part.strip_prefix(b"Exif\0\0").unwrap_or(part);
    match exif {
        [b'M', b'M', ..] => part.windows(4).any(|entry| entry == [0x88, 0x25, 0, 4]),
        [b'I', b'I', ..] => part.windows(4).any(|entry| entry == [0x25, 0x88, 4, 0]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(kind: &[u8], body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len()).unwrap();
        [&size.to_be_bytes()[..], kind, body, &[0; 4]].concat()
    }

    #[test]
    fn texts_of_a_png_are_read_and_its_points_are_not() {
        let start = b"\x89PNG\r\n\x1a\n".to_vec();
        let png = [start, chunk(b"IDAT", b"GPS in the points"), chunk(b"tEXt", b"Author\0Somebody"), chunk(b"IEND", b"")].concat();
        let hidden = hidden(&png).unwrap();
        assert_eq!(hidden.texts, ["Author", "Somebody"]);
        assert!(hidden.maker && !hidden.place);
    }

    #[test]
    fn a_jpeg_tells_where_it_was_taken() {
        let exif = [b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01".as_slice(), &[0; 8]].concat();
        let size = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let jpeg = [&[0xFF, 0xD8, 0xFF, 0xE1][..], &size, &exif, &[0xFF, 0xD9]].concat();
        assert!(hidden(&jpeg).unwrap().place);
    }
}
