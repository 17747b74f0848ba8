//! The files of figures beside the pages of a campaign: JSON, CSV, CSV for Excel, a workbook, and what to know before using them.

use std::borrow::Cow;

use super::export::{Export, Sheet, Value, base_of};
use super::scene::Setting;
use super::subject::Subject;
use super::{json, workbook};
use crate::bundle::File;
use crate::crew::Crew;
use crate::grid::delimited::Writer;
use crate::lang::Lang;
use crate::model::route::Route;
use crate::view::words::Words;

/// The files of all campaigns of a unit.
pub(super) fn of_unit(subject: &Subject<'_>, setting: &Setting<'_>, crew: &Crew) -> Vec<File> {
    let primary = &setting.shared.site.languages.primary;
    subject.progress.values().flat_map(|progress| of(&Export { unit: subject.unit, progress, primary }, setting, crew)).collect()
}

fn of(export: &Export<'_>, setting: &Setting<'_>, crew: &Crew) -> Vec<File> {
    let campaign = export.campaign();
    let (figures, reports) = (export.figures(), export.reports());
    let readme = readme(export, setting);
    let title = campaign.title.text(export.primary);
    let mut sheets = vec![("Chỉ tiêu và kết quả", &figures)];
    sheets.extend(reports.as_ref().map(|reports| ("Báo cáo", reports)));
    // The workbook takes as long as all others: it is begun first.
    let mut endings = vec!["xlsx", "json", "csv", "excel.csv", "readme.txt"];
    if reports.is_some() {
        endings.extend(["reports.csv", "reports.excel.csv"]);
    }
    crew.map(&endings, |ending| {
        let bytes = match (*ending, &reports) {
            ("xlsx", _) => workbook::of(&sheets, ("Đọc trước – Read first", &readme), title, export.progress.today),
            ("json", reports) => json::of(export, &figures, reports.as_ref()),
            ("csv", _) => machine(&figures),
            ("excel.csv", _) => excel(&figures),
            ("reports.csv", Some(reports)) => machine(reports),
            ("reports.excel.csv", Some(reports)) => excel(reports),
            _ => with_mark(readme.as_bytes()),
        };
        File { path: Route::figures(&export.unit.head.path.value, &campaign.id, ending).path(), bytes }
    })
}

/// RFC 4180: commas, dots in numbers, headings for machines.
pub(super) fn machine(sheet: &Sheet) -> Vec<u8> {
    let mut out = Writer::new(b',');
    out.row(sheet.heads.iter().map(|(id, _)| id.as_str()));
    rows(sheet, ".", &mut out);
    out.finish()
}

/// What Excel in Vietnam opens right: a mark for Unicode, semicolons, commas in numbers, Vietnamese headings.
pub(super) fn excel(sheet: &Sheet) -> Vec<u8> {
    let mut out = Writer::new(b';');
    out.row(sheet.heads.iter().map(|(_, name)| name.as_str()));
    rows(sheet, ",", &mut out);
    with_mark(&out.finish())
}

/// The mark at the beginning by which Windows knows Unicode.
fn with_mark(text: &[u8]) -> Vec<u8> {
    [b"\xef\xbb\xbf".as_slice(), text].concat()
}

fn rows(sheet: &Sheet, decimal: &str, out: &mut Writer) {
    for row in &sheet.rows {
        out.row(row.iter().map(|value| shown(value, decimal)));
    }
}

fn shown<'v>(value: &'v Value, decimal: &str) -> Cow<'v, str> {
    match value {
        Value::Nothing => "".into(),
        Value::Text(text) => text.into(),
        Value::Number(amount) | Value::Percent(amount) if amount.as_whole().is_some() => amount.plain().into(),
        Value::Number(amount) | Value::Percent(amount) => amount.plain().replace('.', decimal).into(),
        Value::Day(date) => date.to_string().into(),
    }
}

/// Source, day, units, citation and what the columns mean, in every language of the site.
fn readme(export: &Export<'_>, setting: &Setting<'_>) -> String {
    let languages = setting.shared.site.languages.iter();
    let texts: Vec<String> = languages.filter_map(|lang| Some(in_language(export, lang, setting.words.get(lang)?))).collect();
    texts.join("\r\n\r\n---\r\n\r\n")
}

fn in_language(export: &Export<'_>, lang: &Lang, words: &Words) -> String {
    let campaign = export.campaign();
    let today = export.progress.today;
    let name = export.unit.head.name.text(lang);
    let title = campaign.title.text(lang);
    let mut lines = vec![
        words.with("readme-title", [("title", title.into()), ("unit", name.into())]),
        String::new(),
        words.with("readme-source", [("source", campaign.source.text(lang).into())]),
        words.with("readme-today", [("date", (&words.date(today)).into())]),
    ];
    if let Some(last) = export.progress.last_report {
        lines.push(words.with("readme-last", [("date", (&words.date(last)).into())]));
    }
    lines.push(words.say("readme-units"));
    for indicator in &campaign.indicators {
        let (name, unit) = (indicator.name.text(lang), indicator.unit.text(lang));
        lines.push(words.with("readme-unit", [("id", indicator.id.value.as_str().into()), ("name", name.into()), ("unit", unit.into())]));
    }
    for column in &campaign.columns {
        let base = base_of(campaign, column, lang);
        lines.extend(base.map(|base| words.with("readme-base", [("id", column.id.value.as_str().into()), ("base", (&base).into())])));
    }
    lines.extend(["readme-whole", "readme-declared", "readme-total", "readme-empty", "readme-csv"].map(|id| words.say(id)));
    let address = export.unit.head.address.as_ref().map(|address| Route::figures(&export.unit.head.path.value, &campaign.id, "json").address(address));
    let place = address.unwrap_or_else(|| format!("{}.json", campaign.id));
    let issuer = export.unit.profile.issuer.text(lang);
    lines.push(
        words.with("readme-cite", [("issuer", issuer.into()), ("title", title.into()), ("date", (&words.date(today)).into()), ("place", (&place).into())]),
    );
    lines.join("\r\n")
}
