//! A report put into a campaign's file as its author wrote it: comments, order, ends of lines and everything else stay as they are.

use std::ops::Range;

use crate::calendar::Date;
use crate::model::id::Id;
use crate::number::Amount;

/// The figures of areas; none is "chưa có số liệu".
pub type ByArea = Vec<(Id, Option<Amount>)>;

/// Figures that are put into a report, in the order in which they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// The figures of areas by the id of their indicator.
    pub values: Vec<(String, ByArea)>,
    /// The totals as the sheet states them, by the id of their indicator.
    pub declared: Vec<(String, Amount)>,
}

/// A text with changes, of which every line is known to be an old one or a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patched {
    /// The text with its changes, with `\n` at the ends of lines.
    pub text: String,
    /// The lines of it that were put in; all others stand for the old ones, in their order.
    new: Range<usize>,
}

impl Patched {
    /// The text with other figures in these places, all of which stand within a line.
    pub fn with_figures(text: &str, mut figures: Vec<(Range<usize>, Option<Amount>)>) -> Option<Self> {
        figures.sort_unstable_by_key(|(place, _)| std::cmp::Reverse(place.start));
        let mut out = text.to_owned();
        for (place, figure) in figures {
            out.get(place.clone()).filter(|old| !old.contains('\n'))?;
            out.replace_range(place, &shown(figure));
        }
        Some(Self { text: out, new: 0..0 })
    }

    /// The same with a report of that day: within the one that is there already, else at the end of `reports:`. Nothing where the file writes
    /// its reports in a way that cannot be added to.
    pub fn with_report(self, figures: &Figures, date: Date) -> Option<Self> {
        let mut lines: Vec<String> = self.text.lines().map(str::to_owned).collect();
        let entries = entries(figures);
        let (at, block) = match lines.iter().position(|line| line.starts_with("reports:")) {
            None => (lines.len(), [vec!["reports:".to_owned()], item(&entries, date, "  ")].concat()),
            Some(key) => {
                let line = lines.get_mut(key)?;
                let value = line.strip_prefix("reports:")?.split(" #").next()?.trim();
                if value == "[]" {
                    line.replacen(" []", "", 1).trim_end().clone_into(line);
                } else if !value.is_empty() {
                    return None;
                }
                let (end, indent) = end_of_list(&lines, key + 1);
                within(&mut lines, key + 1..end, &entries, date, &indent).unwrap_or_else(|| (end, item(&entries, date, &indent)))
            }
        };
        let new = at..at + block.len();
        lines.splice(at..at, block);
        Some(Self { text: lines.join("\n") + "\n", new })
    }

    /// The changes in the bytes that the text was read from: lines without a change keep every byte of theirs. Nothing where these bytes have
    /// other lines than `old`, the text as it was read.
    pub fn in_bytes(&self, bytes: &[u8], old: &str) -> Option<String> {
        let raw: Vec<&str> = std::str::from_utf8(bytes).ok()?.split_inclusive('\n').collect();
        let old: Vec<&str> = old.lines().collect();
        if raw.len() != old.len() {
            return None;
        }
        let ending = if raw.first().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
        let mut kept = raw.iter().zip(&old);
        let mut out = String::new();
        for (at, line) in self.text.lines().enumerate() {
            if !out.is_empty() && !out.ends_with('\n') {
                out.push_str(ending);
            }
            if self.new.contains(&at) {
                out.push_str(line);
                out.push_str(ending);
                continue;
            }
            let (raw, old) = kept.next()?;
            if line == *old {
                out.push_str(raw);
            } else {
                out.push_str(if raw.starts_with('\u{feff}') { "\u{feff}" } else { "" });
                out.push_str(line);
                out.push_str(raw.get(raw.trim_end_matches(['\r', '\n']).len()..)?);
            }
        }
        Some(out)
    }
}

/// The line after the last item of a list whose first line this is, and how far its items stand in. Empty lines and comments before the next
/// key belong to that key.
fn end_of_list(lines: &[String], first: usize) -> (usize, String) {
    let below = lines.get(first..).unwrap_or_default();
    let is_inside = |line: &&String| line.is_empty() || line.starts_with([' ', '#']) || line.starts_with("- ");
    let inside = below.iter().take_while(is_inside).count();
    let used = below.get(..inside).and_then(|inside| inside.iter().rposition(|line| !line.trim().is_empty() && !line.starts_with('#')));
    let item = below.iter().take(inside).find(|line| line.trim_start().starts_with("- "));
    let indent = item.map_or_else(|| "  ".to_owned(), |line| line.chars().take_while(|c| *c == ' ').collect());
    (first + used.map_or(0, |last| last + 1), indent)
}

/// The keys of a report with what stands in the braces behind each.
type Entries = Vec<(String, String)>;

fn entries(figures: &Figures) -> Entries {
    let areas = |areas: &ByArea| areas.iter().map(|(area, amount)| format!("{area}: {}", shown(*amount))).collect::<Vec<_>>().join(", ");
    let mut out: Entries = figures.values.iter().map(|(id, figures)| (id.clone(), areas(figures))).collect();
    let declared: Vec<String> = figures.declared.iter().map(|(id, amount)| format!("{id}: {}", shown(Some(*amount)))).collect();
    if !declared.is_empty() {
        out.push(("declared".to_owned(), declared.join(", ")));
    }
    out
}

