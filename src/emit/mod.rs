//! Finished files to the disk: beside the output, then exchanged with it in one step.

pub mod exchange;
pub mod previous;
pub mod record;
pub mod stage;
