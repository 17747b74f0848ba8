//! Arguments that are refused, in the user's language.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::guess;
use crate::finding::Tongue;

/// Arguments that no command can be made of, or a wish for help.
#[derive(Debug)]
pub(super) struct Refusal {
    /// What to print.
    pub text: String,
    /// Whether it is what the user asked for.
    pub is_help: bool,
}

/// A refusal in the user's language.
pub(super) fn plain(tongue: Tongue, vi: &str, en: &str) -> Refusal {
    Refusal { text: format!("niemyet: {}", tongue.pick(vi, en)), is_help: false }
}

/// The parser's refusals in the user's language; help and version are what they are.
#[expect(clippy::wildcard_enum_match_arm, reason = "the library may add kinds at any time")]
pub(super) fn refuse(error: &clap::Error, arguments: &[OsString], tongue: Tongue) -> Refusal {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Refusal { text: error.render().to_string().trim_end().to_owned(), is_help: true };
    }
    let what = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (arg, value) = (what(ContextKind::InvalidArg), what(ContextKind::InvalidValue));
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue].into_iter().map(what).find(|text| !text.is_empty());
    let meant = meant.or_else(|| match error.kind() {
        ErrorKind::UnknownArgument => guess::meant(&arg, arguments, tongue),
        ErrorKind::InvalidSubcommand => guess::importing(&what(ContextKind::InvalidSubcommand)),
        _ => None,
    });
    let (vi, en) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = what(ContextKind::InvalidSubcommand);
            (format!("không có lệnh `{word}`"), format!("there is no command `{word}`"))
        }
        ErrorKind::UnknownArgument if !arg.starts_with('-') => {
            (format!("`{arg}` không phải tùy chọn của lệnh này"), format!("`{arg}` is no option of this command"))
        }
        ErrorKind::UnknownArgument => (format!("không có tùy chọn `{arg}` ở đây"), format!("there is no option `{arg}` here")),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => (format!("`{arg}` cần một giá trị"), format!("`{arg}` needs a value")),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = what(ContextKind::ValidValue);
            let (list_vi, list_en) = if valid.is_empty() { (String::new(), String::new()) } else { (format!("; dùng: {valid}"), format!("; use: {valid}")) };
            (format!("`{value}` không dùng được cho `{arg}`{list_vi}"), format!("`{value}` does not fit `{arg}`{list_en}"))
        }
        ErrorKind::MissingRequiredArgument => (format!("thiếu `{arg}`"), format!("`{arg}` is missing")),
        _ => (format!("tham số không đúng: {}", error.kind()), format!("the arguments are wrong: {}", error.kind())),
    };
    let (vi, en) = match meant {
        Some(meant) => (format!("{vi}; có phải là `{meant}`?"), format!("{en}; did you mean `{meant}`?")),
        None => (format!("{vi}."), format!("{en}.")),
    };
    plain(tongue, &format!("{vi} Xem: niemyet --help"), &format!("{en} See: niemyet --help"))
}
