//! `workload niemyet|niemyet-default|hugo FOLDER COMMUNES`, `workload shared FOLDER COMMUNES CONTENT`: writes sources into a new folder.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((kind, folder, communes)) = words.first().zip(words.get(1)).zip(words.get(2)).map(|((kind, folder), communes)| (kind, Path::new(folder), communes))
    else {
        eprintln!("workload niemyet|niemyet-default|hugo|shared FOLDER COMMUNES [CONTENT]");
        return ExitCode::from(2);
    };
    let communes: usize = communes.parse().expect("COMMUNES is a number");
    match (kind.as_str(), words.get(3)) {
        ("niemyet", _) => speed::niemyet::own(folder, communes, true),
        ("niemyet-default", _) => speed::niemyet::own(folder, communes, false),
        ("shared", Some(content)) => speed::niemyet::shared(folder, communes, Path::new(content)),
        ("hugo", _) => speed::hugo::own(folder, communes),
        _ => {
            eprintln!("unknown kind of workload: {kind}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
