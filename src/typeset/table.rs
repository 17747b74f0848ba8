//! Tables: columns by shares of the width, rows as high as their highest cell.

use super::flow::{Flow, Slot};
use super::trouble::Trouble;
use crate::sheet::Text;
use crate::sheet::drawing::{MM, TagKind};
use crate::sheet::look::{Style, Use};
use crate::sheet::path::rectangle;

/// White around the words of a cell, in millimetres.
const PADDING: f32 = 1.6;

impl Flow<'_> {
    /// Sets a table; gives its height. Its first column names the rows.
    pub(super) fn table(&mut self, (shares, head, rows): (&[f32], &[Text], &[Vec<Text>]), slot: Slot, parent: Option<usize>) -> Result<f32, Trouble> {
        let summary = head.iter().map(|text| text.words.as_str()).collect::<Vec<_>>().join(", ");
        let table = self.plain_tag(TagKind::Table(summary), parent);
        let mut height = 0.0;
        if !head.is_empty() {
            height += self.row((shares, head), Slot { y: slot.y, ..slot }, table, true)?;
        }
        for cells in rows {
            height += self.row((shares, cells), Slot { y: slot.y + height, ..slot }, table, false)?;
        }
        Ok(height)
    }

    fn row(&mut self, (shares, cells): (&[f32], &[Text]), slot: Slot, table: usize, is_head: bool) -> Result<f32, Trouble> {
        let row = self.plain_tag(TagKind::Row, Some(table));
        let padding = self.small(PADDING);
        let all: f32 = shares.iter().sum();
        let (mut x, mut highest): (f32, f32) = (slot.x, 0.0);
        for (at, (cell, share)) in cells.iter().zip(shares).enumerate() {
            let width = slot.width * share / all;
            let kind = match (is_head, at) {
                (true, _) => TagKind::ColumnHead,
                (false, 0) => TagKind::RowHead,
                (false, _) => TagKind::Cell,
            };
            let tag = self.tag(kind, Some(row), cell);
            let style = if is_head || at == 0 { Style::Head } else { Style::Cell };
            let inner = Slot { x: x + padding, y: slot.y + padding, width: width - 2.0 * padding };
            // An empty cell stands all the same, so that rows keep their columns for those who hear them.
            let words = if cell.words.is_empty() { Text::new("–") } else { cell.clone() };
            highest = highest.max(self.words(&words, style, inner, Some(tag))?);
            x += width;
        }
        let height = highest + 2.0 * padding;
        let thick = if is_head { 0.6 } else { 0.25 } * MM;
        self.area(rectangle(slot.x, slot.y + height - thick, slot.width, thick), Use::Line);
        Ok(height)
    }
}
