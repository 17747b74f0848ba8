//! `floor FINISHED NEW`: reads all files of a finished site into memory, then writes the same files into a new folder with two threads, and
//! prints the seconds that the writing took. No program that makes these files can be faster.

use std::path::{Path, PathBuf};
use std::time::Instant;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [finished, new] = words.as_slice() else { panic!("floor FINISHED NEW") };
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    read(Path::new(finished), Path::new(""), &mut folders, &mut files);
    let new = Path::new(new);
    let began = Instant::now();
    std::fs::create_dir(new).expect("the folder is new");
    for folder in &folders {
        std::fs::create_dir(new.join(folder)).expect("a folder can be made");
    }
    let write = |files: &[(PathBuf, Vec<u8>)]| files.iter().for_each(|(path, bytes)| std::fs::write(new.join(path), bytes).expect("a file can be written"));
    let (one, two) = files.split_at(files.len() / 2);
    std::thread::scope(|scope| {
        scope.spawn(|| write(one));
        write(two);
    });
    println!("{:.3}", began.elapsed().as_secs_f64());
}

fn read(root: &Path, below: &Path, folders: &mut Vec<PathBuf>, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    let mut entries: Vec<_> = std::fs::read_dir(root.join(below)).expect("the site can be listed").flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = below.join(entry.file_name());
        if entry.path().is_dir() {
            folders.push(path.clone());
            read(root, &path, folders, files);
        } else {
            files.push((path, std::fs::read(entry.path()).expect("a file can be read")));
        }
    }
}
