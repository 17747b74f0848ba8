//! The accessibility and privacy statement, the same for every unit.

use super::article::Article;
use super::guide::Facts;
use super::picture::Album;
use crate::lang::Localised;

/// The statement.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Basis and dates.
    pub facts: Facts,
    /// What it says, by language.
    pub texts: Localised<Article>,
    /// The pictures that its texts show.
    pub pictures: Album,
}
