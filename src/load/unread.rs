//! Files that are left when everything of a folder was read: each stands where nobody reads it.

use std::collections::BTreeMap;

use super::disk::Files;
use super::{misnamed, picture, rules};
use crate::finding::{Finding, Words};
use crate::source::{Sources, Span};

/// What is left of the files below `prefix`.
pub(super) fn findings(prefix: &str, mut files: Files, sources: &mut Sources) -> Vec<Finding> {
    let mut found = stray_units(prefix, &mut files, sources);
    found.extend(stray_folders(prefix, &mut files, sources));
    found.extend(files.keys().map(|path| unread(path, Span::start_of(sources.add(format!("{prefix}{path}"), String::new())))));
    found
}

/// The folder of a unit that does not stand in `units/`: told once, and not file by file.
fn stray_units(prefix: &str, files: &mut Files, sources: &mut Sources) -> Vec<Finding> {
    let tops: Vec<String> = files.keys().filter_map(|path| path.strip_suffix("/unit.yaml")).map(str::to_owned).collect();
    let mut told = |top: String| {
        let inside = format!("{top}/");
        files.retain(|path, _| !path.starts_with(&inside));
        let span = Span::start_of(sources.add(format!("{prefix}{inside}"), String::new()));
        let name = top.rsplit('/').next().unwrap_or_default();
        Finding::new(
            &rules::MISSING_FILE,
            span,
            Words::new(
                format!("thư mục của một đơn vị đứng sai chỗ nên không ai đọc: `{top}`"),
                format!("the folder of a unit stands in the wrong place and is not read: `{top}`"),
            ),
            Words::new(format!("Chuyển cả thư mục vào `content/units/{name}/`."), format!("Move the whole folder to `content/units/{name}/`.")),
        )
    };
    tops.into_iter().map(&mut told).collect()
}

/// A folder whose name is nearly that of a known one: told once, and not file by file.
fn stray_folders(prefix: &str, files: &mut Files, sources: &mut Sources) -> Vec<Finding> {
    let tops: BTreeMap<String, Words> = files.keys().filter_map(|path| Some((path.split_once('/')?.0.to_owned(), misnamed::folder(path)?))).collect();
    let mut told = |(top, help): (String, Words)| {
        let inside = format!("{top}/");
        files.retain(|path, _| !path.starts_with(&inside));
        let span = Span::start_of(sources.add(format!("{prefix}{inside}"), String::new()));
        let message = Words::new(format!("không có gì đọc thư mục `{top}`"), format!("nothing reads the folder `{top}`"));
        Finding::new(&rules::UNUSED_FILE, span, message, help)
    };
    tops.into_iter().map(&mut told).collect()
}

fn unread(path: &str, span: Span) -> Finding {
    // What is meant to be read leaves a hole, and the unit is not built.
    if let Some((right, help)) = misnamed::file(path) {
        let message = Words::new(format!("tệp này phải tên là `{right}`"), format!("this file has to be called `{right}`"));
        return Finding::new(&rules::MISSING_FILE, span, message, help);
    }
    let help = if let Some(help) = misnamed::help(path) {
        help
    } else if picture::is_picture(path) {
        Words::new("Cho hình vào bài bên cạnh: `![…](ten-hinh.png)`, hoặc xóa đi.", "Show it in the text beside it, `![…](ten-hinh.png)`, or delete it.")
    } else {
        Words::new("Chuyển tệp đến đúng chỗ (xem docs/content.md), hoặc xóa đi.", "Move it where it belongs (see docs/content.md), or delete it.")
    };
    Finding::new(&rules::UNUSED_FILE, span, Words::new(format!("không có gì đọc tệp `{path}`"), format!("nothing reads the file `{path}`")), help)
}
