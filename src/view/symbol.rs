//! The QR symbol of an address, as an inline SVG of one path. The only file that knows the QR encoder.

use qrcode::{Color, EcLevel, QrCode, Version};

use super::html::{escape, put};
use crate::page::html::Html;

/// Modules of white around a symbol (ISO/IEC 18004 asks for 4).
const QUIET: usize = 4;
/// Width of the picture on an A4 sheet with its quiet zone, in millimetres.
pub const WIDTH_MM: usize = 95;

/// A symbol: its dark modules.
pub struct Symbol {
    size: usize,
    dark: Vec<bool>,
}

impl Symbol {
    /// The smallest version that holds `address` at level M, then the highest level that keeps this version. An address that is not ASCII
    /// or longer than any symbol holds gives nothing.
    pub fn of(address: &str) -> Option<Self> {
        if !address.is_ascii() {
            return None;
        }
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        let Version::Normal(version) = code.version() else { return None };
        let better = [EcLevel::H, EcLevel::Q].into_iter().find_map(|level| QrCode::with_version(address, Version::Normal(version), level).ok());
        let code = better.unwrap_or(code);
        Some(Self { size: code.width(), dark: code.to_colors().into_iter().map(|color| color == Color::Dark).collect() })
    }

    /// Modules a side, without the quiet zone.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Width of the symbol on the sheet without its quiet zone, in millimetres.
    pub fn width_mm(&self) -> usize {
        WIDTH_MM * self.size / (self.size + 2 * QUIET)
    }

    /// Whether a module is dark; outside the symbol none is.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.dark.get(y * self.size + x).copied().unwrap_or(false)
    }

    /// The picture with its quiet zone: white ground, one black path of row runs, crisp edges.
    pub fn svg(&self, label: &str) -> Html {
        let side = self.size + 2 * QUIET;
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let run = (x..self.size).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    put!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        Html::trusted(format!(
            "<svg class=\"symbol\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{WIDTH_MM}mm\" height=\"{WIDTH_MM}mm\" \
             role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>",
            escape(label)
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws a symbol at 8 pixels a module and reads it back with a decoder of other origin.
    fn decode(symbol: &Symbol) -> String {
        let side = (symbol.size() + 2 * QUIET) * 8;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let dark = (x / 8).checked_sub(QUIET).zip((y / 8).checked_sub(QUIET)).is_some_and(|(x, y)| symbol.is_dark(x, y));
            if dark { 0 } else { 255 }
        });
        picture.detect_grids().first().expect("a symbol is found").decode().expect("it is readable").1
    }

    #[test]
    fn every_symbol_reads_back() {
        for address in ["https://a.vn/q/222222/", "https://xa-mau.tinh-mau.gov.vn/q/k7m2pd/", "https://niemyet.example/xa-mau/q/zzzzzz/"] {
            assert_eq!(decode(&Symbol::of(address).unwrap()), address);
        }
    }

    #[test]
    fn no_symbol_for_letters_that_phones_garble() {
        assert!(Symbol::of("https://xã.vn/").is_none());
    }

    /// The table of ARCHITECTURE.md, "The address in a symbol": modules a side for addresses of usual hosts.
    #[test]
    fn sizes_of_the_forms_that_were_weighed() {
        let host = "https://poto.gialai.gov.vn/";
        let size = |address: &str| Symbol::of(address).unwrap().size();
        assert_eq!(size(&format!("{host}q/k7m2pd/")), 29);
        assert_eq!(size(&format!("{host}huong-dan/kich-hoat-vneid.html")), 33);
        assert_eq!(size(&format!("{host}q/k7m2pd/").to_uppercase()), 25);
    }
}
