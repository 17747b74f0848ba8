//! Drawings to files: PDF, SVG, PNG.

pub mod palette;
pub mod paper;
pub mod pdf;
pub mod png;
pub mod svg;
