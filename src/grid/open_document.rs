//! What an OpenDocument sheet says of its cells beside their values: which are joined, which are percent, which hold a fault.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Area;

/// What is known of the cells of a sheet; rows and columns are counted from 0.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Areas of cells that are joined to one.
    pub(super) merged: Vec<Area>,
    /// Numbers that are shown as percent.
    pub(super) percents: BTreeSet<(usize, usize)>,
    /// Faults: their words are those that the program shows.
    pub(super) errors: BTreeSet<(usize, usize)>,
    /// Formulas whose result was never stored.
    pub(super) without_result: Vec<(usize, usize, String)>,
}

/// Cells that one element is taken for: what repeats more often are empty cells with a look.
const REPEATED: usize = 1000;

/// The marks of each sheet of `content.xml`, by its name. Only start tags matter here; the library that reads the values has judged the text.
pub(super) fn marks(content: &str) -> BTreeMap<String, Marks> {
    let mut all = BTreeMap::new();
    let (mut name, mut marks) = (String::new(), Marks::default());
    let (mut row, mut next_row, mut column) = (0, 0, 0);
    for tag in content.split('<').skip(1).filter_map(|piece| Some(piece.split_once('>')?.0)) {
        match tag.split(char::is_whitespace).next().unwrap_or_default().trim_end_matches('/') {
            "table:table" => {
                name = attribute(tag, "table:name").unwrap_or_default();
                (row, next_row, column) = (0, 0, 0);
            }
            "/table:table" => {
                all.insert(std::mem::take(&mut name), std::mem::take(&mut marks));
            }
            "table:table-row" => {
                (row, column) = (next_row, 0);
                next_row += count(tag, "table:number-rows-repeated");
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let cells = count(tag, "table:number-columns-repeated");
                let places = (row..next_row).flat_map(|row| (column..column + cells).map(move |column| (row, column)));
                marks.add(tag, places.take(REPEATED));
                column += cells;
            }
            _ => {}
        }
    }
    all
}

impl Marks {
    fn add(&mut self, tag: &str, places: impl Iterator<Item = (usize, usize)>) {
        let is = |key: &str, value: &str| attribute(tag, key).is_some_and(|have| have == value);
        let (down, right) = (count(tag, "table:number-rows-spanned"), count(tag, "table:number-columns-spanned"));
        let is_percent = is("office:value-type", "percentage");
        let is_error = is("calcext:value-type", "error");
        let formula = attribute(tag, "table:formula").filter(|_| !tag.contains("office:value"));
        if !(is_percent || is_error || formula.is_some() || down > 1 || right > 1) {
            return;
        }
        for (row, column) in places {
            if down > 1 || right > 1 {
                self.merged.push(Area { top: row, left: column, bottom: row + down - 1, right: column + right - 1 });
            }
            if is_percent {
                self.percents.insert((row, column));
            }
            if is_error {
                self.errors.insert((row, column));
            }
            self.without_result.extend(formula.iter().map(|formula| (row, column, formula.trim_start_matches("of:").to_owned())));
        }
    }
}

/// How many: 1 where the tag does not say.
fn count(tag: &str, key: &str) -> usize {
    attribute(tag, key).and_then(|text| text.parse().ok()).filter(|count| (1..=1_048_576).contains(count)).unwrap_or(1)
}

/// The value of an attribute.
fn attribute(tag: &str, key: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {key}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = rest.get(1..)?.split(quote).next()?;
    Some(value.replace("&apos;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_cells_percents_faults_and_formulas_are_seen() {
        let all = marks(
            "<office:spreadsheet><table:table table:name=\"Tháng 3 &amp; 4\"><table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>\
             <table:table-row><table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\" office:value-type=\"string\"><text:p>a</text:p>\
             </table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"percentage\" office:value=\"0.5\"/>\
             <table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"/>\
             <table:table-cell table:formula=\"of:=[.A1]\"/></table:table-row></table:table></office:spreadsheet>",
        );
        let marks = all.get("Tháng 3 & 4").unwrap();
        assert_eq!(marks.merged, [Area { top: 2, left: 0, bottom: 2, right: 1 }]);
        assert_eq!(marks.percents, BTreeSet::from([(2, 2), (2, 3)]));
        assert_eq!(marks.errors, BTreeSet::from([(2, 4)]));
        assert_eq!(marks.without_result, [(2, 5, "=[.A1]".to_owned())]);
    }
}
