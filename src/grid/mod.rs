//! Tables as offices keep them: CSV files and workbooks, as cells with their places.

pub mod book;
pub mod delimited;
pub mod open_document;
pub mod total;
pub mod workbook;
