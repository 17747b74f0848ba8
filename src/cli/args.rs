//! Arguments and environment to what is meant.
#![expect(clippy::disallowed_methods, reason = "this is the door to the environment and the clock")]

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::ArgMatches;

use super::grammar::command;
use super::refusal::{Refusal, plain, refuse};
use super::root::root;
use crate::calendar::Date;
use crate::finding::Tongue;
use crate::import::choice::Ask;
use crate::init::UnitKind;
use crate::intake::Wanted;
use crate::model::id::{self, Id};
use crate::order::Order;

/// The unit of a new site where the user gives no name.
const FIRST_UNIT: &str = "xa-cua-toi";

/// What the user wants.
#[derive(Debug)]
pub(super) struct Args {
    /// What is to be done.
    pub command: Command,
    /// The language of messages.
    pub tongue: Tongue,
    /// Where the site is written.
    pub output: PathBuf,
    root: PathBuf,
    pub(super) today: Date,
}

/// A command with its own options.
#[derive(Debug)]
pub(super) enum Command {
    /// Build the site.
    Build(Options),
    /// Find what is wrong.
    Check(Options),
    /// Explain a rule.
    Explain {
        /// Its code.
        code: String,
    },
    /// Issue codes.
    Codes {
        /// Whether they are written to the ledgers.
        write: bool,
        /// Units to look at; all where empty.
        units: Vec<String>,
    },
    /// Reads a plan.
    ImportPlan {
        /// The office's file.
        file: PathBuf,
        /// The folder that `vi.md` is written into; printed where there is none.
        out: Option<PathBuf>,
        /// Whether what was understood is printed as JSON.
        as_json: bool,
    },
    /// Take a file of figures into a campaign.
    ImportProgress {
        /// The file, the campaign and the day.
        wanted: Wanted,
        /// Units to look for the campaign in; all where empty.
        units: Vec<String>,
        /// Whether JSON is printed and nothing written.
        format: Format,
    },
    /// Start a new site.
    Init {
        /// Where.
        folder: PathBuf,
        /// The id of its unit.
        unit: Id,
        /// What the unit is.
        kind: UnitKind,
    },
    /// Print the schema of a kind of content file.
    Schema {
        /// Its name; all kinds are listed where there is none.
        kind: Option<String>,
    },
    /// List translations, or write down what they were made from.
    Translate {
        /// Whether it is written down.
        accept: bool,
        /// Translations that are meant.
        pages: Vec<String>,
    },
}

/// Options of `build` and `check`.
#[derive(Debug)]
pub(super) struct Options {
    /// Units to work on; all where empty.
    pub units: Vec<String>,
    /// Threads.
    pub jobs: Option<usize>,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Whether printed sheets are made.
    pub sheets: bool,
    /// Whether what needs no asking is put right first.
    pub fix: bool,
    /// Format of findings.
    pub format: Format,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Human,
    /// For programs, one object a line.
    Json,
    /// For GitHub's runners, one command a line.
    Github,
    /// One SARIF 2.1.0 log.
    Sarif,
}

impl Args {
    /// The order for the pipeline.
    pub(super) fn order(&self, units: &[String], jobs: Option<usize>, sheets: bool) -> Order {
        Order { root: self.root.clone(), output: self.output.clone(), today: self.today, units: units.to_vec(), jobs, sheets }
    }
}

/// Reads arguments; the language of messages is looked for first, so that refusals speak it.
pub(super) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Args, Refusal> {
    let arguments: Vec<OsString> = arguments.collect();
    let tongue = tongue(&arguments);
    let matches = command(tongue).try_get_matches_from(&arguments).map_err(|error| refuse(&error, &arguments, tongue))?;
    let today = today(&matches).ok_or_else(|| {
        plain(
            tongue,
            "--today cần một ngày có thật như 2026-05-13 (và SOURCE_DATE_EPOCH, nếu có, một số giây)",
            "--today needs a real day like 2026-05-13 (and SOURCE_DATE_EPOCH, where set, a number of seconds)",
        )
    })?;
    let root = root(&matches, tongue)?;
    let output = matches.get_one::<PathBuf>("output").cloned().unwrap_or_else(|| root.join("output"));
    Ok(Args { command: wanted(&matches, tongue)?, tongue, root, output, today })
}

fn wanted(matches: &ArgMatches, tongue: Tongue) -> Result<Command, Refusal> {
    let units = |sub: &ArgMatches| {
        let own = sub.get_many::<String>("unit").into_iter().flatten();
        let before = matches.get_many::<String>("unit").into_iter().flatten();
        own.chain(before).cloned().collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    };
    let sheets = |sub: &ArgMatches| !sub.get_flag("no-sheets") && !matches.get_flag("no-sheets");
    Ok(match matches.subcommand() {
        Some(("check", sub)) => Command::Check(Options { fix: sub.get_flag("fix"), ..options(matches, sub, units(sub), true) }),
        Some(("explain", sub)) => Command::Explain { code: sub.get_one::<String>("code").cloned().unwrap_or_default() },
        Some(("codes", sub)) => Command::Codes { write: sub.get_flag("write"), units: units(sub) },
        Some(("translate", sub)) => {
            let pages = sub.get_many::<String>("accept");
            Command::Translate { accept: pages.is_some(), pages: pages.into_iter().flatten().cloned().collect() }
        }
        Some(("import", sub)) => import(sub, &units, tongue)?,
        Some(("init", sub)) => new_site(matches, sub, tongue)?,
        Some(("schema", sub)) => Command::Schema { kind: sub.get_one::<String>("kind").cloned() },
        Some((_, sub)) => Command::Build(options(matches, sub, units(sub), sheets(sub))),
        None => Command::Build(options(matches, matches, units(matches), sheets(matches))),
    })
}

