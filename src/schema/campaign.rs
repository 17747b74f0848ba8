//! The keys of `progress/<id>.yaml`.

use super::observation::{CORRECTION, MISSING, OVERRIDE, REPORT};
use super::shape::{Key, Shape, Word};
use super::table::TABLE;
use super::waiver::WAIVE;

/// The keys of the file.
pub(super) const KEYS: &[Key] = &[
    Key::must("title", Shape::Words, "Tên", "Tên của trang tiến độ.", "Cấp thẻ căn cước 2026 | Identity cards 2026"),
    Key::must("summary", Shape::Words, "Tóm tắt", "Một câu.", "Số thẻ đã cấp theo thôn. | Cards issued by village."),
    Key::may("slug", Shape::IdByLanguage, "Phần cuối địa chỉ", "Không ghi thì lấy tên tệp.", "cap-the-2026 | cards-2026"),
    Key::must("source", Shape::Words, "Nguồn số liệu", "Văn bản hay báo cáo mà số liệu lấy từ đó.", "Báo cáo của Công an xã | Report of the commune police"),
    Key::may("plan", Shape::Id, "Kế hoạch", "Mã một kế hoạch của đơn vị.", "ke-hoach-2026"),
    Key::may("joins", Shape::Id, "Cộng cùng", "Tên chung của các đợt mà trang tổng hợp cộng lại.", "dinh-danh-2026"),
    Key::may("numbers", Shape::Choice(FORMATS), "Cách viết số", "Chỉ cần khi tệp hoặc bảng kèm theo có số viết với dấu chấm, dấu phẩy.", "vi"),
    FROM,
    TO,
    Key::must(
        "reporting",
        Shape::Either(&[Shape::List(1, &RHYTHM), Shape::Choice(&[("none", "không có kỳ báo cáo")])]),
        "Kỳ báo cáo",
        "Khi nào phải có báo cáo; không có thì `none`.",
        "",
    ),
    Key::must("stages", Shape::List(0, &Shape::Map(STAGE)), "Giai đoạn", "Các khoảng thời gian của chỉ tiêu; không có thì `[]`.", ""),
    Key::must("indicators", Shape::List(0, &Shape::Map(INDICATOR)), "Chỉ số", "Đếm cái gì.", ""),
    Key::must("columns", Shape::List(0, &COLUMN), "Cột", "Mỗi cột của bảng là một số đã đếm hoặc một chỉ tiêu.", ""),
    Key::must(
        "rows",
        Shape::Either(&[Shape::List(0, &Shape::Figures(ROW, &FIGURE)), Shape::Map(TABLE)]),
        "Hàng",
        "Mỗi địa bàn một hàng: `area`, rồi mã của từng cột với số của nó; chưa có số liệu thì ghi `none`. Hoặc một bảng kèm theo.",
        "",
    ),
    Key::may("declared", Shape::Figures(&[], &Shape::Amount), "Tổng ghi trong văn bản", "Mã của cột với tổng đúng như văn bản ghi.", ""),
    Key::may("stated", Shape::List(0, &Shape::Map(STATED)), "Tổng ghi ở nơi khác", "Tổng mà chỗ khác của văn bản ghi, ví dụ phần chữ.", ""),
    Key::may("reports", Shape::List(0, &REPORT), "Báo cáo", "Mỗi báo cáo một mục, hoặc một bảng kèm theo.", ""),
    Key::may("corrections", Shape::List(0, &Shape::Map(CORRECTION)), "Đính chính", "Số đã báo cáo sai và sai bao nhiêu.", ""),
    Key::may("missing", Shape::List(0, &MISSING), "Vì sao thiếu", "Lý do chưa có số liệu.", ""),
    Key::may("overrides", Shape::List(0, &Shape::Map(OVERRIDE)), "Tình trạng tự ghi", "Tình trạng khác với quy tắc, kèm lý do.", ""),
    Key::may("notes", Shape::List(0, &Shape::Words), "Ghi chú", "Lời của người biên tập, in trên trang.", "Số liệu đến tháng 6. | Figures up to June."),
    WAIVE,
];

