//! Which sheet of a file is meant: the one that reports something; of several the one of the day, and never a guess.

use super::column::{self, Columns};
use super::day::{self, Said};
use super::layout::{self, Layout};
use super::remark::{Remark, Rules};
use crate::calendar::Date;
use crate::finding::{Severity, Words};
use crate::grid::book::{Book, Sheet};
use crate::model::campaign::Campaign;
use crate::name::{self, Match, Names};

/// What the user asks for.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// The sheet, where there are several.
    pub sheet: Option<String>,
    /// The day of the report.
    pub date: Option<Date>,
}

/// A sheet with a table by area.
pub(super) struct Table<'b> {
    pub(super) sheet: &'b Sheet,
    pub(super) layout: Layout,
    pub(super) columns: Columns,
    pub(super) days: Vec<Said>,
}

impl Table<'_> {
    fn reports(&self) -> bool {
        self.columns.known.iter().any(|column| column.indicator.is_some())
    }

    fn known_areas(&self) -> usize {
        self.layout.rows.iter().filter(|row| row.meaning != Match::Nobody).count()
    }

    fn is_of(&self, date: Date) -> bool {
        matches!(self.days.as_slice(), [(day, _)] if *day == date)
    }
}

/// The sheet that is meant, and what has to be said about the others.
///
/// # Errors
/// Where no sheet that people see has a table by area, and what to do.
pub(super) fn choose<'b>(book: &'b Book, campaign: &Campaign, names: &Names, ask: &Ask, rules: &Rules) -> Result<(Table<'b>, Option<Remark>), Words> {
    let tables = tables(book, campaign, names, rules);
    let wanted: Vec<Table<'_>> = match &ask.sheet {
        None => tables.into_iter().filter(|table| !table.sheet.is_hidden).collect(),
        Some(sheet) => {
            let is_named = |have: &Sheet| name::whole(&have.name) == name::whole(sheet);
            if !book.sheets.iter().any(is_named) {
                return Err(no_such_sheet(book, sheet));
            }
            tables.into_iter().filter(|table| is_named(table.sheet)).collect()
        }
    };
    let reporting = wanted.iter().filter(|table| table.reports()).count();
    let mut wanted: Vec<Table<'_>> = wanted.into_iter().filter(|table| reporting == 0 || table.reports()).collect();
    let names: Vec<String> = wanted.iter().map(|table| format!("'{}'", table.sheet.name)).collect();
    let (index, is_sure) = best(&wanted, ask.date).ok_or_else(|| no_table(book))?;
    let table = wanted.swap_remove(index);
    let remark = (reporting > 1).then(|| told(&table, &names.join(", "), is_sure, rules));
    Ok((table, remark))
}

fn tables<'b>(book: &'b Book, campaign: &Campaign, names: &Names, rules: &Rules) -> Vec<Table<'b>> {
    let table = |sheet: &'b Sheet| {
        let layout = layout::find(sheet, names)?;
        let columns = column::columns(campaign, sheet, &layout, rules);
        let days = day::find(sheet, &layout);
        Some(Table { sheet, layout, columns, days })
    };
    book.sheets.iter().filter_map(table).collect()
}

/// The place of the sheet that is meant, and whether that is sure: the only one, that of the day that is asked for, or the latest.
fn best(tables: &[Table<'_>], date: Option<Date>) -> Option<(usize, bool)> {
    let of_day: Vec<usize> = tables.iter().enumerate().filter(|(_, table)| date.is_some_and(|date| table.is_of(date))).map(|(index, _)| index).collect();
    if let [only] = of_day.as_slice() {
        return Some((*only, true));
    }
    let all_dated = tables.iter().all(|table| table.days.len() == 1);
    let key = |table: &Table<'_>| (table.days.first().map(|(day, _)| *day).filter(|_| all_dated), table.known_areas());
    let (index, last) = tables.iter().enumerate().max_by_key(|(_, table)| key(table))?;
    let is_latest = date.is_none() && all_dated && tables.iter().filter(|table| key(table).0 == key(last).0).count() == 1;
    Some((index, tables.len() == 1 || is_latest || !last.reports()))
}

/// Several sheets report something: which of them was read.
fn told(table: &Table<'_>, names: &str, is_sure: bool, rules: &Rules) -> Remark {
    let own = &table.sheet.name;
    let words = Words::new(
        format!("có số liệu ở nhiều trang ({names}); chỉ đọc trang '{own}', muốn trang khác thì thêm --sheet"),
        format!("several sheets have figures ({names}); only '{own}' was read, for another one add --sheet"),
    );
    let unsure = Words::new(
        format!("có số liệu ở nhiều trang ({names}) mà không rõ trang nào mới nhất; thêm --sheet '{own}' hoặc trang khác"),
        format!("several sheets have figures ({names}) and nothing says which is the latest; add --sheet '{own}' or another one"),
    );
    if is_sure { Remark::new(rules.cell, Severity::Info, None, words) } else { Remark::new(rules.cell, Severity::Error, None, unsure) }
}

fn no_such_sheet(book: &Book, sheet: &str) -> Words {
    let names: Vec<String> = book.sheets.iter().map(|sheet| format!("'{}'", sheet.name)).collect();
    let all = names.join(", ");
    Words::new(format!("không có trang '{sheet}'; các trang: {all}"), format!("there is no sheet '{sheet}'; the sheets are {all}"))
}

fn no_table(book: &Book) -> Words {
    let hidden: Vec<String> = book.sheets.iter().filter(|sheet| sheet.is_hidden).map(|sheet| format!("'{}'", sheet.name)).collect();
    let (vi, en) = if hidden.is_empty() {
        (String::new(), String::new())
    } else {
        let all = hidden.join(", ");
        (format!("; trang ẩn không được đọc ({all}), hãy bỏ ẩn hoặc thêm --sheet"), format!("; hidden sheets are not read ({all}), unhide them or add --sheet"))
    };
    Words::new(
        format!("không trang nào có bảng theo địa bàn của đơn vị; tên địa bàn phải khớp `areas` trong unit.yaml{vi}"),
        format!("no sheet has a table by the unit's areas; names of areas have to match `areas` in unit.yaml{en}"),
    )
}
