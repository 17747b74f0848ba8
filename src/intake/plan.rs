//! Takes a plan of an office into content.

use std::collections::BTreeMap;
use std::path::Path;

use super::file::{self, Kinds};
use crate::amend;
use crate::calendar::Date;
use crate::check;
use crate::document::{plain, word};
use crate::draft::Set;
use crate::fault::Fault;
use crate::finding::{Placed, Words, sorted};
use crate::import::plan::{self, Plan};
use crate::import::written;
use crate::load;
use crate::place::Place;
use crate::source::Sources;

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

/// What the author of a plan has to look at, in the order of the lines of its file: what the import was not sure of, and what the rules of plans
/// say of it on the day `today`.
pub fn findings(plan: &Plan, path: &Path, today: Date) -> Vec<Placed> {
    let file = path.display().to_string();
    let place = |line: usize| {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        Place { file: file.clone(), line, column: 1, end_line: line, end_column: 2, first_column: 1, excerpt: String::new() }
    };
    let notes = plan.notes.iter().map(|note| Placed {
        rule: note.rule,
        place: place(note.line),
        message: note.message.clone(),
        help: note.help.clone(),
        notes: Vec::new(),
        at: None,
        waived: None,
    });
    let mut found: Vec<Placed> = notes.collect();
    let written = written::markdown(plan);
    let mut sources = Sources::default();
    if let Some(read) = load::single_plan(written.text(), &mut sources) {
        let mut judged = Vec::new();
        check::plan::judge(&read, &Set::default(), &BTreeMap::new(), today, &mut judged);
        judged.extend(check::wording::of_document(&written.text(), &mut sources));
        found.extend(judged.into_iter().map(|finding| {
            let placed = finding.place(&sources);
            // A blank has no line of its own in what is written.
            let line = match placed.at.as_deref() {
                Some("number") => plan.places.number,
                Some("date") => plan.places.date,
                _ => written.origin(usize::try_from(placed.place.line).unwrap_or(1)),
            };
            Placed { place: place(line), notes: Vec::new(), ..placed }
        }));
    }
    sorted(found)
}

/// Writes a plan as `vi.md` into a folder.
///
/// # Errors
/// A folder that cannot be written, or holds a `vi.md` already: that is never overwritten.
pub fn write(plan: &Plan, folder: &Path) -> Result<std::path::PathBuf, Fault> {
    let file = folder.join("vi.md");
    if amend::create(&file, &written::markdown(plan).text())? {
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
