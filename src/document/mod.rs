//! Files of words as offices keep them, read to paragraphs and tables whatever program wrote them. What the words mean is told by `import/`.

mod block;
mod body;
mod joining;
mod label;
mod line;
mod numbering;
mod package;
pub mod plain;
mod style;
mod tabs;
mod text_line;
pub mod word;

pub use block::{Block, Cell, Cut, Debris, Document, Joined, Paragraph, Table, Unreadable};
