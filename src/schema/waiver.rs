//! The keys of `waive:`.

use super::shape::{Key, Shape};

/// `waive:` of plans and campaigns.
pub(super) const WAIVE: Key = Key::may(
    "waive",
    Shape::List(0, &Shape::Map(WAIVER)),
    "Chấp nhận phát hiện",
    "Điều công cụ phát hiện trong văn bản đã ban hành mà không sửa được nữa, kèm lý do.",
    "",
);

const WAIVER: &[Key] = &[
    Key::must("code", Shape::Text, "Mã quy tắc", "Mã của phát hiện, ví dụ `C001`.", "C001"),
    Key::must("at", Shape::Text, "Ở đâu", "Số của nhiệm vụ trong kế hoạch, hoặc đường dẫn khóa trong tiến độ.", "declared.da-cap"),
    Key::must("reason", Shape::Either(&[Shape::Text, Shape::Words]), "Lý do", "Vì sao để nguyên.", "Văn bản gốc ghi như vậy."),
    Key::may("until", Shape::Date, "Đến ngày", "Ngày cuối lý do còn đúng.", "2027-12-31"),
];
