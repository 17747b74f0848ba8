//! Takes a file of an office into content: reads it, says what was understood, and adds a report to its campaign.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::amend;
use crate::calendar::Date;
use crate::check::campaign::AREA;
use crate::check::sum::TOTAL;
use crate::draft;
use crate::fault::Fault;
use crate::finding::{Severity, Words};
use crate::grid::book::{Book, Unreadable};
use crate::grid::{delimited, workbook};
use crate::import::patch;
use crate::import::progress::{self, Rules, Understood};
use crate::load::{self, disk, rules};
use crate::model::campaign::Campaign;
use crate::model::id::Id;
use crate::number::Amount;
use crate::order::Order;
use crate::source::{Content, Sources};

/// Files above this are not read: 8 MB.
const LIMIT: usize = 8_000_000;

/// What is to be taken in.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The office's file.
    pub file: PathBuf,
    /// The campaign.
    pub campaign: String,
    /// The day of the report, where the file does not say it.
    pub date: Option<Date>,
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

/// What became of the campaign's file.
#[derive(Debug, Clone)]
pub enum State {
    /// Nobody asked to change it.
    NotAsked,
    /// The report was added, or that of the same day was replaced.
    Written,
    /// It had the same report already.
    Same,
    /// It was left alone, and why.
    Refused(Words),
}

/// A campaign with all that is needed to change its file.
struct Place {
    unit: draft::Unit,
    campaign: Campaign,
    sources: Sources,
    file: String,
    id: Id,
}

/// Takes a file of figures by area into a campaign.
///
/// # Errors
/// Where the file or the content cannot be read, or there is no such campaign.
pub fn progress(order: &Order, wanted: &Wanted) -> Result<Intake, Fault> {
    let book = book(&wanted.file)?;
    let place = place(order, &wanted.campaign)?;
    let areas = place.unit.head.as_ref().map(|head| head.profile.areas.as_slice()).unwrap_or_default();
    let rules = Rules { ambiguous: &rules::AMBIGUOUS, cell: &rules::TABLE_CELL, area: &AREA, total: &TOTAL };
    let understood = progress::understand(&book, &place.campaign, areas, &rules).ok_or_else(|| {
        Fault::new(
            &wanted.file,
            Words::new(
                "không trang nào có bảng theo địa bàn của đơn vị; tên địa bàn phải khớp `areas` trong unit.yaml",
                "no sheet has a table by the unit's areas; names of areas have to match `areas` in unit.yaml",
            ),
        )
    })?;
    let date = wanted.date.or(understood.as_of);
    let state = if wanted.write { write(order, &place, &understood, date)? } else { State::NotAsked };
    Ok(Intake { understood, date, campaign_file: place.file, state })
}

fn book(file: &Path) -> Result<Book, Fault> {
    let unreadable = |vi: &str, en: &str| Fault::new(file, Words::new(vi, en));
    let bytes = amend::read(file)?.ok_or_else(|| unreadable("không có tệp này", "there is no such file"))?;
    if bytes.len() > LIMIT {
        return Err(unreadable("tệp lớn hơn 8 MB", "the file is larger than 8 MB"));
    }
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let read = if matches!(ending.as_str(), "csv" | "tsv" | "txt") {
        let text = load::readable(&bytes).ok_or_else(|| unreadable("tệp không phải chữ UTF-8 hay UTF-16", "the file is neither UTF-8 nor UTF-16 text"))?;
        delimited::read(&text).map(|(book, _)| book)
    } else {
        workbook::read(&bytes)
    };
    read.map_err(|why| match why {
        Unreadable::TooBig => unreadable("tệp mở ra quá lớn", "the file is too big when it is opened"),
        Unreadable::Broken(_) => unreadable(
            "không mở được như một bảng tính; mở bằng Excel, lưu lại thành .xlsx hoặc .csv (UTF-8)",
            "it cannot be opened as a table; open it in Excel and save it again as .xlsx or .csv (UTF-8)",
        ),
    })
}

/// Finds the campaign among the units that the order names, or among all.
fn place(order: &Order, campaign: &str) -> Result<Place, Fault> {
    let tree = disk::list(&order.root)?;
    let content = order.root.join("content");
    let own = |name: &&String| order.units.is_empty() || order.units.contains(*name);
    let has = |name: &&String| !tree.some(name, &[&format!("progress/{campaign}.yaml")]).is_empty();
    let units: Vec<&String> = tree.units.keys().filter(own).filter(has).collect();
    let unit = match units.as_slice() {
        [one] => (*one).clone(),
        [] => {
            let words = Words::new(
                format!("không có tệp progress/{campaign}.yaml ở đơn vị nào; tạo tệp trước, xem docs/content.md"),
                format!("no unit has a file progress/{campaign}.yaml; create it first, see docs/content.md"),
            );
            return Err(Fault::new(&content, words));
        }
        several => {
            let list = several.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
            let words = Words::new(
                format!("nhiều đơn vị có đợt `{campaign}`: {list}; thêm --unit"),
                format!("several units have a campaign `{campaign}`: {list}; add --unit"),
            );
            return Err(Fault::new(&content, words));
        }
    };
    let file = format!("content/units/{unit}/progress/{campaign}.yaml");
    let broken = || {
        Fault::new(
            &order.root.join(&file),
            Words::new("tệp có lỗi nên chưa đọc được, xem: niemyet check", "it has errors and cannot be read, see: niemyet check"),
        )
    };
    let (unit, sources) = read_unit(&tree, &unit, None)?.ok_or_else(broken)?;
    let id = Id::parse(campaign).ok_or_else(broken)?;
    let campaign = unit.campaigns.whole.get(&id).cloned().ok_or_else(broken)?;
    Ok(Place { unit, campaign, sources, file, id })
}