const FROM: Key = Key::must("from", Shape::Date, "Từ ngày", "Ngày đầu.", "2026-01-01");
const TO: Key = Key::must("to", Shape::Date, "Đến ngày", "Ngày cuối, tính cả ngày ấy.", "2026-06-30");

const FORMATS: &[Word] = &[("vi", "1.234,5"), ("en", "1,234.5")];

/// What stands where a figure is missing.
const NONE: Shape = Shape::Choice(&[("none", "chưa có số liệu")]);
const FIGURE: Shape = Shape::Either(&[Shape::Amount, Shape::Percent, NONE]);

/// When reports are due.
const RHYTHM: Shape = Shape::Either(&[Shape::Map(DAILY), Shape::Map(WEEKLY), Shape::Map(MONTHLY)]);
const DAILY: &[Key] = &[every(&[("day", "hằng ngày"), ("week", "hằng tuần"), ("month", "hằng tháng")], "day"), FROM, TO];
const WEEKLY: &[Key] = &[
    every(&[("week", "hằng tuần"), ("day", "hằng ngày"), ("month", "hằng tháng")], "week"),
    Key::must("on", Shape::Choice(WEEKDAYS), "Thứ", "Ngày trong tuần.", "friday"),
    FROM,
    TO,
];
const MONTHLY: &[Key] = &[
    every(&[("month", "hằng tháng"), ("day", "hằng ngày"), ("week", "hằng tuần")], "month"),
    Key::must("on", Shape::Number, "Ngày", "Ngày trong tháng, 1 đến 31.", "12"),
    FROM,
    TO,
];
const WEEKDAYS: &[Word] = &[
    ("monday", "thứ Hai"),
    ("tuesday", "thứ Ba"),
    ("wednesday", "thứ Tư"),
    ("thursday", "thứ Năm"),
    ("friday", "thứ Sáu"),
    ("saturday", "thứ Bảy"),
    ("sunday", "Chủ nhật"),
];

const fn every(words: &'static [Word], example: &'static str) -> Key {
    Key::must("every", Shape::Choice(words), "Bao lâu một lần", "`day`, `week` hoặc `month`.", example)
}

const STAGE: &[Key] = &[
    Key::must("id", Shape::Id, "Mã giai đoạn", "Cột chỉ tiêu gọi giai đoạn bằng mã này.", "dot-1"),
    Key::must("name", Shape::Words, "Tên giai đoạn", "Tên như trong kế hoạch.", "Đợt 1 | Stage 1"),
    FROM,
    TO,
];

const DIRECTIONS: &[Word] = &[("up", "càng nhiều càng tốt"), ("down", "càng ít càng tốt")];
const COUNTS: &[Word] = &[("running_total", "số cộng dồn từ đầu"), ("per_period", "số của riêng từng kỳ")];

const INDICATOR: &[Key] = &[
    Key::must("id", Shape::Id, "Mã chỉ số", "Cột và báo cáo gọi chỉ số bằng mã này.", "da-cap"),
    Key::must("name", Shape::Words, "Tên chỉ số", "Đếm cái gì.", "Thẻ đã cấp | Cards issued"),
    Key::must("unit", Shape::Words, "Đơn vị tính", "Thẻ, tài khoản, hộ…", "thẻ | cards"),
    Key::must("direction", Shape::Choice(DIRECTIONS), "Chiều tốt", "Nhiều hay ít là tốt.", "up"),
    Key::must("counts", Shape::Choice(COUNTS), "Cách đếm", "Số cộng dồn hay số từng kỳ.", "running_total"),
    Key::must("people", Shape::YesNo, "Đếm người", "`yes` nếu mỗi đơn vị là một người: số dưới 5 có thể nhận ra được ai.", "yes"),
    Key::may("starts_at_zero", Shape::YesNo, "Bắt đầu từ 0", "`yes` nếu lúc bắt đầu đợt chưa có gì.", "yes"),
    Key::may("base", Shape::Id, "Nằm trong", "Mã của chỉ số mà số này là một phần, nên không thể lớn hơn.", "nhan-khau"),
    Key::may("parts", Shape::List(0, &Shape::Id), "Các phần", "Mã của các chỉ số cộng lại thành số này.", "muc-1 | muc-2"),
    IN_SHEETS,
];

