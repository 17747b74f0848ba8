//! Takes a plan of an office into content.

use std::path::Path;

use super::file::{self, Kinds};
use crate::amend;
use crate::document::{plain, word};
use crate::fault::Fault;
use crate::finding::Words;
use crate::import::plan::{self, Plan};
use crate::import::written;
use crate::load;

/// A plan without pictures has a hundredth of the size that is read.
const KINDS: Kinds = Kinds {
    names: ("tệp .docx, .txt hoặc .md", "a .docx, .txt or .md file"),
    most: 20,
    shorten: ("xóa bớt ảnh hoặc chép riêng phần chữ sang một tệp mới", "remove its pictures or copy the words alone into a new file"),
};

/// Reads a plan.
///
/// # Errors
/// A file that cannot be read, or is none of words.
pub fn plan(path: &Path) -> Result<Plan, Fault> {
    let unreadable = |vi: &str, en: &str| Fault::new(path, Words::new(vi, en));
    let bytes = file::read(path, &KINDS)?;
    if bytes.is_empty() {
        return Err(unreadable("tệp trống", "the file is empty"));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(unreadable(
            "là tệp PDF, chưa đọc được; mở bằng Word rồi lưu thành .docx, hoặc chép phần chữ vào một tệp .txt",
            "is a PDF, which is not read; open it in Word and save it as .docx, or copy the words into a .txt file",
        ));
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let document = if matches!(ending.as_str(), "txt" | "md" | "markdown" | "text") && !bytes.starts_with(b"PK\x03\x04") {
        let text = load::readable(&bytes).ok_or_else(|| {
            unreadable(
                "tệp không phải chữ UTF-8; mở bằng Notepad hoặc Word, lưu lại với mã UTF-8, hoặc nhập tệp .docx",
                "the file is not UTF-8 text; save it again as UTF-8, or import the .docx file",
            )
        })?;
        plain::read(&text)
    } else {
        word::read(&bytes).map_err(|why| {
            let (what, help) = why.told();
            unreadable(&format!("{}. {}", what.vi, help.vi), &format!("{}. {}", what.en, help.en))
        })?
    };
    if document.blocks.is_empty() {
        return Err(unreadable(
            "không có chữ nào; nếu là bản quét thì cần nhận dạng chữ trước",
            "holds no words; of a scan, the words have to be recognised first",
        ));
    }
    Ok(plan::understand(&document))
}

/// Writes a plan as `vi.md` into a folder.
///
/// # Errors
/// A folder that cannot be written, or holds a `vi.md` already: that is never overwritten.
pub fn write(plan: &Plan, folder: &Path) -> Result<std::path::PathBuf, Fault> {
    let file = folder.join("vi.md");
    if amend::create(&file, &written::markdown(plan))? {
        return Ok(file);
    }
    Err(Fault::new(
        &file,
        Words::new(
            "đã có tệp này nên không ghi đè; chọn thư mục khác, hoặc đổi tên tệp cũ",
            "is there already and is not overwritten; choose another folder, or rename the old file",
        ),
    ))
}
