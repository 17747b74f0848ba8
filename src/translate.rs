//! Says which translations are old, and writes down what a translation was made from.

use std::path::{Path, PathBuf};

use crate::amend;
use crate::check::twin::is_stale;
use crate::draft::Twin;
use crate::fault::Fault;
use crate::finding::Words;
use crate::load::{self, disk, twin};
use crate::order::Order;
use crate::source::Sources;

/// A translation and how it stands to its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Its file, from the site's root.
    pub file: String,
    /// How it stands.
    pub state: State,
}

/// How a translation stands to its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was made from the original as it is.
    Fresh,
    /// The original has changed since.
    Stale,
    /// Nobody wrote down what it was made from.
    Unrecorded,
}

/// All translations of a site, by file.
///
/// # Errors
/// Where content cannot be read.
pub fn list(order: &Order) -> Result<Vec<Translation>, Fault> {
    Ok(twins(order)?.iter().map(|twin| Translation { file: twin.file.clone(), state: state(twin) }).collect())
}

/// Writes into translations what they were made from: their original as it is now. A page is the path of a translation or of a folder above
/// it, or a target like `guide:kich-hoat-vneid`. Gives back the files that were written; what is up to date already is left alone.
///
/// # Errors
/// Where content cannot be read or written, or no translation is meant by a page.
pub fn accept(order: &Order, pages: &[String]) -> Result<Vec<PathBuf>, Fault> {
    let all = twins(order)?;
    if let Some(nothing) = pages.iter().find(|page| !all.iter().any(|twin| is_meant(&twin.file, page))) {
        return Err(unknown(&order.root, nothing));
    }
    let chosen = all.iter().filter(|twin| pages.iter().any(|page| is_meant(&twin.file, page)) && state(twin) != State::Fresh);
    chosen.map(|twin| record(&order.root, twin)).collect()
}

fn twins(order: &Order) -> Result<Vec<Twin>, Fault> {
    let tree = disk::list(&order.root)?;
    let (mut sources, mut found) = (Sources::default(), Vec::new());
    let files = disk::read(&tree.shared, "content/", &mut sources, &mut found)?;
    let (shared, _) = load::shared(files, &mut sources);
    let mut twins = shared.twins;
    let Some(site) = shared.site else { return Ok(twins) };
    for name in tree.units.keys() {
        let Ok(id) = load::unit_id(name, &mut sources) else { continue };
        let files = disk::read(&tree.unit(name)?, &format!("content/units/{id}/"), &mut sources, &mut found)?;
        twins.extend(load::unit(&id, files, &mut sources, &site).0.twins);
    }
    twins.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(twins)
}

fn state(twin: &Twin) -> State {
    match is_stale(twin) {
        None => State::Unrecorded,
        Some(true) => State::Stale,
        Some(false) => State::Fresh,
    }
}

/// Whether a page, as an author writes it, means a file.
fn is_meant(file: &str, page: &str) -> bool {
    let page = page.replace('\\', "/");
    let page = page.trim_start_matches("./").trim_end_matches('/');
    let below = |folder: &str| file == folder || file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    // A file that was dragged into the window comes with its whole path.
    if page.ends_with(&format!("/{file}")) {
        return true;
    }
    match page.split_once(':') {
        Some(("page", name)) => file.strip_prefix(&format!("content/{name}/")).is_some_and(|rest| !rest.contains('/')),
        Some((kind @ ("guide" | "method" | "plan" | "notice"), id)) => file.contains(&format!("/{kind}s/{id}/")),
        Some(_) => false,
        None => below(page) || below(&format!("content/{page}")),
    }
}

fn record(root: &Path, twin: &Twin) -> Result<PathBuf, Fault> {
    let path = root.join(&twin.file);
    let bytes = amend::read(&path)?.ok_or_else(|| no_place(&path))?;
    let text = load::readable(&bytes).and_then(|text| twin::with_record(&text, twin)).ok_or_else(|| no_place(&path))?;
    let windows = bytes.windows(2).any(|pair| pair == b"\r\n");
    let text = if windows { text.replace('\n', "\r\n") } else { text };
    amend::replace(&path, &text)?;
    Ok(path)
}

fn no_place(path: &Path) -> Fault {
    Fault::new(
        path,
        Words::new(
            "phần dữ liệu giữa hai dòng `---` viết theo cách không ghi thêm vào được, nên chưa ghi gì; hãy viết mỗi khóa một dòng và xóa `translated_from` nếu có",
            "the data between the two lines `---` is written in a way that cannot be added to, so nothing was written; write a line a key, and remove `translated_from` if it is there",
        ),
    )
}

fn unknown(root: &Path, page: &str) -> Fault {
    Fault::new(
        &root.join("content"),
        Words::new(
            format!(
                "không có bản dịch nào tên `{page}`; ghi đường dẫn như content/guides/kich-hoat-vneid/en.md, hoặc guide:kich-hoat-vneid; xem tất cả: niemyet translate; tệp có lỗi thì không đọc được, xem: niemyet check"
            ),
            format!(
                "there is no translation `{page}`; write a path like content/guides/kich-hoat-vneid/en.md, or guide:kich-hoat-vneid; see all: niemyet translate; a file with errors cannot be read, see: niemyet check"
            ),
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::is_meant;

    #[test]
    fn a_page_is_a_path_a_folder_or_a_target() {
        let file = "content/guides/a-b/en.md";
        for page in [file, "content/guides/a-b", "content/guides/", "content", "guides\\a-b\\en.md", ".\\content\\guides\\a-b\\en.md", "guide:a-b"] {
            assert!(is_meant(file, page), "{page}");
        }
        for page in ["content/guides/a", "guide:a", "method:a-b", "unit:a-b", "content/guides/a-b/vi.md"] {
            assert!(!is_meant(file, page), "{page}");
        }
        assert!(is_meant(file, "C:\\xa\\content\\guides\\a-b\\en.md") && is_meant(file, "/xa/content/guides/a-b/en.md"));
        assert!(is_meant("content/methods/en.md", "page:methods") && !is_meant("content/methods/vneid/en.md", "page:methods"));
    }
}
