//! Sheets to drawings: every word and symbol gets its place, or the author is told what does not fit.

mod block;
mod flow;
mod form;
mod table;
mod text;
pub mod trouble;

use crate::sheet::drawing::{A4, Drawing, Leaf};
use crate::sheet::look::{Ink, Look};
use crate::sheet::{self, Sheet, Text};
use flow::Flow;
pub use text::{NoGlyph, Types};
use trouble::Trouble;

/// Steps from the sizes that the theme wishes to the least that it allows.
const STEPS: u8 = 16;

/// Sets a sheet: with the sizes that the theme wishes where they fit, else with the largest that do.
pub fn set(sheet: &Sheet, look: &Look, ink: Ink, types: &mut Types) -> Result<Drawing, Trouble> {
    let mut drawing =
        Drawing { title: sheet.title.clone(), lang: sheet.lang.clone(), issued: sheet.issued, leaves: Vec::new(), tags: Vec::new(), outline: Vec::new() };
    for leaf in &sheet.leaves {
        let (width, height) = if leaf.is_landscape { (A4.1, A4.0) } else { A4 };
        let mut page = Leaf { width, height, items: Vec::new() };
        form::put(leaf, &mut page, &mut drawing, &mut |leaf, size, drawing| fitted(sheet.mark.as_ref(), (look, ink), types, leaf, size, drawing))?;
        drawing.leaves.push(page);
    }
    Ok(drawing)
}

/// A page in a size, as large as it fits.
fn fitted(mark: Option<&Text>, looks: (&Look, Ink), types: &mut Types, leaf: &sheet::Leaf, size: (f32, f32), drawing: &mut Drawing) -> Result<Leaf, Trouble> {
    let mut attempt = |step: u8| Flow::new(mark, leaf, looks, types, f32::from(step) / f32::from(STEPS), drawing).leaf(size);
    let mut best = match attempt(0) {
        Err(Trouble::TooHigh(_) | Trouble::TooWide(_)) => None,
        done => Some(done?),
    };
    // The least step at which it fits lies between `low`, where it does not, and `high`.
    let (mut low, mut high) = (0, STEPS);
    if best.is_none() {
        best = Some(attempt(STEPS)?);
        while high - low > 1 {
            let middle = u8::midpoint(low, high);
            match attempt(middle) {
                Ok(done) => {
                    best = Some(done);
                    high = middle;
                }
                Err(Trouble::TooHigh(_) | Trouble::TooWide(_)) => low = middle,
                Err(trouble) => return Err(trouble),
            }
        }
    }
    let best = best.unwrap_or_else(|| unreachable!("it was set at the least size, or an error ended it"));
    Ok(best.into_drawing(drawing))
}
