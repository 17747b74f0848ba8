//! The keys of reports, corrections, reasons and statuses in `progress/<id>.yaml`.

use super::shape::{Key, Shape, Word};
use super::table::TABLE;

/// A report, or a table of reports.
pub(super) const REPORT: Shape = Shape::Either(&[Shape::Figures(REPORT_KEYS, &BY_AREA), Shape::Map(TABLE)]);

const REPORT_KEYS: &[Key] = &[
    Key::must("date", Shape::Date, "Ngày", "Số liệu tính đến hết ngày nào.", "2026-03-20"),
    Key::may("declared", Shape::Figures(&[], &Shape::Amount), "Tổng báo cáo ghi", "Mã của chỉ số với tổng mà báo cáo ghi.", ""),
];

/// The figures of an indicator: by area, or of the whole.
const BY_AREA: Shape = Shape::Either(&[Shape::Figures(&[], &CELL), Shape::Amount, NONE]);
const CELL: Shape = Shape::Either(&[Shape::Amount, NONE]);
/// What stands where a figure is missing.
const NONE: Shape = Shape::Choice(&[("none", "chưa có số liệu")]);

/// A correction.
pub(super) const CORRECTION: &[Key] = &[
    Key::must("indicator", Shape::Id, "Chỉ số", "Mã của chỉ số.", "da-cap"),
    Key::may("area", Shape::Id, "Địa bàn", "Mã của địa bàn; số của cả đơn vị thì không ghi.", "thon-1"),
    Key::must("from", Shape::Date, "Sai từ báo cáo", "Ngày của báo cáo sai đầu tiên.", "2026-03-13"),
    Key::must("on", Shape::Date, "Đúng lại từ báo cáo", "Ngày của báo cáo đã đúng.", "2026-03-27"),
    Key::must("by", Shape::Change, "Cộng thêm", "Số phải cộng vào số sai: ghi thừa 9 thì `-9`.", "-9"),
    REASON,
];

/// Why figures are missing: reports of some days, or figures that nobody has.
pub(super) const MISSING: Shape = Shape::Either(&[Shape::Map(MISSING_DAYS), Shape::Map(MISSING_FIGURES)]);

const OF: Key = Key::may("of", Shape::Id, "Của", "Mã của cột hay chỉ số; không ghi là tất cả.", "da-cap");
const AREA: Key = Key::may("area", Shape::Id, "Địa bàn", "Mã của địa bàn; không ghi là tất cả.", "thon-1");

const MISSING_DAYS: &[Key] = &[
    OF,
    AREA,
    Key::must("from", Shape::Date, "Từ ngày", "Những ngày không có báo cáo; ghi cùng với `to`.", "2026-03-07"),
    Key::must("to", Shape::Date, "Đến ngày", "Ngày cuối.", "2026-03-13"),
    REASON,
];

const MISSING_FIGURES: &[Key] = &[OF, AREA, REASON];

/// A status that the author sets.
pub(super) const OVERRIDE: &[Key] = &[
    Key::must("target", Shape::Id, "Cột chỉ tiêu", "Mã của cột.", "da-cap"),
    Key::may("area", Shape::Id, "Địa bàn", "Mã của địa bàn; cả đơn vị thì không ghi.", "thon-1"),
    Key::must("status", Shape::Choice(STATUSES), "Tình trạng", "Thay cho tình trạng theo quy tắc.", "on_course"),
    REASON,
];

const REASON: Key = Key::must("reason", Shape::Words, "Lý do", "In trên trang.", "Thôn báo cáo muộn. | The village reported late.");
const STATUSES: &[Word] = &[
    ("reached", "đạt"),
    ("on_course", "đúng tiến độ"),
    ("behind", "chậm tiến độ"),
    ("missed", "không đạt"),
    ("not_started", "chưa đến kỳ"),
    ("no_data", "chưa có số liệu"),
];
