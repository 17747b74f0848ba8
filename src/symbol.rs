//! The QR symbol of an address: its modules, and its picture as one path. The only file that knows the QR encoder.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode, Version};

/// Modules of white around a symbol (ISO/IEC 18004 asks for 4).
pub const QUIET: usize = 4;

/// A symbol: its dark modules.
#[derive(Clone, PartialEq, Eq)]
pub struct Symbol {
    /// What it says.
    address: String,
    size: usize,
    dark: Vec<bool>,
}

impl std::fmt::Debug for Symbol {
    /// Its modules follow from what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Symbol({})", self.address)
    }
}

/// Dark modules side by side in a row of the picture with its quiet zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Column of the first, from 0 at the edge of the quiet zone.
    pub x: usize,
    /// Row.
    pub y: usize,
    /// How many.
    pub length: usize,
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
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Some(Self { address: address.to_owned(), size: code.width(), dark })
    }

    /// What it says.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Modules a side, without the quiet zone.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Modules a side with the quiet zone, that is of the whole picture.
    pub fn side(&self) -> usize {
        self.size + 2 * QUIET
    }

    /// Whether a module is dark; outside the symbol none is.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.dark.get(y * self.size + x).copied().unwrap_or(false)
    }

    /// The dark modules of the picture as rows of rectangles, from the top.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut all = Vec::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let length = (x..self.size).take_while(|x| self.is_dark(*x, y)).count();
                if length > 0 {
                    all.push(Stretch { x: x + QUIET, y: y + QUIET, length });
                }
                x += length.max(1);
            }
        }
        all
    }

    /// The dark modules of the picture as the data of one SVG path, a unit each.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for Stretch { x, y, length } in self.stretches() {
            // Writing to a String cannot fail.
            let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws a symbol at 8 pixels a module and reads it back with a decoder of other origin.
    fn decode(symbol: &Symbol) -> String {
        let side = symbol.side() * 8;
        let stretches = symbol.stretches();
        let dark = |x: usize, y: usize| stretches.iter().any(|dark| dark.y == y && (dark.x..dark.x + dark.length).contains(&x));
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x / 8, y / 8) { 0 } else { 255 });
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
