//! Builds that are killed, and builds at the same time: the output is one whole site at every moment.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods, clippy::print_stdout, reason = "this is a test")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use support::{Site, Tree, tree};
use tempfile::TempDir;

/// Builds that are killed.
const KILLS: usize = 200;

/// The program; `tests/run` names the one that is handed out.
fn program() -> PathBuf {
    std::env::var_os("NIEMYET_BINARY").map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_niemyet")), PathBuf::from)
}

/// Two contents that are built over each other into one output, and what each of them gives.
struct Scene {
    folder: TempDir,
    sites: [Built; 2],
}

struct Built {
    root: PathBuf,
    today: &'static str,
    tree: Tree,
}

impl Scene {
    /// Contents of which every page differs, and one has a guide that the other has not. `NIEMYET_CRASH_CONTENT` names a `content/` to take.
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let small = Site::new();
        let content = std::env::var_os("NIEMYET_CRASH_CONTENT").map_or_else(|| small.path("content"), PathBuf::from);
        let sites = [("one", "2026-11-20"), ("two", "2026-11-21")].map(|(name, today)| {
            let root = folder.path().join(name);
            copy(&content, &root.join("content"));
            if name == "two" {
                add_guide(&root.join("content/guides"));
            }
            let reference = folder.path().join(format!("reference-{name}"));
            assert!(build(&root, &reference, today).wait().unwrap().success());
            Built { tree: tree(&reference), root, today }
        });
        assert_ne!(sites[0].tree["index.html"], sites[1].tree["index.html"]);
        assert_ne!(sites[0].tree.len(), sites[1].tree.len());
        Self { folder, sites }
    }

    fn output(&self) -> PathBuf {
        self.folder.path().join("output")
    }

    fn build(&self, which: usize) -> Child {
        build(&self.sites[which].root, &self.output(), self.sites[which].today)
    }

    /// Which of the two sites stands in the output, every byte of it and nothing else.
    #[track_caller]
    fn stands(&self) -> usize {
        let tree = tree(&self.output());
        self.sites.iter().position(|site| site.tree == tree).unwrap_or_else(|| {
            let differs = |site: &Built| tree.keys().chain(site.tree.keys()).filter(|path| tree.get(*path) != site.tree.get(*path)).count();
            let first: Vec<_> = tree.keys().chain(self.sites[1].tree.keys()).filter(|path| tree.get(*path) != self.sites[1].tree.get(*path)).collect();
            panic!("the output is neither site: {} and {} of {} files differ, as {first:?}", differs(&self.sites[0]), differs(&self.sites[1]), tree.len())
        })
    }

    /// What lies beside the output and is none of ours.
    fn left_behind(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with('.')).collect()
    }
}

fn build(root: &Path, output: &Path, today: &str) -> Child {
    let mut command = Command::new(program());
    command.args(["build", "--no-sheets"]).arg("--root").arg(root).arg("--output").arg(output).args(["--today", today]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

fn copy(from: &Path, to: &Path) {
    for item in walkdir::WalkDir::new(from) {
        let item = item.unwrap();
        let place = to.join(item.path().strip_prefix(from).unwrap());
        if item.file_type().is_dir() {
            fs::create_dir_all(place).unwrap();
        } else {
            fs::copy(item.path(), place).unwrap();
        }
    }
}

/// The first guide once more, under a name of its own.
fn add_guide(guides: &Path) {
    let mut all: Vec<PathBuf> = fs::read_dir(guides).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    let new = guides.join("zz-them");
    copy(&all[0], &new);
    for lang in ["vi.md", "en.md"] {
        let text = fs::read_to_string(new.join(lang)).unwrap();
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("slug:")).collect();
        fs::write(new.join(lang), lines.join("\n")).unwrap();
    }
}

/// Numbers that look random and are the same every time.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state >> 11
}

#[test]
fn killed_at_any_moment_the_output_is_one_whole_site() {
    let scene = Scene::new();
    assert!(scene.build(0).wait().unwrap().success());
    let durations = [1, 0, 1, 0].map(|which| {
        let began = Instant::now();
        assert!(scene.build(which).wait().unwrap().success());
        began.elapsed()
    });
    // How long a build may be left alone. It follows the builds, since what else the machine does makes them slower and faster.
    let mut longest = u64::try_from(durations.iter().max().unwrap().as_micros()).unwrap() * 6 / 5;
    let (mut state, mut standing) = (0x9E37_79B9_7F4A_7C15_u64, scene.stands());
    let (mut before, mut after, mut ended) = (0, 0, 0);
    for _ in 0..KILLS {
        let next_site = 1 - standing;
        let mut child = scene.build(next_site);
        std::thread::sleep(Duration::from_micros(next(&mut state) % longest));
        child.kill().unwrap();
        let was_killed = !child.wait().unwrap().success();
        let now = scene.stands();
        assert!(was_killed || now == next_site, "a build that ended well is not there");
        match (was_killed, now == next_site) {
            (false, _) => ended += 1,
            (true, false) => before += 1,
            (true, true) => after += 1,
        }
        longest = if was_killed && now != next_site { longest * 26 / 25 } else { longest * 24 / 25 };
        standing = now;
    }
    println!("{KILLS} builds: {before} were killed before the exchange, {after} after it, {ended} had ended");
    assert!(before > KILLS / 4 && after + ended > KILLS / 20, "killed at one moment only");
    assert!(scene.build(1 - standing).wait().unwrap().success());
    assert_eq!(scene.stands(), 1 - standing);
    assert!(scene.left_behind().is_empty(), "{:?}", scene.left_behind());
}

#[test]
fn of_two_builds_at_once_one_is_refused_and_the_other_whole() {
    let scene = Scene::new();
    let mut refused = 0;
    for turn in 0..20 {
        let mut builds = [scene.build(turn % 2), scene.build(1 - turn % 2)];
        let ends: Vec<i32> = builds.iter_mut().map(|build| build.wait().unwrap().code().unwrap()).collect();
        scene.stands();
        for (build, status) in builds.into_iter().zip(&ends) {
            let said = String::from_utf8(build.wait_with_output().unwrap().stderr).unwrap();
            assert!(
                *status == 0 || *status == 2 && said.contains("một lần dựng khác đang ghi vào thư mục này; hãy đợi nó xong rồi chạy lại"),
                "{status}: {said}"
            );
        }
        assert!(ends.contains(&0), "nobody built");
        refused += ends.iter().filter(|status| **status == 2).count();
    }
    assert!(refused > 0, "no two were at work at the same time");
    assert!(scene.left_behind().is_empty(), "{:?}", scene.left_behind());
}

#[test]
fn builds_into_two_outputs_do_not_hinder_each_other() {
    let scene = Scene::new();
    let other = scene.folder.path().join("other");
    let mut builds = [scene.build(0), build(&scene.sites[0].root, &other, scene.sites[0].today)];
    assert!(builds.iter_mut().all(|build| build.wait().unwrap().success()));
    assert_eq!(scene.stands(), 0);
    assert!(tree(&other) == scene.sites[0].tree);
}
