//! The keys of `progress/<id>.yaml`.

use super::shape::{Key, Shape, Word};
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[
    Key::must("title", Shape::Words, "Tên", "Tên của trang tiến độ.", "Cấp thẻ căn cước 2026 | Identity cards 2026"),
    Key::must("summary", Shape::Words, "Tóm tắt", "Một câu.", "Số thẻ đã cấp theo thôn. | Cards issued by village."),
    Key::may("slug", Shape::IdByLanguage, "Phần cuối địa chỉ", "Không ghi thì lấy tên tệp.", "cap-the-2026 | cards-2026"),
    Key::must("source", Shape::Words, "Nguồn số liệu", "Văn bản hay báo cáo mà số liệu lấy từ đó.", "Báo cáo của Công an xã | Report of the commune police"),
    Key::may("plan", Shape::Id, "Kế hoạch", "Mã một kế hoạch của đơn vị.", "ke-hoach-2026"),
    Key::must("stages", Shape::List(0, &Shape::Map(STAGE)), "Giai đoạn", "Các khoảng thời gian của chỉ tiêu; không có thì `[]`.", ""),
    Key::must("indicators", Shape::List(0, &Shape::Map(INDICATOR)), "Chỉ số", "Đếm cái gì.", ""),
    Key::must("columns", Shape::List(0, &COLUMN), "Cột", "Mỗi cột của bảng là một số đã đếm hoặc một chỉ tiêu.", ""),
    Key::must(
        "rows",
        Shape::List(0, &Shape::Figures(ROW, &Shape::Either(&[Shape::Count, Shape::Choice(&[("none", "chưa có số liệu")])]))),
        "Hàng",
        "Mỗi địa bàn một hàng: `area`, rồi mã của từng cột với số của nó; chưa có số liệu thì ghi `none`.",
        "",
    ),
    Key::may("declared", Shape::Figures(&[], &Shape::Number), "Tổng ghi trong văn bản", "Mã của cột với tổng đúng như văn bản ghi.", ""),
    Key::may("notes", Shape::List(0, &Shape::Words), "Ghi chú", "Lời của người biên tập, in trên trang.", "Số liệu đến tháng 6. | Figures up to June."),
    WAIVE,
];

const STAGE: &[Key] = &[
    Key::must("id", Shape::Id, "Mã giai đoạn", "Cột chỉ tiêu gọi giai đoạn bằng mã này.", "dot-1"),
    Key::must("name", Shape::Words, "Tên giai đoạn", "Tên như trong kế hoạch.", "Đợt 1 | Stage 1"),
    Key::must("from", Shape::Date, "Từ ngày", "Ngày đầu.", "2026-01-01"),
    Key::must("to", Shape::Date, "Đến ngày", "Ngày cuối, tính cả ngày ấy.", "2026-06-30"),
];

const DIRECTIONS: &[Word] = &[("up", "càng nhiều càng tốt"), ("down", "càng ít càng tốt")];
const COUNTS: &[Word] = &[("running_total", "số cộng dồn từ đầu"), ("per_period", "số của riêng từng kỳ")];

const INDICATOR: &[Key] = &[
    Key::must("id", Shape::Id, "Mã chỉ số", "Cột gọi chỉ số bằng mã này.", "the"),
    Key::must("name", Shape::Words, "Tên chỉ số", "Đếm cái gì.", "Thẻ đã cấp | Cards issued"),
    Key::must("unit", Shape::Words, "Đơn vị tính", "Thẻ, tài khoản, hộ…", "thẻ | cards"),
    Key::must("direction", Shape::Choice(DIRECTIONS), "Chiều tốt", "Nhiều hay ít là tốt.", "up"),
    Key::must("counts", Shape::Choice(COUNTS), "Cách đếm", "Số cộng dồn hay số từng kỳ.", "running_total"),
];

const COLUMN_ID: Key = Key::must("id", Shape::Id, "Mã cột", "Hàng và tổng gọi cột bằng mã này.", "da-cap");
const HEAD: Key = Key::must("head", Shape::Words, "Đầu cột", "Chữ ở đầu cột.", "Đã cấp | Issued");
const OF: Key = Key::must("indicator", Shape::Id, "Chỉ số", "Mã của chỉ số.", "the");

/// A column was observed or is a target.
const COLUMN: Shape = Shape::Either(&[Shape::Map(OBSERVED), Shape::Map(TARGET)]);

const OBSERVED: &[Key] = &[
    COLUMN_ID,
    HEAD,
    OF,
    Key::must(
        "observed",
        Shape::Either(&[Shape::Date, Shape::Choice(&[("unknown", "văn bản không ghi ngày")])]),
        "Ngày đếm",
        "Số này đếm đến ngày nào; văn bản không ghi thì `unknown`.",
        "2026-06-30",
    ),
];

const TARGET: &[Key] = &[
    COLUMN_ID,
    HEAD,
    OF,
    Key::must("target", Shape::Id, "Chỉ tiêu của giai đoạn", "Mã của giai đoạn.", "dot-1"),
    Key::must(
        "counts",
        Shape::Choice(&[("within_stage", "chỉ tính trong giai đoạn ấy"), ("running_total", "cộng dồn từ đầu")]),
        "Cách tính chỉ tiêu",
        "Chỉ tiêu tính trong giai đoạn hay cộng dồn.",
        "within_stage",
    ),
    Key::may("at_least", Shape::YesNo, "Ít nhất", "`yes` nếu văn bản ghi \"từ … trở lên\".", "yes"),
];

const ROW: &[Key] = &[Key::must("area", Shape::Id, "Địa bàn", "Mã của địa bàn trong `unit.yaml`.", "thon-1")];