/// Reads a unit; `instead` is the text of one of its files, by its path below the unit's folder.
fn read_unit(tree: &disk::Tree, name: &str, instead: Option<(&str, &str)>) -> Result<Option<(draft::Unit, Sources)>, Fault> {
    let (mut sources, mut found) = (Sources::default(), Vec::new());
    let files = disk::read(&tree.shared, "content/", &mut sources, &mut found)?;
    let (shared, _) = load::shared(files, &mut sources);
    let (Some(site), Ok(id)) = (shared.site, load::unit_id(name, &mut sources)) else { return Ok(None) };
    let mut files = disk::read(&tree.unit(name)?, &format!("content/units/{id}/"), &mut sources, &mut found)?;
    if let Some((path, text)) = instead {
        files.insert(path.to_owned(), Content::Text(text.to_owned()));
    }
    Ok(Some((load::unit(&id, files, &mut sources, &site).0, sources)))
}

/// The figures that are wanted: indicator, area and day.
type Report = BTreeMap<(usize, Id), Option<Amount>>;

fn write(order: &Order, place: &Place, understood: &Understood, date: Option<Date>) -> Result<State, Fault> {
    let refused = |vi: &str, en: &str| Ok(State::Refused(Words::new(vi, en)));
    let report = report(understood);
    let Some(date) = date else {
        return refused("tệp không ghi số liệu đến ngày nào; thêm --date YYYY-MM-DD", "the file does not say up to which day it counts; add --date YYYY-MM-DD");
    };
    if report.is_empty() {
        return refused("không có cột nào là chỉ số của đợt", "no column is an indicator of the campaign");
    }
    if understood.findings.iter().any(|finding| finding.severity == Severity::Error) {
        return refused("có chỗ chưa hiểu được ở trên", "some of it is not understood, see above");
    }
    let path = order.root.join(&place.file);
    let bytes = amend::read(&path)?.unwrap_or_default();
    let Some(text) = load::readable(&bytes) else { return refused("tệp tiến độ không phải chữ UTF-8", "the campaign's file is not UTF-8") };
    let before = figures(&place.campaign, date);
    if report.iter().all(|(key, amount)| before.get(key) == Some(amount)) {
        return Ok(State::Same);
    }
    let is_new = !report.keys().any(|key| before.contains_key(key));
    let patched = if is_new { patch::with_report(&text, understood, date) } else { replaced(place, &text, &report, date) };
    let Some(patched) = patched.filter(|patched| says(order, place, patched, &report, date)) else {
        return refused(
            "`reports` trong tệp tiến độ viết theo cách không thêm vào được; hãy viết mỗi báo cáo thành một mục `- date: …`, hoặc sửa tay",
            "`reports` in the campaign's file is written in a way that cannot be added to; write each report as an item `- date: …`, or edit it by hand",
        );
    };
    let windows = bytes.windows(2).any(|pair| pair == b"\r\n");
    amend::replace(&path, &if windows { patched.replace('\n', "\r\n") } else { patched })?;
    Ok(State::Written)
}

fn report(understood: &Understood) -> Report {
    let columns = understood.columns.iter().filter_map(|column| Some((column.indicator?, &column.id)));
    columns.flat_map(|(indicator, id)| understood.areas.iter().filter_map(move |area| Some(((indicator, area.area.clone()), *area.values.get(id)?)))).collect()
}

/// What a campaign has of a day.
fn figures(campaign: &Campaign, date: Date) -> Report {
    let seen = campaign.observations.iter().filter(|seen| seen.date == date);
    seen.filter_map(|seen| Some(((seen.indicator, campaign.areas.get(seen.area?)?.value.clone()), seen.amount))).collect()
}

/// The text with the figures of a report that stands in it already; nothing where one of them has no place of its own in it.
fn replaced(place: &Place, text: &str, report: &Report, date: Date) -> Option<String> {
    let campaign = &place.campaign;
    let mut changes = Vec::new();
    for ((indicator, area), amount) in report {
        let at = campaign.area_at(area)?;
        let seen = campaign.observations.iter().find(|seen| seen.indicator == *indicator && seen.area == Some(at) && seen.date == date)?;
        if place.sources.path(seen.span.file) != place.file {
            return None;
        }
        changes.push((seen.span.start as usize, seen.span.end as usize, patch::shown(*amount)));
    }
    changes.sort_unstable();
    let mut out = text.to_owned();
    for (start, end, figure) in changes.into_iter().rev() {
        out.get(start..end)?;
        out.replace_range(start..end, &figure);
    }
    Some(out)
}

/// Whether a changed file says the report, and of other days what it said before.
fn says(order: &Order, place: &Place, text: &str, report: &Report, date: Date) -> bool {
    let again = || {
        let tree = disk::list(&order.root).ok()?;
        let unit = place.file.split('/').nth(2)?;
        let (unit, _) = read_unit(&tree, unit, Some((&format!("progress/{}.yaml", place.id), text))).ok()??;
        unit.campaigns.whole.get(&place.id).cloned()
    };
    let Some(after) = again() else { return false };
    let others = |campaign: &Campaign| -> Vec<(usize, Option<Id>, Date, Option<Amount>)> {
        let area = |seen: Option<usize>| seen.and_then(|at| campaign.areas.get(at)).map(|area| area.value.clone());
        let mut all: Vec<_> =
            campaign.observations.iter().filter(|seen| seen.date != date).map(|seen| (seen.indicator, area(seen.area), seen.date, seen.amount)).collect();
        all.sort();
        all
    };
    let own = figures(&after, date);
    others(&after) == others(&place.campaign) && report.iter().all(|(key, amount)| own.get(key) == Some(amount))
}
