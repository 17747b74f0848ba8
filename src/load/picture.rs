//! Pictures made ready for pages: upright, scaled, written anew without hidden data. The only file that knows the image library.

use std::collections::BTreeSet;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageEncoder as _, ImageError, ImageFormat, ImageReader, ImageResult, Limits};

use crate::finding::{Rule, Words};
use crate::load::{card, rules};
use crate::model::id::Id;
use crate::model::picture::Picture;

/// Endings of the files that can be pictures, and what the bytes of each have to be.
const ENDINGS: [(&str, ImageFormat); 4] = [("png", ImageFormat::Png), ("jpg", ImageFormat::Jpeg), ("jpeg", ImageFormat::Jpeg), ("webp", ImageFormat::WebP)];
/// Longest side of a picture that is read, in pixels.
const LONGEST_SIDE: u32 = 12_000;
/// Most memory that reading one picture may take, in bytes.
const MOST_MEMORY: u64 = 256_000_000;
/// Width above which pictures are scaled down, in pixels: twice that of a phone's column.
const WIDEST: u32 = 960;
/// Quality of JPEG, of 100.
const QUALITY: u8 = 80;

/// Why a picture cannot be published, and what to do.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) rule: &'static Rule,
    pub(super) message: Words,
    pub(super) help: Words,
}

/// Longest side at which symbols are looked for, in pixels: a card fills a good part of its photo.
const SCANNED: u32 = 1600;

/// Whether a file's ending, in any case, is that of a picture.
pub(super) fn is_picture(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.iter().any(|(have, _)| have.eq_ignore_ascii_case(end)))
}

/// Whether a file's name can be part of an address.
pub(super) fn has_plain_name(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, end)| Id::parse(stem).is_some() && Id::parse(end).is_some())
}

/// Makes a file ready for pages. `is_free` says whether another picture of the document may take a name: WebP becomes PNG where that is
/// smaller.
pub(super) fn read(name: &str, bytes: &[u8], is_free: impl Fn(&str) -> bool) -> Result<Picture, Refusal> {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
    let format = ENDINGS.iter().find(|(have, _)| *have == end).map(|(_, format)| *format).ok_or_else(other_ending)?;
    match image::guess_format(bytes) {
        Ok(real) if real == format => {}
        Ok(real) => return Err(lying(stem, end, real)),
        Err(_) => return Err(broken()),
    }
    if format == ImageFormat::Jpeg && !is_whole_jpeg(bytes) {
        return Err(broken());
    }
    let image = decode(bytes, format).map_err(|error| if matches!(error, ImageError::Limits(_)) { huge() } else { broken() })?;
    if shows_card(&image) {
        return Err(card());
    }
    let image = plain(&scaled(image));
    let (name, bytes) = encode(&image, format, name, stem, is_free).map_err(|_| broken())?;
    Ok(Picture { name, bytes, width: image.width(), height: image.height() })
}

/// The first frame, upright.
fn decode(bytes: &[u8], format: ImageFormat) -> ImageResult<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    limits.reserve(decoder.total_bytes())?;
    // Hidden data that is itself broken turns nothing.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// Whether the end of the picture is there. The decoder fills what is missing with grey, which nobody wants to publish.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    // Segments with their lengths come before the picture itself, and a small picture of its own may be inside one of them.
    while let [0xff, marker, high, low, ..] = *rest {
        let length = usize::from(u16::from_be_bytes([high, low]));
        rest = match marker {
            0xff => rest.get(1..),
            _ => rest.get(2 + length..),
        }
        .unwrap_or_default();
        if marker == 0xda {
            return rest.windows(2).any(|pair| pair == [0xff, 0xd9]);
        }
    }
    // What is odd in front of the picture the decoder judges.
    true
}

/// Whether a picture shows the symbol of an identity card.
fn shows_card(image: &DynamicImage) -> bool {
    let is_large = image.width().max(image.height()) > SCANNED;
    let grey = if is_large { image.thumbnail(SCANNED, SCANNED).to_luma8() } else { image.to_luma8() };
    let size = |length: u32| usize::try_from(length).unwrap_or(0);
    card::is_shown(size(grey.width()), size(grey.height()), grey.as_raw())
}

