//! What was probably meant by an argument that no command knows.

use std::ffi::OsString;

use super::grammar::command;
use crate::finding::Tongue;
use crate::model::id::nearest;

/// Strokes before an option: the right one, and those that word processors make of it.
const STROKES: [char; 4] = ['-', '–', '—', '−'];

/// What an unknown argument was probably meant to be: `--fix` for `-fix` (of which the parser tells only `-f`), for `–fix` as word processors
/// make it, and for `fix`; `--unit xa-mau` for `xa-mau`, `--root ../trang` for a path.
pub(super) fn meant(unknown: &str, arguments: &[OsString], tongue: Tongue) -> Option<String> {
    let words: Vec<String> = arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let whole = words.iter().find(|word| *word == unknown).or_else(|| words.iter().find(|word| !word.starts_with("--") && word.starts_with(unknown)))?;
    let bare = whole.trim_start_matches(STROKES);
    let grammar = command(tongue);
    let sub = words.iter().find_map(|word| grammar.find_subcommand(word));
    let of = |command: &clap::Command| command.get_arguments().filter_map(|arg| arg.get_long().map(str::to_owned)).collect::<Vec<_>>();
    let options: Vec<String> = sub.map(of).unwrap_or_default().into_iter().chain(of(&grammar)).collect();
    let known: Vec<&str> = options.iter().map(String::as_str).collect();
    let name = bare.split('=').next().unwrap_or(bare);
    if let Some(near) = nearest(name, &known).filter(|near| near.len() > 2 && name.len() > 1) {
        return Some(format!("--{near}"));
    }
    if whole.starts_with(STROKES) {
        return None;
    }
    let option = if bare.contains(['/', '\\', '.']) { "root" } else { "unit" };
    known.contains(&option).then(|| format!("--{option} {bare}"))
}

/// The command that takes in a file of an office, for a file that stands where a command should: `import plan ke-hoach.docx`.
pub(super) fn importing(word: &str) -> Option<String> {
    let ending = word.rsplit_once('.')?.1.to_lowercase();
    match ending.as_str() {
        "docx" | "doc" | "txt" | "md" | "pdf" => Some(format!("import plan {word}")),
        "xlsx" | "xls" | "ods" | "csv" => Some(format!("import progress {word} --campaign ID")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_place_of_a_command() {
        assert_eq!(importing("Ke hoach.DOCX").as_deref(), Some("import plan Ke hoach.DOCX"));
        assert_eq!(importing("t10.xlsx").as_deref(), Some("import progress t10.xlsx --campaign ID"));
        assert_eq!(importing("chek"), None);
    }

    #[test]
    fn options_without_their_strokes() {
        for (line, unknown, wanted) in [
            ("check -fix", "-f", Some("--fix")),
            ("check –fix", "–fix", Some("--fix")),
            ("check fix", "fix", Some("--fix")),
            ("codes write", "write", Some("--write")),
            ("check -strict", "-s", Some("--strict")),
            ("check -format=json", "-f", Some("--format")),
            ("check xa-mau", "xa-mau", Some("--unit xa-mau")),
            ("check ../trang", "../trang", Some("--root ../trang")),
            ("schema guide thừa/", "thừa/", Some("--root thừa/")),
            ("check -x", "-x", None),
        ] {
            let words: Vec<OsString> = std::iter::once("niemyet").chain(line.split(' ')).map(OsString::from).collect();
            assert_eq!(meant(unknown, &words, Tongue::Vi).as_deref(), wanted, "{line}");
        }
    }
}
