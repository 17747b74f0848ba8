//! The keys of `waive:`.

use super::shape::{Key, Shape};

/// `waive:` of any file that people write.
pub(super) const WAIVE: Key = Key::may(
    "waive",
    Shape::List(0, &Shape::Map(WAIVER)),
    "Chấp nhận phát hiện",
    "Điều công cụ phát hiện mà để nguyên, kèm lý do: văn bản đã ban hành không sửa được nữa, hoặc chữ ấy vốn đúng.",
    "",
)
.in_translations();

const WAIVER: &[Key] = &[
    Key::must("code", Shape::Rule, "Mã quy tắc", "Mã của phát hiện, ví dụ `C001`.", "C001"),
    Key::must("at", Shape::Text, "Ở đâu", "Như `niemyet check` in ở dòng “để nguyên” của phát hiện.", "declared.da-cap"),
    Key::must("reason", Shape::Either(&[Shape::Text, Shape::Words]), "Lý do", "Vì sao để nguyên.", "Văn bản gốc ghi như vậy."),
    Key::may("until", Shape::Date, "Đến ngày", "Ngày cuối lý do còn đúng.", "2027-12-31"),
];
