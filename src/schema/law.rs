//! The keys of `laws.yaml`, and those of a citation.

use super::shape::{Key, Shape, Word};
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[
    Key::must("laws", Shape::List(0, &Shape::Map(LAW)), "Sổ văn bản", "Các văn bản mà hướng dẫn, phương thức và kế hoạch trích dẫn, mỗi văn bản một mục.", ""),
    WAIVE,
];

const KINDS: &[Word] =
    &[("law", "luật"), ("decree", "nghị định"), ("circular", "thông tư"), ("resolution", "nghị quyết"), ("decision", "quyết định"), ("directive", "chỉ thị")];

const LAW: &[Key] = &[
    Key::must("id", Shape::Id, "Mã văn bản", "Mã để nơi khác trích dẫn văn bản này.", "nd-104-2022"),
    Key::must("kind", Shape::Choice(KINDS), "Loại văn bản", "Chọn một từ trong danh sách.", "decree"),
    Key::must("number", Shape::Text, "Số, ký hiệu", "Ghi đúng như trên văn bản.", "104/2022/NĐ-CP"),
    Key::must("issuer", Shape::Words, "Cơ quan ban hành", "Tên cơ quan ban hành văn bản.", "Chính phủ | Government"),
    Key::must("title", Shape::Words, "Tên văn bản", "Trích yếu của văn bản.", "Luật Cư trú | Law on Residence"),
    Key::may("issued", Shape::Date, "Ngày ban hành", "Chỉ ghi khi biết chắc.", "2022-12-21"),
    Key::may("in_force", Shape::Date, "Ngày có hiệu lực", "Ngày đầu tiên có hiệu lực.", "2023-01-01"),
    Key::may("ended", Shape::Date, "Ngày hết hiệu lực", "Ngày đầu tiên không còn hiệu lực.", "2026-07-01"),
    Key::may("replaced_by", Shape::List(0, &Shape::Map(CHANGE)), "Bị thay thế bởi", "Các văn bản đã thay thế văn bản này.", ""),
    Key::may("amended_by", Shape::List(0, &Shape::Map(CHANGE)), "Được sửa đổi bởi", "Các văn bản đã sửa đổi, bổ sung văn bản này.", ""),
    Key::must("source", Shape::Web, "Nguồn", "Địa chỉ trang đã đọc văn bản.", "https://vanban.chinhphu.vn/?docid=209628"),
    Key::must("checked", Shape::Date, "Ngày đối chiếu", "Ngày đã đọc văn bản ở nguồn.", "2026-11-21"),
    Key::may(
        "to_confirm",
        Shape::Words,
        "Còn phải xác nhận",
        "Điều chưa chắc và hỏi ai để biết; trang in ra cho người đọc.",
        "Ngày ban hành chờ đối chiếu. | The date of issue is to be checked.",
    ),
];

const CHANGE: &[Key] = &[
    Key::must("law", Shape::Id, "Mã văn bản", "Mã của văn bản sau, có trong `laws.yaml`.", "nd-69-2024"),
    Key::may("article", Shape::Text, "Điều", "Điều của văn bản sau nói việc này.", "41"),
    Key::may("from", Shape::Date, "Từ ngày", "Ngày thay đổi có hiệu lực.", "2024-07-01"),
    Key::may("provisions", Shape::Words, "Điều khoản bị đổi", "Điều, khoản nào của văn bản này bị thay hoặc sửa.", "Điều 5 và Điều 6 | Articles 5 and 6"),
    Key::may("note", Shape::Words, "Ghi chú", "Điều người đọc nên biết thêm.", "Chỉ với hồ sơ nộp từ ngày ấy. | Only for applications from that day on."),
];

/// The keys of a citation.
pub(super) const CITATION: &[Key] = &[
    Key::must("law", Shape::Id, "Mã văn bản", "Mã của văn bản trong `laws.yaml`.", "nd-104-2022"),
    Key::may("article", Shape::Number, "Điều", "Số của điều.", "14"),
    Key::may("clause", Shape::Number, "Khoản", "Số của khoản.", "1"),
    Key::may("point", Shape::Text, "Điểm", "Chữ của điểm.", "a"),
];
