//! The floor: `floor FROM TO [THREADS]` writes the files of the folder FROM into the new folder TO as fast as plain code can, and prints
//! the seconds that the writing took. The files are read into memory before the clock starts, so that nothing but writing is measured.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

/// A folder and the files in it: the grain of work, so that no two threads make the same folder.
struct Folder {
    path: PathBuf,
    files: Vec<(String, Vec<u8>)>,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (from, to, threads) = match args.as_slice() {
        [from, to] => (from, to, 2),
        [from, to, threads] => (from, to, threads.parse().unwrap_or(2)),
        _ => {
            eprintln!("floor FROM TO [THREADS]");
            return ExitCode::from(2);
        }
    };
    match run(Path::new(from), Path::new(to), threads) {
        Ok(seconds) => {
            println!("{seconds:.6}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(from: &Path, to: &Path, threads: usize) -> io::Result<f64> {
    let mut folders = Vec::new();
    read(from, Path::new(""), &mut folders)?;
    let clock = Instant::now();
    // create_dir refuses a folder that is there: files that are written over cost less than new ones.
    fs::create_dir(to)?;
    // A folder has to stand before those in it; `read` gives them in that order.
    for folder in folders.iter().skip(1) {
        fs::create_dir(to.join(&folder.path))?;
    }
    let share = folders.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = folders.chunks(share).map(|folders| scope.spawn(move || folders.iter().try_for_each(|folder| folder.write(to)))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| Err(io::Error::other("a thread died"))))
    })?;
    Ok(clock.elapsed().as_secs_f64())
}

impl Folder {
    fn write(&self, to: &Path) -> io::Result<()> {
        let folder = to.join(&self.path);
        self.files.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
    }
}

fn read(root: &Path, path: &Path, folders: &mut Vec<Folder>) -> io::Result<()> {
    let mut entries = fs::read_dir(root.join(path))?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let (mut files, mut below) = (Vec::new(), Vec::new());
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            below.push(name);
        } else {
            files.push((name, fs::read(entry.path())?));
        }
    }
    folders.push(Folder { path: path.to_owned(), files });
    below.iter().try_for_each(|name| read(root, &path.join(name), folders))
}
