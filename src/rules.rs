//! The table of all rules, by code. `niemyet explain` and `docs/rules.md` are made from it.

use crate::check::{campaign, code, guide, law, link, notice, picture, plan, route, translation, twin, unit, waiver};
use crate::finding::Rule;
use crate::load::rules as form;
use crate::render;

/// Every rule, in the order of the codes. A code is never used again for another rule.
pub const RULES: &[&Rule] = &[
    &campaign::TOTAL,
    &campaign::AREA,
    &campaign::REFERENCE,
    &campaign::STAGE,
    &form::ENCODING,
    &form::YAML,
    &form::UNKNOWN_KEY,
    &form::MISSING_KEY,
    &form::WRONG_VALUE,
    &form::UNUSED_FILE,
    &form::FILE_NAME,
    &form::MISSING_FILE,
    &form::RAW_HTML,
    &form::TITLE_IN_TEXT,
    &form::PICTURE,
    &form::TOO_BIG,
    &form::OUTSIDE,
    &form::TWICE,
    &waiver::IDLE,
    &waiver::RUN_OUT,
    &render::THEME,
    &form::TOO_DEEP,
    &form::PICTURE_UNREADABLE,
    &guide::REVIEW_DUE,
    &guide::REVIEW_ORDER,
    &guide::NUMBERS,
    &guide::UNKNOWN_WAY,
    &law::UNKNOWN_LAW,
    &law::DATES,
    &law::STILL_OPEN,
    &notice::ORDER,
    &plan::DEADLINE,
    &plan::TASK,
    &plan::NUMBER_TWICE,
    &plan::TASKS_DIFFER,
    &plan::UNKNOWN_CAMPAIGN,
    &code::NOT_ISSUED,
    &code::DEAD_CODE,
    &code::TOUCHED,
    &code::CODE_TWICE,
    &code::VANISHED,
    &code::LONG_ADDRESS,
    &code::NO_ADDRESS,
    &code::MOVED,
    &link::DEAD_LINK,
    &route::SAME_ADDRESS,
    &picture::MISSING,
    &picture::WITHOUT_WORDS,
    &picture::HEAVY,
    &translation::MISSING,
    &form::MISSING_LANGUAGE,
    &twin::STALE,
    &twin::SHAPE,
    &twin::FIGURES,
    &twin::UNRECORDED,
    &unit::SAME_FOLDER,
    &unit::LIFE,
    &unit::SUCCESSOR,
    &unit::TWICE_IN_UNIT,
];

/// A rule by its code, in any case.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
