//! Writes the workload: `workload niemyet|hugo FOLDER N [--shared] [--theme plain|default]`.

use std::path::Path;
use std::process::ExitCode;

use niemyet_speed::{hugo, niemyet};

const USAGE: &str = "workload niemyet FOLDER N [--shared] [--theme plain|default]\nworkload hugo FOLDER N";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let [program, folder, units, options @ ..] = args.as_slice() else { return refuse(USAGE) };
    let (mut plain, mut shared) = (true, false);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match (*option, program) {
            ("--shared", &"niemyet") => shared = true,
            ("--theme", &"niemyet") => match options.next() {
                Some(&"plain") => plain = true,
                Some(&"default") => plain = false,
                _ => return refuse(USAGE),
            },
            _ => return refuse(USAGE),
        }
    }
    let (folder, Ok(units)) = (Path::new(folder), units.parse()) else { return refuse(USAGE) };
    // Files of another workload would be built with this one.
    if folder.exists() {
        return refuse(&format!("{} is there already", folder.display()));
    }
    let done = match *program {
        "niemyet" => niemyet::site(folder, units, plain, shared),
        "hugo" => hugo::site(folder, units),
        _ => return refuse(USAGE),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error.to_string()),
    }
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(2)
}
