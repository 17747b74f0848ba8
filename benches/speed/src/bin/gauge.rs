//! The gauge: `gauge SAID PROGRAM [ARGUMENT…]` runs a program to its end, with what it prints in the file SAID, and prints its exit status,
//! the seconds, the processor seconds and the most memory in KiB that it took.
//!
//! The system counts the memory of whoever starts a program as the program's own until it begins. A script is larger than some programs that
//! are measured here; this is smaller than all of them.

use std::fs::File;
use std::io;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [said, program, arguments @ ..] = args.as_slice() else {
        eprintln!("gauge SAID PROGRAM [ARGUMENT…]");
        return ExitCode::from(2);
    };
    match run(said, program, arguments) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{program}: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(said: &str, program: &str, arguments: &[String]) -> io::Result<String> {
    let said = File::create(said)?;
    let clock = Instant::now();
    let status = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(said.try_clone()?).stderr(said).status()?;
    let wall = clock.elapsed().as_secs_f64();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    // Macs count bytes, all others KiB.
    let peak = if cfg!(target_os = "macos") { usage.max_rss() / 1024 } else { usage.max_rss() };
    Ok(format!("{} {wall:.6} {:.6} {peak}", status.code().unwrap_or(-1), cpu as f64 / 1e6))
}
