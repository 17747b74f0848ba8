//! The command line: the only place that reads the environment, prints and exits.

mod args;
mod build;
mod check;
mod codes;
mod explain;
mod grammar;
mod guess;
mod import;
mod import_plan;
mod init;
mod refusal;
mod root;
mod schema;
mod speech;
mod translate;

use std::process::ExitCode;

use args::{Args, Command};
use speech::{CLEAN, FAILED, err, print};

use crate::fault::Fault;

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    let status = match args::read(std::env::args_os()) {
        Ok(args) => run(&args),
        Err(refusal) => {
            print(&refusal.text, refusal.is_help);
            if refusal.is_help { CLEAN } else { FAILED }
        }
    };
    ExitCode::from(status)
}

fn run(args: &Args) -> u8 {
    let result = crate::settle(&args.output).and_then(|()| command(args));
    result.unwrap_or_else(|fault| {
        err(&format!("{}: {}: {}", args.tongue.pick("hỏng", "failed"), fault.path.display(), fault.message.get(args.tongue)));
        FAILED
    })
}

fn command(args: &Args) -> Result<u8, Fault> {
    match &args.command {
        Command::Build(options) => build::run(args, options),
        Command::Check(options) => check::run(args, options),
        Command::Explain { code } => Ok(explain::run(args, code)),
        Command::Codes { write, units } => codes::run(args, *write, units),
        Command::ImportPlan { file, out, as_json } => import_plan::run(args, file, out.as_deref(), *as_json),
        Command::ImportProgress { wanted, units, format } => import::progress(args, wanted, units, *format),
        Command::Init { folder, unit, kind } => init::run(args, folder, unit, *kind),
        Command::Schema { kind } => Ok(schema::run(kind.as_deref(), args.tongue)),
        Command::Translate { accept, pages } => translate::run(args, *accept, pages),
    }
}
