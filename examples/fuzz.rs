//! Makes up odd input for as long as it is told and stops at the first panic, hang or gibibyte:
//! `cargo run --release --example fuzz -- MINUTES [SEED]`. The case is left in `target/fuzz/`; what it was is kept in `tests/fuzz/cases/`.
#![expect(clippy::print_stdout, clippy::print_stderr, clippy::exit, reason = "figures for people are what it is for")]
#![expect(clippy::unwrap_used, reason = "a fuzzer that cannot go on ends")]
#![expect(clippy::disallowed_methods, reason = "it reads seeds and writes cases")]

#[path = "../tests/support/fuzz.rs"]
mod fuzz;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use niemyet::source::Content;

/// Longer than this a case takes only when it hangs.
const HANG: Duration = Duration::from_secs(20);
/// More memory than this nothing may take, in kibibytes.
const MOST: u64 = 1024 * 1024;
/// Pieces that mean something to YAML, Markdown, deadlines and numbers.
const PIECES: &[&str] = &[
    ": ",
    "\n",
    "\n---\n",
    "- ",
    "  ",
    "\t",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!!binary ",
    "<<: ",
    "#",
    "##### ",
    "* ",
    "1. ",
    "| a | b |\n|---|---|\n",
    "> [!NOTE]\n",
    "![a](b.png)",
    "[a](guide:b)",
    "`",
    "```",
    "<b>",
    "<!--",
    "-->",
    "\\",
    "ngày 30/4/2023",
    "quý II/2026",
    "tháng 13/2026",
    "1.234,5",
    "99999999999999999999",
    "-0",
    "50% - 60%",
    "Thường xuyên",
    "Đơn vị thực hiện: ",
    "Thời gian hoàn thành: ",
    "IV. ",
    "1.1. ",
    "ặ",
    "\u{303}",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "😀",
    "\0",
    "\r\n",
    "0000-00-00",
    "2026-02-29",
    "yes",
    "null",
    "~",
    "waive: [{code: C001, at: x}]",
];

/// Files that all units share.
const SHARED: [&str; 7] = ["guides/kich-hoat/vi.md", "guides/moi/vi.md", "laws.yaml", "glossary.yaml", "site.yaml", "methods/vi.md", "statement/vi.md"];

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn pick<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        some.get(self.below(some.len())).unwrap()
    }
}

/// What is being done.
struct Case {
    since: Instant,
    target: &'static str,
    bytes: Vec<u8>,
}

fn main() {
    // Seeds, cases and what is left of them are named from there.
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).unwrap();
    let mut arguments = std::env::args().skip(1);
    let minutes: f64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1.0);
    let seed: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let end = Instant::now() + Duration::from_secs_f64(minutes * 60.0);
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let seeds = seeds();
    let (tell, cases) = channel();
    watch(cases);
    std::panic::set_hook(Box::new(|_| {}));
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    while Instant::now() < end {
        // A whole site takes as long as twenty other cases.
        let target = if dice.below(40) == 0 { "site" } else { *dice.pick(&fuzz::TARGETS[..6]) };
        let bytes = made_up(target, &seeds, &mut dice);
        tell.send(Some(Case { since: Instant::now(), target, bytes: bytes.clone() })).unwrap();
        let folder = tempfile::TempDir::new().unwrap();
        let done = std::panic::catch_unwind(|| fuzz::run(target, &bytes, folder.path()));
        tell.send(None).unwrap();
        if let Err(panic) = done {
            let words = panic.downcast_ref::<String>().cloned().or_else(|| panic.downcast_ref::<&str>().map(|words| (*words).to_owned()));
            stop("panic", target, &bytes, &words.unwrap_or_default());
        }
        *counts.entry(target).or_default() += 1;
    }
    println!("seed {seed}, {minutes} minutes, peak {} MiB, nothing went wrong: {counts:?}", peak() / 1024);
}

/// Ends the run where a case goes on for too long or takes too much memory.
fn watch(cases: Receiver<Option<Case>>) {
    std::thread::spawn(move || {
        let mut now: Option<Case> = None;
        loop {
            match cases.recv_timeout(Duration::from_secs(1)) {
                Ok(case) => now = case,
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    let Some(Case { since, target, bytes }) = &now else { continue };
                    if since.elapsed() > HANG {
                        stop("hang", target, bytes, "");
                    }
                    if peak() > MOST {
                        stop("memory", target, bytes, &format!("{} KiB", peak()));
                    }
                }
            }
        }
    });
}