/// Not wider than a page needs.
fn scaled(image: DynamicImage) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    if width <= WIDEST {
        return image;
    }
    let scaled = (u64::from(height) * u64::from(WIDEST) + u64::from(width) / 2) / u64::from(width);
    let scaled = u32::try_from(scaled).unwrap_or(height).max(1);
    if !image.color().has_alpha() {
        return image.resize_exact(WIDEST, scaled, imageops::FilterType::Lanczos3);
    }
    // Each colour weighs as much as it is seen while it is mixed with its neighbours; else the colour of what is not seen shows at edges.
    let mut weighed = image.into_rgba16();
    weighed.pixels_mut().for_each(|pixel| in_proportion(pixel, |colour, alpha| colour * alpha / FULL));
    let mut mixed = imageops::resize(&weighed, WIDEST, scaled, imageops::FilterType::Lanczos3);
    mixed.pixels_mut().for_each(|pixel| in_proportion(pixel, |colour, alpha| colour * FULL / alpha.max(1)));
    DynamicImage::ImageRgba16(mixed)
}

/// Most that a channel of 16 bits holds.
const FULL: u32 = 65_535;

fn in_proportion(pixel: &mut image::Rgba<u16>, change: impl Fn(u32, u32) -> u32) {
    let [red, green, blue, alpha] = pixel.0;
    let changed = |colour: u16| u16::try_from(change(colour.into(), alpha.into())).unwrap_or(u16::MAX);
    *pixel = image::Rgba([changed(red), changed(green), changed(blue), alpha]);
}

/// The same picture with 8 bits a channel, and no channel that says nothing.
fn plain(image: &DynamicImage) -> DynamicImage {
    let color = image.color();
    if color.has_color() {
        let rgba = image.to_rgba8();
        let opaque = !color.has_alpha() || rgba.pixels().all(|pixel| pixel.0[3] == u8::MAX);
        let gray = rgba.pixels().all(|pixel| pixel.0[0] == pixel.0[1] && pixel.0[1] == pixel.0[2]);
        let rgba = DynamicImage::ImageRgba8(rgba);
        match (gray, opaque) {
            // The grey of a grey pixel is its red; a weighted sum could round it.
            (true, true) => DynamicImage::ImageLuma8(first_channel(&rgba)),
            (false, true) => DynamicImage::ImageRgb8(rgba.to_rgb8()),
            (_, false) => rgba,
        }
    } else {
        let gray = image.to_luma_alpha8();
        if gray.pixels().all(|pixel| pixel.0[1] == u8::MAX) { DynamicImage::ImageLuma8(image.to_luma8()) } else { DynamicImage::ImageLumaA8(gray) }
    }
}

fn first_channel(image: &DynamicImage) -> image::GrayImage {
    let rgb = image.to_rgb8();
    image::GrayImage::from_fn(rgb.width(), rgb.height(), |x, y| image::Luma([rgb.get_pixel(x, y).0[0]]))
}

/// The name on the site, and the bytes.
fn encode(image: &DynamicImage, format: ImageFormat, name: &str, stem: &str, is_free: impl Fn(&str) -> bool) -> ImageResult<(String, Vec<u8>)> {
    let own = |bytes| (name.to_owned(), bytes);
    if format == ImageFormat::Png {
        return png(image).map(own);
    }
    if format == ImageFormat::Jpeg {
        let opaque = if image.color().has_color() { DynamicImage::ImageRgb8(image.to_rgb8()) } else { DynamicImage::ImageLuma8(image.to_luma8()) };
        let mut bytes = Vec::new();
        opaque.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
        return Ok(own(bytes));
    }
    let mut webp = Vec::new();
    image.write_with_encoder(WebPEncoder::new_lossless(&mut webp))?;
    let other = format!("{stem}.png");
    let png = if is_free(&other) { Some(png(image)?) } else { None };
    Ok(match png.filter(|png| png.len() < webp.len()) {
        Some(png) => (other, png),
        None => own(webp),
    })
}

/// Photos gain from filters, drawings from none.
fn png(image: &DynamicImage) -> ImageResult<Vec<u8>> {
    let with = |filter: FilterType| {
        let mut bytes = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, filter);
        encoder.write_image(image.as_bytes(), image.width(), image.height(), image.color().into())?;
        ImageResult::Ok(bytes)
    };
    let unfiltered = with(FilterType::NoFilter)?;
    if has_few_colours(image) {
        return Ok(unfiltered);
    }
    let filtered = with(FilterType::Adaptive)?;
    Ok(if unfiltered.len() < filtered.len() { unfiltered } else { filtered })
}

