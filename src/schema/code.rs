//! The keys of `codes.yaml`.

use super::shape::{Key, Shape};

/// The keys of the file.
pub(super) const KEYS: &[Key] =
    &[Key::must("codes", Shape::List(0, &Shape::Map(CODE)), "Sổ mã", "Do `niemyet codes --write` ghi. Đừng xóa hay sửa mục nào: mã có thể đã in và dán.", "")];

const CODE: &[Key] = &[
    Key::must("code", Shape::Code, "Mã", "Sáu ký tự do công cụ cấp. Không sửa.", ""),
    Key::must("place", Shape::Id, "Điểm niêm yết", "Mã của điểm trong `unit.yaml`. Không sửa.", "nha-van-hoa"),
    Key::must("target", Shape::Target, "Trang", "Trang mà mã dẫn đến. Không sửa; muốn dẫn sang trang khác thì thêm `redirect`.", ""),
    Key::must("issued", Shape::Date, "Ngày cấp", "Ngày cấp mã. Không sửa.", "2026-11-21"),
    Key::may("redirect", Shape::Target, "Dẫn sang", "Trang mà mã dẫn đến từ nay.", ""),
    Key::may(
        "gone",
        Shape::Words,
        "Không còn dẫn đâu",
        "Vì sao mã không còn dẫn đến trang nào; người quét mã đọc được điều này.",
        "Điểm này đã đóng. | This place has closed.",
    ),
];
