//! What tells a task of a plan from all others.

use std::fmt;

/// A task's number, and which of several tasks of that number it is, from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TaskName {
    /// "3.4"
    pub number: String,
    /// 1, 2 …
    pub part: usize,
}

impl TaskName {
    /// Reads "3.4" or "3.4 (2)".
    pub fn parse(text: &str) -> Option<Self> {
        let (number, part) = match text.trim().split_once(" (") {
            Some((number, part)) => (number, part.strip_suffix(')')?.parse().ok()?),
            None => (text.trim(), 1),
        };
        (!number.is_empty() && part > 0).then(|| Self { number: number.to_owned(), part })
    }
}

impl fmt::Display for TaskName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.part > 1 { write!(f, "{} ({})", self.number, self.part) } else { f.write_str(&self.number) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tasks_read_back() {
        for text in ["3.4", "3.4 (2)", "II.1", "12"] {
            assert_eq!(TaskName::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(TaskName::parse("3.4 (1)").unwrap().to_string(), "3.4");
        for bad in ["", "3.4 (x)", "3.4 (0)", "3.4 (2"] {
            assert_eq!(TaskName::parse(bad), None, "{bad}");
        }
    }
}
