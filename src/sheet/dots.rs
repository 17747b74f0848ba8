//! Grey pictures, dot by dot.

/// A grey picture, row by row; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grey {
    /// Dots in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// The dots, row by row.
    pub pixels: Vec<u8>,
}

impl Grey {
    /// A dot; outside of the picture all is white.
    pub fn at(&self, x: usize, y: usize) -> u8 {
        if x < self.width { self.pixels.get(y * self.width + x).copied().unwrap_or(u8::MAX) } else { u8::MAX }
    }

    /// A square of it: left, top and width in shares of its own width, and two dots around.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "places within a picture of some thousand dots")]
    pub fn cut(&self, [left, top, width]: [f32; 3]) -> Self {
        let dots = |share: f32| (share * self.width as f32).max(0.0) as usize;
        let (x, y, side) = (dots(left).saturating_sub(2), dots(top).saturating_sub(2), dots(width) + 4);
        let blank = Self { width: side, height: side, pixels: vec![u8::MAX; side * side] };
        blank.map(|column, row, _| self.at(x + column, y + row))
    }

    /// The same picture twice as large, its dots blended.
    #[must_use]
    pub fn twice(&self) -> Self {
        let (width, height) = (self.width * 2, self.height * 2);
        let blank = Self { width, height, pixels: vec![u8::MAX; width * height] };
        let half = |at: usize| (f64::from(u32::try_from(at).unwrap_or(0)) - 0.5).max(0.0) / 2.0;
        blank.map(|x, y, _| self.between(half(x), half(y)))
    }

    /// A picture of the same size, dot by dot.
    #[must_use]
    pub fn map(&self, dot: impl Fn(usize, usize, u8) -> u8) -> Self {
        let pixels = self.pixels.iter().enumerate().map(|(at, grey)| dot(at % self.width, at / self.width, *grey)).collect();
        Self { pixels, ..*self }
    }

    /// A place between dots, by those around it; outside of the picture all is white.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places within a picture of some thousand dots")]
    pub fn between(&self, x: f64, y: f64) -> u8 {
        if x < 0.0 || y < 0.0 {
            return u8::MAX;
        }
        let (left, top) = (x as usize, y as usize);
        let (right, down) = (x.fract(), y.fract());
        let at = |x: usize, y: usize| f64::from(self.at(x, y));
        let row = |y: usize| at(left, y) * (1.0 - right) + at(left + 1, y) * right;
        (row(top) * (1.0 - down) + row(top + 1) * down).round() as u8
    }
}

/// How bright a colour is to a camera (ITU-R BT.601).
pub fn grey([red, green, blue]: [u8; 3]) -> u8 {
    let sum = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
    u8::try_from(sum / 1000).unwrap_or(u8::MAX)
}
