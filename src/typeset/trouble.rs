//! Why a sheet cannot be set.

/// Why a sheet cannot be set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trouble {
    /// Even with the least sizes it is so many millimetres too high for A4.
    TooHigh(f32),
    /// A word is so many millimetres wider than its column.
    TooWide(f32),
    /// The fonts do not have a letter.
    NoGlyph(char),
}
