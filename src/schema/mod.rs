//! The formats of content files as data, from which JSON Schemas are made. `tests/schema.rs` holds them to what the decoders read.

mod campaign;
mod code;
mod gone;
mod guide;
pub mod json;
pub mod kind;
mod law;
mod notice;
mod observation;
mod plan;
mod schedule;
pub mod shape;
mod sheet;
mod site;
mod statement;
mod table;
mod term;
mod twin;
mod unit;
mod waiver;
