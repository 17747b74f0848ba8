//! The keys of `sheets:` in `site.yaml` and `unit.yaml`.

use super::shape::{Key, Shape, Word};

/// `sheets:` of a site or a unit.
pub(super) const SHEETS: Key =
    Key::may("sheets", Shape::Map(KEYS), "Tờ in", "Làm tờ in trên khổ giấy nào, với mực nào, bằng mấy ngôn ngữ. Không ghi thì làm tất cả.", "");

const KEYS: &[Key] = &[
    Key::may("papers", Shape::List(1, &Shape::Choice(PAPERS)), "Khổ giấy", "Các khổ giấy.", "a3 | a4"),
    Key::may("toners", Shape::List(1, &Shape::Choice(TONERS)), "Mực", "In màu, in đen trắng.", "black"),
    Key::may("languages", Shape::List(1, &Shape::Choice(LANGUAGES)), "Ngôn ngữ", "Một ngôn ngữ, hai ngôn ngữ cạnh nhau.", "one"),
];

const PAPERS: &[Word] = &[("a3", "297 × 420 mm"), ("a4", "210 × 297 mm"), ("a5", "148 × 210 mm")];
const TONERS: &[Word] = &[("colour", "in màu"), ("black", "chỉ mực đen")];
const LANGUAGES: &[Word] = &[("one", "ngôn ngữ chính"), ("two", "hai ngôn ngữ đầu của trang, cạnh nhau")];
