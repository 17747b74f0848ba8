//! The record that a translation carries of what it was made from.

use super::shape::{Key, Shape};

/// `translated_from:` of a translation.
pub(super) const RECORD: Key = Key::may(
    "translated_from",
    Shape::Record,
    "Bản dịch làm từ đâu",
    "Do `niemyet translate --accept` ghi, để biết bản gốc đã đổi chỗ nào. Không viết tay.",
    "",
);