fn stop(what: &str, target: &str, bytes: &[u8], words: &str) -> ! {
    let folder = Path::new("target/fuzz");
    fs::create_dir_all(folder).unwrap();
    let file = folder.join(format!("{target}-{what}"));
    fs::File::create(&file).unwrap().write_all(bytes).unwrap();
    eprintln!("{what}: {words}\nthe case is {}", file.display());
    std::process::exit(1)
}

/// The most memory that this process ever had, in kibibytes; 0 where the system does not say.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Texts to begin with: name and bytes.
fn seeds() -> Vec<(String, Vec<u8>)> {
    let mut seeds: Vec<(String, Vec<u8>)> = Vec::new();
    for (path, content) in fuzz::base("", "-") {
        if let Content::Text(text) = content {
            seeds.push((path, text.into_bytes()));
        }
    }
    for folder in ["tests/corpus/imitations", "content/units/xa-mau", "content/units/phuong-mau", "content/guides", "tests/fuzz/word"] {
        walk(Path::new(folder), &mut seeds);
    }
    seeds.push(("van-ban.docx".to_owned(), fuzz::docx("", b"")));
    seeds
}

fn walk(folder: &Path, seeds: &mut Vec<(String, Vec<u8>)>) {
    let entries: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    for path in entries {
        if path.is_dir() {
            walk(&path, seeds);
        } else if path.extension().is_some_and(|ending| ["md", "yaml", "txt", "csv", "xlsx", "xml"].iter().any(|known| ending == *known)) {
            seeds.push((path.to_string_lossy().into_owned(), fs::read(&path).unwrap()));
        }
    }
}

fn made_up(target: &str, seeds: &[(String, Vec<u8>)], dice: &mut Dice) -> Vec<u8> {
    let fitting: Vec<&(String, Vec<u8>)> = seeds.iter().filter(|(path, _)| fits(target, path)).collect();
    let (path, bytes) = *dice.pick(&fitting);
    let mut bytes = bytes.clone();
    for _ in 0..=dice.below(6) {
        change(&mut bytes, seeds, dice);
    }
    let name = match target {
        "shared" => (*dice.pick(&SHARED)).to_owned(),
        "site" => path.clone(),
        "word" => path.rsplit('/').next().unwrap_or_default().trim_end_matches(".xml").to_owned(),
        _ => return bytes,
    };
    [name.as_bytes(), b"\n", &bytes].concat()
}

/// Whether what is made of a file can reach further than the first byte of a target.
fn fits(target: &str, path: &str) -> bool {
    let ends = |endings: &[&str]| Path::new(path).extension().is_some_and(|ending| endings.iter().any(|known| ending == *known));
    match target {
        "word" => ends(&["xml"]),
        "book" => ends(&["csv", "xlsx"]),
        "import" => ends(&["txt", "md", "docx"]),
        _ => ends(&["md", "yaml", "txt"]),
    }
}

/// One change: bytes taken out, put in, doubled, exchanged, or a piece of another text.
fn change(bytes: &mut Vec<u8>, seeds: &[(String, Vec<u8>)], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + dice.below(40)).min(bytes.len());
    match dice.below(7) {
        0 => drop(bytes.drain(at..end)),
        1 => drop(bytes.splice(at..at, dice.pick(PIECES).bytes())),
        2 => drop(bytes.splice(at..end, dice.pick(PIECES).bytes())),
        3 => {
            let piece = bytes.get(at..end).unwrap_or_default().repeat(1 + dice.below(50));
            drop(bytes.splice(at..at, piece));
        }
        4 => {
            let random = u8::try_from(dice.below(256)).unwrap();
            bytes.get_mut(at).into_iter().for_each(|byte| *byte = random);
        }
        5 => {
            let (_, other) = dice.pick(seeds);
            let from = dice.below(other.len() + 1);
            let piece = other.get(from..(from + dice.below(400)).min(other.len())).unwrap_or_default().to_vec();
            drop(bytes.splice(at..end, piece));
        }
        _ => bytes.truncate(at),
    }
}
