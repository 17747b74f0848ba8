//! How large papers are beside A4, on which every drawing is made.

/// Width and height of paper that stands, in millimetres.
pub type Paper = (f32, f32);

/// How much larger than A4 what is painted on a paper is.
pub fn factor((width, height): Paper) -> f32 {
    (width / 210.0).min(height / 297.0)
}
