//! The figure of a cell, or why it is none.

use crate::grid::book::{self, Area, Cell};
use crate::model::campaign::Campaign;
use crate::name;
use crate::number::{self, Amount, Unread};

/// Why a cell is no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Odd {
    /// It is no number.
    NoNumber,
    /// It is below zero.
    Negative,
    /// It is above what a figure may be.
    TooLarge,
    /// It is a percentage where a number is wanted.
    Percent,
    /// It is a day.
    Day,
    /// It is a formula that failed.
    Fault,
    /// It is a formula whose result is not in the file.
    NoResult,
    /// It is joined with others, so that nobody can tell whose figure it is.
    Joined(Area),
    /// It has two readings: its separator as in Vietnam, and as in English.
    TwoReadings(Amount, Amount),
}

impl From<Unread> for Odd {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Ambiguous { vietnamese, english } => Self::TwoReadings(vietnamese, english),
            Unread::NoNumber => Self::NoNumber,
            Unread::OutOfRange => Self::TooLarge,
        }
    }
}

impl Odd {
    /// What is odd about a cell that shows this, and what to do, in Vietnamese and English.
    pub fn told(&self, shown: &str) -> (String, String) {
        let with = |vi: &str, en: &str| (format!("`{shown}` {vi}"), format!("`{shown}` {en}"));
        match self {
            Self::NoNumber => with("không phải một con số; chưa có số liệu thì để trống ô", "is no number; leave the cell empty where there is no figure"),
            Self::Negative => with("là số âm; số liệu không được nhỏ hơn 0", "is below zero; figures may not be"),
            Self::TooLarge => with("lớn quá hoặc lẻ quá (hơn ba số sau dấu phẩy)", "is too large, or has more than three decimals"),
            Self::Percent => with("là phần trăm, nhưng cột này cần một con số", "is a percentage, but this column needs a number"),
            Self::Day => with(
                "là ngày, nhưng cột này cần một con số; có thể Excel đã đổi số thành ngày, hãy gõ lại số",
                "is a day, but this column needs a number; Excel may have made a day of it, type the number again",
            ),
            Self::Fault => with("là công thức bị lỗi; sửa công thức trong Excel", "is a formula that failed; correct it in Excel"),
            Self::NoResult => with(
                "là công thức chưa có kết quả trong tệp; mở tệp bằng Excel, lưu lại rồi nhập",
                "is a formula without its result in the file; open the file in Excel, save it and import it again",
            ),
            Self::Joined(area) => {
                let cells = format!("{}:{}", book::name(area.top, area.left), book::name(area.bottom, area.right));
                (
                    format!("ô gộp {cells} nên không rõ số của địa bàn nào; bỏ gộp ô và ghi số từng địa bàn"),
                    format!("the cells {cells} are joined, so that nobody can tell whose figure it is; unmerge them and write each figure"),
                )
            }
            Self::TwoReadings(one, other) => {
                let vi = |amount: &Amount| amount.written("", ",");
                (
                    format!(
                        "`{shown}` đọc được hai cách: {} hoặc {}; gõ lại số viết liền trong ô, hoặc thêm `numbers: vi` (hay `en`) vào tệp tiến độ nếu ô là chữ",
                        vi(one),
                        vi(other)
                    ),
                    format!(
                        "`{shown}` has two readings: {} or {}; type it without separators, or add `numbers: vi` (or `en`) to the campaign's file where the cell is words",
                        one.plain(),
                        other.plain()
                    ),
                )
            }
        }
    }
}

/// The figure of a cell; none is "chưa có số liệu". `indicator` is what the column reports; `is_percent` whether percent is wanted.
///
/// # Errors
/// Why it is no figure.
pub fn read(cell: &Cell, campaign: &Campaign, indicator: Option<usize>, is_percent: bool) -> Result<Option<Amount>, Odd> {
    let amount = match cell {
        Cell::Empty => return Ok(None),
        Cell::Text(text) if is_missing(text) => return Ok(None),
        Cell::Number { is_percent: true, .. } if !is_percent => return Err(Odd::Percent),
        Cell::Text(text) if text.trim().ends_with('%') && !is_percent => return Err(Odd::Percent),
        Cell::Number { value, is_percent } => {
            let amount = Amount::of_cell(if *is_percent { value * 100.0 } else { *value }).ok_or(Odd::TooLarge)?;
            plausible(amount, campaign, indicator)?
        }
        Cell::Text(text) => number::parse(text.trim().trim_end_matches('%').trim_end(), campaign.numbers)?,
        Cell::Date(_) => return Err(Odd::Day),
        Cell::Error(shown) if shown.starts_with('=') => return Err(Odd::NoResult),
        Cell::Error(_) => return Err(Odd::Fault),
    };
    if amount < Amount::ZERO { Err(Odd::Negative) } else { Ok(Some(amount)) }
}

/// What offices write into a cell that has no figure yet.
fn is_missing(text: &str) -> bool {
    let words = name::words(text);
    let is_sign = text.trim().chars().all(|c| matches!(c, '-' | '–' | '—' | '…' | '.' | '_' | '\''));
    is_sign
        || matches!(text.trim(), "none")
        || matches!(words.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), ["chua", "co"] | ["chua", "co", "so", "lieu"])
}

/// A number as it is, but for `4.816` among whole numbers: it was typed with a separator that the program took for a decimal point.
fn plausible(amount: Amount, campaign: &Campaign, indicator: Option<usize>) -> Result<Amount, Odd> {
    let is_whole = |amount: Amount| amount.as_whole().is_some();
    let Some(indicator) = indicator.filter(|_| !is_whole(amount)) else { return Ok(amount) };
    let own = campaign.columns.iter().filter(|column| campaign.indicator_at(&column.indicator.value) == Some(indicator) && !column.is_percent());
    let of_plan = own.flat_map(|column| column.cells.iter().flatten().chain(&column.whole)).map(|figure| figure.amount);
    let of_reports = campaign.seen(indicator, None).iter().chain(campaign.seen_in_areas(indicator)).filter_map(|seen| seen.amount);
    let counts_parts = of_plan.chain(of_reports).any(|amount| !is_whole(amount));
    let thousands = amount.share(1000, 1).filter(|thousands| is_whole(*thousands));
    match thousands.filter(|_| !counts_parts) {
        Some(thousands) => Err(Odd::TwoReadings(thousands, amount)),
        None => Ok(amount),
    }
}
