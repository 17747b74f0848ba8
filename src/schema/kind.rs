//! The kinds of content files, each with where it stands and its keys.

use super::shape::Key;
use super::{campaign, code, gone, guide, law, notice, plan, schedule, site, statement, term, unit};

/// A kind of content file.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, in a few Vietnamese words.
    pub about: &'static str,
    /// Where such files stand, from the site's root.
    pub files: &'static [&'static str],
    /// Whether it is the front matter of a Markdown document.
    pub is_front_matter: bool,
    /// The keys of its topmost map.
    pub keys: &'static [Key],
}

/// Every kind, files of data first.
pub const KINDS: &[Kind] = &[
    data("site", "cả trang: tên, ngôn ngữ, địa chỉ", &["content/site.yaml"], site::KEYS),
    data("laws", "sổ văn bản pháp luật", &["content/laws.yaml"], law::KEYS),
    data("glossary", "bảng thuật ngữ", &["content/glossary.yaml"], term::KEYS),
    data("unit", "một đơn vị: tên, nơi để hỏi, địa bàn, điểm niêm yết", &["content/units/*/unit.yaml"], unit::KEYS),
    data("codes", "sổ mã QR đã cấp, do công cụ ghi", &["content/units/*/codes.yaml"], code::KEYS),
    data("gone", "trang đã rút và thay bằng gì", &["content/gone.yaml", "content/units/*/gone.yaml"], gone::KEYS),
    data("campaign", "tiến độ: chỉ số, chỉ tiêu, số liệu", &["content/units/*/progress/*.yaml"], campaign::KEYS),
    data("schedule", "lịch trực, lịch làm thẻ", &["content/units/*/schedules/*.yaml"], schedule::KEYS),
    data("tasks", "các nhiệm vụ của một kế hoạch đã đến đâu", &["content/units/*/plans/*/tasks.yaml"], plan::TASKS),
    document("guide", "hướng dẫn", &["content/guides/*/vi.md", "content/units/*/guides/*/vi.md"], guide::GUIDE),
    document("method", "một trong 7 phương thức", &["content/methods/*/vi.md"], guide::METHOD),
    document("overview", "trang chung của 7 phương thức và thẻ tại quầy", &["content/methods/vi.md"], guide::OVERVIEW),
    document("plan", "kế hoạch", &["content/units/*/plans/*/vi.md"], plan::KEYS),
    document("notice", "thông báo", &["content/units/*/notices/*/vi.md"], notice::KEYS),
    document("statement", "cam kết dễ tiếp cận và bảo vệ dữ liệu", &["content/statement/vi.md"], statement::KEYS),
];

const fn data(name: &'static str, about: &'static str, files: &'static [&'static str], keys: &'static [Key]) -> Kind {
    Kind { name, about, files, is_front_matter: false, keys }
}

const fn document(name: &'static str, about: &'static str, files: &'static [&'static str], keys: &'static [Key]) -> Kind {
    Kind { name, about, files, is_front_matter: true, keys }
}

/// A kind by its name.
pub fn find(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}
