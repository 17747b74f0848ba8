//! Makes units one by one, in parallel, and then the site that they stand in.

mod key;
mod remember;
mod sheet;
pub(crate) mod shop;
pub(crate) mod site;
pub(crate) mod unit;