/// `import progress FILE --campaign ID`, `import plan FILE`.
fn import(matches: &ArgMatches, units: &dyn Fn(&ArgMatches) -> Vec<String>, tongue: Tongue) -> Result<Command, Refusal> {
    let sub = matches.subcommand().map_or(matches, |(_, sub)| sub);
    if matches.subcommand_name() == Some("plan") {
        let path = |name: &str| sub.get_one::<PathBuf>(name).cloned();
        let as_json = sub.get_one::<String>("format").is_some_and(|format| format == "json");
        return Ok(Command::ImportPlan { file: path("file").unwrap_or_default(), out: path("out"), as_json });
    }
    let text = |name: &str| sub.get_one::<String>(name);
    let date = match text("date").map(|text| Date::read(text)) {
        Some(None) => return Err(plain(tongue, "--date cần một ngày có thật như 2026-05-13", "--date needs a real day like 2026-05-13")),
        Some(date) => date,
        None => None,
    };
    let wanted = Wanted {
        file: sub.get_one::<PathBuf>("file").cloned().unwrap_or_default(),
        campaign: text("campaign").cloned().unwrap_or_default(),
        ask: Ask { sheet: text("sheet").cloned(), date },
        write: true,
    };
    let format = if text("format").is_some_and(|format| format == "json") { Format::Json } else { Format::Human };
    Ok(Command::ImportProgress { wanted, units: units(sub), format })
}

fn new_site(top: &ArgMatches, sub: &ArgMatches, tongue: Tongue) -> Result<Command, Refusal> {
    let before = || top.get_many::<String>("unit").into_iter().flatten().next_back();
    let unit = sub.get_one::<String>("id").or_else(before).map_or(FIRST_UNIT, String::as_str);
    let Some(id) = Id::parse(unit) else {
        let like = Some(id::suggest(unit)).filter(|like| Id::parse(like).is_some()).unwrap_or_else(|| FIRST_UNIT.to_owned());
        return Err(plain(
            tongue,
            &format!("`{unit}` không làm tên thư mục được: chỉ nhận chữ thường không dấu, số và gạch nối; ví dụ --unit {like}"),
            &format!("`{unit}` cannot be the name of a folder: only lower-case letters without marks, digits and hyphens; for instance --unit {like}"),
        ));
    };
    let kind = match sub.get_one::<String>("kind").map(String::as_str) {
        Some("ward") => UnitKind::Ward,
        Some("special_zone") => UnitKind::SpecialZone,
        Some(_) | None => UnitKind::Commune,
    };
    Ok(Command::Init { folder: sub.get_one::<PathBuf>("dir").cloned().unwrap_or_default(), unit: id, kind })
}

/// Options may stand before the command as well as after it.
fn options(top: &ArgMatches, sub: &ArgMatches, units: Vec<String>, sheets: bool) -> Options {
    let format = sub.get_one::<String>("format").or_else(|| top.get_one::<String>("format"));
    Options {
        units,
        jobs: sub.get_one::<u16>("jobs").or_else(|| top.get_one::<u16>("jobs")).map(|jobs| usize::from(*jobs)),
        strict: sub.get_flag("strict") || top.get_flag("strict"),
        sheets,
        fix: false,
        format: match format.map(String::as_str) {
            Some("json") => Format::Json,
            Some("github") => Format::Github,
            Some("sarif") => Format::Sarif,
            Some(_) | None => Format::Human,
        },
    }
}

/// `--lang`, else the user's locale; Vietnamese where that says nothing.
fn tongue(arguments: &[OsString]) -> Tongue {
    let words: Vec<String> = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let asked = words.iter().enumerate().find_map(|(index, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(index + 1).cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    let code = asked.or_else(locale).unwrap_or_default();
    let says_nothing = code.is_empty() || code.starts_with("vi") || code == "POSIX" || code == "C" || code.starts_with("C.");
    if says_nothing { Tongue::Vi } else { Tongue::En }
}

/// The only clock: `--today`, else `SOURCE_DATE_EPOCH`, else the machine's.
fn today(matches: &ArgMatches) -> Option<Date> {
    if let Some(text) = matches.get_one::<String>("today") {
        return Date::parse(text);
    }
    if let Ok(text) = std::env::var("SOURCE_DATE_EPOCH") {
        return Date::from_epoch_seconds(text.parse().ok()?);
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Date::local_from_epoch_seconds(i64::try_from(now).ok()?)
}
