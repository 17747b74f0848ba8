//! Files back to dots. The only file that knows the PDF rasteriser.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};

use crate::sheet::dots::{Grey, grey};
use crate::symbol::Symbol;

/// The pages of a PDF.
pub(super) fn pdf(bytes: &Arc<Vec<u8>>, dots: f32) -> Option<Vec<Grey>> {
    let pdf = Pdf::new(Arc::clone(bytes)).ok()?;
    let (interpreter, cache) = (InterpreterSettings::default(), RenderCache::new());
    let by = dots / 72.0;
    let size = PixmapSettings { x_scale: by, y_scale: by, bg_color: WHITE };
    let pages = pdf.pages().iter().map(|page| {
        let picture = hayro::render(page, &cache, &interpreter, &RenderSettings::default(), &size);
        let (width, height) = (usize::from(picture.width()), usize::from(picture.height()));
        Grey { width, height, pixels: picture.data().iter().map(|dot| grey([dot.r, dot.g, dot.b])).collect() }
    });
    Some(pages.collect())
}

/// A symbol with its quiet zone, so many dots a module.
pub(super) fn of_symbol(symbol: &Symbol, scale: usize) -> Grey {
    let side = symbol.side();
    let mut modules = vec![u8::MAX; side * side];
    for dark in symbol.stretches() {
        let from = dark.y * side + dark.x;
        modules.get_mut(from..from + dark.length).into_iter().flatten().for_each(|module| *module = 0);
    }
    let small = Grey { width: side, height: side, pixels: modules };
    let blank = Grey { width: side * scale, height: side * scale, pixels: vec![u8::MAX; side * side * scale * scale] };
    blank.map(|x, y, _| small.at(x / scale, y / scale))
}
