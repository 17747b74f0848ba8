//! What offices keep in their own files, read into what content says; nothing is guessed.

pub mod assignment;
pub mod body;
pub mod cell;
pub mod choice;
pub mod column;
pub mod day;
mod frame;
mod head;
pub mod heading;
pub mod layout;
pub mod note;
pub mod patch;
pub mod plan;
pub mod plan_table;
pub mod progress;
pub mod remark;
pub mod row;
pub mod rules;
pub mod written;
