//! The figures behind roll-ups, for machines and for Excel: a row a unit and indicator, then what all have together.

use std::collections::BTreeMap;

use super::board::{Board, Member};
use super::download::{excel, machine};
use super::export::{Sheet, Value, day, number, text};
use super::scene::Setting;
use super::{json, workbook};
use crate::bundle::{Contributed, Contribution, File};
use crate::lang::Lang;
use crate::model::id::Id;
use crate::model::rollup::{self, Sum};
use crate::model::route::Route;
use crate::page::frame::Link;
use crate::view::words::Words;

/// Endings of the files, and the words that name them.
const FILES: [(&str, &str); 4] = [("xlsx", "download-xlsx"), ("json", "download-json"), ("excel.csv", "download-excel-csv"), ("csv", "download-csv")];

/// Headings of the table: as machines know them, and in Vietnamese.
const HEADS: [(&str, &str); 12] = [
    ("unit_id", "Mã đơn vị"),
    ("unit", "Đơn vị"),
    ("indicator", "Chỉ số"),
    ("name", "Tên chỉ số"),
    ("measure", "Đơn vị tính"),
    ("as_of", "Tính đến ngày"),
    ("total", "Số cộng dồn"),
    ("until", "Hạn"),
    ("goal", "Phải đạt"),
    ("share", "Tỷ lệ đạt (%)"),
    ("gap", "Còn thiếu"),
    ("status", "Tình trạng"),
];

/// The links from the page of a roll-up to its files.
pub(super) fn links(words: &Words, route: &Route, id: &Id, primary: &Lang) -> Vec<Link> {
    FILES.into_iter().map(|(ending, name)| Link { text: words.say(name), href: route.href(&Route::roll_up_figures(id, primary, ending)) }).collect()
}

/// The files of all roll-ups.
pub(super) fn of_site(setting: &Setting<'_>, contributions: &[&Contribution]) -> Vec<File> {
    let primary = &setting.shared.site.languages.primary;
    Board::all(setting, primary, contributions).iter().flat_map(|board| of(board, setting, primary)).collect()
}

fn of(board: &Board<'_>, setting: &Setting<'_>, primary: &Lang) -> Vec<File> {
    let sheet = sheet(board, primary);
    let title = board.roll_up.title.text(primary);
    let readme: Vec<String> = setting.shared.site.languages.iter().filter_map(|lang| Some(readme(board, lang, setting.words.get(lang)?))).collect();
    let book = workbook::of(&[("Các đơn vị", &sheet)], ("Đọc trước – Read first", &readme.join("\r\n\r\n---\r\n\r\n")), title, setting.today);
    let document = json::of_table(board.roll_up.id.value.as_str(), &board.roll_up.title, setting.today, &sheet);
    let file = |ending: &str, bytes: Vec<u8>| File { path: Route::roll_up_figures(&board.roll_up.id.value, primary, ending).path(), bytes };
    vec![file("xlsx", book), file("json", document), file("excel.csv", excel(&sheet)), file("csv", machine(&sheet))]
}

fn sheet(board: &Board<'_>, primary: &Lang) -> Sheet {
    let own = board.units.iter().flat_map(|member| board.indicators.iter().filter_map(|of| of_unit(member, of, primary)));
    let whole = board.indicators.iter().map(|of| of_all(&board.sum(of), of, primary));
    Sheet { heads: HEADS.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec(), rows: own.chain(whole).collect() }
}

fn of_unit(member: &Member<'_>, of: &Contributed, primary: &Lang) -> Option<Vec<Value>> {
    let stand = member.stand(of)?;
    let sum = rollup::sum(&[stand.part], of.is_down);
    let first = [text(&member.brings.unit), text(&member.name)];
    Some(first.into_iter().chain(row(of, &sum, primary, [day(stand.until), stand.status.map_or(Value::Nothing, |status| text(status.id()))])).collect())
}

fn of_all(sum: &Sum, of: &Contributed, primary: &Lang) -> Vec<Value> {
    [text("_whole"), text("Tất cả các đơn vị")].into_iter().chain(row(of, sum, primary, [Value::Nothing, Value::Nothing])).collect()
}

fn row(of: &Contributed, sum: &Sum, primary: &Lang, [until, status]: [Value; 2]) -> Vec<Value> {
    let named = |words: &BTreeMap<String, String>| text(words.get(primary.as_str()).map_or("", String::as_str));
    vec![
        text(&of.indicator),
        named(&of.name),
        named(&of.measure),
        day(sum.days.map(|(_, newest)| newest)),
        number(sum.total),
        until,
        number(sum.goal),
        sum.share.map_or(Value::Nothing, Value::Percent),
        number(sum.gap),
        status,
    ]
}

fn readme(board: &Board<'_>, lang: &Lang, words: &Words) -> String {
    let lines = ["rollup-source", "rollup-note-total", "rollup-note-goal", "readme-empty", "readme-csv"].map(|id| words.say(id));
    format!("{}\r\n\r\n{}", board.roll_up.title.text(lang), lines.join("\r\n"))
}
