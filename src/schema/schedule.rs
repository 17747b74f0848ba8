//! The keys of schedules.

use super::shape::{Key, Shape, Word};
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[
    Key::must("title", Shape::Words, "Tên lịch", "Lịch gì.", "Lịch trực hướng dẫn | Help desk roster"),
    Key::must("summary", Shape::Words, "Tóm tắt", "Một, hai câu.", "Ai trực, ở đâu, giờ nào. | Who is there, where and when."),
    Key::may("slug", Shape::IdByLanguage, "Phần cuối địa chỉ", "Mặc định là tên tệp.", "lich-truc | roster"),
    Key::must("from", Shape::Date, "Từ ngày", "Ngày đầu của lịch.", "2026-11-02"),
    Key::must("to", Shape::Date, "Đến ngày", "Ngày cuối của lịch.", "2026-12-31"),
    Key::may("source", Shape::Words, "Nguồn", "Văn bản mà lịch lấy từ đó.", "Kế hoạch số 24/KH-UBND | Plan 24/KH-UBND"),
    Key::may("plan", Shape::Id, "Kế hoạch", "Mã kế hoạch của đơn vị.", "de-an-06"),
    Key::may("weekly", Shape::List(0, &Shape::Map(WEEKLY)), "Hằng tuần", "Mỗi buổi trực trong tuần một mục.", ""),
    Key::may("sessions", Shape::List(0, &Shape::Map(SESSION)), "Theo ngày", "Mỗi buổi một mục.", ""),
    Key::may("closed", Shape::List(0, &Shape::Map(CLOSED)), "Ngày nghỉ", "Những ngày không có buổi nào.", ""),
    WAIVE,
];

const DAYS: &[Word] = &[
    ("monday", "thứ Hai"),
    ("tuesday", "thứ Ba"),
    ("wednesday", "thứ Tư"),
    ("thursday", "thứ Năm"),
    ("friday", "thứ Sáu"),
    ("saturday", "thứ Bảy"),
    ("sunday", "Chủ nhật"),
];
const HOURS: Key = Key::may("hours", Shape::Hours, "Giờ", "Từ giờ nào đến giờ nào.", "07:30-11:30");
const PLACE: Key = Key::may("place", Shape::Id, "Nơi", "Mã một điểm trong `places` của đơn vị.", "nha-van-hoa");
const AREA: Key = Key::may("area", Shape::Id, "Địa bàn", "Mã một địa bàn trong `areas` của đơn vị.", "thon-1");
const WHO: Key = Key::may("who", Shape::Words, "Ai", "Vai trò, không ghi tên.", "Một cán bộ Công an xã | A police officer");
const WHAT: Key = Key::may("what", Shape::Words, "Việc", "Làm gì.", "Làm thẻ căn cước | Identity cards");

const WEEKLY: &[Key] = &[Key::must("on", Shape::Choice(DAYS), "Thứ", "Ngày trong tuần.", "monday"), HOURS, PLACE, AREA, WHO, WHAT];
const SESSION: &[Key] = &[Key::may("date", Shape::Date, "Ngày", "Văn bản không ghi ngày thì bỏ khóa này.", "2026-12-06"), HOURS, PLACE, AREA, WHO, WHAT];
const CLOSED: &[Key] = &[
    Key::must("from", Shape::Date, "Từ ngày", "Ngày nghỉ đầu.", "2026-12-24"),
    Key::must("to", Shape::Date, "Đến ngày", "Ngày nghỉ cuối.", "2026-12-24"),
    Key::must("why", Shape::Words, "Vì sao", "Một câu.", "Sửa điện | Electrical work"),
];
