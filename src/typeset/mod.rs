//! Sheets to drawings: every word and symbol gets its place, or the author is told what does not fit.

mod block;
mod flow;
mod form;
mod table;
mod text;
pub mod trouble;
mod wrap;

use crate::sheet::drawing::{A4, Drawing, Leaf};
use crate::sheet::look::{Ink, Look};
use crate::sheet::{self, Sheet, Text};
use flow::{Flow, Measure};
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
    let mut attempt = |step: u8, is_held: bool| {
        let tightness = f32::from(step) / f32::from(STEPS);
        match Flow::new(mark, leaf, looks, types, Measure { tightness, is_held }, drawing).leaf(size) {
            Err(Trouble::TooHigh(_) | Trouble::TooWide(_)) if step < STEPS || is_held => Ok(None),
            done => done.map(Some),
        }
    };
    if let Some(done) = attempt(0, true)? {
        return Ok(done.into_drawing(drawing));
    }
    // Compounds are broken before a sheet is refused.
    let mut best = attempt(STEPS, true)?;
    let is_held = best.is_some();
    if best.is_none() {
        best = attempt(STEPS, false)?;
    }
    // The least step at which it fits lies between `low`, where it does not, and `high`.
    let (mut low, mut high) = (0, STEPS);
    while high - low > 1 {
        let middle = u8::midpoint(low, high);
        match attempt(middle, is_held)? {
            Some(done) => {
                best = Some(done);
                high = middle;
            }
            None => low = middle,
        }
    }
    let best = best.unwrap_or_else(|| unreachable!("what does not fit at the least sizes is an error"));
    Ok(best.into_drawing(drawing))
}
