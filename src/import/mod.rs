//! What offices keep in their own files, read into what content says; nothing is guessed.

pub mod cell;
pub mod heading;
pub mod layout;
pub mod patch;
pub mod progress;
