//! Folders that trade places, and links between them. The only file with code for one operating system.

use std::path::Path;

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::fault::Fault;

/// Puts `new` in the place of `output`; what stood there is removed. One step where the system can, else two renames.
pub fn swap(new: TempDir, output: &Path) -> Result<(), Fault> {
    if !output.exists() {
        return std::fs::rename(new.keep(), output).map_err(|error| Fault::writing(output, &error));
    }
    if exchange(new.path(), output) {
        // The old output now stands in the temporary folder and goes with it; a rest that cannot be removed harms nobody.
        let _ = new.close();
        return Ok(());
    }
    // From here to the end the old site lies aside under its own name and is removed only when the new one stands.
    let aside = TempDir::with_prefix_in(".niemyet-old-", output.parent().unwrap_or(output)).map_err(|error| Fault::writing(output, &error))?.keep();
    std::fs::rename(output, aside.join("output")).map_err(|error| Fault::writing(output, &error))?;
    if let Err(error) = std::fs::rename(new.keep(), output) {
        // Back to what it was before anything else is said; where even that fails, the old site stays in `aside`.
        let _ = std::fs::rename(aside.join("output"), output);
        return Err(Fault::writing(&aside, &error));
    }
    let _ = std::fs::remove_dir_all(aside);
    Ok(())
}

/// Trades two folders in one step.
#[cfg(target_os = "linux")]
fn exchange(new: &Path, output: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, new, CWD, output, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

/// A hard link, or a copy where links fail. What stands at `to` is unlinked first: it may be the same file as one of the live site, and writing
/// into it would change that.
pub fn link_or_copy(from: &Path, to: &Path) -> Result<(), Fault> {
    let _ = std::fs::remove_file(to);
    if std::fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    std::fs::copy(from, to).map(|_| ()).map_err(|error| Fault::writing(to, &error))
}

/// What people keep in the output under names that begin with a dot (`.git`, `.nojekyll`) stays.
pub fn keep_dotfiles(output: &Path, new: &Path) -> Result<(), Fault> {
    let Ok(entries) = std::fs::read_dir(output) else { return Ok(()) };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with('.')) {
        for item in WalkDir::new(entry.path()).into_iter().flatten() {
            let below = item.path().strip_prefix(output).unwrap_or(item.path());
            let to = new.join(below);
            if item.file_type().is_dir() {
                std::fs::create_dir_all(&to).map_err(|error| Fault::writing(&to, &error))?;
            } else {
                link_or_copy(item.path(), &to)?;
            }
        }
    }
    Ok(())
}

/// Temporary folders are closed to others; a published one is not.
#[cfg(unix)]
pub fn open_to_readers(folder: &Path) -> Result<(), Fault> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).map_err(|error| Fault::writing(folder, &error))
}

#[cfg(not(unix))]
pub fn open_to_readers(_: &Path) -> Result<(), Fault> {
    Ok(())
}
