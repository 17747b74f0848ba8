//! Puts a finished site in the place of the old one. The only file with code for one operating system.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::emit::aside::Aside;
use crate::fault::Fault;
use crate::finding::Words;

/// What the journal says to a person who finds it.
const JOURNAL: &str = "niemyet: new/ is a whole site on its way to the output; the next run of niemyet puts it there. Please delete nothing here.\n";

/// Trades two folders in one step; says whether it did.
type Exchange = fn(&Path, &Path) -> bool;

/// A step of an exchange in two.
type Step = fn(&Aside) -> Result<(), Fault>;

/// The steps, in their order; [`settle`] completes them wherever they are cut short.
const STEPS: [Step; 4] = [write_journal, take_old_away, bring_new, remove_journal];

/// Puts the site that lies aside in the place of the output; what stood there is removed. One step where the system can, else two renames
/// under a journal, which [`settle`] completes where they are cut short.
pub fn publish(aside: &Aside) -> Result<(), Fault> {
    publish_by(aside, exchange)
}

fn publish_by(aside: &Aside, exchange: Exchange) -> Result<(), Fault> {
    let (new, output) = (aside.new_site(), aside.output());
    if !output.exists() {
        return rename(&new, output);
    }
    if exchange(&new, output) {
        // The old site lies aside now and goes; a rest that cannot be removed is removed by the next run.
        let _ = std::fs::remove_dir_all(&new);
        return Ok(());
    }
    for step in STEPS {
        step(aside)?;
    }
    let _ = std::fs::remove_dir_all(aside.old_site());
    Ok(())
}

/// Completes what a killed run began; the caller holds the lock. Afterwards the output is one whole site, if there was any.
pub fn settle(aside: &Aside) -> Result<(), Fault> {
    if aside.journal().exists() {
        if !aside.output().exists() {
            let (new, old) = (aside.new_site(), aside.old_site());
            rename(if new.exists() { &new } else { &old }, aside.output())?;
        }
        remove_journal(aside)?;
    }
    aside.clear()
}

/// From here on the new site is whole, whatever happens.
fn write_journal(aside: &Aside) -> Result<(), Fault> {
    let path = aside.journal();
    let written = File::create(&path).and_then(|mut file| file.write_all(JOURNAL.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&path);
        Fault::writing(&path, &error)
    })
}

fn take_old_away(aside: &Aside) -> Result<(), Fault> {
    rename(aside.output(), &aside.old_site()).inspect_err(|_| {
        let _ = remove_journal(aside);
    })
}

fn bring_new(aside: &Aside) -> Result<(), Fault> {
    rename(&aside.new_site(), aside.output()).inspect_err(|_| {
        // Back to what it was before anything else is said; where even that fails, the journal stays and the next run tries again.
        if std::fs::rename(aside.old_site(), aside.output()).is_ok() {
            let _ = remove_journal(aside);
        }
    })
}

fn remove_journal(aside: &Aside) -> Result<(), Fault> {
    std::fs::remove_file(aside.journal()).map_err(|error| Fault::writing(&aside.journal(), &error))
}

fn rename(from: &Path, to: &Path) -> Result<(), Fault> {
    std::fs::rename(from, to).map_err(|error| {
        Fault::new(
            to,
            Words::new(
                format!("không thay được thư mục này ({error}); hãy đóng các cửa sổ và chương trình đang mở nó, rồi chạy lại"),
                format!("this folder cannot be replaced ({error}); close the windows and programs that have it open, then run again"),
            ),
        )
    })
}

#[cfg(target_os = "linux")]
fn exchange(new: &Path, output: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, new, CWD, output, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

/// A hard link, or a copy where links fail. What stands at `to` already stays.
pub fn link_or_copy(from: &Path, to: &Path) -> Result<(), Fault> {
    match std::fs::hard_link(from, to) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(_) => std::fs::copy(from, to).map(|_| ()).map_err(|error| Fault::writing(to, &error)),
    }
}

/// What people keep in the output under names that begin with a dot (`.git`, `.nojekyll`) stays.
pub fn keep_dotfiles(output: &Path, new: &Path) -> Result<(), Fault> {
    let Ok(entries) = std::fs::read_dir(output) else { return Ok(()) };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with('.')) {
        for item in WalkDir::new(entry.path()).into_iter().flatten() {
            let below = item.path().strip_prefix(output).unwrap_or(item.path());
            let to: PathBuf = new.join(below);
            if item.file_type().is_dir() {
                std::fs::create_dir_all(&to).map_err(|error| Fault::writing(&to, &error))?;
            } else {
                link_or_copy(item.path(), &to)?;
            }
        }
    }
    Ok(())
}

#[allow(clippy::disallowed_methods, reason = "tests lay out what they look at")]
#[cfg(test)]
mod tests {
    use super::*;

    /// An output with the old site, and the new one aside.
    fn scene(root: &Path) -> Aside {
        let aside = Aside::of(&root.join("output"));
        for (folder, text) in [(aside.output().to_owned(), "old"), (aside.new_site(), "new")] {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join("index.html"), text).unwrap();
        }
        aside
    }

    fn site(aside: &Aside) -> String {
        std::fs::read_to_string(aside.output().join("index.html")).unwrap()
    }

    #[test]
    fn cut_short_anywhere_the_next_run_leaves_one_whole_site() {
        for done in 0..=STEPS.len() {
            let root = tempfile::TempDir::new().unwrap();
            let aside = scene(root.path());
            STEPS.iter().take(done).for_each(|step| step(&aside).unwrap());
            settle(&aside).unwrap();
            assert_eq!(site(&aside), if done < 2 { "old" } else { "new" }, "killed after {done} steps");
            assert!(!aside.journal().exists() && !aside.new_site().exists() && !aside.old_site().exists());
        }
    }

    #[test]
    fn in_one_step_and_in_two() {
        for way in [exchange, |_: &Path, _: &Path| false] {
            let root = tempfile::TempDir::new().unwrap();
            let aside = scene(root.path());
            publish_by(&aside, way).unwrap();
            assert_eq!(site(&aside), "new");
            assert!(!aside.new_site().exists() && !aside.old_site().exists() && !aside.journal().exists());
        }
    }

    #[test]
    fn a_site_that_cannot_be_brought_leaves_the_old_one() {
        let root = tempfile::TempDir::new().unwrap();
        let aside = scene(root.path());
        write_journal(&aside).unwrap();
        take_old_away(&aside).unwrap();
        std::fs::remove_dir_all(aside.new_site()).unwrap();
        assert!(bring_new(&aside).is_err());
        assert_eq!(site(&aside), "old");
        assert!(!aside.journal().exists());
    }
}
