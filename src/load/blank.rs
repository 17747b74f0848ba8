//! Files with nothing in them: what belongs there.

use super::rules;
use crate::finding::{Finding, Words};
use crate::source::{FileId, Span};

/// With what files begin, by the end of their path: those with a name of their own, then those of a folder.
const BEGIN: [(&str, &str); 8] = [
    ("site.yaml", "name: {vi: …, en: …}"),
    ("unit.yaml", "kind: commune"),
    ("laws.yaml", "laws:"),
    ("glossary.yaml", "terms:"),
    ("gone.yaml", "gone:"),
    ("tasks.yaml", "as_of: 2026-11-21"),
    ("progress/", "title: {vi: …, en: …}"),
    ("schedules/", "title: {vi: …, en: …}"),
];

/// A finding that a file of data has nothing in it but blank lines and remarks.
pub(super) fn find(path: &str, text: &str, file: FileId) -> Option<Finding> {
    let is_blank = text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#') || line == "---");
    is_blank.then(|| Finding::new(&rules::WRONG_VALUE, Span::start_of(file), Words::new("tệp trống", "the file is empty"), help(path)))
}

fn help(path: &str) -> Words {
    if path == "codes.yaml" {
        return Words::new(
            "Lấy lại bản trước của tệp: mã trong đó có thể đã in. Chưa cấp mã nào thì xóa tệp; `niemyet codes --write` sẽ tạo.",
            "Take an earlier copy: its codes may be printed. Where none was ever issued, delete it; `niemyet codes --write` makes one.",
        );
    }
    let known = BEGIN.iter().find(|(name, _)| if name.ends_with('/') { path.starts_with(name) } else { path.rsplit('/').next() == Some(name) });
    match known {
        Some((_, begin)) => Words::new(
            format!("Lấy lại bản trước của tệp, hoặc viết lại: bắt đầu bằng `{begin}`, các khóa còn lại có trong docs/content.md."),
            format!("Take an earlier copy, or write it again: it begins with `{begin}`, docs/content.md has the other keys."),
        ),
        None => Words::new("Lấy lại bản trước của tệp, hoặc xóa đi.", "Take an earlier copy, or delete it."),
    }
}
