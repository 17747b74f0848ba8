//! Reads a file of an office that a user names.

use std::path::Path;

use crate::amend;
use crate::fault::Fault;
use crate::finding::Words;

/// What files a command takes, in the words of its messages.
pub(super) struct Kinds {
    /// "tệp .docx, .txt hoặc .md", in both languages.
    pub(super) names: (&'static str, &'static str),
    /// Files above so many million bytes are not read.
    pub(super) most: u64,
    /// What to do with a file above that.
    pub(super) shorten: (&'static str, &'static str),
}

/// The bytes of a file.
///
/// # Errors
/// A folder, a file that is not there, is too large or cannot be read.
pub(super) fn read(path: &Path, kinds: &Kinds) -> Result<Vec<u8>, Fault> {
    let fault = |vi: &str, en: &str| Fault::new(path, Words::new(vi, en));
    if path.is_dir() {
        let (vi, en) = kinds.names;
        return Err(fault(&format!("là một thư mục; ghi tên {vi}"), &format!("is a folder; write the name of {en}")));
    }
    if amend::size(path) > kinds.most * 1_000_000 {
        let (most, (vi, en)) = (kinds.most, kinds.shorten);
        return Err(fault(&format!("tệp lớn hơn {most} MB; {vi}"), &format!("the file is larger than {most} MB; {en}")));
    }
    amend::read(path)?.ok_or_else(|| fault("không có tệp này; xem lại tên và thư mục", "there is no such file; check its name and folder"))
}
