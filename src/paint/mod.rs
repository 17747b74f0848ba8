//! Drawings to files: PDF, SVG, PNG.

pub mod paper;
pub mod pdf;
pub mod png;
pub mod svg;