const IN_SHEETS: Key = Key::may(
    "in_sheets",
    Shape::List(0, &Shape::Text),
    "Tên trong bảng tính",
    "Đầu cột mà các bảng Excel của cơ quan dùng, để `niemyet import` nhận ra.",
    "Đã kích hoạt",
);

const COLUMN_ID: Key = Key::must("id", Shape::Id, "Mã cột", "Hàng và tổng gọi cột bằng mã này.", "da-cap");
const HEAD: Key = Key::must("head", Shape::Words, "Đầu cột", "Chữ ở đầu cột.", "Đã cấp | Issued");
const OF: Key = Key::must("indicator", Shape::Id, "Chỉ số", "Mã của chỉ số.", "da-cap");

/// A column was observed or is a target: of a number, or of percent.
const COLUMN: Shape = Shape::Either(&[Shape::Map(OBSERVED), Shape::Map(TARGET), Shape::Map(PERCENT)]);

const OBSERVED: &[Key] = &[
    COLUMN_ID,
    HEAD,
    IN_SHEETS,
    OF,
    Key::must(
        "observed",
        Shape::Either(&[Shape::Date, Shape::Choice(&[("unknown", "văn bản không ghi ngày")])]),
        "Ngày đếm",
        "Số này đếm đến ngày nào; văn bản không ghi thì `unknown`.",
        "2026-06-30",
    ),
    WHOLE,
];

const STAGE_OF: Key = Key::must("target", Shape::Id, "Chỉ tiêu của giai đoạn", "Mã của giai đoạn.", "dot-1");
const COUNTED: Key = Key::must(
    "counts",
    Shape::Choice(&[("within_stage", "chỉ tính trong giai đoạn ấy"), ("running_total", "cộng dồn từ đầu")]),
    "Cách tính chỉ tiêu",
    "Chỉ tiêu tính trong giai đoạn hay cộng dồn.",
    "within_stage",
);
const AT_LEAST: Key = Key::may("at_least", Shape::YesNo, "Ít nhất", "`yes` nếu văn bản ghi \"tối thiểu\", \"ít nhất\".", "yes");
const WHOLE: Key = Key::may("whole", Shape::Either(&[Shape::Amount, NONE]), "Số của cả đơn vị", "Khi văn bản không chia theo địa bàn.", "1500");

const TARGET: &[Key] = &[
    COLUMN_ID,
    HEAD,
    IN_SHEETS,
    OF,
    STAGE_OF,
    COUNTED,
    AT_LEAST,
    Key::must(
        "measure",
        Shape::Choice(&[("count", "một con số"), ("percent", "tỷ lệ phần trăm")]),
        "Loại chỉ tiêu",
        "`count` là một con số, `percent` là tỷ lệ.",
        "count",
    ),
    WHOLE,
];

const PERCENT: &[Key] = &[
    COLUMN_ID,
    HEAD,
    IN_SHEETS,
    OF,
    STAGE_OF,
    COUNTED,
    AT_LEAST,
    Key::must(
        "measure",
        Shape::Choice(&[("percent", "tỷ lệ phần trăm"), ("count", "một con số")]),
        "Loại chỉ tiêu",
        "`count` là một con số, `percent` là tỷ lệ.",
        "percent",
    ),
    Key::may("of", Shape::Either(&[Shape::Id, Shape::Words]), "Phần trăm của", "Mã của chỉ số, hoặc lời.", "nhan-khau"),
    Key::may("whole", Shape::Either(&[Shape::Percent, NONE]), "Tỷ lệ của cả đơn vị", "Khi văn bản không chia theo địa bàn.", "50%"),
];

const ROW: &[Key] = &[Key::must("area", Shape::Id, "Địa bàn", "Mã của địa bàn trong `unit.yaml`.", "thon-1")];

const STATED: &[Key] = &[
    Key::must("place", Shape::Words, "Nơi ghi", "Chỗ nào của văn bản.", "mục I.6 | section I.6"),
    Key::may("metric", Shape::Words, "Đếm gì", "Nếu chỗ ấy đếm thứ khác với bảng.", "tài khoản kích hoạt | activated accounts"),
    Key::must("totals", Shape::Figures(&[], &Shape::Amount), "Các tổng", "Mã của cột với tổng ghi ở đó.", ""),
];
