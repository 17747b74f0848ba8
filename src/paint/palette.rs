//! Pictures of few colours as PNG with a palette: a third of the size of one that names each dot's colour.

use std::collections::BTreeMap;

use png_codec::{BitDepth, ColorType, Compression, Encoder, Filter};

/// Dots beside each other, row by row, and the width of a row.
#[derive(Debug)]
pub struct Dots<'d> {
    /// Three bytes each: red, green, blue.
    pub colours: &'d [[u8; 3]],
    /// Dots in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

/// How many colours a picture may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// 16: four bits a dot.
    Four,
    /// 256: a byte a dot.
    Eight,
}

/// A picture as PNG. Up to so many colours are kept as they are; others become the nearest of those that are seen most.
pub fn encode(dots: &Dots<'_>, depth: Depth) -> Result<Vec<u8>, String> {
    let colours = palette(dots.colours, depth.colours());
    let mut nearest = BTreeMap::new();
    let mut last = None;
    let mut index = |dot: [u8; 3]| match last {
        Some((colour, at)) if colour == dot => at,
        _ => {
            let at = *nearest.entry(dot).or_insert_with(|| nearest_of(&colours, dot));
            last = Some((dot, at));
            at
        }
    };
    let indices: Vec<u8> = dots.colours.iter().map(|dot| index(*dot)).collect();
    let packed: Vec<u8> = match depth {
        Depth::Eight => indices,
        Depth::Four => {
            let rows = indices.chunks(dots.width.max(1) as usize);
            rows.flat_map(|row| row.chunks(2).map(|two| two.first().unwrap_or(&0) << 4 | two.get(1).unwrap_or(&0))).collect()
        }
    };
    let mut bytes = Vec::new();
    write(&mut bytes, dots, depth, &colours, &packed).map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn write(bytes: &mut Vec<u8>, dots: &Dots<'_>, depth: Depth, colours: &[[u8; 3]], packed: &[u8]) -> Result<(), png_codec::EncodingError> {
    let mut encoder = Encoder::new(bytes, dots.width, dots.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(depth.bits());
    encoder.set_palette(colours.concat());
    // Neighbours in a palette are no neighbours in colour: differences between dots say nothing.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(packed)?;
    writer.finish()
}

impl Depth {
    fn colours(self) -> usize {
        match self {
            Self::Four => 16,
            Self::Eight => 256,
        }
    }

    fn bits(self) -> BitDepth {
        match self {
            Self::Four => BitDepth::Four,
            Self::Eight => BitDepth::Eight,
        }
    }
}

/// So many colours: the most frequent one, then each time the one that is worst served by those before it.
fn palette(dots: &[[u8; 3]], count: usize) -> Vec<[u8; 3]> {
    let mut seen: BTreeMap<[u8; 3], u64> = BTreeMap::new();
    for run in dots.chunk_by(|one, next| one == next) {
        if let Some(dot) = run.first() {
            *seen.entry(*dot).or_default() += run.len() as u64;
        }
    }
    // By frequency and then by colour.
    let mut left: Vec<([u8; 3], u64, u64)> = seen.into_iter().map(|(colour, times)| (colour, times, u64::MAX)).collect();
    left.sort_unstable_by_key(|(colour, times, _)| (std::cmp::Reverse(*times), *colour));
    let mut chosen = Vec::new();
    let mut next = left.first().map(|(colour, ..)| *colour);
    while let Some(colour) = next.filter(|_| chosen.len() < count) {
        chosen.push(colour);
        let mut worst = (0, None);
        for (other, times, distance) in &mut left {
            *distance = (*distance).min(apart(*other, colour));
            let harm = times.saturating_mul(*distance);
            if harm > worst.0 {
                worst = (harm, Some(*other));
            }
        }
        next = worst.1;
    }
    chosen
}

#[expect(clippy::cast_possible_truncation, reason = "a palette has at most 256 colours")]
fn nearest_of(colours: &[[u8; 3]], dot: [u8; 3]) -> u8 {
    colours.iter().enumerate().min_by_key(|(_, colour)| apart(**colour, dot)).map_or(0, |(at, _)| at as u8)
}

/// The square of the distance of two colours.
fn apart(one: [u8; 3], other: [u8; 3]) -> u64 {
    one.iter().zip(other).map(|(one, other)| u64::from(one.abs_diff(other)).pow(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<[u8; 3]> {
        let mut decoder = png_codec::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png_codec::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut dots).unwrap();
        dots.chunks(3).map(|dot| [dot[0], dot[1], dot[2]]).collect()
    }

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let colours: Vec<[u8; 3]> = (0..15_u8).map(|at| [at * 17, 255 - at, at % 3]).collect();
        let dots = Dots { colours: &colours, width: 5, height: 3 };
        for depth in [Depth::Four, Depth::Eight] {
            assert_eq!(read(&encode(&dots, depth).unwrap()), colours, "{depth:?}");
        }
    }

    #[test]
    fn many_colours_keep_what_is_seen_most_and_what_stands_out() {
        let mut colours = vec![[255, 255, 255]; 400];
        colours.extend(vec![[200, 16, 46]; 40]);
        colours.extend((0..=255_u8).map(|grey| [grey, grey, grey]));
        let dots = Dots { colours: &colours, width: 696, height: 1 };
        let read = read(&encode(&dots, Depth::Four).unwrap());
        assert_eq!(read[0], [255, 255, 255]);
        assert_eq!(read[420], [200, 16, 46]);
        let worst = colours.iter().zip(&read).map(|(was, is)| apart(*was, *is)).max();
        assert!(worst < Some(3 * 20 * 20), "{worst:?}");
    }
}
