//! What offices keep in their own files, read into what content says; nothing is guessed.

pub mod cell;
pub mod choice;
pub mod column;
pub mod day;
pub mod heading;
pub mod layout;
pub mod patch;
pub mod progress;
pub mod remark;
pub mod row;