/// A report as an item of the list, line by line.
fn item(entries: &Entries, date: Date, indent: &str) -> Vec<String> {
    let lines = entries.iter().map(|(key, inside)| format!("{indent}  {key}: {{{inside}}}"));
    [format!("{indent}- date: {date}")].into_iter().chain(lines).collect()
}

/// Adds to the report of a day that stands among these lines: to the braces of its keys, and for keys that it does not have new lines at its end.
/// Nothing, and no change, where there is no such report or a key of it is written in another way.
fn within(lines: &mut [String], list: Range<usize>, entries: &Entries, date: Date, indent: &str) -> Option<(usize, Vec<String>)> {
    let head = format!("{indent}- date: {date}");
    let is_head = |line: &String| line.strip_prefix(&head).is_some_and(|rest| rest.trim().is_empty() || rest.starts_with(" #"));
    let first = list.start + lines.get(list.clone())?.iter().position(is_head)? + 1;
    let deeper = format!("{indent}  ");
    let below = lines.get(first..list.end)?.iter().take_while(|line| line.trim().is_empty() || line.starts_with(&deeper)).count();
    let is_written = |line: &String| !line.trim().is_empty() && !line.trim().starts_with('#');
    let end = first + lines.get(first..first + below)?.iter().rposition(is_written).map_or(0, |last| last + 1);
    let (mut changed, mut new) = (Vec::new(), Vec::new());
    for (key, inside) in entries {
        let own = lines.get(first..end)?.iter().position(|line| line.strip_prefix(&deeper).is_some_and(|line| line.starts_with(&format!("{key}:"))));
        let Some(at) = own.map(|own| first + own) else {
            new.push(format!("{deeper}{key}: {{{inside}}}"));
            continue;
        };
        let line = lines.get(at)?;
        let figures = line.split(" #").next()?.trim_end();
        let open = figures.strip_suffix('}')?.trim_end();
        let comma = if open.ends_with('{') { "" } else { ", " };
        changed.push((at, format!("{open}{comma}{inside}}}{}", line.get(figures.len()..)?)));
    }
    for (at, line) in changed {
        *lines.get_mut(at)? = line;
    }
    Some((end, new))
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

    fn patched(text: &str) -> Option<String> {
        let values = vec![("the".to_owned(), vec![(Id::parse("thon-1").unwrap(), Amount::whole(12))])];
        let date = Date::parse("2026-03-20").unwrap();
        let figures = Figures { values, declared: Vec::new() };
        let old = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        Patched::with_figures(&old, Vec::new())?.with_report(&figures, date)?.in_bytes(text.as_bytes(), &old)
    }

    #[test]
    fn figures_have_one_reading() {
        let all = [2_000, 2_500, 2_005, 2_005_000].map(|thousandths| shown(Some(Amount::of_thousandths(thousandths))));
        assert_eq!(all, ["2", "2.5", "2.0050", "2005"]);
    }

    #[test]
    fn comments_and_order_stay() {
        let item = "  - date: 2026-03-20\n    the: {thon-1: 12}\n";
        assert_eq!(patched("a: 1\n").unwrap(), format!("a: 1\nreports:\n{item}"));
        assert_eq!(patched("a: 1\nreports: [] # chưa có\nb: 2\n").unwrap(), format!("a: 1\nreports: # chưa có\n{item}b: 2\n"));
        let text = "reports:\n  # tuần 1\n  - date: 2026-03-13\n    the: {thon-1: 9}\n\n# ghi chú\nnotes: []\n";
        let wanted = format!("reports:\n  # tuần 1\n  - date: 2026-03-13\n    the: {{thon-1: 9}}\n{item}\n# ghi chú\nnotes: []\n");
        assert_eq!(patched(text).unwrap(), wanted);
        assert_eq!(
            patched("reports:\n- date: 2026-03-13\n  the: {thon-1: 9}\nb: 2\n").unwrap(),
            "reports:\n- date: 2026-03-13\n  the: {thon-1: 9}\n- date: 2026-03-20\n  the: {thon-1: 12}\nb: 2\n"
        );
        assert_eq!(patched("reports: [{date: 2026-03-13}]\n"), None);
    }

    #[test]
    fn bytes_of_other_lines_stay() {
        let item = "  - date: 2026-03-20\r\n    the: {thon-1: 12}\r\n";
        let text = "\u{feff}a: 1\r\nreports:\r\n  - date: 2026-03-13 \n    the: {thon-1: 9}";
        assert_eq!(patched(text).unwrap(), format!("{text}\r\n{item}"));
        // A file of which nobody knows which of its lines is which.
        let patched = Patched::with_figures("a: 1\nb: 2\n", Vec::new()).unwrap();
        assert_eq!(patched.in_bytes(b"a: 1\rb: 2\n", "a: 1\nb: 2\n"), None);
    }

    #[test]
    fn figures_change_where_they_stand() {
        let text = "the: {a: 1, b: 20} # hai\r\nb: 2\r\n";
        let old = text.replace("\r\n", "\n");
        let patched = Patched::with_figures(&old, vec![(9..10, Amount::whole(100)), (15..17, None)]).unwrap();
        assert_eq!(patched.in_bytes(text.as_bytes(), &old).unwrap(), "the: {a: 100, b: none} # hai\r\nb: 2\r\n");
    }
}
