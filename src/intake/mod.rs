//! Takes a file of an office into content: reads it, says what was understood, and writes it where it belongs.

mod file;
mod place;
mod plan;
mod report;

use std::path::{Path, PathBuf};

use crate::calendar::Date;
use crate::check::campaign::AREA;
use crate::check::sum::TOTAL;
use crate::fault::Fault;
use crate::finding::Words;
use crate::grid::book::{Book, Unreadable};
use crate::grid::{delimited, workbook};
use crate::import::choice::Ask;
use crate::import::progress::{self, Understood};
use crate::import::remark::Rules;
use crate::load::{self, rules};
use crate::order::Order;

use file::Kinds;
pub use plan::{findings, plan, write};
pub use report::State;

const KINDS: Kinds = Kinds {
    names: ("tệp .xlsx, .ods hoặc .csv", "an .xlsx, .ods or .csv file"),
    most: 8,
    shorten: ("chép riêng trang có số liệu sang một tệp mới", "copy the sheet with the figures into a new file"),
};

/// What is to be taken in.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The office's file.
    pub file: PathBuf,
    /// The campaign.
    pub campaign: String,
    /// The sheet, and the day of the report, where the user says them.
    pub ask: Ask,
    /// Whether the campaign's file is changed.
    pub write: bool,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Intake {
    /// What the file says.
    pub understood: Understood,
    /// The day of the report.
    pub date: Option<Date>,
    /// The campaign's file, from the site's root.
    pub campaign_file: String,
    /// What became of the campaign's file.
    pub state: State,
}

/// Reads a file of figures by area for a campaign, and puts a report into the campaign's file where that is asked for.
///
/// # Errors
/// A file that cannot be read, a campaign that is not there.
pub fn progress(order: &Order, wanted: &Wanted) -> Result<Intake, Fault> {
    let place = place::find(order, &wanted.campaign)?;
    let book = book(&wanted.file)?;
    let areas = place.unit.head.as_ref().map(|head| head.profile.areas.as_slice()).unwrap_or_default();
    let rules = Rules { ambiguous: &rules::AMBIGUOUS, cell: &rules::TABLE_CELL, area: &AREA, total: &TOTAL };
    let understood = progress::understand(&book, &place.campaign, areas, &wanted.ask, &rules).map_err(|words| Fault::new(&wanted.file, words))?;
    let date = wanted.ask.date.or(understood.as_of);
    let sure = wanted.ask.date.or(understood.as_of.filter(|_| understood.is_of_all));
    let state = if wanted.write { report::write(order, &place, &understood, sure)? } else { State::NotAsked };
    Ok(Intake { understood, date, campaign_file: place.file, state })
}

fn book(path: &Path) -> Result<Book, Fault> {
    let unreadable = |vi: &str, en: &str| Fault::new(path, Words::new(vi, en));
    let bytes = file::read(path, &KINDS)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let read = if matches!(ending.as_str(), "csv" | "tsv" | "txt") {
        let text = load::readable(&bytes).ok_or_else(|| {
            unreadable(
                "tệp không phải chữ UTF-8; mở bằng Excel, chọn Lưu thành › CSV UTF-8, hoặc nhập tệp .xlsx",
                "the file is not UTF-8 text; open it in Excel and choose Save as › CSV UTF-8, or import the .xlsx file",
            )
        })?;
        delimited::read(&text).map(|(book, _)| book)
    } else {
        workbook::read(&bytes)
    };
    read.map_err(|why: Unreadable| {
        let (what, help) = why.told();
        unreadable(&format!("{}. {}", what.vi, help.vi), &format!("{}. {}", what.en, help.en))
    })
}
