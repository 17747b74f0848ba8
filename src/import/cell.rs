//! The figure of a cell, or why it is none.

use crate::grid::book::Cell;
use crate::model::campaign::Campaign;
use crate::number::{self, Amount, Unread};

/// Why a cell is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// It is no number that is not negative.
    NoNumber,
    /// It is a percentage where a number is wanted.
    Percent,
    /// It has two readings: its separator as in Vietnam, and as in English.
    TwoReadings(Amount, Amount),
}

impl From<Unread> for Odd {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::Ambiguous { vietnamese, english } => Self::TwoReadings(vietnamese, english),
            Unread::NoNumber | Unread::OutOfRange => Self::NoNumber,
        }
    }
}

impl Odd {
    /// What is odd about a cell that shows this, in Vietnamese and English.
    pub fn told(self, shown: &str) -> (String, String) {
        match self {
            Self::NoNumber => (format!("`{shown}` không phải một số không âm"), format!("`{shown}` is no number that is not negative")),
            Self::Percent => {
                (format!("`{shown}` là phần trăm, nhưng cột này là một con số"), format!("`{shown}` is a percentage, but this column is a number"))
            }
            Self::TwoReadings(one, other) => (
                format!(
                    "`{shown}` đọc được hai cách: {} hoặc {}; sửa ô thành số viết liền, hoặc thêm `numbers: vi` vào tệp tiến độ nếu là ô chữ",
                    one.plain(),
                    other.written("", ",")
                ),
                format!(
                    "`{shown}` has two readings: {} or {}; write the cell as a number without separators, or add `numbers: vi` to the campaign's file where it is words",
                    one.plain(),
                    other.plain()
                ),
            ),
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
        Cell::Number { value, is_percent } => {
            let amount = Amount::of_cell(if *is_percent { value * 100.0 } else { *value }).ok_or(Odd::NoNumber)?;
            plausible(amount, campaign, indicator)?
        }
        Cell::Text(text) => number::parse(text.trim().trim_end_matches('%').trim_end(), campaign.numbers)?,
        Cell::Date(_) | Cell::Error(_) => return Err(Odd::NoNumber),
    };
    if amount < Amount::ZERO { Err(Odd::NoNumber) } else { Ok(Some(amount)) }
}

/// What offices write into a cell that has no figure yet.
fn is_missing(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "…" | "none") || text.trim().to_lowercase() == "chưa có số liệu"
}

/// A number as it is, but for `4.816` among whole numbers: it was typed with a separator that the program took for a decimal point.
fn plausible(amount: Amount, campaign: &Campaign, indicator: Option<usize>) -> Result<Amount, Odd> {
    let is_whole = |amount: Amount| amount.as_whole().is_some();
    let Some(indicator) = indicator.filter(|_| !is_whole(amount)) else { return Ok(amount) };
    let own = campaign.columns.iter().filter(|column| campaign.indicator_at(&column.indicator.value) == Some(indicator) && !column.is_percent());
    let of_plan = own.flat_map(|column| column.cells.iter().flatten().chain(&column.whole)).map(|figure| figure.amount);
    let of_reports = campaign.observations.iter().filter(|seen| seen.indicator == indicator).filter_map(|seen| seen.amount);
    let counts_parts = of_plan.chain(of_reports).any(|amount| !is_whole(amount));
    let thousands = amount.share(1000, 1).filter(|thousands| is_whole(*thousands));
    match thousands.filter(|_| !counts_parts) {
        Some(thousands) => Err(Odd::TwoReadings(thousands, amount)),
        None => Ok(amount),
    }
}