/// Whether a picture is a drawing: 256 colours at most.
fn has_few_colours(image: &DynamicImage) -> bool {
    let size = usize::from(image.color().bytes_per_pixel()).max(1);
    let mut seen = BTreeSet::new();
    let mut last: &[u8] = &[];
    for dot in image.as_bytes().chunks(size) {
        // Areas of one colour are most of a drawing.
        if dot != last {
            seen.insert(dot);
            last = dot;
        }
        if seen.len() > 256 {
            return false;
        }
    }
    true
}

fn unreadable(message: Words, help: Words) -> Refusal {
    Refusal { rule: &rules::PICTURE_UNREADABLE, message, help }
}

fn card() -> Refusal {
    Refusal {
        rule: &rules::CARD_IN_PICTURE,
        message: Words::new(
            "hình này có mã QR của một thẻ căn cước, ai quét cũng đọc được",
            "this picture shows the QR code of an identity card; anybody can scan it",
        ),
        help: Words::new("Bỏ hình này khỏi thư mục; dùng hình vẽ thẻ mẫu không có mã.", "Take it out of the folder; use a drawing of a card without a code."),
    }
}

fn other_ending() -> Refusal {
    unreadable(
        Words::new("tệp không phải là loại hình đăng được", "the file is of no kind that can be published"),
        Words::new("Lưu hình thành .png (hình vẽ) hoặc .jpg (ảnh chụp).", "Save it as .png (a drawing) or .jpg (a photo)."),
    )
}

fn lying(stem: &str, end: &str, real: ImageFormat) -> Refusal {
    let kind = real.extensions_str().first().copied().unwrap_or("?");
    let message = Words::new(format!("tên tệp là .{end} nhưng bên trong là .{kind}"), format!("the file's name ends in .{end}, but it holds .{kind}"));
    let help = if ENDINGS.iter().any(|(_, format)| *format == real) {
        Words::new(format!("Đổi tên thành `{stem}.{kind}`, trong bài cũng vậy."), format!("Rename it to `{stem}.{kind}`, in the text as well."))
    } else {
        Words::new(format!("Mở hình rồi lưu lại đúng dạng .{end}."), format!("Open it and save it as .{end}."))
    };
    unreadable(message, help)
}

fn broken() -> Refusal {
    unreadable(
        Words::new("tệp hỏng hoặc không phải là hình", "the file is broken, or is no picture"),
        Words::new("Mở hình trên máy rồi lưu lại, hoặc chép lại từ bản gốc.", "Open it and save it again, or copy it again from the original."),
    )
}

