//! Files that nobody reads because their name, or that of their folder, is nearly right.

use crate::finding::Words;
use crate::model::id::{Id, nearest};

/// Folders of content.
const FOLDERS: [&str; 8] = ["guides", "methods", "statement", "units", "plans", "progress", "schedules", "notices"];

/// What to rename of a path from the folder of a unit, or of what all share; nothing where it is like nothing known.
pub(super) fn help(path: &str) -> Option<Words> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let small = name.to_lowercase();
    let bare = small.strip_suffix(".txt").filter(|bare| ["md", "yaml", "csv"].iter().any(|ending| bare.ends_with(&format!(".{ending}"))));
    let right = match (bare, small.as_str()) {
        (Some(bare), _) => Some(bare.to_owned()),
        (None, "vn.md" | "vi.txt" | "vie.md" | "vi.markdown" | "vi.md") if name != "vi.md" => Some("vi.md".to_owned()),
        (None, "en.txt" | "eng.md" | "en.markdown" | "en.md") if name != "en.md" => Some("en.md".to_owned()),
        (None, small) => small.strip_suffix(".yml").map(|stem| format!("{stem}.yaml")),
    };
    right.map(|right| rename(&right)).or_else(|| self::folder(path))
}

/// What to call the first folder of a path; nothing where it is like nothing known.
pub(super) fn folder(path: &str) -> Option<Words> {
    let first = path.split_once('/')?.0;
    let near = nearest(first, &FOLDERS).filter(|_| !FOLDERS.contains(&first))?;
    Some(Words::new(format!("Thư mục `{first}` phải tên là `{near}`."), format!("The folder `{first}` has to be called `{near}`.")))
}

/// The right path of a file that is meant to be a campaign or a schedule, and what to do.
pub(super) fn file(path: &str) -> Option<(String, Words)> {
    let (folder, name) = path.split_once('/')?;
    let right = meant(name).filter(|_| matches!(folder, "progress" | "schedules"))?;
    Some((format!("{folder}/{right}.yaml"), rename(&format!("{right}.yaml"))))
}

/// The thing that a file right below its folder is meant to be: `dinh-danh` of `Dinh-danh.yml`.
pub(super) fn meant(name: &str) -> Option<Id> {
    let small = name.to_lowercase();
    let stem = [".yml", ".yaml.txt", ".yml.txt", ".yaml"].iter().find_map(|ending| small.strip_suffix(ending))?;
    Id::parse(stem)
}

/// Windows hides what it knows of a name's end.
pub(super) fn rename(right: &str) -> Words {
    Words::new(
        format!("Đổi tên thành `{right}` (Windows: bật View › File name extensions để thấy đuôi tệp)."),
        format!("Rename it to `{right}` (Windows: switch on View › File name extensions to see how it ends)."),
    )
}

#[cfg(test)]
mod tests {
    use super::help;

    #[test]
    fn names_that_are_nearly_right() {
        let told = |path: &str| help(path).map(|words| words.en).unwrap_or_default();
        for (path, right) in
            [("notices/a/vi.md.txt", "`vi.md`"), ("notices/a/VN.md", "`vi.md`"), ("schedules/truc.yml", "`truc.yaml`"), ("notice/a/vi.md", "`notices`")]
        {
            assert!(told(path).contains(right), "{path}: {}", told(path));
        }
        assert_eq!(told("notices/a/ghi-chu.docx"), "");
    }
}
