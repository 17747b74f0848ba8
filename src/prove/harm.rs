//! What paper meets on a wall: stickers and scratches, bad light and focus, a slanting view, a copier.

use crate::sheet::dots::Grey;

/// A harm done to the picture of a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Harm {
    /// A spot that covers so many hundredths of the symbol.
    Spot(usize),
    /// Out of focus: a Gaussian of a quarter of a module, near the limit of the decoder.
    Blur,
    /// Seen from the side, by 30 degrees.
    Tilt,
    /// Copied with too much toner: grey edges become black.
    Copier,
}

impl Harm {
    pub(super) const ALL: [(&'static str, Self); 5] = [
        ("2 % covered", Self::Spot(2)),
        ("5 % covered", Self::Spot(5)),
        ("blurred", Self::Blur),
        ("tilted by 30 degrees", Self::Tilt),
        ("photocopied", Self::Copier),
    ];

    /// The picture with the harm done; `quiet` is the width of its quiet zone in dots.
    pub(super) fn done_to(self, picture: &Grey, quiet: usize) -> Grey {
        match self {
            Self::Spot(hundredths) => spot(picture, quiet, hundredths),
            Self::Blur => blur(picture, 2),
            Self::Tilt => tilt(picture),
            Self::Copier => copied(picture),
        }
    }
}

/// A square spot right of the middle and below it, where no corner square stands: half black, half white, as a torn sticker is.
fn spot(picture: &Grey, quiet: usize, hundredths: usize) -> Grey {
    let inner = picture.width - 2 * quiet;
    let side = (inner * inner * hundredths / 100).isqrt();
    let from = quiet + inner / 2;
    picture.map(|x, y, grey| {
        let inside = (from..from + side).contains(&x) && (from..from + side).contains(&y);
        match (inside, x < from + side / 2) {
            (false, _) => grey,
            (true, true) => 0,
            (true, false) => 255,
        }
    })
}

/// The mean of a square around each dot, twice, which is near to a Gaussian.
fn blur(picture: &Grey, radius: usize) -> Grey {
    let both = |picture: &Grey| smeared(&smeared(picture, radius), radius);
    both(&both(picture))
}

/// The mean of each dot and its neighbours in its row, as columns: done twice, both directions are blurred and the picture stands upright again.
fn smeared(picture: &Grey, radius: usize) -> Grey {
    let mut turned = Grey { width: picture.height, height: picture.width, pixels: vec![u8::MAX; picture.pixels.len()] };
    for (y, row) in picture.pixels.chunks_exact(picture.width).enumerate() {
        for (x, dots) in turned.pixels.chunks_exact_mut(picture.height).enumerate() {
            let window = row.get(x.saturating_sub(radius)..(x + radius + 1).min(row.len())).unwrap_or_default();
            if let Some(dot) = dots.get_mut(y) {
                *dot = mean(window);
            }
        }
    }
    turned
}

fn mean(values: &[u8]) -> u8 {
    let sum: usize = values.iter().map(|value| usize::from(*value)).sum();
    u8::try_from(sum / values.len().max(1)).unwrap_or(u8::MAX)
}

/// The picture on a wall that turns away by 30 degrees, seen from three times its width: nearer at the left, farther at the right.
fn tilt(picture: &Grey) -> Grey {
    let (width, height) = (f64::from(u32::try_from(picture.width).unwrap_or(0)), f64::from(u32::try_from(picture.height).unwrap_or(0)));
    let (sin, cos) = 30_f64.to_radians().sin_cos();
    let distance = 3.0 * width;
    picture.map(|x, y, _| {
        let (right, down) = (coordinate(x) - width / 2.0, coordinate(y) - height / 2.0);
        // Where the ray through this dot meets the wall.
        let along = right * distance / (distance * cos - right * sin);
        let depth = distance + along * sin;
        let (at_x, at_y) = (along + width / 2.0, down * depth / distance + height / 2.0);
        picture.between(at_x, at_y)
    })
}

/// A little blur, and then what is darker than two thirds becomes black.
fn copied(picture: &Grey) -> Grey {
    blur(picture, 1).map(|_, _, grey| if grey < 170 { 0 } else { 255 })
}

fn coordinate(at: usize) -> f64 {
    f64::from(u32::try_from(at).unwrap_or(0))
}
