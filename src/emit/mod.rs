//! Finished files to the disk: put together beside the output, then exchanged with it in one step.

pub mod aside;
pub mod exchange;
pub mod memo;
pub mod previous;
pub mod record;
pub mod stage;
