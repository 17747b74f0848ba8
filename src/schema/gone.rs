//! The keys of `gone.yaml`.

use super::shape::{Key, Shape, Word};
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[
    Key::must(
        "gone",
        Shape::List(0, &Shape::Map(GONE)),
        "Trang đã rút",
        "Trang từng có và nay không còn, mỗi trang một mục; địa chỉ cũ vẫn mở được và nói thay bằng gì.",
        "",
    ),
    WAIVE,
];

const WAS: &[Word] = &[("guide", "hướng dẫn"), ("plan", "kế hoạch"), ("campaign", "tiến độ"), ("notice", "thông báo")];

const GONE: &[Key] = &[
    Key::must("id", Shape::Id, "Mã cũ", "Tên thư mục hoặc tệp cũ của trang.", "huong-dan-cu"),
    Key::must("was", Shape::Choice(WAS), "Từng là", "Trang ấy từng là loại nào.", "guide"),
    Key::must("slug", Shape::IdByLanguage, "Phần cuối địa chỉ cũ", "Phần cuối của địa chỉ cũ theo từng ngôn ngữ.", "huong-dan-cu | old-guide"),
    Key::must("title", Shape::Words, "Tên cũ", "Tên của trang khi còn.", "Hướng dẫn cũ | The old guide"),
    Key::must("since", Shape::Date, "Rút từ ngày", "Ngày đầu tiên không còn trang.", "2026-07-01"),
    Key::must("why", Shape::Words, "Vì sao", "Vì sao không còn, một câu cho người dân.", "Thủ tục này đã bỏ. | This procedure was abolished."),
    Key::may("instead", Shape::Target, "Thay bằng", "Trang thay cho nó.", ""),
];
