//! Whether what was painted can be read: pages and symbols, by a decoder of other origin than the encoder.

mod harm;
mod raster;

use std::sync::Arc;

use crate::scan;
use crate::sheet::dots::Grey;
use crate::symbol::{QUIET, Symbol};
use harm::Harm;

/// Dots to an inch at which whole pages are read.
const DOTS: f32 = 150.0;
/// Dots a module at which symbols are harmed.
const SCALE: usize = 8;

/// What keeps a sheet from being proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The file cannot be opened or painted.
    Unpainted,
    /// A symbol was not found.
    Unseen,
    /// A symbol says something else.
    Other(String),
    /// A symbol cannot be read any more when it was harmed so.
    Harmed(&'static str),
}

/// What a page has to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected<'a> {
    /// What its symbols say.
    pub address: &'a str,
    /// Where they are, with their quiet zones: left, top and width in shares of the page's width.
    pub places: Vec<[f32; 3]>,
}

/// Reads the symbols of each page of a PDF. Where one is not seen all are looked at again with twice as many dots, as telephones do from
/// near: labels have modules of three dots at first, and the decoder now and then passes over a larger one.
pub fn pdf(pdf: &Arc<Vec<u8>>, expected: &[Expected<'_>]) -> Result<(), Failure> {
    let at = |dots: f32| {
        let pages = raster::pdf(pdf, dots).filter(|pages| pages.len() == expected.len()).ok_or(Failure::Unpainted)?;
        pages.iter().zip(expected).try_for_each(|(page, expected)| picture(page, expected))
    };
    at(DOTS).or_else(|failure| if failure == Failure::Unseen { at(2.0 * DOTS) } else { Err(failure) })
}

/// Reads the symbols of a picture: the only one on the whole page, or each of several by itself, as a camera does.
pub fn picture(page: &Grey, expected: &Expected<'_>) -> Result<(), Failure> {
    let address = expected.address;
    let near = |place: &[f32; 3]| read(&page.cut(*place).twice(), address);
    match expected.places.as_slice() {
        [] => Ok(()),
        // A symbol that is not found on the whole page is looked at from near, as people do.
        [place] => read(page, address).or_else(|failure| if failure == Failure::Unseen { near(place) } else { Err(failure) }),
        several => several.iter().try_for_each(near),
    }
}

/// Reads a symbol with its quiet zone after each harm that paper meets. Unharmed it is read on its page.
pub fn symbol(symbol: &Symbol) -> Result<(), Failure> {
    let whole = raster::of_symbol(symbol, SCALE);
    for (name, harm) in Harm::ALL {
        let harmed = harm.done_to(&whole, QUIET * SCALE);
        if decode(&harmed).first().map(String::as_str) != Some(symbol.address()) {
            return Err(Failure::Harmed(name));
        }
    }
    Ok(())
}

fn read(picture: &Grey, address: &str) -> Result<(), Failure> {
    let found = decode(picture);
    match found.iter().find(|text| *text != address) {
        Some(other) => Err(Failure::Other(other.clone())),
        None if found.is_empty() => Err(Failure::Unseen),
        None => Ok(()),
    }
}

fn decode(picture: &Grey) -> Vec<String> {
    scan::read(picture.width, picture.height, |x, y| picture.at(x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_outlives_what_paper_meets() {
        for address in ["https://a.vn/q/222222/", "https://niemyet.example/xa-mau/q/8mbhdm/", "https://phuocthang.hochiminhcity.gov.vn/q/k7m2pd/"] {
            assert_eq!(symbol(&Symbol::of(address).unwrap()), Ok(()), "{address}");
        }
    }

    #[test]
    fn what_says_something_else_is_no_proof() {
        let there = raster::of_symbol(&Symbol::of("https://a.vn/q/222222/").unwrap(), SCALE);
        let expected = |address| Expected { address, places: vec![[0.0, 0.0, 1.0]] };
        assert_eq!(picture(&there, &expected("https://a.vn/q/222222/")), Ok(()));
        assert_eq!(picture(&there, &expected("https://b.vn/q/222222/")), Err(Failure::Other("https://a.vn/q/222222/".to_owned())));
        let nothing = Grey { width: 200, height: 200, pixels: vec![255; 40_000] };
        assert_eq!(picture(&nothing, &expected("https://a.vn/q/222222/")), Err(Failure::Unseen));
        let twice = Expected { address: "https://a.vn/q/222222/", places: vec![[0.0, 0.0, 1.0], [2.0, 2.0, 1.0]] };
        assert_eq!(picture(&there, &twice), Err(Failure::Unseen), "the second one is not there");
    }
}
