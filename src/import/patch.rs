//! A report added to a campaign's file as its author wrote it: comments, order and everything else stay.

use std::fmt::Write as _;

use super::progress::Understood;
use crate::calendar::Date;
use crate::number::Amount;

/// The text with a report of that day at the end of `reports:`; nothing where the file writes its reports in a way that cannot be added to.
pub fn with_report(text: &str, understood: &Understood, date: Date) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let Some(key) = lines.iter().position(|line| line.starts_with("reports:")) else {
        let end = if text.ends_with('\n') || text.is_empty() { "" } else { "\n" };
        return Some(format!("{text}{end}reports:\n{}", item(understood, date, "  ")));
    };
    let value = lines.get(key)?.strip_prefix("reports:")?.split(" #").next()?.trim();
    if value == "[]" {
        let head = lines.get(key)?.replacen("[]", "", 1);
        return Some(joined(lines.get(..key)?, head.trim_end(), &item(understood, date, "  "), lines.get(key + 1..)?));
    }
    if !value.is_empty() {
        return None;
    }
    let below = lines.get(key + 1..)?;
    let is_inside = |line: &&&str| line.is_empty() || line.starts_with([' ', '#']) || line.starts_with("- ");
    let inside = below.iter().take_while(is_inside).count();
    // Empty lines and comments before the next key belong to that key.
    let used = below.get(..inside)?.iter().rposition(|line| !line.trim().is_empty() && !line.starts_with('#')).map_or(0, |last| last + 1);
    let indent: String =
        below.iter().find(|line| line.trim_start().starts_with("- ")).map_or_else(|| "  ".to_owned(), |line| line.chars().take_while(|c| *c == ' ').collect());
    let split = key + 1 + used;
    Some(joined(lines.get(..split.checked_sub(1)?)?, lines.get(split - 1)?, &item(understood, date, &indent), lines.get(split..)?))
}

fn joined(before: &[&str], head: &str, item: &str, after: &[&str]) -> String {
    let mut out = String::new();
    for line in before.iter().chain([&head]) {
        out.push_str(line);
        out.push('\n');
    }
    out.push_str(item);
    for line in after {
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// A report as an item of the list.
fn item(understood: &Understood, date: Date, indent: &str) -> String {
    let mut out = format!("{indent}- date: {date}\n");
    let reported = || understood.columns.iter().filter(|column| column.indicator.is_some());
    for column in reported() {
        let figures: Vec<String> =
            understood.areas.iter().filter_map(|area| Some(format!("{}: {}", area.area, shown(*area.values.get(&column.id)?)))).collect();
        let _ = writeln!(out, "{indent}  {}: {{{}}}", column.id, figures.join(", "));
    }
    let declared: Vec<String> =
        reported().filter_map(|column| Some(format!("{}: {}", column.id, shown(understood.declared.get(&column.id).copied().map(Some)?)))).collect();
    if !declared.is_empty() {
        let _ = writeln!(out, "{indent}  declared: {{{}}}", declared.join(", "));
    }
    out
}

/// A figure that has one reading in every file: three decimals alone would be taken for thousands.
pub fn shown(amount: Option<Amount>) -> String {
    let Some(amount) = amount else { return "none".to_owned() };
    let plain = amount.plain();
    if plain.split_once('.').is_some_and(|(_, part)| part.len() == 3) { format!("{plain}0") } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn understood() -> Understood {
        Understood {
            as_of: None,
            sheet: String::new(),
            columns: vec![crate::import::progress::Column {
                letter: "C".into(),
                heading: "Thẻ".into(),
                id: "the".into(),
                indicator: Some(0),
                is_percent: false,
            }],
            areas: vec![crate::import::progress::Figures {
                area: crate::model::id::Id::parse("thon-1").unwrap(),
                name: "Thôn 1".into(),
                values: BTreeMap::from([("the".to_owned(), Amount::whole(12))]),
            }],
            declared: BTreeMap::new(),
            sums: BTreeMap::new(),
            findings: Vec::new(),
        }
    }

    #[test]
    fn figures_have_one_reading() {
        let all = [2_000, 2_500, 2_005, 2_005_000].map(|thousandths| shown(Some(Amount::of_thousandths(thousandths))));
        assert_eq!(all, ["2", "2.5", "2.0050", "2005"]);
    }

    #[test]
    fn comments_and_order_stay() {
        let date = Date::parse("2026-03-20").unwrap();
        let patched = |text: &str| with_report(text, &understood(), date);
        let item = "  - date: 2026-03-20\n    the: {thon-1: 12}\n";
        assert_eq!(patched("a: 1\n").unwrap(), format!("a: 1\nreports:\n{item}"));
        assert_eq!(patched("a: 1\nreports: [] # chưa có\nb: 2\n").unwrap(), format!("a: 1\nreports:  # chưa có\n{item}b: 2\n"));
        let text = "reports:\n  # tuần 1\n  - date: 2026-03-13\n    the: {thon-1: 9}\n\n# ghi chú\nnotes: []\n";
        let wanted = format!("reports:\n  # tuần 1\n  - date: 2026-03-13\n    the: {{thon-1: 9}}\n{item}\n# ghi chú\nnotes: []\n");
        assert_eq!(patched(text).unwrap(), wanted);
        assert_eq!(
            patched("reports:\n- date: 2026-03-13\n  the: {thon-1: 9}\nb: 2\n").unwrap(),
            "reports:\n- date: 2026-03-13\n  the: {thon-1: 9}\n- date: 2026-03-20\n  the: {thon-1: 12}\nb: 2\n"
        );
        assert_eq!(patched("reports: [{date: 2026-03-13}]\n"), None);
    }
}
