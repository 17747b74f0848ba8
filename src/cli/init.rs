//! `niemyet init DIR`.

use std::path::Path;

use super::args::Args;
use super::speech::{CLEAN, err, out};
use crate::fault::Fault;
use crate::finding::Tongue;
use crate::init::{self, UnitKind};
use crate::model::id::Id;

/// Starts a site; prints its path and what to do next.
pub(super) fn run(args: &Args, folder: &Path, unit: &Id, kind: UnitKind) -> Result<u8, Fault> {
    let started = init::init(folder, unit, kind)?;
    for path in &started.kept {
        err(&format!("{} {path}", args.tongue.pick("Đã có sẵn, giữ nguyên:", "There already, left as it is:")));
    }
    out(&next(folder, &started.unit, args.tongue));
    Ok(CLEAN)
}

fn next(folder: &Path, unit: &str, tongue: Tongue) -> String {
    let path = folder.display().to_string();
    let quoted = if path.contains(' ') { format!("\"{path}\"") } else { path.clone() };
    let go = if path == "." { String::new() } else { format!("    cd {quoted}\n") };
    match tongue {
        Tongue::Vi => format!(
            "Đã tạo trang mới ở: {path}\n\nĐiền hai tệp này (xem DOC-TRUOC.txt):\n    content/site.yaml\n    {unit}\n\nRồi chạy lần lượt:\n{go}    \
             niemyet check           còn thiếu gì, ở dòng nào\n    niemyet codes --write   cấp mã QR, khi đã điền xong\n    \
             niemyet build           ghi trang vào output (chạy thử ngay bây giờ cũng được)"
        ),
        Tongue::En => format!(
            "A new site is in: {path}\n\nFill in these two files (DOC-TRUOC.txt says how, in Vietnamese):\n    content/site.yaml\n    {unit}\n\n\
             Then run, one after the other:\n{go}    niemyet check           what is still missing, and in which line\n    \
             niemyet codes --write   issues QR codes, once all is filled in\n    niemyet build           writes the site to output (try it right now)"
        ),
    }
}