fn huge() -> Refusal {
    unreadable(
        Words::new(
            format!("hình quá lớn: mức đọc được là {LONGEST_SIDE} điểm ảnh mỗi cạnh và 256 MB khi mở ra"),
            format!("the picture is too large: the limit is {LONGEST_SIDE} pixels a side and 256 MB when opened"),
        ),
        Words::new("Thu nhỏ hình còn khoảng 2000 điểm ảnh chiều ngang.", "Scale it down to about 2000 pixels in width."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A drawing of few colours; `see_through` makes a part of it so.
    fn drawing(width: u32, height: u32, see_through: bool) -> DynamicImage {
        let alpha = |x: u32| if see_through && x < width / 2 { 80 } else { 255 };
        DynamicImage::ImageRgba8(image::RgbaImage::from_fn(width, height, |x, y| {
            if (x / 8 + y / 8) % 3 == 0 { image::Rgba([200, 16, 46, alpha(x)]) } else { image::Rgba([250, 250, 240, alpha(x)]) }
        }))
    }

    fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let image = if format == ImageFormat::Jpeg { DynamicImage::ImageRgb8(image.to_rgb8()) } else { image.clone() };
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn message(name: &str, bytes: &[u8]) -> String {
        read(name, bytes, |_| true).unwrap_err().message.en
    }

    #[test]
    fn every_kind_is_read_and_scaled_and_stays_what_it_is() {
        for (end, format) in ENDINGS {
            let picture = read(&format!("a.{end}"), &file(&drawing(1200, 301, false), format), |_| false).unwrap();
            assert_eq!((picture.width, picture.height, picture.name), (960, 241, format!("a.{end}")));
            assert_eq!(image::guess_format(&picture.bytes).unwrap(), format);
            let again = image::load_from_memory(&picture.bytes).unwrap();
            assert_eq!((again.width(), again.height()), (960, 241));
        }
    }

    #[test]
    fn webp_becomes_png_where_that_is_smaller_and_its_name_is_free() {
        let bytes = file(&drawing(320, 200, false), ImageFormat::WebP);
        let (alone, beside) = (read("a.webp", &bytes, |_| true).unwrap(), read("a.webp", &bytes, |name| name != "a.png").unwrap());
        assert_eq!(beside.name, "a.webp");
        assert!(alone.bytes.len() <= beside.bytes.len());
        assert_eq!(alone.name == "a.png", alone.bytes.len() < beside.bytes.len());
    }

    #[test]
    fn colours_are_kept_and_what_says_nothing_is_dropped() {
        let colour = |image: &DynamicImage| {
            let picture = read("a.png", &file(image, ImageFormat::Png), |_| true).unwrap();
            let read = image::load_from_memory(&picture.bytes).unwrap();
            assert_eq!(read.to_rgba8(), image.to_rgba8());
            read.color()
        };
        let gray = DynamicImage::ImageLuma8(drawing(20, 20, false).to_luma8());
        assert_eq!(colour(&drawing(20, 20, true)), image::ColorType::Rgba8);
        assert_eq!(colour(&drawing(20, 20, false)), image::ColorType::Rgb8);
        assert_eq!(colour(&gray), image::ColorType::L8);
        assert_eq!(colour(&DynamicImage::ImageRgba8(gray.to_rgba8())), image::ColorType::L8);
        assert_eq!(colour(&DynamicImage::ImageRgb16(drawing(20, 20, false).to_rgb16())), image::ColorType::Rgb8);
    }

    #[test]
    fn what_is_not_seen_does_not_colour_what_is() {
        let half = image::RgbaImage::from_fn(1920, 8, |x, _| if x % 12 < 6 { image::Rgba([200, 16, 46, 255]) } else { image::Rgba([0, 0, 0, 0]) });
        let picture = read("a.png", &file(&DynamicImage::ImageRgba8(half), ImageFormat::Png), |_| true).unwrap();
        let scaled = image::load_from_memory(&picture.bytes).unwrap().to_rgba8();
        assert!(scaled.pixels().all(|pixel| pixel.0[3] < 40 || pixel.0[0] > 180), "a dark edge");
    }

    #[test]
    fn names_that_lie_and_other_kinds_are_refused_with_the_right_name() {
        let jpeg = file(&drawing(20, 20, false), ImageFormat::Jpeg);
        let Refusal { message: lie, help, .. } = read("a.png", &jpeg, |_| true).unwrap_err();
        assert!(lie.en.contains(".jpg") && help.en.contains("`a.jpg`"), "{lie:?} {help:?}");
        assert!(message("a.webp", b"GIF89a\x01\x00\x01\x00").contains(".gif"));
        assert!(message("a.gif", b"GIF89a\x01\x00\x01\x00").contains("no kind"));
        assert!(message("a.png", b"<svg/>").contains("broken"));
        assert!(message("a.png", b"").contains("broken"));
    }

    #[test]
    fn too_many_pixels_are_refused_before_they_are_unpacked() {
        assert!(message("a.png", &file(&drawing(LONGEST_SIDE + 1, 1, false), ImageFormat::Png)).contains("too large"));
        let mut jpeg = file(&drawing(20, 20, false), ImageFormat::Jpeg);
        let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        jpeg[frame + 5..frame + 9].copy_from_slice(&[0x2e, 0xe0, 0x2e, 0xe0]);
        assert!(message("a.jpg", &jpeg).contains("too large"));
    }

    #[test]
    fn a_broken_file_is_refused_and_never_ends_the_run() {
        for (end, format) in ENDINGS {
            let name = format!("a.{end}");
            let whole = file(&drawing(40, 30, true), format);
            for length in [0, 1, 9, whole.len() / 3, whole.len() / 2, whole.len() - 20] {
                assert!(message(&name, &whole[..length]).contains("broken"), "{name} cut after {length} of {}", whole.len());
            }
            for at in (12..whole.len()).step_by(3) {
                let mut bytes = whole.clone();
                bytes[at] ^= 0x41;
                drop(read(&name, &bytes, |_| true));
            }
        }
    }
}
