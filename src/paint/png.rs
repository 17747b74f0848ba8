//! Pages as PNG, from their SVG. The only file that knows the SVG renderer.

use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::palette::{Depth, Dots, encode};
use crate::sheet::dots::{Grey, grey};

/// Fonts as the renderer takes them.
#[derive(Debug, Clone)]
pub struct Fonts(Arc<Database>);

impl Fonts {
    /// Fonts from their files.
    pub fn of(faces: &[(u16, &'static [u8])]) -> Self {
        let mut fonts = Database::new();
        for (_, face) in faces {
            fonts.load_font_source(Source::Binary(Arc::new(*face)));
        }
        Self(Arc::new(fonts))
    }
}

/// An SVG of ours as PNG with so many dots to an inch.
pub fn paint(svg: &str, dots: f32, depth: Depth, fonts: &Fonts) -> Result<Vec<u8>, String> {
    // Lengths of the tree are in CSS pixels, 96 to an inch.
    let options = Options { fontdb: Arc::clone(&fonts.0), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size();
    let by = dots / 96.0;
    let (width, height) = (pixels(size.width() * by), pixels(size.height() * by));
    let mut picture = Pixmap::new(width, height).ok_or("a picture without a size")?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(by, by), &mut picture.as_mut());
    let colours: Vec<[u8; 3]> = picture.pixels().iter().map(|dot| [dot.red(), dot.green(), dot.blue()]).collect();
    encode(&Dots { colours: &colours, width, height }, depth)
}

/// The dots of a PNG.
pub fn read(png: &[u8]) -> Option<Grey> {
    let picture = Pixmap::decode_png(png).ok()?;
    let size = |length: u32| usize::try_from(length).unwrap_or(0);
    let pixels = picture.pixels().iter().map(|dot| grey([dot.red(), dot.green(), dot.blue()])).collect();
    Some(Grey { width: size(picture.width()), height: size(picture.height()), pixels })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has some thousand dots a side")]
fn pixels(length: f32) -> u32 {
    length.round().max(1.0) as u32
}
