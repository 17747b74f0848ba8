//! The keys of `site.yaml`.

use super::shape::{Key, Shape};
use super::sheet::SHEETS;
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[
    Key::must("name", Shape::Words, "Tên trang", "Tên của cả trang, hiện ở đầu mọi trang.", "Trang thông tin xã Pờ Tó | Pờ Tó Commune information"),
    Key::must(
        "languages",
        Shape::List(1, &Shape::Language),
        "Ngôn ngữ",
        "Mã các ngôn ngữ của trang; ngôn ngữ chính đứng đầu. Nội dung dùng chung có sẵn `vi` và `en`.",
        "vi | en",
    ),
    Key::may(
        "address",
        Shape::Address,
        "Địa chỉ công khai",
        "Địa chỉ thật của cả trang trên mạng, kết thúc bằng `/`. Địa chỉ này được in trong mọi mã QR; chưa có địa chỉ thật thì tờ in mang dấu MẪU.",
        "https://poto.gialai.gov.vn/",
    ),
    Key::may("roll_ups", Shape::List(0, &Shape::Map(ROLL_UP)), "Trang tổng hợp", "Các trang cộng những đợt của nhiều đơn vị có cùng `joins`.", ""),
    Key::may(
        "hosts",
        Shape::List(0, &Shape::Text),
        "Trang ngoài",
        "Tên miền của những trang ngoài mà bài được dẫn đến, ngoài .gov.vn và kho ứng dụng. Chỉ khai trang đã kiểm tra.",
        "thuvienphapluat.vn",
    ),
    SHEETS,
    Key::may("theme", Shape::Id, "Giao diện", "Tên một thư mục trong `themes/`. Không ghi thì dùng giao diện có sẵn.", "giao-dien-tinh"),
    WAIVE,
];

const ROLL_UP: &[Key] = &[
    Key::must("id", Shape::Id, "Mã", "Tên mà các đợt ghi ở `joins`.", "dinh-danh-2026"),
    Key::must("title", Shape::Words, "Tiêu đề", "Tiêu đề của trang tổng hợp.", "Kích hoạt định danh toàn tỉnh | E-ID activation in the whole province"),
    Key::must("summary", Shape::Words, "Tóm tắt", "Một câu về trang ấy.", "Số của mọi xã, phường. | The figures of all communes and wards."),
];
