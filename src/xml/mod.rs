//! XML, written and read. The only room that knows the XML library.

pub mod read;
pub mod write;
