//! The front matter of notices.

use super::guide::{SLUG, SUMMARY, TITLE, TRANSLATE};
use super::shape::{Key, Shape};
use super::waiver::WAIVE;

/// The keys of a notice.
pub(super) const KEYS: &[Key] = &[
    TITLE,
    SLUG,
    SUMMARY,
    TRANSLATE,
    Key::must("published", Shape::Date, "Ngày đăng", "Ngày của thông báo.", "2026-11-20"),
    Key::may("until", Shape::Date, "Đến ngày", "Ngày cuối thông báo còn đúng; sau đó trang ghi là đã hết.", "2026-12-31"),
    WAIVE,
];
